"""Follow reported speech over the sentences of a paragraph that have no cue of their own.

Most sentences after a report are the outlet's again. Speech goes on where a first person speaks, or where the
sentence is in the present or future, as speech is, and shows no sign of telling: no cue of its own, no day.
Where verbs stand last, what a witness told in the past also goes on in the past.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from framing.cues import VoiceCues
from framing.text import fold
from framing.voice.closings import around_end
from framing.voice.sentence import Sentence
from framing.voice.spans import Span

__all__ = ["WORDING", "Speech"]

LONGEST_RUN = 4
"""Sentences over which speech goes on without a cue; later ones are as likely the outlet's."""
COLON = "and a colon report"
"""The rule of speech behind a colon, most of which goes on to the end of its paragraph where verbs stand last."""
MOST_SILENT = 2
"""Sentences that only tell of a state, over which speech returns."""
OPENERS = frozenset(
    {
        "opens reported speech",
        "and a comma open reported speech",
        COLON,
        "attributes what stands before it",
    }
)
WORDING = "gives the wording as someone's"
"""The rule of what a verb calls something, by which a first person may do it too: we defend our soil."""
ATTRIBUTION = "attributes the sentence"
SUBJECT = 5
"""Words of a subject with which a sentence begins, before but."""
FAR = 10
"""Words of a speaker with which an attribution may begin a sentence: X ke mutabiq."""
TELLING = ("narration", "say", "say_bare", "attribution_before", "attribution_after")
"""What shows that the outlet tells on: its own cue, a day, an arrival."""
DOERS = ("agent", "object_marker")
"""What shows that somebody has done something to something."""
REPLIES = ("ascribe", "react")
"""What shows the same after a tale of the past: what somebody else makes of it."""


@dataclass(frozen=True, slots=True)
class Frame:
    """Reported speech that may go on: the span that opened it and the sentences it has gone on over.

    Once the outlet has told on, `open` is false, and only a first person still speaks for the speaker. Where all that
    was reported stood in marks (`marked`), speech goes on in marks alone. Where only a wording was given as someone's
    (`named`), speech goes on in sentences with would or the like. A `tale` of the past may go on in the past.
    """

    span: Span
    run: int = 0
    open: bool = True
    marked: bool = False
    named: bool = False
    tale: bool = False


class Speech:
    """What goes on from sentence to sentence of a paragraph: reported speech, and whose first person is."""

    def __init__(self, cues: VoiceCues) -> None:
        self._cues = cues
        self._frame: Frame | None = None
        self._left: Frame | None = None
        self._silent: list[Sentence] = []
        self._own = False

    def over(self, sentence: Sentence, found: Sequence[Span]) -> list[Span]:
        """Return the spans by which speech goes on over a sentence: its own first, then those of silent ones before it.

        `found` is what the sentence reports itself.
        """
        self._own = self._own or (self._frame is None and not found and _in_first_person(sentence))
        span = _goes_on(sentence, self._cues, found, self._frame, own=self._own)
        if span is not None or not self._silent:
            return [] if span is None else [span]
        span = _returns(sentence, found, self._left)
        return [] if span is None else [span, *(replace(span, start=s.start, end=s.end) for s in self._silent)]

    def standing(self, went_on: Sequence[Span]) -> Span | None:
        """Return the speech in which the marks of a sentence stand: a first person's, or what the last left open."""
        frame = self._frame
        if went_on and went_on[0].cue != (frame.span.cue if frame else None):
            return went_on[0]
        return frame.span if frame and frame.open else None

    def follow(self, sentence: Sentence, found: Sequence[Span], went_on: Sequence[Span]) -> None:
        """Take up what a sentence leaves to the next one; `went_on` is what `over` returned for it."""
        if self._frame is not None and self._frame.open:
            self._left = self._frame
        waits = not went_on and len(self._silent) < MOST_SILENT and _is_silent(sentence, found)
        self._left = self._left if waits else None
        self._silent = [*self._silent, sentence] if self._left else []
        self._frame = _follow(sentence, self._cues, found, went_on[0] if went_on else None, self._frame)


def _in_first_person(sentence: Sentence) -> bool:
    """Say whether the outlet speaks of itself, as columns do, so that a later first person is its own too."""
    return any(hit.has("first_person") for hit in sentence.outer)


