"""Which lines of a dumped page are the article's running text.

The page is read as zones in order - before, body, asides within it, after - and the best path through them is
found by dynamic programming, in time linear in the lines. A line is worth the more to the body the more it looks
like running text; outside the body it is worth nothing. Related: Kohlschuetter et al. 2010, "Boilerplate Detection
using Shallow Text Features" (text density, without markup); the maximum-subsequence idea of Pasternack and Roth
2009, "Extracting Article Text from the Web with Maximum Subsequence Segmentation".
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from enum import IntEnum

from framing.clean._lines import Line, is_furniture
from framing.clean._stems import stems
from framing.text import fold

__all__ = ["Zone", "worth", "zones"]


class Zone(IntEnum):
    """Where on the page a line stands; ASIDE is furniture with more of the body after it, LIST a list of teasers."""

    BEFORE = 0
    BODY = 1
    ASIDE = 2
    LIST = 3
    AFTER = 4


# What a line is worth to the body. Whole sentences pay by length; everything else costs. As a path may end at any
# line, the costs only matter where running text follows again: they are the price of going on.
SENTENCE, PER_100, LONGEST = 0.5, 1.0, 400
# A short question may be a teaser as well.
FEW_WORDS, FEW = 4, 0.2
OPEN_PARAGRAPH, OPEN_LENGTH, WITH_SENTENCE = 1.0, 180, 120
LEADS_ON, ASKED = -0.1, -0.01
# A line without a stop looks most like a title at this length; the shorter ones are labels, the longer paragraphs.
OPEN_LINE, TITLE_LENGTH, AS_TITLE, STOP_LOST = -0.35, 50, -0.15, 130
CUT_OFF = -1.2
FURNITURE, SHARED, ECHO, TWIN = -6.0, -10.0, -4.0, -2.0
# After the heading of a list of teasers, a sentence under what looks like a title is worth less by this factor.
UNDER_TITLE = 0.4
# So is one under a title that the page has further up as well.
UNDER_REPEATED = 0.2
# A line of so many words is a paragraph; where no more than this share of them close, the page sets no full stops.
PARAGRAPH_WORDS, STOPLESS = 12, 0.25
# What it costs to leave the body for an aside, and to stay there.
INTO_ASIDE, IN_ASIDE = -0.4, -0.1
# What it costs to come back after the heading of a list, after a link within the text or its like, and with a
# paragraph that has so many stems of the text before, this share of its own.
BACK, BACK_FROM_LINK, BACK_TO_TEXT = -6.0, -0.3, -1.0
KNOWN, KNOWN_SHARE = 3, 0.25
# A sentence tells its title again if it has so many of its stems.
RETOLD = 2

# So many words that end in one of these are no title: headlines in Hindi and Urdu leave them out.
TOLD_WORDS = 11
_AUXILIARIES = frozenset(fold("है हैं था थी थे ہے ہیں تھا تھی تھے").split())

_NEVER = -math.inf


def worth(line: Line, *, stopless: bool = False, begun: bool = False) -> float:
    """Return what a line is worth to the body.

    `stopless` says that the page's paragraphs end without a full stop, `begun` that running text stands above.
    """
    if line.shared:
        return SHARED
    if line.furniture:
        return FURNITURE
    if line.echo:
        return ECHO
    value = _running(line, stopless=stopless, begun=begun)
    return min(value, TWIN) if line.twin else value


def _running(line: Line, *, stopless: bool, begun: bool) -> float:
    """Return how much a line reads like running text."""
    if line.cut and not (line.inner >= 2 and line.size >= OPEN_LENGTH):
        return CUT_OFF
    if line.asks and line.size < TITLE_LENGTH:
        # A short question to the reader ends no article: Found a mistake?
        return ASKED if begun else FEW
    if line.closes or (stopless and len(line.words) >= PARAGRAPH_WORDS):
        return FEW if len(line.words) < FEW_WORDS else SENTENCE + PER_100 * min(line.size, LONGEST) / 100
    if line.inner and line.size >= WITH_SENTENCE:
        return OPEN_PARAGRAPH
    if line.leads_on:
        return LEADS_ON
    # Within the text, what is as long as a paragraph has lost its stop, and what ends as only a sentence does.
    lost = line.size >= STOP_LOST or (len(line.words) >= TOLD_WORDS and line.words[-1] in _AUXILIARIES)
    return FEW if begun and lost else _open(line.size)


def _open(size: int) -> float:
    """Return what a line without a stop costs by its length."""
    if size <= TITLE_LENGTH:
        return OPEN_LINE + AS_TITLE * size / TITLE_LENGTH
    return (OPEN_LINE + AS_TITLE) * max(OPEN_LENGTH - size, 0) / (OPEN_LENGTH - TITLE_LENGTH)


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
    scores = [0.0, _NEVER, _NEVER, _NEVER, _NEVER]
    steps: list[tuple[int, ...]] = []
    for line, (value, back) in zip(lines, _values(lines), strict=True):
        before, body, aside, listed, after = scores
        heading = _is_heading(line)
        out = ((body + (INTO_ASIDE if _opens_aside(line) else _NEVER), Zone.BODY), (aside + IN_ASIDE, Zone.ASIDE))
        still = ((listed + IN_ASIDE, Zone.LIST),)
        ways = (
            ((before, Zone.BEFORE),),
            (
                (before + value, Zone.BEFORE),
                (body + value, Zone.BODY),
                (aside + value, Zone.ASIDE),
                (listed + value + back, Zone.LIST),
            ),
            ((_NEVER, Zone.ASIDE),) if heading else out,
            (*out, *still) if heading else still,
            ((body, Zone.BODY), (aside, Zone.ASIDE), (listed, Zone.LIST), (after, Zone.AFTER)),
        )
        best = [max(way) for way in ways]
        scores = [score for score, _ in best]
        steps.append(tuple(int(zone) for _, zone in best))
        if heading and line.furniture is not None and line.furniture.kind == "comment form":
            # Nothing below the heading of comments is the article's.
            scores[Zone.BODY] = scores[Zone.ASIDE] = scores[Zone.LIST] = _NEVER
    return _path(scores, steps)


def _is_heading(line: Line) -> bool:
    """Say whether a line is the heading of a list or a form."""
    return line.furniture is not None and line.furniture.section


def _opens_aside(line: Line) -> bool:
    """Say whether a line may open an aside: an open line alone is a heading or lost its full stop."""
    return is_furniture(line) or line.twin or line.cut


def _values(lines: Sequence[Line]) -> Iterator[tuple[float, float]]:
    """Yield what each line is worth where it stands, and what it costs to come back to the body with it."""
    stopless = _stopless(lines)
    text: list[Line] = []
    seen: set[tuple[str, ...]] = set()
    known = frozenset[str]()
    begun = linked = False
    back = 0.0
    for index, line in enumerate(lines):
        value = worth(line, stopless=stopless, begun=begun)
        if begun and value > 0 and lines[index - 1].words in seen and _is_title(lines[index - 1], line):
            value *= UNDER_REPEATED
        begun = begun or value > SENTENCE
        if begun and _is_heading(line):
            linked = line.furniture is not None and line.furniture.link
            known = known or stems(word for one in text for word in one.words)
            back = min(back, BACK_FROM_LINK if linked else BACK)
        elif linked and _is_heading(lines[index - 1]) and line.size < OPEN_LENGTH:
            value = min(value, TWIN)
        elif back and line.furniture is not None and line.furniture.link:
            back = BACK_FROM_LINK
        elif not back and value > SENTENCE:
            text.append(line)
        elif back and value > 0:
            own = stems(line.words)
            told = _is_title(lines[index - 1], line)
            retold = told and len(own & stems(lines[index - 1].words)) >= RETOLD
            shared = len(own & known)
            if not retold and shared >= max(KNOWN, KNOWN_SHARE * len(own)):
                yield value, BACK_TO_TEXT
                continue
            if told and (retold or not linked):
                value *= UNDER_TITLE
            linked = linked and not told
        if index and len(lines[index - 1].words) >= FEW_WORDS:
            seen.add(lines[index - 1].words)
        yield value, back


def _path(scores: list[float], steps: list[tuple[int, ...]]) -> list[Zone]:
    """Walk back from the best last zone."""
    zone = max((Zone.BEFORE, Zone.AFTER, Zone.BODY), key=lambda zone: scores[zone])
    path = []
    for step in reversed(steps):
        path.append(zone)
        zone = Zone(step[zone])
    return path[::-1]
