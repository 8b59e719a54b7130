"""Find what a sentence reports: around a verb of saying, or under an attribution."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace

from framing.cues import VoiceCues
from framing.voice.attributions import attributed_after, attributed_before
from framing.voice.contents import CONTENT_BACK, content_of, object_within, spoken_of
from framing.voice.sentence import Hit, Sentence
from framing.voice.sharing import sharing
from framing.voice.spans import Span
from framing.voice.speakers import speaker_of

__all__ = ["SAYING", "reported", "unsaid"]

SAYING = ("say", "say_bare", "doubt")
ATTRIBUTION = "attributes the sentence"
OPENERS = ("opens reported speech", "and a colon report", "introduces the marked words")
"""The rules by which a verb after its speaker opens what was said."""
WORDING = ("ascribe", "denial", "claim", "claim_after")
REACH = 12
"""Words between a verb and its complementiser or colon, when the subject or an addressee stands between."""
REACH_VERB_LAST = 6
REACH_BARE = 5
LONGEST_BARE_NAME = 5
"""Words of a speaker that no marker follows, before a verb that stands last: the farmers' leader A. B. said."""
LONGEST_TAG = 4
"""Words of a speaker after a verb that closes its sentence: , said the mayor of Homs."""
OPENER = 2
"""Arabic: words of an adverbial with which a sentence begins, before its verb: for his part, in Rome."""
LETTER = 3
"""Words from a letter, a slogan or a verdict to its colon: the verdict of the panel: murder."""
SHORT_SPEECH = 3
"""Words from which marks hold speech rather than a name."""
SUBJECT = 14
"""Words of a subject in a clause that closes the sentence (", the foreign minister said")."""
DASHES = ("-", ":-", "\u2013", "\u2014")
"""After a verb that stands last a dash does what a colon does: कहा- ..."""


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
            found += _noun_colon(sentence, cues, hit)
    found = [_unintroduced(sentence, span, found) for span in found] if cues.verb_last else found
    found += sharing(sentence, found)
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


def _by_medium(sentence: Sentence, attribution: Span) -> bool:
    """Say whether an attribution or the name in it is a medium's."""
    places = [place for place in (attribution.cue, attribution.speaker) if place]
    spans = [range(sentence.word_from(first), sentence.word_from(end - 1) + 1) for first, end in places]
    return any(sentence.role_at(index, "media") for span in spans for index in span)


def unsaid(sentence: Sentence, cues: VoiceCues, hit: Hit) -> bool:
    """Say whether the subject of a verb denies that anybody says it: No minister has called it a coup."""
    subject = range(max(sentence.clause_start(hit.first), hit.first - SUBJECT), hit.first)
    return "nobody" in cues.roles and any(sentence.role_at(index, "nobody") for index in subject)


def _said(sentence: Sentence, cues: VoiceCues, hit: Hit) -> list[Span]:
    for rule in (_colon, _clause, _resuming, _closing, _comma, _bare, _noun_phrase):
        found = rule(sentence, cues, hit)
        if found:
            return found
    return []


def _span(sentence: Sentence, cues: VoiceCues, hit: Hit, start: int, end: int, rule: str, content: int | None) -> Span:
    speaker = speaker_of(sentence, cues, hit, content)
    return Span(start, end, "reported", rule, sentence.span(hit.first, hit.last), speaker, hit.has("doubt"))


def _reach(cues: VoiceCues, hit: Hit) -> int:
    if hit.has("say_bare"):
        return REACH_BARE
    return REACH_VERB_LAST if cues.verb_last else REACH


