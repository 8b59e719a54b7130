from __future__ import annotations

import csv
import datetime as dt
import json
import random
import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from framing.clean import clean
from framing.errors import OutputError, RecipeError, SourceError
from framing.lexicon import Lexicon, load_lexicon
from framing.model import Document, Skipped
from framing.report import FORMATS, Recipe, write_report
from framing.report.compose import compose
from framing.report.evidence import show
from framing.report.material import gather_material
from framing.tag import tag

GOVERNMENT = """\
id: syria-government-2024
kind: referent
gloss: the authorities in Damascus
variants:
  rebel:
    stance: against
    gloss: rebel government
    basis: Names them by how they came to power.
  new:
    stance: neutral
    gloss: new government
    basis: Says only that the government changed.
languages:
  en:
    status: draft
    rebel:
      - form: rebel government
    new:
      - form: new government
  hi:
    status: draft
    rebel:
      - form: विद्रोही सरकार
    new:
      - form: नई सरकार
  ur:
    status: draft
    rebel:
      - form: باغی حکومت
    new:
      - form: نئی حکومت
"""
TERRORISM = """\
id: terrorism
kind: frame
gloss: terrorism and terrorists
languages:
  en:
    status: draft
    forms:
      - form: terrorism
  hi:
    status: draft
    forms:
      - form: आतंकवाद
  ur:
    status: draft
    forms:
      - form: دہشت گردی
"""


@pytest.fixture(scope="session")
def lexicon(tmp_path_factory: pytest.TempPathFactory) -> Lexicon:
    folder = tmp_path_factory.mktemp("lexicons")
    (folder / "syria-government-2024.yaml").write_text(GOVERNMENT, encoding="utf-8")
    (folder / "terrorism.yaml").write_text(TERRORISM, encoding="utf-8")
    return load_lexicon(folder)


def article(
    name: str, text: str, outlet: str | None = "Herald", lang: str = "en", event: str | None = None
) -> Document:
    return Document(id=name, text=text, outlet=outlet, lang=lang, date=dt.date(2025, 3, 1), event=event)


def english(outlet: str, event: int, *, loaded: int, plain: int) -> Document:
    said = ["The rebel government closed the road."] * loaded + ["The new government opened the road."] * plain
    # Lines that pages of an outlet share would be taken for page furniture.
    text = f"A road near the border, part {event}\n\nOn day {event} it rained. {' '.join(said)} Terrorism grew."
    return article(f"{outlet}/{event}", text, outlet, event=f"e{event}")


def two_outlets(loaded: Sequence[int], plain: Sequence[int]) -> list[Document]:
    """Ten events; the two outlets use so many loaded and plain namings in each."""
    return [
        english(outlet, event, loaded=loaded[place] + event % 2 * (loaded[place] > 0), plain=plain[place])
        for place, outlet in enumerate(("Courier", "Herald"))
        for event in range(10)
    ]


APART = two_outlets((0, 3), (3, 1))
ALIKE = two_outlets((2, 2), (2, 2))
SMALL = [
    article("hi/1", "दमिश्क की ख़बर\n\nदमिश्क की विद्रोही सरकार ने आतंकवाद की निंदा की। नई सरकार चुप रही।", "दर्पण", "hi"),
    article(
        "ur/1",
        "دمشق کی خبر\n\nباغی حکومت نے دہشت گردی کی مذمت کی۔ نئی حکومت نے کہا کہ باغی حکومت ختم ہوئی۔",
        "کاروان",
        "ur",
    ),
    article("en/1", "News\n\nThe rebel government met. The rebel government left. The new government met."),
]


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
    import re

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


def test_two_outlets_with_the_same_habits_are_not_told_apart(lexicon: Lexicon) -> None:
    content = compose(gather_material(Recipe(), ALIKE, lexicon)).content
    assert not content.highlights
    assert "which may be chance" in content.sections[0].verdict[0]


def test_a_referent_named_in_few_stories_is_compared_by_counts_alone(lexicon: Lexicon) -> None:
    few = [document for document in APART if document.event in ("e1", "e2", "e3")]
    report = compose(gather_material(Recipe(), few, lexicon))
    assert "Not enough evidence" in report.content.sections[0].verdict[0]
    assert not report.content.highlights
    assert not [chart.name for chart in report.charts if "contrast" in chart.name or "wordings" in chart.name]


