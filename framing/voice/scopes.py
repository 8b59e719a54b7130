"""Find what a sentence reports: around a verb of saying, or under an attribution."""

from __future__ import annotations

from dataclasses import replace

from framing.cues import VoiceCues
from framing.voice.attributions import attributed_after, attributed_before
from framing.voice.closings import (
    OPENER,
    REACH,
    REACH_BARE,
    SAYING,
    SUBJECT,
    WORDING,
    closing,
    ends_with_resuming,
    resuming,
    span_of,
    without_object,
)
from framing.voice.contents import CONTENT_BACK, content_of, object_within, spoken_of
from framing.voice.openings import REACH_VERB_LAST, introduced, noun_and_colon
from framing.voice.sentence import Hit, Sentence
from framing.voice.sharing import sharing
from framing.voice.spans import Span

__all__ = ["reported", "unsaid"]

ATTRIBUTION = "attributes the sentence"
WORDED = "gives the wording as someone's"
OPENERS = ("opens reported speech", "and a colon report", "introduces the marked words")
"""The rules by which a verb after its speaker opens what was said."""
LED = (*OPENERS, WORDED)
"""The rules by which a verb before its subject gives what follows."""
THAT = frozenset(("\u06a9\u0647", "\u0627\u06cc\u0646\u06a9\u0647", "\u0627\u0646\u06a9\u0647"))
"""Persian: how a noun of speech ends that holds its complementiser, folded: this claim that."""
ANY = frozenset(("\u0627\u062d\u062f", "\u0627\u06cc"))
"""Arabic: anybody, any; folded, behind a verb that is denied."""
NOT = frozenset(
    join + word for join in ("", "\u0648", "\u0641") for word in ("\u0644\u0645", "\u0644\u0646", "\u0644\u0627")
)
"""Arabic: what denies a verb, perhaps with and joined to it."""
HAD = frozenset(("\u0628\u0648\u062f", "\u0628\u0648\u062f\u0646\u062f"))
"""Persian: how a verb ends that tells what somebody had said, before the outlet's own but."""
ACCUSED = "\u0645\u062a\u0647\u0645"
"""Persian: accused, the first word of its verb."""
SHARED = 7
"""Words of a clause without its verb and without a marker of its object, with its conjunction."""
BEFORE_ASIDE = 6
"""Words of a subject that an aside follows, at most: The town council, which ..."""


def reported(sentence: Sentence, cues: VoiceCues) -> list[Span]:
    """Return the stretches of a sentence that it gives as somebody's words, in the order of their cues."""
    found: list[Span] = []
    for hit in sentence.outer:
        if hit.has("attribution_before") and (not hit.has("inverts") or sentence.breaks_at(hit.last + 1)):
            found += attributed_before(sentence, cues, hit)
        elif hit.has("attribution_after"):
            found += attributed_after(sentence, cues, hit)
        elif hit.has(*SAYING, *WORDING) and not unsaid(sentence, cues, hit):
            said = _said(sentence, cues, hit)
            shared = found and (sentence.joined(hit) or (hit.first and sentence.role_at(hit.first - 1, "conjunction")))
            found += [replace(span, speaker=span.speaker or found[-1].speaker) for span in said] if shared else said
        elif hit.has("react"):
            found += noun_and_colon(sentence, cues, hit)
    apart = _unintroduced if cues.verb_last else _unled
    found = [apart(sentence, span, found) for span in found] if cues.verb_last or cues.joined else found
    found += sharing(sentence, cues, found)
    return [span for span in found if span.start < span.end]


def _unintroduced(sentence: Sentence, span: Span, found: list[Span]) -> Span:
    """Return what a medium reports without a clause that introduces speech in it: by Reuters, the army said that ..."""
    if span.cue is None or span.rule != ATTRIBUTION or span.start < span.cue[1] or not _by_medium(sentence, span):
        return span
    said = next((one for one in found if one.rule in OPENERS and one.cue and one.cue[0] > span.start), None)
    if said is None or said.cue is None:
        return span
    before = range(sentence.word_from(span.start), sentence.word_from(said.cue[0]))
    told = any(sentence.role_at(index, "past", "present", "ascribe", "claim") for index in before)
    return span if told else replace(span, start=said.start)


def _unled(sentence: Sentence, span: Span, found: list[Span]) -> Span:
    """Return what an attribution gives at the end of a sentence that a verb leads (Arabic): X said they fled, by Y."""
    if span.cue is None or span.rule != ATTRIBUTION or span.end > span.cue[0] or span.start > sentence.start:
        return span
    leads = (one for one in found if one.cue and one.rule in LED and sentence.word_from(one.cue[0]) <= OPENER)
    said = next(leads, None)
    return span if said is None or said.start >= span.end else replace(span, start=said.start)


