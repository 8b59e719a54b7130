"""Web and mail addresses and account names: nobody's wording, and no words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.addresses import without_addresses
from framing.clean import clean
from framing.lexicon import Lexicon, load_lexicon
from framing.model import Document, Mention
from framing.readability import readability
from framing.tag import tag
from framing.text import count_words

ADDRESSES = [
    "https://news.example/world/israel-gaza-war",
    "http://news.example/?q=Hamas&page=2#terrorists",
    "HTTPS://NEWS.EXAMPLE/HAMAS",
    "www.hamas-terrorists.example",
    "desk@hamas-terrorists.example",
    "@Hamas",
    "@Hamas_terrorists",
    "gaza.example/hamas-terrorists",
    "https://news.example/حرب_غزة/حماس",
]
NONE = ["U.S./Israel", "Israel/Hamas", "terrorists (Hamas)/rebels", "8.5/10", "and/or", "Hamas @ 5 pm", "km/h"]


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return load_lexicon(langs=["en"])


def found(text: str, lexicon: Lexicon) -> list[Mention]:
    return tag(Document("page", text, lang="en"), lexicon)


@pytest.mark.parametrize("address", ADDRESSES)
@pytest.mark.parametrize("around", ["{}", "({})", "Read more at {}.", "Seen at {}, and here", "“{}”", "{}\n"])
def test_what_stands_in_an_address_is_blanked_and_nothing_beside_it(address: str, around: str) -> None:
    left, right = around.split("{}")
    assert without_addresses(around.format(address)) == left + " " * len(address) + right


@pytest.mark.parametrize("text", NONE)
def test_what_is_no_address_stays(text: str) -> None:
    assert without_addresses(text) == text


@pytest.mark.parametrize("address", ADDRESSES)
def test_no_mention_stands_in_an_address_and_those_after_it_keep_their_place(address: str, lexicon: Lexicon) -> None:
    text = f"The mayor spoke on Monday, see {address} for more. Hamas terrorists had fled the town by then."
    wordings = [text[mention.start : mention.end] for mention in found(text, lexicon) if mention.kind == "referent"]
    assert wordings == ["Hamas terrorists"]


def test_the_colon_of_an_address_announces_nobodys_words(lexicon: Lexicon) -> None:
    (mention,) = found("Report https://news.example/1 Hamas terrorists flee the town", lexicon)[-1:]
    assert mention.voice == "outlet"


@given(st.text(st.sampled_from("ab@./:-w حغ'«»\n19Hh?,"), max_size=60))
def test_blanking_keeps_every_offset_and_blanks_once(text: str) -> None:
    blanked = without_addresses(text)
    assert len(blanked) == len(text)
    assert all(new in (old, " ") for old, new in zip(text, blanked, strict=True))
    assert [len(line) for line in blanked.split("\n")] == [len(line) for line in text.split("\n")]


def test_addresses_are_no_words() -> None:
    assert count_words("Four words and an https://news.example/long-name-of-a-page end") == 5
    text = "The council met on Monday and talked about the budget for the new bridge{} of the town."
    plain, linked = (
        readability([clean(Document("page", text.format(end), lang="en"))])[0].words
        for end in ("", " (https://news.example/council/bridge-and-budget)")
    )
    assert plain == linked
