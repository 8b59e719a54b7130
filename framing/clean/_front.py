"""Find where a headline ends that stands on one line with its report."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from dataclasses import replace

import regex

from framing.clean._clauses import begins_untied, is_report_verb
from framing.clean._datelines import dateline
from framing.clean._lines import Line
from framing.clean._retold import (
    AGAIN_SENTENCES,
    CAPITAL_TAKEN_UP,
    FRONT,
    LEAD,
    OPENING,
    cut_at,
    first_sentence,
    is_gap,
    stopped,
    told_twice,
)
from framing.clean._russian import is_preposition, may_act, opens_sentence, waits
from framing.clean._seams import Seam, named_seams, seams
from framing.clean._stems import BINDING, stems
from framing.languages.ru_words import is_written_small
from framing.text import Token, fold, tokens

__all__ = ["split_headline"]

# What of a headline at the front of a line the rest must take up.
FRONT_TAKEN_UP = 1 / 3
# One whose report begins with a clause of its own may be shorter, and so may the clause.
SHORT, REST = 3, 3
# A noun or adjective with a capital opens a report that takes up so much: «Президент» is deference in places.
ROLE_TAKEN_UP = 1 / 5

# A word that opens a report by saying when; it starts the sentence anew after a headline.
_TIME_WORDS = frozenset(
    fold(
        "today yesterday آج کل گزشتہ पिछले आज कल बीते सोमवार मंगलवार बुधवार गुरुवार शुक्रवार शनिवार रविवार"
        " اليوم أمس امروز دیروز сегодня вчера"
    ).split()
)
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
    sentence = first_sentence(text, line)
    words = tokens(text[line.start : sentence])
    for index in range(SHORT, min(FRONT.stop, len(words) - REST)):
        front, back = words[index - 1], words[index]
        if front.folded in BINDING or waits(front.folded) or not is_gap(text, line, front, back):
            continue
        start = line.start + back.start
        capital = text[start].isupper() and back.folded in BINDING
        acts = not capital and _opens_with_actor(text, line, words, index)
        dated = back.folded.isdecimal() and words[index + 1].folded in _MONTHS
        if begins_untied(text, line.start, words, index):
            return cut_at(text, line, words, index)
        shown = text[start : line.start + back.end]
        if index < FRONT.start and not (words[0].folded.isalpha() and _begins_short(text, line, shown)):
            continue
        halved = text[line.start + back.end] == "-" and not is_preposition(back.folded)
        if text[start - 1] not in OPENING and not halved and opens_sentence(shown, back.folded):
            return cut_at(text, line, words, index)
        anew = capital or acts or dated or back.folded in _TIME_WORDS or is_report_verb(back.folded)
        share = CAPITAL_TAKEN_UP if capital else ROLE_TAKEN_UP if acts else FRONT_TAKEN_UP
        stop = first_sentence(text, line, AGAIN_SENTENCES) if acts else sentence
        if anew and _tells_again(text, line.start, line.start + front.end, start, stop, share):
            return cut_at(text, line, words, index)
    return stopped(text, line) or told_twice(text, line)


def _begins_short(text: str, line: Line, word: str) -> bool:
    """Say whether a word with a capital begins a report behind very few words: Russian writes it small elsewhere."""
    return word.istitle() and (is_preposition(fold(word)) or _written_small(text, line, word))


def _parted(text: str, line: Line, found: Iterator[Seam]) -> tuple[int, int] | None:
    """Return the first seam behind which the report takes up enough of the headline."""
    for seam in found:
        stop = first_sentence(text, replace(line, start=seam.start), AGAIN_SENTENCES)
        if _tells_again(text, line.start, seam.end, seam.start, stop, seam.share):
            return seam.end, seam.start
    return None


def _above_dateline(text: str, line: Line, outlet: str | None) -> tuple[int, int] | None:
    """Return where a report begins with a dateline; one that names an agency needs but one word taken up behind it."""
    words = tokens(text[line.start : first_sentence(text, line)])
    for index in range(FRONT.start, min(FRONT.stop, len(words))):
        end, start = line.start + words[index - 1].end, line.start + words[index].start
        if words[index - 1].folded in BINDING or not text[end:start].isspace():
            continue
        credit = dateline(text, start, line.end, outlet)
        if credit is None:
            continue
        share = CAPITAL_TAKEN_UP if credit.agencies else FRONT_TAKEN_UP
        stop = first_sentence(text, replace(line, start=credit.end))
        if _tells_again(text, line.start, end, credit.end, stop, share):
            return end, start
    return None


def _opens_with_actor(text: str, line: Line, words: Sequence[Token], at: int) -> bool:
    """Say whether a word with a capital is one that Russian writes small within a sentence."""
    start, after = line.start + words[at].start, line.start + words[at + 1].start
    word = text[start : line.start + words[at].end]
    if (
        text[start - 1] in OPENING
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


def _tells_again(text: str, start: int, end: int, report: int, stop: int, share: float) -> bool:
    front, rest = (stems(word.folded for word in tokens(part)) for part in (text[start:end], text[report:stop]))
    return bool(front) and len(front & rest) >= share * len(front)
