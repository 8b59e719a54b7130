"""Label what credits and dates a report: bylines, datelines, date lines, and what tells of the author."""

from __future__ import annotations

from collections.abc import Sequence

from framing.clean._bylines import byline, closing_credit, is_about
from framing.clean._datelines import date_line, dateline, dateline_line
from framing.clean._laying import skip_space
from framing.clean._lines import Line, is_furniture
from framing.clean._page import NAME_WORDS, STANDFIRST, Page
from framing.model import Part

__all__ = ["mark_credits"]

# How many lines beyond the body are looked at for its credits.
BYLINE_REACH = 3
# What stands below the article's credit is no more of it if it has at most this share of its length.
BELOW = 0.25
# A dateline opens one of the first so many paragraphs with which a report may open.
OPENINGS = 2


def mark_credits(page: Page, body: Sequence[int]) -> None:
    """Label the credits and dates about the lines of the body, and cut those within its first and last."""
    _mark_bylines(page, body)
    _mark_dates(page, next((index for index in body if page.labels[index][0] == "body"), body[0]))
    _cut_first(page, [index for index in body if _opens_report(page, index)])
    _cut_last(page, [index for index in body if page.labels[index][0] == "body"])


def _mark_bylines(page: Page, body: Sequence[int]) -> None:
    """Label whole lines that are credits: from the headline to the first paragraphs, and about the body's end."""
    heads = [index for index in range(body[0]) if page.labels[index][0] == "headline"]
    top = min(*heads[-1:], max(body[0] - BYLINE_REACH, 0), body[0])
    last = min(body[-1] + BYLINE_REACH + 1, len(page.lines))
    near = {*range(top, min(body[0] + BYLINE_REACH, last)), *range(max(body[-1] - BYLINE_REACH, top), last)}
    for index in sorted(near):
        line = page.lines[index]
        if page.labels[index][0] != "headline" and not line.shared:
            _mark_byline(page, index, above=index <= body[0])
    _mark_after(page, body)
    if body[0] and is_about(page.text, page.lines[body[0] - 1], page.lines[body[0]]):
        page.labels[body[0]] = ("byline", "about the author")


def _mark_after(page: Page, body: Sequence[int]) -> None:
    """Take from the body's end what tells who its author is, and what stands below the agency's credit."""
    names = {
        page.lines[index].words: index
        for index in range(max(body[0] - 2 * BYLINE_REACH, 1), min(body[0] + BYLINE_REACH, body[-1]))
        if 1 < len(page.lines[index].words) <= NAME_WORDS
        and not (is_furniture(page.lines[index]) or page.lines[index].twin)
        and page.labels[index][0] not in ("headline", "body")
    }
    # The report's first paragraph may open with the name of a section.
    opening = sum(page.labels[index][1] == STANDFIRST for index in body) + 1
    for index in body[max(len(body) - BYLINE_REACH, opening) :]:
        for name, at in names.items():
            if page.lines[index].words[: len(name)] == name:
                page.labels[index] = ("byline", "about the author")
                page.labels[at] = ("byline", "the name that the lines about the author open with")
    opener = page.lines[0].words
    last = page.lines[body[-1]]
    if len(body) > 1 and body[-1] - 1 not in body and len(opener) > 1 and last.words[: len(opener)] == opener:
        page.labels[body[-1]] = ("boilerplate", "about the outlet")
    at = max((at for at in range(body[0] + 1, body[-1]) if page.labels[at][0] == "byline"), default=body[-1])
    below = [index for index in body if index > at and page.labels[index][0] == "body"]
    if sum(page.lines[index].size for index in below) <= BELOW * sum(page.lines[index].size for index in body):
        for index in below:
            page.labels[index] = ("boilerplate", "below the article's credit")


def _mark_byline(page: Page, index: int, *, above: bool) -> None:
    placed = dateline_line(page.text, page.lines[index]) if above else None
    credit = placed or byline(page.text, page.lines[index])
    if credit:
        page.labels[index] = ("dateline" if placed else "byline", credit.why)
        page.agencies += credit.agencies
    if placed:
        page.dates.append(Part("dateline", placed.start, placed.end, placed.why))


def _mark_dates(page: Page, first: int) -> None:
    """Mark the lines that date the page: right above the body or its first line, below a lead, above the headline.

    The first of these places that holds a date counts.
    """
    headline = next((index for index, (kind, _) in enumerate(page.labels) if kind == "headline"), first)
    for place in (
        range(max(first - BYLINE_REACH - 1, 0), first + 1),
        range(first + 1, min(first + BYLINE_REACH + 1, len(page.lines))),
        range(headline - 1, max(headline - BYLINE_REACH - 1, -1), -1),
    ):
        found = [index for index in place if _is_dated(page, index)]
        for index in found:
            line = page.lines[index]
            page.dates.append(Part("boilerplate", line.start, line.end, "date line"))
            if page.labels[index][0] != "byline":
                page.labels[index] = ("boilerplate", "date line")
        if found:
            return


def _is_dated(page: Page, index: int) -> bool:
    return page.labels[index][0] != "headline" and date_line(page.text, page.lines[index])


def _opens_report(page: Page, index: int) -> bool:
    """Say whether the report may open with a line: one of the body that no line of the body stands above."""
    above, over = (page.labels[at] if at >= 0 else ("", "") for at in (index - 1, index - 2))
    summed_up = over[0] != "body" and not page.lines[index - 1].inner
    return page.labels[index][0] == "body" and (above[0] != "body" or above[1] == STANDFIRST or summed_up)


def _cut_first(page: Page, openings: Sequence[int]) -> None:
    """Cut the dateline off the first paragraph, or off that below a standfirst."""
    tried = [index for index in openings if page.labels[index][1] != STANDFIRST][:OPENINGS]
    for index in openings:
        if index > max(tried, default=index):
            return
        if _cut_dateline(page, page.lines[index]):
            return


def _cut_dateline(page: Page, line: Line) -> bool:
    cut = max((cut.end for cut in page.cuts if line.start <= cut.start and cut.end < line.end), default=line.start)
    start = skip_space(page.text, cut, line.end)
    credit = dateline(page.text, start, line.end, page.outlet)
    if credit:
        page.cut("dateline", credit)
        page.dates.append(page.cuts[-1])
    return credit is not None


def _cut_last(page: Page, body: Sequence[int]) -> None:
    """Cut the agency's credit off the last paragraph."""
    if body:
        line = page.lines[body[-1]]
        credit = closing_credit(page.text, line.start, line.end)
        if credit and credit.start > max((cut.end for cut in page.cuts), default=-1):
            page.cut("byline", credit)
