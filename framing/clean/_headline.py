"""Find the headline above the body, or at the front of the body's first line where a dump has run them together."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

import regex

from framing.clean._bylines import byline
from framing.clean._datelines import date_line, dateline
from framing.clean._lines import Line, normalise_line
from framing.clean._names import is_media_word
from framing.text import Token, fold, tokens

__all__ = ["beside", "echoes", "find_headline", "heads", "masthead", "split_headline"]

# A headline has so many words and code points, and stands at most so many lines above the body.
WORDS, SIZE, ABOVE = range(3, 31), range(12, 240), 8
# A column's headline may be shorter: The Price of Silence.
COLUMN_WORDS = range(2, 31)
# A line of so many words is more than an item of a menu.
FULL = 6
# A line of so few words above the headline is its kicker.
KICKER = 4
# How much of a line the body must take up. Half a word's echo makes up for a line's distance.
TAKEN_UP, PER_LINE = 0.25, 0.08
# A headline that is a whole question or exclamation has so many words at most.
QUESTION = 20
# How much of the body is searched for the headline's words.
LEAD, LEAD_LINES = 800, 4
# A headline at the front of a line: its bounds in words, what of it the rest must take up, and how much rest.
FRONT, FRONT_TAKEN_UP, REST_WORDS = range(4, 26), 1 / 3, 6
# A little word with a capital begins a sentence: one word of the headline taken up is enough.
CAPITAL_TAKEN_UP = 1 / 12
# A headline that its report tells again has so many of its stems repeated there, and this share of them.
AGAIN, AGAIN_SHARE, AGAIN_SENTENCES = 3, 0.4, 2
# Words of three letters and more are compared by their first four: «मंत्री», «मंत्रियों».
STEM, SHORTEST = 4, 3

_CRUMBS = regex.compile(r"^\S{2,12}\s*\|\s|[>›»|•]\s*\S+.*[>›»|•]|\s[/›>]\s|\S\s{2,}\S.*\S\s{2,}\S|^\S+\s{2,}\S+$")
# A point of a summary, or a teaser's number: • Convoy arrives; 1. Two passes closed.
_BULLET = regex.compile(r"[•▪●◦■*–—-]\s|\p{Nd}{1,2}[.)]\s")
# A short line that opens or ends with a press organ is the page's own name.
MASTHEAD_LINES, MASTHEAD_WORDS = 3, 5
# The Arabic article and what may be joined before it; elsewhere no word that is left means anything else by it.
_ARTICLE = regex.compile(r"^(?:[وفبک]?ال|لل)(?=\p{L}{3})")
_STOP = regex.compile(r"[.!?\u061f\u06d4\u0964\u0965]")
# A word that opens a report by saying when; it starts the sentence anew after a headline.
_TIME_WORDS = frozenset(
    fold(
        "today yesterday آج کل گزشتہ पिछले आज कल बीते सोमवार मंगलवार बुधवार गुरुवार शुक्रवार शनिवार रविवार"
        " اليوم أمس امروز دیروز сегодня вчера"
    ).split()
)
# A verb that opens an Arabic report; its headline opened with a name.
_ANEW = _TIME_WORDS | frozenset(
    fold("أعلن أعلنت قال قالت أفاد أفادت ذكر ذكرت أكد أكدت كشف كشفت نفى نفت اتهم اتهمت دعا دعت").split()
)
# A headline does not break off after one of these: what follows belongs to it.
_BINDING = frozenset(
    fold(
        "the a an of to in on at and or for with by from as के का की में से ने को पर और या कि तक बाद पहले"
        " کے کا کی میں سے نے کو پر اور یا کہ تک بعد پہلے في من على إلى عن أن و مع بعد قبل در به از که را با و تا"
        " پس پیش в во на с со по о об и или из за к от для после до"
    ).split()
)


def find_headline(text: str, lines: Sequence[Line], body: Sequence[int], *, untold: bool = True) -> list[int]:
    """Return which lines above the body are the headline, and a standfirst under it; empty where none is.

    The line counts whose words the body's first paragraphs take up, as news leads do, the nearer the better. Where
    none is taken up, as above a column, it is the uppermost of the lines with nothing but credits below them; with
    `untold` false there is none then.
    """
    lead = _stems(" ".join(text[lines[index].start : lines[index].end] for index in body[:LEAD_LINES])[:LEAD])
    scored: list[tuple[float, int]] = []
    plain: list[int] = []
    distance, apart = 0, False
    for index in range(body[0] - 1, max(body[0] - ABOVE, 0) - 1, -1):
        line = lines[index]
        if beside(text, line):
            apart = apart or (bool(plain) and line.furniture is not None)
            continue
        distance += 1
        taken = _taken_up(text, line, lead)
        # A line that opens the next one is a crumb of it.
        fits = _can_head(text, line) and not lines[index + 1].echo
        if fits and len(line.words) in WORDS and line.size in SIZE and taken >= TAKEN_UP:
            scored.append((taken - PER_LINE * distance, index))
        apart = apart or (bool(plain) and not fits)
        if fits and not apart:
            plain.append(index)
    if not scored:
        return _column(text, lines, plain, body[0]) if untold else []
    held, best = {index for _, index in scored}, max(scored)[1]
    first = next(index for index in range(best, -1, -1) if index - 1 not in held)
    if first < best and len(lines[first].words) <= KICKER:
        first += 1
    last = next(index for index in range(best, body[0]) if index + 1 not in held)
    return list(range(first, last + 1))


def _column(text: str, lines: Sequence[Line], plain: Sequence[int], body: int) -> list[int]:
    """Return the uppermost line. Of two words it names the section where a longer one stands right below it.

    Short, or above short ones, with no credit, date or the like before the body, it belongs to the page's menu.
    """
    if not plain:
        return []
    above = plain[-1]
    short = len(lines[above].words) < WORDS.start
    if short and len(plain) > 2 and plain[-2] == above + 1 and len(lines[above + 1].words) >= WORDS.start:
        return [above + 1]
    between = lines[above + 1 : body]
    credited = any(beside(text, line) for line in between)
    listed = short or (len(lines[above].words) < FULL and any(len(line.words) < WORDS.start for line in between))
    return [above] if credited or not listed else []


def beside(text: str, line: Line) -> bool:
    """Say whether a line may stand between headline and body and is neither."""
    return line.furniture is not None or date_line(text, line) or byline(text, line) is not None


def _can_head(text: str, line: Line) -> bool:
    shown = text[line.start : line.end]
    fits = len(line.words) in COLUMN_WORDS and " " in shown and sum(map(str.isdigit, line.words)) * 3 <= len(line.words)
    return fits and not (
        _is_masthead(line)
        or line.furniture
        or line.shared
        or line.cut
        or _CRUMBS.search(shown)
        or _BULLET.match(shown)
        or shown.endswith((".", "।", "۔"))
    )


def masthead(text: str, lines: Sequence[Line]) -> str | None:
    """Return the page's own name where one of its first lines is one."""
    named = next((line for line in lines[:MASTHEAD_LINES] if _is_masthead(line)), None)
    return text[named.start : named.end] if named else None


