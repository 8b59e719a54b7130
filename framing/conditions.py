"""Ask hits for their conditions (`case`, `not_in`, `near`, `not_near`), and settle what several concepts share.

Whether an entity is near enough is asked of all hits at once: one of the same paragraph, of that before it in the same
part, or of the headline is. For the headline, and for what a form keeps away from, the first paragraph of the body
counts as well.
How near exactly is only said of the mentions that somebody looks at (framing.company).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from framing.company import Company
from framing.hits import Columns, among
from framing.model import GAP_SIGN, READ, Document
from framing.table import Entry, Neighbours, Table
from framing.text import fold

__all__ = ["Conditions", "Decision"]

Array = NDArray[Any]


class Decision(NamedTuple):
    """What became of a wording that several concepts share: whether this one has it, and why."""

    kept: bool
    undetermined: bool
    why: str


class Conditions:
    """The conditions of a batch of hits, asked when it is made; `kept` marks the rows whose conditions are met."""

    def __init__(self, hits: Columns, documents: Sequence[Document], compiled: Table) -> None:
        self._hits, self._documents, self._compiled = hits, documents, compiled
        self._companies: dict[int, Company] = {}
        self._winners: dict[tuple[int, tuple[int, ...]], tuple[str, str]] = {}
        self._reasons: dict[int, str] = {}
        self._headline, self._read = self._in_parts(("headline",)), self._in_parts(READ)
        self.kept = ~hits.excluding
        _bar(self.kept, hits)
        traits = compiled.traits
        for row in np.flatnonzero(self.kept & traits.cased[hits.entry]).tolist():
            text = documents[hits.doc[row]].text[hits.start[row] : hits.end[row]]
            self.kept[row] = _has_capitals(text, self._entry(row).form.text)
        near, not_near, company = (
            which[hits.entry] for which in (traits.near.asked, traits.not_near.asked, traits.company)
        )
        self._asked = self.kept & near & (~hits.shared | traits.placed[hits.entry])
        self._barred = self.kept & not_near
        leaning = self._asked | self._barred
        self._plain, self._leaning = self.kept & company & ~(near | not_near), self.kept & company & (near | not_near)
        if leaning.any():
            # Entities that lean on others are asked before all else leans on them.
            self._ask(leaning & company, np.flatnonzero(self._plain))
            self._ask(leaning & ~company, np.flatnonzero(self._plain | (self._leaning & self.kept)))

    def _ask(self, rows: Array, known: Array) -> None:
        """Drop those of the marked rows that have no entity they want, or one they shun, among the `known` rows."""
        wanting, shunning = np.flatnonzero(rows & self._asked), np.flatnonzero(rows & self._barred)
        traits = self._compiled.traits
        self.kept[wanting[~self._accompanied(wanting, traits.near, known, far=False)]] = False
        self.kept[shunning[self._accompanied(shunning, traits.not_near, known, far=True)]] = False

    def _accompanied(self, rows: Array, neighbours: Neighbours, known: Array, *, far: bool) -> Array:
        """Say which rows have one of their neighbours among the `known` rows near them.

        One in the body's first paragraph is near the headline, and, if that is `far` enough, all that follows.
        """
        hits, concepts, entry = self._hits, self._compiled.traits.concepts, self._hits.entry[rows]
        counts = neighbours.begins[entry + 1] - neighbours.begins[entry]
        which = np.repeat(np.arange(len(rows)), counts)
        ahead = np.repeat(np.cumsum(counts) - counts, counts)
        concept = neighbours.concept[np.arange(len(which)) - ahead + neighbours.begins[entry][which]]
        here, places = rows[which], self._keys(hits.line, known)
        met = among(hits.line[here] * concepts + concept, places)
        met |= among((hits.line[here] - 1) * concepts + concept, places)
        heads, leads = known[self._headline[known]], known[hits.opens[known]]
        met |= self._in_document(here, concept, heads) & self._read[here]
        met |= self._in_document(here, concept, leads) & (self._read if far else self._headline)[here]
        found = np.zeros(len(rows), np.bool_)
        found[which[met]] = True
        return found

    def _in_document(self, rows: Array, concept: Array, known: Array) -> Array:
        """Say for which rows their concept is that of one of the known rows of their document."""
        return among(self._hits.doc[rows] * self._compiled.traits.concepts + concept, self._keys(self._hits.doc, known))

    def _keys(self, places: Array, rows: Array) -> Array:
        """Return one number for the place and the concept of each row."""
        traits = self._compiled.traits
        keys: Array = places[rows] * traits.concepts + traits.concept[self._hits.entry[rows]]
        return keys

    def _in_parts(self, kinds: Sequence[str]) -> Array:
        """Say which hits stand in parts of some kinds."""
        first = np.cumsum([0] + [len(document.parts) for document in self._documents])
        wanted = np.array([part.kind in kinds for document in self._documents for part in document.parts], np.bool_)
        chosen: Array = wanted[first[self._hits.doc] + self._hits.part]
        return chosen

    def _entry(self, row: int) -> Entry:
        return self._compiled.entries[self._hits.entry[row]]

    def company(self, row: int) -> str:
        """Say which company met the condition of a kept row, and how near it is; nothing where none was asked."""
        if not self._asked[row]:
            return ""
        company = self._company(int(self._hits.doc[row]))
        return self._reasons[row] if row in self._reasons else self._reason(row, company)

    def _reason(self, row: int, company: Company) -> str:
        part = self._documents[self._hits.doc[row]].parts[self._hits.part[row]]
        return company.near(self._entry(row).form.near, int(self._hits.start[row]), part)

    def _company(self, doc: int) -> Company:
        """Return the entities that a document names: first the plain ones, then those that lean on them."""
        if doc not in self._companies:
            company = self._companies[doc] = Company(self._documents[doc])
            self._add(company, self._rows(doc, self._plain))
            leaning = self._rows(doc, self._leaning & self.kept)
            self._reasons.update((row, self._reason(row, company)) for row in leaning if self._asked[row])
            self._add(company, leaning)
        return self._companies[doc]

    def _rows(self, doc: int, wanted: Array) -> list[int]:
        """Return the wanted rows of a document."""
        first, last = np.searchsorted(self._hits.doc, (doc, doc + 1)).tolist()
        rows: list[int] = (np.flatnonzero(wanted[first:last]) + first).tolist()
        return rows

    def _add(self, company: Company, rows: list[int]) -> None:
        for row in rows:
            company.add(self._entry(row).concept.id, int(self._hits.start[row]))

    def by_time(self, rows: Array) -> Iterator[tuple[int, Decision]]:
        """Yield what becomes of those of the rows whose wording concepts of different times share."""
        hits = self._hits
        shared = hits.shared & self._compiled.traits.dated[hits.entry]
        chosen = rows[shared[rows]].tolist()
        if not chosen:
            return
        claims = np.flatnonzero(shared & self.kept)
        rivals: dict[tuple[int, int, int], list[int]] = defaultdict(list)
        for doc, entry, start, end in _listed(hits, claims):
            rivals[doc, start, end].append(entry)
        for row, (doc, entry, start, end) in zip(chosen, _listed(hits, np.array(chosen)), strict=True):
            case = doc, tuple(rivals[doc, start, end])
            if case not in self._winners:
                self._winners[case] = self._winner(*case)
            winner, why = self._winners[case]
            yield row, Decision(winner in ("", self._compiled.entries[entry].concept.id), not winner, why)

    def _winner(self, doc: int, ranks: Sequence[int]) -> tuple[str, str]:
        """Return the concept that a wording shared by some entries names in a document, or nothing, and why."""
        entries = {self._compiled.entries[rank].concept.id: self._compiled.entries[rank] for rank in ranks}
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

    def by_nearness(self, rows: Array) -> Iterator[tuple[int, Decision]]:
        """Yield what becomes of those of the rows that are the very words of several referents: the nearest has them.

        The nearest is the one whose company is; what all of them ask for tells nothing. Where none of it is near, the
        one of which the words are a form as it stands has them.
        """
        for own in self._rivals(rows):
            common = set.intersection(*(set(self._entry(row).form.near) for row in own))
            claims, reasons = zip(*(self._claim(row, common) for row in own), strict=True)
            names = " and ".join(sorted(self._entry(row).concept.id for row in own))
            tied = claims.count(min(claims)) > 1
            for row, claim, reason in zip(own, claims, reasons, strict=True):
                why = f"undetermined between {names}: none is nearer" if tied else f"nearest of {names}{reason}"
                yield row, Decision(claim == min(claims), tied, why)

    def _rivals(self, rows: Array) -> list[list[int]]:
        """Return the runs of rows, all of referents, that have the same place."""
        rows = rows[self._compiled.traits.referent[self._hits.entry[rows]]]
        hits = self._hits
        same = (np.diff(hits.doc[rows]) == 0) & (np.diff(hits.start[rows]) == 0) & (np.diff(hits.end[rows]) == 0)
        if not same.any():
            return []
        runs = np.split(rows, np.flatnonzero(~same) + 1)
        return [run.tolist() for run in runs if len(run) > 1]

    def _claim(self, row: int, common: set[str]) -> tuple[tuple[float, float, bool], str]:
        """Return how far an entry's company is, in scopes and in code points, whether its form is inflected, and why.

        Company that is `common` to its rivals is left out.
        """
        hits, form = self._hits, self._entry(row).form
        document, start = self._documents[hits.doc[row]], int(hits.start[row])
        wanted = [name for name in form.near if name not in common]
        found = self._company(int(hits.doc[row])).nearest(wanted, start, document.parts[hits.part[row]])
        inflected = fold(document.text[start : hits.end[row]]) != fold(form.text)
        if found:
            return (found.width, found.distance, inflected), f": {found.entity}, in the {found.where}"
        return (np.inf, np.inf, inflected), ""


def _bar(kept: Array, hits: Columns) -> None:
    """Drop the rows that stand inside a phrase which excludes their entry."""
    phrases = np.flatnonzero(hits.excluding)
    if not len(phrases):
        return
    spans: dict[tuple[int, int], list[tuple[int, int]]] = defaultdict(list)
    for doc, entry, start, end in _listed(hits, phrases):
        spans[doc, entry].append((start, end))
    suspects = np.flatnonzero(kept & among(hits.entry, hits.entry[phrases]))
    for row, (doc, entry, start, end) in zip(suspects.tolist(), _listed(hits, suspects), strict=True):
        if any(first <= start and end <= last for first, last in spans.get((doc, entry), ())):
            kept[row] = False


def _has_capitals(text: str, form: str) -> bool:
    """Say whether the words of a text begin with a capital where those of its form do."""
    before, _, after = form.partition(GAP_SIGN)
    words = text.split()
    pairs = (*zip(before.split(), words, strict=False), *zip(after.split()[::-1], words[::-1], strict=False))
    return all(found[0].isupper() for wanted, found in pairs if wanted[0].isupper())


def _listed(hits: Columns, rows: Array) -> Iterator[tuple[int, int, int, int]]:
    columns = (hits.doc, hits.entry, hits.start, hits.end)
    return zip(*(column[rows].tolist() for column in columns), strict=True)
