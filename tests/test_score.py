"""Scores: what counts as a naming, what stands below the line, and what a file of numbers may hold."""

from __future__ import annotations

import csv
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from random import Random
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.errors import FramingError, LexiconError, OutputError
from framing.estimates import MIN_CLUSTERS, Rate, Share, estimate_id, plain_cell, write_numbers
from framing.model import Document, Mention, Part, WordCount
from framing.score import count_words, mention_rates, naming_shares

COLUMNS = (
    "id,measure,lang,outlet,reference,concept,variant,stance,voice,estimate,low,high,p,q,count,out_of,documents,"
    "stories,method,note"
)
STANCES = {"rebel": "against", "plain": "neutral", "legitimate": "for"}


def naming(variant: str = "rebel", doc: str = "d1", **changes: object) -> Mention:
    """Return a naming of one government, told so that a test can change what it is about."""
    mention = Mention(
        doc=doc, outlet="Sandesh", lang="hi", kind="referent", concept="government", variant=variant,
        stance=STANCES.get(variant), form="form", text="form", start=0, end=4, core_start=0, core_end=4, part="body",
    )  # fmt: skip
    return replace(mention, **changes)


def words(doc: str, count: int = 200, **changes: object) -> WordCount:
    return replace(WordCount(doc, "Sandesh", "hi", count), **changes)


def by_variant(shares: list[Share]) -> dict[str | None, float | None]:
    return {share.variant: share.estimate for share in shares}


@st.composite
def corpora(draw: st.DrawFn) -> list[Mention]:
    """Draw namings by two outlets in two languages, in any voice, some negated or not counted."""
    return draw(
        st.lists(
            st.builds(
                naming,
                st.sampled_from(sorted(STANCES)),
                st.sampled_from([f"d{n}" for n in range(12)]),
                outlet=st.sampled_from(["Sandesh", "Prabhat"]),
                lang=st.sampled_from(["hi", "ur"]),
                voice=st.sampled_from(["outlet", "reported", "quote", "scare"]),
                negated=st.booleans(),
                counted=st.booleans(),
            ),
            max_size=40,
        )
    )


@given(corpora(), st.sampled_from(["variant", "stance"]), st.sampled_from([("outlet",), ("lang",), ()]))
def test_the_shares_of_a_referent_sum_to_one(mentions: list[Mention], of: str, by: tuple[str, ...]) -> None:
    sums: dict[tuple[str, str | None], float] = {}
    for share in naming_shares(mentions, "government", of=of, by=by):
        assert share.estimate is not None
        assert share.low is not None
        assert share.high is not None
        assert 0.0 <= share.low <= share.estimate <= share.high <= 1.0
        key = share.lang, share.outlet
        sums[key] = sums.get(key, 0.0) + share.estimate
    assert list(sums.values()) == pytest.approx([1.0] * len(sums))


@given(corpora(), st.integers(0, 10**6))
def test_the_order_of_mentions_changes_nothing(mentions: list[Mention], seed: int) -> None:
    shuffled = mentions.copy()
    Random(seed).shuffle(shuffled)
    counts = [words(f"d{n}") for n in range(12)]
    assert naming_shares(shuffled, "government") == naming_shares(mentions, "government")
    assert mention_rates(shuffled, counts[::-1]) == mention_rates(mentions, counts)


@given(corpora(), st.integers(1, 20))
def test_documents_without_a_mention_leave_shares_alone_and_thin_rates(mentions: list[Mention], silent: int) -> None:
    counts = [words(f"d{n}") for n in range(12)]
    more = counts + [words(f"silent{n}") for n in range(silent)]
    for before, after in zip(mention_rates(mentions, counts), mention_rates(mentions, more), strict=True):
        assert after.out_of == before.out_of + 200 * silent
        assert after.documents == before.documents + silent
        assert after.estimate == pytest.approx(before.estimate * before.out_of / after.out_of)


@given(corpora())
def test_every_number_has_its_own_id(mentions: list[Mention]) -> None:
    mentions = [*mentions, naming("neutral", outlet=None, stance="neutral"), naming("plain", outlet="a:b")]
    numbers = [
        *naming_shares(mentions, "government"),
        *naming_shares(mentions, "government", of="stance"),
        *naming_shares(mentions, "government", by=()),
        *naming_shares(mentions, "government", voice="all"),
        *mention_rates(mentions, [words(f"d{n}") for n in range(12)]),
    ]
    ids = [number.id for number in numbers]
    assert len(set(ids)) == len(ids)


