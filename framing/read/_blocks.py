"""The visible text of an HTML page, block by block, as a browser would set it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import regex

if TYPE_CHECKING:
    from lxml.html import HtmlElement

__all__ = ["Block", "blocks"]

_UNSEEN = frozenset(
    ("script", "style", "noscript", "template", "head", "svg", "iframe", "object", "audio", "video", "canvas", "select",
     "textarea")
)  # fmt: skip
_BLOCKS = frozenset(
    ("address", "article", "aside", "blockquote", "body", "button", "caption", "dd", "details", "dialog", "div", "dl",
     "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr",
     "html", "label", "legend", "li", "main", "nav", "ol", "option", "p", "pre", "section", "summary", "table", "tbody",
     "td", "tfoot", "th", "thead", "title", "tr", "ul")
)  # fmt: skip
# What an enclosing element says about the blocks in it; the innermost of these speaks.
_PLACES = {"nav": "navigation", "footer": "notice", "aside": "teaser", "form": "form"}
_HIDDEN = regex.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)", regex.IGNORECASE)
# What a browser shrinks to one space; a no-break space stays.
_BLANK = regex.compile(r"[ \t\n\r\f]+")


@dataclass(frozen=True, slots=True)
class Block:
    """A run of text with nothing but inline elements in it; `broken` when only a <br> parts it from the last."""

    text: str
    tag: str
    place: str | None
    broken: bool


def blocks(tree: HtmlElement) -> list[Block]:
    """Return the blocks of visible text in page order, without scripts, styles and hidden elements."""
    walk = _Walk()
    walk.through(tree)
    return walk.found


class _Walk:
    """One walk over a page; `found` is its result."""

    def __init__(self) -> None:
        self.found: list[Block] = []
        self._open: list[str] = []
        self._pieces: list[str] = []
        self._broken = False

    def through(self, tree: HtmlElement) -> None:
        from lxml import etree

        steps = etree.iterwalk(tree, events=("start", "end", "comment", "pi"))
        for event, element in steps:
            if event == "start" and _unseen(element):
                steps.skip_subtree()
                self._open.append("")
            elif event == "start":
                self._enter(element.tag)
                self._add(element.text)
            else:
                if event == "end":
                    self._leave(self._open.pop())
                self._add(element.tail)
        self._flush(self._open)

    def _enter(self, tag: str) -> None:
        if tag in _BLOCKS or tag == "br":
            self._flush(self._open)
        self._open.append(tag)

    def _leave(self, tag: str) -> None:
        if tag in _BLOCKS:
            self._flush([*self._open, tag])
        self._broken = tag == "br"

    def _add(self, text: str | None) -> None:
        if text:
            self._pieces.append(text)

    def _flush(self, above: list[str]) -> None:
        """Close the block that is open; `above` are the elements it stands in."""
        text = _BLANK.sub(" ", "".join(self._pieces)).strip(" ")
        self._pieces = []
        if text:
            tag = next((tag for tag in reversed(above) if tag in _BLOCKS), "body")
            place = next((_PLACES[tag] for tag in reversed(above) if tag in _PLACES), None)
            self.found.append(Block(text, tag, place, self._broken))
        self._broken = False


def _unseen(element: HtmlElement) -> bool:
    return (
        element.tag in _UNSEEN or element.get("hidden") is not None or bool(_HIDDEN.search(element.get("style") or ""))
    )
