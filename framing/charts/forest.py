"""Forest: estimates with their intervals, grouped, one row each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from framing.charts.canvas import Chart, canvas, label, outlet_looks, percent
from framing.charts.rows import finish_rows, grouped_rows, share_axis

if TYPE_CHECKING:
    from matplotlib.axes import Axes

__all__ = ["Interval", "forest"]


@dataclass(frozen=True, slots=True)
class Interval:
    """One row: the group that it stands in, who it is about, the estimate with its interval, and a note."""

    group: str
    row: str
    estimate: float
    low: float
    high: float
    note: str = ""


def forest(
    name: str, title: str, rows: Sequence[Interval], *, ratio: bool = False, axis: str = "", outlets: Sequence[str] = ()
) -> Chart:
    """Return a dot with its interval for each row, under a heading for each group.

    Values are shares (0 to 1), or with `ratio` ratios about 1 on a logarithmic axis. `outlets` lists all outlets
    whose looks are to stay the same from chart to chart.
    """
    looks = outlet_looks(outlets or [r.row for r in rows])
    groups = [(group, list(members)) for group, members in groupby(rows, key=lambda r: r.group)]
    with canvas(0.7 + 0.215 * (len(rows) + 1.15 * len(groups)), title=title) as (figure, (axes,)):
        ticks = []
        for y, row in grouped_rows(axes, groups):
            _draw_row(axes, y, row, *looks[row.row], ratio)
            ticks.append((y, label(row.row, 44, wrap=22)))
        finish_rows(axes, ticks)
        _ratio_axis(axes, rows) if ratio else share_axis(axes)
        axes.set_xlabel(axis)
    return Chart(name, _alt(title, groups, ratio), figure)


def _draw_row(axes: Axes, y: float, row: Interval, colour: str, marker: str, ratio: bool) -> None:
    axes.plot([row.low, row.high], [y, y], color=colour, solid_capstyle="butt")
    axes.plot(row.estimate, y, marker, color=colour, markersize=6.5, markeredgecolor="white", markeredgewidth=0.8)
    axes.annotate(f"{_tell(row, ratio)}  {row.note}".rstrip(), (1.015, y), xycoords=("axes fraction", "data"),
                  va="center", fontsize=7.5, color="#444444")  # fmt: skip


def _ratio_axis(axes: Axes, rows: Sequence[Interval]) -> None:
    axes.set_xscale("log")
    reach = max([2.2, *(r.high * 1.1 for r in rows), *(1.1 / r.low for r in rows if r.low > 0)])
    axes.set_xlim(1 / min(reach, 64), min(reach, 64))
    marks = [m for m in (1 / 32, 1 / 16, 1 / 8, 1 / 4, 1 / 2, 1, 2, 4, 8, 16, 32) if 1 / reach <= m <= reach]
    axes.set_xticks(marks, [f"{m:g}×" if m >= 1 else f"1/{1 / m:g}" for m in marks])
    axes.minorticks_off()
    axes.axvline(1, color="#555555", lw=0.8, ls=(0, (4, 3)), zorder=1)


def _tell(row: Interval, ratio: bool) -> str:
    if ratio:
        return f"{row.estimate:.1f}× [{row.low:.1f}, {row.high:.1f}]"
    return f"{percent(row.estimate)} [{100 * row.low:.0f}, {100 * row.high:.0f}]"


def _alt(title: str, groups: Sequence[tuple[str, Sequence[Interval]]], ratio: bool) -> str:
    told = (
        f"{group}: " + "; ".join(f"{m.row} {_tell(m, ratio)} {m.note}".rstrip() for m in members) + "."
        for group, members in groups
    )
    return f"{title}. " + " ".join(told)
