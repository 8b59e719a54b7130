"""Find where a report begins that tells again the headline on one line with it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

import regex

from framing.clean._lines import Line
from framing.clean._stems import BINDING, POSTPOSITIONS, is_article, is_closing_verb, stem, stems
from framing.text import Token, fold, tokens

__all__ = [
    "AGAIN_SENTENCES", "CAPITAL_TAKEN_UP", "FRONT", "LEAD", "OPENING", "cut_at", "first_sentence", "is_gap", "stopped",
    "told_twice",
]  # fmt: skip

# How much of a line is searched for a headline.
LEAD = 800
# A headline at the front of a line has so many words, and the rest so many at least.
FRONT, REST_WORDS = range(4, 26), 6
# A little word with a capital begins a sentence: one word of the headline taken up is enough.
CAPITAL_TAKEN_UP = 1 / 12
# A headline that its report tells again has so many of its stems repeated there, and this share of them.
AGAIN, AGAIN_SHARE, AGAIN_SENTENCES = 3, 0.5, 2
# Where it begins with the same subject or behind a verb that closes a clause, fewer tell enough.
AGAIN_SURE, AGAIN_SURE_SHARE, AGAIN_CLOSED_SHARE = 3, 0.4, 0.35
# A headline's last words in Hindi, not said again: समाप्त.
PREDICATE = 3
# A headline that ends in a full stop is told again in nearly all its stems, so many at least.
STOPPED, STOPPED_SHARE = 4, 0.8

# What parts a headline's catchword from its sentence: फ़ौरी | ...; Video: ...
_BAR = regex.compile(r"[|:]")
_STOP = regex.compile(r"(?<!\.)[.!?](?![\p{L}\p{Nd}.])|[\u061f\u06d4\u0964\u0965]")
# The marks that open a quotation.
OPENING = '«“„"‘'
_GAP = regex.compile(r"[»”\"’%]?(?P<space>\s+)[" + OPENING + "]?")
# What joins clauses where the verb comes last.
_JOINTS = frozenset(fold("و که और कि اور کہ تا").split())
# What in Arabic stands behind a verb and opens no report.
_BEHIND = frozenset(fold("من إلى عن").split())
# What marks in Hindi and Urdu who did it.
_ERGATIVE = frozenset({"ने", "نے"})


def stopped(text: str, line: Line) -> tuple[int, int] | None:
    """Return where a report begins whose first sentence, a headline with a full stop, is told again by the second."""
    end, stop = first_sentence(text, line), first_sentence(text, line, AGAIN_SENTENCES)
    front, rest = (tokens(text[start:to]) for start, to in ((line.start, end), (end, stop)))
    own, again = (stems(word.folded for word in part) for part in (front, rest))
    if len(front) not in FRONT or len(rest) < max(REST_WORDS, len(front)):
        return None
    told = len(own & again) >= max(STOPPED, STOPPED_SHARE * len(own))
    return (end, end + rest[0].start) if told and text[end : end + 1].isspace() else None


def told_twice(text: str, line: Line) -> tuple[int, int] | None:
    """Return where a report begins that tells its headline again, whatever word it opens with.

    The headline says nothing twice, so the report begins no later than at the first word that repeats one, and no
    earlier than behind the last word before it that is repeated further on.
    """
    stop = first_sentence(text, line, AGAIN_SENTENCES)
    words = tokens(text[line.start : stop])
    known_as = [stem(word.folded) for word in words]
    first = first_sentence(text, line) - line.start
    for second in range(FRONT.start, min(FRONT.stop, len(words) - REST_WORDS)):
        if words[second].start >= first:
            break
        if not known_as[second] or known_as[second] not in known_as[:second]:
            continue
        ahead = set(known_as[second:]) - {""}
        repeated = [at for at in range(second) if known_as[at] in ahead]
        known = set(known_as[: repeated[-1] + 1]) - {""}
        subject = known_as[second] in _subjects(text, line, words, known_as, second)
        # Subject first in headline and report alike: the headline's verb, not said again, is still its own.
        early = max(repeated[-1] + 1, FRONT.start)
        closed = any(_closes(words, at) for at in range(early, second + 1))
        begin = second if subject and not closed and not _is_arabic(words[: second + 1]) else early
        begin = max(_titled(text, line, words, begin), min(repeated[-1] + 1, begin))
        at = _begins(text, line, words, range(begin, second + 1))
        if at is None and text[line.start + words[second].start].isascii():
            at = _begins(text, line, words, range(early, second))
        if at is None:
            continue
        doubled = known_as[at - 2 : at] == known_as[at : at + 2]
        sure = (subject and at == second) or doubled
        again, share = (AGAIN_SURE, AGAIN_SURE_SHARE) if sure else (AGAIN, AGAIN_SHARE)
        if _closes(words, at):
            acts = words[at + 1].folded in _ERGATIVE
            again, share = (1, CAPITAL_TAKEN_UP) if acts else (AGAIN_SURE, AGAIN_CLOSED_SHARE)
        if len(known & ahead) >= max(again, share * len(known)):
            return cut_at(text, line, words, at)
    return None


def _titled(text: str, line: Line, words: Sequence[Token], at: int) -> int:
    """Return where the Russian names begin that stand right before a name: Шахбаз Шариф."""
    while at > FRONT.start and _is_name_word(text, line, words, at - 1) and _is_name_word(text, line, words, at):
        at -= 1
    return at


def _is_name_word(text: str, line: Line, words: Sequence[Token], at: int) -> bool:
    """Say whether a word has a Cyrillic capital and nothing but white space behind it."""
    start, gap = line.start + words[at].start, text[line.start + words[at].end : line.start + words[at + 1].start]
    return "\u0400" <= text[start] <= "\u04ff" and text[start].isupper() and gap.isspace()


def _subjects(text: str, line: Line, words: Sequence[Token], known_as: Sequence[str], stop: int) -> set[str]:
    """Return the first stem of a headline, and the first behind each bar or colon in it."""
    begins = [0] + [
        at for at in range(1, stop) if _BAR.search(text, line.start + words[at - 1].end, line.start + words[at].start)
    ]
    return {next((one for one in known_as[at:stop] if one), "") for at in begins}


def _is_arabic(words: Sequence[Token]) -> bool:
    """Say whether words hold the Arabic article more than once: a report in Arabic opens with its verb."""
    return sum(is_article(word.folded) for word in words) >= 2


def _begins(text: str, line: Line, words: Sequence[Token], places: range) -> int | None:
    """Return which place can begin a report: the first behind a closing verb, else the first without small letter."""
    able = [
        at
        for at in places
        if not (words[at - 1].folded in BINDING or words[at - 1].folded.isdecimal())
        and is_gap(text, line, words[at - 1], words[at])
        and _may_open(text, line.start + words[at - 1].start, line.start + words[at].start)
        and not (is_article(words[at - 1].folded) and is_article(words[at].folded))
        and words[at].folded not in POSTPOSITIONS
        and (words[at].folded not in _BEHIND or is_article(words[at + 1].folded))
        and words[at].folded not in _JOINTS
    ]
    closed = next((at for at in able if _closes(words, at)), None)
    if closed is None and able and able[-1] - able[0] < PREDICATE and _verb_last(words[able[0]]):
        return able[-1]
    return closed if closed is not None else next(iter(able), None)


def _may_open(text: str, before: int, at: int) -> bool:
    """Say whether a report may open with a word where nothing else tells: with a capital, in a script that has them."""
    letter = text[at] if text[at].isalpha() else text[before]
    return text[at].isupper() or not (letter.isupper() or letter.islower())


def _closes(words: Sequence[Token], at: int) -> bool:
    """Say whether a clause closes with its verb right before a word."""
    return is_closing_verb(words[at - 1].folded, words[at - 2].folded)


def _verb_last(word: Token) -> bool:
    """Say whether a word is written as in Hindi."""
    return "\u0900" <= word.folded[0] <= "\u097f"


def is_gap(text: str, line: Line, front: Token, back: Token) -> bool:
    """Say whether nothing stands between two words but white space, closing and opening quotation marks about it."""
    return bool(_GAP.fullmatch(text, line.start + front.end, line.start + back.start))


def cut_at(text: str, line: Line, words: Sequence[Token], at: int) -> tuple[int, int]:
    """Return where the headline ends and the report begins at a word, each with its quotation marks."""
    gap = _GAP.fullmatch(text, line.start + words[at - 1].end, line.start + words[at].start)
    return gap.span("space") if gap else (line.start + words[at - 1].end, line.start + words[at].start)


def first_sentence(text: str, line: Line, count: int = 1) -> int:
    """Return where the line's first sentence ends, or its second."""
    end = min(line.end, line.start + LEAD)
    stops = (match.end() for match in _STOP.finditer(text, line.start, end))
    return next(islice(stops, count - 1, None), end)
