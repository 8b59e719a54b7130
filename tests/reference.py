"""The simple matcher that the fast one must equal: a dictionary trie walked word by word over framing.text."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from framing.lexicon import Lexicon
from framing.match import Hit
from framing.model import GAP_SIGN, Document
from framing.table import LONGEST_GAP, Entry, entries
from framing.table import surfaces as inflected
from framing.text import tokens

Key = tuple[str, ...]
Target = tuple[Entry, int, bool]
LONGEST = 24
"""More words than any form has; `targets` sees to it."""
ANY = ""
"""Stands in a key for any word: a form's gap."""


class Phrases(dict[Key, list[Target]]):
    """What each phrase of folded words stands for; `gapped` are the first words of those with a gap."""

    gapped: frozenset[str]


surfaces = lru_cache(maxsize=1 << 16)(inflected)


@lru_cache(maxsize=1 << 18)
def folded(stretch: str) -> Key:
    """Return the folded words between two spaces; forms are made of the same ones again and again."""
    return tuple(token.folded for token in tokens(stretch))


def keys(surface: str) -> Iterator[Key]:
    """Yield the folded words of a surface, with each number of others in its gap."""
    before, gap, after = surface.partition(GAP_SIGN)
    sides = [tuple(word for stretch in side.split(" ") for word in folded(stretch)) for side in (before, after)]
    for count in range(LONGEST_GAP + 1 if gap else 1):
        yield (*sides[0], *[ANY] * count, *sides[1])


def targets(lexicon: Lexicon, lang: str) -> Phrases:
    """Return what each phrase of folded words stands for: entry, joined letters, whether it excludes its entry."""
    best: dict[tuple[Key, object], tuple[tuple[bool, int, int], Target]] = {}
    for entry in entries(lexicon, lang):
        rows = [(text, lead, number == 0, False) for number, (text, lead) in enumerate(surfaces(entry.form.text, lang))]
        rows += [(text, 0, False, True) for phrase in entry.form.not_in for text, _ in surfaces(phrase, lang)]
        for text, lead, own, excluding in rows:
            meaning = entry.rank if excluding else (entry.concept.id, entry.variant)
            rank = (not own, lead, entry.rank)
            for key in keys(text):
                assert len(key) <= LONGEST
                if key and ((key, meaning) not in best or rank < best[key, meaning][0]):
                    best[key, meaning] = (rank, (entry, lead, excluding))
    found = Phrases()
    for (key, _), (_, target) in best.items():
        found.setdefault(key, []).append(target)
    found.gapped = frozenset(key[0] for key in found if ANY in key)
    return found


def over_gaps(key: Key) -> Iterator[Key]:
    """Yield a key as it is, and with some of its inner words taken for any."""
    yield key
    for first in range(1, len(key) - 1):
        for last in range(first + 1, min(first + LONGEST_GAP + 1, len(key))):
            yield (*key[:first], *[ANY] * (last - first), *key[last:])


def shared_by_times(own: list[Target]) -> bool:
    concepts = [entry.concept for entry, _, excluding in own if entry.concept.dated and not excluding]
    return any(one.apart_from(other) for one in concepts for other in concepts)


def hits(document: Document, known: Phrases) -> Iterator[Hit]:
    """Yield every form of every part, at its place in the document."""
    for number, part in enumerate(document.parts):
        words = tokens(document.text[part.start : part.end])
        for first in range(len(words)):
            for last in range(first, min(len(words), first + LONGEST)):
                if last > first and not words[last].joined:
                    break
                key = tuple(word.folded for word in words[first : last + 1])
                for own in map(known.get, over_gaps(key) if key[0] in known.gapped else [key]):
                    for entry, lead, excluding in own or ():
                        start, end = words[first].start + part.start, words[last].end + part.start
                        yield Hit(start, end, first, last, number, entry, lead, excluding, shared_by_times(own))
