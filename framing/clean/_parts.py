"""Find the parts of a page: its body first, then what stands above, within and after it."""

from __future__ import annotations

from dataclasses import dataclass

from framing.clean._candidates import beside
from framing.clean._credits import mark_credits
from framing.clean._heading import mark_headline, mark_told_headline
from framing.clean._page import Page
from framing.clean._preamble import mark_preamble
from framing.clean._running import mark_body
from framing.model import Document, Part

__all__ = ["Found", "find_parts"]


@dataclass(frozen=True, slots=True)
class Found:
    """The parts of a page, the agencies that its credits name, and the lines that date it."""

    parts: tuple[Part, ...]
    agencies: tuple[str, ...]
    dates: tuple[Part, ...]


def find_parts(document: Document, shared: frozenset[str] = frozenset()) -> Found:
    """Return the parts of a document, heeding its hints."""
    page = Page(document, shared)
    mark_body(page)
    told = mark_told_headline(page)
    body = page.labelled("body")
    if body:
        # A date or credit that ends in a full stop heads no report.
        begun = next((at for at, index in enumerate(body) if not beside(page.text, page.lines[index])), 0)
        mark_headline(page, told, body[begun:])
        mark_credits(page, mark_preamble(page, body))
    return Found(page.parts(), tuple(dict.fromkeys(page.agencies)), tuple(page.dates))
