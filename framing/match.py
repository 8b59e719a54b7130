"""Find a lexicon's forms in documents.

The parts of many pages are walked at once through the compiled trie (framing.words, framing.trie); what is found is
asked for its conditions (`near`, `not_in`), and within each concept the leftmost-longest win. What two concepts of
different times share is settled by the document's date, else by its company. Voice is not decided here.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

import numpy as np

from framing.company import Company
from framing.core import core
from framing.errors import LanguageError
from framing.lexicon import Lexicon
from framing.model import Document, Mention, Stance
from framing.namings import count_once
from framing.table import Entry, Table, table
from framing.words import code_points, cut

__all__ = ["UNDETERMINED", "Hit", "hits_of", "match", "match_all", "mentions_of"]

UNDETERMINED = "undetermined"
BATCH = 1 << 16


class Hit(NamedTuple):
    """A form at `start:end` of its document, words `first` to `last` of the batch; `shared` with another time."""

    start: int
    end: int
    first: int
    last: int
    part: int
    entry: Entry
    lead: int
    excluding: bool
    shared: bool


class Found(NamedTuple):
    """A hit whose conditions are met, and the company that met them."""

    hit: Hit
    company: str


def match(document: Document, lexicon: Lexicon) -> list[Mention]:
    """Return the mentions in every part of a cleaned document, in text order, all in the outlet's voice as yet.

    Raises LanguageError when the document's language is not known; `clean` finds it.
    """
    return next(match_all([document], lexicon))


def match_all(documents: Sequence[Document], lexicon: Lexicon) -> Iterator[list[Mention]]:
    """Yield the mentions of each of many cleaned documents, in their order: the same as one by one, but faster."""
    for start, end in _batches(documents):
        found: dict[int, list[Hit]] = defaultdict(list)
        for lang in sorted({_language(document) for document in documents[start:end]}):
            chosen = [at for at in range(start, end) if documents[at].lang == lang]
            _find([documents[at] for at in chosen], chosen, table(lexicon, lang), found)
        for at in range(start, end):
            yield mentions_of(documents[at], found.pop(at, []))


def hits_of(document: Document, lexicon: Lexicon) -> list[Hit]:
    """Return every form that stands in a document, before any condition is asked."""
    found: dict[int, list[Hit]] = defaultdict(list)
    _find([document], [0], table(lexicon, _language(document)), found)
    return found[0]


def _language(document: Document) -> str:
    if document.lang is None:
        raise LanguageError(f"{document.id}: the language is not known; run clean() first, or say which it is")
    return document.lang


def _batches(documents: Sequence[Document]) -> Iterator[tuple[int, int]]:
    """Part documents into runs of about BATCH code points: large enough for numpy, small enough for the cache."""
    start = size = 0
    for at, document in enumerate(documents):
        size += len(document.text)
        if size >= BATCH:
            yield start, at + 1
            start, size = at + 1, 0
    if start < len(documents):
        yield start, len(documents)


def _find(documents: list[Document], names: list[int], compiled: Table, found: dict[int, list[Hit]]) -> None:
    """Add every target that stands in the documents to `found`, under the documents' names."""
    parts = [
        (name, number, part)
        for name, each in zip(names, documents, strict=True)
        for number, part in enumerate(each.parts)
    ]
    texts = [each.text[part.start : part.end] for each in documents for part in each.parts]
    words = cut(code_points(texts))
    hits = compiled.trie.find(words)
    if not len(hits.node):
        return
    begins = np.cumsum([0] + [len(text) + 1 for text in texts])
    segment = np.searchsorted(begins, words.start[hits.first], "right") - 1
    counts = compiled.offsets[hits.node + 1] - compiled.offsets[hits.node]
    which = np.repeat(np.arange(len(counts)), counts)
    target = np.arange(len(which)) - np.repeat(np.cumsum(counts) - counts, counts) + compiled.offsets[hits.node][which]
    origin = np.array([part.start for _, _, part in parts])[segment] - begins[segment]
    columns = (
        (words.start[hits.first] + origin)[which], (words.end[hits.last] + origin)[which], hits.first[which],
        hits.last[which], segment[which], compiled.entry[target], compiled.lead[target], compiled.excluding[target],
        compiled.shared[hits.node][which],
    )  # fmt: skip
    for start, end, first, last, place, entry, lead, excluding, shared in zip(
        *(c.tolist() for c in columns), strict=True
    ):
        name, number, _ = parts[place]
        found[name].append(Hit(start, end, first, last, number, compiled.entries[entry], lead, excluding, shared))


def mentions_of(document: Document, hits: list[Hit]) -> list[Mention]:
    """Return the mentions that hits make: conditions asked, overlaps and shared wordings settled."""
    if not hits:
        return []
    company = Company(document)
    met = _conditioned(hits, document, company)
    settled = _settle(_leftmost_longest(met), _claims(met), document, company)
    return count_once([(_mention(document, *item), item[0].first, item[0].last) for item in settled], document.text)