def _is_masthead(line: Line) -> bool:
    """Say whether a line is the name of the page: Eastern Agency, «صحيفة الشرق»."""
    ends = (line.words[0], line.words[-1]) if line.words else ()
    return len(line.words) <= MASTHEAD_WORDS and any(map(is_media_word, ends))


def _stems(text: str) -> frozenset[str]:
    words = (_ARTICLE.sub("", word) for word in normalise_line(text).split() if word not in _BINDING)
    return frozenset(word[:STEM] for word in words if len(word) >= SHORTEST)


def _taken_up(text: str, line: Line, lead: frozenset[str]) -> float:
    """Return what share of a line's stems the lead holds; a single one may be chance."""
    stems = _stems(text[line.start : line.end])
    shared = len(stems & lead)
    return shared / len(stems) if shared >= 2 else 0.0


def heads(text: str, line: Line, below: Line) -> bool:
    """Say whether the body's first line is a headline that ends as a sentence: «Whose gas is it?»."""
    alone = line.inner == 0 and len(line.words) <= QUESTION and below.size > line.size
    return alone and _can_head(text, line)


def echoes(headline: str, line: Line) -> bool:
    """Say whether a line is the headline over again."""
    return bool(line.words) and tuple(fold(headline).split()) == line.words


def split_headline(text: str, line: Line, outlet: str | None = None) -> tuple[int, int] | None:
    """Return where a headline at the front of a line ends and the report begins, None where the line has none.

    The report must begin anew within the first sentence, with a dateline or a word that says when, after words
    that can end a headline; and it must take up a third of the headline's words, as a lead that tells the same
    again does and a sentence that goes on does not.
    """
    sentence = _first_sentence(text, line)
    words = tokens(text[line.start : sentence])
    for index in range(FRONT.start, min(FRONT.stop, len(words) - REST_WORDS)):
        front, back = words[index - 1], words[index]
        if front.folded in _BINDING or not text[line.start + front.end : line.start + back.start].isspace():
            continue
        start = line.start + back.start
        capital = text[start].isupper() and back.folded in _BINDING
        anew = capital or back.folded in _ANEW or dateline(text, start, line.end, outlet) is not None
        share = CAPITAL_TAKEN_UP if capital else FRONT_TAKEN_UP
        if anew and _tells_again(text, line.start, line.start + front.end, start, sentence, share):
            return line.start + front.end, start
    return _told_twice(text, line)


