"""`pytest lexicons/` in anybody's repository: one test an example, one for the lint of each file."""

from __future__ import annotations

import os
import subprocess
import sys
from importlib.metadata import entry_points
from pathlib import Path

from tests.test_cli import ROOT
from tests.test_lexicon import GOOD


def run(folder: Path, *args: str) -> subprocess.CompletedProcess[str]:
    path = str(ROOT) if (ROOT / "framing").is_dir() else ""
    installed = "framing" in {point.name for point in entry_points(group="pytest11")}
    plugin = [] if installed else ["-p", "framing.pytest_plugin"]
    command = [sys.executable, "-m", "pytest", *plugin, "-q", "-p", "no:cacheprovider", *args, "."]
    environment = os.environ | {"PYTHONPATH": path}
    return subprocess.run(
        command, capture_output=True, text=True, cwd=folder, env=environment, check=False, encoding="utf-8"
    )


def lexicon(folder: Path, text: str) -> Path:
    (folder / "lexicons" / "referents").mkdir(parents=True)
    (folder / "lexicons" / "referents" / "arvia-rule.yaml").write_text(text, "utf-8")
    (folder / "other.yaml").write_text("just: data\n", "utf-8")
    return folder


def test_examples_and_lint_are_tests(tmp_path: Path) -> None:
    done = run(lexicon(tmp_path, GOOD), "--junitxml", "report.xml")
    assert done.returncode == 0, done.stdout
    assert "5 passed" in done.stdout
    assert (tmp_path / "report.xml").read_text("utf-8").count("<testcase") == 5


def test_a_broken_example_fails_with_its_line(tmp_path: Path) -> None:
    done = run(lexicon(tmp_path, GOOD.replace("[[नई सरकार]]", "[[नई]] सरकार")))
    assert done.returncode == 1
    assert "arvia-rule.yaml:26" in done.stdout
    assert "not hit" in done.stdout


def test_a_deleted_form_fails(tmp_path: Path) -> None:
    done = run(lexicon(tmp_path, GOOD.replace("      - form: विद्रोही सरकार\n", "      - form: बाग़ी हुकूमत\n")))
    assert done.returncode == 1
    assert "is not hit" in done.stdout
    assert "no-example" in done.stdout


def test_known_failures_are_strict(tmp_path: Path) -> None:
    broken = GOOD.replace(
        "        text: >-\n          राजधानी", "        expect: fail\n        text: >-\n          राजधानी"
    )
    done = run(lexicon(tmp_path, broken))
    assert done.returncode == 1
    assert "XPASS(strict)" in done.stdout


def test_a_file_that_does_not_load_is_one_clear_error(tmp_path: Path) -> None:
    done = run(lexicon(tmp_path, GOOD.replace("gloss: those", "glos: those")))
    assert done.returncode == 2
    assert "did you mean `gloss`" in done.stdout
    assert "Traceback" not in done.stdout
