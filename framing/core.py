"""Tell the form proper from what is joined to it: a mention's core, without clitics and endings."""

from __future__ import annotations

from functools import lru_cache

from framing.text import after_letters, tokens

__all__ = ["core"]

_ARTICLE = "ال"


@lru_cache(maxsize=1 << 15)
def core(form: str, surface: str, lead: int) -> tuple[int, int]:
    """Return where the core begins and ends in a surface, in code points.

    It begins after `lead` letters of the first word, and ends in the last word that the form's own last word is
    recognised in, behind what the two share.

    >>> core("rebel", "rebels", 0)
    (0, 5)
    """
    words, final = tokens(surface), tokens(form)[-1].folded
    last = _last_word([word.folded for word in words], final)
    skipped = lead if last == 0 else 0
    folded = words[last].folded[skipped:]
    if folded.startswith(_ARTICLE) and not final.startswith(_ARTICLE):
        skipped, folded = skipped + len(_ARTICLE), folded[len(_ARTICLE) :]
    letters = skipped + (_shared(folded, final) or len(folded))
    return after_letters(surface, words[0].start, lead), after_letters(surface, words[last].start, letters)


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
