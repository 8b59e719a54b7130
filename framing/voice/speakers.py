"""Find who speaks: the name beside a verb of saying or an attribution."""

from __future__ import annotations

from framing.cues import VoiceCues
from framing.voice.sentence import Hit, Sentence

__all__ = ["speaker_after", "speaker_before", "speaker_of"]

HEADING = 4
"""Words of a name that stands before its verb where verbs stand first, as in Arabic headlines."""
LONGEST_NAME = 10
"""Words; a longer stretch before a verb is no name but a clause."""


def speaker_of(sentence: Sentence, cues: VoiceCues, hit: Hit, content: int | None) -> tuple[int, int] | None:
    """Return the offsets of whoever speaks by the verb `hit`, whose content begins at word `content` if known."""
    before = speaker_before(sentence, cues, hit)
    if cues.verb_last or not (hit.has("inverts") or "inverts" not in cues.roles or cues.joined):
        return before
    stop = content if content is not None and content > hit.last else len(sentence)
    after = speaker_after(sentence, hit.last + 1, stop)
    follows = cues.joined or (content is None and sentence.breaks_at(hit.first))
    heads = cues.joined and before and sentence.word_from(before[1]) - sentence.word_from(before[0]) <= HEADING
    return (after or before) if follows and not heads else (before or after)


def speaker_before(sentence: Sentence, cues: VoiceCues, hit: Hit) -> tuple[int, int] | None:
    """Return the name that ends right before a verb, or before the marker that parts speaker from content."""
    start = max(sentence.clause_start(hit.first), hit.first - 3 * LONGEST_NAME)
    first = start
    for index in range(start, hit.first):
        other = sentence.hit_at(index)
        if other is not None and other.has("say", "complementiser", "ascribe", "attribution_after", "relative"):
            first = index + 1
    if cues.verb_last:
        return _before_marker(sentence, start, first, hit.first)
    if sentence.role_at(hit.first - 1, "conjunction") or sentence.joined(hit):
        return None
    if sentence.breaks_at(hit.first):
        # The verb follows an aside: Lavrov, the foreign minister, said.
        aside = sentence.clause_start(hit.first - 1)
        return _name(sentence, sentence.clause_start(aside - 1), aside - 1) if aside else None
    return _name(sentence, _skip(sentence, first, hit.first), hit.first - 1)


def _before_marker(sentence: Sentence, start: int, first: int, verb: int) -> tuple[int, int] | None:
    """Return the name before ने or the like; two verbs of one clause share the name that the first one has."""
    first = _skip(sentence, first, verb)
    marker = _marker(sentence, first, verb)
    if marker is not None and sentence.role_at(marker, "object_marker") and not sentence.role_at(marker, "pronoun"):
        return None
    if marker is None and first > start:
        shared = _marker(sentence, start, first)
        if shared is not None:
            others = (i + 1 for i in range(start, shared) if sentence.role_at(i, "attribution_after", "complementiser"))
            first, marker = max(others, default=start), shared
    last = verb - 1 if marker is None else marker - 1
    if marker == first and sentence.role_at(first, "pronoun"):
        last = first
    first = next((i + 1 for i in range(last - 1, first, -1) if sentence.role_at(i, "lead_in")), first)
    return _name(sentence, first, last)


def _marker(sentence: Sentence, first: int, stop: int) -> int | None:
    ends = ("content_marker", "object_marker", "object_start", "adjunct", "meanwhile")
    return next((index for index in range(first, stop) if sentence.role_at(index, *ends)), None)


def speaker_after(
    sentence: Sentence, first: int, stop: int, ends: tuple[str, ...] = ("complementiser", "content_marker", "adjunct")
) -> tuple[int, int] | None:
    """Return the name that begins at word `first`: up to a comma, a colon, or a cue of one of the roles `ends`."""
    last = first
    limit = min(stop, first + LONGEST_NAME, len(sentence))
    while last < limit:
        apart = last > first and (":" in sentence.gap(last) or sentence.next_break(last) == last)
        if apart or sentence.quoted(last) or sentence.role_at(last, *ends):
            break
        last += 1
    return _name(sentence, first, last - 1)


def _skip(sentence: Sentence, first: int, stop: int) -> int:
    before_names = ("conjunction", "say", "contrast", "adjunct")
    while first < stop and (sentence.quoted(first) or sentence.role_at(first, *before_names)):
        first += 1
    return first


def _name(sentence: Sentence, first: int, last: int) -> tuple[int, int] | None:
    whole = last
    while last >= first and sentence.role_at(last, "adjunct", "auxiliary"):
        last -= 1
    last = last if last >= first else whole
    if not 0 <= first <= last < len(sentence) or last - first >= LONGEST_NAME:
        return None
    return sentence.span(first, last)
