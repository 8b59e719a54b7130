"""Put honest intervals round ratios of counts that come in clusters.

The words of one story are not independent: whoever writes "rebel government" once writes it again further down.
So nothing here treats a mention as an observation. The observation is the cluster (a story, or a document where
no story is known), each with a count x and an exposure y (namings, or words), and the number of interest is the
ratio R = sum(x) / sum(y).

Linearisation   R varies as the sum of (x - R y) / Y over clusters. Each residual is divided by sqrt(1 - y / Y),
                the CR2 correction of Bell and McCaffrey (2002), and the interval uses Student's t with the degrees
                of freedom of Satterthwaite for that sum of squares (Pustejovsky and Tipton 2018). With equal
                clusters this is the plain t interval; a cluster that holds most of the words, or a few that hold most
                of the mentions, cost degrees. Shares are treated on the logit scale and rates on the log scale (delta
                method): on the plain scale the interval of a small share was too low up to 13 times in 100 where
                2.5 were promised.
Two outlets     The residuals of both are subtracted cluster by cluster before they are squared. A story that both
                tell thus brings in the covariance of the two ratios; without shared stories the same formula is
                Welch's. Differences of shares are taken on the plain scale, ratios of rates on the log scale.
Extremes        At 0 of n and n of n, and where every cluster says the same, residuals are zero and say nothing.
                Shares then take Jeffreys' interval (Brown, Cai and DasGupta 2001) with n = the number of clusters,
                rates the Jeffreys interval of a Poisson count with n = the number of clusters that hold a mention.
                A contrast with such a side squares and adds the distances of both sides' own limits (MOVER:
                Newcombe 1998, Donner and Zou 2012). Where one outlet has no mention at all, a ratio of rates takes
                the exact conditional limits (Przyborowski and Wilenski 1940) over the clusters with a mention.
                Nothing is ever added to a count.

Arrays are one-dimensional, one element a cluster; two sides are aligned over the union of their clusters, with
x = y = 0 where an outlet does not tell the story.
"""

from __future__ import annotations

import math
from typing import NamedTuple, TypeAlias

import numpy as np
import numpy.typing as npt

__all__ = [
    "CONDITIONAL",
    "JEFFREYS",
    "LINEARISED",
    "SQUARE_AND_ADD",
    "Counts",
    "Influence",
    "Interval",
    "degrees",
    "difference",
    "rate",
    "rate_ratio",
    "share",
]

LINEARISED = "cluster-linearised t"
JEFFREYS = "Jeffreys over stories"
SQUARE_AND_ADD = "square-and-add of both sides' limits"
CONDITIONAL = "exact conditional over stories"

_Vector: TypeAlias = npt.NDArray[np.float64]


class Interval(NamedTuple):
    """A number between its limits, and the method; a ratio of rates is infinite where the reference has none."""

    estimate: float
    low: float
    high: float
    method: str


class Influence(NamedTuple):
    """How far each cluster pulls a number, corrected for its own weight, and that weight (its part of the exposure)."""

    pulls: _Vector
    weights: _Vector


class Counts:
    """One side of a comparison: counts and exposures per cluster, and what linearisation makes of them.

    `ratio` is sum(x) / sum(y), not a number without exposure. The pulls of `influence` are the corrected residuals:
    their squares sum to the variance of the ratio, and all are zero where the clusters say nothing about it.
    """

    def __init__(self, counts: npt.ArrayLike, exposures: npt.ArrayLike) -> None:
        self.x: _Vector = np.asarray(counts, dtype=np.float64)
        self.y: _Vector = np.asarray(exposures, dtype=np.float64)
        self.count, self.exposure = float(self.x.sum()), float(self.y.sum())
        self.clusters = int(np.count_nonzero(self.y))
        self.hit_clusters = int(np.count_nonzero(self.x))
        self.ratio = self.count / self.exposure if self.exposure else math.nan
        self.influence = self._influence()

    def _influence(self) -> Influence:
        weights = self.y / (self.exposure or 1.0)
        if self.clusters < 2:
            return Influence(np.zeros_like(weights), weights)
        # Counts are whole numbers, so written this way a residual that is zero is exactly zero.
        residuals = (self.x * self.exposure - self.y * self.count) / self.exposure**2
        return Influence(residuals / np.sqrt(1.0 - weights), weights)

    @property
    def log_influence(self) -> Influence:
        """The influence on the logarithm of the ratio (delta method); needs a count above zero."""
        return Influence(self.influence.pulls / self.ratio, self.influence.weights)

    @property
    def varies(self) -> bool:
        """Whether the clusters differ at all, so that their residuals can speak of uncertainty."""
        return bool(self.influence.pulls.any())


