"""Draw numbers that others computed: charts that read alike in every script, each with its alternative text."""

from __future__ import annotations

from framing.charts.canvas import Chart
from framing.charts.diverging import Bar, Segment, diverging
from framing.charts.dumbbell import Pair, dumbbell
from framing.charts.fonts import displayable, placeholders
from framing.charts.forest import Interval, forest
from framing.charts.heatmap import Cell, heatmap
from framing.charts.timeline import Lane, timeline

__all__ = [
    "Bar",
    "Cell",
    "Chart",
    "Interval",
    "Lane",
    "Pair",
    "Segment",
    "displayable",
    "diverging",
    "dumbbell",
    "forest",
    "heatmap",
    "placeholders",
    "timeline",
]
