"""Intervals: what a reader may rely on whatever the counts, and figures that can be checked by hand."""

from __future__ import annotations

import math
from random import Random

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from scipy import stats

from framing import intervals
from framing.intervals import Counts

Pairs = list[tuple[int, int]]
Rows = list[tuple[tuple[int, int], tuple[int, int]]]


def side(pairs: Pairs) -> Counts:
    return Counts([x for x, _ in pairs], [y for _, y in pairs])


def aligned(rows: Rows) -> tuple[Counts, Counts]:
    return side([first for first, _ in rows]), side([second for _, second in rows])


@st.composite
def naming(draw: st.DrawFn) -> tuple[int, int]:
    """Draw one story: so many of so many namings, or nothing at all."""
    total = draw(st.integers(0, 12))
    return draw(st.integers(0, total)), total


telling = st.tuples(st.integers(0, 9), st.integers(40, 900)) | st.just((0, 0))
shares = st.lists(naming(), min_size=1, max_size=25)
rates = st.lists(telling, min_size=1, max_size=25)
share_pairs = st.lists(st.tuples(naming(), naming()), min_size=1, max_size=25)
rate_pairs = st.lists(st.tuples(telling, telling), min_size=1, max_size=25)


@given(shares)
def test_a_share_lies_inside_its_interval_and_both_inside_zero_and_one(pairs: Pairs) -> None:
    found = intervals.share(side(pairs))
    if found is None:
        assert not sum(y for _, y in pairs)
    else:
        assert 0.0 <= found.low <= found.estimate <= found.high <= 1.0


@given(shares)
def test_the_rest_of_a_share_has_the_mirrored_interval(pairs: Pairs) -> None:
    assume(any(y for _, y in pairs))
    found, rest = intervals.share(side(pairs)), intervals.share(side([(y - x, y) for x, y in pairs]))
    assert found
    assert rest
    assert found.estimate + rest.estimate == pytest.approx(1.0)
    assert (found.low, found.high) == pytest.approx((1.0 - rest.high, 1.0 - rest.low), abs=1e-9)


@given(rates)
def test_a_rate_lies_inside_its_interval_and_never_below_zero(pairs: Pairs) -> None:
    found = intervals.rate(side(pairs))
    assert found is None or 0.0 <= found.low <= found.estimate <= found.high < math.inf


@given(share_pairs)
def test_a_difference_lies_inside_its_interval_and_turns_round_with_the_sides(rows: Rows) -> None:
    target, reference = aligned(rows)
    found, turned = intervals.difference(target, reference), intervals.difference(reference, target)
    if found is None:
        assert turned is None
        return
    assert turned
    assert -1.0 <= found.low <= found.estimate <= found.high <= 1.0
    assert (found.low, found.high) == pytest.approx((-turned.high, -turned.low), abs=1e-9)


@given(rate_pairs)
def test_a_ratio_lies_inside_its_interval_and_turns_over_with_the_sides(rows: Rows) -> None:
    target, reference = aligned(rows)
    found, turned = intervals.rate_ratio(target, reference), intervals.rate_ratio(reference, target)
    if found is None:
        assert turned is None
        return
    assert turned
    assert 0.0 <= found.low <= found.estimate <= found.high
    if target.count and reference.count:
        assert found.low * turned.high == pytest.approx(1.0)


@given(share_pairs, st.randoms(use_true_random=False))
def test_the_order_of_stories_does_not_matter(rows: Rows, random: Random) -> None:
    found = intervals.difference(*aligned(rows))
    random.shuffle(rows)
    again = intervals.difference(*aligned(rows))
    assert (found is None) == (again is None)
    if found and again:
        assert found[:3] == pytest.approx(again[:3], abs=1e-9)


@given(rates, st.floats(0.5, 0.9))
def test_more_confidence_needs_a_wider_interval(pairs: Pairs, level: float) -> None:
    assume(any(y for _, y in pairs))
    narrow, wide = intervals.rate(side(pairs), level), intervals.rate(side(pairs), 0.99)
    assert narrow
    assert wide
    assert wide.low <= narrow.low
    assert narrow.high <= wide.high


def test_equal_stories_give_students_t_on_the_logit_scale() -> None:
    values = [0, 1, 2, 3, 4, 1, 2, 2, 1, 3]
    found = intervals.share(Counts(values, [4] * 10))
    share = np.mean(values) / 4
    half = stats.t.ppf(0.975, 9) * stats.sem(np.array(values) / 4) / (share * (1 - share))
    logit = math.log(share / (1 - share))
    assert found
    assert found[1:3] == pytest.approx([1 / (1 + math.exp(-logit + half)), 1 / (1 + math.exp(-logit - half))])


