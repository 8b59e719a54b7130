"""Any page goes through the whole of it: nothing raises, every offset is right, every part has its place."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from framing.clean import clean
from framing.errors import LanguageError
from framing.languages import TAGS
from framing.lexicon import Lexicon, load_lexicon
from framing.model import Document
from framing.tag import tag_all
from tests.pages import pages

MARKS = "\"'“”„«»‹›‘’()[]"
LINES = sorted({line for lang in TAGS for page in pages(lang) for line in page.text.split("\n") if line})
ODD = [
    "",
    "“",
    "«",
    "(",
    "...",
    "\u200f",
    "\u202b",
    "\ufeff",
    "\u200c",
    "\x00",
    "🙂",
    "中文",
    "\ud7ff",
    "12:30 – 14:00",
]
GAPS = ["\n", "\r\n", "\r", "\u2028", " ", "\n\n", "", "\t"]


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return load_lexicon()


@st.composite
def glued(draw: st.DrawFn) -> str:
    """Lines of real-looking pages of all languages, cut anywhere, some without their marks, glued by anything."""
    pieces = []
    for line in draw(
        st.lists(st.one_of(st.sampled_from(LINES), st.sampled_from(ODD), st.text(max_size=20)), max_size=9)
    ):
        start, end = draw(st.integers(0, len(line))), draw(st.integers(0, len(line)))
        piece = line[start : len(line) - end] if draw(st.booleans()) else line
        pieces.append(piece.translate(dict.fromkeys(map(ord, MARKS))) if draw(st.booleans()) else piece)
    return draw(st.sampled_from(GAPS)).join(pieces)


@settings(
    max_examples=500, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
@given(st.lists(st.tuples(glued(), st.sampled_from([*TAGS, None])), min_size=4, max_size=4))
def test_any_page_is_tagged_at_its_place(lexicon: Lexicon, drawn: list[tuple[str, str | None]]) -> None:
    """Two thousand pages, four at a time."""
    documents = []
    for text, lang in drawn:
        try:
            documents.append(clean(Document("page", text, lang=lang)))
        except LanguageError:
            if lang is not None:
                raise
            continue
        assert documents[-1].text == text
    for document, mentions in zip(documents, tag_all(documents, lexicon, parts=None), strict=True):
        text = document.text
        spans = [(part.start, part.end) for part in document.parts]
        assert all(0 <= start < end <= len(text) for start, end in spans)
        assert all(before[1] <= after[0] for before, after in pairwise(spans))
        for mention in mentions:
            assert text[mention.start : mention.end] == mention.text
            assert mention.start <= mention.core_start < mention.core_end <= mention.end
            assert mention.voice in ("outlet", "reported", "quote", "scare")
            assert any(start <= mention.start and mention.end <= end for start, end in spans)