def share(side: Counts, level: float = 0.95) -> Interval | None:
    """Return the interval of a share, within [0, 1]; None without exposure.

    >>> round(share(Counts([0, 0, 0], [4, 2, 5])).high, 2)
    0.54
    """
    return _share(side, level) if side.exposure else None


def rate(side: Counts, level: float = 0.95) -> Interval | None:
    """Return the interval of a rate per unit of exposure, linearised on the log scale; None without exposure.

    >>> round(rate(Counts([1, 2, 0, 1], [200, 310, 180, 240])).low * 1000, 1)
    1.6
    """
    return _rate(side, level) if side.exposure else None


def difference(target: Counts, reference: Counts, level: float = 0.95) -> Interval | None:
    """Return the interval of target share minus reference share, within [-1, 1]; None without exposure on a side.

    The two sides are aligned: element i of both is the same cluster.

    >>> target, reference = Counts([3, 2, 4, 2], [4, 3, 4, 3]), Counts([1, 0, 1, 1], [4, 3, 4, 3])
    >>> found = difference(target, reference)
    >>> [round(number, 2) for number in found[:3]]
    [0.57, 0.28, 0.86]
    """
    if not target.exposure or not reference.exposure:
        return None
    gap = target.ratio - reference.ratio
    both_vary = target.varies and reference.varies
    if both_vary and (half := _half_width(target.influence, reference.influence, level=level)):
        return Interval(gap, max(-1.0, gap - half), min(1.0, gap + half), LINEARISED)
    below, above = _square_and_add(_share(target, level), _share(reference, level))
    return Interval(gap, max(-1.0, gap - below), min(1.0, gap + above), SQUARE_AND_ADD)


def rate_ratio(target: Counts, reference: Counts, level: float = 0.95) -> Interval | None:
    """Return the interval of target rate over reference rate, on aligned sides.

    Without a mention by the reference the upper limit is infinite; without any mention there is no interval (None).

    >>> target, reference = Counts([2, 1, 3, 2], [300, 200, 310, 290]), Counts([1, 0, 1, 1], [310, 200, 280, 300])
    >>> [round(number, 2) for number in rate_ratio(target, reference)[:3]]
    [2.64, 1.45, 4.82]
    """
    if not target.exposure or not reference.exposure or not (target.count or reference.count):
        return None
    if not target.count or not reference.count:
        return _conditional(target, reference, level)
    ratio = target.ratio / reference.ratio
    both_vary = target.varies and reference.varies
    if both_vary and (half := _half_width(target.log_influence, reference.log_influence, level=level)):
        return Interval(ratio, ratio * _exp(-half), ratio * _exp(half), f"{LINEARISED} of the logarithm")
    below, above = _square_and_add(_logarithm(_rate(target, level)), _logarithm(_rate(reference, level)))
    return Interval(ratio, ratio * _exp(-below), ratio * _exp(above), SQUARE_AND_ADD)


def degrees(target: Influence, reference: Influence) -> float:
    """Return Satterthwaite's degrees of freedom for the variance of the difference of two linearised numbers.

    The working model says that the count of a cluster varies in proportion to its exposure; the variance of each
    side, and the covariance in the clusters that both have, come from the pulls. The difference of the pulls then
    has a known covariance matrix M, and the degrees are trace(M)^2 / trace(M^2). M is a diagonal plus a matrix of
    rank four, since two weighted means are estimated: nothing of size clusters x clusters is built.

    Where a few stories carry most of the variance the model is too hopeful; then the fourth moments of the pulls,
    which say how sure the variance itself is, set the degrees.
    """
    p, q = target.weights, reference.weights
    a, b = 1.0 / np.sqrt(1.0 - p), 1.0 / np.sqrt(1.0 - q)
    var_p, var_q, shared = _working_moments(target, reference)
    diagonal = a**2 * var_p * p + b**2 * var_q * q - 2.0 * a * b * shared
    loadings = np.stack([a * var_p * p - b * shared, a * shared - b * var_q * q, a * p, b * q])
    total = float(shared.sum())
    core = np.array([[0, 0, -1, 0], [0, 0, 0, 1], [-1, 0, var_p, -total], [0, 1, -total, var_q]], dtype=np.float64)
    low_rank = core @ (loadings @ loadings.T)
    trace = diagonal.sum() + np.trace(low_rank)
    cross = np.trace(core @ ((loadings * diagonal) @ loadings.T))
    modelled = float(trace**2 / ((diagonal**2).sum() + 2.0 * cross + np.trace(low_rank @ low_rank)))
    return min(max(1.0, modelled), _observed_degrees(target.pulls - reference.pulls, int(np.count_nonzero(p + q))))


