"""What a language module must say."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

__all__ = ["Language", "Surface", "distinct"]


class Surface(NamedTuple):
    """One way a form is written in running text.

    `lead` counts the letters of joined particles before the form proper; the ending, which may replace the end
    of the form, is whatever follows what the form and the surface share.
    """

    text: str
    lead: int = 0


def distinct(surfaces: Iterable[Surface]) -> Iterator[Surface]:
    """Yield surfaces in their order, each text once: the first way to read it is the one kept."""
    seen: set[str] = set()
    for surface in surfaces:
        if surface.text not in seen:
            seen.add(surface.text)
            yield surface


@dataclass(frozen=True, slots=True)
class Language:
    """One language: how it is named and set, and how a lexicon form is inflected in it.

    `inflect` takes a form as the lexicon writes it and returns every surface that running text may show,
    the form itself first; letter variants that folding covers (framing.text) are not repeated.
    `abbreviations` end in a full stop that ends no sentence. `long_word` is the number of letters from which
    a word counts as long (LIX, RIX).
    """

    tag: str
    name: str
    autonym: str
    script: str
    direction: str
    inflect: Callable[[str], Iterable[Surface]]
    abbreviations: frozenset[str] = frozenset()
    long_word: int = 7
