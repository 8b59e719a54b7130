"""Label the headline, above the body or at its front, and what prints it once more."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import islice

from framing.clean._above import lines_above
from framing.clean._bylines import credit_behind
from framing.clean._candidates import beside, is_caption_line
from framing.clean._captions import holds_photo_word
from framing.clean._continued import first_line, with_rest
from framing.clean._front import split_headline
from framing.clean._headline import by_chance, column_headline, echoes, heads, told_headline
from framing.clean._laying import skip_space
from framing.clean._own_name import own_name
from framing.clean._page import AGAIN, NAME_WORDS, Page
from framing.clean._seams import date_behind, name_behind
from framing.model import Part
from framing.text import fold

__all__ = ["mark_headline", "mark_told_headline"]

# A caption of a whole sentence is shorter than this.
CAPTION = 120
# The report opens with one of so many paragraphs.
OPENINGS = 2

_TAKEN_UP = "the line above the body whose words it takes up"
_ABOVE_CREDITS = "the line above the body and its credits"


def mark_told_headline(page: Page) -> list[int]:
    """Take the headline that the source gives, a whole line or the front of one; return its lines."""
    known = [index for index, hint in page.told.items() if hint.kind == "headline"]
    for index in known:
        hint = page.told[index]
        if page.is_told_headline(index):
            page.labels[index] = ("headline", hint.why)
        else:
            page.cuts.append(Part("headline", page.lines[index].start, hint.end, hint.why))
    return known


def mark_headline(page: Page, told: Sequence[int], body: Sequence[int]) -> None:
    """Look for the headline where the source told none, and for its repetition at the head of the body."""
    above = [index for index in told or _mark_found_headline(page, body) if index < body[0]]
    if not above:
        return
    last, first = page.lines[above[-1]], page.lines[body[0]]
    if echoes(page.text[last.start : last.end], first):
        page.labels[body[0]] = ("boilerplate", AGAIN)
    _mark_caption(page, body)


def _mark_found_headline(page: Page, body: Sequence[int]) -> list[int]:
    """Label the headline above the body or at its front, and its copies; return its lines above the body."""
    above = lines_above(page.text, page.lines, body)
    alone = not above.scored or (page.lines[body[0]].closes and by_chance(above))
    front = _whole_front(page, body) if alone else None
    found, why = [] if front else told_headline(page.text, page.lines, above, body[0]), _TAKEN_UP
    front = front or (None if found else _front(page, body))
    if front:
        _mark_front(page, *front, body[0])
    elif not found:
        found, why = column_headline(page.text, page.lines, above, body[0]), _ABOVE_CREDITS
        if found:
            top = first_line(page.text, page.lines, found[0], above.sides)
            found = with_rest(page.text, page.lines, top, body[0], above.sides)
    for index in above.again:
        page.labels[index] = ("boilerplate", AGAIN)
    for index in found:
        page.labels[index] = ("headline", why)
        line = page.lines[index]
        end = _name_behind(page, line.start, line.end)
        page.cut_furniture(end, line.end, "the page's own name")
        page.cut_furniture(credit_behind(page.text, line.start, end), end, "its author")
    return found


def _mark_caption(page: Page, body: Sequence[int]) -> None:
    """Label a short sentence between headline and body that speaks of its picture or has its credit below it."""
    line, below = (page.lines[index] for index in (body[0], min(body[0] + 1, len(page.lines) - 1)))
    credited = below.furniture is not None and below.furniture.kind == "caption" and not line.inner
    pictured = holds_photo_word(page.text[line.start : line.end][:CAPTION])
    if (credited or pictured) and len(body) > 1 and line.size < min(CAPTION, page.lines[body[1]].size):
        page.labels[body[0]] = ("boilerplate", "caption")


def _mark_front(page: Page, front: Part, report: int, index: int) -> None:
    """Cut the headline off the front of a line, and the page's name or the date about it."""
    if front.end < page.lines[index].end:
        page.cut_furniture(page.lines[index].start, front.start, "the page's own name")
        page.cuts.append(front)
        page.cut_furniture(front.end, report, "between headline and report")
    else:
        page.labels[index] = ("headline", front.why)


def _name_behind(page: Page, start: int, end: int) -> int:
    """Return where a headline ends once the page's name behind it is left out."""
    own = tuple(fold(page.outlet or "").split())
    return name_behind(page.text, start, end, lambda name: name == own or any(o.words == name for o in page.lines))


def _whole_front(page: Page, body: Sequence[int]) -> tuple[Part, int] | None:
    """Return the body's own first line where it is a headline that ends as a sentence, and where it ends."""
    first = page.lines[body[0]]
    # Its picture's caption may stand between them.
    report = list(islice((at for at in body[1:] if not beside(page.text, page.lines[at])), OPENINGS))
    between = page.lines[body[0] + 1 : report[0]] if report else []
    parted = any(beside(page.text, line) and not is_caption_line(line) for line in between)
    if not any(heads(page.text, first, page.lines[at], parted=parted) for at in report):
        return None
    return Part("headline", first.start, first.end, "a line of its own at the head of the body"), first.end


def _front(page: Page, body: Sequence[int]) -> tuple[Part, int] | None:
    """Return the headline at the front of the body's first line and where the report begins, None if none is."""
    first = page.lines[body[0]]
    start = skip_space(page.text, own_name(page.text, page.lines, body[0]), first.end)
    names = {line.words for line in page.lines if 1 < len(line.words) <= NAME_WORDS}
    split = split_headline(page.text, replace(first, start=start), page.outlet, names)
    why = "at the front of the line; the report begins anew after it"
    if split is None:
        return None
    end = date_behind(page.text, start, _name_behind(page, start, split[0]))
    return Part("headline", start, end, why), split[1]
