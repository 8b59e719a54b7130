"""`framing lexicon check | test | fix | table | export | import`: write, test and exchange word lists."""

from __future__ import annotations

import json
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from framing.cli import lexicon_ci
from framing.cli.options import Format, Lexicons
from framing.cli.output import note, write_rows
from framing.errors import LexiconError, OutputError
from framing.files import write_whole

if TYPE_CHECKING:
    from framing.lexicon import Lexicon

__all__ = ["app"]

app = typer.Typer(help="Check, test and compare lexicons.", no_args_is_help=True)
lexicon_ci.add_to(app)

Files = Annotated[list[Path] | None, typer.Argument(metavar="[FILE...]", help="Concept files or folders; all without.")]
Langs = Annotated[list[str] | None, typer.Option("--lang", help="Only this language (repeat the option).")]
FOREIGN = ("quanteda", "liwc", "dicx", "wordstat", "vale")
"""The formats of framing.exchange, which is loaded only where it is used."""

Foreign = Annotated[str, typer.Option("--to", help=f"One of {', '.join(FOREIGN)}.")]


class CheckFormat(StrEnum):
    """How problems are written."""

    text = "text"
    sarif = "sarif"


@app.command()
def check(
    files: Files = None,
    lexicons: Lexicons = None,
    form: Annotated[CheckFormat, typer.Option("--format")] = CheckFormat.text,
) -> None:
    """Say what is wrong with a lexicon, each problem with path:line and what to do."""
    from framing import lint
    from framing.cli.sarif import sarif
    from framing.lexicon import load_lexicon

    lexicon = load_lexicon(lexicons)
    problems = lint.check(lexicon, only=_named(files, lexicon))
    if form is CheckFormat.sarif:
        print(json.dumps(sarif(problems), indent=1))
    else:
        for problem in problems:
            print(problem)
    errors = sum(problem.error for problem in problems)
    note(f"{len(lexicon.concepts)} concepts checked: {errors} errors, {len(problems) - errors} warnings")
    raise typer.Exit(1 if errors else 0)


@app.command()
def test(
    files: Files = None, lexicons: Lexicons = None, lang: Langs = None,
    mutate: Annotated[bool, typer.Option("--mutate", help="Also name forms whose deletion breaks no example.")] = False,
) -> None:  # fmt: skip
    """Run a lexicon's examples: marks must be hit, near misses must not."""
    from framing import examples
    from framing.lexicon import load_lexicon

    lexicon = load_lexicon(lexicons)
    only = _named(files, lexicon)
    outcomes = examples.run_all(lexicon, only=only, langs=lang)
    if not outcomes:
        raise LexiconError("no examples were run; name files or languages that have some")
    failed = [outcome for outcome in outcomes if not outcome.passed]
    for outcome in failed:
        print(outcome)
    known = sum(outcome.example.expect_fail and outcome.passed for outcome in outcomes)
    unproven = examples.unproven(lexicon, only=only) if mutate else []
    for entry in unproven:
        print(f"{entry.concept.path}:{entry.form.line}: no example breaks when {entry.form.text} is deleted; add one")
    note(
        f"{len(outcomes)} examples run: {len(failed)} failed, {known} known failures"
        + f", {len(unproven)} forms unproven" * mutate
    )
    raise typer.Exit(1 if failed or unproven else 0)


@app.command()
def fix(files: Annotated[list[Path], typer.Argument(metavar="FILE...", help="Concept files or folders.")]) -> None:
    """Rewrite concept files in their canonical form."""
    from framing.canonical import fix as rewrite

    paths = [path for file in files for path in (sorted(file.rglob("*.yaml")) if file.is_dir() else [file])]
    changed = [path for path in paths if path.parent.name != "voice" and rewrite(path)]
    for path in changed:
        print(path)
    note(f"{len(paths)} files read, {len(changed)} rewritten")


@app.command()
def table(
    lexicons: Lexicons = None, lang: Langs = None, form: Annotated[Format, typer.Option("--format")] = Format.csv,
    output: Annotated[Path | None, typer.Option("-o", "--output", help="Write to this file.")] = None,
) -> None:  # fmt: skip
    """Print every form as one flat row: lang, kind, concept, variant, stance, form, status."""
    from framing import exchange
    from framing.lexicon import load_lexicon

    rows = exchange.flat(load_lexicon(lexicons), langs=lang)
    write_rows([row.record() for row in rows], exchange.COLUMNS, form, output)


@app.command("export")
def export_(
    to: Foreign, lang: Annotated[str, typer.Option("--lang", help="The language to write.")], lexicons: Lexicons = None,
    output: Annotated[Path | None, typer.Option("-o", "--output", help="Write to this file.")] = None,
) -> None:  # fmt: skip
    """Write one language as another tool's dictionary, and say what that cannot hold."""
    from framing import exchange
    from framing.lexicon import load_lexicon

    text, notes = exchange.export(exchange.flat(load_lexicon(lexicons), langs=[lang]), to)
    if output is None:
        print(text, end="")
    else:
        write_whole(output, text.encode())
    for line in notes:
        note(f"not held: {line}")


@app.command("import")
def import_(
    file: Annotated[Path, typer.Argument(help="Another tool's dictionary.")],
    source: Annotated[str, typer.Option("--from", help=f"One of {', '.join(FOREIGN)}.")],
    lang: Annotated[str, typer.Option("--lang", help="The language of its words.")],
    out: Annotated[Path, typer.Option("--out", help="The folder to write concept files into.")],
) -> None:
    """Turn another tool's dictionary into draft concept files; none is overwritten."""
    from framing import exchange

    files = exchange.write_concepts(exchange.read_foreign(file, source, lang))
    existing = sorted(name for name in files if (out / name).exists())
    if existing:
        raise OutputError(f"{out / existing[0]}: is there already; choose an empty folder")
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as exc:
        raise OutputError(f"{out}: cannot be made ({exc.strerror}); choose a writable place") from exc
    for name, text in files.items():
        print(write_whole(out / name, text.encode()))
    note("drafts: add stances and their bases, conditions, examples and near misses")


def _named(files: list[Path] | None, lexicon: Lexicon) -> list[str] | None:
    """Return the ids of the concepts that files and folders on the command line name."""
    if not files:
        return None
    wanted = [file.resolve() for file in files]
    concepts = lexicon.concepts.values()
    names = [c.id for c in concepts if any(c.path.resolve().is_relative_to(path) for path in wanted)]
    if not names:
        shown = ", ".join(map(str, files))
        raise LexiconError(f"{shown}: no concept file of this lexicon; name files inside it, or say --lexicons DIR")
    return names
