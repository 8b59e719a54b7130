"""Datelines and bylines: where a text was written, by whom, and which agency it came from."""

from __future__ import annotations

from typing import NamedTuple

import regex

from framing.clean._lines import Line
from framing.clean._names import agencies_in, is_media_word, place_at, without_sources
from framing.dates import find_dates, is_date_word
from framing.text import fold

__all__ = ["Credit", "byline", "closing_credit", "date_line", "dateline"]

# A dateline is found within so many code points of a paragraph's start, a closing credit within so many of its end.
REACH = 130
CLOSE_REACH = 400
# The most words that may stand in one: place, date and agency together.
LABEL_WORDS, BYLINE_WORDS = 5, 14
CREDIT_WORDS = 90
# So many words beside the date leave a line a date line: "Published on ... by Web Desk".
DATE_LINE_WORDS = 4


class Credit(NamedTuple):
    """A dateline or byline at `start:end`, why it was taken for one, and the agencies it names."""

    start: int
    end: int
    why: str
    agencies: tuple[str, ...]


_DASH = r"[-\u2013\u2014\u2212\u2015]"
_BRACKET = regex.compile(
    r"(?P<place>[^()\[\]{}/:!?\u061f\u06d4\u0964«»“”\"\n]{0,60}?)"
    r"[(\[{/](?P<who>[^()\[\]{}/\n]{2,50})[)\]}/]"
    rf"(?P<mark>[ \u00a0]*(?:{_DASH}|[:.\u0964\u06d4،,\u0640])*)[ \u00a0]*"
)
_LABEL = regex.compile(r"(?P<label>[^:\n.!?\u061f\u06d4\u0964«»“”\"]{2,40}?)[ ]?[:：](?!\d)[ \u00a0]*")
_DASHED = regex.compile(
    rf"(?P<place>[^:!?\u061f\u06d4\u0964«»“”\"()\n]{{2,60}}?)(?:[ \u00a0]*[\u2013\u2014]|[ \u00a0]+-|-(?=[ \u00a0]))[ \u00a0]*"
    rf"(?:(?P<who>[^:\n()]{{2,40}}?)[ ]?(?:{_DASH}(?=\s)|[.:،])[ \u00a0]*)?"
)
_PLACE_STOP = regex.compile(r"(?P<place>[^\u0964\u06d4.:\n]{2,30})(?P<stop>[\u0964\u06d4.])[ \u00a0]+")
# What a reader of datelines returns where there is none: no length, no source.
NONE = (0, "")


def dateline(text: str, start: int, end: int, outlet: str | None = None) -> Credit | None:
    """Return the dateline that a paragraph opens with, its closing dash or colon included, None where it has none.

    Taken for one are a place and date followed by an agency in brackets («دمشق (سانا) -»), a place set off by a
    dash (MOSCOW, Oct 15 -), and a press organ, agency or city set off by a colon («سچ خبریں:»). A clause that
    has run into its dateline is left alone: the words would be lost to the sentence.
    """
    opening = text[start : min(end, start + REACH)]
    for read in (_bracketed, _dashed, _labelled, _stopped):
        size, source = read(opening, outlet)
        if size and start + size < end:
            found = text[start : start + size].rstrip()
            return Credit(start, start + len(found), "dateline", _sources(source))
    return None


def _sources(source: str) -> tuple[str, ...]:
    """Return the agencies that a credit names: those known, else the press organ as it stands there."""
    words = fold(source).split()
    known = tuple(agencies_in(words))
    return known or ((source.strip(" .-\u2013\u2014"),) if any(map(is_media_word, words)) else ())


def _bracketed(opening: str, outlet: str | None) -> tuple[int, str]:
    """Read a place with an agency in brackets; short of a known city only with a dash or the like after it."""
    match = _BRACKET.match(opening)
    if match is None:
        return NONE
    who, place, marked = fold(match["who"]).split(), match["place"], bool(match["mark"].strip())
    placed = _known_place(place) or (_capitals(place) and _is_place(place))
    if _names_source(who, outlet):
        bare = not place.strip() or (_is_place(place) and not _names_source(fold(place).split(), outlet))
        return (match.end(), match["who"]) if placed or bare else NONE
    return (match.end(), match["who"]) if marked and placed and len(who) <= LABEL_WORDS else NONE


