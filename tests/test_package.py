"""The package as users meet it: light to import, its names listed, its data found, its layers kept."""

from __future__ import annotations

import ast
import importlib
import subprocess
import sys
from pathlib import Path

import pytest

import framing
from framing import exchange
from framing.cli import lexicon_commands

HEAVY = ("spacy", "sklearn", "matplotlib", "textstat", "pandas")
PUBLIC = [
    "Contrast", "Corpus", "Document", "FramingError", "LanguageError", "Lexicon", "LexiconError", "MENTION_SCHEMA",
    "Mention", "ModelError", "OutputError", "Part", "Rate", "RecipeError", "Share", "Skipped", "SourceError",
    "WordCount", "clean", "compare", "count_words", "gather", "load_lexicon", "match", "mention_rates",
    "naming_shares", "read", "readability", "tag", "tag_batches", "voice", "write_numbers", "write_report",
]  # fmt: skip


def loaded_by(statement: str) -> set[str]:
    code = f"import sys\n{statement}\nprint(*sorted(m for m in {HEAVY!r} if m in sys.modules))"
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return set(out.stdout.split())


@pytest.mark.parametrize("module", ["framing", "framing.cli", "framing.classify", "framing.report", "framing.charts"])
def test_importing_is_light(module: str) -> None:
    assert loaded_by(f"import {module}") == set()


def test_help_loads_what_it_shows() -> None:
    code = """
import contextlib, io, sys
from framing.cli import main
sys.argv = ["framing", "--help"]
with contextlib.suppress(SystemExit), contextlib.redirect_stdout(io.StringIO()):
    main()
heavy = ("numpy", "pyarrow", "yaml", "regex", "framing.lexicon", "framing.clean")
print(*(name for name in heavy if name in sys.modules))
"""
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split() == []


def test_the_formats_that_help_names_are_those_there_are() -> None:
    assert set(lexicon_commands.FOREIGN) == set(exchange.FORMATS)


def test_the_light_import_test_can_fail() -> None:
    assert loaded_by("import textstat") >= {"textstat"}


def test_the_public_names_are_these() -> None:
    assert framing.__all__ == PUBLIC
    for name in PUBLIC:
        assert getattr(framing, name).__doc__, name


def test_verbs_are_functions_after_their_modules_are_imported() -> None:
    for name in ("clean", "compare", "match", "read", "readability", "tag", "voice"):
        importlib.import_module(f"framing.{name}")
        assert callable(getattr(framing, name))


READERS = (
    "text", "words", "sentences", "languages", "match", "hits", "conditions", "company", "core", "namings", "clean",
    "voice", "identify", "dates", "readability",
)  # fmt: skip
"""The modules that article text passes through; the others see markup, file names and our own English."""


def readers() -> list[Path]:
    package = Path(framing.__file__).parent
    files = [path for name in READERS for path in (package / f"{name}.py", *package.glob(f"{name}/*.py"))]
    return sorted(path for path in files if path.is_file())


@pytest.mark.parametrize("path", readers(), ids=lambda path: f"{path.parent.name}/{path.name}")
def test_article_text_is_never_touched_by_what_cuts_it(path: Path) -> None:
    """No \\w, \\b, lower() or isalnum() where article text passes."""
    tree = ast.parse(path.read_text("utf-8"))
    nodes = list(ast.walk(tree))
    calls = {node.func.attr for node in nodes if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)}
    assert not calls & {"lower", "isalnum", "upper", "title", "swapcase"}
    told = {
        ast.get_docstring(n, clean=False) for n in nodes if isinstance(n, ast.Module | ast.ClassDef | ast.FunctionDef)
    }
    texts = {node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)} - told
    assert not [text for text in texts if "\\w" in text or "\\b" in text]
