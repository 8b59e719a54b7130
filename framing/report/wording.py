"""Say numbers in plain English: no number without its denominator, no claim that the evidence does not bear."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from framing.charts.canvas import percent, signed
from framing.charts.fonts import isolate
from framing.concept import Concept
from framing.estimates import MIN_CLUSTERS, Contrast, Estimate
from framing.model import Mention

__all__ = [
    "NOT_ENOUGH",
    "contrast_sentence",
    "interval",
    "many",
    "points",
    "ranked",
    "rate",
    "signed_interval",
    "words_used",
    "wording_of",
]

NOT_ENOUGH = "Not enough evidence"
_SPACE = "\N{NO-BREAK SPACE}"


def many(count: int, one: str, several: str = "") -> str:
    """Return a count with its noun.

    >>> many(1, "story", "stories"), many(2400, "word")
    ('1 story', '2,400 words')
    """
    return f"{count:,} {one if count == 1 else several or one + 's'}"


def points(value: float) -> str:
    """Return a difference of shares in points, without its sign."""
    rounded = round(abs(100 * value))
    return f"{rounded}{_SPACE}point{'s' * (rounded != 1)}"


def interval(low: float | None, high: float | None) -> str:
    """Return the limits of a share, in per cent."""
    return "" if low is None or high is None else f"[{100 * low:.0f},{_SPACE}{100 * high:.0f}]"


def signed_interval(low: float | None, high: float | None) -> str:
    """Return the limits of a difference of shares, in points with their signs."""
    if low is None or high is None:
        return ""
    return f"[{signed(low)},{_SPACE}{signed(high)}]"


def rate(estimate: Estimate) -> str:
    """Return a rate per 1,000 words with its interval, where there is evidence for one."""
    if not estimate.enough or estimate.estimate is None:
        return "–"
    if estimate.low is None or estimate.high is None:
        return f"{estimate.estimate:.1f}"
    return f"{estimate.estimate:.1f} [{estimate.low:.1f}, {estimate.high:.1f}]"


def words_used(mentions: Iterable[Mention], concept: str, variant: str | None, most: int = 3) -> list[str]:
    """Return the forms most used for a concept (or for one variant of it), the most frequent first."""
    forms = Counter(m.form for m in mentions if m.concept == concept and variant in (None, m.variant))
    return [form for form, _ in ranked(forms)[:most]]


def wording_of(contrast: Contrast, concept: Concept, mentions: Iterable[Mention]) -> str:
    """Return what a contrast of shares is about: a variant by its gloss and its words, or a way of leaning."""
    if contrast.variant is None:
        side = concept.toward or "the one named"
        return {
            "against": f"wording that leans against {side}",
            "for": f"wording that leans for {side}",
        }.get(contrast.stance or "", "neutral wording")
    gloss = concept.variants[contrast.variant].gloss
    words = [word for word in words_used(mentions, concept.id, contrast.variant, 2) if word not in gloss]
    return f"“{gloss}”" + (f" ({', '.join(map(isolate, words))})" if words else "")


def contrast_sentence(contrast: Contrast, concept: Concept, mentions: Iterable[Mention]) -> str:
    """Return a contrast of shares as a sentence that claims no more than its interval and its q allow."""
    ours, theirs = contrast.target, contrast.reference_side
    if not contrast.enough or contrast.estimate is None or ours.estimate is None or theirs.estimate is None:
        fewest = min(ours.stories, theirs.stories)
        return (
            f"{NOT_ENOUGH} to compare {isolate(contrast.outlet or '')} with {isolate(contrast.reference or '')} on "
            f"{concept.gloss}: {many(fewest, 'story', 'stories')} on one side, {MIN_CLUSTERS} are needed."
        )
    told = (
        f"{isolate(contrast.outlet or '')} uses {wording_of(contrast, concept, mentions)} in {percent(ours.estimate)} "
        f"of its namings of {concept.gloss}, {isolate(contrast.reference or '')} in {percent(theirs.estimate)}: "
        f"a difference of {points(contrast.estimate)}{_SPACE}{_magnitude(contrast)}"
    )
    return f"{told}{_reservation(contrast)}."


def _magnitude(contrast: Contrast) -> str:
    """Give the limits in the direction of the difference, as the sentence tells it without a sign."""
    if contrast.low is None or contrast.high is None or contrast.estimate is None:
        return ""
    low, high = (contrast.low, contrast.high) if contrast.estimate >= 0 else (-contrast.high, -contrast.low)
    return signed_interval(low, high).replace("+", "")


def _reservation(contrast: Contrast) -> str:
    if contrast.differs:
        return ""
    if contrast.low is not None and contrast.high is not None and contrast.low <= 0 <= contrast.high:
        return ", which may be chance"
    return ", which among so many tests may be a false alarm"


def ranked(counts: Counter[str]) -> list[tuple[str, int]]:
    """Return what was counted, the most frequent first, equals by name."""
    return sorted(counts.items(), key=lambda item: (-item[1], item[0]))
