"""Find who speaks: the name beside a verb of saying or an attribution."""

from __future__ import annotations

from framing.cues import VoiceCues
from framing.voice.sentence import Hit, Sentence

__all__ = ["speaker_after", "speaker_before", "speaker_of"]

LONGEST_NAME = 10
"""Words; a longer stretch before a verb is no name but a clause."""


def speaker_of(sentence: Sentence, cues: VoiceCues, hit: Hit, content: int | None) -> tuple[int, int] | None:
    """Return the offsets of whoever speaks by the verb `hit`; its content begins at word `content`, if that is known."""
    before = speaker_before(sentence, cues, hit)
    if cues.verb_last:
        return before
    stop = content if content is not None and content > hit.last else len(sentence)
    after = speaker_after(sentence, hit.last + 1, stop)
    return (after or before) if cues.joined else (before or after)


def speaker_before(sentence: Sentence, cues: VoiceCues, hit: Hit) -> tuple[int, int] | None:
    """Return the name that ends right before a verb, or before the marker that parts speaker from content."""
    first = max(sentence.clause_start(hit.first), hit.first - 3 * LONGEST_NAME)
    for index in range(first, hit.first):
        other = sentence.hit_at(index)
        if other is not None and other.has("say", "complementiser", "ascribe", "react", "attribution_after"):
            first = index + 1
    first = _skip(sentence, first, hit.first)
    last = hit.first - 1
    if cues.verb_last:
        marker = next((i for i in range(first, hit.first) if sentence.role_at(i, "content_marker", "adjunct")), None)
        if marker is not None:
            last = marker if marker == first else marker - 1
        first = next((i + 1 for i in range(last - 1, first, -1) if sentence.role_at(i, "lead_in")), first)
    return _name(sentence, first, last)


def speaker_after(
    sentence: Sentence, first: int, stop: int, ends: tuple[str, ...] = ("complementiser", "content_marker", "adjunct")
) -> tuple[int, int] | None:
    """Return the name that begins at word `first`: up to a comma, a colon, or a cue of one of the roles `ends`."""
    first = _skip(sentence, first, stop)
    last = first
    limit = min(stop, first + LONGEST_NAME, len(sentence))
    while last < limit:
        apart = last > first and (":" in sentence.gap(last) or sentence.next_break(last) == last)
        if apart or sentence.quoted(last) or sentence.role_at(last, *ends):
            break
        last += 1
    return _name(sentence, first, last - 1)


def _skip(sentence: Sentence, first: int, stop: int) -> int:
    while first < stop and (sentence.quoted(first) or sentence.role_at(first, "conjunction", "say", "contrast", "adjunct")):
        first += 1
    return first


def _name(sentence: Sentence, first: int, last: int) -> tuple[int, int] | None:
    if not 0 <= first <= last < len(sentence) or last - first >= LONGEST_NAME:
        return None
    return sentence.span(first, last)
