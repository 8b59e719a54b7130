"""How hard an outlet's text is to read, beside the other outlets of its language.

Counts are our own in every language: textstat knows no danda or Urdu full stop and deletes vowel signs. It lends
its syllables and its Flesch constants for English and Russian alone. No figure compares languages: even on the same
text LIX is 22 in Hindi and 58 in Russian, so an outlet is placed among the documents of its own language.
"""

from __future__ import annotations

import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from framing import sentences
from framing.addresses import without_addresses
from framing.languages import language
from framing.model import READ, Document
from framing.text import Kind, classify, tokens

__all__ = ["Readability", "readability"]

WINDOW = 100
SYLLABLES = {"en": "en_US", "ru": "ru_RU"}


@dataclass(frozen=True, slots=True)
class Readability:
    """The readability of one outlet in one language.

    `lix` is Björnsson's index (words per sentence plus the percentage of long words), `rix` Anderson's (long words
    per sentence), `mattr` the mean share of different words in windows of 100, `flesch` the reading ease where
    textstat has the language's constants, else None. `percentile` is where the outlet's documents stand, on
    average, among all documents of the language by LIX: 50 is the middle, 100 the hardest.
    """

    lang: str
    outlet: str | None
    documents: int
    sentences: int
    words: int
    words_per_sentence: float
    letters_per_word: float
    lix: float
    rix: float
    mattr: float | None
    flesch: float | None
    percentile: float

    def record(self) -> dict[str, Any]:
        """Return the figures as one flat record."""
        return asdict(self)


@dataclass(frozen=True, slots=True)
class _Counts:
    """What one document's headline and body hold."""

    sentences: int
    words: tuple[str, ...]
    letters: int
    long: int

    @property
    def lix(self) -> float:
        return len(self.words) / self.sentences + 100 * self.long / len(self.words)


def readability(documents: Iterable[Document]) -> list[Readability]:
    """Return one row for each outlet of each language, in alphabetical order; documents must be cleaned.

    Documents without words are passed over.
    """
    counted: dict[str, list[tuple[str | None, _Counts]]] = defaultdict(list)
    for document in documents:
        counts = _count(document)
        if counts.words and counts.sentences:
            counted[document.lang or ""].append((document.outlet, counts))
    rows = []
    for lang, found in sorted(counted.items()):
        ranks = _percentiles([counts.lix for _, counts in found])
        for outlet in sorted({outlet for outlet, _ in found}, key=str):
            chosen = [at for at, (name, _) in enumerate(found) if name == outlet]
            percentile = sum(ranks[at] for at in chosen) / len(chosen)
            rows.append(_row(lang, outlet, [found[at][1] for at in chosen], percentile))
    return rows


def _count(document: Document) -> _Counts:
    lang, text = document.lang or "", without_addresses(document.text)
    spans = [
        span
        for part in document.parts
        if part.kind in READ
        for span in sentences.split(text, lang, part.start, part.end)
    ]
    words: list[str] = []
    lengths: list[int] = []
    for start, end in spans:
        for token in tokens(text[start:end]):
            if not token.folded.isdigit():
                words.append(token.folded)
                lengths.append(_letters(text[start + token.start : start + token.end]))
    long = sum(length >= language(lang).long_word for length in lengths)
    return _Counts(len(spans), tuple(words), sum(lengths), long)


def _letters(word: str) -> int:
    """Count the letters a reader sees: marks and vowel signs belong to the letter before."""
    return sum(classify(char).kind is Kind.WORD and unicodedata.category(char)[0] != "M" for char in word)


def _percentiles(values: Sequence[float]) -> list[float]:
    """Return each value's mid-rank among all, between 0 and 100."""
    return [
        100 * (sum(other < value for other in values) + sum(other == value for other in values) / 2) / len(values)
        for value in values
    ]


def _row(lang: str, outlet: str | None, counts: Sequence[_Counts], percentile: float) -> Readability:
    words = [word for each in counts for word in each.words]
    total, stops = len(words), sum(each.sentences for each in counts)
    long = sum(each.long for each in counts)
    return Readability(
        lang=lang, outlet=outlet, documents=len(counts), sentences=stops, words=total,
        words_per_sentence=total / stops, letters_per_word=sum(each.letters for each in counts) / total,
        lix=total / stops + 100 * long / total, rix=long / stops, mattr=_mattr(words),
        flesch=_flesch(lang, words, total / stops), percentile=percentile,
    )  # fmt: skip


def _mattr(words: Sequence[str]) -> float | None:
    """Return the moving-average type-token ratio (Covington and McFall 2010); None below one window."""
    if len(words) < WINDOW:
        return None
    window = Counter(words[:WINDOW])
    different = len(window)
    for new, old in zip(words[WINDOW:], words, strict=False):
        window[new] += 1
        window[old] -= 1
        if not window[old]:
            del window[old]
        different += len(window)
    return different / (len(words) - WINDOW + 1) / WINDOW


def _flesch(lang: str, words: Sequence[str], words_per_sentence: float) -> float | None:
    """Return Flesch reading ease with textstat's constants and hyphenation; None where it has none that are right."""
    if lang not in SYLLABLES:
        return None
    from textstat.backend.utils._get_pyphen import get_pyphen
    from textstat.backend.utils.constants import LANG_CONFIGS

    constants, hyphens = LANG_CONFIGS[lang], get_pyphen(SYLLABLES[lang])
    syllables = sum(len(hyphens.positions(word)) + 1 for word in words) / len(words)
    by_length = constants["fre_sentence_length"] * words_per_sentence
    return float(constants["fre_base"] - by_length - constants["fre_syll_per_word"] * syllables)
