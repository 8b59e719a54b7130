"""Where a new sentence of Russian begins though no stop says so: by its capital, its verb and what agrees with it."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from framing.clean._stems import BINDING
from framing.text import Token, fold, tokens

__all__ = ["begins_in_russian", "holds_verb", "is_preposition", "opens_sentence"]

# Russian writes these small wherever a sentence goes on, and nobody's name is one: what tells when, where, how many,
_CIRCUMSTANCES = frozenset(
    fold(
        "утром днем вечером ночью накануне недавно теперь также поэтому однако кроме помимо согласно около более"
        " почти свыше всего еще уже пока если хотя когда чтобы где как что кто почему там здесь так тогда затем потом"
        " поскольку причиной среди благодаря несмотря вместо вслед ввиду спустя через перед при без между против ради"
        " он она они оно это этот эта эти такой такая такое такие его ее их мы вы наши каждый каждая многие некоторые"
        " один одна два две три четыре пять шесть семь восемь девять десять двое трое четверо несколько десятки сотни"
        " тысячи большинство часть половина треть первый первая первые второй вторая сейчас нынешний нынешняя"
    ).split()
)
# and who or what did something.
_OPENERS = _CIRCUMSTANCES | frozenset(
    fold(
        "уважаемые друзья коллеги земляки внимание полиция полицейские жители житель жительница мужчина женщина"
        " водитель водители пассажиры пассажир врачи медики спасатели пожарные очевидцы следователи военные"
        " военнослужащие боевики бойцы солдаты эксперты эксперт аналитики специалисты синоптики ученые ученики"
        " школьники студенты родители дети подростки подросток девушка пострадавшие пострадавший погибшие раненые"
        " задержанный задержанные обвиняемый подозреваемый местные цены стоимость число количество курс акции"
        " соответствующее соответствующий работы ремонт движение причины ушел ушла умер умерла погиб погибла прошел"
        " прошла вышел вышла стал стала сотрудники инцидент авария пожар взрыв удар удары взрывы обломки дроны"
        " беспилотники трагедия матч"
    ).split()
)
# Погибли, Состоялось, Планируется: a verb with a capital.
_CAPITAL_VERB = regex.compile(
    r"\p{Lu}\p{Ll}{2,}(?:(?:ал|ил|ел|ял|ыл|ул)(?:и|о)(?:сь)?|лся|лась|[аеия]тся|ются)"
    r"|\p{Lu}\p{Ll}+(?:ован|ржан|казан|[жшщч]ен|влен|енен|ранен|рыт|бит)[оы]"
)
# What ends as the past, the present and the short participle of Russian verbs do, and nouns that end so too.
_VERB = regex.compile(
    r"\p{Ll}{2,}(?:[аеиоуыя]л|[бгзкрсш]л(?=[аои]))(?:[аои]|ся|ась|ось|ись)?|был[аои]?|шл[аио]"
    r"|\p{Ll}{2,}(?:[аеуя][ею]т|тся|[жчшщ]ат|ит|ят|[вджзмнрсчш]ет)(?:ся)?|\p{Ll}{3,}[ае]н[аоы]"
    r"|\p{Ll}{2,}(?:ова|[джлшщч]е)н|ранен|\p{Ll}+(?:рыт|бит)[аоы]?"
    r"|\p{Ll}*(?:ид|вед|жив|стан|начн|возьм|жд|раст|бер|буд|йд)[еу]т(?:ся)?"
    r"|\p{Ll}+[жчшщ]ут|\p{Ll}*могут|ищут|ждет|нет|\p{Ll}*(?:мер|гиб|исчез|нес|вез|спас|лег|сжег|мог|вел|цвел|шел|рос)"
)
_NOUN = regex.compile(
    r"(?:\p{L}*(?:канал|журнал|скандал|арсенал|потенциал|капитал|финал|сигнал|материал|персонал|генерал|адмирал|футбол"
    r"|волейбол|протокол|вокзал|портал|сериал|филиал|квартал|терминал|трибунал|либерал|автомобил|модел|автосалон)"
    r"|посол|отдел|раздел|предел|урал|идеал|недел|отел|медал|детал|кабел|цел|земел|дол|рол|вол|бол|сол|стол|пол|зал|тыл"
    r"|дел|тел|сел|числ|сил|скал|школ|могил|правил|тепл|\p{L}*(?:мысл|отрасл|рубл|корабл|кресл|масл|промысл|ремесл|гибел|[аи]тел)"
    r")[аои]?|или|если|около|мало|начало|игла"
    r"|(?:\p{L}*(?:визит|кредит|лимит|дефицит|профицит|транзит|бандит|ветеран|ресторан|океан|экран|врем)|аудит|щит"
    r"|аппетит|магнит|гранит|элит|брат|ребят|стран|план|\p{L}*цен|член|стен|\p{L}*мен|арен|орган|тиран|охран|рамадан"
    r"|\p{L}*(?:бюдж|сюж|предм|кабин|интерн|план|мон|портр|секр|декр|запр|сов|отв|прив|св|цв|газ)ет|(?:от|рас|с|у|за|по|под|про|пере)с?чет"
    r"|(?:плам|врем|сем|им|вым|плем|муж|воен|военноплен)ен)[аоыие]*"
)
# Marks that a headline may have within it.
_SOFT = "\u2013\u2014"
_TIES = frozenset(fold("и а но или либо что чтобы как когда если где кто чем хотя пока то").split())
_ADJECTIVE, _INFLECTED = regex.compile(r"\p{L}+(?:[иы]й|ая|яя|ое|[иы]е)"), regex.compile(r"\p{L}+[аяыиеу]")
_OBLIQUE = regex.compile(r"\p{L}+(?:ова|ева|ина|ого|его|ому|ему|ым|им|ом|ем|у|ю|ой|ией|ьей|ами|ями|ах|ях|ых|их)")
# What is half of a name even behind a preposition: в Нижний Новгород, с Ким Чен Ыном.
_HALF_A_NAME = regex.compile(r"\p{L}{1,3}|\p{L}+(?:[иыо]й|ая|яя|[оеиы]е|ого|его|ому|ему|ом|ем|ую|юю|ых|их)")
# An adjective's ending in a name, and that of the noun behind it: Латинской Америки.
_NAME_ENDINGS = regex.compile(
    r"\p{L}+(?:[оеи]й \p{L}+(?:[иыей]|ой|ью)|[ое]го \p{L}+[ая]|[ое]му \p{L}+[ую]|[ое]м \p{L}+[еиу]|[иы]м \p{L}+м"
    r"|[ую]ю \p{L}+[уюь]|[иы]х \p{L}+(?:ов|ев|ий|ей|ах|ях))"
)
# Who has a name behind what he is: министр Сафади.
_PERSON = regex.compile(
    r"(?:экс|вице|пресс|зам)?(?:президент|премьер|министр|глав|губернатор|мэр|пос[о]?л|генсек|спикер|депутат|сенатор|лидер"
    r"|командующ|начальник|директор|представител|председател|секретар|руководител|основател|адвокат|эксперт|политолог"
    r"|экономист|журналист|актер|актрис|певец|певиц|тренер|блогер|генерал|полковник|судь|корол|принц|пап)\p{L}{0,3}"
)
_BEFORE_OFFICE = frozenset({"вице", "пресс", "экс"})
# What a name stands behind besides the words that bind anything: через Босфор.
_PREPOSITIONS = frozenset(fold("через под над при перед между против около без среди у близ").split())
_MANY = regex.compile(r"\p{L}+(?:ли|лись|[ае]ны|[уюая]т(?:ся)?)")
# What the verb ends in, and what its subject does: the past and short participles, and the present.
_AGREEMENT = (
    (regex.compile(r"\p{L}+(?:л|лся|[ае]н)"), regex.compile(r"\p{L}+[бвгджзйклмнпрстфхцчшщь](?<!ов|ев|ой|ей)")),
    (regex.compile(r"\p{L}+(?:ла|лась|[ае]на)"), regex.compile(r"\p{L}+[аяь]")),
    (regex.compile(r"\p{L}+(?:ло|лось|[ае]но)"), regex.compile(r"\p{L}+[ое]")),
    (_MANY, regex.compile(r"\p{L}+[ыие]")),
    (regex.compile(r"\p{L}+[еи]т(?:ся)?"), regex.compile(r"\p{L}+[бвгджзйклмнпрстфхцчшщьаяое](?<!ов|ев|ой|ей|ие|ые)")),
)
# What is no case but the nominative, or the accusative.
_NOMINATIVE = regex.compile(r"\p{L}+(?:[бвгджзйклмнпрстфхцчшщьо](?<!ов|ев|ой|ей)|ая|яя|[иы]е)")


def opens_sentence(word: str, folded: str) -> bool:
    """Say whether a word with a Cyrillic capital is one that a sentence may only open with."""
    if not ("\u0400" <= word[0] <= "\u04ff" and word[0].isupper() and (len(word) == 1 or word[1:].islower())):
        return False
    return is_preposition(folded) or folded in _OPENERS or bool(_CAPITAL_VERB.fullmatch(word))


def is_preposition(folded: str) -> bool:
    """Say whether a name or noun stands behind a folded word."""
    return folded in BINDING or folded in _PREPOSITIONS


def holds_verb(text: str, start: int, end: int) -> bool:
    """Say whether a stretch of Russian has a finite verb."""
    return any(_is_verb(text, start, word) for word in tokens(text[start:end]))


def begins_in_russian(text: str, at: int, words: Sequence[Token], index: int) -> bool:
    """Say whether a clause with a verb of its own begins at a word with a capital and nothing joins it to the first.

    The first clause has a verb as well or is what happened, named: «Пожар на складе в Перми».
    """
    if not _may_begin(text, at, words, index):
        return False
    after = next((place for place in range(index, len(words)) if _is_verb(text, at, words[place])), None)
    if after is None or any(_tied(text, at, words, place, "") for place in range(index + 1, after + 1)):
        return False
    before = next((place for place in range(index - 1, -1, -1) if _is_verb(text, at, words[place])), None)
    if before is None:
        return _is_event(text, at, words[:index], words[index:after], words[after].folded)
    if any(_tied(text, at, words, place, _SOFT) for place in range(before + 1, index)):
        return False
    # The word right before its verb acts: «у посольства Израиля в Дели Полиция оцепила».
    shown = [text[at + word.start : at + word.end] for word in words[: after + 1]]
    if any(opens_sentence(shown[place], words[place].folded) for place in range(index + 1, after)):
        return False
    acts = _agree(words[after - 1].folded, words[after].folded) and not shown[after - 1].isupper()
    return after - 1 <= index or not (acts and _may_begin(text, at, words, after - 1))


def _may_begin(text: str, at: int, words: Sequence[Token], index: int) -> bool:
    """Say whether a word has a capital or is a number, and is no part of a name or of what stands before it."""
    word, front, below = words[index], words[index - 1], words[min(index + 1, len(words) - 1)]
    first, gap = text[at + word.start], text[at + front.end : at + word.start]
    parted = gap[:1].isspace() or gap[-1:].isspace()
    if is_preposition(front.folded) or not parted or gap.strip('«»“”"% \u00a0'):
        return False
    acts = _is_verb(text, at, below)
    if word.folded.isdecimal():
        return text[at + below.start].islower() and not _is_verb(text, at, front)
    if not ("\u0400" <= first <= "\u04ff" and first.isupper()) or _goes_on(text, at, words, index):
        return False
    shown = text[at + word.start : at + word.end]
    quoted = text[at + word.start - 1] in '«“"' and text[at + word.end : at + word.end + 1] in '»”"'
    if not acts and (quoted or (shown.isupper() and len(shown) > 1) or word.folded.endswith("ии")):
        # Neither «посол США в Киеве» nor «посла Британии» begins anew, nor «позиции "Хезболлы" на юге».
        return False
    # Of two capitals the second begins where they are no name: «времён Екатерины Сундучок нашёл».
    alone = text[at + below.start].islower() or below is word
    return acts or alone or _goes_on(text, at, words, index + 1)


def _goes_on(text: str, at: int, words: Sequence[Token], index: int) -> bool:
    """Say whether a word with a capital belongs to what stands before it: to a name, to an office, or in quotes."""
    word, front = words[index], words[index - 1]
    gap = text[at + front.end : at + word.start]
    if not gap.isspace():
        return text[at + front.start].isupper() and gap.endswith(("«", "“", '"'))
    if text[at + front.start].islower() and _PERSON.fullmatch(front.folded):
        oblique = not front.folded.startswith("глав") and front.folded.endswith(("а", "у", "ом", "ем", "ы"))
        return not (_PERSON.fullmatch(word.folded) or (oblique and _NOMINATIVE.fullmatch(word.folded)))
    return _continues_name(text, at, words, index)


def _is_event(text: str, at: int, front: Sequence[Token], acting: Sequence[Token], verb: str) -> bool:
    """Say whether words name what happened and are no subject, or part of one, of the verb that follows.

    What opens with a circumstance is a sentence that goes on, and so is what names somebody by his office.
    """
    head = next((place for place, word in enumerate(front) if not _ADJECTIVE.fullmatch(word.folded)), len(front) - 1)
    name, first = front[head].folded, front[0].folded
    if head == len(front) - 1 or "," in text[at + front[0].start : at + front[-1].end]:
        return False
    if not text[at + front[0].start].isupper() or {first, name} & (BINDING | _CIRCUMSTANCES):
        return False
    described = _ADJECTIVE.fullmatch(acting[0].folded)
    nouns = (word.folded for word in acting if described and not _ADJECTIVE.fullmatch(word.folded))
    subject = next(nouns, acting[0].folded)
    titled = _PERSON.fullmatch(name) or (name in _BEFORE_OFFICE and _PERSON.fullmatch(front[head + 1].folded))
    if titled or not _agree(subject, verb):
        return False
    sure = (described or len(acting) == 1) and _NOMINATIVE.fullmatch(subject)
    return bool(sure) or not _agree(name, verb)


def _agree(subject: str, verb: str) -> bool:
    """Say whether a folded word can be the subject of a verb, by number and gender as their endings show them."""
    return any(noun.fullmatch(subject) for ending, noun in _AGREEMENT if ending.fullmatch(verb))


def _is_verb(text: str, at: int, word: Token) -> bool:
    small = text[at + word.start].islower() or word.start == 0
    return small and bool(_VERB.fullmatch(word.folded)) and not _NOUN.fullmatch(word.folded)


def _tied(text: str, at: int, words: Sequence[Token], place: int, soft: str) -> bool:
    """Say whether a mark, not one of the soft, or conjunction stands before a word; between capitals it joins names."""
    gap = text[at + words[place - 1].end : at + words[place].start]
    # No white space, no joint: 6,2.
    if any(map(str.isspace, gap)) and gap.strip() not in ("", "«", "»", *soft):
        return True
    follows = place + 1 < len(words) and text[at + words[place + 1].start].isupper()
    return words[place].folded in _TIES and not follows


def _continues_name(text: str, at: int, words: Sequence[Token], index: int) -> bool:
    """Say whether a capital belongs to the words before it: экс-министра Иванова Тверской суд."""
    word, below = words[index].folded, words[index + 1] if index + 1 < len(words) else words[index]
    capital = text[at + below.start].isupper() and below is not words[index]
    if capital and text[at + words[index].start : at + words[index].end].isupper():
        return True  # кончится СВО Журналистка ...
    if text[at + words[index - 1].start : at + words[index - 1].end].isupper():
        return False
    front = words[index - 1].folded
    if text[at + words[index - 1].start].isupper():
        agrees = _ADJECTIVE.fullmatch(word) and _INFLECTED.fullmatch(front)
        behind = words[index - 2].folded if index > 1 else ""
        placed = is_preposition(behind) and not _HALF_A_NAME.fullmatch(front)
        if _NAME_ENDINGS.fullmatch(f"{front} {word}") and not _ADJECTIVE.fullmatch(word):
            return True
        alike = word[-1] == front[-1] and not _ADJECTIVE.fullmatch(word)
        # «времён Екатерины Находка попала»: of many the verb would tell.
        acts = _agree(word, below.folded) and not _MANY.fullmatch(below.folded)
        begins = (acts or _NOMINATIVE.fullmatch(word)) and not text[
            at + words[index].start : at + words[index].end
        ].isupper()
        if begins and front.endswith(("ы", "ии")) and not _PERSON.fullmatch(behind):
            return False
        return not (_OBLIQUE.fullmatch(front) or agrees or (placed and not alike))
    cased = _OBLIQUE.fullmatch(word) or (_ADJECTIVE.fullmatch(below.folded) and _INFLECTED.fullmatch(word))
    return capital and bool(cased)
