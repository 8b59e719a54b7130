"""Arabic: joined particles, the article and its agreement, sound plurals, the accusative, attached pronouns."""

from __future__ import annotations

from collections.abc import Iterator

from framing.languages._base import Language, Surface

__all__ = ["LANGUAGE", "inflect"]

_ARTICLE = "ال"
_BEFORE_BARE = ("", "و", "ف", "ب", "ك", "ل", "وب", "ول", "وك", "فب", "فل")
_BEFORE_ARTICLE = ("", "و", "ف", "ب", "ك", "وب", "فب", "وك")
_BEFORE_LAM = ("لل", "ولل", "فلل")  # li- swallows the alef of the article
# The pronouns "my" and "your" (singular) are left out: news hardly prints them, and -i makes another word of many.
_PRONOUNS = ("ه", "ها", "هم", "هما", "هن", "نا", "كم")
_NO_TANWIN = ("ة", "ا", "ى", "ء")


def inflect(form: str) -> Iterator[Surface]:
    """Yield a form with everything that Arabic writes onto it.

    A form listed without the article is also taken with it, on every word (adjectives agree) or on the last
    alone (a genitive construct). Sound plurals and the accusative are made; broken plurals are forms of their own.
    """
    seen: set[Surface] = set()
    for words in _numbers(form.split()):
        for surface in _joined(words):
            if surface not in seen:
                seen.add(surface)
                yield surface


def _numbers(words: list[str]) -> Iterator[list[str]]:
    """Yield the words of a form in singular and sound plural, with their case endings and pronouns."""
    yield words
    if any(word.startswith(_ARTICLE) for word in words[:1]):
        yield from ([*words[:-1], ending] for ending in _defined(words) if len(words) == 1)
        return
    if len(words) == 1:
        yield from ([ending] for ending in _endings(words[0]))
        return
    if words[0].endswith("ة"):
        yield [words[0][:-1] + "ات", *words[1:]]
    elif not any(word.startswith(_ARTICLE) or word.endswith(_NO_TANWIN) for word in words):
        for ending in ("ا", "ين", "ون"):
            yield [word + ending for word in words]


def _defined(words: list[str]) -> list[str]:
    """Return the sound plurals of a word that is listed with its article."""
    word = words[0]
    if word.endswith("ة"):
        return [word[:-1] + "ات"]
    return [] if word.endswith(_NO_TANWIN) else [word + "ون", word + "ين"]


def _endings(word: str) -> list[str]:
    if word.endswith("ة"):
        stem = word[:-1]
        owned = [stem + before + pronoun for before in ("ت", "ات") for pronoun in _PRONOUNS]
        return [stem + "ات", stem + "تين", stem + "تان", *owned]
    owned = [word + pronoun for pronoun in _PRONOUNS]
    if word.endswith(_NO_TANWIN):
        return owned
    construct = [word + "و", word + "ي"] if word.startswith("م") and len(word) > 3 else []
    return [word + "ون", word + "ين", word + "ان", word + "ات", word + "ة", word + "ا", *construct, *owned]


def _joined(words: list[str]) -> Iterator[Surface]:
    text = " ".join(words)
    if words[0].startswith(_ARTICLE):
        yield from _with_article(text)
        return
    for particle in _BEFORE_BARE:
        yield Surface(particle + text, len(particle))
    last_only = " ".join([*words[:-1], _article(words[-1])])
    if len(words) > 1:
        for particle in _BEFORE_BARE:
            yield Surface(particle + last_only, len(particle))
    yield from _with_article(" ".join(map(_article, words)), len(_ARTICLE))


def _article(word: str) -> str:
    return word if word.startswith(_ARTICLE) else _ARTICLE + word


def _with_article(text: str, lead: int = 0) -> Iterator[Surface]:
    """Yield a definite phrase after each particle; `lead` is the article's length where the form lacks it."""
    for particle in _BEFORE_ARTICLE:
        yield Surface(particle + text, len(particle) + lead)
    for particle in _BEFORE_LAM:
        yield Surface(particle + text[len(_ARTICLE) :], len(particle) - len(_ARTICLE) + lead)


LANGUAGE = Language(
    tag="ar",
    name="Arabic",
    autonym="العربية",
    script="Arab",
    direction="rtl",
    inflect=inflect,
    abbreviations=frozenset("د أ م ص ق ه ت ج ب ا ش س".split()),
    long_word=6,
)
