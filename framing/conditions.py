"""Ask hits for their conditions (`not_in`, `near`), and settle what concepts of different times share.

Most hits have no condition. Those that do are looked at one by one, in the documents that hold them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from framing.company import Company
from framing.hits import Columns
from framing.model import Document
from framing.table import Entry, Table

__all__ = ["Conditions", "Decision"]

Array = NDArray[Any]


class Decision(NamedTuple):
    """What became of a wording that concepts of different times share: whether this one has it, and why."""

    kept: bool
    undetermined: bool
    why: str


class Conditions:
    """The conditions of a batch of hits, asked when it is made.

    `kept` marks the rows whose conditions are met; `company` says for some of them which company met them.
    """

    def __init__(self, hits: Columns, documents: Sequence[Document], compiled: Table) -> None:
        self._hits, self._documents, self._entries = hits, documents, compiled.entries
        self.company: dict[int, str] = {}
        self.kept = ~hits.excluding
        _bar(self.kept, hits)
        near, entity = compiled.traits.near[hits.entry], compiled.traits.entity[hits.entry]
        self._plain, self._leaning = self.kept & entity & ~near, self.kept & entity & near
        self._companies: dict[int, Company] = {}
        asking = self.kept & near & ~hits.shared
        for doc in np.unique(hits.doc[asking]).tolist():
            self._ask(self._rows(doc, asking & ~entity), self._company(doc))
        claims = self.kept & hits.shared & compiled.traits.dated[hits.entry]
        self._rivals: dict[tuple[int, int, int], list[int]] = defaultdict(list)
        for row in np.flatnonzero(claims).tolist():
            self._rivals[self._place(row)].append(row)

    def _place(self, row: int) -> tuple[int, int, int]:
        return int(self._hits.doc[row]), int(self._hits.start[row]), int(self._hits.end[row])

    def _rows(self, doc: int, wanted: Array) -> list[int]:
        """Return the wanted rows of a document."""
        first, last = np.searchsorted(self._hits.doc, (doc, doc + 1)).tolist()
        rows: list[int] = (np.flatnonzero(wanted[first:last]) + first).tolist()
        return rows

    def _entry(self, row: int) -> Entry:
        return self._entries[self._hits.entry[row]]

    def _company(self, doc: int) -> Company:
        """Return the entities that a document names: first the plain ones, then those that lean on them."""
        if doc not in self._companies:
            company = self._companies[doc] = Company(self._documents[doc])
            self._add(company, self._rows(doc, self._plain))
            leaning = self._rows(doc, self._leaning)
            self._ask([row for row in leaning if not self._hits.shared[row]], company)
            self._add(company, [row for row in leaning if self.kept[row]])
        return self._companies[doc]

    def _add(self, company: Company, rows: list[int]) -> None:
        for row in rows:
            company.add(self._entry(row).concept.id, int(self._hits.start[row]))

    def _ask(self, rows: list[int], company: Company) -> None:
        """Drop the rows that have no company, and note it for the others."""
        for row in rows:
            part = self._documents[self._hits.doc[row]].parts[self._hits.part[row]]
            reason = company.near(self._entry(row).form.near, int(self._hits.start[row]), part)
            if reason:
                self.company[row] = reason
            else:
                self.kept[row] = False

    def settle(self, rows: Array) -> Iterator[tuple[int, Decision]]:
        """Yield what becomes of those of the rows whose wording concepts of different times share."""
        if not self._rivals:
            return
        for row in rows.tolist():
            rivals = self._rivals.get(self._place(row))
            if rivals and self._entry(row).concept.dated:
                winner, why = self._winner(rivals)
                yield row, Decision(winner in ("", self._entry(row).concept.id), not winner, why)

    def _winner(self, rivals: list[int]) -> tuple[str, str]:
        """Return the concept that a shared wording names, or nothing, and why."""
        doc = int(self._hits.doc[rivals[0]])
        entries = {self._entry(row).concept.id: self._entry(row) for row in rivals}
        day = self._documents[doc].date
        if day is not None:
            holders = [name for name, entry in entries.items() if entry.concept.holds(day)]
            if len(holders) == 1:
                return holders[0], f"the document's date {day.isoformat()} decides"
        company = self._company(doc)
        named = ((company.named(entry.form.near), name) for name, entry in entries.items())
        met = sorted(named, key=lambda each: -len(each[0]))
        if day is None and len(met[0][0]) > (len(met[1][0]) if len(met) > 1 else 0):
            return met[0][1], f"no date; the document names {' and '.join(met[0][0])}"
        return "", f"undetermined between {' and '.join(sorted(entries))}: no date or company decides"


def _bar(kept: Array, hits: Columns) -> None:
    """Drop the rows that stand inside a phrase which excludes their entry."""
    phrases = np.flatnonzero(hits.excluding)
    if not len(phrases):
        return
    spans: dict[tuple[int, int], list[tuple[int, int]]] = defaultdict(list)
    for doc, entry, start, end in _listed(hits, phrases):
        spans[doc, entry].append((start, end))
    suspects = np.flatnonzero(kept & np.isin(hits.entry, hits.entry[phrases]))
    for row, (doc, entry, start, end) in zip(suspects.tolist(), _listed(hits, suspects), strict=True):
        if any(first <= start and end <= last for first, last in spans.get((doc, entry), ())):
            kept[row] = False


def _listed(hits: Columns, rows: Array) -> Iterator[tuple[int, int, int, int]]:
    columns = (hits.doc, hits.entry, hits.start, hits.end)
    return zip(*(column[rows].tolist() for column in columns), strict=True)
