"""Turn estimates into charts: pick what is drawn, name it; the charts compute nothing and neither does this."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from framing.cells import VoiceSet, naming_cells
from framing.charts import (
    Bar,
    Cell,
    Chart,
    Interval,
    Lane,
    Pair,
    Segment,
    diverging,
    dumbbell,
    forest,
    heatmap,
    timeline,
)
from framing.concept import Concept
from framing.estimates import Contrast, Share
from framing.languages import language
from framing.model import Document, Mention
from framing.report.numbers import Numbers
from framing.report.periods import cut
from framing.report.recipe import Recipe
from framing.report.wording import ranked, words_used

__all__ = ["contrast_chart", "frame_chart", "leaning", "naming_charts", "outlet_name", "short", "time_chart"]

_PANELS: dict[VoiceSet, str] = {"own": "own voice", "reported": "reported", "quote": "quoted"}
_MOST_FRAMES, _MOST_CONTRASTS = 16, 14
# In fewer periods than this there is no course of time to see.
_FEWEST_PERIODS = 3


def naming_charts(
    numbers: Numbers, recipe: Recipe, concept: Concept, mentions: Sequence[Mention], outlets: Sequence[str]
) -> list[Chart]:
    """Return how a referent's namings lean, and its wordings with intervals where there are enough stories."""
    by_stance = numbers.shares_of(concept.id, recipe.naming_voice, stance=True)
    by_variant = [s for s in numbers.shares_of(concept.id, recipe.naming_voice, stance=False) if s.enough]
    name = f"{numbers.lang}-{concept.id}"
    charts = []
    if by_stance and (len({s.stance for s in by_stance}) > 1 or not by_variant):
        quoted = [] if recipe.naming_voice == "all" else numbers.shares_of(concept.id, "quote", stance=True)
        title = _title(numbers.lang, f"{concept.gloss}: how namings lean")
        charts.append(diverging(f"{name}-leaning", title, _bars(by_stance, quoted, outlets)))
    if by_variant:
        rows = _rows(by_variant, concept, mentions, outlets)
        axis = f"share of the outlet's namings, with {100 * recipe.level:g} % interval"
        names = [outlet_name(outlet) for outlet in outlets]
        title = _title(numbers.lang, f"{concept.gloss}: wordings")
        charts.append(forest(f"{name}-wordings", title, rows, axis=axis, outlets=names))
    return charts


def time_chart(
    lang: str,
    recipe: Recipe,
    concept: Concept,
    mentions: Sequence[Mention],
    documents: Sequence[Document],
    outlets: Sequence[str],
) -> Chart | None:
    """Return how many of a referent's namings lean which way over time; None where dates or namings are too few.

    `mentions` and `documents` are those of one language. What counts as a naming is what counts for shares.
    """
    days = [document.date for document in documents if document.date]
    period, periods = cut(days)
    named: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        if mention.concept == concept.id and mention.date:
            named[period(mention.date)].append(mention)
    counts = {(document.outlet or "", period(document.date)): Counter[str]() for document in documents if document.date}
    for name, theirs in named.items():
        for cell in naming_cells(theirs, concept.id, voice=recipe.naming_voice, of="stance"):
            counts[cell.group.outlet or "", name][cell.label.stance or "neutral"] += sum(cell.counts.values())
    if len({name for (_, name), count in counts.items() if count.total()}) < _FEWEST_PERIODS:
        return None
    lanes = [Lane(outlet_name(outlet), [counts.get((outlet, name)) for name in periods]) for outlet in outlets]
    undated = len(documents) - len(days)
    axis = "number of namings" + (f"; {undated} of {len(documents)} documents have no date" if undated else "")
    title = _title(lang, f"{concept.gloss}: namings over time")
    return timeline(f"{lang}-{concept.id}-time", title, periods, lanes, axis=axis)