def _colon(sentence: Sentence, cues: VoiceCues, hit: Hit) -> list[Span]:
    # Between two commas (the king, he said, has one wish: to go) a verb does not reach as far as a colon.
    aside = sentence.clause_start(hit.first) > 0 and sentence.breaks_at(hit.last + 1)
    # Nor does one that takes a wording: what it calls annexation: guards had moved the sign.
    near = aside or (hit.has("ascribe") and not hit.has(*SAYING))
    for index in range(hit.last + 1, min(hit.last + 2 + (0 if near else REACH), len(sentence))):
        dash = cues.verb_last and index == hit.last + 1 and sentence.gap(index).strip() in DASHES
        if sentence.colon(index) or dash:
            start, end = sentence.words[index - 1].end + 1, _quote_end(sentence, index)
            if cues.verb_last and not sentence.quoted(index):
                end = _around_end(sentence, index)  # After a colon a semicolon parts what one speaker says.
            rule = "introduces the marked words" if sentence.quoted(index) else "and a colon report"
            return [*_opening(sentence, cues, hit, index), _span(sentence, cues, hit, start, end, rule, index)]
        if index == hit.last + 1 and _quotes_next(sentence, cues, index):
            start = sentence.words[hit.last].end
            end = max(_quote_end(sentence, index), _rest_of_wording(sentence, cues, hit))
            told = _span(sentence, cues, hit, start, end, "introduces the marked words", index)
            return [*_opening(sentence, cues, hit, index), told]
        if sentence.quoted(index) or sentence.role_at(index, "complementiser", *SAYING):
            break
    return []


def _opening(sentence: Sentence, cues: VoiceCues, hit: Hit, rest: int) -> list[Span]:
    """Return what stands before a verb that also reports what follows it: They fled, he said: all of them."""
    told = not cues.verb_last and sentence.breaks_at(rest) and rest == hit.last + 1
    told = told and not sentence.role_at(0, "adjunct", "relative", "contrast")
    # Where a comma alone may join clauses, a verb after its speaker begins anew.
    told = told and not cues.comma_joins
    return _closing(sentence, cues, hit)[:1] if told else []


def _rest_of_wording(sentence: Sentence, cues: VoiceCues, hit: Hit) -> int:
    """Return where the wording ends whose first words alone stand in marks: accused "agents" of a plot."""
    wording = content_of(sentence, cues, hit) if hit.has("ascribe") and not hit.has(*SAYING) else None
    return wording[1] if wording else 0


def _noun_colon(sentence: Sentence, cues: VoiceCues, hit: Hit) -> list[Span]:
    """Return what a letter or a slogan says after its colon; before the colon of a headline it may be a topic."""
    colon = sentence.next_break(hit.last + 1)
    leads = colon - hit.last <= LETTER and sentence.colon(colon) and not hit.has("topic")
    return _colon(sentence, cues, hit) if leads and colon < len(sentence) else []


def _quotes_next(sentence: Sentence, cues: VoiceCues, index: int) -> bool:
    """Say whether what was said stands in marks right after the verb, rather than the name of who said it."""
    quote = sentence.quote_at(sentence.words[index].start)
    if quote is None:
        return False
    after = sentence.word_from(quote.end)
    named = cues.capitals == "first" and after - index <= 3 and sentence.text[sentence.words[index].start].isupper()
    # Arabic marks the names of papers: "Kayhan" quoted an official that ...
    reach = REACH_VERB_LAST if cues.joined and after - index <= SHORT_SPEECH else 1
    opens = any(sentence.role_at(at, "complementiser") for at in range(after, min(after + reach, len(sentence))))
    return not (named and sentence.breaks_at(index - 1)) and not opens


def _quote_end(sentence: Sentence, index: int) -> int:
    """Return where what begins at word `index` ends: with its quotation, else with its scope."""
    quote = sentence.quote_at(sentence.words[index].start)
    end = quote.end if quote else sentence.scope_end(index)
    while quote is not None:
        # Spoke of "a" and "b".
        after = sentence.word_from(quote.end)
        after += sentence.role_at(after, "conjunction")
        quote = sentence.quote_at(sentence.words[after].start) if after < len(sentence) else None
        end = quote.end if quote else end
    return min(end, sentence.end)


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
            if sentence.next_break(hit.last + 1) < index and (aside or not sentence.breaks_at(index)):
                break
            if between and sentence.breaks_at(index):
                break  # It was part of a plot, he said, that reached as far as Madrid.
            if found.has("condition") and sentence.breaks_at(index):
                break  # They would not have come, he said, if nobody had waited.
            # Spoke of a mob that looted: the wording begins before its relative clause.
            wording = None if hit.has(*SAYING) else content_of(sentence, cues, hit)
            start, end = sentence.words[found.last].end, _clause_end(sentence, hit, found.last + 1)
            start = sentence.words[hit.last].end if _opens_subject(sentence, cues, hit, index) else start
            start = min(start, wording[0]) if wording else start
            rule = "opens reported speech" if hit.has(*SAYING) else "gives the wording as someone's"
            return [_span(sentence, cues, hit, start, end, rule, index)]
        if found.has(*SAYING) or (cues.verb_last and hit.has("say_bare") and found.has("past", "present")):
            break
    return []


