"""Sentences end where a reader hears them end, at exact places."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.errors import LanguageError
from framing.languages import TAGS
from framing.sentences import paragraphs, split

CASES = [
    ("en", "Mr. Karim met the U.S. envoy. He left at 5 p.m. on Monday.", 2),
    ("en", "“Will you go?” he asked. Nobody answered… Then rain fell.", 3),
    ("en", "Prices rose 2.5 per cent. Who knew?", 2),
    ("ru", "В 2024 г. договор продлили. И. И. Петров согласился.", 2),
    ("ru", "Он спросил: «Зачем?» — и вышел.", 1),
    ("hi", "डॉ. मेहता पहुँचे। बैठक हुई? हाँ।", 3),
    ("hi", "यह फैसला बड़ा है. सब वहीं थे. बैठक हुई.", 3),
    ("hi", "डॉ. ए.पी.जे. अब्दुल कलाम आए. भाषण हुआ.", 2),
    ("hi", "मंत्री ने कहा कि काम पूरा हुआ। अगली बैठक 5 मई को होगी।", 2),
    ("hi", "बारिश हुई.. सड़कें डूब गईं… लोग घर लौटे", 3),
    ("hi", "मंत्री बोले... हम तैयार हैं", 1),
    ("hi", "बाजार बंद रहे। वह रुका... फिर बोला।", 2),
    ("hi", "बाजार बंद रहे | लोग घर लौटे |", 2),
    ("ur", "وزیر پہنچ گئے۔ کیا ملاقات ہوئی؟ جی ہاں۔", 3),
    ("ar", "وصل الوزير صباحا. هل بدأ الاجتماع؟ نعم.", 3),
    ("fa", "وزیر رسید. آیا نشست آغاز شد؟ بله.", 3),
    ("ar", "انتهى الاجتماع مساء.وغادر الوفد بعده.", 2),
    ("ar", "حضر د.سمير الأستاذ بجامعة أ.ب.ج ثم تكلم.", 1),
    ("fa", "نشست پایان یافته است.به گفتهٔ سخنگو، متن امضا شد.", 2),
    ("en", "One line\nanother line", 2),
]


@pytest.mark.parametrize(("lang", "text", "count"), CASES)
def test_how_many_sentences(lang: str, text: str, count: int) -> None:
    spans = split(text, lang)
    assert len(spans) == count, [text[start:end] for start, end in spans]


@given(st.text(max_size=120), st.sampled_from(TAGS))
def test_sentences_hold_all_but_white_space(text: str, lang: str) -> None:
    spans = split(text, lang)
    assert all(text[start:end] == text[start:end].strip() != "" for start, end in spans)
    assert all(one[1] <= other[0] for one, other in zip(spans, spans[1:], strict=False))
    kept = "".join(text[start:end] for start, end in spans)
    assert "".join(kept.split()) == "".join(text.split())


def test_offsets_are_into_the_whole_text() -> None:
    text = "Skip this. Read this. And this."
    assert [text[start:end] for start, end in split(text, "en", 11)] == ["Read this.", "And this."]
    assert paragraphs("\r\n one\r\n\r\ntwo", 2) == [(3, 6), (10, 13)]


def test_no_language_falls_back_to_another() -> None:
    with pytest.raises(LanguageError, match="'de' is not supported"):
        split("Ein Satz.", "de")
