"""Bylines: who wrote a report, and the agencies that are credited for it."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from framing.clean._datelines import LABEL_WORDS, LINE_WORDS, Credit
from framing.clean._lines import Line
from framing.clean._names import agencies_in, is_source, sources_in
from framing.clean._stems import POSTPOSITIONS
from framing.text import fold

__all__ = ["byline", "closing_credit", "credit_behind", "is_about", "is_credit_word", "opens_talk"]

# A closing credit begins within so many code points of its paragraph's end, and no credit has more words.
REACH = 400
CREDIT_WORDS = 90
# So many words are a headline.
HEADLINE = 3
# A line that opens with a name or a credit word and ends as a sentence is a credit only up to so many words.
SHORT = 8

_OPENERS = """
by|report by|words by|story by|curated by|published by|posted by|reported by
reporting by|additional reporting by|writing by|written by|edited by|editing by|compiled by|translated by
with inputs from|source|sources|author|role|reporter|correspondent|staff reporter|news desk|web desk
تحریر|عہدہ|رپورٹ|از|ماخذ|بشکریہ|مصنف|ترجمہ|ویب ڈیسک|نیوز ڈیسک|نمائندہ خصوصی|نمائندہ|ادارت|رپورٹر
بقلم|كتب|كتبت|تحرير|إعداد|ترجمة|المصدر|مصدر|مراسل|تقرير|شارك في التغطية|تغطية|إعداد وتحرير|بواسطة
लेखक|लेखिका|पदनाम|रिपोर्ट|रिपोर्टर|स्रोत|साभार|संवाददाता|संपादन|अनुवाद|द्वारा|विशेष संवाददाता|इनपुट|एजेंसी इनपुट|डेस्क|वेब डेस्क
نویسنده|خبرنگار|گزارش|گزارش از|منبع|مترجم|عکاس|ترجمه|تهیه و تنظیم|تهیه کننده|به قلم|گزارشگر|دبیر
автор|авторы|текст|источник|корреспондент|перевод|подготовил|подготовила|редактор|материал подготовил|репортаж
"""
# What an interviewer's credit opens with; a name follows, or stands behind a colon.
_TALKS = """
interview|interview by|interviewed by
حوار|أجرى الحوار|أجرت الحوار|مقابلة
گفتگو|گفت‌وگو از|گفتگو از|مصاحبه
बातचीत|साक्षात्कार|इंटरव्यू
беседовал|беседовала|интервью|интервью взял|интервью взяла
گفتگو|انٹرویو
"""
# What opens the line above an interview's headline.
_TALKS_WITH = frozenset(
    tuple(fold(phrase).split())
    for phrase in "interview with|a conversation with|حوار مع|مقابلة مع|لقاء مع|گفت‌وگو با|گفتگو با|مصاحبه با"
    "|интервью с|разговор с|беседа с".split("|")
)
# What agencies' credits speak of, two of them in one credit.
_WORK = """
reporting writing editing compiled
التغطية تقارير تقرير الكتابة كتابة تحرير إعداد ترجمة
تحریر رپورٹنگ ادارت
रिपोर्टिंग संपादन लेखन
گزارش ویرایش ترجمه
текст редактирование репортаж редактор
"""
# What helpers' credits say anywhere.
_HELPED = regex.compile(
    r"(?<!\p{L})(?:contributed to this|contributed reporting|translated by)(?!\p{L})"
    r"|(?:ساهم|ساهمت|شارك|شاركت) في (?:إعداد|تغطية)",
    regex.IGNORECASE,
)
# What follows a name and a comma: "Anna Keller, Correspondent".
_ROLES = """
correspondent reporter writer editor journalist مراسل محرر صحفي نمائندہ صحافی संवाददाता पत्रकार خبرنگار روزنامه‌نگار
корреспондент обозреватель журналист
"""
# What a medium adds to its own name: Marsa Portal - Exclusive.
_OWN = frozenset(fold("exclusive special خاص خصوصی اختصاصی विशेष एक्सक्लूसिव эксклюзив").split())
# What wires set where a report goes on in another.
_CONTINUED = frozenset(
    tuple(fold(phrase).split())
    for phrase in "more|mor|تتمة|يتبع|ادامه دارد|जारी|जारी है|جاری|جاری ہے|продолжение следует".split("|")
)
_OPENER_PHRASES = frozenset(
    tuple(fold(phrase).split()) for line in _OPENERS.split("\n") for phrase in line.split("|") if phrase
)
_TALK_PHRASES = frozenset(
    tuple(fold(phrase).split()) for line in _TALKS.split("\n") for phrase in line.split("|") if phrase
)
_ALL_OPENERS = _OPENER_PHRASES | _TALK_PHRASES
_LONGEST = max(map(len, _ALL_OPENERS))
_WORK_WORDS = frozenset(fold(_WORK).split())
_ROLE_WORDS = frozenset(fold(_ROLES).split())
# Prepositions first of all: they open a byline only before a name.
_PREPOSITIONS = frozenset({"by", "از", "द्वारा"})

_SET_OFF = regex.compile(r"^[^\p{L}]*[\p{L}\p{M}\p{Zs}\u200c]{1,40}?\s*[:|\u2013\u2014/,،]")
# Виктор Ланской, политолог: a name in capitals, and what he is.
_NAME_AND_ROLE = regex.compile(r"(?:\p{Lu}[\p{L}\p{M}'-]+\s){1,2}\p{Lu}[\p{L}\p{M}'-]+,(?:\s\p{Ll}[\p{L}\p{M}-]*){1,4}")
_NAMED_BEHIND = regex.compile(
    r"(?<=\p{Ll}[»”\"!?]?)\s+(?=\p{Cyrillic})(?:\p{Lu}\p{Ll}+\s){1,2}\p{Lu}[\p{L}-]+,(?:\s\p{Ll}[\p{L}-]+){1,4}$"
)
# د. نبيل الشامي   أ.د. منى سعيد: a column's author with the title of a scholar, two or three names.
_SCHOLAR = regex.compile(r"(?:أ\s?\.\s?)?د\s?\.\s?\p{Arabic}{3,}(?: \p{Arabic}{2,}){1,2}")
_ALONE = regex.compile(r"\p{Lu}[\p{L}\p{M}'-]+(?:\s\p{Lu}[\p{L}\p{M}'-]+){1,2}")
# Источник: стороны согласовали текст: what follows the colon is no name.
_CLAUSE = regex.compile(r"^[^:]{1,40}:\s*\p{Ll}")
_NAME = regex.compile(r"^\s*\p{L}+\s+\p{Lu}")
_SET_OFF_END = regex.compile(r"\s[-\u2013\u2014|/]\s*\S+$")
_STOP = regex.compile(r"[.!?\u061f\u06d4\u0964]\s*$")
_BRACKETED = regex.compile(r"[(\[{](?P<inside>[^()\[\]{}]{2,})[)\]}][.\u06d4\u0964]?\s*$")
_SLASHED = regex.compile(r"/(?P<inside>[^/\n]{2,20})/\.?\s*$")
_DASHED = regex.compile(r"[\u2013\u2014]\s?(?P<inside>[\p{L}\p{M} ]{2,20})\s*$")
# Reuters' own pages set their credits in the last paragraph without brackets.
_BARE = regex.compile(r"(?<=[.!?\"”’])\s+(?P<inside>(?:Additional r|R)eporting by\s\p{Lu}[^\n]{3,300})$")


def byline(text: str, line: Line) -> Credit | None:
    """Return the credit that a whole line is, None where the line is something else."""
    if len(line.words) > CREDIT_WORDS:
        return None
    why = _kind(text[line.start : line.end], line.words)
    return Credit(line.start, line.end, why, tuple(agencies_in(line.words))) if why else None


def credit_behind(text: str, start: int, end: int) -> int:
    """Return where a headline ends once its author behind it is left out: Санкции как привычка Пётр Лан, экономист."""
    found = _NAMED_BEHIND.search(text, start, end)
    return found.start() if found and len(text[start : found.start()].split()) >= HEADLINE else end


def is_credit_word(word: str) -> bool:
    """Say whether a folded word opens a credit, no mere preposition: author."""
    return (word,) in _OPENER_PHRASES and word not in _PREPOSITIONS


def opens_talk(words: Sequence[str]) -> bool:
    """Say whether a line's folded words open with a word for an interview with somebody."""
    return any(tuple(words[:size]) in _TALKS_WITH for size in (2, 3))


