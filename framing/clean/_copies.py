"""Headlines that a page prints more than once: as crumb, caption, title of the window or teaser."""

from __future__ import annotations

from collections.abc import Sequence

from framing.clean._lines import Line

__all__ = ["printed_first"]

# A line with all of so many words is the same headline again.
COPIED = 4
_BARS = ("|", "-", "\u2013", "\u2014", "\u00b7", "::")


def printed_first(text: str, lines: Sequence[Line], able: Sequence[int]) -> dict[int, int]:
    """Return for each line that can head an article where it stands first and whole.

    Sites print a headline again as crumb, caption or teaser: cut short, with words before or behind it, or within it.
    """
    first: dict[int, int] = {}
    for index in sorted(able, key=lambda index: (len(lines[index].words), index)):
        line = lines[index]
        same = next((at for at in first if first[at] == at and _is_copy(text, lines[at], line)), index)
        if same != index and not (_bears(text, line, lines[same]) or _joins(lines, line, same)):
            cut_short = len(line.words) > len(lines[same].words) and line.words[: len(lines[same].words)]
            if same > index or cut_short == lines[same].words:
                first = {at: index if to == same else to for at, to in first.items()}
                same = index
        first[index] = same
    return first


def _is_copy(text: str, line: Line, more: Line) -> bool:
    """Say whether a line of more words holds all those of another in their order, which are no mere name."""
    if len(line.words) < COPIED:
        return False
    rest = iter(more.words)
    return all(word in rest for word in line.words) or text.startswith(text[line.start : line.end], more.start)


def _bears(text: str, line: Line, headline: Line) -> bool:
    """Say whether a line is a headline with words before it, or behind it and set off: Title - Harbour News."""
    at = text.find(text[headline.start : headline.end], line.start, line.end)
    if at < 0 or line.size == headline.size:
        return False
    behind = text[at + headline.size : line.end]
    return not behind or behind[0].isalpha() or behind.lstrip().startswith(_BARS)


def _joins(lines: Sequence[Line], line: Line, index: int) -> bool:
    """Say whether a line has the words of another and of the one next to it in a row: a title broken in two."""
    shown = f" {' '.join(line.words)} "
    pairs = (lines[at : at + 2] for at in (index - 1, index) if at >= 0)
    return any(f" {' '.join((*pair[0].words, *pair[-1].words))} " in shown for pair in pairs if len(pair) == 2)
