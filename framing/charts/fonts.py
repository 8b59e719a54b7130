"""Know what the shipped fonts can draw, and make any text drawable."""

from __future__ import annotations

import unicodedata
from collections import Counter
from functools import lru_cache
from pathlib import Path

from framing.paths import data

__all__ = ["PLACEHOLDER", "displayable", "folder", "isolate", "load_fonts", "placeholders", "shorten"]

PLACEHOLDER = "\N{REPLACEMENT CHARACTER}"
_ISOLATE, _POP = "\N{FIRST STRONG ISOLATE}", "\N{POP DIRECTIONAL ISOLATE}"
# Format characters that decide how letters join or which way a line runs; every other one has no shape to show.
_KEPT_FORMATS = frozenset(
    "\N{ZERO WIDTH JOINER}\N{ZERO WIDTH NON-JOINER}\N{LEFT-TO-RIGHT MARK}\N{RIGHT-TO-LEFT MARK}" + _ISOLATE + _POP
)
# No shaping engine may draw these as they stand, whatever a font says.
_UNDRAWABLE = frozenset({"Cc", "Cs", "Co", "Cn"})


def folder() -> Path:
    """Return the folder of the shipped fonts."""
    return data("reports", "fonts")


@lru_cache(maxsize=1)
def load_fonts() -> frozenset[str]:
    """Make the shipped fonts known to matplotlib and return every character that one of them holds."""
    from matplotlib import font_manager
    from matplotlib.ft2font import FT2Font

    held: set[str] = set()
    for path in sorted(folder().glob("*.ttf")):
        font_manager.fontManager.addfont(path)
        held.update(map(chr, FT2Font(str(path)).get_charmap()))
    return frozenset(held)


def displayable(text: str) -> str:
    """Return `text` with a visible placeholder for each character that no shipped font holds.

    Format characters without a shape (soft hyphens, embeddings, byte order marks) are left out and every kind of
    white space is a plain or no-break space, so the result is for showing only: its offsets are not the text's.
    """
    held = load_fonts()
    return "".join(_drawn(char, held) for char in text)


def placeholders(text: str) -> Counter[str]:
    """Count the characters of `text` that `displayable` has to replace by a placeholder."""
    held = load_fonts()
    return Counter(char for char in text if _drawn(char, held) == PLACEHOLDER != char)


def isolate(text: str) -> str:
    """Return `text` set off from its neighbours, so that right-to-left names do not reorder figures beside them."""
    return f"{_ISOLATE}{text}{_POP}"


def shorten(text: str, most: int) -> str:
    """Return `text` cut to `most` characters as readers count them, so that no letter loses its vowel sign."""
    import regex

    letters: list[str] = regex.findall(r"\X", text)
    return text if len(letters) <= most else "".join(letters[: most - 1]).rstrip() + "…"


def _drawn(char: str, held: frozenset[str]) -> str:
    if "\x20" <= char < "\x7f" or char in _KEPT_FORMATS:
        return char
    category = unicodedata.category(char)
    if category in ("Zs", "Zl", "Zp") or char in "\t\n\r\v\f\x85":
        return char if char in "\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}" else " "
    if category == "Cf" or unicodedata.name(char, "").startswith("VARIATION SELECTOR"):
        return ""
    return char if char in held and category not in _UNDRAWABLE else PLACEHOLDER
