"""`framing lexicon gate | diff`: hold a lexicon against gold, and show what a change to it does."""

from __future__ import annotations

import json
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from framing.cli.options import Format, Lang, Lexicons, Outlet
from framing.cli.output import note, write_rows
from framing.errors import LexiconError

__all__ = ["add_to"]

COLUMNS = ("lang", "measure", "of", "value", "low", "high", "right", "out_of")


class DiffFormat(StrEnum):
    """How a difference is written."""

    markdown = "markdown"
    json = "json"


class FailOn(StrEnum):
    """What makes `diff` end with status 1."""

    nothing = "nothing"
    flips = "flips"
    changes = "changes"


def add_to(app: typer.Typer) -> None:
    """Register the commands."""
    app.command("gate")(gate)
    app.command("diff")(diff)


def gate(
    gold: Annotated[Path, typer.Option("--gold", help="The folder of gold files, <lang>.jsonl.")] = Path("corpus/gold"),
    floors: Annotated[Path, typer.Option("--floors", help="The file of floors.")] = Path("lexicons/floors.json"),
    split: Annotated[str, typer.Option("--split", help="The split to measure.")] = "test",
    lexicons: Lexicons = None, lang: Annotated[list[str] | None, typer.Option("--lang")] = None,
    form: Annotated[Format, typer.Option("--format")] = Format.table,
    errors: Annotated[bool, typer.Option("--errors", help="Also list every mistake (not on the test split).")] = False,
    update: Annotated[bool, typer.Option("--update", help="Pin what was measured as the floors.")] = False,
    allow_regression: Annotated[bool, typer.Option("--allow-regression", help="Let --update lower a floor.")] = False,
) -> None:  # fmt: skip
    """Measure precision, recall and voice on gold; fail where a floor breaks or the gold changed."""
    from framing import gate as gates
    from framing.lexicon import load_lexicon

    lexicon, passages = load_lexicon(lexicons), gates.read_gold(gold, split=split, langs=lang)
    if errors and split == "test":
        raise LexiconError("--errors with --split test: the test split is only reported on; say --split dev")
    for line in gates.mistakes(lexicon, passages) if errors else ():
        print(line)
    cells = gates.measure(lexicon, passages)
    write_rows([cell.record() for cell in cells], COLUMNS, form, None)
    if update:
        note(f"pinned {gates.pin(cells, gold, floors, allow_regression=allow_regression)}")
        return
    wrong = gates.failures(cells, gold, floors)
    for line in wrong:
        note(line)
    raise typer.Exit(1 if wrong else 0)


def diff(
    old: Annotated[str, typer.Argument(help="A lexicon folder or a git revision.")],
    new: Annotated[str, typer.Argument(help="A lexicon folder or a git revision.")],
    corpus: Annotated[list[str], typer.Option("--corpus", help="Where to look (repeat the option).")],
    form: Annotated[DiffFormat, typer.Option("--format")] = DiffFormat.markdown,
    fail_on: Annotated[FailOn, typer.Option("--fail-on", help="End with status 1 on these.")] = FailOn.nothing,
    folder: Annotated[str, typer.Option("--folder", help="The lexicon folder inside a git revision.")] = "lexicons",
    lang: Lang = None, outlet: Outlet = None,
) -> None:  # fmt: skip
    """Show the mentions that a lexicon change gains and loses, the shares that move, the findings that flip."""
    from framing import regress
    from framing.gather import gather

    documents = gather(corpus, lang=lang, outlet=outlet).documents
    with regress.revision(old, folder) as before, regress.revision(new, folder) as after:
        found = regress.difference(before, after, documents)
    print(
        json.dumps(found.record(), ensure_ascii=False) if form is DiffFormat.json else regress.markdown(found), end=""
    )
    failed = found.flips if fail_on is FailOn.flips else found.changes if fail_on is FailOn.changes else ()
    raise typer.Exit(1 if failed else 0)
