"""Find a lexicon's forms in documents.

The parts of many pages are walked at once through the compiled trie (framing.hits); what is found is asked for its
conditions (framing.conditions), and within each concept the leftmost-longest win (framing.namings). All of this is
done on columns of numbers; mentions are made from what is left. Voice is not decided here.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from framing.conditions import Conditions, Decision
from framing.core import core
from framing.errors import LanguageError
from framing.hits import Columns, among, find
from framing.lexicon import Lexicon
from framing.model import Document, Mention, Stance
from framing.namings import leftmost_longest, nested, one_naming
from framing.table import Entry, Table, table

__all__ = ["UNDETERMINED", "Hit", "Matches", "hits_of", "match", "match_all", "matches", "mentions_of"]

Array = NDArray[Any]

UNDETERMINED = "undetermined"
BATCH = 1 << 19


class Hit(NamedTuple):
    """A form at `start:end` of its document, words `first` to `last` of the batch; `shared` with another time.

    `line` tells the paragraphs of the batch apart, `opens` marks the first of the body.
    """

    start: int
    end: int
    first: int
    last: int
    part: int
    entry: Entry
    lead: int
    excluding: bool
    shared: bool
    line: int = 0
    opens: bool = False


class Matches(NamedTuple):
    """The mentions of a batch as columns (see framing.hits), and which of them count.

    `row` is the place of each among all hits, which `conditions` are asked by. Some mentions stand `inside` a longer
    one, or are counted with another `beside` them; `decided` says how a wording that concepts share was settled.
    """

    hits: Columns
    row: Array
    undetermined: Array
    counted: Array
    inside: dict[int, int]
    beside: dict[int, int]
    decided: dict[int, str]
    conditions: Conditions


def match(document: Document, lexicon: Lexicon) -> list[Mention]:
    """Return the mentions in every part of a cleaned document, in text order, all in the outlet's voice as yet.

    Raises LanguageError when the document's language is not known; `clean` finds it.
    """
    return next(match_all([document], lexicon))


def match_all(documents: Sequence[Document], lexicon: Lexicon) -> Iterator[list[Mention]]:
    """Yield the mentions of each of many cleaned documents, in their order: the same as one by one, but faster."""
    for window in _windows(documents):
        found: dict[int, list[Mention]] = {}
        for lang in sorted({_language(documents[at]) for at in window}):
            chosen = [at for at in window if documents[at].lang == lang]
            pages, compiled = [documents[at] for at in chosen], table(lexicon, lang)
            made = _mentions(matches(pages, compiled), pages, compiled)
            found.update(zip(chosen, made, strict=True))
        for at in window:
            yield found[at]


def _language(document: Document) -> str:
    if document.lang is None:
        raise LanguageError(f"{document.id}: the language is not known; run clean() first, or say which it is")
    return document.lang


def _windows(documents: Sequence[Document]) -> Iterator[range]:
    """Part documents into runs of about BATCH code points in each language: many for numpy, few for the memory."""
    start = size = 0
    langs: set[str | None] = set()
    for at, document in enumerate(documents):
        size += len(document.text)
        langs.add(document.lang)
        if size >= BATCH * len(langs):
            yield range(start, at + 1)
            start, size, langs = at + 1, 0, set()
    if start < len(documents):
        yield range(start, len(documents))


def matches(documents: Sequence[Document], compiled: Table) -> Matches:
    """Return the mentions in documents of one language: conditions asked, overlaps and shared wordings settled."""
    return _settled(find(documents, compiled), documents, compiled)


def hits_of(document: Document, lexicon: Lexicon) -> list[Hit]:
    """Return every form that stands in a document, before any condition is asked."""
    compiled = table(lexicon, _language(document))
    found = find([document], compiled)
    rows = zip(*(column.tolist() for column in found), strict=True)
    return [
        Hit(start, end, first, last, part, compiled.entries[entry], lead, excluding, shared, line, opens)
        for _, part, start, end, first, last, line, opens, entry, lead, excluding, shared in rows
    ]


def mentions_of(document: Document, hits: Sequence[Hit], lexicon: Lexicon) -> list[Mention]:
    """Return the mentions that some of a document's hits make."""
    compiled = table(lexicon, _language(document))
    rows = [
        (0, h.part, h.start, h.end, h.first, h.last, h.line, h.opens, h.entry.rank, h.lead, h.excluding, h.shared)
        for h in hits
    ]
    columns = Columns._make(np.array(rows, np.int64).reshape(-1, len(Columns._fields)).T)
    flags = {name: getattr(columns, name).astype(np.bool_) for name in ("opens", "excluding", "shared")}
    columns = columns._replace(**flags)
    return _mentions(_settled(columns, [document], compiled), [document], compiled)[0]


