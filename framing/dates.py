"""Find dates with a day, a month and a year, as six languages and three calendars write them.

    Gregorian   all month names of the six languages (Levantine, Egyptian and Maghrebi Arabic, both spellings of
                Hindi months) and of some neighbours whose dates stand in mixed pages
    Jalali      Iranian and Afghan month names, or a numeric date with a year of 1300 to 1420; converted
    Hijri       recognised, never converted: the lunar month begins when the moon is seen

Digits may be of any script. A date that can be read in two ways (03/04/2025) comes back with both readings and
nothing chooses between them. Conversion of Jalali dates: Borkowski's 33-year cycle, exact for 1178 to 1633.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal

import regex

from framing.text import Token, fold, tokens

__all__ = ["FoundDate", "find_dates", "is_date_word", "parse_date"]

Calendar = Literal["gregorian", "jalali", "hijri"]


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date at `start:end` of a text and every way to read it.

    `readings` has one date where it is certain, two where day and month can change places, and none for a lunar
    Hijri date.
    """

    start: int
    end: int
    readings: tuple[dt.date, ...]
    calendar: Calendar = "gregorian"

    @property
    def date(self) -> dt.date | None:
        """The date, None unless there is exactly one way to read it."""
        return self.readings[0] if len(self.readings) == 1 else None


_GREGORIAN = (
    "january jan января январь январе जनवरी جنوری يناير جانفي ژانویه ocak ינואר січня janvier enero januar",
    "february feb февраля февраль феврале फरवरी فروری فبراير شباط فيفري فوریه şubat פברואר лютого février febrero"
    " februar",
    "march mar марта март марте मार्च مارچ مارس آذار mart מרץ березня mars marzo märz",
    "april apr апреля апрель апреле अप्रैल اپریل أبريل ابريل نيسان أفريل آوریل nisan אפריל квітня avril abril",
    "may мая май мае मई مئی مايو أيار ماي مه می mayıs מאי травня mai mayo",
    "june jun июня июнь июне जून جون يونيو يونيه حزيران جوان ژوئن haziran יוני червня juin junio juni",
    "july jul июля июль июле जुलाई جولائی يوليو يوليه تموز جويلية ژوئیه جولای temmuz יולי липня juillet julio juli",
    "august aug августа август августе अगस्त اگست أغسطس آب أوت اوت ağustos אוגוסט серпня août agosto",
    "september sept sep сентября сентябрь сентябре सितंबर सितम्बर ستمبر سبتمبر أيلول شتنبر سپتامبر eylül ספטמבר вересня"
    " septembre septiembre",
    "october oct октября октябрь октябре окт अक्टूबर अक्तूबर اکتوبر أكتوبر اكتوبر اکتبر ekim אוקטובר жовтня octobre"
    " octubre oktober",
    "november nov ноября ноябрь ноябре нояб नवंबर नवम्बर نومبر نوفمبر نونبر نوامبر kasım נובמבר листопада novembre"
    " noviembre",
    "december dec декабря декабрь декабре дек दिसंबर दिसम्बर دسمبر ديسمبر دجنبر دسامبر aralık דצמבר грудня décembre"
    " diciembre dezember",
)
# Russian newswires cut months to three letters: янв, фев, апр, авг, сен.
_SHORT_RUSSIAN = {"янв": 1, "фев": 2, "мар": 3, "апр": 4, "июн": 6, "июл": 7, "авг": 8, "сен": 9}
_LEVANTINE = {"تشرين الأول": 10, "تشرين الثاني": 11, "كانون الأول": 12, "كانون الثاني": 1}
_JALALI = (
    "فروردین حمل", "اردیبهشت ثور", "خرداد جوزا", "تیر سرطان", "مرداد اسد", "شهریور سنبله",
    "مهر میزان", "آبان عقرب", "آذر قوس", "دی جدی", "بهمن دلو", "اسفند حوت",
)  # fmt: skip
_HIJRI = ("محرم", "صفر", "ربيع الأول", "ربيع الآخر", "ربيع الثاني", "جمادى الأولى", "جمادى الآخرة", "جمادى الثانية",
          "رجب", "شعبان", "رمضان", "شوال", "ذو القعدة", "ذي القعدة", "ذو الحجة", "ذي الحجة")  # fmt: skip

_WEEKDAYS = """
monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat sun
الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد
پیر منگل بدھ جمعرات جمعہ ہفتہ اتوار
सोमवार मंगलवार बुधवार गुरुवार शुक्रवार शनिवार रविवार
دوشنبه سه‌شنبه شنبه چهارشنبه پنجشنبه پنج‌شنبه جمعه یکشنبه یک‌شنبه
понедельник вторник среда четверг пятница суббота воскресенье пн вт ср чт пт сб вс
"""

