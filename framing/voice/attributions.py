"""Find what a sentence attributes without a verb: according to X, and the colon or dash of a headline."""

from __future__ import annotations

from framing.cues import VoiceCues
from framing.model import GAP_SIGN
from framing.voice.closings import around_end
from framing.voice.sentence import Hit, Sentence
from framing.voice.spans import Span
from framing.voice.speakers import LONGEST_NAME, speaker_after, speaker_before
from framing.voice.verb_first import is_definite

__all__ = ["attributed_after", "attributed_before", "headline_colon", "headline_notice", "headline_tail"]

NAME = 6
"""Words of a speaker before the colon of a headline."""
MARKED_NAME = 3
"""Words of a speaker in marks before the colon of a headline; more are a quotation."""
TAIL = 5
"""Words of a speaker after the last colon of a headline."""
NOTICE = 4
"""Words of a headline's first clause with a noun of speech and its speaker; more hold what is said too."""
NOUN = 8
"""Words of a headline's clause that begins or ends with a noun of speech: its speaker, and of what he speaks."""
ASKING = frozenset("?\u061f")
DASHES = frozenset("\u2013\u2014")
AND = "\u0648"
"""Arabic: the letter of and, joined to the word after it."""
SAYS = ("say", "ascribe", "react", "claim")
THEY = frozenset((
    "\u0647\u0648", "\u0647\u06cc", "\u0647\u0645", "\u0647\u0645\u0627", "\u0647\u0630\u0627",
    "\u0647\u0630\u0647", "\u0647\u0648\u0644\u0627\u0621",
))  # fmt: skip
"""Arabic: he, she, they, this, these."""
SUBJECT = 2
"""Arabic: words of who is something in somebody's eyes: the protesters, in its eyes, are thugs."""
NOT = frozenset(("\u0644\u0645", "\u0644\u0646", "\u0644\u06cc\u0633"))
"""Arabic: what denies a verb."""
ACTS = ("\u06cc\u062a", "\u062a\u062a", "\u06cc\u0633\u062a", "\u062a\u0633\u062a")
"""Arabic: how verbs of the present begin and hardly a name: The scene repeats itself: a guard and a camera."""
OR = frozenset(("\u06cc\u0627", "\u092f\u093e"))
"""Persian, Urdu and Hindi: or."""
HANGING = frozenset(("- ", ":- ", "\u2013 "))
OPENING = " -"
"""How the dash that opens an aside hangs on the word behind it, as in Arabic."""


