"""Say which hits of a batch are mentions, and which of them a statistic takes up.

Within a concept the leftmost, then longest wins. One naming counts once, and not inside a longer mention.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from framing.hits import Columns
from framing.model import Document
from framing.text import tokens

__all__ = ["leftmost_longest", "nested", "one_naming"]

Array = NDArray[Any]


def leftmost_longest(hits: Columns, concept: Array) -> Array:
    """Return the rows that are left when, within each concept, no two overlap; `concept` has one number a row."""
    if not len(concept):
        return np.zeros(0, np.int64)
    group = hits.doc * (int(concept.max()) + 1) + concept
    order = np.argsort(group, kind="stable")
    kept = np.ones(len(order), np.bool_)
    for first, last in _crowded(group[order], hits.start[order], hits.end[order]):
        free = 0
        for row in order[first:last].tolist():
            kept[row] = hits.start[row] >= free
            free = int(hits.end[row]) if kept[row] else free
    return np.flatnonzero(kept)


def _crowded(group: Array, start: Array, end: Array) -> Iterator[tuple[int, int]]:
    """Yield the runs of rows in which something overlaps; a run is one group's, sorted by start."""
    begins = np.append(np.flatnonzero(np.append(True, group[1:] != group[:-1])), len(group))
    for run in np.unique(np.searchsorted(begins, _overlapped(group, start, end), "right") - 1).tolist():
        yield int(begins[run]), int(begins[run + 1])


def _overlapped(group: Array, start: Array, end: Array) -> Array:
    """Return the rows that begin before one before them in their group ends; groups are in order, each by start."""
    number = np.cumsum(np.append(False, group[1:] != group[:-1])) * (int(end.max()) + 1)
    reach = np.maximum.accumulate(end + number)
    return np.flatnonzero(start[1:] + number[1:] < reach[:-1]) + 1


def nested(hits: Columns, concept: Array, takes_in: Callable[[int, int], bool]) -> dict[int, int]:
    """Return, for each row that lies inside a longer one of another concept that takes it in, which one that is."""
    found: dict[int, int] = {}
    if not len(concept):
        return found
    inside = _overlapped(hits.doc, hits.start, hits.end)
    start, end, known = hits.start.tolist(), hits.end.tolist(), set(inside.tolist())
    for row in inside.tolist():
        first = row - 1
        while first in known:
            first -= 1
        for outer in range(first, row):
            longer = end[row] <= end[outer] and end[outer] - start[outer] > end[row] - start[row]
            if longer and concept[outer] != concept[row] and takes_in(row, outer):
                found[row] = outer
                break
    return found


def one_naming(hits: Columns, concept: Array, documents: Sequence[Document]) -> list[list[int]]:
    """Return the runs of two or more rows, all of referents, in which one thing is named side by side."""
    if not len(concept):
        return []
    group = hits.doc * (int(concept.max()) + 1) + concept
    order = np.argsort(group, kind="stable")
    before, after = order[:-1], order[1:]
    beside = (group[before] == group[after]) & (hits.first[after] == hits.last[before] + 1)
    runs: list[list[int]] = []
    for one, other in zip(before[beside].tolist(), after[beside].tolist(), strict=True):
        text = documents[hits.doc[one]].text
        if not _soft(text[hits.end[one] : hits.start[other]]):
            continue
        if runs and runs[-1][-1] == one:
            runs[-1].append(other)
        else:
            runs.append([one, other])
    return runs


@lru_cache(maxsize=1024)
def _soft(between: str) -> bool:
    """Say whether a phrase may run on over these separators."""
    return tokens(f"word{between}word")[-1].joined
