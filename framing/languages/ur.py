"""Urdu: oblique and plural endings; Arabic plurals in -at of words that take them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from framing.languages._base import Language, Surface

__all__ = ["LANGUAGE", "inflect"]


def inflect(form: str) -> Iterator[Surface]:
    """Yield a form in its cases and numbers.

    The last word takes every ending; the words before it, which agree with it or hang on it, only the oblique.
    """
    *before, last = form.split()
    seen: set[str] = set()
    for words in product(*([word, *_oblique(word)] for word in before), [last, *_endings(last)]):
        text = " ".join(words)
        if text not in seen:
            seen.add(text)
            yield Surface(text)


def _oblique(word: str) -> list[str]:
    """Return the oblique of a masculine in -a or -h, and the other genders of the particle ka."""
    if word == "کا":
        return ["کے", "کی"]
    return [word[:-1] + "ے"] if word.endswith(("ا", "ہ")) and len(word) > 2 else []


def _endings(word: str) -> list[str]:
    stem = word[:-1]
    if word.endswith("ی"):
        return [stem + "یوں", stem + "یاں", stem + "یو", stem + "ییں"]
    if word.endswith("ہ"):
        return [stem + "ے", stem + "وں", stem + "ات", word + "وں", stem + "و"]
    if word.endswith("ا"):
        return [stem + "ے", stem + "وں", word + "ؤں", word + "ئیں", word + "ئے"]
    if word.endswith("و"):
        return [word + "ؤں", word + "وں", word + "ں"]
    if word.endswith(("ے", "ں", "ء")):
        return []
    arabic = [word + "ات"] if len(word) > 3 else []
    return [word + "یں", word + "وں", word + "و", *arabic]


LANGUAGE = Language(
    tag="ur",
    name="Urdu",
    autonym="اردو",
    script="Arab",
    direction="rtl",
    inflect=inflect,
    abbreviations=frozenset("م ص ع ھ ء".split()),
    long_word=6,
)
