"""Compile a lexicon for one language: every surface of every form, as a trie of word hashes.

Compiled tables are kept with the lexicon and on disk, under the hash of everything they are made from.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from framing import cache
from framing.concept import Concept, Form
from framing.languages import language
from framing.lexicon import Lexicon
from framing.model import COMPANY, GAP_SIGN
from framing.trie import GAP, Trie, paths
from framing.words import Words, cut

__all__ = ["LONGEST_GAP", "Entry", "Table", "entries", "surfaces", "table"]

Array = NDArray[Any]
LONGEST_GAP = 2
"""Words that may stand in the gap of a form."""


@dataclass(frozen=True, slots=True, eq=False)
class Entry:
    """A form of a concept in one language; `rank` is its place among all of them."""

    concept: Concept
    variant: str | None
    form: Form
    rank: int


class _Rows(NamedTuple):
    """Surfaces as columns: the entry each belongs to, its joined letters, whether it is the form itself, whether it is
    a phrase inside which the form does not count, and how many words stand in its gap."""

    text: list[str]
    entry: Array
    lead: Array
    own: Array
    excluding: Array
    gap: Array


class Neighbours(NamedTuple):
    """Concepts that entries ask for: those of entry n are `concept[begins[n] : begins[n + 1]]`, none if not `asked`."""

    asked: Array
    concept: Array
    begins: Array


class Traits(NamedTuple):
    """What is asked of entries again and again, by rank: the number of its concept, one of `concepts`, what it is, and
    which entities must be `near` it, which must not be, and whether its capitals must stand in the text (`cased`).

    An entry whose wording concepts of other times share asks for its company only where it is `placed`: where they ask
    for some of the same. Otherwise the company tells their times apart, and nothing more."""

    concept: Array
    concepts: int
    company: Array
    referent: Array
    dated: Array
    near: Neighbours
    not_near: Neighbours
    cased: Array
    placed: Array


@dataclass(frozen=True)
class Table:
    """The compiled forms of one language.

    Node n of the trie stands for the targets `offsets[n]` to `offsets[n + 1] - 1`: entry, letters of joined particles
    (`lead`), and whether it excludes its entry instead. `shared` marks the nodes that two concepts with dates claim.
    """

    lang: str
    entries: list[Entry]
    traits: Traits
    trie: Trie
    offsets: Array
    entry: Array
    lead: Array
    excluding: Array
    shared: Array


def table(lexicon: Lexicon, lang: str) -> Table:
    """Return the compiled forms of one language, made on first use and kept with the lexicon and on disk."""
    if lang not in lexicon.tables:
        listed = list(entries(lexicon, lang))
        arrays = cache.remembered(f"{lang}-{_digest(listed)}", lambda: _compile(listed, lang))
        lexicon.tables[lang] = _table(lang, listed, arrays)
    compiled: Table = lexicon.tables[lang]
    return compiled


def _digest(listed: list[Entry]) -> str:
    """Return a hash of all that a compiled table depends on besides the code."""
    made_from = [(each.concept.id, each.variant, each.form.text, each.form.not_in) for each in listed]
    return hashlib.sha256(repr(made_from).encode()).hexdigest()[:16]


def entries(lexicon: Lexicon, lang: str) -> Iterator[Entry]:
    """Yield the forms of a language in the order of concepts, variants and lines."""
    rank = 0
    for concept in lexicon.concepts.values():
        block = concept.languages.get(lang)
        for variant, forms in block.forms.items() if block else ():
            for form in forms:
                yield Entry(concept, variant, form, rank)
                rank += 1


def surfaces(form: str, lang: str) -> list[tuple[str, int]]:
    """Return every surface of a form, the form itself first, with the letters of the particles joined to it.

    A form with a gap is inflected as if it had none; three dots stay where the gap is.
    """
    before, gap, after = (piece.strip() for piece in form.partition(GAP_SIGN))
    found = [(surface.text, surface.lead) for surface in language(lang).inflect(f"{before} {after}" if gap else form)]
    if not gap:
        return found
    behind, count = len(before.split()), len(before.split()) + len(after.split())
    parted = ((text.split(), lead) for text, lead in found)
    return [(" ".join([*words[:behind], gap, *words[behind:]]), lead) for words, lead in parted if len(words) == count]


def _rows(listed: list[Entry], lang: str) -> _Rows:
    text: list[str] = []
    columns: list[tuple[int, int, bool, bool, int]] = []
    for entry in listed:
        own = [(each, lead, number == 0, False) for number, (each, lead) in enumerate(surfaces(entry.form.text, lang))]
        own += [(each, 0, False, True) for phrase in entry.form.not_in for each, _ in surfaces(phrase, lang)]
        for surface, lead, itself, excluding in own:
            for gap in range(LONGEST_GAP + 1 if GAP_SIGN in surface else 1):
                text.append(surface)
                columns.append((entry.rank, lead, itself, excluding, gap))
    entry_of, lead_of, itself_of, excluding_of, gap_of = np.array(columns, np.int32).reshape(-1, 5).T
    return _Rows(text, entry_of, lead_of, itself_of.astype(np.bool_), excluding_of.astype(np.bool_), gap_of)


def _counted(texts: list[str]) -> tuple[Words, Array]:
    """Return the words of some texts, and how many each has."""
    words = cut(texts)
    lengths = np.array([len(text) + 1 for text in texts], np.int64)
    owner = np.searchsorted(np.cumsum(lengths), words.start, "right")
    return words, np.bincount(owner, minlength=len(texts))


def _phrases(rows: _Rows) -> tuple[Array, Array]:
    """Return the hashes of the words of all rows, with GAP for each word in a gap, and how many each row has."""
    words, counts = _counted(rows.text)
    wide = np.flatnonzero(rows.gap)
    _, before = _counted([rows.text[row].partition(GAP_SIGN)[0] for row in wide.tolist()])
    places = (np.cumsum(counts) - counts)[wide] + before
    return np.insert(words.hash, np.repeat(places, rows.gap[wide]), GAP), counts + rows.gap


def _compile(listed: list[Entry], lang: str) -> dict[str, Array]:
    """Return the arrays of a table."""
    rows = _rows(listed, lang)
    phrases, counts = _phrases(rows)
    first = np.cumsum(counts) - counts
    depths = paths(phrases, first, counts)
    hashes = np.unique(np.concatenate([*depths, np.zeros(1, np.uint64)]))[1:]
    final = np.zeros(len(rows.text), np.uint64)
    goes_on, gaps = np.zeros(len(hashes), np.bool_), np.zeros(len(hashes), np.bool_)
    for depth, path in enumerate(depths):
        final = np.where(counts == depth + 1, path, final)
        longer = counts > depth + 1
        goes_on[np.searchsorted(hashes, path[longer])] = True
        gaps[np.searchsorted(hashes, path[longer][phrases[first[longer] + depth + 1] == GAP])] = True
    roots = np.zeros(len(hashes), np.bool_)
    roots[np.searchsorted(hashes, depths[0][counts > 0])] = True
    node = np.searchsorted(hashes, final)
    chosen = _chosen(listed, rows, np.where(counts > 0, node, -1))
    offsets = np.searchsorted(node[chosen], np.arange(len(hashes) + 1))
    return {
        "hashes": hashes, "roots": roots, "goes_on": goes_on, "gaps": gaps, "offsets": offsets.astype(np.int32),
        "entry": rows.entry[chosen], "lead": rows.lead[chosen], "excluding": rows.excluding[chosen],
    }  # fmt: skip


def _chosen(listed: list[Entry], rows: _Rows, node: Array) -> Array:
    """Return the rows that become targets, in the order of nodes.

    Of the forms of one variant that share a surface, the one that needs least added to it explains it best: the form
    itself, then the one with the fewest joined letters, then the first listed.
    """
    numbers: dict[tuple[str, str | None], int] = {}
    meaning = [numbers.setdefault((entry.concept.id, entry.variant), len(numbers)) for entry in listed]
    group = np.where(rows.excluding, len(numbers) + rows.entry, np.array(meaning, np.int64)[rows.entry])
    order = np.lexsort((rows.entry, rows.lead, ~rows.own, group, node))
    first = np.ones(len(order), np.bool_)
    first[1:] = (node[order][1:] != node[order][:-1]) | (group[order][1:] != group[order][:-1])
    return order[first & (node[order] >= 0)]


def _table(lang: str, listed: list[Entry], arrays: dict[str, Array]) -> Table:
    offsets, entry = arrays["offsets"], arrays["entry"]
    ends = offsets[1:] > offsets[:-1]
    trie = Trie(arrays["hashes"], roots=arrays["roots"], ends=ends, goes_on=arrays["goes_on"], gaps=arrays["gaps"])
    shared, placed = _shared(listed, offsets, entry, arrays["excluding"])
    traits = _traits(listed, placed)
    return Table(lang, listed, traits, trie, offsets, entry, arrays["lead"], arrays["excluding"], shared)


def _traits(listed: list[Entry], placed: Array) -> Traits:
    numbers: dict[str, int] = {}
    concept = [numbers.setdefault(entry.concept.id, len(numbers)) for entry in listed]
    return Traits(
        np.array(concept, np.int64),
        len(numbers),
        np.array([entry.concept.kind in COMPANY for entry in listed], np.bool_),
        np.array([entry.concept.kind == "referent" for entry in listed], np.bool_),
        np.array([entry.concept.dated for entry in listed], np.bool_),
        _neighbours([entry.form.near for entry in listed], numbers),
        _neighbours([entry.form.not_near for entry in listed], numbers),
        np.array([entry.form.cased for entry in listed], np.bool_),
        placed,
    )


def _neighbours(names: list[tuple[str, ...]], numbers: dict[str, int]) -> Neighbours:
    # Most forms ask for the same company as others do.
    known = {own: np.array([numbers[name] for name in own if name in numbers], np.int64) for own in set(names)}
    wanted = [known[own] for own in names]
    return Neighbours(
        np.array([bool(own) for own in names], np.bool_),
        np.concatenate([np.zeros(0, np.int64), *wanted]),
        np.cumsum([0, *map(len, wanted)]),
    )


def _shared(listed: list[Entry], offsets: Array, entry: Array, excluding: Array) -> tuple[Array, Array]:
    """Mark the nodes that concepts of different times claim, and the entries there that ask for the same company.

    A mention at such a node is settled by date or by company.
    """
    shared, placed = np.zeros(len(offsets) - 1, np.bool_), np.zeros(len(listed), np.bool_)
    dated = np.array([item.concept.dated for item in listed], np.bool_)
    claims = np.flatnonzero(dated[entry] & ~excluding)
    node = np.searchsorted(offsets, claims, "right") - 1
    nodes, counts = np.unique(node, return_counts=True)
    for each in nodes[counts > 1].tolist():
        ranks = entry[claims[node == each]].tolist()
        rivals = {listed[rank].concept.id: listed[rank].concept for rank in ranks}
        shared[each] = any(one.apart_from(other) for one in rivals.values() for other in rivals.values())
        if shared[each] and set.intersection(*(set(listed[rank].form.near) for rank in ranks)):
            placed[ranks] = True
    return shared, placed
