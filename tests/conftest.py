"""What all tests share: the folder of real pages, where a machine has it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from framing.gather import Corpus, gather

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def shared() -> Path:
    """Return the shared folder (FRAMING_SHARED, else ../shared beside the checkout), or skip with the reason."""
    folder = Path(os.environ.get("FRAMING_SHARED") or ROOT.parent / "shared")
    if not (folder / "seeds" / "index.csv").is_file():
        pytest.skip(f"no real pages at {folder}; set FRAMING_SHARED")
    return folder


@pytest.fixture(scope="session")
def seeds(shared: Path) -> Path:
    """Return the folder of five real news pages."""
    return shared / "seeds"


@pytest.fixture(scope="session")
def demo() -> Corpus:
    """Return the demonstration corpus, cleaned."""
    return gather([ROOT / "corpus" / "demo"])
