"""Dumbbell: two outlets' shares of the same wordings, and how far they stand apart."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Any

from framing.charts.canvas import FAINT, INK, Chart, canvas, label, outlet_looks, percent, signed
from framing.charts.rows import finish_rows, grouped_rows, share_axis

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

__all__ = ["Pair", "dumbbell"]

_FILLED: dict[str, Any] = {"markersize": 6}
_HOLLOW: dict[str, Any] = {"markersize": 7, "markerfacecolor": "none", "markeredgewidth": 1.8}


@dataclass(frozen=True, slots=True)
class Pair:
    """One wording: whom it names, its share with the target and the reference, their difference with its interval.

    `claimed` says whether the evidence bears a claim that the two differ.
    """

    group: str
    row: str
    target: float
    reference: float
    difference: float
    low: float
    high: float
    claimed: bool


def dumbbell(
    name: str, title: str, target: str, reference: str, pairs: Sequence[Pair], *, outlets: Sequence[str] = ()
) -> Chart:
    """Return a line between two outlets' shares of each wording, full where a difference is claimed.

    `outlets` lists all outlets whose looks are to stay the same from chart to chart.
    """
    looks = outlet_looks(outlets or (target, reference))
    groups = [(group, list(members)) for group, members in groupby(pairs, key=lambda pair: pair.group)]
    with canvas(0.9 + 0.23 * (len(pairs) + 1.15 * len(groups)), title=title) as (figure, (axes,)):
        ticks = []
        for y, pair in grouped_rows(axes, groups):
            _draw(axes, y, pair, looks[target], looks[reference])
            ticks.append((y, label(pair.row, 44, wrap=22)))
        finish_rows(axes, ticks)
        share_axis(axes)
        axes.set_xlabel("share of the outlet's namings")
        _legend(figure, {outlet: looks[outlet] for outlet in (target, reference)})
    return Chart(name, _alt(title, target, reference, pairs), figure)


def _draw(axes: Axes, y: float, pair: Pair, target: tuple[str, str], reference: tuple[str, str]) -> None:
    style = {"color": INK, "lw": 2.2} if pair.claimed else {"color": FAINT, "lw": 1.6, "ls": (0, (2, 2))}
    axes.plot([pair.target, pair.reference], [y, y], zorder=1, **style)
    # The reference is hollow and larger, so that two equal shares are both seen.
    for value, (colour, marker), face in ((pair.target, target, _FILLED), (pair.reference, reference, _HOLLOW)):
        axes.plot(value, y, color=colour, marker=marker, **face)
    said = {"color": INK, "fontweight": "bold"} if pair.claimed else {"color": "#777777"}
    place = {"xycoords": ("axes fraction", "data"), "va": "center", "fontsize": 7.5}
    axes.annotate(_difference(pair), (1.015, y), **place, **said)


def _legend(figure: Figure, looks: dict[str, tuple[str, str]]) -> None:
    from matplotlib.lines import Line2D

    handles = [
        Line2D([], [], color=colour, marker=marker, ls="", label=label(name, 40), **face)
        for (name, (colour, marker)), face in zip(looks.items(), (_FILLED, _HOLLOW), strict=True)
    ]
    handles.append(Line2D([], [], color=INK, lw=2.2, label="differ"))
    handles.append(Line2D([], [], color=FAINT, lw=1.6, ls=(0, (2, 2)), label="may be chance"))
    figure.legend(handles=handles, loc="outside lower left", ncols=4)


def _difference(pair: Pair) -> str:
    return f"{signed(pair.difference)} [{signed(pair.low)}, {signed(pair.high)}]"


def _alt(title: str, target: str, reference: str, pairs: Sequence[Pair]) -> str:
    told = (
        f"{p.group}, {p.row}: {target} {percent(p.target)}, {reference} {percent(p.reference)}, difference in points "
        f"{_difference(p)}{'' if p.claimed else ', which may be chance'}."
        for p in pairs
    )
    return f"{title}. " + " ".join(told)
