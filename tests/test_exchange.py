"""Word lists go out and come back; what a format cannot hold is said."""

from __future__ import annotations

from pathlib import Path

import pytest

from framing.canonical import canonical, fix
from framing.concept import read_concept
from framing.errors import LexiconError
from framing.exchange import FORMATS, export, flat, read_foreign, write_concepts
from framing.lexicon import load_lexicon
from tests.test_lexicon import GOOD


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "arvia-rule.yaml").write_text(GOOD, "utf-8")
    frame = (
        "id: gale\nkind: frame\ngloss: gale\nlanguages:\n  hi:\n    status: draft\n    forms:\n      - form: तेज़ आँधी\n"
    )
    (tmp_path / "gale.yaml").write_text(frame + "        near: [arvia]\n", "utf-8")
    return tmp_path


def test_the_flat_table_has_every_form(folder: Path) -> None:
    rows = flat(load_lexicon(folder))
    assert [(row.concept, row.variant, row.stance, row.form) for row in rows] == [
        ("arvia-rule", "rebel", "against", "विद्रोही सरकार"),
        ("arvia-rule", "plain", "neutral", "नई सरकार"),
        ("gale", "", "", "तेज़ आँधी"),
    ]


@pytest.mark.parametrize("form", [name for name in FORMATS if name != "vale"])
def test_a_round_trip_loses_no_category_and_no_form(folder: Path, tmp_path: Path, form: str) -> None:
    rows = flat(load_lexicon(folder))
    text, notes = export(rows, form)
    assert any("conditions" in note for note in notes)
    file = tmp_path / "dictionary"
    file.write_text(text, "utf-8")
    back = read_foreign(file, form, "hi")
    assert {(row.concept, row.variant, row.form) for row in back} == {(r.concept, r.variant, r.form) for r in rows}
    for name, content in write_concepts(back).items():
        (tmp_path / name).write_text(content, "utf-8")
        concept = read_concept(tmp_path / name)
        assert concept.languages["hi"].status == "draft"


def test_vale_holds_the_words_alone(folder: Path, tmp_path: Path) -> None:
    text, _ = export(flat(load_lexicon(folder)), "vale")
    file = tmp_path / "rule.yml"
    file.write_text(text, "utf-8")
    assert [row.form for row in read_foreign(file, "vale", "hi")] == ["विद्रोही सरकार", "नई सरकार", "तेज़ आँधी"]


def test_forms_with_a_gap_are_left_out_and_that_is_said(folder: Path) -> None:
    (folder / "arvia-rule.yaml").write_text(GOOD.replace("form: नई सरकार", "form: नई ... सरकार"), "utf-8")
    text, notes = export(flat(load_lexicon(folder)), "liwc")
    assert "..." not in text
    assert "1 forms with a gap (...) are left out" in notes


def test_what_is_no_dictionary_is_refused(folder: Path, tmp_path: Path) -> None:
    file = tmp_path / "x.dic"
    file.write_text("nothing here", "utf-8")
    with pytest.raises(LexiconError, match="no liwc dictionary"):
        read_foreign(file, "liwc", "hi")
    with pytest.raises(LexiconError, match="choose from"):
        export(flat(load_lexicon(folder)), "excel")


def test_the_canonical_form_says_the_same_and_is_stable(tmp_path: Path) -> None:
    path = tmp_path / "arvia-rule.yaml"
    path.write_text(
        GOOD.replace("gloss: those who rule Arvia\n", "").replace(
            "languages:\n", "gloss:   those who rule Arvia\nlanguages:\n", 1
        ),
        "utf-8",
    )
    before = read_concept(path)
    assert fix(path)
    after = read_concept(path)
    assert [e.text for e in after.languages["hi"].examples] == [e.text for e in before.languages["hi"].examples]
    assert after.languages["hi"].forms.keys() == before.languages["hi"].forms.keys()
    assert canonical(path) == path.read_text("utf-8")
    assert not fix(path)


def test_the_shipped_files_are_canonical_readable(tmp_path: Path) -> None:
    for concept in list(load_lexicon().concepts.values())[::10]:
        copy = tmp_path / concept.path.name
        copy.write_text(canonical(concept.path), "utf-8")
        again = read_concept(copy)
        assert again.variants == concept.variants
        for lang, block in concept.languages.items():
            assert [f.text for own in again.languages[lang].forms.values() for f in own] == [
                f.text for own in block.forms.values() for f in own
            ]
