"""The nouns that the verbs hand on: documents with their parts, and mentions."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field, fields, replace
from typing import Any, Literal

__all__ = [
    "COMPANY", "GAP_SIGN", "READ", "Document", "Mention", "Part", "PartKind", "Skipped", "Stance", "Voice", "WordCount",
    "replace",
]  # fmt: skip

PartKind = Literal["headline", "dateline", "byline", "body", "boilerplate"]
Voice = Literal["outlet", "reported", "quote", "scare"]
Stance = Literal["against", "neutral", "for"]

READ: tuple[PartKind, ...] = ("headline", "body")
"""The parts that are read for wording, counted and compared."""

COMPANY = ("entity", "topic")
"""The kinds of concept that carry no wording: plain names, and words that tell what a text is about."""

GAP_SIGN = "..."
"""Stands between two words of a form or of a voice cue, for others that a text may have there."""


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a document's text, `text[start:end]` (code points), and why it was taken for what it is."""

    kind: PartKind
    start: int
    end: int
    why: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    """One page or article, its text exactly as found.

    `hints` are parts that the source itself told (a headline field, the blocks of an HTML page that hold the
    article); `parts` are what `clean` decided, in text order, without overlap, and empty before it ran.
    `notes` are cues for the reader of a report (how the language was identified, signs of machine translation).
    """

    id: str
    text: str
    outlet: str | None = None
    lang: str | None = None
    date: dt.date | None = None
    url: str | None = None
    country: str | None = None
    event: str | None = None
    source: str = ""
    hints: tuple[Part, ...] = ()
    parts: tuple[Part, ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def cluster(self) -> str:
        """The unit that is resampled: the known event, else the document itself."""
        return f"event:{self.event}" if self.event else f"doc:{self.id}"


@dataclass(frozen=True, slots=True)
class Skipped:
    """A record that was not read: where it stood, what was wrong, what to do."""

    where: str
    what: str
    todo: str = ""

    def __str__(self) -> str:
        return f"{self.where}: {self.what}" + (f"; {self.todo}" if self.todo else "")


@dataclass(frozen=True, slots=True)
class Mention:
    """A lexicon form found in a document.

    Offsets are code points into the text as read: `document.text[m.start : m.end] == m.text`, and
    `core_start:core_end` is the same without clitics and endings. `counted` is false for a mention that no
    statistic takes up: nested in a longer one, a further part of one naming, or undetermined; `why` says which.
    `cluster` is the document's resampling unit and `date` its date; neither is written to files.
    """

    doc: str
    outlet: str | None
    lang: str
    kind: str
    concept: str
    variant: str | None
    stance: Stance | None
    form: str
    text: str
    start: int
    end: int
    core_start: int
    core_end: int
    part: PartKind
    voice: Voice = "outlet"
    negated: bool = False
    nested: bool = False
    counted: bool = True
    why: tuple[str, ...] = ()
    cluster: str = field(default="", compare=False)
    date: dt.date | None = field(default=None, compare=False)

    def record(self) -> dict[str, Any]:
        """Return the mention as one flat record, the columns of `framing tag` in their order."""
        row = {name: getattr(self, name) for name in _RECORDED}
        row["why"] = list(self.why)
        return row


_RECORDED = tuple(each.name for each in fields(Mention) if each.name not in ("cluster", "date"))


@dataclass(frozen=True, slots=True)
class WordCount:
    """How many words of headline and body a document has: the exposure behind a rate."""

    doc: str
    outlet: str | None
    lang: str
    words: int
    cluster: str = ""
    date: dt.date | None = None