def _by_medium(sentence: Sentence, attribution: Span) -> bool:
    """Say whether an attribution or the name in it is a medium's."""
    places = [place for place in (attribution.cue, attribution.speaker) if place]
    spans = [range(sentence.word_from(first), sentence.word_from(end - 1) + 1) for first, end in places]
    return any(sentence.role_at(index, "media") for span in spans for index in span)


def unsaid(sentence: Sentence, cues: VoiceCues, hit: Hit) -> bool:
    """Say whether the subject of a verb denies that anybody says it: No minister has called it a coup."""
    first = sentence.clause_start(hit.first)
    if cues.verb_last and first > 0 and not sentence.stops_at(first):
        # None of the two papers, the fall of the city a defeat called: a comma may follow the subject.
        before = sentence.clause_start(first - 1)
        verb = any(sentence.role_at(index, "past", "present", *SAYING) for index in range(before, first))
        first = first if verb else before
    if cues.joined and _has_no_speaker(sentence, hit):
        return True
    subject = range(max(first, hit.first - SUBJECT), hit.first)
    return "nobody" in cues.roles and any(sentence.role_at(index, "nobody") for index in subject)


def _has_no_speaker(sentence: Sentence, hit: Hit) -> bool:
    """Say whether nobody stands behind a verb that is denied (Arabic): lam yaqul ahad, lam tasif ayy jiha."""
    if hit.last + 1 >= len(sentence) or sentence.words[hit.last + 1].folded not in ANY:
        return False
    return any(sentence.words[index].folded in NOT for index in range(max(hit.first - 1, 0), hit.last + 1))


def _said(sentence: Sentence, cues: VoiceCues, hit: Hit) -> list[Span]:
    if cues.verb_last and hit.has(*SAYING) and ends_with_resuming(sentence, hit):
        return []
    if _meanwhile(sentence, hit) and sentence.role_at(hit.last + 1, "complementiser"):
        return _noun_phrase(sentence, cues, hit)[:1]
    for rule in (introduced, _clause, resuming, closing, _comma, _bare, _noun_phrase):
        found = rule(sentence, cues, hit)
        if found:
            return found
    return []


def _reach(cues: VoiceCues, hit: Hit) -> int:
    if hit.has("say_bare"):
        return REACH_BARE
    return REACH_VERB_LAST if cues.verb_last else REACH


def _clause(sentence: Sentence, cues: VoiceCues, hit: Hit) -> list[Span]:
    if cues.verb_last and not (hit.has("denial", *SAYING) or _rules(sentence, cues, hit)):
        return []
    # The king, he said, has one wish, that they go: what follows the second comma is not what he said alone.
    aside = sentence.breaks_at(hit.first)
    first = sentence.clause_start(hit.first)
    between = not (cues.comma_joins or cues.joined) and first > 0 and not sentence.role_at(first, "conjunction")
    # We are told, by men in good suits, that they had fled.
    # Or: said on Sunday in a statement to the press that they had fled.
    told = sentence.breaks_at(hit.last + 1) or (hit.has("say_bare") and sentence.role_at(hit.last + 1, "adjunct"))
    reach = REACH if told and not cues.verb_last else _reach(cues, hit)
    furthest = hit.last + reach + (REACH if cues.joined else 0)
    for index in range(hit.last + 1, min(furthest + 1, len(sentence))):
        found = sentence.hit_at(index)
        if found is None or sentence.quoted(index) or found is hit:
            continue
        if index > hit.last + reach and not _after_aside(sentence, index):
            continue
        if found.has("complementiser"):
            if sentence.next_break(hit.last + 1) < index and (aside or not _opened_at(sentence, index)):
                break
            if between and sentence.breaks_at(index):
                break  # It was part of a plot, he said, that reached as far as Madrid.
            if found.has("condition") and sentence.breaks_at(index):
                break  # They would not have come, he said, if nobody had waited.
            # Spoke of a mob that looted: the wording begins before its relative clause.
            # Arabic: announces its victory, and that they fled.
            further = hit.has("ascribe") and sentence.joined(found) and sentence.breaks_at(index)
            says = hit.has(*SAYING) or _charges(sentence, hit)
            wording = None if says and not further else content_of(sentence, cues, hit)
            start, end = sentence.words[found.last].end, _clause_end(sentence, cues, hit, found.last + 1)
            start = sentence.words[hit.last].end if _opens_subject(sentence, cues, hit, index) else start
            start = min(start, wording[0]) if wording else start
            start = sentence.words[hit.last].end if _second(sentence, cues, hit, index) else start
            rule = "opens reported speech" if says else "gives the wording as someone's"
            return [span_of(sentence, cues, hit, start, end, rule, index)]
        if found.has(*SAYING) or (cues.verb_last and hit.has("say_bare") and found.has("past", "present")):
            break
    return []


