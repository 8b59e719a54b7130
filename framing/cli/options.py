"""The options that commands share, written once."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from framing.errors import FramingError

__all__ = [
    "Concepts", "Format", "Lang", "Lexicons", "Outlet", "Output", "Quiet", "Since", "Sources", "Strict", "Until",
    "VoiceSet", "VoiceOption", "day",
]  # fmt: skip


class Format(StrEnum):
    """How rows are written."""

    table = "table"
    jsonl = "jsonl"
    csv = "csv"
    parquet = "parquet"


class VoiceSet(StrEnum):
    """Which voices count: the outlet's own, all outside quotation marks, all."""

    own = "own"
    unquoted = "unquoted"
    all = "all"


Sources = Annotated[
    list[str],
    typer.Argument(metavar="SOURCE...", help="Files or folders of .txt, .html, .jsonl, .csv, .parquet; - for stdin."),
]
Lexicons = Annotated[
    Path | None, typer.Option("--lexicons", help="A folder of concept files instead of the shipped ones.")
]
Lang = Annotated[str | None, typer.Option("--lang", help="Language (BCP-47) where the source gives none.")]
Outlet = Annotated[str | None, typer.Option("--outlet", help="Outlet where the source gives none.")]
Concepts = Annotated[list[str] | None, typer.Option("--concept", help="Only these concept ids (repeat the option).")]
Since = Annotated[str | None, typer.Option("--since", help="Only documents from this day on (YYYY-MM-DD).")]
Until = Annotated[str | None, typer.Option("--until", help="Only documents up to this day (YYYY-MM-DD).")]
Quiet = Annotated[bool, typer.Option("--quiet", help="No progress and no list of skipped records.")]
Strict = Annotated[bool, typer.Option("--strict", help="End with status 2 when any record was skipped.")]
Output = Annotated[Path | None, typer.Option("-o", "--output", help="Write to this file instead of standard output.")]
VoiceOption = Annotated[VoiceSet | None, typer.Option("--voice", help="Whose words count.")]


def day(text: str | None, option: str) -> dt.date | None:
    """Return the date that an option gives."""
    if text is None:
        return None
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        raise FramingError(f"{option} {text}: no date; write YYYY-MM-DD") from None
