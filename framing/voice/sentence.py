"""A sentence as its words, the cues among them, and what stands in quotation marks."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import chain

from framing.cues import Cue, VoiceCues
from framing.model import GAP_SIGN
from framing.text import Token
from framing.voice.quotes import Quotation

__all__ = ["STOPS", "Hit", "Sentence", "hits_in", "read_sentence"]

MARKED = frozenset(("object_marker", "resumes"))
"""Roles of cues with a gap in which marks may stand."""
LONGEST_GAP = 6
"""Words that may stand in the gap of a cue: spoke on Tuesday of."""
LONGEST_SUBJECT = 10
"""Words from a conjunction to the verb of saying of its clause."""
TELLING = ("say", "say_bare", "denial", "doubt")
OPENING = frozenset(("complementiser", "say_bare"))
WHOLE = frozenset(("decoy", "impersonal"))
"""Roles of cues that hold no comma."""
SEMICOLONS = frozenset(";\u061b")
BREAKS = frozenset(",\u060c\u2013\u2014") | SEMICOLONS
COLONS = frozenset(":\uff1a")
VISARGA = "\u0903"
"""Hindi: typed for a colon at the end of a word, but for the words that have one of their own (decoys)."""
MARKS = frozenset(' "\u00ab\u00bb\u2039\u203a\u201c\u201d\u201e\u275d\u275e')
"""Quotation marks and the space: what may stand between two words of a gap."""
STOPS = frozenset(".!?\u2026\u061f\u0964\u06d4")


@dataclass(frozen=True, slots=True)
class Hit:
    """A cue found at the words `first` to `last` (both included) of its sentence."""

    first: int
    last: int
    cue: Cue

    def has(self, *roles: str) -> bool:
        """Say whether the cue has one of these roles."""
        return not self.cue.roles.isdisjoint(roles)


@dataclass(slots=True)
class Sentence:
    """A sentence; word indices count its tokens, offsets are code points of the whole text.

    `hits` are all cues; `outer` those outside quotation marks, which alone tell who speaks here. `breaks` are the
    words before which a comma, semicolon, colon or dash stands outside quotation marks, `stops` those at which reported
    speech ends: a semicolon, or a contrast (while) after a comma.
    """

    text: str
    start: int
    end: int
    words: Sequence[Token]
    hits: list[Hit]
    quotes: list[Quotation]
    outer: list[Hit] = field(default_factory=list)
    breaks: list[int] = field(default_factory=list)
    stops: list[int] = field(default_factory=list)
    _at: dict[int, Hit] = field(default_factory=dict)
    _quoted: list[bool] = field(default_factory=list)

    def __len__(self) -> int:
        return len(self.words)

    def gap(self, index: int) -> str:
        """Return what stands between word `index` and the one before it."""
        left = self.words[index - 1].end if index else self.start
        right = self.words[index].start if index < len(self.words) else self.end
        return self.text[left:right]

    def colon(self, index: int) -> bool:
        """Say whether a colon stands before a word, other than in a time of day or a score."""
        if COLONS.isdisjoint(self.gap(index)):
            hangs = index > 0 and self.text[self.words[index - 1].end - 1] == VISARGA
            return hangs and index < len(self.words) and not self.role_at(index - 1, "decoy")
        figures = index and self.words[index - 1].folded.isdigit() and self.words[index].folded.isdigit()
        return not figures

    def joined(self, hit: Hit) -> bool:
        """Say whether a conjunction is written together with a cue (وقال)."""
        return self.words[hit.first].folded != hit.cue.words[0]

    def quoted(self, index: int) -> bool:
        """Say whether a word stands in quotation marks."""
        return self._quoted[index]

    def hit_at(self, index: int) -> Hit | None:
        """Return the cue that covers a word."""
        return self._at.get(index)

    def role_at(self, index: int, *roles: str) -> bool:
        """Say whether a word belongs to a cue of one of these roles, outside quotation marks."""
        hit = self._at.get(index)
        return hit is not None and not self._quoted[index] and hit.has(*roles)

    def clause_start(self, index: int) -> int:
        """Return the first word of the clause that word `index` belongs to."""
        place = bisect_right(self.breaks, index)
        return self.breaks[place - 1] if place else 0

    def breaks_at(self, index: int) -> bool:
        """Say whether a comma or the like stands before a word."""
        place = bisect_left(self.breaks, index)
        return place < len(self.breaks) and self.breaks[place] == index

    def stops_at(self, index: int) -> bool:
        """Say whether reported speech ends before a word."""
        place = bisect_left(self.stops, index)
        return place < len(self.stops) and self.stops[place] == index

    def next_break(self, index: int) -> int:
        """Return the first word at or after `index` that begins a new clause, else the number of words."""
        place = bisect_left(self.breaks, index)
        return self.breaks[place] if place < len(self.breaks) else len(self.words)

    def scope_end(self, index: int) -> int:
        """Return the offset where what is reported from word `index` on ends: at a stop, else with the sentence."""
        place = bisect_left(self.stops, index)
        return self.words[self.stops[place] - 1].end if place < len(self.stops) else self.end

    def scope_start(self, index: int) -> int:
        """Return the offset where what is attributed up to word `index` begins: after a stop, else the sentence."""
        return self.words[stop].start if (stop := self.stop_before(index)) else self.start

    def stop_before(self, index: int) -> int:
        """Return the last word before word `index` at which reported speech ends, else the first word."""
        place = bisect_left(self.stops, index)
        return self.stops[place - 1] if place else 0

    def quote_at(self, offset: int) -> Quotation | None:
        """Return the quotation that holds an offset."""
        place = bisect_right(self.quotes, offset, key=lambda quote: quote.start) - 1
        return self.quotes[place] if place >= 0 and self.quotes[place].end > offset else None

    def word_from(self, offset: int) -> int:
        """Return the first word that ends after `offset`."""
        return bisect_right(self.words, offset, key=lambda token: token.end)

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Return the offsets of the words `first` to `last`, both included."""
        return self.words[first].start, self.words[last].end


