"""Which files a source holds, in order, and what the index.csv beside them says of each."""

from __future__ import annotations

import dataclasses
import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from framing.model import Skipped
from framing.read._index import INDEX, Index, read_index
from framing.read._record import Record, field

__all__ = ["Files", "files"]

# Kinds that hold articles as often as not, but that nobody has taught framing to read: never passed over in silence.
_ARTICLES = frozenset(
    (".json", ".xml", ".xhtml", ".rtf", ".pdf", ".doc", ".docx", ".odt", ".tsv", ".xls", ".xlsx", ".gz", ".bz2", ".zip",
     ".zst", ".warc")
)  # fmt: skip


@dataclass(slots=True)
class Files:
    """The files of a source: `paths` to read, in order; `faults` that no file can answer for."""

    root: Path
    paths: list[Path] = dataclasses.field(default_factory=list)
    faults: list[Skipped] = dataclasses.field(default_factory=list)
    indexes: dict[Path, Index] = dataclasses.field(default_factory=dict)

    def name(self, path: Path) -> str:
        """Return a file's path under the source, the same on every system."""
        return path.name if path == self.root else path.relative_to(self.root).as_posix()

    def complete(self, path: Path, record: Record) -> Record:
        """Fill in what index.csv says: it yields to a record of a table, and is heeded before a page's own claims."""
        index = next((self.indexes[folder] for folder in path.parents if folder in self.indexes), None)
        if index is None or path == self.root:
            return record
        if path not in index.fields:
            return replace(record, notes=(*record.notes, f"not listed in {INDEX}"))
        said = {name: cell for name, cell in index.fields[path].items() if str(cell).strip() and name != "text"}
        if not record.whole:
            said = {name: cell for name, cell in said.items() if name != "id" and field(record.fields, name) is None}
        return replace(record, fields={**record.fields, **said})


def files(source: Path, kinds: Sequence[str]) -> Files:
    """List what a file or folder gives to read; hidden files are passed over."""
    found = Files(source)
    if source.is_file():
        _sort(found, source, kinds, alone=True)
        return found
    for path in _walk(source):
        if path.name == INDEX:
            index = found.indexes[path.parent] = read_index(path)
            found.faults += index.faults
        else:
            _sort(found, path, kinds, alone=False)
    return found


def _sort(found: Files, path: Path, kinds: Sequence[str], *, alone: bool) -> None:
    kind = path.suffix.lower()
    if kind in kinds:
        found.paths.append(path)
    elif alone or kind in _ARTICLES:
        what = f"is of a kind that framing does not read ({kind or 'its name has no ending'})"
        found.faults.append(Skipped(str(path), what, f"convert it to one of {', '.join(kinds)}"))


def _walk(folder: Path) -> Iterator[Path]:
    """Yield every file below a folder in the order of its path, links to folders not followed."""
    below = []
    for parent, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        below += [Path(parent, name) for name in names if not name.startswith(".")]
    yield from sorted(below, key=lambda path: path.relative_to(folder).as_posix())
