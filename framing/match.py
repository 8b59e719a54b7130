"""Find a lexicon's forms in a document.

Per part of the page: the words are walked through the compiled trie, candidates are asked for their conditions
(`near`, `not_in`), and within each concept the leftmost-longest win. What two concepts of different times share is
settled by the document's date, else by its company. Voice is not decided here (framing.voice).
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from framing import sentences
from framing.errors import LanguageError
from framing.lexicon import Lexicon
from framing.model import Document, Mention, Part
from framing.table import Node, Table, Target, table
from framing.text import Token, after_letters, tokens

__all__ = ["match"]

UNDETERMINED = "undetermined"
READ = ("headline", "body")


@dataclass(frozen=True, slots=True)
class _Hit:
    """A key of the trie found at words `first` to `last` of a part; `stretch` is that part, tokenised."""

    stretch: _Stretch
    first: int
    last: int
    target: Target

    @property
    def start(self) -> int:
        return self.stretch.words[self.first].start

    @property
    def end(self) -> int:
        return self.stretch.words[self.last].end

    @property
    def key(self) -> tuple[str, ...]:
        return tuple(word.folded for word in self.stretch.words[self.first : self.last + 1])


@dataclass(frozen=True, slots=True)
class _Stretch:
    """A part of the document and its words, at offsets into the whole text."""

    part: Part
    words: list[Token]


def match(document: Document, lexicon: Lexicon) -> list[Mention]:
    """Return the mentions in every part of a cleaned document, in text order, all in the outlet's voice as yet.

    Raises LanguageError when the document's language is not known; `clean` finds it.
    """
    if document.lang is None:
        raise LanguageError(f"{document.id}: the language is not known; run clean() first, or say which it is")
    compiled = table(lexicon, document.lang)
    stretches = [_Stretch(part, _words(document.text, part)) for part in document.parts]
    hits = [hit for stretch in stretches for hit in _candidates(stretch, compiled.root)]
    company = _Company(document)
    chosen = _leftmost_longest(_conditioned(hits, company, compiled))
    mentions = [_mention(document, hit, why) for hit, why in chosen]
    return _count(_settle(mentions, chosen, document, company, compiled), chosen)


def _words(text: str, part: Part) -> list[Token]:
    found = tokens(text[part.start : part.end])
    return [Token(word.start + part.start, word.end + part.start, word.folded, word.joined) for word in found]


def _candidates(stretch: _Stretch, root: Node) -> Iterator[_Hit]:
    words = stretch.words
    for first in range(len(words)):
        node = root.next.get(words[first].folded)
        last = first
        while node is not None:
            for target in node.targets:
                yield _Hit(stretch, first, last, target)
            last += 1
            node = node.next.get(words[last].folded) if last < len(words) and words[last].joined else None


class _Company:
    """Which entities a document names, and where: in a sentence, its paragraph, the headline."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._places: dict[str, list[int]] = {}
        self._spans: dict[tuple[int, int], list[tuple[int, int]]] = {}
        self._headlines = [part for part in document.parts if part.kind == "headline"]

    def add(self, hits: Iterable[_Hit]) -> None:
        """Take up the entities among hits whose own conditions are met."""
        for hit in hits:
            if hit.target.entry.concept.kind == "entity":
                self._places.setdefault(hit.target.entry.concept.id, []).append(hit.start)
        for places in self._places.values():
            places.sort()

    def named(self, entities: Sequence[str]) -> str:
        """Return the first of these entities that the document names at all, else nothing."""
        return next((entity for entity in entities if entity in self._places), "")

    def near(self, hit: _Hit) -> str:
        """Say which of a hit's `near` entities is close by, and how close; nothing when none is."""
        for where, (start, end) in self._scopes(hit):
            for entity in hit.target.entry.form.near:
                places = self._places.get(entity, [])
                index = bisect_left(places, start)
                if index < len(places) and places[index] < end:
                    return f"{entity} in the same {where}" if where != "headline" else f"{entity} in the headline"
        return ""

    def _scopes(self, hit: _Hit) -> Iterator[tuple[str, tuple[int, int]]]:
        part = hit.stretch.part
        for where, spans in (("sentence", self._sentences(part)), ("paragraph", self._paragraphs(part))):
            span = next(((start, end) for start, end in spans if start <= hit.start < end), None)
            if span:
                yield where, span
        if part.kind in READ:
            for headline in self._headlines:
                yield "headline", (headline.start, headline.end)

    def _sentences(self, part: Part) -> list[tuple[int, int]]:
        key = (part.start, 0)
        if key not in self._spans:
            text, lang = self._document.text, self._document.lang or ""
            self._spans[key] = sentences.split(text, lang, part.start, part.end)
        return self._spans[key]

    def _paragraphs(self, part: Part) -> list[tuple[int, int]]:
        key = (part.start, 1)
        if key not in self._spans:
            self._spans[key] = sentences.paragraphs(self._document.text, part.start, part.end)
        return self._spans[key]


