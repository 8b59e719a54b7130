"""Tell the article's lines from what stands before, after and amid them."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from framing.clean._lines import OTHER_SCRIPT, Line, is_furniture
from framing.clean._page import Page
from framing.clean._zones import Zone, zones
from framing.model import Part

__all__ = ["mark_body"]

# A text of one line has so many words.
ALONE = 4

# A live report has the times of so many entries at least, and their headings so many words.
ENTRIES, ENTRY_WORDS = 3, 4

# A heading between paragraphs has so many words, and stands in what was taken for one of these.
HEADING, LISTS = range(2, 6), ("teaser", "amid the article")
# A name and what it is, or a count.
_LISTED = regex.compile(r"[,،]|\p{Nd}")
_LETTER = regex.compile(r"\p{Latin}")

_BODY = "running text"
_BESIDE = {Zone.BEFORE: "before the article", Zone.AFTER: "after the article"}


def mark_body(page: Page) -> None:
    """Label the lines of the article: as the source tells, or where running text stands."""
    known = [index for index, hint in page.told.items() if hint.kind == "body"]
    if known:
        for index, line in enumerate(page.lines):
            page.labels[index] = ("boilerplate", _reason(line, page.told.get(index)) or "outside the article")
        _mark_told(page, known)
    elif len(page.lines) == 1 and len(page.lines[0].words) >= ALONE and not page.is_told_headline(0):
        page.labels[0] = ("body", "the only line")  # However it looks: a post, or the row of a table of headlines.
    else:
        _mark_zones(page, [index for index in range(len(page.lines)) if not page.is_told_headline(index)])


def _mark_told(page: Page, known: Sequence[int]) -> None:
    """Take what the source says is the body; where it holds the heading of a teaser list, look for its end."""
    if any(line.furniture and line.furniture.section for line in (page.lines[index] for index in known)):
        _mark_zones(page, known)
        return
    for index in known:
        why = _reason(page.lines[index], None)
        page.labels[index] = ("boilerplate", why) if why else ("body", page.told[index].why)


def _mark_zones(page: Page, candidates: Sequence[int]) -> None:
    """Label those lines among the candidates that are running text."""
    lines = [page.lines[index] for index in candidates]
    path = zones(lines)
    if Zone.BODY not in path:
        # Nothing ends as a sentence does, as in a post or a headline alone: all that is no furniture is text.
        path = [Zone.AFTER if is_furniture(line) else Zone.BODY for line in lines]
    section = ""
    for index, zone in zip(candidates, path, strict=True):
        line = page.lines[index]
        why = _reason(line, None)
        section = _section(line, section) if zone not in (Zone.BEFORE, Zone.BODY) else ""
        if zone is Zone.BODY and not why and not all(map(str.isdecimal, line.words)):
            page.labels[index] = ("body", _BODY)
        else:
            page.labels[index] = ("boilerplate", why or section or _BESIDE.get(zone, "amid the article"))
            if zone is Zone.ASIDE and not why and _heads_entry(page, index):
                page.labels[index] = ("body", "the heading of an entry, below its time")
    _mark_foreign(page)
    for index, zone in zip(candidates[:-1], path[1:], strict=True):
        if zone is Zone.BODY and page.labels[index + 1][0] == "body" and _heads_paragraph(page, index):
            page.labels[index] = ("body", "a heading between paragraphs, below a list")


def _heads_entry(page: Page, index: int) -> bool:
    """Say whether a line of some words stands below a time, as headings do in live reports."""
    return index - 1 in page.stamps and len(page.stamps) >= ENTRIES and len(page.lines[index].words) >= ENTRY_WORDS


def _mark_foreign(page: Page) -> None:
    """Take out of a body in another script what is Latin alone and no sentence: buttons and labels of the page."""
    body = page.labelled("body")
    own = [index for index in body if OTHER_SCRIPT.search(page.text, page.lines[index].start, page.lines[index].end)]
    if 2 * len(own) > len(body):
        for index in set(body) - set(own):
            if not page.lines[index].closes and _LETTER.search(
                page.text, page.lines[index].start, page.lines[index].end
            ):
                page.labels[index] = ("boilerplate", "in another script than the article")


def _heads_paragraph(page: Page, index: int) -> bool:
    """Say whether a line of few words between a list of teasers and a paragraph is the paragraph's heading.

    Right below the list's own heading it is a teaser's title, and so it is with as many words as the one above it.
    """
    line, above = page.lines[index], page.lines[index - 1]
    shown = page.text[line.start : line.end]
    few = len(line.words) in HEADING and not (
        line.closes or line.leads_on or line.cut or line.twin or _LISTED.search(shown)
    )
    told = page.labels[index][1] in LISTS and page.labels[index - 1][0] == "boilerplate"
    whole = above.furniture is not None and above.furniture.kind == "teaser" and not above.furniture.section
    ended = whole or (above.furniture is not None and above.furniture.kind == "navigation")
    titled = above.furniture is None and len(above.words) > HEADING.stop and not above.closes
    return few and told and (ended or titled)


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
