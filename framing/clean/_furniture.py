"""The set phrases of news pages that belong to the page and not to the article, in six languages.

A line is furniture when its words are such a phrase, or open with one and say little more. What an outlet says
besides is caught by its recurring on the outlet's pages, not by longer lists here.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Literal, NamedTuple

import regex

from framing.clean import _phrases
from framing.clean._captions import is_caption
from framing.dates import is_date_word
from framing.text import fold, tokens

__all__ = ["Furniture", "FurnitureKind", "furniture", "is_section", "is_time"]

FurnitureKind = Literal["teaser", "navigation", "comment form", "notice", "caption", "date or count"]


@dataclass(frozen=True, slots=True)
class Furniture:
    """A kind of furniture; `section` where the phrase opens a part of the page that is no longer the article.

    `link` says that this part is likely a box within the text, after which the article goes on.
    """

    kind: FurnitureKind
    section: bool
    link: bool = False


# So many words may follow a phrase in a line that is still no more than the phrase ("Comments (12)"), and so many
# where the phrase announces a title.
FURTHER, TITLE, BOX = 3, 25, 6
# A call on the reader is no longer than this.
CALL = 15
# A line with a time or a count has so many words at most, a menu this share of sections, a line that ends in what
# menus say so many words, and a call to follow an outlet so many.
STAMP, MENU, CLOSING_PHRASE, FOLLOW = 14, 0.6, 7, 45
# A line that calls the reader to one social network has so many words at most. A phrase has so many code points.
FOLLOW_ONE, PHRASE = 8, 120
_ADDRESS = regex.compile(r"(?:^|\s)(?:https?://|www\.)\S+$")
# Ситуация на фронте 51 минута назад: a teaser's title and how old it is.
_AGO = regex.compile(
    r"\p{Nd}+ (?:\p{L}+ (?:назад|ago)|[\p{L}\p{M}]+ (?:پہلے|قبل|پیش|पहले))$"
    r"|منذ (?:\p{Nd}+ \p{L}+|(?:ساع|دقيق|يوم|أسبوع|شهر|لحظ)\p{L}*)$",
    regex.IGNORECASE,
)
# © 2009-2025 «Harbour News».
_OWNED = regex.compile(r"(?:©|\(c\)|copyright)\s*\p{Nd}{4}", regex.IGNORECASE)
_ANNOUNCING = ":：|>»–—-/"
# An editors' note has so many words at most.
NOTE = 50
# A notice may hold its phrase anywhere, but a paragraph of so many words that holds one is an article about it.
NOTICE_WORDS = 60

Phrase = tuple[str, ...]


def _cut(block: str) -> frozenset[Phrase]:
    phrases = (phrase for line in block.split("\n") for phrase in line.split("|"))
    return frozenset(tuple(fold(phrase).split()) for phrase in phrases if phrase)


class _Table(NamedTuple):
    """Phrases that open a line, what they make of it, and how many words may follow: at once, and after a colon."""

    phrases: frozenset[Phrase]
    kind: Furniture
    plain: int = FURTHER
    titled: int = FURTHER
    link: bool = False


class _Tables(NamedTuple):
    """All phrases, folded: the tables in the order they are asked, and the phrases that may stand anywhere."""

    opening: tuple[_Table, ...]
    file_photos: frozenset[Phrase]
    openers: frozenset[str]
    longest: int
    stamps: frozenset[str]
    networks: frozenset[str]
    following: frozenset[str]
    verbs: frozenset[Phrase]
    sections: frozenset[Phrase]
    section_words: frozenset[str]
    held: dict[Phrase, Furniture]
    held_openers: frozenset[str]
    held_sizes: tuple[int, ...]


@cache
def _tables() -> _Tables:
    opening = (
        _Table(_cut(_phrases.LINKS), Furniture("teaser", section=False), titled=TITLE, link=True),
        _Table(_cut(_phrases.TITLED), Furniture("teaser", section=False), plain=-1, titled=TITLE),
        _Table(_cut(_phrases.BOX_ENDS), Furniture("navigation", section=False, link=True), plain=BOX),
        _Table(_cut(_phrases.CALLS), Furniture("notice", section=False), plain=CALL, titled=TITLE),
        _Table(_cut(_phrases.ADS), Furniture("notice", section=False), titled=TITLE),
        _Table(_cut(_phrases.EDITORS), Furniture("notice", section=False), plain=-1, titled=NOTE),
        _Table(_cut(_phrases.FILE_PHOTOS), Furniture("caption", section=False), plain=TITLE, titled=TITLE),
        _Table(_cut(_phrases.CAPTIONS), Furniture("caption", section=False), plain=-1, titled=TITLE),
        _Table(_cut(_phrases.TEASERS), Furniture("teaser", section=True)),
        _Table(_cut(_phrases.COMMENTS), Furniture("comment form", section=True)),
        _Table(_cut(_phrases.NAVIGATION), Furniture("navigation", section=False)),
    )
    held = {
        **dict.fromkeys(_cut(_phrases.SKIPS), Furniture("navigation", section=False)),
        **dict.fromkeys(_cut(_phrases.NOTICES), Furniture("notice", section=False)),
        **dict.fromkeys(_cut(_phrases.FORMS), Furniture("comment form", section=True)),
    }
    phrases = [phrase for table in opening for phrase in table.phrases]
    return _Tables(
        opening,
        _cut(_phrases.FILE_PHOTOS),
        frozenset(phrase[0] for phrase in phrases),
        max(map(len, phrases)),
        frozenset(fold(_phrases.STAMPS).split()),
        frozenset(fold(_phrases.NETWORKS).split()),
        frozenset(fold(_phrases.FOLLOWING).split()),
        _cut(_phrases.CLOSING),
        _cut(_phrases.SECTIONS),
        frozenset(phrase[0] for phrase in _cut(_phrases.SECTIONS) if len(phrase) == 1),
        held,
        frozenset(phrase[0] for phrase in held),
        tuple(sorted({len(phrase) for phrase in held})),
    )


def furniture(words: tuple[str, ...], line: str) -> Furniture | None:
    """Return what kind of furniture a line's wording makes it, None for wording that an article may have."""
    if not words:
        return None
    if _ADDRESS.search(line) and len(words) <= TITLE:
        return Furniture("navigation", section=False)
    tables = _tables()
    for table in tables.opening if words[0] in tables.openers else ():
        size = next(
            (size for size in range(min(tables.longest, len(words)), 0, -1) if words[:size] in table.phrases), 0
        )
        if size and len(words) - size <= (table.titled if _announces(line, size) else table.plain):
            # A link's phrase alone on its line heads a list of links.
            return Furniture("teaser", section=True, link=True) if table.link and size == len(words) else table.kind
    if len(words) <= TITLE and any(words[-size:] in tables.file_photos for size in (1, 2, 3)):
        return Furniture("caption", section=False)
    if is_caption(words, line):
        return Furniture("caption", section=False)
    if _is_stamp(words) or (len(words) <= STAMP and _AGO.search(line)):
        return Furniture("date or count", section=False)
    if len(words) <= TITLE and _OWNED.match(line):
        return Furniture("notice", section=False)
    if _is_menu(words) or _is_closing_phrase(words) or _follows(words):
        return Furniture("navigation", section=False)
    return _held(words) if len(words) <= NOTICE_WORDS else None


