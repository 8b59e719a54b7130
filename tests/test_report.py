"""A report as it is written: its files, their formats, and what odd input makes of them."""

from __future__ import annotations

import csv
import json
import re
from dataclasses import replace
from pathlib import Path

import pytest

from framing.clean import clean
from framing.errors import OutputError, SourceError
from framing.lexicon import Lexicon
from framing.model import Document, Skipped
from framing.report import FORMATS, Recipe, write_report
from tests.report_corpus import APART, SMALL, article, two_concepts


@pytest.fixture(scope="session")
def lexicon(tmp_path_factory: pytest.TempPathFactory) -> Lexicon:
    return two_concepts(tmp_path_factory.mktemp("lexicons"))


def files_in(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


@pytest.fixture(scope="session")
def small(lexicon: Lexicon, tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("small")
    write_report(None, SMALL, out, lexicon=lexicon, skipped=[Skipped("torn.jsonl:7", "not JSON", "mend the line")])
    return out


@pytest.fixture(scope="session")
def apart(lexicon: Lexicon, tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("apart")
    write_report(Recipe(title="Two outlets"), APART, out, lexicon=lexicon)
    return out


def test_a_report_is_a_pdf_its_pages_a_page_of_html_the_numbers_the_mentions_and_charts(small: Path) -> None:
    names = files_in(small)
    assert {"report.pdf", "report.html", "numbers.csv", "mentions.jsonl", "report-01.png"} <= names.keys()
    charts = {Path(name).stem for name in names if name.startswith("charts/")}
    assert charts
    assert {f"charts/{stem}.{kind}" for stem in charts for kind in ("png", "svg")} <= names.keys()
    assert all(content for content in names.values())


def test_the_same_inputs_give_the_same_bytes_in_any_order(small: Path, lexicon: Lexicon, tmp_path: Path) -> None:
    skipped = [Skipped("torn.jsonl:7", "not JSON", "mend the line")]
    write_report(None, [clean(document) for document in reversed(SMALL)], tmp_path, lexicon=lexicon, skipped=skipped)
    assert files_in(tmp_path) == files_in(small)


def test_the_pdf_is_tagged_dated_and_says_what_it_conforms_to(small: Path) -> None:
    pypdf = pytest.importorskip("pypdf")
    reader = pypdf.PdfReader(small / "report.pdf")
    root = reader.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert str(reader.metadata["/Title"]) == "How the news names it"
    assert reader.metadata["/CreationDate"].startswith("D:20250301")
    about = root["/Metadata"].get_object().get_data().decode()
    assert "pdfuaid" in about
    assert ">2<" in about.split("pdfaid:part")[1]
    assert ">U<" in about.split("pdfaid:conformance")[1]
    assert len(reader.pages) == len(list(small.glob("report-*.png")))


def test_every_chart_of_the_pdf_has_an_alternative_text(small: Path) -> None:
    text = (small / "report.html").read_text(encoding="utf-8")
    charts = list((small / "charts").glob("*.svg"))
    assert text.count('<figure role="img" aria-label="') == len(charts)
    assert 'aria-label="English: the authorities in Damascus: how namings lean. Herald: against 2, neutral 1' in text


def test_few_pages_get_counts_and_sentences_and_no_claim(small: Path) -> None:
    text = (small / "report.html").read_text(encoding="utf-8")
    assert "Not enough evidence" in text
    assert "At a glance" not in text
    assert "too few" in text
    names = {path.stem for path in (small / "charts").glob("*.svg")}
    assert not [name for name in names if "contrast" in name or "wordings" in name]


def test_what_was_left_out_is_told(small: Path) -> None:
    text = (small / "report.html").read_text(encoding="utf-8")
    assert "torn.jsonl:7: not JSON; mend the line" in text
    assert "1 record could not be read" in text
    assert "all are drafts that no linguist has reviewed" in text


def test_sentences_stand_in_their_own_script_and_direction(small: Path) -> None:
    text = (small / "report.html").read_text(encoding="utf-8")
    assert '<blockquote class="evidence" dir="rtl"><p lang="ur">' in text
    assert '<mark class="against">باغی حکومت<sup lang="en">O</sup></mark>' in text
    assert '<blockquote class="evidence" dir="ltr"><p lang="hi">' in text
    assert '<mark class="frame">आतंकवाद<sup lang="en">R</sup></mark>' in text


def test_the_html_needs_nothing_from_outside_and_runs_nothing(small: Path) -> None:
    text = (small / "report.html").read_text(encoding="utf-8")
    assert "default-src 'none'; style-src 'unsafe-inline'; img-src data:" in text
    assert "<script" not in text
    assert "<link" not in text
    assert "src=" not in text.replace("-src ", "")
    outside = {part.split('"')[0] for part in text.split('="http')[1:]}
    assert outside <= {"://www.w3.org/2000/svg", "://www.w3.org/1999/xlink"}


def test_ids_in_the_html_are_unique_and_every_reference_finds_its_own(small: Path) -> None:

    text = (small / "report.html").read_text(encoding="utf-8")
    ids = re.findall(r'\bid="([^"]+)"', text)
    assert len(ids) == len(set(ids))
    assert set(re.findall(r'href="#([^"]+)"', text)) | set(re.findall(r"url\(#([^)]+)\)", text)) <= set(ids)


def test_a_difference_that_the_evidence_bears_is_said_on_the_first_page(apart: Path) -> None:
    text = (apart / "report.html").read_text(encoding="utf-8")
    assert "At a glance" in text
    assert "⁨Courier⁩ uses “rebel government” in 0\u00a0% of its namings of the authorities in Damascus" in text
    assert "which may be chance" not in text.split("What was read")[0]
    names = {path.stem for path in (apart / "charts").glob("*.svg")}
    assert {"en-contrast-1", "en-syria-government-2024-wordings", "en-frames"} <= names


def test_numbers_have_every_share_once_with_its_denominator(apart: Path) -> None:
    with (apart / "numbers.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len({row["id"] for row in rows}) == len(rows)
    assert {row["measure"] for row in rows} == {"share", "rate", "contrast"}
    loaded = [
        row for row in rows
        if (row["measure"], row["variant"], row["outlet"], row["voice"]) == ("share", "rebel", "Herald", "unquoted")
    ]  # fmt: skip
    assert [(row["count"], row["out_of"], row["stories"]) for row in loaded] == [("35", "45", "10")]


def test_mentions_are_listed_all_and_in_order(apart: Path) -> None:
    rows = [json.loads(line) for line in (apart / "mentions.jsonl").read_text(encoding="utf-8").splitlines()]
    assert [(row["doc"], row["start"]) for row in rows] == sorted((row["doc"], row["start"]) for row in rows)
    texts = {document.id: document.text for document in APART}
    assert all(texts[row["doc"]][row["start"] : row["end"]] == row["text"] for row in rows)
    assert sum(row["concept"] == "terrorism" for row in rows) == 20


HOSTILE = "<script>alert('x')</script><img src=x onerror=alert(1)> =HYPERLINK(\"http://evil\") {{ 7*7 }} #text(red)[x]"


def test_hostile_text_and_names_do_no_harm(lexicon: Lexicon, tmp_path: Path) -> None:
    odd = "\U0001f600\x00\x07\ud800\u202e"
    said = f"The rebel government {HOSTILE} {odd} met. The rebel government left. The rebel government."
    page = article("<b>id</b>", f"News\n\n{said}", outlet='=HYPERLINK("http://evil")')
    write_report(None, [page], tmp_path, lexicon=lexicon)
    text = (tmp_path / "report.html").read_text(encoding="utf-8")
    assert "<script" not in text
    assert "<img" not in text
    assert "<b>id</b>" not in text
    assert "&lt;script&gt;" in text
    assert "{{ 7*7 }}" in text
    assert "U+1F600 GRINNING FACE" in text
    assert (tmp_path / "report.pdf").read_bytes().startswith(b"%PDF")
    with (tmp_path / "numbers.csv").open(encoding="utf-8", newline="") as file:
        assert all(not cell.startswith("=") for row in csv.reader(file) for cell in row)
    assert (tmp_path / "mentions.jsonl").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "page",
    [
        article("none", "News\n\nNothing of note happened in the valley today."),
        article("nameless", "News\n\nThe rebel government met.", outlet=None),
        article("region", "News\n\nThe rebel government met.", lang="en-GB"),
        article("long", "News\n\n" + "word " * 4000 + "the rebel government " + "word " * 4000),
        article("unbroken", "News\n\nThe rebel government " + "x" * 9000, outlet="An outlet " * 60),
        replace(article("undated", "News\n\nThe rebel government met."), date=None),
    ],
    ids=lambda page: page.id,
)
def test_odd_documents_make_a_report_all_the_same(page: Document, lexicon: Lexicon, tmp_path: Path) -> None:
    write_report(Recipe(min_namings=1), [page], tmp_path, lexicon=lexicon)
    assert (tmp_path / "report.pdf").read_bytes().startswith(b"%PDF")


def test_formats_are_written_as_asked(lexicon: Lexicon, tmp_path: Path) -> None:
    written = write_report(None, SMALL, tmp_path, lexicon=lexicon, formats=["csv"])
    assert [path.name for path in written] == ["mentions.jsonl", "numbers.csv"]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["mentions.jsonl", "numbers.csv"]
    with pytest.raises(OutputError, match="'docx': not known; choose from pdf, png, html, csv"):
        write_report(None, SMALL, tmp_path, lexicon=lexicon, formats=["docx"])


def test_pages_of_an_earlier_report_go_and_other_files_stay(lexicon: Lexicon, tmp_path: Path) -> None:
    (tmp_path / "charts").mkdir()
    for name in ("report-77.png", "charts/old.svg", "notes.txt"):
        (tmp_path / name).write_text("earlier", encoding="utf-8")
    write_report(None, SMALL[2:], tmp_path, lexicon=lexicon, formats=["html", "csv"])
    assert not (tmp_path / "report-77.png").exists()
    assert not (tmp_path / "charts" / "old.svg").exists()
    assert (tmp_path / "notes.txt").read_text(encoding="utf-8") == "earlier"


def test_a_report_that_fails_leaves_the_earlier_one_as_it_was(
    lexicon: Lexicon, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "report.html").write_text("earlier", encoding="utf-8")

    def full(*_: object, **__: object) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(OutputError, match="No space left on device"):
        write_report(None, SMALL, tmp_path, lexicon=lexicon, formats=["html"])
    assert [path.name for path in tmp_path.iterdir()] == ["report.html"]
    assert (tmp_path / "report.html").read_text(encoding="utf-8") == "earlier"


def test_a_place_that_cannot_be_written_is_named(lexicon: Lexicon, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(OutputError, match=r"file.*: cannot be written \(.+\); name a folder you may write to"):
        write_report(None, SMALL, tmp_path / "file" / "out", lexicon=lexicon, formats=["csv"])


def test_nothing_to_read_is_an_error_with_the_reason(lexicon: Lexicon, tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="no document is left to read"):
        write_report(Recipe(languages=("ar",)), SMALL, tmp_path, lexicon=lexicon)
    strange = article("fr/1", "Nouvelles\n\nLe gouvernement rebelle a ferme la route hier soir.", lang="fr")
    with pytest.raises(SourceError, match="fr/1"):
        write_report(None, [strange], tmp_path, lexicon=lexicon)


def test_the_formats_are_those_that_commands_offer() -> None:
    from framing.cli import measure_commands

    assert measure_commands.FORMATS == FORMATS
