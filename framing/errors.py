"""What can go wrong, as a tree of exceptions that each say what, where and what to do.

FramingError
+-- SourceError      a source cannot be read
+-- LanguageError    a language is unknown, or not supported for what was asked
+-- LexiconError     a concept or voice file says something that cannot be used (path:line first)
+-- RecipeError      a report recipe says something that cannot be used
+-- ModelError       a classifier file is missing, damaged or not meant for this text
+-- OutputError      a result cannot be written
"""

from __future__ import annotations

__all__ = [
    "FramingError",
    "LanguageError",
    "LexiconError",
    "ModelError",
    "OutputError",
    "RecipeError",
    "SourceError",
]


class FramingError(Exception):
    """Anything that a user can put right; the message says how, in one line."""


class SourceError(FramingError):
    """A source cannot be read."""


class LanguageError(FramingError):
    """A language is unknown, or not supported for what was asked."""


class LexiconError(FramingError):
    """A concept or voice file says something that cannot be used; the message starts with path:line."""


class RecipeError(FramingError):
    """A report recipe says something that cannot be used."""


class ModelError(FramingError):
    """A classifier file is missing, damaged or not meant for this text."""


class OutputError(FramingError):
    """A result cannot be written."""
