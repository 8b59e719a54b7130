from __future__ import annotations

import re
import warnings
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from framing.charts import (
    Bar,
    Cell,
    Chart,
    Interval,
    Lane,
    Pair,
    Segment,
    displayable,
    diverging,
    dumbbell,
    forest,
    heatmap,
    placeholders,
    timeline,
)  # fmt: skip
from framing.charts.fonts import PLACEHOLDER, load_fonts, shorten

OUTLETS = ("سچ خبریں", "हिन्दी समाचार", "رويترز عربي", "Вестник", "پیک آذرنگار", "דיווח", "Port Merrow Herald")
TITLE = "विद्रोही सरकार · باغی حکومت · حكومة المتمردين · دولت شورشی · мятежное правительство"


def bars(outlet: str = "Herald") -> Chart:
    own = [Segment("against", 40, 0.62), Segment("neutral", 20, 0.31), Segment("for", 5, 0.07)]
    return diverging("bars", TITLE, [Bar(outlet, own, [Segment("for", 2, 0.03)])])


def counts() -> Chart:
    return diverging("counts", TITLE, [Bar("Herald", [Segment("against", 4), Segment("neutral", 9)])])


def intervals(outlet: str = "Herald") -> Chart:
    return forest("forest", TITLE, [Interval("rebel · विद्रोही", outlet, 0.62, 0.48, 0.75, "26 of 42")])


def ratios() -> Chart:
    return forest("ratios", TITLE, [Interval("terrorism", "Herald", 2.4, 1.2, 4.8)], ratio=True)


def pairs(outlet: str = "Herald") -> Chart:
    rows = [Pair("Damascus", "leans against", 0.62, 0.08, 0.54, 0.31, 0.72, True),
            Pair("Damascus", "leans for", 0.1, 0.1, 0.0, -0.2, 0.2, False)]  # fmt: skip
    return dumbbell("pairs", TITLE, outlet, "Courier", rows)


def frames(outlet: str = "Herald") -> Chart:
    cells = [
        Cell(panel, "terrorism · دہشت گردی", outlet, value) for panel, value in (("own voice", 1.4), ("quoted", None))
    ]
    return heatmap("frames", TITLE, cells, unit="mentions per 1,000 words")


def months(outlet: str = "Herald") -> Chart:
    lanes = [
        Lane(outlet, [{"against": 3, "neutral": 1}, {}, None]),
        Lane("Courier", [None, {"for": 2}, {"neutral": 5}]),
    ]
    return timeline("months", TITLE, ["2025-01", "2025-02", "2025-03"], lanes, axis="number of namings")


CHARTS: list[Callable[[], Chart]] = [bars, counts, intervals, ratios, pairs, frames, months]


@pytest.mark.parametrize("make", CHARTS)
def test_a_chart_has_no_text_but_its_alternative_and_is_the_same_twice(make: Callable[[], Chart]) -> None:
    chart = make()
    assert "<text" not in chart.svg
    assert "<!--" not in chart.svg
    assert "<metadata" not in chart.svg
    assert chart.svg == make().svg
    assert chart.png == make().png
    assert chart.png.startswith(b"\x89PNG")
    assert chart.alt.startswith(TITLE)


@pytest.mark.parametrize("make", [bars, intervals, pairs, frames, months])
@pytest.mark.parametrize("outlet", OUTLETS)
def test_every_script_is_drawn_with_shipped_fonts(make: Callable[[str], Chart], outlet: str) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert make(outlet).svg
    assert outlet in make(outlet).alt


@pytest.mark.parametrize("make", [bars, intervals, pairs, frames, months])
def test_hostile_and_endless_names_are_drawn_and_never_written(make: Callable[[str], Chart]) -> None:
    svg = make("<script>alert(1)</script>\x00--> 😀 " + "word " * 200).svg
    assert "script" not in svg
    assert "alert" not in svg


def test_the_alternative_text_tells_the_numbers() -> None:
    assert "against 62\u00a0%, neutral 31\u00a0%, for 7\u00a0% of 65 namings; quoted: for 3\u00a0% of 2" in bars().alt
    assert "against 4, neutral 9 of 13 namings." in counts().alt
    assert "62\u00a0% [48, 75] 26 of 42" in intervals().alt
    assert "2.4× [1.2, 4.8]" in ratios().alt
    assert "difference in points +54 [+31, +72]." in pairs().alt
    assert "0 [\u221220, +20], which may be chance." in pairs().alt
    assert "terrorism · دہشت گردی 1.4" in frames().alt
    assert "Herald: 2025-01 against 3, neutral 1. Courier: 2025-02 for 2; 2025-03 neutral 5." in months().alt


def test_charts_of_nothing_are_drawn() -> None:
    for chart in (
        diverging("a", "none", []), diverging("b", "none", [Bar("Herald", [])]), forest("c", "none", []),
        heatmap("d", "none", [Cell("own voice", "victory", "Herald", 0.0)], unit="per 1,000 words"),
        timeline("e", "none", [], []), timeline("f", "none", ["2025"], [Lane("Herald", [{}])]),
    ):  # fmt: skip
        assert chart.svg
    assert "All values are zero" in heatmap("d", "none", [Cell("own", "victory", "Herald", 0.0)], unit="each").alt


def test_outlets_keep_their_looks_from_chart_to_chart() -> None:
    looks = [
        dict(re.findall(r"(stroke: #(?:009e73|cc79a7))()", forest("x", "t", rows, outlets=["Herald", "Courier"]).svg))
        for rows in ([Interval("g", "Courier", 0.5, 0.4, 0.6)], [Interval("g", "Herald", 0.5, 0.4, 0.6)])
    ]
    assert [list(found) for found in looks] == [["stroke: #cc79a7"], ["stroke: #009e73"]]


def test_what_no_font_holds_is_shown_as_a_placeholder_and_counted() -> None:
    text = "a😀b\u4e2dc\x00d"
    assert displayable(text) == f"a{PLACEHOLDER}b{PLACEHOLDER}c{PLACEHOLDER}d"
    assert placeholders(text) == {"😀": 1, "\u4e2d": 1, "\x00": 1}


def test_joiners_stay_and_shapeless_characters_go() -> None:
    assert displayable("می\u200cشود क्\u200dष") == "می\u200cشود क्\u200dष"
    assert displayable("co\u00adop\ufeff\u202e\u2060\ufe0f") == "coop"
    assert displayable("a\u2003b\nc\u2028d\u00a0e") == "a b c d\u00a0e"


@settings(max_examples=200, deadline=None)
@given(st.text())
def test_any_text_can_be_made_drawable(text: str) -> None:
    shown = displayable(text)
    assert displayable(shown) == shown
    assert all(char in load_fonts() or char in "\u200c\u200d\u200e\u200f\u2068\u2069\u00a0\u202f" for char in shown)


def test_a_name_is_never_cut_between_a_letter_and_its_vowel_sign() -> None:
    for most in range(1, 12):
        cut = shorten("विद्रोही सरकार", most).rstrip("…")
        assert "विद्रोही सरकार".startswith(cut)
        rest = "विद्रोही सरकार"[len(cut) :]
        assert not rest or not "\u093a" <= rest[0] <= "\u094d"
