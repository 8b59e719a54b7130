"""Say what quotation marks are for: somebody's words, distance from a label, or a name."""

from __future__ import annotations

from functools import partial

import regex

from framing.cues import VoiceCues
from framing.voice.beside import (
    LONGEST_LIST,
    LONGEST_TERM,
    called_by_nobody,
    distancing,
    introducing,
    links,
    list_start,
    names_a_term,
    noun_before,
    shunned,
    taking_up,
)
from framing.voice.closings import SAYING, SHORT_SPEECH
from framing.voice.contents import claimed_after, content_of, gap_of
from framing.voice.quotes import CLOSING, Quotation
from framing.voice.scopes import unsaid
from framing.voice.sentence import Hit, Sentence
from framing.voice.spans import Cover, Span
from framing.voice.speakers import speaker_of
from framing.voice.speech import WORDING
from framing.voice.verb_first import ARTICLE, OF, PRONOUNS, is_definite, joins_by

__all__ = ["LABEL_SLACK", "cut_inserts", "distanced", "judge", "speaking"]

SPEECH = 6
"""Words from which a quotation is speech whoever said it."""
NAME = 8
TITLED = 3
"""Words from what has a title to the aside that holds it."""
LABEL_SLACK = 2
"""Words beside a label that marks may hold and still be marks around the label alone."""
COMMAS = ",\u060c"
"""Before the mark that closes words with which a sentence begins: \u201cWe wait,\u201d the guard beams."""
SEMICOLON = "\u061b"
DOTS = ".."
NOMINATIVE = "\u0648\u0646"
"""How a plural ends that is a subject, with its first letter where another noun completes it."""
ADJECTIVES = (
    "\u0628\u06cc", "\u0646\u06cc", "\u06cc\u0627", "\u06cc\u0647", "\u06cc\u06cc\u0646", "\u06cc\u0648\u0646",
)  # fmt: skip
"""How adjectives end that say of what kind a group is."""
AGAINST = frozenset(("\u0636\u062f", "\u0645\u0639", "\u0628\u06cc\u0646", "\u062f\u0648\u0646", "\u0646\u062d\u0648"))
"""Arabic: prepositions that no name of a campaign holds: a campaign against "separatism"."""
ASKING = frozenset("?\u061f")
DASHES = frozenset("-\u2013\u2014")
LONG = 4
"""Letters of words that a headline writes large."""
MANY = 3
"""Words from which all capitals show a headline."""
PASSIVE = regex.compile(
    "[\u0648\u0641]?(?:[^\\W\u064a\u062a\u0646\u0623\u0627]\u064f|\u0627\\p{L}{1,2}\u0651?\u064f"
    "|[\u064a\u062a]\u064f?(?:\u0648\u0635\u0641|(?:\u0633\u0645|\u062f\u0639)\u0649))"
)
"""Arabic: how a verb begins whose vowel or form says that nobody is its subject: was described, is described."""
IT_IS = frozenset(("\u0648\u0647\u0648", "\u0648\u0647\u06cc"))
BEHALF = frozenset(("\u0642\u0628\u0644", "\u062c\u0627\u0646\u0628", "\u0637\u0631\u0641"))
FROM = "\u0645\u0646"
AND = "\u0648"
WHETHER = "\u0627\u0645"
WHAT = "\u0645\u0627"
TOWARDS = frozenset(("\u0627\u0644\u06cc", "\u0628", "\u0639\u0646"))
"""Arabic: to, by, of: what a verb takes behind its subject."""
LIST = 2
"""Labels that make a list."""
UTTERING = ("react", "ascribe", "claim", "term", "owner", "announces", "attribution_before", *SAYING)
"""What shows that words behind a colon are somebody's."""
SLOGAN = "\u0634\u0639\u0627\u0631"
NESTED = 3
"""Words from a relative pronoun to marks that stand in its clause."""
_ENDS = regex.compile(r"[!?\u2026\u061f\u0964\u06d4][^\p{L}\p{M}\p{N}]?$")
_INSERT = regex.compile(r"[,.!?\u2026]\s*[\u2013\u2014-]\s")