def _conditioned(hits: list[Hit], document: Document, company: Company) -> list[Found]:
    """Return the hits whose conditions are met; plain entities are asked first, since others lean on them."""
    barred: dict[int, list[tuple[int, int]]] = defaultdict(list)
    waves: tuple[list[Hit], list[Hit], list[Hit]] = ([], [], [])
    for hit in hits:
        if hit.excluding:
            barred[hit.entry.rank].append((hit.start, hit.end))
        else:
            waves[_wave(hit.entry)].append(hit)
    kept: list[Found] = []
    for wave in waves:
        met = [Found(hit, reason) for hit in wave for reason in _reason(hit, barred, document, company)]
        for found in met:
            if found.hit.entry.concept.kind == "entity":
                company.add(found.hit.entry.concept.id, found.hit.start)
        kept += met
    return kept


def _wave(entry: Entry) -> int:
    if entry.concept.kind != "entity":
        return 2
    return 1 if entry.form.near else 0


def _reason(hit: Hit, barred: dict[int, list[tuple[int, int]]], document: Document, company: Company) -> Iterator[str]:
    """Yield why a hit's conditions are met (an empty text where it has none), or nothing when they are not."""
    if any(start <= hit.start and hit.end <= end for start, end in barred.get(hit.entry.rank, ())):
        return
    if not hit.entry.form.near or hit.shared:
        yield ""
    elif reason := company.near(hit.entry.form.near, hit.start, document.parts[hit.part]):
        yield reason


def _leftmost_longest(found: list[Found]) -> list[Found]:
    """Keep, within each concept, the leftmost hits and of these the longest; return all in text order."""
    found.sort(key=lambda each: (each.hit.start, -each.hit.end, each.hit.entry.rank))
    free: dict[str, int] = {}
    kept = []
    for each in found:
        concept = each.hit.entry.concept.id
        if each.hit.start >= free.get(concept, 0):
            free[concept] = each.hit.end
            kept.append(each)
    return kept


def _claims(met: list[Found]) -> dict[tuple[int, int], list[Hit]]:
    """Return, by place, the wordings that concepts of different times share; a longer mention takes no claim away."""
    claims: dict[tuple[int, int], list[Hit]] = defaultdict(list)
    for hit, _ in met:
        if hit.shared and hit.entry.concept.dated:
            claims[hit.start, hit.end].append(hit)
    return claims


def _settle(
    chosen: list[Found], claims: dict[tuple[int, int], list[Hit]], document: Document, company: Company
) -> Iterator[tuple[Hit, str, str, bool]]:
    """Give each wording that concepts of different times share to one of them.

    Yields hit, company, decision and whether nothing decided.
    """
    for hit, reason in chosen:
        rivals = claims.get((hit.start, hit.end), [])
        if not rivals or not hit.entry.concept.dated:
            yield hit, reason, "", False
            continue
        winner, why = _winner(rivals, document, company)
        if winner in ("", hit.entry.concept.id):
            yield hit, reason, why, not winner


def _winner(rivals: list[Hit], document: Document, company: Company) -> tuple[str, str]:
    """Return the concept that a shared wording names, or nothing, and why."""
    entries = {hit.entry.concept.id: hit.entry for hit in rivals}
    day = document.date
    if day is not None:
        holders = [name for name, entry in entries.items() if entry.concept.holds(day)]
        if len(holders) == 1:
            return holders[0], f"the document's date {day.isoformat()} decides"
    met = sorted(((company.named(entry.form.near), name) for name, entry in entries.items()), key=lambda m: -len(m[0]))
    if day is None and len(met[0][0]) > (len(met[1][0]) if len(met) > 1 else 0):
        return met[0][1], f"no date; the document names {' and '.join(met[0][0])}"
    return "", f"undetermined between {' and '.join(sorted(entries))}: no date or company decides"


def _mention(document: Document, hit: Hit, company: str, decision: str, undetermined: bool) -> Mention:
    entry, text = hit.entry, document.text[hit.start : hit.end]
    before, behind = core(entry.form.text, text, hit.lead)
    why = (_named(entry), *filter(None, (company, decision)))
    variant: str | None = UNDETERMINED if undetermined else entry.variant
    stance: Stance | None = None if undetermined else entry.concept.stance(entry.variant)
    return Mention(
        doc=document.id, outlet=document.outlet, lang=document.lang or "", kind=entry.concept.kind,
        concept=entry.concept.id, variant=variant, stance=stance, form=entry.form.text, text=text, start=hit.start,
        end=hit.end, core_start=hit.start + before, core_end=hit.start + behind, part=document.parts[hit.part].kind,
        counted=not undetermined, why=why, cluster=document.cluster, date=document.date,
    )  # fmt: skip


@lru_cache(maxsize=1 << 14)
def _named(entry: Entry) -> str:
    name = f"{entry.concept.id}/{entry.variant}" if entry.variant else entry.concept.id
    return f"{entry.concept.kind} {name}: form {entry.form.text} (line {entry.form.line})"
