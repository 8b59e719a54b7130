"""Persian: plurals, ezafe and clitic pronouns, joined, after ZWNJ or after a space; compounds in each writing.

A space and ZWNJ are one to the tokeniser, so only joined and apart are told from each other here. The ending -i is
left out behind consonants: with it a state becomes governmental, Ukraine Ukrainian, an occupier occupation.

Measured on tests/cases/forms_fa.tsv: 237 of 238 forms found, 0 of 132 look-alikes.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from framing.languages._base import Language, Surface, distinct

__all__ = ["LANGUAGE", "inflect"]

_ZWNJ = "\u200c"
_PLURAL = ("ها", "های", "هایی", "هایش", "هایشان")
_PRONOUN = ("ش", "شان", "مان", "تان")
_VOWELS = ("ا", "و")
_EZAFE = ("ای", "وی")
# Behind these a joiner stays: closed, the vowel e would turn into an h inside the word.
_OPEN = ("ه", "ۀ")
_LINKS = frozenset("و در با به بر از علیه برای".split())
# Parts of compounds that are written onto their neighbour or apart: no other words come of it.
_SECOND = tuple("گرانه گری گرا گران گر کار جویان جوی جو شده صفت پرست طلب خواهان خواه سازی ساز نشین".split())
_FIRST = ("غیر", "ضد", "خود", "یک")
# Nouns whose indefinite -i is no adjective: "a group", beside "governmental" and "military".
_INDEFINITE = frozenset("گروه سازمان پهپاد شکست اقدام سرباز جنبش رهبر قدرت کودک سرزمین جنایت کشتار".split())
# An h that is spoken takes the endings of consonants; elsewhere a final h is the vowel e.
_SPOKEN = ("اه", "وه", "لله", "فرمانده")
# Endings that make other words of a name: tar, cables, wrinkles; and an army a football club.
_UNCHANGED = frozenset("قطر کابل چین سپاه".split())


def inflect(form: str) -> Iterator[Surface]:
    """Yield a form with the endings of its last word and, in a phrase, those of its head, the first.

    A form with ZWNJ is also taken joined, and a joined compound also apart.
    """
    return distinct(Surface(text) for way in _ways(form) for text in _declined(way.split()))


def _ways(form: str) -> dict[str, None]:
    """Return a form as it stands, with its joiners closed one after the other, and with its compounds apart."""
    closed = [form]
    for index in (index for index, char in enumerate(form) if char == _ZWNJ and form[index - 1] not in _OPEN):
        gone = len(form) - len(closed[-1])
        closed.append(closed[-1][: index - gone] + closed[-1][index - gone + 1 :])
    return dict.fromkeys((*closed, " ".join(map(_apart, form.split()))))


def _apart(word: str) -> str:
    for first in _FIRST:
        if word.startswith(first) and len(word) > len(first) + 2 and word[len(first)] != _ZWNJ:
            return first + " " + word.removeprefix(first)
    for second in _SECOND:
        if word.endswith(second) and len(word) > len(second) + 2 and word[-len(second) - 1] != _ZWNJ:
            return word.removesuffix(second) + " " + second
    return word


def _declined(words: list[str]) -> Iterator[str]:
    if len(words) == 1:
        return iter([words[0], *_endings(words[0]), *_owned(words[0])])
    first, *between, last = words
    heads = [first, *_heads(first, words[1])]
    return (" ".join([head, *between, tail]) for head, tail in product(heads, [last, *_endings(last)]))


def _heads(word: str, after: str) -> list[str]:
    """Return what else the head of a phrase may look like: with a written ezafe, indefinite, as a plural."""
    if _is_plural(word):
        return []
    endings = ("ها", "های") if after in _LINKS else ("های",)
    if word.endswith(_EZAFE) and len(word) > 4:
        return [word + "ان", *(word[:-1] + gap + ending for gap in ("", " ") for ending in endings)]
    found = [*(word + " " + ending for ending in endings), *_people(word)]
    if _is_silent(word):
        return [*found, word + " ی", word + " ای"]
    found += [word + ending for ending in endings]
    return [*found, word + "ی"] if word.endswith(_VOWELS) or word in _INDEFINITE else found


def _is_plural(word: str) -> bool:
    return word.endswith(("ها", "های", "هایی")) and len(word) > 4


def _is_silent(word: str) -> bool:
    """Say whether a word ends in an h that is read as a vowel."""
    return word.endswith("ه") and not word.endswith(_SPOKEN)


def _endings(word: str) -> list[str]:
    if _is_plural(word) or word in _UNCHANGED:
        return []
    found = [*(word + " " + ending for ending in _PLURAL), *_people(word)]
    if _is_silent(word):
        return [*found, word + " ای", word + " ی", *(word + " " + ending for ending in ("اش", "شان"))]
    found += [word + ending for ending in _PLURAL]
    if word in _INDEFINITE:
        found.append(word + "ی")
    if word.endswith(_VOWELS):
        return [*found, word + "ی", *(word + "ی" + ending for ending in _PRONOUN)]
    if word.endswith("ی"):
        return [*found, *(word + " " + ending for ending in ("اش", "شان")), word + " ای"]
    return [*found, *(word + ending for ending in _PRONOUN), *(word + " " + ending for ending in ("شان", "مان"))]


def _people(word: str) -> list[str]:
    """Return the plurals in -an and, of what ends in -i, in -un."""
    if _is_silent(word):
        return [word[:-1] + "گان"]
    if word.endswith("ی"):
        return [word + "ان", word + "ون"]
    return [word + ("یان" if word.endswith(_VOWELS) else "ان")]


def _owned(word: str) -> list[str]:
    """Return the plurals of people with a pronoun, or indefinite."""
    return [people + ending for people in _people(word)[:1] for ending in ("ش", "شان", "ی")]


LANGUAGE = Language(
    tag="fa",
    name="Persian",
    autonym="فارسی",
    script="Arab",
    direction="rtl",
    inflect=inflect,
    abbreviations=frozenset("ص ه ق ش م ع س ر ک".split()),
    long_word=6,
)
