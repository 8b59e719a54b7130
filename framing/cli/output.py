"""Write rows as a table, JSON lines, CSV or Parquet: whole or not at all, data on standard output only."""

from __future__ import annotations

import csv
import io
import json
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from framing.cli.options import Format
from framing.errors import OutputError

__all__ = ["note", "write_rows", "write_text"]

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def write_rows(rows: Sequence[dict[str, Any]], columns: Sequence[str], form: Format, output: Path | None) -> None:
    """Write rows in one format, to a file or to standard output.

    Raises OutputError when the file cannot be written, or for Parquet to a terminal.
    """
    if form is Format.parquet:
        if output is None:
            raise OutputError("standard output: Parquet is a binary format; give a file with -o FILE")
        _write_bytes(_parquet(rows, columns), output)
    elif form is Format.table and output is None:
        _print_table(rows, columns)
    else:
        write_text(_render(rows, columns, form), output)


def write_text(text: str, output: Path | None) -> None:
    """Write text to a file, whole or not at all, or to standard output."""
    if output is None:
        sys.stdout.write(text)
    else:
        _write_bytes(text.encode(), output)


def note(text: str) -> None:
    """Print a remark on standard error."""
    print(text, file=sys.stderr)


def _render(rows: Sequence[dict[str, Any]], columns: Sequence[str], form: Format) -> str:
    if form is Format.jsonl:
        return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n" if form is Format.csv else "\n", delimiter="," if form is Format.csv else "\t")
    writer.writerow(columns)
    writer.writerows([_cell(row.get(column)) for column in columns] for row in rows)
    return text.getvalue()


def _cell(value: Any) -> Any:
    """Return a value as a cell that no spreadsheet takes for a formula."""
    if isinstance(value, (list, tuple)):
        value = " | ".join(map(str, value))
    if isinstance(value, str) and value.startswith(_FORMULA):
        return "'" + value
    return "" if value is None else value


def _parquet(rows: Sequence[dict[str, Any]], columns: Sequence[str]) -> bytes:
    import pyarrow as pa
    import pyarrow.parquet as pq

    sink = io.BytesIO()
    pq.write_table(pa.table({column: [row.get(column) for row in rows] for column in columns}), sink)
    return sink.getvalue()


def _print_table(rows: Sequence[dict[str, Any]], columns: Sequence[str]) -> None:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    grid = Table(*columns, box=None, header_style="bold")
    for row in rows:
        grid.add_row(*(Text(_shown(row.get(column))) for column in columns))
    width = None if sys.stdout.isatty() else 10_000
    Console(width=width, soft_wrap=not sys.stdout.isatty()).print(grid)


def _shown(value: Any) -> str:
    if isinstance(value, float):
        return f"{value:.3g}"
    if isinstance(value, (list, tuple)):
        return "; ".join(map(str, value))
    return "" if value is None else str(value)


def _write_bytes(content: bytes, output: Path) -> None:
    part = output.with_name(output.name + ".part")
    try:
        part.write_bytes(content)
        os.replace(part, output)
    except OSError as exc:
        part.unlink(missing_ok=True) if part.parent.is_dir() else None
        raise OutputError(f"{output}: cannot be written ({exc.strerror}); choose a writable place") from exc
