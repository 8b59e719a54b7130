"""Russian words as a phrase needs them: nouns with a table of their cases, adjectives that agree, names by ending."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any, NamedTuple

__all__ = [
    "CASES",
    "Adjective",
    "Noun",
    "adjectives",
    "is_acronym",
    "is_called",
    "is_name",
    "is_known",
    "is_written_small",
    "nouns",
    "readings",
]

CASES = ("nomn", "gent", "datv", "accs", "ablt", "loct", "loc2")
_VOWELS = "аеёиоуыэюя"
_HUSHING = "жшчщц"
_NAMES = frozenset({"Name", "Surn", "Patr", "Geox", "Orgn", "Trad", "Abbr", "Init"})
_ADJECTIVAL = ("ий", "ый", "ой")
# First halves of compounds that do not decline: "of the premier-minister".
_STIFF = frozenset("пресс премьер генерал экс вице прокси медиа бизнес кибер интернет онлайн нео шоу теле".split())


class Noun(NamedTuple):
    """A noun read as a nominative; `forms` maps number and case to the word, `number` is the one it is listed in."""

    number: str
    gender: str
    animate: bool
    forms: Mapping[tuple[str, str], str]

    @property
    def numbers(self) -> tuple[str, ...]:
        """The numbers it has, the listed one first; what is listed in the plural has that alone."""
        return tuple(dict.fromkeys((self.number, *(number for number, _ in self.forms))))


class Adjective(NamedTuple):
    """An adjective or participle read as a nominative; `before` is what its compound begins with."""

    before: str
    reading: Any

    def agrees(self, noun: Noun) -> bool:
        """Say whether it may stand with a noun, as both are listed."""
        tag = self.reading.tag
        return tag.number == noun.number and (tag.number == "plur" or tag.gender == noun.gender)

    def form(self, number: str, case: str, noun: Noun) -> str | None:
        """Return it in a number and case with a noun's gender and life, or None where it lacks that."""
        grammemes = {number, "loct" if case == "loc2" else case}
        if number == "sing":
            grammemes.add(noun.gender)
        if case == "accs" and (number == "plur" or noun.gender == "masc"):
            grammemes.add("anim" if noun.animate else "inan")
        form = self.reading.inflect(grammemes)
        return None if form is None else self.before + form.word


@lru_cache(maxsize=1)
def _morphology() -> Any:
    """Return the analyser: OpenCorpora's dictionary, and guesses for other words."""
    import pymorphy3

    return pymorphy3.MorphAnalyzer(lang="ru")


def is_known(word: str) -> bool:
    """Say whether the dictionary has a word."""
    return bool(_morphology().word_is_known(word))


def is_written_small(word: str) -> bool:
    """Say whether the dictionary has a word and knows no name that is written so: полиция, and neither вера nor рим."""
    return is_known(word) and not any(_NAMES & reading.tag.grammemes for reading in readings(word))


@lru_cache(maxsize=1 << 14)
def readings(word: str) -> tuple[Any, ...]:
    """Return how a word, or the last part of a hyphenated one, may be read, the likeliest first."""
    return tuple(_morphology().parse(word.rpartition("-")[2]))


def is_acronym(word: str) -> bool:
    """Say whether a word, or the last part of a hyphenated one, has more than one capital."""
    return sum(letter.isupper() for letter in word.rpartition("-")[2]) > 1


def is_name(word: str) -> bool:
    """Say whether a word, or the last part of a hyphenated one, is written as a name."""
    return word.rpartition("-")[2][:1].isupper() and not is_acronym(word)


@lru_cache(maxsize=1 << 14)
def adjectives(word: str) -> tuple[Adjective, ...]:
    """Return the adjectives that a word may be in the nominative, the likeliest first."""
    before, hyphen, _ = word.rpartition("-")
    found = (r for r in readings(word) if r.tag.POS in ("ADJF", "PRTF") and "nomn" in r.tag)
    return tuple(Adjective(before + hyphen, reading) for reading in found)


