"""Lay what was cut out of lines over the lines themselves, so that parts follow each other without overlap."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from operator import attrgetter

from framing.model import Part

__all__ = ["laid", "skip_space", "stretch"]

_start = attrgetter("start")


def laid(text: str, lines: Iterable[Part], cuts: Sequence[Part]) -> tuple[Part, ...]:
    """Return the lines with the cuts laid over them; neighbours of one kind and reason become one part."""
    ordered = sorted(cuts, key=_start)
    pieces: list[Part] = []
    for line in lines:
        first = bisect_left(ordered, line.start, key=_start)
        pieces += _around(text, line, ordered[first : bisect_left(ordered, line.end, lo=first, key=_start)])
    return tuple(_merged(pieces))


def stretch(text: str, line: Part, start: int, end: int) -> list[Part]:
    """Return what `text[start:end]` shows, as a part like the line; nothing where it is white space."""
    shown = text[start:end].strip()
    start = skip_space(text, start, end)
    return [Part(line.kind, start, start + len(shown), line.why)] if shown else []


def skip_space(text: str, start: int, end: int) -> int:
    """Return where white space ends."""
    while start < end and text[start].isspace():
        start += 1
    return start


def _around(text: str, line: Part, cuts: Iterable[Part]) -> list[Part]:
    """Lay the cuts that fall into a line over it; what is left keeps the line's label."""
    pieces: list[Part] = []
    at = line.start
    for cut in cuts:
        if cut.end <= line.end:
            pieces += [*stretch(text, line, at, cut.start), cut]
            at = cut.end
    return pieces + stretch(text, line, at, line.end)


def _merged(pieces: Sequence[Part]) -> list[Part]:
    merged: list[Part] = []
    for piece in pieces:
        last = merged[-1] if merged else None
        if last is not None and (last.kind, last.why) == (piece.kind, piece.why) and piece.kind != "headline":
            merged[-1] = Part(last.kind, last.start, piece.end, last.why)
        else:
            merged.append(piece)
    return merged