def judge(sentence: Sentence, cues: VoiceCues, quote: Quotation, spoken: Cover, frame: Span | None) -> Span | None:
    """Return the voice of what stands in `quote`, or None where the marks hold a name and say nothing.

    `spoken` is what the sentence gives to somebody, `frame` the reported speech in which it stands: what a first person
    goes on to say in it, or what the sentence before has left open.
    """
    first, last = _words(sentence, quote)
    if last < first:
        return None
    span = partial(Span, quote.start, quote.end)
    acts = cues.joined and _is_subject(sentence, first, last)
    before = None if acts else introducing(sentence, cues, first)
    distance = distancing(sentence, before, first, last) or shunned(sentence, first, last)
    if cues.joined and distance is not None and _is_slogan(sentence, cues, distance, first, last):
        return span("quote", "introduces the marked words", sentence.span(distance.first, distance.last))
    if distance is not None:
        return span("scare", "keeps its distance from the marked label", sentence.span(distance.first, distance.last))
    said = None if acts else spoken.at(quote.start, quote.end) or _of_list(sentence, cues, spoken, last)
    said = None if said is not None and last - first < SHORT_SPEECH and _apart(sentence, cues, said, first) else said
    excuse = _cue(sentence, said)
    if cues.joined and excuse is not None and _is_passive(sentence, excuse, first):
        said = excuse = None
    if excuse is not None and excuse.has("mocking") and not excuse.has("react", "ascribe", *SAYING):
        return span("scare", "keeps its distance from the marked label", sentence.span(excuse.first, excuse.last))
    after = taking_up(sentence, cues, first, last)
    term = next(
        (hit for hit in (before, after, _cue(sentence, said)) if names_a_term(sentence, cues, hit, first)), None
    )
    if term is not None and last - first < LONGEST_TERM:
        return span("scare", "speaks of the marked label as a word", sentence.span(term.first, term.last))
    after_colon = first > 0 and sentence.colon(first) and not _placed(sentence, first, last)
    after_colon = after_colon and not (cues.joined and _enumerated(sentence, first, last))
    named = said is not None and first > 0 and sentence.words[first - 1].folded in cues.words["naming"]
    if not after_colon and not named and last - first < NAME and _is_title(sentence, cues, first, last):
        return None
    if said is not None:
        return span("quote", "attributes the marked words", said.cue, said.speaker, said.doubting)
    beside = before if before is not None and before.has("react") else after
    if beside is not None:
        return span("quote", "introduces the marked words", sentence.span(beside.first, beside.last))
    if not quote.closed:
        return span("quote", "marks open and do not close") if after_colon or not first else None
    if (
        after_colon
        or _leads_out(sentence, cues, first, last)
        or (not first and (_fills(sentence, quote, first, last) or sentence.text[quote.end - 2] in COMMAS))
        or quote.end > sentence.end
        or last - first + 1 >= SPEECH
        or (last > first and _speaks_for_itself(sentence, first, last))
        or _ENDS.search(sentence.text, quote.start, quote.end - 1)
    ):
        return span("quote", "marks hold speech")
    long = last - first + 1 >= min(SHORT_SPEECH, len(sentence))
    if frame is not None and (long or frame.start >= sentence.start or _is_predicate(sentence, cues, first)):
        return span("quote", "goes on speaking in marks", frame.cue, frame.speaker)
    if first and _is_capital(sentence, cues, first, last):
        return None
    return span("scare", "marks around the label, and nobody to attribute it to")


def _is_slogan(sentence: Sentence, cues: VoiceCues, before: Hit, first: int, last: int) -> bool:
    """Say whether marked words behind a cue for slogans say something, as no label does (Arabic): under "No to war"."""
    says = first < last and sentence.words[first].folded in cues.words["slogan"]
    return says and before.first < first and SLOGAN in sentence.words[before.last].folded


def _placed(sentence: Sentence, first: int, last: int) -> bool:
    """Say whether only a place or topic stands before the colon of a label that has a noun: Delhi: 'jihad' law."""
    label = last - first + 1 < SHORT_SPEECH and last + 1 < len(sentence) and not sentence.breaks_at(last + 1)
    return label and all(sentence.role_at(index, "topic") for index in range(first))


