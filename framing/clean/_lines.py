"""A text cut into lines, and what each line shows of itself."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

import regex

from framing.clean._furniture import Furniture, furniture
from framing.text import LINE_BREAKS, fold

__all__ = ["OTHER_SCRIPT", "Line", "cut_lines", "is_furniture", "normalise_line"]

# The letters of languages whose pages set English lines beside their own.
OTHER_SCRIPT = regex.compile(r"[\p{Arabic}\p{Cyrillic}\p{Devanagari}]")
# A line is judged by its opening and its close: one that goes on for megabytes costs no more than a long paragraph.
HEAD, TAIL, CREDIT = 1_500, 80, 400
# Lines of fewer words recur by chance ("He declined to comment.").
TWIN_WORDS = 4

# A quotation is pulled out of a paragraph so many lines away at most, and has so many code points.
PULLED, PULLED_SIZE, PULLED_WORDS = 3, 300, 6

_OPENING, _CLOSING = "«“\"„‘'’”", "»”\"“’'‘"
_LINE = regex.compile(f"[^{LINE_BREAKS}]+")
_BREAK = regex.compile(f"\r\n|[{LINE_BREAKS}]")
# Urdu papers close a quotation with the mark that opens one elsewhere.
_CLOSERS = r"""["'\u2019\u201c\u201d\u00bb\u203a)\]}*\u200e\u200f\s]*"""
_STOPS = r"[.!?\u2026\u061f\u06d4\u0964\u0965]"
# Credits in brackets or slashes may follow the last full stop; some Hindi keyboards set a bar for the danda.
_CLOSE = regex.compile(rf"{_STOPS}{_CLOSERS}(?:[(\[/][^()\[\]/]{{2,300}}[)\]/])?[\s.]*$|[\p{{M}}\p{{L}}]\s*\|\s*$")
_CUT = regex.compile(rf"(?:\u2026|\.\.\.|\.\.)[\]\)]?{_CLOSERS}$")
_ASKS = regex.compile(rf"[?!\u061f]{_CLOSERS}$")
# Three dots within a line part its words as often as its sentences.
_INNER = regex.compile(r"""(?<!\.\.)[.!?\u061f\u06d4\u0964\u0965]["'\u2019\u201d\u00bb)]*\s""")


@dataclass(frozen=True, slots=True)
class Line:
    """A line without the white space around it, `text[start:end]`, and its features.

    `words` are its folded words (of a very long line the first ones). `closes` says that it ends as a sentence does,
    `leads_on` that it ends in a colon or the like, `cut` that it ends in an ellipsis, `asks` that it ends in a question
    or exclamation mark; `inner` counts the sentences that end within it, `gap` the line breaks before it; `furniture`
    names the kind of page furniture that its wording belongs to. `echo` marks a line that repeats the line before it
    and then breaks off, as a teaser repeats its title (an opening paragraph that begins with the headline's words ends
    as a sentence does), `twin` one that stands elsewhere on the page as well, `shared` one that other pages of the
    outlet have too.
    """

    start: int
    end: int
    words: tuple[str, ...]
    closes: bool
    cut: bool
    leads_on: bool
    asks: bool
    inner: int
    gap: int
    furniture: Furniture | None
    echo: bool = False
    twin: bool = False
    shared: bool = False

    @property
    def size(self) -> int:
        """The length of the line in code points."""
        return self.end - self.start


def is_furniture(line: Line) -> bool:
    """Say whether a line is page furniture wherever it stands."""
    return line.furniture is not None or line.shared or line.echo


def normalise_line(line: str) -> str:
    """Return what two lines share when they are the same but for spacing, punctuation, case and figures' script."""
    return " ".join(filter(None, map(_folded, line[:HEAD].split())))


@lru_cache(maxsize=65_536)
def _folded(word: str) -> str:
    return fold(word)


def cut_lines(text: str, shared: frozenset[str] = frozenset()) -> list[Line]:
    """Return the lines of `text` that hold more than white space, in order."""
    spans = list(_spans(text))
    folded = [normalise_line(text[start:end]) for start, end, _ in spans]
    counts = Counter(folded)
    pulled = _pulled(text, spans, folded)
    lines: list[Line] = []
    for (start, end, gap), line in zip(spans, folded, strict=True):
        before = lines[-1].words if lines else ()
        words = tuple(line.split(" ")) if line else ()
        long = len(words) >= TWIN_WORDS
        closes, cut, leads_on, asks = _closing(text, start, end)
        lines.append(
            Line(
                start,
                end,
                words,
                closes,
                cut,
                leads_on,
                asks,
                inner=len(_INNER.findall(text, start, min(end, start + HEAD))),
                gap=gap,
                furniture=furniture(words, text[start : min(end, start + HEAD)]),
                echo=not closes and len(before) >= TWIN_WORDS and words[: len(before)] == before,
                twin=(long and counts[line] > 1) or len(lines) in pulled,
                shared=line in shared,
            )
        )
    return lines


def _pulled(text: str, spans: Sequence[tuple[int, int, int]], folded: Sequence[str]) -> set[int]:
    """Return the lines that are pulled out of a paragraph near them, in quotation marks or word for word."""
    found = set()
    for index, (start, end, _) in enumerate(spans):
        if end - start > PULLED_SIZE or folded[index].count(" ") < TWIN_WORDS - 1:
            continue
        near = (*folded[max(0, index - PULLED) : index], *folded[index + 1 : index + 1 + PULLED])
        # Its first word may have had a conjunction before it in the paragraph.
        core = folded[index] if folded[index].count(" ") < PULLED_WORDS else folded[index].partition(" ")[2]
        words = frozenset(folded[index].split()) if text[start] in _OPENING and text[end - 1] in _CLOSING else None
        for paragraph in near:
            told = len(paragraph) > len(folded[index]) and f" {core} " in f" {paragraph} "
            if told or (words is not None and words.issubset(paragraph.split())):
                found.add(index)
    return found


def _spans(text: str) -> Iterator[tuple[int, int, int]]:
    """Yield start and end of each line that shows something, and the line breaks since the last one."""
    seen = 0
    for match in _LINE.finditer(text):
        line = match[0]
        shown = line.strip()
        if shown:
            start = match.start() + line.index(shown[0])
            yield start, start + len(shown), len(_BREAK.findall(text, seen, start))
            seen = start + len(shown)


def _closing(text: str, start: int, end: int) -> tuple[bool, bool, bool, bool]:
    """Say whether a line ends as a sentence does, is cut off, leads on to the next, and asks or exclaims."""
    reach = CREDIT if text[end - 1] in ")]/" else TAIL
    tail = text[max(start, end - reach) : end]
    closes = bool(_CLOSE.search(tail))
    return closes, bool(_CUT.search(tail)), tail[-1] in ":;,،؛", closes and bool(_ASKS.search(tail))
