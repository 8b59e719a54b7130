"""Write rows as a table, JSON lines, CSV or Parquet; data on standard output, remarks on standard error."""

from __future__ import annotations

import csv
import io
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from framing.cli.options import Format
from framing.errors import OutputError
from framing.estimates import plain_cell
from framing.files import write_whole

__all__ = ["note", "write_rows"]


def write_rows(rows: Sequence[dict[str, Any]], columns: Sequence[str], form: Format, output: Path | None) -> None:
    """Write rows in one format, to a file (whole or not at all) or to standard output.

    Raises OutputError when the file cannot be written, and for Parquet to standard output.
    """
    if form is Format.parquet and output is None:
        raise OutputError("standard output: Parquet is a binary format; give a file with -o FILE")
    if output is not None:
        write_whole(output, _bytes(rows, columns, form))
    elif form is Format.table:
        _print_table(rows, columns)
    else:
        sys.stdout.write(_bytes(rows, columns, form).decode())


def note(text: str) -> None:
    """Print a remark on standard error."""
    print(text, file=sys.stderr)


def _bytes(rows: Sequence[dict[str, Any]], columns: Sequence[str], form: Format) -> bytes:
    if form is Format.parquet:
        return _parquet(rows, columns)
    if form is Format.jsonl:
        return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows).encode()
    text = io.StringIO(newline="")
    writer = csv.writer(text) if form is Format.csv else csv.writer(text, delimiter="\t", lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([_cell(row.get(column)) for column in columns] for row in rows)
    return text.getvalue().encode()


def _cell(value: Any) -> Any:
    if isinstance(value, (list, tuple)):
        value = " | ".join(map(str, value))
    return plain_cell(value) if isinstance(value, str) else value


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
    console = Console(width=None if sys.stdout.isatty() else 10_000)
    console.print(grid)


def _shown(value: Any) -> str:
    if isinstance(value, float):
        return f"{value:.3g}"
    if isinstance(value, (list, tuple)):
        return "; ".join(map(str, value))
    return "" if value is None else str(value)