def _settled(hits: Columns, documents: Sequence[Document], compiled: Table) -> Matches:
    conditions = Conditions(hits, documents, compiled)
    rows = np.flatnonzero(conditions.kept)
    rows = rows[leftmost_longest(hits.take(rows), compiled.traits.concept[hits.entry[rows]])]
    decisions: dict[int, Decision] = {}
    for settle in (conditions.by_time, conditions.by_nearness):
        decisions.update(settle(rows[~among(rows, _rows(decisions, undetermined=True))]))
        rows = rows[~among(rows, _rows(decisions, kept=False))]
    undetermined = among(rows, _rows(decisions, undetermined=True))
    places = np.searchsorted(rows, _rows(decisions, kept=True)).tolist()
    left, decided = hits.take(rows), {at: decisions[int(rows[at])].why for at in places}
    inside = nested(left, compiled.traits.concept[left.entry], lambda row, outer: _takes_in(left, outer, row, compiled))
    counted = ~undetermined
    counted[list(inside)] = False
    beside = _beside(left, counted, documents, compiled)
    counted[list(beside)] = False
    return Matches(left, rows, undetermined, counted, inside, beside, decided, conditions)


def _rows(decisions: dict[int, Decision], **wanted: bool) -> list[int]:
    """Return the rows whose decision has some fields as wanted."""
    return [row for row, each in decisions.items() if all(getattr(each, name) == own for name, own in wanted.items())]


def _takes_in(hits: Columns, outer: int, row: int, compiled: Table) -> bool:
    """Say whether a longer hit takes in a shorter one: topics do not, nor does company that the shorter one asks for.

    "Hamas said" shows that "Hamas" is the movement, and so takes nothing away from it.
    """
    longer, shorter = compiled.entries[hits.entry[outer]], compiled.entries[hits.entry[row]]
    return longer.concept.kind != "topic" and longer.concept.id not in shorter.form.near


def _beside(hits: Columns, counted: Array, documents: Sequence[Document], compiled: Table) -> dict[int, int]:
    """Return, for each mention that is counted with another of the same naming, which one that is.

    A naming counts as the first of its mentions that is not neutral.
    """
    referents = np.flatnonzero(counted & compiled.traits.referent[hits.entry])
    found: dict[int, int] = {}
    for places in one_naming(hits.take(referents), compiled.traits.concept[hits.entry[referents]], documents):
        run = referents[places].tolist()
        speaking = next((at for at in run if _stance(compiled.entries[hits.entry[at]]) != "neutral"), run[0])
        found.update((at, speaking) for at in run if at != speaking)
    return found


def _stance(entry: Entry) -> Stance | None:
    return entry.concept.stance(entry.variant)


def _mentions(found: Matches, documents: Sequence[Document], compiled: Table) -> list[list[Mention]]:
    """Return the mentions of each document."""
    made: list[list[Mention]] = [[] for _ in documents]
    hits = found.hits
    columns = (hits.doc, hits.part, hits.start, hits.end, hits.entry, hits.lead, found.undetermined, found.counted)
    for at, (doc, part, start, end, rank, lead, undetermined, counted) in enumerate(
        zip(*(column.tolist() for column in columns), strict=True)
    ):
        document, entry = documents[doc], compiled.entries[rank]
        text = document.text[start:end]
        before, behind = core(entry.form.text, text, lead)
        mention = Mention(
            doc=document.id, outlet=document.outlet, lang=document.lang or "", kind=entry.concept.kind,
            concept=entry.concept.id, variant=UNDETERMINED if undetermined else entry.variant,
            stance=None if undetermined else _stance(entry), form=entry.form.text, text=text, start=start, end=end,
            core_start=start + before, core_end=start + behind, part=document.parts[part].kind,
            nested=at in found.inside, counted=counted, why=tuple(_why(found, at, documents, compiled)),
            cluster=document.cluster, date=document.date,
        )  # fmt: skip
        made[doc].append(mention)
    return made


def _why(found: Matches, at: int, documents: Sequence[Document], compiled: Table) -> Iterator[str]:
    """Yield why a mention is what it is: its form, its company, and why it is decided or counted as it is."""
    hits = found.hits

    def shown(row: int) -> str:
        return documents[hits.doc[row]].text[hits.start[row] : hits.end[row]]

    yield _named(compiled.entries[hits.entry[at]])
    if company := found.conditions.company(int(found.row[at])):
        yield company
    if at in found.decided:
        yield found.decided[at]
    if at in found.inside:
        outer = found.inside[at]
        yield f"inside {compiled.entries[hits.entry[outer]].concept.id}: {shown(outer)}"
    if at in found.beside:
        yield f"one naming with {shown(found.beside[at])}, counted there"


@lru_cache(maxsize=1 << 14)
def _named(entry: Entry) -> str:
    name = f"{entry.concept.id}/{entry.variant}" if entry.variant else entry.concept.id
    return f"{entry.concept.kind} {name}: form {entry.form.text} (line {entry.form.line})"
