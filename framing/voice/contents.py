"""Find the noun phrase that a verb takes: what somebody is called, accused of, praised for."""

from __future__ import annotations

from dataclasses import replace
from itertools import chain

import regex

from framing.cues import VoiceCues
from framing.model import GAP_SIGN
from framing.voice.sentence import Hit, Sentence
from framing.voice.verb_first import BY, SUBJECT_REST, after_subject, is_definite, joins_by, names_subject_before

__all__ = ["CONTENT_BACK", "claimed_after", "content_of", "gap_of", "object_within", "spoken_of"]

CONTENT_BACK = 40
"""Words before a verb that stands last, among which its object is sought."""
OWN_NOUN = 2
"""Words from a noun of speech to the verb that stands last whose object it is: rejected the charge."""
ADDRESSEE = 3
"""Words from a verb of saying among which the marker of what it speaks of stands: told the press of."""
ITEM = 4
"""Words of a thing in a list."""
CLAUSE = ("say", "ascribe", "react", "denial", "past", "present", "auxiliary", "narration", "relative")
"""What shows that the words after a comma are a clause rather than the next thing in a list."""
JOINED = ("say", "ascribe", "denial", "past")
"""What shows that the word after a conjunction is a further verb (Russian)."""
TELLING = ("say", "ascribe", "react", "denial", "past", "present", "relative", "attribution_before", "contrast")
"""What shows that the words after a comma are no aside."""
CLAIMED = 8
"""Words that a noun of saying takes."""
LONG_CLAIM = 12
"""The same where verbs stand last, and a clause has none but its last."""
COMPOUND = 2
"""Words before a noun of saying that are one with it, where verbs do not stand last: war crimes charges."""
AND = "\u0648"
"""Arabic: the letter that joins the next thing told to the one before."""
PARTICIPLE = regex.compile(
    "(?:[вдбкг]ш|щ|есш)(?:ий|ая|ее|ие|его|ему|ей|ую|им|ем|их|ими)(?:ся)?$|нн(?:ого|ому|ой|ую|ым|ом|ых|ыми)$"
)
"""Russian: how a participle ends that tells of the noun before a comma: condemned a raid, нарушающий, оплаченного."""
CHARGES = ("в", "во")
"""Russian: begins what somebody is accused of, behind a clause about them: accused Tehran, which pays, of terror."""
INFINITIVES = ("\u0928\u0947", "\u0646\u06d2")
"""Hindi, Urdu: how an infinitive ends that a noun of saying takes: the claim to have killed the men."""
OBJECT = ("object_start", "content_marker")
"""What begins the object of a verb whose subject follows it."""
ABOUT = "\u0639\u0646"
"""Arabic: of, as one speaks of something."""
PREPOSITIONS = frozenset((
    "\u0639\u0646", "\u0639\u0644\u06cc", "\u0641\u06cc", "\u0645\u0646", "\u0627\u0644\u06cc", "\u0636\u062f",
))  # fmt: skip
"""Arabic: a cue that ends with one (spoke of) takes what follows; its subject stands elsewhere."""


def content_of(sentence: Sentence, cues: VoiceCues, hit: Hit) -> tuple[int, int] | None:
    """Return the offsets of the noun phrase that a verb takes: before it where verbs stand last, else after it."""
    if hit.has("claim"):
        found = claimed_after(sentence, hit, lists=not cues.comma_joins, verb_last=cues.verb_last)
        deed = _deed_within(sentence, cues, hit)
        if deed is not None:
            return sentence.words[deed].start, found[1] if found else sentence.words[hit.last].end
        return _without_claimant(sentence, cues, hit, found)
    if hit.has("claim_after"):
        return _claimed_before(sentence, hit, CLAIMED if cues.verb_last else COMPOUND)
    return _content_before(sentence, hit) if cues.verb_last else _content_after(sentence, cues, hit)


def spoken_of(sentence: Sentence, cues: VoiceCues, hit: Hit) -> tuple[int, int] | None:
    """Return what a verb of saying speaks of, by its marker: told reporters of a massacre; of a plot speak few."""
    if cues.verb_last or cues.joined:
        return None
    first, stop = sentence.clause_start(hit.first), sentence.next_break(hit.last + 1)
    for at in range(hit.last + 1, min(hit.last + 1 + ADDRESSEE, stop)):
        # Called the posts a "fake" about the army.
        if sentence.role_at(at, "react") or (hit.has("ascribe") and sentence.quoted(at)):
            break
        if sentence.role_at(at, "content_marker"):
            return sentence.words[at].start, sentence.words[_with_relative(sentence, stop) - 1].end
    turned = first < hit.first and sentence.role_at(first, "content_marker")
    return (sentence.words[first].start, sentence.words[hit.first - 1].end) if turned else None


