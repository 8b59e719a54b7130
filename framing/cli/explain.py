"""Show a document to a person: every mention marked in its place, with its voice and the reason for it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from framing.languages import language
from framing.model import COMPANY, Document, Mention, Part
from framing.sentences import paragraphs

if TYPE_CHECKING:
    from rich.text import Text

__all__ = ["explain_document"]

_STYLES = {"against": "bold red", "for": "bold green", "neutral": "bold blue", None: "bold magenta"}
_VOICES = {"outlet": "own voice", "reported": "reported", "quote": "quoted", "scare": "distanced"}
_FIRST_STRONG, _POP = "\u2068", "\u2069"
_MARKS = {"ltr": "\u200e", "rtl": "\u200f"}


def explain_document(document: Document, mentions: Sequence[Mention]) -> None:
    """Print a document paragraph by paragraph, numbered marks in the text and their reasons below.

    Colour goes to terminals only; a pipe gets the marks as brackets with the same numbers.
    """
    from rich.console import Console
    from rich.text import Text

    console = Console(highlight=False, soft_wrap=True)
    head = [document.id, document.outlet or "", document.lang or "", str(document.date or "")]
    console.print(Text(" · ".join(filter(None, head)), style="bold underline"))
    for remark in document.notes:
        console.print(Text(remark, style="dim"))
    direction = language(document.lang or "en").direction
    for part, start, end in _stretches(document):
        inside = [mention for mention in mentions if start <= mention.start < end]
        console.print(_marked(document.text, start, end, inside, direction, part))
        for number, mention in enumerate(_told(inside), 1):
            console.print(_reason(number, mention))
        names = dict.fromkeys(mention.concept for mention in inside if mention.kind == "entity")
        if names:
            console.print(Text(f"   names {', '.join(names)}", style="dim"))
        topics = dict.fromkeys(mention.concept for mention in inside if mention.kind == "topic")
        if topics:
            console.print(Text(f"   tells of {', '.join(topics)}", style="dim"))
        console.print()


def _told(mentions: Sequence[Mention]) -> list[Mention]:
    """Return the mentions that are numbered and explained one by one: all but names and topics."""
    return [mention for mention in mentions if mention.kind not in COMPANY]


def _stretches(document: Document) -> Iterator[tuple[Part, int, int]]:
    for part in document.parts:
        if part.kind == "boilerplate":
            yield part, part.start, part.start
            continue
        for start, end in paragraphs(document.text, part.start, part.end):
            yield part, start, end


def _marked(text: str, start: int, end: int, mentions: Sequence[Mention], direction: str, part: Part) -> Text:
    from rich.text import Text

    if start == end:
        return Text(f"[{part.kind}: {part.end - part.start} characters left out, {part.why}]", style="dim")
    shown = Text(_MARKS[direction], style="bold" if part.kind == "headline" else "")
    last = start
    numbers = {mention: number for number, mention in enumerate(_told(mentions), 1)}
    for mention in _told(mentions):
        if mention.start < last:
            continue
        shown.append(text[last : mention.start])
        shown.append(f"[{mention.text}]", style=_STYLES[mention.stance])
        shown.append(f"{_FIRST_STRONG}({numbers[mention]}){_POP}", style="dim")
        last = mention.end
    shown.append(text[last:end])
    return shown


def _reason(number: int, mention: Mention) -> Text:
    from rich.text import Text

    name = f"{mention.concept}/{mention.variant}" if mention.variant else mention.concept
    lean = f", {mention.stance}" if mention.stance else ""
    flags = "".join(
        f", {flag}" for flag, on in (("negated", mention.negated), ("not counted", not mention.counted)) if on
    )
    line = Text(f"   {number}. ", style="dim")
    line.append(f"{_FIRST_STRONG}{mention.text}{_POP}", style=_STYLES[mention.stance])
    line.append(f"  {name}{lean} · {_VOICES[mention.voice]}{flags}")
    line.append(f"  {_FIRST_STRONG}{'; '.join(mention.why)}{_POP}", style="dim")
    return line