def read_sentence(
    text: str, bounds: tuple[int, int], words: Sequence[Token], hits: list[Hit], quotes: Iterable[Quotation]
) -> Sentence:
    """Return the sentence at `bounds`, its cues sorted into those inside and outside `quotes`."""
    sentence = Sentence(text, *bounds, words, hits, list(quotes))
    sentence._quoted = _quoted(words, sentence.quotes)
    sentence._at = {index: hit for hit in hits for index in range(hit.first, hit.last + 1)}
    sentence.outer = [hit for hit in hits if not sentence._quoted[hit.first]]
    sentence.breaks = [index for index in range(1, len(words)) if _breaks(sentence, index)]
    sentence.stops = [index for index in sentence.breaks if _stops(sentence, index)]
    return sentence


def hits_in(words: Sequence[Token], cues: VoiceCues, text: str = "") -> list[Hit]:
    """Return the cues among `words` of `text`: leftmost, then longest, never two on one word."""
    folded = tuple(word.folded for word in words)
    found: list[Hit] = []
    free = 0
    for index, word in enumerate(folded):
        if index < free:
            continue
        hit = _longest(text, words, folded, index, word, cues)
        if hit is None and word[0] in cues.joined and len(word) > 2:
            hit = _longest(text, words, folded, index, word[1:], cues)
        if hit is not None:
            free = hit.last + 1
            found.append(hit)
    return found


def _longest(
    text: str, words: Sequence[Token], folded: tuple[str, ...], index: int, first: str, cues: VoiceCues
) -> Hit | None:
    by_second = cues.starting.get(first)
    if by_second is None:
        return None
    second = folded[index + 1] if index + 1 < len(folded) else ""
    for cue in chain.from_iterable(by_second.get(key, ()) for key in (second, GAP_SIGN, "")):
        count = len(cue.words)
        if count == 1 or folded[index + 1 : index + count] == cue.words[1:]:
            if not WHOLE.isdisjoint(cue.roles) and _apart(words, index, index + count):
                continue  # It was, the court held, a coup. It was, said Tehran, a gift.
            return Hit(index, index + count - 1, cue)
        if count > 2 and GAP_SIGN in cue.words:
            last = _over_gap(text, words, folded, index, cue)
            if last is not None and not (cues.verb_last and "claim" in cue.roles and _says(folded[index:last], cues)):
                return Hit(index, last, cue)
    return None


