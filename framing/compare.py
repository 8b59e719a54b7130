"""Set one outlet against another within a language: differences of naming shares, ratios of rates.

Stories that both outlets tell are compared with themselves: the interval takes in how the two go together from
story to story (framing.intervals), and so does the test (framing.significance). With too few stories on either side
a contrast has its counts and its estimate, and no interval and no test: nothing is claimed.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import replace
from functools import partial

from framing import intervals
from framing.cells import Cell, Group, Item, VoiceSet, mention_cells, naming_cells
from framing.errors import FramingError
from framing.estimates import Contrast, Estimate, estimate_id, shortage
from framing.intervals import Interval
from framing.lexicon import Lexicon
from framing.model import COMPANY, Mention, WordCount
from framing.score import rate_of, share_of
from framing.significance import false_discovery_rates, swap_test

__all__ = ["adjust", "compare"]


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
    `p` tests for equality, and `q` accounts for all tests of a language in the list (see `adjust`).

    `concepts` keeps these alone and may name entities, which are left out otherwise. Without a `voice`, shares take
    the unquoted wording and rates the outlet's own. Raises FramingError where the outlets share no language, where
    an option is not known, and for a mention whose document has no word count.

    >>> words = [WordCount("1", "Sandesh", "hi", 200), WordCount("2", "Prabhat", "hi", 180)]
    >>> compare([], words, target="Sandesh", reference="Prabhat")
    []
    """
    words = list(words)
    langs = _shared_languages(words, target, reference)
    words = [count for count in words if count.lang in langs and count.outlet in (target, reference)]
    ours = [m for m in mentions if m.lang in langs and m.outlet in (target, reference) and _wanted(m, concepts)]
    contrasts = []
    share = partial(share_of, voice=voice or "unquoted", level=level)
    for referent in sorted({mention.concept for mention in ours if mention.kind == "referent"}):
        namings = naming_cells(ours, referent, voice=voice or "unquoted", of=of, lexicon=lexicon)
        contrasts += [_contrast(*pair, share, level) for pair in _pairs(namings, target, reference)]
    rate = partial(rate_of, voice=voice or "own", level=level, per=per)
    cells = mention_cells(ours, words, voice=voice or "own")
    contrasts += [_contrast(*pair, rate, level) for pair in _pairs(cells, target, reference)]
    return adjust(contrasts)


def adjust(contrasts: Iterable[Contrast]) -> list[Contrast]:
    """Return the contrasts with `q`: Benjamini and Hochberg's rate within each language, all tests given together.

    Whoever shows contrasts of several pairs of outlets side by side calls this on all of them. The size of the
    family stands in `family` and in the note; a contrast without a test stays as it is.
    """
    contrasts = list(contrasts)
    families: dict[str, list[int]] = defaultdict(list)
    for place, contrast in enumerate(contrasts):
        if contrast.p is not None:
            families[contrast.lang].append(place)
    for places in families.values():
        tested = [contrasts[place] for place in places]
        for place, q in zip(places, false_discovery_rates([c.p for c in tested if c.p is not None]), strict=True):
            contrasts[place] = _in_family(contrasts[place], q, len(places))
    return contrasts


def _in_family(contrast: Contrast, q: float, size: int) -> Contrast:
    told = contrast.note.removesuffix(_family_note(contrast.family, contrast.lang)).removesuffix("; ")
    note = "; ".join(filter(None, (told, _family_note(size, contrast.lang))))
    return replace(contrast, q=q, family=size, note=note)


def _family_note(size: int | None, lang: str) -> str:
    return f"one of {size} tests in {lang}" if size else ""


def _contrast(target: Cell, reference: Cell, number: Callable[[Cell], Estimate], level: float) -> Contrast:
    ours, theirs = number(target), number(reference)
    both = target.stories & reference.stories
    either = target.stories | reference.stories
    sides = target.side(either), reference.side(either)
    if ours.measure == "share":
        what, interval = "difference of shares", intervals.difference(*sides, level)
    else:
        what, interval = "ratio of rates", intervals.rate_ratio(*sides, level)
    claim = interval if ours.enough and theirs.enough else None
    p = swap_test(*sides) if claim else None
    lang, name = ours.lang, target.label.name
    return Contrast(
        id=estimate_id("contrast", ours.measure, lang, ours.outlet, theirs.outlet, ours.concept, name, ours.voice),
        measure="contrast",
        lang=lang,
        outlet=ours.outlet,
        reference=theirs.outlet,
        concept=ours.concept,
        variant=ours.variant,
        stance=ours.stance,
        voice=ours.voice,
        estimate=_finite(interval.estimate) if interval else None,
        low=_finite(claim.low) if claim else None,
        high=_finite(claim.high) if claim else None,
        p=p,
        count=ours.count,
        out_of=ours.out_of,
        documents=len(target.documents | reference.documents),
        stories=len(either),
        method=f"{what}, {claim.method}, {len(both)} stories told by both" if claim else what,
        note=shortage(min(ours.stories, theirs.stories)) or _remark(theirs, interval, p),
        target=ours,
        reference_side=theirs,
    )


def _remark(reference: Estimate, interval: Interval | None, p: float | None) -> str:
    """Return the note on a ratio that is not a number, and on a contrast that cannot be tested."""
    if interval is None:
        return "neither outlet has a mention: no ratio"
    limitless = f"{reference.outlet} has no mention: the ratio has no upper limit"
    untested = "in too few stories to test"
    return "; ".join([limitless] * math.isinf(interval.estimate) + [untested] * (p is None))


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
    return mention.kind not in COMPANY if concepts is None else mention.concept in concepts


def _finite(number: float) -> float | None:
    return number if math.isfinite(number) else None