def test_namings_over_time_are_those_that_shares_count(lexicon: Lexicon) -> None:
    spread = [replace(page, date=dt.date(2025, 1 + place % 10, 9)) for place, page in enumerate(APART)]
    spread[3] = replace(spread[3], date=None)
    report = compose(gather_material(Recipe(), spread, lexicon))
    told = next(chart.alt for chart in report.charts if chart.name == "en-syria-government-2024-time")
    drawn = sum(int(count) for count in re.findall(r"(?:against|neutral) (\d+)", told))
    counted = sum(share.out_of for share in report.numbers if share.measure == "share" and share.stance == "against"
                  and share.voice == "unquoted" and share.variant is None)  # fmt: skip
    undated = 3
    assert drawn == counted - undated
    assert "2025-01 " in told


def test_pages_of_one_day_have_no_time_line(lexicon: Lexicon) -> None:
    charts = compose(gather_material(Recipe(), APART, lexicon)).charts
    assert not [chart.name for chart in charts if chart.name.endswith("-time")]


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


def test_a_document_in_another_language_is_left_out_and_told(lexicon: Lexicon) -> None:
    strange = article("fr/1", "Nouvelles\n\nLe gouvernement rebelle a ferme la route.", lang="fr")
    content = compose(gather_material(Recipe(), [*SMALL, strange], lexicon)).content
    assert any(note.startswith("fr/1: ") for note in content.notes)


def test_the_recipe_filters_what_is_read(lexicon: Lexicon) -> None:
    early = replace(SMALL[2], id="early", date=dt.date(2024, 1, 1))
    undated = replace(SMALL[2], id="undated", date=None)
    recipe = Recipe(languages=("en",), since=dt.date(2025, 1, 1))
    material = gather_material(recipe, [*SMALL, early, undated], lexicon)
    assert [document.id for document in material.documents] == ["en/1"]
    assert sum(material.filtered.values()) == 4


def test_sentences_are_capped_spread_over_outlets_and_the_same_in_any_order(lexicon: Lexicon) -> None:
    documents = {document.id: document for document in map(clean, APART)}
    mentions = [m for document in documents.values() for m in tag(document, lexicon) if m.kind == "referent"]
    shown, left = show(mentions, documents, 4)
    assert [e.outlet for e in shown] == ["Courier", "Herald"] * 2
    assert len({e.doc for e in shown}) == 4
    assert left == len(mentions) - 4
    assert all("".join(run.text for run in e.runs) in documents[e.doc].text for e in shown)
    shuffled = random.Random(7).sample(mentions, len(mentions))
    assert show(shuffled, documents, 4) == (shown, left)


def test_leaning_wordings_come_first_and_each_voice_has_its_letter(lexicon: Lexicon) -> None:
    page = clean(article("q", 'News\n\nThe new government met. "The rebel government must go," the mayor said.'))
    shown, _ = show([m for m in tag(page, lexicon) if m.kind == "referent"], {"q": page}, 2)
    marks = [(run.mark, run.letter) for e in shown for run in e.runs if run.mark]
    assert marks == [("against", "Q"), ("neutral", "O")]


def test_a_very_long_sentence_is_cut_at_white_space_around_its_mention(lexicon: Lexicon) -> None:
    page = clean(article("long", "News\n\n" + "word " * 400 + "the rebel government " + "word " * 400 + "end."))
    (shown,), _ = show([m for m in tag(page, lexicon) if m.kind == "referent"], {"long": page}, 1)
    text = "".join(run.text for run in shown.runs)
    assert len(text) < 460
    assert text.startswith("… word")
    assert text.endswith("word …")
    assert "the rebel government" in text


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("referents:\n  - syria-government-2042", ":2: referent 'syria-government-2042' is not there; did you mean"),
        ("frames:\n  - vermin", ":2: frame 'vermin' is not there; there are terrorism"),
        ("outlets:\n  - Heralt", ":2: outlet 'Heralt' is not there; did you mean 'Herald'?"),
        ("compare:\n  - lang: en\n    target: Herald\n    reference: Courier", ":4: en outlet 'Courier' is not there"),
    ],
)
def test_a_recipe_that_names_what_is_not_there_is_refused_with_its_line(
    text: str, told: str, lexicon: Lexicon, tmp_path: Path
) -> None:
    path = tmp_path / "recipe.yaml"
    path.write_text(text + "\n", encoding="utf-8")
    with pytest.raises(RecipeError) as caught:
        write_report(path, SMALL, tmp_path / "out", lexicon=lexicon)
    assert f"{path}{told}" in str(caught.value)
    assert not (tmp_path / "out").exists()


def test_the_formats_are_those_that_commands_offer() -> None:
    from framing.cli import measure_commands

    assert measure_commands.FORMATS == FORMATS
