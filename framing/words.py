"""Cut many texts into words at once: the same words as framing.text, as columns of numbers.

A word's hash is built from its folded letters while the code points are walked as read, so there is no normalised
copy and no map of offsets. The hash of letters s0 s1 ... is sum(si * K**i) modulo 2**64, mixed; a prefix sum over the
whole batch and one multiplication by a power of 1/K give it for every word at once.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from framing.text import BREVE, SHORT_I, Group, Kind, classify

__all__ = ["Words", "code_points", "cut", "step"]

Array = NDArray[Any]

_K = 0x9E3779B97F4A7C15
_MIX = np.uint64(0xC2B2AE3D27D4EB4F)
_ONE_WORD = np.uint64(0x9E3779B97F4A7C15)
_KIND_BITS = 3
_KIND = 7
_WORD = int(Kind.WORD)
_ARABIC_LETTER = _WORD | int(Group.ARABIC) << _KIND_BITS
_UNSEGMENTED = _WORD | int(Group.UNSEGMENTED) << _KIND_BITS
_CYRILLIC_I = 0x438
_COMMON_PAGES = (*range(0x30), *range(0xFB, 0x100))


class Words(NamedTuple):
    """The words of a batch: arrays of one length, in order.

    `start` and `end` are offsets into the code points, `hash` stands for the folded letters, `joined` says whether a
    phrase may run on from the word before.
    """

    start: Array
    end: Array
    hash: Array
    joined: Array


def code_points(texts: Sequence[str]) -> Array:
    """Return the code points of texts, each followed by a line break, which no phrase crosses."""
    whole = "\n".join([*texts, ""])
    return np.frombuffer(whole.encode("utf-32-le", "surrogatepass"), np.uint32)


def step(path: Array, word: Array) -> Array:
    """Return the hash of a phrase one word longer: `path` stands for the words before, 0 for none."""
    longer: Array = ((path + word) * _ONE_WORD) ^ (path >> np.uint64(31))
    return longer


def cut(points: Array) -> Words:
    """Return the words of a batch of code points (uint32).

    >>> cut(code_points(["rebel government"])).start.tolist()
    [0, 6]
    """
    table = _points()
    table.learn(points)
    classes = table.classes[points]
    kept = _without_marks(points, classes)
    symbols = _symbols(table, points, classes, kept)
    kept, symbols, inner = _expand(table, points, kept, symbols)
    return _words(points, classes, kept, symbols, inner)


class _Points:
    """What framing.text says of every code point, as arrays; rare pages of 256 are learnt when they are met."""

    def __init__(self) -> None:
        self.classes = np.zeros(0x110000, np.uint8)
        self.symbols = np.zeros(0x110000, np.uint32)
        self.several: dict[int, tuple[int, ...]] = {}
        self._known = np.zeros(0x1100, np.bool_)
        for page in _COMMON_PAGES:
            self._learn(page)

    def learn(self, points: Array) -> None:
        """Make sure that every code point of a batch is known."""
        for page in np.unique(points[points >= 0x3000] >> 8).tolist():
            if not self._known[page]:
                self._learn(page)

    def _learn(self, page: int) -> None:
        self._known[page] = True
        for point in range(page << 8, page + 1 << 8):
            kind, group, symbols = classify(chr(point))
            self.classes[point] = kind | group << _KIND_BITS
            if len(symbols) == 1:
                self.symbols[point] = symbols[0]
            elif symbols:
                self.several[point] = symbols


@lru_cache(maxsize=1)
def _points() -> _Points:
    return _Points()


def _without_marks(points: Array, classes: Array) -> Array | None:
    """Return the places that hold letters or separators; None when that is all of them.

    `classes` is changed in place: ZWNJ behind an Arabic letter becomes a separator. Elsewhere it is nothing, like the
    marks and format characters that go.
    """
    kinds = classes & _KIND
    doubtful = np.flatnonzero((kinds == Kind.MARK) | (kinds >= Kind.ZWNJ))
    if not len(doubtful):
        return None
    dropped = np.ones(len(doubtful), np.bool_)
    joiners = np.flatnonzero(kinds[doubtful] == Kind.ZWNJ)
    before = _letter_before(kinds, doubtful[joiners])
    parting = (before >= 0) & (classes[before] == _ARABIC_LETTER)
    classes[doubtful[joiners[parting]]] = Kind.SOFT
    dropped[joiners[parting]] = False
    keep = np.ones(len(points), np.bool_)
    keep[doubtful[dropped]] = False
    return np.flatnonzero(keep)


def _letter_before(kinds: Array, places: Array) -> Array:
    """Return, for each place, the nearest place before it that is no mark and no format character; -1 for none."""
    before = places - 1
    while True:
        passing = (before >= 0) & ((kinds[before] == Kind.MARK) | (kinds[before] >= Kind.ZWNJ))
        if not passing.any():
            return before
        before = before - passing


def _symbols(table: _Points, points: Array, classes: Array, kept: Array | None) -> Array:
    """Return the folded letter at each kept place; a breve makes the Cyrillic i before it the short one."""
    symbols: Array = table.symbols[points if kept is None else points[kept]]
    if kept is not None:
        breves = np.flatnonzero(points == BREVE)
        if len(breves):
            carriers = np.searchsorted(kept, breves) - 1
            carriers = carriers[carriers >= 0]
            symbols[carriers[symbols[carriers] == _CYRILLIC_I]] = SHORT_I
    return symbols


def _expand(
    table: _Points, points: Array, kept: Array | None, symbols: Array
) -> tuple[Array | None, Array, Array | None]:
    """Give characters that fold to several letters (ligatures, sharp s) a place for each.

    The third result marks the places that continue such a character.
    """
    shown = points if kept is None else points[kept]
    unknown = np.flatnonzero(symbols == 0)
    several = [at for at in unknown.tolist() if int(shown[at]) in table.several] if table.several else []
    if not several:
        return kept, symbols, None
    counts = np.ones(len(symbols), np.int64)
    counts[several] = [len(table.several[int(shown[at])]) for at in several]
    origin = np.repeat(np.arange(len(symbols)), counts)
    first = np.cumsum(counts) - counts
    symbols = symbols[origin]
    for at in several:
        letters = table.several[int(shown[at])]
        symbols[first[at] : first[at] + len(letters)] = letters
    inner = np.zeros(len(origin), np.bool_)
    inner[1:] = origin[1:] == origin[:-1]
    return origin if kept is None else kept[origin], symbols, inner


def _words(points: Array, classes: Array, kept: Array | None, symbols: Array, inner: Array | None) -> Words:
    shown = classes if kept is None else classes[kept]
    is_word = (shown & _KIND) == _WORD
    first, last = _runs(shown, is_word, inner)
    sums = np.zeros(len(symbols) + 1, np.uint64)
    powers, inverse = _powers(len(symbols))
    np.cumsum(symbols * powers[: len(symbols)], out=sums[1:])
    hashes = _mixed((sums[last] - sums[first]) * inverse[first])
    joined = _joined(shown & _KIND, first, last)
    if kept is None:
        return Words(first, last, hashes, joined)
    return Words(kept[first], _with_marks(points, classes, kept[last - 1] + 1), hashes, joined)


def _runs(shown: Array, is_word: Array, inner: Array | None) -> tuple[Array, Array]:
    """Return where runs of letters of one script begin and end."""
    count = len(shown)
    edge = np.ones(count + 1, np.bool_)
    np.not_equal(shown[1:], shown[:-1], out=edge[1:count])
    alone = shown[1:] == _UNSEGMENTED
    if alone.any():
        edge[1:count] |= alone if inner is None else alone & ~inner[1:]
    return np.flatnonzero(edge[:count] & is_word), np.flatnonzero(edge[1:] & is_word) + 1


def _mixed(hashes: Array) -> Array:
    hashes = (hashes ^ (hashes >> np.uint64(32))) * _MIX
    mixed: Array = hashes ^ (hashes >> np.uint64(29))
    return mixed


def _joined(kinds: Array, first: Array, last: Array) -> Array:
    """Say for each word whether only soft separators, or one dot, stand between it and the word before.

    Dots among other separators also join behind a single letter, as in U.S. Army.
    """
    hard, dots = _counted(kinds == Kind.HARD), _counted(kinds == Kind.DOT)
    joined = np.zeros(len(first), np.bool_)
    here, before = first[1:], last[:-1]
    soft = dots[here] == dots[before]
    one = (here - before == 1) | (last[:-1] - first[:-1] == 1)
    joined[1:] = (hard[here] == hard[before]) & (soft | one)
    return joined


def _counted(true: Array) -> Array:
    counts = np.zeros(len(true) + 1, np.int32)
    np.cumsum(true, out=counts[1:])
    return counts


def _with_marks(points: Array, classes: Array, end: Array) -> Array:
    """Move ends behind the marks that hang on a word's last letter; format characters between them go along."""
    end = end.copy()
    probe, open_ends = end.copy(), np.arange(len(end))
    while len(open_ends):
        open_ends = open_ends[probe[open_ends] < len(points)]
        kinds = classes[probe[open_ends]] & _KIND
        marks = open_ends[kinds == Kind.MARK]
        end[marks] = probe[marks] + 1
        open_ends = open_ends[(kinds == Kind.MARK) | (kinds >= Kind.ZWNJ)]
        probe[open_ends] += 1
    return end


def _powers(count: int) -> tuple[Array, Array]:
    """Return K**i and K**-i modulo 2**64 for i below `count` or more."""
    size = 1 << max(16, (count - 1).bit_length())
    return _powers_of(_K, size), _powers_of(pow(_K, -1, 1 << 64), size)


@lru_cache(maxsize=4)
def _powers_of(base: int, size: int) -> Array:
    powers = np.empty(size, np.uint64)
    powers[0] = 1
    known = 1
    while known < size:
        powers[known : 2 * known] = powers[:known] * np.uint64(pow(base, known, 1 << 64))
        known *= 2
    return powers
