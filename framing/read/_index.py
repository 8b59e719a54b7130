"""index.csv: what a folder says of its files, one line a file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from framing.model import Skipped
from framing.read._record import NAMES
from framing.read._tables import csv_rows

__all__ = ["INDEX", "Index", "read_index"]

INDEX = "index.csv"


@dataclass(slots=True)
class Index:
    """The fields of each listed file, by its path, and what is wrong with the list itself."""

    fields: dict[Path, dict[str, object]] = field(default_factory=dict)
    lines: dict[Path, str] = field(default_factory=dict)
    faults: list[Skipped] = field(default_factory=list)


def read_index(path: Path) -> Index:
    """Read one index.csv; columns that name no field are left alone."""
    index = Index()
    for entry in _entries(path):
        if isinstance(entry, Skipped):
            index.faults.append(entry)
            continue
        where, fields = entry
        file = path.parent / str(fields.pop("file")).strip()
        if not file.is_file():
            index.faults.append(Skipped(where, f"lists {file.name!r}, which is not there", "correct the name"))
        elif file in index.fields:
            index.faults.append(Skipped(where, f"lists {file.name!r} a second time", "delete one of the lines"))
        else:
            index.fields[file], index.lines[file] = fields, where
    return index


def _entries(path: Path) -> Iterator[tuple[str, dict[str, object]] | Skipped]:
    rows = csv_rows(path.read_bytes(), str(path))
    header = next(rows, None)
    if header is None or isinstance(header, Skipped):
        if header:
            yield header
        return
    columns = header[1]
    if "file" not in columns:
        have = ", ".join(repr(column) for column in columns)
        yield Skipped(str(path), f"has no column 'file'; its columns are {have}", "name each file in a column 'file'")
        return
    ours = {alias: name for name, names in NAMES.items() for alias in names} | {"file": "file"}
    for row in rows:
        if isinstance(row, Skipped):
            yield row
            continue
        number, cells = row
        if len(cells) != len(columns):
            what = f"has {len(cells)} cells where the header has {len(columns)}"
            yield Skipped(f"{path}:{number}", what, "put cells that hold a comma in double quotes")
        else:
            pairs = zip(columns, cells, strict=True)
            yield f"{path}:{number}", {ours[column]: cell for column, cell in pairs if column in ours}