def _dashed(opening: str, outlet: str | None) -> tuple[int, str]:
    """Read a place, or an agency, set off by a dash, with the agency perhaps after it."""
    match = _DASHED.match(opening)
    if match is None:
        return NONE
    place, source = match["place"], match["who"] or ""
    words, who = fold(place).split(), fold(source).split()
    sourced = 0 < len(who) <= 3 and _names_source(who, outlet)
    size = match.end() if sourced or not source else match.start("who")
    named = source if sourced else ""
    if len(words) <= LABEL_WORDS and _names_source(words, outlet):
        return size, place + " " + named
    if sourced and _is_place(place):
        return size, named
    # A second dash soon after the first makes a parenthesis of what is between them.
    lone = not regex.search(rf"\s{_DASH}\s", opening[size:])
    placed = (_capitals(place) and _is_place(place)) or (_known_place(place) and lone)
    return (size, named) if placed else NONE


def _labelled(opening: str, outlet: str | None) -> tuple[int, str]:
    match = _LABEL.match(opening)
    if match is None:
        return NONE
    words = fold(match["label"]).split()
    named = _names_source(words, outlet)
    if not 1 <= len(words) <= LABEL_WORDS or not (named or _known_place(match["label"])):
        return NONE
    # A press organ alone before a colon is most likely the outlet itself; after a place it is an agency.
    pieces = regex.split(r"[,،]", match["label"])
    sources = [piece for piece in pieces if _names_source(fold(piece).split(), None)]
    return match.end(), sources[-1] if sources and (len(pieces) > 1 or agencies_in(words)) else ""


def _stopped(opening: str, outlet: str | None) -> tuple[int, str]:
    """Read a place closed by a full stop of its own, as Hindi, Urdu and Russian papers set it."""
    match = _PLACE_STOP.match(opening)
    if match is None or not _known_place(match["place"]):
        return NONE
    return (match.end(), "") if match["stop"] != "." or _capitals(match["place"]) else NONE


def _names_source(words: list[str], outlet: str | None) -> bool:
    if outlet and words == fold(outlet).split():
        return True
    return bool(agencies_in(words)) or any(map(is_media_word, words))


def _known_place(place: str) -> bool:
    """Say whether a stretch is nothing but known places and a date."""
    words = _undated(fold(place).split())
    return bool(words) and not _unplaced(words)


def _unplaced(words: list[str]) -> list[str]:
    """Return the words from the first on that is no known place."""
    at = 0
    while at < len(words) and (size := place_at(words, at)):
        at += size
    return words[at:]


def _is_place(place: str) -> bool:
    """Say whether a stretch can be a place and a date: known, in capitals, or up to three words that hold no city."""
    words = _undated(fold(place).split())
    if not words or _known_place(place) or _capitals(place):
        return len(words) <= LABEL_WORDS
    within = any(place_at(words, at) for at in range(1, len(words)))
    lower = regex.match(r"\s*\p{Ll}", place)
    return len(words) <= 3 and not within and not lower


def _undated(words: list[str]) -> list[str]:
    return [word for word in words if not (word.isdigit() or is_date_word(word))]


def _capitals(place: str) -> bool:
    """Say whether the first word of a place is all in capitals: MOSCOW, ДАМАСК."""
    return bool(regex.match(r"\s*\p{Lu}{2,}(?![\p{Ll}\p{M}])", place))


_OPENERS = """
by|reporting by|additional reporting by|writing by|written by|edited by|editing by|compiled by|translated by|with inputs from
source|sources|author|reporter|correspondent|staff reporter|news desk
web desk|credit
تحریر|رپورٹ|از|ماخذ|بشکریہ|مصنف|ترجمہ|ویب ڈیسک|نیوز ڈیسک|نمائندہ خصوصی|نمائندہ|ادارت|رپورٹر
بقلم|كتب|كتبت|تحرير|إعداد|ترجمة|المصدر|مصدر|مراسل|تقرير|شارك في التغطية|تغطية|إعداد وتحرير|بواسطة
लेखक|लेखिका|रिपोर्ट|रिपोर्टर|स्रोत|साभार|संवाददाता|संपादन|अनुवाद|द्वारा|विशेष संवाददाता|इनपुट|एजेंसी इनपुट|डेस्क|वेब डेस्क
نویسنده|خبرنگار|گزارش|گزارش از|منبع|مترجم|عکاس|ترجمه|تهیه و تنظیم|تهیه کننده|به قلم|گزارشگر|دبیر
автор|авторы|текст|источник|корреспондент|перевод|подготовил|подготовила|редактор|материал подготовил|репортаж
"""
_CREDIT_PHRASES = frozenset(
    tuple(fold(phrase).split()) for line in _OPENERS.split("\n") for phrase in line.split("|") if phrase
)
_LONGEST = max(map(len, _CREDIT_PHRASES))
# Credit words that Arabic, Urdu, Hindi, Persian and Russian credits share within brackets.
_CREDIT_WORDS = frozenset(
    fold(
        "reporting writing editing compiled التغطية تقارير تقرير الكتابة كتابة تحرير إعداد ترجمة تحریر رپورٹنگ ادارت"
        " रिपोर्टिंग संपादन लेखन گزارش ویرایش ترجمه текст редактирование репортаж редактор"
    ).split()
)
# Words that are English prepositions first: they open a byline only before a name.
_NAME_AFTER = frozenset({"by", "از", "द्वारा"})
_SET_OFF = regex.compile(r"^[^\p{L}]*[\p{L}\p{M}\p{Zs}\u200c]{1,40}?\s*[:|\u2013\u2014/]")
_NAME = regex.compile(r"^\s*\p{Ll}*\p{Lu}?\p{Ll}*\s+\p{Lu}")
_BRACKETED = regex.compile(r"[(\[{](?P<inside>[^()\[\]{}]{2,})[)\]}][.\u06d4\u0964]?\s*$")
_SLASHED = regex.compile(r"(?:/(?P<inside>[^/\n]{2,20})/\.?|[\u2013\u2014]\s?(?P<bare>[\p{L}\p{M} ]{2,20}))\s*$")


