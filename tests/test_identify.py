"""Language identification: ours are known, neighbours are named, and doubt is said."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.identify import identify
from framing.languages import TAGS
from tests.pages import pages

SENTENCES = {
    "ar": "قال الوزير إن المحادثات ستستمر في الأسبوع المقبل وإن الوفدين اتفقا على جدول الأعمال.",
    "ur": "وزیر نے کہا کہ بات چیت اگلے ہفتے بھی جاری رہے گی اور دونوں وفود ایجنڈے پر متفق ہیں۔",
    "hi": "मंत्री ने कहा कि बातचीत अगले हफ़्ते भी जारी रहेगी और दोनों दल मुद्दों पर सहमत हैं।",
    "fa": "وزیر گفت که گفت‌وگوها هفته آینده ادامه می‌یابد و دو هیئت بر سر دستور کار توافق کرده‌اند.",
    "ru": "Министр сказал, что переговоры продолжатся на следующей неделе и что повестка согласована.",
    "en": "The minister said that the talks would go on next week and that both sides agreed on the agenda.",
    "ps": "وزیر وویل چې خبرې به په راتلونکې اونۍ کې هم دوام وکړي او دواړه پلاوي په اجنډا سلا شوي دي.",
    "ckb": "وەزیر ڕایگەیاند کە گفتوگۆکان هەفتەی داهاتوو بەردەوام دەبن و هەردوو شاند لەسەر بەرنامە ڕێککەوتوون.",
    "mr": "मंत्र्यांनी सांगितले की चर्चा पुढील आठवड्यातही सुरू राहील आणि दोन्ही शिष्टमंडळे सहमत आहेत.",
    "ne": "मन्त्रीले वार्ता अर्को हप्ता पनि जारी रहने र दुवै पक्ष कार्यसूचीमा सहमत भएको बताए।",
    "uk": "Міністр сказав, що переговори триватимуть наступного тижня і що порядок денний узгоджено.",
    "bg": "Министърът каза, че преговорите ще продължат през следващата седмица и че дневният ред е съгласуван.",
    "be": "Міністр сказаў, што перамовы працягнуцца на наступным тыдні і што парадак дня ўзгоднены.",
    "az": "Nazir dedi ki, danışıqlar gələn həftə davam edəcək və hər iki tərəf gündəliklə razılaşıb.",
    "tr": "Bakan, görüşmelerin gelecek hafta da süreceğini ve iki heyetin gündem üzerinde anlaştığını söyledi.",
    "de": "Der Minister sagte, die Gespräche würden nächste Woche fortgesetzt und man sei sich über die Punkte einig.",
    "id": "Menteri mengatakan bahwa perundingan akan dilanjutkan pekan depan dan kedua pihak telah sepakat.",
    "he": "השר אמר שהשיחות יימשכו בשבוע הבא ושתי המשלחות הסכימו על סדר היום.",
    "zh": "部长说，会谈将于下周继续，双方已就议程达成一致。",
    "ja": "大臣は、協議は来週も続き、双方は議題について合意したと述べた。",
}


@pytest.mark.parametrize("lang", SENTENCES)
def test_a_sentence_is_known_for_what_it_is(lang: str) -> None:
    found = identify(SENTENCES[lang])
    assert found.lang == lang
    assert found.confidence > 0.8


@pytest.mark.parametrize("lang", TAGS)
def test_every_page_is_known(lang: str) -> None:
    for page in pages(lang):
        found = identify(page.text)
        assert (found.lang, found.confidence > 0.9) == (lang, True), page.name


def test_latin_names_and_tags_do_not_make_a_text_english() -> None:
    text = "युद्धविराम पर बातचीत जारी, दोनों पक्ष सहमत #Ceasefire #Talks #BreakingNews https://example.org/abc"
    assert identify(text).lang == "hi"


def test_three_words_are_not_sworn_to() -> None:
    assert identify("Waffenruhe in Gaza").confidence < 0.8


def test_nothing_to_go_by_is_said_to_be_so() -> None:
    assert identify("12:30 – 2025 !!!") == ("und", 0.0, "there is no letter to go by")


def test_headlines_of_our_languages_are_known_and_neighbours_not_forced(shared: Path) -> None:
    rows = (shared / "prototypes/language/headlines.tsv").read_text(encoding="utf-8").splitlines()
    found = [(lang, identify(text)) for lang, text in (row.split("\t") for row in rows)]
    ours = [one.lang == lang for lang, one in found if lang in TAGS]
    forced = [one for lang, one in found if lang not in TAGS and one.lang in TAGS and one.confidence >= 0.8]
    assert (len(ours), sum(ours) >= 71) == (72, True)
    assert forced == []


@given(st.text())
def test_any_text_gets_an_answer(text: str) -> None:
    found = identify(text)
    assert 0 <= found.confidence <= 1
