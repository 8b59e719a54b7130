"""Read what a command names, and say on standard error what was left out."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence

from framing.cli.options import day
from framing.cli.output import note
from framing.errors import FramingError, SourceError
from framing.gather import Corpus, gather
from framing.lexicon import Lexicon
from framing.model import Document, Mention
from framing.tag import tag

__all__ = ["mentions_of", "read_corpus", "refuse_unknown"]


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
    if not quiet:
        for skipped in corpus.skipped:
            note(f"skipped {skipped}")
    if strict and corpus.skipped:
        raise SourceError(f"{len(corpus.skipped)} records were skipped and --strict allows none; mend or remove them")
    return corpus


def mentions_of(
    corpus: Corpus, lexicon: Lexicon, *, concepts: Sequence[str] | None = None,
    parts: Sequence[str] | None = ("headline", "body"), quiet: bool = False,
) -> list[Mention]:  # fmt: skip
    """Tag every document of a corpus, with progress on a terminal."""
    refuse_unknown(concepts, lexicon)
    found = []
    for document in _progress(corpus, quiet):
        found += [m for m in tag(document, lexicon, parts=parts) if not concepts or m.concept in concepts]
    return found


def refuse_unknown(concepts: Sequence[str] | None, lexicon: Lexicon) -> None:
    """Raise for a concept id that the lexicon does not have."""
    for name in concepts or ():
        if name not in lexicon.concepts:
            raise FramingError(f"--concept {name}: no such concept; `framing concepts` lists them")


def _progress(corpus: Corpus, quiet: bool) -> Iterable[Document]:
    if quiet or len(corpus.documents) < 200 or not sys.stderr.isatty():
        return corpus.documents
    from rich.console import Console
    from rich.progress import track

    return track(corpus.documents, "tagging", console=Console(stderr=True), transient=True)