def _opens_subject(sentence: Sentence, cues: VoiceCues, hit: Hit, index: int) -> bool:
    """Say whether what was said begins right after a verb that stands last, before a relative clause: said men who."""
    first = hit.last + 1
    addressed = ("adjunct", "content_marker", "narration", "conjunction", "auxiliary", "present", "past", "relative")
    return cues.verb_last and hit.has(*SAYING) and first < index and not sentence.role_at(first, *addressed)


def _after_aside(sentence: Sentence, index: int) -> bool:
    """Say whether a complementiser, perhaps with its preposition, begins a clause: stressed X, at a briefing, that."""
    marked = sentence.role_at(index - 1, "content_marker")
    return sentence.breaks_at(index - 1 if marked else index)


def _rules(sentence: Sentence, cues: VoiceCues, hit: Hit) -> bool:
    """Say whether a verb that gives a name to something has a clause for it alone: the court held that ..."""
    alone = hit.has("ascribe") and sentence.role_at(hit.last + 1, "complementiser")
    return alone and content_of(sentence, cues, hit) is None


def _clause_end(sentence: Sentence, hit: Hit, index: int) -> int:
    """Return where a reported clause ends: with its scope, or with a clause that opens the sentence (While he said)."""
    ends = sentence.next_break(index)
    opening = sentence.clause_start(hit.first) == 0 and sentence.role_at(0, "contrast", "relative")
    return sentence.words[ends - 1].end if opening and index < ends else sentence.scope_end(index - 1)


def _comma(sentence: Sentence, cues: VoiceCues, hit: Hit) -> list[Span]:
    """A verb that stands last opens what follows its comma, unless it has had its object: X ने कहा, ..."""
    after = hit.last + 1
    opens = cues.verb_last and hit.has("say", "doubt") and sentence.next_break(after) == after
    opens = opens and _without_object(sentence, hit)
    if not opens or len(sentence) - after < 3 or sentence.role_at(after, "conjunction", "contrast", "relative"):
        return []
    start, end = sentence.words[hit.last].end, sentence.scope_end(after)
    return [_span(sentence, cues, hit, start, end, "and a comma open reported speech", after)]


def _without_object(sentence: Sentence, hit: Hit) -> bool:
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
    return not any(sentence.role_at(i, "content_marker", "object_marker", "accusative", "addressee") for i in clause)


def _resuming(sentence: Sentence, cues: VoiceCues, hit: Hit) -> list[Span]:
    """A verb that stands last, in a clause that takes up what was just said: ..., this the envoy said."""
    first = sentence.clause_start(hit.first)
    if not (cues.verb_last and first):
        return []
    resumes = sentence.role_at(first, "resumes") or sentence.role_at(hit.first - 1, "resumes")
    reach = SUBJECT if hit.has("resumes") else REACH_BARE
    if not resumes or len(sentence) - hit.last > reach:
        return []
    start, end = sentence.start, sentence.words[first - 1].end
    return [_span(sentence, cues, hit, start, end, "attributes what stands before it", None)]


