"""What all tests share: the folder of real pages, where a machine has it, and how properties are searched.

A property is tried on the same cases in every run, so that a red suite means a changed program; with
HYPOTHESIS_PROFILE=search it is tried on new ones.
"""

from __future__ import annotations

import os
from pathlib import Path

for _library in ("OMP", "OPENBLAS", "MKL"):
    os.environ.setdefault(f"{_library}_NUM_THREADS", "1")  # before numpy: two workers share two cores

import pytest  # noqa: E402
from hypothesis import settings  # noqa: E402

from framing.gather import Corpus, gather  # noqa: E402

settings.register_profile("same", derandomize=True, deadline=None)
settings.register_profile("search", deadline=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "same"))

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
