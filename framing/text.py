"""Say what every character is, fold letters that are one in writing, and cut text into words.

One table answers for each code point; nothing else in framing asks what a letter is. A token keeps its place in
the text as read, so nothing is ever normalised and no offset is ever mapped back.

What folds, and why (the fold is for comparing only; what a reader sees is untouched):

    all scripts   compatibility forms (ligatures, presentation forms, full width) and case: one word, typed apart
                  combining accents, stress marks, variation selectors: optional in running text
                  decimal digits of every script: the same number
    Arabic        short vowels, shadda, sukun, dagger alef, Koranic marks, tatweel: optional in print
                  alef with hamza or madda, and alef wasla, onto alef: newspapers leave the hamza out
                  waw and yeh with hamza onto waw and yeh: the same
                  alef maqsura, Arabic and Farsi yeh, yeh barree excepted: keyboards swap them
                  Arabic and Farsi kaf: keyboards swap them
                  teh marbuta and the four hehs onto heh: keyboards and careless spelling swap them
    Devanagari    nukta: left out as often as written; candrabindu onto anusvara: the same
    Cyrillic      yo onto ye: its dots are left out in print; short i (U+0439) stays a letter of its own, composed
                  or not, because "voiny" is wars with it and warriors without
    Latin         dotless i onto i

A token is a run of letters of one script, or of digits. ZWNJ separates tokens in Arabic script and is nothing
elsewhere. A phrase may run on over a space, a hyphen, a quotation mark, an apostrophe, an underscore, ZWNJ or one
full stop, one behind a single letter or before a figure (U.S. Army, Oct. 7) also with spaces, and never over a line
break, a comma or the end of a sentence in scripts that have their own full stop.
"""

from __future__ import annotations

import re
import unicodedata
from enum import IntEnum
from functools import lru_cache
from typing import NamedTuple

from framing.addresses import without_addresses

__all__ = [
    "LINE_BREAKS", "ZWNJ", "Group", "Kind", "Token", "after_letters", "classify", "count_words", "fold", "is_word_char",
    "tokens",
]  # fmt: skip

LINE_BREAKS = "\r\n\u2028\u2029"
"""The characters that end a line."""
ZWNJ = "\u200c"
"""The zero-width non-joiner: in Persian it parts the prefixes and endings of a word from it."""


class Kind(IntEnum):
    """What a code point is to the tokeniser; SOFT < DOT < HARD orders separators by how much they part."""

    MARK = 0
    SOFT = 1
    DOT = 2
    HARD = 3
    WORD = 4
    ZWNJ = 5
    FORMAT = 6


class Group(IntEnum):
    """The script of a letter, as far as words are concerned: a change of group ends a word."""

    NONE = 0
    LATIN = 1
    CYRILLIC = 2
    ARABIC = 3
    DEVANAGARI = 4
    HEBREW = 5
    UNSEGMENTED = 6
    DIGIT = 7
    OTHER = 8


class Class(NamedTuple):
    """What the table says of one code point; `symbols` are the folded code points of a WORD."""

    kind: Kind
    group: Group
    symbols: tuple[int, ...]


class Token(NamedTuple):
    """A word at `start:end` of the text; `joined` when a phrase may run on from the token before."""

    start: int
    end: int
    folded: str
    joined: bool


SHORT_I = 0x439
BREVE = 0x306

# Marks that carry no letter: dropped from the fold, kept in the token. Vowel signs of Devanagari are not here.
_MARKS = (
    (0x300, 0x36F), (0x483, 0x489), (0x591, 0x5BD), (0x5BF, 0x5BF), (0x5C1, 0x5C2), (0x5C4, 0x5C5), (0x5C7, 0x5C7),
    (0x610, 0x61A), (0x640, 0x640), (0x64B, 0x65F), (0x670, 0x670), (0x6D6, 0x6DC), (0x6DF, 0x6E4), (0x6E7, 0x6E8),
    (0x6EA, 0x6ED), (0x8CA, 0x8FF), (0x93C, 0x93C), (0x951, 0x954), (0x9BC, 0x9BC), (0xA3C, 0xA3C), (0xABC, 0xABC),
    (0xB3C, 0xB3C), (0x1AB0, 0x1AFF), (0x1DC0, 0x1DFF), (0x20D0, 0x20FF), (0xFE00, 0xFE0F), (0xFE20, 0xFE2F),
    (0xE0100, 0xE01EF),
)  # fmt: skip

