"""Rows under headings: the frame that forest and dumbbell share."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, TypeVar

from framing.charts.canvas import INK, label

if TYPE_CHECKING:
    from matplotlib.axes import Axes

__all__ = ["finish_rows", "grouped_rows", "share_axis"]

_Row = TypeVar("_Row")
_GAP = 1.15


def grouped_rows(axes: Axes, groups: Sequence[tuple[str, Sequence[_Row]]]) -> Iterator[tuple[float, _Row]]:
    """Write each group's heading and yield its rows with their heights, from the top down."""
    y = 0.0
    for group, members in groups:
        axes.annotate(label(group, 90), (0, y), xycoords=("axes fraction", "data"), va="center", ha="left",
                      fontsize=8.5, fontweight="bold", color=INK,
                      bbox={"facecolor": "white", "edgecolor": "none", "pad": 1.5})  # fmt: skip
        for member in members:
            y += 1
            yield y, member
        y += _GAP


def finish_rows(axes: Axes, ticks: Sequence[tuple[float, str]]) -> None:
    """Label the rows and close the axes around them."""
    axes.set_yticks([y for y, _ in ticks], [text for _, text in ticks])
    axes.set_ylim(max((y for y, _ in ticks), default=0) + 0.7, -0.75)
    axes.grid(axis="x")


def share_axis(axes: Axes) -> None:
    """Set the horizontal axis from none to all."""
    axes.set_xlim(-0.015, 1.015)
    axes.set_xticks([0, 0.25, 0.5, 0.75, 1], ["0", "25 %", "50 %", "75 %", "100 %"])
