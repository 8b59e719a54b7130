"""The commands as a user meets them: data on standard output, one clear line on standard error, the right status."""

from __future__ import annotations

import csv
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PAGE = """\
Rebel government meets envoy in Damascus

The rebel government in Damascus received a Russian envoy on Monday, officials in Syria said.

The Syrian government said that sanctions on Syria had hurt hospitals in the capital and in the north.
"""


def framing(*args: str | Path, text: str | None = None, cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "framing", *map(str, args)]
    environment = os.environ | {"PYTHONPATH": str(ROOT)} if (ROOT / "framing").is_dir() else dict(os.environ)
    return subprocess.run(
        command, capture_output=True, text=True, input=text, cwd=cwd, env=environment, check=False, encoding="utf-8"
    )


def refused(done: subprocess.CompletedProcess[str], *expected: str) -> None:
    """Assert status 2, nothing on standard output, and one line on standard error that names the trouble."""
    assert done.returncode == 2, done.stderr
    assert done.stdout == ""
    lines = done.stderr.strip().splitlines()
    assert len(lines) == 1, done.stderr
    assert lines[0].startswith("framing: ")
    for part in expected:
        assert part in lines[0], lines[0]


@pytest.fixture
def page(tmp_path: Path) -> Path:
    file = tmp_path / "page.txt"
    file.write_text(PAGE, "utf-8")
    return file


def test_tag_lists_each_mention_at_its_place(page: Path) -> None:
    done = framing("tag", page, "--format", "jsonl", "--outlet", "herald")
    assert done.returncode == 0, done.stderr
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    assert all(PAGE[row["start"] : row["end"]] == row["text"] for row in rows)
    columns = "doc outlet lang kind concept variant stance form text start end core_start core_end part voice"
    assert {*columns.split(), "negated", "nested", "why"} <= set(rows[0])
    first = next(row for row in rows if row["kind"] == "referent")
    assert (first["concept"], first["variant"], first["part"]) == ("syria-government-2024", "rebel", "headline")
    assert (first["outlet"], first["lang"], first["voice"]) == ("herald", "en", "outlet")


def test_formats_hold_the_same_rows(page: Path, tmp_path: Path) -> None:
    import pyarrow.parquet as pq

    for form in ("jsonl", "csv", "parquet"):
        assert framing("tag", page, "--format", form, "-o", tmp_path / form).returncode == 0
    lines = (tmp_path / "jsonl").read_text("utf-8").splitlines()
    with (tmp_path / "csv").open(encoding="utf-8", newline="") as file:
        table = list(csv.DictReader(file))
    parquet = pq.read_table(tmp_path / "parquet").to_pylist()
    assert [json.loads(line)["start"] for line in lines] == [int(row["start"]) for row in table]
    assert [json.loads(line)["text"] for line in lines] == [row["text"] for row in parquet]


def test_standard_input_is_a_source() -> None:
    done = framing("tag", "-", "--format", "jsonl", "--concept", "syria-government-2024", text=PAGE)
    assert done.returncode == 0, done.stderr
    assert {json.loads(line)["concept"] for line in done.stdout.splitlines()} == {"syria-government-2024"}


def test_explain_marks_the_text_and_says_why(page: Path) -> None:
    done = framing("explain", page)
    assert done.returncode == 0, done.stderr
    assert "[Rebel government]" in done.stdout
    assert "syria-government-2024/rebel" in done.stdout
    assert "\x1b" not in done.stdout


def test_languages_and_concepts() -> None:
    assert "हिन्दी" in framing("languages").stdout
    assert "syria-government-2024" in framing("concepts", "--format", "csv").stdout


def test_score_shows_its_denominators(page: Path) -> None:
    done = framing("score", page, "--format", "csv", "--outlet", "herald", "--concept", "syria-government-2024")
    rows = list(csv.DictReader(done.stdout.splitlines()))
    shares = [row for row in rows if row["measure"] == "share"]
    assert shares
    assert all(int(row["out_of"]) > 0 for row in shares)
    assert sum(float(row["estimate"]) for row in shares) == pytest.approx(1)


def test_compare_without_evidence_says_so(tmp_path: Path) -> None:
    rows = [{"id": str(n), "outlet": f"o{n % 2}", "lang": "en", "text": PAGE} for n in range(4)]
    file = tmp_path / "pages.jsonl"
    file.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    done = framing("compare", file, "--target", "o0", "--reference", "o1", "--format", "jsonl")
    assert done.returncode == 0, done.stderr
    found = [json.loads(line) for line in done.stdout.splitlines()]
    assert found
    assert all("not enough evidence" in row["note"] and row["low"] is None for row in found)
    refused(framing("compare", file, "--target", "o0", "--reference", "nobody"), "nobody", "o0, o1")


