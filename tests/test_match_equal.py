"""The fast matcher finds what the simple one finds, on every text; spelling does not move what is found."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from functools import lru_cache
from itertools import accumulate, pairwise
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from framing.gather import Corpus, gather
from framing.languages import TAGS
from framing.lexicon import Lexicon, load_lexicon
from framing.match import Hit, hits_of, match, match_all
from framing.model import GAP_SIGN, Document, Part
from framing.table import table
from framing.text import tokens
from framing.words import cut
from tests import reference

Known = dict[str, reference.Phrases]

ODD = [
    *" .\n\r\t-_'\"’“”«»,،؛؟!।۔",
    *"\xdf\u0130\u0131\u0149\ufb01\ufefb\ufdfa\xb2\xbd\U0001f600\U0001d538\U00020000\u4fc4\u200b\u200c\u200d\u200e",
    *"\u200f\u202b\u2068\ufeff\xad\u0640\u064e\u0651\u0654\u093c\u0958\u094d\u0301\u0306\u0308\u05bc\u05be\xa0",
    *"\u2009\ud800\ue000\ufe0f",
    *"شامروسییكکةهह ि्रूिийЙёЁIıi12۱२",
]  # fmt: skip


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return load_lexicon()


@pytest.fixture(scope="module")
def known(lexicon: Lexicon) -> Known:
    return {lang: reference.targets(lexicon, lang) for lang in TAGS}


def plain(found: list[Hit]) -> set[tuple[object, ...]]:
    return {(h.start, h.end, h.part, h.entry.rank, h.lead, h.excluding, h.shared) for h in found}


def assert_equal(document: Document, lexicon: Lexicon, known: Known) -> int:
    slow = list(reference.hits(document, known[document.lang or ""]))
    assert plain(hits_of(document, lexicon)) == plain(slow)
    return len(slow)


def test_equal_on_the_demo(demo: Corpus, lexicon: Lexicon, known: Known) -> None:
    found = sum(assert_equal(document, lexicon, known) for document in demo.documents)
    assert found > 1000


def test_equal_on_the_real_pages(seeds: Path, lexicon: Lexicon, known: Known) -> None:
    assert sum(assert_equal(document, lexicon, known) for document in gather([seeds]).documents) > 100


@settings(max_examples=2000)
@given(st.lists(st.sampled_from(ODD), max_size=40).map("".join))
def test_words_equal_on_anything(text: str) -> None:
    words = cut([text])
    slow = tokens(text)
    assert [(t.start, t.end, t.joined) for t in slow] == list(
        zip(words.start.tolist(), words.end.tolist(), words.joined.tolist(), strict=True)
    )


@lru_cache
def wordings(lang: str) -> list[str]:
    """Return a seventh of a language's forms, inflected, to stand among the rubbish."""
    forms = table(load_lexicon(), lang).entries[::7]
    texts = [text for entry in forms for text, _ in reference.surfaces(entry.form.text, lang)[:4]]
    return [text.replace(GAP_SIGN, "x 7"[: 1 + len(text) % 3]) for text in texts]


@st.composite
def forms_among_rubbish(draw: st.DrawFn) -> Document:
    """Return a document of five parts, each a string of its own."""
    lang = draw(st.sampled_from(TAGS))
    pieces = st.lists(st.one_of(st.sampled_from(wordings(lang)), st.sampled_from(ODD)), max_size=12)
    texts = [draw(pieces.map("".join)) for _ in range(5)]
    ends = list(accumulate(map(len, texts), initial=0))
    parts = tuple(Part("body", start, end) for start, end in pairwise(ends) if start < end)
    return Document("d", "".join(texts), lang=lang, parts=parts)


@settings(max_examples=1000, suppress_health_check=list(HealthCheck))
@given(forms_among_rubbish())
def test_hits_equal_on_anything(lexicon: Lexicon, known: Known, drawn: Document) -> None:
    assert_equal(drawn, lexicon, known)


def test_many_documents_at_once_are_the_same_as_one_by_one(demo: Corpus, lexicon: Lexicon) -> None:
    one_by_one = [match(document, lexicon) for document in demo.documents]
    assert list(match_all(demo.documents, lexicon)) == one_by_one


def moved(text: str, change: Callable[[int, str], str]) -> tuple[str, list[int]]:
    """Return the text with each character changed, and where each old offset went."""
    pieces, places = [], [0]
    for at, char in enumerate(text):
        pieces.append(change(at, char))
        places.append(places[-1] + len(pieces[-1]))
    return "".join(pieces), places


def arabic(char: str) -> bool:
    return "\u0621" <= char <= "\u064a" and char != "\u0640"


CHANGES: dict[str, tuple[tuple[str, ...], Callable[[int, str], str]]] = {
    "decomposed": (TAGS, lambda at, char: unicodedata.normalize("NFD", char)),
    "upper case": (("en", "ru"), lambda at, char: char.upper() if len(char.upper()) == 1 else char),
    "no-break spaces": (TAGS, lambda at, char: "\u00a0" if char == " " else char),
    "double spaces": (TAGS, lambda at, char: "  " if char == " " else char),
    "CRLF": (TAGS, lambda at, char: "\r\n" if char == "\n" else char),
    "short vowels": (("ar", "fa", "ur"), lambda at, char: char + "\u064e" if arabic(char) and at % 3 == 0 else char),
    "tatweel": (("ar", "fa", "ur"), lambda at, char: char + "\u0640" if arabic(char) and at % 5 == 0 else char),
    "swapped kaf and yeh": (
        ("ar", "fa", "ur"),
        lambda at, char: {"ي": "ی", "ی": "ي", "ك": "ک", "ک": "ك"}.get(char, char),
    ),
    "joiners": (("hi",), lambda at, char: "\u200d" + char if char in "ािी" else char),
    "stress marks": (("ru",), lambda at, char: char + "\u0301" if char in "аоуыэ" and at % 4 == 0 else char),
    "bidi controls": (TAGS, lambda at, char: " \u200f" if char == " " and at % 2 else char),
}


@pytest.mark.parametrize("name", CHANGES)
def test_spelling_moves_every_hit_exactly(demo: Corpus, lexicon: Lexicon, name: str) -> None:
    """Every hit is kept, at the moved place; a mark after the last letter belongs to the hit."""
    langs, change = CHANGES[name]
    checked = 0
    for document in demo.documents[::3]:
        if document.lang not in langs:
            continue
        text, places = moved(document.text, change)
        parts = tuple(Part(p.kind, places[p.start], places[p.end]) for p in document.parts)
        changed = Document("d", text, lang=document.lang, parts=parts)
        want = {(places[h.start], h.entry.rank, places[h.end]) for h in hits_of(document, lexicon)}
        got = {(h.start, h.entry.rank, h.end) for h in hits_of(changed, lexicon)}
        assert got == want
        checked += len(want)
    assert checked > 50
