"""Find the cues right beside marked words: what introduces them, takes them up, or keeps a distance."""

from __future__ import annotations

from framing.cues import VoiceCues
from framing.voice.closings import SAYING
from framing.voice.sentence import Hit, Sentence

__all__ = [
    "LONGEST_LIST",
    "LONGEST_TERM",
    "called_by_nobody",
    "distancing",
    "introducing",
    "links",
    "list_start",
    "names_a_term",
    "noun_before",
    "shunned",
    "taking_up",
]

LONGEST_TERM = 4
"""Words in marks that may be spoken of as a word."""
MOST_LIGHT = 2
"""Light words between a cue and the marks that it introduces."""
CLAUSE = ("past", "present", "object_marker", "complementiser", "relative")
"""What no label holds."""
INSTRUMENTAL = (
    "\u043e\u043c", "\u0435\u043c", "\u044b\u043c", "\u0438\u043c", "\u043e\u0439", "\u0435\u0439", "\u044c\u044e",
    "\u0430\u043c\u0438", "\u044f\u043c\u0438", "\u044b\u043c\u0438", "\u0438\u043c\u0438",
)  # fmt: skip
"""How Russian words end by which something is called something."""
OF_IT = frozenset((
    "\u0628\u0647", "\u0628\u0647\u0627", "\u0628\u0647\u0645", "\u0639\u0646\u0647", "\u0639\u0646\u0647\u0627",
    "\u0639\u0646\u0647\u0645", "\u0644\u0647\u0627", "\u0627\u0644\u06cc\u0647", "\u0627\u0644\u06cc\u0647\u0627",
))  # fmt: skip
"""Arabic: of it, of her, of them, to it: what takes up marked words in a clause behind them."""
AMONG = frozenset((
    "\u0645\u0646\u0647\u0627", "\u0648\u0645\u0646\u0647\u0627", "\u0628\u06cc\u0646\u0647\u0627",
    "\u0628\u06cc\u0646\u0647\u0645\u0627", "\u0645\u062b\u0644",
))  # fmt: skip
"""Arabic: of them, among them, between them, like: before an example of a noun."""
FROM_NOUN = 6
"""Words back from it among which that noun stands."""
LONGEST_LIST = 8
"""Marked words in a row that share what stands before the first of them."""


def introducing(sentence: Sentence, cues: VoiceCues, first: int) -> Hit | None:
    """Return the cue right before marked words, or before the list of marked words that they belong to."""
    at = list_start(sentence, cues, first) - 1
    for _ in range(0 if cues.verb_last else MOST_LIGHT):
        # The myth of the "free world".
        if sentence.role_at(at, "light") and not sentence.role_at(at, "distancing", "mocking", "react"):
            at -= 1
    # Arabic: his familiar phrase, "X": the adjective follows its noun.
    adjective = at > 0 and bool(cues.joined) and sentence.hit_at(at) is None and not sentence.quoted(at)
    if adjective and sentence.role_at(at - 1, "react") and not sentence.breaks_at(at):
        at -= 1
    at = noun_before(sentence, at, "react") if cues.joined and at > 0 else at
    return sentence.hit_at(at) if at >= 0 and not sentence.quoted(at) else None


def noun_before(sentence: Sentence, at: int, role: str) -> int:
    """Return the noun of a role of which marked words are an example (Arabic): old slogans, among them "X"."""
    if sentence.words[at].folded not in AMONG:
        return at
    nouns = (index for index in range(at - 1, max(at - FROM_NOUN, -1), -1) if sentence.role_at(index, role))
    return next(nouns, at)


def taking_up(sentence: Sentence, cues: VoiceCues, first: int, last: int) -> Hit | None:
    """Return the cue right after marked words that says whose they are: 'X' के नारे; "X", as he calls it."""
    at = last + 1
    called = sentence.hit_at(at)
    named = cues.comma_joins and any(word.folded.endswith(INSTRUMENTAL) for word in sentence.words[first:at])
    if called is not None and (called.has("owner_after") or (named and _calls(sentence, called))):
        return called  # Russian: «Победой» назвал это министр.
    if cues.joined and sentence.role_at(at, "relative") and not sentence.breaks_at(at):
        return _sung(sentence, at + 1)
    for _ in range(MOST_LIGHT):
        if cues.verb_last and not sentence.breaks_at(at) and sentence.role_at(at, "light"):
            at += 1
    hit = sentence.hit_at(at) if cues.verb_last and not sentence.breaks_at(at) else None
    return hit if hit is not None and hit.has("react") and not sentence.quoted(at) else None


