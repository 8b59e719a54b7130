"""Find the headline above the body, or at the front of the body's first line where a dump has run them together."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

import regex

from framing.clean._bylines import byline, opens_talk
from framing.clean._captions import names_photo
from framing.clean._copies import printed_first
from framing.clean._datelines import date_line, dateline
from framing.clean._front import own_name
from framing.clean._furniture import is_section
from framing.clean._lines import Line, normalise_line
from framing.clean._names import is_media_word
from framing.clean._russian import holds_verb, is_row_of_names
from framing.clean._stems import BINDING, stems
from framing.text import fold

__all__ = [
    "beside",
    "by_chance",
    "column_headline",
    "echoes",
    "heads",
    "is_caption_line",
    "lines_above",
    "masthead",
    "told_headline",
]

# A headline has so many words and code points, and stands at most so many lines above the body, those not counted
# that may stand between the two; with them it is this many.
WORDS, SIZE, ABOVE, REACH = range(3, 31), range(12, 240), 8, 40
# A column's headline may be shorter: The Price of Silence.
COLUMN_WORDS = range(2, 31)
# A line of so many words is more than an item of a menu.
FULL = 6
# A line of so few words above the headline is its kicker, one of so many below it its second deck; with more words it
# is a standfirst.
KICKER, DECK = 4, range(10, 15)
# So many full lines in a row are teasers.
LISTED = 3
# A line that ends with so many words of the body's opening is a page's title.
CRUMB = 4
# How much of the body is searched for the headline's words.
LEAD, LEAD_LINES = 800, 4
# How much of a line the body must take up. Half a word's echo makes up for a line's distance.
TAKEN_UP, PER_LINE = 0.25, 0.08
# A caption in Russian often has no verb.
ACTS, NAMES = 0.3, 0.4
# A line that no more of its words are taken up of is headline by chance where the body's own first line can be one.
BY_CHANCE = 0.4
# A headline that is a whole question or exclamation has so many words at most.
QUESTION = 20
# One with a full stop is told again in so many of its stems, such a share of them, within so many times its words.
TOLD_LEAST, TOLD_BELOW, RETOLD = 3, 1 / 3, 3

# Of quotation marks those alone part crumbs that no others open: Дом » Мир » Азия.
_CRUMBS = regex.compile(
    r"^\S{2,12}\s+\|\s|[>›|•·]\s*\S+.*[>›|•·]|^[^«]*»\s*[^«\s]+[^«]*»[^«]*$|\s[/›>]\s"
    r"|\S\s{2,}\S.*\S\s{2,}\S|^\S+\s{2,}\S+$"
)
# Кино Музыка Книги Театр: Russian headlines have small letters, rows of sections and names have not.
_ROW = regex.compile(r"(?:\p{Lu}\p{Ll}+(?: |$)){3,}(?<=\p{Cyrillic})")
# The letters of languages whose pages set English lines beside their own.
_OWN = regex.compile(r"[\p{Arabic}\p{Cyrillic}\p{Devanagari}]")
_SET_OFF = ("|", "\u2013", "\u2014", "\u2022", "::", " -")
# A headline that is a quotation; the line below tells whose.
_QUOTED = regex.compile(r"[«“„\"‘'’”][^»”\"]+[»”\"’'‘“]$")
# A point of a summary, or a teaser's number: • Convoy arrives; 1. Two passes closed.
_BULLET = regex.compile(r"[•▪●◦■*–—◀►▶✔✅🔹🔸📌➡-]\s*(?=\s)|[◀►▶✔✅🔹🔸📌➡]|\p{Nd}{1,2}[.)]\s")
# A short line that opens or ends with a press organ is the page's own name; one of few words has it anywhere,
MASTHEAD_LINES, MASTHEAD_WORDS, SHORT_MASTHEAD = 3, 5, 3


class Above(NamedTuple):
    """The lines above the body: those whose words it takes up with their scores, those that could head a column.

    `again` are those that print a headline once more.
    """

    scored: list[tuple[float, int]]
    plain: list[int]
    again: frozenset[int]
    lead: frozenset[str]


def lines_above(text: str, lines: Sequence[Line], body: Sequence[int]) -> Above:
    """Return which lines above the body may be its headline, the nearest first."""
    lead = " ".join(text[lines[index].start : lines[index].end] for index in body[:LEAD_LINES])[:LEAD]
    zone = range(max(body[0] - REACH, 0), body[0])
    printed = printed_first(text, lines, [index for index in zone if _can_head(text, lines[index])])
    again = frozenset(index for index, first in printed.items() if index != first)
    above = Above([], [], again, stems(normalise_line(lead).split()))
    # Where a headline stands again below, it is as near to the body as it is there.
    nearest: dict[int, tuple[int, bool]] = {}
    distance, apart = 0, False
    for index in reversed(zone):
        line = lines[index]
        if distance >= ABOVE:
            break
        if index in again:
            nearest.setdefault(printed[index], (distance + 1, apart))
            continue
        if beside(text, line):
            parts = line.furniture is not None and line.furniture.kind != "date or count"
            # An author's name may stand below the picture.
            parts = parts and not (is_caption_line(line) and all(len(lines[at].words) <= KICKER for at in above.plain))
            apart = apart or (bool(above.plain) and parts)
            continue
        distance += 1
        taken = _taken_up(line, above.lead)
        # A line that opens the next one is a crumb of it.
        opens = lines[index + 1].echo and printed.get(index + 1) != index
        fits = index in printed and not opens and not _leads_into(line, lines[body[0]])
        # One that breaks off is a teaser's title, unless it is the nearest and the body takes it up.
        fits = fits and not (line.cut and (above.plain or taken < TAKEN_UP))
        # A line above a picture's credit is its caption where a headline stands below; an interview is named so above.
        fits = fits and not (above.scored and is_caption_line(lines[index + 1]))
        fits = fits and own_name(text, lines, index) == line.start and not _recurs(text, lines, index, body[0])
        fits = fits and not (index + 1 in above.plain and opens_talk(line.words))
        fits = fits and not _is_foreign(text, line, lines[body[0]])
        # What stands twice in a row is a picture's caption, or a headline where the body takes up nothing else.
        doubled = lines[index + 1].words == line.words
        others = (lines[at] for at in range(max(index - ABOVE, 0), index) if printed.get(at, index) != index)
        fits = fits and not (doubled and _heads(others, min(taken, TAKEN_UP), above.lead))
        near, parted = nearest.get(index, (distance, apart))
        if fits and len(line.words) in WORDS and line.size in SIZE and taken >= TAKEN_UP:
            acts = holds_verb(text, line.start, line.end)
            # A few words right above a picture's credit are most likely its caption.
            names = not acts and len(line.words) < FULL and is_caption_line(lines[index + 1])
            above.scored.append((taken + ACTS * acts - NAMES * names - PER_LINE * near, index))
        apart = apart or (bool(above.plain) and not fits)
        if fits and not (apart and parted):
            above.plain.append(index)
    return above


def _is_foreign(text: str, line: Line, body: Line) -> bool:
    """Say whether a line has no letter of the script that the body opens in, as an English line on a Hindi page."""
    return _OWN.search(text, body.start, body.end) is not None and _OWN.search(text, line.start, line.end) is None


def _heads(lines: Iterable[Line], share: float, lead: frozenset[str]) -> bool:
    """Say whether one of lines has words enough for a headline and the body takes up such a share of them."""
    return any(len(line.words) in WORDS and _taken_up(line, lead) >= share for line in lines)


def _recurs(text: str, lines: Sequence[Line], index: int, body: int) -> bool:
    """Say whether a line of few words stands elsewhere too, as the page's own name does: «... — Red Sea Brief»."""
    words, shown = lines[index].words, text[lines[index].start : lines[index].end]
    if len(words) > KICKER:
        return False
    before = text[lines[body].start : lines[body].start + SIZE.stop].partition(shown)
    set_off = bool(before[1]) and before[0].rstrip().endswith(_SET_OFF)
    beyond = (line for at, line in enumerate(lines) if not index <= at <= index + 1)
    return set_off or any(line.words == words for line in beyond)


