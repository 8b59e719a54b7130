"""What stands between a headline and the report on its line, or behind a headline: a date, the page's name, a bar."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterator, Sequence
from functools import partial
from typing import NamedTuple

import regex

from framing.clean._bylines import is_credit_word
from framing.clean._clauses import is_report_verb
from framing.clean._names import agencies_in, is_media_word, place_at, undated
from framing.clean._russian import opens_sentence
from framing.clean._stems import BINDING, stem, stems
from framing.dates import find_dates, is_date_word
from framing.text import Token, fold, tokens

__all__ = ["Seam", "date_behind", "name_behind", "named_seams", "seams"]

# So much of a line is searched for what parts headline from report; a headline has so many words.
REACH, WORDS = 300, range(3, 26)
# A date and a time have so many code points.
DATE = 40
# A page's name has so many words at most.
NAME = 5
# What share of the headline's stems the report must take up: behind a date or name, a bar or dash, a wide gap.
DATED, BARRED, GAPPED = 1 / 12, 2 / 3, 1 / 4

_BAR = regex.compile(r"[ \u00a0](?:\||//|::|[-\u2013\u2014\u2022\u00b7])[ \u00a0]")
_LAST_BAR = regex.compile(r"[ \u00a0](?:\||::|[-\u2013\u2014\u2022\u00b7])[ \u00a0](?P<name>[^|]{2,60})$")
_GAP = regex.compile(r"(?<=[\p{L}\p{M}\p{Nd}»”\")])(?:[ \u00a0]{2,}|\t[ \u00a0]*)(?=\S)")
_CAPITALS = regex.compile(r"(?P<front>(?:[^\p{L}]*\p{Lu}+){4,}[^\p{L}\s]*)\s+(?=[«“\"]?\p{Lu}\p{Ll})")
_PICTURES = regex.compile(
    r"\s[(\[](?:\+ ?)?(?:видео|фото|video|videos|photos|pictures|watch|فيديو|بالفيديو|صور|بالصور|شاهد|ویدئو|ویدیو|فیلم"
    r"|عکس|تصاویر|ویڈیو|वीडियो|फोटो|तस्वीरें|देखें वीडियो)[)\]]\s+(?=\S)",
    regex.IGNORECASE,
)
_STOP = regex.compile(r"[.!?\u061f\u06d4\u0964](?=\s)")
_DAY_AND_TIME = regex.compile(r"(?<=\s)\p{Nd}{1,2}\s(?P<month>\p{L}{3,}),?\s\p{Nd}{1,2}:\p{Nd}{2}$")
# What may stand about a date: | 05.09.2025 11:20 —
_LEFT = regex.compile(
    r"(?:(?<=\s)(?:posted(?: on)?|published(?: on)?|updated|опубликовано|نشرت? في|تاريخ النشر|منتشر شده در|प्रकाशित"
    r"|شائع شدہ):?)?(?:(?<=\s)\p{Nd}{1,2}:\p{Nd}{2})?[\s|,،(\u2013\u2014\u2022\u00b7-]*$",
    regex.IGNORECASE,
)
# ... - 21:15 by Admin 1340
_RIGHT = regex.compile(
    r"(?:[\s,،|/\u2013\u2014-]*(?:в\s)?\p{Nd}{1,2}:\p{Nd}{2}(?:\s(?:[AaPp][Mm]|[صم])(?=\s))?)?"
    r"(?:\s+by \p{Lu}\p{Ll}+)?(?:\s\p{Nd}{1,6}(?=\s\p{Lu}))?[\s|)\u2013\u2014\u2022\u00b7-]*"
)
_LABEL = regex.compile(r"(?<=\s)(?P<word>\p{L}{2,}):\s")
_AUTHOR = regex.compile(r"(?<=\p{Ll})\s\p{Lu}\p{Ll}+\s\p{Lu}{3,}\s(?=[«\"]?\p{Lu}\p{Ll})")
_DAY = regex.compile(r"\s(?P<day>\p{L}+)$")
_YEAR_WORDS = frozenset(fold("года г год году м ھ को में से का की کو میں سے کی کا تک").split())
# A report opens with none of these, and a headline ends in none of those.
_GOES_ON = regex.compile(r"(?:و|که|और|اور|ولی|اما)\s")
_ON = frozenset(fold("بتاريخ يوم تاريخ تاریخ بتاریخ مورخ दिनांक तारीख dated").split())
_LEADS_ON = ",،;:؛"


class Seam(NamedTuple):
    """Where a headline ends and its report begins, and what share of its stems the report must take up."""

    end: int
    start: int
    share: float


def named_seams(text: str, start: int, end: int, names: Container[tuple[str, ...]] = ()) -> Iterator[Seam]:
    """Yield the seams at the front of a line in which the page's own name stands, one of `names` or a press organ."""
    return _read(text, start, end, partial(_named, names=names), _credited)


