"""Tell the form proper from what is joined to it: a mention's core, without clitics and endings."""

from __future__ import annotations

from functools import lru_cache

from framing.text import Token, after_letters, tokens

__all__ = ["core"]

_ARTICLE = "ال"
_REPLACED = 2
"""As many letters an ending may take from the form; where more differ, the stem itself is written otherwise."""


@lru_cache(maxsize=1 << 15)
def core(form: str, surface: str, lead: int) -> tuple[int, int]:
    """Return where the core begins and ends in a surface, in code points.

    It begins after `lead` letters of the first word, and ends in the last word that the form's own last word is
    recognised in, behind what the two share. Where they share too little (another spelling, a compound joined or
    apart, another stem), it ends with the last letter of the form that the surface still has.

    >>> core("rebel", "rebels", 0)
    (0, 5)
    """
    words, wanted = tokens(surface), tokens(form)
    start = after_letters(surface, words[0].start, lead)
    final = wanted[-1].folded
    last = _last_word([word.folded for word in words], final)
    skipped = lead if last == 0 else 0
    folded = words[last].folded[skipped:]
    if folded.startswith(_ARTICLE) and not final.startswith(_ARTICLE):
        skipped, folded = skipped + len(_ARTICLE), folded[len(_ARTICLE) :]
    shared = _shared(folded, final)
    broken = shared == len(folded) < len(final) and last + 1 < len(words)
    if 2 * shared >= len(final) >= 1 and shared >= len(final) - _REPLACED and not broken:
        return start, after_letters(surface, words[last].start, skipped + shared)
    letters = _aligned("".join(word.folded for word in words)[lead:], "".join(word.folded for word in wanted))
    return start, _behind(surface, words, lead + letters)


def _last_word(words: list[str], final: str) -> int:
    """Return the last word that shares half of the form's last word; endings may be words of their own."""
    for index in range(len(words) - 1, 0, -1):
        bare = words[index].removeprefix(_ARTICLE) if not final.startswith(_ARTICLE) else words[index]
        if 2 * _shared(bare, final) >= len(final):
            return index
    return 0


def _shared(one: str, other: str) -> int:
    """Return how many letters two words share from their beginning."""
    return next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))


def _aligned(surface: str, form: str) -> int:
    """Return how many letters of a surface hold the longest common subsequence with its form; all, if they share none.

    >>> _aligned("gunmen", "gunman")
    6
    """
    best = [0] * (len(form) + 1)
    most, end = 0, len(surface)
    for at, letter in enumerate(surface):
        row = [0]
        for index, other in enumerate(form):
            row.append(best[index] + 1 if letter == other else max(best[index + 1], row[index]))
        best = row
        if best[-1] > most:
            most, end = best[-1], at + 1
    return end


def _behind(surface: str, words: list[Token], letters: int) -> int:
    """Return the offset behind so many letters of a surface, counted over its words."""
    for word in words:
        if letters <= len(word.folded):
            return after_letters(surface, word.start, letters)
        letters -= len(word.folded)
    return words[-1].end
