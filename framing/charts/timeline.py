"""Time line: how many namings lean which way, period by period, one lane an outlet."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from framing.charts.canvas import INK, STANCE_COLOURS, Chart, canvas, label
from framing.charts.diverging import STANCES

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

__all__ = ["Lane", "timeline"]

_HEIGHT, _BAR = 0.6, 0.62
"""How much of its lane the tallest bar takes, and how much of its period a bar."""
_LABELS = 12
"""The most periods that are labelled."""


@dataclass(frozen=True, slots=True)
class Lane:
    """One outlet: for each period the namings by stance, None where the outlet has no page in it."""

    outlet: str
    counts: Sequence[Mapping[str, int] | None]


def timeline(name: str, title: str, periods: Sequence[str], lanes: Sequence[Lane], *, axis: str = "") -> Chart:
    """Return stacked bars of counts over time: against below, neutral, for on top, to one scale in all lanes.

    A base line stands under every period in which the outlet has pages, so that silence and absence look different.
    """
    tallest = max((sum(count.values()) for lane in lanes for count in lane.counts if count), default=0)
    with canvas(0.95 + 0.62 * len(lanes), title=title) as (figure, (axes,)):
        for row, lane in enumerate(lanes):
            _draw_lane(axes, row, lane, _HEIGHT / max(tallest, 1))
        axes.set_yticks([row + 0.1 for row in range(len(lanes))], [label(each.outlet, 44, wrap=22) for each in lanes])
        axes.set_ylim(len(lanes) - 0.38, -0.62)
        _finish(axes, periods)
        axes.set_xlabel(axis)
        _legend(figure)
    return Chart(name, _alt(f"{title} ({axis})" if axis else title, periods, lanes), figure)


def _draw_lane(axes: Axes, row: int, lane: Lane, scale: float) -> None:
    floor = row + _HEIGHT / 2
    for at, count in enumerate(lane.counts):
        if count is None:
            continue
        axes.plot([at - 0.42, at + 0.42], [floor, floor], color="#777777", lw=0.8, solid_capstyle="butt")
        top = floor
        for stance in STANCES:
            size = count.get(stance, 0) * scale
            axes.bar(at, -size, bottom=top, width=_BAR, color=STANCE_COLOURS[stance], linewidth=0)
            top -= size
        if sum(count.values()):
            axes.text(at, top - 0.02, str(sum(count.values())), ha="center", va="bottom", fontsize=7, color=INK)


def _finish(axes: Axes, periods: Sequence[str]) -> None:
    step = -(-len(periods) // _LABELS) or 1
    axes.set_xticks(range(0, len(periods), step), periods[::step])
    axes.set_xlim(-0.6, max(len(periods), 1) - 0.4)
    axes.tick_params(length=0)


def _legend(figure: Figure) -> None:
    from matplotlib.lines import Line2D
    from matplotlib.patches import Patch

    handles: list[Patch | Line2D] = [Patch(facecolor=STANCE_COLOURS[s], label=told) for s, told in STANCES.items()]
    handles.append(Line2D([], [], color="#777777", lw=0.8, label="pages read"))
    figure.legend(handles=handles, loc="outside lower left", ncols=4)


def _alt(title: str, periods: Sequence[str], lanes: Sequence[Lane]) -> str:
    return f"{title}. " + " ".join(f"{lane.outlet}: {_told(periods, lane)}." for lane in lanes)


def _told(periods: Sequence[str], lane: Lane) -> str:
    named = [
        f"{period} " + ", ".join(f"{stance} {count[stance]}" for stance in STANCES if count.get(stance))
        for period, count in zip(periods, lane.counts, strict=True)
        if count and any(count.values())
    ]
    return "; ".join(named) or "none"