_SOFT = frozenset(
    " \t-_&'\"`\u00a0\u1680\u202f\u205f\u2010\u2011\u05be\u05f3\u05f4\u02bc"
    "\u2018\u2019\u201a\u201b\u201c\u201d\u201e\u201f\u00ab\u00bb\u2039\u203a"
    + "".join(map(chr, range(0x2000, 0x200B)))
)

_LETTERS = {
    0x0671: 0x0627,  # alef wasla -> alef
    0x0649: 0x06CC, 0x064A: 0x06CC, 0x06CD: 0x06CC, 0x06D0: 0x06CC,  # yehs -> Farsi yeh
    0x0643: 0x06A9, 0x06AA: 0x06A9,  # kafs -> keheh
    0x0629: 0x0647, 0x06C1: 0x0647, 0x06BE: 0x0647, 0x06C3: 0x0647, 0x06D5: 0x0647,  # hehs, teh marbuta -> heh
    0x0901: 0x0902,  # candrabindu -> anusvara
    0x0131: 0x0069,  # dotless i -> i
}  # fmt: skip

_GROUPS = (
    (0x0000, 0x0250, Group.LATIN), (0x1E00, 0x1F00, Group.LATIN), (0x0400, 0x0530, Group.CYRILLIC),
    (0x0590, 0x0600, Group.HEBREW), (0x0600, 0x0780, Group.ARABIC), (0x08A0, 0x0900, Group.ARABIC),
    (0x0900, 0x0980, Group.DEVANAGARI), (0x0E00, 0x0F00, Group.UNSEGMENTED), (0x3040, 0x3100, Group.UNSEGMENTED),
    (0x3400, 0xA000, Group.UNSEGMENTED), (0xF900, 0xFB00, Group.UNSEGMENTED), (0x20000, 0x33480, Group.UNSEGMENTED),
)  # fmt: skip


def _is_mark(point: int) -> bool:
    return any(low <= point <= high for low, high in _MARKS)


def _group(point: int) -> Group:
    return next((group for low, high, group in _GROUPS if low <= point < high), Group.OTHER)


def _symbols(char: str) -> tuple[int, ...]:
    """Return the folded letters of one character: decomposed, without case, without marks, twins made one."""
    if ord(char) in (0x419, SHORT_I):
        return (SHORT_I,)
    decomposed = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", char).casefold())
    points = (_LETTERS.get(ord(part), ord(part)) for part in decomposed if not _is_mark(ord(part)))
    return tuple(point for point in points if unicodedata.category(chr(point))[0] in "LMN")


@lru_cache(maxsize=8192)
def classify(char: str) -> Class:
    """Say what one character is to the tokeniser: its kind, its script group, its folded symbols."""
    point = ord(char)
    if point == 0x200C:
        return Class(Kind.ZWNJ, Group.NONE, ())
    if _is_mark(point):
        return Class(Kind.MARK, Group.NONE, ())
    if char in _SOFT:
        return Class(Kind.SOFT, Group.NONE, ())
    if char == ".":
        return Class(Kind.DOT, Group.NONE, ())
    category = unicodedata.category(char)
    if category == "Cf":
        return Class(Kind.FORMAT, Group.NONE, ())
    if category == "Nd":
        return Class(Kind.WORD, Group.DIGIT, (0x30 + unicodedata.decimal(char),))
    if category[0] not in "LMN":
        return Class(Kind.HARD, Group.NONE, ())
    symbols = _symbols(char)
    return Class(Kind.WORD, _group(symbols[0]), symbols) if symbols else Class(Kind.MARK, Group.NONE, ())


def is_word_char(char: str) -> bool:
    """Say whether a character belongs to a word: a letter, a digit, or a mark on one."""
    return classify(char).kind in (Kind.WORD, Kind.MARK)