def is_about(text: str, above: Line, line: Line) -> bool:
    """Say whether a line tells who its author is, whose name in capitals is the line above it."""
    size = len(above.words)
    return bool(_ALONE.fullmatch(text[above.start : above.end])) and line.words[:size] == above.words


def _kind(shown: str, words: Sequence[str]) -> str:
    """Return what kind of credit a line is, empty where it is none."""
    if shown[0] in "([{" and _credits(shown.strip("()[]{}. \u06d4\u0964")):
        return "credits in brackets"
    if len(words) <= LINE_WORDS and is_source(words):
        return "agency credit"
    if len(words) <= LINE_WORDS and _HELPED.search(shown):
        return "byline"
    told = _opens(shown, words) or (_opener(words) >= 2 and _speaks_of_work(words))
    return "byline" if told or _closes(shown, words) else ""


def _closes(shown: str, words: Sequence[str]) -> bool:
    """Say whether a short line ends with what its author is (a name, correspondent), or is a medium's own credit."""
    if not 1 < len(words) <= LABEL_WORDS + 1:
        return False
    role = words[-1] in _ROLE_WORDS and any(char in shown for char in ",،|")
    own = words[-1] in _OWN and bool(_SET_OFF_END.search(shown))
    return role or own or bool(_NAME_AND_ROLE.fullmatch(shown) or _SCHOLAR.fullmatch(shown))


