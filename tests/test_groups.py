"""A group stands for its members where a form says `near` or `not_near`."""

from __future__ import annotations

from pathlib import Path

import pytest

from framing.canonical import canonical
from framing.errors import LexiconError
from framing.lexicon import Lexicon, load_lexicon
from framing.lint import check
from framing.match import match
from framing.model import Document, Part

FILES = {
    "arvia": "kind: entity\ngloss: a land\nlanguages:\n  en:\n    status: draft\n    forms:\n      - form: Arvia\n",
    "brone": "kind: entity\ngloss: a land\nlanguages:\n  en:\n    status: draft\n    forms:\n      - form: Brone\n",
    "rain": "kind: entity\ngloss: weather\nlanguages:\n  en:\n    status: draft\n    forms:\n      - form: rainfall\n",
    "lands": "kind: group\ngloss: all lands\nmembers:\n  - arvia\n  - the-east\n",
    "the-east": "kind: group\ngloss: lands in the east\nmembers:\n  - brone\n",
    "weather": "kind: group\ngloss: all weather\nmembers:\n  - rain\n",
    "clash": (
        "kind: frame\ngloss: clashes\nlanguages:\n  en:\n    status: draft\n    forms:\n"
        "      - form: storm\n        near: [lands]\n        not_near: [weather]\n"
    ),
}


def write(root: Path, **changed: str) -> Path:
    for name, text in {**FILES, **changed}.items():
        (root / f"{name}.yaml").write_text(f"id: {name}\n{text}", "utf-8")
    return root


@pytest.fixture
def lexicon(tmp_path: Path) -> Lexicon:
    return load_lexicon(write(tmp_path))


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("A storm of words broke over Arvia.", "near arvia, in the same sentence"),
        ("A storm of words broke over Brone.", "near brone, in the same sentence"),
        ("A storm broke over Arvia with heavy rainfall.", None),
        ("A storm broke over the lands.", None),
    ],
)
def test_a_form_counts_near_any_member(lexicon: Lexicon, text: str, why: str | None) -> None:
    found = match(Document("d", text, lang="en", parts=(Part("body", 0, len(text)),)), lexicon)
    assert [why in mention.why for mention in found if mention.concept == "clash"] == ([True] if why else [])


def test_a_group_is_no_error_and_finds_nothing_itself(lexicon: Lexicon) -> None:
    assert [str(problem) for problem in check(lexicon) if problem.error] == []
    assert lexicon.concepts["lands"].languages == {}


@pytest.mark.parametrize(
    ("changed", "file", "line", "message"),
    [
        ({"the-east": "kind: group\ngloss: x\nmembers:\n  - nowhere\n"}, "the-east", 5, "`nowhere` is no entity"),
        ({"the-east": "kind: group\ngloss: x\nmembers:\n  - brone\n  - clash\n"}, "the-east", 6, "`clash` is no"),
        ({"the-east": "kind: group\ngloss: x\nmembers:\n  - lands\n"}, "the-east", 5, "would hold itself"),
        ({"lands": "kind: group\ngloss: x\nmembers: []\n"}, "lands", 4, "needs `members:`"),
        ({"lands": "kind: group\ngloss: x\nmembers:\n  - arvia\nlanguages:\n"}, "lands", 6, "no field `languages`"),
        ({"lands": "kind: group\ngloss: x\n"}, "lands", 1, "`members:` is missing"),
    ],
)
def test_a_broken_group_is_refused(tmp_path: Path, changed: dict[str, str], file: str, line: int, message: str) -> None:
    with pytest.raises(LexiconError) as caught:
        load_lexicon(write(tmp_path, **changed))
    assert str(caught.value).startswith(f"{tmp_path / file}.yaml:{line}: ")
    assert message in str(caught.value)


def test_fix_writes_members_one_a_line(tmp_path: Path) -> None:
    write(tmp_path)
    path = tmp_path / "lands.yaml"
    assert canonical(path) == path.read_text("utf-8")
