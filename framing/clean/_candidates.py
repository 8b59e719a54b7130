"""Which lines can head an article by what they show, and which may stand between a headline and its report."""

from __future__ import annotations

import regex

from framing.clean._bylines import byline
from framing.clean._captions import names_photo, shows_scene
from framing.clean._datelines import date_line, dateline, dateline_line
from framing.clean._furniture import is_section
from framing.clean._lines import Line
from framing.clean._own_name import is_masthead
from framing.clean._russian import is_row_of_names
from framing.text import fold

__all__ = ["SIZE", "WORDS", "beside", "can_head", "heads_summary", "is_caption_line", "is_film", "opens_point"]

# A headline has so many words and code points.
WORDS, SIZE = range(3, 31), range(12, 240)
# A column's headline may be shorter: The Price of Silence.
COLUMN_WORDS = range(2, 31)
# A line of so few words that opens with one for a picture is a caption.
PICTURE = 5

# What a title says first where there is a film, and how many words it has besides.
_FILMS, FILM = frozenset(fold("video watch वीडियो فيديو видео ویڈیو ویدئو فیلم").split()), 5

# Of quotation marks those alone part crumbs that no others open: Дом » Мир » Азия.
_CRUMBS = regex.compile(
    r"^\S{2,12}\s+\|(?:\s+\S+){1,3}$|[>›|•·]\s*\S+.*[>›|•·]|^[^«]*»\s*[^«\s]+[^«]*»[^«]*$|\s[/›>]\s"
    r"|\S\s{2,}\S.*\S\s{2,}\S|^\S+\s{2,}\S+$"
)
# Кино Музыка Книги Театр: Russian headlines have small letters, rows of sections and names have not.
_ROW = regex.compile(r"(?:\p{Lu}\p{Ll}+(?: |$)){3,}(?<=\p{Cyrillic})")
# A point of a summary, or a teaser's number: • Convoy arrives; 1. Two passes closed.
_BULLET = regex.compile(r"[•▪●◦■*–—◀►▶✔✅🔹🔸📌➡-]\s*(?=\s)|[◀►▶✔✅🔹🔸📌➡]|\p{Nd}{1,2}[.)]\s")
# What stands above a summary in points.
_SUMMARY = """
summary|key points|highlights|at a glance|in brief
ملخص|الملخص|أبرز النقاط|أهم النقاط
सार|मुख्य बातें|मुख्य बिंदु|हाइलाइट्स
خلاصه|چکیده|مهم‌ترین نکات|خلاصہ|اہم نکات
главное|кратко|коротко|ключевые факты|в двух словах
"""
_SUMMARIES = frozenset(
    tuple(fold(phrase).split()) for line in _SUMMARY.split("\n") for phrase in line.split("|") if phrase
)


def can_head(text: str, line: Line, *, stopped: bool = False) -> bool:
    """Say whether a line shows nothing that a headline has not; one may be `stopped`, ending in a full stop."""
    shown = text[line.start : line.end]
    fits = len(line.words) in COLUMN_WORDS and " " in shown and sum(map(str.isdigit, line.words)) * 3 <= len(line.words)
    return fits and not (
        is_masthead(line)
        or line.furniture
        or line.shared
        or line.leads_on
        or is_section(line.words)
        or (len(line.words) <= PICTURE and names_photo(line.words))
        or _opens_report(text, line)
        or _CRUMBS.search(shown)
        or _ROW.fullmatch(shown)
        or is_row_of_names(text, line.start, line.end)
        or _BULLET.match(shown)
        or shows_scene(shown)
        or (not stopped and shown.endswith((".", "।", "۔")))
    )


def _opens_report(text: str, line: Line) -> bool:
    """Say whether a line opens with a dateline in brackets: July 18 (Reuters) - Kremlin."""
    credit = dateline(text, line.start, line.end)
    return credit is not None and "(" in text[credit.start : credit.end]


def beside(text: str, line: Line) -> bool:
    """Say whether a line may stand between headline and body and is neither."""
    dated = date_line(text, line) or dateline_line(text, line) is not None
    return line.furniture is not None or not line.words or dated or byline(text, line) is not None


def is_caption_line(line: Line) -> bool:
    """Say whether a line is a picture's caption or credit."""
    return line.furniture is not None and line.furniture.kind == "caption"


def is_film(line: Line) -> bool:
    """Say whether a line is the title of a report with a film, which says so first: VIDEO: Dog stops a train."""
    return is_caption_line(line) and line.words[0] in _FILMS and len(line.words) - 1 >= FILM


def opens_point(text: str, line: Line) -> bool:
    """Say whether a line opens as a point of a list does."""
    return _BULLET.match(text, line.start, line.end) is not None


def heads_summary(line: Line) -> bool:
    """Say whether a line is the heading of a summary in points, or a section's name that is no other."""
    return line.words in _SUMMARIES
