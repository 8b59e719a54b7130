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

__all__ = ["CLOSING", "LONGEST", "Quotation", "quotations"]

LONGEST = 3000
"""Characters that one quotation may hold; a wider pair of marks is two slips of the pen."""

DEEPEST = 6
STRAIGHT = '"'
NESTED = 3
"""Marks that close a name and the speech around it, with the one that opens the name."""
LONGEST_NAME = 40
"""Characters of a name in marks inside speech in the same marks."""
DOUBLED = "''"
"""Two single marks typed for one double mark."""
APOSTROPHES = frozenset("'\u2019\u02bc\u05f3")
NEVER_INSIDE_A_WORD = APOSTROPHES | frozenset('"\u05f4')
SINGLE = frozenset("'\u2018\u2019")
CLOSING = frozenset("\u00bb\u203a\u201d\u275e")
PAIRED = {"\u00ab": "\u00bb", "\u201c": "\u201d"}
"""Marks that open, and what alone closes them across paragraphs."""
AFTER = frozenset(",.;:!?\u060c\u061b\u061f\u0964\u06d4\u2026")
"""What follows a mark that closes, even one that a space parts from its words: " We wait ", he said."""
TATWEEL = "\u0640"
PARTICLES = frozenset("\u0628\u0644\u0643\u0648\u0641")
"""Arabic: what is written together with the next word, also with one in marks."""
OPENING = frozenset("([{\u00ab\u2039\u201c\u2018\u201e\u275d")

Pairs = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Quotation:
    """The span of a quotation with its marks; `closed` is false where the closing mark is missing."""

    start: int
    end: int
    closed: bool = True


@dataclass(frozen=True, slots=True)
class _Marks:
    """The marks of a language: the pattern that finds them, what closes each opener, and all that close."""

    find: regex.Pattern[str]
    closers: dict[str, frozenset[str]]
    closing: frozenset[str]


def quotations(text: str, sentences: Sequence[tuple[int, int]], pairs: Pairs) -> list[Quotation]:
    """Return the outermost quotations of a paragraph, in text order; `sentences` are its sentences' spans."""
    if not sentences:
        return []
    walk = _Walk(text, sentences[0][0], sentences[-1][1], _marks(pairs))
    return _outermost(walk.closed + walk.unclosed(sentences))


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
    if ("'", "'") in pairs:
        closers[DOUBLED] = {DOUBLED, '"'}
        closing |= {DOUBLED}
    every = sorted(set(closers) | closing, key=len, reverse=True)
    find = regex.compile("|".join(map(regex.escape, every)))
    return _Marks(find, {opener: frozenset(found) for opener, found in closers.items()}, closing)


