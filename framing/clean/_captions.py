"""Captions of pictures, told by the credit that they end with or by being nothing else."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from framing.clean._names import agencies_in, is_media_word, is_source, unplaced
from framing.dates import is_date_word
from framing.text import fold

__all__ = ["holds_photo_word", "is_caption", "names_photo", "shows_scene"]

# A caption has so many code points at most, a credit alone so many words, a name in a credit so many code points.
SIZE, CREDIT_WORDS, NAME = 300, 9, 60
# A caption that ends in an agency's name in brackets is shorter, or it is a paragraph that lost its full stop; of
# fewer words it is a dateline.
BRACKETED, BRACKETED_WORDS = 160, 4

_PHOTO = (
    r"photo(?:graph|s)?(?:\s(?:by|credit))?|pictures?|images?|"
    r"фото|фотография|снимок|تصوير|عدسة|صورة|الصورة|عکس|عکاس|تصویر|فوٹو|(?:फोटो|फ़ोटो|फ़ोटो|तस्वीर)(?:\s(?:साभार|क्रेडिट|सौजन्य))?|चित्र"
)
_PHOTO_WORDS = frozenset(fold("фото фотография снимок иллюстрация फोटो फ़ोटो तस्वीर").split())
# ... shifts. Photograph: Mel Orr;   رفح کے باہر کھڑے ٹرک — فوٹو: اے ایف پی
_TAIL = regex.compile(
    rf"[\s(\[|/,.،۔।—–-](?:{_PHOTO}|источник)\s?[:：/|]\s?[^:\n]{{2,{NAME}}}$|[(\[](?:{_PHOTO})\s?[^:()\n]{{0,{NAME}}}[)\]]$",
    regex.IGNORECASE,
)
# ... в своём кабинете. Фото из личного архива;   سيرغي لافروف - صورة أرشيفية © Sputnik
_AFTER = regex.compile(
    rf"[.،,—–-]\s(?:{_PHOTO})\s[\p{{L}}\p{{M}}© ]{{2,40}}$|©\s?(?:[\p{{L}}\p{{M}}.]+\s?){{1,4}}$", regex.IGNORECASE
)
# What galleries count, and agencies that stand before a photographer's name or behind all: [1/2] ... REUTERS/Ann Brook
_GALLERY = regex.compile(
    r"^\[\d+/\d+\]|^Item \d+ of \d+|(?:REUTERS|AFP|EPA|AP|ТАСС|Новости)/\s?\p{Lu}"
    r"|(?<=[\p{Arabic}\p{Cyrillic}\p{Devanagari}] )(?:AFP|AP|EPA|Reuters|REUTERS|Getty)$"
)
_PICTURE = regex.compile(rf"(?<![\p{{L}}\p{{M}}])(?:{_PHOTO})(?![\p{{L}}\p{{M}}])", regex.IGNORECASE)
_BRACKET = regex.compile(r"(?<![.!?\u061f\u06d4\u0964]\s?)[(\[](?P<who>[^()\[\]]{2,40})[)\]]$")
# A line without any of these near its end has no credit.
_MARKS = frozenset(":：/|©)],،.—–-")
_LIBRARY = regex.compile(
    r"getty images|shutterstock|alamy|istock|epa-efe|ap photo|afp via|via reuters|via ap(?!\p{L})|wikimedia|unsplash"
    r"|рейтер/|риа новости /|гетти|[(/]غيتي|गेटी इमेज",
    regex.IGNORECASE,
)
_SLASH = regex.compile(r"[/|]\s?(?P<who>[^/|]{2,30})$")
# کامیون‌ها در پاسگاه ورودی، اردیبهشت ۱۴۰۴
_WHEN = regex.compile(r"[,،.]\s(?P<when>[\p{L}\p{M}\u200c]+\s\p{Nd}{4}(?:\s(?:года|م))?)[.]?$")
# What somebody is seen doing, or a scene is seen of: ... हाथ मिलाते हुए;   جانب من ...;   الرئيس خلال استقباله ...
_SCENE = regex.compile(
    r"\p{Devanagari}+(?:ते हु[एये]|ती हुई)[.।]?$|^(?:جانب|مشهد|لقطة|لقطات|مشاهد) من\s"
    r"|^[^:،]+ (?:خلال|أثناء) (?:لقائ|استقبال|زيارت|اجتماع|افتتاح|مشاركت|كلمت|ترؤس|تفقد|جولت|حديث)(?:ه|ها|هم)"
    r"(?: [^:،]*)?$"
)


def is_caption(words: Sequence[str], line: str) -> bool:
    """Say whether a line is a picture's caption with its credit, or the credit alone."""
    if len(line) > SIZE:
        return False
    if _GALLERY.search(line):
        return True
    if not (_MARKS & set(line[-NAME:]) or _LIBRARY.search(line)):
        return False
    if _TAIL.search(line) or _AFTER.search(line):
        return True
    return _is_credit(words, line) or _is_bracketed(words, line) or _is_dated(line)


def holds_photo_word(line: str) -> bool:
    """Say whether a line speaks of a picture."""
    return bool(_PICTURE.search(line))


def shows_scene(line: str) -> bool:
    """Say whether a line tells what a picture shows, as no headline and no report does."""
    return len(line) <= BRACKETED and bool(_SCENE.search(line))


def names_photo(words: Sequence[str]) -> bool:
    """Say whether folded words open with a Russian or Hindi word for a picture: фото пресс-службы правительства."""
    return words[0] in _PHOTO_WORDS


def _is_credit(words: Sequence[str], line: str) -> bool:
    """Say whether a line is a photographer's name and an agency: Umit Bektas / Reuters."""
    if len(words) > CREDIT_WORDS:
        return False
    slash = _SLASH.search(line)
    parted = slash is not None and slash.start() > 0 and bool(agencies_in(words)) and not is_source(words)
    owned = line.startswith("©") and (bool(agencies_in(words)) or holds_photo_word(line))
    return bool(_LIBRARY.search(line)) or owned or (parted and len(words) <= CREDIT_WORDS // 2 + 1)


def _is_bracketed(words: Sequence[str], line: str) -> bool:
    """Say whether an open line ends in an agency in brackets: نازحون قرب الفاشر (أ ف ب)."""
    match = _BRACKET.search(line)
    if match is None or len(line) > BRACKETED:
        return False
    who = fold(match["who"]).split()
    named = is_source(who) or is_media_word(who[0]) or is_media_word(who[-1])
    return len(words) - len(who) >= BRACKETED_WORDS and named and bool(unplaced(words[: -len(who)]))


def _is_dated(line: str) -> bool:
    """Say whether a line ends in a month and a year set off by a comma."""
    match = _WHEN.search(line)
    return match is not None and is_date_word(fold(match["when"]).split()[0])
