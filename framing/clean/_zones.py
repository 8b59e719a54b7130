"""Which lines of a dumped page are the article's running text.

The page is read as zones in order - before, body, asides within it, after - and the best path through them is
found by dynamic programming, in time linear in the lines. A line is worth the more to the body the more it looks
like running text; outside the body it is worth nothing. Related: Kohlschuetter et al. 2010, "Boilerplate Detection
using Shallow Text Features" (text density, without markup); the maximum-subsequence idea of Pasternack and Roth
2009, "Extracting Article Text from the Web with Maximum Subsequence Segmentation".
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from enum import IntEnum

from framing.clean._lines import Line, is_furniture

__all__ = ["Zone", "worth", "zones"]


class Zone(IntEnum):
    """Where on the page a line stands; ASIDE is furniture with more of the body after it."""

    BEFORE = 0
    BODY = 1
    ASIDE = 2
    AFTER = 3


# What a line is worth to the body. Whole sentences pay by length; everything else costs.
SENTENCE, PER_100 = 0.5, 1.0
LONGEST = 400
FEW_WORDS, FEW = 5, 0.1
OPEN_PARAGRAPH, OPEN_LENGTH, WITH_SENTENCE = 1.0, 180, 120
OPEN_LINE, OPEN_PER_60, OPEN_LONGEST = -0.6, -1.0, 80
CUT_OFF = -2.0
UNDER_TITLE = 0.4
# A line of so many words is a paragraph; where no more than this share of them close, the page sets no full stops.
PARAGRAPH_WORDS, STOPLESS = 15, 0.25
FURNITURE, SHARED, ECHO, TWIN = -6.0, -10.0, -4.0, -2.0
# What it costs to leave the body for an aside, to stay there, and to come back after a list of teasers.
INTO_ASIDE, IN_ASIDE, BACK_FROM_SECTION = -1.0, -0.2, -6.0

_NEVER = -math.inf


def worth(line: Line, before: Line | None = None, *, stopless: bool = False) -> float:
    """Return what a line is worth to the body.

    `before` is the line above it; `stopless` says that the page ends its paragraphs without a full stop.
    """
    if line.shared:
        return SHARED
    if line.furniture:
        return FURNITURE
    if line.echo:
        return ECHO
    value = _running(line, before, stopless=stopless)
    return min(value, TWIN) if line.twin else value


def _running(line: Line, before: Line | None, *, stopless: bool) -> float:
    """Return how much a line reads like running text."""
    if line.cut and not (line.inner >= 2 and line.size >= OPEN_LENGTH):
        return CUT_OFF
    if line.closes or (stopless and len(line.words) >= PARAGRAPH_WORDS):
        if len(line.words) < FEW_WORDS:
            return FEW
        value = SENTENCE + PER_100 * min(line.size, LONGEST) / 100
        return value * UNDER_TITLE if before is not None and _is_title(before, line) else value
    if line.inner and line.size >= WITH_SENTENCE:
        return OPEN_PARAGRAPH
    if line.size >= OPEN_LENGTH:
        return 0.0
    return OPEN_LINE + OPEN_PER_60 * min(line.size, OPEN_LONGEST) / 60


def _is_title(line: Line, below: Line) -> bool:
    """Say whether a line looks like the title over a teaser: words enough, no full stop, hard above the next line."""
    title = len(line.words) >= FEW_WORDS and line.size < OPEN_LENGTH and not (line.closes or line.furniture)
    return title and below.size < LONGEST


def _stopless(lines: Sequence[Line]) -> bool:
    """Say whether a page's paragraphs as a rule end without a full stop."""
    paragraphs = [line for line in lines if len(line.words) >= PARAGRAPH_WORDS and not (line.cut or is_furniture(line))]
    return sum(line.closes for line in paragraphs) <= STOPLESS * len(paragraphs)


def zones(lines: Sequence[Line]) -> list[Zone]:
    """Return the zone of each line on the best path; all BEFORE where nothing reads like running text."""
    scores = [0.0, _NEVER, _NEVER, _NEVER]
    steps: list[tuple[int, ...]] = []
    stopless = _stopless(lines)
    for index, line in enumerate(lines):
        value = worth(line, lines[index - 1] if index else None, stopless=stopless)
        closed = bool(line.furniture and line.furniture.section)
        over = closed and line.furniture is not None and line.furniture.kind == "comment form"
        before, body, aside, after = scores
        ways = (
            ((before, Zone.BEFORE),),
            ((before + value, Zone.BEFORE), (body + value, Zone.BODY), (aside + value, Zone.ASIDE)),
            ((body + INTO_ASIDE + IN_ASIDE, Zone.BODY), (aside + IN_ASIDE, Zone.ASIDE)),
            ((body, Zone.BODY), (aside, Zone.ASIDE), (after, Zone.AFTER)),
        )
        best = [max(way) for way in ways]
        scores = [score for score, _ in best]
        steps.append(tuple(int(zone) for _, zone in best))
        if over:
            scores[Zone.BODY] = scores[Zone.ASIDE] = _NEVER
        elif closed:
            scores[Zone.ASIDE] += BACK_FROM_SECTION
    return _path(scores, steps)


def _path(scores: list[float], steps: list[tuple[int, ...]]) -> list[Zone]:
    """Walk back from the best last zone."""
    zone = max((Zone.BEFORE, Zone.AFTER, Zone.BODY), key=lambda zone: scores[zone])
    path = []
    for step in reversed(steps):
        path.append(zone)
        zone = Zone(step[zone])
    return path[::-1]
