"""Readability: own counts in every script, Flesch where textstat is right, places only within a language."""

from __future__ import annotations

import pytest

from framing.model import Document, Part
from framing.readability import readability


def document(name: str, text: str, lang: str, outlet: str) -> Document:
    return Document(name, text, outlet=outlet, lang=lang, parts=(Part("body", 0, len(text)),))


def test_counts_know_each_script() -> None:
    (row,) = readability([document("1", "मंत्री पहुँचे। क्या बैठक हुई? हाँ, 5 बजे।", "hi", "a")])
    assert (row.sentences, row.words) == (3, 7)
    assert row.words_per_sentence == pytest.approx(7 / 3)
    assert row.flesch is None


def test_letters_are_what_a_reader_sees() -> None:
    (row,) = readability([document("1", "विद्रोही।", "hi", "a")])
    assert row.letters_per_word == 4


def test_outlets_are_placed_within_their_language_alone() -> None:
    easy, hard = (
        "He ran. She sat. It was hot.",
        "Notwithstanding considerable international disagreement negotiations continued.",
    )
    rows = readability(
        [
            document("1", easy, "en", "plain"),
            document("2", hard, "en", "dense"),
            document("3", "Он бежал.", "ru", "plain"),
        ]
    )
    places = {(row.lang, row.outlet): row.percentile for row in rows}
    assert places == {("en", "plain"): 25, ("en", "dense"): 75, ("ru", "plain"): 50}
    flesch = {row.outlet: row.flesch for row in rows if row.lang == "en"}
    assert flesch["plain"] > flesch["dense"]  # type: ignore[operator]


def test_different_words_are_counted_in_windows() -> None:
    (row,) = readability([document("1", "one two " * 100 + ".", "en", "a")])
    assert row.mattr == pytest.approx(0.02)
    (short,) = readability([document("1", "one two.", "en", "a")])
    assert short.mattr is None


def test_documents_without_words_are_passed_over() -> None:
    assert readability([document("1", "…", "en", "a")]) == []
