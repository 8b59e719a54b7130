"""Build the benchmark's corpus: news pages of our own in six languages, the same for the same size.

Sentences come from the lexicons' examples, from the demo corpus, and from plain filler (tests/bench/filler), so that
about 25 words in a thousand begin a mention, as in ordinary national news (measured: 27 in English, 25 in Urdu; pages
about one war have 100 to 200). Invented names, drawn as words are in any language, a few often and most seldom, keep
the vocabulary as wide as that of real pages.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from framing.languages import TAGS
from framing.lexicon import Lexicon
from framing.model import Document

__all__ = ["build", "megabytes"]

HERE = Path(__file__).parent
DEMO = HERE.parent.parent / "corpus" / "demo"
NAMES = 60_000
EXAMPLES = 0.11
"""How many of the sentences are examples of the lexicons; the demo adds its own mentions."""

_SYLLABLES = {
    "en": "bra del fen gor hal kes lin mor nev pel rus sto tam ven wick ford by ley ton mere",
    "ru": "бра вел гор дон жар зел кир лан мор нев пол рус сол тим хол чер ский ово ино град",
    "ar": "با تل جر حم خر دا را زم سن شر صو عب غا فر قص كو لم مر نع وا",
    "fa": "با پر تا چم خو دل را زر سا شو فر کا گل لا مه نو وا هر آب یا",
    "ur": "با پور تا جو چک خان دا را سی شا عظ غو فت کو گڑھ لا مو نگر والا ہر",
    "hi": "का गा चम जल ता दे नग पुर फू बर मा रा लो वि सा हर कोट गंज ली नी",
}
_MORE = {
    "en": ("Read also: ", "Share this article", "By ", "All rights reserved"),
    "ru": ("Читайте также: ", "Поделиться", "Автор: ", "Все права защищены"),
    "ar": ("اقرأ أيضا: ", "شارك المقال", "بقلم: ", "جميع الحقوق محفوظة"),
    "fa": ("بیشتر بخوانید: ", "اشتراک گذاری", "خبرنگار: ", "تمامی حقوق محفوظ است"),
    "ur": ("یہ بھی پڑھیں: ", "شیئر کریں", "رپورٹ: ", "جملہ حقوق محفوظ ہیں"),
    "hi": ("यह भी पढ़ें: ", "शेयर करें", "रिपोर्ट: ", "सर्वाधिकार सुरक्षित"),
}


class Press(NamedTuple):
    """What pages of one language are made of."""

    headlines: list[str]
    sentences: list[str]
    examples: list[str]
    names: list[str]


def megabytes(texts: Iterator[str] | list[str]) -> float:
    """Return the size of texts in UTF-8, in millions of bytes."""
    return sum(len(text.encode()) for text in texts) / 1e6


def build(lexicon: Lexicon, size: float) -> list[Document]:
    """Return documents of about `size` megabytes in all, languages in turn: the demo first, then pages made up."""
    found = list(_demo())
    chance = random.Random(3)
    presses = {lang: _press(lexicon, lang) for lang in TAGS}
    total = megabytes([document.text for document in found])
    while total < size:
        for lang, press in presses.items():
            text = _page(press, lang, chance)
            outlet = f"{lang}-{chance.randrange(5)}"
            found.append(Document(f"made-{len(found)}", text, outlet=outlet, lang=lang))
            total += len(text.encode()) / 1e6
    return found


def _demo() -> Iterator[Document]:
    from framing.read import read

    yield from read(DEMO)


@lru_cache(maxsize=8)
def _names(lang: str) -> list[str]:
    chance = random.Random(lang)
    syllables = _SYLLABLES[lang].split()
    words = ("".join(chance.choices(syllables, k=chance.choice((2, 2, 3, 3, 4)))) for _ in range(NAMES))
    return [word[0].upper() + word[1:] for word in words]


def _press(lexicon: Lexicon, lang: str) -> Press:
    lines = (HERE / "filler" / f"{lang}.txt").read_text("utf-8").splitlines()
    plain = [line for line in lines if not line.startswith("#")]
    closed = (".", "।", "۔", "»", "“", "”")
    return Press(
        [line for line in plain if not line.endswith(closed)],
        [line for line in plain if line.endswith(closed)],
        [
            " ".join(example.text.split())
            for concept in lexicon.concepts.values()
            if lang in concept.languages
            for example in concept.languages[lang].examples
        ],
        _names(lang),
    )


def _page(press: Press, lang: str, chance: random.Random) -> str:
    """Return a page: headline, perhaps a byline, paragraphs, perhaps a teaser, and what pages end with."""
    teaser, share, by, rights = _MORE[lang]
    lines = [_filled(chance.choice(press.headlines), press, chance), ""]
    if chance.random() < 0.5:
        lines.append(by + _name(press, chance) + " " + _name(press, chance))
    for _ in range(chance.randint(5, 14)):
        lines.append(" ".join(_sentence(press, chance) for _ in range(chance.randint(1, 4))))
        if chance.random() < 0.05:
            lines.append(teaser + _filled(chance.choice(press.headlines), press, chance))
    return "\n".join([*lines, share, rights])


def _sentence(press: Press, chance: random.Random) -> str:
    if chance.random() < EXAMPLES:
        return chance.choice(press.examples)
    return _filled(chance.choice(press.sentences), press, chance)


def _filled(sentence: str, press: Press, chance: random.Random) -> str:
    while "{name}" in sentence:
        sentence = sentence.replace("{name}", _name(press, chance), 1)
    return sentence.replace("{n}", str(chance.randint(2, 9000)))


def _name(press: Press, chance: random.Random) -> str:
    """Return a name of one to three words, most of them seldom met."""
    ranks = (int(NAMES ** chance.random() ** 0.4) - 1 for _ in range(chance.randint(1, 3)))
    return " ".join(press.names[rank] for rank in ranks)
