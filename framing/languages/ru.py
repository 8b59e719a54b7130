"""Russian: the lexemes of pymorphy3 (OpenCorpora's dictionary); words of a phrase that agree decline together."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from framing.languages._base import Language, Surface

__all__ = ["LANGUAGE", "inflect"]

_CASES = ("nomn", "gent", "datv", "accs", "ablt", "loct")
_NUMBERS = ("sing", "plur")
_DECLINED = frozenset({"NOUN", "ADJF", "PRTF", "NPRO", "NUMR"})


def inflect(form: str) -> Iterator[Surface]:
    """Yield a form in every case and number.

    One word takes its whole lexeme. In a phrase the words in the nominative decline together; what follows in
    another case (a genitive, a prepositional phrase) stays as it is.
    """
    words = form.split()
    seen: set[str] = set()
    for text in [form, *(_lexeme(words[0]) if len(words) == 1 else _phrase(words))]:
        if text not in seen:
            seen.add(text)
            yield Surface(text)


@lru_cache(maxsize=1)
def _morphology() -> Any:
    import pymorphy3

    return pymorphy3.MorphAnalyzer(lang="ru")


def _parts(word: str) -> tuple[str, str]:
    """Return what stays before the last hyphen, and the part that declines."""
    before, hyphen, last = word.rpartition("-")
    return before + hyphen, last


def _lexeme(word: str) -> list[str]:
    before, last = _parts(word)
    parse = _nominative(last)
    if parse is None:
        return []
    keep_short = parse.tag.POS in _DECLINED
    return [before + each.word for each in parse.lexeme if not keep_short or each.tag.POS in _DECLINED]


def _nominative(word: str) -> Any:
    """Return the likeliest reading of a word as a nominative, or as a verb's infinitive; None if it has none."""
    readings = [
        reading
        for reading in _morphology().parse(word)
        if (reading.tag.POS in _DECLINED and "nomn" in reading.tag) or reading.tag.POS == "INFN"
    ]
    if not readings:
        return None
    return max(readings, key=lambda reading: (reading.normal_form == word.casefold(), reading.score))


def _phrase(words: list[str]) -> list[str]:
    readings = [_nominative(_parts(word)[1]) for word in words]
    agreeing = _agreeing(readings)
    found = []
    for number in _NUMBERS:
        for case in _CASES:
            text = _decline(words, readings, agreeing, number, case)
            if text is not None:
                found.extend(text)
    return found


def _agreeing(readings: list[Any]) -> int:
    """Return how many words from the left decline together: adjectives up to and with the first noun."""
    for index, reading in enumerate(readings):
        if reading is None:
            return 0
        if reading.tag.POS == "NOUN":
            return index + 1
    return len(readings)


def _decline(words: list[str], readings: list[Any], agreeing: int, number: str, case: str) -> list[str] | None:
    """Return the phrase in one case and number, in both accusatives where nouns and adjectives differ in life."""
    head = readings[agreeing - 1] if agreeing else None
    if head is None:
        return None
    texts: list[str] = []
    for animacy in ("anim", "inan") if case == "accs" else ("",):
        declined = []
        for word, reading in zip(words[:agreeing], readings[:agreeing], strict=True):
            grammemes = {number, case}
            if reading.tag.POS in ("ADJF", "PRTF"):
                grammemes |= {animacy} - {""} if number == "plur" or head.tag.gender == "masc" else set()
                grammemes |= {head.tag.gender} if number == "sing" and head.tag.gender else set()
            form = reading.inflect(grammemes)
            if form is None:
                return texts or None
            declined.append(_parts(word)[0] + form.word)
        texts.append(" ".join([*declined, *words[agreeing:]]))
    return texts


LANGUAGE = Language(
    tag="ru",
    name="Russian",
    autonym="русский",
    script="Cyrl",
    direction="ltr",
    inflect=inflect,
    abbreviations=frozenset(
        "г гг в вв т е д п им ул см ср руб коп тыс млн млрд др пр напр св проф акад ген полк стр н.э обл р с пос чел"
        " т.е т.д т.п т.к т.н рис мин сек доц зам".split()
    ),
    long_word=7,
)