def is_section(words: Phrase) -> bool:
    """Say whether folded words name a section of news sites: «В мире»."""
    return words in _tables().sections


def is_time(words: Phrase) -> bool:
    """Say whether folded words are a time of the day and nothing else: 15 04."""
    return len(words) == 2 and all(map(str.isdecimal, words)) and len(words[1]) == 2 and int(words[0]) < 24


def _is_stamp(words: Phrase) -> bool:
    """Say whether a line tells a date, a time or a count and nothing else."""
    if len(words) > STAMP or not any(any(map(str.isdigit, word)) for word in words):
        return False
    stamps = _tables().stamps
    return all(word.isdigit() or word in stamps or is_date_word(word) for word in words)


def _is_menu(words: Phrase) -> bool:
    """Say whether a line is a row of sections, perhaps with the page's name before it."""
    if not 3 <= len(words) <= TITLE or _tables().section_words.isdisjoint(words):
        return False
    sections = _tables().sections
    at = listed = named = 0
    while at < len(words):
        size = next((size for size in (3, 2, 1) if words[at : at + size] in sections), 0)
        listed, named, at = listed + size, named + bool(size), at + max(size, 1)
    return named >= 3 and listed >= MENU * len(words)


def _is_closing_phrase(words: Phrase) -> bool:
    """Say whether a short line ends in what menus say, as where the verb comes last: इस कहानी को शेयर करें."""
    single = all(len(word) == 1 for word in words)
    return single or (len(words) <= CLOSING_PHRASE and any(words[-size:] in _tables().verbs for size in (2, 3)))


def _follows(words: Phrase) -> bool:
    """Say whether a line calls the reader to an outlet's pages on social networks."""
    if len(words) > FOLLOW:
        return False
    tables = _tables()
    if tables.networks.isdisjoint(words):
        return False
    networks = {word for word in words if word in tables.networks}
    return len(networks) >= (1 if len(words) <= FOLLOW_ONE else 2) and not tables.following.isdisjoint(words)


def _announces(line: str, size: int) -> bool:
    """Say whether a phrase of `size` words is followed by a colon or the like, and so by a title."""
    words = tokens(line[:PHRASE])
    after = line[words[min(size, len(words)) - 1].end : PHRASE].lstrip() if words else ""
    return after[:1] in tuple(_ANNOUNCING)


def _held(words: tuple[str, ...]) -> Furniture | None:
    """Return what a phrase anywhere in a line makes of it."""
    tables = _tables()
    starts = (at for at, word in enumerate(words) if word in tables.held_openers)
    found = (tables.held.get(words[at : at + size]) for at in starts for size in tables.held_sizes)
    return next((kind for kind in found if kind), None)
