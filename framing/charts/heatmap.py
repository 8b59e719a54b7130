"""Heatmap: frames by outlet, one panel for each voice."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from framing.charts.canvas import INK, Chart, canvas, clear, label

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.colors import Colormap

__all__ = ["Cell", "heatmap"]


@dataclass(frozen=True, slots=True)
class Cell:
    """One square: which panel, row and column it stands in, and its value (None: nothing was read)."""

    panel: str
    row: str
    column: str
    value: float | None


def heatmap(name: str, title: str, cells: Sequence[Cell], *, unit: str, decimals: int = 1) -> Chart:
    """Return coloured squares with their values written in, panels side by side on one scale of colour."""
    panels, rows, columns = (list(dict.fromkeys(getattr(c, key) for c in cells)) for key in ("panel", "row", "column"))
    values = {(c.panel, c.row, c.column): c.value for c in cells}
    most = max((v for v in values.values() if v is not None), default=0.0) or 1.0
    with canvas(1.2 + 0.235 * len(rows), columns=len(panels), title=title) as (figure, all_axes):
        for axes, panel in zip(all_axes, panels, strict=True):
            grid = [[values.get((panel, row, column)) for column in columns] for row in rows]
            _draw(axes, grid, most, decimals)
            axes.set_xticks(range(len(columns)), [label(c, 26) for c in columns], rotation=28, ha="right",
                            rotation_mode="anchor")  # fmt: skip
            axes.set_title(panel, fontsize=8.5, pad=6)
        all_axes[0].set_yticks(range(len(rows)), [label(row, 34) for row in rows])
        figure.supxlabel(unit, fontsize=8, color="#555555")
    return Chart(name, _alt(title, cells, unit, decimals), figure)


def _draw(axes: Axes, grid: Sequence[Sequence[float | None]], most: float, decimals: int) -> None:
    import numpy as np

    shown = np.array([[np.nan if v is None else v for v in line] for line in grid], dtype=float)
    x_edges, y_edges = (np.arange(size + 1) - 0.5 for size in (shown.shape[1], shown.shape[0]))
    # Squares, not an image: they stay sharp in print and put no raster into the SVG.
    axes.pcolormesh(x_edges, y_edges, shown, cmap=_colours(), vmin=0, vmax=most, edgecolors="white", linewidth=1.5)
    axes.set_ylim(len(grid) - 0.5, -0.5)
    clear(axes)
    for y, line in enumerate(grid):
        for x, value in enumerate(line):
            dark = value is not None and value > 0.55 * most
            text = "–" if value is None else f"{value:.{decimals}f}" if value else "0"
            colour = "white" if dark else INK if value else "#A0A0A0"
            axes.text(x, y, text, ha="center", va="center", fontsize=7.5, color=colour)


def _colours() -> Colormap:
    """One hue from paper to ink: order is read from lightness, so it survives every colour vision and a copier."""
    from matplotlib.colors import LinearSegmentedColormap

    colours = LinearSegmentedColormap.from_list("framing", ["#F4F4F2", "#BFDAD6", "#5E9F9B", "#0B4F55"])
    return colours.with_extremes(bad="#FFFFFF")


def _alt(title: str, cells: Sequence[Cell], unit: str, decimals: int) -> str:
    """Tell the largest values; the report's table has them all."""
    largest = sorted((c for c in cells if c.value), key=lambda c: (-(c.value or 0), c.panel, c.row, c.column))[:6]
    told = "; ".join(f"{c.column}, {c.panel}, {c.row} {c.value:.{decimals}f}" for c in largest)
    return f"{title} ({unit}). Largest: {told}." if told else f"{title} ({unit}). All values are zero."
