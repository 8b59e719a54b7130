"""Dumbbell: two outlets' shares of the same wordings, and how far they stand apart."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from framing.charts.canvas import FAINT, INK, Chart, canvas, label, outlet_looks, percent

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

__all__ = ["Pair", "dumbbell"]


@dataclass(frozen=True, slots=True)
class Pair:
    """One wording: its share with the target and the reference, their difference with its interval."""

    row: str
    target: float
    reference: float
    difference: float
    low: float
    high: float

    @property
    def apart(self) -> bool:
        """Whether the interval leaves zero out."""
        return self.low > 0 or self.high < 0


def dumbbell(name: str, title: str, target: str, reference: str, pairs: Sequence[Pair]) -> Chart:
    """Return a line between two outlets' shares for each wording: full where their interval leaves out zero."""
    with canvas(0.85 + 0.36 * len(pairs), title=title) as (figure, (axes,)):
        looks = outlet_looks([target, reference])
        for y, pair in enumerate(pairs):
            _draw(axes, y, pair, looks[target], looks[reference])
        axes.set_yticks(range(len(pairs)), [label(pair.row, 84, wrap=42) for pair in pairs])
        axes.set_ylim(len(pairs) - 0.4, -0.6)
        axes.set_xlim(-0.02, 1.02)
        axes.set_xticks([0, 0.25, 0.5, 0.75, 1], ["0", "25 %", "50 %", "75 %", "100 %"])
        axes.set_xlabel("share of the outlet's namings outside quotation marks")
        axes.grid(axis="x")
        _legend(figure, looks)
    return Chart(name, _alt(title, target, reference, pairs), figure)


def _draw(axes: Axes, y: int, pair: Pair, target: tuple[str, str], reference: tuple[str, str]) -> None:
    style = {"color": INK, "lw": 2.2} if pair.apart else {"color": FAINT, "lw": 1.6, "ls": (0, (2, 2))}
    axes.plot([pair.target, pair.reference], [y, y], zorder=1, **style)
    for value, (colour, marker) in ((pair.target, target), (pair.reference, reference)):
        axes.scatter(value, y, s=52, color=colour, marker=marker, edgecolor="white", linewidth=0.8, zorder=2)
    axes.annotate(_difference(pair), (1.015, y), xycoords=("axes fraction", "data"), va="center", fontsize=7.5,
                  color=INK if pair.apart else "#777777", fontweight="bold" if pair.apart else "normal")  # fmt: skip


def _legend(figure: Figure, looks: dict[str, tuple[str, str]]) -> None:
    from matplotlib.lines import Line2D

    handles = [
        Line2D([], [], color=colour, marker=marker, ls="", markersize=7, label=label(name, 40))
        for name, (colour, marker) in looks.items()
    ]
    handles.append(Line2D([], [], color=INK, lw=2.2, label="apart"))
    handles.append(Line2D([], [], color=FAINT, lw=1.6, ls=(0, (2, 2)), label="may be chance"))
    figure.legend(handles=handles, loc="outside lower left", ncols=4)


def _difference(pair: Pair) -> str:
    return f"{100 * pair.difference:+.0f} [{100 * pair.low:+.0f}, {100 * pair.high:+.0f}]".replace("-", "\u2212")


def _alt(title: str, target: str, reference: str, pairs: Sequence[Pair]) -> str:
    told = (
        f"{p.row}: {target} {percent(p.target)}, {reference} {percent(p.reference)}, difference in points "
        f"{_difference(p)}{'' if p.apart else ', may be chance'}."
        for p in pairs
    )
    return f"{title}. " + " ".join(told)
