"""Lines that an outlet's pages have in common: the safest sign of furniture."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from framing.clean._lines import normalise_line
from framing.model import Document

__all__ = ["repeated_lines"]

# A page of which less than this share of the lines' length is its own is another page's copy, not a witness.
OWN = 0.1


class _Outlet:
    """What one outlet's pages hold: each line's first page, and for each page its lines' keys and lengths."""

    def __init__(self) -> None:
        self.pages: list[dict[int, int]] = []
        self.first: dict[int, int] = {}
        self.again: dict[int, str] = {}

    def add(self, text: str) -> None:
        page: dict[int, int] = {}
        for raw in text.splitlines():
            line = normalise_line(raw)
            if not line:
                continue
            key = hash(line)
            page[key] = len(line)
            if self.first.setdefault(key, len(self.pages)) != len(self.pages):
                self.again[key] = line
        self.pages.append(page)

    def repeated(self) -> frozenset[str]:
        """Return the lines that at least two pages have which are no copies of each other."""
        witnesses: dict[int, int] = defaultdict(int)
        for page in self.pages:
            own = sum(size for key, size in page.items() if key not in self.again)
            if own >= OWN * sum(page.values()):
                for key in page:
                    witnesses[key] += 1
        return frozenset(line for key, line in self.again.items() if witnesses[key] >= 2)


def repeated_lines(documents: Iterable[Document]) -> Mapping[str, frozenset[str]]:
    """Return for each outlet the normalised lines that at least two of its pages share.

    Pages without a text of their own (a story filed twice) are no witnesses, or its sentences would count as
    furniture. Holds one number a line in memory, and the text of the lines that recur.
    """
    outlets: dict[str, _Outlet] = defaultdict(_Outlet)
    for document in documents:
        if document.outlet:
            outlets[document.outlet].add(document.text)
    return {name: outlet.repeated() for name, outlet in outlets.items()}
