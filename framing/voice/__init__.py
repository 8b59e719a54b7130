"""Say whose words each mention is: the outlet's own, reported, quoted, or kept at a distance.

    quote      in quotation marks that hold speech, or wording given to somebody
    scare      behind so-called and its like, or in marks around the label alone with nobody to give it to
    reported   in indirect speech, under an attribution, beside a headline's colon
    outlet     all else

Decided in this order, by the cues of lexicons/voice (framing.cues). Only paragraphs that hold a mention are read,
each once.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

import regex

from framing.cues import VoiceCues, shipped_cues
from framing.languages import language
from framing.lexicon import Lexicon
from framing.model import Document, Mention, Voice
from framing.sentences import paragraphs
from framing.voice.annotate import annotate, read_paragraph, taken_up
from framing.voice.marks import LABEL_SLACK
from framing.voice.negation import negating
from framing.voice.sentence import Sentence
from framing.voice.spans import Cover, Span

__all__ = ["Span", "annotate", "voice"]

ADJECTIVE = regex.compile("(?:\u0627\u0644)?\\p{L}+\u064a(?:\u0629|\u0648\u0646|\u064a\u0646)?")
"""Arabic: how adjectives of a land or a creed end."""
OUTLET = "outlet: no quotation marks around it, no verb of saying, no attribution"


def voice(document: Document, mentions: Sequence[Mention], lexicon: Lexicon) -> list[Mention]:
    """Return the mentions with `voice` and `negated` decided and the deciding cue added to `why`, in the same order.

    Topics stay as they are: they are nobody's wording, and paragraphs that hold nothing else are not read.
    Raises LanguageError where a mention's language is not one that framing reads.
    """
    decided: dict[int, Mention] = {}
    order = sorted(range(len(mentions)), key=lambda index: mentions[index].start)
    lines = _Lines(document)
    desk: _Desk | None = None
    for index in order:
        mention = mentions[index]
        if mention.kind == "topic":
            decided[index] = mention
            continue
        start, end = lines.around(mention.start, mention.end)
        if desk is None or (desk.start, desk.lang, desk.headline) != (start, mention.lang, mention.part == "headline"):
            desk = _Desk(document.text, start, end, lines.after(start), mention, lexicon)
        decided[index] = desk.decide(mention)
    return [decided[index] for index in range(len(mentions))]


class _Desk:
    """One paragraph, read once, on which its mentions are decided."""

    def __init__(
        self, text: str, start: int, end: int, following: tuple[int, int], mention: Mention, lexicon: Lexicon
    ) -> None:
        self.start, self.lang, self.headline = start, mention.lang, mention.part == "headline"
        self._text, self._cues = text, _cues(mention.lang, lexicon)
        resumed = None if self.headline else taken_up(text, *following, self._cues)
        self._paragraph = read_paragraph(
            text, start, end, self._cues.lang, self._cues, headline=self.headline, resumed_by=resumed
        )
        self._starts = [sentence.start for sentence in self._paragraph.sentences]
        self._covers = {kind: Cover(self._of(kind)) for kind in ("quote", "scare", "reported")}

    def _of(self, kind: str) -> list[Span]:
        return [span for span in self._paragraph.spans if span.voice == kind]

    def decide(self, mention: Mention) -> Mention:
        """Return one mention with its voice."""
        span, said = self._voice(mention)
        why = [span.explain(self._text).replace(span.voice, said, 1) if span else OUTLET]
        denied = self._denied(mention)
        if denied:
            why.append(f"negated: '{self._text[slice(*denied)]}' denies the label (chars {denied[0]}-{denied[1]})")
        return replace(mention, voice=said, negated=denied is not None, why=(*mention.why, *why))

    def _voice(self, mention: Mention) -> tuple[Span | None, Voice]:
        quote = self._around("quote", mention)
        if quote and self._is_adjective(quote) and quote.start > mention.start:
            return quote, "scare"
        if quote and not self._opens_with_name(quote, mention):
            return quote, "quote"
        scare = self._around("scare", mention)
        if scare and scare.cue is None:
            said = self._marked(scare, mention)
            if said != "outlet":
                return scare, said
        elif scare and not _holds(mention, scare):
            return scare, "scare"
        span = self._covers["reported"].at(mention.start, mention.start + 1)
        return (span, "reported") if span else (None, "outlet")

    def _around(self, kind: str, mention: Mention) -> Span | None:
        """Return the span of a kind over a mention; marks inside a longer label belong to a name in it."""
        span = self._covers[kind].at(mention.start, mention.end)
        inside = span is not None and span.start > mention.start and span.end <= mention.end + 1
        if span is None or not inside:
            return span
        return span if self._is_adjective(span) or (kind != "quote" and span.cue is not None) else None

    def _is_adjective(self, span: Span) -> bool:
        """Say whether marks hold one adjective, as no name does in Arabic: the \u201cIsraeli\u201d army."""
        return bool(self._cues.joined) and ADJECTIVE.fullmatch(self._text, span.start + 1, span.end - 1) is not None

    def _marked(self, span: Span, mention: Mention) -> Voice:
        """Say what marks without a speaker make of a mention: scare around the label alone, else quoted words."""
        if mention.kind == "entity" or self._is_name(mention):
            return "outlet"
        sentence = self._sentence(span.start)
        beside = sentence.word_from(span.end) - sentence.word_from(span.start)
        beside -= sentence.word_from(mention.end - 1) + 1 - sentence.word_from(mention.start)
        return "scare" if beside <= LABEL_SLACK else "quote"

    def _is_name(self, mention: Mention) -> bool:
        """Say whether the lexicon writes a label as a name, in scripts whose press puts names in marks: «Хезболла»."""
        return self._cues.capitals == "first" and mention.form[:1].isupper()

    def _opens_with_name(self, span: Span, mention: Mention) -> bool:
        """Say whether a sentence begins with a name in marks: «Хезболла» had said nothing, then confirmed it."""
        alone = span.start < mention.start <= span.start + 1 and mention.end <= span.end <= mention.end + 1
        return alone and self._is_name(mention) and self._sentence(span.start).start == span.start

    def _denied(self, mention: Mention) -> tuple[int, int] | None:
        if not self._paragraph.sentences:
            return None
        sentence = self._sentence(mention.start)
        first, last = sentence.word_from(mention.start), sentence.word_from(mention.end - 1)
        return negating(sentence, self._cues, first, last) if last < len(sentence) else None

    def _sentence(self, offset: int) -> Sentence:
        return self._paragraph.sentences[max(0, bisect_right(self._starts, offset) - 1)]


def _holds(mention: Mention, span: Span) -> bool:
    """Say whether a label holds the word of distance itself, which is then a part of the name: a paper tiger."""
    return span.cue is not None and mention.start <= span.cue[0] and span.cue[1] <= mention.end


def _cues(tag: str, lexicon: Lexicon) -> VoiceCues:
    lang = language(tag).tag
    return lexicon.voice.get(lang) or shipped_cues(lang)


class _Lines:
    """The paragraphs of a document: the lines of each of its parts."""

    def __init__(self, document: Document) -> None:
        whole = [(0, len(document.text))]
        parts = [(part.start, part.end) for part in document.parts] or whole
        self._spans = [line for start, end in parts for line in paragraphs(document.text, start, end)]
        self._starts = [start for start, _ in self._spans]

    def around(self, start: int, end: int) -> tuple[int, int]:
        """Return the paragraph in which a mention begins; the mention itself where no part holds it."""
        place = bisect_right(self._starts, start) - 1
        found = self._spans[place] if place >= 0 else (start, start)
        return found if start < found[1] else (start, end)

    def after(self, start: int) -> tuple[int, int]:
        """Return the paragraph after the one at `start`; an empty one where none follows."""
        place = bisect_right(self._starts, start)
        return self._spans[place] if place < len(self._spans) else (start, start)
