"""Write one language's section: its verdict, its comparisons, and a finding for each referent and for the frames."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from framing.charts import Chart
from framing.concept import Concept
from framing.estimates import MIN_CLUSTERS, Contrast
from framing.languages import language
from framing.model import Mention
from framing.report.content import Figure, Finding, Group, Run, Section, Table
from framing.report.drawings import contrast_chart, frame_chart, leaning, naming_charts, time_chart
from framing.report.evidence import show
from framing.report.material import Material
from framing.report.numbers import Numbers
from framing.report.recipe import Pair
from framing.report.tables import contrast_table, frame_table, naming_table, rare_table
from framing.report.wording import NOT_ENOUGH, contrast_sentence, many, ranked, words_used

__all__ = ["Writer", "one_each"]

_FRAMES_SHOWN = 6
_MOST_TOLD = 6


@dataclass(slots=True)
class Writer:
    """One language on its way into the report; its charts gather here as its section is written."""

    material: Material
    numbers: Numbers
    charts: list[Chart] = field(default_factory=list)

    @property
    def lang(self) -> str:
        """The language's tag."""
        return self.numbers.lang

    @property
    def concepts(self) -> dict[str, Concept]:
        """The lexicon's concepts by id."""
        return dict(self.material.lexicon.concepts)

    def section(self) -> Section:
        """Return the section, drawing its charts on the way."""
        tongue = language(self.lang)
        figures, tables = self._contrasts()
        return Section(
            lang=self.lang,
            name=tongue.name,
            autonym=tongue.autonym,
            direction=tongue.direction,
            lead=self._lead(),
            verdict=tuple(self._verdict()),
            figures=figures,
            tables=(*tables, *self._rare()),
            findings=(*(self._referent(r) for r in self._charted()), *self._frames()),
        )

    def key_contrasts(self, pair: Pair | None = None) -> list[Contrast]:
        """Return one contrast for each way of leaning of each charted referent, the same ones in text and chart.

        A referent whose wordings do not lean is compared wording by wording.
        """
        charted = self._charted()
        found = [
            c for c in self.numbers.contrasts
            if c.compares == "share" and c.concept in charted
            and (pair is None or (c.outlet, c.reference) == (pair.target, pair.reference))
        ]  # fmt: skip
        whole = {(c.concept, c.stance) for c in found if c.variant is None}
        stances = {concept: {c.stance for c in found if c.concept == concept} for concept in charted}
        return sorted(
            (
                c for c in found
                if (c.stance != "neutral" or len(stances[c.concept]) == 1)
                and (c.variant is None or (c.concept, c.stance) not in whole or len(stances[c.concept]) == 1)
                and (c.count or c.reference_side.count)
            ),
            key=lambda c: (charted.index(c.concept), c.stance or "", c.id),
        )  # fmt: skip

    def _charted(self) -> list[str]:
        least = self.material.recipe.min_namings
        counts = self.numbers.namings
        return [r for r, n in ranked(counts) if n >= least]

    def _lead(self) -> str:
        read = [d for d in self.material.documents if d.lang == self.lang]
        words = sum(count.words for count in self.material.words if count.lang == self.lang)
        stories = len({d.cluster for d in read})
        outlets = self.material.outlets(self.lang)
        return (
            f"{many(len(outlets), 'outlet')}, {many(len(read), 'document')} telling "
            f"{many(stories, 'story', 'stories')}, {many(words, 'word')} of headline and body."
        )

    def _verdict(self) -> list[str]:
        contrasts = self.key_contrasts()
        if not contrasts:
            return [
                f"{NOT_ENOUGH} for a comparison: it takes two outlets with {MIN_CLUSTERS} stories each. What follows "
                "are counts and sentences from these pages; they say nothing about other pages of the outlet."
            ]
        if not any(c.enough for c in contrasts):
            return [
                f"{NOT_ENOUGH} for a comparison: no referent is named in {MIN_CLUSTERS} stories by both outlets. What "
                "follows are counts and sentences from these pages."
            ]
        mentions = self.material.of(self.lang)
        told = self._told(one_each([c for c in contrasts if c.enough]), mentions)
        uncompared = self.material.uncompared(self.lang)
        if uncompared:
            told.append(
                f"The outlets with the most stories are compared, each with each, {many(uncompared, 'other outlet')} "
                "with none; `compare:` in a recipe names the pairs that you want."
            )
        return told

    def _told(self, contrasts: Sequence[Contrast], mentions: Sequence[Mention]) -> list[str]:
        """Return the contrasts that tell most as sentences, in the order given, and how many more there are.

        Where none has enough evidence, the first says so for all.
        """
        enough = [c for c in contrasts if c.enough] or contrasts[:1]
        most = sorted(enough, key=_weight)[:_MOST_TOLD]
        told = [contrast_sentence(c, self.concepts[c.concept], mentions) for c in enough if c in most]
        left = len(enough) - len(most)
        return [*told, f"{many(left, 'more comparison')} in numbers.csv."] if left else told

    def _contrasts(self) -> tuple[tuple[Figure, ...], tuple[Table, ...]]:
        figures: list[Figure] = []
        tables: list[Table] = []
        for place, pair in enumerate(self.material.pairs(self.lang), 1):
            contrasts = self.key_contrasts(pair)
            title = f"{language(self.lang).name}: how far two outlets stand apart"
            outlets = self.material.outlets(self.lang)
            chart = contrast_chart(f"{self.lang}-contrast-{place}", title, contrasts, self.concepts, outlets)
            if chart:
                figures.append(self._keep(chart))
                tables.append(contrast_table([*contrasts, *self._frame_contrasts(pair)], self.concepts))
        return tuple(figures), tuple(tables)

    def _frame_contrasts(self, pair: Pair) -> list[Contrast]:
        return [
            c for c in self.numbers.contrasts
            if c.compares == "rate" and (c.outlet, c.reference) == (pair.target, pair.reference) and c.p is not None
        ]  # fmt: skip

    def _rare(self) -> list[Table]:
        charted = set(self._charted())
        rare = [r for r, _ in ranked(self.numbers.namings) if r not in charted]
        return [rare_table(self.material, self.numbers, rare, self.material.of(self.lang))] if rare else []

    def _referent(self, referent: str) -> Finding:
        concept, mentions = self.concepts[referent], self.material.of(self.lang)
        outlets = self.material.outlets(self.lang)
        documents = [document for document in self.material.documents if document.lang == self.lang]
        over_time = time_chart(self.lang, self.material.recipe, concept, mentions, documents, outlets)
        charts = naming_charts(self.numbers, self.material.recipe, concept, mentions, outlets)
        contrasts = [c for c in self.key_contrasts() if c.concept == referent]
        ours = [m for m in mentions if m.concept == referent]
        return Finding(
            id=f"{self.lang}-{referent}",
            title=_capital(concept.gloss),
            notes=self._notes(concept, ours),
            sentences=tuple(self._told(contrasts, mentions))
            or (f"{NOT_ENOUGH} for a comparison or a share; the chart shows counts.",),
            figures=tuple(self._keep(chart) for chart in (*charts, *filter(None, [over_time]))),
            tables=(naming_table(self.material, self.numbers, concept, mentions),),
            evidence="Sentences, leaning wordings first",
            groups=(self._group((), ours, self.material.recipe.evidence),),
        )

    def _frames(self) -> list[Finding]:
        if not self.numbers.frames:
            return []
        mentions = self.material.of(self.lang)
        outlets = self.material.outlets(self.lang)
        rates = [r for r in self.numbers.rates if r.concept in self.numbers.frames]
        chart = frame_chart(self.numbers, mentions, outlets, counts=not all(r.enough for r in rates))
        shown = [frame for frame, _ in ranked(self.numbers.frames)[:_FRAMES_SHOWN]]
        each = max(1, self.material.recipe.evidence // 3)
        return [
            Finding(
                id=f"{self.lang}-frames",
                title="Frames: loaded ways of telling",
                notes=(),
                sentences=(),
                figures=(self._keep(chart),) if chart else (),
                tables=(frame_table(self.material, self.numbers, mentions),),
                evidence="Sentences",
                groups=tuple(
                    self._group(self._frame_title(frame, mentions), [m for m in mentions if m.concept == frame], each)
                    for frame in shown
                ),
            )
        ]

    def _frame_title(self, frame: str, mentions: Sequence[Mention]) -> tuple[Run, ...]:
        words = words_used(mentions, frame, None, 1)
        return (Run(f"{_capital(frame.replace('-', ' '))} "), *(Run(word, self.lang) for word in words))

    def _group(self, title: tuple[Run, ...], mentions: Sequence[Mention], most: int) -> Group:
        documents = {d.id: d for d in self.material.documents}
        evidence, left = show(mentions, documents, most)
        more = f"{many(left, 'more mention')} in mentions.jsonl." if left else ""
        return Group(title, tuple(evidence), more)

    def _notes(self, concept: Concept, mentions: Sequence[Mention]) -> tuple[str, ...]:
        told = []
        if concept.languages[self.lang].status == "draft":
            told.append("Lexicon entry: draft, not yet reviewed by a linguist.")
        if concept.toward:
            told.append(f"Leaning is measured toward {concept.toward}.")
        aside = [m for m in mentions if m.negated or m.variant == "undetermined"]
        if aside:
            told.append(f"{many(len(aside), 'mention')} negated or undetermined: shown, not counted.")
        return tuple(told)

    def _keep(self, chart: Chart) -> Figure:
        self.charts.append(chart)
        return Figure(chart.name, chart.alt)


def one_each(contrasts: Sequence[Contrast]) -> list[Contrast]:
    """Return for each pair and referent the contrast that tells most: claimable ones first, then the widest."""
    best: dict[tuple[str | None, str | None, str], Contrast] = {}
    for c in sorted(contrasts, key=_weight):
        best.setdefault((c.outlet, c.reference, c.concept), c)
    return list(best.values())


def _weight(c: Contrast) -> tuple[bool, bool, float, str]:
    return not c.differs, leaning(c) != "leans against", -abs(c.estimate or 0), c.id


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
