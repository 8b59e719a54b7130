"""What the parts tell beyond themselves: the language, the date, and signs of machine translation."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from itertools import pairwise

import regex

from framing.clean._parts import Found
from framing.dates import find_dates
from framing.errors import LanguageError
from framing.identify import identify
from framing.languages import TAGS
from framing.model import Document, Part
from framing.text import tokens

__all__ = ["dated", "identified", "translation_cues"]

# Below this confidence a language is a guess.
CERTAIN = 0.8
# How much of headline and body the cues of machine translation are counted in.
SAMPLE = 20_000
# From so many commas on, the share that a space parts from the word before says something.
COMMAS, SPACED = 6, 0.5
# In Arabic, Persian and Urdu print and in all others a comma stands close to its word.
_COMMA = regex.compile(r"(?P<space>[ \u00a0])?[,،]")


def identified(document: Document, parts: Sequence[Part]) -> tuple[str | None, list[str]]:
    """Return the document's language and how it was found: as given, else identified on headline and body."""
    if document.lang:
        return document.lang, []
    text = " ".join(document.text[part.start : part.end] for part in parts if part.kind in ("headline", "body"))
    found = identify(text or document.text)
    if found.lang == "und":
        raise LanguageError(f"{document.id}: its language cannot be told ({found.how})")
    if found.lang not in TAGS:
        sure = f"{found.lang!r} (confidence {found.confidence:.2f})"
        raise LanguageError(f"{document.id}: is in {sure}, which framing does not read; it reads {', '.join(TAGS)}")
    if found.confidence < CERTAIN:
        sure = f"{found.lang!r} with confidence {found.confidence:.2f}"
        raise LanguageError(f"{document.id}: its language is uncertain, {sure}; give it")
    return found.lang, [f"language {found.lang} identified by {found.how} (confidence {found.confidence:.2f})"]


def dated(document: Document, found: Found) -> tuple[dt.date | None, list[str]]:
    """Return the document's date: as given, else from a date line or dateline with exactly one reading."""
    if document.date is not None:
        return document.date, []
    notes: list[str] = []
    for line in found.dates:
        for one in find_dates(document.text[line.start : line.end], lang=document.lang):
            written = document.text[line.start + one.start : line.start + one.end]
            if one.date:
                return one.date, [*notes, f"date {one.date.isoformat()} from the {line.why or line.kind} ({written})"]
            readings = " or ".join(reading.isoformat() for reading in one.readings) or "a lunar Hijri date"
            notes.append(f"date line {written} left aside: {readings}")
    return None, notes


def translation_cues(text: str, parts: Sequence[Part]) -> list[str]:
    """Return signs, and no more than signs, that the article was translated by machine."""
    body = "\n".join(text[part.start : part.end] for part in parts if part.kind in ("headline", "body"))[:SAMPLE]
    cues = []
    commas = [match["space"] is not None for match in _COMMA.finditer(body)]
    if len(commas) >= COMMAS and sum(commas) >= SPACED * len(commas):
        cues.append(f"{sum(commas)} of {len(commas)} commas set off by a space")
    doubled = _doubled(body)
    if doubled:
        cues.append(f"a word twice in a row ({doubled})")
    return [f"may be machine-translated: {'; '.join(cues)}"] if len(cues) == 2 else []


def _doubled(text: str) -> str | None:
    """Return the first word of five letters and more that stands twice in a row with a space between."""
    words = tokens(text)
    for one, two in pairwise(words):
        if one.folded == two.folded and len(one.folded) >= 5 and text[one.end : two.start] == " ":
            return text[one.start : two.end]
    return None