JALALI_YEARS = range(1300, 1421)
HIJRI_YEARS = range(1421, 1501)
GREGORIAN_YEARS = range(1800, 2101)


@cache
def _months() -> dict[tuple[str, ...], dict[Calendar, int]]:
    """Return the month table: folded words of a name -> what it is in each calendar (0 for a Hijri month)."""
    table: dict[tuple[str, ...], dict[Calendar, int]] = {}

    def enter(name: str, calendar: Calendar, number: int) -> None:
        table.setdefault(tuple(fold(name).split()), {})[calendar] = number

    for calendar, names in (("gregorian", _GREGORIAN), ("jalali", _JALALI)):
        for number, line in enumerate(names, 1):
            for name in line.split():
                enter(name, "gregorian" if calendar == "gregorian" else "jalali", number)
    for name, number in (_SHORT_RUSSIAN | _LEVANTINE).items():
        enter(name, "gregorian", number)
    for name in _HIJRI:
        enter(name, "hijri", 0)
    # Arabic writes March with a long vowel, careless keyboards without: the year tells it from the Jalali month.
    table[tuple(fold("آذر").split())]["gregorian"] = 3
    return table


# Words and letters that may stand between the parts of a date: "23 de diciembre", "31st", "5 of May", "в 2025".
_FILLERS = frozenset(("de", "of", "st", "nd", "rd", "th", "ב", "год", "года"))
# The widest gap between two parts of one date: ", " and the like.
GAP = 3
_NUMERIC = regex.compile(r"(?<![\p{Nd}./-])(\p{Nd}{1,4})([-./])(\p{Nd}{1,2})\2(\p{Nd}{1,4})(?!\p{Nd}|[./-]\p{Nd})")


@cache
def _date_words() -> frozenset[str]:
    return frozenset(word for name in _months() for word in name) | frozenset(fold(_WEEKDAYS).split()) | _FILLERS


def is_date_word(word: str) -> bool:
    """Say whether a folded word is a month, a weekday or a particle of a date."""
    return word in _date_words()


def find_dates(text: str, *, lang: str | None = None) -> list[FoundDate]:
    """Return the full dates in `text`, in text order; a day and month without a year is not one.

    `lang` settles the one convention that a language has by standard: Russian dates with dots are day first.

    >>> [found.readings for found in find_dates("۱۲ فروردین ۱۴۰۳")]
    [(datetime.date(2024, 3, 31),)]
    """
    found = sorted([*_named(text), *_numeric(text, lang)], key=lambda one: (one.start, -one.end))
    kept: list[FoundDate] = []
    for one in found:
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
    return kept


def parse_date(value: str) -> FoundDate | None:
    """Read a field that holds one date: ISO 8601, with or without a time, or a written date; None if it holds none.

    The time zone is left as written: a date field says which day the outlet printed.
    """
    text = value.strip()
    try:
        date = dt.datetime.fromisoformat(text).date()
    except ValueError:
        found = find_dates(text)
        return found[0] if len(found) == 1 else None
    return FoundDate(0, len(text), (date,))


def _named(text: str) -> Iterator[FoundDate]:
    """Yield the dates whose month is a word."""
    words = tokens(text)
    index = 0
    while index < len(words):
        names, after = _month_at(words, index)
        if names:
            found = _around(text, words, index, after, names)
            if found:
                yield found
        index = max(after, index + 1)


def _month_at(words: list[Token], index: int) -> tuple[dict[Calendar, int], int]:
    """Return what the word or two words at `index` are as a month, and the index after them."""
    for size in (2, 1):
        name = tuple(word.folded for word in words[index : index + size])
        if len(name) == size and name in _months():
            return _months()[name], index + size
    hebrew = words[index].folded.removeprefix("ב")
    return _months().get((hebrew,), {}), index + 1


def _around(text: str, words: list[Token], first: int, after: int, names: dict[Calendar, int]) -> FoundDate | None:
    """Look for the day before or after a month, and for the year after both."""
    after = _skip(words, after)
    before = _before(words, first)
    if before is not None and _is_day(words[before]) and _near(text, words, before, first):
        start, day, rest = before, words[before], after
    elif after < len(words) and _is_day(words[after]) and _near(text, words, after - 1, after):
        start, day, rest = first, words[after], _skip(words, after + 1)
    else:
        return None
    if rest >= len(words) or not _near(text, words, rest - 1, rest) or len(words[rest].folded) != 4:
        return None
    year = words[rest].folded
    if not year.isdigit():
        return None
    return _made(words[start].start, words[rest].end, names, int(year), int(day.folded))