def _observed_degrees(pulls: _Vector, clusters: int) -> float:
    variance = float(pulls @ pulls)
    uncertainty = float((pulls**4).sum()) - variance**2 / clusters
    return 2.0 * variance**2 / uncertainty if uncertainty > 0.0 else math.inf


def _working_moments(target: Influence, reference: Influence) -> tuple[float, float, _Vector]:
    """Return the variance of each side, and their covariance in each cluster."""
    var_p, var_q = float(target.pulls @ target.pulls), float(reference.pulls @ reference.pulls)
    overlap = np.sqrt(target.weights * reference.weights)
    if not overlap.any():
        return var_p, var_q, overlap
    bound = math.sqrt(var_p * var_q)
    slope = float(target.pulls @ reference.pulls) / float(overlap.sum())
    return var_p, var_q, overlap * min(bound, max(-bound, slope))


def _half_width(target: Influence, reference: Influence | None = None, *, level: float) -> float:
    """Return half the width of the t interval of one number, or of the difference of two."""
    from scipy.special import stdtrit

    if reference is None:
        nobody = np.zeros_like(target.pulls)
        reference = Influence(nobody, nobody)
    error = float(np.linalg.norm(target.pulls - reference.pulls))
    return error * float(stdtrit(degrees(target, reference), (1.0 + level) / 2.0)) if error else 0.0


def _share(side: Counts, level: float) -> Interval:
    if not side.varies:
        return _jeffreys_share(side, level)
    odds = side.ratio / (1.0 - side.ratio)
    factor = _exp(_half_width(side.log_influence, level=level) / (1.0 - side.ratio))
    low, high = odds / (odds + factor), 1.0 - 1.0 / (1.0 + odds * factor)
    return Interval(side.ratio, low, high, f"{LINEARISED} of the logit")


def _rate(side: Counts, level: float) -> Interval:
    if not side.varies:
        return _jeffreys_rate(side, level)
    factor = _exp(_half_width(side.log_influence, level=level))
    return Interval(side.ratio, side.ratio / factor, side.ratio * factor, f"{LINEARISED} of the logarithm")


def _jeffreys_share(side: Counts, level: float) -> Interval:
    """Treat every cluster as one trial: n clusters, of which the share says yes."""
    from scipy.special import betaincinv

    yes, tail = side.ratio * side.clusters, (1.0 - level) / 2.0
    no = side.clusters - yes
    low = float(betaincinv(yes + 0.5, no + 0.5, tail)) if side.count else 0.0
    high = float(betaincinv(yes + 0.5, no + 0.5, 1.0 - tail)) if side.count < side.exposure else 1.0
    return Interval(side.ratio, low, high, JEFFREYS)


def _jeffreys_rate(side: Counts, level: float) -> Interval:
    """Treat every cluster with a mention as one event of a Poisson process, all of the same size."""
    from scipy.special import gammaincinv

    events, tail = side.hit_clusters, (1.0 - level) / 2.0
    size = (side.count / events if events else 1.0) / side.exposure
    low = float(gammaincinv(events + 0.5, tail)) * size if events else 0.0
    high = float(gammaincinv(events + 0.5, 1.0 - tail)) * size
    return Interval(side.ratio, low, high, JEFFREYS)


def _conditional(target: Counts, reference: Counts, level: float) -> Interval:
    """Bound the ratio where one side has no mention: all k clusters with a mention fell to the other side.

    Given k, each falls to the target with chance r T / (r T + S), where r is the ratio and T and S are the words.
    """
    most = 1.0 - ((1.0 - level) / 2.0) ** (1.0 / (target.hit_clusters or reference.hit_clusters))
    odds, words = most / (1.0 - most), reference.exposure / target.exposure
    if target.count:
        return Interval(math.inf, words / odds, math.inf, CONDITIONAL)
    return Interval(0.0, 0.0, words * odds, CONDITIONAL)


def _square_and_add(target: Interval, reference: Interval) -> tuple[float, float]:
    """Return how far below and above the difference of the estimates its limits lie."""
    below = math.hypot(target.estimate - target.low, reference.high - reference.estimate)
    above = math.hypot(target.high - target.estimate, reference.estimate - reference.low)
    return below, above


def _logarithm(interval: Interval) -> Interval:
    low = math.log(interval.low) if interval.low else -math.inf
    return Interval(math.log(interval.estimate), low, math.log(interval.high), interval.method)


def _exp(power: float) -> float:
    return math.exp(power) if power < 700.0 else math.inf
