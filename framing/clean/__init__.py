"""Mark the parts of a page - headline, dateline, byline, body, boilerplate - and delete nothing."""

from __future__ import annotations

from collections.abc import Mapping

from framing.clean._lines import normalise_line
from framing.clean._notes import dated, identified, translation_cues
from framing.clean._parts import Found, find_parts
from framing.clean._repeated import repeated_lines
from framing.model import Document, replace

__all__ = ["clean", "normalise_line", "repeated_lines"]


def clean(document: Document, *, repeated: Mapping[str, frozenset[str]] | None = None) -> Document:
    """Return the document with its parts marked, its language and notes filled in, its text untouched.

    Parts lie in text order, never overlap, and hold every character but white space. `repeated` is what
    `repeated_lines` says of the outlet's pages. The language is identified on headline and body where the source
    gives none; LanguageError is raised where that is a language framing does not read, or too uncertain to say.
    A date is filled in from a date line or dateline that can be read in one way only, and a note says so.
    """
    shared = (repeated or {}).get(document.outlet or "", frozenset())
    found: Found = find_parts(document, shared)
    notes = [*document.notes, *(f"agency: {name}" for name in found.agencies)]
    lang, how = identified(document, found.parts)
    date, when = dated(replace(document, lang=lang), found)
    notes += [*how, *when, *translation_cues(document.text, found.parts)]
    return replace(document, parts=found.parts, lang=lang, date=date, notes=tuple(dict.fromkeys(notes)))