def _enumerated(sentence: Sentence, first: int, last: int) -> bool:
    """Say whether a colon opens a list of marked labels that nobody utters (Arabic): two kinds: "doves" and "hawks"."""
    labels, joints = [last - first + 1], set[str]()
    for quote in sentence.quotes:
        if quote.start > sentence.words[last].end:
            at, end = _words(sentence, quote)
            labels.append(end - at + 1)
            joints.add(sentence.words[at - 1].folded)
    if len(labels) < LIST or max(labels) >= SHORT_SPEECH or first < SHORT_SPEECH or not joints <= {AND, WHETHER}:
        return False
    # "Retreat" or "redeployment"? Whoever has spoken of words, the outlet asks.
    roles = SAYING if WHETHER in joints else UTTERING
    return not any(sentence.role_at(index, *roles) for index in range(first))


def _is_passive(sentence: Sentence, verb: Hit, first: int) -> bool:
    """Say whether a verb has no subject and nobody is named by whom it is so (Arabic): was described as a "triumph"."""
    word = sentence.words[verb.first]
    if not verb.has("ascribe") or PASSIVE.match(sentence.text, word.start, word.end) is None:
        return False
    named = range(verb.last + 1, min(sentence.next_break(first + 1) + 1, len(sentence)))
    return not any(sentence.role_at(index, "owner", "attribution_before") or _by(sentence, index) for index in named)


def _by(sentence: Sentence, index: int) -> bool:
    """Say whether a word and the one before it name by whom something is done (Arabic): min qibal."""
    return sentence.words[index].folded in BEHALF and sentence.words[index - 1].folded == FROM


def _fills(sentence: Sentence, quote: Quotation, first: int, last: int) -> bool:
    """Say whether marks hold a whole sentence; a label of which the outlet asks is none: “Justice”? Whose?"""
    asked = last - first + 1 < SHORT_SPEECH and not ASKING.isdisjoint(sentence.text[quote.end : sentence.end])
    return last + 1 == len(sentence) and not asked


def _of_list(sentence: Sentence, cues: VoiceCues, spoken: Cover, last: int) -> Span | None:
    """Return what gives the last of a list of marked words to somebody where verbs stand last: shouted "a" and "b"."""
    for _ in range(LONGEST_LIST if cues.verb_last else 0):
        after = last + 1
        after += sentence.role_at(after, "conjunction")
        quote = sentence.quote_at(sentence.words[after].start) if after < len(sentence) else None
        if quote is None:
            break
        last = sentence.word_from(quote.end) - 1
        said = spoken.at(quote.start, quote.end)
        if said is not None:
            return said
    return None


def _speaks_for_itself(sentence: Sentence, first: int, last: int) -> bool:
    """Say whether a first person speaks in marks: “we are no thieves”."""
    hits = (sentence.hit_at(index) for index in range(first, last + 1))
    return any(hit is not None and hit.has("first_person") for hit in hits)


def _leads_out(sentence: Sentence, cues: VoiceCues, first: int, last: int) -> bool:
    """Say whether marked words are speech by what follows: 'Murderers': what they shout; 'It was hell' - survivors."""
    long, after = last - first + 1 >= SHORT_SPEECH, last + 1
    dash = long and not first and not DASHES.isdisjoint(sentence.gap(after).split())
    rest = range(after, len(sentence))
    tells = last > first and ";" in sentence.gap(after).replace(SEMICOLON, ";")
    told = tells and any(sentence.role_at(index, "announces", *SAYING) for index in rest)
    comma = (long or told) and not first and cues.verb_last and sentence.breaks_at(after)
    # Arabic: "Naked aggression".. Tehran summons the envoy; but: "The massacre".. who will answer for it?
    clause = bool(cues.joined) and not all(is_definite(sentence, index) for index in range(first, after))
    dots = clause and not first and last > first and DOTS in sentence.gap(after)
    return after < len(sentence) and (dash or comma or dots or (sentence.colon(after) and (long or not first)))


def _is_predicate(sentence: Sentence, cues: VoiceCues, first: int) -> bool:
    """Say whether nothing but a pronoun and a copula stands before marked words: It was a "farce".

    In Arabic that is one word, and what has the article is no predicate.
    """
    least = int(not cues.joined or is_definite(sentence, first))
    return first > least and all(sentence.role_at(index, "light", "pronoun") for index in range(first))


