"""Where the package's own data lies: in the wheel inside the package, in a checkout beside it."""

from __future__ import annotations

from pathlib import Path

__all__ = ["data"]

PACKAGE = Path(__file__).resolve().parent


def data(*parts: str) -> Path:
    """Return the path of shipped data, such as `data("lexicons", "voice")` or `data("reports", "report.typ")`."""
    installed = PACKAGE / "_data"
    return (installed if installed.is_dir() else PACKAGE.parent).joinpath(*parts)
