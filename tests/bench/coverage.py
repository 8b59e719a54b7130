"""Simulate how often our intervals miss the truth, and how often equal outlets are called different.

Run it with `python -m tests.bench.coverage [--repeats 1000] [--only equal|longer|different] [--kind share|rate]`.
At 5 % promised, intervals should miss near 5 %, and less where counts are so small that few outcomes are possible.

equal      Two outlets with the same habits: `misses` and `test` are both false alarms.
longer     The same, but the reference writes stories four times as long.
different  The target uses the loaded word, or brings the concept up, three times as often: `test` is power.

Measured (800 repeats): the difference of shares misses 3.5 % of the time on average, at worst 6.6 % among equals and
8.0 % where one outlet's stories are four times as long; the ratio of rates 3.0 %, at worst 8.1 %, which takes very
uneven stories (clumping 2); both far below 5 % for rare words in 8 or 10 stories. The test rejects 3.5 to 4 % of the
time, at worst 7.2 % among equals and 9.8 % with unequal lengths. A claim takes both, and is false at most 7.0 %.

Shares     Every story has 1 + Poisson(3) namings. Clumping is the correlation of namings within a story: at 0 each is
           drawn anew, at 0.6 a story mostly keeps to one word.
Rates      Stories have about 370 words (log-normal); a story's own intensity varies with the clumping as variance.
Stories    Told by one outlet only ("apart"), all told by both ("paired": both follow the leaning of the event), or
           half of them by both ("half").
"""

from __future__ import annotations

import argparse
import itertools
from collections.abc import Iterator
from typing import Literal, NamedTuple, TypeAlias

import numpy as np
import numpy.typing as npt
from scipy.special import betaincinv, gammaincinv

from framing import intervals
from framing.intervals import Counts, Interval
from framing.significance import swap_test

SETS = ("equal", "longer", "different")
SIZES = (8, 10, 20, 50)
OVERLAPS = {"apart": 0.0, "half": 0.5, "paired": 1.0}
SHARES, CORRELATIONS = (0.3, 0.1), (0.0, 0.3, 0.6)
MENTIONS, VARIANCES = (2.0, 0.5, 0.15), (0.0, 0.5, 2.0)
WORDS = 370.0
DIFFERENCE, LENGTH = 3.0, 4.0

Floats: TypeAlias = npt.NDArray[np.float64]


class World(NamedTuple):
    """Two outlets; `mean` is the reference's share, or its mentions per story of average length."""

    among: str
    kind: Literal["share", "rate"]
    mean: float
    stories: int
    clumping: float
    overlap: str

    @property
    def means(self) -> tuple[float, float]:
        """The mean of target and reference."""
        return self.mean * (DIFFERENCE if self.among == "different" else 1.0), self.mean

    @property
    def lengths(self) -> tuple[float, float]:
        """How long the stories of target and reference are, as multiples of the usual."""
        return 1.0, LENGTH if self.among == "longer" else 1.0

    @property
    def truth(self) -> float:
        """The true difference of shares, or ratio of rates."""
        target, reference = self.means
        return target - reference if self.kind == "share" else target / reference


class Found(NamedTuple):
    """What one simulated corpus gave: 1 for each thing that happened."""

    misses: int
    test: int
    both: int
    too_low: int
    too_high: int


def worlds() -> Iterator[World]:
    """Yield every setting."""
    for among, size, overlap in itertools.product(SETS, SIZES, OVERLAPS):
        for mean, clumping in itertools.product(SHARES, CORRELATIONS):
            yield World(among, "share", mean, size, clumping, overlap)
        for mean, clumping in itertools.product(MENTIONS, VARIANCES):
            yield World(among, "rate", mean, size, clumping, overlap)


def draw(world: World, rng: np.random.Generator) -> tuple[Counts, Counts]:
    """Let both outlets tell their stories once; the sides are aligned over the union of the stories."""
    shared = round(world.stories * OVERLAPS[world.overlap])
    events, gap = rng.random(shared), np.zeros(world.stories - shared)
    first, second = (
        tell(world, leanings(world, mean, np.r_[events, rng.random(len(gap))]), length, rng)
        for mean, length in zip(world.means, world.lengths, strict=True)
    )
    target = Counts(*(np.r_[values, gap] for values in first))
    reference = Counts(*(np.r_[values[:shared], gap, values[shared:]] for values in second))
    return target, reference


def leanings(world: World, mean: float, events: Floats) -> Floats:
    """Return what each event (a quantile) calls for: a chance of the loaded word, or an intensity."""
    if world.clumping == 0.0:
        return np.full(len(events), mean)
    if world.kind == "rate":
        return np.asarray(mean * world.clumping * gammaincinv(1.0 / world.clumping, events))
    total = (1.0 - world.clumping) / world.clumping
    return np.asarray(betaincinv(mean * total, (1.0 - mean) * total, events))


def tell(world: World, leaning: Floats, length: float, rng: np.random.Generator) -> tuple[Floats, Floats]:
    """Write one document a story: counts and exposures."""
    if world.kind == "share":
        namings = 1 + rng.poisson(3.0 * length, len(leaning))
        return rng.binomial(namings, leaning).astype(np.float64), namings.astype(np.float64)
    words = np.rint(np.maximum(60.0, length * rng.lognormal(np.log(WORDS) - 0.125, 0.5, len(leaning))))
    return rng.poisson(leaning * words / WORDS).astype(np.float64), words


def look(world: World, rng: np.random.Generator) -> Found:
    """Draw one corpus and see what its intervals and its test say."""
    target, reference = draw(world, rng)
    if world.kind == "share":
        contrast, own = intervals.difference(target, reference), intervals.share(target)
        same, truth = 0.0, world.means[0]
    else:
        contrast, own = intervals.rate_ratio(target, reference), intervals.rate(target)
        same, truth = 1.0, world.means[0] / WORDS
    p = swap_test(target, reference)
    rejects = p is not None and p <= 0.05
    too_low, too_high = own is not None and own.high < truth, own is not None and own.low > truth
    values = (_outside(contrast, world.truth), rejects, rejects and _outside(contrast, same), too_low, too_high)
    return Found(*map(int, values))


def _outside(interval: Interval | None, value: float) -> bool:
    return interval is not None and not interval.low <= value <= interval.high


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--repeats", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", choices=SETS)
    parser.add_argument("--kind", choices=("share", "rate"))
    options = parser.parse_args()
    rng = np.random.default_rng(options.seed)
    print("among     kind   mean stories clumping overlap | misses  test  both | one outlet: too low, too high")
    for world in worlds():
        if options.only in (None, world.among) and options.kind in (None, world.kind):
            seen = np.mean([look(world, rng) for _ in range(options.repeats)], axis=0)
            setting = f"{world.among:<9} {world.kind:<5} {world.mean:5} {world.stories:7} {world.clumping:8}"
            print(f"{setting} {world.overlap:<7} | {seen[0]:6.3f} {seen[1]:5.3f} {seen[2]:5.3f}", end="")
            print(f" | {seen[3]:6.3f} {seen[4]:5.3f}", flush=True)


if __name__ == "__main__":
    main()
