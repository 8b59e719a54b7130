"""Keep what is dear to compute on disk, under the hash of everything that it is made from."""

from __future__ import annotations

import hashlib
import io
import os
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path
from typing import Any

from numpy.typing import NDArray

from framing.errors import OutputError
from framing.files import write_whole
from framing.paths import PACKAGE

__all__ = ["remembered"]

Arrays = dict[str, NDArray[Any]]
KEPT = 24
"""How many tables stay on disk: six languages of a few lexicons."""

# The modules that decide what a compiled table holds: a change in one of them makes every old table stale.
_MAKERS = ("table.py", "trie.py", "words.py", "text.py", "languages")


def remembered(name: str, make: Callable[[], Arrays]) -> Arrays:
    """Return named arrays from the disk, or make and keep them; a cache that cannot be used is done without."""
    file = _folder() / f"{name}-{_code()}.npz"
    found = _load(file)
    if found is not None:
        return found
    made = make()
    _keep(file, made)
    return made


def _folder() -> Path:
    """Return $FRAMING_CACHE, else the user's cache folder."""
    named = os.environ.get("FRAMING_CACHE")
    home = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(named) if named else Path(home) / "framing"


@lru_cache(maxsize=1)
def _code() -> str:
    digest = hashlib.sha256()
    for maker in _MAKERS:
        path = PACKAGE / maker
        for file in sorted(path.glob("*.py")) if path.is_dir() else [path]:
            digest.update(file.read_bytes())
    return digest.hexdigest()[:12]


def _load(file: Path) -> Arrays | None:
    import zipfile

    import numpy as np

    try:
        with np.load(file, allow_pickle=False) as stored:
            return {key: stored[key] for key in stored.files}
    except (OSError, ValueError, KeyError, zipfile.BadZipFile, EOFError):
        return None


def _keep(file: Path, arrays: Arrays) -> None:
    import numpy as np

    content = io.BytesIO()
    np.savez(content, **arrays)  # type: ignore[arg-type]
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        write_whole(file, content.getvalue())
        for old in sorted(file.parent.glob("*.npz"), key=lambda path: path.stat().st_mtime)[:-KEPT]:
            old.unlink(missing_ok=True)
    except (OSError, OutputError):
        return
