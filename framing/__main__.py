"""Run `python -m framing`."""

from __future__ import annotations

from framing.cli import main

if __name__ == "__main__":
    main()
