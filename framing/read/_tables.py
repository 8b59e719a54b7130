"""Files of many records: JSONL, CSV, Parquet. One record a line or row; a bad one is named by its line."""

from __future__ import annotations

import codecs
import csv
import io
import json
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from framing.model import Skipped
from framing.read._bytes import decoded, refused
from framing.read._record import NAMES, Record

__all__ = ["csv_records", "csv_rows", "jsonl_records", "parquet_records"]

Found = Record | Skipped
_JSON_KINDS = {list: "a list", str: "a string", int: "a number", float: "a number", bool: "true or false"}


def jsonl_records(lines: Iterable[bytes], where: str, name: str) -> Iterator[Found]:
    """Yield a record for each line that is not blank."""
    empty = True
    for number, raw in enumerate(lines, 1):
        line = raw.removeprefix(codecs.BOM_UTF8) if number == 1 else raw
        if line.strip():
            empty = False
            yield _object(line, f"{where}:{number}", f"{name}#{number}")
    if empty:
        yield Skipped(where, "is empty", "remove it, or fill it")


def _object(line: bytes, where: str, name: str) -> Found:
    text = decoded(line, where)
    if isinstance(text, Skipped):
        return text
    try:
        value = json.loads(text)
    except (ValueError, RecursionError) as error:
        column = getattr(error, "colno", None)
        at = f" (it breaks off or goes wrong at character {column})" if column else ""
        return Skipped(where, f"is not JSON{at}", "write one whole object on each line")
    if not isinstance(value, dict):
        kind = _JSON_KINDS.get(type(value), "null")
        return Skipped(where, f"is {kind}, not an object", 'write {"text": "..."} on each line')
    return Record(where, name, value)


def csv_records(data: bytes, where: str, name: str) -> Iterator[Found]:
    """Yield a record for each row of a CSV file that has a text column."""
    rows = csv_rows(data, where)
    header = next(rows, None)
    if header is None or isinstance(header, Skipped):
        yield header or Skipped(where, "is empty", "remove it, or fill it")
        return
    columns = header[1]
    lacking = _without_text(columns, where)
    if lacking:
        yield lacking
        return
    for row in rows:
        yield row if isinstance(row, Skipped) else _row(columns, row, where, name)


def _row(columns: Sequence[str], row: tuple[int, list[str]], where: str, name: str) -> Found:
    number, cells = row
    if len(cells) != len(columns):
        what = f"has {len(cells)} cells where the header has {len(columns)}"
        return Skipped(f"{where}:{number}", what, "put cells that hold a comma or a line break in double quotes")
    return Record(f"{where}:{number}", f"{name}#{number}", dict(zip(columns, cells, strict=True)))


def _without_text(columns: Sequence[str], where: str) -> Skipped | None:
    if set(columns) & set(NAMES["text"]):
        return None
    have = ", ".join(repr(column) for column in columns)
    wanted = " or ".join(repr(name) for name in NAMES["text"])
    return Skipped(where, f"has no column {wanted}; its columns are {have}", "rename the one that holds the articles")


def csv_rows(data: bytes, where: str) -> Iterator[tuple[int, list[str]] | Skipped]:
    """Yield each row that is not blank, the header first, with the line it starts on.

    The separator is the comma, or else the semicolon or tab that parts the header.
    """
    fault = refused(data, where)
    text = fault or decoded(data.removeprefix(codecs.BOM_UTF8), where)
    if isinstance(text, Skipped):
        yield text
        return
    # One cell holds a whole article, and the module's own limit of 131,072 characters is for all its users.
    csv.field_size_limit(max(csv.field_size_limit(), len(text)))
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_separator(text), strict=True)
    start = 1
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                yield start, [cell.strip() for cell in cells] if start == 1 else cells
            start = reader.line_num + 1
    except csv.Error as error:
        yield Skipped(f"{where}:{start}", f"is not CSV from here on ({error})", "close every double quote")


def _separator(text: str) -> str:
    header = text.split("\n", 1)[0]
    return next((char for char in ",;\t" if char in header), ",")


def parquet_records(path: Path, where: str, name: str) -> Iterator[Found]:
    """Yield a record for each row of a Parquet file that has a text column."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    try:
        with pq.ParquetFile(path) as file:
            lacking = _without_text(file.schema_arrow.names, where)
            if lacking:
                yield lacking
                return
            yield from _parquet_rows(file.iter_batches(256, columns=_known(file.schema_arrow.names)), where, name)
    except (pa.ArrowException, OSError) as error:
        why = str(error).splitlines()[0].rstrip(".")
        yield Skipped(where, f"cannot be read as Parquet ({why})", "it may have been cut short: fetch it again")


def _known(columns: Sequence[str]) -> list[str]:
    aliases = {alias for names in NAMES.values() for alias in names}
    return [column for column in columns if column in aliases]


def _parquet_rows(batches: Iterable[object], where: str, name: str) -> Iterator[Record]:
    number = 0
    for batch in batches:
        for row in batch.to_pylist():  # type: ignore[attr-defined]
            number += 1
            yield Record(f"{where}:{number}", f"{name}#{number}", row)