def test_only_whole_unquoted_affirmed_namings_count() -> None:
    mentions = [
        naming("rebel"),
        naming("rebel", voice="reported"),
        naming("plain", "d2"),
        naming("plain", "d3", voice="quote"),
        naming("plain", "d3", voice="scare"),
        naming("plain", "d3", negated=True),
        naming("plain", "d3", counted=False),
        naming("undetermined", "d3"),
        naming("plain", "d3", concept="another"),
    ]
    rebel = naming_shares(mentions, "government")[1]
    assert (rebel.variant, rebel.count, rebel.out_of, rebel.documents, rebel.stories) == ("rebel", 2, 3, 2, 2)
    assert by_variant(naming_shares(mentions, "government", voice="own"))["rebel"] == pytest.approx(1 / 2)
    assert by_variant(naming_shares(mentions, "government", voice="all"))["rebel"] == pytest.approx(2 / 5)
    assert by_variant(naming_shares(mentions, "government", voice="quote"))["plain"] == 1.0


def test_stances_add_up_their_variants() -> None:
    mentions = [naming("rebel"), naming("terrorist", stance="against"), naming("plain"), naming("plain")]
    shares = {share.stance: share for share in naming_shares(mentions, "government", of="stance")}
    assert shares["against"].estimate == pytest.approx(0.5)
    assert shares["against"].variant is None


def test_languages_are_never_pooled() -> None:
    mentions = [naming("rebel"), naming("plain", "d2", lang="ur"), naming("plain", "d3", outlet="Prabhat")]
    pooled = naming_shares(mentions, "government", by=())
    assert [(share.lang, share.outlet, share.variant, share.out_of) for share in pooled] == [
        ("hi", None, "plain", 2),
        ("hi", None, "rebel", 2),
        ("ur", None, "plain", 1),
    ]


def test_a_variant_that_others_use_is_listed_at_zero() -> None:
    mentions = [naming("rebel"), naming("plain", "d2", outlet="Prabhat")]
    assert [(s.outlet, s.variant, s.estimate) for s in naming_shares(mentions, "government")] == [
        ("Prabhat", "plain", 1.0),
        ("Prabhat", "rebel", 0.0),
        ("Sandesh", "plain", 0.0),
        ("Sandesh", "rebel", 1.0),
    ]


def test_a_lexicon_lists_what_nobody_said_in_the_languages_that_can_say_it() -> None:
    concept = SimpleNamespace(
        id="government",
        kind="referent",
        stance=STANCES.get,
        languages={
            "hi": SimpleNamespace(forms={"rebel": (), "legitimate": ()}),
            "ru": SimpleNamespace(forms={"plain": ()}),
        },
    )
    lexicon = SimpleNamespace(concepts={"government": concept})
    assert by_variant(naming_shares([naming("rebel")], "government", lexicon=lexicon)) == {
        "rebel": 1.0,
        "legitimate": 0.0,
    }
    with pytest.raises(LexiconError, match="goverment: no such concept in the lexicon; its referents are government"):
        naming_shares([], "goverment", lexicon=lexicon)


def test_stories_are_events_where_they_are_known() -> None:
    told_twice = [naming("rebel", f"d{n}", cluster="event:1") for n in range(20)]
    share = naming_shares(told_twice, "government")[0]
    assert (share.documents, share.stories) == (20, 1)
    assert not share.enough
    assert share.note == "not enough evidence: 1 story, 8 needed"


def test_eight_stories_are_enough() -> None:
    mentions = [naming("rebel", f"d{n}") for n in range(MIN_CLUSTERS)]
    share = naming_shares(mentions, "government")[0]
    assert share.enough
    assert share.note == ""


def test_rates_are_counted_by_the_outlets_own_words() -> None:
    frame = {"kind": "frame", "concept": "terrorism", "stance": None}
    mentions = [naming(None, **frame), naming(None, **frame), naming(None, "d2", voice="quote", **frame)]
    rate = mention_rates(mentions, [words("d1", 400), words("d2", 600)])[0]
    assert (rate.concept, rate.variant, rate.count, rate.out_of) == ("terrorism", None, 2, 1000)
    assert rate.estimate == pytest.approx(2.0)
    per_million = mention_rates(mentions, [words("d1", 400), words("d2", 600)], per=1_000_000)[0]
    assert per_million.estimate == pytest.approx(2000.0)
    assert mention_rates(mentions, [words("d1", 400), words("d2", 600)], voice="all")[0].count == 3


