"""Set numbers in tables, each with its denominator."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from framing.cells import VoiceSet
from framing.charts.canvas import percent, signed
from framing.charts.fonts import isolate
from framing.concept import Concept
from framing.estimates import Contrast, Estimate, Share
from framing.languages import language
from framing.model import Mention
from framing.report.content import Row, Run, Table
from framing.report.drawings import leaning, outlet_name, short
from framing.report.material import Material
from framing.report.numbers import SPOKEN, Numbers
from framing.report.wording import NOT_ENOUGH, interval, ranked, rate, signed_interval, words_used

__all__ = ["contrast_table", "corpus_table", "frame_table", "naming_table", "rare_table"]

_VOICE_COLUMNS = ("own", "reported", "quoted", "distanced")


def corpus_table(material: Material) -> Table:
    """Return what was read, by language and outlet."""
    rows = []
    words = {count.doc: count.words for count in material.words}
    for lang in material.languages:
        for outlet in material.outlets(lang):
            read = [d for d in material.documents if d.lang == lang and (d.outlet or "") == outlet]
            days = sorted(d.date.isoformat() for d in read if d.date)
            stories = len({d.cluster for d in read})
            when = "–" if not days else days[0] if days[0] == days[-1] else f"{days[0]} to {days[-1]}"
            rows.append(_row(language(lang).name, outlet_name(outlet), str(len(read)), str(stories),
                             f"{sum(words[d.id] for d in read):,}", when))  # fmt: skip
    columns = ("Language", "Outlet", "Documents", "Stories", "Words", "Dates")
    return Table("What was read", columns, tuple(rows), text_columns=2)


def naming_table(material: Material, numbers: Numbers, concept: Concept, mentions: Sequence[Mention]) -> Table:
    """Return a referent's wordings: share, counts, rate, and how often each voice uses them."""
    shares = numbers.shares_of(concept.id, material.recipe.naming_voice, stance=False)
    rows: list[Row] = []
    for variant in concept.variants.values():
        own = [s for s in shares if s.variant == variant.id]
        if not own and not any(m.variant == variant.id for m in mentions if m.concept == concept.id):
            continue
        words = words_used(mentions, concept.id, variant.id)
        rows.append(_heading(variant.id.replace("-", " "), variant.stance, variant.gloss, words, numbers.lang))
        rows += [
            _numbers_row(numbers, concept.id, variant.id, outlet, own, material.recipe.naming_voice)
            for outlet in material.outlets(numbers.lang)
        ]
    columns = ("Wording, outlet", "Share", "Namings", "Per 1,000 words", *_VOICE_COLUMNS)
    return Table(f"Wordings of {concept.gloss}", columns, tuple(rows))


def frame_table(material: Material, numbers: Numbers, mentions: Sequence[Mention]) -> Table:
    """Return the frames: rate per 1,000 words, and how often each voice uses them."""
    rows: list[Row] = []
    outlets = material.outlets(numbers.lang)
    for frame, _ in ranked(numbers.frames):
        words = words_used(mentions, frame, None)
        heading = _heading(short(material.lexicon.concepts[frame]), None, "", words, numbers.lang)
        rows += [heading] if len(outlets) > 1 else []
        for outlet in outlets:
            found = numbers.rate_of(frame, None, outlet or None, material.recipe.frame_voice)
            first = (Run(outlet_name(outlet)),) if len(outlets) > 1 else heading.cells[0]
            counts = _row(rate(found) if found else "–", *_voices(numbers, frame, None, outlet))
            rows.append(Row((first, *counts.cells)))
    columns = ("Frame, outlet", "Per 1,000 words", *_VOICE_COLUMNS)
    return Table("Frames", columns, tuple(rows))


def contrast_table(contrasts: Sequence[Contrast], concepts: dict[str, Concept]) -> Table:
    """Return two outlets' differences with their tests; the family that q accounts for stands in the caption."""
    first = contrasts[0]
    rows: list[Row] = []
    for c in contrasts:
        concept = concepts[c.concept]
        what = c.variant.replace("-", " ") if c.variant else leaning(c)
        label = short(concept) + (f": {what}" if what else "")
        rows.append(Row(tuple((Run(text),) for text in (label, *_contrast_cells(c))), strong=c.differs))
    sizes = {c.family for c in contrasts if c.family}
    family = f"; q accounts for {max(sizes)} tests in this language" if sizes else ""
    columns = ("", first.outlet or "", first.reference or "", "Difference or ratio", "p", "q")
    caption = f"{first.outlet} and {first.reference}: bold where a difference can be claimed{family}"
    return Table(caption, columns, tuple(rows))


