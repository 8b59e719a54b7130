"""Hold a number with everything that says how far to trust it, and write such numbers down.

Every number that leaves framing is an `Estimate`; its fields are the columns of numbers.csv, in their order.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Literal

from framing.files import write_whole
from framing.model import Stance

__all__ = [
    "MIN_CLUSTERS",
    "MOST_FALSE",
    "Contrast",
    "Estimate",
    "Measure",
    "Rate",
    "Share",
    "estimate_id",
    "plain_cell",
    "shortage",
    "write_numbers",
]

Measure = Literal["share", "rate", "contrast"]

# Fewer stories stand for too little of what an outlet writes to claim anything, however wide the intervals are.
MIN_CLUSTERS = 8

# How many of the differences that a report claims may be false alarms.
MOST_FALSE = 0.05

# What spreadsheets take for the start of a formula, full-width twins included.
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")


@dataclass(frozen=True, slots=True, kw_only=True)
class Estimate:
    """One number: what it measures, its interval, and the counts behind it. A missing number is None, never NaN.

    `outlet` is None where outlets are pooled or unknown. `count` of `out_of` is the fraction behind the estimate
    (mentions of namings, or of words); `documents` and `stories` are those that the denominator comes from. A story
    is a known event, else a document: the unit whose number decides whether there is evidence at all.
    """

    id: str
    measure: Measure
    lang: str
    outlet: str | None
    reference: str | None = None
    concept: str
    variant: str | None = None
    stance: Stance | None = None
    voice: str
    estimate: float | None
    low: float | None
    high: float | None
    p: float | None = None
    q: float | None = None
    count: int
    out_of: int
    documents: int
    stories: int
    method: str
    note: str = ""

    @property
    def enough(self) -> bool:
        """Whether there are enough stories for a claim; with fewer, only the counts are to be shown."""
        return self.stories >= MIN_CLUSTERS


@dataclass(frozen=True, slots=True, kw_only=True)
class Share(Estimate):
    """The share that a variant, or a stance, has in the namings of a referent: between 0 and 1."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rate(Estimate):
    """How often a concept, or a variant of it, is mentioned per so many words of headline and body."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Contrast(Estimate):
    """Two outlets side by side: a difference of shares, or a ratio of rates.

    `target` and `reference_side` are the two numbers compared. `count`, `out_of` are the target's; `documents` are
    those of both outlets and `stories` are those that either tells. `family` is the number of tests among which `q`
    was reckoned, None before.
    """

    target: Estimate
    reference_side: Estimate
    family: int | None = None

    @property
    def compares(self) -> Measure:
        """What stands on both sides: shares (the estimate is a difference) or rates (it is a ratio)."""
        return self.target.measure

    @property
    def enough(self) -> bool:
        """Whether both sides have enough stories."""
        return self.target.enough and self.reference_side.enough

    @property
    def differs(self) -> bool:
        """Whether a difference may be claimed: enough stories, an interval without "no difference", q at most 0.05."""
        same = 0.0 if self.compares == "share" else 1.0
        low, high = self.low, self.high
        outside = (low is not None and low > same) or (high is not None and high < same)
        return self.enough and outside and self.q is not None and self.q <= MOST_FALSE


def estimate_id(*parts: str | None) -> str:
    """Return a stable readable id: the parts joined by colons, `-` for one that does not apply.

    >>> estimate_id("share", "hi", "a:b", None)
    'share:hi:a%3Ab:-'
    """
    return ":".join("-" if part is None else part.replace("%", "%25").replace(":", "%3A") for part in parts)


def shortage(stories: int) -> str:
    """Return the note that stands beside a number with too few stories, or nothing.

    >>> shortage(3)
    'not enough evidence: 3 stories, 8 needed'
    """
    if stories >= MIN_CLUSTERS:
        return ""
    return f"not enough evidence: {stories} {'story' if stories == 1 else 'stories'}, {MIN_CLUSTERS} needed"


def write_numbers(estimates: Iterable[Estimate], path: str | Path) -> Path:
    """Write numbers.csv (UTF-8, RFC 4180), sorted by id, whole or not at all.

    Numbers have ten significant digits. A text that a spreadsheet would take for a formula starts with an
    apostrophe. Raises OutputError where the file cannot be written.
    """
    columns = [f.name for f in fields(Estimate)]
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(columns)
    for row in sorted(estimates, key=lambda estimate: estimate.id):
        writer.writerow([_cell(getattr(row, name)) for name in columns])
    return write_whole(Path(path), text.getvalue().encode())


def plain_cell(text: str) -> str:
    """Return the text as a spreadsheet may show it: one that starts like a formula gets an apostrophe in front.

    >>> plain_cell("=1+1")
    "'=1+1"
    """
    return f"'{text}" if text.startswith(_FORMULA_STARTS) else text


def _cell(value: object) -> object:
    if isinstance(value, float):
        return format(value, ".10g")
    return plain_cell(value) if isinstance(value, str) else value
