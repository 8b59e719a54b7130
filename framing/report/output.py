"""Write a report's files beside their place, and move them there when all are complete."""

from __future__ import annotations

import json
import shutil
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path

from framing.errors import OutputError
from framing.estimates import Estimate, write_numbers
from framing.model import Mention

__all__ = ["mentions_file", "place", "numbers_file"]


def mentions_file(mentions: Iterable[Mention]) -> bytes:
    """Return mentions as JSON lines."""
    return "".join(json.dumps(m.record(), ensure_ascii=False) + "\n" for m in mentions).encode("utf-8", "replace")


def numbers_file(numbers: Sequence[Estimate]) -> bytes:
    """Return numbers.csv."""
    with tempfile.TemporaryDirectory(prefix="framing-") as folder:
        return write_numbers(numbers, Path(folder) / "numbers.csv").read_bytes()


def place(files: dict[str, bytes], out: Path) -> list[Path]:
    """Write all files, or none, into the folder `out`, and return their paths.

    Pages and charts that an earlier report left there go, since they would pass for this report's. Raises
    OutputError where the folder cannot be written.
    """
    beside = None
    try:
        out.mkdir(parents=True, exist_ok=True)
        beside = Path(tempfile.mkdtemp(prefix=".framing-", dir=out))
        for name, content in files.items():
            target = beside / name
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)
        _move(files, beside, out)
    except OSError as exc:
        where = exc.filename or out
        raise OutputError(f"{where}: cannot be written ({exc.strerror}); name a folder you may write to") from exc
    finally:
        if beside is not None:
            shutil.rmtree(beside, ignore_errors=True)
    return [out / name for name in sorted(files)]


def _move(files: Iterable[str], beside: Path, out: Path) -> None:
    (out / "charts").mkdir(exist_ok=True)
    for name in files:
        (beside / name).replace(out / name)
    kept = {out / name for name in files}
    for pattern in ("report-[0-9][0-9]*.png", "charts/*.svg", "charts/*.png"):
        for stale in set(out.glob(pattern)) - kept:
            stale.unlink()
    if not any((out / "charts").iterdir()):
        (out / "charts").rmdir()
