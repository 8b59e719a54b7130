"""Ask score and compare for every number of a report, once, and keep them where they are found again."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from framing.cells import Item, VoiceSet
from framing.compare import adjust, compare
from framing.estimates import Contrast, Estimate, Rate, Share
from framing.model import Mention
from framing.report.material import Material
from framing.score import mention_rates, naming_shares

__all__ = ["SPOKEN", "Numbers", "measure"]

SPOKEN: tuple[VoiceSet, ...] = ("own", "reported", "quote", "scare")
"""The voices that are shown side by side."""

_QUOTED: tuple[VoiceSet, ...] = ("quote",)
_ITEMS: tuple[Item, ...] = ("variant", "stance")


@dataclass(slots=True)
class Numbers:
    """All estimates of one language."""

    lang: str
    namings: Counter[str] = field(default_factory=Counter)
    frames: Counter[str] = field(default_factory=Counter)
    shares: list[Share] = field(default_factory=list)
    rates: list[Rate] = field(default_factory=list)
    contrasts: list[Contrast] = field(default_factory=list)

    def shares_of(self, referent: str, voice: VoiceSet, *, stance: bool) -> list[Share]:
        """Return a referent's shares by variant, or by stance, in the words of one set of voices."""
        return [s for s in self.shares if s.concept == referent and s.voice == voice and (s.variant is None) == stance]

    def rate_of(self, concept: str, variant: str | None, outlet: str | None, voice: VoiceSet) -> Rate | None:
        """Return one rate, None where there is none."""
        key = (concept, variant, outlet, voice)
        return next((r for r in self.rates if (r.concept, r.variant, r.outlet, r.voice) == key), None)

    def all(self) -> Iterable[Estimate]:
        """Return every estimate, for numbers.csv."""
        return [*self.shares, *self.rates, *self.contrasts]


def measure(material: Material, lang: str) -> Numbers:
    """Return the numbers of one language."""
    recipe, mentions = material.recipe, material.of(lang)
    words = [count for count in material.words if count.lang == lang]
    numbers = Numbers(lang)
    for mention in mentions:
        if mention.counted and not mention.negated and mention.variant != "undetermined":
            (numbers.namings if mention.kind == "referent" else numbers.frames)[mention.concept] += 1
    for referent in sorted(numbers.namings):
        for voice in dict.fromkeys((recipe.naming_voice, *_QUOTED)):
            for item in _ITEMS:
                numbers.shares += naming_shares(mentions, referent, voice=voice, of=item, level=recipe.level)
    for voice in dict.fromkeys((recipe.naming_voice, recipe.frame_voice, *SPOKEN)):
        numbers.rates += mention_rates(mentions, words, voice=voice, level=recipe.level)
    numbers.contrasts = adjust(_contrasts(material, mentions, lang))
    return numbers


def _contrasts(material: Material, mentions: Sequence[Mention], lang: str) -> list[Contrast]:
    """Compare by variant and by stance; a stance that one variant alone carries would say the same thing twice.

    Of rates only those of frames as a whole are tested: a referent's wording is tested by its shares.
    """
    words = [count for count in material.words if count.lang == lang]
    found = []
    for pair in material.pairs(lang):
        by_variant, by_stance = (
            compare(mentions, words, target=pair.target, reference=pair.reference, of=item,
                    voice=material.recipe.voice, level=material.recipe.level)
            for item in _ITEMS
        )  # fmt: skip
        shares = [c for c in by_variant if c.compares == "share"]
        carriers = Counter((c.concept, c.stance) for c in shares)
        found += shares
        found += [c for c in by_stance if c.compares == "share" and carriers[c.concept, c.stance] > 1]
        frames = {m.concept for m in mentions if m.kind == "frame"}
        found += [c for c in by_variant if c.compares == "rate" and c.concept in frames and c.variant is None]
    return found
