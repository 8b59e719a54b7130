"""Prepare what a report is made of: choose the documents, tag them, count their words, note what was left out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from framing.clean import clean, repeated_lines
from framing.errors import FramingError, LanguageError, SourceError
from framing.languages import TAGS
from framing.lexicon import Lexicon
from framing.model import Document, Mention, Skipped, WordCount
from framing.report.recipe import Pair, Recipe
from framing.score import count_words
from framing.tag import tag

__all__ = ["Material", "gather_material"]

COMPARED = 4
"""Outlets of a language that are compared each with each where a recipe names no pairs: six pairs can still be read."""


@dataclass(frozen=True, slots=True)
class Material:
    """The documents that are read, by language and id; their mentions and words; and what was left out, and why."""

    recipe: Recipe
    lexicon: Lexicon
    documents: tuple[Document, ...]
    mentions: tuple[Mention, ...]
    words: tuple[WordCount, ...]
    skipped: tuple[Skipped, ...]
    filtered: Counter[str]

    @property
    def languages(self) -> list[str]:
        """The languages read, in the recipe's order, else alphabetically."""
        read = {document.lang or "" for document in self.documents}
        return [lang for lang in self.recipe.languages or TAGS if lang in read]

    def outlets(self, lang: str) -> list[str]:
        """The outlets of a language: in the recipe's order, compared ones before others, else alphabetically."""
        read = sorted({document.outlet or "" for document in self.documents if document.lang == lang})
        paired = [outlet for pair in self.recipe.pairs if pair.lang == lang for outlet in (pair.target, pair.reference)]
        return [outlet for outlet in dict.fromkeys((*self.recipe.outlets, *paired, *read)) if outlet in read]

    def pairs(self, lang: str) -> list[Pair]:
        """The pairs of outlets to compare: the recipe's, else each with each of those that have the most stories."""
        chosen = [pair for pair in self.recipe.pairs if pair.lang == lang]
        return chosen or [Pair(lang, *two) for two in combinations(self._leading(lang), 2)]

    def uncompared(self, lang: str) -> int:
        """The number of named outlets that take no part in any pair, because others have more stories."""
        paired = {outlet for pair in self.pairs(lang) for outlet in (pair.target, pair.reference)}
        chosen = any(pair.lang == lang for pair in self.recipe.pairs)
        return 0 if chosen else sum(bool(outlet) and outlet not in paired for outlet in self.outlets(lang))

    def _leading(self, lang: str) -> list[str]:
        stories: dict[str, set[str]] = {outlet: set() for outlet in self.outlets(lang) if outlet}
        for document in self.documents:
            if document.lang == lang and document.outlet:
                stories[document.outlet].add(document.cluster)
        leading = sorted(stories, key=lambda outlet: (-len(stories[outlet]), outlet))[:COMPARED]
        return [outlet for outlet in stories if outlet in leading]

    def of(self, lang: str) -> list[Mention]:
        """The mentions of a language that the recipe asks about; entities are none."""
        wanted = {*self.recipe.referents, *self.recipe.frames}
        kinds = {"referent": self.recipe.referents, "frame": self.recipe.frames}
        return [
            m for m in self.mentions
            if m.lang == lang and m.kind in kinds and (not kinds[m.kind] or m.concept in wanted)
        ]  # fmt: skip


def gather_material(
    recipe: Recipe, documents: Iterable[Document], lexicon: Lexicon, skipped: Sequence[Skipped] = ()
) -> Material:
    """Clean (where that was not done), filter and tag documents.

    Raises SourceError where nothing is left, RecipeError where the recipe names what is not there.
    """
    _check_concepts(recipe, lexicon)
    left_out = list(skipped)
    cleaned = sorted(_cleaned(documents, left_out), key=lambda document: document.id)
    recipe.refuse_unknown("outlet", recipe.outlets, {document.outlet or "" for document in cleaned})
    filtered: Counter[str] = Counter()
    kept = []
    for document in cleaned:
        if reason := _why_filtered(recipe, document):
            filtered[reason] += 1
        else:
            kept.append(document)
    if not kept:
        reasons = "; ".join([*(f"{n} {why}" for why, n in sorted(filtered.items())), *map(str, left_out[:1])])
        raise SourceError(f"report: no document is left to read ({reasons or 'none was given'}); widen the recipe")
    _check_pairs(recipe, kept)
    mentions = sorted((m for document in kept for m in tag(document, lexicon)), key=_order)
    return Material(recipe, lexicon, tuple(kept), tuple(mentions), tuple(count_words(kept)), tuple(left_out), filtered)


def _cleaned(documents: Iterable[Document], left_out: list[Skipped]) -> list[Document]:
    given = list(documents)
    repeated = repeated_lines([document for document in given if not document.parts])
    cleaned = []
    for document in given:
        try:
            done = document if document.parts else clean(document, repeated=repeated)
            # A region ("en-GB") is kept by readers and means nothing to a lexicon.
            cleaned.append(replace(done, lang=_primary(done)))
        except LanguageError as exc:
            left_out.append(Skipped(document.id, str(exc).removeprefix(f"{document.id}: ")))
    return cleaned


def _primary(document: Document) -> str:
    from framing.languages import language

    if document.lang is None:
        raise LanguageError(f"{document.id}: no language; give one")
    return language(document.lang).tag


def _why_filtered(recipe: Recipe, document: Document) -> str:
    if recipe.languages and document.lang not in recipe.languages:
        return "in a language that the recipe does not ask for"
    if recipe.outlets and document.outlet not in recipe.outlets:
        return "of an outlet that the recipe does not ask for"
    if (recipe.since or recipe.until) and document.date is None:
        return "without a date, where the recipe asks for a period"
    if document.date and ((recipe.since and document.date < recipe.since) or
                          (recipe.until and document.date > recipe.until)):  # fmt: skip
        return "outside the recipe's period"
    return ""


def _check_concepts(recipe: Recipe, lexicon: Lexicon) -> None:
    for kind, names in (("referent", recipe.referents), ("frame", recipe.frames)):
        known = {concept.id for concept in lexicon.concepts.values() if concept.kind == kind}
        recipe.refuse_unknown(kind, names, known)
    if not lexicon.concepts:
        raise FramingError("report: the lexicon holds no concept; give another")


def _check_pairs(recipe: Recipe, documents: Sequence[Document]) -> None:
    for pair in recipe.pairs:
        outlets = {document.outlet or "" for document in documents if document.lang == pair.lang}
        recipe.refuse_unknown(f"{pair.lang} outlet", (pair.target, pair.reference), outlets)


def _order(mention: Mention) -> tuple[str, int, int, str]:
    return mention.doc, mention.start, mention.end, mention.concept
