"""A headline on one line with its report: where the report begins though no mark says so."""

from __future__ import annotations

import pytest

from tests.pages import cleaned, shown

RUSSIAN_MORE = "Подробности обещают сообщить до конца недели, пока идёт проверка.\nРаботы оплатит областной бюджет."
ARABIC_MORE = (
    "ولم تصدر حتى الآن توضيحات أخرى بشأن الموضوع، بحسب المصادر نفسها.\nويتوقع إعلان النتائج قبل نهاية الأسبوع."
)


class TestOneLine:
    """A headline on one line with its report, with nothing between them."""

    @pytest.mark.parametrize(
        ("headline", "report"),
        [
            ("Баржа затонула у причала", "Судно с песком шло из Костромы в Рыбинск."),
            ("Туман над заливом", "Порт закрыл ворота до утра. Паромы ждут на рейде."),
            ("Пожар на лесопилке: есть пострадавшие", "Огонь охватил склад готовой доски около полуночи."),
            ("Кран рухнул у вокзала Назрани в Магасе", "Полиция перекрыла две улицы, объезд открыт."),
            ("На Оке нашли перстень времён Екатерины", "Находка попала в музей, её оценят осенью."),
            ("Озеро осталось без рыбы", "12 рыбаков пожаловались в прокуратуру на сброс воды."),
            ("Клуб потерял тренера", "«Сокол» искал замену всё лето, но так и не нашёл."),
            ("Пять вопросов о новом сборе", "Сбор введут с января. Его заплатят владельцы лодок."),
            ("Паром ушёл без груза", "Под утро капитан получил приказ сниматься с якоря."),
        ],
    )
    def test_a_russian_report_begins_with_a_clause_of_its_own(self, headline: str, report: str) -> None:
        document = cleaned(f"{headline} {report}\n{RUSSIAN_MORE}", lang="ru")
        assert shown(document, "headline") == [headline]
        assert shown(document, "body") == [f"{report}\n{RUSSIAN_MORE}"]

    @pytest.mark.parametrize(
        "lead",
        [
            "Жители деревень под Назранью требуют вернуть автобус, отменённый прошлой зимой.",
            "Министр рыболовства Норвегии Ола Вик заявил, что квоты на треску урежут вдвое.",
            "Студенты нескольких вузов Саратова вышли на уборку набережной в субботу утром.",
            "Накануне вечером в Анкаре Турция предложила соседям новый график поставок воды.",
            "Аграрии северных районов Казахстана завершили сев льна раньше обычного срока.",
            "Власти острова и рыбацкий союз Гренландии подписали договор о лове палтуса.",
        ],
    )
    def test_a_name_in_a_russian_sentence_begins_no_report(self, lead: str) -> None:
        assert shown(cleaned(f"{lead}\n{RUSSIAN_MORE}", lang="ru"), "headline") == []

    @pytest.mark.parametrize(
        "between",
        ["14:05 03.02.2025", "3 февраля 2025 в 14:05", "Автор: Отдел порта", "Инна ЛОСЕВА"],
    )
    def test_what_stands_between_is_neither(self, between: str) -> None:
        headline, report = "Порт закрыли из-за шторма", "Суда порта стоят на рейде, выход в море запрещён до утра."
        document = cleaned(f"{headline} {between} {report}\n{RUSSIAN_MORE}", lang="ru")
        assert shown(document, "headline") == [headline]
        assert shown(document, "body") == [f"{report}\n{RUSSIAN_MORE}"]

    @pytest.mark.parametrize(
        ("headline", "report"),
        [
            ("عاصفة رملية تعطل ميناء الفاو", "غمرت رمال الصحراء أرصفة الميناء وتوقفت الرافعات ساعات."),
            ("صيادو البحيرة يطالبون بسعر عادل", "احتشد عشرات الصيادين أمام سوق السمك صباح اليوم."),
            ("بلدية القرية ترمم السوق القديم", "أعلنت البلدية بدء ترميم السوق القديم بكلفة مليون دينار."),
        ],
    )
    def test_an_arabic_report_begins_with_its_verb(self, headline: str, report: str) -> None:
        document = cleaned(f"{headline} {report}\n{ARABIC_MORE}", lang="ar")
        assert shown(document, "headline") == [headline]

    def test_a_noun_behind_a_preposition_is_no_verb_of_arabic(self) -> None:
        lead = "أبدى اتحاد الصيادين قلقه إزاء تراجع المخزون، وطلب من الوزارة موسما أقصر هذا العام."
        assert shown(cleaned(f"{lead}\n{ARABIC_MORE}", lang="ar"), "headline") == []

    def test_a_row_of_sections_is_no_headline(self) -> None:
        headline = "Умерла певица Анна Листова"
        report = "Народной артистке было девяносто лет, её песни поют в сорока странах."
        document = cleaned(f"Кино Музыка Книги Театр\n{headline} {report}\n{RUSSIAN_MORE}", lang="ru")
        assert shown(document, "headline") == [headline]
