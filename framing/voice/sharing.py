"""Find what a clause reports by the verb of the clause before it: Kyiv speaks of murder, Moscow \u2014 of a fake.

English writes a comma where Russian writes a dash: speak of a coup; their foes, of a revolution.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace

from framing.cues import VoiceCues
from framing.voice.quotes import Quotation
from framing.voice.sentence import Sentence
from framing.voice.spans import Span
from framing.voice.verb_first import is_definite

__all__ = ["sharing"]

DASH = "\u2014"
LONGEST_SHARER = 4
"""Words of who, or of what, before the dash that stands for the verb."""
CALLING = frozenset(("gives the wording as someone's", "introduces the marked words"))
SHARED = "shares its verb with the clause before"
ACCUSATIVE = ("\u0627", "\u0647")
"""Arabic: how an indefinite accusative ends, folded; of the feminine nothing but its own ending shows."""
MOST_CALLED = 5
"""Words of a clause in which only who calls something so and what it is called are told."""
AND, BY = "\u0648", "\u0628"
AND_BY = "\u0648\u0628\u0640"
NOUN = 5
"""Letters of a noun with both."""
PREPOSITIONS = frozenset((
    "\u0639\u0646", "\u0645\u0646", "\u0627\u0644\u06cc", "\u0639\u0644\u06cc", "\u0628",
))  # fmt: skip
"""Arabic: of, from, to, on, by."""
VERBS = ("say", "say_bare", "doubt", "ascribe", "denial", "claim", "past", "present", "relative")


def sharing(sentence: Sentence, cues: VoiceCues, found: list[Span]) -> list[Span]:
    """Return the stretches after a dash, or comma, that stands for the verb of one of the `found` reports before it."""
    breaks = (at for at in sentence.breaks if DASH in sentence.gap(at) or sentence.role_at(at, "adjunct"))
    shared = [_shared(sentence, found, dash) for dash in breaks]
    ordered = sorted(found, key=lambda span: span.start)
    shared += [_again(sentence, ordered, at) for at in sentence.breaks]
    shared += [_and_again(sentence, cues, ordered, at) for at in sentence.breaks]
    shared += [_called_too(sentence, ordered, at) for at in sentence.breaks]
    shared += [_others(sentence, ordered, at) for at in sentence.breaks]
    shared += [
        _marked(sentence, found, quote, verb_last=cues.verb_last)
        for quote in sentence.quotes
        if quote.start >= sentence.start
    ]
    return [span for span in shared if span is not None]


def _marked(sentence: Sentence, found: list[Span], quote: Quotation, *, verb_last: bool) -> Span | None:
    """Return marked words that end a short clause without a verb: Kyiv calls it murder, Moscow "a duty"."""
    at, after = sentence.word_from(quote.start), sentence.word_from(quote.end)
    first = sentence.clause_start(at)
    # Where verbs stand last a conjunction does what a comma does: "an accident" they called it and others "murder".
    joins = (i for i in range(at - 1, max(first, at - LONGEST_SHARER - 2), -1) if sentence.role_at(i, "conjunction"))
    join = next(joins, None) if verb_last else None
    first = first if join is None else join + 1
    if not 0 < first < at <= first + LONGEST_SHARER or sentence.next_break(after) > after:
        return None
    said = next((span for span in reversed(found) if span.end <= sentence.words[first].start), None)
    if said is None or said.rule not in CALLING or any(sentence.role_at(i, *VERBS) for i in range(first, at)):
        return None
    return replace(said, start=quote.start, end=quote.end, rule=SHARED, speaker=sentence.span(first, at - 1))


def _again(sentence: Sentence, found: list[Span], first: int) -> Span | None:
    """Return what follows the preposition of a verb where it comes again: spoke of a coup, and of hordes."""
    place = bisect_left(found, sentence.words[first].start, key=lambda span: span.start)
    said = found[place - 1] if place else None
    if said is None or said.cue is None or said.rule not in CALLING or sentence.stops_at(first):
        return None
    verb, preposition = sentence.word_from(said.cue[0]), sentence.word_from(said.cue[1] - 1)
    stop = sentence.next_break(first + 1)
    for at in range(first, min(first + LONGEST_SHARER, stop) if verb < preposition else first):
        article = sentence.role_at(at, "light") and not sentence.role_at(at, "adjunct")
        if sentence.words[at].folded == sentence.words[preposition].folded and not article:
            return replace(said, start=sentence.words[at].start, end=sentence.words[stop - 1].end, rule=SHARED)
        if sentence.role_at(at, *VERBS):
            break
    return None


def _and_again(sentence: Sentence, cues: VoiceCues, found: list[Span], first: int) -> Span | None:
    """Return the same where and is joined to the preposition (Arabic): spoke of a coup, wa-an hordes."""
    place = bisect_left(found, sentence.words[first].start, key=lambda span: span.start)
    said = found[place - 1] if place else None
    word = sentence.words[first].folded
    preposition = word.removeprefix(AND)
    if said is None or said.cue is None or said.rule not in CALLING or word == preposition:
        return None
    stop, verb = sentence.next_break(first + 1), sentence.word_from(said.cue[0])
    begins = sentence.word_from(said.start + 1) if said.start < said.end - 1 else verb
    taken = {sentence.words[at].folded for at in range(verb + 1, min(begins + 1, first))}
    objects = (sentence.words[at].folded for at in range(verb + 1, first))
    by = _joins_by(sentence, cues, first) and any(one.startswith(BY) for one in objects)
    that = any(sentence.role_at(at, "complementiser", *VERBS) for at in range(first, stop))
    if that or sentence.stops_at(first) or not (by or (preposition in taken and preposition in PREPOSITIONS)):
        return None
    return replace(said, start=sentence.words[first].start, end=sentence.words[stop - 1].end, rule=SHARED)


def _joins_by(sentence: Sentence, cues: VoiceCues, index: int) -> bool:
    """Say whether and and by are joined to a noun (Arabic): wa-bi-raf'."""
    word = sentence.words[index].folded
    noun = len(word) >= NOUN and word.startswith(AND + BY) and sentence.hit_at(index) is None
    return word.startswith(AND_BY) or (noun and not word.startswith(tuple(cues.words["not_and_by"])))


