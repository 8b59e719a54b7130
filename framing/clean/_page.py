"""One page while its lines are labelled."""

from __future__ import annotations

from collections.abc import Sequence

from framing.clean._datelines import Credit
from framing.clean._laying import laid, stretch
from framing.clean._lines import Line, cut_lines
from framing.clean._own_name import masthead
from framing.model import Document, Part, PartKind

__all__ = ["AGAIN", "NAME_WORDS", "STANDFIRST", "Page"]

# An author's name has so many words at most.
NAME_WORDS = 4
# Why a line between headline and report is body.
STANDFIRST = "standfirst"
# Why a copy of the headline is not part of it.
AGAIN = "the headline over again"


class Page:
    """A page's lines, what the source `told` of them, and one label for each; `cuts` stand within lines.

    A label is the kind of part that a line belongs to, and why. `stamps` are the lines that hold a date or a count
    alone, `dates` what dates the page, `agencies` those that its credits name.
    """

    def __init__(self, document: Document, shared: frozenset[str]) -> None:
        self.text = document.text
        self.lines = cut_lines(document.text, shared)
        self.outlet = document.outlet or masthead(document.text, self.lines)
        self.told = _told(self.lines, document.hints)
        self.labels: list[tuple[PartKind, str]] = [("boilerplate", "outside the article") for _ in self.lines]
        kinds = [line.furniture.kind if line.furniture else "" for line in self.lines]
        self.stamps = {index for index, kind in enumerate(kinds) if kind == "date or count"}
        self.cuts: list[Part] = []
        self.agencies: list[str] = []
        self.dates: list[Part] = []

    def labelled(self, kind: PartKind) -> list[int]:
        """Return the lines with a label of some kind."""
        return [index for index, (name, _) in enumerate(self.labels) if name == kind]

    def is_told_headline(self, index: int) -> bool:
        """Say whether the source makes a whole line the headline, not only its front."""
        hint = self.told.get(index)
        return hint is not None and hint.kind == "headline" and hint.end >= self.lines[index].end

    def cut(self, kind: PartKind, credit: Credit) -> None:
        """Cut a credit out of its line."""
        self.cuts.append(Part(kind, credit.start, credit.end, credit.why))
        self.agencies += credit.agencies

    def cut_furniture(self, start: int, end: int, why: str) -> None:
        """Cut what a stretch shows, which neither headline nor report is."""
        self.cuts += stretch(self.text, Part("boilerplate", start, end, why), start, end)

    def parts(self) -> tuple[Part, ...]:
        """Return the labels as parts: neighbours of one kind and reason as one, cuts laid over their lines."""
        marked = (
            Part(kind, line.start, line.end, why) for line, (kind, why) in zip(self.lines, self.labels, strict=True)
        )
        return laid(self.text, marked, self.cuts)


def _told(lines: Sequence[Line], hints: Sequence[Part]) -> dict[int, Part]:
    """Return for each line the hint that it starts in."""
    told: dict[int, Part] = {}
    ordered = sorted(hints, key=lambda hint: hint.start)
    at = 0
    for index, line in enumerate(lines):
        while at < len(ordered) and ordered[at].end <= line.start:
            at += 1
        if at < len(ordered) and ordered[at].start <= line.start:
            told[index] = ordered[at]
    return told
