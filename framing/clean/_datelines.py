"""Datelines: where a report was written, when, and for which agency."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import regex

from framing.clean._lines import Line
from framing.clean._names import (
    agencies_in,
    is_source,
    names_source,
    place_at,
    sources_in,
    undated,
    unplaced,
    without_sources,
)
from framing.clean._stems import stem
from framing.dates import find_dates
from framing.text import LINE_BREAKS, fold

__all__ = ["LABEL_WORDS", "LINE_WORDS", "REACH", "Credit", "date_line", "dateline", "dateline_line"]

# A dateline ends within so many code points of its paragraph's start.
REACH = 130
# The most words of a place or a label, of an agency after a dash, and of a dateline on a line of its own.
LABEL_WORDS, AFTER_DASH, LINE_WORDS = 5, 3, 14
# So many words beside the date leave a line a date line: "Published on ... by Web Desk".
DATE_LINE_WORDS = 4


class Credit(NamedTuple):
    """A dateline or byline at `start:end`, why it was taken for one, and the agencies it names."""

    start: int
    end: int
    why: str
    agencies: tuple[str, ...]


class _Read(NamedTuple):
    """How many code points of a paragraph's opening are its dateline, and the source that it names."""

    size: int
    source: str = ""


_STOPS = r"\u061f\u06d4\u0964"
_OPENING, _CLOSING = '«“"', '»”"'
_QUOTES = _OPENING + _CLOSING
_SPACES = r"[ \u00a0]*"
_DASH = r"[-\u2013\u2014\u2212\u2015]"
# دمشق (سانا) -   नई दिल्ली, 15 अक्टूबर (भाषा)   ДАМАСК, 15 октября. /ТАСС/.
_BRACKET = regex.compile(
    rf"(?P<place>[^()\[\]{{}}/:!?{_STOPS}{_QUOTES}\n]{{0,60}}?)"
    r"[(\[{/](?P<who>[^()\[\]{}/\n]{2,50})[)\]}/]"
    rf"(?P<mark>{_SPACES}(?:{_DASH}|[:.,،\u0964\u06d4\u0640])*){_SPACES}"
)
# МИНСК, 17 сентября. /БЕЛТА/.
_DATELINE_ALONE = regex.compile(r"\p{Lu}[\p{Lu} -]+,\s\p{Nd}{1,2}\s\p{L}+\.?\s[(/]\p{L}[^()/]{1,30}[)/]\.?")
# MOSCOW —   МОСКВА, 15 окт — РИА Новости.   تهران - ایرنا -
_DASHED = regex.compile(
    rf"(?P<place>[^:!?{_STOPS}{_QUOTES}()\n]{{2,60}}?)"
    rf"(?:{_SPACES}[\u2013\u2014]|[ \u00a0]+-|-(?=[ \u00a0])){_SPACES}"
    rf"(?:(?P<who>[^:\n()]{{2,40}}?)[ ]?(?:{_DASH}(?=\s)|[.:،]){_SPACES})?"
)
# سچ خبریں:   Geneva:
_LABEL = regex.compile(rf"(?P<label>[^:\n.!?{_STOPS}{_QUOTES}]{{2,40}}?)[ ]?[:：](?!\d){_SPACES}")
# Hakkar Valley — The ...   نواكشوط - ...: a place that no table knows is in capitals or a word alone, and a sentence
# follows.
_UNKNOWN = regex.compile(r"\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){0,2}|\p{Arabic}{3,}|\p{Devanagari}{3,}")
_BEGINS = regex.compile(r"[\p{Lu}\p{Lo}]")
# Саратов. 7 июля. МЕРИДИАН -   ХАБАРОВСК, 2 ноября — «Амур».   नवादा, 14 मई(हि. स.)।: behind its day, a place needs
# no known agency.
_DATED = regex.compile(
    rf"(?P<place>\p{{Lu}}[\p{{L}}-]{{2,30}}|[\p{{Lo}}\p{{M}}]{{3,20}})[.,،]\s"
    rf"(?P<day>\p{{Nd}}{{1,2}}\s[\p{{L}}\p{{M}}]{{2,10}})[.,]?\s?{_DASH}?\s?"
    rf"(?P<who>[«(\[/][^:\n()«»\[\]]{{2,30}}[»)\]/]|[\p{{Lu}} -]{{2,30}})"
    rf"(?:\s?[.\u0964]?\s?{_DASH}|(?<=[»)\]/])[.\u0964]){_SPACES}"
)
# काबुल।   МОСКВА.
_STOPPED = regex.compile(r"(?P<place>[^\u0964\u06d4.:\n]{2,30})(?P<stop>[\u0964\u06d4.])[ \u00a0]+")


