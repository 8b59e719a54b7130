"""The first input that must always work: five real pages, marked by a careful reader before anything was run on them.

seed_mentions.jsonl is that reader's list (offsets and labels); seed_judged.jsonl is a later reading, one by one, of
what was found beyond it. Neither holds a sentence.
"""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

import pytest

from framing.gather import Corpus, gather
from framing.lexicon import load_lexicon
from framing.model import COMPANY, Mention
from framing.tag import tag

CASES = Path(__file__).parent / "cases"


def rows(name: str, seeds: Path) -> list[dict[str, Any]]:
    found = [json.loads(line) for line in (CASES / name).read_text("utf-8").splitlines()]
    for row in found:
        digest = hashlib.sha256((seeds / row["file"]).read_bytes()).hexdigest()
        assert digest.startswith(row["sha256"]), f"{row['file']} is not the page that was marked"
    return found


@pytest.fixture(scope="module")
def corpus(seeds: Path) -> Corpus:
    return gather([seeds])


@pytest.fixture(scope="module")
def mentions(corpus: Corpus) -> list[Mention]:
    lexicon = load_lexicon()
    return [mention for document in corpus.documents for mention in tag(document, lexicon)]


def name(mention: Mention) -> str:
    return f"{mention.concept}/{mention.variant}" if mention.variant else mention.concept


def meets(mention: Mention, row: dict[str, Any]) -> bool:
    return mention.doc == row["file"] and mention.start < row["end"] and row["start"] < mention.end


def test_every_span_is_the_text_at_its_place(corpus: Corpus, mentions: list[Mention]) -> None:
    texts = {document.id: document.text for document in corpus.documents}
    assert len(mentions) > 150
    for mention in mentions:
        assert texts[mention.doc][mention.start : mention.end] == mention.text
        assert mention.start <= mention.core_start < mention.core_end <= mention.end


def test_nothing_is_found_in_page_furniture_or_bylines(corpus: Corpus, mentions: list[Mention]) -> None:
    assert {mention.part for mention in mentions} == {"headline", "body"}
    texts = {document.id[:3]: document.text for document in corpus.documents}
    traps = [("000", "صیہونی"), ("000", "قتل عام"), ("003", "تحرير مارك"), ("001", "इस्राईली"), ("004", "इज़रायली ड्रोन")]
    for page, trap in traps:
        at = texts[page].index(trap)
        assert not [m for m in mentions if m.doc.startswith(page) and m.start < at + len(trap) and at < m.end], trap


def test_an_evening_is_no_country(corpus: Corpus, mentions: list[Mention]) -> None:
    text = next(document.text for document in corpus.documents if document.id.startswith("000"))
    at = text.index("جمعرات کی شام") + len("جمعرات کی ")
    assert not [m for m in mentions if m.doc.startswith("000") and m.start == at]


def test_most_of_what_a_reader_marks_is_found(seeds: Path, mentions: list[Mention]) -> None:
    needed = [row for row in rows("seed_mentions.jsonl", seeds) if row["needed"]]
    found = [row for row in needed if any(meets(m, row) and name(m) in row["concepts"] for m in mentions)]
    assert len(found) / len(needed) >= 0.85, f"{len(found)} of {len(needed)}"


def test_most_of_what_is_found_is_right(seeds: Path, mentions: list[Mention]) -> None:
    """What nobody has judged counts as wrong."""
    marked, judged = rows("seed_mentions.jsonl", seeds), rows("seed_judged.jsonl", seeds)
    found = [m for m in mentions if m.kind not in COMPANY and not m.nested]
    right = [
        m
        for m in found
        if any(meets(m, row) and name(m) in row["concepts"] for row in marked)
        or any(meets(m, row) and name(m) == row["concept"] and row["right"] for row in judged)
    ]
    assert len(right) / len(found) >= 0.9, [name(m) + " " + m.text for m in found if m not in right]


def test_voices_are_as_a_reader_hears_them(seeds: Path, mentions: list[Mention]) -> None:
    heard = [
        m.voice == row["voice"]
        for row in rows("seed_mentions.jsonl", seeds)
        for m in mentions
        if meets(m, row) and name(m) in row["concepts"]
    ]
    assert sum(heard) / len(heard) >= 0.9
