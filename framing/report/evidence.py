"""Choose the sentences that stand behind a finding, and mark the words that were counted."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from framing.languages import language
from framing.model import READ, Document, Mention
from framing.report.content import Evidence, Run
from framing.sentences import split

__all__ = ["LETTERS", "SPEAKERS", "show"]

LETTERS = {"outlet": "O", "reported": "R", "quote": "Q", "scare": "D"}
SPEAKERS = {"outlet": "own voice", "reported": "reported", "quote": "quoted", "scare": "distanced"}
_VOICES = list(LETTERS)
_MOST = 420
_Span = tuple[int, int]


def show(mentions: Iterable[Mention], documents: Mapping[str, Document], most: int) -> tuple[list[Evidence], int]:
    """Return at most `most` sentences with these mentions, and how many of the mentions they leave unshown.

    Outlets take turns, then documents; within a document wordings that lean come before neutral ones, and the
    outlet's own voice before others. The same mentions give the same choice, in whatever order they come.
    """
    by_sentence = _sentences(mentions, documents)
    queues = [_spread(keys, by_sentence) for _, keys in sorted(_by_outlet(by_sentence).items())]
    chosen = [key for turn in _in_turn(queues) for key in turn][:most]
    shown = sum(len(by_sentence[key]) for key in chosen)
    evidence = [_evidence(documents[doc], span, by_sentence[doc, span]) for doc, span in chosen]
    return evidence, sum(map(len, by_sentence.values())) - shown


def _sentences(
    mentions: Iterable[Mention], documents: Mapping[str, Document]
) -> dict[tuple[str, _Span], list[Mention]]:
    spans: dict[str, list[_Span]] = {}
    found: dict[tuple[str, _Span], list[Mention]] = defaultdict(list)
    for mention in sorted(mentions, key=lambda m: (m.doc, m.start, m.end)):
        document = documents[mention.doc]
        if mention.doc not in spans:
            spans[mention.doc] = [
                span for part in document.parts if part.kind in READ
                for span in split(document.text, mention.lang, part.start, part.end)
            ]  # fmt: skip
        holding = [span for span in spans[mention.doc] if span[0] <= mention.start < span[1]]
        # A wording that runs on over what looks like the end of a sentence is shown with all of it.
        begin, end = holding[0] if holding else (mention.start, mention.end)
        found[mention.doc, (begin, max(end, mention.end))].append(mention)
    return found


def _by_outlet(found: Mapping[tuple[str, _Span], Sequence[Mention]]) -> dict[str, list[tuple[str, _Span]]]:
    outlets: dict[str, list[tuple[str, _Span]]] = defaultdict(list)
    for key, mentions in found.items():
        outlets[mentions[0].outlet or ""].append(key)
    return outlets


def _spread(
    keys: Iterable[tuple[str, _Span]], found: Mapping[tuple[str, _Span], Sequence[Mention]]
) -> list[tuple[str, _Span]]:
    """Order an outlet's sentences so that each document gives its best one before any gives its second."""
    ranked = sorted(keys, key=lambda key: (min(map(_rank, found[key])), key))
    seen: Counter[str] = Counter()
    turns = []
    for place, key in enumerate(ranked):
        turns.append((seen[key[0]], place, key))
        seen[key[0]] += 1
    return [key for _, _, key in sorted(turns)]


def _rank(mention: Mention) -> tuple[bool, int]:
    leaning = mention.stance != "neutral" and not mention.negated
    return not leaning, _VOICES.index(mention.voice)


def _in_turn(queues: Sequence[Sequence[tuple[str, _Span]]]) -> Iterator[list[tuple[str, _Span]]]:
    for turn in range(max(map(len, queues), default=0)):
        yield [queue[turn] for queue in queues if turn < len(queue)]


def _evidence(document: Document, span: _Span, mentions: Sequence[Mention]) -> Evidence:
    tongue = language(mentions[0].lang)
    return Evidence(
        lang=tongue.tag,
        direction=tongue.direction,
        runs=tuple(_runs(document.text, span, mentions)),
        outlet=document.outlet or "",
        doc=document.id,
        date=document.date.isoformat() if document.date else "",
        voice=", ".join(dict.fromkeys(_told(m) for m in mentions)),
    )


def _told(mention: Mention) -> str:
    return SPEAKERS[mention.voice] + (" (negated)" if mention.negated else "")


def _window(text: str, span: _Span, mentions: Sequence[Mention]) -> _Span:
    """Cut a very long sentence to the neighbourhood of its first mention, at white space where there is some."""
    begin, end = span
    first = mentions[0]
    if end - begin <= _MOST:
        return span
    if first.start - begin > _MOST // 2:
        about = first.start - _MOST // 2
        begin = next((at + 1 for at in range(about, first.start) if text[at].isspace()), about)
    if end - begin > _MOST:
        about = max(begin + _MOST, first.end)
        end = next((at for at in range(about, first.end, -1) if text[at].isspace()), about)
    return begin, end


def _runs(text: str, span: _Span, mentions: Sequence[Mention]) -> Iterator[Run]:
    """Yield the sentence, or the window into it, as plain and marked stretches."""
    begin, end = window = _window(text, span, mentions)
    lang = mentions[0].lang
    if window[0] > span[0]:
        yield Run("… ", lang)
    at = begin
    for mention in mentions:
        if at <= mention.start and mention.end <= end:
            if mention.start > at:
                yield Run(text[at : mention.start], lang)
            yield Run(text[mention.start : mention.end], lang, mention.stance or "frame", LETTERS[mention.voice])
            at = mention.end
    if at < end:
        yield Run(text[at:end], lang)
    if window[1] < span[1]:
        yield Run(" …", lang)
