"""Read labelled sentences for training and evaluation."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from framing.errors import LanguageError, ModelError
from framing.languages import language

__all__ = ["Labelled", "by_language", "read_labelled"]

FIELDS = ("text", "label", "language", "group")


@dataclass(frozen=True, slots=True)
class Labelled:
    """A sentence, whether it is loaded (1) or not (0), its language, and its group.

    Sentences of one group (an outlet, a document, a batch) are never split between training and testing.
    """

    text: str
    label: int
    language: str
    group: str


def read_labelled(path: str | Path) -> list[Labelled]:
    """Read a JSONL file with the fields text, label (0 or 1), language and group.

    Raises ModelError with path:line for the first row that cannot be used.
    """
    file = Path(path)
    try:
        lines = file.read_text("utf-8").split("\n")
    except (OSError, UnicodeDecodeError) as exc:
        raise ModelError(f"{file}: cannot be read ({exc}); give a JSONL file in UTF-8") from exc
    rows = [_row(file, number, line) for number, line in enumerate(lines, 1) if line.strip()]
    if not rows:
        raise ModelError(f"{file}: no rows; each line is a JSON object with {', '.join(FIELDS)}")
    return rows


def _row(file: Path, number: int, line: str) -> Labelled:
    try:
        record: Any = json.loads(line)
    except json.JSONDecodeError as exc:
        raise ModelError(f"{file}:{number}: not JSON ({exc.msg}); one object a line") from exc
    missing = [field for field in FIELDS if not isinstance(record, dict) or field not in record]
    if missing:
        raise ModelError(f"{file}:{number}: no `{missing[0]}`; each line has {', '.join(FIELDS)}")
    if record["label"] not in (0, 1):
        raise ModelError(f"{file}:{number}: label {record['label']!r}; write 1 for loaded, 0 for not")
    try:
        tag = language(str(record["language"])).tag
    except LanguageError as exc:
        raise ModelError(f"{file}:{number}: {exc}") from exc
    return Labelled(str(record["text"]), int(record["label"]), tag, str(record["group"]))


def by_language(rows: Iterable[Labelled]) -> dict[str, list[Labelled]]:
    """Return the rows of each language, languages in alphabetical order."""
    found: dict[str, list[Labelled]] = defaultdict(list)
    for row in rows:
        found[row.language].append(row)
    return dict(sorted(found.items()))
