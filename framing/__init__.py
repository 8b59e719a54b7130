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
    "voice",
    "write_numbers",
    "write_report",
]