def claimed_after(
    sentence: Sentence, hit: Hit, *, lists: bool = False, verb_last: bool = False
) -> tuple[int, int] | None:
    """Return the words right after a noun such as allegations of, as far as its clause (and its list) goes."""
    first = hit.last + 1
    if first >= len(sentence) or sentence.breaks_at(first):
        return None
    stop = first + 1
    limit = min(sentence.next_break(stop), first + (LONG_CLAIM if verb_last else CLAIMED))
    while stop < limit and not sentence.role_at(stop, "object_marker", "complementiser", "relative", "say"):
        stop += 1
    stop = _with_list(sentence, stop) if lists and sentence.breaks_at(stop) else stop
    return sentence.words[first].start, sentence.words[stop - 1].end


def _deed_within(sentence: Sentence, cues: VoiceCues, hit: Hit) -> int | None:
    """Return the word with which a deed begins in the gap of a cue, rather than who speaks: the claim of ... against.

    Cues within a gap are no hits of their own.
    """
    if not cues.verb_last or GAP_SIGN not in hit.cue.words:
        return None
    first, last = gap_of(hit)
    words = tuple(word.folded for word in sentence.words[first : last + 1])
    known = chain.from_iterable(cues.starting.get(words[0], {}).values())
    return first if any("object_start" in cue.roles and cue.words == words[: len(cue.words)] for cue in known) else None


def _without_claimant(
    sentence: Sentence, cues: VoiceCues, hit: Hit, found: tuple[int, int] | None
) -> tuple[int, int] | None:
    """Return what a noun of saying takes without the office of who says it (Arabic): the minister's demand for."""
    if found is None or not cues.joined or not sentence.role_at(hit.last + 1, "office"):
        return found
    start = sentence.words[min(after_subject(sentence, hit), len(sentence) - 1)].start
    return (start, found[1]) if start < found[1] else found


def _claimed_before(sentence: Sentence, hit: Hit, most: int) -> tuple[int, int] | None:
    """Return the words right before a noun such as allegations, back to a marker of another noun."""
    deed = hit.first - 1 - sentence.role_at(hit.first - 1, "light")
    done = deed >= 0 and sentence.words[deed].folded.endswith(INFINITIVES)
    if hit.has("doubt") and not done:
        return None  # The army's claim; but: the claim to have killed them.
    ends: tuple[str, ...] = ("content_marker", "complementiser", "say", "conjunction")
    ends = ends if done else (*ends, "accusative")
    first, low = hit.first, max(sentence.clause_start(hit.first), hit.first - most)
    while first > low and not sentence.role_at(first - 1, *ends):
        first -= 1
    return (sentence.words[first].start, sentence.words[hit.first - 1].end) if first < hit.first else None


def _content_before(sentence: Sentence, hit: Hit) -> tuple[int, int] | None:
    low = max(0, hit.first - CONTENT_BACK, sentence.stop_before(hit.first))
    # Asking that they flee, the envoy left: who speaks stands behind the verb.
    start = low if _precedes_subject(sentence, hit) else low + 1
    for index in range(hit.first - 1, low - 1, -1):
        ends = ("say", "ascribe", "complementiser", "attribution_after", "react")
        # Called the ships a threat and their presence a raid: what somebody is called ends nothing.
        called = hit.has("calls") and sentence.role_at(index - 1, "object_marker")
        called = called and not sentence.role_at(index, *ends[:-1])
        if not called and sentence.role_at(index, *(ends if index < hit.first - OWN_NOUN else ends[:-1])):
            low = index + 1
            start = low
            break
        if _ends_clause(sentence, hit, index):
            low, start = index, index + 1
            break
        if sentence.role_at(index, "conjunction") and sentence.role_at(index - 1, "past", "present"):
            rest = range(index + 2, hit.first)
            begin = next((at for at in rest if sentence.role_at(at, "object_start")), index + 1)
            return sentence.words[begin].start, sentence.words[hit.first - 1].end
    first = start
    for index in range(low, hit.first):
        if index > low and sentence.role_at(index, "object_start") and not sentence.role_at(index - 1, "adjunct"):
            first = index
            break
        if _opens_content(sentence, hit, index):
            first = index + 1
            break
        if sentence.role_at(index, "object_marker"):
            break
    first = _after_object(sentence, hit, first)
    if first >= hit.first:
        return None
    return sentence.words[first].start, sentence.words[hit.first - 1].end


