"""`framing classify`, `train`, `evaluate`: the trained second opinion."""

from __future__ import annotations

from dataclasses import asdict, fields
from pathlib import Path
from typing import Annotated, Any

import typer

from framing.cli.options import Format, Lang, Outlet, Output, Quiet, Sources, Strict
from framing.cli.output import note, write_rows
from framing.errors import ModelError

__all__ = ["add_to"]

ModelFile = Annotated[Path | None, typer.Option("--model", help="A model file instead of the shipped one.")]
FormatOption = Annotated[Format, typer.Option("--format", help="table, jsonl, csv or parquet.")]
Rows = Annotated[Path, typer.Argument(metavar="FILE", help="JSONL with text, label (0 or 1), language, group.")]


def add_to(app: typer.Typer) -> None:
    """Register the commands."""
    app.command("classify")(classify)
    app.command("train")(train)
    app.command("evaluate")(evaluate)


def classify(
    sources: Sources, form: FormatOption = Format.table, output: Output = None, model: ModelFile = None,
    lang: Lang = None, outlet: Outlet = None, quiet: Quiet = False, strict: Strict = False,
) -> None:  # fmt: skip
    """Say for each sentence how likely it is to be loaded; other languages than the model's are refused."""
    from framing.classify import Judged, load_model
    from framing.classify import classify as judge
    from framing.cli.reading import read_corpus

    trained = load_model(model)
    corpus = read_corpus(sources, outlet=outlet, lang=lang, quiet=quiet, strict=strict)
    rows, refused = [], set()
    for document in corpus.documents:
        if document.lang not in trained.languages:
            refused.add(document.lang)
            note(f"refused {document.id}: {document.lang} is not a language of the model {trained.name}")
            continue
        rows += [asdict(row) for row in judge(document, trained)]
    if refused and not rows:
        raise ModelError(
            f"the model {trained.name} knows {', '.join(trained.languages)} alone; train one with `framing train`"
        )
    columns = tuple(field.name for field in fields(Judged))
    shown = ("doc", "probability", "loaded", "text") if form is Format.table and output is None else columns
    write_rows(rows, shown, form, output)


def train(
    rows: Rows, out: Annotated[Path, typer.Option("--out", help="The model file to write (.skops).")],
    source: Annotated[str, typer.Option("--source", help="Where the labels come from, for the model card.")] = "",
    licence: Annotated[str, typer.Option("--licence", help="The labels' licence, for the model card.")] = "not stated",
) -> None:  # fmt: skip
    """Train a model on labelled sentences; its card, with cross-validated figures, goes beside it."""
    from framing.classify import cross_validate, read_labelled, save_model, write_card
    from framing.classify import train as train_model

    labelled = read_labelled(rows)
    model = train_model(labelled, name=out.name)
    figures = cross_validate(labelled)
    save_model(model, out)
    card = write_card(
        out.with_suffix(".md"),
        title=f"Model card: {out.stem}",
        source=source or rows.name,
        licence=licence,
        figures=figures,
    )
    note(f"wrote {out} and {card}")
    _print(figures, Format.table, None)


def evaluate(rows: Rows, model: ModelFile = None, form: FormatOption = Format.table, output: Output = None) -> None:
    """Measure a model on labelled sentences that it was not trained on."""
    from framing.classify import evaluate as measure
    from framing.classify import load_model, read_labelled

    _print(measure(load_model(model), read_labelled(rows)), form, output)


def _print(figures: list[Any], form: Format, output: Path | None) -> None:
    from framing.classify import Figures

    write_rows([row.record() for row in figures], tuple(field.name for field in fields(Figures)), form, output)
