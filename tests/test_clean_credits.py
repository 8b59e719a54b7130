"""Credits and dates: datelines, bylines, closing credits, the language and the day of a page."""

from __future__ import annotations

import datetime as dt

import pytest

from framing.clean import clean
from framing.errors import LanguageError
from framing.model import Document
from tests.pages import LAST, LEAD, MORE, cleaned, pages, shown


class TestCredits:
    @pytest.mark.parametrize(
        "line",
        [
            "DAMASCUS (Reuters) -", "MOSCOW, Oct 15 (TASS) —", "BEIRUT —", "NEW YORK, October 15, 2025 -", "Geneva:",
            "(AFP) -", "دمشق (سانا) -", "القاهرة - أ ف ب:", "ريف دمشق (سانا)-", "واشنطن:", "اسلام آباد (اے پی پی):",
            "دمشق:",
            "ماسکو، 15 اکتوبر (تاس) –", "नई दिल्ली, 15 अक्टूबर (भाषा)", "मॉस्को (रॉयटर्स)।", "काबुल:",
            "दमिश्क (साना) -", "تهران - ایرنا -", "تهران (ایسنا) -", "دمشق، ۲۳ مهر ۱۴۰۴ (سانا) –",
            "МОСКВА, 15 окт — РИА Новости.", "ДАМАСК, 15 октября. /ТАСС/.", "БЕЙРУТ, 15 октября (САНА) —", "МОСКВА.",
            "Дамаск —", "Кинешма. 7 июля. ВОЛГА-ИНФО -", "КИНЕШМА, 7 июля — «Волжская даль».",
            "МОСКВА, 15 октября — ВОЛГА.", "КУРСК, 15 октября — Волга.", "श्रीनगर, 15 अक्टूबर (दूत)",
            "गुमला, 14 मई(स. सं.)।", "गुमला।", "गुमला :", "गुमलाः", "भोपाल:", "विशेष संवाददाता, गुमला।", "पटना.",
            "КАЗАНЬ —", "تبریز - ایرنا -",
            "عمان - «المرفأ» -",
            # A clause that says whose report it is, not set off from its sentence.
            pytest.param("به گزارش خبرگزاری مهر،", marks=pytest.mark.xfail),
        ],
    )  # fmt: skip
    def test_a_dateline_stands_apart(self, line: str) -> None:
        document = cleaned(f"{line} {LEAD}\n{MORE}")
        assert shown(document, "dateline") == [line]
        assert shown(document, "body") == [f"{LEAD}\n{MORE}"]

    @pytest.mark.parametrize(
        "opening",
        [
            "Lavrov: we will go on with the talks as long as it takes, and so will they.",
            "The minister (who is ill) - or so it was said - did not come to the harbour.",
            "Damascus - long the seat of the government - was quiet on Friday evening.",
            "The newspaper — long a critic of the ministry — said that the boats were never safe.",
            "A new report: night crossings cost more than anybody thought they would.",
            "In Moscow (where talks went on) the delegates met for a third time on Friday.",
            "التقى موسكو (رويترز)-الرئيس وفدا من الوزراء في العاصمة يوم الخميس، وفق بيان رسمي.",
            "لافروف: سنواصل المحادثات مع جميع الأطراف في الأسابيع المقبلة، كما قال للصحفيين.",
        ],
    )
    def test_a_sentence_keeps_its_opening(self, opening: str) -> None:
        assert shown(cleaned(f"{opening}\n{MORE}"), "dateline") == []

    @pytest.mark.parametrize(
        "line",
        ["By Helen Marsh", "By Helen Marsh and Peter Lane", "Reporting by Lina Sart", "Source: Reuters", "Reuters",
         "تحرير: سامي حداد", "د. سامي حداد", "المصدر: رويترز", "رپورٹ: لینا سرور", "بشکریہ: روئٹرز",
            "रिपोर्ट: लीना सार्थ", "स्रोत: पीटीआई",
         "نویسنده: هاله منصوری", "منبع: ایسنا", "Автор: Елена Маршева", "Источник: ТАСС"],
    )  # fmt: skip
    def test_a_byline_stands_apart(self, line: str) -> None:
        document = cleaned(f"Ferries to sail again at night\n{line}\n{LEAD}\n{MORE}")
        assert shown(document, "byline") == [line]
        assert shown(document, "headline") == ["Ferries to sail again at night"]

    def test_a_lead_without_its_stop_may_follow_the_byline(self) -> None:
        lead = LEAD.rstrip(".")
        document = cleaned(f"Ferries to sail again at night\nBy Helen Marsh | 14 May 2025\n{lead}\n{MORE}\n{LAST}")
        assert shown(document, "body") == [lead, f"{MORE}\n{LAST}"]

    @pytest.mark.parametrize(
        ("credit", "agency"),
        [("(Reuters)", "Reuters"), ("(AFP).", "AFP"), ("/ТАСС/", "TASS"), ("(رويترز)", "Reuters"),
         ("(اے ایف پی)", "AFP"),
         ("(भाषा)", "PTI"), ("(Reporting by A. Brook; editing by C. Dale)", None),
         ("Reporting by Ann Brook; Editing by Carl Dale", None)],
    )  # fmt: skip
    def test_a_credit_may_close_the_last_paragraph(self, credit: str, agency: str | None) -> None:
        document = cleaned(f"{LEAD}\n{MORE} {credit}")
        assert shown(document, "byline") == [credit]
        assert agency is None or f"agency: {agency}" in document.notes

    @pytest.mark.parametrize(
        "aside", ["(by car)", "(or so he said)", "(از جمله در شمال کشور)", "(see the map)", "(BBC's own words)"]
    )
    def test_an_aside_in_brackets_is_no_credit(self, aside: str) -> None:
        assert shown(cleaned(f"{LEAD}\n{MORE[:-1]} {aside}."), "byline") == []

    def test_a_label_said_again_right_behind_it_is_a_dateline_of_hindi(self) -> None:
        lead = "गुमला पुलिस ने नाव चुराने वाले दो लोगों को पकड़ लिया है और नाव भी मिल गई है।"
        assert shown(cleaned(f"गुमला:{lead}\nपूछताछ जारी है और मालिक को ख़बर दी गई है।", lang="hi"), "dateline") == ["गुमला:"]

    def test_a_dateline_may_follow_a_sentence_that_sums_up(self) -> None:
        text = (
            f"Ferries to sail again at night\nCrews were hired and boats repaired.\nGENEVA (Reuters) - {LEAD}\n{MORE}"
        )
        assert shown(cleaned(text), "dateline") == ["GENEVA (Reuters) -"]

    def test_a_word_with_its_stop_within_the_text_is_no_dateline(self) -> None:
        lead = "नाव चलाने वालों ने कहा कि रात की सेवा अगले महीने फिर शुरू होगी। तैयारी पूरी है।"
        assert shown(cleaned(f"{lead}\nहालाँकि। किराया बढ़ेगा और टिकट पहले से लेना होगा।", lang="hi"), "dateline") == []

    def test_a_sentence_that_begins_with_by_is_body(self) -> None:
        text = "By Tuesday evening the boats had come back to the harbour and the crews went home."
        assert shown(cleaned(f"{LEAD}\n{text}"), "byline") == []