def _apart(sentence: Sentence, cues: VoiceCues, said: Span, first: int) -> bool:
    """Say whether a label stands in a further clause behind what a verb takes: called for calm while "aid"."""
    if said.cue is None or said.rule not in ("", WORDING):
        return False
    cue = sentence.word_from(said.cue[1])
    if cues.joined and _is_left(sentence, cue, first):
        return True
    nested = any(sentence.role_at(index, "relative") for index in range(max(cue, first - NESTED), first))
    return nested or any(sentence.role_at(index, "contrast") for index in range(cue, first))


def _is_left(sentence: Sentence, cue: int, first: int) -> bool:
    """Say whether a label is a subject behind what (Arabic): launched repairs of what the "conquest" had left."""
    what = first - 2
    verb = sentence.hit_at(first - 1)
    return what > cue and sentence.words[what].folded == WHAT and sentence.hit_at(what) is None and verb is None


def _cue(sentence: Sentence, said: Span | None) -> Hit | None:
    """Return the cue that gives words to somebody."""
    return sentence.hit_at(sentence.word_from(said.cue[0])) if said is not None and said.cue is not None else None


def distanced(sentence: Sentence) -> list[Span]:
    """Return the stretches right after (or before) a word of distance, such as so-called."""
    found = []
    for hit in sentence.hits:
        cue = sentence.span(hit.first, hit.last)
        if hit.has("distancing") and hit.has("within"):
            found.append(Span(*sentence.span(*gap_of(hit)), "scare", "keeps its distance from the label", cue))
        elif hit.has("distancing") and not sentence.role_at(hit.last + 1, "complementiser"):
            stop = min(hit.last + 4, sentence.next_break(hit.last + 2), len(sentence))
            if stop > hit.last + 1:
                span = sentence.span(hit.last + 1, stop - 1)
                found.append(Span(*span, "scare", "keeps its distance from the label", cue))
        label = hit.first - 1 if hit.has("distancing_after") and hit.first else None
        label = called_by_nobody(sentence, hit) if label is not None and hit.has("ascribe") else label
        if label is not None:
            span = sentence.span(label, hit.first - 1)
            found.append(Span(*span, "scare", "keeps its distance from the label", cue))
        if label is not None and sentence.role_at(hit.last + 1, "epithet"):
            # Where adjectives follow: a raid alleged terrorist.
            span = sentence.span(hit.last + 1, hit.last + 1)
            found.append(Span(*span, "scare", "keeps its distance from the label", cue))
    return found


def cut_inserts(sentence: Sentence, quote: Quotation) -> list[Quotation]:
    """Cut out what the author puts between dashes inside a quotation, as Russian does: «We, — he said, — wait»."""
    pieces, start = [], quote.start
    for match in _INSERT.finditer(sentence.text, quote.start, quote.end):
        if match.start() < start:
            continue
        first = sentence.word_from(match.end())
        if not any((hit := sentence.hit_at(i)) and hit.has(*SAYING, "ascribe") for i in range(first, first + 3)):
            continue
        pieces.append(Quotation(start, match.start() + 1))
        again = _INSERT.search(sentence.text, match.end(), quote.end)
        start = again.end() if again else quote.end
    return [*pieces, Quotation(start, quote.end, quote.closed)] if start < quote.end else pieces


def _words(sentence: Sentence, quote: Quotation) -> tuple[int, int]:
    """Return the first and the last word in a quotation (last < first where it holds none)."""
    first = sentence.word_from(quote.start)
    last = sentence.word_from(quote.end) - 1
    return first, last


