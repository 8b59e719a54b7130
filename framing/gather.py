"""Gather a corpus: read sources, learn the lines that each outlet repeats, clean every document with them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from framing.clean import clean, repeated_lines
from framing.errors import LanguageError, SourceError
from framing.model import Document, Skipped
from framing.read import read

__all__ = ["Corpus", "Pages", "clean_all", "gather", "nothing_read", "read_all"]


@dataclass(frozen=True, slots=True)
class Corpus:
    """Cleaned documents, and the records that were left out, each with its reason."""

    documents: tuple[Document, ...]
    skipped: tuple[Skipped, ...] = ()


@dataclass(frozen=True, slots=True)
class Pages:
    """Documents as read, the lines that each outlet's pages have in common, and the records that were left out."""

    documents: tuple[Document, ...]
    repeated: Mapping[str, frozenset[str]]
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
    pages = read_all(sources, outlet=outlet, lang=lang)
    kept, unclean, outside = clean_all(pages.documents, pages.repeated, since=since, until=until)
    skipped = (*pages.skipped, *unclean, *outside)
    if not kept:
        raise nothing_read(sources, skipped)
    return Corpus(tuple(kept), skipped)


def read_all(sources: Sequence[str | Path], *, outlet: str | None = None, lang: str | None = None) -> Pages:
    """Read all documents of some files or folders, and learn what the pages of each outlet repeat."""
    skipped: list[Skipped] = []
    found = [document for source in sources for document in read(source, outlet=outlet, lang=lang, skipped=skipped)]
    unique = _distinct(found, len(sources) > 1)
    return Pages(tuple(unique), repeated_lines(unique), tuple(skipped))


def clean_all(
    documents: Sequence[Document],
    repeated: Mapping[str, frozenset[str]],
    *,
    since: dt.date | None = None,
    until: dt.date | None = None,
) -> tuple[list[Document], list[Skipped], list[Skipped]]:
    """Return the cleaned documents of some days, those whose language cannot be told, and those without a date."""
    cleaned: list[Document] = []
    unclean: list[Skipped] = []
    for document in documents:
        try:
            cleaned.append(clean(document, repeated=repeated))
        except LanguageError as exc:
            unclean.append(Skipped(document.id, str(exc).removeprefix(f"{document.id}: "), "say --lang if it is known"))
    outside: list[Skipped] = []
    return _within(cleaned, since, until, outside), unclean, outside


def nothing_read(sources: Sequence[str | Path], skipped: Sequence[Skipped]) -> SourceError:
    """Return the error for sources of which no document is left."""
    first = f" ({skipped[0]})" if skipped else ""
    where = ", ".join(map(str, sources))
    return SourceError(f"{where}: nothing could be read{first}; {len(skipped)} records were skipped")


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
