"""`framing lexicon ...`: check and test word lists."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from framing import examples, lint
from framing.cli.output import note
from framing.errors import LexiconError
from framing.lexicon import Lexicon, load_lexicon
from framing import paths

__all__ = ["app"]

app = typer.Typer(help="Check, test and compare lexicons.", no_args_is_help=True)

Files = Annotated[list[Path] | None, typer.Argument(metavar="[FILE...]", help="Concept files or folders; all without.")]
Root = Annotated[Path | None, typer.Option("--lexicons", help="A folder of concept files instead of the shipped ones.")]
Langs = Annotated[list[str] | None, typer.Option("--lang", help="Only this language (repeat the option).")]


@app.command()
def check(files: Files = None, lexicons: Root = None) -> None:
    """Say what is wrong with a lexicon, each problem with path:line and what to do."""
    lexicon = load_lexicon(lexicons)
    problems = lint.check(lexicon, only=_named(files, lexicon))
    for problem in problems:
        print(problem)
    errors = sum(problem.error for problem in problems)
    note(f"{len(lexicon.concepts)} concepts checked: {errors} errors, {len(problems) - errors} warnings")
    raise typer.Exit(1 if errors else 0)


@app.command()
def test(files: Files = None, lexicons: Root = None, lang: Langs = None) -> None:
    """Run a lexicon's examples: marks must be hit, near misses must not."""
    lexicon = load_lexicon(lexicons)
    outcomes = examples.run_all(lexicon, only=_named(files, lexicon), langs=lang)
    failed = [outcome for outcome in outcomes if not outcome.passed]
    for outcome in failed:
        print(outcome)
    known = sum(outcome.example.expect_fail for outcome in outcomes) - sum(o.example.expect_fail for o in failed)
    note(f"{len(outcomes)} examples run: {len(failed)} failed, {known} known failures")
    if not outcomes:
        raise LexiconError("no examples were run; name files or languages that have some")
    raise typer.Exit(1 if failed else 0)


def _named(files: list[Path] | None, lexicon: Lexicon) -> list[str] | None:
    """Return the ids of the concepts that files and folders on the command line name."""
    if not files:
        return None
    wanted = [file.resolve() for file in files]
    names = [
        concept.id
        for concept in lexicon.concepts.values()
        if any(concept.path.resolve().is_relative_to(path) for path in wanted)
    ]
    if not names:
        shown = ", ".join(map(str, files))
        raise LexiconError(f"{shown}: no concept file of {paths.data('lexicons')}; name files inside it, or --lexicons DIR")
    return names
