"""What all charts share: the figure, its colours and second cues, and how it is written."""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property, lru_cache
from textwrap import fill
from typing import TYPE_CHECKING, Any

from framing.charts.fonts import displayable, isolate, load_fonts, shorten
from framing.paths import data

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

__all__ = [
    "INK",
    "MARKERS",
    "STANCE_COLOURS",
    "WIDTH",
    "Chart",
    "canvas",
    "clear",
    "label",
    "outlet_looks",
    "percent",
    "signed",
]

WIDTH = 6.7  # inches: the measure of an A4 page with margins of 2 cm
INK = "#222222"
FAINT = "#B9B9B9"
# Okabe and Ito, "Color Universal Design" (2008): told apart with every common colour vision.
STANCE_COLOURS = {"against": "#D55E00", "neutral": "#C4C4C4", "for": "#0072B2"}
OUTLET_COLOURS = ("#009E73", "#CC79A7", "#E69F00", "#56B4E9", "#000000", "#D55E00", "#0072B2")
MARKERS = ("o", "s", "D", "^", "v", "P", "X")


@dataclass(frozen=True)
class Chart:
    """A finished chart: its file name without ending, its alternative text and the matplotlib figure."""

    name: str
    alt: str
    figure: Figure

    @cached_property
    def svg(self) -> str:
        """Return the chart as SVG with text as paths, the same bytes from run to run."""
        out = io.StringIO()
        with _settings():
            self.figure.savefig(out, format="svg", metadata={"Date": None, "Creator": None, "Format": None})
        # Comments repeat every label in clear; article text has no business there.
        bare = re.sub(r"<!--.*?-->\s*|<metadata>.*?</metadata>\s*", "", out.getvalue(), flags=re.DOTALL)
        return re.sub(r"[ \t]+$", "", bare, flags=re.MULTILINE)

    @cached_property
    def png(self) -> bytes:
        """Return the chart as PNG, the same bytes from run to run."""
        out = io.BytesIO()
        with _settings():
            self.figure.savefig(out, format="png", metadata={"Software": None})
        return out.getvalue()


@contextmanager
def canvas(height: float, *, title: str, columns: int = 1) -> Iterator[tuple[Figure, list[Axes]]]:
    """Give a figure of the common width with axes side by side, under the shared settings.

    `height` (inches) is for all but the title. Once drawn on, the figure is laid out and stays so: doing it anew for
    each file format takes longer than all the drawing.
    """
    from matplotlib.figure import Figure

    heading = label(title, 150, wrap=92)
    with _settings():
        figure = Figure(figsize=(WIDTH, max(height, 1.3) + 0.17 * (1 + heading.count("\n"))))
        axes = figure.subplots(1, columns, sharey=True, squeeze=False)[0]
        figure.suptitle(heading, x=0.01, ha="left", fontsize=9.5, fontweight="bold")
        yield figure, list(axes)
        figure.get_layout_engine().execute(figure)
        figure.set_layout_engine("none")


def label(text: str, most: int, *, wrap: int = 0) -> str:
    """Return `text` as charts show it: drawable, no longer than `most`, isolated, wrapped to `wrap` characters."""
    short = shorten(displayable(text), most)
    lines = fill(short, wrap).split("\n") if wrap else [short]
    return "\n".join(isolate(line) for line in lines)


def outlet_looks(outlets: Iterable[str]) -> dict[str, tuple[str, str]]:
    """Return a colour and a marker for each outlet, in the order given."""
    return {
        name: (OUTLET_COLOURS[place % len(OUTLET_COLOURS)], MARKERS[place % len(MARKERS)])
        for place, name in enumerate(dict.fromkeys(outlets))
    }


def clear(axes: Axes) -> None:
    """Take away spines and ticks: what the marks themselves already say."""
    for spine in axes.spines.values():
        spine.set_visible(False)
    axes.tick_params(length=0)


def percent(value: float) -> str:
    """Return a fraction as a rounded percentage."""
    return f"{100 * value:.0f}\N{NO-BREAK SPACE}%"


def signed(value: float) -> str:
    """Return a difference of shares in points, with its sign."""
    rounded = round(100 * value)
    return f"{rounded:+d}".replace("-", "\N{MINUS SIGN}") if rounded else "0"


@contextmanager
def _settings() -> Iterator[None]:
    import matplotlib

    load_fonts()
    with matplotlib.rc_context(_style()):
        yield


@lru_cache(maxsize=1)
def _style() -> dict[str, Any]:
    import matplotlib

    return dict(matplotlib.rc_params_from_file(data("reports", "framing.mplstyle"), use_default_template=False))
