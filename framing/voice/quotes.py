"""Find what stands in quotation marks, whatever marks a page uses, nested, unbalanced or not at all.

A mark that could open as well as close is settled by its neighbours: what follows a space and precedes a word opens.
Between two letters an apostrophe, a gershayim or an inch sign is no quotation mark. A quotation never leaves its
paragraph, never exceeds LONGEST, and one that nobody closes ends with its sentence.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import regex

from framing.text import is_word_char

__all__ = ["LONGEST", "Quotation", "quotations"]

LONGEST = 3000
"""Characters that one quotation may hold; a wider pair of marks is two slips of the pen."""

DEEPEST = 6
APOSTROPHES = "'\u2019\u02bc\u05f3"
NEVER_INSIDE_A_WORD = APOSTROPHES + '"\u05f4'
SINGLE = "'\u2018\u2019"
CLOSING = "\u00bb\u203a\u201d\u275e"
OPENING = "([{\u00ab\u2039\u201c\u2018\u201e\u275d"

Pairs = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Quotation:
    """The span of a quotation with its marks; `closed` is false where the closing mark is missing."""

    start: int
    end: int
    closed: bool = True


@dataclass(frozen=True, slots=True)
class _Marks:
    """The marks of a language: what finds them, and what closes each opener."""

    find: regex.Pattern[str]
    closers: dict[str, frozenset[str]]
    closing: frozenset[str]


def quotations(text: str, sentences: Sequence[tuple[int, int]], pairs: Pairs) -> list[Quotation]:
    """Return the outermost quotations of a paragraph, in text order; `sentences` are its sentences' spans."""
    if not sentences:
        return []
    start, end = sentences[0][0], sentences[-1][1]
    marks = _marks(pairs)
    closed: list[Quotation] = []
    stack: list[int] = []
    lost: list[int] = []
    for match in marks.find.finditer(text, start, end):
        _step(text, match.start(), (start, end), marks, stack, closed, lost)
    lost += stack
    return _outermost(closed + _unclosed(text, sentences, lost, marks, closed))


@lru_cache(maxsize=16)
def _marks(pairs: Pairs) -> _Marks:
    closers: dict[str, set[str]] = {}
    for opener, closer in pairs:
        closers.setdefault(opener, set()).add(closer)
    closing = frozenset(closer for _, closer in pairs)
    for opener, closer in pairs:
        if opener not in SINGLE:
            # Pages turn a pair round, or open and close with one glyph; the neighbours of a mark tell which it is.
            closers[opener] |= {opener} & closing
            closers.setdefault(closer, set()).update((opener, closer))
    every = sorted(set(closers) | closing)
    find = regex.compile("[" + "".join(map(regex.escape, every)) + "]")
    return _Marks(find, {opener: frozenset(found) for opener, found in closers.items()}, closing)


def _step(
    text: str,
    at: int,
    bounds: tuple[int, int],
    marks: _Marks,
    stack: list[int],
    closed: list[Quotation],
    lost: list[int],
) -> None:
    mark = text[at]
    side = _side(text, at, *bounds)
    if side == "inside" and mark in NEVER_INSIDE_A_WORD:
        return
    partner = next((i for i in range(len(stack) - 1, -1, -1) if mark in marks.closers[text[stack[i]]]), None)
    opens = mark in marks.closers
    closes = mark in marks.closing and partner is not None
    if opens and closes and partner is not None:
        ends = side != "open" or (mark in CLOSING and text[stack[partner]] != mark)
        opens, closes = not ends, ends
    if closes and partner is not None:
        if at - stack[partner] <= LONGEST:
            closed.append(Quotation(stack[partner], at + 1))
        lost += stack[partner + 1 :]
        del stack[partner:]
    elif opens and (side == "open" or (mark not in marks.closing and mark not in APOSTROPHES)):
        _open(text, at, stack, lost)


def _open(text: str, at: int, stack: list[int], lost: list[int]) -> None:
    if text[at] in NEVER_INSIDE_A_WORD:
        # A straight mark does not nest in itself: the one before was never closed.
        same = next((i for i, open_at in enumerate(stack) if text[open_at] == text[at]), None)
        if same is not None:
            lost.append(stack.pop(same))
    if len(stack) == DEEPEST:
        lost.append(stack.pop(0))
    stack.append(at)


def _side(text: str, at: int, start: int, end: int) -> str:
    """Say what the neighbours of a mark make of it: open, close, inside (a word), or free."""
    left = text[at - 1] if at > start else " "
    right = text[at + 1] if at + 1 < end else " "
    before, after = is_word_char(left), is_word_char(right) or right in OPENING
    if before and after:
        return "inside"
    if after and (left.isspace() or not before):
        return "open"
    if not left.isspace():
        return "close"
    return "open" if not right.isspace() else "free"


def _unclosed(
    text: str, sentences: Sequence[tuple[int, int]], lost: list[int], marks: _Marks, closed: list[Quotation]
) -> list[Quotation]:
    """Return what opens and never closes: to the end of its sentence, or of a paragraph that the next one continues."""
    starts = sorted(quotation.start for quotation in closed)
    found: list[Quotation] = []
    index = following = 0
    for at in sorted(at for at in lost if text[at] not in SINGLE):
        while sentences[index][1] <= at:
            index += 1
        end = sentences[index][1]
        if at == sentences[0][0] and _runs_on(text, sentences[-1][1], marks):
            end = min(sentences[-1][1], at + LONGEST)
        while following < len(starts) and starts[following] <= at:
            following += 1
        if following < len(starts):
            end = min(end, starts[following])
        found.append(Quotation(at, min(end, at + LONGEST), closed=False))
    return found


def _runs_on(text: str, end: int, marks: _Marks) -> bool:
    """Say whether the next paragraph opens with a mark again, as a quotation of several paragraphs does."""
    rest = text[end : end + 8].lstrip()
    return rest[:1] in marks.closers and rest[:1] not in SINGLE


def _outermost(found: list[Quotation]) -> list[Quotation]:
    kept: list[Quotation] = []
    for quotation in sorted(found, key=lambda one: (one.start, -one.end)):
        if not kept or quotation.start >= kept[-1].end:
            kept.append(quotation)
    return kept
