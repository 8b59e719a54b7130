"""Simulate how often our intervals miss the truth: coverage of each, and false alarms between equal outlets.

Run it with `python -m tests.bench.coverage [--repeats 2000]`. At 5 % promised, false alarms should stay near 5 %, and
may lie below it where counts are so small that few outcomes are possible at all.

Shares   Every story has 1 + Poisson(3) namings. Clumping is the correlation of namings within a story: at 0 each is
         drawn anew, at 0.6 a story mostly keeps to one word.
Rates    Stories have about 370 words (log-normal), and a story's own intensity varies with this variance.
Stories  Told by one outlet only ("apart"), all told by both ("paired": both follow the leaning of the event), or
         half of them by both ("half").
"""

from __future__ import annotations

import argparse
import itertools
from collections.abc import Iterator
from typing import Literal, NamedTuple, TypeAlias

import numpy as np
import numpy.typing as npt

from framing import intervals
from framing.intervals import Counts, Interval

SIZES = (8, 10, 20, 50)
OVERLAPS = {"apart": 0.0, "half": 0.5, "paired": 1.0}
SHARES, CORRELATIONS = (0.35, 0.1), (0.0, 0.3, 0.6)
MENTIONS, VARIANCES = (2.0, 0.5, 0.15), (0.0, 0.5, 2.0)
WORDS = 370.0

Floats: TypeAlias = npt.NDArray[np.float64]


class World(NamedTuple):
    """Two outlets with the same habits; `mean` is the share, or the mentions per story of average length."""

    kind: Literal["share", "rate"]
    mean: float
    stories: int
    clumping: float
    overlap: str

    @property
    def truth(self) -> float:
        """The true share, or the true rate per word."""
        return self.mean if self.kind == "share" else self.mean / WORDS


def worlds() -> Iterator[World]:
    """Yield every setting, shares first."""
    for mean, size, clumping, overlap in itertools.product(SHARES, SIZES, CORRELATIONS, OVERLAPS):
        yield World("share", mean, size, clumping, overlap)
    for mean, size, clumping, overlap in itertools.product(MENTIONS, SIZES, VARIANCES, OVERLAPS):
        yield World("rate", mean, size, clumping, overlap)


def draw(world: World, rng: np.random.Generator) -> tuple[Counts, Counts]:
    """Let both outlets tell their stories once; the sides are aligned over the union of the stories."""
    shared = round(world.stories * OVERLAPS[world.overlap])
    alone = world.stories - shared
    events = leanings(world, shared, rng)
    first = tell(world, np.r_[events, leanings(world, alone, rng)], rng)
    second = tell(world, np.r_[events, leanings(world, alone, rng)], rng)
    gap = np.zeros(alone)
    target = Counts(*(np.r_[values, gap] for values in first))
    reference = Counts(*(np.r_[values[:shared], gap, values[shared:]] for values in second))
    return target, reference


def leanings(world: World, stories: int, rng: np.random.Generator) -> Floats:
    """Draw what each event calls for: a chance of the loaded word, or an intensity."""
    if world.clumping == 0.0:
        return np.full(stories, world.mean)
    if world.kind == "rate":
        return world.mean * rng.gamma(1.0 / world.clumping, world.clumping, stories)
    total = (1.0 - world.clumping) / world.clumping
    return rng.beta(world.mean * total, (1.0 - world.mean) * total, stories)


def tell(world: World, leaning: Floats, rng: np.random.Generator) -> tuple[Floats, Floats]:
    """Write one document a story: counts and exposures."""
    if world.kind == "share":
        namings = 1 + rng.poisson(3.0, len(leaning))
        return rng.binomial(namings, leaning).astype(np.float64), namings.astype(np.float64)
    words = np.rint(np.maximum(60.0, rng.lognormal(np.log(WORDS) - 0.125, 0.5, len(leaning))))
    return rng.poisson(leaning * words / WORDS).astype(np.float64), words


def misses(interval: Interval | None, truth: float) -> bool:
    """Say whether an interval leaves the truth outside; no interval claims nothing."""
    return interval is not None and not interval.low <= truth <= interval.high


def simulate(world: World, repeats: int, rng: np.random.Generator) -> tuple[float, float, float]:
    """Return how often the contrast raises a false alarm, and how often one outlet's interval is too low, too high."""
    alarms = below = above = 0
    for _ in range(repeats):
        target, reference = draw(world, rng)
        if world.kind == "share":
            contrast, own, same = intervals.difference(target, reference), intervals.share(target), 0.0
        else:
            contrast, own, same = intervals.rate_ratio(target, reference), intervals.rate(target), 1.0
        alarms += misses(contrast, same)
        below += own is not None and own.high < world.truth
        above += own is not None and own.low > world.truth
    return alarms / repeats, below / repeats, above / repeats


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--repeats", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--kind", choices=("share", "rate"))
    options = parser.parse_args()
    rng = np.random.default_rng(options.seed)
    print("kind    mean stories clumping stories are | false alarms | one outlet: too low, too high")
    for world in worlds():
        if options.kind in (None, world.kind):
            alarms, below, above = simulate(world, options.repeats, rng)
            setting = f"{world.kind:<5} {world.mean:6} {world.stories:7} {world.clumping:8} {world.overlap:<11}"
            print(f"{setting} | {alarms:12.3f} | {below:6.3f} {above:6.3f}", flush=True)


if __name__ == "__main__":
    main()
