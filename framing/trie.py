"""A trie of word hashes: every phrase that begins anywhere in a batch, found in as many steps as phrases have words."""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from framing.words import Words, step

__all__ = ["GAP", "Hits", "Trie", "paths"]

Array = NDArray[Any]

GAP = np.uint64(0xD6E8FEB86659FD93)
"""Stands in a phrase, in place of a word's hash, for any word."""
_ROOM = 16
"""Places for each first word in the filter that most words fail: one in sixteen passes by chance at most."""


class Hits(NamedTuple):
    """Phrases found: arrays of one length. Words `first` to `last` of the batch are the phrase of node `node`."""

    first: Array
    last: Array
    node: Array


def paths(hashes: Array, first: Array, counts: Array) -> list[Array]:
    """Return the hashes of the beginnings of phrases, by length: item d holds those of d + 1 words.

    Phrase i is the words `first[i]` to `first[i] + counts[i] - 1` of `hashes`; where it is shorter, its hash is 0.
    """
    path = np.zeros(len(first), np.uint64)
    found = []
    for depth in range(int(counts.max(initial=0))):
        alive = counts > depth
        path = np.where(alive, step(path, hashes[np.where(alive, first + depth, 0)]), np.uint64(0))
        found.append(path)
    return found


class Trie:
    """Nodes numbered from 0 in the order of `hashes` (uint64, sorted, unique); a node may end phrases and go on, at
    `gaps` over any word.

    Hashes are spread evenly, so their first bits lead to a bucket of one or two in the sorted array itself.
    """

    def __init__(self, hashes: Array, *, roots: Array, ends: Array, goes_on: Array, gaps: Array) -> None:
        self._hashes, self._ends = np.append(hashes, np.uint64(0)), ends
        self._goes_on, self._gaps = goes_on, gaps
        bits = len(hashes).bit_length() + 1
        self._shift = np.uint64(64 - bits)
        self._begins = np.zeros((1 << bits) + 1, np.int32)
        held = np.bincount(self._bucket(hashes, self._shift), minlength=1 << bits)
        np.cumsum(held, out=self._begins[1:])
        filter_bits = (_ROOM * int(roots.sum())).bit_length()
        self._filter_shift = np.uint64(64 - filter_bits)
        self._filter = np.zeros(1 << filter_bits, np.bool_)
        self._filter[self._bucket(hashes[roots], self._filter_shift)] = True

    @staticmethod
    def _bucket(hashes: Array, shift: Any) -> Array:
        return (hashes >> shift).view(np.int64)

    def _look_up(self, hashes: Array) -> Array:
        """Return the node of each hash, -1 where there is none."""
        bucket = self._bucket(hashes, self._shift)
        place, end = self._begins.take(bucket), self._begins.take(bucket + 1)
        held = self._hashes.take(place)
        found = np.where((held == hashes) & (place < end), place, -1)
        further = np.flatnonzero((held < hashes) & (place + 1 < end))
        while len(further):
            place[further] += 1
            held = self._hashes.take(place[further])
            same = held == hashes[further]
            found[further[same]] = place[further[same]]
            further = further[(held < hashes[further]) & (place[further] + 1 < end[further])]
        return found

    def find(self, words: Words) -> Hits:
        """Return every phrase that stands in a batch, in the order of length, then place."""
        path = step(np.uint64(0), words.hash)  # type: ignore[arg-type]
        first = np.flatnonzero(self._filter.take(self._bucket(path, self._filter_shift)))
        path = path[first]
        last, found = first, []
        while len(first):
            node = self._look_up(path)
            known = np.flatnonzero(node >= 0)
            first, last, node, path = first[known], last[known], node[known], path[known]
            ending = self._ends.take(node)
            found.append((first[ending], last[ending], node[ending]))
            onward = np.flatnonzero(self._goes_on.take(node) & (last + 1 < len(words.hash)))
            onward = onward[words.joined.take(last[onward] + 1)]
            first, last, path, node = first[onward], last[onward] + 1, path[onward], node[onward]
            over, before = np.flatnonzero(self._gaps.take(node)), path
            path = step(path, words.hash.take(last))
            if len(over):
                path = np.append(path, step(before[over], np.full(len(over), GAP)))
                first, last = np.append(first, first[over]), np.append(last, last[over])
        if not found:
            none = np.zeros(0, np.int64)
            return Hits(none, none, none)
        return Hits(*(np.concatenate(column) for column in zip(*found, strict=True)))
