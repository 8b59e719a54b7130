"""The page's own name: on a line of its own, or at the front of another."""

from __future__ import annotations

from collections.abc import Sequence

from framing.clean._lines import Line
from framing.clean._names import is_media_word
from framing.text import Token, tokens

__all__ = ["is_masthead", "masthead", "own_name"]

# A short line that opens or ends with a press organ is the page's own name; one of few words has it anywhere.
MASTHEAD_LINES, MASTHEAD_WORDS, SHORT_MASTHEAD = 3, 5, 3
# A page's own name at the front of its line has so many words at most, and heads a line of so many elsewhere; so many
# words behind it are left for a headline.
NAME, NAMED, LEFT = 4, 8, 4
# How much of a line is searched for it, in code points.
OPENING = 800


def masthead(text: str, lines: Sequence[Line]) -> str | None:
    """Return the page's own name where one of its first lines is one."""
    named = next((line for line in lines[:MASTHEAD_LINES] if is_masthead(line)), None)
    return text[named.start : named.end] if named else None


def is_masthead(line: Line) -> bool:
    """Say whether a line is the name of the page: Eastern Agency, «صحيفة الشرق»."""
    words = line.words if len(line.words) <= SHORT_MASTHEAD else (line.words[0], line.words[-1])
    return len(line.words) <= MASTHEAD_WORDS and any(map(is_media_word, words))


def own_name(text: str, lines: Sequence[Line], index: int) -> int:
    """Return where the page's own name ends at the front of a line, its start where none stands there.

    It names a press organ or is in capitals, and opens a short line elsewhere too.
    """
    line = lines[index]
    if not (any(map(is_media_word, line.words[:NAME])) or text[line.start : line.start + 2].isupper()):
        return line.start
    others = [other.words for at, other in enumerate(lines) if at != index and len(other.words) <= NAMED]
    shown = tokens(text[line.start : min(line.end, line.start + OPENING)])
    for size in range(min(NAME, len(line.words) - LEFT), 0, -1):
        name = line.words[:size]
        if any(other[:size] == name for other in others) and _is_name(text, line, name, shown):
            return line.start + shown[size - 1].end
    return line.start


def _is_name(text: str, line: Line, name: Sequence[str], shown: Sequence[Token]) -> bool:
    if len(shown) <= len(name) or tuple(word.folded for word in shown[: len(name)]) != tuple(name):
        return False
    written = text[line.start : line.start + shown[len(name) - 1].end]
    return any(map(is_media_word, name)) or (written.isupper() and len(name) > 1)