def contrast_chart(
    name: str, title: str, contrasts: Sequence[Contrast], concepts: dict[str, Concept], outlets: Sequence[str]
) -> Chart | None:
    """Return two outlets' shares of what leans, side by side; None where nothing may be compared."""
    pairs = [
        Pair(concepts[c.concept].gloss, leaning(c), c.target.estimate, c.reference_side.estimate, c.estimate,
             c.low, c.high, c.differs)
        for c in contrasts
        if c.low is not None and c.high is not None and c.estimate is not None
        and c.target.estimate is not None and c.reference_side.estimate is not None
    ]  # fmt: skip
    if not pairs:
        return None
    first = contrasts[0]
    return dumbbell(name, title, first.outlet or "", first.reference or "", pairs[:_MOST_CONTRASTS], outlets=outlets)


def frame_chart(numbers: Numbers, mentions: Sequence[Mention], outlets: Sequence[str], *, counts: bool) -> Chart | None:
    """Return the frames by outlet, one panel a voice: rates per 1,000 words, or bare counts."""
    labels = {frame: _frame_label(numbers.lang, frame, mentions) for frame, _ in ranked(numbers.frames)[:_MOST_FRAMES]}
    cells = [
        Cell(panel, label, outlet_name(outlet), _value(numbers, frame, outlet, voice, counts))
        for voice, panel in _PANELS.items()
        for frame, label in labels.items()
        for outlet in outlets
    ]
    if not cells:
        return None
    unit = "mentions (counts: too few stories for rates)" if counts else "mentions per 1,000 words of headline and body"
    title = _title(numbers.lang, "frames by voice")
    return heatmap(f"{numbers.lang}-frames", title, cells, unit=unit, decimals=0 if counts else 1)


def leaning(contrast: Contrast) -> str:
    """Return in a few words what share a contrast is about."""
    if contrast.variant and contrast.stance == "neutral":
        return contrast.variant
    return f"leans {contrast.stance}" if contrast.stance in ("against", "for") else str(contrast.stance or "")


def outlet_name(outlet: str | None) -> str:
    """Return an outlet's name, or that it is not known."""
    return outlet or "(no outlet given)"


def short(concept: Concept) -> str:
    """Return a concept's name as running text: its id with spaces."""
    return concept.id.replace("-", " ")


def _title(lang: str, what: str) -> str:
    return f"{language(lang).name}: {what}"


def _bars(shares: Sequence[Share], quoted: Sequence[Share], outlets: Sequence[str]) -> list[Bar]:
    """Return one bar an outlet. Quoted namings are drawn to the scale of the unquoted ones: one naming, one length."""
    own = {outlet: [s for s in shares if (s.outlet or "") == outlet] for outlet in outlets}
    scaled = all(own[outlet] and own[outlet][0].enough for outlet in outlets)
    bars = []
    for outlet in outlets:
        theirs = [s for s in quoted if (s.outlet or "") == outlet and s.count]
        scale = own[outlet][0].out_of if scaled else 0
        bars.append(Bar(outlet_name(outlet), _segments(own[outlet], scale), _segments(theirs, scale)))
    return [bar for bar in bars if bar.unquoted or bar.quoted]


def _segments(shares: Sequence[Share], scale: int) -> list[Segment]:
    return [Segment(s.stance or "neutral", s.count, s.count / scale if scale else None) for s in shares]


def _rows(
    shares: Sequence[Share], concept: Concept, mentions: Sequence[Mention], outlets: Sequence[str]
) -> list[Interval]:
    rows = []
    for variant in concept.variants:
        words = words_used(mentions, concept.id, variant)
        group = " · ".join(filter(None, (variant.replace("-", " "), ", ".join(words))))
        for outlet in outlets:
            rows += [
                Interval(group, outlet_name(outlet), s.estimate, s.low, s.high, f"{s.count} of {s.out_of}")
                for s in shares
                if s.variant == variant and (s.outlet or "") == outlet
                and s.estimate is not None and s.low is not None and s.high is not None
            ]  # fmt: skip
    return rows


def _frame_label(lang: str, frame: str, mentions: Sequence[Mention]) -> str:
    name = frame.replace("-", " ")
    words = [] if lang == "en" else words_used(mentions, frame, None, 1)
    return " · ".join([name, *words])


def _value(numbers: Numbers, frame: str, outlet: str, voice: VoiceSet, counts: bool) -> float | None:
    found = numbers.rate_of(frame, None, outlet or None, voice)
    if found is None:
        return None
    return float(found.count) if counts else found.estimate
