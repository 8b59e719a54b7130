"""The annotated corpus is what corpus/README.md says: enough of it, split by rule, its offsets right."""

from __future__ import annotations

import json
import unicodedata
from pathlib import Path
from typing import Any

import pytest

from framing.languages import TAGS
from framing.lexicon import Lexicon, load_lexicon

GOLD = Path(__file__).parent.parent / "corpus" / "gold"
VOICES = {"outlet", "reported", "quote", "scare"}


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return load_lexicon()


def rows(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_bytes().decode("utf-8").split("\n") if line]


def number(name: str) -> int:
    return int("".join(char for char in name.rpartition("-")[2] if char.isdigit()))


@pytest.mark.parametrize(("folder", "least"), [(".", 150), ("voice", 120)])
@pytest.mark.parametrize("lang", TAGS)
def test_passages_are_many_and_well_formed(lexicon: Lexicon, folder: str, least: int, lang: str) -> None:
    found = rows(GOLD / folder / f"{lang}.jsonl")
    assert len(found) >= least
    assert len({row["id"] for row in found}) == len(found)
    for row in found:
        assert row["lang"] == lang
        assert row["split"] == ("test" if number(row["id"]) % 2 == 0 else "dev"), row["id"]
        assert unicodedata.is_normalized("NFC", row["text"])
        for mention in row["mentions"]:
            words = row["text"][mention["start"] : mention["end"]]
            assert words == words.strip() != "", row["id"]
            assert mention["voice"] in VOICES
            concept = lexicon.concepts[mention["concept"]]
            assert (mention["variant"] or None) in (set(concept.variants) or {None}), (row["id"], mention)


@pytest.mark.parametrize("lang", TAGS)
def test_a_third_of_the_passages_holds_nothing_loaded(lexicon: Lexicon, lang: str) -> None:
    found = rows(GOLD / f"{lang}.jsonl")
    plain = [
        row
        for row in found
        if all(lexicon.concepts[m["concept"]].stance(m["variant"]) == "neutral" for m in row["mentions"])
    ]
    assert len(plain) / len(found) >= 0.25


@pytest.mark.parametrize("lang", TAGS)
def test_pages_tell_their_parts(lang: str) -> None:
    found = rows(GOLD / "pages" / f"{lang}.jsonl")
    assert len(found) >= 10
    for row in found:
        text = (GOLD / "pages" / lang / row["file"]).read_bytes().decode("utf-8")
        assert any(part["kind"] == "body" for part in row["parts"])
        assert all(0 <= part["start"] < part["end"] <= len(text) for part in row["parts"])
        assert row["split"] == ("test" if int(row["file"].split(".")[0]) % 2 == 0 else "dev")
