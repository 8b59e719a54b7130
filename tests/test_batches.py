"""Arrow in, Arrow out: the same mentions for every size of batch and every number of workers."""

from __future__ import annotations

import datetime as dt
import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import pyarrow as pa
import pytest

from framing import MENTION_SCHEMA, Corpus, Lexicon, Skipped, load_lexicon, tag, tag_batches
from framing.clean import repeated_lines
from framing.errors import LanguageError, SourceError
from framing.model import Document
from framing.read import read

ROOT = Path(__file__).parent.parent
DEMO = ROOT / "corpus" / "demo"
REBEL = "The rebel government in Damascus received an envoy on Monday, officials said."
DATES = (dt.date(2025, 3, 1), dt.datetime(2025, 3, 1, 9, 30), "2025-03-01", "2025-03-01T09:30:00+03:00")


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return load_lexicon()


@pytest.fixture(scope="module")
def pages() -> list[Document]:
    return [page for page in read(DEMO) if not page.hints]


def batches(pages: Sequence[Document], size: int) -> Iterator[pa.RecordBatch]:
    for start in range(0, len(pages), size):
        yield pa.RecordBatch.from_pylist(
            [
                {"doc": page.id, "outlet": page.outlet, "lang": page.lang, "date": page.date, "text": page.text}
                for page in pages[start : start + size]
            ]
        )


def rows(found: Iterator[pa.RecordBatch]) -> list[dict[str, object]]:
    return [row for batch in found for row in batch.to_pylist()]


def one(**columns: object) -> pa.RecordBatch:
    return pa.RecordBatch.from_pylist([columns])


def test_results_do_not_depend_on_the_size_of_batches(pages: list[Document], lexicon: Lexicon) -> None:
    some = pages[::3]
    whole = rows(tag_batches(batches(some, 1000), lexicon))
    assert len(whole) > 500
    for size in (1, 7, 30):
        assert rows(tag_batches(batches(some, size), lexicon)) == whole


def test_rows_are_those_of_tag(demo: Corpus, pages: list[Document], lexicon: Lexicon) -> None:
    repeated = repeated_lines(read(DEMO))
    plain = {page.id for page in pages}
    expected = [m.record() for page in demo.documents if page.id in plain for m in tag(page, lexicon, parts=None)]
    assert rows(tag_batches(batches(pages, 50), lexicon, repeated=repeated, parts=None)) == expected


def test_every_batch_has_the_schema(lexicon: Lexicon) -> None:
    empty = one(doc="1", lang="en", text="Nothing to see.")
    found = list(tag_batches([empty, one(doc="2", lang="en", text=REBEL)], lexicon))
    assert [batch.schema for batch in found] == [MENTION_SCHEMA, MENTION_SCHEMA]
    assert found[0].num_rows == 0
    assert found[1].column("text").to_pylist()[0] == "rebel government"


def test_outlet_language_and_date_may_be_missing_or_null(lexicon: Lexicon) -> None:
    bare = rows(tag_batches([one(doc="1", text=REBEL)], lexicon))
    null = rows(tag_batches([one(doc="1", outlet=None, lang=None, date=None, text=REBEL)], lexicon))
    assert bare == null
    assert bare[0]["lang"] == "en"
    assert bare[0]["outlet"] is None


@pytest.mark.parametrize("date", DATES)
def test_the_date_decides_what_is_meant(lexicon: Lexicon, date: object) -> None:
    text = "The Syrian government said that sanctions had hurt hospitals in Damascus."
    found = rows(tag_batches([one(doc="1", lang="en", date=date, text=text)], lexicon))
    assert "syria-government-2024" in {row["concept"] for row in found}


def test_a_text_in_an_unknown_language_is_listed_and_the_rest_is_tagged(lexicon: Lexicon) -> None:
    french = "Le gouvernement a annoncé mardi que les travaux du pont seraient terminés avant la fin de l'année."
    batch = pa.RecordBatch.from_pylist([{"doc": "fr", "text": french}, {"doc": "en", "text": REBEL}])
    skipped: list[Skipped] = []
    assert {row["doc"] for row in rows(tag_batches([batch], lexicon, skipped=skipped))} == {"en"}
    assert [each.where for each in skipped] == ["fr"]
    with pytest.raises(LanguageError, match="fr"):
        list(tag_batches([batch], lexicon))


def test_a_language_that_is_not_read_is_listed(lexicon: Lexicon) -> None:
    skipped: list[Skipped] = []
    assert rows(tag_batches([one(doc="1", lang="tr", text=REBEL)], lexicon, skipped=skipped)) == []
    assert "'tr'" in str(skipped[0])


@pytest.mark.parametrize(
    ("batch", "message"),
    [
        (one(doc="1", body=REBEL), "no column 'text', only doc, body"),
        (one(text=REBEL), "no column 'doc'"),
        (one(doc="7", lang="en", date="last week", text=REBEL), "7: 'last week' is no date"),
    ],
)
def test_a_batch_that_cannot_be_read_is_refused(lexicon: Lexicon, batch: pa.RecordBatch, message: str) -> None:
    with pytest.raises(SourceError, match=message):
        list(tag_batches([batch], lexicon))


def test_batches_are_read_as_they_are_asked_for(lexicon: Lexicon) -> None:
    def endless() -> Iterator[pa.RecordBatch]:
        while True:
            yield one(doc="1", lang="en", text=REBEL)

    assert next(tag_batches(endless(), lexicon)).num_rows > 0


def tagged(*options: str, check: bool = True) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "framing", "tag", str(DEMO / "en"), *options]
    environment = os.environ | {"PYTHONPATH": str(ROOT)} if (ROOT / "framing").is_dir() else dict(os.environ)
    return subprocess.run(command, capture_output=True, check=check, env=environment)


@pytest.mark.parametrize("form", ["jsonl", "csv"])
def test_workers_change_no_byte(form: str) -> None:
    done = [tagged("--format", form, "--workers", workers) for workers in ("1", "2")]
    assert len(done[0].stdout) > 10_000
    assert done[0].stdout == done[1].stdout
    assert done[0].stderr == done[1].stderr


def test_workers_change_no_error(tmp_path: Path) -> None:
    (tmp_path / "wrong.yaml").write_text("kind: referent\nid: wrong\n", "utf-8")
    for wrong in (("--lexicons", str(tmp_path)), ("--concept", "nothing-of-this-name")):
        one, two = (tagged(*wrong, "--workers", workers, check=False) for workers in ("1", "2"))
        assert one.returncode == two.returncode != 0
        assert one.stderr == two.stderr
        assert one.stderr.count(b"\n") == 1