def _is_title(sentence: Sentence, cues: VoiceCues, first: int, last: int) -> bool:
    if cues.capitals != "none" and not sentence.text[sentence.words[first].start].isupper():
        return False
    epithet = sentence.hit_at(first)
    if epithet is not None and epithet.has("epithet") and epithet.last == last:
        return False
    if first and not sentence.quoted(first - 1) and not sentence.breaks_at(first):
        before = sentence.hit_at(first - 1)
        # This resolution is "political": what is pointed at has its name already.
        if cues.verb_last and sentence.role_at(first - 2, "object_start") and sentence.role_at(last + 1, "present"):
            return False
        further = sentence.hit_at(first - 2) if first > 1 else None
        if before is not None and before.has("title"):
            return not (cues.joined and first == last and _is_adjective(sentence, first))
        word = sentence.words[first - 1].folded
        beside = before is None and len(word) > 1 and word not in AGAINST  # Called the operation a "genocide".
        if further is not None and further.has("title") and beside and not sentence.breaks_at(first - 1):
            # Arabic: Criticised a paper Italian "double standards": it says who criticises, not the paper's name.
            acts = cues.joined and sentence.role_at(further.first - 1, "react", "ascribe", *SAYING)
            return not acts
    if cues.verb_last and _is_aside(sentence, first, last):
        return True
    if cues.joined and _is_example(sentence, cues, first):
        return True
    if cues.joined and first < last and _names_body(sentence, cues, first, last):
        return True
    if cues.joined and sentence.breaks_at(last + 1) and _is_work(sentence, last + 1):
        return True
    return sentence.role_at(last + 1, "title_after") and not sentence.breaks_at(last + 1)


def _is_example(sentence: Sentence, cues: VoiceCues, first: int) -> bool:
    """Say whether marked words are one of several things that have a title (Arabic): four parties, among them “X”."""
    head = list_start(sentence, cues, first)
    beside = head - 1 - links(sentence, cues, head - 1) if head > 1 else 0
    known = sentence.hit_at(beside) if beside < head - 1 else None
    if known is not None and known.has("name") and sentence.text[sentence.words[known.last].end] in CLOSING:
        return True
    if head < 1 or sentence.quoted(head - 1) or sentence.colon(head):
        return False
    noun = sentence.hit_at(noun_before(sentence, head - 1, "title"))
    return (head < first or noun is not sentence.hit_at(head - 1)) and noun is not None and noun.has("title")


def _names_body(sentence: Sentence, cues: VoiceCues, first: int, last: int) -> bool:
    """Say whether marks hold the name of a body (Arabic): a noun for such and definite ones that complete it."""
    head, rest = sentence.words[first].folded, range(first + 1, last + 1)
    if head in cues.words["the_body"] and len(rest) > 1:
        return all(is_definite(sentence, index) or _is_aim(sentence, index) for index in rest)
    completed = all(sentence.words[index].folded.removeprefix(AND).startswith(ARTICLE) for index in rest)
    return completed and head in cues.words["party" if len(rest) > 1 else "body"]


def _is_aim(sentence: Sentence, index: int) -> bool:
    """Say whether a word is what a body is for, or completes that (Arabic): for the defence of, and the aid of."""
    word, before = sentence.words[index].folded, sentence.words[index - 1].folded
    return len(word) > SHORT_SPEECH and (word.startswith((OF, AND + ARTICLE)) or before.startswith(OF))


def _is_work(sentence: Sentence, index: int) -> bool:
    """Say whether an aside says of what stands before it that it is a book or a film (Arabic): “X”, which is a play."""
    if index + 1 >= len(sentence):
        return False
    index += sentence.words[index].folded in IT_IS
    return sentence.role_at(index, "title_after")


def _is_aside(sentence: Sentence, first: int, last: int) -> bool:
    """Say whether marks in an aside hold the title of what stands before it: His new novel, "The Fall", tells of."""
    if not (sentence.breaks_at(first) and sentence.breaks_at(last + 1)) or sentence.colon(first):
        return False
    named = range(max(first - TITLED, sentence.clause_start(first - 1)), first)
    told = any(sentence.role_at(index, "past", "present", *SAYING) for index in named)
    return not told and any(sentence.role_at(index, "title") for index in named)


def _is_subject(sentence: Sentence, first: int, last: int) -> bool:
    """Say whether marked words are who speaks by the verb before them (Arabic): The "liberators" announced a curfew.

    So they are where they are a subject by their ending, or where the verb's object follows them.
    """
    if not first or sentence.breaks_at(first) or last - first >= SHORT_SPEECH:
        return False
    verb, label = sentence.hit_at(first - 1), sentence.words[first].folded
    if verb is None or not verb.has(*SAYING, "ascribe"):
        return False
    if first == last and is_definite(sentence, first) and label.endswith(NOMINATIVE):
        return True
    heads = first < last and not is_definite(sentence, first) and len(label) > SHORT_SPEECH
    followed = not sentence.breaks_at(last + 1) and sentence.role_at(last + 1, "object_start")
    followed = followed or _takes_behind(sentence, verb, first, last)
    return followed or (heads and label.endswith(NOMINATIVE[0]))