def rare_table(material: Material, numbers: Numbers, referents: Sequence[str], mentions: Sequence[Mention]) -> Table:
    """Return the referents that are named too rarely for a chart: bare counts."""
    rows = []
    for referent in referents:
        concept = material.lexicon.concepts[referent]
        counts = Counter(m.variant or "" for m in mentions if m.concept == referent and m.counted and not m.negated)
        told = ", ".join(f"{variant.replace('-', ' ')} {n}" for variant, n in ranked(counts))
        words = words_used(mentions, referent, None, 4)
        rows.append(Row(((Run(concept.gloss),), (Run(told),), _listed(words, numbers.lang))))
    return Table("Named too rarely for a chart", ("Referent", "Namings", "Words"), tuple(rows), text_columns=3)


def _numbers_row(
    numbers: Numbers, concept: str, variant: str, outlet: str, shares: Sequence[Share], voice: VoiceSet
) -> Row:
    share = next((s for s in shares if (s.outlet or "") == outlet), None)
    per_words = numbers.rate_of(concept, variant, outlet or None, voice)
    return _row(outlet_name(outlet), *_share(share), rate(per_words) if per_words else "–",
                *_voices(numbers, concept, variant, outlet))  # fmt: skip


def _share(share: Share | None) -> tuple[str, str]:
    if share is None or share.estimate is None:
        return "–", "0"
    counts = f"{share.count} of {share.out_of}"
    return (f"{percent(share.estimate)} {interval(share.low, share.high)}" if share.enough else "too few"), counts


def _voices(numbers: Numbers, concept: str, variant: str | None, outlet: str) -> list[str]:
    found = [numbers.rate_of(concept, variant, outlet or None, voice) for voice in SPOKEN]
    return [str(r.count) if r else "0" for r in found]


def _contrast_cells(contrast: Contrast) -> tuple[str, str, str, str, str]:
    ours, theirs = contrast.target, contrast.reference_side
    if contrast.compares == "share":
        sides = tuple(percent(s.estimate) if s.estimate is not None else "–" for s in (ours, theirs))
        told = f"{signed(contrast.estimate or 0.0)} {signed_interval(contrast.low, contrast.high)}".strip()
    else:
        sides = tuple(_bare(s) for s in (ours, theirs))
        told = "no ratio" if contrast.estimate is None else f"{contrast.estimate:.1f}×"
        if contrast.low is not None:
            told += f" [{contrast.low:.1f}, " + (f"{contrast.high:.1f}]" if contrast.high is not None else "∞)")
    if not contrast.enough:
        sides = tuple(f"{s.count:,} of {s.out_of:,}" for s in (ours, theirs))
        told = NOT_ENOUGH.lower()
    p, q = (_probability(value) for value in (contrast.p, contrast.q))
    return sides[0], sides[1], told, p, q


def _bare(side: Estimate) -> str:
    return "–" if side.estimate is None else f"{side.estimate:.1f} per 1,000"


def _probability(value: float | None) -> str:
    if value is None:
        return "–"
    return "<0.001" if value < 0.001 else f"{value:.3f}"


def _heading(name: str, stance: str | None, gloss: str, words: Sequence[str], lang: str) -> Row:
    runs = [Run(name, mark=stance or "")]
    if gloss:
        runs.append(Run(f" – {gloss}"))
    if words:
        runs += [Run(": "), *_listed(words, lang)]
    return Row((tuple(runs),), head=True)


def _listed(words: Sequence[str], lang: str) -> tuple[Run, ...]:
    """Return words in a row, each kept apart so that right-to-left ones stand in the order of their number."""
    return tuple(run for word in words for run in (Run(", "), Run(isolate(word), lang)))[1:]


def _row(*cells: str) -> Row:
    return Row(tuple((Run(cell),) for cell in cells))