def _goes_on(
    sentence: Sentence, cues: VoiceCues, found: Sequence[Span], frame: Frame | None, *, own: bool
) -> Span | None:
    """Return the span of a sentence that goes on with what `frame` reports; `found` is what it reports itself.

    `own` says that the outlet has spoken of itself in the paragraph, and that a first person is its own.
    """
    if frame is None or any(span.rule != WORDING for span in found) or _all_quoted(sentence):
        return None
    ours = None if _is_ours(sentence, cues, frame) else next((h for h in sentence.outer if h.has("first_person")), None)
    span = replace(frame.span, start=sentence.start, end=around_end(sentence, 1), rule="goes on over this sentence")
    if ours is not None and own:
        return None
    if ours is not None:
        cue = sentence.span(ours.first, ours.last)
        return replace(span, rule="speaks for somebody in reported speech", cue=cue)
    runs = frame.open and not frame.marked and frame.run < LONGEST_RUN and not found
    # In which a soldier fell: a relative clause that a full stop has parted from what was said.
    parted = cues.verb_last and sentence.role_at(0, "relative") and not frame.named
    tale = frame.tale or (cues.verb_last and frame.span.rule == COLON)
    told = parted or (tale and _is_past(sentence) and not _leads_away(sentence))
    if not runs or _tells_on(sentence, REPLIES if told else ()) or (cues.verb_last and _turns(sentence)):
        return None
    if told:
        return span
    if frame.named:
        speaks = any(hit.has("backshift") for hit in sentence.outer)
    else:
        speaks = _is_present(sentence, cues, perfect=frame.span.rule != ATTRIBUTION)
    return span if speaks else None


def _is_ours(sentence: Sentence, cues: VoiceCues, frame: Frame) -> bool:
    """Say whether who spoke was the writer, so that no first person speaks on: We wrote of the war. Our ..."""
    if frame.span.speaker is None:
        return False
    who = fold(sentence.text[slice(*frame.span.speaker)])
    return any(cue.words == (who,) and "first_person" in cue.roles for cue in cues.starting.get(who, {}).get("", ()))


def _returns(sentence: Sentence, found: Sequence[Span], frame: Frame | None) -> Span | None:
    """Return the span of a sentence that takes up what was said, over silent ones: They had lost. He would resign."""
    speaks = any(hit.has("backshift") for hit in sentence.outer)
    if frame is None or found or frame.marked or not speaks or _tells_on(sentence, REPLIES):
        return None
    return replace(frame.span, start=sentence.start, end=around_end(sentence, 1), rule="goes on over this sentence")


def _is_silent(sentence: Sentence, found: Sequence[Span]) -> bool:
    """Say whether a sentence tells of a state alone, as speech may and the outlet too: The borders were closed."""
    stands = any(hit.has("auxiliary") for hit in sentence.outer)
    return stands and not found and not _tells_on(sentence, REPLIES)


def _follow(
    sentence: Sentence, cues: VoiceCues, found: Sequence[Span], went_on: Span | None, frame: Frame | None
) -> Frame | None:
    """Return the frame in which the next sentence stands; a perfect that tells of no day or cue does not end speech."""
    own = [span for span in found if _opens(sentence, cues, span)]
    if own:
        tale = cues.verb_last and _is_past(sentence)
        if frame is not None and frame.open and _again(sentence, own[-1]):
            return replace(frame, run=0, tale=tale)  # In his view they must go: the same speech.
        return Frame(own[-1], open=_may_run(sentence, own[-1]), marked=_marked(sentence, own[-1]), tale=tale)
    named = next((span for span in found if span.rule == WORDING), None)
    if named is not None and went_on is None:
        return Frame(named, named=True)
    if frame is None or _all_quoted(sentence):
        return frame
    waits = went_on is not None or (
        (cues.verb_last or cues.joined != "") and not (found or _is_past(sentence) or _tells_on(sentence, REPLIES))
    )
    return replace(frame, run=frame.run + 1, open=frame.open and waits)


def _all_quoted(sentence: Sentence) -> bool:
    return all(sentence.quoted(index) for index in range(len(sentence)))


def _marked(sentence: Sentence, span: Span) -> bool:
    """Say whether all that is reported stands in marks."""
    first, last = sentence.word_from(span.start), sentence.word_from(span.end - 1)
    return all(sentence.quoted(index) for index in range(first, min(last + 1, len(sentence))))