def told_headline(text: str, lines: Sequence[Line], above: Above, body: int) -> list[int]:
    """Return the lines of the headline whose words the body's first paragraphs take up, the nearer the better.

    News leads do so. A second deck belongs to it; empty where no line is taken up.
    """
    if not above.scored:
        return []
    held, best = {index for _, index in above.scored}, max(above.scored)[1]
    first = next(index for index in range(best, -1, -1) if index - 1 not in held)
    if first < best and len(lines[first].words) <= KICKER:
        first += 1
    if first - 1 in above.plain and _stands_alone(text, lines[first - 1]):
        first -= 1
    follow = range(best + 1, body)
    decks = (at not in above.again and (at in held or _is_deck(lines[at], above.lead)) for at in follow)
    last = next((at for at, deck in zip(follow, decks, strict=True) if not deck), body) - 1
    if first == best and best + 1 in held and len(lines[best].words) <= KICKER and lines[best].words[0] in BINDING:
        # «بعد قرار البنك المركزي»: a circumstance is no headline where another line stands below.
        first += 1
    return [at for at in range(first, last + 1) if at == first or len(lines[at].words) < DECK.stop]


def by_chance(above: Above) -> bool:
    """Say whether the body takes up little of any line above it."""
    return max((score for score, _ in above.scored), default=0.0) < BY_CHANCE