class _Walk:
    """One walk over the marks of a paragraph: `closed` quotations, and the openers that nothing closed."""

    def __init__(self, text: str, start: int, end: int, marks: _Marks) -> None:
        self.closed: list[Quotation] = []
        self._text, self._start, self._end, self._marks = text, start, end, marks
        self._open: list[tuple[str, int]] = []
        self._lost: list[tuple[str, int]] = []
        self._stray: list[int] = []
        found = [(match.group(), match.start(), match.end()) for match in marks.find.finditer(text, start, end)]
        place = 0
        while place < len(found):
            nested = self._nests(found[place : place + 3])
            if not nested:
                self._step(*found[place])
            place += 2 if nested else 1
        self._lost += self._open

    def _step(self, mark: str, at: int, after: int) -> None:
        side = self._side(at, after)
        if side == "inside" and mark in NEVER_INSIDE_A_WORD:
            return
        opens, closes = mark in self._marks.closers, mark in self._marks.closing
        partner = self._partner(mark) if closes else None
        if partner is not None and (not opens or self._ends(mark, partner, side)):
            self._close(partner, after)
        elif opens and (side == "open" or (mark not in APOSTROPHES and (side == "free" or not closes))):
            self._begin(mark, at)
        elif closes and side == "close" and mark not in SINGLE and mark != DOUBLED:
            self._stray.append(after)

    def _nests(self, three: list[tuple[str, int, int]]) -> bool:
        """Say whether a straight mark opens a name inside speech that it opened: "He called it "X" and left"."""
        if len(three) < NESTED or any(mark != STRAIGHT for mark, _, _ in three) or not self._open:
            return False
        sides = [self._side(at, after) for _, at, after in three]
        named = three[1][1] - three[0][2] <= LONGEST_NAME and three[2][1] - three[1][2] > 1
        return self._open[-1][0] == STRAIGHT and named and sides == ["open", "close", "close"]

    def _partner(self, mark: str) -> int | None:
        """Return the place of the innermost opener that a mark may close."""
        places = range(len(self._open) - 1, -1, -1)
        return next((place for place in places if mark in self._marks.closers[self._open[place][0]]), None)

    def _ends(self, mark: str, partner: int, side: str) -> bool:
        return side != "open" or (mark in CLOSING and self._open[partner][0] != mark)

    def _close(self, partner: int, after: int) -> None:
        start = self._open[partner][1]
        if after - start <= LONGEST:
            self.closed.append(Quotation(start, after))
        self._lost += self._open[partner + 1 :]
        del self._open[partner:]

    def _begin(self, mark: str, at: int) -> None:
        same = next((place for place, (other, _) in enumerate(self._open) if other == mark), None)
        if same is not None and mark in NEVER_INSIDE_A_WORD:
            # A straight mark does not nest in itself: the one before was never closed.
            self._lost.append(self._open.pop(same))
        if len(self._open) == DEEPEST:
            self._lost.append(self._open.pop(0))
        self._open.append((mark, at))

    def _side(self, at: int, after: int) -> str:
        """Say what the neighbours of a mark make of it: open, close, inside (a word), or free."""
        left = self._text[at - 1] if at > self._start else " "
        right = self._text[after] if after < self._end else " "
        word_before = is_word_char(left) and not self._is_particle(at - 1)
        word_after = is_word_char(right) or right in OPENING
        if word_before and word_after:
            return "inside"
        if word_after or (left.isspace() and not right.isspace() and right not in AFTER):
            return "open"
        return "free" if left.isspace() else "close"

    def _is_particle(self, at: int) -> bool:
        """Say whether an Arabic particle joined to marked words ends at `at`: by"rebels"."""
        before = self._text[at - 1] if at > self._start else " "
        return self._text[at] == TATWEEL or (self._text[at] in PARTICLES and not is_word_char(before))

    def unclosed(self, sentences: Sequence[tuple[int, int]]) -> list[Quotation]:
        """Return what opens and never closes: to the end of its sentence, the next quotation, or LONGEST.

        Where the next paragraph opens with a mark again, as a quotation of several paragraphs does, it holds the rest
        of this one.
        """
        starts = sorted(quotation.start for quotation in self.closed)
        found: list[Quotation] = []
        index = following = 0
        lost = ((at, self._speech(at, mark)) for mark, at in self._lost if mark not in SINGLE or self._speech(at, mark))
        for at, speech in sorted(lost):
            while sentences[index][1] <= at:
                index += 1
            while following < len(starts) and starts[following] <= at:
                following += 1
            runs_on = speech or (at == self._start and self._runs_on())
            end = self._end if runs_on else sentences[index][1]
            next_start = starts[following] if following < len(starts) else end
            found.append(Quotation(at, min(end, next_start, at + LONGEST), closed=False))
        return found + self._unopened(sentences)

    def _unopened(self, sentences: Sequence[tuple[int, int]]) -> list[Quotation]:
        """Return what closes and never opens, from the beginning of its sentence, where no other marks stand in it."""
        found: list[Quotation] = []
        for end in self._stray:
            start = next(first for first, last in sentences if last >= end)
            start = self._start if self._spilt(end) else start
            if not any(start < one.end and one.start < end for one in self.closed + found):
                found.append(Quotation(start, end, closed=False))
        return found

    def _speech(self, at: int, mark: str) -> bool:
        """Say whether a mark opens what the next paragraph goes on with: He said: 'We wait. / 'We are many.'

        Or what the next one closes without opening it again: He said: «We wait. / We are many».
        """
        opens = at == self._start or self._text[self._start : at].rstrip().endswith(":")
        if mark in SINGLE:
            return opens and self._text[self._end : self._end + 8].lstrip().startswith(mark)
        following = self._text[self._end : self._end + LONGEST].lstrip().partition("\n")[0]
        first = self._marks.find.search(following)
        return opens and mark in PAIRED and first is not None and first.group() == PAIRED[mark]

    def _spilt(self, end: int) -> bool:
        """Say whether the last mark of the paragraph before opens what a mark ending at `end` closes."""
        before = self._text[max(0, self._start - LONGEST) : self._start].rstrip().rpartition("\n")[2]
        marks = self._marks.find.findall(before)
        return bool(marks) and PAIRED.get(marks[-1]) == self._text[end - 1]

    def _runs_on(self) -> bool:
        rest = self._text[self._end : self._end + 8].lstrip()
        return rest[:1] in self._marks.closers and rest[:1] not in SINGLE


def _outermost(found: list[Quotation]) -> list[Quotation]:
    kept: list[Quotation] = []
    for quotation in sorted(found, key=lambda one: (one.start, -one.end)):
        if not kept or quotation.start >= kept[-1].end:
            kept.append(quotation)
    return kept