def _ends_clause(sentence: Sentence, hit: Hit, index: int) -> bool:
    """Say whether a clause of the past ends before word `index`, and who calls something a label in the next one."""
    if not hit.has("calls") or not sentence.breaks_at(index) or not sentence.role_at(index - 1, "past"):
        return False
    return any(sentence.role_at(at, "object_marker") for at in range(index + 2, hit.first))


def _precedes_subject(sentence: Sentence, hit: Hit) -> bool:
    """Say whether the doer of the past is named behind a verb that stands last in its own clause, and not before it."""
    if GAP_SIGN in hit.cue.words:
        return True
    named = [sentence.role_at(at, "agent") for at in range(sentence.next_break(hit.last + 1))]
    return any(named[hit.last + 1 :]) and not any(named[: hit.first])


def _opens_content(sentence: Sentence, hit: Hit, index: int) -> bool:
    """Say whether a word parts who speaks from what is said; a preposition within a name or an object does not."""
    if not sentence.role_at(index, "content_marker"):
        return False
    return sentence.role_at(index, "agent") or not (hit.has("calls") or sentence.role_at(index + 2, "object_marker"))


def _after_object(sentence: Sentence, hit: Hit, first: int) -> int:
    """Return the first word of what somebody is called; whoever is called so is the outlet's: X ko Y kaha."""
    for index in range(first, hit.first - 1) if hit.has("calls") else ():
        if sentence.role_at(index, "accusative") and not sentence.quoted(index):
            return index + 1
    return first


def _content_after(sentence: Sentence, cues: VoiceCues, hit: Hit) -> tuple[int, int] | None:
    first = hit.last + 1
    if first >= len(sentence) or (sentence.breaks_at(first) and not _aside_at(sentence, cues, first)):
        return None
    bare = not cues.joined or sentence.words[hit.last].folded in PREPOSITIONS or GAP_SIGN in hit.cue.words
    if not bare:
        # The subject stands between verb and content: skip to the preposition, else over one word.
        bare = sentence.words[first].folded.startswith(BY) or names_subject_before(sentence, hit)
        first = first if bare else after_subject(sentence, hit)
    if first >= len(sentence):
        return None
    clause = sentence.next_break(first + 1)
    ends = (
        at
        for at in range(first + 1, clause)
        if sentence.role_at(at, "circumstance") or (cues.comma_joins and _begins_clause(sentence, at))
    )
    stop = next(ends, clause)
    if stop == clause:
        # Where a comma may join clauses, what follows one is as likely a clause as the next thing in a list.
        stop = _with_relative(sentence, stop if cues.comma_joins else _with_list(sentence, stop))
        stop = stop if cues.joined else _behind_aside(sentence, stop)
        if cues.comma_joins and clause < stop < len(sentence) and sentence.words[stop].folded in CHARGES:
            stop = sentence.next_break(stop + 1)
    first, stop = _over_asides(sentence, hit, first, stop, bare=bare) if cues.joined else (first, stop)
    end = min(sentence.words[stop - 1].end, sentence.scope_end(first))
    quote = sentence.quote_at(end - 1)
    return sentence.words[first - 1].end, quote.end if quote else end


def _begins_clause(sentence: Sentence, index: int) -> bool:
    """Say whether a conjunction joins a further verb to the one whose object ends here: condemned the coup and left."""
    return sentence.role_at(index, "conjunction") and sentence.role_at(index + 1, *JOINED)


def _with_list(sentence: Sentence, stop: int) -> int:
    """Return where a noun phrase ends that may end before word `stop`: with the list that it begins (A, B and C)."""
    first = stop
    while first < len(sentence) and not sentence.stops_at(first):
        end = sentence.next_break(first + 1)
        told = next((index for index in range(first, end) if sentence.role_at(index, *CLAUSE)), end)
        if told < end and not (told - first >= ITEM and sentence.role_at(told, "relative")):
            break
        if any(sentence.role_at(index, "conjunction") for index in range(first, min(first + ITEM, told))):
            return told
        if told < end:
            break
        if end - first > ITEM:
            break
        first = end
    return stop


def _behind_aside(sentence: Sentence, stop: int) -> int:
    """Return where content ends that an aside parts from its preposition: accused Tehran, an old ally, of a coup.

    Or where the last of several charges ends: accused it of lies, of theft and, finally, of murder.
    """
    while stop < len(sentence) and sentence.role_at(stop + sentence.role_at(stop, "conjunction"), "charge"):
        if sentence.stops_at(stop):
            break
        stop = sentence.next_break(stop + 1)
    behind = sentence.next_break(stop + 1) if stop < len(sentence) and not sentence.stops_at(stop) else stop
    goes_on = behind < len(sentence) and sentence.role_at(behind, "charge")
    return sentence.next_break(behind + 1) if goes_on else stop