@lru_cache(maxsize=1 << 14)
def nouns(word: str) -> tuple[Noun, ...]:
    """Return the nouns that a word may be in the nominative, the likeliest first.

    A name has its own number alone. One that the dictionary does not know declines by its ending; an acronym declines
    when it can be read as a word of four letters or more, or when the dictionary says so (МИД).
    """
    before, hyphen, last = word.rpartition("-")
    if is_acronym(word):
        found = [_by_ending(last)] if _can_be_said(last) else []
    elif not last.isalpha():
        found = []
    else:
        found = _known(last) or ([_by_ending(last)] if _is_strange(last) else [])
    return tuple(_compound(before, hyphen, noun) for noun in found)


def _known(word: str) -> list[Noun]:
    """Return the nominative nouns of the dictionary; of an unknown name only what is like an adjective."""
    found = [r for r in readings(word) if r.tag.POS == "NOUN" and "nomn" in r.tag and "Abbr" not in r.tag]
    if is_name(word) and not is_known(word):
        found = [r for r in found if "Surn" in r.tag and "masc" in r.tag and word.endswith(_ADJECTIVAL)]
    elif not is_known(word) and word.endswith(_ADJECTIVAL):
        found = []
    found.sort(key=lambda r: (r.normal_form != word.casefold(), -r.score))
    return [_table(reading, name=is_name(word)) for reading in found]


def _table(reading: Any, *, name: bool) -> Noun:
    tag = reading.tag
    numbers = (str(tag.number),) if name or tag.number == "plur" else ("sing", "plur")
    forms = {}
    for number in numbers:
        for case in CASES:
            form = reading.inflect({number, case})
            if form is not None and case in form.tag:
                forms[number, case] = form.word
    return Noun(str(tag.number), str(tag.gender or "masc"), "anim" in tag, forms)


def _compound(before: str, hyphen: str, noun: Noun) -> Noun:
    """Return a noun with the first half of its compound, which declines with it where it is a noun of its own."""
    if not before:
        return noun
    first = nouns(before) if before.islower() and before not in _STIFF and is_known(before) else ()
    matching = [other for other in first if other.number == noun.number]
    forms = {}
    for (number, case), form in noun.forms.items():
        half = matching[0].forms.get((number, case)) if matching and not form[:1].isupper() else None
        forms[number, case] = (half or before) + hyphen + form
    return noun._replace(forms=forms)


def _is_strange(word: str) -> bool:
    """Say whether a word is a name or a borrowing that the dictionary has no nominative for."""
    return is_name(word) or not (is_known(word) or any(r.tag.POS in ("ADJF", "INFN") for r in readings(word)))


def is_called(word: str) -> bool:
    """Say whether a word is a name in the nominative; a name that the dictionary knows in other cases only is not."""
    nominative = any("nomn" in reading.tag for reading in readings(word))
    return is_name(word) and (nominative or not is_known(word.rpartition("-")[2]))


def _can_be_said(acronym: str) -> bool:
    if len(acronym) < 4:
        return any("Abbr" in reading.tag and "Fixd" not in reading.tag for reading in readings(acronym))
    return acronym[-1].casefold() not in _VOWELS and any(letter.casefold() in _VOWELS for letter in acronym)


def _by_ending(word: str) -> Noun:
    """Return an unknown name as its last letters decline it, in the singular."""
    gender, endings = "masc", dict(_endings(word))
    stem = word if word[-1].casefold() not in "аяйь" else word[:-1]
    if word[-1:] in ("а", "я"):
        gender = "femn"
    forms = {("sing", case): stem + endings[case] if endings else word for case in CASES[:-1]}
    return Noun("sing", gender, True, {("sing", "nomn"): word} | forms)


def _endings(word: str) -> Iterator[tuple[str, str]]:
    """Yield case and ending behind the stem; nothing for a name that does not decline."""
    last, before = word[-1].casefold(), word[-2:-1].casefold()
    if last in ("а", "я") and before not in "аеоуыэюя":
        soft = last == "я"
        genitive = "и" if soft or before in "гкх" + _HUSHING else "ы"
        dative = "и" if before == "и" else "е"
        through = "ей" if soft or before in _HUSHING else "ой"
        yield from zip(CASES, (last, genitive, dative, "ю" if soft else "у", through, dative), strict=False)
    elif last in ("й", "ь"):
        yield from zip(CASES, (last, "я", "ю", "я", "ем", "е"), strict=False)
    elif last not in _VOWELS:
        through = "ем" if last in _HUSHING else "ом"
        yield from zip(CASES, ("", "а", "у", "а", through, "е"), strict=False)
