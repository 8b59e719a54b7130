"""Read files, folders, tables and pages into documents, their text exactly as found."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from framing.errors import SourceError
from framing.languages import language
from framing.model import Document, Skipped
from framing.read._bytes import decoded, refused
from framing.read._files import Files, files
from framing.read._page import page_record
from framing.read._record import Defaults, Record, document
from framing.read._tables import csv_records, jsonl_records, parquet_records

__all__ = ["KINDS", "read"]

KINDS = (".txt", ".html", ".htm", ".jsonl", ".csv", ".parquet")
"""The kinds of file that are read."""


def read(
    source: str | Path,
    *,
    outlet: str | None = None,
    lang: str | None = None,
    skipped: list[Skipped] | None = None,
) -> Iterator[Document]:
    """Read the documents of a file, of a folder and all below it, or of standard input (`-`).

    A folder is read in the order of its file names and may hold index.csv (`file`, then the fields of a record).
    Text is as found: no line ending is translated, and a byte order mark stays a character of the text. `outlet`
    and `lang` are set where the source gives none. A record that cannot be read is added to `skipped`; without
    that list it raises SourceError. A source that is not there, or of which nothing can be read, always does.
    LanguageError is raised for a `lang` that framing does not read.
    """
    defaults = Defaults(outlet, language(lang).tag if lang else None)
    if str(source) == "-":
        return _kept("standard input", _stdin(defaults), skipped)
    path = Path(source)
    if not path.exists():
        raise SourceError(f"{source}: there is no such file or folder; check the path")
    found = files(path, KINDS)
    if not found.paths and not found.faults:
        raise SourceError(f"{source}: the folder holds nothing to read; framing reads {', '.join(KINDS)}")
    return _kept(str(source), _documents(found, defaults), skipped)


def _kept(source: str, found: Iterator[Document | Skipped], skipped: list[Skipped] | None) -> Iterator[Document]:
    """Pass on documents with ids of their own; collect the rest, or raise it where nobody collects."""
    ids: dict[str, str] = {}
    faults: list[Skipped] = []
    for one in found:
        if isinstance(one, Document) and one.id in ids:
            what = f"has the id {one.id!r}, as has {ids[one.id]}"
            one = Skipped(one.source, what, "give each document an id of its own")
        if isinstance(one, Document):
            ids[one.id] = one.source
            yield one
        elif skipped is None:
            raise SourceError(str(one))
        else:
            faults.append(one)
            skipped.append(one)
    if not ids and faults:
        rest = f" (the first of {len(faults)} records, none of which can be read)" if len(faults) > 1 else ""
        raise SourceError(f"{faults[0]}{rest}")
    if not ids:
        raise SourceError(f"{source}: holds no record; check that it is the right source")


def _stdin(defaults: Defaults) -> Iterator[Document | Skipped]:
    """Read standard input: JSONL when it opens with a brace, else one plain text."""
    data = sys.stdin.buffer.read()
    if data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{"):
        records: Iterator[Record | Skipped] = jsonl_records(data.split(b"\n"), "standard input", "-")
    else:
        records = iter([_plain(data, "standard input", "-")])
    for record in records:
        yield record if isinstance(record, Skipped) else document(record, defaults)


def _documents(found: Files, defaults: Defaults) -> Iterator[Document | Skipped]:
    yield from found.faults
    for path in found.paths:
        for record in _records(path, found.name(path)):
            yield record if isinstance(record, Skipped) else document(found.complete(path, record), defaults)


def _records(path: Path, name: str) -> Iterator[Record | Skipped]:
    """Yield what one file holds, by its kind."""
    where, kind = str(path), path.suffix.lower()
    try:
        if kind == ".parquet":
            yield from parquet_records(path, where, name)
        elif kind == ".jsonl":
            with path.open("rb") as lines:
                yield from jsonl_records(lines, where, name)
        elif kind == ".csv":
            yield from csv_records(path.read_bytes(), where, name)
        elif kind in (".html", ".htm"):
            yield page_record(path.read_bytes(), where, name)
        else:
            yield _plain(path.read_bytes(), where, name)
    except OSError as error:
        yield Skipped(where, f"cannot be opened ({error.strerror})", "check that you may read it")


def _plain(data: bytes, where: str, name: str) -> Record | Skipped:
    text = refused(data, where) or decoded(data, where)
    return text if isinstance(text, Skipped) else Record(where, name, {"text": text}, whole=True)