class TestEnd:
    @pytest.mark.parametrize("line", ["Found a mistake?", "© 2009-2025 «Harbour News». Quote us with a link."])
    def test_what_the_page_says_below_is_no_body(self, line: str) -> None:
        assert shown(cleaned(f"{LEAD}\n{MORE}\n{LAST}\n{line}"), "body") == [f"{LEAD}\n{MORE}\n{LAST}"]

    def test_a_question_within_the_text_is_body(self) -> None:
        text = f"{LEAD}\nWho will pay for it?\n{MORE}\n{LAST}"
        assert shown(cleaned(text), "body") == [text]

    def test_a_last_sentence_of_hindi_may_lose_its_stop(self) -> None:
        text = (
            "नाव चलाने वालों ने मंगलवार को कहा कि रात की सेवा अगले महीने फिर शुरू होगी।\n"
            "यात्रियों को पुराने टिकट के पैसे लौटाने का काम अगले हफ़्ते से होना है"
        )
        assert shown(cleaned(f"{text}\nशेयर करें", lang="hi"), "body") == [text]


class TestLanguageAndDate:
    def test_a_language_found_is_said_in_a_note(self) -> None:
        document = cleaned(f"{LEAD}\n{MORE}", lang=None)
        assert document.lang == "en"
        assert any(note.startswith("language en identified by") for note in document.notes)

    def test_a_neighbour_is_refused_by_name(self) -> None:
        text = "Паромні компанії повідомили, що з наступного місяця відновлять нічні рейси, які припинили навесні."
        with pytest.raises(LanguageError, match=r"page\.txt: is in 'uk' \(confidence 1\.00\)"):
            clean(Document("page.txt", text))

    def test_a_language_given_is_heeded_and_doubted_aloud(self) -> None:
        document = cleaned(f"{LEAD}\n{MORE}", lang="ru")
        assert document.lang == "ru"
        assert any(note.startswith("given as ru, but its text looks like en") for note in document.notes)

    def test_a_russian_date_line_is_day_first_whether_or_not_the_language_was_given(self) -> None:
        text = next(page.text for page in pages("ru") if page.name == "ru-4").replace("12.10.2025", "03.10.2025")
        assert clean(Document("x", text)).date == dt.date(2025, 10, 3)

    def test_a_page_without_letters_is_refused(self) -> None:
        with pytest.raises(LanguageError, match="no letter to go by"):
            clean(Document("x", "12:30 – 14:00"))

    @pytest.mark.parametrize(
        ("line", "day", "note"),
        [
            (
                "Published 15 October 2025",
                dt.date(2025, 10, 15),
                "date 2025-10-15 from the date line (15 October 2025)",
            ),
            ("۲۳ مهر ۱۴۰۴ - ۰۸:۴۰", dt.date(2025, 10, 15), "date 2025-10-15 from the date line (۲۳ مهر ۱۴۰۴)"),
            ("03/04/2025", None, "date line 03/04/2025 left aside: 2025-04-03 or 2025-03-04"),
            ("22 ربيع الآخر 1447", None, "date line 22 ربيع الآخر 1447 left aside: a lunar Hijri date"),
        ],
    )
    def test_a_date_line_dates_the_page_and_says_so(self, line: str, day: dt.date | None, note: str) -> None:
        document = cleaned(f"Ferries to sail again at night\n{line}\n{LEAD}\n{MORE}")
        assert document.date == day
        assert note in document.notes

    @pytest.mark.parametrize(
        ("front", "day"),
        [
            ("{lead}\n15 October 2025, 10:30\n{more}", dt.date(2025, 10, 15)),
            ("15 October 2025\nFerries to sail again at night\nNiam Orrel\nCorrespondent\nFollow us\n{lead}\n{more}",
             dt.date(2025, 10, 15)),
            ("{lead}\n— Ferry Watch (@ferrywatch) October 15, 2025\n{more}", None),
        ],
    )  # fmt: skip
    def test_a_date_line_may_stand_below_the_lead_or_above_the_headline(self, front: str, day: dt.date | None) -> None:
        assert cleaned(front.format(lead=LEAD, more=MORE)).date == day

    def test_a_dateline_with_a_year_dates_the_page(self) -> None:
        assert cleaned(f"GENEVA, October 13, 2025 (Xinhua) -- {LEAD}").date == dt.date(2025, 10, 13)

    def test_a_date_in_the_body_or_a_teaser_does_not(self) -> None:
        text = f"{LEAD} It began on 3 May 2024.\n{MORE}\nMost read\nStorm closes road\n4 June 2023"
        assert cleaned(text).date is None

    def test_a_known_date_stays(self) -> None:
        day = dt.date(2025, 1, 2)
        assert cleaned(f"Ferries to sail\n15 October 2025\n{LEAD}", date=day).date == day
