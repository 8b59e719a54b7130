"""Look above the body for the lines that may be its headline."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from framing.clean._bylines import opens_talk
from framing.clean._candidates import SIZE, WORDS, beside, can_head, heads_summary, is_caption_line, is_film
from framing.clean._continued import Sides
from framing.clean._copies import printed_first
from framing.clean._furniture import is_time
from framing.clean._lines import OTHER_SCRIPT, Line, normalise_line
from framing.clean._own_name import own_name
from framing.clean._russian import holds_verb
from framing.clean._stems import stems

__all__ = ["FULL", "KICKER", "Above", "lines_above"]

# A headline stands at most so many lines above the body, those not counted that may stand between the two; with them
# it is this many.
ABOVE, REACH = 8, 40
# A line of so many words is more than an item of a menu, and one of so few above the headline is its kicker.
FULL, KICKER = 6, 4
# A line that ends with so many words of the body's opening is a page's title.
CRUMB = 4
# How much of the body is searched for the headline's words.
LEAD, LEAD_LINES = 800, 4
# How much of a line the body must take up. Half a word's echo makes up for a line's distance.
TAKEN_UP, PER_LINE = 0.25, 0.08
# A caption in Russian often has no verb.
ACTS, NAMES = 0.3, 0.4

_SET_OFF = ("|", "\u2013", "\u2014", "\u2022", "::", " -")


class Above(NamedTuple):
    """The lines above the body: those whose words it takes up with their scores, those that could head a column.

    `again` are those that print a headline once more, `lead` the stems the body opens with, `sides` the pairs of
    words that the page has elsewhere.
    """

    scored: list[tuple[float, int]]
    plain: list[int]
    again: frozenset[int]
    lead: frozenset[str]
    sides: Sides


def lines_above(text: str, lines: Sequence[Line], body: Sequence[int]) -> Above:
    """Return which lines above the body may be its headline, the nearest first."""
    search = _Search(text, lines, body)
    search.climb()
    return search.above


class _Search:
    """The way up from the body; `printed` says of each line that can head an article where it stands first."""

    def __init__(self, text: str, lines: Sequence[Line], body: Sequence[int]) -> None:
        self.text, self.lines, self.body = text, lines, body[0]
        self.zone = range(max(self.body - REACH, 0), self.body)
        self.printed = printed_first(text, lines, [index for index in self.zone if can_head(text, lines[index])])
        lead = " ".join(text[lines[index].start : lines[index].end] for index in body[:LEAD_LINES])[:LEAD]
        again = frozenset(index for index, first in self.printed.items() if index != first)
        self.above = Above([], [], again, stems(normalise_line(lead).split()), Sides(lines))

    def climb(self) -> None:
        """Take up the lines that may be the headline, until enough stand between them and the body."""
        # Where a headline stands again below, it is as near to the body as it is there.
        nearest: dict[int, tuple[int, bool]] = {}
        distance, apart, below = 0, False, self.body
        for index in reversed(self.zone):
            if distance >= ABOVE:
                break
            if index in self.above.again:
                nearest.setdefault(self.printed[index], (distance + 1, apart))
            elif heads_summary(self.lines[index]):
                below = index
            elif beside(self.text, self.lines[index]):
                apart = apart or (bool(self.above.plain) and self._parts(self.lines[index]))
            else:
                distance += 1
                near, parted = nearest.get(index, (distance, apart))
                fits = self._fits(index)
                if fits:
                    self._score(index, near)
                apart = apart or (bool(self.above.plain) and not fits)
                if fits and not (apart and parted):
                    self.above.plain.append(index)

        if any(index < below for _, index in self.above.scored):
            # Points of a summary stand below a headline.
            self.above.scored[:] = [(score, index) for score, index in self.above.scored if index < below]

        films = (at for at in self.zone if is_film(self.lines[at]) and self._taken_up(self.lines[at]) >= TAKEN_UP)
        film = next(films, self.body)
        if film < min((index for _, index in self.above.scored), default=self.body):
            self.above.scored[:] = [(self._taken_up(self.lines[film]), film)]

    def _parts(self, line: Line) -> bool:
        """Say whether what stands beside an article parts two; an author's name may stand below its picture."""
        captioned = is_caption_line(line) and all(len(self.lines[at].words) <= KICKER for at in self.above.plain)
        return line.furniture is not None and line.furniture.kind != "date or count" and not captioned

    def _score(self, index: int, near: int) -> None:
        """Take up a line whose words the body takes up; a few words above a picture's credit may be its caption."""
        line, taken = self.lines[index], self._taken_up(self.lines[index])
        if len(line.words) in WORDS and line.size in SIZE and taken >= TAKEN_UP:
            acts = holds_verb(self.text, line.start, line.end)
            names = not acts and len(line.words) < FULL and is_caption_line(self.lines[index + 1])
            self.above.scored.append((taken + ACTS * acts - NAMES * names - PER_LINE * near, index))

    def _fits(self, index: int) -> bool:
        """Say whether a line may be the headline by what stands about it."""
        line, below, first = (self.lines[at] for at in (index, index + 1, self.body))
        plain, scored = self.above.plain, self.above.scored
        return (
            index in self.printed
            # A line that opens the next one is a crumb of it.
            and not (below.echo and self.printed.get(index + 1) != index)
            and not (len(line.words) < KICKER <= len(below.words) and below.words[: len(line.words)] == line.words)
            and not self._is_tick(index)
            and not _leads_into(line, first)
            # One that breaks off is a teaser's title, unless it is the nearest and the body takes it up.
            and not (line.cut and (plain or self._taken_up(line) < TAKEN_UP))
            # A line above a picture's credit is its caption where a headline stands below; an interview is named so.
            and not (scored and is_caption_line(below))
            and own_name(self.text, self.lines, index) == line.start
            and not _recurs(self.text, self.lines, index, self.body)
            and not (index + 1 in plain and opens_talk(line.words))
            and not _is_foreign(self.text, line, first)
            and not self._is_caption_twice(index)
        )

    def _is_tick(self, index: int) -> bool:
        """Say whether a line is one of a list of news that has a time above or below each."""
        return any(
            min(at) >= 0 and all(is_time(self.lines[each].words) for each in at)
            for at in ((index - 1, index + 1), (index - 3, index - 1))
        )

    def _is_caption_twice(self, index: int) -> bool:
        """Say whether a line is a picture's caption by standing twice in a row, where another can be the headline."""
        if self.lines[index + 1].words != self.lines[index].words:
            return False
        share = min(self._taken_up(self.lines[index]), TAKEN_UP)
        others = (at for at in range(max(index - ABOVE, 0), index) if self.printed.get(at, index) != index)
        return any(len(self.lines[at].words) in WORDS and self._taken_up(self.lines[at]) >= share for at in others)

    def _taken_up(self, line: Line) -> float:
        """Return what share of a line's stems the lead holds; a single one may be chance."""
        own = stems(line.words)
        shared = len(own & self.above.lead)
        return shared / len(own) if shared >= 2 else 0.0


def _is_foreign(text: str, line: Line, body: Line) -> bool:
    """Say whether a line has no letter of the script that the body opens in, as an English line on a Hindi page."""
    own, shown = (OTHER_SCRIPT.search(text, each.start, each.end) for each in (body, line))
    return own is not None and shown is None


def _recurs(text: str, lines: Sequence[Line], index: int, body: int) -> bool:
    """Say whether a line of few words stands elsewhere too, as the page's own name does: «... — Red Sea Brief»."""
    words, shown = lines[index].words, text[lines[index].start : lines[index].end]
    if len(words) > KICKER:
        return False
    before = text[lines[body].start : lines[body].start + SIZE.stop].partition(shown)
    set_off = bool(before[1]) and before[0].rstrip().endswith(_SET_OFF)
    beyond = (line for at, line in enumerate(lines) if not index <= at <= index + 1)
    return set_off or any(line.words == words for line in beyond)


def _leads_into(line: Line, first: Line) -> bool:
    """Say whether a line ends with the words that the body opens with, as a page's title does."""
    sizes = range(CRUMB, min(len(line.words), WORDS.stop) - WORDS.start + 1)
    return any(line.words[-size:] == first.words[:size] for size in sizes)
