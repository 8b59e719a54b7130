"""Tests of a difference: exact where the answer can be counted, blind to clumping, honest about the family."""

from __future__ import annotations

from itertools import combinations, product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from framing.intervals import Counts
from framing.significance import false_discovery_rates, swap_test


def paired(first: list[int], second: list[int], namings: int = 4) -> tuple[Counts, Counts]:
    return Counts(first, [namings] * len(first)), Counts(second, [namings] * len(second))


def apart(first: list[int], second: list[int], namings: int = 4) -> tuple[Counts, Counts]:
    zeros, more = [0] * len(first), [0] * len(second)
    target = Counts(first + more, [namings] * len(first) + more)
    return target, Counts(zeros + second, zeros + [namings] * len(second))


def test_shared_stories_are_a_sign_flip_test() -> None:
    first, second = [4, 3, 4, 2, 3, 4, 1, 4], [1, 2, 0, 3, 1, 2, 1, 0]
    gaps = np.array(first) - np.array(second)
    flips = np.array(list(product([1, -1], repeat=len(gaps)))) @ gaps
    exact = np.mean(np.abs(flips) >= abs(gaps.sum()))
    assert swap_test(*paired(first, second)) == pytest.approx(exact, abs=0.01)


def test_stories_told_apart_are_a_shuffle() -> None:
    first, second = [4, 3, 4, 2, 3, 4, 1, 4], [1, 2, 0, 3, 1, 2, 4, 0]
    everything = np.array(first + second)
    picks = [everything[list(chosen)].sum() for chosen in combinations(range(16), 8)]
    exact = np.mean(np.abs(np.array(picks) - everything.sum() / 2) >= abs(sum(first) - everything.sum() / 2))
    assert swap_test(*apart(first, second)) == pytest.approx(exact, abs=0.012)


@given(st.lists(st.tuples(st.integers(0, 4), st.integers(0, 4)), min_size=1, max_size=20), st.booleans())
def test_a_p_value_is_one_whichever_outlet_comes_first(rows: list[tuple[int, int]], shared: bool) -> None:
    sides = (paired if shared else apart)([a for a, _ in rows], [b for _, b in rows])
    p, turned = swap_test(*sides), swap_test(*sides[::-1])
    assert (p is None) == (turned is None)
    if p is not None and turned is not None:
        assert 0.0 < p <= 1.0
        assert p == pytest.approx(turned, abs=0.03)


def test_the_same_counts_give_the_same_p_value() -> None:
    sides = paired([4, 3, 4, 2, 3, 4, 1, 4], [1, 2, 0, 3, 1, 2, 1, 0])
    assert len({swap_test(*sides) for _ in range(3)}) == 1


def test_outlets_that_never_differ_have_a_p_value_of_one() -> None:
    assert swap_test(*paired([4, 3, 4, 2, 3, 4, 1, 4], [4, 3, 4, 2, 3, 4, 1, 4])) == 1.0


def test_equal_ratios_have_a_p_value_of_one_however_they_are_dealt() -> None:
    """Sums of the same size differ in their last bits with the order of the stories; that is no difference."""
    sides = apart([0, 0, 0, 0, 0, 0, 4, 4, 4], [0, 0, 0, 0, 0, 2, 3, 3, 4])
    assert (swap_test(*sides), swap_test(*sides[::-1])) == (1.0, 1.0)


@pytest.mark.parametrize("few", [[1, 1, 1, 1, 1, 0, 0, 0, 0], [4, 4, 4, 4, 4, 4, 4, 4, 3]])
def test_what_could_not_come_out_is_not_tested(few: list[int]) -> None:
    other = [0] * 9 if few[0] == 1 else [4] * 9
    assert swap_test(*paired(few, other)) is None


def test_a_side_without_exposure_is_not_tested() -> None:
    told = Counts([1] * 8, [2] * 8)
    assert swap_test(told, Counts([0] * 8, [0] * 8)) is None


def test_one_words_clumping_is_no_evidence() -> None:
    """Two stories that say it twenty times each weigh as two stories, however many words that makes."""
    clumped = apart([20, 20, 0, 0, 0, 0, 0, 1], [0, 1, 0, 0, 1, 0, 0, 1], namings=20)
    p = swap_test(*clumped)
    assert p is not None
    assert p > 0.1
    assert stats.fisher_exact([[41, 119], [3, 157]]).pvalue < 1e-6


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_equal_outlets_of_different_length_are_rarely_told_apart(seed: int) -> None:
    rng = np.random.default_rng(seed)
    alarms = 0
    for _ in range(100):
        leaning = rng.gamma(0.5, 2.0, 24)
        words = rng.integers(80, 300, 24) * np.repeat([1, 4], 12)
        mentions, zeros = rng.poisson(leaning * words / 250), np.zeros(12)
        target = Counts(np.r_[mentions[:12], zeros], np.r_[words[:12], zeros])
        p = swap_test(target, Counts(np.r_[zeros, mentions[12:]], np.r_[zeros, words[12:]]))
        alarms += p is not None and p <= 0.05
    assert alarms <= 17


@given(st.lists(st.floats(0.0001, 1.0), min_size=1, max_size=30))
def test_false_discovery_rates_are_those_of_benjamini_and_hochberg(p_values: list[float]) -> None:
    assert false_discovery_rates(p_values) == pytest.approx(list(stats.false_discovery_control(p_values)))


def test_no_test_is_no_family() -> None:
    assert false_discovery_rates([]) == []
