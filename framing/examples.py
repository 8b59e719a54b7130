"""Run a lexicon's own examples: each mark must be hit by its concept, and nothing else by it; near misses by nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from framing.lexicon import Concept, Example, Lexicon
from framing.match import match
from framing.model import Document, Mention, Part
from framing.voice import voice

__all__ = ["Outcome", "run", "run_all"]


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


def run_all(lexicon: Lexicon, *, only: Iterable[str] | None = None, langs: Iterable[str] | None = None) -> list[Outcome]:
    """Run every example of a lexicon, or of some concepts and languages, in the order of the files."""
    wanted, spoken = set(only or lexicon.concepts), set(langs or ())
    return [
        run(concept, lang, example, lexicon)
        for concept in lexicon.concepts.values()
        if concept.id in wanted
        for lang, block in concept.languages.items()
        if not spoken or lang in spoken
        for example in block.examples
    ]


def run(concept: Concept, lang: str, example: Example, lexicon: Lexicon) -> Outcome:
    """Run one example against the whole lexicon."""
    body = Part("body", 0, len(example.text))
    document = Document("example", example.text, lang=lang, date=example.date, parts=(body,))
    mentions = voice(document, match(document, lexicon), lexicon)
    own = [mention for mention in mentions if mention.concept == concept.id]
    return Outcome(concept, lang, example, tuple(_faults(example, own, mentions)))


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
