"""Dates: what is certain is found, what is not certain is said to be so."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.dates import find_dates, parse_date

WRITTEN = [
    ("en", "Published on October 15, 2025 at 10:30", "2025-10-15"),
    ("en", "Wednesday, 15th of October 2025", "2025-10-15"),
    ("ar", "الأربعاء ١٥ أكتوبر ٢٠٢٥", "2025-10-15"),
    ("ar", "15 تشرين الأول/أكتوبر 2025", "2025-10-15"),
    ("ar", "3 كانون الثاني 2024", "2024-01-03"),
    ("ar", "7 أوت 2025", "2025-08-07"),
    ("ar", "9 آذار 2025", "2025-03-09"),
    ("ur", "15 اکتوبر، 2025ء", "2025-10-15"),
    ("ur", "فروری 3, 2025", "2025-02-03"),
    ("hi", "१५ अक्टूबर २०२५", "2025-10-15"),
    ("hi", "बुधवार, 3 फ़रवरी 2021", "2021-02-03"),
    ("fa", "چهارشنبه ۲۳ مهر ۱۴۰۴", "2025-10-15"),
    ("fa", "۱۴۰۴/۰۷/۲۳", "2025-10-15"),
    ("fa", "۳۰ اسفند ۱۴۰۳", "2025-03-20"),
    ("fa", "۲۲ حمل ۱۴۰۳", "2024-04-10"),
    ("ru", "среда, 15 октября 2025 г.", "2025-10-15"),
    ("ru", "15 окт 2025", "2025-10-15"),
    ("ru", "15.10.2025", "2025-10-15"),
    ("ru", "03.04.2025", "2025-04-03"),
    ("en", "2025-10-15", "2025-10-15"),
]


@pytest.mark.parametrize(("lang", "text", "day"), WRITTEN)
def test_a_written_date_is_found_whole(lang: str, text: str, day: str) -> None:
    (found,) = find_dates(text, lang=lang)
    assert found.date == dt.date.fromisoformat(day)


def test_a_date_that_can_be_read_twice_has_both_readings_and_no_date() -> None:
    (found,) = find_dates("seen on 03/04/2025")
    assert found.readings == (dt.date(2025, 4, 3), dt.date(2025, 3, 4))
    assert found.date is None


def test_dots_are_day_first_in_russian_only() -> None:
    assert find_dates("03.04.2025", lang="en")[0].date is None


def test_a_lunar_date_is_found_and_not_converted() -> None:
    hijri, gregorian = find_dates("22 ربيع الآخر 1447 هـ - 15 أكتوبر 2025")
    assert (hijri.calendar, hijri.date) == ("hijri", None)
    assert gregorian.date == dt.date(2025, 10, 15)


@pytest.mark.parametrize(
    "text",
    [
        "15 October",
        "in May 2025",
        "31 February 2025",
        "۳۱ مهر ۱۴۰۴",
        "45/13/2025",
        "10.15.2025.1",
        "room 12 of 2024 seats",
    ],
)
def test_no_date_is_made_up(text: str) -> None:
    assert find_dates(text) == []


def test_offsets_are_those_of_the_date() -> None:
    text = "Geneva, ١٣ أكتوبر ٢٠٢٥ and 1 May 2024."
    assert [text[one.start : one.end] for one in find_dates(text)] == ["١٣ أكتوبر ٢٠٢٥", "1 May 2024"]


@pytest.mark.parametrize(
    ("value", "day"),
    [("2025-10-15T23:30:00+05:00", "2025-10-15"), ("2025-10-15T10:00:00Z", "2025-10-15"),
     ("Wed, 15 Oct 2025 10:15:00 GMT", "2025-10-15"), ("15 октября 2025", "2025-10-15")],
)  # fmt: skip
def test_a_date_field_may_be_iso_or_written(value: str, day: str) -> None:
    found = parse_date(value)
    assert found is not None
    assert found.date == dt.date.fromisoformat(day)


def test_a_field_without_one_date_has_none() -> None:
    assert parse_date("soon") is None
    assert parse_date("1 May 2024 to 3 May 2024") is None


@given(st.dates(dt.date(1921, 3, 22), dt.date(2040, 1, 1)))
def test_jalali_days_follow_each_other(day: dt.date) -> None:
    """Every day of a Jalali year is one day after the one before it, across months and leap years."""
    from framing.dates import _jalali

    year = day.year - 621
    days = [_jalali(year, month, number) for month in range(1, 13) for number in range(1, 32)]
    known = [one for one in days if one]
    assert all((b - a).days == 1 for a, b in pairwise(known))
    assert known[-1] + dt.timedelta(days=1) == _jalali(year + 1, 1, 1)


@given(st.text())
def test_any_text_is_searched_without_a_fault(text: str) -> None:
    for one in find_dates(text):
        assert 0 <= one.start < one.end <= len(text)


def test_the_reference_table_is_read_without_a_mistake(shared: Path) -> None:
    rows = (shared / "prototypes/language/dates.tsv").read_text(encoding="utf-8").splitlines()
    for lang, text, day in (row.split("\t") for row in rows):
        assert [one.date for one in find_dates(text, lang=lang)] == [dt.date.fromisoformat(day)], text
