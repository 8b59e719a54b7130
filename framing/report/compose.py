"""Compose a report: from numbers and mentions to what it says, section by section."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from framing.charts import Chart
from framing.estimates import MIN_CLUSTERS, Contrast, Estimate
from framing.languages import language
from framing.report.content import Content, Highlight
from framing.report.front import corpus, day, limits, method, notes, subtitle
from framing.report.material import Material
from framing.report.numbers import measure
from framing.report.section import Writer, one_each
from framing.report.wording import NOT_ENOUGH, contrast_sentence

__all__ = ["Composed", "compose"]

_HIGHLIGHTS = 3


@dataclass(frozen=True, slots=True)
class Composed:
    """A report ready to be set: what it says, its charts and all its numbers."""

    content: Content
    charts: tuple[Chart, ...]
    numbers: tuple[Estimate, ...]


def compose(material: Material) -> Composed:
    """Return the report on this material."""
    parts = [Writer(material, measure(material, lang)) for lang in material.languages]
    sections = tuple(part.section() for part in parts)
    contrasts = [c for part in parts for c in part.numbers.contrasts]
    content = Content(
        title=material.recipe.title,
        subtitle=subtitle(material),
        day=day(material),
        highlights=tuple(_highlights(parts)),
        summary=_summary(contrasts),
        corpus=corpus(material),
        sections=sections,
        limits=limits(),
        method=method(material, contrasts),
        notes=notes(material),
    )
    numbers = {estimate.id: estimate for part in parts for estimate in part.numbers.all()}
    charts = tuple(chart for part in parts for chart in part.charts)
    return Composed(content, charts, tuple(numbers[key] for key in sorted(numbers)))


def _highlights(parts: Sequence[Writer]) -> list[Highlight]:
    """Return the largest supported differences, of different languages as far as there are."""
    supported = [(part, c) for part in parts for c in one_each([c for c in part.key_contrasts() if c.differs])]
    ranked = sorted(supported, key=lambda item: (-abs(item[1].estimate or 0), item[1].id))
    first = {part.lang: (part, c) for part, c in reversed(ranked)}
    ahead = [item for item in ranked if first[item[0].lang][1] is item[1]]
    rest = [item for item in ranked if first[item[0].lang][1] is not item[1]]
    return [
        Highlight(
            figure=f"{abs(100 * (c.estimate or 0)):.0f}",
            unit="points",
            lang=language(part.lang).name,
            sentence=contrast_sentence(c, part.concepts[c.concept], part.material.of(part.lang)),
        )
        for part, c in [*ahead, *rest][:_HIGHLIGHTS]
    ]


def _summary(contrasts: Sequence[Contrast]) -> str:
    tested = [c for c in contrasts if c.q is not None]
    if not tested:
        return (
            f"{NOT_ENOUGH}. No two outlets that were compared name the same things in {MIN_CLUSTERS} stories each, so "
            "this report makes no claim and no ranking. It shows what was found in these pages: counts, whose words "
            "they are, and the sentences themselves."
        )
    claimed = sum(c.differs for c in tested)
    if not claimed:
        return f"None of the {len(tested)} differences tested can be claimed: each may be chance."
    return (
        f"{claimed} of the {len(tested)} differences tested can be claimed: their intervals leave out zero and their "
        "false discovery rate within the language is at most 5 %. The others may be chance."
    )
