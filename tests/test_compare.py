"""Contrasts: what they claim, what they do not, and what shared stories change."""

from __future__ import annotations

import csv
import math
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.compare import adjust, compare
from framing.errors import FramingError
from framing.estimates import Contrast, write_numbers
from framing.model import Mention, WordCount
from framing.score import mention_rates, naming_shares

STANCES = {"rebel": "against", "plain": "neutral", None: None}
Corpus = tuple[list[Mention], list[WordCount]]


def naming(variant: str | None, doc: str, outlet: str, **changes: object) -> Mention:
    mention = Mention(
        doc=doc, outlet=outlet, lang="hi", kind="referent", concept="government", variant=variant,
        stance=STANCES[variant], form="form", text="form", start=0, end=4, core_start=0, core_end=4, part="body",
    )  # fmt: skip
    return replace(mention, **changes)


def press(habits: dict[str, list[int]], *, namings: int = 4, shared: bool = False, lang: str = "hi") -> Corpus:
    """Let outlets tell stories in which the loaded word is used so many times of `namings`."""
    mentions, words = [], []
    for outlet, used in habits.items():
        for story, loaded in enumerate(used):
            doc = f"{outlet}-{lang}-{story}"
            cluster = f"event:{story}" if shared else ""
            words.append(WordCount(doc, outlet, lang, 150 + 10 * story, cluster))
            variants = ["rebel"] * loaded + ["plain"] * (namings - loaded)
            mentions += [naming(variant, doc, outlet, cluster=cluster, lang=lang) for variant in variants]
    return mentions, words


def found(contrasts: list[Contrast], compares: str, variant: str | None) -> Contrast:
    (contrast,) = [c for c in contrasts if c.compares == compares and c.variant == variant]
    return contrast


used = st.lists(st.integers(0, 4), min_size=1, max_size=12)


@given(used, used, st.booleans())
def test_a_contrast_is_made_of_the_two_numbers_it_compares(first: list[int], second: list[int], shared: bool) -> None:
    mentions, words = press({"Sandesh": first, "Prabhat": second}, shared=shared)
    sides = {n.id: n for n in [*naming_shares(mentions, "government"), *mention_rates(mentions, words)]}
    for contrast in compare(mentions, words, target="Sandesh", reference="Prabhat"):
        ours, theirs = contrast.target, contrast.reference_side
        assert sides[ours.id] == ours
        assert sides[theirs.id] == theirs
        if contrast.compares == "share":
            assert contrast.estimate == pytest.approx(ours.estimate - theirs.estimate)
        elif contrast.estimate is not None:
            assert contrast.estimate == pytest.approx(ours.estimate / theirs.estimate)
        if contrast.low is not None:
            assert contrast.estimate is None or contrast.low <= contrast.estimate
            assert contrast.high is None or contrast.estimate is None or contrast.estimate <= contrast.high


@given(used, used)
def test_numbers_are_never_nan(first: list[int], second: list[int]) -> None:
    mentions, words = press({"Sandesh": first, "Prabhat": second})
    for contrast in compare(mentions, words, target="Sandesh", reference="Prabhat"):
        for value in (contrast.estimate, contrast.low, contrast.high, contrast.p, contrast.q):
            assert value is None or math.isfinite(value)


@given(used, used, st.integers(0, 10**6))
def test_the_order_of_what_comes_in_changes_nothing(first: list[int], second: list[int], seed: int) -> None:
    mentions, words = press({"Sandesh": first, "Prabhat": second}, shared=True)
    once = compare(mentions, words, target="Sandesh", reference="Prabhat")
    Random(seed).shuffle(mentions)
    Random(seed).shuffle(words)
    assert compare(mentions, words, target="Sandesh", reference="Prabhat") == once


@given(st.lists(st.integers(0, 4), min_size=2, max_size=10))
def test_merging_two_outlets_that_are_alike_gives_the_same_estimate(stories: list[int]) -> None:
    mentions, words = press({"Sandesh": stories, "Prabhat": stories})
    apart = {(s.outlet, s.variant): s.estimate for s in naming_shares(mentions, "government")}
    for share in naming_shares(mentions, "government", by=()):
        assert share.estimate == pytest.approx(apart["Sandesh", share.variant])
    for contrast in compare(mentions, words, target="Sandesh", reference="Prabhat"):
        assert contrast.estimate is None or contrast.estimate == pytest.approx(
            1.0 if contrast.compares == "rate" else 0.0
        )


