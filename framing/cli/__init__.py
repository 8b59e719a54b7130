"""The commands: each a thin twin of one library function.

Exit status: 0 done, 1 a check failed, 2 the command is wrong or nothing could be read. Data goes to standard
output only; remarks go to standard error, one clear line each.
"""

from __future__ import annotations

import os
import sys

import click
import typer

from framing.cli import learn_commands, lexicon_commands, measure_commands, tag_commands
from framing.errors import FramingError

__all__ = ["app", "main"]

app = typer.Typer(
    name="framing",
    help="Find loaded wording in news pages, say whose words it is, compare outlets, draw the result.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    add_completion=False,
)
for module in (measure_commands, tag_commands, learn_commands):
    module.add_to(app)
app.add_typer(lexicon_commands.app, name="lexicon")


def main() -> None:
    """Run the command line; end with the status that its module docstring tells."""
    sys.exit(_run())


def _run() -> int:
    try:
        status = app(standalone_mode=False)
    except FramingError as exc:
        return _refuse(str(exc))
    except click.UsageError as exc:
        command = exc.ctx.command_path if exc.ctx else "framing"
        return _refuse(f"{exc.format_message().rstrip('.')}; see `{command} --help`")
    except click.Abort:
        return _refuse("stopped")
    except click.ClickException as exc:
        return _refuse(exc.format_message())
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    return status if isinstance(status, int) else 0


def _refuse(message: str) -> int:
    print(f"framing: {message}", file=sys.stderr)
    return 2
