"""Cut many texts into words at once: the same words as framing.text, as columns of numbers.

A word's hash is built from its folded letters while the code points are walked as read, so there is no normalised
copy and no map of offsets. The hash of letters s0 s1 ... is sum(si * K**i) modulo 2**64, mixed; a prefix sum over the
whole batch and one multiplication by a power of 1/K give it for every word at once.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from framing.text import BREVE, SHORT_I, Group, Kind, classify

__all__ = ["Words", "cut", "step"]

Array = NDArray[Any]

CHUNK = 1 << 15
"""About how many code points are cut at once."""

_K = 0x9E3779B97F4A7C15
_K_INVERSE = pow(_K, -1, 1 << 64)
_MIX = np.uint64(0xC2B2AE3D27D4EB4F)
_ONE_WORD = np.uint64(0x9E3779B97F4A7C15)
# One byte says what a code point is, ordered so that one comparison tells marks, separators and letters apart.
_MARK, _ZWNJ, _FORMAT, _SOFT, _DOT, _HARD, _LETTER = 0, 1, 2, 4, 5, 6, 8
_CODES = {
    Kind.MARK: _MARK, Kind.ZWNJ: _ZWNJ, Kind.FORMAT: _FORMAT, Kind.SOFT: _SOFT, Kind.DOT: _DOT, Kind.HARD: _HARD,
}  # fmt: skip
_ARABIC = _LETTER + int(Group.ARABIC)
_UNSEGMENTED = _LETTER + int(Group.UNSEGMENTED)
_DIGIT = _LETTER + int(Group.DIGIT)
_SYMBOL = np.uint32(0xFFFFFF)
_SEVERAL = 0xFFFFFF
_CODE_BYTE = 3 if sys.byteorder == "little" else 0
_CYRILLIC_I = 0x438
_LAST_BREAK, _LINE_SEPARATOR = 0x0D, 0x2028  # a paragraph separator follows the line separator
_COMMON_PAGES = (*range(0x30), *range(0xFB, 0x100))


class Words(NamedTuple):
    """The words of a batch: arrays of one length, in order, and the line breaks of the batch.

    `start` and `end` are offsets into the texts, each followed by a line break; `hash` stands for the folded letters,
    `joined` says whether a phrase may run on from the word before.
    """

    start: Array
    end: Array
    hash: Array
    joined: Array
    breaks: Array


def step(path: Array, word: Array) -> Array:
    """Return the hash of a phrase one word longer: `path` stands for the words before, 0 for none."""
    longer: Array = ((path + word) * _ONE_WORD) ^ (path >> np.uint64(31))
    return longer


def cut(texts: Sequence[str]) -> Words:
    """Return the words of texts, each of which ends with a line break that no phrase crosses.

    >>> cut(["rebel government"]).start.tolist()
    [0, 6]
    """
    origin, pieces = 0, []
    for points in _code_points(texts):
        words = _cut(points)
        pieces.append(Words(words.start + origin, words.end + origin, words.hash, words.joined, words.breaks + origin))
        origin += len(points)
    return Words(*map(np.concatenate, zip(*pieces, strict=True)))


def _code_points(texts: Sequence[str]) -> Iterator[Array]:
    """Yield the code points of texts by the CHUNK: what is known of that many fits the processor's cache."""
    first = size = 0
    for at, text in enumerate(texts or [""], 1):
        size += len(text) + 1
        if size >= CHUNK or at >= len(texts):
            whole = "\n".join([*texts[first:at], ""])
            yield np.frombuffer(whole.encode("utf-32-le", "surrogatepass"), np.uint32)
            first, size = at, 0


def _cut(points: Array) -> Words:
    table = _points()
    table.learn(points)
    told = table.told.take(points)
    codes = told.view(np.uint8)[_CODE_BYTE::4].copy()
    kept = _without_marks(codes)
    symbols = (told if kept is None else told.take(kept)) & _SYMBOL
    if kept is not None:
        _shorten(symbols, points, kept)
    kept, symbols, inner = _expand(table, points, kept, symbols)
    return Words(*_words(codes, kept, symbols, inner), _breaks(points))