def _skip(words: list[Token], index: int) -> int:
    """Step over fillers and over the month's second name (October / Tishrin)."""
    while index < len(words):
        names, after = _month_at(words, index)
        if words[index].folded in _FILLERS:
            index += 1
        elif names:
            index = after
        else:
            break
    return index


def _before(words: list[Token], index: int) -> int | None:
    """Return the index of the word before a month, over fillers and over the month's first name."""
    index -= 1
    while index >= 0 and (words[index].folded in _FILLERS or (words[index].folded,) in _months()):
        index -= 1
    return index if index >= 0 else None


def _is_day(word: Token) -> bool:
    return word.folded.isdecimal() and len(word.folded) <= 2 and 1 <= int(word.folded) <= 31


def _near(text: str, words: list[Token], left: int, right: int) -> bool:
    """Say whether no gap between neighbouring words from `left` to `right` is wide or crosses a line."""
    gaps = (text[a.end : b.start] for a, b in zip(words[left:right], words[left + 1 : right + 1], strict=True))
    return all(len(gap) <= GAP and "\n" not in gap for gap in gaps)


def _made(start: int, end: int, names: dict[Calendar, int], year: int, day: int) -> FoundDate | None:
    """Return the date that a month name, a year and a day make, in the calendar that the year belongs to."""
    if "jalali" in names and year in JALALI_YEARS:
        date = _jalali(year, names["jalali"], day)
        return FoundDate(start, end, (date,), "jalali") if date else None
    if "gregorian" in names and year in GREGORIAN_YEARS:
        date = _gregorian(year, names["gregorian"], day)
        return FoundDate(start, end, (date,)) if date else None
    if "hijri" in names and 1300 <= year <= HIJRI_YEARS.stop:
        return FoundDate(start, end, (), "hijri")
    return None


def _numeric(text: str, lang: str | None) -> Iterator[FoundDate]:
    """Yield the dates written in figures alone."""
    for match in _NUMERIC.finditer(text):
        first, second, third = (int(match[group]) for group in (1, 3, 4))
        if len(match[1]) == 4 and len(match[4]) <= 2:
            found = _year_first(match.start(), match.end(), first, second, third)
        elif len(match[4]) == 4 and len(match[1]) <= 2:
            day_first = match[2] == "." and lang == "ru"
            found = _year_last(match.start(), match.end(), first, second, third, day_first=day_first)
        else:
            found = None
        if found:
            yield found
    for match in _CHINESE.finditer(text):
        date = _gregorian(int(match[1]), int(match[2]), int(match[3]))
        if date:
            yield FoundDate(match.start(), match.end(), (date,))


_CHINESE = regex.compile(r"(?<!\p{Nd})(\p{Nd}{4})年(\p{Nd}{1,2})月(\p{Nd}{1,2})日")


def _year_first(start: int, end: int, year: int, month: int, day: int) -> FoundDate | None:
    if year in HIJRI_YEARS:
        return FoundDate(start, end, (), "hijri")
    if year in JALALI_YEARS:
        date = _jalali(year, month, day)
        return FoundDate(start, end, (date,), "jalali") if date else None
    date = _gregorian(year, month, day) if year in GREGORIAN_YEARS else None
    return FoundDate(start, end, (date,)) if date else None


def _year_last(start: int, end: int, first: int, second: int, year: int, *, day_first: bool) -> FoundDate | None:
    """Return every reading of a date that ends with its year: day and month may change places."""
    if year in JALALI_YEARS or year in HIJRI_YEARS:
        return _year_first(start, end, year, second, first)
    if year not in GREGORIAN_YEARS:
        return None
    both = [_gregorian(year, second, first)] + ([] if day_first else [_gregorian(year, first, second)])
    readings = tuple(dict.fromkeys(date for date in both if date))
    return FoundDate(start, end, readings) if readings else None


def _gregorian(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def _jalali(year: int, month: int, day: int) -> dt.date | None:
    """Convert a Jalali date; None where there is no such day."""
    if not (1 <= month <= 12 and 1 <= day <= (31 if month <= 6 else 30)):
        return None
    if month == 12 and day == 30 and not _is_long(year):
        return None
    shift = year - 979
    days = 365 * shift + shift // 33 * 8 + (shift % 33 + 3) // 4
    days += 31 * (month - 1) if month <= 7 else 30 * (month - 7) + 186
    # 1 Farvardin 979 was 20 March 1600.
    return dt.date(1600, 3, 20) + dt.timedelta(days=days + day - 1)


def _is_long(year: int) -> bool:
    """Say whether Esfand has 30 days: every fourth year of a 33-year cycle, the last step five years wide."""
    return (year - 979) % 33 in range(0, 29, 4)