def attributed_before(sentence: Sentence, cues: VoiceCues, hit: Hit) -> list[Span]:
    """Return what an attribution gives to the speaker whose name follows it: according to X."""
    name = hit.last + 1
    while name < len(sentence) and sentence.role_at(name, "say") and not (cues.joined and sentence.breaks_at(name)):
        name += 1
    near = range(name, min(name + 3, len(sentence)))
    clause = next((index for index in near if sentence.role_at(index, "complementiser")), near.stop)
    head = range(name, _head_end(sentence, cues, name, clause))
    if not hit.has("pronoun", "impersonal") and any(sentence.role_at(index, "not_speaker") for index in head):
        return []
    if name == len(sentence) and GAP_SIGN in hit.cue.words and sentence.breaks_at(hit.first):
        # They are murderers, as the mayor put it: the cue holds its name.
        first, cue = sentence.clause_start(hit.first - 1), sentence.span(hit.first, hit.last)
        return [Span(*sentence.span(first, hit.first - 1), "reported", "attributes the clause", cue)]
    # X ka hath bataya ja raha hai: where verbs stand last, so does what is said by nobody in particular.
    if name == len(sentence) and not (hit.has("pronoun") or (cues.verb_last and hit.has("impersonal"))):
        return []
    whole = not sentence.breaks_at(hit.first) and not sentence.breaks_at(name)
    # As was reported, rebels have fled.
    if (whole and hit.has("pronoun", "impersonal")) or (hit.first == 0 and hit.has("impersonal")):
        return [_whole(sentence, hit)]
    if cues.verb_last and (other := _or_rather(sentence, hit, name)):
        return [other]
    stop = _after_office(sentence, _name_end(sentence, name))
    told = cues.verb_last and stop > name + 2 and sentence.role_at(stop - 1, "past", "present")
    # By a statement that was read on Monday, ...: the verb belongs to the name.
    if told and not any(sentence.role_at(index, "relative") for index in range(name, stop)):
        return [*_held(sentence, cues, hit), _told(sentence, hit, name, stop)]
    speaker, cue = _attributed_to(sentence, name, stop), sentence.span(hit.first, hit.last)
    content = _beheld(sentence, hit, name, stop) if cues.joined and hit.has("owner") else stop
    if content < stop:
        span, name_span = sentence.span(content, stop - 1), sentence.span(name, content - 1)
        return [Span(*span, "reported", "attributes the clause", cue, name_span)]
    first = sentence.clause_start(hit.first)
    if not cues.verb_last and first and sentence.role_at(first, "relative") and first < hit.first:
        return _within_aside(sentence, hit, name)
    leading = first == 0 and hit.first <= 2
    # Where verbs stand last a semicolon after a name does what a comma does: by Jamaran; they met.
    ends = sentence.stops_at(stop) and (not (leading and cues.verb_last) or sentence.role_at(stop, "contrast"))
    goes_on = stop < len(sentence) and not ends and (leading or first == hit.first)
    goes_on = goes_on and not sentence.role_at(stop, "relative", "conjunction")
    found: list[tuple[int, int]] = []
    # Arabic: They fled, and according to X there is no water.
    further = first == hit.first and sentence.joined(hit) and goes_on
    # Arabic: It was hell, in the words of a guard: a short sentence, and the name ends it.
    tail = bool(cues.joined) and hit.first > 0 and stop >= len(sentence) and stop - name <= SUBJECT + 1
    tail = tail and not sentence.role_at(0, "narration", "adjunct", "conjunction", "relative", *SAYS)
    if (not leading or tail) and not further:
        # According to medics that received the dead: no clause follows, but the rest of a name.
        amid = goes_on and (cues.verb_last or sentence.breaks_at(stop))
        start = _clauses_start(sentence, cues, first) if amid else _sentence_start(sentence, hit)
        found.append((start, sentence.words[hit.first - 1].end))
    if goes_on:
        # Where verbs stand last a semicolon goes on with it: by the paper, they fled; nobody had been told.
        end = around_end(sentence, stop + 1) if leading and cues.verb_last else sentence.scope_end(stop + 1)
        found.append((sentence.words[stop - 1].end, end))
    elif leading and (stop >= len(sentence) or sentence.stops_at(stop)) and name + 2 < stop:
        found.append((sentence.words[name + 1].start, sentence.words[stop - 1].end))
    rule = "attributes the sentence"
    given = [Span(start, end, "reported", rule, cue, speaker, hit.has("doubt")) for start, end in found]
    return [*_held(sentence, cues, hit), *given] if leading else given


def _or_rather(sentence: Sentence, hit: Hit, name: int) -> Span | None:
    """Return the label of an aside that no comma parts from its speaker: the youths, or by the police "thugs", left."""
    first, stop = sentence.clause_start(hit.first), sentence.next_break(name + 1)
    if first == 0 or first + 1 != hit.first or sentence.words[first].folded not in OR or not name + 1 < stop:
        return None
    if stop - name > NAME or any(sentence.role_at(i, "past", "present", "say") for i in range(name, stop)):
        return None
    cue, speaker = sentence.span(hit.first, hit.last), sentence.span(name, name)
    return Span(*sentence.span(name + 1, stop - 1), "reported", "attributes the clause", cue, speaker, hit.has("doubt"))


def _held(sentence: Sentence, cues: VoiceCues, hit: Hit) -> list[Span]:
    """Return the subject of what somebody holds where the verb stands last: The axis of evil, in X's eyes, is ..."""
    if not (cues.verb_last and 0 < hit.first <= 2 and hit.has("owner_after")) or sentence.breaks_at(hit.first):
        return []
    name = sentence.span(0, hit.first - 1)
    return [Span(*name, "reported", "attributes the clause", sentence.span(hit.first, hit.last))]


def _head_end(sentence: Sentence, cues: VoiceCues, name: int, stop: int) -> int:
    """Return where the head of a name ends: before a comma, and where it stands before its genitive with one word."""
    if cues.verb_last:
        stop = min(stop, name + 1 + sentence.role_at(name, "object_start", "light"))
    return min(stop, sentence.next_break(name + 1))


