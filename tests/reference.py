"""The simple matcher that the fast one must equal: a dictionary trie walked word by word over framing.text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache

from framing.lexicon import Lexicon
from framing.match import Hit
from framing.model import Document
from framing.table import Entry, entries
from framing.table import surfaces as inflected
from framing.text import tokens

Key = tuple[str, ...]
Target = tuple[Entry, int, bool]
LONGEST = 24
"""More words than any form has; `targets` sees to it."""

surfaces = lru_cache(maxsize=1 << 16)(inflected)


@lru_cache(maxsize=1 << 18)
def folded(stretch: str) -> Key:
    """Return the folded words between two spaces; forms are made of the same ones again and again."""
    return tuple(token.folded for token in tokens(stretch))


def targets(lexicon: Lexicon, lang: str) -> dict[Key, list[Target]]:
    """Return what each phrase of folded words stands for: entry, joined letters, whether it excludes its entry."""
    best: dict[tuple[Key, object], tuple[tuple[bool, int, int], Target]] = {}
    for entry in entries(lexicon, lang):
        rows = [(text, lead, number == 0, False) for number, (text, lead) in enumerate(surfaces(entry.form.text, lang))]
        rows += [(text, 0, False, True) for phrase in entry.form.not_in for text, _ in surfaces(phrase, lang)]
        for text, lead, own, excluding in rows:
            key = tuple(word for stretch in text.split(" ") for word in folded(stretch))
            meaning = entry.rank if excluding else (entry.concept.id, entry.variant)
            rank = (not own, lead, entry.rank)
            assert len(key) <= LONGEST
            if key and ((key, meaning) not in best or rank < best[key, meaning][0]):
                best[key, meaning] = (rank, (entry, lead, excluding))
    found: dict[Key, list[Target]] = defaultdict(list)
    for (key, _), (_, target) in best.items():
        found[key].append(target)
    return found


def shared_by_times(own: list[Target]) -> bool:
    concepts = [entry.concept for entry, _, excluding in own if entry.concept.dated and not excluding]
    return any(one.apart_from(other) for one in concepts for other in concepts)


def hits(document: Document, known: dict[Key, list[Target]]) -> Iterator[Hit]:
    """Yield every form of every part, at its place in the document."""
    for number, part in enumerate(document.parts):
        words = tokens(document.text[part.start : part.end])
        for first in range(len(words)):
            for last in range(first, min(len(words), first + LONGEST)):
                if last > first and not words[last].joined:
                    break
                own = known.get(tuple(word.folded for word in words[first : last + 1]), [])
                for entry, lead, excluding in own:
                    start, end = words[first].start + part.start, words[last].end + part.start
                    yield Hit(start, end, first, last, number, entry, lead, excluding, shared_by_times(own))
