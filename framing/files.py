"""Write a file whole or not at all."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from framing.errors import OutputError

__all__ = ["write_whole"]


def write_whole(path: Path, content: bytes) -> Path:
    """Put `content` at `path`: a file that was there stays as it was until the new one is complete.

    Raises OutputError where it cannot be written.
    """
    beside = path.parent / f".{path.name}.{os.getpid()}.part"
    try:
        beside.write_bytes(content)
        beside.replace(path)
    except OSError as exc:
        with suppress(OSError):
            beside.unlink()
        raise OutputError(f"{path}: cannot be written ({exc.strerror}); choose a place you may write to") from exc
    return path
