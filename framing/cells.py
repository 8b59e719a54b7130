"""Gather mentions and words into cells, one cell for each number that can be asked for.

A cell holds the counts and the exposures of one outlet in one language, story by story: the namings of a referent
that chose a variant among all its namings, or the mentions of a concept among the words of headline and body.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple, TypeVar

from framing.errors import FramingError, LexiconError
from framing.intervals import Counts
from framing.lexicon import Lexicon
from framing.model import Mention, Stance, WordCount

__all__ = ["VOICES", "Cell", "Group", "Item", "Label", "VoiceSet", "mention_cells", "naming_cells"]

Item = Literal["variant", "stance"]
VoiceSet = Literal["own", "unquoted", "all", "reported", "quote", "scare"]

VOICES: Mapping[str, frozenset[str]] = {
    "own": frozenset({"outlet"}),
    "unquoted": frozenset({"outlet", "reported"}),
    "all": frozenset({"outlet", "reported", "quote", "scare"}),
    "reported": frozenset({"reported"}),
    "quote": frozenset({"quote"}),
    "scare": frozenset({"scare"}),
}
"""Whose words count under each name; the last three show one voice by itself."""

_KEYS = ("outlet", "lang", "concept")
_UNDETERMINED = "undetermined"
_T = TypeVar("_T")


class Group(NamedTuple):
    """Whose numbers: one outlet (None where it is unknown) in one language, or all its outlets pooled."""

    lang: str
    outlet: str | None
    pooled: bool = False


class Label(NamedTuple):
    """What is counted: a variant with its stance, a stance alone, or (both None) the concept as a whole."""

    variant: str | None
    stance: Stance | None

    @property
    def name(self) -> str | None:
        """The label as a part of an id."""
        return self.variant or (f"stance={self.stance}" if self.stance else None)


@dataclass(frozen=True, slots=True)
class Cell:
    """The raw material of one number: counts and exposures by story, and the documents behind the exposures."""

    group: Group
    concept: str
    label: Label
    counts: Mapping[str, int]
    exposures: Mapping[str, int]
    documents: frozenset[str]

    @property
    def stories(self) -> frozenset[str]:
        """The clusters that have exposure."""
        return frozenset(cluster for cluster, size in self.exposures.items() if size)

    def side(self, clusters: Iterable[str] | None = None) -> Counts:
        """Return the counts over these clusters, in a fixed order; over the cell's own where none are given."""
        order = sorted(self.exposures if clusters is None else clusters)
        return Counts([self.counts.get(c, 0) for c in order], [self.exposures.get(c, 0) for c in order])


def naming_cells(
    mentions: Iterable[Mention],
    referent: str,
    *,
    by: Sequence[str] = ("outlet",),
    voice: VoiceSet = "unquoted",
    of: Item = "variant",
    lexicon: Lexicon | None = None,
) -> list[Cell]:
    """Return the namings of a referent by variant or stance, sorted by language, outlet and label.

    What `by`, `voice`, `of` and `lexicon` do, and what is raised, is told in `framing.score.naming_shares`.
    """
    pooled, voices = _pooled(by), VOICES[_known("voice", voice, tuple(VOICES))]
    labels = _listed(lexicon, referent, _known("of", of, ("variant", "stance")))
    groups: dict[Group, list[Mention]] = defaultdict(list)
    for mention in mentions:
        if mention.concept == referent and _determined(mention) and _usable(mention, voices):
            groups[_group(mention, pooled)].append(mention)
            labels[mention.lang].add(_label(mention, of))
    return [
        _naming_cell(group, referent, label, groups[group], of)
        for group in sorted(groups, key=_order)
        for label in sorted(labels[group.lang], key=_order)
    ]