def _says(folded: tuple[str, ...], cues: VoiceCues) -> bool:
    """Say whether a clause begins in the gap of a noun of speech, as in Persian: the report says that the gang from."""
    alone = chain.from_iterable(cues.starting.get(word, {}).get("", ()) for word in folded[1:])
    return any(not cue.roles.isdisjoint(OPENING) for cue in alone)


def _apart(words: Sequence[Token], first: int, stop: int) -> bool:
    """Say whether more than a space stands between two of the words `first` to `stop`."""
    return any(words[at].start - words[at - 1].end > 1 for at in range(first + 1, stop))


def _over_gap(text: str, words: Sequence[Token], folded: tuple[str, ...], index: int, cue: Cue) -> int | None:
    """Return the last word of a cue with a gap that begins at `index`, if the rest of it follows in the same clause."""
    gap = cue.words.index(GAP_SIGN)
    rest, first = cue.words[gap + 1 :], index + gap
    stop = min(first + LONGEST_GAP + 1, len(words))
    if folded[index + 1 : first] != cue.words[1:gap] or rest[0] not in folded[first + 1 : stop]:
        return None
    whole = not MARKED.isdisjoint(cue.roles)
    for at in range(first, stop):
        left, right = words[at - 1].end, words[at].start
        if right - left > 1 and not (whole and MARKS.issuperset(text[left:right])):
            return None
        if at > first and folded[at : at + len(rest)] == rest:
            # Whole marks may stand in a gap: held the "rebels" responsible; this was told to "Interfax" by.
            marks = sum(sign in MARKS and sign != " " for sign in text[words[index].start : right])
            return at + len(rest) - 1 if marks % 2 == 0 else None
    return None


def _quoted(words: Sequence[Token], quotes: list[Quotation]) -> list[bool]:
    flags = [False] * len(words)
    place = 0
    for index, token in enumerate(words):
        while place < len(quotes) and quotes[place].end <= token.start:
            place += 1
        flags[index] = place < len(quotes) and quotes[place].start <= token.start
    return flags


def _breaks(sentence: Sentence, index: int) -> bool:
    if sentence.quoted(index) and sentence.quoted(index - 1):
        return False
    gap = sentence.gap(index)
    if gap == " " and sentence.text[sentence.words[index - 1].end - 1] == VISARGA:
        return sentence.colon(index)
    if gap == " " or (gap == "," and sentence.text[sentence.words[index].start].isdigit()):
        return False  # 1,400
    if not BREAKS.isdisjoint(gap) or " - " in gap or sentence.colon(index):
        return True
    ends = not STOPS.isdisjoint(gap) or (index > 1 and sentence.quoted(0) and sentence.role_at(index, "inverts"))
    return ends and sentence.quoted(index - 1) and not sentence.quoted(index)


def _stops(sentence: Sentence, index: int) -> bool:
    hit = sentence.hit_at(index)
    tells_on = hit is not None and hit.has("narration") and sentence.joined(hit)
    tells_on = tells_on or (hit is not None and hit.has("conjunction") and _reports(sentence, hit))
    apart = not SEMICOLONS.isdisjoint(sentence.gap(index)) and not sentence.role_at(index, "complementiser")
    return tells_on or sentence.role_at(index, "contrast") or apart


def _reports(sentence: Sentence, opener: Hit) -> bool:
    """Say whether the clause that a conjunction opens has a subject and a verb of saying of its own: but Y denies."""
    first = opener.last + 1
    stop = min(sentence.next_break(first), first + LONGEST_SUBJECT)
    if first >= stop or sentence.role_at(first, "complementiser", "content_marker", *TELLING):
        return False
    # A verb after will or would reports nothing: and their masters would weep.
    inner = range(first + 1, stop)
    return any(sentence.role_at(at, *TELLING) and not sentence.role_at(at - 1, "backshift") for at in inner)
