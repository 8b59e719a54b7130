"""Reading: text exactly as found, fields by either name, and a clear line for everything that cannot be read."""

from __future__ import annotations

import codecs
import contextlib
import datetime as dt
import io
import json
import sys
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from framing.errors import LanguageError, SourceError
from framing.model import Document, Part, Skipped
from framing.read import read

PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00"


def one(source: Path | str, **options: str) -> Document:
    (document,) = read(source, outlet=options.get("outlet"), lang=options.get("lang"))
    return document


def left_out(source: Path) -> tuple[list[Document], list[str]]:
    skipped: list[Skipped] = []
    documents = list(read(source, skipped=skipped))
    return documents, [str(one) for one in skipped]


def fault(source: Path | str) -> str:
    with pytest.raises(SourceError) as caught:
        list(read(source, skipped=[]))
    message = str(caught.value)
    assert "\n" not in message
    return message


def write(path: Path, content: str | bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
    return path


class TestText:
    def test_line_endings_and_byte_order_mark_stay(self, tmp_path: Path) -> None:
        content = codecs.BOM_UTF8 + "Один\r\nдва\rтри\u2028четыре\n".encode()
        document = one(write(tmp_path / "a.txt", content))
        assert document.text == content.decode("utf-8")
        assert document.id == "a.txt"

    def test_options_are_set_where_the_source_gives_none(self, tmp_path: Path) -> None:
        document = one(write(tmp_path / "a.txt", "words"), outlet="Post", lang="en-GB")
        assert (document.outlet, document.lang) == ("Post", "en")

    def test_a_language_option_that_is_not_read_is_refused(self, tmp_path: Path) -> None:
        write(tmp_path / "a.txt", "words")
        with pytest.raises(LanguageError, match="'ps'"):
            read(tmp_path, lang="ps")

    @settings(deadline=None)
    @given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1))
    def test_any_text_comes_back_as_it_was(self, tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
        if text.encode("utf-8").strip():
            document = one(write(tmp_path_factory.mktemp("t") / "a.txt", "x" + text))
            assert document.text == "x" + text


class TestFolder:
    def test_files_come_in_the_order_of_their_paths(self, tmp_path: Path) -> None:
        for name in ("b.txt", "a/z.txt", "a/b/c.txt", ".hidden.txt", ".git/x.txt", "picture.png"):
            write(tmp_path / name, "words")
        assert [document.id for document in read(tmp_path)] == ["a/b/c.txt", "a/z.txt", "b.txt"]

    def test_index_says_what_files_do_not(self, tmp_path: Path) -> None:
        write(tmp_path / "a.txt", "words")
        index = (
            "file,outlet,lang,date,event,url,country,note\na.txt,Post,ur,2025-10-15,e1,https://x.org/1,PK,see below\n"
        )
        write(tmp_path / "index.csv", index)
        document = one(tmp_path)
        assert (document.outlet, document.lang, document.event) == ("Post", "ur", "e1")
        assert (document.date, document.url, document.country) == (dt.date(2025, 10, 15), "https://x.org/1", "PK")

    def test_index_and_folder_may_disagree(self, tmp_path: Path) -> None:
        write(tmp_path / "a.txt", "words")
        write(tmp_path / "extra.txt", "words")
        write(tmp_path / "index.csv", "file,outlet\na.txt,Post\ngone.txt,Post\na.txt,Herald\n")
        documents, skipped = left_out(tmp_path)
        assert {document.id: document.notes for document in documents} == {
            "a.txt": (),
            "extra.txt": ("not listed in index.csv",),
        }
        assert "index.csv:3: lists 'gone.txt', which is not there" in skipped[0]
        assert "index.csv:4: lists 'a.txt' a second time" in skipped[1]

    def test_the_nearest_index_speaks(self, tmp_path: Path) -> None:
        write(tmp_path / "post/a.txt", "words")
        write(tmp_path / "post/index.csv", "file,outlet\na.txt,Post\n")
        write(tmp_path / "herald/a.txt", "words")
        write(tmp_path / "index.csv", "file,outlet\nherald/a.txt,Herald\n")
        assert {document.id: document.outlet for document in read(tmp_path)} == {
            "herald/a.txt": "Herald",
            "post/a.txt": "Post",
        }

    def test_an_index_headline_is_found_in_the_text(self, tmp_path: Path) -> None:
        write(tmp_path / "a.txt", "Home\nFerries sail again\nThe ferries sail.")
        write(tmp_path / "index.csv", "file,headline\na.txt,Ferries sail again\n")
        document = one(tmp_path)
        assert document.text.startswith("Home")
        assert document.hints == (Part("headline", 5, 23, "headline field"),)

    def test_an_index_headline_that_no_line_opens_with_is_put_first(self, tmp_path: Path) -> None:
        write(tmp_path / "a.txt", "They say that ferries sail again.")
        write(tmp_path / "index.csv", "file,headline\na.txt,ferries sail again\n")
        assert one(tmp_path).text == "ferries sail again\n\nThey say that ferries sail again."

    def test_a_record_speaks_before_the_index(self, tmp_path: Path) -> None:
        write(tmp_path / "a.jsonl", '{"text": "one", "publisher": {"name": "Herald"}}\n{"text": "two"}\n')
        write(tmp_path / "index.csv", "file,outlet,lang,id\na.jsonl,Post,en,x\n")
        assert [(d.id, d.outlet, d.lang) for d in read(tmp_path)] == [
            ("a.jsonl#1", "Herald", "en"),
            ("a.jsonl#2", "Post", "en"),
        ]

    def test_kinds_that_hold_articles_are_not_passed_over_in_silence(self, tmp_path: Path) -> None:
        write(tmp_path / "a.txt", "words")
        write(tmp_path / "b.docx", b"PK\x03\x04")
        documents, skipped = left_out(tmp_path)
        assert len(documents) == 1
        assert ".docx" in skipped[0]

    def test_an_id_is_had_once(self, tmp_path: Path) -> None:
        write(tmp_path / "a.jsonl", '{"id": "1", "text": "one"}\n{"@id": 1, "text": "two"}\n')
        documents, skipped = left_out(tmp_path)
        assert [document.text for document in documents] == ["one"]
        assert skipped == [
            f"{tmp_path}/a.jsonl:2: has the id '1', as has {tmp_path}/a.jsonl:1; give each document an id of its own"
        ]


class TestRecords:
    def test_fields_go_by_either_name(self, tmp_path: Path) -> None:
        ours = {"id": "x", "text": "body", "headline": "head", "outlet": "Post", "lang": "en", "date": "2025-10-15"}
        theirs = {
            "@id": "x", "articleBody": "body", "title": "head", "publisher": {"@type": "Organization", "name": "Post"},
            "inLanguage": {"alternateName": "en-GB"}, "datePublished": "2025-10-15T08:00:00+02:00",
        }  # fmt: skip
        assert one(write(tmp_path / "a.jsonl", json.dumps(ours))) == one(
            write(tmp_path / "a.jsonl", json.dumps(theirs))
        )

    def test_a_headline_stands_before_the_text(self, tmp_path: Path) -> None:
        document = one(write(tmp_path / "a.jsonl", '{"headline": "Head", "text": " Body."}'))
        assert document.text == "Head\n\n Body."
        assert [(part.kind, document.text[part.start : part.end]) for part in document.hints] == [
            ("headline", "Head"),
            ("body", " Body."),
        ]

    def test_csv_cells_keep_commas_quotes_and_line_breaks(self, tmp_path: Path) -> None:
        content = 'id,text,outlet\r\n1,"He said ""no"",\r\nand left.",Post\r\n\r\n2,Short,\r\n'
        documents = list(read(write(tmp_path / "a.csv", content)))
        assert [(d.id, d.text, d.outlet) for d in documents] == [
            ("1", 'He said "no",\r\nand left.', "Post"),
            ("2", "Short", None),
        ]
        assert documents[1].source.endswith("a.csv:5")

    @pytest.mark.parametrize("separator", [",", ";", "\t"])
    def test_csv_from_any_office(self, tmp_path: Path, separator: str) -> None:
        content = codecs.BOM_UTF8 + f"text{separator}lang\nслова{separator}ru\n".encode()
        document = one(write(tmp_path / "a.csv", content))
        assert (document.text, document.lang, document.id) == ("слова", "ru", "a.csv#2")

    def test_a_cell_may_hold_a_whole_book(self, tmp_path: Path) -> None:
        assert len(one(write(tmp_path / "a.csv", "text\n" + "word " * 200_000)).text) > 900_000

    def test_parquet_columns_of_any_type(self, tmp_path: Path) -> None:
        table = pa.table(
            {
                "id": pa.array([7, 8]),
                "text": pa.array(["one", "two"], pa.large_string()),
                "date": pa.array([dt.date(2025, 10, 15), None]),
                "outlet": pa.array(["Post", "Post"]).dictionary_encode(),
                "embedding": pa.array([[0.5], [0.5]]),
            }
        )
        pq.write_table(table, tmp_path / "a.parquet")
        first, second = read(tmp_path / "a.parquet")
        assert (first.id, first.date, first.outlet) == ("7", dt.date(2025, 10, 15), "Post")
        assert (second.id, second.date) == ("8", None)


class TestStandardInput:
    def feed(self, monkeypatch: pytest.MonkeyPatch, content: str) -> list[Document]:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content.encode("utf-8"))))
        return list(read("-", lang="en"))

    def test_plain_text(self, monkeypatch: pytest.MonkeyPatch) -> None:
        (document,) = self.feed(monkeypatch, "Some words.\r\n")
        assert (document.id, document.text) == ("-", "Some words.\r\n")

    def test_jsonl(self, monkeypatch: pytest.MonkeyPatch) -> None:
        documents = self.feed(monkeypatch, '\ufeff\n {"text": "one"}\n{"text": "two", "id": "b"}')
        assert [(document.id, document.text) for document in documents] == [("-#2", "one"), ("b", "two")]

    def test_nothing(self, monkeypatch: pytest.MonkeyPatch) -> None:
        with pytest.raises(SourceError, match="standard input: is empty"):
            self.feed(monkeypatch, " \n")


