"""Find every form of a lexicon in documents, before any condition is asked: hits as columns of numbers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from framing.model import Document
from framing.table import Table
from framing.words import Words, cut

__all__ = ["Columns", "among", "find"]

Array = NDArray[Any]


class Columns(NamedTuple):
    """Hits as arrays of one length, in the order of document, start, longest, entry.

    `doc` counts the documents of the batch, `part` the parts of each; `start:end` are offsets into the document.
    `first` and `last` count the words of the batch, `line` its paragraphs: that of the paragraph before in the same
    part is one less, and a part's first follows none; `opens` marks the first paragraph of the body. `entry` is the
    form's rank in its table, `lead` the letters of joined particles. `excluding` marks phrases inside which the entry
    does not count, `shared` wordings that concepts of different times share.
    """

    doc: Array
    part: Array
    start: Array
    end: Array
    first: Array
    last: Array
    line: Array
    opens: Array
    entry: Array
    lead: Array
    excluding: Array
    shared: Array

    def take(self, rows: Array) -> Columns:
        """Return some of the rows."""
        return Columns(*(column[rows] for column in self))


def find(documents: Sequence[Document], compiled: Table) -> Columns:
    """Return every target of the compiled table that stands in a part of one of the documents."""
    texts = [each.text[part.start : part.end] for each in documents for part in each.parts]
    words = cut(texts)
    hits = compiled.trie.find(words)
    counts = compiled.offsets[hits.node + 1] - compiled.offsets[hits.node]
    which = np.repeat(np.arange(len(counts)), counts)
    target = np.arange(len(which)) - np.repeat(np.cumsum(counts) - counts, counts) + compiled.offsets[hits.node][which]
    segment, origin, places = _segments(documents, texts, words.start[hits.first])
    doc, part = places[segment].T
    line, starts = (column[hits.first] for column in _paragraphs(words, texts))
    opens = starts & _first_bodies(documents)[segment]
    found = Columns(
        doc[which], part[which], (words.start[hits.first] + origin)[which], (words.end[hits.last] + origin)[which],
        hits.first[which], hits.last[which], line[which], opens[which], compiled.entry[target], compiled.lead[target],
        compiled.excluding[target], compiled.shared[hits.node][which],
    )  # fmt: skip
    return found.take(np.lexsort((found.entry, -found.end, found.start, found.doc)))


def among(values: Array, known: Array | list[int]) -> Array:
    """Say which values are among the known ones, as numpy.isin does; faster where both are few."""
    if not len(known):
        return np.zeros(len(values), np.bool_)
    ordered = np.sort(known)
    place = np.searchsorted(ordered, values)
    place[place == len(ordered)] = 0
    found: Array = ordered[place] == values
    return found


def _paragraphs(words: Words, texts: Sequence[str]) -> tuple[Array, Array]:
    """Return for each word of the batch the number of its paragraph, and whether that is the first of its part.

    Numbers have a gap before the first of each part.
    """
    line, part = (np.searchsorted(ends, words.start) for ends in (words.breaks, _begins(texts)[1:] - 1))
    begins = np.diff(part, prepend=-1) > 0
    numbers: Array = np.cumsum((np.diff(line, prepend=-1) > 0).astype(np.int64) + begins)
    return numbers, numbers == numbers[begins][np.cumsum(begins) - 1]


def _first_bodies(documents: Sequence[Document]) -> Array:
    """Say which parts, counted over all documents, are the first body of theirs."""
    bodies = ([number for number, part in enumerate(each.parts) if part.kind == "body"] for each in documents)
    first = [own[0] if own else -1 for own in bodies]
    return np.array(
        [n == at for at, each in zip(first, documents, strict=True) for n in range(len(each.parts))], np.bool_
    )


def _begins(texts: Sequence[str]) -> Array:
    """Return where each text begins when a line break stands behind each, and where the last ends."""
    begins = np.zeros(len(texts) + 1, np.int64)
    np.cumsum([len(text) + 1 for text in texts], out=begins[1:])
    return begins


def _segments(documents: Sequence[Document], texts: list[str], starts: Array) -> tuple[Array, Array, Array]:
    """Return for each offset into the batch its part, counted over all documents, and what leads to its document.

    The second result is added to the offset; the third has document and part in it for each of the parts.
    """
    begins = _begins(texts)
    segment = np.searchsorted(begins, starts, "right") - 1
    offsets = np.array([part.start for each in documents for part in each.parts], np.int64) - begins[:-1]
    places = [(at, number) for at, each in enumerate(documents) for number in range(len(each.parts))]
    return segment, offsets[segment], np.array(places, np.int64).reshape(-1, 2)