def _breaks(points: Array) -> Array:
    """Return where lines end, as framing.sentences has it."""
    low = np.flatnonzero(points <= _LAST_BREAK)
    low = low[np.isin(points[low], (0x0A, 0x0D))]
    high = np.flatnonzero(points >> 1 == _LINE_SEPARATOR >> 1)
    return np.sort(np.concatenate([low, high])) if len(high) else low


class _Points:
    """What framing.text says of every code point; rare pages of 256 are learnt when they are met.

    `told` has the code in its highest byte and the folded letter below it, SEVERAL where there is more than one.
    """

    def __init__(self) -> None:
        self.told = np.zeros(0x110000, np.uint32)
        self.several: dict[int, tuple[int, ...]] = {}
        self._known = np.zeros(0x1100, np.bool_)
        for page in _COMMON_PAGES:
            self._learn(page)

    def learn(self, points: Array) -> None:
        """Make sure that every code point of a batch is known."""
        rare = points >= 0x3000
        if rare.any():
            for page in np.unique(points[rare] >> 8).tolist():
                if not self._known[page]:
                    self._learn(page)

    def _learn(self, page: int) -> None:
        self._known[page] = True
        for point in range(page << 8, page + 1 << 8):
            kind, group, symbols = classify(chr(point))
            symbol = symbols[0] if len(symbols) == 1 else _SEVERAL if symbols else 0
            self.told[point] = (_CODES.get(kind, _LETTER + group) << 24) + symbol
            if len(symbols) > 1:
                self.several[point] = symbols


@lru_cache(maxsize=1)
def _points() -> _Points:
    return _Points()


def _without_marks(codes: Array) -> Array | None:
    """Return the places that hold letters or separators; None when that is all of them.

    `codes` is changed in place: ZWNJ behind an Arabic letter becomes a separator. Elsewhere it is nothing, like the
    marks and format characters that go.
    """
    kept = codes >= _SOFT
    joiners = np.flatnonzero(codes == _ZWNJ)
    if len(joiners):
        before = _letter_before(codes, joiners)
        parting = joiners[(before >= 0) & (codes[before] == _ARABIC)]
        codes[parting] = _SOFT
        kept[parting] = True
    return None if kept.all() else np.flatnonzero(kept)


def _letter_before(codes: Array, places: Array) -> Array:
    """Return, for each place, the nearest place before it that is no mark and no format character; -1 for none."""
    before = places - 1
    while True:
        passing = (before >= 0) & (codes[before] < _SOFT)
        if not passing.any():
            return before
        before = before - passing


def _shorten(symbols: Array, points: Array, kept: Array) -> None:
    """Make the Cyrillic i before a breve the short one, in place."""
    breves = np.flatnonzero(points == BREVE)
    if len(breves):
        carriers = np.searchsorted(kept, breves) - 1
        carriers = carriers[carriers >= 0]
        symbols[carriers[symbols[carriers] == _CYRILLIC_I]] = SHORT_I


def _expand(
    table: _Points, points: Array, kept: Array | None, symbols: Array
) -> tuple[Array | None, Array, Array | None]:
    """Give characters that fold to several letters (ligatures, sharp s) a place for each.

    The third result marks the places that continue such a character.
    """
    if symbols.max(initial=0) < _SEVERAL:
        return kept, symbols, None
    several = np.flatnonzero(symbols == _SEVERAL)
    letters = [table.several[point] for point in points[several if kept is None else kept[several]].tolist()]
    counts = np.ones(len(symbols), np.int64)
    counts[several] = [len(each) for each in letters]
    origin = np.repeat(np.arange(len(symbols)), counts)
    first = (np.cumsum(counts) - counts)[several]
    symbols = symbols[origin]
    for at, each in zip(first.tolist(), letters, strict=True):
        symbols[at : at + len(each)] = each
    inner = np.zeros(len(origin), np.bool_)
    inner[1:] = origin[1:] == origin[:-1]
    return origin if kept is None else kept[origin], symbols, inner