def seams(text: str, start: int, end: int) -> Iterator[Seam]:
    """Yield the seams that the front of a line shows by a date, a gap or a bar, the surest first."""
    return _read(text, start, end, _shouted, _signed, _noted, _dated, _gapped, _barred)


def _read(text: str, start: int, end: int, *readers: Callable[[str], Iterator[Seam]]) -> Iterator[Seam]:
    opening = text[start : min(end, start + REACH)]
    for read in readers:
        for seam in read(opening):
            if _fits(opening, seam):
                yield Seam(start + seam.end, start + seam.start, seam.share)


def date_behind(text: str, start: int, end: int) -> int:
    """Return where a headline ends once the date and time behind it are left out."""
    shown = text[max(start, end - DATE) : end]
    if not any(map(str.isdecimal, shown)):
        return end
    found = _DAY_AND_TIME.search(shown)
    dates = [date for date in find_dates(shown) if date.end == len(shown)]
    at = found.start() if found and is_date_word(fold(found["month"])) else dates[-1].start if dates else None
    front = text[start : end - len(shown) + at].rstrip(" |,،(\u2013\u2014\u2022\u00b7-") if at is not None else ""
    words = fold(front).split()
    return start + len(front) if len(words) in WORDS and words[-1] not in BINDING else end


def name_behind(text: str, start: int, end: int, known: Callable[[tuple[str, ...]], bool]) -> int:
    """Return where a headline ends once the page's name behind it is left out: Title | Harbour News."""
    match = _LAST_BAR.search(text, start, end)
    if match is None:
        return end
    name = tuple(fold(match["name"]).split())
    named = len(name) <= NAME and (known(name) or is_media_word(name[0]) or is_media_word(name[-1]))
    return match.start() if named and len(text[start : match.start()].split()) in WORDS else end


def _fits(opening: str, seam: Seam) -> bool:
    front = fold(opening[: seam.end]).split()
    begun = opening[seam.start : seam.start + 1]
    stopped = _STOP.search(opening[: seam.end])
    parted = opening[seam.end - 1] not in _LEADS_ON and not stopped and begun.strip() and not begun.islower()
    goes_on = _GOES_ON.match(opening, seam.start) or front[-1:] == [] or front[-1] in BINDING or front[-1] in _ON
    return bool(len(front) in WORDS and undated(front)[1:] and parted and not goes_on)


def _signed(opening: str) -> Iterator[Seam]:
    """An author whose surname is in capitals: «... обрушился подъезд Екатерина ЛЫСОВА Взрыв газа ...»."""
    for name in _AUTHOR.finditer(opening):
        yield Seam(name.start(), name.end(), 0.0)


def _shouted(opening: str) -> Iterator[Seam]:
    """A headline in capitals, and a word that is not: «ТИГР ВЫШЕЛ К ШКОЛЕ Занятия отменены ...»."""
    match = _CAPITALS.match(opening)
    if match:
        yield Seam(match.end("front"), match.end(), 0.0)


def _noted(opening: str) -> Iterator[Seam]:
    """A note in brackets that there are pictures: (видео)."""
    for note in _PICTURES.finditer(opening):
        yield Seam(note.start(), note.end(), 0.0)


