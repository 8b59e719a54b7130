"""Gather a corpus: read sources, learn the lines that each outlet repeats, clean every document with them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from framing.clean import clean, repeated_lines
from framing.errors import LanguageError, SourceError
from framing.model import Document, Skipped
from framing.read import read

__all__ = ["Corpus", "gather"]


@dataclass(frozen=True, slots=True)
class Corpus:
    """Cleaned documents, and the records that were left out, each with its reason."""

    documents: tuple[Document, ...]
    skipped: tuple[Skipped, ...] = ()


def gather(
    sources: Sequence[str | Path],
    *,
    outlet: str | None = None,
    lang: str | None = None,
    since: dt.date | None = None,
    until: dt.date | None = None,
) -> Corpus:
    """Read and clean all documents of some files or folders.

    `outlet` and `lang` are set where the source gives none; `since` and `until` keep the documents of these days
    (both included). Raises SourceError when a source cannot be read or nothing is left.
    """
    skipped: list[Skipped] = []
    found = [document for source in sources for document in read(source, outlet=outlet, lang=lang, skipped=skipped)]
    unique = _distinct(found, len(sources) > 1)
    repeated = repeated_lines(unique)
    cleaned: list[Document] = []
    for document in unique:
        try:
            cleaned.append(clean(document, repeated=repeated))
        except LanguageError as exc:
            skipped.append(Skipped(document.id, str(exc).removeprefix(f"{document.id}: "), "say --lang if it is known"))
    kept = _within(cleaned, since, until, skipped)
    if not kept:
        where = ", ".join(map(str, sources))
        first = f" ({skipped[0]})" if skipped else ""
        raise SourceError(f"{where}: nothing could be read{first}; {len(skipped)} records were skipped")
    return Corpus(tuple(kept), tuple(skipped))


def _distinct(documents: list[Document], several: bool) -> list[Document]:
    """Give documents of several sources ids that cannot clash: the source's path goes before a repeated one."""
    if not several:
        return documents
    seen: set[str] = set()
    named = []
    for document in documents:
        name = document.id if document.id not in seen else f"{document.source}:{document.id}"
        seen.add(name)
        named.append(document if name == document.id else replace(document, id=name))
    return named


def _within(
    documents: list[Document], since: dt.date | None, until: dt.date | None, skipped: list[Skipped]
) -> list[Document]:
    if since is None and until is None:
        return documents
    kept = []
    for document in documents:
        if document.date is None:
            skipped.append(Skipped(document.id, "no date, and --since or --until asks for one", "give it a date field"))
        elif (since is None or document.date >= since) and (until is None or document.date <= until):
            kept.append(document)
    return kept