def _stands_alone(text: str, line: Line) -> bool:
    """Say whether a line above the headline belongs to it: a quotation, or a sentence of Russian."""
    return bool(_QUOTED.match(text[line.start : line.end])) or holds_verb(text, line.start, line.end)


def _leads_into(line: Line, first: Line) -> bool:
    """Say whether a line ends with the words that the body opens with, as a page's title does."""
    sizes = range(CRUMB, min(len(line.words), WORDS.stop) - WORDS.start + 1)
    return any(line.words[-size:] == first.words[:size] for size in sizes)


def _is_deck(line: Line, lead: frozenset[str]) -> bool:
    """Say whether a line below the headline is its second deck: long, without a full stop, on the lead's subject."""
    plain = not (line.closes or line.leads_on or line.cut or line.shared or line.furniture)
    return plain and len(line.words) in DECK and line.size in SIZE and not stems(line.words).isdisjoint(lead)


def column_headline(text: str, lines: Sequence[Line], plain: Sequence[int], body: int) -> list[int]:
    """Return the uppermost of the lines with nothing but credits below them, as above a column; empty where none is.

    A short one names the section where another stands right below it. Short, or above short ones, with no credit, date
    or the like before the body, it belongs to the page's menu.
    """
    if not plain or _is_list(lines, plain):
        return []
    above = plain[-1]
    short = len(lines[above].words) < WORDS.start
    told = len(plain) > 2 or (len(plain) == 2 and len(lines[above + 1].words) > KICKER)
    if told and plain[-2] == above + 1 and _is_kicker(lines[above], lines[above + 1]):
        return [above + 1]
    long = [at for at in plain if len(lines[at].words) >= WORDS.start]
    if short and len(long) == 1 and long == plain[:1] and len(plain) > 2:
        # The page's name, a section, and the headline right above its report.
        above, short = long[0], False
    between = lines[above + 1 : body]
    credited = any(beside(text, line) for line in between)
    phrase = len(lines[above].words) >= FULL or not BINDING.isdisjoint(lines[above].words)
    listed = short or (not phrase and any(len(line.words) < WORDS.start for line in between))
    return [above] if credited or not listed else []


