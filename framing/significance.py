"""Ask of a contrast: would it be as large if the stories had been dealt out to the outlets at random?

Stories that both outlets tell are swapped between them, each with the chance of a coin; stories that only one of
them tells are shuffled among the two, each keeping its number of stories. A story moves with all its counts, so how
alike the words within it are does not matter.

What is compared is the difference of the two ratios over its standard error, both from residuals about the pooled
ratio, which no dealing changes. Without that division outlets of different habits of length come out different: of
two equal outlets, one with stories four times as long, the plain difference called up to 17 in 100 apart at 5 %, the
studentised one 3 to 10 (Janssen 1997; Chung and Romano 2013). tests/bench/coverage.py measures both sides of this.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from framing.intervals import Counts

__all__ = ["DEALS", "false_discovery_rates", "swap_test"]

DEALS = 9_999
"""How often stories are dealt out: with this many, the p-value can be as small as 0.0001."""

_CELLS = 20_000_000  # of the tables of dealings, which bounds memory
_FEWEST = 999
_ROUNDING = 1e-9  # in standard errors: dealings that close are ties, two equal ratios among them
_SEED = 20241208
_TELLINGS = 6


def swap_test(target: Counts, reference: Counts) -> float | None:
    """Return the two-sided p-value of equal ratios, on aligned sides; None where no result could mean anything.

    That is so where what is counted stands in (or is missing from) fewer than six tellings of a story: were all of
    them one outlet's, chance alone would still do that more often than 5 times in 100. Such tests would only swell
    the family (Tarone 1990).

    Random dealings come from a fixed seed, so the same counts give the same p-value; the dealing that was seen counts
    among them (Phipson and Smyth 2010). Beyond 2,000 stories fewer dealings are made, never under 999.

    >>> swap_test(Counts([4, 3, 4, 4, 3, 4, 4], [4] * 7), Counts([0, 1, 0, 0, 1, 0, 0], [4] * 7)) < 0.05
    True
    """
    used, spared = _tellings(target.x, reference.x), _tellings(target.y - target.x, reference.y - reference.x)
    if min(used, spared) < _TELLINGS or not target.exposure or not reference.exposure:
        return None
    pooled = (target.count + reference.count) / (target.exposure + reference.exposure)
    ours, theirs = _rows(target, pooled), _rows(reference, pooled)
    cross = float(ours[:, 0] @ theirs[:, 0])
    told, told_too = target.y > 0, reference.y > 0
    both, alone = told & told_too, np.r_[ours[told & ~told_too], theirs[told_too & ~told]]
    swaps, picks = _dealings(int(both.sum()), int((told & ~told_too).sum()), len(alone))
    dealt = theirs[both].sum(axis=0) + swaps @ (ours[both] - theirs[both]) + picks @ alone
    total = ours.sum(axis=0) + theirs.sum(axis=0)
    sizes = _sizes(dealt, total - dealt, cross)
    return float(np.mean(sizes >= sizes[0] - _ROUNDING))


def false_discovery_rates(p_values: Sequence[float]) -> list[float]:
    """Return the q-value of each p-value among all of them (Benjamini and Hochberg 1995).

    >>> false_discovery_rates([0.01, 0.5, 0.02])
    [0.03, 0.5, 0.03]
    """
    p = np.asarray(p_values, dtype=np.float64)
    order = np.argsort(p)
    scaled = p[order] * len(p) / np.arange(1, len(p) + 1)
    q = np.empty_like(p)
    q[order] = np.minimum(1.0, np.minimum.accumulate(scaled[::-1])[::-1])
    return [float(value) for value in q]


def _tellings(*counts: npt.NDArray[np.float64]) -> int:
    return sum(int(np.count_nonzero(count)) for count in counts)


def _rows(side: Counts, pooled: float) -> npt.NDArray[np.float64]:
    """Return residual, exposure and squared residual of each cluster: their sums are all that a dealing changes."""
    residuals = side.x - pooled * side.y
    return np.stack([residuals, side.y, residuals**2], axis=1)


def _sizes(dealt: npt.NDArray[np.float64], rest: npt.NDArray[np.float64], cross: float) -> npt.NDArray[np.float64]:
    """Return how many standard errors the two ratios lie apart in each dealing."""
    (e, y, squares), (other_e, other_y, other_squares) = dealt.T, rest.T
    variance = squares / y**2 + other_squares / other_y**2 - 2.0 * cross / (y * other_y)
    gap = np.abs(e / y - other_e / other_y)
    # The three terms cancel where every story says the same of both outlets; what is left is rounding.
    known = variance > 1e-12 * (squares / y**2 + other_squares / other_y**2)
    return np.divide(gap, np.sqrt(variance, where=known, out=np.ones_like(gap)), where=known, out=np.zeros_like(gap))


@lru_cache(maxsize=4)
def _dealings(shared: int, ours: int, alone: int) -> tuple[npt.NDArray[np.bool_], npt.NDArray[np.bool_]]:
    """Return which shared stories stay with the target, and which of the others fall to it; the first is as seen."""
    rng = np.random.default_rng(_SEED)
    deals = 1 + min(DEALS, max(_FEWEST, _CELLS // max(1, shared + alone)))
    swaps = rng.random((deals, shared), dtype=np.float32) < 0.5
    picks: npt.NDArray[np.bool_] = np.zeros((deals, alone), dtype=np.bool_)
    picks[:, :ours] = True
    swaps[0] = True
    picks[1:] = rng.permuted(picks[1:], axis=1)
    return swaps, picks