def _words(codes: Array, kept: Array | None, symbols: Array, inner: Array | None) -> tuple[Array, Array, Array, Array]:
    """Return the start, end, hash and joined of words."""
    shown = codes if kept is None else codes.take(kept)
    edges = _edges(shown, inner)
    runs = shown[edges[:-1]]
    word = np.flatnonzero(runs >= _LETTER)
    first, last = edges[word], edges[word + 1]
    sums = np.empty(len(symbols) + 1, np.uint64)
    sums[0] = 0
    powers, inverse = _powers(len(symbols))
    np.cumsum(symbols * powers[: len(symbols)], out=sums[1:])
    hashes = _mixed((sums[last] - sums[first]) * inverse[first])
    joined = _joined(runs, word, first, last)
    if kept is None:
        return first, last, hashes, joined
    return kept[first], _with_marks(codes, kept[last - 1] + 1), hashes, joined


def _edges(shown: Array, inner: Array | None) -> Array:
    """Return where runs of one kind or script begin, and the end of the last."""
    if not len(shown):
        return np.zeros(1, np.int64)
    edge = shown[1:] != shown[:-1]
    alone = shown[1:] == _UNSEGMENTED
    if alone.any():
        edge |= alone if inner is None else alone & ~inner[1:]
    found = np.flatnonzero(edge)
    edges = np.empty(len(found) + 2, np.int64)
    edges[0], edges[-1] = 0, len(shown)
    np.add(found, 1, out=edges[1:-1])
    return edges


def _mixed(hashes: Array) -> Array:
    hashes = (hashes ^ (hashes >> np.uint64(32))) * _MIX
    mixed: Array = hashes ^ (hashes >> np.uint64(29))
    return mixed


def _joined(runs: Array, word: Array, first: Array, last: Array) -> Array:
    """Say for each word whether only soft separators, or one dot, stand between it and the word before.

    Dots among other separators also join behind a single letter, as in U.S. Army, and before a figure, as in Oct. 7.
    """
    joined = np.ones(len(word) + 1, np.bool_)
    joined[:1] = False
    dotted = np.searchsorted(word, np.flatnonzero(runs == _DOT))
    dotted = dotted[(dotted > 0) & (dotted < len(word))]
    single = last[dotted - 1] - first[dotted - 1] == 1
    joined[dotted] = (first[dotted] - last[dotted - 1] == 1) | single | (runs[word[dotted]] == _DIGIT)
    joined[np.searchsorted(word, np.flatnonzero(runs == _HARD))] = False
    return joined[:-1]


def _with_marks(codes: Array, end: Array) -> Array:
    """Move ends behind the marks that hang on a word's last letter; format characters between them go along."""
    padded = np.append(codes, np.uint8(_HARD))
    open_ends = np.flatnonzero(padded.take(end) < _SOFT)
    probe = end[open_ends]
    while len(open_ends):
        found = padded.take(probe)
        marks = found == _MARK
        end[open_ends[marks]] = probe[marks] + 1
        going_on = found < _SOFT
        open_ends, probe = open_ends[going_on], probe[going_on] + 1
    return end


def _powers(count: int) -> tuple[Array, Array]:
    """Return K**i and K**-i modulo 2**64 for i below `count` or more."""
    size = 1 << max(16, (count - 1).bit_length())
    return _powers_of(_K, size), _powers_of(_K_INVERSE, size)


@lru_cache(maxsize=4)
def _powers_of(base: int, size: int) -> Array:
    powers = np.empty(size, np.uint64)
    powers[0] = 1
    known = 1
    while known < size:
        powers[known : 2 * known] = powers[:known] * np.uint64(pow(base, known, 1 << 64))
        known *= 2
    return powers
