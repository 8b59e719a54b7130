"""Find what was said before a verb that closes it: They have fled, said the mayor of Homs."""

from __future__ import annotations

from bisect import bisect_right

from framing.cues import VoiceCues
from framing.voice.sentence import Hit, Sentence
from framing.voice.spans import Span
from framing.voice.speakers import speaker_of
from framing.voice.verb_first import follows_aside

__all__ = [
    "OPENER",
    "REACH",
    "REACH_BARE",
    "SAYING",
    "SHORT_SPEECH",
    "SUBJECT",
    "WORDING",
    "around_end",
    "closing",
    "ends_with_resuming",
    "resuming",
    "span_of",
    "without_object",
]

SAYING = ("say", "say_bare", "doubt")
"""Roles of verbs that report what is said."""
WORDING = ("ascribe", "denial", "claim", "claim_after")
"""Roles of verbs and nouns that make a wording somebody's."""
REACH = 12
"""Words between a verb and its complementiser or colon, when the subject or an addressee stands between."""
REACH_BARE = 5
LONGEST_BARE_NAME = 5
"""Words of a speaker that no marker follows, before a verb that stands last: the farmers' leader A. B. said."""
LONGEST_TAG = 4
"""Words of a speaker after a verb that closes its sentence: , said the mayor of Homs."""
OPENER = 2
"""Arabic: words of an adverbial with which a sentence begins, before its verb: for his part, in Rome."""
AND_THE = "\u0648\u0627\u0644"
"""Arabic: the letter that joins a clause to the one before, and the article of its subject."""
ACCUSATIVE = ("\u0443", "\u044e")
"""How Russian nouns of the feminine end as objects."""
PARTICIPLES = tuple(sign + end for sign in ("щ", "вш") for end in ("ий", "ая", "ее", "ие", "ийся", "аяся", "иеся"))
"""Russian: how an active participle ends in the nominative."""
SHORT_SPEECH = 3
"""Words from which marks hold speech rather than a name, or a label of the outlet's own sentence."""
SUBJECT = 14
"""Words of a subject in a clause that closes the sentence (", the foreign minister said")."""


def span_of(
    sentence: Sentence, cues: VoiceCues, hit: Hit, start: int, end: int, rule: str, content: int | None
) -> Span:
    """Return what a cue reports, with who speaks; `content` is the word with which it begins behind the cue, if so."""
    speaker = speaker_of(sentence, cues, hit, content)
    return Span(start, end, "reported", rule, sentence.span(hit.first, hit.last), speaker, hit.has("doubt"))


def resuming(sentence: Sentence, cues: VoiceCues, hit: Hit) -> list[Span]:
    """A verb that stands last, in a clause that takes up what was just said: ..., this the envoy said."""
    first = sentence.clause_start(hit.first)
    if not (cues.verb_last and first):
        return []
    resumes = sentence.role_at(first, "resumes") or sentence.role_at(hit.first - 1, "resumes")
    reach = SUBJECT if hit.has("resumes") else REACH_BARE
    denied = any(sentence.role_at(at, "denial") for at in range(hit.first, len(sentence)))
    if not resumes or denied or len(sentence) - hit.last > reach:
        return []
    start, end = sentence.start, sentence.words[first - 1].end
    return [span_of(sentence, cues, hit, start, end, "attributes what stands before it", None)]


def ends_with_resuming(sentence: Sentence, hit: Hit) -> bool:
    """Say whether a whole sentence takes up the one before it, with a verb that stands last: This the envoy said."""
    taken = sentence.hit_at(0)
    if taken is None or not taken.has("resumes") or taken.first == taken.last or hit.last + 1 < len(sentence):
        return False
    inner = range(taken.last + 1, hit.first)
    if any(sentence.role_at(at, "complementiser", "negation", "past", *SAYING) or sentence.colon(at) for at in inner):
        return False
    return not sentence.role_at(hit.first - 1, "negation")