def closing_credit(text: str, start: int, end: int) -> Credit | None:
    """Return the credit that a paragraph ends with: (Reporting by ...; editing by ...), (رويترز), /ТАСС/."""
    reach = max(start, end - REACH)
    tail = text[reach:end]
    for pattern in (_BRACKETED, _SLASHED, _DASHED, _BARE):
        match = pattern.search(tail)
        if match and reach + match.start() > start and _credits(match["inside"]):
            begin = match.start() + len(match[0]) - len(match[0].lstrip())
            return Credit(reach + begin, reach + len(tail.rstrip()), "credit at the end", sources_in(match["inside"]))
    return None


def _credits(inside: str) -> bool:
    """Say whether words in brackets are credits: a byline, talk of two kinds of work, or an agency and little more."""
    words = fold(inside).split()
    agency = is_source(words) or (bool(agencies_in(words)) and len(words) <= LABEL_WORDS)
    told = bool(_opener(words)) and words[0] not in _PREPOSITIONS and len(words) <= LINE_WORDS
    return tuple(words) in _CONTINUED or agency or told or _opens(inside, words) or _speaks_of_work(words)


def _speaks_of_work(words: Sequence[str]) -> bool:
    return sum(word in _WORK_WORDS for word in words) >= 2


def _opens(line: str, words: Sequence[str]) -> bool:
    """Say whether words open with a credit phrase that is set off, or that a name follows."""
    size = _opener(words)
    if not size or len(words) > LINE_WORDS or not POSTPOSITIONS.isdisjoint(words[size : size + 1]):
        return False
    sentence = bool(_STOP.search(line))
    if _SET_OFF.match(line):
        return (not sentence or len(words) <= SHORT) and not (len(words) > SHORT - 2 and _CLAUSE.match(line))
    if tuple(words[:size]) in _TALK_PHRASES:
        # «گفت‌وگو با یک پژوهشگر» names no interviewer.
        named = size >= 2 or bool(_NAME.match(line))
        return named and not sentence and size < len(words) <= size + 3
    if words[0] in _PREPOSITIONS:
        return not sentence and bool(_NAME.match(line)) and len(words) <= SHORT
    return size >= 2 and not sentence


def _opener(words: Sequence[str]) -> int:
    """Return how many words the credit phrase has that opens a line, 0 for none."""
    sizes = range(min(_LONGEST, len(words)), 0, -1)
    return next((size for size in sizes if tuple(words[:size]) in _ALL_OPENERS), 0)
