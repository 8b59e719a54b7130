"""What is known of a stretch of text: whose words it holds, and what told so."""

from __future__ import annotations

from dataclasses import dataclass

from framing.model import Voice

__all__ = ["Span"]


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
            said += f" to {text[slice(*self.speaker)]}" if self.rule.startswith("attributes") else (
                f", spoken by {text[slice(*self.speaker)]}"
            )
        if self.doubting:
            said += " (doubting verb)"
        return said + (f" (chars {self.cue[0]}-{self.cue[1]})" if self.cue else "")
