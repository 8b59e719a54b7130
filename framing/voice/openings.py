"""Find what a verb of saying introduces by a colon, a dash or marks: The mayor said: they have fled."""

from __future__ import annotations

from framing.cues import VoiceCues
from framing.voice.beside import links
from framing.voice.closings import REACH, SAYING, SHORT_SPEECH, around_end, closing, span_of
from framing.voice.contents import content_of
from framing.voice.sentence import Hit, Sentence
from framing.voice.spans import Span

__all__ = ["REACH_VERB_LAST", "introduced", "noun_and_colon"]

REACH_VERB_LAST = 6
LETTER = 3
"""Words from a letter, a slogan or a verdict to its colon: the verdict of the panel: murder."""
DASHES = ("-", ":-", "\u2013", "\u2014", "..", "...", "\u2026")
"""After a verb that stands last a dash or dots do what a colon does: कहा- ..."""


def introduced(sentence: Sentence, cues: VoiceCues, hit: Hit) -> list[Span]:
    """Return what stands behind a verb's colon, dash or marks, and what stands before a verb that reports both."""
    # Between two commas (the king, he said, has one wish: to go) a verb does not reach as far as a colon.
    aside = sentence.clause_start(hit.first) > 0 and sentence.breaks_at(hit.last + 1)
    # Nor does one that takes a wording: what it calls annexation: guards had moved the sign.
    near = aside or (hit.has("ascribe") and not hit.has(*SAYING))
    for index in range(hit.last + 1, min(hit.last + 2 + (0 if near else REACH), len(sentence))):
        dash = cues.verb_last and index == hit.last + 1 and sentence.gap(index).strip() in DASHES
        if sentence.colon(index) or dash:
            start, end = sentence.words[index - 1].end + 1, _quote_end(sentence, cues, index)
            if cues.verb_last and not sentence.quoted(index):
                end = around_end(sentence, index)  # After a colon a semicolon parts what one speaker says.
            rule = "introduces the marked words" if sentence.quoted(index) else "and a colon report"
            return [*_opening(sentence, cues, hit, index), span_of(sentence, cues, hit, start, end, rule, index)]
        if index == hit.last + 1 and _quotes_next(sentence, cues, index):
            start = sentence.words[hit.last].end
            end = max(_quote_end(sentence, cues, index), _rest_of_wording(sentence, cues, hit))
            told = span_of(sentence, cues, hit, start, end, "introduces the marked words", index)
            return [*_opening(sentence, cues, hit, index), told]
        marked = sentence.quoted(index) and not _names(sentence, index)
        if marked or sentence.role_at(index, "complementiser", *SAYING):
            break
    return []


def _opening(sentence: Sentence, cues: VoiceCues, hit: Hit, rest: int) -> list[Span]:
    """Return what stands before a verb that also reports what follows it: They fled, he said: all of them."""
    told = not cues.verb_last and sentence.breaks_at(rest) and rest == hit.last + 1
    told = told and not sentence.role_at(0, "adjunct", "relative", "contrast")
    # Where a comma alone may join clauses, a verb after its speaker begins anew.
    told = told and not cues.comma_joins
    return closing(sentence, cues, hit)[:1] if told else []


def _rest_of_wording(sentence: Sentence, cues: VoiceCues, hit: Hit) -> int:
    """Return where the wording ends whose first words alone stand in marks: accused "agents" of a plot."""
    wording = content_of(sentence, cues, hit) if hit.has("ascribe") and not hit.has(*SAYING) else None
    return wording[1] if wording else 0


def noun_and_colon(sentence: Sentence, cues: VoiceCues, hit: Hit) -> list[Span]:
    """Return what a letter or a slogan says after its colon; before the colon of a headline it may be a topic."""
    colon = sentence.next_break(hit.last + 1)
    leads = colon - hit.last <= LETTER and sentence.colon(colon) and not hit.has("topic")
    return introduced(sentence, cues, hit) if leads and colon < len(sentence) else []


def _quotes_next(sentence: Sentence, cues: VoiceCues, index: int) -> bool:
    """Say whether what was said stands in marks right after the verb, rather than the name of who said it."""
    quote = sentence.quote_at(sentence.words[index].start)
    if quote is None:
        return False
    after = sentence.word_from(quote.end)
    named = cues.capitals == "first" and after - index <= 3 and sentence.text[sentence.words[index].start].isupper()
    # Arabic marks the names of papers: "Kayhan" quoted an official that ...
    reach = REACH_VERB_LAST if cues.joined and after - index <= SHORT_SPEECH else 1
    stop = min(after + reach, sentence.next_break(after + 1) + 1, len(sentence))
    opens = any(sentence.role_at(at, "complementiser") for at in range(after, stop))
    return not (named and sentence.breaks_at(index - 1)) and not opens


def _names(sentence: Sentence, index: int) -> bool:
    """Say whether a word stands in the marks of a name between a verb and its colon: said on the site “X”: we wait."""
    quote = sentence.quote_at(sentence.words[index].start)
    return quote is not None and sentence.role_at(sentence.word_from(quote.start) - 1, "title")


def _quote_end(sentence: Sentence, cues: VoiceCues, index: int) -> int:
    """Return where what begins at word `index` ends: with its quotation, else with its scope."""
    quote = sentence.quote_at(sentence.words[index].start)
    end = quote.end if quote else sentence.scope_end(index)
    while quote is not None:
        # Spoke of "a" and "b".
        after = sentence.word_from(quote.end)
        after += after < len(sentence) and links(sentence, cues, after)
        quote = sentence.quote_at(sentence.words[after].start) if after < len(sentence) else None
        end = quote.end if quote else end
    return min(end, sentence.end)