def closing(sentence: Sentence, cues: VoiceCues, hit: Hit) -> list[Span]:
    """A verb that closes the sentence, or stands between two commas: the rest is what was said."""
    first, after = sentence.clause_start(hit.first), hit.last + 1
    stop = sentence.next_break(after)
    ended = first == hit.first and sentence.quoted(first - 1)
    if not hit.has(*SAYING) or first == 0 or hit.first - first > SUBJECT or (stop - after > REACH and not ended):
        return []
    if sentence.role_at(first, "conjunction", "contrast", "relative") and first != hit.first:
        return []
    if cues.joined and first != hit.first and sentence.words[first].folded.startswith(AND_THE):
        return []  # They left, and the wall says: for ever.
    if sentence.stops_at(first) or sentence.colon(first) or not _closes(sentence, cues, hit, first, stop):
        return []
    rule = "attributes what stands before it"
    told = _before_office(sentence, cues, hit, first)
    start, end = sentence.scope_start(first), sentence.words[told - 1].end
    found = [span_of(sentence, cues, hit, start, end, rule, None)]
    around = stop < len(sentence) and not sentence.stops_at(stop)
    around = around and (sentence.quoted(stop) or not sentence.quoted(first - 1))
    # It was rebels, he said, who fired; but: said the mayor, who fled.
    who = first == hit.first and sentence.role_at(stop, "relative")
    leaves = sentence.role_at(stop, "but") and sentence.role_at(stop + 1, "narration")
    if around and not who and not leaves and not sentence.role_at(stop, *SAYING):
        start, end = sentence.words[stop].start, around_end(sentence, stop)
        found.append(span_of(sentence, cues, hit, start, end, "attributes what stands around it", None))
    elif _goes_on_behind(sentence, stop):
        start, end = sentence.words[stop].start, sentence.scope_end(stop + 1)
        found.append(span_of(sentence, cues, hit, start, end, "attributes what stands around it", None))
    return found


def _goes_on_behind(sentence: Sentence, stop: int) -> bool:
    """Say whether speech goes on behind a semicolon, where the outlet does not tell on: said X; they fled."""
    if stop >= len(sentence) or not sentence.stops_at(stop) or sentence.role_at(stop, "contrast"):
        return False
    ends = sentence.scope_end(stop + 1)
    clause = (hit for hit in sentence.outer if hit.first >= stop and sentence.words[hit.last].end <= ends)
    return not any(hit.has(*SAYING, "narration", "ascribe", "react", "attribution_before") for hit in clause)


def _before_office(sentence: Sentence, cues: VoiceCues, hit: Hit, first: int) -> int:
    """Return where what was said ends before word `first`: before an office too (, the envoy of X, Y Z, said)."""
    name = first if first < hit.first else sentence.clause_start(first - 1)
    office = sentence.clause_start(name - 1) if name else 0
    if cues.capitals == "none" or not 0 < office < name or not sentence.role_at(office, "light"):
        return first
    named = all(sentence.text[sentence.words[index].start].isupper() for index in range(name, hit.first))
    verbs = ("auxiliary", "present", "past", "relative", *SAYING, *WORDING)
    clause = any(sentence.role_at(index, *verbs) for index in range(office + 1, name))
    return office if named and not clause else first


def around_end(sentence: Sentence, index: int) -> int:
    """Return where speech ends that goes on from word `index`: at a stop after which the outlet tells on."""
    telling = ("narration", "agent", "react", *SAYING, *WORDING)
    stops = sentence.stops
    for number in range(bisect_right(stops, index), len(stops)):
        later = stops[number + 1] if number + 1 < len(stops) else len(sentence)
        if any(sentence.role_at(at, *telling) for at in range(stops[number], later)):
            return sentence.words[stops[number] - 1].end
    return sentence.end


