"""Diverging bars: how namings lean, outside quotation marks and inside them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from framing.charts.canvas import INK, STANCE_COLOURS, Chart, canvas, label, percent

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

__all__ = ["Bar", "Segment", "diverging"]

STANCES = {"against": "leans against", "neutral": "neutral", "for": "leans for"}
_ROW, _THICK, _THIN = 1.0, 0.46, 0.22


@dataclass(frozen=True, slots=True)
class Segment:
    """How many of an outlet's namings lean one way: a count, and its share of all (None where shares say nothing)."""

    stance: str
    count: int
    share: float | None = None


@dataclass(frozen=True, slots=True)
class Bar:
    """One outlet: the segments of its own wording, and of the wording that it quotes."""

    outlet: str
    unquoted: Sequence[Segment]
    quoted: Sequence[Segment] = ()


def diverging(name: str, title: str, bars: Sequence[Bar]) -> Chart:
    """Return stacked bars about the middle of the neutral namings, a hatched thin bar for what is quoted.

    Bars show shares where every segment has one, else counts.
    """
    shares = all(s.share is not None for bar in bars for s in (*bar.unquoted, *bar.quoted))
    with canvas(0.9 + 0.5 * len(bars), title=title) as (figure, (axes,)):
        ends = [_draw_bar(axes, row, bar, shares) for row, bar in enumerate(bars)]
        _finish(axes, bars, _limits(ends), shares)
        _legend(figure, any(bar.quoted for bar in bars))
    return Chart(name, _alt(title, bars, shares), figure)


def _draw_bar(axes: Axes, row: int, bar: Bar, shares: bool) -> tuple[float, float]:
    ends = [(0.0, 0.0)]
    for segments, y, height, hatch in (
        (bar.unquoted, row - 0.1, _THICK, ""),
        (bar.quoted, row + 0.29, _THIN, "////"),
    ):
        ends.append(_draw_stack(axes, segments, y, height, hatch, shares))
    return min(left for left, _ in ends), max(right for _, right in ends)


def _limits(ends: Sequence[tuple[float, float]]) -> tuple[float, float]:
    """Return the ends of the axis: what is drawn and a margin, and some of either side to see the middle by."""
    left, right = min((e[0] for e in ends), default=-1.0), max((e[1] for e in ends), default=1.0)
    margin = 0.06 * (right - left or 1.0)
    return min(left, -2 * margin) - margin, max(right, 2 * margin) + margin


def _draw_stack(
    axes: Axes, segments: Sequence[Segment], y: float, height: float, hatch: str, shares: bool
) -> tuple[float, float]:
    width = {s.stance: float(s.share or 0) if shares else float(s.count) for s in segments}
    counts = {s.stance: s.count for s in segments}
    start = left = -(width.get("against", 0.0) + width.get("neutral", 0.0) / 2)
    whole = sum(width.values())
    for stance in STANCES:
        size = width.get(stance, 0.0)
        if not size:
            continue
        colour = STANCE_COLOURS[stance]
        look = {"facecolor": "white", "edgecolor": colour, "hatch": hatch} if hatch else {"facecolor": colour}
        axes.barh(y, size, left=left, height=height, linewidth=0.8, **look)
        if not hatch and (size >= (0.09 if shares else 0.04 * whole)):
            text = percent(size) if shares else str(counts[stance])
            colour = INK if stance == "neutral" else "white"
            axes.text(left + size / 2, y, text, ha="center", va="center", fontsize=8, color=colour)
        left += size
    return start, left


def _finish(axes: Axes, bars: Sequence[Bar], limits: tuple[float, float], shares: bool) -> None:
    axes.axvline(0, color="#777777", lw=0.7, zorder=0)
    axes.set_yticks(range(len(bars)), [label(bar.outlet, 44, wrap=22) for bar in bars])
    axes.set_ylim(len(bars) - 0.42, -0.52)
    axes.set_xlim(*limits)
    if shares:
        axes.set_xticks([tick / 4 for tick in range(-4, 5) if limits[0] <= tick / 4 <= limits[1]])
        axes.xaxis.set_major_formatter(lambda value, _: percent(abs(value)))
    else:
        axes.xaxis.set_major_formatter(lambda value, _: f"{abs(value):g}")
        axes.xaxis.get_major_locator().set_params(integer=True)
    axes.set_xlabel("share of the outlet's namings" if shares else "number of namings")
    for row, bar in enumerate(bars):
        axes.annotate(_sizes(bar), (1.01, row), xycoords=("axes fraction", "data"), va="center", fontsize=7.5,
                      color="#555555", linespacing=1.35)  # fmt: skip


def _sizes(bar: Bar) -> str:
    quoted = _total(bar.quoted)
    return f"{_total(bar.unquoted)} namings" + (f"\n+ {quoted} quoted" if quoted else "")


def _legend(figure: Figure, quoted: bool) -> None:
    from matplotlib.patches import Patch

    handles = [Patch(facecolor=STANCE_COLOURS[stance], label=told) for stance, told in STANCES.items()]
    if quoted:
        handles.append(Patch(facecolor="white", edgecolor="#777777", hatch="////", label="quoted"))
    figure.legend(handles=handles, loc="outside lower left", ncols=4)


def _total(segments: Sequence[Segment]) -> int:
    return sum(s.count for s in segments)


def _alt(title: str, bars: Sequence[Bar], shares: bool) -> str:
    return f"{title}. " + " ".join(_row_alt(bar, shares) for bar in bars)


def _row_alt(bar: Bar, shares: bool) -> str:
    def tell(segments: Sequence[Segment]) -> str:
        return ", ".join(f"{s.stance} {percent(s.share or 0) if shares else s.count}" for s in segments if s.count)

    told = f"{bar.outlet}: {tell(bar.unquoted) or 'none'} of {_total(bar.unquoted)} namings"
    return told + (f"; quoted: {tell(bar.quoted)} of {_total(bar.quoted)}." if _total(bar.quoted) else ".")