def _within_aside(sentence: Sentence, hit: Hit, name: int) -> list[Span]:
    """Return what an attribution gives within a relative clause, from its verb on: which by all accounts has fallen."""
    stop = sentence.next_break(name + 1)
    verbs = (at for at in range(name + 1, stop) if sentence.role_at(at, "auxiliary", "present", "past"))
    start, end = next(verbs, name), sentence.words[stop - 1].end
    span = sentence.span(hit.first, hit.last)
    return [Span(sentence.words[start].start, end, "reported", "attributes the clause", span, None, hit.has("doubt"))]


def _clauses_start(sentence: Sentence, cues: VoiceCues, first: int) -> int:
    """Return where begins what an attribution before word `first` gives to somebody amid a sentence.

    That is the clause before it; where a comma alone joins no clauses, as far back as a conjunction.
    """
    start, low = sentence.clause_start(first - 1), sentence.stop_before(first)
    while start > low and not (cues.comma_joins or cues.joined or cues.verb_last):
        if sentence.role_at(start, "conjunction"):
            break
        start = sentence.clause_start(start - 1)
    return sentence.words[start].start


def _sentence_start(sentence: Sentence, hit: Hit) -> int:
    """Return where begins what an attribution gives that ends a sentence, in which another may speak first."""
    first = sentence.clause_start(hit.first)
    said = first < hit.first and any(sentence.role_at(index, "say_bare") for index in range(first))
    return sentence.words[first].start if said else sentence.scope_start(hit.first)


def _told(sentence: Sentence, hit: Hit, name: int, stop: int) -> Span:
    """Return the clause that follows a name without a comma, whose verb stands last: as X says it was a coup."""
    end = sentence.scope_end(name + 1) if hit.first <= 2 else sentence.words[stop - 1].end
    start, rule = sentence.words[name + 1].start, "attributes the clause"
    cue, speaker = sentence.span(hit.first, hit.last), sentence.span(name, name)
    return Span(start, end, "reported", rule, cue, speaker, hit.has("doubt"))


def _whole(sentence: Sentence, hit: Hit) -> Span:
    """Return the sentence, or the aside, in which an attribution that needs no name stands: are said to be."""
    first = sentence.clause_start(hit.first)
    aside = first and sentence.role_at(first, "relative", "conjunction", "contrast")
    start = sentence.words[first].start if aside else sentence.scope_start(hit.first)
    end = sentence.scope_end(hit.last + 1)
    return Span(start, end, "reported", "attributes the sentence", sentence.span(hit.first, hit.last))


def _beheld(sentence: Sentence, hit: Hit, name: int, stop: int) -> int:
    """Return the first word behind the name of a beholder that no comma parts from it (Arabic): in their eyes a hero.

    A name is a noun, the definite words that go on with it, and what an office needs. Where no further clause is
    joined by a conjunction, what follows the comma may be what is beheld.
    """
    joined = stop >= len(sentence) or sentence.words[stop].folded.startswith(AND)
    start = sentence.clause_start(hit.first)
    before = hit.first - 1
    subject = before < start or is_definite(sentence, before) or sentence.words[before].folded in THEY
    if not joined or hit.first - start > SUBJECT or not subject or name >= stop or sentence.breaks_at(name):
        return stop
    index = name + 1
    while index < stop and (is_definite(sentence, index) or sentence.role_at(index - 1, "office", "name")):
        index += 1
    return index


def _attributed_to(sentence: Sentence, name: int, stop: int) -> tuple[int, int] | None:
    """Return the name after an attribution; none where the cue holds a pronoun (по его словам) or nothing ends it."""
    if sentence.breaks_at(name) or name >= len(sentence):
        return None
    if sentence.role_at(name, "pronoun"):
        return sentence.span(name, name)
    found = speaker_after(sentence, name, stop, ("complementiser",))
    ended = stop < len(sentence) or stop - name <= LONGEST_NAME
    return found if ended else None


def _name_end(sentence: Sentence, name: int) -> int:
    if sentence.breaks_at(name) or name >= len(sentence):
        return name
    if sentence.role_at(name, "pronoun"):
        return name + 1
    for index in range(name, min(sentence.next_break(name + 1), name + LONGEST_NAME + 4)):
        if index > name and sentence.role_at(index, "complementiser"):
            return index
    stop = sentence.next_break(name + 1)
    return stop if stop - name <= LONGEST_NAME + 4 else len(sentence)


