"""The languages that framing reads: one module each, laid out alike."""

from __future__ import annotations

from importlib import import_module

from framing.errors import LanguageError
from framing.languages._base import Language, Surface

__all__ = ["TAGS", "Language", "Surface", "language"]

TAGS = ("ar", "en", "fa", "hi", "ru", "ur")


def language(tag: str) -> Language:
    """Return the language of a BCP-47 tag; a region or script subtag is ignored (`en-GB` is `en`).

    Raises LanguageError for a language that framing does not read: there is no fallback.
    """
    primary = tag.strip().casefold().replace("_", "-").split("-")[0]
    if primary not in TAGS:
        raise LanguageError(f"language {tag!r} is not supported; framing reads {', '.join(TAGS)}")
    found: Language = import_module(f"framing.languages.{primary}").LANGUAGE
    return found
