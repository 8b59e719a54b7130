"""Tag what a command names, in one process or in several; what comes out is the same."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing import get_context
from typing import Any, NamedTuple

from framing.cli.options import day
from framing.cli.reading import list_skipped, progress, refuse_unknown
from framing.gather import clean_all, nothing_read, read_all
from framing.lexicon import Lexicon
from framing.model import READ, Document, Mention, Skipped
from framing.tag import tag_all

__all__ = ["Wanted", "tag_sources"]

CHUNK = 1 << 17
"""Code points that a worker takes at a time: enough to keep it busy, few enough that all are done at about once."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which documents are tagged (`since`, `until`: days), and which of their mentions are listed."""

    since: str | None = None
    until: str | None = None
    concepts: Sequence[str] | None = None
    parts: Sequence[str] | None = READ


class _Done(NamedTuple):
    """What became of some documents: how many, their mentions, how many were kept, and the records left out."""

    given: int
    found: list[dict[str, Any]]
    kept: int
    unclean: list[Skipped]
    outside: list[Skipped]


class _Tagger:
    """What every worker holds, and what it does to the documents that it is given."""

    def __init__(self, lexicon: Lexicon, repeated: Mapping[str, frozenset[str]], wanted: Wanted) -> None:
        self._lexicon, self._repeated, self._wanted = lexicon, repeated, wanted
        self._since, self._until = day(wanted.since, "--since"), day(wanted.until, "--until")

    def tag(self, documents: Sequence[Document]) -> _Done:
        """Clean and tag documents."""
        kept, unclean, outside = clean_all(documents, self._repeated, since=self._since, until=self._until)
        tagged = tag_all(kept, self._lexicon, parts=self._wanted.parts)
        rows = [mention.record() for mentions in tagged for mention in mentions if self._listed(mention)]
        return _Done(len(documents), rows, len(kept), unclean, outside)

    def _listed(self, mention: Mention) -> bool:
        return not self._wanted.concepts or mention.concept in self._wanted.concepts


def tag_sources(
    sources: Sequence[str], lexicon: Lexicon, wanted: Wanted, *, outlet: str | None = None, lang: str | None = None,
    workers: int = 1, quiet: bool = False, strict: bool = False,
) -> list[dict[str, Any]]:  # fmt: skip
    """Return the records of all mentions in files and folders, in their order, whatever the number of workers."""
    refuse_unknown(wanted.concepts, lexicon)
    pages = read_all(sources, outlet=outlet, lang=lang)
    tagger = _Tagger(lexicon, pages.repeated, wanted)
    done: list[_Done] = []
    with progress(len(pages.documents), quiet=quiet) as advance, _tagged(tagger, pages.documents, workers) as chunks:
        for chunk in chunks:
            done.append(chunk)
            advance(chunk.given)
    skipped = [*pages.skipped]
    skipped += [one for each in done for one in each.unclean]
    skipped += [one for each in done for one in each.outside]
    if not any(each.kept for each in done):
        raise nothing_read(sources, skipped)
    list_skipped(skipped, quiet=quiet, strict=strict)
    return [row for each in done for row in each.found]


def _chunks(documents: Sequence[Document]) -> Iterator[Sequence[Document]]:
    start = size = 0
    for at, document in enumerate(documents, 1):
        size += len(document.text)
        if size >= CHUNK or at == len(documents):
            yield documents[start:at]
            start, size = at, 0


@contextmanager
def _tagged(tagger: _Tagger, documents: Sequence[Document], workers: int) -> Iterator[Iterable[_Done]]:
    """Give what becomes of the documents, chunk by chunk in their order."""
    if workers == 1:
        yield map(tagger.tag, _chunks(documents))
        return
    # Spawned, not forked: a fork copies locks and threads in whatever state they are, and Windows has none.
    with ProcessPoolExecutor(workers, get_context("spawn"), _begin, (tagger,)) as pool:
        yield pool.map(_work, _chunks(documents))


_own: list[_Tagger] = []
"""The tagger of this worker process, sent once when it begins rather than with every chunk."""


def _begin(tagger: _Tagger) -> None:
    _own[:] = [tagger]


def _work(documents: Sequence[Document]) -> _Done:
    return _own[0].tag(documents)