def _is_list(lines: Sequence[Line], plain: Sequence[int]) -> bool:
    """Say whether lines one below the other are a list of other articles: many, each with words enough to head one."""
    rows = plain[0] - plain[-1] == len(plain) - 1
    return rows and len(plain) >= LISTED and all(len(lines[at].words) > KICKER for at in plain)


def _is_kicker(line: Line, below: Line) -> bool:
    """Say whether a short line names the section of the one below it, which is longer or no mere name."""
    if len(line.words) < WORDS.start:
        return len(below.words) >= WORDS.start
    return len(line.words) == WORDS.start and len(below.words) >= WORDS.start and not BINDING.isdisjoint(below.words)


def is_caption_line(line: Line) -> bool:
    """Say whether a line is a picture's caption or credit."""
    return line.furniture is not None and line.furniture.kind == "caption"


def beside(text: str, line: Line) -> bool:
    """Say whether a line may stand between headline and body and is neither."""
    return line.furniture is not None or not line.words or date_line(text, line) or byline(text, line) is not None


def _can_head(text: str, line: Line, *, stopped: bool = False) -> bool:
    shown = text[line.start : line.end]
    fits = len(line.words) in COLUMN_WORDS and " " in shown and sum(map(str.isdigit, line.words)) * 3 <= len(line.words)
    return fits and not (
        _is_masthead(line)
        or line.furniture
        or line.shared
        or line.leads_on
        or is_section(line.words)
        or (len(line.words) <= MASTHEAD_WORDS and names_photo(line.words))
        or _opens_report(text, line)
        or _CRUMBS.search(shown)
        or _ROW.fullmatch(shown)
        or is_row_of_names(text, line.start, line.end)
        or _BULLET.match(shown)
        or (not stopped and shown.endswith((".", "।", "۔")))
    )


def _opens_report(text: str, line: Line) -> bool:
    """Say whether a line opens with a dateline in brackets: July 18 (Reuters) - Kremlin."""
    credit = dateline(text, line.start, line.end)
    return credit is not None and "(" in text[credit.start : credit.end]


def masthead(text: str, lines: Sequence[Line]) -> str | None:
    """Return the page's own name where one of its first lines is one."""
    named = next((line for line in lines[:MASTHEAD_LINES] if _is_masthead(line)), None)
    return text[named.start : named.end] if named else None


def _is_masthead(line: Line) -> bool:
    """Say whether a line is the name of the page: Eastern Agency, «صحيفة الشرق»."""
    words = line.words if len(line.words) <= SHORT_MASTHEAD else (line.words[0], line.words[-1])
    return len(line.words) <= MASTHEAD_WORDS and any(map(is_media_word, words))


def _taken_up(line: Line, lead: frozenset[str]) -> float:
    """Return what share of a line's stems the lead holds; a single one may be chance."""
    own = stems(line.words)
    shared = len(own & lead)
    return shared / len(own) if shared >= 2 else 0.0


def heads(text: str, line: Line, below: Line, *, parted: bool) -> bool:
    """Say whether the body's first line is a headline that ends as a sentence: «Whose gas is it?».

    What ends in a full stop or holds one is a headline where a date, an author or the like has `parted` it from a
    report that tells it again.
    """
    if line.cut or below.size <= line.size:
        return False
    if line.inner == 0 and len(line.words) <= QUESTION and _can_head(text, line):
        return True
    own = stems(line.words)
    told = len(own & stems(below.words[: RETOLD * len(line.words)])) >= max(TOLD_LEAST, TOLD_BELOW * len(own))
    return parted and told and line.inner <= 1 and len(line.words) in WORDS and _can_head(text, line, stopped=True)


def echoes(headline: str, line: Line) -> bool:
    """Say whether a line is the headline over again."""
    return bool(line.words) and tuple(fold(headline).split()) == line.words
