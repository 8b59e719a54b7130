"""Whether the line below a headline goes on with its sentence, as where a page broke the title in two."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

import regex

from framing.clean import _arabic, _hindi
from framing.clean._candidates import SIZE, WORDS, beside
from framing.clean._lines import Line
from framing.clean._names import is_media_word
from framing.clean._russian import describes, is_oblique
from framing.clean._stems import BINDING, stem
from framing.text import fold

__all__ = ["Sides", "first_line", "goes_on", "is_quoted", "leaves_open", "with_rest"]

# A whole quotation has no more words about whose it is below it.
WHOSE = 12
# A title broken in more than two may have so many lines that begin small.
SMALL = 3
# A desk of the page's own is named in so many words: टेक डेस्क.
DESK = 3
# The rest of a title has so many code points.
REST = range(4, SIZE.stop)

# What a title's first line ends in where the next goes on; with some words it may end as well: «... moves in».
_OPEN = (",", "،", ":", ";", "؛", "-", "\u2013", "\u2014")
_ENDING = frozenset(fold("in on by for with to at after before में से पर को तक बाद पहले میں سے پر کو تک بعد پہلے").split())
_BEHIND = frozenset(fold("में से पर को तक میں سے پر کو تک").split())
# What such a line begins with: والرحلة الأولى مجانية, للمرة الثالثة; what stands behind its noun in Hindi and Urdu.
_JOINING = frozenset(fold("and और एवं اور و للمرة के का की को में से ने तक द्वारा کے کا کی کو میں سے نے تک").split())
_JOINED = regex.compile(r"وال(?=\p{L}{3})")
# «And» before a word: وسلاحها.
_AND = regex.compile(r"^و(?=\p{L}{4})")
# A headline that is a quotation; the line below tells whose.
_QUOTED = regex.compile(r"[«“„\"‘'’”][^»”\"]+[»”\"’'‘“]$")
# Quotation marks that open and close, by the words they stand at where both look alike.
_OPENS = regex.compile(r"[«“„‘]|(?<![\p{L}\p{M}\p{Nd}])[\"'](?=\S)")
_CLOSES = regex.compile(r"[»”’]|(?<=\S)[\"'](?![\p{L}\p{M}\p{Nd}])")


class Sides:
    """The pairs of words that stand side by side within lines, by their stems, made when one is first asked for."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self._lines = lines

    @cached_property
    def _pairs(self) -> frozenset[tuple[str, str]]:
        return frozenset(_pair(*pair) for line in self._lines for pair in zip(line.words, line.words[1:], strict=False))

    def __contains__(self, pair: tuple[str, str]) -> bool:
        return pair in self._pairs


def _pair(word: str, after: str) -> tuple[str, str]:
    """Return what two words have in common with their inflections; beside a number the word itself: कम से कम 12.

    So it is where Hindi or Urdu set a postposition first: ٹی ٹوئنٹی میں / نو وکٹوں سے.
    """
    if word.isdecimal() or after.isdecimal() or word in _BEHIND:
        return word, after
    return stem(_AND.sub("", word)), stem(_AND.sub("", after))


def with_rest(text: str, lines: Sequence[Line], first: int, body: int, sides: Sides) -> list[int]:
    """Return a headline's first line and those below, above the body, that go on with its sentence."""
    found = [first]
    while found[-1] + 1 < body and goes_on(text, lines[found[-1]], lines[found[-1] + 1], sides):
        found.append(found[-1] + 1)
    return found


def goes_on(text: str, line: Line, below: Line, sides: Sides) -> bool:
    """Say whether the line below goes on with the sentence of a headline.

    It begins small or with what no sentence begins with, the first is left open, or the report has the words on either
    side of the break next to each other. Below a whole quotation stands whose it is.
    """
    if below.leads_on or below.shared or below.inner or below.size not in REST or beside(text, below):
        return False
    if len(below.words) <= DESK and any(map(is_media_word, below.words)):
        return False
    if text[below.start].islower() or _joins(text, line, below):
        return True
    return text[below.end - 1] not in ".।۔" and (
        _is_open(text, line, below)
        or _told_together(line, below, sides)
        or _cannot_stand(text, below)
        or (is_quoted(text, line) and len(below.words) <= WHOSE)
    )


def first_line(text: str, lines: Sequence[Line], index: int, sides: Sides) -> int:
    """Return the first line of a title by a later one: those above that it goes on with."""
    first = index
    while leaves_open(text, lines, first, sides):
        first -= 1
    top = first
    while top and first - top < SMALL and text[lines[top].start].islower() and not beside(text, lines[top - 1]):
        top -= 1
    whole = len(lines[top].words) in WORDS and not text[lines[top].start].islower() and not lines[top].shared
    return top if whole else first


def leaves_open(text: str, lines: Sequence[Line], index: int, sides: Sides) -> bool:
    """Say whether the line above another, which is the headline so far, is the first of its title."""
    if not index:
        return False
    line, below = lines[index - 1], lines[index]
    if len(line.words) not in WORDS or line.shared or beside(text, line):
        return False
    shown = text[line.start : line.end]
    halved = _arabic.is_arabic(text, line) and _arabic.parts_in_two(text, line)
    if shown.endswith(_OPEN[:5]) or halved or _hindi.is_said(line):
        return True
    return len(line.words) > WORDS.start and goes_on(text, line, below, sides)


def is_quoted(text: str, line: Line) -> bool:
    """Say whether a line is a whole quotation."""
    return bool(_QUOTED.match(text[line.start : line.end]))


def _told_together(line: Line, below: Line, sides: Sides) -> bool:
    """Say whether the page has the words on either side of a break next to each other elsewhere, as its report may."""
    pair = _pair(line.words[-1], below.words[0])
    return all(pair) and pair in sides


def _joins(text: str, line: Line, below: Line) -> bool:
    """Say whether a line begins with a conjunction or a word that stands behind its noun."""
    first = below.words[0]
    joined = first in _JOINING or bool(_JOINED.match(first)) or _hindi.stands_behind(line, below)
    return joined or (_arabic.is_arabic(text, below) and _arabic.joins(text, below))


def _is_open(text: str, line: Line, below: Line) -> bool:
    """Say whether a line breaks off: at a comma, within a quotation, or at a word that waits for another."""
    shown, last = text[line.start : line.end], line.words[-1]
    if shown.endswith(_OPEN) or last in BINDING - _ENDING:
        return True
    if _opened(shown) > 0 > _opened(text[below.start : below.end]):
        return True
    if _arabic.is_arabic(text, line):
        return _arabic.breaks_off(text, line, below)
    return _hindi.breaks_off(text, line) if _is_devanagari(last) else describes(last)


def _opened(shown: str) -> int:
    """Return how many more quotation marks a stretch opens than it closes."""
    return len(_OPENS.findall(shown)) - len(_CLOSES.findall(shown))


def _cannot_stand(text: str, below: Line) -> bool:
    """Say whether a line can be no sentence or heading of its own."""
    if _arabic.is_arabic(text, below):
        return _arabic.cannot_stand(text, below)
    if _is_devanagari(below.words[0]):
        return _hindi.cannot_stand(text, below)
    return is_oblique(text, below.start, below.end)


def _is_devanagari(word: str) -> bool:
    return "\u0900" <= word[0] <= "\u097f"