def test_different_habits_are_told_apart_and_equal_ones_are_not() -> None:
    loaded, plain = [4, 3, 4, 2, 3, 4, 3, 4, 2, 4], [0, 1, 0, 2, 1, 0, 1, 1, 0, 0]
    mentions, words = press({"Sandesh": loaded, "Prabhat": plain, "Kiran": loaded[::-1]})
    different = found(compare(mentions, words, target="Sandesh", reference="Prabhat"), "share", "rebel")
    assert different.enough
    assert different.low is not None
    assert different.low > 0.3
    alike = found(compare(mentions, words, target="Sandesh", reference="Kiran"), "share", "rebel")
    assert alike.low is not None
    assert alike.high is not None
    assert alike.low < 0.0 < alike.high


def test_stories_that_both_tell_sharpen_the_contrast() -> None:
    first, second = [4, 0, 3, 1, 4, 0, 2, 4, 1, 3], [3, 0, 2, 0, 4, 0, 1, 3, 1, 2]
    apart = compare(*press({"Sandesh": first, "Prabhat": second}), target="Sandesh", reference="Prabhat")
    paired = compare(*press({"Sandesh": first, "Prabhat": second}, shared=True), target="Sandesh", reference="Prabhat")
    wide, narrow = found(apart, "share", "rebel"), found(paired, "share", "rebel")
    assert narrow.estimate == wide.estimate
    assert narrow.high - narrow.low < (wide.high - wide.low) / 2
    assert (wide.stories, narrow.stories) == (20, 10)
    assert "10 stories told by both" in narrow.method


def test_too_few_stories_on_either_side_make_no_claim() -> None:
    mentions, words = press({"Sandesh": [4] * 20, "Prabhat": [0, 1, 0, 1, 0, 1, 0]})
    for contrast in compare(mentions, words, target="Sandesh", reference="Prabhat"):
        assert not contrast.enough
        assert (contrast.low, contrast.high) == (None, None)
        assert contrast.note.startswith("not enough evidence: 7 stories, 8 needed")
    share = found(compare(mentions, words, target="Sandesh", reference="Prabhat"), "share", "rebel")
    assert share.estimate is not None
    assert (share.count, share.out_of) == (80, 80)
    assert share.reference_side.out_of == 28


def test_an_outlet_that_does_not_name_the_referent_has_no_share_and_no_claim() -> None:
    mentions, words = press({"Sandesh": [2] * 9, "Prabhat": [0] * 9}, namings=4)
    mentions = [m for m in mentions if m.outlet == "Sandesh"]
    contrasts = compare(mentions, words, target="Sandesh", reference="Prabhat")
    share = found(contrasts, "share", "rebel")
    assert (share.estimate, share.low, share.high) == (None, None, None)
    assert share.note == "not enough evidence: 0 stories, 8 needed"
    rate = found(contrasts, "rate", "rebel")
    assert rate.estimate is None
    assert rate.low is not None
    assert rate.low > 1.0
    assert rate.high is None
    assert "Prabhat has no mention" in rate.note
    turned = found(compare(mentions, words, target="Prabhat", reference="Sandesh"), "rate", "rebel")
    assert turned.estimate == turned.low == 0.0
    assert turned.high == pytest.approx(1.0 / rate.low)


def test_frames_have_rates_and_entities_are_left_out_unless_asked_for() -> None:
    mentions, words = press({"Sandesh": [2] * 9, "Prabhat": [1] * 9})
    mentions += [naming(None, m.doc, m.outlet, kind="frame", concept="terrorism") for m in mentions[::3]]
    mentions += [naming(None, m.doc, m.outlet, kind="entity", concept="damascus") for m in mentions[::4]]
    contrasts = compare(mentions, words, target="Sandesh", reference="Prabhat")
    assert {(c.compares, c.concept) for c in contrasts} == {
        ("share", "government"),
        ("rate", "government"),
        ("rate", "terrorism"),
    }
    asked = compare(mentions, words, target="Sandesh", reference="Prabhat", concepts=["damascus"])
    assert [(c.compares, c.concept, c.variant) for c in asked] == [("rate", "damascus", None)]


def test_voice_holds_for_shares_and_rates_alike() -> None:
    mentions, words = press({"Sandesh": [2] * 9, "Prabhat": [1] * 9})
    mentions = [replace(m, voice="reported") for m in mentions]
    usual = compare(mentions, words, target="Sandesh", reference="Prabhat")
    assert {(c.compares, c.voice) for c in usual} == {("share", "unquoted"), ("rate", "own")}
    assert found(usual, "share", "rebel").count == 18
    assert found(usual, "rate", "rebel").count == 0
    everything = compare(mentions, words, target="Sandesh", reference="Prabhat", voice="all")
    assert {c.voice for c in everything} == {"all"}
    assert found(everything, "rate", "rebel").count == 18


def test_stances_can_be_contrasted() -> None:
    corpus = press({"Sandesh": [2] * 9, "Prabhat": [1] * 9})
    stances = [
        c.stance for c in compare(*corpus, target="Sandesh", reference="Prabhat", of="stance") if c.compares == "share"
    ]
    assert stances == ["against", "neutral"]


