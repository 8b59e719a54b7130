"""What a report says: which findings, which sentences behind them, and what a recipe leaves out."""

from __future__ import annotations

import datetime as dt
import random
import re
from dataclasses import replace
from itertools import combinations
from pathlib import Path

import pytest

from framing.clean import clean
from framing.errors import RecipeError
from framing.lexicon import Lexicon
from framing.model import Document
from framing.report import Pair, Recipe, write_report
from framing.report.compose import compose
from framing.report.evidence import show
from framing.report.material import gather_material
from framing.tag import tag
from tests.report_corpus import ALIKE, APART, SMALL, article, english, two_concepts


@pytest.fixture(scope="session")
def lexicon(tmp_path_factory: pytest.TempPathFactory) -> Lexicon:
    return two_concepts(tmp_path_factory.mktemp("lexicons"))


def test_two_outlets_with_the_same_habits_are_not_told_apart(lexicon: Lexicon) -> None:
    content = compose(gather_material(Recipe(), ALIKE, lexicon)).content
    assert not content.highlights
    assert "which may be chance" in content.sections[0].verdict[0]


def outlets(*names: str) -> list[Document]:
    """The first outlet leans in each of ten stories, the others in none."""
    return [
        english(name, event, loaded=3 * (place == 0), plain=3)
        for place, name in enumerate(names)
        for event in range(10)
    ]


def test_without_a_recipe_three_outlets_are_compared_each_with_each(lexicon: Lexicon) -> None:
    report = compose(gather_material(Recipe(), outlets("Courier", "Herald", "Post"), lexicon))
    pairs = {(e.outlet, e.reference) for e in report.numbers if e.measure == "contrast"}
    assert pairs == {("Courier", "Herald"), ("Courier", "Post"), ("Herald", "Post")}
    assert {tuple(re.findall("\u2068(.+?)\u2069", h.sentence)) for h in report.content.highlights} == {
        ("Courier", "Herald"), ("Courier", "Post"),
    }  # fmt: skip


def test_of_many_outlets_those_with_most_stories_are_compared_and_the_others_told(lexicon: Lexicon) -> None:
    pages = [page for page in outlets("A", "B", "C", "D", "E", "F") if page.outlet != "B" or page.event == "e0"]
    report = compose(gather_material(Recipe(), pages, lexicon))
    compared = {name for e in report.numbers if e.measure == "contrast" for name in (e.outlet, e.reference)}
    assert compared == {"A", "C", "D", "E"}
    verdict = report.content.sections[0].verdict
    assert "each with each, 2 other outlets with none" in verdict[-1]


def test_of_many_comparisons_those_that_tell_most_are_told_and_the_others_counted(lexicon: Lexicon) -> None:
    names = "ABCDE"
    pages = [english(name, event, loaded=place + 1, plain=3) for place, name in enumerate(names) for event in range(10)]
    chosen = tuple(Pair("en", *two) for two in combinations(names, 2))
    told = compose(gather_material(Recipe(pairs=chosen), pages, lexicon)).content.sections[0].findings[0].sentences
    assert len(told) == 7
    assert re.findall("\u2068(.)\u2069", told[3]) == ["A", "E"]
    assert told[-1] == "4 more comparisons in numbers.csv."


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
