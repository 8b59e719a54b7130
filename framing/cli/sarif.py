"""Write problems as SARIF 2.1.0, which code hosts show beside the lines."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from framing.lint import CODES, Problem

__all__ = ["sarif"]

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def sarif(problems: Iterable[Problem]) -> dict[str, Any]:
    """Return a SARIF log with one run: the rules are the codes of the lint."""
    driver = {"name": "framing lexicon check", "rules": [_rule(code, text) for code, text in CODES.items()]}
    run = {"tool": {"driver": driver}, "results": [_result(problem) for problem in problems]}
    return {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}


def _rule(code: str, text: str) -> dict[str, Any]:
    return {"id": code, "shortDescription": {"text": text}}


def _result(problem: Problem) -> dict[str, Any]:
    place = {"artifactLocation": {"uri": _relative(problem.path)}, "region": {"startLine": max(1, problem.line)}}
    return {
        "ruleId": problem.code,
        "level": "error" if problem.error else "warning",
        "message": {"text": problem.message},
        "locations": [{"physicalLocation": place}],
    }


def _relative(path: Path) -> str:
    full = path.resolve()
    return full.relative_to(Path.cwd()).as_posix() if full.is_relative_to(Path.cwd()) else full.as_uri()