def _closing(sentence: Sentence, cues: VoiceCues, hit: Hit) -> list[Span]:
    """A verb that closes the sentence, or stands between two commas: the rest is what was said."""
    first, after = sentence.clause_start(hit.first), hit.last + 1
    stop = sentence.next_break(after)
    ended = first == hit.first and sentence.quoted(first - 1)
    if not hit.has(*SAYING) or first == 0 or hit.first - first > SUBJECT or (stop - after > REACH and not ended):
        return []
    if sentence.role_at(first, "conjunction", "contrast", "relative") and first != hit.first:
        return []
    if sentence.stops_at(first) or sentence.colon(first) or not _closes(sentence, cues, hit, first, stop):
        return []
    rule = "attributes what stands before it"
    told = _before_office(sentence, cues, hit, first)
    start, end = sentence.scope_start(first), sentence.words[told - 1].end
    found = [_span(sentence, cues, hit, start, end, rule, None)]
    around = stop < len(sentence) and not sentence.stops_at(stop)
    around = around and (sentence.quoted(stop) or not sentence.quoted(first - 1))
    # It was rebels, he said, who fired; but: said the mayor, who fled.
    who = first == hit.first and sentence.role_at(stop, "relative")
    if around and not who and not sentence.role_at(stop, *SAYING):
        start, end = sentence.words[stop].start, _around_end(sentence, stop)
        found.append(_span(sentence, cues, hit, start, end, "attributes what stands around it", None))
    return found


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


def _around_end(sentence: Sentence, index: int) -> int:
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
        return ends and _without_object(sentence, hit)
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
    if sentence.joined(hit) or (hit.has("say_bare") and _follows_subject(sentence, aside, hit, stop)):
        return False
    # Arabic: for his part, stressed the envoy the need to stay.
    opener = bool(cues.joined) and aside == 0 and first <= OPENER and sentence.role_at(0, "adjunct", "narration")
    inverts = hit.has("inverts") or "inverts" not in cues.roles
    return inverts and not opener and not sentence.role_at(aside, "relative")


def _ends_speech(sentence: Sentence, first: int) -> bool:
    """Say whether marks that end before a clause hold speech, not a name: in "Kayhan", the mayor said."""
    quote = sentence.quote_at(sentence.words[first - 1].start)
    if quote is None:
        return False
    opens = sentence.word_from(quote.start)
    return first - opens >= SHORT_SPEECH or sentence.clause_start(first - 1) >= opens or opens == 0


def _follows_subject(sentence: Sentence, aside: int, hit: Hit, stop: int) -> bool:
    """Say whether a verb follows its subject and an aside, rather than what was said: The minister, 61, said he ..."""
    if aside == 0 or sentence.quoted(hit.first - 1):
        return False
    subject, rest = range(sentence.clause_start(aside - 1), aside), range(hit.last + 1, stop)
    if any(sentence.role_at(index, "auxiliary", "present") for index in subject):
        return False
    return len(rest) > LONGEST_TAG or any(sentence.role_at(index, "auxiliary", "present") for index in rest)


def _bare(sentence: Sentence, cues: VoiceCues, hit: Hit) -> list[Span]:
    after = hit.last + 1
    ours = cues.verb_last and hit.has(*SAYING) and sentence.role_at(after, "first_person")
    if not (ours or hit.has("say_bare")) or after >= len(sentence) or sentence.next_break(after) == after:
        return []
    if sentence.role_at(after, "conjunction") or ("agent" in cues.roles and not ours and not _opens(sentence, hit)):
        return []
    start = sentence.words[hit.last].end
    return [_span(sentence, cues, hit, start, _clause_end(sentence, hit, after), "opens reported speech", after)]


def _opens(sentence: Sentence, hit: Hit) -> bool:
    """Say whether a clause follows a verb that has had no object: X ne kaha Y jari rahega."""
    return _without_object(sentence, hit) and sentence.next_break(hit.last + 1) - hit.last > 3


def _noun_phrase(sentence: Sentence, cues: VoiceCues, hit: Hit) -> list[Span]:
    content = spoken_of(sentence, cues, hit) if hit.has(*SAYING) else None
    if content is None and hit.has(*WORDING):
        content = _label_after(sentence, hit) or content_of(sentence, cues, hit)
    content = object_within(sentence, cues, hit) or content
    if content is None:
        return []
    rule = "gives the wording as someone's"
    found = [_span(sentence, cues, hit, *content, rule, sentence.word_from(content[0]))]
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
    if not (
        linked
        and 1 < len(rest) <= CONTENT_BACK // 2
        and any(sentence.role_at(i, "content_marker", "accusative") for i in rest)
    ):
        return False
    if sentence.role_at(len(sentence) - 1, "past", "present"):
        return False
    return not any(sentence.role_at(i, "complementiser", *SAYING, *WORDING) for i in rest)
