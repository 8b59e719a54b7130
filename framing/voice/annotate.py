"""Go through a paragraph sentence by sentence and say whose words each stretch of it is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from framing.cues import VoiceCues
from framing.sentences import split
from framing.text import ZWNJ, Token, tokens
from framing.voice.attributions import headline_colon, headline_notice, headline_tail
from framing.voice.closings import SAYING, ends_with_resuming
from framing.voice.marks import cut_inserts, distanced, judge, speaking
from framing.voice.quotes import Quotation, quotations
from framing.voice.scopes import reported
from framing.voice.sentence import STOPS, Hit, Sentence, hits_in, read_sentence
from framing.voice.spans import Span
from framing.voice.speech import Speech
from framing.voice.verb_first import is_noun

__all__ = ["Paragraph", "annotate", "read_paragraph", "taken_up"]

CLOSERS = " \"'\u00bb\u201d\u2019\u203a)]*"
"""What may stand after the full stop of a paragraph."""
PREFIXES = frozenset(("\u0645\u06cc", "\u0646\u0645\u06cc"))
"""Persian: what a verb is joined to, which may be a cue all the same."""
COPULA = "\u0627\u0646\u062f"
"""Persian: are, have (been), joined to a noun or a participle."""
LEADING_NAME = 4
"""Words of a speaker before the colon of a sentence that is a paragraph; more are a clause."""
OPENING = 100
"""Characters of a sentence among which stands what takes up the one before."""
ECHO = "takes up the marked words"
LEADS = "before the colon speaks"
"""The rule of what a heading gives to the speaker before its colon."""
ASKING = frozenset("!?\u061f")
"""What ends a question or a cry."""
DIALOGUE = "\u2013\u2014"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """The sentences of a paragraph and the spans found in it, in text order."""

    sentences: list[Sentence]
    spans: list[Span]


def annotate(text: str, start: int, end: int, lang: str, cues: VoiceCues, *, headline: bool = False) -> list[Span]:
    """Return the stretches of the paragraph `text[start:end]` that are not simply the outlet's words.

    Spans may overlap: a quotation inside a reported clause is in both. The voice of a place is the first that
    covers it in the order quote, scare, reported; what no span covers is the outlet's. A scare span without a cue
    (marks alone) counts only for a label that fills it.

    >>> from framing.cues import shipped_cues
    >>> text = "SANA said that “terrorists” had fled."
    >>> [(span.voice, text[span.start : span.end]) for span in annotate(text, 0, len(text), "en", shipped_cues("en"))]
    [('reported', ' “terrorists” had fled.'), ('quote', '“terrorists”')]
    """
    return read_paragraph(text, start, end, lang, cues, headline=headline).spans


def read_paragraph(
    text: str,
    start: int,
    end: int,
    lang: str,
    cues: VoiceCues,
    *,
    headline: bool = False,
    resumed_by: tuple[int, int] | None = None,
) -> Paragraph:
    """Return the sentences of a paragraph together with its spans (see `annotate`).

    `resumed_by` is the cue by which the next paragraph takes up what this one ends with (see `taken_up`).
    """
    sentences = _sentences(text, split(text, lang, start, end), cues)
    spans: list[Span] = []
    bare: Sentence | None = None
    speech = Speech(cues)
    said: dict[str, Span] = {}
    heading = headline or _is_heading(sentences)
    if heading and cues.verb_last and "/" in text[start:end]:
        sentences = _sentences(text, _headings(text, sentences), cues)
    leading: list[Span] = []
    for sentence in sentences:
        found = (headline_colon(sentence, cues) or headline_tail(sentence, cues)) if heading else []
        notice = headline_notice(sentence) if heading else []
        found = _spoken(sentence, found or [*notice, *reported(sentence, cues)])
        found = leading = found or (_after_slash(sentence, leading) if heading else [])
        if not found and (len(sentences) == 1 or _begins_with_name(sentence, cues)):
            leads = [span for span in headline_colon(sentence, cues) if span.end == sentence.end]
            leads = [span for span in leads if _may_lead(sentence, sentence.word_from(span.start))]
            found = leads if len(sentences) == 1 else [replace(span, rule="and a colon report") for span in leads]
        went_on = speech.over(sentence, found)
        marked, said = _echoing(sentence, _marked(sentence, cues, found, speech.standing(went_on)), said)
        spans += [*found, *distanced(sentence), *marked, *went_on]
        cue = (_takes_up(sentence, cues) or _asked(sentence, cues, bare, found)) if bare is not None else None
        if bare is not None and cue is not None:
            spans = _resumed(spans, bare, cue)
        bare = None if found or went_on else sentence
        if not headline:
            speech.follow(sentence, found, went_on)
    if bare is not None and resumed_by is not None:
        spans = _resumed(spans, bare, resumed_by)
    return Paragraph(sentences, sorted(spans, key=lambda span: (span.start, span.end)))


def taken_up(text: str, start: int, end: int, cues: VoiceCues) -> tuple[int, int] | None:
    """Return the cue with which a sentence begins that says who said the one before it: This was stated by the mayor.

    Where verbs stand last, other cues of this role do it within a sentence.
    """
    if cues.verb_last or "resumes" not in cues.roles:
        return None
    words = tokens(text, start, min(end, start + OPENING))
    hit = next((hit for hit in hits_in(words, cues) if hit.has("resumes")), None)
    if hit is None or any(one.has("negation") for word in words[: hit.last] for one in hits_in([word], cues)):
        return None
    return words[hit.first].start, words[hit.last].end


def _takes_up(sentence: Sentence, cues: VoiceCues) -> tuple[int, int] | None:
    """Return the cue with which a sentence takes up the one before it; where verbs stand last its verb is needed."""
    if not cues.verb_last:
        return taken_up(sentence.text, sentence.start, sentence.end, cues)
    end = sentence.hit_at(len(sentence) - 1)
    told = end is not None and end.has(*SAYING) and ends_with_resuming(sentence, end)
    return sentence.span(end.first, end.last) if told and end is not None else None


def _asked(sentence: Sentence, cues: VoiceCues, bare: Sentence, found: list[Span]) -> tuple[int, int] | None:
    """Return the verb of saying, with nothing said, that follows a question or a cry (Arabic): How long? asked he."""
    verb = sentence.hit_at(0) if cues.joined and not found else None
    cried = not ASKING.isdisjoint(bare.gap(len(bare)))
    asks = cried and verb is not None and verb.has(*SAYING) and verb.has("inverts") and not sentence.joined(verb)
    return sentence.span(verb.first, verb.last) if asks and verb is not None else None


def _resumed(spans: list[Span], sentence: Sentence, cue: tuple[int, int]) -> list[Span]:
    """Return the spans with that of a sentence that a cue takes up, whose marks hold the words of whoever said it."""
    told = Span(sentence.start, sentence.end, "reported", "takes up this sentence", cue)
    nobody = [span for span in spans if span.voice == "scare" and span.cue is None and span.start >= sentence.start]
    said = [replace(span, voice="quote", rule=ECHO, cue=cue) for span in nobody]
    return [*(span for span in spans if span not in nobody), *said, told]


def _is_heading(sentences: list[Sentence]) -> bool:
    """Say whether a paragraph is one line without a full stop, as headlines are where a page does not mark them."""
    if len(sentences) != 1:
        return False
    last = sentences[0].text[sentences[0].start : sentences[0].end].rstrip(CLOSERS)[-1:]
    return last not in STOPS


def _begins_with_name(sentence: Sentence, cues: VoiceCues) -> bool:
    """Say whether a sentence among others begins like a play: Tusk: a provocation. RIYADH: is where it was written."""
    colon = next((index for index in range(1, min(LEADING_NAME, len(sentence))) if sentence.colon(index)), 0)
    names = [sentence.text[slice(*sentence.span(index, index))] for index in range(colon)]
    if cues.capitals == "none":
        return colon > 0 and sentence.role_at(0, "office")  # The deputy governor: they fled. They took the gold.
    return bool(names) and all(name[0].isupper() and not name.isupper() for name in names)


def _may_lead(sentence: Sentence, colon: int) -> bool:
    """Say whether the words before a colon are few, and no place and agency before a dash: Sweida, SANA- In honour."""
    agency = not sentence.colon(colon) and any(sentence.role_at(index, "media") for index in range(colon))
    return colon <= LEADING_NAME and not agency


def _spoken(sentence: Sentence, found: list[Span]) -> list[Span]:
    """Return the spans, as quoted where a dash opens the line: \u2014 We wait, \u2014 said the guard."""
    if sentence.text[sentence.start] not in DIALOGUE:
        return found
    return [replace(span, voice="quote") if span.rule.startswith("attributes what") else span for span in found]


def _marked(sentence: Sentence, cues: VoiceCues, found: list[Span], frame: Span | None) -> list[Span]:
    """Return the spans of the quotations that begin in a sentence; `frame` is the speech in which it stands."""
    spoken = speaking(sentence, cues, found)
    here = (quote for quote in sentence.quotes if quote.start >= sentence.start)
    judged = (judge(sentence, cues, quote, spoken, frame) for quote in here)
    return [span for span in judged if span is not None]


def _echoing(sentence: Sentence, marked: list[Span], said: dict[str, Span]) -> tuple[list[Span], dict[str, Span]]:
    """Return marked words as quoted if somebody said the same ones in marks, here or in the sentence before (`said`).

    With them comes what somebody says in marks here: He spoke of "looters". The "looters" were students.
    """
    words = [" ".join(token.folded for token in tokens(sentence.text, span.start, span.end)) for span in marked]
    here = {
        key: span for key, span in zip(words, marked, strict=True) if span.voice == "quote" and span.cue is not None
    }
    heard, found = said | here, []
    for key, span in zip(words, marked, strict=True):
        nobody = span.voice == "scare" and span.cue is None
        # All that was said may be more: "They are looters." The "looters" were students.
        held = (one for words, one in heard.items() if f" {key} " in f" {words} " and one.start < span.start)
        first = next(held, None) if nobody else None
        found.append(span if first is None else replace(span, voice="quote", rule=ECHO, cue=first.cue))
    return found, here


def _headings(text: str, sentences: list[Sentence]) -> list[tuple[int, int]]:
    """Return the bounds of the headings that slashes part on one line, as in Persian: X went/ Y: we stay."""
    found: list[tuple[int, int]] = []
    for sentence in sentences:
        first = sentence.start
        for index in range(1, len(sentence)):
            if "/" in sentence.gap(index) and not sentence.quoted(index) and not _figures(sentence, index):
                found.append((first, sentence.words[index - 1].end))
                first = sentence.words[index].start
        found.append((first, sentence.end))
    return found


def _after_slash(sentence: Sentence, before: list[Span]) -> list[Span]:
    """Return what the speaker before the colon of a heading says behind its slash too: X: they fled/ The road is open.

    A noun of speech begins what the outlet tells of another.
    """
    if not before or before[0].rule != LEADS or "/" not in sentence.text[before[0].end : sentence.start]:
        return []
    if sentence.role_at(0, "announces", "react", "claim"):
        return []
    return [replace(before[0], start=sentence.start, end=sentence.end)]


def _figures(sentence: Sentence, index: int) -> bool:
    return sentence.words[index - 1].folded.isdigit() and sentence.words[index].folded.isdigit()


def _sentences(text: str, bounds: list[tuple[int, int]], cues: VoiceCues) -> list[Sentence]:
    words = tokens(text, bounds[0][0], bounds[-1][1]) if bounds else []
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
    hits = [hit for hit in hits_in(words, cues, text) if not _inside(text, words, hit.first)]
    if quotes and "name" in cues.roles:
        quotes = _without_names(words, hits, quotes)
    sentence = read_sentence(text, bounds, words, hits, quotes)
    if cues.joined and any(is_noun(sentence, hit) for hit in hits):
        hits = [hit for hit in hits if not is_noun(sentence, hit)]
        sentence = read_sentence(text, bounds, words, hits, quotes)
    pieces = [piece for quote in quotes for piece in cut_inserts(sentence, quote)]
    return sentence if pieces == quotes else read_sentence(text, bounds, words, hits, pieces)


def _without_names(words: Sequence[Token], hits: list[Hit], quotes: list[Quotation]) -> list[Quotation]:
    """Return the quotations that hold more than the name of an organisation: the movement «Hamas», «Hamas» said."""
    names = {words[hit.last].end: words[hit.first].start for hit in hits if hit.has("name")}
    return [quote for quote in quotes if names.get(quote.end - 1, quote.end) > quote.start + 1]


def _inside(text: str, words: Sequence[Token], index: int) -> bool:
    """Say whether a word is a later part of a Persian one, where no cue begins: a surrender letter is no letter."""
    joined = index > 0 and text[words[index].start - 1] == ZWNJ
    if not joined or words[index - 1].folded in PREFIXES:
        return False
    return words[index].folded != COPULA
