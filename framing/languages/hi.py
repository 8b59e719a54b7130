"""Hindi: oblique and plural endings, and the two ways of writing a nasal before a consonant."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from framing.languages._base import Language, Surface

__all__ = ["LANGUAGE", "inflect"]

_VIRAMA, _ANUSVARA = "\u094d", "\u0902"
_AA, _I, _II, _U, _UU = "\u093e", "\u093f", "\u0940", "\u0941", "\u0942"
_NASAL_BEFORE = {
    **dict.fromkeys("कखगघ", "ङ"),
    **dict.fromkeys("चछजझ", "ञ"),
    **dict.fromkeys("टठडढ", "ण"),
    **dict.fromkeys("तथदध", "न"),
    **dict.fromkeys("पफबभ", "म"),
}


def inflect(form: str) -> Iterator[Surface]:
    """Yield a form in its cases and numbers, in both spellings of its nasals.

    The last word takes every ending; the words before it, which agree with it or hang on it, only the oblique.
    """
    *before, last = form.split()
    seen: set[str] = set()
    for words in product(*([word, *_oblique(word)] for word in before), [last, *_endings(last)]):
        for text in _spellings(" ".join(words)):
            if text not in seen:
                seen.add(text)
                yield Surface(text)


def _oblique(word: str) -> list[str]:
    """Return the oblique of a masculine in -a, noun, adjective or the particle ka, and its feminine particle."""
    if word == "का":
        return ["के", "की"]
    if word.endswith("या") and len(word) > 3:
        return [word[:-1] + "े", word[:-2] + "ए"]
    return [word[:-1] + "े"] if word.endswith(_AA) and len(word) > 2 else []


def _endings(word: str) -> list[str]:
    stem = word[:-1]
    if word.endswith(_AA):
        return [stem + "े", stem + "ों", stem + "ो", word + "ओं", word + "एं", word + "एँ", *_oblique(word)]
    if word.endswith((_II, _I)):
        return [stem + _I + ending for ending in ("यों", "यां", "याँ", "यो")] + [stem + "ीयों"]
    if word.endswith("ई"):
        return [stem + "इ" + ending for ending in ("यों", "यां", "याँ")]
    if word.endswith((_UU, _U)):
        return [stem + _U + "ओं", stem + _UU + "ओं", stem + _U + "एँ", stem + _U + "एं"]
    if word.endswith(("े", "ै", "ो", "ौ", _ANUSVARA, "\u0901")) or not "\u0915" <= word[-1] <= "\u0939":
        return [word + "ओं"] if word.endswith("ो") else []
    return [word + "ों", word + "ें", word + "ो"]


def _spellings(text: str) -> list[str]:
    """Return the text with its nasals before consonants as anusvara, as letters, and as they stand."""
    as_dot, as_letter = "", ""
    index = 0
    while index < len(text):
        after = text[index + 2 : index + 3]
        if text[index + 1 : index + 2] == _VIRAMA and _NASAL_BEFORE.get(after) == text[index] and as_dot:
            as_dot += _ANUSVARA
            as_letter += text[index : index + 2]
            index += 2
            continue
        nasal = _NASAL_BEFORE.get(text[index + 1 : index + 2])
        if text[index] == _ANUSVARA and nasal:
            as_letter += nasal + _VIRAMA
        else:
            as_letter += text[index]
        as_dot += text[index]
        index += 1
    return list(dict.fromkeys([text, as_dot, as_letter]))


LANGUAGE = Language(
    tag="hi",
    name="Hindi",
    autonym="हिन्दी",
    script="Deva",
    direction="ltr",
    inflect=inflect,
    # Titles, and the names of Latin letters in initials; the letter K as a verb form that ends sentences is left out.
    abbreviations=frozenset(
        "डॉ प्रो श्री श्रीमती सु मि मो पं स्व ले कर्नल लेफ्टि नं सं क्र रु ए बी सी डी ई एफ जी एच आई जे के एल एम एन ओ पी क्यू आर एस"
        " टी यू वी डब्ल्यू एक्स वाई जेड".split()
    ),
    long_word=6,
)
