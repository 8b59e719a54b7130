"""What is found, where, under which conditions, and what counts."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from framing.errors import LanguageError
from framing.lexicon import Lexicon, load_lexicon
from framing.match import match
from framing.model import COMPANY, Document, Mention, Part

OLD = """\
id: old-rule
kind: referent
gloss: the rulers before
valid_until: 2020-12-31
variants:
  regime:
    stance: against
    gloss: regime
  plain:
    stance: neutral
    gloss: government
languages:
  en:
    status: draft
    regime:
      - form: old regime
    plain:
      - form: Arvian government
        near: [king]
      - form: government troops
        near: [king, arvia]
"""
NEW = """\
id: new-rule
kind: referent
gloss: the rulers since
valid_from: 2021-01-01
variants:
  rebel:
    stance: against
    gloss: rebel government
  plain:
    stance: neutral
    gloss: government
languages:
  en:
    status: draft
    rebel:
      - form: rebel government
      - form: ringleader
    plain:
      - form: Arvian government
        near: [chancellor]
      - form: government troops
        near: [chancellor, arvia]
      - form: Chancellor Brone
  ru:
    status: draft
    rebel:
      - form: повстанческое правительство
  ar:
    status: draft
    rebel:
      - form: حكومة متمردة
"""
FRAME = """\
id: clash
kind: frame
gloss: clashes
languages:
  en:
    status: draft
    forms:
      - form: rebel government attack
      - form: raid ... on Arvia
      - form: the West
        case: sensitive
      - form: the plan ... of the East
        case: sensitive
      - form: storm
        near: [arvia]
        not_near: [weather]
        not_in:
          - storm in a teacup
      - form: siege
        near: [arvia]
"""
FORCES = {
    name: f"""\
id: {name}
kind: referent
gloss: fighters of one land
variants:
  fighters:
    stance: neutral
    gloss: fighters
languages:
  en:
    status: draft
    fighters:
      - form: {form}
        near: [summit, {land}]
