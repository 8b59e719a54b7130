"""Follow reported speech over the sentences of a paragraph that have no cue of their own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from framing.voice.sentence import Sentence
from framing.voice.spans import Span

__all__ = ["Frame", "follow", "goes_on"]

LONGEST_RUN = 4
"""Sentences over which speech goes on without a cue; later ones are as likely the outlet's."""
OPENERS = frozenset({"opens reported speech", "and a comma open reported speech", "and a colon report"})
TELLING = ("narration", "say", "say_bare", "attribution_before", "attribution_after")


@dataclass(frozen=True, slots=True)
class Frame:
    """Reported speech that may go on: the span that opened it and the sentences it has gone on over.

    Once the outlet has told on, `open` is false, and only a first person still speaks for the speaker.
    """

    span: Span
    run: int = 0
    open: bool = True


def goes_on(sentence: Sentence, found: Sequence[Span], frame: Frame | None) -> Span | None:
    """Return the span of a sentence that goes on with what `frame` reports; `found` is what it reports itself."""
    if frame is None or found or _all_quoted(sentence):
        return None
    ours = next((hit for hit in sentence.outer if hit.has("first_person")), None)
    span = replace(frame.span, start=sentence.start, end=sentence.end, rule="goes on over this sentence")
    if ours is not None:
        cue = sentence.span(ours.first, ours.last)
        return replace(span, rule="speaks for somebody in reported speech", cue=cue)
    return span if frame.open and frame.run < LONGEST_RUN and not _tells_on(sentence) else None


def follow(sentence: Sentence, found: Sequence[Span], went_on: Span | None, frame: Frame | None) -> Frame | None:
    """Return the frame in which the next sentence stands."""
    own = [span for span in found if span.rule in OPENERS and span.end == sentence.end]
    if own:
        return Frame(own[-1], open=not _by_medium(sentence, own[-1]))
    if frame is None or _all_quoted(sentence):
        return frame
    if went_on is None:
        return replace(frame, open=False)
    return replace(frame, run=frame.run + 1)


def _all_quoted(sentence: Sentence) -> bool:
    return all(sentence.quoted(index) for index in range(len(sentence)))


def _tells_on(sentence: Sentence) -> bool:
    """Say whether a sentence shows that the outlet tells on: its own cue, a day, an arrival, an event at its head."""
    return sentence.role_at(0, "event") or any(hit.has(*TELLING) for hit in sentence.outer)


def _by_medium(sentence: Sentence, span: Span) -> bool:
    """Say whether the speaker is a medium, whose report of one sentence does not run on over the next."""
    if span.speaker is None:
        return False
    first, last = sentence.word_from(span.speaker[0]), sentence.word_from(span.speaker[1] - 1)
    return any(sentence.role_at(index, "media") for index in range(first, min(last + 1, len(sentence))))