def _opened_at(sentence: Sentence, index: int) -> bool:
    """Say whether a complementiser follows a comma, alone or with its preposition: warned X, the envoy, of that ..."""
    return sentence.breaks_at(index) or (
        sentence.breaks_at(index - 1) and sentence.role_at(index - 1, "content_marker")
    )


def _opens_subject(sentence: Sentence, cues: VoiceCues, hit: Hit, index: int) -> bool:
    """Say whether what was said begins right after a verb that stands last, before a relative clause: said men who."""
    first = hit.last + 1
    addressed = ("adjunct", "content_marker", "narration", "conjunction", "auxiliary", "present", "past", "relative")
    return cues.verb_last and hit.has(*SAYING) and first < index and not sentence.role_at(first, *addressed)


def _second(sentence: Sentence, cues: VoiceCues, hit: Hit, index: int) -> bool:
    """Say whether a complementiser opens the second clause of what was said: He said they were thugs and that ..."""
    bare = hit.has("say_bare") and not cues.verb_last
    return bare and index - hit.last > 3 and sentence.role_at(index - 1, "conjunction")


def _after_aside(sentence: Sentence, index: int) -> bool:
    """Say whether a complementiser, perhaps with its preposition, begins a clause: stressed X, at a briefing, that."""
    marked = sentence.role_at(index - 1, "content_marker")
    return sentence.breaks_at(index - 1 if marked else index)


def _rules(sentence: Sentence, cues: VoiceCues, hit: Hit) -> bool:
    """Say whether a verb that gives a name to something has a clause for it alone: the court held that ..."""
    alone = hit.has("ascribe") and sentence.role_at(hit.last + 1, "complementiser")
    return alone and (_charges(sentence, hit) or content_of(sentence, cues, hit) is None)


def _charges(sentence: Sentence, hit: Hit) -> bool:
    """Say whether a verb (Persian) has whom it accuses for its object, and of what in a clause: accused them that."""
    return sentence.words[hit.first].folded == ACCUSED and sentence.role_at(hit.first - 1, "object_marker")


def _clause_end(sentence: Sentence, cues: VoiceCues, hit: Hit, index: int) -> int:
    """Return where a reported clause ends: with its scope, or with a clause that stands before the sentence's own verb.

    Such are one that opens it (While he said ...) and an aside to its subject (The town, which they say is lost, ...).
    """
    ends, first = sentence.next_break(index), sentence.clause_start(hit.first)
    opening = first == 0 and sentence.role_at(0, "contrast", "relative")
    opening = opening or _is_noun(sentence, cues, hit, ends)
    if _meanwhile(sentence, hit):
        rest = range(index + 1, len(sentence))
        verb = (at for at in rest if sentence.role_at(at - 1, "past", "present"))
        ends = next((at for at in verb if sentence.role_at(at, "complementiser")), ends)
        opening = opening or sentence.role_at(ends, "complementiser")
    commas = not (cues.comma_joins or cues.joined or cues.verb_last)
    aside = 0 < first <= BEFORE_ASIDE and first == sentence.next_break(1) and sentence.role_at(first, "relative")
    ahead = opening or (commas and aside)
    if hit.has("doubt") or sentence.words[hit.last].folded in HAD:
        rest = range(index, len(sentence))
        ends = next((at for at in rest if sentence.breaks_at(at) and sentence.role_at(at, "but")), ends)
        ahead = ahead or sentence.role_at(ends, "but")
    return sentence.words[ends - 1].end if ahead and index < ends else sentence.scope_end(index - 1)


def _meanwhile(sentence: Sentence, hit: Hit) -> bool:
    """Say whether a complementiser behind a verb is the outlet's: He speaks of peace at a time when it bombs."""
    return any(sentence.role_at(at, "meanwhile") for at in range(sentence.clause_start(hit.first), hit.first))


def _is_noun(sentence: Sentence, cues: VoiceCues, hit: Hit, ends: int) -> bool:
    """Say whether a noun of speech holds its complementiser, where verbs stand last: The claim that it fell, is false.

    Its clause has a verb then before word `ends`, and the sentence one of its own.
    """
    holds = cues.verb_last and hit.cue.words[-1] in THAT and sentence.role_at(ends - 1, "past", "present")
    return holds and any(sentence.role_at(at, "past", "present", *SAYING) for at in range(ends, len(sentence)))