"""
    for name, form, land in (
        ("arvian-forces", "fighters", "arvia"),
        ("boreal-forces", "the fighters", "borland"),
        ("coastal-forces", "fighters", "coast"),
    )
}
ENTITIES = {
    "arvia": ["Arvia", "siege of Arvia"],
    "king": ["King Osk"],
    "chancellor": ["Chancellor Brone"],
    "hotel": ["the West Inn"],
    "borland": ["Borland"],
    "coast": ["the Coast"],
    "summit": ["the Summit"],
}
TOPICS = {"weather": ["rainfall", "storms over the West"]}


@pytest.fixture(scope="module")
def lexicon(tmp_path_factory: pytest.TempPathFactory) -> Lexicon:
    root = tmp_path_factory.mktemp("lexicon")
    for text in (OLD, NEW, FRAME, *FORCES.values()):
        (root / f"{text.split()[1]}.yaml").write_text(text, "utf-8")
    for name, forms in (ENTITIES | TOPICS).items():
        lines = "".join(f"      - form: {form}\n" for form in forms)
        kind = "topic" if name in TOPICS else "entity"
        head = f"id: {name}\nkind: {kind}\ngloss: {name}\nlanguages:\n  en:\n    status: draft\n    forms:\n"
        (root / f"{name}.yaml").write_text(head + lines, "utf-8")
    return load_lexicon(root)


def found(lexicon: Lexicon, text: str, lang: str = "en", date: str | None = None, headline: int = 0) -> list[Mention]:
    parts = (
        (Part("headline", 0, headline), Part("body", headline, len(text)))
        if headline
        else (Part("body", 0, len(text)),)
    )
    day = dt.date.fromisoformat(date) if date else None
    mentions = match(Document("d", text, lang=lang, date=day, parts=parts), lexicon)
    assert all(text[m.start : m.end] == m.text for m in mentions)
    return [mention for mention in mentions if mention.kind not in COMPANY]


def names(mentions: list[Mention]) -> list[str]:
    return [f"{mention.concept}/{mention.variant}" for mention in mentions]


def test_a_longer_mention_of_another_concept_nests_the_shorter(lexicon: Lexicon) -> None:
    inner, outer = sorted(found(lexicon, "A rebel government attack began."), key=lambda m: m.end)
    assert (inner.concept, inner.nested, inner.counted) == ("new-rule", True, False)
    assert (outer.concept, outer.nested, outer.counted) == ("clash", False, True)
    assert any("inside clash" in reason for reason in inner.why)


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("He slept at the West Inn.", False),  # a name takes in what stands in it
        ("They feared storms over the West.", True),  # a topic does not
        ("The siege of Arvia began.", True),  # nor does what shows that a form is meant
    ],
)
def test_names_take_in_wordings_and_topics_and_company_do_not(lexicon: Lexicon, text: str, counted: bool) -> None:
    (mention,) = found(lexicon, text)
    assert (mention.concept, mention.counted, mention.nested) == ("clash", counted, not counted)


def test_near_needs_its_entity_close_by(lexicon: Lexicon) -> None:
    assert names(found(lexicon, "A storm hit Arvia.")) == ["clash/None"]
    assert names(found(lexicon, "A storm came. Arvia shook.")) == ["clash/None"]
    assert names(found(lexicon, "A storm came.\nArvia shook.")) == []
    assert names(found(lexicon, "Arvia today\nA storm came.", headline=11)) == ["clash/None"]


def test_near_reaches_the_paragraph_before_and_no_further(lexicon: Lexicon) -> None:
    (mention,) = found(lexicon, "Arvia shook.\n\n * * *\nA storm came.")
    assert any(reason.endswith("near arvia, in the paragraph before") for reason in mention.why)
    assert names(found(lexicon, "Arvia shook.\nNobody slept.\nA storm came.")) == []


def test_a_paragraph_of_figures_alone_parts_two_others(lexicon: Lexicon) -> None:
    assert names(found(lexicon, "Arvia shook.\n2024\nA storm came.")) == []
    (mention,) = found(lexicon, "Arvia shook.\n* * *\nA storm came.")
    assert any(reason.endswith("near arvia, in the paragraph before") for reason in mention.why)


def test_a_headline_finds_its_company_in_the_first_paragraph(lexicon: Lexicon) -> None:
    (mention,) = found(lexicon, "A storm came\nArvia shook.\nNobody slept.", headline=12)
    assert any(reason.endswith("near arvia, in the first paragraph") for reason in mention.why)
    assert names(found(lexicon, "A storm came\nNobody slept.\nArvia shook.", headline=12)) == []


def test_near_stays_within_its_part(lexicon: Lexicon) -> None:
    text = "Arvia shook.\nA storm came."
    parts = (Part("boilerplate", 0, 12), Part("body", 13, len(text)))
    assert match(Document("d", text, lang="en", parts=parts), lexicon)[-1].kind == "entity"


@pytest.mark.parametrize(
    ("text", "found_text"),
    [
        ("A raid on Arvia began.", "raid on Arvia"),
        ("Two raids by night on Arvia.", "raids by night on Arvia"),
        ("The raid by rebels on Arvia.", "raid by rebels on Arvia"),
        ("A raid by night and day on Arvia.", ""),
        ("A raid, then a march on Arvia.", ""),
        ("A raid. Rain on Arvia.", ""),
        ("A raid by night on Oskar.", ""),
    ],
)
def test_a_gap_takes_two_other_words_of_the_same_clause(lexicon: Lexicon, text: str, found_text: str) -> None:
    assert [mention.text for mention in found(lexicon, text)] == [found_text] * bool(found_text)


@pytest.mark.parametrize(
    ("text", "headline", "counts"),
    [
        ("A storm hit Arvia with heavy rainfall.", 0, False),
        ("A storm hit Arvia.\nRainfall was heavy.", 0, True),
        ("Rainfall was heavy.\nA storm hit Arvia.", 0, False),
        ("Rainfall was heavy.\nNobody slept.\nA storm hit Arvia.", 0, False),
        ("Nobody slept.\nRainfall was heavy.\nNobody spoke.\nA storm hit Arvia.", 0, True),
        ("Rainfall today\nNobody slept.\nNobody.\nA storm hit Arvia.", 14, False),
    ],
)
def test_not_near_keeps_a_form_out_of_the_wrong_company(
    lexicon: Lexicon, text: str, headline: int, counts: bool
) -> None:
    assert names(found(lexicon, text, headline=headline)) == ["clash/None"] * counts


@pytest.mark.parametrize(
    ("text", "wordings"),
    [
        ("They blame the West.", ["the West"]),
        ("THE WEST IS TO BLAME", ["THE WEST"]),
        ("The West and its plan.", ["The West"]),
        ("Rain in the west.", []),
        ("It is the plan he has of the East.", ["the plan he has of the East"]),
        ("It is the plan he has of the east.", []),
    ],
)
def test_a_case_sensitive_form_wants_its_capitals(lexicon: Lexicon, text: str, wordings: list[str]) -> None:
    assert [mention.text for mention in found(lexicon, text)] == wordings


def test_not_in_excludes_a_phrase(lexicon: Lexicon) -> None:
    assert found(lexicon, "For Arvia it was a storm in a teacup.") == []


@pytest.mark.parametrize(("date", "winner"), [("2019-05-01", "old-rule/plain"), ("2022-05-01", "new-rule/plain")])
def test_the_date_settles_what_two_times_share(lexicon: Lexicon, date: str, winner: str) -> None:
    assert names(found(lexicon, "The Arvian government spoke.", date=date)) == [winner]


def test_company_settles_it_without_a_date(lexicon: Lexicon) -> None:
    text = "King Osk waved. The Arvian government spoke."
    assert names(found(lexicon, text)) == ["old-rule/plain"]


def test_undetermined_is_listed_and_not_counted(lexicon: Lexicon) -> None:
    mentions = found(lexicon, "The Arvian government spoke.")
    assert names(mentions) == ["new-rule/undetermined", "old-rule/undetermined"]
    assert not any(mention.counted for mention in mentions)


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Arvia said fighters had left the Coast months before.", "arvian-forces/fighters"),
        ("Arvia spoke to the Coast, whose fighters had left.", "coastal-forces/fighters"),
        ("Arvia spoke. The Coast said that all fighters had left.", "coastal-forces/fighters"),
        ("Arvia spoke.\nAt the Summit it said: fighters left.\nThe Coast spoke.", "arvian-forces/fighters"),
    ],
)
def test_words_that_two_referents_share_are_those_of_the_nearer(lexicon: Lexicon, text: str, named: str) -> None:
    (mention,) = found(lexicon, text)
    assert names([mention]) == [named]
    assert mention.counted
    assert any("nearest of arvian-forces and coastal-forces" in each for each in mention.why)


def test_company_that_all_ask_for_tells_no_referent_apart(lexicon: Lexicon) -> None:
    mentions = found(lexicon, "The Summit heard that fighters had left.")
    assert names(mentions) == ["arvian-forces/undetermined", "coastal-forces/undetermined"]
    assert not any(mention.counted for mention in mentions)


def test_company_that_both_times_ask_for_is_asked_for_on_a_dated_page(lexicon: Lexicon) -> None:
    assert found(lexicon, "Government troops left Borland.", date="2022-05-01") == []
    assert "new-rule/plain" in names(found(lexicon, "Government troops left Arvia.", date="2022-05-01"))


def test_adjacent_names_are_one_naming_counted_as_the_first_that_leans(lexicon: Lexicon) -> None:
    neutral, leaning = found(lexicon, "Then Chancellor Brone, no: ringleader. Chancellor Brone ringleader fled.")[-2:]
    assert (neutral.variant, neutral.counted) == ("plain", False)
    assert (leaning.variant, leaning.counted) == ("rebel", True)


@pytest.mark.parametrize(
    ("lang", "text", "whole", "core"),
    [
        ("ru", "встреча с повстанческим правительством", "повстанческим правительством", "повстанческим правительство"),
        ("ar", "وبالحكومة المتمردة هناك", "وبالحكومة المتمردة", "حكومة المتمردة"),
        ("en", "two rebel governments fell", "rebel governments", "rebel government"),
    ],
)
def test_the_core_leaves_particles_and_endings_out(
    lexicon: Lexicon, lang: str, text: str, whole: str, core: str
) -> None:
    (mention,) = found(lexicon, text, lang)
    assert mention.text == whole
    assert text[mention.core_start : mention.core_end] == core


def test_no_language_no_guess(lexicon: Lexicon) -> None:
    with pytest.raises(LanguageError, match="language is not known"):
        match(Document("d", "text", parts=(Part("body", 0, 4),)), lexicon)


def test_pickles_travel_without_their_tables(lexicon: Lexicon, tmp_path: Path) -> None:
    import pickle

    found(lexicon, "A rebel government.")
    assert lexicon.tables
    assert not pickle.loads(pickle.dumps(lexicon)).tables
