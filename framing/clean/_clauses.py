"""Where a new sentence begins though no stop says so: by a capital in Russian, by a verb with nothing to tie it."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from framing.clean._stems import BINDING
from framing.text import Token, fold, tokens

__all__ = ["begins_untied", "holds_verb", "is_report_verb", "opens_sentence"]

# Russian writes these small wherever a sentence goes on, and nobody's name is one.
_OPENERS = frozenset(
    fold(
        "утром днем вечером ночью накануне недавно теперь также поэтому однако кроме помимо согласно около более почти"
        " свыше всего еще уже пока если хотя когда чтобы где как что кто почему там здесь так тогда затем потом"
        " поскольку причиной среди благодаря несмотря вместо вслед ввиду спустя через перед при без между против ради"
        " он она они оно это этот эта эти такой такая такое такие его ее их мы вы наши каждый каждая многие некоторые"
        " один одна два две три четыре пять шесть семь восемь девять десять двое трое четверо несколько десятки сотни"
        " тысячи большинство часть половина треть первый первая первые второй вторая сейчас нынешний нынешняя"
        " уважаемые друзья коллеги земляки внимание"
        " полиция полицейские жители житель жительница мужчина женщина водитель водители пассажиры пассажир врачи"
        " медики спасатели пожарные очевидцы следователи военные военнослужащие боевики бойцы солдаты эксперты эксперт"
        " аналитики специалисты синоптики ученые ученики школьники студенты родители дети подростки подросток девушка"
        " пострадавшие пострадавший погибшие раненые задержанный задержанные обвиняемый подозреваемый местные"
        " цены стоимость число количество курс акции соответствующее соответствующий работы ремонт движение причины"
        " сотрудники инцидент авария пожар взрыв удар удары взрывы обломки дроны беспилотники трагедия матч"
    ).split()
)
# Погибли, Состоялось, Планируется: a verb with a capital.
_CAPITAL_VERB = regex.compile(r"\p{Lu}\p{Ll}{2,}(?:(?:ал|ил|ел|ял|ыл|ул)(?:и|о)(?:сь)?|лся|лась|[аеия]тся|ются)")
# What ends as the past, the present and the short participle of Russian verbs do, and nouns that end so too.
_VERB = regex.compile(
    r"\p{Ll}{2,}[аеиоуыя]л(?:[аои]|ся|ась|ось|ись)?|\p{Ll}{2,}(?:[аеуя][ею]тс?я?|[ия]тся|аны|ены|ано|ено)"
    r"|\p{Ll}+(?:рыт|бит)[аоы]?|буд[еу]т|может|могут|начнет|примет|станет|пройдет"
)
_NOUN = regex.compile(
    r"(?:\p{L}*(?:канал|журнал|скандал|арсенал|потенциал|капитал|финал|сигнал|материал|персонал|генерал|адмирал|посол"
    r"|футбол|волейбол|протокол|отдел|раздел|предел|вокзал|портал|сериал|филиал|квартал|терминал|трибунал|урал|прибыл"
    r"|идеал|либерал|автомобил|модел|недел|отел|медал|детал|кабел|цел|земел|дол|рол|вол|бол|сол|стол|пол|зал|тыл|дел"
    r"|тел|сел|числ|сил|скал|школ|могил|правил|начал|мал|корабел|тепл)[аои]?|или|если|около|мало|село|была|игла"
    r"|стран[ыа]|\p{L}*(?:план|цен|член|стен|смен|мен|экран|орган|тиран|ветеран|ресторан|океан|океано|врем)[аоыие]*)"
)
_TIES = frozenset(fold("и а но или либо что чтобы как когда если где кто чем хотя пока то").split())
_OBLIQUE = regex.compile(r"\p{L}+(?:ова|ева|ина|ого|его|ому|ему|ым|им|ом|ем|у|ю|ой)")

# Verbs that open an Arabic report, and what ties a clause to the one before it.
_REPORTS = frozenset(
    fold(
        "أعلن أعلنت قال قالت أفاد أفادت ذكر ذكرت أكد أكدت كشف كشفت نفى نفت اتهم اتهمت دعا دعت أوضح أوضحت أعرب أعربت"
        " أدان أدانت حذر حذرت طالب طالبت أصدر أصدرت استشهد استشهدت أصيب أصيبت لقي لقيت قتلت وصل وصلت شهد شهدت بدأ بدأت"
        " اندلع اندلعت وافق وافقت نفذ نفذت شن شنت قصفت استهدفت هدمت اقتحم اقتحمت اعتقلت تراجعت ارتفعت انخفضت سجلت"
        " استقبل التقى ناقش وقعت غادر غادرت أصبح أطلق أطلقت ألقت انطلقت انطلق عقدت أحبطت ضبطت تمكن تمكنت رفضت"
        " أغلقت أعادت فشل فازت توفي توفيت اختتم اختتمت افتتح افتتحت قضت قررت قرر"
    ).split()
)
_TIED = frozenset(
    fold(
        "إن أن وإن وأن بأن لأن فإن كأن ما كما مما بما عما ومما الذي التي الذين اللذان الذى حيث إذ إذا حين عندما بعدما"
        " قبلما كلما قد وقد فقد لقد لم لما ولم منذ مثلما فيما بينما كان كانت وكان وكانت لا هل كيف متى ممن لكن ولكن بل"
        " ثم أو التى هو هي وهو وهي أي حتى لو سبق وسبق"
    ).split()
)


def opens_sentence(word: str, folded: str) -> bool:
    """Say whether a word with a Cyrillic capital is one that a sentence may only open with."""
    if not ("\u0400" <= word[0] <= "\u04ff" and word[0].isupper() and (len(word) == 1 or word[1:].islower())):
        return False
    return folded in BINDING or folded in _OPENERS or bool(_CAPITAL_VERB.fullmatch(word))


def holds_verb(text: str, start: int, end: int) -> bool:
    """Say whether a stretch of Russian has a finite verb."""
    return any(_is_verb(text, start, word) for word in tokens(text[start:end]))


def is_report_verb(folded: str) -> bool:
    """Say whether a folded word is a verb that Arabic reports open with."""
    return folded in _REPORTS


def begins_untied(text: str, at: int, words: Sequence[Token], index: int) -> bool:
    """Say whether a second clause with a verb of its own begins at a word, and nothing ties it to the first.

    `at` is where the words are counted from. In Russian the word has a capital and each side a verb; in Arabic the
    word is the verb that opens a report.
    """
    word = words[index]
    first = text[at + word.start]
    if "\u0600" <= first <= "\u06ff":
        return word.folded in _REPORTS and _TIED.isdisjoint(other.folded for other in words[:index])
    if not ("\u0400" <= first <= "\u04ff" and first.isupper()):
        return False
    if _continues_name(text, at, words, index):
        return False
    before = next((place for place in range(index - 1, -1, -1) if _is_verb(text, at, words[place])), None)
    after = next((place for place in range(index, len(words)) if _is_verb(text, at, words[place])), None)
    if before is None or after is None:
        return False
    joints = range(before + 1, after + 1)
    return not any(_tied(text, at, words, place) for place in joints if place != index)


def _is_verb(text: str, at: int, word: Token) -> bool:
    small = text[at + word.start].islower()
    return small and bool(_VERB.fullmatch(word.folded)) and not _NOUN.fullmatch(word.folded)


def _tied(text: str, at: int, words: Sequence[Token], place: int) -> bool:
    """Say whether a mark or conjunction stands before a word; one between two capitals joins no clauses."""
    gap = text[at + words[place - 1].end : at + words[place].start]
    if not gap.isspace() and gap.strip() not in ("«", "»", "-", ""):
        return True
    follows = place + 1 < len(words) and text[at + words[place + 1].start].isupper()
    return words[place].folded in _TIES and not follows


def _continues_name(text: str, at: int, words: Sequence[Token], index: int) -> bool:
    """Say whether a capital belongs to the words before it: экс-министра Иванова Тверской суд."""
    before = text[at + words[index - 1].start]
    below = text[at + words[index + 1].start] if index + 1 < len(words) else ""
    if before.isupper():
        return not _OBLIQUE.fullmatch(words[index - 1].folded)
    return below.isupper() and bool(_OBLIQUE.fullmatch(words[index].folded))
