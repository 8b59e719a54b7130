"""Choose the headline among the lines above the body, or take the body's own first line."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from framing.clean._above import FULL, KICKER, Above
from framing.clean._arabic import is_circumstance
from framing.clean._candidates import WORDS, beside, can_head
from framing.clean._continued import first_line, goes_on, is_quoted, leaves_open, with_rest
from framing.clean._hindi import ends_in_verb, ends_told
from framing.clean._lines import Line
from framing.clean._russian import holds_verb
from framing.clean._stems import BINDING, stems
from framing.text import fold

__all__ = ["by_chance", "column_headline", "echoes", "heads", "told_headline"]

# So many full lines in a row are teasers.
LISTED = 3
# A line that no more of its words are taken up of is headline by chance where the body's own first line can be one.
BY_CHANCE = 0.4
# A headline that is a whole question or exclamation has so many words at most.
QUESTION = 20
# One with a full stop is told again in so many of its stems, such a share of them, within so many times its words.
TOLD_LEAST, TOLD_BELOW, RETOLD = 3, 1 / 3, 3

# What a report is about is named in so many words below its headline.
TAG = 2
# So much of a headline above such words the report takes up.
TAGGED = 0.6

_LABELLED = regex.compile(r"\S{2,12}\s+\|\s")


def told_headline(text: str, lines: Sequence[Line], above: Above, body: int) -> list[int]:
    """Return the lines of the headline whose words the body's first paragraphs take up, the nearer the better.

    News leads do so; a deck below it is taken up as well. Empty where no line is taken up.
    """
    if not above.scored:
        small = (
            at for at in above.plain if leaves_open(text, lines, at, above.sides) and text[lines[at].start].islower()
        )
        return next(([at - 1, at] for at in small), [])
    held, best = {index for _, index in above.scored}, max(above.scored)[1]
    if best + 1 == body:
        best = _above_dates(text, lines, above, best)
    if best - 1 in above.plain and best - 1 not in held and ends_told(lines[best]) and not ends_told(lines[best - 1]):
        # A sentence below a title that it says nothing of: its deck.
        return with_rest(text, lines, best - 1, body, above.sides)
    titled = _above_deck(text, lines, above, best)
    if titled < best:
        return with_rest(text, lines, titled, body, above.sides)
    first = _climb(text, lines, held, above, best)
    if first + 1 in held and not goes_on(text, lines[first], lines[first + 1], above.sides):
        first += _is_label(text, lines[first], lines[first + 1], sure=first < best)
    if first - 1 in above.plain and _stands_alone(text, lines[first - 1]):
        first -= 1
    first = first_line(text, lines, first, above.sides)
    brief = len(lines[best].words) <= KICKER and lines[best].words[0] in BINDING
    if first + 1 in held and ((first == best and brief) or is_circumstance(lines[first])):
        # «بعد قرار البنك المركزي»: a circumstance is no headline where another line stands below.
        first += 1
    return with_rest(text, lines, first, body, above.sides)


def _climb(text: str, lines: Sequence[Line], held: set[int], above: Above, best: int) -> int:
    """Return the uppermost of the lines taken up, one below the other.

    The rest of a title may stand between them, or what it is about: Россия.
    """
    first = best
    while True:
        tagged = first - 2 in held and _is_tagged(lines[first - 2], lines[first - 1], above.lead)
        bridged = first - 2 in held and (tagged or goes_on(text, lines[first - 2], lines[first - 1], above.sides))
        if first - 1 not in held and not bridged:
            return first
        first -= 1 if first - 1 in held else 2


def _above_deck(text: str, lines: Sequence[Line], above: Above, deck: int) -> int:
    """Return the first line of a title right above a line that the report takes up by chance, else that line."""
    own = stems(lines[deck].words)
    if deck - 1 not in above.plain or len(own & above.lead) >= BY_CHANCE * len(own):
        return deck
    top = first_line(text, lines, deck - 1, above.sides)
    listed = top - 1 in above.plain and len(lines[top - 1].words) > KICKER
    listed = listed or _LABELLED.match(text, lines[top].start, lines[top].end) is not None
    whole = sum(len(line.words) for line in lines[top:deck])
    return deck if listed or whole < FULL else top


def _is_tagged(headline: Line, tag: Line, lead: frozenset[str]) -> bool:
    """Say whether a headline stands above what it is about: few words, and the report takes up much of it."""
    own = stems(headline.words)
    return len(tag.words) <= TAG and len(headline.words) >= FULL and len(own & lead) >= TAGGED * len(own)


def _above_dates(text: str, lines: Sequence[Line], above: Above, caption: int) -> int:
    """Return the line of the headline where what stands right above the report is a caption, below the dates."""
    held = {index for _, index in above.scored}
    parted = caption
    while parted and beside(text, lines[parted - 1]):
        parted -= 1
    if not 0 < parted < caption:
        return caption
    broken = first_line(text, lines, parted - 1, above.sides) < parted - 1
    title = parted - 1 if broken or parted - 1 in held else parted - 2
    if title < 0:
        return caption
    whole = lines[first_line(text, lines, title, above.sides) : title + 1]
    known = broken or title in held
    return title if known and sum(len(line.words) for line in whole) >= FULL else caption


def by_chance(above: Above) -> bool:
    """Say whether the body takes up little of any line above it."""
    return max((score for score, _ in above.scored), default=0.0) < BY_CHANCE


def _is_label(text: str, line: Line, below: Line, *, sure: bool) -> bool:
    """Say whether a line above another that may be the headline is a kicker, or news in brief: Breaking | ...

    Unless it is `sure` that the other is taken up more, it holds a kicker's words for the most part.
    """
    if line.cut:
        return False
    own = stems(line.words)
    named = sure or 2 * len(own & stems(below.words)) > len(own)
    return named and (len(line.words) <= KICKER or _LABELLED.match(text, line.start, line.end) is not None)


def _stands_alone(text: str, line: Line) -> bool:
    """Say whether a line above the headline belongs to it: a quotation, or what tells something by itself."""
    told = ends_in_verb(line) and len(line.words) > KICKER
    return told or is_quoted(text, line) or holds_verb(text, line.start, line.end)


def column_headline(text: str, lines: Sequence[Line], above: Above, body: int) -> list[int]:
    """Return the uppermost of the lines with nothing but credits below them, as above a column; empty where none is.

    A short one names the section where another stands right below it. Short, or above short ones, with no credit, date
    or the like before the body, it belongs to the page's menu.
    """
    rest = {at for at in above.plain if at - 1 in above.plain and leaves_open(text, lines, at, above.sides)}
    plain = [at for at in above.plain if at not in rest]
    if not plain or _is_list(lines, plain):
        return []
    if (
        len(plain) > 2
        and len(lines[plain[0]].words) >= FULL
        and all(len(lines[at].words) <= KICKER for at in plain[1:])
    ):
        # A menu, a section or an author above the only line with words enough.
        return [plain[0]]
    top = plain[-1]
    short = len(lines[top].words) < WORDS.start
    told = len(plain) > 2 or (len(plain) == 2 and len(lines[top + 1].words) > KICKER)
    if told and plain[-2] == top + 1 and _is_kicker(lines[top], lines[top + 1]):
        return [top + 1]
    long = [at for at in plain if len(lines[at].words) >= WORDS.start]
    if short and len(long) == 1 and long == plain[:1] and len(plain) > 2:
        # The page's name, a section, and the headline right above its report.
        top, short = long[0], False
    between = lines[top + 1 : body]
    credited = any(beside(text, line) for line in between)
    phrase = len(lines[top].words) >= FULL or not BINDING.isdisjoint(lines[top].words)
    listed = short or (not phrase and any(len(line.words) < WORDS.start for line in between))
    return [top] if credited or not listed else []


def _is_list(lines: Sequence[Line], plain: Sequence[int]) -> bool:
    """Say whether lines one below the other are a list of other articles: many, each with words enough to head one."""
    rows = plain[0] - plain[-1] == len(plain) - 1
    return rows and len(plain) >= LISTED and all(len(lines[at].words) > KICKER for at in plain)


def _is_kicker(line: Line, below: Line) -> bool:
    """Say whether a short line names the section of the one below it, which is longer or no mere name."""
    if len(line.words) < WORDS.start:
        return len(below.words) >= WORDS.start
    return len(line.words) == WORDS.start and len(below.words) >= WORDS.start and not BINDING.isdisjoint(below.words)


def heads(text: str, line: Line, below: Line, *, parted: bool) -> bool:
    """Say whether the body's first line is a headline that ends as a sentence: «Whose gas is it?».

    What ends in a full stop or holds one is a headline where a date, an author or the like has `parted` it from a
    report that tells it again.
    """
    if line.cut or below.size <= line.size:
        return False
    if line.inner == 0 and len(line.words) <= QUESTION and can_head(text, line):
        return True
    own = stems(line.words)
    told = len(own & stems(below.words[: RETOLD * len(line.words)])) >= max(TOLD_LEAST, TOLD_BELOW * len(own))
    return parted and told and line.inner <= 1 and len(line.words) in WORDS and can_head(text, line, stopped=True)


def echoes(headline: str, line: Line) -> bool:
    """Say whether a line is the headline over again."""
    return bool(line.words) and tuple(fold(headline).split()) == line.words
