"""A trie of word hashes: every phrase that begins anywhere in a batch, found in as many steps as phrases have words."""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from framing.words import Words, step

__all__ = ["Hits", "Trie", "paths"]

Array = NDArray[Any]

_FILTER_BITS = 20


class Hits(NamedTuple):
    """Phrases found: arrays of one length. Words `first` to `last` of the batch are the phrase of node `node`."""

    first: Array
    last: Array
    node: Array


def paths(words: Words, first: Array, counts: Array) -> list[Array]:
    """Return the hashes of the beginnings of phrases, by length: item d holds those of d + 1 words.

    Phrase i is the words `first[i]` to `first[i] + counts[i] - 1`; where it is shorter, its hash is 0.
    """
    path = np.zeros(len(first), np.uint64)
    found = []
    for depth in range(int(counts.max(initial=0))):
        alive = counts > depth
        path = np.where(alive, step(path, words.hash[np.where(alive, first + depth, 0)]), np.uint64(0))
        found.append(path)
    return found


class Trie:
    """Nodes numbered from 0 in the order of `hashes` (uint64, unique); a node may end phrases and go on."""

    def __init__(self, hashes: Array, *, roots: Array, ends: Array, goes_on: Array) -> None:
        self._ends, self._goes_on = ends, goes_on
        size = 1 << max(12, (8 * len(hashes)).bit_length())
        self._mask = np.uint64(size - 1)
        self._keys, self._nodes = np.zeros(size, np.uint64), np.full(size, -1, np.int32)
        self._fill(hashes)
        self._filter = np.zeros(1 << _FILTER_BITS, np.bool_)
        self._filter[self._bucket(hashes[roots])] = True

    @staticmethod
    def _bucket(hashes: Array) -> Array:
        bucket: Array = hashes >> np.uint64(64 - _FILTER_BITS)
        return bucket

    def _fill(self, hashes: Array) -> None:
        """Put every hash into the open-addressing table, all those at the same distance from home at once."""
        waiting = np.arange(len(hashes), dtype=np.int32)
        place = hashes & self._mask
        while len(waiting):
            free = self._nodes[place] < 0
            _, chosen = np.unique(np.where(free, place, np.uint64(0)), return_index=True)
            chosen = chosen[free[chosen]]
            self._keys[place[chosen]], self._nodes[place[chosen]] = hashes[waiting[chosen]], waiting[chosen]
            left = np.ones(len(waiting), np.bool_)
            left[chosen] = False
            waiting, place = waiting[left], (place[left] + np.uint64(1)) & self._mask

    def _look_up(self, hashes: Array) -> Array:
        """Return the node of each hash, -1 where there is none."""
        found = np.full(len(hashes), -1, np.int32)
        asked = np.arange(len(hashes))
        place = hashes & self._mask
        while len(asked):
            node = self._nodes[place]
            same = (self._keys[place] == hashes[asked]) & (node >= 0)
            found[asked[same]] = node[same]
            onward = (node >= 0) & ~same
            asked, place = asked[onward], (place[onward] + np.uint64(1)) & self._mask
        return found

    def find(self, words: Words) -> Hits:
        """Return every phrase that stands in a batch, in the order of length, then place."""
        path = step(np.uint64(0), words.hash)  # type: ignore[arg-type]
        first = np.flatnonzero(self._filter[self._bucket(path)])
        path = path[first]
        last, found = first, []
        while len(first):
            node = self._look_up(path)
            known = node >= 0
            first, last, node, path = first[known], last[known], node[known], path[known]
            ending = self._ends[node]
            found.append((first[ending], last[ending], node[ending]))
            onward = self._goes_on[node] & (last + 1 < len(words.hash))
            onward[onward] = words.joined[last[onward] + 1]
            first, last, path = first[onward], last[onward] + 1, path[onward]
            path = step(path, words.hash[last])
        if not found:
            none = np.zeros(0, np.int64)
            return Hits(none, none, none)
        return Hits(*(np.concatenate(column) for column in zip(*found, strict=True)))
