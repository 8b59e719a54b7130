"""Where a new sentence of Russian begins though no stop says so: by its capital, its verb and what agrees with it."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from framing.clean._stems import BINDING
from framing.languages.ru_words import is_known, is_written_small, readings
from framing.text import Token, fold, tokens

__all__ = [
    "begins_in_russian", "describes", "holds_verb", "is_oblique", "is_preposition", "is_row_of_names", "may_act",
    "opens_sentence", "waits",
]  # fmt: skip

# What tells when, where, how many, who and which: nobody's name begins with it.
_CIRCUMSTANTIAL = {"PREP", "ADVB", "NUMR", "NPRO", "CONJ", "PRCL", "Apro", "Anum"}
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
# What has a name behind it: над городом Эль-Фашер.
_CALLED = regex.compile(r"(?:город|провинци|деревн|посел?к|район|штат|округ|группировк|крейсер|фрегат)\p{L}{0,3}")
_BEFORE_OFFICE = frozenset({"вице", "пресс", "экс"})
# What a name stands behind besides the words that bind anything: через Босфор.
_PREPOSITIONS = frozenset(fold("через под над при перед между против около без среди у близ").split())
# A row of tags has so many words, and no marks but those of words cut short: Дамаск Сирия провинция Идлиб обл. боевики.
ROW = 6
_BARE = regex.compile(r"\p{Lu}(?:[\p{Cyrillic}-]+\.? ?)+")
# Буни-Гари, Эль-Хирмиль
_DOUBLE_NAME = regex.compile(r"\p{Ll}-\p{Lu}")
# Finite verbs, short participles, words such as нет; and what waits for a noun.
_FINITE = {"VERB", "PRTS", "PRED"}
_WAITING = {"PREP", "ADJF"}
# What is no case but the nominative, or the accusative.
_NOMINATIVE = regex.compile(r"\p{L}+(?:[бвгджзйклмнпрстфхцчшщьо](?<!ов|ев|ой|ей)|ая|яя|[иы]е)")


def opens_sentence(word: str, folded: str) -> bool:
    """Say whether a word with a Cyrillic capital is one that a sentence may only open with."""
    if not ("\u0400" <= word[0] <= "\u04ff" and word[0].isupper() and (len(word) == 1 or word[1:].islower())):
        return False
    if is_preposition(folded):
        return True
    return is_known(folded) and (is_circumstance(folded) or _is_only_verb(folded) or _names_many(folded))


def is_circumstance(folded: str) -> bool:
    """Say whether a folded word tells when, where, how many or which, as its likeliest reading has it."""
    return bool(_CIRCUMSTANTIAL & readings(folded)[0].tag.grammemes)


def may_act(folded: str) -> bool:
    """Say whether a folded word may be of the subject or the verb of a sentence: of no case but the first."""
    return any(reading.tag.case in (None, "nomn") for reading in readings(folded))


def _names_many(folded: str) -> bool:
    """Say whether a word is a common noun for somebody, or for many things, in the nominative: полиция, цены."""
    tag = readings(folded)[0].tag
    able = tag.POS in ("NOUN", "PRTF") and tag.case == "nomn" and (tag.number == "plur" or "anim" in tag)
    return able and is_written_small(folded) and not _PERSON.fullmatch(folded)


def is_preposition(folded: str) -> bool:
    """Say whether a name or noun stands behind a folded word."""
    return folded in BINDING or folded in _PREPOSITIONS


def waits(folded: str) -> bool:
    """Say whether a word waits for the next one, so that no headline ends in it: у, иранский, город."""
    if _CALLED.fullmatch(folded):
        return True
    return "\u0400" <= folded[0] <= "\u04ff" and all(
        reading.tag.POS in _WAITING and "Subx" not in reading.tag for reading in readings(folded)
    )


def describes(folded: str) -> bool:
    """Say whether a word is an adjective or preposition that waits for its noun, not what something is called."""
    if not "\u0400" <= folded[0] <= "\u04ff" or folded == "против" or _CALLED.fullmatch(folded):
        return False
    return is_preposition(folded) or (waits(folded) and all(read.tag.case != "ablt" for read in readings(folded)))


def is_oblique(text: str, start: int, end: int) -> bool:
    """Say whether a stretch of Russian opens with a noun that can be no subject and has no predicate: Мерцем."""
    words = tokens(text[start:end])
    if not ("\u0400" <= words[0].folded[0] <= "\u04ff"):
        return False
    cases = {reading.tag.case for reading in readings(words[0].folded)}
    return not cases & {None, "nomn", "accs"} and not holds_verb(text, start, end)


def holds_verb(text: str, start: int, end: int) -> bool:
    """Say whether a stretch of Russian has a finite verb, or an adjective in its stead: Пассажиры недовольны."""
    words = tokens(text[start:end])
    return any(_is_verb(text, start, word) or readings(word.folded)[0].tag.POS == "ADJS" for word in words)


def is_row_of_names(text: str, start: int, end: int) -> bool:
    """Say whether a stretch of Russian is a row of tags: many words with no verb, preposition or mark among them."""
    words = tokens(text[start:end])
    if len(words) < ROW or not _BARE.fullmatch(text, start, end):
        return False
    return not any(is_preposition(word.folded) or _is_verb(text, start, word) for word in words)


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
    if _DOUBLE_NAME.search(shown):
        return False
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
    if not text[at + front[0].start].isupper() or any(
        word in BINDING or is_circumstance(word) for word in (first, name)
    ):
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
    """Say whether a folded word can be the subject of a verb, by case, number and gender."""
    acts = [reading.tag for reading in readings(verb) if reading.tag.POS in _FINITE]
    names = [reading.tag for reading in readings(subject) if reading.tag.case == "nomn"]
    return any(
        name.number == act.number and (act.gender is None or name.gender in (None, act.gender))
        for act in acts for name in names
    )  # fmt: skip


def _is_only_verb(word: str) -> bool:
    """Say whether a word can be nothing but a finite verb: Погибли, Состоялось."""
    return all(reading.tag.POS in _FINITE for reading in readings(word))


def _is_many(word: str) -> bool:
    return any(reading.tag.POS in _FINITE and reading.tag.number == "plur" for reading in readings(word))


def _is_verb(text: str, at: int, word: Token) -> bool:
    small = text[at + word.start].islower() or word.start == 0
    return small and readings(word.folded)[0].tag.POS in _FINITE


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
        acts = _agree(word, below.folded) and not _is_many(below.folded)
        begins = (acts or _NOMINATIVE.fullmatch(word)) and not text[
            at + words[index].start : at + words[index].end
        ].isupper()
        if begins and front.endswith(("ы", "ии")) and not _PERSON.fullmatch(behind):
            return False
        return not (_OBLIQUE.fullmatch(front) or agrees or (placed and not alike))
    cased = _OBLIQUE.fullmatch(word) or (_ADJECTIVE.fullmatch(below.folded) and _INFLECTED.fullmatch(word))
    return capital and bool(cased)
