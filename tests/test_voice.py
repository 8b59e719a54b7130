"""Whose words each mention is: own sentences in six languages, the real pages, and pages that nobody should write."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from framing.cues import shipped_cues
from framing.errors import LanguageError
from framing.languages import TAGS
from framing.lexicon import Lexicon
from framing.model import Document, Mention, Part, PartKind
from framing.voice import Span, annotate, voice

CASES = Path(__file__).parent / "cases"
LEXICON = Lexicon({}, {}, "none")
MARK = re.compile(r"\[\[(.+?)\]\]")


SAID = {"ar": "وقال", "en": "He said", "fa": "وی گفت", "hi": "उन्होंने कहा", "ru": "Он сказал", "ur": "انہوں نے کہا"}
UNITS = ("He said that “terrorists” fled. ", "said that “a” according to X, ", "“ ", '"a ', "said ")


def unmark(marked: str) -> tuple[str, list[tuple[int, int]]]:
    spans = [(match.start() - 4 * n, match.end() - 4 * n - 4) for n, match in enumerate(MARK.finditer(marked))]
    return MARK.sub(r"\1", marked), spans


def mention(text: str, span: tuple[int, int], lang: str, part: PartKind = "body", kind: str = "frame") -> Mention:
    start, end = span
    found = text[start:end]
    return Mention("d", None, lang, kind, "c", None, None, found.lower(), found, start, end, start, end, part)


def decide(marked: str, lang: str, part: PartKind = "body", kind: str = "frame") -> list[Mention]:
    text, spans = unmark(marked)
    document = Document("d", text, lang=lang, parts=(Part(part, 0, len(text)),))
    return voice(document, [mention(text, span, lang, part, kind) for span in spans], LEXICON)


def cases(name: str) -> Iterator[Any]:
    for line in (CASES / name).read_text(encoding="utf-8").splitlines():
        yield json.loads(line)


def own_cases() -> Iterator[Any]:
    for lang in TAGS:
        for case in cases(f"voice_{lang}.jsonl"):
            marks = [pytest.mark.xfail(reason=case["fails"])] if "fails" in case else []
            yield pytest.param(lang, case, id=case["id"], marks=marks)


@pytest.mark.parametrize(("lang", "case"), list(own_cases()))
def test_own_sentences(lang: str, case: dict[str, Any]) -> None:
    found = decide(case["text"], lang, case.get("part", "body"))
    assert [one.voice for one in found] == case["voice"], found[0].why
    assert [one.negated for one in found] == [case.get("negated", False)] * len(found)
    if "speaker" in case:
        assert any(f" {case['speaker']} " in f"{why} " for why in found[0].why), found[0].why


def test_a_name_in_marks_at_the_start_of_a_sentence_is_the_outlets() -> None:
    text = "«Заслон» выпустил ракеты."
    label = mention(text, (1, 7), "ru", kind="referent")
    for form, said in (("Заслон", "outlet"), ("заслон", "scare")):
        found = voice(Document("d", text, lang="ru"), [replace(label, form=form)], LEXICON)
        assert [one.voice for one in found] == [said]


def test_every_language_has_its_sentences() -> None:
    for lang in TAGS:
        found = list(cases(f"voice_{lang}.jsonl"))
        assert len(found) >= 40
        assert {one for case in found for one in case["voice"]} == {"outlet", "reported", "quote", "scare"}


def test_the_real_pages_as_a_careful_reader_hears_them(seeds: Path) -> None:
    wrong = []
    for case in cases("seed_voice.jsonl"):
        raw = (seeds / case["file"]).read_bytes()
        assert hashlib.sha256(raw).hexdigest() == case["sha256"]
        text = raw.decode("utf-8")
        document = Document("d", text, lang=case["lang"], parts=(Part(case["part"], 0, len(text)),))
        one = mention(text, (case["start"], case["end"]), case["lang"], case["part"])
        (found,) = voice(document, [one], LEXICON)
        if found.voice != case["voice"] or found.negated:
            wrong.append((case["file"], case["start"], case["voice"], found.why))
    assert not wrong


def test_why_names_cue_speaker_and_place() -> None:
    (found,) = decide("According to SANA, [[terrorists]] shelled two villages.", "en")
    assert found.why == ("reported: 'According to' attributes the sentence to SANA (chars 0-12)",)


def test_a_doubting_verb_is_told_apart() -> None:
    (claimed,) = decide("Moscow claimed that [[terrorists]] had fled.", "en")
    (said,) = decide("Moscow said that [[terrorists]] had fled.", "en")
    assert "(doubting verb)" in claimed.why[0]
    assert "(doubting verb)" not in said.why[0]


def test_mentions_keep_their_order_and_their_earlier_reasons() -> None:
    text, spans = unmark("The [[rebels]] said the [[regime]] had fallen.")
    document = Document("d", text, lang="en", parts=(Part("body", 0, len(text)),))
    given_mentions = [mention(text, span, "en") for span in reversed(spans)]
    found = voice(document, given_mentions, LEXICON)
    assert [one.text for one in found] == ["regime", "rebels"]
    assert [one.voice for one in found] == ["reported", "outlet"]


def test_a_quotation_never_leaves_its_paragraph() -> None:
    found = decide("He said: “We are ready.\nThe [[rebels]] took the port.\nThey sang.”", "en")
    assert [one.voice for one in found] == ["outlet"]


def test_marks_may_stand_apart_from_their_words() -> None:
    text = 'وصفت الخارجية القرار بأنه " [[عدوان سافر]] " ، ثم دعت إلى الحوار ضد " [[الإرهاب]] ".'
    assert [one.voice for one in decide(text, "ar")] == ["quote", "quote"]


def test_a_quotation_of_several_paragraphs_opens_each_of_them() -> None:
    found = decide("“We are ready. The [[regime]] will fall.\n“The [[regime]] will fall today,” he said.", "en")
    assert [one.voice for one in found] == ["quote", "quote"]


def test_parts_are_read_apart() -> None:
    text = "Lavrov: talks go on The [[rebels]] took the port."
    plain, (span,) = unmark(text)
    cut = plain.index("The")
    document = Document("d", plain, lang="en", parts=(Part("headline", 0, cut), Part("body", cut, len(plain))))
    (found,) = voice(document, [mention(plain, span, "en")], LEXICON)
    assert found.voice == "outlet"


def test_entities_in_marks_are_names() -> None:
    assert decide("وصل وفد من «[[التيار]]» إلى القاهرة.", "ar", kind="entity")[0].voice == "outlet"
    assert decide("وصل وفد من «[[التيار]]» إلى القاهرة.", "ar", kind="frame")[0].voice == "scare"


def test_a_region_subtag_is_the_language_and_others_are_refused() -> None:
    assert decide("He said that [[rebels]] had fled.", "en-GB")[0].voice == "reported"
    with pytest.raises(LanguageError, match="'ps'"):
        decide("[[x]]", "ps")


@pytest.mark.parametrize(
    "marks",
    ["“”", "„“", "«»", "‹›", '""', "‘’", "''", "❝❞", "”“", "””"],
)
def test_marks_of_all_styles_hold_speech(marks: str) -> None:
    langs = [lang for lang in TAGS if tuple(marks) in shipped_cues(lang).quotes or marks == "””"]
    for lang in langs:
        said = {
            "en": "He said: ",
            "ru": "Он сказал: ",
            "ar": "وقال: ",
            "fa": "وی گفت: ",
            "hi": "उन्होंने कहा: ",
            "ur": "انہوں نے کہا: ",
        }
        (found,) = decide(f"{said[lang]}{marks[0]}[[abc]] def ghi{marks[1]}.", lang)
        assert found.voice == "quote", (lang, found.why)


PIECES = [
    "“", "”", "„", "«", "»", "‹", "›", "‘", "’", '"', "'", "❝", "❞", "「", "」", "(", ")", ":", ",", "،", "؛", ";",
    ".", "۔", "।", "؟", "?", "!", "…", "–", "—", " - ", "\u200c", "\u200f", "\u202b", "\u00a0", " ", "  ", "\n",
    "\r\n", "\u2028", "1", "12:30", "said", "that", "according to", "so-called", "is not a", "terrorists", "we",
    "Lavrov", "कहा", "कि", "के अनुसार", "तथाकथित", "नहीं है", "ने", "کہا", "کہ", "کے مطابق", "قال", "إن", "وأضاف",
    "وفقا", "ما يسمى", "گفت", "که", "را", "به گفته", "заявил", "что", "по словам", "так называемые", "не", "\ud7ff",
    "🙂", "İ", "ß", "é", "中文",
]  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(st.sampled_from(TAGS), st.lists(st.sampled_from(PIECES), max_size=60), st.booleans(), st.data())
def test_no_text_breaks_it(lang: str, pieces: list[str], spaced: bool, data: st.DataObject) -> None:
    text = (" " if spaced else "").join(pieces)
    check_spans(text, annotate(text, 0, len(text), lang, shipped_cues(lang)))
    if not text:
        return
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    document = Document("d", text, lang=lang, parts=(Part("body", 0, len(text)),))
    (found,) = voice(document, [mention(text, (start, end), lang)], LEXICON)
    assert found.why


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(list(own_cases())), st.integers(0, 400), st.integers(0, 400), st.booleans())
def test_cut_sentences_break_nothing(param: Any, start: int, end: int, headline: bool) -> None:
    lang, case = param.values
    text, _ = unmark(case["text"])
    cut = text[min(start, end) : max(start, end)].replace("”", "").replace("»", "")
    check_spans(cut, annotate(cut, 0, len(cut), lang, shipped_cues(lang), headline=headline))


def check_spans(text: str, spans: list[Span]) -> None:
    for span in spans:
        assert 0 <= span.start < span.end <= len(text)
        for place in filter(None, (span.cue, span.speaker)):
            assert 0 <= place[0] < place[1] <= len(text)
        assert span.explain(text)


@given(st.integers(1, 40))
def test_offsets_do_not_depend_on_where_the_paragraph_stands(shift: int) -> None:
    text = "Lavrov said that “terrorists” were behind it. So-called rebels fled."
    cues = shipped_cues("en")
    here = annotate(text, 0, len(text), "en", cues)
    there = annotate("x" * shift + "\n" + text, shift + 1, shift + 1 + len(text), "en", cues)
    assert [(span.start + shift + 1, span.end + shift + 1, span.voice) for span in here] == [
        (span.start, span.end, span.voice) for span in there
    ]


def test_many_mentions_of_one_line_have_each_their_voice() -> None:
    text = "He said that terrorists fled. " * 2_000
    spans = [match.span() for match in re.finditer("terrorists", text)]
    document = Document("d", text, lang="en", parts=(Part("body", 0, len(text)),))
    found = voice(document, [mention(text, span, "en") for span in spans], LEXICON)
    assert len(found) == 2_000
    assert {one.voice for one in found} == {"reported"}
