"""Which entities a document names, and how near: in a sentence, its paragraph, that before it, the headline."""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterator, Sequence
from operator import itemgetter
from typing import NamedTuple

from framing import sentences
from framing.model import READ, Document, Part
from framing.text import is_word_char

__all__ = ["Company", "Nearest"]

Span = tuple[int, int]


class Nearest(NamedTuple):
    """An entity near an offset, `distance` code points away; the narrower its scope, the less its `width`."""

    width: int
    distance: int
    where: str
    entity: str


class Company:
    """The entities that a document is known to name, by place."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._places: dict[str, list[int]] = {}
        self._paragraphs: dict[int, list[Span]] = {}
        self._sentences: dict[Span, list[Span]] = {}
        self._headlines = [(part.start, part.end) for part in document.parts if part.kind == "headline"]

    def add(self, entity: str, start: int) -> None:
        """Take up an entity named at an offset."""
        insort(self._places.setdefault(entity, []), start)

    def named(self, wanted: Sequence[str]) -> list[str]:
        """Return those of these entities that the document names at all."""
        return [entity for entity in wanted if entity in self._places]

    def near(self, wanted: Sequence[str], start: int, part: Part) -> str:
        """Say which of these entities is closest to an offset, and how close; nothing where none is near."""
        found = self.nearest(wanted, start, part)
        return f"near {found.entity}, in the {found.where}" if found else ""

    def nearest(self, wanted: Sequence[str], start: int, part: Part) -> Nearest | None:
        """Return which of these entities is closest to an offset: in the narrowest scope, there by code points."""
        present = [entity for entity in wanted if entity in self._places]
        if not present:
            return None
        for width, (where, span) in enumerate(self._scopes(start, part)):
            found = [
                Nearest(width, abs(place - start), where, entity)
                for entity in present
                for place in self._around(entity, start, span)
            ]
            if found:
                return min(found)
        return None

    def _around(self, entity: str, start: int, span: Span) -> list[int]:
        """Return where a span names an entity next to an offset: the last place before it, the first after."""
        places = self._places[entity]
        index = bisect_left(places, min(max(start, span[0]), span[1]))
        return [place for place in places[max(index - 1, 0) : index + 1] if span[0] <= place < span[1]]

    def _scopes(self, start: int, part: Part) -> Iterator[tuple[str, Span]]:
        before, paragraph = self._paragraphs_to(start, part)
        sentence = self._sentence(start, paragraph) if paragraph else None
        if sentence:
            yield "same sentence", sentence
        if paragraph:
            yield "same paragraph", paragraph
        if before:
            yield "paragraph before", before
        if part.kind in READ:
            for span in self._headlines:
                yield "headline", span
        if part.kind == "headline" and (lead := self._lead()):
            yield "first paragraph", lead

    def _lead(self) -> Span | None:
        """Return the first paragraph of the body."""
        body = next((part for part in self._document.parts if part.kind == "body"), None)
        return next(iter(self._paragraphs_of(body)), None) if body else None

    def _paragraphs_to(self, start: int, part: Part) -> tuple[Span | None, Span | None]:
        """Return the paragraph of a part before the one that holds an offset, and that one."""
        spans = self._paragraphs_of(part)
        at = _holding(spans, start)
        return (spans[at - 1] if at else None), (None if at is None else spans[at])

    def _paragraphs_of(self, part: Part) -> list[Span]:
        if part.start not in self._paragraphs:
            found = sentences.paragraphs(self._document.text, part.start, part.end)
            text = self._document.text
            self._paragraphs[part.start] = [span for span in found if any(map(is_word_char, text[slice(*span)]))]
        return self._paragraphs[part.start]

    def _sentence(self, start: int, paragraph: Span) -> Span | None:
        """Return the sentence of a paragraph that holds an offset; only paragraphs that are asked for are split."""
        if paragraph not in self._sentences:
            self._sentences[paragraph] = sentences.split(self._document.text, self._document.lang or "", *paragraph)
        at = _holding(self._sentences[paragraph], start)
        return None if at is None else self._sentences[paragraph][at]


def _holding(spans: Sequence[Span], start: int) -> int | None:
    """Return the number of the span that holds an offset."""
    at = bisect_right(spans, start, key=itemgetter(0)) - 1
    return at if at >= 0 and start < spans[at][1] else None
