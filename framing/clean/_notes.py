"""What the parts tell beyond themselves: the language, the date, and signs of machine translation."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

import regex

from framing.clean._parts import Found
from framing.dates import find_dates
from framing.errors import LanguageError
from framing.identify import identify
from framing.languages import TAGS
from framing.model import READ, Document, Part

__all__ = ["dated", "identified", "translation_cues"]

# Below this confidence a language is a guess.
CERTAIN = 0.8
# From this confidence on, and by so many code points, a text contradicts the language that it is given as.
PLAIN, GLANCE = 0.95, 600
# How much of headline and body the cues of machine translation are counted in.
SAMPLE = 20_000
# From so many commas on, the share that a space parts from the word before says something.
COMMAS, SPACED = 6, 0.5
# A word of five letters and more twice in a row; a comma, which in every print stands close to its word.
_DOUBLED = regex.compile(r"(?<![\p{L}\p{M}])(\p{L}[\p{L}\p{M}]{4,}) \1(?![\p{L}\p{M}])")
_COMMA = regex.compile(r"(?P<space>[ \u00a0])?[,،]")


def identified(document: Document, parts: Sequence[Part]) -> tuple[str | None, list[str]]:
    """Return the document's language and how it was found: as given, else identified on headline and body."""
    text = " ".join(document.text[part.start : part.end] for part in parts if part.kind in READ)
    if document.lang:
        return document.lang, _contradiction(document.lang, text[:GLANCE])
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


def _contradiction(lang: str, text: str) -> list[str]:
    """Return a note where a text is plainly not in the language that it is given as."""
    found = identify(text)
    if found.lang in (lang, "und") or found.confidence < PLAIN:
        return []
    return [f"given as {lang}, but its text looks like {found.lang} (confidence {found.confidence:.2f})"]


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
    """Return a note where two signs, and no more than signs, say that the article was translated by machine."""
    body = "\n".join(text[part.start : part.end] for part in parts if part.kind in READ)[:SAMPLE]
    commas = [match["space"] is not None for match in _COMMA.finditer(body)]
    if len(commas) < COMMAS or sum(commas) < SPACED * len(commas):
        return []
    doubled = _DOUBLED.search(body)
    cues = f"{sum(commas)} of {len(commas)} commas set off by a space; a word twice in a row"
    return [f"may be machine-translated: {cues} ({doubled[0]})"] if doubled else []