def test_apart_stories_give_welch_and_shared_ones_the_paired_t() -> None:
    first, second = [0, 1, 2, 3, 4, 1, 2, 2], [1, 1, 3, 4, 4, 2, 2, 4]
    nothing = [0] * 8
    apart = intervals.difference(
        Counts(first + nothing, [4] * 8 + nothing), Counts(nothing + second, nothing + [4] * 8)
    )
    paired = intervals.difference(Counts(first, [4] * 8), Counts(second, [4] * 8))
    welch = stats.ttest_ind(np.array(first) / 4, np.array(second) / 4, equal_var=False).confidence_interval()
    student = stats.ttest_rel(np.array(first) / 4, np.array(second) / 4).confidence_interval()
    assert apart
    assert paired
    assert apart[1:3] == pytest.approx(welch)
    assert paired[1:3] == pytest.approx(student)


def test_a_story_that_holds_most_of_the_words_costs_degrees() -> None:
    nobody = intervals.Influence(np.zeros(10), np.zeros(10))
    even = Counts([3, 1, 2, 4, 2, 1, 3, 2, 4, 1], [500] * 10)
    heavy = Counts([3, 1, 2, 4, 2, 1, 3, 2, 4, 30], [500] * 9 + [9000])
    assert intervals.degrees(even.influence, nobody) == pytest.approx(9.0)
    assert intervals.degrees(heavy.influence, nobody) < 6.0


@given(share_pairs)
def test_the_degrees_are_those_of_the_whole_covariance_matrix(rows: Rows) -> None:
    target, reference = aligned(rows)
    assume(target.varies and reference.varies)
    assume(np.any(target.influence.pulls != reference.influence.pulls))
    assert intervals.degrees(target.influence, reference.influence) == pytest.approx(_dense_degrees(target, reference))


def _dense_degrees(target: Counts, reference: Counts) -> float:
    """Compute the degrees as the docstring says it, with matrices of clusters x clusters."""
    (u, p), (v, q) = target.influence, reference.influence
    n, overlap = len(p), np.sqrt(p * q)
    bound = math.sqrt((u @ u) * (v @ v))
    slope = np.clip(u @ v / overlap.sum(), -bound, bound) if overlap.any() else 0.0
    covariance = np.block(
        [[np.diag((u @ u) * p), np.diag(slope * overlap)], [np.diag(slope * overlap), np.diag((v @ v) * q)]]
    )
    centre = [(np.eye(n) - np.outer(w, np.ones(n))) / np.sqrt(1 - w)[:, None] for w in (p, q)]
    matrix = np.hstack([centre[0], -centre[1]]) @ covariance @ np.hstack([centre[0], -centre[1]]).T
    modelled = np.trace(matrix) ** 2 / np.trace(matrix @ matrix)
    d, used = u - v, np.count_nonzero(p + q)
    excess = (d**4).sum() - (d @ d) ** 2 / used
    return min(max(1.0, modelled), 2 * (d @ d) ** 2 / excess if excess > 0 else math.inf)


def test_none_of_n_and_all_of_n_take_jeffreys_over_stories() -> None:
    none, everything = intervals.share(Counts([0] * 9, [5] * 9)), intervals.share(Counts([5] * 9, [5] * 9))
    assert none
    assert everything
    assert none[:3] == pytest.approx((0.0, 0.0, stats.beta.ppf(0.975, 0.5, 9.5)))
    assert everything[:3] == pytest.approx((1.0, stats.beta.ppf(0.025, 9.5, 0.5), 1.0))
    assert none.method == everything.method == intervals.JEFFREYS


def test_stories_that_all_say_the_same_leave_doubt() -> None:
    found = intervals.share(Counts([1] * 8, [2] * 8))
    assert found
    assert found.low < 0.3 < 0.7 < found.high


def test_outlets_that_agree_story_by_story_are_not_called_equal_for_certain() -> None:
    same = Counts([0, 1, 2, 1, 0, 3, 2, 1], [3] * 8)
    found = intervals.difference(same, same)
    assert found
    assert found.low < -0.1 < 0.1 < found.high


def test_an_outlet_without_a_mention_has_a_ratio_of_zero_with_an_exact_limit() -> None:
    silent, loud = Counts([0] * 8, [300] * 8), Counts([2, 0, 1, 1, 3, 0, 1, 0], [300] * 8)
    found, turned = intervals.rate_ratio(silent, loud), intervals.rate_ratio(loud, silent)
    assert found
    assert turned
    most = stats.binomtest(0, 5).proportion_ci(0.95, "exact").high
    assert found[:3] == pytest.approx((0.0, 0.0, most / (1 - most)))
    assert (turned.estimate, turned.high) == (math.inf, math.inf)
    assert turned.low == pytest.approx((1 - most) / most)


def test_no_mention_on_either_side_is_no_ratio() -> None:
    silent = Counts([0] * 8, [300] * 8)
    assert intervals.rate_ratio(silent, silent) is None


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_equal_outlets_are_rarely_told_apart(seed: int) -> None:
    rng = np.random.default_rng(seed)
    alarms = 0
    for _ in range(200):
        leaning = rng.beta(0.8, 1.5, 10)
        namings = 1 + rng.poisson(3.0, (2, 10))
        used = rng.binomial(namings, leaning)
        found = intervals.difference(Counts(used[0], namings[0]), Counts(used[1], namings[1]))
        alarms += found is not None and not found.low <= 0.0 <= found.high
    assert alarms <= 26
