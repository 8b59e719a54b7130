"""`framing tag`, `explain`, `languages`, `concepts`: what is found in a text, and what is looked for."""

from __future__ import annotations

from typing import Annotated

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
    day,
)  # fmt: skip
from framing.cli.output import write_rows
from framing.errors import FramingError
from framing.languages import TAGS, language

__all__ = ["add_to"]

PARTS = ("headline", "dateline", "byline", "body", "boilerplate")
COLUMNS = (
    "doc", "outlet", "lang", "kind", "concept", "variant", "stance", "form", "text", "start", "end", "core_start",
    "core_end", "part", "voice", "negated", "nested", "counted", "why",
)  # fmt: skip
SHORT = ("doc", "text", "concept", "variant", "stance", "voice", "part", "start")
Workers = Annotated[int, typer.Option("--workers", min=1, help="Processes that share the work.")]
Parts = Annotated[str, typer.Option("--parts", help="Parts of the page, with commas, or all.")]


def add_to(app: typer.Typer) -> None:
    """Register the commands."""
    app.command("tag")(tag)
    app.command("explain")(explain)
    app.command("languages")(languages)
    app.command("concepts")(concepts)


def tag(
    sources: Sources, form: Annotated[Format, typer.Option("--format")] = Format.table, output: Output = None,
    parts: Parts = "headline,body", lexicons: Lexicons = None, lang: Lang = None, outlet: Outlet = None,
    concept: Concepts = None, since: Since = None, until: Until = None, workers: Workers = 1, quiet: Quiet = False,
    strict: Strict = False,
) -> None:  # fmt: skip
    """List every mention with its place, voice and the reason for it."""
    from framing.cli.tagging import Wanted, tag_sources

    wanted = Wanted(day(since, "--since"), day(until, "--until"), concept, _parts(parts))
    rows = tag_sources(sources, lexicons, wanted, outlet=outlet, lang=lang, workers=workers, quiet=quiet, strict=strict)
    write_rows(rows, SHORT if form is Format.table and output is None else COLUMNS, form, output)


def _parts(text: str) -> tuple[str, ...] | None:
    if text == "all":
        return None
    chosen = tuple(part.strip() for part in text.split(","))
    for part in chosen:
        if part not in PARTS:
            raise FramingError(f"--parts {part}: no such part; choose from {', '.join(PARTS)}, or all")
    return chosen


def explain(
    sources: Sources, lexicons: Lexicons = None, lang: Lang = None, outlet: Outlet = None, concept: Concepts = None,
    parts: Parts = "headline,body", quiet: Quiet = False, strict: Strict = False,
) -> None:  # fmt: skip
    """Show the text with every mention marked, its voice, and why."""
    from framing.cli.explain import explain_document
    from framing.cli.reading import mentions_of, read_corpus
    from framing.lexicon import load_lexicon

    lexicon = load_lexicon(lexicons)
    corpus = read_corpus(sources, outlet=outlet, lang=lang, quiet=quiet, strict=strict)
    found = mentions_of(corpus, lexicon, concepts=concept, parts=_parts(parts), quiet=quiet)
    for document in corpus.documents:
        explain_document(document, [mention for mention in found if mention.doc == document.id])


def languages() -> None:
    """List the languages that framing reads."""
    rows = [
        {"lang": tag, "name": language(tag).name, "autonym": language(tag).autonym, "script": language(tag).script}
        for tag in TAGS
    ]
    write_rows(rows, ("lang", "name", "autonym", "script"), Format.table, None)


def concepts(
    lexicons: Lexicons = None, form: Annotated[Format, typer.Option("--format")] = Format.table, output: Output = None
) -> None:
    """List the concepts of the lexicon, with their variants and how many forms each language has."""
    from framing.lexicon import load_lexicon

    lexicon = load_lexicon(lexicons)
    rows = [
        {
            "kind": concept.kind, "concept": concept.id, "gloss": concept.gloss,
            "variants": ", ".join(f"{variant.id} ({variant.stance})" for variant in concept.variants.values()),
            **{lang: sum(map(len, block.forms.values())) for lang, block in concept.languages.items()},
        }
        for concept in lexicon.concepts.values()
    ]  # fmt: skip
    write_rows(rows, ("kind", "concept", *TAGS, "variants", "gloss"), form, output)