def mention_cells(
    mentions: Iterable[Mention],
    words: Iterable[WordCount],
    *,
    by: Sequence[str] = ("outlet",),
    voice: VoiceSet = "own",
) -> list[Cell]:
    """Return the mentions of every concept and variant, sorted by language, outlet, concept and label.

    What `by` and `voice` do, and what is raised, is told in `framing.score.mention_rates`.
    """
    exposure = _Exposure(words, _pooled(by))
    voices = VOICES[_known("voice", voice, tuple(VOICES))]
    counts: dict[tuple[Group, str, Label], Counter[str]] = defaultdict(Counter)
    listed: dict[str, set[tuple[str, Label]]] = defaultdict(set)
    for mention in mentions:
        group, cluster = exposure.place(mention)
        if _determined(mention):
            for label in {Label(None, None), _label(mention, "variant")}:
                listed[group.lang].add((mention.concept, label))
                counts[group, mention.concept, label][cluster] += _usable(mention, voices)
    return [
        Cell(group, concept, label, counts[group, concept, label], *exposure.of(group))
        for group in sorted(exposure.words, key=_order)
        for concept, label in sorted(listed[group.lang], key=lambda entry: (entry[0], _order(entry[1])))
    ]


class _Exposure:
    """The words of every group, story by story, and where each document belongs."""

    def __init__(self, words: Iterable[WordCount], pooled: bool) -> None:
        self.words: dict[Group, Counter[str]] = defaultdict(Counter)
        self.documents: dict[Group, set[str]] = defaultdict(set)
        self.places: dict[str, tuple[Group, str]] = {}
        for count in words:
            group, cluster = _group(count, pooled), _cluster(count)
            self.places[count.doc] = group, cluster
            self.words[group][cluster] += count.words
            self.documents[group].add(count.doc)

    def place(self, mention: Mention) -> tuple[Group, str]:
        """Return the group and the story of the mention's document."""
        if mention.doc not in self.places:
            raise FramingError(
                f"{mention.doc}: has mentions but no word count; pass the count_words of the documents that were tagged"
            )
        return self.places[mention.doc]

    def of(self, group: Group) -> tuple[Mapping[str, int], frozenset[str]]:
        """Return the words by story, and the documents, of a group."""
        return self.words[group], frozenset(self.documents[group])


def _naming_cell(group: Group, referent: str, label: Label, namings: Sequence[Mention], of: Item) -> Cell:
    exposures = Counter(_cluster(naming) for naming in namings)
    counts = Counter(_cluster(naming) for naming in namings if _label(naming, of) == label)
    return Cell(group, referent, label, counts, exposures, frozenset(naming.doc for naming in namings))


def _listed(lexicon: Lexicon | None, referent: str, of: Item) -> dict[str, set[Label]]:
    """Return, by language, the labels that the lexicon has forms for."""
    labels: dict[str, set[Label]] = defaultdict(set)
    if lexicon is None:
        return labels
    concept = lexicon.concepts.get(referent)
    if concept is None:
        known = ", ".join(sorted(c.id for c in lexicon.concepts.values() if c.kind == "referent"))
        raise LexiconError(f"{referent}: no such concept in the lexicon; its referents are {known}")
    for lang, block in concept.languages.items():
        for variant in block.forms:
            labels[lang].add(Label(variant if of == "variant" else None, concept.stance(variant)))
    return labels


def _label(mention: Mention, of: Item) -> Label:
    return Label(mention.variant if of == "variant" else None, mention.stance)


def _determined(mention: Mention) -> bool:
    return mention.counted and mention.variant != _UNDETERMINED


def _usable(mention: Mention, voices: frozenset[str]) -> bool:
    return mention.voice in voices and not mention.negated


def _group(item: Mention | WordCount, pooled: bool) -> Group:
    return Group(item.lang, None if pooled else item.outlet, pooled)


def _cluster(item: Mention | WordCount) -> str:
    return item.cluster or f"doc:{item.doc}"


def _order(parts: Iterable[object]) -> tuple[str, ...]:
    return tuple(str(part or "") for part in parts)


def _pooled(by: Sequence[str]) -> bool:
    """Say whether outlets are pooled; language and concept part the numbers whether asked for or not."""
    for key in by:
        _known("by", key, _KEYS)
    return "outlet" not in by


def _known(what: str, value: _T, allowed: Sequence[_T]) -> _T:
    if value not in allowed:
        raise FramingError(f"{what}: {value!r} is not known; choose from {', '.join(map(str, allowed))}")
    return value
