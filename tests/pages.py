"""Page dumps of our own with the part of every line marked, and cleaned text, for the tests of framing.clean.

In tests/cases/pages/<lang>.txt a page opens with `=== number split`, and `fail` where its parts are known to come
out wrong; each line is its kind, a tab and the text: H headline, D dateline, Y byline, B body, X boilerplate. A kind
with `+` goes on in the line before.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from framing.clean import clean
from framing.model import Document, Part, PartKind, replace

KINDS: dict[str, PartKind] = {"H": "headline", "D": "dateline", "Y": "byline", "B": "body", "X": "boilerplate"}
FOLDER = Path(__file__).parent / "cases" / "pages"

LEAD = "Ferry operators said on Tuesday that they would resume night crossings next month after a long pause."
MORE = "The decision follows a review in which inspectors examined forty vessels and found faults in three."
LAST = "Passengers who bought season tickets will be refunded for the lost weeks, the operators said."


class Page(NamedTuple):
    name: str
    lang: str
    split: str
    fails: bool
    text: str
    parts: tuple[Part, ...]


def pages(lang: str) -> Iterator[Page]:
    """Yield the marked pages of one language."""
    source = (FOLDER / f"{lang}.txt").read_text(encoding="utf-8")
    for block in source.split("=== ")[1:]:
        head, *lines = block.rstrip("\n").split("\n")
        number, split, *fails = head.split()
        yield Page(f"{lang}-{number}", lang, split, bool(fails), *_laid_out(lines))


def _laid_out(lines: list[str]) -> tuple[str, tuple[Part, ...]]:
    text = ""
    parts: list[Part] = []
    for line in lines:
        kind, _, words = line.partition("\t")
        if text or parts:
            text += " " if kind.endswith("+") else "\n"
        if kind:
            parts.append(Part(KINDS[kind[0]], len(text), len(text) + len(words)))
            text += words
    return text, tuple(parts)


def marked(text: str, parts: tuple[Part, ...], kind: str) -> set[int]:
    """Return the code points of one kind of part, white space left out."""
    return {at for part in parts if part.kind == kind for at in range(part.start, part.end) if not text[at].isspace()}


def cleaned(text: str, **fields: Any) -> Document:
    """Return a page of text, English unless the fields say otherwise, cleaned."""
    return clean(replace(Document("x", text, lang="en"), **fields))


def shown(document: Document, kind: str) -> list[str]:
    """Return the texts of a document's parts of one kind."""
    return [document.text[part.start : part.end] for part in document.parts if part.kind == kind]
