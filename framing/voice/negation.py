"""Say whether a label is denied: not a terrorist group, denied genocide, आतंकवादी नहीं है.

Tight on purpose. Between the denial and the label only light words may stand (a, of, accusations of), and at most
one other word that a light one parts from the denial; "did not kill a terrorist" denies no terrorist.
"""

from __future__ import annotations

from framing.cues import VoiceCues
from framing.model import GAP_SIGN
from framing.voice.sentence import Hit, Sentence
from framing.voice.verb_first import ACCUSATIVES, is_definite

__all__ = ["negating"]

DASHES = frozenset("\u2013\u2014")
CLAIMS = ("claim", "ascribe")
ASKING = frozenset("?\u061f")
FARTHEST = 7
"""Words between a denial and its label."""
NO, TO_THE = "\u0644\u0627", "\u0644\u0644"
THIS = frozenset(("\u0627\u06cc\u0646", "\u0627\u0646"))
"""Persian: this, that."""
SUBJECT = 4
CLAUSE = 8
"""Words between a complementiser and the label in the clause that a verb denies."""


def negating(sentence: Sentence, cues: VoiceCues, first: int, last: int) -> tuple[int, int] | None:
    """Return the offsets of what denies the label at the words `first` to `last`, or None."""
    near = range(last + 1, min(last + 3, sentence.next_break(last + 1)))
    if any(sentence.role_at(index, "only") for index in near):
        return None
    if any(sentence.role_at(index, "condition") for index in range(sentence.clause_start(first), first)):
        return None
    if not ASKING.isdisjoint(sentence.gap(len(sentence))):
        return None  # Is this no massacre?
    if _is_subject(sentence, first, last):
        return None
    hit = _before(sentence, cues, first) or _after(sentence, cues, first, last) or _clause_before(sentence, first)
    hit = hit or _untrue(sentence, first, last)
    hit = hit or (_clause_after(sentence, first, last) if cues.verb_last else None)
    return sentence.span(hit.first, hit.last) if hit else None


def _before(sentence: Sentence, cues: VoiceCues, first: int) -> Hit | None:
    index, strange = first - 1, 0
    while index >= max(0, first - FARTHEST):
        hit = sentence.hit_at(index)
        if _parted(sentence, index + 1):
            return None
        if hit is not None and cues.joined and sentence.words[index].folded == NO and _is_refused(sentence, index):
            return None
        if hit is not None and hit.has("negation") and not (strange and _strange(sentence, hit.last + 1)):
            return hit
        if hit is not None and hit.has("denial") and not cues.verb_last:
            return hit if _denies(sentence, cues, hit, first, strange) else None
        if hit is not None and hit.has("negation"):
            return None
        if hit is not None and hit.has("say") and not hit.has("light"):
            # Denies it and says that the rebels fled.
            return None
        if (hit is None or not hit.has("light", "complementiser")) and not _subject(sentence, cues, index, first):
            strange += 1
            if strange > (SUBJECT if cues.joined and not _strange(sentence, first - 1) else 1):
                return None
        index = hit.first - 1 if hit is not None else index - 1
    return None


def _is_refused(sentence: Sentence, index: int) -> bool:
    """Say whether no stands before what somebody will not have (Arabic): la lil-ihtilal, no to the occupation."""
    return index + 1 < len(sentence) and sentence.words[index + 1].folded.startswith(TO_THE)


def _is_subject(sentence: Sentence, first: int, last: int) -> bool:
    """Say whether a label is the subject of a clause that somebody denies: denied claims that rebels had fled."""
    return sentence.role_at(first - 1, "complementiser") and sentence.role_at(last + 1, "auxiliary")


def _subject(sentence: Sentence, cues: VoiceCues, index: int, first: int) -> bool:
    """Say whether a word belongs to the subject of an Arabic denial, definite where its predicate is not."""
    definite = is_definite(sentence, index) or sentence.role_at(index, "adjunct")
    return bool(cues.joined) and definite and not is_definite(sentence, first)


def _clause_before(sentence: Sentence, first: int) -> Hit | None:
    """Return the verb of denial whose clause holds the label: denied reports that there had been a coup."""
    for index in range(first - 1, max(0, first - CLAUSE) - 1, -1):
        if sentence.role_at(index, "complementiser"):
            if any(sentence.role_at(i, "ascribe") for i in range(index + 1, first)):
                return None  # Denied that it had called them rebels.
            untrue = sentence.hit_at(index)
            if untrue is not None and untrue.has("negation"):
                return untrue  # It is not true that.
            near = range(index - 1, max(-1, index - SUBJECT - 2), -1)
            found = (hit for i in near if (hit := sentence.hit_at(i)) is not None and hit.has("denial", "ascribe"))
            hit = next(found, None)
            # Did not say that they were rebels: only another verb is denied.
            return hit if hit is not None and hit.has("denial") and not hit.has("calls") else None
        if _parted(sentence, index + 1) and DASHES.isdisjoint(sentence.gap(index + 1)):
            return None
    return None


