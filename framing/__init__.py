"""Find loaded wording in news pages, say whose words it is, count it against what could have been said instead.

    from framing import gather, load_lexicon, naming_shares, tag

    lexicon = load_lexicon()
    corpus = gather(["pages/"])
    mentions = [mention for document in corpus.documents for mention in tag(document, lexicon)]
    for share in naming_shares(mentions, "syria-government-2024"):
        print(share.outlet, share.variant, share.estimate, share.low, share.high)

Evidence, never verdicts: every number leads back to its sentences, and none says who is right.
"""

from __future__ import annotations

import sys
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from framing.batches import MENTION_SCHEMA, tag_batches
    from framing.clean import clean
    from framing.compare import compare
    from framing.errors import (
        FramingError,
        LanguageError,
        LexiconError,
        ModelError,
        OutputError,
        RecipeError,
        SourceError,
    )
    from framing.estimates import Contrast, Rate, Share, write_numbers
    from framing.gather import Corpus, gather
    from framing.lexicon import Lexicon, load_lexicon
    from framing.match import match
    from framing.model import Document, Mention, Part, Skipped, WordCount
    from framing.read import read
    from framing.readability import readability
    from framing.report import write_report
    from framing.score import count_words, mention_rates, naming_shares
    from framing.tag import tag
    from framing.voice import voice

__all__ = [
    "Contrast",
    "Corpus",
    "Document",
    "FramingError",
    "LanguageError",
    "Lexicon",
    "LexiconError",
    "MENTION_SCHEMA",
    "Mention",
    "ModelError",
    "OutputError",
    "Part",
    "Rate",
    "RecipeError",
    "Share",
    "Skipped",
    "SourceError",
    "WordCount",
    "clean",
    "compare",
    "count_words",
    "gather",
    "load_lexicon",
    "match",
    "mention_rates",
    "naming_shares",
    "read",
    "readability",
    "tag",
    "tag_batches",
    "voice",
    "write_numbers",
    "write_report",
]

_HOMES = {
    "batches": "MENTION_SCHEMA tag_batches",
    "clean": "clean",
    "compare": "compare",
    "errors": "FramingError LanguageError LexiconError ModelError OutputError RecipeError SourceError",
    "estimates": "Contrast Rate Share write_numbers",
    "gather": "Corpus gather",
    "lexicon": "Lexicon load_lexicon",
    "match": "match",
    "model": "Document Mention Part Skipped WordCount",
    "read": "read",
    "readability": "readability",
    "report": "write_report",
    "score": "count_words mention_rates naming_shares",
    "tag": "tag",
    "voice": "voice",
}
"""The modules that hold the public names: each is loaded when one of its names is first asked for."""

_HOME = {name: home for home, names in _HOMES.items() for name in names.split()}


class _Package(ModuleType):
    """A package whose verbs stay functions although modules have the same names: framing.clean is what cleans."""

    def __setattr__(self, name: str, value: Any) -> None:
        if not (name in _HOME and isinstance(value, ModuleType)):
            super().__setattr__(name, value)


def __getattr__(name: str) -> Any:
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    found = globals()[name] = getattr(import_module(f"{__name__}.{_HOME[name]}"), name)
    return found


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})


sys.modules[__name__].__class__ = _Package