# Letters that may be capitals: a place in such letters stands in capitals before a full stop.
_CASED = regex.compile(r"[\p{Lu}\p{Ll}]")
# जागरण संवाददाता, पटना।   विशेष संवाददाता, नई दिल्ली:
_REPORTER = regex.compile(
    r"[\p{Devanagari}. ]{0,25}(?:संवाददाता|संवाद सूत्र|ब्यूरो)[,،] ?"
    r"[\p{Devanagari}]+(?: [\p{Devanagari}]+){0,2}\s?(?:[।:]|--?)\s"
)
# पलामू से लौटकर
_FROM = regex.compile(r"[\p{Devanagari} ]{2,30} से(?: लौटकर)?")
# जमशेदपुर :   शिमलाः   रांची:रांची पुलिस
_SPACED = regex.compile(r"\p{Devanagari}{3,20}(?<!ः)(?: ?ः| :)[ \u00a0]+|(\p{Devanagari}{3,20}): ?(?=\1 )")


def dateline(text: str, start: int, end: int, outlet: str | None = None) -> Credit | None:
    """Return the dateline that a paragraph opens with, its closing dash or colon included, None where it has none.

    Taken for one are a place and date followed by an agency in brackets («دمشق (سانا) -»), a place set off by a
    dash (MOSCOW, Oct 15 -), and a press organ, agency or city set off by a colon («سچ خبریں:»). A clause that
    has run into its dateline is left alone: the words would be lost to the sentence.
    """
    opening = text[start : min(end, start + REACH)]
    begins = start == 0 or text[start - 1] in LINE_BREAKS
    for read in (_bracketed, _dated, _dashed, _labelled, _stopped, *([_alone] if begins else ())):
        found = read(opening, outlet)
        if found and start + found.size < end:
            shown = text[start : start + found.size].rstrip()
            return Credit(start, start + len(shown), "dateline", sources_in(found.source))
    return None


def dateline_line(text: str, line: Line) -> Credit | None:
    """Return the dateline that a whole line is: a place with its agency, and perhaps a date."""
    words = line.words
    if len(words) > LINE_WORDS:
        return None
    shown = text[line.start : line.end]
    set_off = _DATELINE_ALONE.fullmatch(shown)
    told = _dated(shown, None)
    if _FROM.fullmatch(shown):
        return Credit(line.start, line.end, "dateline on a line of its own", ())
    if told and told.size == len(shown):
        return Credit(line.start, line.end, "dateline on a line of its own", sources_in(told.source))
    if not (set_off and _in_capitals(shown)) and not (is_source(words) and without_sources(undated(words))):
        return None
    return Credit(line.start, line.end, "dateline on a line of its own", sources_in(text[line.start : line.end]))


def date_line(text: str, line: Line) -> bool:
    """Say whether a line is a date with little beside it: «Published 15 October 2025, 10:30»; a post's is another's."""
    shown = text[line.start : line.end]
    if line.size > REACH or "@" in shown or not any(map(str.isdecimal, line.words)):
        return False
    return len(undated(line.words)) <= DATE_LINE_WORDS and bool(find_dates(shown))


def _bracketed(opening: str, outlet: str | None) -> _Read | None:
    """Read a place with a source in brackets: any likely place for a known source, else a sure one with day or dash."""
    match = _BRACKET.match(opening)
    if match is None:
        return None
    who, place = fold(match["who"]).split(), match["place"]
    sure = _known_place(place) or (_in_capitals(place) and _may_be_place(place))
    if names_source(who, outlet):
        likely = _may_be_place(place) and not names_source(fold(place).split(), outlet)
        taken = sure or likely or not place.strip()
    else:
        dated = len(undated(fold(place).split())) < len(fold(place).split())
        taken = sure and (dated or bool(match["mark"].strip())) and len(who) <= LABEL_WORDS
    return _Read(match.end(), match["who"]) if taken else None


