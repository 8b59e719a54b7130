"""The voice files: what they must hold, and that every slip is named with its line."""

from __future__ import annotations

from pathlib import Path

import pytest

from framing.cues import ROLES, VoiceCues, kept_cues, read_cues, shipped_cues
from framing.errors import LexiconError
from framing.languages import TAGS
from framing.text import tokens
from framing.voice import annotate
from framing.voice.sentence import hits_in

GOOD = """\
lang: en
status: draft
order: verb-first
capitals: all
quotes:
  - open: “
    close: ”
say:
  - form: announced
complementiser:
  - form: that
"""

SETS = """\
sets:
  fear:
    - fear
    - dread
react:
  - form: voiced {fear}
  - form: felt {fear}
"""

CORE = ("say", "doubt", "ascribe", "react", "complementiser", "distancing", "denial", "light", "first_person",
        "narration", "contrast", "media", "title", "topic", "not_speaker", "conjunction")  # fmt: skip


def read(tmp_path: Path, text: str) -> VoiceCues:
    path = tmp_path / "en.yaml"
    path.write_text(text, encoding="utf-8")
    return read_cues(path)


@pytest.mark.parametrize("lang", TAGS)
def test_shipped_files_load_and_fill_every_core_role(lang: str) -> None:
    cues = shipped_cues(lang)
    assert cues.lang == lang
    assert set(CORE) <= cues.roles <= set(ROLES)
    assert cues.roles & {"attribution_before", "attribution_after"}
    assert cues.roles & {"negation", "negation_after"}


def test_languages_are_served_alike() -> None:
    sizes = {
        lang: sum(len(cues) for each in shipped_cues(lang).starting.values() for cues in each.values()) for lang in TAGS
    }
    assert min(sizes.values()) >= 300


def test_kept_cues_follow_their_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FRAMING_CACHE", str(tmp_path / "cache"))
    assert read(tmp_path, GOOD) == kept_cues(tmp_path / "en.yaml")
    assert "gloated" not in kept_cues(tmp_path / "en.yaml").starting
    (tmp_path / "en.yaml").write_text(GOOD + "ascribe:\n  - form: gloated\n", "utf-8")
    assert "gloated" in kept_cues(tmp_path / "en.yaml").starting


def test_word_lists_are_folded(tmp_path: Path) -> None:
    words = read(tmp_path, GOOD + "words:\n  slogan:\n    - Down\n").words
    assert words["slogan"] == {"down"}
    assert words["party"] == frozenset()


def test_one_form_may_have_several_roles(tmp_path: Path) -> None:
    cues = read(tmp_path, GOOD + "ascribe:\n  - form: Announced\n")
    (cue,) = cues.starting["announced"][""]
    assert cue.roles == {"say", "ascribe"}


def test_longer_forms_come_first(tmp_path: Path) -> None:
    cues = read(tmp_path, GOOD + "decoy:\n  - form: announced nothing\n")
    text = "They announced nothing."
    (hit,) = hits_in(tokens(text), cues)
    assert hit.cue.form == "announced nothing"


@pytest.mark.parametrize(
    ("slip", "line", "said"),
    [
        (GOOD.replace("say:", "says:"), 8, "did you mean `say`?"),
        (GOOD.replace("lang: en", "lang: eng"), 1, "must be one of ar, en"),
        (GOOD.replace("lang: en", "lang: ru"), 1, "make them agree"),
        (GOOD.replace("order: verb-first", "order: verb first"), 3, "verb-first, verb-last"),
        (GOOD.replace("    close: ”\n", ""), 6, "`close:` is missing"),
        (GOOD.replace("close: ”", "close: ”“"), 6, "one quotation mark"),
        (GOOD.replace("- form: announced", "- announced"), 8, "`- form:`"),
        (GOOD.replace("form: announced", "form: '—'"), 9, "holds no word"),
        (GOOD + "doubt:\n  - form: claimed\n  - form: CLAIMED\n", 14, "already given under `doubt:` on line 13"),
        (GOOD.replace("complementiser:\n  - form: that\n", ""), 1, "`complementiser:` is missing"),
        (GOOD + "doubt: claimed\n", 12, "must be a list"),
        (GOOD + "say:\n  - form: said\n", 12, "already given on line 8"),
        (GOOD + "doubt:\n  - form: voiced {fear}\n", 13, "`{fear}` is no set"),
        (GOOD + "sets:\n  fear: dread\n", 12, "one a line"),
        (GOOD + "sets:\n  - dread\n", 12, "one a line"),
        (GOOD + "words:\n  motto:\n    - long live\n", 12, "`motto` under `words:` is none of body, "),
        (GOOD + "words:\n  slogan:\n    - long live\n", 12, "`long live` under `slogan:` is not one word"),
        (GOOD + "sets:\n  fear:\n    - '—'\ndoubt:\n  - form: '{fear}'\n", 16, "holds no word"),
        (
            GOOD + SETS.replace("  - form: felt {fear}", "  - form: voiced dread"),
            18,
            "already given under `react:` on line 17",
        ),
    ],
)
def test_slips_are_named_with_their_line(tmp_path: Path, slip: str, line: int, said: str) -> None:
    with pytest.raises(LexiconError) as caught:
        read(tmp_path, slip)
    assert f"en.yaml:{line}: " in str(caught.value)
    assert said in str(caught.value)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(LexiconError, match=r"no\.yaml"):
        read_cues(tmp_path / "no.yaml")


def test_a_set_stands_for_each_of_its_forms(tmp_path: Path) -> None:
    cues = read(tmp_path, GOOD + SETS)
    assert {(first, second) for first in cues.starting for second in cues.starting[first] if second} == {
        ("voiced", "fear"), ("voiced", "dread"), ("felt", "fear"), ("felt", "dread"),
    }  # fmt: skip
    (cue,) = cues.starting["felt"]["dread"]
    assert (cue.form, cue.roles) == ("felt dread", {"react"})


def test_dots_stand_for_a_few_words_of_the_same_clause(tmp_path: Path) -> None:
    cues = read(tmp_path, GOOD + "ascribe:\n  - form: regarded ... as\n")

    def found(text: str) -> list[str]:
        return [text[slice(span.start, span.end)].strip() for span in annotate(text, 0, len(text), "en", cues)]

    assert found("They regarded the old port as occupied land.") == ["occupied land"]
    assert found("They regarded the port, as we did.") == []
    with pytest.raises(LexiconError, match="none beside its dots"):
        read(tmp_path, GOOD + "ascribe:\n  - form: regarded ...\n")