def _told_twice(text: str, line: Line) -> tuple[int, int] | None:
    """Return where a report begins that tells its headline again, whatever word it opens with.

    The headline says nothing twice, so the report begins no later than at the first word that repeats one, and no
    earlier than behind the last word before it that is repeated further on.
    """
    stop = _first_sentence(text, line, AGAIN_SENTENCES)
    words = tokens(text[line.start : stop])
    stems = [next(iter(_stems(word.folded)), "") for word in words]
    first = _first_sentence(text, line) - line.start
    for second in range(FRONT.start, min(FRONT.stop, len(words) - REST_WORDS)):
        if words[second].start >= first:
            break
        if not stems[second] or stems[second] not in stems[:second]:
            continue
        ahead = set(stems[second:]) - {""}
        repeated = [at for at in range(second) if stems[at] in ahead]
        known = {stem for stem in stems[: repeated[-1] + 1] if stem}
        if len(known & ahead) < AGAIN or len(known & ahead) < AGAIN_SHARE * len(known):
            continue
        begin = max(repeated[-1] + 1, FRONT.start)
        if stems[second] == stems[0] and not _is_arabic(words[: second + 1]):
            # Subject first in headline and report alike: the headline's verb, not said again, is still its own.
            begin = second
        at = _begins(text, line, words, range(begin, second + 1))
        if at is not None:
            return line.start + words[at - 1].end, line.start + words[at].start
    return None


def _is_arabic(words: Sequence[Token]) -> bool:
    """Say whether words hold the Arabic article more than once: a report in Arabic opens with its verb."""
    return sum(_ARTICLE.match(word.folded) is not None for word in words) >= 2


def _begins(text: str, line: Line, words: Sequence[Token], places: range) -> int | None:
    """Return the first of the places that can begin a report, with a capital where the script has them."""
    able = [
        at
        for at in places
        if words[at - 1].folded not in _BINDING
        and text[line.start + words[at - 1].end : line.start + words[at].start].isspace()
    ]
    return next((at for at in able if not text[line.start + words[at].start].islower()), None)


def _first_sentence(text: str, line: Line, count: int = 1) -> int:
    """Return where the line's first sentence ends, or its second."""
    end = min(line.end, line.start + LEAD)
    stops = (match.end() for match in _STOP.finditer(text, line.start, end))
    return next(islice(stops, count - 1, None), end)


def _tells_again(text: str, start: int, end: int, report: int, stop: int, share: float) -> bool:
    front, rest = _stems(text[start:end]), _stems(text[report:stop])
    return bool(front) and len(front & rest) >= share * len(front)