def _opens(sentence: Sentence, cues: VoiceCues, span: Span) -> bool:
    """Say whether what a sentence reports fills it from its beginning or to its end, so that speech may go on."""
    if span.rule == ATTRIBUTION and cues.verb_last and span.cue is not None and span.end == sentence.end:
        first = sentence.word_from(span.cue[0])
        clause = ("past", "present", "contrast", "conjunction", "say")
        return first < FAR and not any(sentence.role_at(index, *clause) for index in range(first))
    return span.rule in OPENERS and (span.end == sentence.end or span.start == sentence.start)


def _tells_on(sentence: Sentence, further: tuple[str, ...]) -> bool:
    """Say whether a sentence shows by a cue of TELLING or of the `further` roles that the outlet tells on."""
    telling = (hit for hit in sentence.outer if hit.has(*TELLING, *further))
    # A verb after will or must reports nothing: they will find no rest, and would not apologise.
    return any(hit.has("narration") or not (hit.first and _after_modal(sentence, hit.first - 1)) for hit in telling)


def _turns(sentence: Sentence) -> bool:
    """Say whether but stands behind the subject, as the outlet puts it (Persian): The reserves, though, last a week."""
    place = next((hit.first for hit in sentence.outer if hit.has("but")), 0)
    begun = any(sentence.role_at(index, "past", "present") for index in range(place))
    return 0 < place <= SUBJECT and not sentence.breaks_at(place) and not begun


def _after_modal(sentence: Sentence, index: int) -> bool:
    """Say whether a word is a modal verb, or what denies one."""
    before = index - 1 if sentence.role_at(index, "negation", "light") else index
    return sentence.role_at(index, "present") or (before >= 0 and sentence.role_at(before, "backshift"))


def _is_past(sentence: Sentence) -> bool:
    """Say whether a sentence ends with a verb of the simple past; no perfect, in which the outlet gives its news."""
    end = sentence.hit_at(len(sentence) - 1)
    return end is not None and end.has("past") and not end.has("present")


def _leads_away(sentence: Sentence) -> bool:
    """Say whether a sentence begins with another place, and with none that points back: in the port; but: in this."""
    return sentence.role_at(0, "adjunct") and not sentence.role_at(1, "object_start", "pronoun")


def _is_present(sentence: Sentence, cues: VoiceCues, *, perfect: bool) -> bool:
    """Say whether a sentence is in the present or future: by its last word, its first, or any, as languages differ.

    Where verbs stand last a `perfect` counts too, if no doer is marked in it: the roads have been closed.
    """
    if cues.verb_last:
        # This is a crime that they have committed: the verb of the main clause stands before the relative one.
        inner = range(1, len(sentence) - 1)
        main = (at for at in inner if sentence.role_at(at, "present") and sentence.role_at(at + 1, "relative"))
        if any(not sentence.role_at(at - 1, "past") for at in main):
            return True
        end = sentence.hit_at(len(sentence) - 1)
        if end is None or not end.has("present"):
            return False
        done = sentence.role_at(end.first - 1, "past")
        return not done or (perfect and not any(hit.has(*DOERS) for hit in sentence.outer))
    if cues.present_starts:
        first = min(sentence.role_at(0, "conjunction"), len(sentence) - 1)
        return sentence.role_at(first, "present") or sentence.words[first].folded.startswith(cues.present_starts)
    # What a clause within it is in tells nothing: men who had fled, proof that they had fled.
    outer = takewhile(lambda hit: not (hit.first and hit.has("relative", "complementiser")), sentence.outer)
    return any(hit.has("present") for hit in outer)


def _again(sentence: Sentence, span: Span) -> bool:
    """Say whether an attribution names nobody but by a pronoun: in his view."""
    hit = sentence.hit_at(sentence.word_from(span.cue[0])) if span.rule == ATTRIBUTION and span.cue else None
    return hit is not None and hit.has("attribution_before") and hit.has("pronoun")


def _may_run(sentence: Sentence, span: Span) -> bool:
    """Say whether a report may run on: not a doubted one, not a question, not one by a medium."""
    if span.doubting or span.cue is None or sentence.role_at(sentence.word_from(span.cue[0]), "once"):
        return False
    if span.speaker is None:
        return True
    first, last = sentence.word_from(span.speaker[0]), sentence.word_from(span.speaker[1] - 1)
    return not any(sentence.role_at(index, "media") for index in range(first, min(last + 1, len(sentence))))
