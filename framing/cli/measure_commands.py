"""`framing report`, `score`, `compare`, `readability`: numbers, with what they rest on."""

from __future__ import annotations

from dataclasses import fields
from pathlib import Path
from typing import Annotated, Any

import typer

from framing.cli.options import (
    Concepts,
    Format,
    Lang,
    Lexicons,
    Outlet,
    Output,
    Quiet,
    Since,
    Sources,
    Strict,
    Until,
    VoiceOption,
)  # fmt: skip
from framing.cli.output import note, write_rows
from framing.errors import FramingError
from framing.estimates import Estimate

__all__ = ["add_to"]

FORMATS = ("pdf", "png", "html", "csv")
GROUPS = ("outlet", "lang", "concept")
NUMBERS = tuple(field.name for field in fields(Estimate))
SHOWN = (
    "measure",
    "lang",
    "outlet",
    "concept",
    "variant",
    "stance",
    "voice",
    "estimate",
    "low",
    "high",
    "count",
    "out_of",
    "stories",
    "note",
)
FormatOption = Annotated[Format, typer.Option("--format", help="table, jsonl, csv or parquet.")]


def add_to(app: typer.Typer) -> None:
    """Register the commands."""
    app.command("report")(report)
    app.command("score")(score)
    app.command("compare")(compare)
    app.command("readability")(readability)


def report(
    sources: Sources, out: Annotated[Path, typer.Option("--out", help="The folder to write into.")],
    recipe: Annotated[Path | None, typer.Option("--recipe", help="What the report compares (YAML).")] = None,
    formats: Annotated[str, typer.Option("--formats", help="Of pdf, png, html, csv; with commas.")] = ",".join(FORMATS),
    voice: VoiceOption = None, lexicons: Lexicons = None, lang: Lang = None, outlet: Outlet = None,
    since: Since = None, until: Until = None, quiet: Quiet = False, strict: Strict = False,
) -> None:  # fmt: skip
    """Compare outlets and write the report: PDF, page PNGs, HTML, charts, numbers and mentions."""
    from framing.cli.reading import read_corpus
    from framing.lexicon import load_lexicon
    from framing.report import load_recipe, write_report

    chosen = tuple(name.strip() for name in formats.split(","))
    for name in chosen:
        if name not in FORMATS:
            raise FramingError(f"--formats {name}: no such format; choose from {', '.join(FORMATS)}")
    plan = load_recipe(recipe)
    lexicon = load_lexicon(lexicons)
    corpus = read_corpus(sources, outlet=outlet, lang=lang, since=since, until=until, quiet=quiet, strict=strict)
    written = write_report(
        plan.with_voice(voice.value) if voice else plan, corpus.documents, out,
        lexicon=lexicon, formats=chosen, skipped=corpus.skipped,
    )  # fmt: skip
    if not quiet:
        note(f"{len(written)} files in {out}")


def score(
    sources: Sources, form: FormatOption = Format.table, output: Output = None,
    by: Annotated[str, typer.Option("--by", help="Of outlet, lang, concept; with commas.")] = "outlet,lang,concept",
    voice: VoiceOption = None, lexicons: Lexicons = None, lang: Lang = None, outlet: Outlet = None,
    concept: Concepts = None, since: Since = None, until: Until = None, quiet: Quiet = False, strict: Strict = False,
) -> None:  # fmt: skip
    """Print naming shares and rates per 1,000 words, with intervals and denominators."""
    from framing.cli.reading import mentions_of, read_corpus
    from framing.lexicon import load_lexicon
    from framing.score import count_words, mention_rates, naming_shares

    groups = _groups(by)
    lexicon = load_lexicon(lexicons)
    corpus = read_corpus(sources, outlet=outlet, lang=lang, since=since, until=until, quiet=quiet, strict=strict)
    found = mentions_of(corpus, lexicon, concepts=concept, quiet=quiet)
    words = count_words(corpus.documents)
    referents = sorted({mention.concept for mention in found if mention.kind == "referent"})
    rows: list[Estimate] = []
    for referent in referents:
        rows += naming_shares(found, referent, by=groups, voice=voice.value if voice else "unquoted")
    rows += mention_rates(found, words, by=groups, voice=voice.value if voice else "own")
    _print(rows, form, output)


def compare(
    sources: Sources, target: Annotated[str, typer.Option("--target", help="The outlet that is compared.")],
    reference: Annotated[str, typer.Option("--reference", help="The outlet that it is compared with.")],
    form: FormatOption = Format.table, output: Output = None, voice: VoiceOption = None, lexicons: Lexicons = None,
    lang: Lang = None, concept: Concepts = None, since: Since = None, until: Until = None, quiet: Quiet = False,
    strict: Strict = False,
) -> None:  # fmt: skip
    """Set one outlet against another: share differences and rate ratios, with intervals."""
    from framing.cli.reading import mentions_of, read_corpus
    from framing.compare import compare as contrasts_of
    from framing.lexicon import load_lexicon
    from framing.score import count_words

    lexicon = load_lexicon(lexicons)
    corpus = read_corpus(sources, lang=lang, since=since, until=until, quiet=quiet, strict=strict)
    for name in (target, reference):
        if name not in {document.outlet for document in corpus.documents}:
            known = ", ".join(sorted({document.outlet or "(none)" for document in corpus.documents}))
            raise FramingError(f"no outlet {name!r} in these sources; they have {known}")
    found = mentions_of(corpus, lexicon, concepts=concept, quiet=quiet)
    rows = contrasts_of(
        found, count_words(corpus.documents), target=target, reference=reference, concepts=concept or None,
        voice=voice.value if voice else None,
    )  # fmt: skip
    _print(rows, form, output)


def readability(
    sources: Sources, form: FormatOption = Format.table, output: Output = None, lang: Lang = None,
    outlet: Outlet = None, since: Since = None, until: Until = None, quiet: Quiet = False, strict: Strict = False,
) -> None:  # fmt: skip
    """Print how hard each outlet's text is, beside the other outlets of its language."""
    from framing.cli.reading import read_corpus
    from framing.readability import Readability
    from framing.readability import readability as readability_of

    corpus = read_corpus(sources, outlet=outlet, lang=lang, since=since, until=until, quiet=quiet, strict=strict)
    columns = tuple(field.name for field in fields(Readability))
    write_rows([row.record() for row in readability_of(corpus.documents)], columns, form, output)


def _groups(text: str) -> tuple[str, ...]:
    chosen = tuple(name.strip() for name in text.split(","))
    for name in chosen:
        if name not in GROUPS:
            raise FramingError(f"--by {name}: no such grouping; choose from {', '.join(GROUPS)}")
    return chosen


def _print(rows: list[Any], form: Format, output: Path | None) -> None:
    records = [{name: getattr(row, name) for name in NUMBERS} for row in rows]
    write_rows(records, SHOWN if form is Format.table and output is None else NUMBERS, form, output)
