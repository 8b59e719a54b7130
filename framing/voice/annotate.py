"""Go through a paragraph sentence by sentence and say whose words each stretch of it is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from framing.cues import VoiceCues
from framing.sentences import split
from framing.text import Token, tokens
from framing.voice.attributions import headline_colon
from framing.voice.marks import cut_inserts, distanced, judge, speaking
from framing.voice.quotes import Quotation, quotations
from framing.voice.scopes import reported
from framing.voice.sentence import Sentence, hits_in, read_sentence
from framing.voice.spans import Span

__all__ = ["Paragraph", "annotate", "read_paragraph"]

TELLING = ("narration", "say", "say_bare", "attribution_before", "attribution_after")
FRAMES = ("opens reported speech", "and a comma open reported speech", "and a colon report")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """The sentences of a paragraph and the spans found in it, in text order."""

    sentences: list[Sentence]
    spans: list[Span]


def annotate(text: str, start: int, end: int, lang: str, cues: VoiceCues, *, headline: bool = False) -> list[Span]:
    """Return the stretches of the paragraph `text[start:end]` that are not simply the outlet's words.

    Spans may overlap: a quotation inside a reported clause is in both. The voice of a place is the first that
    covers it in the order quote, scare, reported; what no span covers is the outlet's.
    """
    return read_paragraph(text, start, end, lang, cues, headline=headline).spans


def read_paragraph(text: str, start: int, end: int, lang: str, cues: VoiceCues, *, headline: bool = False) -> Paragraph:
    """Return the sentences of a paragraph together with its spans (see `annotate`)."""
    sentences = _sentences(text, start, end, lang, cues)
    spans: list[Span] = []
    frame: Span | None = None
    heard = False
    for sentence in sentences:
        found = headline_colon(sentence) if headline else []
        found = found or reported(sentence, cues)
        spoken = speaking(sentence, cues, found)
        here = (quote for quote in sentence.quotes if quote.start >= sentence.start)
        marked = [judge(sentence, cues, quote, spoken, frame) for quote in here]
        spans += [span for span in marked if span is not None] + distanced(sentence) + found
        if headline:
            continue
        goes_on = _goes_on(sentence, found, frame, heard)
        if goes_on is not None:
            spans.append(goes_on)
        frame = _frame(sentence, found, goes_on, frame)
        heard = heard or bool(found) or bool(marked)
    return Paragraph(sentences, sorted(spans, key=lambda span: (span.start, span.end)))


def _sentences(text: str, start: int, end: int, lang: str, cues: VoiceCues) -> list[Sentence]:
    bounds = split(text, lang, start, end)
    words = [token._replace(start=token.start + start, end=token.end + start) for token in tokens(text[start:end])]
    quotes = quotations(text, bounds, cues.quotes)
    found: list[Sentence] = []
    low = place = 0
    for first, last in bounds:
        high = low
        while high < len(words) and words[high].start < last:
            high += 1
        while place < len(quotes) and quotes[place].end <= first:
            place += 1
        here = _overlapping(quotes, place, last)
        found.append(_read(text, (first, last), words[low:high], here, cues))
        low = high
    return found


def _overlapping(quotes: list[Quotation], place: int, end: int) -> list[Quotation]:
    stop = place
    while stop < len(quotes) and quotes[stop].start < end:
        stop += 1
    return quotes[place:stop]


def _read(
    text: str, bounds: tuple[int, int], words: Sequence[Token], quotes: list[Quotation], cues: VoiceCues
) -> Sentence:
    hits = hits_in(words, cues)
    sentence = read_sentence(text, bounds, words, hits, quotes)
    pieces = [piece for quote in quotes for piece in cut_inserts(sentence, quote)]
    return sentence if pieces == quotes else read_sentence(text, bounds, words, hits, pieces)


def _goes_on(sentence: Sentence, found: list[Span], frame: Span | None, heard: bool) -> Span | None:
    """Return the span of a sentence that goes on with what the one before reported."""
    if found or not sentence.words or all(map(sentence.quoted, range(len(sentence)))):
        return None
    ours = next((hit for hit in sentence.outer if hit.has("first_person")), None)
    if ours is not None and (heard or frame is not None):
        speaker = frame.speaker if frame else None
        cue = sentence.span(ours.first, ours.last)
        return Span(sentence.start, sentence.end, "reported", "speaks for somebody in reported speech", cue, speaker)
    if frame is None or any(hit.has(*TELLING) for hit in sentence.outer):
        return None
    rule = "goes on over this sentence"
    return Span(sentence.start, sentence.end, "reported", rule, frame.cue, frame.speaker, frame.doubting)


def _frame(sentence: Sentence, found: list[Span], goes_on: Span | None, frame: Span | None) -> Span | None:
    """Return the reported speech that may go on over the next sentence."""
    own = [span for span in found if span.rule in FRAMES and span.end == sentence.end]
    if own:
        return None if _by_medium(sentence, own[-1]) else own[-1]
    if found or (goes_on is None and not all(map(sentence.quoted, range(len(sentence))))):
        return None
    return frame


def _by_medium(sentence: Sentence, span: Span) -> bool:
    if span.speaker is None:
        return False
    words = range(sentence.word_from(span.speaker[0]), sentence.word_from(span.speaker[1] - 1) + 1)
    return any(sentence.role_at(index, "media") for index in words if index < len(sentence))