def _comma(sentence: Sentence, cues: VoiceCues, hit: Hit) -> list[Span]:
    """A verb that stands last opens what follows its comma, unless it has had its object: X ने कहा, ..."""
    after = hit.last + 1
    opens = hit.has("say", "doubt") and sentence.next_break(after) == after
    opens = opens and (without_object(sentence, hit) if cues.verb_last else _adds(sentence, cues, hit))
    if not opens or len(sentence) - after < 3 or sentence.role_at(after, "conjunction", "contrast", "relative"):
        return []
    start, end = sentence.words[hit.last].end, sentence.scope_end(after)
    return [span_of(sentence, cues, hit, start, end, "and a comma open reported speech", after)]


def _adds(sentence: Sentence, cues: VoiceCues, hit: Hit) -> bool:
    """Say whether a verb and its comma begin a sentence that no day or place goes on (Arabic): And added, we wait."""
    return bool(cues.joined) and hit.first == 0 and not sentence.role_at(hit.last + 1, "adjunct", "narration", "office")


def _bare(sentence: Sentence, cues: VoiceCues, hit: Hit) -> list[Span]:
    after = hit.last + 1
    ours = cues.verb_last and hit.has(*SAYING) and sentence.role_at(after, "first_person")
    if not (ours or hit.has("say_bare")) or after >= len(sentence) or sentence.next_break(after) == after:
        return []
    opens = ours or "agent" not in cues.roles or hit.has("complementiser") or _opens(sentence, hit)
    if sentence.role_at(after, "conjunction") or not opens:
        return []
    start = sentence.words[hit.last].end
    end = _clause_end(sentence, cues, hit, after)
    return [span_of(sentence, cues, hit, start, end, "opens reported speech", after)]


def _opens(sentence: Sentence, hit: Hit) -> bool:
    """Say whether a clause follows a verb that has had no object: X ne kaha Y jari rahega."""
    return without_object(sentence, hit) and sentence.next_break(hit.last + 1) - hit.last > 3


def _noun_phrase(sentence: Sentence, cues: VoiceCues, hit: Hit) -> list[Span]:
    content = spoken_of(sentence, cues, hit) if hit.has(*SAYING) else None
    if content is None and hit.has(*WORDING):
        content = _label_after(sentence, hit) or content_of(sentence, cues, hit)
    content = object_within(sentence, cues, hit) or content
    if content is None:
        return []
    rule = "gives the wording as someone's"
    found = [span_of(sentence, cues, hit, *content, rule, sentence.word_from(content[0]))]
    after = hit.last + 1
    described = hit.has("ascribe") and sentence.role_at(after, "complementiser")
    if cues.verb_last and (described or _gapped(sentence, hit)):
        # Called it a mob that looted.
        found.append(Span(sentence.words[hit.last].end, sentence.scope_end(after), "reported", rule, found[0].cue))
    return found


def _label_after(sentence: Sentence, hit: Hit) -> tuple[int, int] | None:
    """Return the label that a headline puts after its verb where verbs stand last: X को बताया Y."""
    first, stop = hit.last + 1, sentence.next_break(hit.last + 1)
    turned = hit.has("calls") and (hit.has("accusative") or sentence.role_at(hit.first - 1, "accusative"))
    if not turned or first == stop or sentence.role_at(first, "past", "present", "conjunction"):
        return None
    return sentence.words[first].start, sentence.words[stop - 1].end


def _gapped(sentence: Sentence, hit: Hit) -> bool:
    """Say whether a second clause shares the verb of the first: X called it A, and Y B."""
    after = hit.last + 1
    rest = range(after, len(sentence))
    linked = sentence.breaks_at(after) or sentence.role_at(after, "conjunction")
    linked = linked and not sentence.role_at(after, "but")
    marked = any(sentence.role_at(i, "content_marker", "accusative", "object_marker") for i in rest)
    # Called the square a symbol, and the state a nest of thieves.
    bare = hit.has("calls") and len(rest) <= SHARED
    if not linked or not 1 < len(rest) <= CONTENT_BACK // 2 or not (marked or bare):
        return False
    if any(sentence.role_at(i, "past", "present") and sentence.next_break(i + 1) == i + 1 for i in rest):
        return False
    return not any(sentence.role_at(i, "complementiser", *SAYING, *WORDING) for i in rest)
