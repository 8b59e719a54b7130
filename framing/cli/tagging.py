"""Tag what a command names, in one process or in several; what comes out is the same."""

from __future__ import annotations

import datetime as dt
import gc
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path
from typing import Any, NamedTuple

from framing.cli.reading import list_skipped, progress, refuse_unknown
from framing.errors import FramingError, LexiconError
from framing.gather import Pages, clean_all, nothing_read, read_all
from framing.lexicon import load_lexicon
from framing.model import READ, Document, Mention, Skipped
from framing.tag import tag_all

__all__ = ["Wanted", "tag_sources"]

CHANGED = "the lexicon changed while the workers started; run the command again"
CHUNK = 1 << 17
"""Code points that a worker takes at a time: enough to keep it busy, few enough that all are done at about once."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which documents are tagged (those from `since` to `until`), and which of their mentions are listed."""

    since: dt.date | None = None
    until: dt.date | None = None
    concepts: Sequence[str] | None = None
    parts: Sequence[str] | None = READ


class _Job(NamedTuple):
    """Some documents, and the lines that their outlets repeat."""

    documents: Sequence[Document]
    repeated: Mapping[str, frozenset[str]]


class _Done(NamedTuple):
    """What became of some documents: how many, their mentions, how many were kept, and the records left out.

    `version` is that of the lexicon which they were tagged with.
    """

    given: int
    found: list[dict[str, Any]]
    kept: int
    unclean: list[Skipped]
    outside: list[Skipped]
    version: str


class _Tagger:
    """What every process that tags holds, and what it does to the documents that it is given."""

    def __init__(self, lexicons: Path | None, wanted: Wanted) -> None:
        self._lexicon, self._wanted = load_lexicon(lexicons), wanted
        refuse_unknown(wanted.concepts, self._lexicon)
        gc.freeze()  # the lexicon stays: the garbage collector need not go through it over and over

    def tag(self, job: _Job) -> _Done:
        """Clean and tag the documents of a job."""
        wanted = self._wanted
        kept, unclean, outside = clean_all(job.documents, job.repeated, since=wanted.since, until=wanted.until)
        tagged = tag_all(kept, self._lexicon, parts=wanted.parts)
        rows = [mention.record() for mentions in tagged for mention in mentions if self._listed(mention)]
        return _Done(len(job.documents), rows, len(kept), unclean, outside, self._lexicon.version)

    def _listed(self, mention: Mention) -> bool:
        return not self._wanted.concepts or mention.concept in self._wanted.concepts


def tag_sources(
    sources: Sequence[str], lexicons: Path | None, wanted: Wanted, *, outlet: str | None = None,
    lang: str | None = None, workers: int = 1, quiet: bool = False, strict: bool = False,
) -> list[dict[str, Any]]:  # fmt: skip
    """Return the records of all mentions in files and folders, in their order, whatever the number of workers."""
    done: list[_Done] = []
    with _tagging(lexicons, wanted, workers) as tagged:
        pages = read_all(sources, outlet=outlet, lang=lang)
        with progress(len(pages.documents), quiet=quiet) as advance:
            for chunk in tagged(_jobs(pages)):
                done.append(chunk)
                advance(chunk.given)
    if len({each.version for each in done}) > 1:
        raise LexiconError(CHANGED)
    skipped = [*pages.skipped]
    skipped += [one for each in done for one in each.unclean]
    skipped += [one for each in done for one in each.outside]
    if not any(each.kept for each in done):
        raise nothing_read(sources, skipped)
    list_skipped(skipped, quiet=quiet, strict=strict)
    return [row for each in done for row in each.found]


def _jobs(pages: Pages) -> Iterator[_Job]:
    """Yield the documents some at a time, each time with the lines that their outlets repeat."""
    start = size = 0
    for at, document in enumerate(pages.documents, 1):
        size += len(document.text)
        if size >= CHUNK or at == len(pages.documents):
            documents = pages.documents[start:at]
            outlets = {each.outlet for each in documents}
            repeated = {name: lines for name, lines in pages.repeated.items() if name in outlets}
            yield _Job(documents, repeated)
            start, size = at, 0


@contextmanager
def _tagging(
    lexicons: Path | None, wanted: Wanted, workers: int
) -> Iterator[Callable[[Iterable[_Job]], Iterable[_Done]]]:
    """Give what does jobs, in their order. Workers load the lexicon while this process reads the documents."""
    if workers == 1:
        tagger = _Tagger(lexicons, wanted)
        yield lambda jobs: map(tagger.tag, jobs)
        return
    # Spawned, not forked: a fork copies locks and threads in whatever state they are, and Windows has none.
    with ProcessPoolExecutor(workers, get_context("spawn"), _begin, (lexicons, wanted)) as pool:
        pool.submit(_ready)
        yield lambda jobs: pool.map(_work, jobs)


_own: list[_Tagger | FramingError] = []
"""The tagger of this worker process, made once when it begins, or why there is none."""


def _begin(lexicons: Path | None, wanted: Wanted) -> None:
    try:
        _own[:] = [_Tagger(lexicons, wanted)]
    except FramingError as exc:
        _own[:] = [exc]


def _ready() -> None:
    """Do nothing: the first thing that a pool is asked for starts its workers."""


def _work(job: _Job) -> _Done:
    (own,) = _own
    if isinstance(own, FramingError):
        raise own
    return own.tag(job)
