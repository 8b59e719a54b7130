"""The commands: each a thin twin of one library function.

Exit status: 0 done, 1 a check failed, 2 the command is wrong or nothing could be read. Data goes to standard
output only; remarks go to standard error, one clear line each.
"""

from __future__ import annotations

import os
import sys

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


# Typer carries click under names that change; the public BadParameter leads to the two classes that matter.
_UsageError: type[Exception] = typer.BadParameter.__mro__[1]
_ClickError: type[Exception] = typer.BadParameter.__mro__[2]


def main() -> None:
    """Run the command line; end with the status that its module docstring tells."""
    sys.exit(_run())


def _run() -> int:
    try:
        status = app(standalone_mode=False)
    except FramingError as exc:
        return _refuse(str(exc))
    except _UsageError as exc:
        context = getattr(exc, "ctx", None)
        return _refuse(f"{_line(exc)}; see `{context.command_path if context else 'framing'} --help`")
    except typer.Abort:
        return _refuse("stopped")
    except _ClickError as exc:
        return _refuse(_line(exc))
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    return status if isinstance(status, int) else 0


def _line(exc: BaseException) -> str:
    message = getattr(exc, "format_message", exc.__str__)()
    return " ".join(str(message).split()).rstrip(".")


def _refuse(message: str) -> int:
    print(f"framing: {message}", file=sys.stderr)
    return 2
