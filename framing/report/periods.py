"""Cut the time that a corpus covers into periods of one length."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable

__all__ = ["cut"]

MOST = 24
"""The most periods that a chart shows; where days would be more it shows weeks, months or years."""


def cut(days: Iterable[dt.date]) -> tuple[Callable[[dt.date], str], list[str]]:
    """Return what names the period of a day, and all periods from the first day to the last, empty or not.

    Periods are days, weeks (named by their Monday), months or years: the shortest that are few enough.

    >>> cut([dt.date(2025, 2, 18), dt.date(2025, 4, 29)])[1][:2]
    ['2025-02-17', '2025-02-24']
    """
    known = sorted(days)
    span = [known[0] + dt.timedelta(at) for at in range((known[-1] - known[0]).days + 1)] if known else []
    for name in (_day, _week, _month):
        periods = list(dict.fromkeys(map(name, span)))
        if len(periods) <= MOST:
            return name, periods
    return _year, list(dict.fromkeys(map(_year, span)))


def _day(day: dt.date) -> str:
    return day.isoformat()


def _week(day: dt.date) -> str:
    return (day - dt.timedelta(day.weekday())).isoformat()


def _month(day: dt.date) -> str:
    return f"{day:%Y-%m}"


def _year(day: dt.date) -> str:
    return f"{day:%Y}"
