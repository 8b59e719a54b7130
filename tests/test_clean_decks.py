"""A title and what stands below it: the title alone is the headline, a deck or summary is body."""

from __future__ import annotations

import pytest

from tests.pages import LEAD, MORE, cleaned, shown

TITLE = "Ferries to sail again at night across the strait"
RUSSIAN = (
    "Паромы снова пойдут через пролив ночью, сообщили в порту во вторник.\nРейсы отменили прошлой осенью после аварии."
)
RUSSIAN_MORE = "Билеты на ночные рейсы поступят в продажу в начале июня, рассказали в порту."
ARABIC = (
    "أعلنت إدارة الميناء اليوم الثلاثاء عودة العبارات الليلية بعد توقف دام عاما كاملا.\n"
    "وقال مدير الميناء إن الرحلات ستنطلق مطلع الشهر المقبل."
)
ARABIC_MORE = "وأوضح أن الإدارة ستعيد إلى المسافرين ثمن التذاكر الموسمية عن الأسابيع التي توقفت فيها الرحلات."

HINDI = (
    "बंदरगाह प्रशासन ने मंगलवार को बताया कि रात की नौकाएँ अगले महीने से फिर चलेंगी।\n"
    "निदेशक ने कहा कि मरम्मत में एक साल लगा और यात्रियों को पुराने टिकटों का पैसा लौटाया जाएगा।"
)


