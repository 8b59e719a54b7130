"""An HTML page as a record: its visible text, which blocks of it are the article, and what it says of itself."""

from __future__ import annotations

import logging
from dataclasses import dataclass

import regex

from framing.errors import LanguageError
from framing.identify import identify
from framing.languages import language
from framing.model import Part, Skipped
from framing.read._blocks import Block, blocks
from framing.read._bytes import decoded, refused
from framing.read._metadata import Metadata, metadata
from framing.read._record import Record
from framing.text import fold

__all__ = ["page_record"]

# A kept block shorter than this must be a whole line of what trafilatura keeps, a longer one may be within a line.
SHORT = 20
# From this confidence on the text is believed rather than the language that a page's template claims.
BELIEVED = 0.9
_AFFIX = regex.compile(r"\s+(?:[|–—·»]|-|::)\s+")


@dataclass(frozen=True, slots=True)
class _Placed:
    """A block and where it stands in the text."""

    block: Block
    start: int
    end: int


def page_record(data: bytes, where: str, name: str) -> Record | Skipped:
    """Return the record of one HTML page.

    Its text is what a browser shows, a block a paragraph; `hints` say which block is the headline and which ones
    trafilatura takes for the article, and for the others in what part of the page they stand.
    """
    from lxml import etree, html

    page = refused(data, where) or decoded(data, where, page=True)
    if isinstance(page, Skipped):
        return page
    parser = html.HTMLParser(encoding="utf-8", huge_tree=True)
    try:
        tree = html.document_fromstring(page.encode("utf-8"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return Skipped(where, "holds no HTML", "remove it, or give it its right name")
    found = blocks(tree)
    if not found:
        return Skipped(where, "shows no text (it may be drawn by a script)", "save the page as the browser shows it")
    return _record(page, found, metadata(tree), where, name)


def _record(page: str, found: list[Block], said: Metadata, where: str, name: str) -> Record:
    headline = _headline(found, said)
    if headline is None and (title := said.get("headline") or _bare(said.get("title", ""), said)):
        found = [Block(title, "title", None, broken=False), *found]
        headline = 0
    text, placed = _laid_out(found)
    kept = _kept(page, placed, headline)
    lang, notes = _lang(" ".join(one.block.text for one in placed if one.start in kept) or text, said)
    fields: dict[str, object] = {"text": text, "lang": lang}
    fields |= {name: said[name] for name in ("outlet", "date", "url") if name in said}
    if "author" in said:
        notes.append(f"author, says the page: {said['author']}")
    if "date" in said:
        notes.append(f"date in the page's metadata: {said['date']}")
    return Record(where, name, fields, tuple(_hints(placed, headline, kept)), tuple(notes), whole=True)


def _laid_out(found: list[Block]) -> tuple[str, list[_Placed]]:
    """Join blocks by a blank line, or by a line break where the page has one, and say where each came to stand."""
    pieces: list[str] = []
    placed: list[_Placed] = []
    at = 0
    for block in found:
        gap = "" if not pieces else "\n" if block.broken else "\n\n"
        start = at + len(gap)
        at = start + len(block.text)
        pieces += [gap, block.text]
        placed.append(_Placed(block, start, at))
    return "".join(pieces), placed


def _headline(found: list[Block], said: Metadata) -> int | None:
    """Return which block is the headline: the one that the metadata repeats, else the page's only first heading."""
    for claim in (said.get("headline"), said.get("title")):
        words = fold(claim or "")
        exact = [
            index for index, block in enumerate(found) if words and fold(block.text[: len(claim or "") * 2]) == words
        ]
        if exact:
            return min(exact, key=lambda index: (not found[index].tag.startswith("h"), index))
    firsts = [index for index, block in enumerate(found) if block.tag == "h1"]
    title = fold(said.get("title", ""))
    opening = [index for index in firsts if title and title.startswith(fold(found[index].text))]
    return next(iter(opening), firsts[0] if len(firsts) == 1 else None)


def _bare(title: str, said: Metadata) -> str:
    """Take the outlet's name off a title element."""
    pieces = _AFFIX.split(title)
    if len(pieces) > 1 and (len(fold(pieces[-1]).split()) <= 3 or fold(pieces[-1]) == fold(said.get("outlet", ""))):
        return title[: title.rindex(pieces[-1])].rstrip(" |–—·»-:")
    return title


def _kept(page: str, placed: list[_Placed], headline: int | None) -> set[int]:
    """Return the starts of the blocks that trafilatura takes for the article, the headline left out."""
    from trafilatura import extract

    _quiet()
    article = extract(page, include_comments=False, include_tables=True) or ""
    lines = dict.fromkeys(map(_letters, article.splitlines()))
    whole = " ".join(lines)
    kept = set()
    for index, one in enumerate(placed):
        letters = _letters(one.block.text)
        if index != headline and letters and (letters in lines or (len(letters) >= SHORT and letters in whole)):
            kept.add(one.start)
    return kept


def _quiet() -> None:
    """Keep trafilatura's log off standard error where nobody has set up logging."""
    log = logging.getLogger("trafilatura")
    if not log.handlers:
        log.addHandler(logging.NullHandler())


def _letters(text: str) -> str:
    """Return the folded letters of a text without its spaces: trafilatura drops the joiners that part words."""
    return fold(text).replace(" ", "")


def _hints(placed: list[_Placed], headline: int | None, kept: set[int]) -> list[Part]:
    hints = []
    for index, one in enumerate(placed):
        if index == headline:
            hints.append(Part("headline", one.start, one.end, f"{one.block.tag} element"))
        elif one.start in kept:
            hints.append(Part("body", one.start, one.end, "kept by trafilatura"))
        elif kept:
            hints.append(Part("boilerplate", one.start, one.end, one.block.place or "outside the article"))
    return hints


def _lang(text: str, said: Metadata) -> tuple[str | None, list[str]]:
    """Return the language a page claims, unless its text is plainly in another: templates are often left in English."""
    claim = said.get("claimed") or said.get("lang")
    found = identify(text)
    if claim is None or found.confidence < BELIEVED:
        return (claim or None), []
    try:
        claimed = language(claim).tag
    except LanguageError:
        claimed = claim
    if claimed.split("-")[0].lower() == found.lang:
        return claimed, []
    return found.lang, [
        f"the page says that it is in {claim!r}, its text is in {found.lang!r} ({found.confidence:.2f})"
    ]
