"""Find the noun phrase that a verb takes: what somebody is called, accused of, praised for."""

from __future__ import annotations

from framing.cues import VoiceCues
from framing.voice.sentence import Hit, Sentence

__all__ = ["CONTENT_BACK", "content_of"]

CONTENT_BACK = 40
"""Words before a verb that stands last, among which its object is sought."""
BY = "\u0628"
"""Arabic: the letter that joins a verb to its object; after a verb with wa- before it no subject stands between."""
PREPOSITIONS = frozenset(("\u0639\u0646", "\u0639\u0644\u064a", "\u0641\u064a"))
"""Arabic: a cue that ends with one (spoke of) takes what follows; its subject stands elsewhere."""


def content_of(sentence: Sentence, cues: VoiceCues, hit: Hit) -> tuple[int, int] | None:
    """Return the offsets of the noun phrase that a verb takes: before it where verbs stand last, else after it."""
    return _content_before(sentence, hit) if cues.verb_last else _content_after(sentence, cues, hit)


def _content_before(sentence: Sentence, hit: Hit) -> tuple[int, int] | None:
    low = max(0, hit.first - CONTENT_BACK)
    for index in range(hit.first - 1, low - 1, -1):
        if sentence.role_at(index, "say", "ascribe", "react", "complementiser", "attribution_after"):
            low = index + 1
            break
        if sentence.role_at(index, "conjunction") and sentence.role_at(index - 1, "past", "present"):
            return sentence.words[index + 1].start, sentence.words[hit.first - 1].end
    first = low + 1
    for index in range(low, hit.first):
        if sentence.role_at(index, "content_marker"):
            first = index + 1
            break
        if sentence.role_at(index, "object_marker"):
            break
    first = _after_object(sentence, hit, first)
    if first >= hit.first:
        return None
    return sentence.words[first].start, sentence.words[hit.first - 1].end


def _after_object(sentence: Sentence, hit: Hit, first: int) -> int:
    """Return the first word of what somebody is called; whoever is called so is the outlet's: X ko Y kaha."""
    for index in range(first, hit.first - 1) if hit.has("calls") else ():
        if sentence.role_at(index, "accusative") and not sentence.quoted(index):
            return index + 1
    return first


def _content_after(sentence: Sentence, cues: VoiceCues, hit: Hit) -> tuple[int, int] | None:
    first = hit.last + 1
    if sentence.breaks_at(first):
        return None
    if cues.joined and sentence.words[hit.last].folded not in PREPOSITIONS:
        # The subject stands between verb and content: skip to the preposition, else over one word.
        bare = sentence.joined(hit) and sentence.words[first].folded.startswith(BY)
        first = first if bare else _after_subject(sentence, first)
    if first >= len(sentence):
        return None
    stop = sentence.next_break(first + 1)
    if stop < len(sentence) and sentence.role_at(stop, "relative") and not sentence.stops_at(stop):
        stop = sentence.next_break(stop + 1)
    end = min(sentence.words[stop - 1].end, sentence.scope_end(first))
    quote = sentence.quote_at(end - 1)
    return sentence.words[first - 1].end, quote.end if quote else end


def _after_subject(sentence: Sentence, first: int) -> int:
    """Return the first word of content after a verb whose subject follows it (Arabic).

    That is a preposition near by, else the word after the subject: a noun and the definite words that go with it.
    """
    stop = sentence.next_break(first)
    for index in range(first, min(first + 5, stop)):
        if sentence.role_at(index, "content_marker"):
            return index
    index = first + 1
    while index < min(first + 4, stop) and not sentence.quoted(index) and _definite(sentence, index):
        index += 1
    return index


def _definite(sentence: Sentence, index: int) -> bool:
    return sentence.words[index].folded.startswith("\u0627\u0644")
