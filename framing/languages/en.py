"""English: plurals. The possessive is a word of its own to the tokeniser; verb forms are listed in the lexicon."""

from __future__ import annotations

from collections.abc import Iterator

from framing.languages._base import Language, Surface

__all__ = ["LANGUAGE", "inflect"]

_PREPOSITIONS = frozenset("against at by for from in of on to under with".split())
_HISSING = ("s", "x", "z", "ch", "sh")


def inflect(form: str) -> Iterator[Surface]:
    """Yield a form and its plurals: of its last word, or of the word before its first preposition."""
    yield Surface(form)
    words = form.split()
    heads = [index for index, word in enumerate(words) if word.casefold() in _PREPOSITIONS and index]
    for index in {len(words) - 1, *(head - 1 for head in heads[:1])}:
        yield Surface(" ".join([*words[:index], plural(words[index]), *words[index + 1 :]]))


def plural(word: str) -> str:
    """Return the regular plural of a word."""
    bare = word.casefold()
    if bare.endswith(_HISSING):
        return word + "es"
    if bare.endswith("y") and bare[-2:-1] not in tuple("aeiou") and len(bare) > 2:
        return word[:-1] + "ies"
    return word + "s"


LANGUAGE = Language(
    tag="en",
    name="English",
    autonym="English",
    script="Latn",
    direction="ltr",
    inflect=inflect,
    abbreviations=frozenset(
        "mr mrs ms dr prof gen col lt sgt capt maj rev hon sen rep gov pres st jr sr vs etc inc ltd co corp no u.s"
        " u.k u.n e.u a.m p.m jan feb mar apr jun jul aug sep sept oct nov dec e.g i.e approx dept est brig adm"
        " cmdr".split()
    ),
    long_word=7,
)
