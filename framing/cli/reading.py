"""Read what a command names, and say on standard error what was left out."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

from framing.cli.options import day
from framing.cli.output import note
from framing.errors import FramingError, SourceError
from framing.gather import Corpus, gather
from framing.lexicon import Lexicon
from framing.model import READ, Mention, Skipped
from framing.tag import tag_all

__all__ = ["list_skipped", "mentions_of", "progress", "read_corpus", "refuse_unknown"]

MANY = 200
"""Documents from which progress is worth showing."""


def read_corpus(
    sources: Sequence[str],
    *,
    outlet: str | None = None,
    lang: str | None = None,
    since: str | None = None,
    until: str | None = None,
    quiet: bool = False,
    strict: bool = False,
) -> Corpus:
    """Gather the documents that a command line names; list the skipped records, and refuse them when strict."""
    corpus = gather(sources, outlet=outlet, lang=lang, since=day(since, "--since"), until=day(until, "--until"))
    list_skipped(corpus.skipped, quiet=quiet, strict=strict)
    return corpus


def list_skipped(skipped: Sequence[Skipped], *, quiet: bool, strict: bool) -> None:
    """Say on standard error which records were left out; raise SourceError where there are any and none may be."""
    if not quiet:
        for one in skipped:
            note(f"skipped {one}")
    if strict and skipped:
        raise SourceError(f"{len(skipped)} records were skipped and --strict allows none; mend or remove them")


def mentions_of(
    corpus: Corpus, lexicon: Lexicon, *, concepts: Sequence[str] | None = None,
    parts: Sequence[str] | None = READ, quiet: bool = False,
) -> list[Mention]:  # fmt: skip
    """Tag every document of a corpus, with progress on a terminal."""
    refuse_unknown(concepts, lexicon)
    found: list[Mention] = []
    with progress(len(corpus.documents), quiet=quiet) as advance:
        for mentions in tag_all(corpus.documents, lexicon, parts=parts):
            found += [mention for mention in mentions if not concepts or mention.concept in concepts]
            advance(1)
    return found


def refuse_unknown(concepts: Sequence[str] | None, lexicon: Lexicon) -> None:
    """Raise for a concept id that the lexicon does not have."""
    for name in concepts or ():
        if name not in lexicon.concepts:
            raise FramingError(f"--concept {name}: no such concept; `framing concepts` lists them")


@contextmanager
def progress(total: int, *, quiet: bool) -> Iterator[Callable[[int], None]]:
    """Give a function that is told of documents done, and shows it on a terminal where there are many."""
    if quiet or total < MANY or not sys.stderr.isatty():
        yield lambda done: None
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("tagging", total=total)
        yield lambda done: bar.advance(task, done)
