"""Count mentions against what could have been said instead: naming shares, and rates per 1,000 words.

A share divides the namings of a referent that chose a variant (or a stance) by all its namings; a rate divides the
mentions of a concept by the words of headline and body, documents without a mention included. Languages are never
pooled.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from framing import intervals, text
from framing.cells import Cell, Item, VoiceSet, mention_cells, naming_cells
from framing.clean import clean
from framing.errors import FramingError
from framing.estimates import Measure, Rate, Share, estimate_id, shortage
from framing.lexicon import Lexicon
from framing.model import READ, Document, Mention, WordCount

__all__ = ["count_words", "mention_rates", "naming_shares", "rate_of", "share_of"]


def count_words(documents: Iterable[Document]) -> list[WordCount]:
    """Count the words of headline and body of each document, cleaning it first where that was not done."""
    counts = []
    for document in documents:
        cleaned = document if document.parts else clean(document)
        read = [part for part in cleaned.parts if part.kind in READ]
        words = sum(text.count_words(cleaned.text, part.start, part.end) for part in read)
        lang = cleaned.lang or "und"
        counts.append(WordCount(cleaned.id, cleaned.outlet, lang, words, cleaned.cluster, cleaned.date))
    return counts


def naming_shares(
    mentions: Iterable[Mention],
    referent: str,
    *,
    by: Sequence[str] = ("outlet",),
    voice: VoiceSet = "unquoted",
    of: Item = "variant",
    level: float = 0.95,
    lexicon: Lexicon | None = None,
) -> list[Share]:
    """Return the share of each variant (or, with `of="stance"`, of each stance) in the namings of a referent.

    One Share per language, outlet and variant; without "outlet" in `by`, the outlets of a language are pooled. A
    variant used anywhere in a language is listed for all its outlets that name the referent, at 0 where need be;
    with a lexicon, so are the variants that nobody used. Negated and undetermined mentions, and the further parts
    of one naming, are no namings. Raises FramingError for an unknown `by`, `voice`, `of` or `level`, LexiconError
    where the lexicon has no such concept.

    >>> naming_shares([], "syria-government-2024")
    []
    """
    cells = naming_cells(mentions, referent, by=by, voice=voice, of=of, lexicon=lexicon)
    return [share_of(cell, voice=voice, level=level) for cell in cells]


def mention_rates(
    mentions: Iterable[Mention],
    words: Iterable[WordCount],
    *,
    by: Sequence[str] = ("outlet",),
    per: int = 1000,
    voice: VoiceSet = "own",
    level: float = 0.95,
) -> list[Rate]:
    """Return how often each concept, and each of its variants, is mentioned per 1,000 words (`per`).

    One Rate per language, outlet, concept and variant; without "outlet" in `by`, the outlets of a language are
    pooled. A concept found anywhere in a language is listed for all its outlets, at 0 where need be. Raises
    FramingError for an unknown `by`, `voice` or `level`, and for a mention whose document has no word count.

    >>> mention_rates([], [])
    []
    """
    cells = mention_cells(mentions, words, by=by, voice=voice)
    return [rate_of(cell, voice=voice, level=level, per=per) for cell in cells]


def share_of(cell: Cell, *, voice: VoiceSet = "unquoted", level: float = 0.95) -> Share:
    """Return the share that a cell of namings makes, with its interval."""
    side = cell.side()
    interval = intervals.share(side, _level(level))
    return Share(**_columns("share", cell, side, voice), **_numbers(interval))


def rate_of(cell: Cell, *, voice: VoiceSet = "own", level: float = 0.95, per: int = 1000) -> Rate:
    """Return the rate that a cell of mentions and words makes, with its interval."""
    side = cell.side()
    interval = intervals.rate(side, _level(level))
    return Rate(**_columns("rate", cell, side, voice), **_numbers(interval, per, f" per {per:,} words"))


def _columns(measure: Measure, cell: Cell, side: intervals.Counts, voice: VoiceSet) -> dict[str, Any]:
    lang, outlet, pooled = cell.group
    return {
        "id": estimate_id(measure, lang, "*" if pooled else outlet, cell.concept, cell.label.name, voice),
        "measure": measure,
        "lang": lang,
        "outlet": outlet,
        "concept": cell.concept,
        "variant": cell.label.variant,
        "stance": cell.label.stance,
        "voice": voice,
        "count": int(side.count),
        "out_of": int(side.exposure),
        "documents": len(cell.documents),
        "stories": side.clusters,
        "note": shortage(side.clusters),
    }


def _numbers(interval: intervals.Interval | None, per: int = 1, unit: str = "") -> dict[str, Any]:
    if interval is None:
        return {"estimate": None, "low": None, "high": None, "method": ""}
    estimate, low, high, method = interval
    return {"estimate": estimate * per, "low": low * per, "high": high * per, "method": method + unit}


def _level(level: float) -> float:
    if not 0.0 < level < 1.0:
        raise FramingError(f"level {level}: a confidence level lies between 0 and 1, such as 0.95")
    return level