def _after_office(sentence: Sentence, stop: int) -> int:
    """Return where a speaker ends that may end before word `stop`: after an aside that says who it is."""
    after = sentence.next_break(stop + 1)
    aside = after < len(sentence) and sentence.breaks_at(stop) and sentence.role_at(stop, "office")
    told = any(sentence.role_at(index, "past", "present", "say", "attribution_before") for index in range(stop, after))
    return after if aside and not told else stop


def attributed_after(sentence: Sentence, cues: VoiceCues, hit: Hit) -> list[Span]:
    """Return what an attribution gives to the speaker whose name precedes it: X के अनुसार."""
    if any(sentence.role_at(i, "not_speaker") for i in range(max(0, hit.first - 2), hit.first)):
        return []
    first, after = sentence.clause_start(hit.first), hit.last + 1
    if not cues.verb_last and not sentence.role_at(first, "adjunct", "relative"):
        # In the minister's view, but not: the minister's view of the war.
        return []
    speaker, cue = speaker_before(sentence, cues, hit), sentence.span(hit.first, hit.last)
    found: list[tuple[int, int]] = []
    if after < len(sentence):
        found.append((sentence.words[hit.last].end, sentence.scope_end(after + 1)))
    if first and (len(sentence) - after <= 1 or sentence.next_break(after) == after):
        found.append((sentence.scope_start(first), sentence.words[first - 1].end))
    return [Span(start, end, "reported", "attributes the sentence", cue, speaker) for start, end in found]


def headline_colon(sentence: Sentence, cues: VoiceCues) -> list[Span]:
    """Return what a headline gives to the speaker before its colon, or after its last colon or dash."""
    colons = [index for index in range(1, len(sentence)) if _parts(sentence, index)]
    if not colons:
        return []
    first = next((index for index in colons if _leads(sentence, index)), colons[0])
    last, words = colons[-1], len(sentence)
    room = words - first
    about = ("adjunct", "say", "doubt", "react", "content_marker")
    # What ends with its verb is a clause, and somebody says it, however long the name before it.
    clause = cues.verb_last and sentence.role_at(words - 1, "past", "present")
    placed = room >= 3 and (clause or any(sentence.role_at(i, *about) for i in range(1, first)))
    # Two clauses where verbs stand last: A blast in Kabul; the Taliban: it was them.
    begin = sentence.stop_before(first) if cues.verb_last else 0
    # The president, in a call with the emir of X: who is spoken to belongs to the name.
    spoken_to = (sentence.hit_at(index) for index in range(begin + 1, first) if cues.verb_last)
    most = 2 * NAME if any(hit and hit.has("told") and hit.first < hit.last for hit in spoken_to) else NAME
    short = first - begin <= (most if placed else min(NAME, room))
    if _leads(sentence, first) and short and _speaks(sentence, cues, begin, first):
        name = sentence.span(begin, first - 1)
        start = sentence.words[first - 1].end + 1
        return [Span(start, sentence.end, "reported", "before the colon speaks", name, name)]
    told = sentence.role_at(last - 1, "say")  # Surrenders, says: I want to go home.
    asks = not ASKING.isdisjoint(sentence.gap(words))
    told = told or sentence.role_at(last, "react", "announces")  # A life in the camp: tale of three patients.
    # Arabic: "Deal of the century": ten years of lost maps.
    tells = bool(cues.joined) and any(sentence.role_at(i, "content_marker", "react") for i in range(last, words))
    told = told or (cues.verb_last and sentence.role_at(words - 1, "past"))  # A new day; Damascus: they fled.
    if last >= 2 and words - last <= TAIL and not (asks or told or tells) and _speaks(sentence, cues, last, words):
        name = sentence.span(last, words - 1)
        return [Span(sentence.start, sentence.words[last - 1].end, "reported", "after the colon speaks", name, name)]
    return []


def headline_tail(sentence: Sentence, cues: VoiceCues) -> list[Span]:
    """Return what a headline gives to the name after its last comma, where a verb stands before it: X hoga, Y."""
    last = sentence.breaks[-1] if cues.verb_last and sentence.breaks else 0
    if last < 3 or len(sentence) - last > TAIL or sentence.quoted(last):
        return []
    tail = range(last, len(sentence))
    verbs = ("past", "present", "say", "ascribe", "react", "claim_after", "conjunction", "contrast")
    if not sentence.role_at(last - 1, "present") or any(sentence.role_at(i, *verbs) for i in tail):
        return []
    name = sentence.span(last, len(sentence) - 1)
    return [Span(sentence.start, sentence.words[last - 1].end, "reported", "after the comma speaks", name, name)]