class TestFaults:
    """Each with what, where and what to do, in one line."""

    def test_no_such_path(self) -> None:
        assert fault("no/such/path") == "no/such/path: there is no such file or folder; check the path"

    def test_empty_folder(self, tmp_path: Path) -> None:
        assert "holds nothing to read; framing reads .txt" in fault(tmp_path)

    def test_folder_with_nothing_readable(self, tmp_path: Path) -> None:
        write(tmp_path / "a.txt", "")
        write(tmp_path / "b.txt", PNG)
        message = fault(tmp_path)
        assert "a.txt: is empty" in message
        assert "first of 2" in message

    @pytest.mark.parametrize(
        ("name", "content", "says"),
        [
            ("a.txt", b"", "is empty"),
            ("a.txt", b" \n", "is empty"),
            ("a.txt", PNG, "is a PNG image, not text"),
            ("a.txt", b"%PDF-1.7", "is a PDF file, not text"),
            ("a.txt", b"abc\0def", "is not text (byte 3 is zero)"),
            ("a.txt", "слова".encode("cp1251"), "is not UTF-8 (byte 0 is 0xF1); convert it"),
            ("a.txt", "words".encode("utf-16"), "is UTF-16, not UTF-8; convert it: iconv -f UTF-16"),
            ("a.html", b"<meta charset=klingon><p>words", "'klingon', which nobody knows"),
            ("a.html", b"<script>draw()</script>", "shows no text"),
            ("a.jsonl", b"", "is empty"),
            ("a.jsonl", b'{"text": "half', "a.jsonl:1: is not JSON (it breaks off or goes wrong at character"),
            ("a.jsonl", b"[1, 2]", "a.jsonl:1: is a list, not an object"),
            ("a.jsonl", b'{"txt": "words"}', "has no text; fill the field text or articleBody"),
            ("a.jsonl", b'{"text": 5}', "its text is a number, not text"),
            ("a.jsonl", b'{"text": "\\ud83d"}', "half a surrogate pair (\\ud83d)"),
            ("a.jsonl", b'{"text": "w", "date": "yesterday"}', "its date 'yesterday' is none that framing can read"),
            ("a.jsonl", b'{"text": "w", "date": "03/04/2025"}', "may be 2025-04-03 or 2025-03-04"),
            ("a.jsonl", b'{"text": "w", "lang": "ps"}', "language 'ps' is not supported"),
            ("a.jsonl", b'{"text": "w", "lang": "klingon"}', "language 'klingon' is not supported"),
            ("a.jsonl", b"[" * 100_000, "a.jsonl:1: is not JSON"),
            ("a.csv", b"", "is empty"),
            ("a.csv", b"body,name\nwords,x\n", "has no column 'text' or 'articleBody'; its columns are 'body', 'name'"),
            ("a.csv", b"text,lang\na,b,c\n", "a.csv:2: has 3 cells where the header has 2"),
            ("a.csv", b'text\n"open', "is not CSV from here on"),
            ("a.csv", b"text\n\xff\n", "is not UTF-8 (byte 5 is 0xFF)"),
            ("a.parquet", b"PAR1\x15\x04", "cannot be read as Parquet"),
            ("a.pdf", b"%PDF-1.7", "is of a kind that framing does not read (.pdf)"),
        ],
    )
    def test_a_file_that_cannot_be_read(self, tmp_path: Path, name: str, content: bytes, says: str) -> None:
        assert says in fault(write(tmp_path / name, content))

    def test_a_parquet_file_cut_in_half(self, tmp_path: Path) -> None:
        pq.write_table(pa.table({"text": ["words"] * 1000}), tmp_path / "a.parquet")
        data = (tmp_path / "a.parquet").read_bytes()
        assert "it may have been cut short" in fault(write(tmp_path / "a.parquet", data[: len(data) // 2]))

    def test_parquet_without_text(self, tmp_path: Path) -> None:
        pq.write_table(pa.table({"body": ["words"]}), tmp_path / "a.parquet")
        assert "its columns are 'body'" in fault(tmp_path / "a.parquet")

    def test_a_bad_record_is_left_out_and_reading_goes_on(self, tmp_path: Path) -> None:
        path = write(tmp_path / "a.jsonl", b'{"text": "one"}\n{"text": "tw\n\xff\n{"text": "three"}\n')
        documents, skipped = left_out(path)
        assert [document.text for document in documents] == ["one", "three"]
        assert [line.split(": ")[0] for line in skipped] == [f"{path}:2", f"{path}:3"]

    def test_without_a_list_a_bad_record_raises(self, tmp_path: Path) -> None:
        path = write(tmp_path / "a.jsonl", '{"text": "one"}\n{"text": "tw\n')
        with pytest.raises(SourceError, match=":2: is not JSON"):
            list(read(path))

    @settings(deadline=None)
    @given(st.binary(max_size=300), st.sampled_from(["txt", "html", "jsonl", "csv", "parquet"]))
    def test_any_bytes_are_read_or_refused(
        self, tmp_path_factory: pytest.TempPathFactory, data: bytes, kind: str
    ) -> None:
        path = write(tmp_path_factory.mktemp("t") / f"a.{kind}", data)
        with contextlib.suppress(SourceError):
            for document in read(path, skipped=[]):
                document.text.encode("utf-8")
