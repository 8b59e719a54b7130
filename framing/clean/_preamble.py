"""Tell apart what stands between headline and report: deck and summary from names, places and dates."""

from __future__ import annotations

from framing.clean import _arabic, _hindi
from framing.clean._bylines import byline
from framing.clean._candidates import WORDS, beside, heads_summary, is_caption_line, opens_point
from framing.clean._captions import holds_photo_word, shows_scene
from framing.clean._datelines import date_line
from framing.clean._furniture import is_section
from framing.clean._lines import Line
from framing.clean._page import AGAIN, NAME_WORDS, STANDFIRST, Page
from framing.clean._russian import holds_verb

__all__ = ["mark_preamble"]

# Between headline and report stand so many lines at most. A standfirst has so many words at least, and so many where
# it neither ends as a sentence nor stands right above the report.
# With a line between them that may be the picture's caption, so many are enough.
PREAMBLE, SUMMARY, LONG_SUMMARY, FOLLOWED_SUMMARY, CREDITED = 8, 4, 15, 10, 3
# A sentence right below the headline may have so few.
SENTENCE = 3
# What a report is about is named in so many words.
TAG = 2
# What a picture shows is named in so many words at most.
SCENE = 8
# Why a name or place between them is no body.
BETWEEN = "between headline and report"


def mark_preamble(page: Page, body: list[int]) -> list[int]:
    """Tell apart what stands between headline and report: a standfirst is body, names and places are not."""
    headed = [index for index in range(body[0]) if page.labels[index][0] == "headline"]
    below = range(headed[-1] + 1, body[0]) if headed else range(0)
    summary = next((index for index in below if not (_is_stamped(page, index) or _is_tag(page, index))), None)
    for index in below:
        first = index == summary and _is_standfirst(page, index, body[0])
        if first or _is_point(page, index) or _is_second(page, index):
            page.labels[index] = ("body", STANDFIRST)
    for index in range(body[0], min(body[-1], body[0] + PREAMBLE)):
        if page.labels[index][0] == "body" and _names_author(page, index):
            page.labels[index] = ("boilerplate", BETWEEN)
    front = bool(page.cuts) and page.cuts[0].start == page.lines[body[0]].start
    if not headed and not front:
        return [index for index in body if page.labels[index][1] != BETWEEN]
    stop = next((index for index in body[1:] if page.lines[index].closes), body[0])
    between = range(body[0] + front, min(stop, body[0] + PREAMBLE))
    last = max((index for index in between if beside(page.text, page.lines[index])), default=body[0])
    for index in between:
        short = not page.lines[index].closes and len(page.lines[index].words) <= NAME_WORDS + 1
        if page.labels[index][0] == "body" and short and (front or index < last):
            page.labels[index] = ("boilerplate", BETWEEN)
    return page.labelled("body")


def _names_author(page: Page, index: int) -> bool:
    """Say whether a few words right above the date are a name."""
    line = page.lines[index]
    return not line.closes and len(line.words) <= NAME_WORDS and date_line(page.text, page.lines[index + 1])


def _is_stamped(page: Page, index: int) -> bool:
    """Say whether a line below the headline is a date, a count, the author's name or the headline over again."""
    credit = byline(page.text, page.lines[index])
    return index in page.stamps or page.labels[index][1] == AGAIN or credit is not None


def _is_tag(page: Page, index: int) -> bool:
    """Say whether a line right below the headline is no more than what the report is about or has with it: Видео."""
    line = page.lines[index]
    named = len(line.words) == 1 or is_section(line.words) or line.furniture is not None
    return page.labels[index - 1][0] == "headline" and named and 0 < len(line.words) <= TAG and not line.closes


def _tells(page: Page, line: Line) -> bool:
    """Say whether a line of Russian or Arabic has a verb, or one of Hindi with some words ends in one."""
    if len(line.words) > SUMMARY and _hindi.ends_in_verb(line):
        return True
    if line.words and _arabic.is_arabic(page.text, line):
        return _arabic.holds_verb(line)
    return holds_verb(page.text, line.start, line.end)


def _is_point(page: Page, index: int) -> bool:
    """Say whether a line is a point of a summary: set off as one by another or the heading above it."""
    line = page.lines[index]
    points = [opens_point(page.text, page.lines[at]) for at in (index - 1, index, index + 1)]
    plain = len(line.words) in WORDS and not (line.shared or line.cut or beside(page.text, line))
    top = next(at for at in range(index - 1, -1, -1) if page.labels[at][1] != STANDFIRST)
    return plain and (heads_summary(page.lines[top]) or (points[1] and (points[0] or points[2])))


def _is_second(page: Page, index: int) -> bool:
    """Say whether a sentence goes on with the standfirst above it."""
    return page.labels[index - 1][1] == STANDFIRST and page.lines[index].closes and not _is_stamped(page, index)


def _names_scene(page: Page, index: int) -> bool:
    """Say whether a line below the date names what a picture shows: few words, no full stop, and none is a verb.

    Only of Russian it is known that none is; elsewhere the line speaks of the picture.
    """
    line = page.lines[index]
    shown = page.text[line.start : line.end]
    russian = "\u0400" <= line.words[0][0] <= "\u04ff" and not holds_verb(page.text, line.start, line.end)
    return len(line.words) <= SCENE and not line.closes and (russian or holds_photo_word(shown))


def _ends_in_own_name(page: Page, index: int) -> bool:
    """Say whether a line is a place and the name that the page opens with: دير الزور - أنباء الفرات."""
    words, own = page.lines[index].words, page.lines[0].words
    return 0 < len(words) - len(own) <= NAME_WORDS and len(own) > 1 and words[-len(own) :] == own


def _is_standfirst(page: Page, index: int, body: int) -> bool:
    """Say whether the line below the headline sums up the report: a sentence, words right above or below, or many."""
    line, below = page.lines[index], page.lines[index + 1]
    near = page.labels[index - 1][0] == "headline" or _is_tag(page, index - 1)
    told = near and _tells(page, line)
    deck = told or (near and len(line.words) > NAME_WORDS + 1)
    # A whole caption below is the picture's; of a credit alone, the line above is the caption.
    captioned = is_caption_line(below) and len(below.words) <= NAME_WORDS and not told
    if (
        page.text[line.end - 1] in ")]"
        or beside(page.text, line)
        or line.shared
        or line.twin
        or line.cut
        or line.leads_on
        or captioned
        or shows_scene(page.text[line.start : line.end])
        or (page.labels[index - 1][0] != "headline" and _names_scene(page, index))
        or _ends_in_own_name(page, index)
        or (":" in page.text[line.start : line.end] and not (line.closes or deck))
    ):
        return False
    short = SENTENCE if told else SUMMARY if line.closes or deck or index + 1 == body else LONG_SUMMARY
    followed = index + 2 <= body <= index + CREDITED and not (below.closes or date_line(page.text, below))
    return len(line.words) >= min(short, FOLLOWED_SUMMARY if followed else short)