def test_an_outlet_that_never_mentions_a_concept_has_a_rate_of_zero() -> None:
    counts = [words("d1"), words("e1", outlet="Prabhat")]
    rates = mention_rates([naming("rebel")], counts)
    assert [(rate.outlet, rate.variant, rate.count) for rate in rates] == [
        ("Prabhat", None, 0),
        ("Prabhat", "rebel", 0),
        ("Sandesh", None, 1),
        ("Sandesh", "rebel", 1),
    ]
    assert rates[0].low == 0.0
    assert rates[0].high is not None
    assert rates[0].high > 0.0


def test_a_corpus_without_words_has_no_rate() -> None:
    rate = mention_rates([naming("rebel")], [words("d1", 0)])[0]
    assert (rate.estimate, rate.low, rate.high) == (None, None, None)


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"by": ("country",)}, "by: 'country' is not known; choose from outlet, lang, concept"),
        ({"voice": "loud"}, "voice: 'loud' is not known; choose from own, unquoted"),
        ({"level": 95}, "level 95: a confidence level lies between 0 and 1"),
    ],
)
def test_an_unknown_option_says_what_is_allowed(options: dict[str, object], message: str) -> None:
    with pytest.raises(FramingError, match=message):
        naming_shares([naming()], "government", **options)
    with pytest.raises(FramingError, match=message):
        mention_rates([naming()], [words("d1")], **options)


def test_a_mention_from_elsewhere_is_refused() -> None:
    with pytest.raises(FramingError, match="d1: has mentions but no word count"):
        mention_rates([naming()], [words("d2")])


def test_words_are_those_of_headline_and_body() -> None:
    text = "नई सरकार\n\nदमिश्क में नई सरकार ने शपथ ली।\n\nलोकप्रिय पोस्ट"
    parts = (Part("headline", 0, 8), Part("body", 10, 42), Part("boilerplate", 44, len(text)))
    document = Document("d1", text, outlet="Sandesh", lang="hi", event="7", parts=parts)
    assert count_words([document]) == [WordCount("d1", "Sandesh", "hi", 9, "event:7")]


def test_ids_keep_their_parts_apart() -> None:
    assert estimate_id("share", "hi", "a:b", None) == "share:hi:a%3Ab:-"
    assert estimate_id("a", "b:c") != estimate_id("a:b", "c") != estimate_id("a%3Ab", "c")


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "＝1"])
def test_a_text_that_starts_like_a_formula_is_quoted(text: str) -> None:
    assert plain_cell(text) == f"'{text}"


def test_numbers_are_written_sorted_exact_and_harmless(tmp_path: Path) -> None:
    outlet = '=HYPERLINK("http://x","क, ख")'
    mentions = [
        naming("rebel", outlet=outlet),
        naming("plain", "d2", outlet=outlet),
        naming("plain", "d2", outlet=outlet),
    ]
    shares = naming_shares(mentions, "government")
    path = write_numbers(shares[::-1], tmp_path / "numbers.csv")
    with path.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    assert ",".join(rows[0]) == COLUMNS
    assert [row["variant"] for row in rows] == ["plain", "rebel"]
    assert all(a["id"] < b["id"] for a, b in pairwise(rows))
    assert rows[0]["outlet"] == "'" + outlet
    assert float(rows[0]["estimate"]) == pytest.approx(2 / 3)
    assert (rows[0]["p"], rows[0]["reference"]) == ("", "")
    assert path.read_bytes().count(b"\r\n") == 3
    assert write_numbers(shares, tmp_path / "again.csv").read_bytes() == path.read_bytes()


def test_a_file_of_numbers_is_written_whole_or_not_at_all(tmp_path: Path) -> None:
    good = write_numbers(naming_shares([naming()], "government"), tmp_path / "numbers.csv").read_bytes()
    broken: list[Rate] = [SimpleNamespace(id="x")]
    with pytest.raises(AttributeError):
        write_numbers(broken, tmp_path / "numbers.csv")
    assert (tmp_path / "numbers.csv").read_bytes() == good
    with pytest.raises(OutputError, match="cannot be written"):
        write_numbers([], tmp_path / "missing" / "numbers.csv")
    with pytest.raises(OutputError, match="cannot be written"):
        write_numbers([], tmp_path)
    assert [entry.name for entry in tmp_path.iterdir()] == ["numbers.csv"]