def test_readability_runs_in_every_language(tmp_path: Path) -> None:
    rows = [
        {"id": "1", "outlet": "a", "lang": "hi", "text": "मंत्री पहुँचे। बैठक हुई।"},
        {"id": "2", "lang": "en", "text": PAGE},
    ]
    file = tmp_path / "pages.jsonl"
    file.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), "utf-8")
    found = [json.loads(line) for line in framing("readability", file, "--format", "jsonl").stdout.splitlines()]
    by_lang = {row["lang"]: row for row in found}
    assert by_lang["hi"]["sentences"] == 2
    assert by_lang["hi"]["flesch"] is None
    assert by_lang["en"]["flesch"] is not None


def test_classify_judges_and_refuses(page: Path, tmp_path: Path) -> None:
    done = framing("classify", page, "--format", "jsonl")
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    assert rows
    assert all(0 <= row["probability"] <= 1 and PAGE[row["start"] : row["end"]] == row["text"] for row in rows)
    other = tmp_path / "ru.txt"
    other.write_text("Министр прибыл в столицу. Переговоры прошли спокойно, сообщили в ведомстве.", "utf-8")
    done = framing("classify", other, "--lang", "ru")
    assert done.returncode == 2
    assert "ar, en, hi" in done.stderr


# Bad input: what, where, what to do; never a traceback.


def test_no_such_path(tmp_path: Path) -> None:
    refused(framing("tag", tmp_path / "nowhere"), "nowhere")


def test_an_empty_folder(tmp_path: Path) -> None:
    refused(framing("tag", tmp_path), str(tmp_path))


@pytest.mark.parametrize(
    ("name", "content", "expected"),
    [
        ("empty.txt", b"", "empty"),
        ("image.txt", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00", "image.txt"),
        ("latin.txt", "déjà vu à Damas".encode("latin-1"), "UTF-8"),
        ("half.jsonl", b'{"id": "1", "text": "Half a', "half.jsonl"),
        ("half.parquet", b"PAR1\x15\x04\x15", "half.parquet"),
        ("no-text.csv", b"id,outlet\n1,herald\n", "text"),
        ("tongue.jsonl", b'{"id": "1", "lang": "tlh", "text": "nuqneH"}\n', "tlh"),
    ],
)
def test_unusable_files(tmp_path: Path, name: str, content: bytes, expected: str) -> None:
    (tmp_path / name).write_bytes(content)
    refused(framing("tag", tmp_path / name, "--quiet"), expected)


def test_a_bad_record_among_good_ones_is_listed(tmp_path: Path) -> None:
    good = json.dumps({"id": "1", "lang": "en", "text": PAGE})
    (tmp_path / "pages.jsonl").write_text(good + "\n" + good[:30] + "\n", "utf-8")
    done = framing("tag", tmp_path / "pages.jsonl", "--format", "jsonl")
    assert done.returncode == 0
    assert done.stdout
    assert "skipped" in done.stderr
    assert "pages.jsonl:2" in done.stderr
    strict = framing("tag", tmp_path / "pages.jsonl", "--strict", "--quiet")
    refused(strict, "--strict")


def test_wrong_commands(page: Path) -> None:
    refused(framing("tagg", page), "tagg")
    refused(framing("tag", page, "--format", "xml"), "xml")
    refused(framing("tag", page, "--parts", "lead"), "lead")
    refused(framing("tag", page, "--concept", "nothing"), "nothing")
    refused(framing("tag", page, "--since", "yesterday"), "YYYY-MM-DD")
    refused(framing("tag", page, "--lang", "de"), "de")
    refused(framing("tag", page, "--format", "parquet"), "-o FILE")


def test_a_bad_lexicon_is_one_line(page: Path, tmp_path: Path) -> None:
    folder = tmp_path / "lexicons"
    folder.mkdir()
    (folder / "x.yaml").write_text("id: x\nkind: frame\nglos: x\n", "utf-8")
    refused(framing("tag", page, "--lexicons", folder), "x.yaml:3", "did you mean `gloss`")


def test_lexicon_check_and_test_end_with_their_status(tmp_path: Path) -> None:
    text = "id: x\nkind: frame\ngloss: x\nlanguages:\n  en:\n    status: draft\n    forms:\n      - form: gale\n"
    example = "    examples:\n      - hits: [forms]\n        text: >-\n          A [[gale]] blew.\n"
    miss = "      - hits: []\n        why: a name\n        text: >-\n          Galen wrote.\n"
    (tmp_path / "x.yaml").write_text(text + example + miss, "utf-8")
    assert framing("lexicon", "check", "--lexicons", tmp_path).returncode == 0
    assert framing("lexicon", "test", "--lexicons", tmp_path, "--mutate").returncode == 0
    (tmp_path / "x.yaml").write_text(text + example.replace("gale]]", "gust]]") + miss, "utf-8")
    broken = framing("lexicon", "test", "--lexicons", tmp_path)
    assert broken.returncode == 1
    assert "x.yaml:10" in broken.stdout
    assert framing("lexicon", "check", "--lexicons", tmp_path).returncode == 1