def _dated(opening: str) -> Iterator[Seam]:
    """A date with its year: «... из паров серы 05.09.2025 11:20 Международная группа ...»."""
    if not any(map(str.isdecimal, opening)):
        return
    for date in find_dates(opening):
        front = _LEFT.search(opening, max(date.start - 30, 0), date.start)
        behind = _RIGHT.match(opening, date.end)
        if front and behind and behind.end() > date.end:
            end = _weekday(opening, len(opening[: front.start()].rstrip()))
            after = tokens(opening[behind.end() : behind.end() + NAME * 4])
            if after and after[0].folded not in _YEAR_WORDS:
                figures = not any(map(str.isalpha, opening[date.start : date.end]))
                timed = ":" in opening[date.end : behind.end()]
                yield Seam(end, behind.end(), 0.0 if figures or timed else DATED)


def _weekday(opening: str, end: int) -> int:
    """Return where a headline ends once the day's name before a date is left out: الأحد، 4 مايو 2025."""
    found = _DAY.search(opening, 0, end) if opening[end : end + 1] in tuple(",،") else None
    return found.start() if found and is_date_word(fold(found["day"])) else end


def _named(opening: str, names: Container[tuple[str, ...]]) -> Iterator[Seam]:
    """The page's name behind a bar or dash: «... - جريدة الميزان الاقتصادية تراجعت ...»."""
    for bar in _BAR.finditer(opening):
        words = tokens(opening[bar.end() :])[: 2 * NAME]
        before, behind = fold(opening[: bar.start()]).split(), [word.folded for word in words]
        if not before or _closes_dateline(opening[: bar.start()], before):
            continue
        if agencies_in(behind[:NAME]):
            continue
        known = next((size for size in range(NAME, 0, -1) if tuple(behind[:size]) in names), 0)
        if known and known < len(words):
            yield Seam(bar.start(), bar.end() + words[known].start, 0.0)
            continue
        media = next((at for at, word in enumerate(behind[:NAME]) if is_media_word(word)), None)
        if media is None or opening[bar.end() + words[0].start].islower():
            continue
        begin = _begins(opening, bar.end(), words[media + 1 : NAME + 1], before, named=bool(media))
        if begin:
            yield Seam(bar.start(), begin, 0.0)


def _credited(opening: str) -> Iterator[Seam]:
    """A credit with its colon: «... в Дженине Автор: Редакция GlobalNews Израильские силы ...»."""
    for label in _LABEL.finditer(opening):
        if not is_credit_word(fold(label["word"])):
            continue
        words = tokens(opening[label.end() :])[: NAME + 1]
        begin = _begins(opening, label.end(), words[1:], fold(opening[: label.start()]).split(), named=False)
        if begin:
            yield Seam(len(opening[: label.start()].rstrip()), begin, 0.0)


def _begins(opening: str, at: int, words: Sequence[Token], front: list[str], *, named: bool) -> int:
    """Return where the report begins behind a name: with what sentences open with, or a word of the headline's.

    `named` says that any second capital is enough; 0 where nothing begins.
    """
    told = stems(front)
    for place, word in enumerate(words, 1):
        shown = opening[at + word.start : at + word.end]
        sure = opens_sentence(shown, word.folded) or is_report_verb(word.folded) or stem(word.folded) in told
        if not shown[0].islower() and (sure or ((named or place > 1) and shown[0].isupper())):
            return at + word.start
    return 0


def _closes_dateline(front: str, words: list[str]) -> bool:
    """Say whether a bar stands behind a dateline's place or date, which an agency follows: МОСКВА, 12 ноя — РИА."""
    return bool(place_at(words, len(words) - 1)) or not undated(words[-1:]) or front.split()[-1].isupper()


def _gapped(opening: str) -> Iterator[Seam]:
    """White space of more than one, the only such gap."""
    gaps = list(_GAP.finditer(opening))
    if len(gaps) == 1:
        yield Seam(gaps[0].start(), gaps[0].end(), GAPPED)


def _barred(opening: str) -> Iterator[Seam]:
    """A bar or dash, and behind it what only a sentence opens with, or the headline's words again."""
    for bar in _BAR.finditer(opening):
        words = tokens(opening[bar.end() : bar.end() + NAME * 6])
        if not words:
            continue
        shown = opening[bar.end() + words[0].start : bar.end() + words[0].end]
        sure = opens_sentence(shown, words[0].folded) or is_report_verb(words[0].folded)
        yield Seam(bar.start(), bar.end(), DATED if sure else BARRED)