def test_each_language_has_its_own_contrast() -> None:
    hindi, urdu = (
        press({"Sandesh": [4] * 9, "Prabhat": [1] * 9}),
        press({"Sandesh": [1] * 9, "Prabhat": [4] * 9}, lang="ur"),
    )
    lone = press({"Sandesh": [4] * 9}, lang="en")
    contrasts = compare(
        hindi[0] + urdu[0] + lone[0], hindi[1] + urdu[1] + lone[1], target="Sandesh", reference="Prabhat"
    )
    rebel = [c for c in contrasts if c.compares == "share" and c.variant == "rebel"]
    assert [(c.lang, round(c.estimate, 2)) for c in rebel] == [("hi", 0.75), ("ur", -0.75)]


@pytest.mark.parametrize(
    ("target", "reference", "message"),
    [
        ("Sandes", "Prabhat", "Sandes: no document of this outlet; there are Prabhat, Sandesh, Sobh"),
        ("Sandesh", "Sandesh", "Sandesh: an outlet is not compared with itself"),
        ("Sandesh", "Sobh", r"Sandesh \(hi\) and Sobh \(fa\) share no language"),
    ],
)
def test_outlets_that_cannot_be_compared_say_why(target: str, reference: str, message: str) -> None:
    mentions, words = press({"Sandesh": [4] * 9, "Prabhat": [1] * 9})
    more, more_words = press({"Sobh": [1] * 9}, lang="fa")
    with pytest.raises(FramingError, match=message):
        compare(mentions + more, words + more_words, target=target, reference=reference)


def test_contrasts_are_written_like_any_number(tmp_path: Path) -> None:
    corpus = press({"Sandesh": [4, 3, 4, 2, 3, 4, 3, 4], "Prabhat": [0, 1, 0, 2, 1, 0, 1, 1]})
    contrasts = compare(*corpus, target="Sandesh", reference="Prabhat")
    with write_numbers(contrasts, tmp_path / "numbers.csv").open(encoding="utf-8", newline="") as lines:
        rows = {row["id"]: row for row in csv.DictReader(lines)}
    row = rows["contrast:share:hi:Sandesh:Prabhat:government:rebel:unquoted"]
    assert (row["measure"], row["outlet"], row["reference"], row["count"]) == ("contrast", "Sandesh", "Prabhat", "27")
    assert len(rows) == len(contrasts)


def test_a_claim_needs_evidence_an_interval_and_a_test() -> None:
    mentions, words = press({"Sandesh": [4, 3, 4, 3, 4, 4, 3, 4, 4, 4], "Prabhat": [0, 1, 0, 1, 0, 0, 1, 1, 0, 0]})
    clear = found(compare(mentions, words, target="Sandesh", reference="Prabhat"), "share", "rebel")
    assert clear.p is not None
    assert clear.q is not None
    assert clear.p <= clear.q < 0.01
    assert clear.differs
    assert not replace(clear, q=0.2).differs
    assert not replace(clear, q=None).differs
    assert not replace(clear, low=-0.1).differs
    few = press({"Sandesh": [4] * 7, "Prabhat": [0] * 7})
    unclear = found(compare(*few, target="Sandesh", reference="Prabhat"), "share", "rebel")
    assert (unclear.p, unclear.q, unclear.differs) == (None, None, False)


def test_the_family_is_all_tests_of_a_language_and_its_size_is_told_once() -> None:
    habits = {
        "Sandesh": [4, 3, 4, 3, 4, 4, 3, 4],
        "Prabhat": [0, 1, 0, 1, 0, 0, 1, 1],
        "Kiran": [2, 1, 2, 3, 1, 2, 0, 1],
    }
    mentions, words = press(habits)
    first = compare(mentions, words, target="Sandesh", reference="Prabhat")
    second = compare(mentions, words, target="Sandesh", reference="Kiran")
    assert {c.note for c in first} == {"one of 5 tests in hi"}
    both = adjust([*first, *second])
    assert {c.family for c in both} == {10}
    assert {c.note for c in both} == {"one of 10 tests in hi"}
    assert adjust(both) == both
    assert [c.p for c in both] == [c.p for c in [*first, *second]]


def test_what_stands_in_few_stories_is_shown_and_not_tested() -> None:
    mentions, words = press({"Sandesh": [0] * 9, "Prabhat": [0] * 9})
    mentions += [naming(None, f"Sandesh-hi-{n}", "Sandesh", kind="frame", concept="terrorism") for n in range(5)]
    contrasts = compare(mentions, words, target="Sandesh", reference="Prabhat", concepts=["terrorism"])
    assert [(c.p, c.family, c.differs) for c in contrasts] == [(None, None, False)]
    assert contrasts[0].note == "Prabhat has no mention: the ratio has no upper limit; in too few stories to test"