def tokens(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """Cut `text[start:end]` into words, each at its place in the text, in code points.

    >>> [token.folded for token in tokens("Kyiv’s “Régime”, 2024")]
    ['kyiv', 's', 'regime', '2024']
    """
    piece = text if start == 0 and end is None else text[start:end]
    kinds = piece.translate(_KINDS)
    found: list[Token] = []
    behind, before, group = 0, "", ""
    for match in _WORD.finditer(kinds):
        first, last = match.span()
        folded, gap = _folded(piece[first:last]), kinds[behind:first]
        joined = gap == _SPACE or _runs_on(gap, group == _ARABIC, len(before) == 1 or kinds[first] == _DIGIT)
        found.append(Token(first + start, last + start, folded, bool(before) and joined))
        behind, before, group = last, folded, kinds[first]
    return found


def fold(text: str) -> str:
    """Return the words of `text`, folded and joined by single spaces: equal for spellings that are one in writing.

    >>> fold("الإرهـــابيّة") == fold("الارهابيه")
    True
    """
    return " ".join(token.folded for token in tokens(text))


def count_words(text: str, start: int = 0, end: int | None = None) -> int:
    """Count the words in `text[start:end]`; figures alone are no words, nor is what stands in an address."""
    kinds = without_addresses(text[start:end]).translate(_KINDS)
    return sum(kinds[match.start()] != _DIGIT for match in _WORD.finditer(kinds))


def after_letters(text: str, start: int, count: int) -> int:
    """Return the offset behind the first `count` folded letters of the word at `start`, and behind their marks."""
    seen, index = 0, start
    while index < len(text):
        kind, _, symbols = classify(text[index])
        if seen >= count and kind is not Kind.MARK:
            break
        seen += len(symbols)
        index += 1
    return index if count else start


# For each code point one letter that says what it is, so that words are found by a regular expression.
_LETTER_OF = {
    Kind.MARK: "m", Kind.SOFT: "s", Kind.DOT: "d", Kind.HARD: "h", Kind.ZWNJ: "z", Kind.FORMAT: "f",
}  # fmt: skip
_LETTER_OF_GROUP = {
    Group.LATIN: "L", Group.CYRILLIC: "C", Group.ARABIC: "A", Group.DEVANAGARI: "V", Group.HEBREW: "H",
    Group.UNSEGMENTED: "U", Group.DIGIT: "N", Group.OTHER: "O",
}  # fmt: skip
_SPACE, _ARABIC, _DIGIT = "s", "A", "N"
_CYRILLIC_I = chr(0x438)
_WORD = re.compile(
    "A(?:[Amf]*[Am])?|U(?:[mfz]*m)?|" + "|".join(f"{each}(?:[{each}mfz]*[{each}m])?" for each in "LCVHNO")
)


class _Kinds(dict[int, str]):
    """What each code point is, learnt when it is first met."""

    def __missing__(self, point: int) -> str:
        kind, group, _ = classify(chr(point))
        self[point] = _LETTER_OF_GROUP[group] if kind is Kind.WORD else _LETTER_OF[kind]
        return self[point]


class _Folds(dict[int, str]):
    """What each code point folds to, learnt when it is first met."""

    def __missing__(self, point: int) -> str:
        self[point] = "".join(map(chr, classify(chr(point)).symbols))
        return self[point]


_KINDS, _FOLDS = _Kinds(), _Folds()


@lru_cache(maxsize=1 << 15)
def _folded(word: str) -> str:
    """Return the letters of one word; a breve makes the Cyrillic i before it the short one."""
    *carriers, rest = word.split(chr(BREVE))
    folded = ""
    for carrier in carriers:
        folded += carrier.translate(_FOLDS)
        if folded.endswith(_CYRILLIC_I):
            folded = folded[:-1] + chr(SHORT_I)
    return folded + rest.translate(_FOLDS)


@lru_cache(maxsize=1024)
def _runs_on(gap: str, arabic: bool, abbreviated: bool) -> bool:
    """Say whether a phrase runs on over what stands between two words; an `abbreviated` one may end in a dot.

    ZWNJ right behind an Arabic word parts it from the next; elsewhere it is nothing, like marks and format characters.
    """
    parting = [kind for kind in gap if kind in "sdh"]
    if "h" in parting:
        return False
    if "d" in parting:
        behind_arabic = arabic and gap.lstrip("mf").startswith("z")
        return len(parting) + behind_arabic == 1 or abbreviated
    return True
