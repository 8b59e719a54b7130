"""Cut text into sentences, with exact offsets, in every supported script.

A line break always ends a sentence. So do the full stops of a script that has its own (danda, Urdu full stop,
Arabic question mark); a Latin full stop does where no abbreviation, initial, number or small letter says otherwise.
"""

from __future__ import annotations

import regex

from framing.languages import language
from framing.text import LINE_BREAKS, fold

__all__ = ["paragraphs", "split"]

_OWN_STOPS = "\u061f\u06d4\u0964\u0965"
_CLOSERS = "\"'\u201d\u2019\u00bb\u203a)\\]}*\u200e\u200f"
_STOP = regex.compile(rf"([.!?\u2026{_OWN_STOPS}]+)([{_CLOSERS}]*)")
_STOP_OR_BAR = regex.compile(rf"([.!?\u2026|{_OWN_STOPS}]+)([{_CLOSERS}]*)")
_BAR = "|"
"""Hindi: typed for a danda."""
_PLAIN_STOP = regex.compile(rf"(?<![.\u2026])[.{_OWN_STOPS}](?![.\u2026])")
_DOTS = regex.compile(r"\.{2,}|\u2026+")
_WORD_BEFORE = regex.compile(r"[\p{L}\p{M}\p{N}.\u200c]+$")
_INITIALS = regex.compile(r"(?:\p{L}\p{M}*\.)*\p{L}\p{M}*")
_LONG_BEFORE = regex.compile(r"[\p{Arabic}&&\p{L}]{2}$", regex.V1)
_LONG_BEHIND = regex.compile(r"[\p{Arabic}&&\p{L}]{2}", regex.V1)
_LINE = regex.compile(f"[^{LINE_BREAKS}]+")
_NETWORK = "X"
"""A name of one letter: in a post on X. No initial is as common."""
_CONTINUES = ",;:)\u060c\u061b\u2013\u2014"
_UNCASED = frozenset({"ar", "fa", "hi", "ur"})
_SINGLE_LETTERS = frozenset({"ar", "fa", "ur"})  # in Hindi one letter with its vowel sign is a word


def paragraphs(text: str, start: int = 0, end: int | None = None) -> list[tuple[int, int]]:
    """Return the spans of the lines of `text[start:end]` that hold something, stripped of white space.

    >>> paragraphs("One.\\n\\n Two. ")
    [(0, 4), (7, 11)]
    """
    found = (_strip(text, *match.span()) for match in _LINE.finditer(text, start, _end(text, end)))
    return [span for span in found if span[0] < span[1]]


def split(text: str, lang: str, start: int = 0, end: int | None = None) -> list[tuple[int, int]]:
    """Return the spans of the sentences of `text[start:end]`, stripped of white space, as offsets into `text`.

    Raises LanguageError for a language that framing does not read.

    >>> split("Mr. Lavrov spoke. He left.", "en")
    [(0, 17), (18, 26)]
    """
    short = language(lang).abbreviations
    spans: list[tuple[int, int]] = []
    for first, last in paragraphs(text, start, end):
        begin = first
        stop = _STOP_OR_BAR if lang == "hi" else _STOP
        trails = lang in _UNCASED and _trails(text, first, last)
        for match in stop.finditer(text, first, last):
            if _ends_sentence(text, match, last, short, lang, trails=trails):
                spans.append((begin, match.end()))
                begin = _skip_space(text, match.end(), last)
        if begin < last:
            spans.append((begin, last))
    return spans


def _end(text: str, end: int | None) -> int:
    return len(text) if end is None else end


def _strip(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _skip_space(text: str, index: int, end: int) -> int:
    while index < end and text[index].isspace():
        index += 1
    return index


def _ends_sentence(
    text: str, match: regex.Match[str], last: int, short: frozenset[str], lang: str, *, trails: bool
) -> bool:
    """Say whether a stop ends a sentence; in a paragraph that `trails` off, dots do."""
    stops, closers = match.group(1), match.group(2)
    after = match.end()
    if after >= last:
        return True
    follows = text[_skip_space(text, after, last)]
    if follows in _CONTINUES or follows.islower():
        return False
    own = any(stop in _OWN_STOPS or stop == _BAR for stop in stops)
    dots = set(stops) <= {"\u2026"} or (stops.strip(".") == "" and len(stops) > 1)
    if dots and trails:
        return True
    if not text[after].isspace():
        # No space after the stop: one of the script's own, before a letter, ends a sentence, and so does another
        # between words of a script that joins its letters.
        joined = lang in _SINGLE_LETTERS and stops == "." and not closers and _parts_words(text, match.start())
        return (own or joined) and follows.isalpha() and not _is_initial(text, match, lang)
    if own:
        return not _is_initial(text, match, lang)
    if dots:
        return bool(closers) or lang not in _UNCASED
    if stops != "." or closers:
        return True
    return not _is_abbreviation(text, match.start(), short, lang)


def _trails(text: str, start: int, end: int) -> bool:
    """Say whether a paragraph ends its sentences in dots, as some portals do: several, and no other full stop."""
    return len(_DOTS.findall(text, start, end)) > 1 and _PLAIN_STOP.search(text, start, end) is None


def _parts_words(text: str, index: int) -> bool:
    """Say whether a stop stands between two words of Arabic letters, neither a mere initial."""
    return bool(_LONG_BEFORE.search(text, max(0, index - 2), index) and _LONG_BEHIND.match(text, index + 1))


def _word_before(text: str, index: int) -> str:
    found = _WORD_BEFORE.search(text, max(0, index - 24), index)
    return found.group() if found else ""


def _is_initial(text: str, match: regex.Match[str], lang: str) -> bool:
    """Say whether an Urdu full stop stands in a spelt-out abbreviation, as in the letters M, Q, M."""
    return lang == "ur" and match.group() == "\u06d4" and len(_word_before(text, match.start())) == 1


def _is_abbreviation(text: str, index: int, short: frozenset[str], lang: str) -> bool:
    word = _word_before(text, index)
    folded = fold(word)
    if folded.replace(" ", ".") in short or (folded and all(piece in short for piece in folded.split())):
        return True
    if word.isdigit():
        return len(word) <= 2 and text[index - len(word) - 1 : index - len(word)] in ("", "\n")
    if not _INITIALS.fullmatch(word):
        return False
    if word == _NETWORK:
        return False
    return "." in word or word.isupper() or lang in _SINGLE_LETTERS