def _conditioned(hits: list[_Hit], company: _Company, compiled: Table) -> list[tuple[_Hit, str]]:
    """Return the hits whose conditions are met, with the company that met them: plain entities are asked first."""
    kept: list[tuple[_Hit, str]] = []
    for wave in _waves(hits):
        met = [(hit, reason) for hit in wave for reason in _reason(hit, company, compiled)]
        company.add(hit for hit, _ in met)
        kept += met
    return kept


def _waves(hits: list[_Hit]) -> Iterator[list[_Hit]]:
    """Part hits into those that others lean on and those that lean: entities without `near`, with it, the rest."""
    waves: dict[int, list[_Hit]] = defaultdict(list)
    for hit in hits:
        entry = hit.target.entry
        waves[2 if entry.concept.kind != "entity" else int(bool(entry.form.near))].append(hit)
    yield from (waves[wave] for wave in sorted(waves))


def _reason(hit: _Hit, company: _Company, compiled: Table) -> Iterator[str]:
    """Yield why a hit's conditions are met (an empty text when it has none), or nothing when they are not."""
    if _inside_excluded(hit):
        return
    if not hit.target.entry.form.near or hit.key in compiled.shared:
        yield ""
    elif reason := company.near(hit):
        yield reason


def _inside_excluded(hit: _Hit) -> bool:
    words = hit.stretch.words
    for phrase in hit.target.entry.excluded:
        for first in range(max(0, hit.last - len(phrase) + 1), hit.first + 1):
            if tuple(word.folded for word in words[first : first + len(phrase)]) == phrase:
                return True
    return False


def _leftmost_longest(hits: list[tuple[_Hit, str]]) -> list[tuple[_Hit, str]]:
    """Keep, within each concept, the leftmost hits and of these the longest; return all in text order."""
    free: dict[str, int] = defaultdict(int)
    kept = []
    for hit, reason in sorted(hits, key=_reading_order):
        concept = hit.target.entry.concept.id
        if hit.start >= free[concept]:
            free[concept] = hit.end
            kept.append((hit, reason))
    return kept


def _reading_order(item: tuple[_Hit, str]) -> tuple[int, int, str, int, int]:
    hit = item[0]
    entry = hit.target.entry
    return hit.start, -hit.end, entry.concept.id, hit.target.lead + hit.target.tail, entry.form.line


def _mention(document: Document, hit: _Hit, reason: str) -> Mention:
    entry, text = hit.target.entry, document.text
    first, last = hit.stretch.words[hit.first], hit.stretch.words[hit.first + hit.target.last]
    name = f"{entry.concept.id}/{entry.variant}" if entry.variant else entry.concept.id
    why = [f"{entry.concept.kind} {name}: form {entry.form.text} (line {entry.form.line})"]
    return Mention(
        doc=document.id, outlet=document.outlet, lang=document.lang or "", kind=entry.concept.kind,
        concept=entry.concept.id, variant=entry.variant, stance=entry.concept.stance(entry.variant),
        form=entry.form.text, text=text[hit.start : hit.end], start=hit.start, end=hit.end,
        core_start=after_letters(text, first.start, hit.target.lead),
        core_end=after_letters(text, last.start, len(last.folded) - hit.target.tail),
        part=hit.stretch.part.kind, why=tuple([*why, reason] if reason else why),
        cluster=document.cluster, date=document.date,
    )  # fmt: skip


