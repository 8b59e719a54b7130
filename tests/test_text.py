"""Words keep their places; letters that are one in writing are one when compared."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.text import after_letters, count_words, fold, is_word_char, tokens

RANGES = (
    (0x20, 0x7E), (0xA0, 0x17F), (0x400, 0x45F), (0x5D0, 0x5EA), (0x600, 0x6FF), (0x900, 0x97F), (0x2000, 0x2040),
    (0xFB50, 0xFB60), (0x1F600, 0x1F605),
)  # fmt: skip
ALPHABET = "".join(chr(point) for low, high in RANGES for point in range(low, high))
ANY = st.text(st.one_of(st.sampled_from(ALPHABET), st.characters()), max_size=80)

SAME = [
    ("الإرهـــابيّة", "الارهابيه", "tatweel, shadda, hamza, teh marbuta"),
    ("دمشق", "دِمَشْق", "short vowels"),
    ("حكومتي", "حکومتی", "Arabic and Farsi kaf and yeh"),
    ("شامی", "شامي", "yeh typed on an Arabic keyboard"),
    ("क़ब्ज़ा", "कब्जा", "nukta"),
    ("\u0958ब्ज़ा", "क़ब्ज़ा", "the composed nukta letter"),
    ("पाँच", "पांच", "candrabindu and anusvara"),
    ("Террор", "те\u0301ррор", "case and stress mark"),
    ("ещё", "еще", "yo"),
    ("İstanbul", "istanbul", "dotted capital I"),
    ("ﬁn", "fin", "ligature"),
    ("۲۰۲۵", "2025", "digits"),
    ("می‌کند", "می کند", "ZWNJ parts words in Arabic script"),
]
DIFFERENT = [
    ("войны", "воины", "wars and warriors"),
    ("विद्रोही", "विद्रोह", "rebel and rebellion: vowel signs are letters"),
    ("रूस", "रस", "Russia and juice"),
    ("کے", "کی", "yeh barree is no yeh"),
]


@pytest.mark.parametrize(("one", "other", "_what"), SAME)
def test_spellings_that_are_one(one: str, other: str, _what: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(("one", "other", "_what"), DIFFERENT)
def test_words_that_only_look_alike(one: str, other: str, _what: str) -> None:
    assert fold(one) != fold(other)


def test_short_i_is_one_letter_composed_or_not() -> None:
    assert fold("войны") == fold(unicodedata.normalize("NFD", "войны"))


@pytest.mark.parametrize(
    ("text", "runs_on"),
    [
        ("rebel government", True),
        ("rebel\u00a0government", True),
        ("rebel-held", True),
        ("“rebel” government", True),
        ("U.S. Army", True),
        ("Oct. 7", True),
        ("rebels. Government", False),
        ("rebels, government", False),
        ("rebels\ngovernment", False),
        ("विद्रोही। सरकार", False),
        ("باغی۔ حکومت", False),
    ],
)
def test_where_a_phrase_may_run_on(text: str, runs_on: bool) -> None:
    assert tokens(text)[-1].joined is runs_on


@given(ANY)
def test_tokens_lie_in_order_and_hold_words(text: str) -> None:
    last = 0
    for token in tokens(text):
        assert last <= token.start < token.end <= len(text)
        assert token.folded
        assert is_word_char(text[token.start])
        last = token.end


@given(ANY, ANY)
def test_a_line_break_parts_texts(one: str, other: str) -> None:
    """What stands before a line never changes the words after it."""
    joined = tokens(one + "\n" + other)
    alone = [(t.start + len(one) + 1, t.folded) for t in tokens(other)]
    assert [(t.start, t.folded) for t in joined if t.start > len(one)] == alone


@given(st.text(st.sampled_from("abcгдежابتحकखगािी"), min_size=1, max_size=30))
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


def test_words_are_counted_without_figures() -> None:
    assert count_words("12 फ़रवरी 2025 को रूस के राष्ट्रपति") == 5


def test_the_end_of_a_stem_takes_its_marks() -> None:
    text = "وَالإرهابيّين"
    assert text[after_letters(text, 0, 1) : after_letters(text, 0, 9)] == "الإرهابيّ"