def _closes(sentence: Sentence, cues: VoiceCues, hit: Hit, first: int, stop: int) -> bool:
    after = hit.last + 1
    if cues.verb_last:
        # We wait, the envoy told the press and left.
        ends = stop - after <= 1 or sentence.role_at(after, "conjunction")
        return ends and without_object(sentence, hit)
    if after == stop:
        return True
    if sentence.role_at(after, "content_marker") and not sentence.quoted(first - 1):
        return False
    if first != hit.first:
        if all(sentence.role_at(index, "auxiliary") for index in range(first, hit.first)):
            return False  # The premier, for his part, has promised.
        told = hit.has("tells") and not sentence.role_at(0, "adjunct", "relative", "contrast")
        return told or _ends_speech(sentence, first) or sentence.role_at(after, "adjunct")
    aside = sentence.clause_start(first - 1)
    if cues.joined and follows_aside(sentence, hit):
        return False
    if sentence.joined(hit) or (hit.has("say_bare") and _follows_subject(sentence, cues, aside, hit, stop)):
        return False
    # Arabic: for his part, stressed the envoy the need to stay.
    # Or: on the tenth day of the raid, announced the town the end of its fuel.
    short = first <= OPENER or (hit.has("ascribe") and stop - after > OPENER)
    opener = bool(cues.joined) and aside == 0 and short and sentence.role_at(0, "adjunct", "narration")
    inverts = hit.has("inverts") or "inverts" not in cues.roles
    taken = cues.comma_joins and (_is_object(sentence, after) or _is_described(sentence, hit, aside, after))
    return inverts and not opener and not taken and not sentence.role_at(aside, "relative")


def _is_object(sentence: Sentence, index: int) -> bool:
    """Say whether a Russian word can be no subject: The union, an old critic of the junta, called a strike."""
    return sentence.words[index].folded.endswith(ACCUSATIVE) and sentence.text[sentence.words[index].start].islower()


def _is_described(sentence: Sentence, hit: Hit, aside: int, after: int) -> bool:
    """Say whether a participle tells of the subject before a verb with its object: Израиль, ведущий войну, потребовал.

    A capital behind the verb is who said it.
    """
    if not (aside and hit.has("ascribe")) or sentence.text[sentence.words[after].start].isupper():
        return False
    return sentence.words[aside].folded.endswith(PARTICIPLES)


def without_object(sentence: Sentence, hit: Hit) -> bool:
    """Say whether only a speaker, perhaps with an addressee or a place, stands before a verb in its clause."""
    before = hit.first - 1
    if before < 0 or sentence.role_at(before, "content_marker", "addressee", "lead_in", "conjunction"):
        return True
    if sentence.quoted(before):
        return sentence.clause_start(hit.first) == hit.first
    first = sentence.clause_start(hit.first)
    clause = range(first, hit.first)
    if len(clause) > LONGEST_BARE_NAME or sentence.role_at(first, "relative"):
        return False
    objects = (i for i in clause if sentence.role_at(i, "content_marker", "object_marker", "accusative", "addressee"))
    # Of a coup they spoke; but: The envoy to reporters said.
    return all(hit.has("tells") and sentence.role_at(i, "told") for i in objects)


def _ends_speech(sentence: Sentence, first: int) -> bool:
    """Say whether marks that end before a clause hold speech, not a name: in "Kayhan", the mayor said."""
    quote = sentence.quote_at(sentence.words[first - 1].start)
    if quote is None:
        return False
    opens = sentence.word_from(quote.start)
    return first - opens >= SHORT_SPEECH or sentence.clause_start(first - 1) >= opens or opens == 0


def _follows_subject(sentence: Sentence, cues: VoiceCues, aside: int, hit: Hit, stop: int) -> bool:
    """Say whether a verb follows its subject and an aside, rather than what was said: The minister, 61, said he ..."""
    if sentence.quoted(hit.first - 1):
        return False
    if aside == 0:
        # Two verbs of one subject: The mayor hits out at rivals, says they will pay.
        told = range(hit.last + 2, stop)
        ends = next((index for index in told if sentence.role_at(index, "relative")), stop)
        return any(sentence.role_at(index, "auxiliary", "present") for index in told[: max(0, ends - hit.last - 2)])
    subject, rest = range(sentence.clause_start(aside - 1), aside), range(hit.last + 1, stop)
    if cues.capitals != "none" and stop < len(sentence) and _is_name(sentence, subject):
        return True
    if any(sentence.role_at(index, "auxiliary", "present") for index in subject):
        return False
    return len(rest) > LONGEST_TAG or any(sentence.role_at(index, "auxiliary", "present") for index in rest)


def _is_name(sentence: Sentence, words: range) -> bool:
    """Say whether a few words are the name of a person: each but the particles of a name with a capital."""
    capital = [sentence.text[sentence.words[index].start].isupper() for index in words]
    return 1 < len(words) <= LONGEST_BARE_NAME and capital[0] and capital[-1] and sum(capital) > len(words) // 2
