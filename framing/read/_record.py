"""One record as a source gives it, and the document it becomes: fields by either name, checked one by one."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

import regex

from framing.dates import parse_date
from framing.errors import LanguageError, SourceError
from framing.languages import language
from framing.model import Document, Part, Skipped

__all__ = ["NAMES", "Defaults", "Record", "document", "field"]

NAMES: dict[str, tuple[str, ...]] = {
    "id": ("id", "@id"),
    "text": ("text", "articleBody"),
    "headline": ("headline", "title"),
    "outlet": ("outlet", "publisher"),
    "lang": ("lang", "inLanguage"),
    "date": ("date", "datePublished"),
    "url": ("url",),
    "country": ("country",),
    "event": ("event",),
}
"""The fields of a record (DESIGN.md section 3) and every name each may go by, the first being ours."""

# Where schema.org puts an object, the word itself stands under one of these.
_INSIDE = ("name", "alternateName", "@id", "url")
_PARTED = "\n\n"


@dataclass(frozen=True, slots=True)
class Record:
    """One record as found: `where` names it in messages, `name` is its id when it brings none.

    `whole` says that `text` is all the source shows (a page, a plain file): a headline is then looked for in it,
    and put before it only where it is missing.
    """

    where: str
    name: str
    fields: Mapping[str, object]
    hints: tuple[Part, ...] = ()
    notes: tuple[str, ...] = ()
    whole: bool = False


@dataclass(frozen=True, slots=True)
class Defaults:
    """What is set where the source gives none."""

    outlet: str | None = None
    lang: str | None = None


def field(fields: Mapping[str, object], name: str) -> object | None:
    """Return a field by any of its names, None where it is missing or empty."""
    for alias in NAMES[name]:
        value = _inside(fields.get(alias))
        if value is not None and value == value and str(value).strip():
            return value
    return None


def _inside(value: object) -> object | None:
    """Take the word out of a schema.org object, the first of a list, and a scalar out of its array type."""
    if isinstance(value, list):
        return _inside(value[0]) if value else None
    if isinstance(value, Mapping):
        return next((_inside(value[key]) for key in _INSIDE if value.get(key)), None)
    return value


def document(record: Record, defaults: Defaults) -> Document | Skipped:
    """Return the document that a record makes, or the line that says why it makes none."""
    try:
        text, hints = _text(record)
        return Document(
            id=_words(record, "id") or record.name,
            text=text,
            outlet=_words(record, "outlet") or defaults.outlet,
            lang=_lang(record) or defaults.lang,
            date=_date(record),
            url=_words(record, "url"),
            country=_words(record, "country"),
            event=_words(record, "event"),
            source=record.where,
            hints=hints,
            notes=record.notes,
        )
    except _FieldError as fault:
        return Skipped(record.where, fault.what, fault.todo)


class _FieldError(SourceError):
    """What is wrong with one field; never leaves this module."""

    def __init__(self, what: str, todo: str) -> None:
        super().__init__(what)
        self.what, self.todo = what, todo


def _words(record: Record, name: str) -> str | None:
    value = field(record.fields, name)
    return None if value is None else _encodable(str(value).strip(), name)


def _encodable(text: str, name: str) -> str:
    """Refuse half a surrogate pair, which JSON can spell and nothing can print."""
    try:
        text.encode("utf-8")
    except UnicodeEncodeError as error:
        half = f"{name} holds half a surrogate pair (\\u{ord(text[error.start]):04x})"
        raise _FieldError(half, "write the character whole, or leave it out") from error
    return text


def _text(record: Record) -> tuple[str, tuple[Part, ...]]:
    """Return the text, with the headline before it where the record gives one apart, and what that tells of parts."""
    text = field(record.fields, "text")
    if text is None:
        raise _FieldError("has no text", f"fill the field {' or '.join(NAMES['text'])}")
    if not isinstance(text, str):
        raise _FieldError(f"its text is {_kind(text)}, not text", "put the article there as a string")
    headline = _words(record, "headline")
    if headline is None or record.hints:
        return _encodable(text, "text"), record.hints
    return _headed(_encodable(text, "text"), headline, whole=record.whole)


def _headed(text: str, headline: str, *, whole: bool) -> tuple[str, tuple[Part, ...]]:
    found = _line_of(text, headline) if whole else None
    if found is not None:
        return text, (Part("headline", found, found + len(headline), "headline field"),)
    start = len(headline) + len(_PARTED)
    parts = [Part("headline", 0, len(headline), "headline field")]
    if not whole:
        parts.append(Part("body", start, start + len(text), "text field"))
    return headline + _PARTED + text, tuple(parts)


def _line_of(text: str, headline: str) -> int | None:
    """Return where a headline stands: as a line of its own, else at the front of one."""
    name = regex.escape(headline, literal_spaces=True)
    whole = regex.search(rf"^\s*({name})\s*$", text, regex.MULTILINE)
    front = whole or regex.search(rf"^\s*({name})", text, regex.MULTILINE)
    return front.start(1) if front else None


def _kind(value: object) -> str:
    kinds = {bool: "true or false", int: "a number", float: "a number"}
    return kinds.get(type(value), f"of the kind {type(value).__name__}")


def _lang(record: Record) -> str | None:
    tag = _words(record, "lang")
    if tag is None:
        return None
    try:
        return language(tag).tag
    except LanguageError as error:
        raise _FieldError(str(error), "leave the record out, or correct its language") from error


def _date(record: Record) -> dt.date | None:
    value = field(record.fields, "date")
    if value is None:
        return None
    if isinstance(value, dt.date):
        return value.date() if isinstance(value, dt.datetime) else value
    found = parse_date(str(value))
    if found is None or not found.readings:
        raise _FieldError(f"its date {str(value)!r} is none that framing can read", "write it as 2025-12-31")
    if found.date is None:
        both = " or ".join(reading.isoformat() for reading in found.readings)
        raise _FieldError(f"its date {str(value)!r} may be {both}", "write it as 2025-12-31")
    return found.date
