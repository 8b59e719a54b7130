"""Bring together what the other modules see: one label a line, cut where a credit stands within a line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import islice

from framing.clean._bylines import byline, closing_credit, credit_behind, is_about
from framing.clean._captions import holds_photo_word
from framing.clean._datelines import Credit, date_line, dateline, dateline_line
from framing.clean._front import own_name, split_headline
from framing.clean._headline import (
    beside,
    by_chance,
    column_headline,
    echoes,
    heads,
    is_caption_line,
    lines_above,
    masthead,
    told_headline,
)
from framing.clean._laying import laid, skip_space, stretch
from framing.clean._lines import Line, cut_lines, is_furniture
from framing.clean._seams import date_behind, name_behind
from framing.clean._zones import Zone, zones
from framing.model import Document, Part, PartKind
from framing.text import fold

__all__ = ["Found", "find_parts"]

# How many lines beyond the body are looked at for its credits.
BYLINE_REACH = 3

# What stands below the article's credit is no more of it if it has at most this share of its length.
BELOW = 0.25
# A caption of a whole sentence is shorter than this.
CAPTION = 120
# Between headline and report stand so many lines at most. A standfirst has so many words at least, and so many where
# it neither ends as a sentence nor stands right above the report.
# With a line between them that may be the picture's caption, so many are enough.
PREAMBLE, SUMMARY, LONG_SUMMARY, FOLLOWED_SUMMARY, CREDITED = 8, 4, 15, 10, 3
# The report opens with one of so many paragraphs.
OPENINGS = 2
# A live report has the times of so many entries at least.
ENTRIES = 3
# An author's name has so many words at most.
NAME_WORDS = 4

_BODY, _STANDFIRST, _AGAIN = "running text", "standfirst", "the headline over again"
_BESIDE = {Zone.BEFORE: "before the article", Zone.AFTER: "after the article"}


@dataclass(frozen=True, slots=True)
class Found:
    """The parts of a page, the agencies that its credits name, and the lines that date it."""

    parts: tuple[Part, ...]
    agencies: tuple[str, ...]
    dates: tuple[Part, ...]


def find_parts(document: Document, shared: frozenset[str] = frozenset()) -> Found:
    """Return the parts of a document, heeding its hints."""
    page = _Page(document, shared)
    page.mark()
    return Found(page.parts(), tuple(dict.fromkeys(page.agencies)), tuple(page.dates))


class _Page:
    """One page while its lines are labelled; `labels` has one for each line, `cuts` what stands within lines."""

    def __init__(self, document: Document, shared: frozenset[str]) -> None:
        self.document, self.text = document, document.text
        self.lines = cut_lines(document.text, shared)
        self.outlet = document.outlet or masthead(document.text, self.lines)
        self.labels: list[tuple[PartKind, str]] = [("boilerplate", "outside the article") for _ in self.lines]
        kinds = [line.furniture.kind if line.furniture else "" for line in self.lines]
        self.stamps = {index for index, kind in enumerate(kinds) if kind == "date or count"}
        self.cuts: list[Part] = []
        self.agencies: list[str] = []
        self.dates: list[Part] = []

    def mark(self) -> None:
        """Label every line: the body first, then what stands above, within and after it."""
        told = _told(self.lines, self.document.hints)
        self._mark_body(told)
        known = self._mark_told_headline(told)
        body = [index for index, (kind, _) in enumerate(self.labels) if kind == "body"]
        if not body:
            return
        # A date or credit that ends in a full stop heads no report.
        begun = next((at for at, index in enumerate(body) if not beside(self.text, self.lines[index])), 0)
        self._mark_headline(known, body[begun:])
        body = self._mark_preamble(body)
        self._mark_bylines(body)
        self._mark_dates(next((index for index in body if self.labels[index][0] == "body"), body[0]))
        self._cut_first([index for index in body if self._opens_report(index)])
        self._cut_last([index for index in body if self.labels[index][0] == "body"])

    def _mark_body(self, told: dict[int, Part]) -> None:
        known = [index for index, hint in told.items() if hint.kind == "body"]
        if known:
            for index, line in enumerate(self.lines):
                self.labels[index] = ("boilerplate", _reason(line, told.get(index)) or "outside the article")
            self._mark_told(known, told)
        else:
            headlines = {index for index, hint in told.items() if self._is_headline(index, hint)}
            self._mark_zones([index for index in range(len(self.lines)) if index not in headlines])

    def _is_headline(self, index: int, hint: Part) -> bool:
        """Say whether a hint makes a whole line the headline, not only its front."""
        return hint.kind == "headline" and hint.end >= self.lines[index].end

    def _mark_told(self, known: Sequence[int], told: dict[int, Part]) -> None:
        """Take what the source says is the body; where it holds the heading of a teaser list, look for its end."""
        if any(line.furniture and line.furniture.section for line in (self.lines[index] for index in known)):
            self._mark_zones(known)
            return
        for index in known:
            why = _reason(self.lines[index], None)
            self.labels[index] = ("boilerplate", why) if why else ("body", told[index].why)

    def _mark_zones(self, candidates: Sequence[int]) -> None:
        lines = [self.lines[index] for index in candidates]
        path = zones(lines)
        if Zone.BODY not in path:
            # Nothing ends as a sentence does, as in a post or a headline alone: all that is no furniture is text.
            path = [Zone.AFTER if is_furniture(line) else Zone.BODY for line in lines]
        section = ""
        for index, zone in zip(candidates, path, strict=True):
            line = self.lines[index]
            why = _reason(line, None)
            section = _section(line, section) if zone not in (Zone.BEFORE, Zone.BODY) else ""
            if zone is Zone.BODY and not why and not all(map(str.isdecimal, line.words)):
                self.labels[index] = ("body", _BODY)
            else:
                self.labels[index] = ("boilerplate", why or section or _BESIDE.get(zone, "amid the article"))
                if zone is Zone.ASIDE and not why and self._heads_entry(index):
                    self.labels[index] = ("body", "the heading of an entry, below its time")

    def _heads_entry(self, index: int) -> bool:
        """Say whether a line of some words stands below a time, as headings do in live reports."""
        return index - 1 in self.stamps and len(self.stamps) >= ENTRIES and len(self.lines[index].words) >= SUMMARY

    def _mark_told_headline(self, told: dict[int, Part]) -> list[int]:
        """Take the headline that the source gives, a whole line or the front of one; return its lines."""
        known = [index for index, hint in told.items() if hint.kind == "headline"]
        for index in known:
            if self._is_headline(index, told[index]):
                self.labels[index] = ("headline", told[index].why)
            else:
                self.cuts.append(Part("headline", self.lines[index].start, told[index].end, told[index].why))
        return known

    def _mark_headline(self, known: Sequence[int], body: Sequence[int]) -> None:
        """Look for the headline where the source gives none, and for its repetition at the head of the body."""
        if not known:
            above_body = lines_above(self.text, self.lines, body)
            why = "the line above the body whose words it takes up"
            alone = not above_body.scored or (self.lines[body[0]].closes and by_chance(above_body))
            front = self._whole_front(body) if alone else None
            known = [] if front else told_headline(self.text, self.lines, above_body, body[0])
            front = front or (None if known else self._front(body))
            if front:
                self._mark_front(*front, body[0])
            elif not known:
                known = column_headline(self.text, self.lines, above_body.plain, body[0])
                why = "the line above the body and its credits"
            for index in above_body.again:
                self.labels[index] = ("boilerplate", _AGAIN)
            for index in known:
                self.labels[index] = ("headline", why)
                end = self._name_behind(self.lines[index].start, self.lines[index].end)
                self._cut_furniture(end, self.lines[index].end, "the page's own name")
                named = credit_behind(self.text, self.lines[index].start, end)
                self._cut_furniture(named, end, "its author")
        above = [self.lines[index] for index in known if index < body[0]]
        if above and echoes(self.text[above[-1].start : above[-1].end], self.lines[body[0]]):
            self.labels[body[0]] = ("boilerplate", _AGAIN)
        if above:
            self._mark_caption(body)

    def _mark_preamble(self, body: list[int]) -> list[int]:
        """Tell apart what stands between headline and report: a standfirst is body, names and places are not."""
        heads = [index for index in range(body[0]) if self.labels[index][0] == "headline"]
        below = range(heads[-1] + 1, body[0]) if heads else range(0)
        beyond = (index for index in below if index not in self.stamps and self.labels[index][1] != _AGAIN)
        summary = next(beyond, None)
        if summary is not None and self._is_standfirst(summary, body[0]):
            self.labels[summary] = ("body", _STANDFIRST)
        front = bool(self.cuts) and self.cuts[0].start == self.lines[body[0]].start
        if not heads and not front:
            return body
        stop = next((index for index in body[1:] if self.lines[index].closes), body[0])
        between = range(body[0] + front, min(stop, body[0] + PREAMBLE))
        last = max((index for index in between if beside(self.text, self.lines[index])), default=body[0])
        for index in between:
            short = not self.lines[index].closes and len(self.lines[index].words) <= NAME_WORDS + 1
            if self.labels[index][0] == "body" and short and (front or index < last):
                self.labels[index] = ("boilerplate", "between headline and report")
        return [index for index, (kind, _) in enumerate(self.labels) if kind == "body"]

    def _is_standfirst(self, index: int, body: int) -> bool:
        """Say whether the line below the headline sums up the report: a sentence, words right above it, or many."""
        line, below = self.lines[index], self.lines[index + 1]
        # A whole caption below is the picture's; of a credit alone, the line above is the caption.
        captioned = is_caption_line(below) and len(below.words) <= NAME_WORDS
        if (
            self.text[line.end - 1] in ")]"
            or beside(self.text, line)
            or line.shared
            or line.twin
            or line.cut
            or line.leads_on
            or captioned
            or (":" in self.text[line.start : line.end] and not line.closes)
        ):
            return False
        short = SUMMARY if line.closes or index + 1 == body else LONG_SUMMARY
        followed = index + 2 <= body <= index + CREDITED and not (below.closes or date_line(self.text, below))
        return len(line.words) >= min(short, FOLLOWED_SUMMARY if followed else short)

    def _mark_caption(self, body: Sequence[int]) -> None:
        """Label a short sentence between headline and body that speaks of its picture or has its credit below it."""
        line, below = (self.lines[index] for index in (body[0], min(body[0] + 1, len(self.lines) - 1)))
        credited = below.furniture is not None and below.furniture.kind == "caption" and not line.inner
        pictured = holds_photo_word(self.text[line.start : line.end][:CAPTION])
        if (credited or pictured) and len(body) > 1 and line.size < min(CAPTION, self.lines[body[1]].size):
            self.labels[body[0]] = ("boilerplate", "caption")

    def _mark_front(self, front: Part, report: int, index: int) -> None:
        """Cut the headline off the front of a line, and the page's name or the date about it."""
        if front.end < self.lines[index].end:
            self._cut_furniture(self.lines[index].start, front.start, "the page's own name")
            self.cuts.append(front)
            self._cut_furniture(front.end, report, "between headline and report")
        else:
            self.labels[index] = ("headline", front.why)

    def _cut_furniture(self, start: int, end: int, why: str) -> None:
        """Cut what a stretch shows, which neither headline nor report is."""
        self.cuts += stretch(self.text, Part("boilerplate", start, end, why), start, end)

    def _name_behind(self, start: int, end: int) -> int:
        """Return where a headline ends once the page's name behind it is left out."""
        own = tuple(fold(self.outlet or "").split())
        return name_behind(self.text, start, end, lambda name: name == own or any(o.words == name for o in self.lines))

    def _whole_front(self, body: Sequence[int]) -> tuple[Part, int] | None:
        """Return the body's own first line where it is a headline that ends as a sentence, and where it ends."""
        first = self.lines[body[0]]
        # Its picture's caption may stand between them.
        report = list(islice((at for at in body[1:] if not beside(self.text, self.lines[at])), OPENINGS))
        between = self.lines[body[0] + 1 : report[0]] if report else []
        parted = any(beside(self.text, line) and not is_caption_line(line) for line in between)
        if not any(heads(self.text, first, self.lines[at], parted=parted) for at in report):
            return None
        return Part("headline", first.start, first.end, "a line of its own at the head of the body"), first.end

    def _front(self, body: Sequence[int]) -> tuple[Part, int] | None:
        """Return the headline at the front of the body's first line and where the report begins, None if none is."""
        first = self.lines[body[0]]
        start = skip_space(self.text, own_name(self.text, self.lines, body[0]), first.end)
        names = {line.words for line in self.lines if 1 < len(line.words) <= NAME_WORDS}
        split = split_headline(self.text, replace(first, start=start), self.outlet, names)
        why = "at the front of the line; the report begins anew after it"
        if split is None:
            return None
        end = date_behind(self.text, start, self._name_behind(start, split[0]))
        return Part("headline", start, end, why), split[1]

    def _mark_bylines(self, body: Sequence[int]) -> None:
        """Label whole lines that are credits: from the headline to the first paragraphs, and about the body's end."""
        heads = [index for index in range(body[0]) if self.labels[index][0] == "headline"]
        top = min(*heads[-1:], max(body[0] - BYLINE_REACH, 0), body[0])
        last = min(body[-1] + BYLINE_REACH + 1, len(self.lines))
        near = {*range(top, min(body[0] + BYLINE_REACH, last)), *range(max(body[-1] - BYLINE_REACH, top), last)}
        for index in sorted(near):
            line = self.lines[index]
            if self.labels[index][0] != "headline" and not line.shared:
                self._mark_byline(index, above=index <= body[0])
        self._mark_after(body)
        if body[0] and is_about(self.text, self.lines[body[0] - 1], self.lines[body[0]]):
            self.labels[body[0]] = ("byline", "about the author")

    def _mark_after(self, body: Sequence[int]) -> None:
        """Take from the body's end what tells who its author is, and what stands below the agency's credit."""
        names = {
            self.lines[index].words: index
            for index in range(max(body[0] - 2 * BYLINE_REACH, 1), min(body[0] + BYLINE_REACH, body[-1]))
            if 1 < len(self.lines[index].words) <= NAME_WORDS
            and not (is_furniture(self.lines[index]) or self.lines[index].twin)
            and self.labels[index][0] not in ("headline", "body")
        }
        for index in body[max(len(body) - BYLINE_REACH, 1) :]:
            for name, at in names.items():
                if self.lines[index].words[: len(name)] == name:
                    self.labels[index] = ("byline", "about the author")
                    self.labels[at] = ("byline", "the name that the lines about the author open with")
        opener = self.lines[0].words
        last = self.lines[body[-1]]
        if len(body) > 1 and body[-1] - 1 not in body and len(opener) > 1 and last.words[: len(opener)] == opener:
            self.labels[body[-1]] = ("boilerplate", "about the outlet")
        at = max((at for at in range(body[0] + 1, body[-1]) if self.labels[at][0] == "byline"), default=body[-1])
        below = [index for index in body if index > at and self.labels[index][0] == "body"]
        if sum(self.lines[index].size for index in below) <= BELOW * sum(self.lines[index].size for index in body):
            for index in below:
                self.labels[index] = ("boilerplate", "below the article's credit")

    def _mark_byline(self, index: int, *, above: bool) -> None:
        placed = dateline_line(self.text, self.lines[index]) if above else None
        credit = placed or byline(self.text, self.lines[index])
        if credit:
            self.labels[index] = ("dateline" if placed else "byline", credit.why)
            self.agencies += credit.agencies
        if placed:
            self.dates.append(Part("dateline", placed.start, placed.end, placed.why))

    def _mark_dates(self, first: int) -> None:
        """Mark the lines that date the page: right above the body or its first line, below a lead, above the headline.

        The first of these places that holds a date counts.
        """
        headline = next((index for index, (kind, _) in enumerate(self.labels) if kind == "headline"), first)
        for place in (
            range(max(first - BYLINE_REACH - 1, 0), first + 1),
            range(first + 1, min(first + BYLINE_REACH + 1, len(self.lines))),
            range(headline - 1, max(headline - BYLINE_REACH - 1, -1), -1),
        ):
            found = [index for index in place if self._is_dated(index)]
            for index in found:
                line = self.lines[index]
                self.dates.append(Part("boilerplate", line.start, line.end, "date line"))
                if self.labels[index][0] != "byline":
                    self.labels[index] = ("boilerplate", "date line")
            if found:
                return

    def _is_dated(self, index: int) -> bool:
        return self.labels[index][0] != "headline" and date_line(self.text, self.lines[index])

    def _opens_report(self, index: int) -> bool:
        """Say whether the report may open with a line: one of the body that no line of the body stands above."""
        above, over = (self.labels[at] if at >= 0 else ("", "") for at in (index - 1, index - 2))
        summed_up = over[0] != "body" and not self.lines[index - 1].inner
        return self.labels[index][0] == "body" and (above[0] != "body" or above[1] == _STANDFIRST or summed_up)

    def _cut_first(self, openings: Sequence[int]) -> None:
        """Cut the dateline off the first paragraph, or off that below a standfirst."""
        for index in openings[:OPENINGS]:
            if self._cut_dateline(self.lines[index]):
                return

    def _cut_dateline(self, line: Line) -> bool:
        cut = max((cut.end for cut in self.cuts if line.start <= cut.start and cut.end < line.end), default=line.start)
        start = skip_space(self.text, cut, line.end)
        credit = dateline(self.text, start, line.end, self.outlet)
        if credit:
            self._cut("dateline", credit)
            self.dates.append(self.cuts[-1])
        return credit is not None

    def _cut_last(self, body: Sequence[int]) -> None:
        """Cut the agency's credit off the last paragraph."""
        if body:
            line = self.lines[body[-1]]
            credit = closing_credit(self.text, line.start, line.end)
            if credit and credit.start > max((cut.end for cut in self.cuts), default=-1):
                self._cut("byline", credit)

    def _cut(self, kind: PartKind, credit: Credit) -> None:
        self.cuts.append(Part(kind, credit.start, credit.end, credit.why))
        self.agencies += credit.agencies

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


def _section(line: Line, section: str) -> str:
    """Return the kind of list that a line opens or, where it opens none, still stands in."""
    return line.furniture.kind if line.furniture and line.furniture.section else section


def _reason(line: Line, hint: Part | None) -> str:
    """Return why a line is furniture, empty where nothing says so."""
    if line.shared:
        return "the outlet's pages share this line"
    if line.furniture:
        return line.furniture.kind
    if line.echo:
        return "teaser: repeats the line above"
    return hint.why if hint is not None and hint.kind == "boilerplate" else ""
