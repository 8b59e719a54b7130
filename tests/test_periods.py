from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.report.periods import MOST, cut

DAYS = st.dates(min_value=dt.date(1990, 1, 1), max_value=dt.date(2030, 12, 31))


@given(st.lists(DAYS, min_size=1, max_size=20))
def test_every_day_is_in_one_of_few_periods_in_order(days: list[dt.date]) -> None:
    period, periods = cut(days)
    assert periods == sorted(set(periods))
    assert {period(day) for day in days} <= set(periods)
    assert (period(min(days)), period(max(days))) == (periods[0], periods[-1])
    assert len(periods) <= max(MOST, 2030 - 1990 + 1)


@pytest.mark.parametrize(
    ("first", "last", "names"),
    [
        ("2025-03-01", "2025-03-03", ["2025-03-01", "2025-03-02", "2025-03-03"]),
        ("2024-12-30", "2025-01-31", ["2024-12-30", "2025-01-06", "2025-01-13", "2025-01-20", "2025-01-27"]),
        ("2024-11-30", "2025-06-01", [f"2024-{n}" for n in (11, 12)] + [f"2025-0{n}" for n in range(1, 7)]),
        ("2021-05-01", "2025-01-01", ["2021", "2022", "2023", "2024", "2025"]),
    ],
)
def test_periods_are_the_shortest_that_are_few_enough(first: str, last: str, names: list[str]) -> None:
    assert cut([dt.date.fromisoformat(last), dt.date.fromisoformat(first)])[1] == names


def test_no_day_makes_no_period() -> None:
    assert cut([])[1] == []
