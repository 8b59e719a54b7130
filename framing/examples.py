"""Run a lexicon's own examples: its concept must hit each mark and nothing else; a near miss must not be hit."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from framing.concept import Concept, Example
from framing.lexicon import Lexicon
from framing.match import Hit, hits_of, match, match_all, mentions_of
from framing.model import COMPANY, Document, Mention, Part
from framing.table import Entry, table
from framing.voice import voice

__all__ = ["Outcome", "run", "run_all", "unproven"]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one example: `faults` is empty where it did what it says."""

    concept: Concept
    lang: str
    example: Example
    faults: tuple[str, ...]

    @property
    def passed(self) -> bool:
        """Say whether the example held; a known failure holds by failing."""
        return bool(self.faults) == self.example.expect_fail

    def __str__(self) -> str:
        where = f"{self.concept.path}:{self.example.line}: {self.lang}"
        if self.example.expect_fail and not self.faults:
            return f"{where}: a known failure passes now; remove its `expect: fail`"
        return "\n".join(f"{where}: {fault}" for fault in self.faults)


def run_all(
    lexicon: Lexicon, *, only: Iterable[str] | None = None, langs: Iterable[str] | None = None
) -> list[Outcome]:
    """Run every example of a lexicon, or of some concepts and languages, in the order of the files."""
    wanted, spoken = set(only or lexicon.concepts), set(langs or ())
    chosen = [
        (concept, lang, example)
        for concept in lexicon.concepts.values()
        if concept.id in wanted
        for lang, block in concept.languages.items()
        if not spoken or lang in spoken
        for example in block.examples
    ]
    pages = [_page(lang, example) for _, lang, example in chosen]
    return [
        Outcome(concept, lang, example, _judged(concept, example, page, mentions, lexicon))
        for (concept, lang, example), page, mentions in zip(chosen, pages, match_all(pages, lexicon), strict=True)
    ]


def run(concept: Concept, lang: str, example: Example, lexicon: Lexicon) -> Outcome:
    """Run one example against the whole lexicon."""
    page = _page(lang, example)
    return Outcome(concept, lang, example, _judged(concept, example, page, match(page, lexicon), lexicon))


def unproven(lexicon: Lexicon, *, only: Iterable[str] | None = None) -> list[Entry]:
    """Return the forms of referents and frames whose deletion breaks no example (a mutation test)."""
    wanted = set(only or lexicon.concepts)
    needed: set[int] = set()
    suspects: dict[int, Entry] = {}
    for lang in sorted({lang for concept in lexicon.concepts.values() for lang in concept.languages}):
        for entry in table(lexicon, lang).entries:
            concept = entry.concept
            if concept.kind not in COMPANY and concept.id in wanted and concept.languages[lang].examples:
                suspects[id(entry)] = entry
        for concept in lexicon.concepts.values():
            for example in concept.languages[lang].examples if lang in concept.languages else ():
                needed |= _needed(concept, example, _page(lang, example), lexicon)
    return [entry for name, entry in suspects.items() if name not in needed]


def _needed(concept: Concept, example: Example, document: Document, lexicon: Lexicon) -> set[int]:
    """Return the forms of a concept without which an example that holds would break."""
    hits = hits_of(document, lexicon)

    def breaks(left: list[Hit]) -> bool:
        return bool(_judged(concept, example, document, mentions_of(document, left, lexicon), lexicon))

    if breaks(hits):
        return set()
    own = {id(hit.entry) for hit in hits if hit.entry.concept.id == concept.id}
    return {name for name in own if breaks([hit for hit in hits if id(hit.entry) != name])}


def _page(lang: str, example: Example) -> Document:
    body = Part("body", 0, len(example.text))
    return Document("example", example.text, lang=lang, date=example.date, parts=(body,))


def _judged(
    concept: Concept, example: Example, document: Document, mentions: list[Mention], lexicon: Lexicon
) -> tuple[str, ...]:
    own = voice(document, [mention for mention in mentions if mention.concept == concept.id], lexicon)
    return tuple(_faults(example, own, mentions))


def _faults(example: Example, own: list[Mention], mentions: list[Mention]) -> Iterator[str]:
    found = {(mention.start, mention.end): mention for mention in own}
    for span, variant in zip(example.marks, example.hits, strict=True):
        mention = found.pop(span, None)
        marked = example.text[slice(*span)]
        if mention is None:
            yield f"{marked} is not hit{_instead(span, own)}"
            continue
        if mention.variant != variant:
            yield f"{marked} is {mention.variant}, not {variant}"
        if example.voice and mention.voice != example.voice:
            yield f"{marked} is {mention.voice}, not {example.voice}: {mention.why[-1]}"
        if example.negated is not None and mention.negated != example.negated:
            yield f"{marked} is {'' if mention.negated else 'not '}negated"
        yield from _intruders(span, mention, mentions)
    for mention in found.values():
        if not any(start < mention.end and mention.start < end for start, end in example.marks):
            yield f"{mention.text} is hit ({mention.variant or mention.concept}) but not marked"


def _instead(span: tuple[int, int], own: list[Mention]) -> str:
    inside = [mention.text for mention in own if mention.start < span[1] and span[0] < mention.end]
    return f"; {inside[0]} is" if inside else ""


def _intruders(span: tuple[int, int], mention: Mention, mentions: list[Mention]) -> Iterator[str]:
    """Report another referent that takes the very same words: two readings of one wording cannot both be meant."""
    for other in mentions:
        same = (other.start, other.end) == span and other.concept != mention.concept
        if same and other.kind == mention.kind == "referent":
            yield f"{mention.text} is also {other.concept}/{other.variant}"
