"""What is known of a stretch of text: whose words it holds, and what told so."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import accumulate

from framing.model import Voice

__all__ = ["Cover", "Span"]


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch `start:end` of one voice.

    `rule` says in words what decided; `cue` and `speaker` are the offsets of the words that did, and of the name of
    whoever speaks, where the sentence has one. `doubting` marks a verb that doubts (claimed).
    """

    start: int
    end: int
    voice: Voice
    rule: str
    cue: tuple[int, int] | None = None
    speaker: tuple[int, int] | None = None
    doubting: bool = False

    def explain(self, text: str) -> str:
        """Return the decision in one line: voice, the cue's own words, the speaker, the place."""
        said = f"{self.voice}: "
        if self.cue:
            said += f"'{text[slice(*self.cue)]}' "
        said += self.rule
        if self.speaker:
            joined = " to" if self.rule.startswith("attributes") else ", spoken by"
            said += f"{joined} {text[slice(*self.speaker)]}"
        if self.doubting:
            said += " (doubting verb)"
        return said + (f" (chars {self.cue[0]}-{self.cue[1]})" if self.cue else "")


class Cover:
    """Spans, asked which of them covers a place; an answer takes time that hardly grows with their number."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self._spans: list[Span] = sorted(spans, key=lambda span: span.start)
        self._starts = [span.start for span in self._spans]
        self._widest: list[int] = list(accumulate(range(len(self._spans)), self._wider))

    def _wider(self, one: int, other: int) -> int:
        return other if self._spans[other].end > self._spans[one].end else one

    def at(self, start: int, end: int) -> Span | None:
        """Return a near span that overlaps `start:end`, the latest to begin; else the widest that does."""
        place = bisect_right(self._starts, max(start, end - 1)) - 1
        if place < 0:
            return None
        near: list[int] = [*range(place, max(-1, place - 4), -1), self._widest[place]]
        for index in near:
            if self._spans[index].end > start:
                return self._spans[index]
        return None