def byline(text: str, line: Line) -> Credit | None:
    """Return the credit that a whole line is, None where the line is something else."""
    shown, words = text[line.start : line.end], list(line.words)
    if len(words) > (CREDIT_WORDS if shown[0] in "([{" else BYLINE_WORDS):
        return None
    agencies = tuple(agencies_in(words))
    if shown[0] in "([{" and _credits(shown.strip("()[]{}. "), agencies):
        return Credit(line.start, line.end, "credits in brackets", agencies)
    if _is_source(words) and not date_line(text, line):
        return Credit(line.start, line.end, "agency credit", agencies)
    if len(words) <= BYLINE_WORDS and _opens(shown, words):
        return Credit(line.start, line.end, "byline", agencies)
    return None


def _is_source(words: list[str]) -> bool:
    """Say whether words are nothing but an agency, a place and a date, or a place with an agency unnamed."""
    rest = without_sources(_undated(words))
    named = bool(agencies_in(words)) or (bool(rest) and any(map(is_media_word, words)))
    return named and not _unplaced(rest)


def _opens(line: str, words: list[str]) -> bool:
    """Say whether a line opens with a credit phrase that is set off, or that a name follows."""
    size = next((n for n in range(min(_LONGEST, len(words)), 0, -1) if tuple(words[:n]) in _CREDIT_PHRASES), 0)
    if not size:
        return False
    if _SET_OFF.match(line):
        return True
    ends = regex.search(r"[.!?\u061f\u06d4\u0964]\s*$", line)
    if words[0] in _NAME_AFTER:
        return not ends and bool(_NAME.match(line)) and len(words) <= 8
    return size >= 2 and not ends


def _credits(inside: str, agencies: tuple[str, ...]) -> bool:
    """Say whether what stands in brackets is credits: it opens with a credit phrase, or holds two credit words."""
    words = fold(inside).split()
    if any(tuple(words[:size]) in _CREDIT_PHRASES for size in range(1, _LONGEST + 1)):
        return True
    return sum(word in _CREDIT_WORDS for word in words) >= 2 or (bool(agencies) and len(words) <= LABEL_WORDS)


def closing_credit(text: str, start: int, end: int) -> Credit | None:
    """Return the credit that a paragraph ends with: (Reporting by ...; editing by ...), (رويترز), /ТАСС/."""
    reach = max(start, end - CLOSE_REACH)
    tail = text[reach:end]
    for match in (_BRACKETED.search(tail), _SLASHED.search(tail)):
        if match is None or reach + match.start() == start:
            continue
        inside = next(group for group in match.groups() if group is not None)
        agencies = tuple(agencies_in(fold(inside).split()))
        short = len(fold(inside).split()) <= LABEL_WORDS
        if (agencies and short) or (match.re is _BRACKETED and _credits(inside, ())):
            return Credit(reach + match.start(), reach + len(tail.rstrip()), "credit at the end", agencies)
    return None


def date_line(text: str, line: Line) -> bool:
    """Say whether a line is a date with little beside it: «Published 15 October 2025, 10:30»."""
    if line.size > REACH or not any(map(str.isdecimal, line.words)):
        return False
    return len(_undated(list(line.words))) <= DATE_LINE_WORDS and bool(find_dates(text[line.start : line.end]))
