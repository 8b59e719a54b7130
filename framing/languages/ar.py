"""Arabic: joined particles, the article and its agreement, sound plurals, the accusative, attached pronouns.

Measured on tests/cases/forms_ar.tsv: 410 of 410 forms found, 0 of 184 look-alikes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from framing.languages._base import Language, Surface, distinct

__all__ = ["LANGUAGE", "inflect"]

_ARTICLE = "ال"
# What may be written onto a word, by the case that it puts the word in.
_AND = ("", "و", "ف")
_BARE = (*_AND, "ب", "ك", "ل", "وب", "ول", "وك", "فب", "فل")
_DEFINITE = (*_AND, "ب", "ك", "وب", "فب", "وك")
_LAM = ("لل", "ولل", "فلل")  # li- swallows the alef of the article
_OWNED = (*_AND, "ب", "ك", "ل", "وب", "ول")
# The pronouns "my" and "your" (singular) are left out: news hardly prints them, and -i makes another word of many.
_PRONOUNS = ("ه", "ها", "هم", "هما", "هن", "نا", "كم")
_NO_TANWIN = ("ة", "ا", "ى", "ء")
_SEATS = ("ئ", "ؤ")  # where a last hamza sits before a pronoun, by case
_WITHOUT = ("غير", "لا")
_PREPOSITIONS = frozenset("في على إلى من عن ضد مع بين بعد قبل منذ حول نحو عبر تحت بحق لدى".split())
# Names that are other words with an article, an ending or a pronoun: drops, arenas, zeal, mothers-in-law, foetuses.
_NAMES = frozenset("قطر حلب مصر حمص حماة حماس جنين كابل تاس رفح غزة صنعاء داعش طالبان".split())
# Accusatives of nisbas that are countries.
_COUNTRIES = frozenset("سوريا روسيا ألمانيا بريطانيا أوكرانيا تركيا إيطاليا إسبانيا ليبيا".split())
# Nouns whose last letter shows with the article, a pronoun or an owner only.
_DEFECTIVE = {"أراض": "أراضي", "أياد": "أيادي", "مخز": "مخزي", "معاد": "معادي"}
# Spellings of one word, some of one country's press, some of another's.
_TWINS = (
    ("أمريك", "أميرك"),
    ("مسؤول", "مسئول"),
    ("ميليشي", "مليشي"),
    ("ديكتاتور", "دكتاتور"),
    ("ديمقراط", "ديموقراط"),
    ("ديموغراف", "ديمغراف"),
    ("صحفي", "صحافي"),
    ("أوروب", "أورب"),
    ("نتنياهو", "نتانياهو"),
    ("ترامب", "ترمب"),
    ("زيلينسكي", "زيلنسكي"),
    ("لوغانسك", "لوهانسك"),
    (" سوريا", " سورية"),
)
_NOT_FEMININE = frozenset(("مقاتل",))  # the feminine is an aircraft


class _Way(NamedTuple):
    """One way to write a phrase: its words, the particles that may come before, what the article adds in front."""

    words: list[str]
    particles: tuple[str, ...] = _BARE
    article: int = 0


def inflect(form: str) -> Iterator[Surface]:
    """Yield a form with everything that Arabic writes onto it.

    A form listed without the article is also taken with it, on every word (adjectives agree), on the last alone or
    on all but the first (a genitive construct). Sound plurals, the accusative and pronouns are made; broken plurals
    are forms of their own. What follows a preposition stays as it is. Spellings that differ by press are taken for one.
    """
    yield from distinct(surface for spelling in _spellings(form) for surface in _inflected(spelling))


def _spellings(form: str) -> Iterator[str]:
    yield form
    for pair in _TWINS:
        for one, other in (pair, pair[::-1]):
            if one in form and other not in form:
                yield form.replace(one, other)


def _inflected(form: str) -> Iterator[Surface]:
    words = form.split()
    at = next((at for at, word in enumerate(words) if at and _is_governed(word)), len(words))
    inflected = (way._replace(words=[*way.words, *words[at:]]) for way in _ways(words[:at]))
    yield from (Surface(form), *_joined(inflected), *_joined(_owned_last(words, at)))


def _joined(ways: Iterable[_Way]) -> Iterator[Surface]:
    for words, particles, article in ways:
        text = " ".join(words)
        for particle in particles:
            yield Surface(particle + text, len(particle) + article)
        for particle in _LAM if particles == _DEFINITE else ():
            yield Surface(particle + text[len(_ARTICLE) :], len(particle) - len(_ARTICLE) + article)


def _owned_last(words: list[str], at: int) -> Iterator[_Way]:
    """Yield "meddling in (the affairs of)" with a pronoun: a last word after a preposition or a definite action."""
    *before, last = words
    definite = words[0].startswith(_ARTICLE)
    if not before or (at == len(words) and not definite) or last.startswith((_ARTICLE, "لل", "بال")):
        return
    if last in _PREPOSITIONS or last in _NAMES or last.endswith(("ي", *_NO_TANWIN[1:])):
        return
    for owned in _owned(last)[:1]:
        yield from (_Way([*before, owned + pronoun], _DEFINITE if definite else _BARE) for pronoun in _PRONOUNS)


def _is_governed(word: str) -> bool:
    """Say whether a word is a preposition, or is written with one and the article."""
    return word in _PREPOSITIONS or (word.startswith(("لل", "بال")) and len(word) > 4)


def _ways(words: list[str]) -> Iterator[_Way]:
    yield _Way(words, _DEFINITE if words[0].startswith(_ARTICLE) else _BARE)
    if set(words) & _DEFECTIVE.keys():
        yield from _ways([_DEFECTIVE.get(word, word) for word in words])
        return
    if set(words) & set(_DEFECTIVE.values()):
        yield _Way([next((bare for bare, full in _DEFECTIVE.items() if full == word), word) for word in words])
    if len(words) == 1:
        yield from _listed_definite(words[0]) if words[0].startswith(_ARTICLE) else _single(words[0])
    elif words[0].startswith(_ARTICLE):
        return
    elif any(word.startswith(_ARTICLE) for word in words):
        yield from _construct(words)
    else:
        yield from _phrase(words)


def _listed_definite(word: str) -> Iterator[_Way]:
    """Yield the sound plurals of a word that is listed with its article."""
    if word.endswith("ة"):
        yield _Way([word[:-1] + "ات"], _DEFINITE)
    elif not word.endswith(_NO_TANWIN):
        yield _Way([word + "ون"], _AND)
        yield _Way([word + "ين"], _DEFINITE)


def _single(word: str) -> Iterator[_Way]:
    if word in _NAMES:
        return
    yield _with_article([word])
    for nominative, oblique in _plurals(word):
        for text, particles in ((nominative, _AND), (oblique, _BARE)):
            yield _Way([text], particles)
            yield _with_article([text], *([_AND] if particles == _AND else []))
    if not word.endswith(_NO_TANWIN) and word + "ا" not in _COUNTRIES:
        yield _Way([word + "ا"], _AND)
    if _takes_feminine(word):
        for ending, particles in (("ة", _BARE), ("تان", _AND), ("تين", _BARE)):
            yield _Way([word + ending], particles)
            yield _with_article([word + ending], *([_AND] if particles == _AND else []))
    for ending in ("و", "ي") if _is_person(word) or _is_doer(word) else ():
        yield _Way([word + ending], _AND if ending == "و" else _BARE)
        for pronoun in _PRONOUNS if word.startswith("م") else ():
            yield _Way([word + ending + pronoun], _AND if ending == "و" else _OWNED)
    for owned in _owned(word):
        yield from (_Way([owned + pronoun], _OWNED) for pronoun in _PRONOUNS)


def _with_article(words: list[str], particles: tuple[str, ...] = _DEFINITE) -> _Way:
    """Return words with the article on each, "not" (غير) excepted."""
    defined = [word if word in _WITHOUT else _defined(word) for word in words]
    return _Way(defined, particles, len(_ARTICLE)) if defined[0] != words[0] else _Way(defined)


def _defined(word: str) -> str:
    return word if word.startswith(_ARTICLE) else _ARTICLE + word


def _plurals(word: str) -> list[tuple[str, str]]:
    """Return the sound plurals and duals, in the nominative and in the other cases."""
    if word.endswith("ة"):
        return [(word[:-1] + "ات", word[:-1] + "ات"), (word[:-1] + "تان", word[:-1] + "تين")]
    if word.endswith("يا") and word not in _COUNTRIES:
        return [(word + "ت", word + "ت")]
    if word.endswith(_NO_TANWIN):
        return []
    found = [(word + "ون", word + "ين"), (word + "ان", word + "ين")]
    return [*found, (word + "ات", word + "ات")] if _is_action(word) or word.endswith("ي") else found


def _is_action(word: str) -> bool:
    """Say whether a word looks like a verbal noun, whose plural is in -at."""
    return len(word) > 4 and word.startswith(("ا", "إ", "ت")) and not word.endswith(("ة", "ي"))


def _is_person(word: str) -> bool:
    """Say whether a word looks like a participle or a nisba, whose plural loses its nun before an owner."""
    return not word.endswith(_NO_TANWIN) and len(word) > 3 and (word.startswith("م") or word.endswith("ي"))


def _is_doer(word: str) -> bool:
    """Say whether a word has the shape of a participle of the first stem (refugee, displaced)."""
    return len(word) == 4 and word[1] == "ا" and not word.endswith(_NO_TANWIN)


def _takes_feminine(word: str) -> bool:
    """Say whether a word looks like a participle, a nisba or an adjective; of other nouns it makes other words."""
    shaped = len(word) == 4 and (word[1] == "ا" or word[2] == "ي")
    return (_is_person(word) or shaped) and not word.endswith(_NO_TANWIN) and word not in _NOT_FEMININE


def _owned(word: str) -> list[str]:
    """Return what a pronoun may be attached to."""
    if word.endswith("ة"):
        return [word[:-1] + "ت", word[:-1] + "ات"]
    if word.endswith("يا"):
        return [] if word in _COUNTRIES else [word + "ت", word]
    if word.endswith("ي"):
        return [word] if word in _DEFECTIVE.values() else []
    seats = [word[:-1] + seat for seat in _SEATS] if word.endswith("اء") else []
    return [word, *seats, word + "ات"] if _is_action(word) else [word, *seats]


def _bare_owned(word: str) -> list[str]:
    """Return what a pronoun may be attached to, in the singular."""
    first, *others = _owned(word) or [""]
    return [first, *(owned for owned in others if owned.endswith(_SEATS))] if first else []


def _construct(words: list[str]) -> Iterator[_Way]:
    """Yield the plural of what a noun owns ("the militias of ...", "the criminals of ...")."""
    first, *others = words
    if first.endswith("ة"):
        yield _Way([first[:-1] + "ات", *others])
    elif _is_person(first) and first.startswith("م"):
        yield _Way([first + "و", *others], _AND)
        yield _Way([first + "ي", *others])


def _phrase(words: list[str]) -> Iterator[_Way]:
    """Yield a phrase that is listed without the article: an adjective or an owner follows its first word."""
    first, *others = words
    yield _with_article(words)
    if first in _WITHOUT:
        yield from _negated(words)
        return
    yield _Way([*words[:-1], _defined(words[-1])])
    if len(words) > 2:
        yield _Way([first, *map(_defined, others)])
    yield _Way([word if word.endswith(_NO_TANWIN) or word in _WITHOUT else word + "ا" for word in words], _AND)
    yield from _plural_phrase(words)
    for owner in (words[-1], _defined(words[-1])) if _is_person(first) else ():
        yield from _construct([*words[:-1], owner])
    for owned in _bare_owned(first):
        yield from (_Way([owned + pronoun, *_with_article(others).words], _OWNED) for pronoun in _PRONOUNS)
    for owned in _bare_owned(words[-1]):
        yield from (_Way([*words[:-1], owned + pronoun], _OWNED) for pronoun in _PRONOUNS)
    if len(words) == 2 and others[0].startswith("و"):
        yield from _pair(first, others[0][1:])


def _negated(words: list[str]) -> Iterator[_Way]:
    """Yield "not human" in the feminine."""
    if _takes_feminine(words[-1]):
        feminine = [*words[:-1], words[-1] + "ة"]
        yield _Way(feminine)
        yield _with_article(feminine)


def _plural_phrase(words: list[str]) -> Iterator[_Way]:
    """Yield sound plurals: of people with their adjectives, of things with a feminine adjective, duals."""
    first, *others = words
    if first.endswith("ة") or _is_action(first):
        several = [first[:-1] + "ات" if first.endswith("ة") else first + "ات"]
        agreed = [*several, *(other + "ة" if _takes_feminine(other) else other for other in others)]
        yield _Way(agreed)
        yield _with_article(agreed)
    if not any(word.endswith(_NO_TANWIN) for word in words):
        for ending, particles in (("ون", _AND), ("ان", _AND), ("ين", _BARE)):
            agreed = [word + ending for word in words]
            yield _Way(agreed, particles)
            yield _with_article(agreed, *([_AND] if particles == _AND else []))


def _pair(first: str, second: str) -> Iterator[_Way]:
    """Yield two nouns joined by "and", both with the article or a pronoun."""
    definite = _with_article([first, second])
    yield definite._replace(words=[definite.words[0], "و" + definite.words[1]])
    for one in _owned(first)[:1]:
        for other in _owned(second)[:1]:
            yield from (_Way([one + pronoun, "و" + other + pronoun], _OWNED) for pronoun in _PRONOUNS)


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
