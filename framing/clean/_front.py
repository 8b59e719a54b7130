"""Find where a headline ends that stands on one line with its report, and the page's own name before it."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from dataclasses import replace
from itertools import islice

import regex

from framing.clean._clauses import begins_untied, is_report_verb
from framing.clean._datelines import dateline
from framing.clean._lines import Line
from framing.clean._names import is_media_word
from framing.clean._russian import is_preposition, may_act, opens_sentence, waits
from framing.clean._seams import Seam, named_seams, seams
from framing.clean._stems import BINDING, POSTPOSITIONS, is_article, is_closing_verb, stem, stems
from framing.languages.ru_words import is_written_small
from framing.text import Token, fold, tokens

__all__ = ["own_name", "split_headline"]

# How much of a line is searched for a headline.
LEAD = 800
# A headline at the front of a line: its bounds in words, what of it the rest must take up, and how much rest.
FRONT, FRONT_TAKEN_UP, REST_WORDS = range(4, 26), 1 / 3, 6
# One whose report begins with a clause of its own may be shorter, and so may the clause.
SHORT, REST = 3, 3
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
# Behind it a common noun or adjective with a capital needs so much taken up, for «Президент» is deference in places.
ROLE_TAKEN_UP = 1 / 5
# A page's own name at the front of its line has so many words at most, and heads a line of so many elsewhere.
NAME, NAMED = 4, 8

# What parts a headline's catchword from its sentence: फ़ौरी | ...; Video: ...
_BAR = regex.compile(r"[|:]")
_STOP = regex.compile(r"(?<!\.)[.!?](?![\p{L}\p{Nd}.])|[\u061f\u06d4\u0964\u0965]")
_OPENING = '«“„"‘'
_GAP = regex.compile(r"[»”\"’%]?(?P<space>\s+)[" + _OPENING + "]?")
# A word that opens a report by saying when; it starts the sentence anew after a headline.
_TIME_WORDS = frozenset(
    fold(
        "today yesterday آج کل گزشتہ पिछले आज कल बीते सोमवार मंगलवार बुधवार गुरुवार शुक्रवार शनिवार रविवार"
        " اليوم أمس امروز دیروز сегодня вчера"
    ).split()
)
# What joins clauses where the verb comes last.
_JOINTS = frozenset(fold("و که और कि اور کہ تا").split())
# What in Arabic stands behind a verb and opens no report.
_BEHIND = frozenset(fold("من إلى عن").split())
# What marks in Hindi and Urdu who did it.
_ERGATIVE = frozenset({"ने", "نے"})
# What reports open with and headlines do not: a capital behind it is deference, «В ходе встречи Президент».
_CIRCUMSTANCES = frozenset(
    tuple(fold(phrase).split())
    for phrase in "в ходе|во время|по словам|по данным|по итогам|по мнению|в рамках|как сообщает|как сообщил".split("|")
)
# What Russian nouns end in; a word without its ending has more letters than this.
_INFLECTION = regex.compile(r"(?:[аеиоуыюяйь]{1,3}[вмх]?|[ая]ми)?(?!\p{L})")
STEM = 3
# 12 октября: a day and its month open a report.
_MONTHS = frozenset(fold("января февраля марта апреля мая июня июля августа сентября октября ноября декабря").split())


def own_name(text: str, lines: Sequence[Line], index: int) -> int:
    """Return where the page's own name ends at the front of a line, its start where none stands there.

    It names a press organ or is in capitals, and opens a short line elsewhere too.
    """
    line = lines[index]
    if not (any(map(is_media_word, line.words[:NAME])) or text[line.start : line.start + 2].isupper()):
        return line.start
    others = [other.words for at, other in enumerate(lines) if at != index and len(other.words) <= NAMED]
    shown = tokens(text[line.start : min(line.end, line.start + LEAD)])
    for size in range(min(NAME, len(line.words) - FRONT.start), 0, -1):
        name = line.words[:size]
        if any(other[:size] == name for other in others) and _is_name(text, line, name, shown):
            return line.start + shown[size - 1].end
    return line.start


def _is_name(text: str, line: Line, name: Sequence[str], shown: Sequence[Token]) -> bool:
    if len(shown) <= len(name) or tuple(word.folded for word in shown[: len(name)]) != tuple(name):
        return False
    written = text[line.start : line.start + shown[len(name) - 1].end]
    return any(map(is_media_word, name)) or (written.isupper() and len(name) > 1)


def split_headline(
    text: str, line: Line, outlet: str | None = None, names: Container[tuple[str, ...]] = ()
) -> tuple[int, int] | None:
    """Return where a headline at the front of a line ends and the report begins, None where the line has none.

    The report must begin anew within the first sentence, with a dateline or a word that says when, after words
    that can end a headline; and it must take up a third of the headline's words, as a lead that tells the same
    again does and a sentence that goes on does not.
    """
    if is_report_verb(line.words[0]) or dateline(text, line.start, line.end, outlet):
        return None
    placed = (
        _parted(text, line, named_seams(text, line.start, line.end, names))
        or _above_dateline(text, line, outlet)
        or _parted(text, line, seams(text, line.start, line.end))
    )
    if placed:
        return placed
    sentence = _first_sentence(text, line)
    words = tokens(text[line.start : sentence])
    for index in range(SHORT, min(FRONT.stop, len(words) - REST)):
        front, back = words[index - 1], words[index]
        if front.folded in BINDING or waits(front.folded) or not _is_gap(text, line, front, back):
            continue
        start = line.start + back.start
        capital = text[start].isupper() and back.folded in BINDING
        acts = not capital and _opens_with_actor(text, line, words, index)
        dated = back.folded.isdecimal() and words[index + 1].folded in _MONTHS
        if begins_untied(text, line.start, words, index):
            return _cut_at(text, line, words, index)
        shown = text[start : line.start + back.end]
        if index < FRONT.start and not (words[0].folded.isalpha() and _begins_short(text, line, shown)):
            continue
        halved = text[line.start + back.end] == "-" and not is_preposition(back.folded)
        if text[start - 1] not in _OPENING and not halved and opens_sentence(shown, back.folded):
            return _cut_at(text, line, words, index)
        anew = capital or acts or dated or back.folded in _TIME_WORDS or is_report_verb(back.folded)
        share = CAPITAL_TAKEN_UP if capital else ROLE_TAKEN_UP if acts else FRONT_TAKEN_UP
        stop = _first_sentence(text, line, AGAIN_SENTENCES) if acts else sentence
        if anew and _tells_again(text, line.start, line.start + front.end, start, stop, share):
            return _cut_at(text, line, words, index)
    return _stopped(text, line) or _told_twice(text, line)


def _begins_short(text: str, line: Line, word: str) -> bool:
    """Say whether a word with a capital begins a report behind very few words: Russian writes it small elsewhere."""
    return word.istitle() and (is_preposition(fold(word)) or _written_small(text, line, word))


def _parted(text: str, line: Line, found: Iterator[Seam]) -> tuple[int, int] | None:
    """Return the first seam behind which the report takes up enough of the headline."""
    for seam in found:
        stop = _first_sentence(text, replace(line, start=seam.start), AGAIN_SENTENCES)
        if _tells_again(text, line.start, seam.end, seam.start, stop, seam.share):
            return seam.end, seam.start
    return None


def _above_dateline(text: str, line: Line, outlet: str | None) -> tuple[int, int] | None:
    """Return where a report begins with a dateline; one that names an agency needs but one word taken up behind it."""
    words = tokens(text[line.start : _first_sentence(text, line)])
    for index in range(FRONT.start, min(FRONT.stop, len(words))):
        end, start = line.start + words[index - 1].end, line.start + words[index].start
        if words[index - 1].folded in BINDING or not text[end:start].isspace():
            continue
        credit = dateline(text, start, line.end, outlet)
        if credit is None:
            continue
        share = CAPITAL_TAKEN_UP if credit.agencies else FRONT_TAKEN_UP
        stop = _first_sentence(text, replace(line, start=credit.end))
        if _tells_again(text, line.start, end, credit.end, stop, share):
            return end, start
    return None


def _opens_with_actor(text: str, line: Line, words: Sequence[Token], at: int) -> bool:
    """Say whether a word with a capital is one that Russian writes small within a sentence."""
    start, after = line.start + words[at].start, line.start + words[at + 1].start
    word = text[start : line.start + words[at].end]
    if (
        text[start - 1] in _OPENING
        or line.words[:2] in _CIRCUMSTANCES
        or not ("\u0400" <= word[0] <= "\u04ff" and word[0].isupper() and word[1:].islower())
    ):
        return False
    acts = text[after].islower() and is_written_small(words[at].folded) and may_act(words[at].folded)
    return acts or _written_small(text, line, word)


def _written_small(text: str, line: Line, word: str) -> bool:
    """Say whether a word with a capital stands without one earlier on the page or in the line, inflected perhaps."""
    bare = _INFLECTION.sub("", word)
    first, rest = bare[0], regex.escape(bare[1:])
    small = rf" (?!{first})(?i:{first}){rest}{_INFLECTION.pattern if len(bare) > STEM else ''}[ ,.:]"
    return bool(regex.search(small, text, endpos=line.start + LEAD))


def _stopped(text: str, line: Line) -> tuple[int, int] | None:
    """Return where a report begins whose first sentence, a headline with a full stop, is told again by the second."""
    end, stop = _first_sentence(text, line), _first_sentence(text, line, AGAIN_SENTENCES)
    front, rest = (tokens(text[start:to]) for start, to in ((line.start, end), (end, stop)))
    own, again = (stems(word.folded for word in part) for part in (front, rest))
    if len(front) not in FRONT or len(rest) < max(REST_WORDS, len(front)):
        return None
    told = len(own & again) >= max(STOPPED, STOPPED_SHARE * len(own))
    return (end, end + rest[0].start) if told and text[end : end + 1].isspace() else None


def _told_twice(text: str, line: Line) -> tuple[int, int] | None:
    """Return where a report begins that tells its headline again, whatever word it opens with.

    The headline says nothing twice, so the report begins no later than at the first word that repeats one, and no
    earlier than behind the last word before it that is repeated further on.
    """
    stop = _first_sentence(text, line, AGAIN_SENTENCES)
    words = tokens(text[line.start : stop])
    known_as = [stem(word.folded) for word in words]
    first = _first_sentence(text, line) - line.start
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
            return _cut_at(text, line, words, at)
    return None


def _is_gap(text: str, line: Line, front: Token, back: Token) -> bool:
    """Say whether nothing stands between two words but white space, closing and opening quotation marks about it."""
    return bool(_GAP.fullmatch(text, line.start + front.end, line.start + back.start))


def _cut_at(text: str, line: Line, words: Sequence[Token], at: int) -> tuple[int, int]:
    """Return where the headline ends and the report begins at a word, each with its quotation marks."""
    gap = _GAP.fullmatch(text, line.start + words[at - 1].end, line.start + words[at].start)
    return gap.span("space") if gap else (line.start + words[at - 1].end, line.start + words[at].start)


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
        and _is_gap(text, line, words[at - 1], words[at])
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


def _first_sentence(text: str, line: Line, count: int = 1) -> int:
    """Return where the line's first sentence ends, or its second."""
    end = min(line.end, line.start + LEAD)
    stops = (match.end() for match in _STOP.finditer(text, line.start, end))
    return next(islice(stops, count - 1, None), end)


def _tells_again(text: str, start: int, end: int, report: int, stop: int, share: float) -> bool:
    front, rest = (stems(word.folded for word in tokens(part)) for part in (text[start:end], text[report:stop]))
    return bool(front) and len(front & rest) >= share * len(front)
