"""A slip in a concept file is refused with its path, its line and what to do."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from framing.concept import read_concept
from framing.errors import LexiconError
from framing.examples import run_all
from framing.lexicon import load_lexicon
from framing.lint import check

GOOD = """\
# a concept, for the tests
id: arvia-rule
kind: referent
gloss: those who rule Arvia
variants:
  rebel:
    stance: against
    gloss: rebel government
    basis: >-
      Withholds the plain title.
  plain:
    stance: neutral
    gloss: government
languages:
  hi:
    status: draft
    rebel:
      - form: विद्रोही सरकार
    plain:
      - form: नई सरकार
    examples:
      - hits: [rebel]
        voice: outlet
        text: >-
          मंत्री [[विद्रोही सरकार]] के साथ बैठे।
      - hits: [plain]
        text: >-
          राजधानी में [[नई सरकार]] ने शपथ ली।
      - hits: []
        why: the rebels and a government are two here
        text: >-
          विद्रोही गुटों ने सरकार से बात की।
      - hits: []
        why: new, but no government
        text: >-
          नई सड़क पर सरकार ने पैसे लगाए।
"""

SLIPS: dict[str, tuple[Callable[[str], str], int, str]] = {
    "a language twice": (lambda s: s + "  hi:\n    status: draft\n", 37, "`hi` is already given on line 15"),
    "languages twice": (lambda s: s + "languages:\n  hi:\n    status: draft\n", 37, "already given on line 14"),
    "a variant twice": (
        lambda s: s.replace("    plain:\n      - form", "    rebel:\n      - form"),
        19,
        "already given",
    ),
    "a tab": (lambda s: s.replace("      - form: नई", "\t- form: नई"), 20, "tab"),
    "a second colon": (lambda s: s.replace("form: नई सरकार", "form: सरकार: नई"), 20, "colon"),
    "a star": (lambda s: s.replace("form: नई सरकार", "form: *सरकार"), 20, "`*`"),
    "a remark behind a form": (lambda s: s.replace("form: नई सरकार", "form: नई #सरकार"), 20, "would be dropped"),
    "an unknown language": (lambda s: s.replace("  hi:", "  no:"), 15, "no language `no`"),
    "a dash too far left": (
        lambda s: s.replace("      - form: नई", "      - form: नया\n    - form: नई"),
        21,
        "indented",
    ),
    "a misspelt field": (lambda s: s.replace("- form: नई", "- froms: नई"), 20, "did you mean `form`"),
    "an unknown stance": (lambda s: s.replace("stance: against", "stance: hostile"), 7, "choose from against"),
    "a hit that is no variant": (lambda s: s.replace("hits: [plain]", "hits: [plane]"), 26, "`plane` is no variant"),
    "a mark too few": (lambda s: s.replace("[[नई सरकार]]", "नई सरकार"), 26, "0 [[marks]]"),
    "a near miss without why": (lambda s: s.replace("        why: new, but no government\n", ""), 33, "needs `why:`"),
    "the wrong file name": (lambda s: s.replace("id: arvia-rule", "id: other"), 2, "not the file's name"),
    "an empty form": (lambda s: s.replace("form: नई सरकार", "form:"), 20, "empty"),
    "a gap at the end": (lambda s: s.replace("form: नई सरकार", "form: नई सरकार ..."), 20, "between two of its words"),
    "a gap at the edge of not_in": (
        lambda s: s.replace("form: नई सरकार", "form: नई सरकार\n        not_in: [... नई सरकार]"),
        21,
        "once in a form",
    ),
    "no capital to be sensitive to": (
        lambda s: s.replace("form: नई सरकार", "form: नई सरकार\n        case: sensitive"),
        21,
        "no capital",
    ),
    "an unknown case": (
        lambda s: s.replace("form: नई सरकार", "form: नई\n        case: upper"),
        21,
        "choose from sensitive",
    ),
    "two gaps": (lambda s: s.replace("form: नई सरकार", "form: नई ... सरकार ... का"), 20, "once in a form"),
    "not NFC": (lambda s: s.replace("नई सरकार\n", "\u0958\n", 1), 20, "NFC"),
    "no fields": (lambda s: "text\n", 1, "no fields"),
    "a bad date": (lambda s: s.replace("gloss: those", "valid_from: 2024\ngloss: those"), 4, "YYYY-MM-DD"),
}


@pytest.fixture
def write(tmp_path: Path) -> Callable[[str], Path]:
    def put(text: str) -> Path:
        path = tmp_path / "arvia-rule.yaml"
        path.write_text(text, "utf-8")
        return path

    return put


def test_a_good_file_loads_checks_and_tests_clean(write: Callable[[str], Path]) -> None:
    lexicon = load_lexicon(write(GOOD))
    assert [form.text for form in lexicon.concepts["arvia-rule"].languages["hi"].forms["plain"]] == ["नई सरकार"]
    assert check(lexicon) == []
    outcomes = run_all(lexicon)
    assert [outcome.faults for outcome in outcomes] == [()] * 4


@pytest.mark.parametrize("slip", SLIPS)
def test_a_slip_is_refused_with_its_line(write: Callable[[str], Path], slip: str) -> None:
    change, line, message = SLIPS[slip]
    text = change(GOOD)
    assert text != GOOD
    path = write(text)
    with pytest.raises(LexiconError) as caught:
        read_concept(path)
    shown = str(caught.value)
    assert shown.startswith(f"{path}:{line}: "), shown
    assert message in shown
    assert "\n" not in shown


def test_yes_and_no_stay_text(write: Callable[[str], Path]) -> None:
    concept = read_concept(write(GOOD.replace("form: नई सरकार", "form: yes")))
    assert concept.languages["hi"].forms["plain"][0].text == "yes"


def test_a_hash_inside_a_sentence_is_text(write: Callable[[str], Path]) -> None:
    concept = read_concept(write(GOOD.replace("विद्रोही गुटों ने", 'उन्होंने कहा: "विद्रोही" # गुटों ने')))
    assert "# गुटों" in concept.languages["hi"].examples[2].text


def without_plain(text: str) -> str:
    text = text.replace("    plain:\n      - form: नई सरकार\n", "").replace("[[नई सरकार]]", "नई")
    return text.replace("hits: [plain]", "hits: []\n        why: x")


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (lambda s: s.replace("- form: नई सरकार", "- form: नई सरकार\n      - form: नयी हुकूमत"), "no-example"),
        (lambda s: s.replace("- form: नई सरकार", "- form: नई सरकार\n      - form: विद्रोही सरकार"), "two-variants"),
        (lambda s: s.replace("- form: नई सरकार", "- form: नई सरकार\n      - form: नई सरकार"), "duplicate"),
        (lambda s: s.replace("- form: नई सरकार", "- form: नई सरकार\n        not_near: [nowhere]"), "unknown-near"),
        (lambda s: s.replace("- form: नई सरकार", "- form: नई सरकार\n        near: [nowhere]"), "unknown-near"),
        (lambda s: s.replace("- form: नई सरकार", "- form: नई सरकार\n        not_in: [नियम]"), "idle-exclusion"),
        (lambda s: s.replace("- form: नई सरकार", "- form: नई सрकार"), "mixed-script"),
        (lambda s: s.replace("- form: नई सरकार", "- form: नई сарки"), "wrong-script"),
        (lambda s: s.replace("    stance: neutral", "    stance: for"), "no-plain-name"),
        (without_plain, "missing-variant"),
        (lambda s: s[: s.index("      - hits: []")], "no-near-miss"),
    ],
)  # fmt: skip
def test_check_names_what_is_wrong(write: Callable[[str], Path], change: Callable[[str], str], code: str) -> None:
    problems = check(load_lexicon(write(change(GOOD))))
    assert code in {problem.code for problem in problems if problem.error}


def test_a_lexicon_without_examples_works_and_is_warned_about(write: Callable[[str], Path]) -> None:
    problems = check(load_lexicon(write(GOOD[: GOOD.index("    examples:")])))
    assert [problem.code for problem in problems] == ["no-example"]
    assert not any(problem.error for problem in problems)


def test_letters_of_a_neighbour_are_named(tmp_path: Path) -> None:
    text = "id: x\nkind: frame\ngloss: x\nlanguages:\n  ur:\n    status: draft\n    forms:\n      - form: حكومت\n"
    (tmp_path / "x.yaml").write_text(text, "utf-8")
    assert [p.code for p in check(load_lexicon(tmp_path)) if p.error] == ["wrong-letter"]


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        (lambda s: s.replace("बैठे।", "बैठे, पर विद्रोही सरकार चुप रही।"), "not marked"),
        (lambda s: s.replace("[[विद्रोही सरकार]]", "[[विद्रोही]] सरकार"), "not hit"),
        (lambda s: s.replace("hits: [plain]", "hits: [rebel]"), "is plain, not rebel"),
        (lambda s: s.replace("voice: outlet", "voice: quote"), "outlet, not quote"),
        (lambda s: s.replace("voice: outlet", "expect: fail"), "passes now"),
    ],
)
def test_a_broken_example_says_what_broke(
    write: Callable[[str], Path], change: Callable[[str], str], fault: str
) -> None:
    failed = [outcome for outcome in run_all(load_lexicon(write(change(GOOD)))) if not outcome.passed]
    assert len(failed) == 1
    assert fault in str(failed[0])


def test_the_shipped_lexicon_loads() -> None:
    lexicon = load_lexicon()
    assert len(lexicon.concepts) > 100
    assert set(lexicon.voice) == {"ar", "en", "fa", "hi", "ru", "ur"}