def _aside_at(sentence: Sentence, cues: VoiceCues, index: int) -> bool:
    """Say whether a day or a place stands between commas (Arabic): had announced, on Monday, the death of two."""
    return bool(cues.joined) and sentence.role_at(index, "adjunct", "narration")


def _follows_aside(sentence: Sentence, first: int, stop: int) -> bool:
    """Say whether word `stop` is an object behind an aside to a subject: condemns the open letter, which ..., the raid.

    The article agrees then with the subject's adjective, which is the word `first`.
    """
    aside = first + 1 < stop < len(sentence) and sentence.role_at(first + 1, "relative") and is_definite(sentence, stop)
    return aside and is_definite(sentence, first) and is_definite(sentence, first - 1)


def _over_asides(sentence: Sentence, hit: Hit, first: int, stop: int, *, bare: bool) -> tuple[int, int]:
    """Return where content begins and ends that commas part from its verb: announced the army, on Monday, a deal.

    Only the rest of a subject stands between verb and comma then, and asides of a day, a place or an office before the
    content.
    """
    ends = next((index for index in range(first, stop) if sentence.role_at(index, "adjunct")), stop)
    office = sentence.role_at(hit.last + 1, "office")
    named = ends - first <= SUBJECT_REST and all(is_definite(sentence, index) for index in range(first, ends))
    titled = sentence.role_at(stop, "office") and ends - first <= SUBJECT_REST
    leads, end = office or named or titled, stop
    words = range(hit.last + 1, stop)
    begun = bare or any(sentence.role_at(index, *OBJECT) or joins_by(sentence, index) for index in words)
    while end < len(sentence) and not (sentence.stops_at(end) or sentence.colon(end)):
        begin, end = end, sentence.next_break(end + 1)
        # And which is unsigned: a pronoun too begins an aside.
        if sentence.role_at(begin, "adjunct", "narration", "office", "pronoun"):
            if any(sentence.role_at(index, *TELLING) for index in range(begin + 1, end)):
                break
            continue
        object_ = sentence.role_at(begin, "object_start") or sentence.words[begin].folded == ABOUT
        object_ = object_ or (begin > stop and sentence.role_at(begin, *OBJECT))
        if not begun and object_:
            return begin, _with_relative(sentence, end)
        told = next((index for index in range(begin, end) if sentence.role_at(index, *TELLING)), end)
        if begin == stop and _follows_aside(sentence, first, stop) and told > begin:
            return begin, told
        if told < end:
            break
        word = sentence.words[begin].folded
        reached = not word.startswith(AND) if leads else begin > stop and word.startswith(BY)
        return (first if begun else begin, end) if reached else (first, stop)
    return first, stop


def _with_relative(sentence: Sentence, stop: int) -> int:
    """Return where a noun phrase ends that may end before word `stop`: after its relative clause, if it has one."""
    if stop >= len(sentence) or sentence.stops_at(stop) or sentence.colon(stop):
        return stop
    relative = sentence.role_at(stop, "relative") or PARTICIPLE.search(sentence.words[stop].folded) is not None
    return sentence.next_break(stop + 1) if relative else stop


def gap_of(hit: Hit) -> tuple[int, int]:
    """Return the first and the last word in the gap of a cue that has one."""
    gap = hit.cue.words.index(GAP_SIGN)
    return hit.first + gap, hit.last - (len(hit.cue.words) - gap - 1)


def object_within(sentence: Sentence, cues: VoiceCues, hit: Hit) -> tuple[int, int] | None:
    """Return the clause from the object in the gap of a cue that closes it: held the regime responsible.

    Of a cue that says so (`within`) it is the gap alone, whose words are no cues.
    """
    if hit.has("within"):
        return sentence.span(*gap_of(hit))
    if cues.verb_last or not hit.has("object_marker"):
        return None
    verb = replace(hit, last=hit.first)
    follows = cues.joined and not names_subject_before(sentence, verb)
    first = after_subject(sentence, verb) if follows else hit.first + 1
    # Where nothing is left, the subject stood in the clause before: and held the rebels responsible.
    first = first if first < hit.last else hit.first + 1
    return sentence.words[first].start, sentence.words[sentence.next_break(hit.last + 1) - 1].end