class TestDecks:
    @pytest.mark.parametrize(
        "deck",
        [
            "Operators promise refunds for the season tickets of the lost weeks",
            "Operators promise refunds after a review that found faults in three of forty vessels",
            "Operators: night crossings resume next month",
            "Night crossings resume next month.\nOperators promise refunds for the lost weeks.",
            "• Night crossings resume next month\n• Operators promise refunds\n• Three vessels stay in dock",
        ],
    )
    @pytest.mark.parametrize("between", ["", "By Ann Brook\n14 May 2025\n"])
    def test_a_deck_or_summary_is_body(self, deck: str, between: str) -> None:
        document = cleaned(f"News\n{TITLE}\n{deck}\n{between}{LEAD}\n{MORE}", lang="en")
        assert shown(document, "headline") == [TITLE]
        assert "\n".join(shown(document, "body")) == f"{deck}\n{LEAD}\n{MORE}"

    @pytest.mark.parametrize(
        ("first", "second", "report", "lang"),
        [
            ("Паромы снова пойдут через пролив ночью", "и почему их отменяли осенью", RUSSIAN, "ru"),
            (
                "Ferries to sail again at night across the strait,",
                "Operators Say After Long Pause",
                f"{LEAD}\n{MORE}",
                "en",
            ),
            ("إدارة الميناء تؤجل عودة العبارات الليلية", "للمرة الثالثة على التوالي", f"{ARABIC}\n{ARABIC_MORE}", "ar"),
            ("रात की नौकाएँ फिर चलेंगी, मरम्मत के एक साल", "के बाद खुला जलमार्ग", HINDI, "hi"),
        ],
    )
    def test_a_title_may_go_on_in_the_next_line(self, first: str, second: str, report: str, lang: str) -> None:
        assert "\n".join(shown(cleaned(f"{first}\n{second}\n{report}", lang=lang), "headline")) == f"{first}\n{second}"

    @pytest.mark.parametrize(
        ("first", "second", "report", "lang"),
        [
            # A quotation that the second line closes.
            ("«Паромы снова пойдут", "Через Пролив»: в порту назвали срок", RUSSIAN, "ru"),
            ("'रात की नौकाएँ अगले महीने", "फिर चलेंगी', बंदरगाह निदेशक का ऐलान", HINDI, "hi"),
            ('إدارة الميناء: "العبارات الليلية', 'عائدة مطلع الشهر"', ARABIC, "ar"),
            # A word that waits for the next one.
            ("Паромы снова пойдут через пролив с капитаном", "Орловым", RUSSIAN, "ru"),
            ("Паромы снова пойдут через пролив под", "Орловом", RUSSIAN, "ru"),
            ("मरम्मत का काम पूरा, अगले महीने से सभी भारतीय", "नौकाएँ रात में फिर चलेंगी", HINDI, "hi"),
            ("बंदरगाह प्रशासन के फ़ैसले से रात की नौकाओं में", "नई जान", HINDI, "hi"),
            ("إدارة الميناء تعلن عودة العبارات الليلية بين", "الضفتين مطلع الشهر", ARABIC, "ar"),
            # Words that the report has next to each other.
            ("Билеты продадут: паромы снова пойдут через пролив", "Ночью", RUSSIAN, "ru"),
            ("عودة العبارات الليلية بعد توقف دام", "عاما كاملا", ARABIC, "ar"),
            ("إدارة الميناء: العبارات عادت، وأسباب", "العودة الليلية كثيرة", f"{ARABIC} أسباب العودة كثيرة.", "ar"),
            ("Паромы снова пойдут через пролив, их поведут под", "Орловом и Вороновым", RUSSIAN, "ru"),
            ("निदेशक बोले, रात की नौकाएँ फिर चलेंगी: हमारी", "मरम्मत पूरी हुई", HINDI, "hi"),
            ("إدارة الميناء ومجلس المدينة يبحثان", "عودة العبارات الليلية", ARABIC, "ar"),
            ("عودة العبارات الليلية إلى الميناء", "ووصول المسافرين", f"{ARABIC}\nوانتظر الأهالي وصول المسافرين.", "ar"),
            ("मरम्मत पूरी होने के बाद नौकाओं का रास्ता", "साफ़, रात में फिर चलेंगी", HINDI, "hi"),
            ("मरम्मत के एक साल बाद रात के जलमार्ग", "पर फिर चलेंगी नौकाएँ", HINDI, "hi"),
            ("إدارة الميناء: عادت العبارات الليلية", "وسنرد ثمن التذاكر", ARABIC, "ar"),
            ("الميناء يستعد لعودة العبارات الليلية: عشرات", "الرحلات في زيارة واحدة", ARABIC, "ar"),
            ("العبارات الليلية تعود إلى الميناء بزيارة", "رسمية من الوزير", ARABIC, "ar"),
            ("रात की नौकाएँ फिर चलेंगी, मरम्मत का विरोध", "करेंगे घाट के मल्लाह", HINDI, "hi"),
            ("إدارة الميناء تواصل إعادة", "عباراتنا الليلية", ARABIC, "ar"),
            ("رحلات الميناء الليلية تسعد سكان الجزيرة", "المنتظرين منذ عام", ARABIC, "ar"),
            ("العبارات الليلية تتوقف ساعة في الميناء", "احتجاجا على ثمن التذاكر", ARABIC, "ar"),
            ("मरम्मत का काम पूरा, रात की नौकाओं के लिए अंतिम", "तारीख़ तय, टिकट मिलेंगे", HINDI, "hi"),
            ("العبارات الليلية تعود إلى الميناء", "مع تراجع ثمن الوقود وارتفاع الموج", ARABIC, "ar"),
            ("जलमार्ग खुला, बंदरगाह प्रशासन ने सँभाला", "घाट, रात की नौकाएँ फिर चलेंगी", HINDI, "hi"),
            ("إدارة الميناء تعيد العبارات الليلية", "ولن تزيد ثمن التذاكر", ARABIC, "ar"),
            ("बंदरगाह प्रशासन ने रात की नौकाओं का किया", "ऐलान, यात्री ख़ुश", HINDI, "hi"),
            ("إدارة الميناء: العبارات الليلية عائدة ومن", "يتأخر عنها ينتظر أسبوعا", ARABIC, "ar"),
            # Talks without a topic, two dots, a count that is told again.
            ("مدير الميناء يبحث مع نظيره القبرصي", "سبل إعادة العبارات الليلية", ARABIC, "ar"),
            ("بعد توقف دام عاما..", "العبارات الليلية تعود إلى الميناء", ARABIC, "ar"),
            ("रात की नौकाएँ फिर चलेंगी, मरम्मत में लगे कम से कम", "365 दिन और यात्रियों का धैर्य", HINDI, "hi"),
            # Who did it without what he did; a verb of saying without what was said; a clause without its verb.
            ("मरम्मत का साल ख़त्म: बंदरगाह प्रशासन ने घाट पार", "रात की नौकाएँ फिर चलाईं", HINDI, "hi"),
            ("बंदरगाह के निदेशक ने बताया", "रात की नौकाएँ कब चलेंगी: नया नियम", HINDI, "hi"),
            ("रात की नौकाएँ फिर चलेंगी, प्रशासन यात्रियों के लिए", "तैयार है", HINDI, "hi"),
            ("रात की नौकाएँ बंद हुईं, बंदरगाह प्रशासन पर", "लापरवाही का आरोप", HINDI, "hi"),
            ("रात की नौकाएँ फिर चलेंगी, मरम्मत पूरी हुई एक साल में", "लगा जलमार्ग", f"{HINDI} एक साल में लगा।", "hi"),
            # What cannot stand alone.
            ("إدارة الميناء: لن نوقف العبارات الليلية", '"مهما طال الشتاء"', ARABIC, "ar"),
            ("العبارات الليلية تعود إلى الميناء", "وتستأنف رحلاتها مطلع الشهر", ARABIC, "ar"),
            ("عودة العبارات الليلية إلى العمل", "بقرار من إدارة الميناء", ARABIC, "ar"),
        ],
    )
    def test_a_title_broken_in_two_is_one(self, first: str, second: str, report: str, lang: str) -> None:
        document = cleaned(f"{first}\n{second}\n14.05.2025\n{report}", lang=lang)
        assert "\n".join(shown(document, "headline")) == f"{first}\n{second}"

    @pytest.mark.parametrize(
        ("title", "deck", "report", "lang"),
        [
            (
                "Перерыв в рейсах паромов через пролив назвали рекордным",
                "Капитаны недовольны ремонтом двух причалов",
                RUSSIAN,
                "ru",
            ),
            ("Паромы снова пойдут через пролив ночью", "Мэром недовольны пассажиры и капитаны", RUSSIAN, "ru"),
            ("रात की नौकाओं पर सवाल, बंदरगाह के चालक हड़ताल पर", "मरम्मत का काम अधूरा रहने का आरोप", HINDI, "hi"),
            ("रात की नौका डूबी, बंदरगाह के पास सात की मौत", "मरम्मत का काम अधूरा रहने का आरोप", HINDI, "hi"),
            ("रात की नौकाएँ फिर चलेंगी, किराए की जाँच की गई", "मरम्मत का काम अधूरा रहने का आरोप", HINDI, "hi"),
            ("العبارات الليلية تعود إلى الميناء", "المتين في السفن خشبها كما يقول البحارة", ARABIC, "ar"),
            ("العبارات الليلية تعود إلى الميناء", "في غزة والضفة تنتظر القوارب قرارا مشابها", ARABIC, "ar"),
        ],
    )
    def test_a_second_head_that_stands_alone_is_body(self, title: str, deck: str, report: str, lang: str) -> None:
        document = cleaned(f"{title}\n{deck}\n14.05.2025\n{report}", lang=lang)
        assert shown(document, "headline") == [title]
        assert shown(document, "body")[0].startswith(deck)

    def test_a_title_may_be_broken_in_three(self) -> None:
        title = "Паромы снова пойдут через пролив,\nкогда\nоткроют порт"
        document = cleaned(f"Новости\n{title}\n14.05.2025\n{RUSSIAN}", lang="ru")
        assert "\n".join(shown(document, "headline")) == title

    def test_a_caption_below_the_date_of_a_broken_title(self) -> None:
        title, caption = "Паромы снова пойдут через пролив,\nв порту назвали срок", "Пассажиры в порту ночью"
        document = cleaned(f"Новости\n{title}\n14.05.2025\n{caption}\n{RUSSIAN}\n{RUSSIAN_MORE}", lang="ru")
        assert "\n".join(shown(document, "headline")) == title
        assert "\n".join(shown(document, "body")) == f"{RUSSIAN}\n{RUSSIAN_MORE}"

    def test_a_title_above_a_deck_that_ends_as_a_sentence_does(self) -> None:
        title, deck = "घाट की आख़िरी रात", "निदेशक बताते हैं कि रात की नौकाएँ मरम्मत के बाद लौट आई हैं"
        document = cleaned(f"किताबें\n{title}\n{deck}\n14.05.2025\n{HINDI}", lang="hi")
        assert shown(document, "headline") == [title]
        assert "\n".join(shown(document, "body")) == f"{deck}\n{HINDI}"

    def test_a_report_may_open_with_the_name_of_its_section(self) -> None:
        lead, more = HINDI.split("\n")
        section = " ".join(lead.split()[:2])
        text = f"{section}\nरात की नौकाएँ फिर चलेंगी\nयात्रियों को पुराने टिकटों का पैसा मिलेगा\n14.05.2025\n{lead}\n{more}"
        assert shown(cleaned(text, lang="hi"), "body")[-1].endswith(HINDI)

    @pytest.mark.parametrize("circumstance", ["بعد توقف دام عاما كاملا", "على هامش معرض العبارات الليلية"])
    def test_the_occasion_above_a_title_is_not_part_of_it(self, circumstance: str) -> None:
        title = "العبارات الليلية تعود إلى الميناء"
        document = cleaned(f"رياضة\n{circumstance}\n{title}\n14.05.2025\n{ARABIC}", lang="ar")
        assert shown(document, "headline") == [title]

    def test_a_column_with_a_broken_title_and_a_deck_is_no_list(self) -> None:
        title, deck = "सर्दी की छुट्टियाँ इस बार सिर्फ़\nपाँच दिन, अभिभावकों में नाराज़गी", "बच्चों को घर पर पढ़ना ज़रूरी नहीं"
        document = cleaned(f"ताज़ा\n{title}\n{deck}\n14.05.2025\n{HINDI}", lang="hi")
        assert "\n".join(shown(document, "headline")) == title
        assert "\n".join(shown(document, "body")) == f"{deck}\n{HINDI}"

    def test_a_title_above_a_deck_that_the_report_takes_up_by_chance(self) -> None:
        title, deck = "قوارب خشبية تملأ الخليج في مهرجان الصيف", "مدير المهرجان يعد الضيوف بمفاجأة في الميناء"
        document = cleaned(f"رياضة\n{title}\n{deck}\n14.05.2025\n{ARABIC}", lang="ar")
        assert shown(document, "headline") == [title]

    @pytest.mark.parametrize("deck", ["Пассажиры ждали этого год", "Открыта продажа билетов"])
    def test_a_short_deck_with_a_verb_is_body(self, deck: str) -> None:
        title = "Паромы снова пойдут через пролив ночью"
        document = cleaned(f"{title}\n{deck}\nАнна Ручьёва\n14.05.2025, 13:30\n{RUSSIAN}\n{RUSSIAN_MORE}", lang="ru")
        assert "\n".join(shown(document, "body")) == f"{deck}\n{RUSSIAN}\n{RUSSIAN_MORE}"

    @pytest.mark.parametrize(
        ("title", "tag", "deck", "report", "lang"),
        [
            ("Паромы снова пойдут через пролив ночью", "Россия", "Пассажиры ждали этого год", RUSSIAN, "ru"),
            ("إدارة الميناء تعيد العبارات الليلية بعد توقف", "بالصور", "الركاب ينتظرون منذ عام", ARABIC, "ar"),
            ("रात की नौकाएँ अगले महीने फिर चलेंगी", "वीडियो", "यात्रियों को पुराने टिकटों का पैसा मिलेगा", HINDI, "hi"),
        ],
    )
    def test_a_title_stands_above_its_subject_and_deck(
        self, title: str, tag: str, deck: str, report: str, lang: str
    ) -> None:
        document = cleaned(f"{title}\n{tag}\n{deck}\n14.05.2025\n{report}", lang=lang)
        assert shown(document, "headline") == [title]
        assert "\n".join(shown(document, "body")).startswith(deck)

    def test_a_place_with_the_pages_own_name_is_no_standfirst(self) -> None:
        text = f"أنباء المرفأ\nرياضة\nعودة العبارات الليلية إلى الميناء\n14.05.2025\nدير الزور - أنباء المرفأ\n{ARABIC}"
        assert "\n".join(shown(cleaned(text, lang="ar"), "body")) == ARABIC

    def test_a_row_of_stars_heads_no_summary(self) -> None:
        document = cleaned(
            f"News\n{TITLE}\n* * *\nA quiet morning at the harbour\n14 May 2025\n{LEAD}\n{MORE}", lang="en"
        )
        assert "\n".join(shown(document, "body")) == f"{LEAD}\n{MORE}"

    @pytest.mark.parametrize(
        ("caption", "title", "report", "lang"),
        [
            ("Пассажиры на ночном причале", "Паромы снова пойдут через пролив ночью", RUSSIAN, "ru"),
            ("जलमार्ग खुलने पर यात्रियों से हाथ मिलाते हुए", "रात की नौकाएँ फिर चलेंगी", HINDI, "hi"),
            ("ركاب العبارات في صورة جماعية", "العبارات الليلية تعود إلى الميناء", ARABIC, "ar"),
            ("جانب من رحلة العبارات الليلية قبل عام", "العبارات الليلية تعود إلى الميناء", ARABIC, "ar"),
            ("مدير الميناء خلال استقباله ركاب العبارات", "العبارات الليلية تعود إلى الميناء", ARABIC, "ar"),
        ],
    )
    def test_what_a_picture_shows_is_no_standfirst(self, caption: str, title: str, report: str, lang: str) -> None:
        document = cleaned(f"{title}\n14.05.2025\n{caption}\n{report}", lang=lang)
        assert shown(document, "headline") == [title]
        assert "\n".join(shown(document, "body")) == report

    @pytest.mark.parametrize(
        ("first", "second", "report", "lang"),
        [
            ("Паромы снова пойдут через пролив", "и повезут пассажиров ночью", RUSSIAN, "ru"),
            ("रात की नौकाएँ फिर चलेंगी", "घाट पर लौटी रौनक", HINDI, "hi"),
            ("عودة العبارات الليلية إلى الميناء", "مدير الميناء يشرح الأسباب", ARABIC, "ar"),
        ],
    )
    def test_a_title_printed_whole_elsewhere_is_one(self, first: str, second: str, report: str, lang: str) -> None:
        text = f"{first} {second} - Harbour Post\nHarbour Post\n{first}\n{second}\n14.05.2025\n{report}"
        assert "\n".join(shown(cleaned(text, lang=lang), "headline")) == f"{first}\n{second}"

    def test_a_label_in_the_titles_own_line_belongs_to_it(self) -> None:
        head = "عاجل | العبارات الليلية تعود إلى الميناء بعد عام"
        assert shown(cleaned(f"رياضة\n{head}\nفريق التحرير\n{ARABIC}", lang="ar"), "headline") == [head]

    @pytest.mark.parametrize(
        "section", ["Night ferries", "The strait ferries", "Breaking | Night bus stops in the harbour"]
    )
    def test_a_section_or_news_in_brief_above_the_title_is_not_part_of_it(self, section: str) -> None:
        document = cleaned(f"{section}\n{TITLE}\nBy Ann Brook\n14 May 2025\n{LEAD}\n{MORE}", lang="en")
        assert shown(document, "headline") == [TITLE]

    def test_a_title_may_say_that_it_has_a_film(self) -> None:
        head = f"VIDEO: {TITLE}"
        assert shown(cleaned(f"News\n{head}\nBy Ann Brook\n{LEAD}\n{MORE}", lang="en"), "headline") == [head]

    def test_a_caption_below_the_date_is_no_headline(self) -> None:
        caption = "Ferry operators at the harbour during the long pause"
        document = cleaned(f"News\n{TITLE}\nBy Ann Brook\n14 May 2025\n{caption}\n{LEAD}\n{MORE}", lang="en")
        assert shown(document, "headline") == [TITLE]

    def test_three_dots_within_a_question_end_no_sentence(self) -> None:
        head = "العبارات الليلية تعود... من يدفع الثمن؟"
        document = cleaned(f"تحقيقات\n{head}\n{ARABIC}", lang="ar")
        assert shown(document, "headline") == [head]

    def test_the_only_full_line_above_a_column_heads_it(self) -> None:
        head = "في مديح الميناء الذي لم يعد ميناء"
        report = ARABIC.replace("الميناء", "المرفأ")
        document = cleaned(
            f"بث حي\nمقالات الرأي\nسالم العطار\nكاتب من المغرب\n{head}\n17 يوليو 2025\n{report}", lang="ar"
        )
        assert shown(document, "headline") == [head]

    def test_a_title_may_end_in_a_word_that_binds_elsewhere(self) -> None:
        title, deck = "Ferries to sail again as night crossings come in", "Operators promise refunds for the lost weeks"
        document = cleaned(f"News\n{title}\n{deck}\n14 May 2025\n{LEAD}\n{MORE}", lang="en")
        assert shown(document, "headline") == [title]

    def test_points_below_the_word_summary_are_body(self) -> None:
        points = "Night crossings resume next month\nOperators promise refunds\nThree vessels stay in dock"
        document = cleaned(f"{TITLE}\nBy Ann Brook\nSummary\n{points}\nLONDON, June 3 - {LEAD}\n{MORE}", lang="en")
        assert "\n".join(shown(document, "body")) == f"{points}\n{LEAD}\n{MORE}"
        assert shown(document, "dateline") == ["LONDON, June 3 -"]

    def test_a_name_above_the_date_below_a_standfirst_is_no_body(self) -> None:
        standfirst = "Рейсы отменили прошлой осенью. Жители требуют вернуть их."
        document = cleaned(f"Паромы снова пойдут ночью\n{standfirst}\nПавел Лунёв\n4 апреля 2025\n{RUSSIAN}", lang="ru")
        assert "\n".join(shown(document, "body")) == f"{standfirst}\n{RUSSIAN}"


