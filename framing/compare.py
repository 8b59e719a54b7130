"""Set one outlet against another within a language: differences of naming shares, ratios of rates.

Stories that both outlets tell are compared with themselves: the interval takes in how the two go together from
story to story (framing.intervals). With too few stories on either side a contrast has its counts and its estimate,
and no interval: nothing is claimed.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator

from framing import intervals
from framing.cells import Cell, Group, Item, VoiceSet, mention_cells, naming_cells
from framing.errors import FramingError
from framing.estimates import Contrast, Estimate, estimate_id, shortage
from framing.intervals import Interval
from framing.lexicon import Lexicon
from framing.model import Mention, WordCount
from framing.score import rate_of, share_of

__all__ = ["compare"]

_Sides = tuple[Estimate, Estimate]


def compare(
    mentions: Iterable[Mention],
    words: Iterable[WordCount],
    *,
    target: str,
    reference: str,
    concepts: Collection[str] | None = None,
    of: Item = "variant",
    voice: VoiceSet | None = None,
    per: int = 1000,
    level: float = 0.95,
    lexicon: Lexicon | None = None,
) -> list[Contrast]:
    """Return what tells the target outlet from the reference, in every language that both publish in.

    Of each referent that either names: the difference of the naming shares of each variant (or stance), target
    minus reference. Of each referent and frame, and of its variants: the ratio of the rates, target by reference.
    `concepts` keeps these alone and may name entities, which are left out otherwise. Without a `voice`, shares take
    the unquoted wording and rates the outlet's own. Raises FramingError where the outlets share no language, where
    an option is not known, and for a mention whose document has no word count.
    """
    words = list(words)
    langs = _shared_languages(words, target, reference)
    words = [count for count in words if count.lang in langs and count.outlet in (target, reference)]
    ours = [m for m in mentions if m.lang in langs and m.outlet in (target, reference) and _wanted(m, concepts)]
    contrasts = []
    for referent in sorted({mention.concept for mention in ours if mention.kind == "referent"}):
        namings = naming_cells(ours, referent, voice=voice or "unquoted", of=of, lexicon=lexicon)
        for pair in _pairs(namings, target, reference):
            contrasts.append(_difference(*pair, voice=voice or "unquoted", level=level))
    for pair in _pairs(mention_cells(ours, words, voice=voice or "own"), target, reference):
        contrasts.append(_ratio(*pair, voice=voice or "own", level=level, per=per))
    return contrasts


def _difference(target: Cell, reference: Cell, *, voice: VoiceSet, level: float) -> Contrast:
    sides = share_of(target, voice=voice, level=level), share_of(reference, voice=voice, level=level)
    told = target.stories | reference.stories
    interval = intervals.difference(target.side(told), reference.side(told), level)
    return _contrast(target, reference, sides, "difference of shares", interval)


def _ratio(target: Cell, reference: Cell, *, voice: VoiceSet, level: float, per: int) -> Contrast:
    sides = rate_of(target, voice=voice, level=level, per=per), rate_of(reference, voice=voice, level=level, per=per)
    told = target.stories | reference.stories
    interval = intervals.rate_ratio(target.side(told), reference.side(told), level)
    return _contrast(target, reference, sides, "ratio of rates", interval)


def _contrast(target: Cell, reference: Cell, sides: _Sides, what: str, interval: Interval | None) -> Contrast:
    ours, theirs = sides
    lang, outlet, other = ours.lang, ours.outlet, theirs.outlet
    enough = ours.enough and theirs.enough
    shared = f"{len(target.stories & reference.stories)} stories told by both"
    return Contrast(
        id=estimate_id("contrast", ours.measure, lang, outlet, other, ours.concept, target.label.name, ours.voice),
        measure="contrast",
        lang=lang,
        outlet=outlet,
        reference=other,
        concept=ours.concept,
        variant=ours.variant,
        stance=ours.stance,
        voice=ours.voice,
        estimate=_finite(interval.estimate) if interval else None,
        low=_finite(interval.low) if interval and enough else None,
        high=_finite(interval.high) if interval and enough else None,
        count=ours.count,
        out_of=ours.out_of,
        documents=len(target.documents | reference.documents),
        stories=len(target.stories | reference.stories),
        method=f"{what}, {interval.method}, {shared}" if interval and enough else what,
        note=shortage(min(ours.stories, theirs.stories)) or _gap(ours, theirs, interval),
        target=ours,
        reference_side=theirs,
    )


def _gap(ours: Estimate, theirs: Estimate, interval: Interval | None) -> str:
    """Return the note on a ratio that is not a number, or nothing."""
    if interval is None:
        return "neither outlet has a mention: no ratio"
    return f"{theirs.outlet} has no mention: the ratio has no upper limit" if math.isinf(interval.estimate) else ""


def _pairs(cells: Iterable[Cell], target: str, reference: str) -> Iterator[tuple[Cell, Cell]]:
    """Match the cells of both outlets; one that an outlet has not got is empty."""
    found = {(cell.group, cell.concept, cell.label): cell for cell in cells}
    for lang, concept, label in dict.fromkeys((group.lang, concept, label) for group, concept, label in found):
        ours, theirs = (
            found.get((group, concept, label)) or Cell(group, concept, label, {}, {}, frozenset())
            for group in (Group(lang, target), Group(lang, reference))
        )
        yield ours, theirs


def _shared_languages(words: Iterable[WordCount], target: str, reference: str) -> set[str]:
    langs: dict[str, set[str]] = defaultdict(set)
    for count in words:
        langs[count.outlet or ""].add(count.lang)
    for outlet in (target, reference):
        if outlet not in langs:
            raise FramingError(
                f"{outlet}: no document of this outlet; there are {', '.join(sorted(filter(None, langs)))}"
            )
    if target == reference:
        raise FramingError(f"{target}: an outlet is not compared with itself; name another as reference")
    if not langs[target] & langs[reference]:
        raise FramingError(
            f"{target} ({', '.join(sorted(langs[target]))}) and {reference} ({', '.join(sorted(langs[reference]))}) "
            "share no language; outlets are compared within one"
        )
    return langs[target] & langs[reference]


def _wanted(mention: Mention, concepts: Collection[str] | None) -> bool:
    return mention.kind != "entity" if concepts is None else mention.concept in concepts


def _finite(number: float) -> float | None:
    return number if math.isfinite(number) else None