def headline_notice(sentence: Sentence) -> list[Span]:
    """Return what a headline gives to a noun of speech that fills its first or last clause: X ki dhamki, Y hoga."""
    stop, last = sentence.next_break(1), sentence.breaks[-1] if sentence.breaks else 0
    deed = any(sentence.role_at(index, "agent", "addressee") for index in range(stop))
    if last and stop <= (NAME if deed else NOTICE) and _announces(sentence, 0, stop) and len(sentence) - stop > 2:
        found = Span(sentence.words[stop].start, sentence.end, "reported", "before the comma speaks")
    elif last and _announces(sentence, last, len(sentence)) and not sentence.role_at(0, "not_speaker"):
        found = Span(sentence.start, sentence.words[last - 1].end, "reported", "after the comma speaks")
    else:
        return []
    return [found]


def _announces(sentence: Sentence, first: int, stop: int) -> bool:
    """Say whether a short clause without a verb begins or ends with a noun of speech such as warning."""
    edges = sentence.role_at(first, "announces") or sentence.role_at(stop - 1, "announces")
    clause = any(sentence.role_at(i, "present", "complementiser") for i in range(first, stop))
    return edges and not clause and 2 <= stop - first <= NOUN and not sentence.colon(stop)


def _parts(sentence: Sentence, index: int) -> bool:
    gap = sentence.gap(index)
    if sentence.quoted(index - 1) and sentence.quoted(index):
        return False
    return _leads(sentence, index) or (len(sentence) - index <= 3 and not DASHES.isdisjoint(gap))


def _leads(sentence: Sentence, index: int) -> bool:
    """Say whether a colon, or a dash that hangs on the word before it as in Hindi, stands before a word.

    A dash that ends an aside does not: The army -in a statement- announced.
    """
    hangs = sentence.gap(index) in HANGING and all(sentence.gap(at) != OPENING for at in range(1, index))
    return hangs or sentence.colon(index)


def _speaks(sentence: Sentence, cues: VoiceCues, first: int, stop: int) -> bool:
    """Say whether words may be a speaker's name: no clause, not all words for a topic, no figures, no marks inside."""
    words = range(first, stop)
    marked = [sentence.quoted(i) for i in words]
    # No press marks its papers that writes all words of a name large: 'A brutal crackdown': protesters speak.
    named = first == 0 and stop <= MARKED_NAME and all(marked) and cues.capitals != "all"
    if (any(marked) and not named) or any(sentence.words[i].folded.isdigit() for i in words):
        return False
    verbs = ("present", "auxiliary") if cues.verb_last else ("past", "present", "auxiliary")
    placed = sentence.role_at(first, "topic") and sentence.role_at(first + 1, "adjunct")
    # Where a noun stands before its genitive, an election or a drought is no speaker, whoever's or wherever it is.
    placed = placed or (first == 0 and sentence.role_at(0, "not_speaker"))
    # Arabic: a name holds no verb and no denial: The battle has not ended: "retreat" or "redeployment"?
    acts = bool(cues.joined) and stop - first > 1 and sentence.words[stop - 1].folded.startswith(ACTS)
    acts = acts or (bool(cues.joined) and any(sentence.words[i].folded in NOT for i in words))
    if _is_event(sentence, cues, first, stop):
        return False
    if placed or acts or sentence.role_at(first, "adjunct") or any(sentence.role_at(i, *verbs) for i in words):
        return False
    # Behind a clause that a semicolon ends a capital is who speaks: Second day of the raid; Damascus: they fled.
    if cues.verb_last and first > 0 and stop < len(sentence):
        return True
    return not all(sentence.role_at(i, "topic", "conjunction", "light", "adjunct") for i in words)


def _is_event(sentence: Sentence, cues: VoiceCues, first: int, stop: int) -> bool:
    """Say whether words name what happened, or a place by what it is in: A night raid on Odesa; Gaza under fire."""
    names = [word.folded for word in sentence.words[first:stop]]
    ahead = () if cues.verb_last else range(first + 1, stop)
    end = next((index for index in ahead if sentence.role_at(index, "adjunct", "content_marker")), stop)
    if names[0] in cues.words["event_before"] or names[end - first - 1] in cues.words["event"]:
        return True
    return len(names) > 2 and names[-1] in cues.words["plight"]
