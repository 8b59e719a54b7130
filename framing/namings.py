"""Say which mentions a statistic takes up: one naming counts once, and not inside a longer mention."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from framing.model import Mention, replace
from framing.text import tokens

__all__ = ["count_once"]

Placed = tuple[Mention, int, int]
"""A mention with the numbers of its first and last word."""


def count_once(placed: Iterable[Placed], text: str) -> list[Mention]:
    """Return the mentions, in order, with `counted` and `nested` set and the reason in `why`.

    A mention wholly inside a longer one of another concept is nested. Mentions of one referent that stand side by
    side in a sentence («ringleader X») are one naming: it counts as the first of them that is not neutral.
    """
    items = list(placed)
    mentions = [mention for mention, _, _ in items]
    for inner, outer in _nested(mentions).items():
        why = (*mentions[inner].why, f"inside {mentions[outer].concept}: {mentions[outer].text}")
        mentions[inner] = replace(mentions[inner], nested=True, counted=False, why=why)
    for run in _runs(mentions, items, text):
        speaking = next((at for at in run if mentions[at].stance != "neutral"), run[0])
        for at in run:
            if at != speaking:
                why = (*mentions[at].why, f"one naming with {mentions[speaking].text}, counted there")
                mentions[at] = replace(mentions[at], counted=False, why=why)
    return mentions


def _nested(mentions: Sequence[Mention]) -> dict[int, int]:
    """Return, for each mention that lies inside a longer one of another concept, which one that is."""
    found: dict[int, int] = {}
    open_: list[int] = []
    for at, mention in enumerate(mentions):
        open_ = [outer for outer in open_ if mentions[outer].end > mention.start]
        for outer in open_:
            other = mentions[outer]
            longer = other.end - other.start > mention.end - mention.start
            if mention.end <= other.end and longer and other.concept != mention.concept:
                found.setdefault(at, outer)
        open_.append(at)
    return found


def _runs(mentions: Sequence[Mention], items: Sequence[Placed], text: str) -> list[list[int]]:
    """Return the runs of two or more mentions of one referent that stand side by side."""
    runs: dict[str, list[list[int]]] = defaultdict(list)
    for at, mention in enumerate(mentions):
        if mention.kind != "referent" or not mention.counted:
            continue
        own = runs[mention.concept]
        before = own[-1][-1] if own else at
        if own and items[at][1] == items[before][2] + 1 and _soft(text[mentions[before].end : mention.start]):
            own[-1].append(at)
        else:
            own.append([at])
    return [run for own in runs.values() for run in own if len(run) > 1]


def _soft(between: str) -> bool:
    """Say whether a phrase may run on over these separators."""
    return tokens(f"word{between}word")[-1].joined