def _dashed(opening: str, outlet: str | None) -> _Read | None:
    """Read a place, or a source, set off by a dash, with a source perhaps after it."""
    match = _DASHED.match(opening)
    if match is None:
        return None
    place, who = match["place"], fold(match["who"] or "").split()
    quoted = bool(who) and match["who"].strip()[0] in _OPENING and match["who"].strip()[-1] in _CLOSING
    # МОСКВА, 14 февраля — Меридиан.: a name with its stop behind a place in capitals and a day.
    set_off = bool(who) and match["who"][0].isupper() and opening[match.end("who")] in " ." and _in_capitals(place)
    set_off = set_off and any(map(str.isdecimal, fold(place)))
    sourced = 0 < len(who) <= AFTER_DASH and (quoted or set_off or names_source(who, outlet))
    found = _Read(match.end(), match["who"]) if sourced else _Read(match.start("who") if who else match.end())
    words = fold(place).split()
    if is_source(words) or (outlet and words == fold(outlet).split()):
        return _Read(found.size, f"{place} {found.source}")
    return found if (sourced and _may_be_place(place)) or _set_off(place, opening[found.size :]) else None


def _dated(opening: str, _: str | None) -> _Read | None:
    """Read a place and its day, with a source in capitals, quotation marks or brackets set off behind them."""
    match = _DATED.match(opening)
    if match is None or not undated(fold(match["place"]).split()) or undated(fold(match["day"]).split()):
        return None
    return _Read(match.end(), match["who"]) if len(fold(match["who"]).split()) <= LABEL_WORDS else None


def _set_off(place: str, rest: str) -> bool:
    """Say whether a place needs no source: in capitals, or a known city with no second dash soon after the first."""
    if _in_capitals(place):
        return _may_be_place(place)
    single = not regex.search(rf"\s{_DASH}\s|^\S+:", rest)
    return single and (_known_place(place) or bool(_UNKNOWN.fullmatch(place.strip()) and _BEGINS.match(rest)))


def _labelled(opening: str, outlet: str | None) -> _Read | None:
    """Read a source or a city set off by a colon."""
    match = _LABEL.match(opening)
    words = fold(match["label"]).split() if match else []
    if match is None or not 0 < len(words) <= LABEL_WORDS or words[0] in ("the", "a"):
        return None
    if not names_source(words, outlet):
        return _Read(match.end()) if _known_place(match["label"]) or _dated_place(words) else None
    # A press organ alone before a colon is most likely the outlet itself; after a place it is an agency.
    pieces = regex.split(r"[,،]", match["label"])
    sources = [piece for piece in pieces if names_source(fold(piece).split())]
    return _Read(match.end(), sources[-1] if sources and (len(pieces) > 1 or agencies_in(words)) else "")


def _stopped(opening: str, _: str | None) -> _Read | None:
    """Read a place closed by a full stop of its own, as Hindi, Urdu and Russian papers set it."""
    match = _STOPPED.match(opening)
    if match is None or not _known_place(match["place"]):
        return None
    small = match["stop"] == "." and _CASED.search(match["place"]) and not _in_capitals(match["place"])
    return None if small else _Read(match.end())


def _alone(opening: str, _: str | None) -> _Read | None:
    """Read a single word with the stop of Hindi or Urdu, at the front of a paragraph: रायपुर।"""
    match = _SPACED.match(opening) or _REPORTER.match(opening)
    if match:
        return _Read(match.end())
    match = _STOPPED.match(opening)
    if match is None or match["stop"] == "." or " " in match["place"].strip() or not stem(fold(match["place"])):
        return None
    return _Read(match.end())


def _known_place(place: str) -> bool:
    """Say whether a stretch is nothing but known places and a date."""
    words = undated(fold(place).split())
    return bool(words) and not unplaced(words)


def _dated_place(words: Sequence[str]) -> bool:
    """Say whether folded words are one word and a day: रांची, 8 नवंबर."""
    return any(map(str.isdecimal, words)) and len(words) > len(undated(words)) == 1


def _may_be_place(place: str) -> bool:
    """Say whether a stretch can be a place and a date: known, in capitals, or up to three words that hold no city."""
    words = undated(fold(place).split())
    if not words or _known_place(place) or _in_capitals(place):
        return len(words) <= LABEL_WORDS
    holds_city = any(place_at(words, at) for at in range(1, len(words)))
    return len(words) <= 3 and not holds_city and not regex.match(r"\s*\p{Ll}", place)


def _in_capitals(place: str) -> bool:
    """Say whether the first word of a place is all in capitals: MOSCOW, ДАМАСК."""
    return bool(regex.match(r"\s*\p{Lu}{2,}(?![\p{Ll}\p{M}])", place))