class TestHeadings:
    @pytest.mark.parametrize("ends", ["", "\nend of list"])
    def test_a_heading_may_stand_below_a_list_of_teasers(self, ends: str) -> None:
        box = f"اقرأ المزيد\nإصابة خمسة ركاب في انقلاب سيارة على الطريق الساحلي{ends}"
        document = cleaned(f"عودة العبارات الليلية إلى الميناء\n{ARABIC}\n{box}\nخطط التشغيل\n{ARABIC_MORE}", lang="ar")
        assert "\n".join(shown(document, "body")) == f"{ARABIC}\nخطط التشغيل\n{ARABIC_MORE}"

    def test_a_heading_may_stand_below_a_link(self) -> None:
        link = "Читать по теме: Как живут на острове без парома"
        document = cleaned(f"Паромы снова пойдут\n{RUSSIAN}\n{link}\nЦена билета\n{RUSSIAN_MORE}", lang="ru")
        assert "\n".join(shown(document, "body")) == f"{RUSSIAN}\nЦена билета\n{RUSSIAN_MORE}"

    def test_the_only_title_of_a_box_is_no_heading(self) -> None:
        box = "اقرأ المزيد\nأسعار التذاكر الجديدة"
        document = cleaned(f"عودة العبارات الليلية إلى الميناء\n{ARABIC}\n{box}\n{ARABIC_MORE}", lang="ar")
        assert "أسعار" not in "\n".join(shown(document, "body"))

    def test_what_goes_on_since_is_no_age_of_a_teaser(self) -> None:
        document = cleaned(
            f"عودة العبارات الليلية إلى الميناء\n{ARABIC}\nركاب ينتظرون منذ الفجر\n{ARABIC_MORE}", lang="ar"
        )
        assert "\n".join(shown(document, "body")) == f"{ARABIC}\nركاب ينتظرون منذ الفجر\n{ARABIC_MORE}"

    def test_buttons_in_another_script_are_no_body(self) -> None:
        first, second = RUSSIAN.split("\n")
        document = cleaned(f"Паромы снова пойдут ночью\n{first}\nQuick Reads\n{second}\n{RUSSIAN_MORE}", lang="ru")
        assert "Quick" not in "\n".join(shown(document, "body"))
