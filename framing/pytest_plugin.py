"""Collect concept files as tests: `pytest lexicons/` runs one test an example, and one for each file's lint.

Installed with framing as the pytest plugin `framing`; a YAML file that is no concept file is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from framing.concept import Concept, Example
from framing.errors import LexiconError
from framing.examples import run
from framing.lexicon import Lexicon, load_lexicon
from framing.lint import check

__all__ = ["ConceptFile", "pytest_collect_file"]

_CONCEPT = re.compile(r"^kind: (referent|frame|entity|topic)\s*$", re.MULTILINE)
_KINDS = ("referents", "frames", "entities", "topics")


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> ConceptFile | None:
    """Take up YAML files that say `kind: referent`, `frame`, `entity` or `topic`."""
    if file_path.suffix != ".yaml" or not _CONCEPT.search(file_path.read_text("utf-8", "replace")):
        return None
    collected: ConceptFile = ConceptFile.from_parent(parent, path=file_path)
    return collected


class ConceptFile(pytest.File):
    """A concept file: its lint and its examples, against the lexicon folder that it lies in."""

    def collect(self) -> Iterator[pytest.Item]:
        """Yield one item for the lint, one for each example."""
        try:
            lexicon = _lexicon(self.config, self.path)
        except LexiconError as exc:
            raise self.CollectError(str(exc)) from exc
        concept = lexicon.concepts[self.path.stem]
        yield _LintItem.from_parent(self, name="check", concept=concept, lexicon=lexicon)
        for lang, block in concept.languages.items():
            for example in block.examples:
                yield _ExampleItem.from_parent(
                    self, name=f"{lang}:{example.line}", concept=concept, lang=lang, example=example, lexicon=lexicon
                )


def _lexicon(config: pytest.Config, path: Path) -> Lexicon:
    """Return the lexicon that a file belongs to, loaded once a session."""
    root = path.parent.parent if path.parent.name in _KINDS else path.parent
    loaded: dict[Path, Lexicon] = config.stash.setdefault(_LOADED, {})
    if root not in loaded:
        loaded[root] = load_lexicon(root)
    return loaded[root]


_LOADED = pytest.StashKey[dict[Path, Lexicon]]()


class _LintItem(pytest.Item):
    def __init__(self, *, concept: Concept, lexicon: Lexicon, **rest: Any) -> None:
        super().__init__(**rest)
        self._concept, self._lexicon = concept, lexicon

    def runtest(self) -> None:
        problems = [problem for problem in check(self._lexicon, only=[self._concept.id]) if problem.error]
        if problems:
            raise LexiconError("\n".join(map(str, problems)))

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None) -> str:
        return str(excinfo.value)

    def reportinfo(self) -> tuple[Path, int, str]:
        return self.path, 0, f"{self._concept.id}: check"


class _ExampleItem(pytest.Item):
    def __init__(self, *, concept: Concept, lang: str, example: Example, lexicon: Lexicon, **rest: Any) -> None:
        super().__init__(**rest)
        self._case = (concept, lang, example, lexicon)
        if example.expect_fail:
            self.add_marker(pytest.mark.xfail(reason="a known failure of the lexicon", strict=True))

    def runtest(self) -> None:
        outcome = run(*self._case)
        if outcome.faults:
            raise LexiconError("\n".join(outcome.faults))

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None) -> str:
        return f"{self.path}:{self._case[2].line}: {excinfo.value}"

    def reportinfo(self) -> tuple[Path, int, str]:
        concept, lang, example, _ = self._case
        return self.path, example.line - 1, f"{concept.id} {lang}: {example.text[:50]}"