def _calls(sentence: Sentence, verb: Hit) -> bool:
    return verb.has("ascribe") and not sentence.breaks_at(verb.first) and not sentence.quoted(verb.first)


def _sung(sentence: Sentence, verb: int) -> Hit | None:
    """Return the verb of a clause that says who speaks of marked words (Arabic): the "calm" of which X sings."""
    hit = sentence.hit_at(verb)
    speaks = hit is not None and hit.has("react", "ascribe", *SAYING) and hit.last + 2 < len(sentence)
    return hit if hit is not None and speaks and sentence.words[hit.last + 1].folded in OF_IT else None


def distancing(sentence: Sentence, before: Hit | None, first: int, last: int) -> Hit | None:
    """Return the cue beside marked words that keeps a distance from them, and does not say whose they are."""
    if before is not None and before.has("distancing", "mocking"):
        return None if before.has("react") else before
    after = sentence.hit_at(last + 1) if not sentence.breaks_at(last + 1) else None
    if after is None or last - first >= LONGEST_TERM or not after.has("distancing_after"):
        return None
    return None if after.has("ascribe") and _caller(sentence, first) else after


def _caller(sentence: Sentence, first: int) -> bool:
    """Say whether a clause may name somebody before a marked label: is called by the army a "cleansing"."""
    ends = ("what", "relative")
    start = sentence.clause_start(first)
    start = next((at for at in range(first - 1, start - 1, -1) if sentence.role_at(at, *ends)), start)
    hits = (sentence.hit_at(index) for index in range(start, first))
    plain = (*ends, "light", "pronoun", "object_start", "title")
    return any(hit is not None and (hit.has("content_marker") or not hit.has(*plain)) for hit in hits)


def called_by_nobody(sentence: Sentence, hit: Hit) -> int | None:
    """Return the first word of the label between `what` and a verb that only calls it so: what peace is called."""
    for at in range(hit.first - 2, max(hit.first - 2 - LONGEST_TERM, -1), -1):
        if sentence.role_at(at, "what"):
            return None if sentence.role_at(at + 1, "content_marker", "adjunct") else at + 1
        if sentence.quoted(at) or sentence.breaks_at(at + 1) or sentence.role_at(at, *CLAUSE):
            break
    return None


def shunned(sentence: Sentence, first: int, last: int) -> Hit | None:
    """Return the name that marks hold alone because the press does not own to it: the army of “Israel”."""
    hit = sentence.hit_at(first)
    return hit if hit is not None and hit.has("shunned") and (hit.first, hit.last) == (first, last) else None


def names_a_term(sentence: Sentence, cues: VoiceCues, hit: Hit | None, first: int) -> bool:
    """Say whether a cue names a word as such and nobody uses it: The word "stability" has been worn thin.

    It begins its clause then (in Arabic its verb stands before it), and where verbs stand last nobody follows it.
    """
    if hit is None or not hit.has("term"):
        return False
    head = min(first, hit.first)
    start = sentence.clause_start(head)
    # Arabic: the word no longer stands for anything: its verb, and what denies it, stand before it.
    leads = head - int(bool(cues.joined)) - int(sentence.role_at(start, "negation")) <= start
    told = head > 0 and sentence.role_at(head - 1, "conjunction", "light", *SAYING)
    used = range(hit.last + 1, sentence.next_break(hit.last + 1))
    if any(sentence.role_at(index, "nobody") for index in (*range(start, head), *used)):
        return True  # Nobody here uses the word "war".
    if any(sentence.role_at(index, "agent", "owner", *SAYING) for index in used):
        return False
    return hit.has("attribution_before", "attribution_after") or leads or told


def links(sentence: Sentence, cues: VoiceCues, index: int) -> bool:
    """Say whether a word is a conjunction, or the letter of one that marks part from its word: "a" w"b"."""
    return sentence.role_at(index, "conjunction") or sentence.words[index].folded in tuple(cues.joined)


def list_start(sentence: Sentence, cues: VoiceCues, first: int) -> int:
    """Return the first word of the list that ends with the marked word `first`: "a", "b" and "c"."""
    for _ in range(LONGEST_LIST):
        if first < 2:
            break
        quote = sentence.quote_at(sentence.words[first - 1 - links(sentence, cues, first - 1)].start)
        if quote is None or quote.start < sentence.start:
            break
        first = sentence.word_from(quote.start)
    return first
