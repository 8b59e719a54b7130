"""The gate: measured against gold, held to floors, never lowered or re-pinned in silence."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from framing.errors import LexiconError
from framing.gate import failures, measure, pin, read_gold
from framing.lexicon import load_lexicon

LEXICON = """\
id: gale
kind: frame
gloss: storms as a way of telling
languages:
  en:
    status: draft
    forms:
      - form: gale
      - form: tempest
"""


def passage(number: int, text: str, *marks: str, voice: str = "outlet", split: str = "test") -> dict[str, Any]:
    mentions = [
        {
            "start": text.index(mark),
            "end": text.index(mark) + len(mark),
            "concept": "gale",
            "variant": None,
            "voice": voice,
        }
        for mark in marks
    ]
    return {"id": f"en-{number}", "lang": "en", "split": split, "text": text, "mentions": mentions}


ROWS = [
    *(passage(n, "A gale of protest blew.", "gale") for n in range(6)),
    passage(6, "A tempest of protest blew.", "tempest"),
    passage(7, "A squall of protest blew.", "squall"),
    passage(8, "The tempest is a play.", split="test"),
    passage(9, "“A gale is coming”, the minister said.", "gale", voice="quote"),
    passage(10, "A hurricane.", "hurricane", split="dev"),
]


@pytest.fixture
def place(tmp_path: Path) -> Path:
    (tmp_path / "lexicons").mkdir()
    (tmp_path / "gold").mkdir()
    (tmp_path / "lexicons" / "gale.yaml").write_text(LEXICON, "utf-8")
    write(tmp_path, ROWS)
    return tmp_path


def write(place: Path, rows: list[dict[str, Any]]) -> None:
    text = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
    (place / "gold" / "en.jsonl").write_text(text, "utf-8")


def cells(place: Path) -> dict[tuple[str, str], Any]:
    found = measure(load_lexicon(place / "lexicons"), read_gold(place / "gold"))
    return {(cell.measure, cell.of): cell for cell in found}


def test_precision_recall_and_voice_are_counted(place: Path) -> None:
    found = cells(place)
    assert (found["recall", "all"].right, found["recall", "all"].out_of) == (8, 9)
    assert (found["precision", "all"].right, found["precision", "all"].out_of) == (8, 9)
    assert (found["voice", "all"].right, found["voice", "all"].out_of) == (8, 8)
    for cell in found.values():
        assert 0 <= cell.low <= cell.value <= cell.high <= 1


def test_a_deleted_form_breaks_its_floor(place: Path) -> None:
    floors = place / "floors.json"
    pin(list(cells(place).values()), place / "gold", floors)
    assert failures(list(cells(place).values()), place / "gold", floors) == []
    (place / "lexicons" / "gale.yaml").write_text(LEXICON.replace("      - form: gale\n", ""), "utf-8")
    broken = failures(list(cells(place).values()), place / "gold", floors)
    assert any("recall of all" in line and "under its floor" in line for line in broken)
    with pytest.raises(LexiconError, match=r"would lower .*recall all"):
        pin(list(cells(place).values()), place / "gold", floors)
    pin(list(cells(place).values()), place / "gold", floors, allow_regression=True)
    assert failures(list(cells(place).values()), place / "gold", floors) == []


def test_a_form_in_the_wrong_variant_is_a_miss_and_a_wrong_find(place: Path) -> None:
    moved = LEXICON.replace("kind: frame", "kind: referent").replace("gloss: storms as a way of telling\n", (
        "gloss: x\nvariants:\n  a:\n    stance: against\n    gloss: a\n  b:\n    stance: neutral\n    gloss: b\n"
    )).replace("    forms:\n", "    a:\n")  # fmt: skip
    (place / "lexicons" / "gale.yaml").write_text(moved, "utf-8")
    found = cells(place)
    assert found["recall", "all"].right == 0
    assert found["precision", "all"].right == 0


def test_an_edited_gold_must_be_pinned_again(place: Path) -> None:
    floors = place / "floors.json"
    pin(list(cells(place).values()), place / "gold", floors)
    write(place, [*ROWS, passage(11, "A gale of laughter.", "gale")])
    assert any("changed since" in line for line in failures(list(cells(place).values()), place / "gold", floors))


def test_a_language_that_was_not_checked_fails(place: Path) -> None:
    floors = place / "floors.json"
    pin(list(cells(place).values()), place / "gold", floors)
    pinned = json.loads(floors.read_text("utf-8"))
    pinned["ru"] = pinned["en"]
    floors.write_text(json.dumps(pinned), "utf-8")
    assert any(
        "ru has a floor but no gold" in line for line in failures(list(cells(place).values()), place / "gold", floors)
    )


def test_checking_nothing_is_an_error(place: Path) -> None:
    with pytest.raises(LexiconError, match="nothing was checked"):
        read_gold(place / "gold", split="none")
    with pytest.raises(LexiconError, match="nothing was checked"):
        read_gold(place / "nowhere")


def test_a_wrong_row_is_named_with_its_line(place: Path) -> None:
    write(place, [ROWS[0], ROWS[1] | {"mentions": [{"start": 3, "end": 99, "concept": "gale", "variant": None}]}])
    with pytest.raises(LexiconError, match=r"en.jsonl:2: offsets 3:99"):
        read_gold(place / "gold")


def test_floors_that_are_missing_or_damaged(place: Path) -> None:
    with pytest.raises(LexiconError, match="pin floors"):
        failures(list(cells(place).values()), place / "gold", place / "none.json")
    (place / "floors.json").write_text("{", "utf-8")
    with pytest.raises(LexiconError, match="not JSON"):
        failures(list(cells(place).values()), place / "gold", place / "floors.json")
