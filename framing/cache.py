"""Keep what is dear to compute on disk, under the hash of everything that it is made from."""

from __future__ import annotations

import gc
import hashlib
import io
import os
import pickle
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path
from typing import Any

from numpy.typing import NDArray

from framing.errors import OutputError
from framing.files import write_whole
from framing.paths import PACKAGE

__all__ = ["remembered", "remembered_value"]

Arrays = dict[str, NDArray[Any]]
KEPT = 40
"""How many files stay on disk: a few lexicons, each with its tables and voice cues of six languages."""

# The modules that decide what is kept: a change in one of them makes everything stale.
_MAKERS = (
    "lexicon.py", "concept.py", "groups.py", "cues.py", "strict_yaml.py", "model.py", "table.py", "trie.py", "words.py",
    "text.py", "languages",
)  # fmt: skip
_OURS = ("framing.concept", "framing.cues", "datetime", "pathlib")


def remembered(name: str, make: Callable[[], Arrays]) -> Arrays:
    """Return named arrays from the disk, or make and keep them; a cache that cannot be used is done without."""
    file = _folder() / f"{name}-{_code()}.npz"
    found = _load(file)
    if found is not None:
        return found
    made = make()
    _keep(file, made)
    return made


def remembered_value(name: str, make: Callable[[], Any]) -> Any:
    """Return a value made of framing's own classes from the disk, or make and keep it."""
    import numpy as np

    made: list[Any] = []

    def pickled() -> Arrays:
        made.append(make())
        return {"value": np.frombuffer(pickle.dumps(made[0], protocol=5), np.uint8)}

    stored = remembered(name, pickled)["value"]
    if made:
        return made[0]
    with _uncollected():
        return _Unpickler(io.BytesIO(stored.tobytes())).load()


@contextmanager
def _uncollected() -> Iterator[None]:
    """Keep the garbage collector from going through a growing value over and over, which would double the time."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


class _Unpickler(pickle.Unpickler):
    """Loads the classes that lexicons are made of, and refuses everything else that a file might name."""

    def find_class(self, module: str, name: str) -> Any:
        found = super().find_class(module, name) if module in _OURS and "." not in name else None
        if not isinstance(found, type) or found.__module__ != module:
            raise pickle.UnpicklingError(f"{module}.{name} has no place in framing's cache")
        return found


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