def _settle(
    mentions: list[Mention], chosen: list[tuple[_Hit, str]], document: Document, company: _Company, compiled: Table
) -> list[Mention | None]:
    """Give each wording that concepts of different times share to one of them; None for a claim that is dropped."""
    settled: list[Mention | None] = list(mentions)
    claims: dict[tuple[int, int], list[int]] = defaultdict(list)
    for index, (hit, _) in enumerate(chosen):
        if hit.key in compiled.shared and hit.target.entry.concept.dated:
            claims[hit.start, hit.end].append(index)
    for indexes in claims.values():
        winner, why = _winner([chosen[index][0] for index in indexes], document, company)
        for index in indexes:
            mention = mentions[index]
            if winner is None:
                settled[index] = replace(
                    mention, variant=UNDETERMINED, stance=None, counted=False, why=(*mention.why, why)
                )
            else:
                settled[index] = replace(mention, why=(*mention.why, why)) if mention.concept == winner else None
    return settled


def _winner(hits: list[_Hit], document: Document, company: _Company) -> tuple[str | None, str]:
    concepts = {hit.target.entry.concept.id: hit.target.entry for hit in hits}
    if document.date is not None:
        day = document.date
        holders = [name for name, entry in concepts.items() if entry.concept.holds(day)]
        if len(holders) == 1:
            return holders[0], f"the document's date {day.isoformat()} decides"
    met = {name: named for name, entry in concepts.items() if (named := company.named(entry.form.near))}
    if document.date is None and len(met) == 1:
        name, named = next(iter(met.items()))
        return name, f"no date; the document names {named}"
    return None, f"undetermined between {' and '.join(sorted(concepts))}: no date or company decides"


def _count(mentions: list[Mention | None], chosen: list[tuple[_Hit, str]]) -> list[Mention]:
    """Mark what no statistic takes up: what lies inside a longer mention, and all but one part of a naming."""
    kept = [(mention, hit) for mention, (hit, _) in zip(mentions, chosen, strict=True) if mention is not None]
    nested = _nested([mention for mention, _ in kept])
    marked = [
        replace(mention, nested=True, counted=False, why=(*mention.why, f"inside {nested[index]}"))
        if index in nested
        else mention
        for index, (mention, _) in enumerate(kept)
    ]
    return _one_naming(marked, [hit for _, hit in kept])


def _nested(mentions: list[Mention]) -> dict[int, str]:
    """Return, by index, the longer mention of another concept in which a mention lies wholly."""
    found: dict[int, str] = {}
    for index, outer in enumerate(mentions):
        for other in range(index - 1, -1, -1):
            if mentions[other].start < outer.start:
                break
            _note_nesting(mentions, other, index, found)
        for other in range(index + 1, len(mentions)):
            if mentions[other].start >= outer.end:
                break
            _note_nesting(mentions, other, index, found)
    return found


def _note_nesting(mentions: list[Mention], inner: int, outer: int, found: dict[int, str]) -> None:
    one, other = mentions[inner], mentions[outer]
    inside = other.start <= one.start and one.end <= other.end and one.end - one.start < other.end - other.start
    if inside and one.concept != other.concept:
        found.setdefault(inner, f"{other.concept}: {other.text}")


def _one_naming(mentions: list[Mention], hits: list[_Hit]) -> list[Mention]:
    """Count mentions of one referent that stand side by side once: as the first that is not neutral."""
    runs: dict[str, list[list[int]]] = defaultdict(list)
    for index, mention in enumerate(mentions):
        if mention.kind != "referent" or not mention.counted:
            continue
        own = runs[mention.concept]
        if own and _side_by_side(hits[own[-1][-1]], hits[index]):
            own[-1].append(index)
        else:
            own.append([index])
    marked = list(mentions)
    for run in (run for own in runs.values() for run in own if len(run) > 1):
        speaking = next((index for index in run if mentions[index].stance != "neutral"), run[0])
        for index in run:
            if index != speaking:
                why = (*mentions[index].why, f"one naming with {mentions[speaking].text}, counted there")
                marked[index] = replace(mentions[index], counted=False, why=why)
    return marked


def _side_by_side(left: _Hit, right: _Hit) -> bool:
    return left.stretch is right.stretch and right.first == left.last + 1 and right.stretch.words[right.first].joined