def _called_too(sentence: Sentence, found: list[Span], first: int) -> Span | None:
    """Return what a short clause without its verb calls something (Arabic): Cairo calls it resistance, Rome terror.

    That is an indefinite accusative, or what by joins, with which the clause ends.
    """
    place = bisect_left(found, sentence.words[first].start, key=lambda span: span.start)
    said = found[place - 1] if place else None
    stop = sentence.next_break(first + 1)
    if said is None or said.cue is None or said.rule not in CALLING or sentence.stops_at(first):
        return None
    verb = sentence.hit_at(sentence.word_from(said.cue[0]))
    clause = range(first, stop)
    if verb is None or not verb.has("ascribe") or not MOST_CALLED >= len(clause) > 1:
        return None
    if not sentence.words[first].folded.startswith(AND) or any(sentence.role_at(at, *VERBS) for at in clause):
        return None
    called = sentence.words[max(sentence.word_from(said.end) - 1, 0)].folded
    for at in clause[1:]:
        word = sentence.words[at].folded
        by = called.startswith(BY) and word.startswith(BY)
        if by or (called.endswith(ACCUSATIVE) and word.endswith(ACCUSATIVE) and not is_definite(sentence, at)):
            end = sentence.words[stop - 1].end
            return replace(said, start=sentence.words[at].start, end=end, rule=SHARED, speaker=None)
    return None


def _others(sentence: Sentence, found: list[Span], first: int) -> Span | None:
    """Return what stands after a pronoun that shares a verb: Some call it a war, others a massacre."""
    place = bisect_left(found, sentence.words[first].start, key=lambda span: span.start)
    said = found[place - 1] if place else None
    stop = sentence.next_break(first + 1)
    if said is None or said.rule not in CALLING or not sentence.role_at(first, "pronoun") or stop - first < 2:
        return None
    if any(sentence.role_at(at, *VERBS, "auxiliary") for at in range(first, stop)):
        return None
    start, end = sentence.words[first + 1].start, sentence.words[stop - 1].end
    return replace(said, start=start, end=end, rule=SHARED, speaker=sentence.span(first, first))


def _shared(sentence: Sentence, found: list[Span], dash: int) -> Span | None:
    """Return what stands after the dash before word `dash`, if a short clause without a verb stands before it."""
    first = sentence.clause_start(dash - 1)
    if not 0 < first < dash <= first + LONGEST_SHARER:
        return None
    said = next((span for span in reversed(found) if span.start < sentence.words[first].start), None)
    if said is None or said.cue is None or any(sentence.role_at(at, *VERBS) for at in range(first, dash)):
        return None
    if not _verbless(sentence, said.cue, dash):
        return None
    opens = sentence.role_at(dash, "complementiser")
    if not opens and not sentence.role_at(dash, "content_marker") and said.rule not in CALLING:
        return None
    start = sentence.words[dash].start
    end = sentence.scope_end(dash) if opens else sentence.words[sentence.next_break(dash + 1) - 1].end
    return replace(said, start=start, end=end, rule=SHARED, speaker=sentence.span(first, dash - 1))


def _verbless(sentence: Sentence, cue: tuple[int, int], dash: int) -> bool:
    """Say whether a dash stands before a word, or a comma before the preposition that ends the cue (spoke of)."""
    last = sentence.words[sentence.word_from(cue[1] - 1)].folded
    return DASH in sentence.gap(dash) or (sentence.words[dash].folded == last and "," in sentence.gap(dash))
