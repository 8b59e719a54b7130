"""What a lexicon change gains, loses and flips, in folders and in git revisions."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from framing.errors import LexiconError
from framing.gather import Corpus
from framing.lexicon import load_lexicon
from framing.lint import check
from framing.model import Document, Part
from framing.paths import data
from framing.regress import difference, markdown, revision
from tests.test_cli import framing


@pytest.fixture(scope="module")
def old(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a small copy of the shipped lexicon: one government, its rival in time, and all entities."""
    folder = tmp_path_factory.mktemp("old")
    for part in ("entities", "voice"):
        shutil.copytree(data("lexicons", part), folder / part)
    (folder / "referents").mkdir()
    for name in ("syria-government-2024", "syria-government-assad"):
        shutil.copy(data("lexicons", "referents", f"{name}.yaml"), folder / "referents")
    return folder


def without(old: Path, place: Path, start: str) -> Path:
    """Return a copy of a lexicon whose government has no forms that begin so, conditions and all."""
    shutil.copytree(old, place / "new")
    path = place / "new" / "referents" / "syria-government-2024.yaml"
    kept, dropping = [], False
    for line in path.read_text("utf-8").split("\n"):
        if not line.startswith("        "):
            dropping = line.startswith(f"      - form: {start}")
        if not dropping:
            kept.append(line)
    path.write_text("\n".join(kept), "utf-8")
    return place / "new"


@pytest.fixture(scope="module")
def hindi(demo: Corpus) -> list[Document]:
    return [document for document in demo.documents if document.lang == "hi"]


def test_no_change_changes_nothing(old: Path, hindi: list[Document]) -> None:
    found = difference(old, old, hindi)
    assert found.changes == ()
    assert found.flips == []
    assert "**0 mentions gained, 0 lost, 0 findings flip**" in markdown(found)


def test_a_deleted_form_shows_its_sentences(old: Path, tmp_path: Path, hindi: list[Document]) -> None:
    new = without(old, tmp_path, "विद्रोही सरकार")
    found = difference(old, new, hindi)
    lost = [change for change in found.changes if not change.gained]
    assert lost
    assert all("**" in change.sentence for change in lost)
    assert any("विद्रोही सरकार" in change.text for change in lost)
    shown = markdown(found)
    assert "### Lost" in shown
    assert "### Shares moved" in shown
    assert json.dumps(found.record(), ensure_ascii=False)


def test_a_finding_that_flips_is_named(old: Path, tmp_path: Path, hindi: list[Document]) -> None:
    """Without the rebel wordings the whole difference between the outlets is gone."""
    found = difference(old, without(old, tmp_path, "विद्रोही"), hindi)
    flips = {(flip.concept, flip.variant) for flip in found.flips}
    assert ("syria-government-2024", "rebel") in flips
    assert "**flips**" in markdown(found)


def test_a_homograph_shows_as_gain(old: Path, tmp_path: Path) -> None:
    """Urdu sham is Syria and evening: a bare form finds evenings."""
    text = "اجلاس شام کو ہوا۔"
    document = Document("d", text, outlet="o", lang="ur", parts=(Part("body", 0, len(text)),))
    shutil.copytree(old, tmp_path / "new")
    path = tmp_path / "new" / "entities" / "syria.yaml"
    lines = path.read_text("utf-8").split("\n")
    at = next(n for n, line in enumerate(lines) if line.strip() == "- form: شام" and "ur:" in "\n".join(lines[:n]))
    end = next(n for n in range(at + 1, len(lines)) if lines[n].lstrip().startswith("- form:"))
    path.write_text("\n".join([*lines[: at + 1], *lines[end:]]), "utf-8")
    found = difference(old, tmp_path / "new", [document])
    assert [(change.gained, change.text) for change in found.changes] == [(True, "شام")]


def test_two_right_to_left_forms_on_a_line_are_caught(tmp_path: Path) -> None:
    text = "id: x\nkind: frame\ngloss: x\nlanguages:\n  ur:\n    status: draft\n    forms:\n      - form: باغی، دہشت\n"
    extra = "      - form: شورش\n        not_in: [باغی, دہشت]\n"
    (tmp_path / "x.yaml").write_text(text.replace("،", ",") + extra, "utf-8")
    assert "right-to-left" in {problem.code for problem in check(load_lexicon(tmp_path))}


def test_git_revisions_are_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    git = ["git", "-c", "user.name=t", "-c", "user.email=t@example.org"]
    (tmp_path / "lexicons").mkdir()
    (tmp_path / "lexicons" / "x.yaml").write_text("one\n", "utf-8")
    for step in (["init", "-q"], ["add", "."], ["commit", "-qm", "one"]):
        subprocess.run([*git, *step], check=True)
    with revision("HEAD") as folder:
        assert (folder / "x.yaml").read_text("utf-8") == "one\n"
    with pytest.raises(LexiconError, match="no folder, and no git revision"), revision("nowhere"):
        pass


def test_the_command_fails_on_flips_when_asked(old: Path, tmp_path: Path) -> None:
    corpus = tmp_path / "pages.jsonl"
    row = {
        "id": "1",
        "outlet": "o",
        "lang": "hi",
        "date": "2025-05-01",
        "text": "सीरिया की विद्रोही सरकार ने दमिश्क में बैठक की।",
    }
    corpus.write_text(json.dumps(row, ensure_ascii=False) + "\n", "utf-8")
    new = without(old, tmp_path, "विद्रोही सरकार")
    done = framing("lexicon", "diff", old, new, "--corpus", corpus, "--fail-on", "changes")
    assert done.returncode == 1
    assert "lost" in done.stdout
    assert framing("lexicon", "diff", old, new, "--corpus", corpus, "--fail-on", "flips").returncode == 0
    machine = json.loads(framing("lexicon", "diff", old, new, "--corpus", corpus, "--format", "json").stdout)
    assert machine["lost"]