def _untrue(sentence: Sentence, first: int, last: int) -> Hit | None:
    """Return what says that a claim of the label is false: reports of a coup in the city are baseless."""
    claim = next((hit for i in range(first - 1, -1, -1) if (hit := sentence.hit_at(i)) is None or _claims(hit)), None)
    if claim is None or claim.first == claim.last or not claim.has(*CLAIMS):
        return None  # The rebels' claims: whose they are, and not what they say.
    stop = sentence.next_break(last + 1)
    if not DASHES.isdisjoint(sentence.gap(stop)):
        stop = sentence.next_break(stop + 1)  # Слухи о перевороте — вздор.
    found = (sentence.hit_at(index) for index in range(last + 1, min(stop, last + CLAUSE)))
    hit = next((hit for hit in found if hit is not None and hit.has("untrue")), None)
    return hit if hit is None or not sentence.role_at(hit.first - 1, "negation") else None


def _claims(hit: Hit) -> bool:
    return hit.has(*CLAIMS) or not hit.has("light")


def _clause_after(sentence: Sentence, first: int, last: int) -> Hit | None:
    """Return the verb of denial, standing last, whose object is the clause with the label: این را که ... انکار کرد."""
    low = max(sentence.clause_start(first), first - CLAUSE)
    opener = next((index for index in range(first - 1, low, -1) if sentence.role_at(index, "complementiser")), None)
    near = range(last + 1, min(last + CLAUSE, sentence.next_break(last + 1)))
    found = (hit for index in near if (hit := sentence.hit_at(index)) is not None and hit.has("denial"))
    hit = next(found, None) if opener is not None else None
    if hit is None or opener is None:
        return None
    taken = sentence.role_at(hit.first - 1, "object_marker") and sentence.role_at(hit.first - 2, "past", "present")
    return hit if taken or sentence.role_at(opener - 1, "object_marker", "resumes") else None


def _denies(sentence: Sentence, cues: VoiceCues, hit: Hit, first: int, strange: int) -> bool:
    if cues.joined and GAP_SIGN not in hit.cue.words:
        # The word after the verb is who denies; what is denied follows a light word (committing, accusations of).
        participle = sentence.breaks_at(hit.first) and sentence.words[hit.last].folded.endswith(ACCUSATIVES)
        taken = not _strange(sentence, first - 1) or _subject(sentence, cues, first - 1, first)
        return participle or (taken and hit.last + 1 < first)
    return not (strange and _strange(sentence, hit.last + 1))


def _after(sentence: Sentence, cues: VoiceCues, first: int, last: int) -> Hit | None:
    index, stranger = last + 1, None
    while index <= min(len(sentence) - 1, last + FARTHEST):
        hit = sentence.hit_at(index)
        if _parted(sentence, index):
            return None
        if hit is not None and hit.first > last and _denies_before(sentence, cues, hit):
            if stranger == hit.first - 1:
                return None
            return hit if _taken(sentence, cues, first, hit) else None
        # A place may stand between: no evidence of genocide in Gaza is there.
        if (hit is None or not hit.has("light")) and not sentence.role_at(index - 1, "adjunct"):
            if stranger is not None:
                return None
            stranger = hit.last if hit is not None else index
        index = hit.last + 1 if hit is not None else index + 1
    return None


def _taken(sentence: Sentence, cues: VoiceCues, first: int, hit: Hit) -> bool:
    """Say whether a label is what is denied: no missiles for the rebels, no link with them, no rejected dictates."""
    if sentence.role_at(first - 1, "content_marker") and not sentence.role_at(first - 1, "agent"):
        return False
    if _has_part_in(sentence, cues, first):
        return False
    return not (hit.has("denial") and hit.has("react")) or sentence.role_at(first - 1, "light", "claim")


def _has_part_in(sentence: Sentence, cues: VoiceCues, first: int) -> bool:
    """Say whether a part in the label, or a wish for it, is what is denied: any role in this raid, no friend of war."""
    while first > 1 and sentence.role_at(first - 1, "object_start") and sentence.words[first - 1].folded in THIS:
        first -= 1
    return first > 0 and sentence.words[first - 1].folded in cues.words["part"]


def _denies_before(sentence: Sentence, cues: VoiceCues, hit: Hit) -> bool:
    # Within marks no comma is a break: "no rebels, only children".
    after = hit.last + 1
    if hit.has("negation_end") and (sentence.next_break(after) == after or "," in sentence.gap(after)):
        return True
    return hit.has("negation_after") or (hit.has("denial") and cues.verb_last)


def _strange(sentence: Sentence, index: int) -> bool:
    hit = sentence.hit_at(index)
    return hit is None or not hit.has("light", "complementiser")


def _parted(sentence: Sentence, index: int) -> bool:
    """Say whether a comma parts word `index` from the one before, other than the comma of a subordinate clause."""
    hit = sentence.hit_at(index)
    return sentence.breaks_at(index) and not (hit is not None and hit.has("complementiser"))
