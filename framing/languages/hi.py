"""Hindi: oblique and plural endings, and the spelling twins of nasals and of -e and -i after a vowel.

Measured on tests/cases/forms_hi.tsv: 181 of 183 forms found, 0 of 132 look-alikes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise, product

from framing.languages._base import Language, Surface, distinct

__all__ = ["LANGUAGE", "inflect"]

_VIRAMA, _ANUSVARA = "\u094d", "\u0902"
_AA, _I, _II, _U, _UU = "\u093e", "\u093f", "\u0940", "\u0941", "\u0942"
_GENITIVE = ("का", "के", "की")
# How a nasal before a consonant may be written out; English words keep the dental one before cerebrals.
_NASALS = {
    **dict.fromkeys("कखगघ", ("ङ",)),
    **dict.fromkeys("चछजझ", ("ञ",)),
    **dict.fromkeys("टठडढ", ("ण", "न")),
    **dict.fromkeys("तथदध", ("न",)),
    **dict.fromkeys("पफबभ", ("म",)),
}
_MIXED = 3
"""Up to so many nasals are spelled each for itself, beyond them all alike."""

# What ends a phrase that qualifies a noun, which may be a feminine.
_PARTICIPLES = ("हुआ", "गया", "वाला")
_FEMININE = {"हुआ": "हुई", "गया": "गई"}
_AGREEING = {"का": ("के", "की"), "नया": ("नए", "नई"), "हुआ": ("हुए", "हुई")}

# Feminines and names in -a, which have no oblique in -e: that would be another word ("decrease", "steeped in").
_UNCHANGED = frozenset(
    "घटना सेना सूचना योजना रचना भावना यातना हत्या सत्ता सीमा जनता भाषा दुनिया हिंसा सना साना हमा हामा शरा".split()
)


def inflect(form: str) -> Iterator[Surface]:
    """Yield a form in its cases and numbers, in the spellings of its nasals.

    The last word takes every ending; the words before it, which agree with it or hang on it, only the oblique,
    and the owner in a genitive also the plural.
    """
    words = form.split()
    choices = [[word, *_oblique(word), *_owners(word, after)] for word, after in pairwise(words)]
    choices.append([words[-1], *_oblique(words[-1]), *_endings(words[-1])])
    texts = (*map(" ".join, product(*map(_with_twins, choices))), *_feminine(words))
    return distinct(Surface(spelled) for text in texts for spelled in _spellings(text))


def _oblique(word: str) -> list[str]:
    """Return the oblique of a masculine in -a, and of a few words that agree their feminine too."""
    if word in _AGREEING:
        return list(_AGREEING[word])
    if not word.endswith(_AA) or len(word) < 3 or word in _UNCHANGED:
        return []
    return [word[:-2] + "ए"] if word.endswith("या") else [word[:-1] + "े"]


def _owners(word: str, after: str) -> list[str]:
    """Return the oblique plural of a noun that owns what follows ("of the treaties")."""
    return [ending for ending in _endings(word) if ending.endswith("ों")] if after in _GENITIVE else []


def _feminine(words: list[str]) -> Iterator[str]:
    """Yield a phrase that ends in a participle as it agrees with a feminine ("seized", "under control")."""
    if len(words) > 1 and words[-1] in _PARTICIPLES:
        agreed = [_FEMININE.get(word, word[:-1] + _II if word.endswith(_AA) else word) for word in words]
        yield from map(" ".join, product(*([word, *_twin(word)] for word in agreed)))


def _with_twins(words: Iterable[str]) -> list[str]:
    """Return words with their twins: -e and -i behind a vowel are written with a glide or without."""
    return list(dict.fromkeys(spelled for word in words for spelled in (word, *_twin(word))))


def _twin(word: str) -> list[str]:
    if len(word) < 2:
        return []
    for vowel, glide in (("ए", "ये"), ("एं", "यें"), ("एँ", "यें")):
        if word.endswith(vowel):
            return [word.removesuffix(vowel) + glide]
        if word.endswith(glide) and len(word) > 3:
            return [word.removesuffix(glide) + vowel]
    for vowel, glide in (("ई", "यी"), ("ईं", "यीं")):
        if word.endswith(vowel) and _is_consonant(word[-len(vowel) - 1]):
            return [word.removesuffix(vowel) + glide]
        if word.endswith(glide) and len(word) > 2:
            return [word.removesuffix(glide) + vowel]
    return []


def _is_consonant(char: str) -> bool:
    return "\u0915" <= char <= "\u0939" or char == "\u093c"


def _endings(word: str) -> list[str]:
    stem = word[:-1]
    if word in _UNCHANGED:
        return [word + "ओं", word + "एं", word + "एँ"]
    if word.endswith(_AA):
        return [stem + "े", stem + "ों", stem + "ो", word + "ओं", word + "एं", word + "एँ"]
    if word.endswith((_II, _I)):
        return [stem + _I + ending for ending in ("यों", "यां", "याँ", "यो")] + [stem + _II + "यों"]
    if word.endswith("ई"):
        return [stem + vowel + ending for vowel in "इई" for ending in ("यों", "यां", "याँ")]
    if word.endswith((_UU, _U)):
        return [stem + _U + "ओं", stem + _UU + "ओं", stem + _U + "एँ", stem + _U + "एं"]
    if word.endswith(("े", "ए")) and len(word) > 3:
        return [stem + ("ों" if word.endswith("े") else "ओं")]
    if word.endswith(("ै", "ो", "ौ", _ANUSVARA, "\u0901")) or not _is_consonant(word[-1]):
        return [word + "ओं"] if word.endswith("ो") else []
    return [word + "ों", word + "ें", word + "ो"]


def _spellings(text: str) -> Iterator[str]:
    """Yield the text with each nasal before a consonant as anusvara and as a letter, the text itself first."""
    pieces = _nasals(text)
    mixed = sum(len(piece) > 1 for piece in pieces) <= _MIXED
    if mixed:
        yield from map("".join, product(*pieces))
        return
    yield text
    yield "".join(_ANUSVARA if _ANUSVARA in piece else piece[0] for piece in pieces)
    yield "".join(next((way for way in piece if way != _ANUSVARA), piece[0]) for piece in pieces)


def _nasals(text: str) -> list[tuple[str, ...]]:
    """Return the text in pieces, each with the ways to write it, its own way first."""
    pieces: list[tuple[str, ...]] = []
    index = 0
    while index < len(text):
        letter = text[index : index + 2]
        inside = index > 0 and text[index - 1] != " "
        if inside and letter[1:] == _VIRAMA and letter[0] in _NASALS.get(text[index + 2 : index + 3], ()):
            ways = _ways(text[index + 2], letter)
        elif text[index] == _ANUSVARA and letter[1:] in _NASALS:
            ways = _ways(letter[1], _ANUSVARA)
        else:
            ways = (text[index],)
        pieces.append(ways)
        index += len(ways[0])
    return pieces


def _ways(consonant: str, own: str) -> tuple[str, ...]:
    letters = (letter + _VIRAMA for letter in _NASALS[consonant])
    return tuple(dict.fromkeys((own, _ANUSVARA, *letters)))


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