def _takes_behind(sentence: Sentence, verb: Hit, first: int, last: int) -> bool:
    """Say whether what a verb takes by its preposition stands behind a marked label: demand the "guardians" that."""
    after, word = last + 1, sentence.words[verb.last].folded
    if after >= len(sentence) or sentence.breaks_at(after) or not is_definite(sentence, last):
        return False
    if verb.has("direct", "react", "doubt") or word.endswith(PRONOUNS) or verb.first != verb.last:
        return False
    return joins_by(sentence, after) or sentence.words[after].folded in TOWARDS


def _is_adjective(sentence: Sentence, index: int) -> bool:
    """Say whether a word is an adjective without the article (Arabic), which no name is: an "extremist" group."""
    ends = sentence.words[index].folded.endswith(ADJECTIVES)
    return (ends or sentence.role_at(index, "epithet")) and not is_definite(sentence, index)


def speaking(sentence: Sentence, cues: VoiceCues, spans: list[Span]) -> Cover:
    """Return what gives marked words to somebody: reported stretches, and the objects of verbs such as condemned."""
    found = list(spans)
    known = {span.cue for span in spans}
    for hit in sentence.outer if sentence.quotes else ():
        cue = sentence.span(hit.first, hit.last)
        for content in _objects(sentence, cues, hit) if cue not in known else ():
            speaker = speaker_of(sentence, cues, hit, hit.last + 1)
            found.append(Span(*content, "quote", "", cue, speaker, hit.has("doubt")))
        told = _addressed(sentence, hit) if cues.verb_last and cue in known else None
        if told is not None:
            found.append(Span(told.start, told.end, "quote", "", cue, speaker_of(sentence, cues, hit, None)))
    return Cover(found)


def _addressed(sentence: Sentence, hit: Hit) -> Quotation | None:
    """Return the marked label of whom a verb that stands last tells something: asked the "plotters" to leave."""
    quote = sentence.quote_at(sentence.words[hit.first - 1].start) if hit.first and hit.has(*SAYING) else None
    if quote is None or quote.start < sentence.start:
        return None
    return quote if sentence.role_at(sentence.word_from(quote.start) - 1, "content_marker") else None


def _objects(sentence: Sentence, cues: VoiceCues, hit: Hit) -> list[tuple[int, int]]:
    """Return what a verb such as condemned takes; of a noun (a statement) also what follows, where verbs stand last."""
    if hit.has("owner"):
        return [content] if (content := claimed_after(sentence, hit)) else []
    if not hit.has("react", *SAYING) or unsaid(sentence, cues, hit):
        return []
    noun = cues.verb_last and hit.has("react") and not hit.has("ascribe", *SAYING)
    found = [content_of(sentence, cues, hit), claimed_after(sentence, hit) if noun else None]
    if noun:
        # Its own clause, or the one before it where it begins: "A red line", a warning to Athens.
        clause = sentence.clause_start(hit.first)
        low = sentence.words[sentence.clause_start(clause - 1) if 0 < clause == hit.first else clause].start
        found = [content and (max(content[0], low), content[1]) for content in found]
    return [content for content in found if content]


def _is_capital(sentence: Sentence, cues: VoiceCues, first: int, last: int) -> bool:
    """Say whether marked words are written as a name, in scripts that have capitals."""
    words = [sentence.text[sentence.words[i].start] for i in range(first, last + 1)]
    if cues.capitals == "first":
        return words[:1] != [] and words[0].isupper()
    large = cues.capitals == "all" and len(words) > 1 and all(letter.isupper() for letter in words)
    return large and not _writes_large(sentence, first, last)


def _writes_large(sentence: Sentence, first: int, last: int) -> bool:
    """Say whether all that stands beside marked words is written large, as in headlines: FURY AS 'INVADERS' MOVE IN."""
    beside = [word for index, word in enumerate(sentence.words) if not first <= index <= last]
    long = [sentence.text[word.start] for word in beside if word.end - word.start >= LONG]
    return len(long) >= MANY and all(not letter.islower() for letter in long)
