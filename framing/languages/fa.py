"""Persian: plurals, ezafe and clitic pronouns, joined, after ZWNJ or after a space."""

from __future__ import annotations

from collections.abc import Iterator

from framing.languages._base import Language, Surface

__all__ = ["LANGUAGE", "inflect"]

_PLURAL = ("ها", "های", "هایی")
_PRONOUN = ("ش", "شان", "مان", "تان")
_VOWELS = ("ا", "و")


def inflect(form: str) -> Iterator[Surface]:
    """Yield a form with the endings of its last word and, in a phrase, the plural of its first.

    A plural may stand apart (space and ZWNJ are one to the tokeniser) or joined; an ending that would be a
    common word by itself (short pronouns apart) is generated joined only.
    """
    words = form.split()
    seen: set[str] = set()
    for first in _heads(words[0]) if len(words) > 1 else [""]:
        for last in _endings(words[-1]):
            text = " ".join([first, *words[1:-1], last] if first else [last])
            if text not in seen:
                seen.add(text)
                yield Surface(text)


def _plurals(word: str) -> list[str]:
    endings = [*_PLURAL, "هایش", "هایشان"]
    found = [word + " " + ending for ending in endings]
    if not word.endswith("ه"):
        found += [word + ending for ending in endings]
    return found


def _people(word: str) -> list[str]:
    """Return the plural in -an with its ezafe."""
    if word.endswith("ه"):
        return [word[:-1] + "گان"]
    return [word + ("یان" if word.endswith(_VOWELS) else "ان")]


def _heads(word: str) -> list[str]:
    """Return what the first word of an ezafe phrase may look like: alone, with a written ezafe, as a plural."""
    ezafe = [word + "ی"] if word.endswith(_VOWELS) else [word + " ی"] if word.endswith("ه") else []
    return [word, *ezafe, *_plurals(word), *_people(word)]


def _endings(word: str) -> list[str]:
    found = [word, *_plurals(word), *_people(word)]
    if word.endswith("ه"):
        return [*found, word + " ای", word + " ی", *(word + " " + ending for ending in ("اش", "شان"))]
    if word.endswith(_VOWELS):
        return [*found, word + "ی", word + "یی", *(word + "ی" + ending for ending in _PRONOUN)]
    if word.endswith("ی"):
        return [*found, *(word + " " + ending for ending in ("اش", "شان")), word + " ای"]
    return [*found, word + "ی", *(word + ending for ending in _PRONOUN)]


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
