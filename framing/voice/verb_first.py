"""Find where what a verb takes begins behind its subject, which follows it: Arabic."""

from __future__ import annotations

from framing.voice.sentence import Hit, Sentence
from framing.voice.speakers import LONGEST_NAME

__all__ = [
    "ACCUSATIVES",
    "ARTICLE",
    "BY",
    "OF",
    "PRONOUNS",
    "SUBJECT_REST",
    "after_subject",
    "follows_aside",
    "is_definite",
    "is_noun",
    "joins_by",
    "names_subject_before",
]

HEADING = 3
"""Words of a name with which a headline begins, before its verb."""
SUBJECT_REST = 2
"""Definite words after a verb that may be no more than its subject: the army the Israeli, on Monday, ..."""
BY = "\u0628"
"""The letter that joins a verb to its object, so that no subject stands between."""
OF = "\u0644"
"""The letter that joins an office to what it is an office of."""
NEAR = 5
"""Words of a subject behind which the preposition of its verb stands."""
RESUMING = frozenset((
    "\u0641\u06cc\u0647\u0627", "\u0641\u06cc\u0647", "\u0641\u06cc\u0647\u0645",
    "\u062e\u0644\u0627\u0644\u0647\u0627", "\u062e\u0644\u0627\u0644\u0647",
))  # fmt: skip
"""What takes up the noun of a relative clause, whose subject stands before it: a speech in which he threatened."""
ARTICLE = "\u0627\u0644"
"""The definite article."""
INDEFINITE = "\u0627"
"""How an indefinite accusative ends, an object; also the name of a country, which does no harm."""
NOUN = 4
"""Letters of a noun; particles are shorter."""
RELATION = ("\u06cc", "\u06cc\u0647")
"""How adjectives of origin and kind end: Syrian, military."""
FEMININE = "\u0647"
PRESENT = ("\u06cc", "\u062a")
"""How verbs of the present begin."""
PURPOSE = ("\u0644\u06cc", "\u0644\u062a")
"""How verbs begin that tell a purpose: came out to announce."""
THAT = "\u0627\u0646"
"""The particle of a clause: after he condemned the raid."""
IN = "\u0641\u06cc"
HAD = "\u0642\u062f"
"""The particle of a perfect."""
OBLIQUE, PLURAL = "\u06cc\u0646", 8
"""How plurals of men end that are objects, and the letters of one with its article."""
ACCUSES = "\u062a\u0647\u0645"
"""In each form of the verb that accuses."""
BEFORE_VERB = ("relative", "complementiser", "pronoun", "negation", "conjunction", "adjunct", "narration", "contrast")
"""What a verb may stand behind."""
ABOUT = "\u0639\u0646"
WHO = frozenset(("\u0645\u0646", "\u0648\u0645\u0646"))
"""Who, and who."""
PRONOUNS = ("\u0647", "\u0647\u0627", "\u0647\u0645")
"""Objects joined to a verb: him or it, her, them."""
ACCUSATIVES = ("\u0627", "\u0647", "\u06cc\u0646")
"""How participles end that take up the subject of the sentence (saying, accusing), folded."""
SUBJECT = 5
"""Words of a subject that an aside parts from its verb."""
ASIDE = ("adjunct", "narration", "relative", "pronoun")
"""Roles of what begins such an aside."""
NAMES = frozenset(("topic", "name", "shunned", "office", "media", "title"))
"""Roles that the words of a name may have."""
PLURALS = (
    "\u0648\u0627", "\u0648\u0646", "\u0648\u0647", "\u0648\u0647\u0627", "\u0648\u0647\u0645",
    "\u0648\u0646\u0647", "\u0648\u0646\u0647\u0627", "\u0648\u0646\u0647\u0645",
)  # fmt: skip
"""How plural verbs end, after which no subject stands (they call him)."""


def after_subject(sentence: Sentence, hit: Hit) -> int:
    """Return the first word of content after a verb whose subject follows it (Arabic).

    That is the first word where a name heads the clause, else a preposition or marks near by (only marks where the verb
    needs no preposition), else the first word where a definite noun, its subject, stands before the verb or where that
    word is an indefinite accusative, else the word after the subject: a name, or a noun with the offices that it
    completes and the definite noun that completes it.
    """
    first = hit.last + 1
    if _heads(sentence, hit):
        return first
    if first < len(sentence) and sentence.words[first].folded in RESUMING:
        return min(first + 1, len(sentence) - 1)
    stop = sentence.next_break(first)
    leads = _subject_stands_before(sentence, hit)
    follows = hit.has("say", "claim") and not leads
    for index in range(first, min(first + LONGEST_NAME, stop) if follows else first):
        inner = hit.has("direct") and sentence.role_at(index - 1, "content_marker")
        if sentence.role_at(index, "object_start") and not inner:
            return index
        if sentence.role_at(index, "negation", "relative") or (index > first and sentence.quoted(index)):
            break
    if _has_object(sentence, hit) and (label := _indefinite(sentence, first, min(first + NEAR, stop))):
        return label
    if not leads and (behind := _behind_marked_name(sentence, first, stop)):
        return behind
    for index in range(first, min(first + NEAR, stop)):
        marked = index > first and sentence.quoted(index)
        if marked or (sentence.role_at(index, "content_marker") and (index == first or not hit.has("direct"))):
            joined = range(first + 1, first if leads else index)
            return next((at for at in joined if joins_by(sentence, at)), index)
    if leads or sentence.words[first].folded.endswith(INDEFINITE):
        return first
    name = sentence.hit_at(first)
    named = name is not None and name.has("name", "shunned")
    index = (name.last if name is not None and named else first) + 1
    while index < stop and sentence.role_at(index - 1, "office"):
        index += 1
    completed = index < stop and not sentence.quoted(index) and is_definite(sentence, index)
    index += completed and not named and not is_definite(sentence, index - 1)
    while index < stop and not sentence.quoted(index) and _relates(sentence, index):
        index += 1
    index = _after_place(sentence, index, stop)
    if index < stop and sentence.role_at(index - 1, "office") and sentence.words[index].folded.startswith(OF):
        index = min(index + SUBJECT_REST, stop)
    index = _after_title(sentence, index, stop)
    # An aside may part them: the leader, who lost his seat, threatened; the army, in a statement, announced.
    aside = index >= stop and sentence.role_at(stop, "relative", "adjunct", "narration", "pronoun")
    return sentence.next_break(stop + 1) if aside else index


def _has_object(sentence: Sentence, hit: Hit) -> bool:
    """Say whether a pronoun joined to a verb is whom it calls something: its foes held it a coup against the state."""
    return hit.has("ascribe") and not hit.has("direct") and sentence.words[hit.last].folded.endswith(PRONOUNS)


def _indefinite(sentence: Sentence, first: int, stop: int) -> int | None:
    """Return the first indefinite accusative from word `first` on, none behind a preposition."""
    for index in range(first, stop):
        if sentence.role_at(index, "content_marker") or sentence.quoted(index):
            return None
        bare = sentence.hit_at(index) is None and not is_definite(sentence, index)
        if bare and sentence.words[index].folded.endswith(INDEFINITE):
            return index
    return None


def _behind_marked_name(sentence: Sentence, first: int, stop: int) -> int | None:
    """Return the first word after a subject whose name stands in marks, where more follows: The party "X" rejected."""
    noun = sentence.hit_at(first)
    if noun is None or not noun.has("title") or noun.last + 1 >= stop:
        return None
    name = sentence.quote_at(sentence.words[noun.last + 1].start)
    behind = sentence.word_from(name.end) if name is not None else stop
    return behind if behind < stop else None


def _relates(sentence: Sentence, index: int) -> bool:
    """Say whether a word is an adjective of origin that agrees with the definite one before: the military spokesman."""
    before, word = sentence.words[index - 1].folded, sentence.words[index].folded
    if not (is_definite(sentence, index) and is_definite(sentence, index - 1)):
        return False
    return word.endswith(RELATION) and word.endswith(FEMININE) == before.endswith(FEMININE)


def _after_place(sentence: Sentence, index: int, stop: int) -> int:
    """Return the first word after what a subject is in, where more follows: the leader in the militia, X, accused."""
    after = index + 2
    if after >= stop or sentence.words[index].folded != IN:
        return index
    built = sentence.hit_at(after - 1) is None and not is_definite(sentence, after - 1)
    after += built and is_definite(sentence, after)
    return after if after < stop else index


def _after_title(sentence: Sentence, index: int, stop: int) -> int:
    """Return the first word after the office of a subject named before it: Naim Qassem, the secretary of Hezbollah."""
    office = next((at for at in range(index, min(index + SUBJECT_REST, stop)) if sentence.role_at(at, "office")), None)
    if office is None:
        return index
    while office < stop and sentence.role_at(office, "office"):
        office += 1
    return min(office + SUBJECT_REST, stop)


def names_subject_before(sentence: Sentence, hit: Hit) -> bool:
    """Say whether no subject follows a verb: a plural, a participle after a comma, or after who, which or a pronoun."""
    if sentence.words[hit.last].folded.endswith(PLURALS):
        return True
    if sentence.words[hit.first].folded.startswith(PURPOSE):
        return True
    if _is_whoever(sentence, hit) or _accused_alone(sentence, hit) or _is_oblique(sentence, hit.last + 1):
        return True
    if sentence.joined(hit):
        return _takes_alone(sentence, hit)
    if hit.first == 0:
        return False
    participle = sentence.breaks_at(hit.first) and sentence.words[hit.first].folded.endswith(ACCUSATIVES)
    # The envoy had asked for it to be lifted: behind a noun the particle stands between the subject and its verb.
    had = sentence.words[hit.first - 1].folded == HAD and hit.first - 2 > sentence.clause_start(hit.first)
    told = had or _describes(sentence, hit) or follows_aside(sentence, hit) or _takes_alone(sentence, hit)
    return participle or told or sentence.role_at(hit.first - 1, "relative", "pronoun")


def _is_whoever(sentence: Sentence, hit: Hit) -> bool:
    """Say whether whoever does it stands right before a verb with its object: between those who see it as a revolt."""
    who = hit.first if len(hit.cue.words) > 1 else hit.first - 1
    leads = who >= 0 and sentence.words[who].folded in WHO and not sentence.quoted(who)
    return leads and hit.last == who + 1 and _has_object(sentence, hit)


def _is_oblique(sentence: Sentence, index: int) -> bool:
    """Say whether a word is a plural that its ending makes an object, as no subject follows then: saluted the brave."""
    if index >= len(sentence) or sentence.hit_at(index) is not None:
        return False
    return sentence.words[index].folded.endswith(OBLIQUE) and len(sentence.words[index].folded) >= PLURAL


def _accused_alone(sentence: Sentence, hit: Hit) -> bool:
    """Say whether one noun alone stands between a verb of accusing and the charge: And it accused the army of theft."""
    index = hit.last + 1
    if ACCUSES not in sentence.words[hit.last].folded or index + 1 >= len(sentence) or sentence.quoted(index):
        return False
    known = sentence.hit_at(index)
    named = known is not None and known.has("name", "shunned")
    index = (known.last if known is not None and named else index) + 1
    if not named and not is_definite(sentence, index - 1) and is_definite(sentence, index):
        index += 1
    return index < sentence.next_break(hit.last + 2) and joins_by(sentence, index)


def follows_aside(sentence: Sentence, hit: Hit) -> bool:
    """Say whether an aside parts a verb from the subject that begins its sentence: The party, in a note, condemned."""
    aside = sentence.clause_start(hit.first - 1) if sentence.breaks_at(hit.first) else 0
    if not (0 < aside <= SUBJECT and sentence.role_at(aside, *ASIDE) and sentence.clause_start(aside - 1) == 0):
        return False
    subject = [sentence.hit_at(index) for index in range(aside)]
    return is_definite(sentence, 0) and all(one is None or one.cue.roles <= NAMES for one in subject)


def _takes_alone(sentence: Sentence, hit: Hit) -> bool:
    """Say whether what follows a verb that judges is its object, as no more follows: He left and condemned the raid."""
    first = hit.last + 1
    shared = sentence.joined(hit) or (hit.first > 0 and sentence.words[hit.first - 1].folded == THAT)
    if not (shared and hit.has("direct") and hit.has("react")) or first >= len(sentence):
        return False
    stop, after = sentence.next_break(first), first + 1
    known = sentence.hit_at(first)
    if known is not None and known.has("name", "shunned", "office"):
        return False
    ends = after >= stop or sentence.role_at(after, "content_marker", "relative") or joins_by(sentence, after)
    return ends or (sentence.words[after].folded == IN and stop - after <= SUBJECT_REST)


def _describes(sentence: Sentence, hit: Hit) -> bool:
    """Say whether a verb follows the noun that it describes: a motion condemning the raid, a note that condemned it."""
    noun, verb = sentence.words[hit.first - 1].folded, sentence.words[hit.first].folded
    plain = len(noun) >= NOUN and not noun.endswith(INDEFINITE) and not is_definite(sentence, hit.first - 1)
    known = sentence.hit_at(hit.first - 1)
    plain = plain and (known is None or known.has("react", "claim")) and not sentence.breaks_at(hit.first)
    return (
        plain
        and hit.has("ascribe")
        and ((verb.startswith(PRESENT) and hit.first > 1) or (known is not None and hit.has("direct")))
        and not _has_object(sentence, hit)
    )


def joins_by(sentence: Sentence, index: int) -> bool:
    """Say whether a word that is no cue is joined to its verb by a preposition (Arabic)."""
    word = sentence.words[index].folded
    return word.startswith(BY) and not word.endswith(INDEFINITE) and sentence.hit_at(index) is None


def _heads(sentence: Sentence, hit: Hit) -> bool:
    """Say whether nothing but a name stands before a verb in its clause, as in headlines."""
    names = range(sentence.clause_start(hit.first), hit.first)
    apart = not names or sentence.joined(hit) or len(names) > HEADING
    return not apart and all(hit is None or hit.cue.roles <= NAMES for hit in map(sentence.hit_at, names))


def _subject_stands_before(sentence: Sentence, hit: Hit) -> bool:
    before = hit.first - 1
    return before >= 0 and not (sentence.joined(hit) or sentence.breaks_at(hit.first)) and is_definite(sentence, before)


def is_noun(sentence: Sentence, hit: Hit) -> bool:
    """Say whether a word that may be a verb or a noun is a noun: it stands amid a clause that no name leads."""
    if hit.first != hit.last or not hit.has("also_noun") or sentence.joined(hit):
        return False
    first, near = sentence.clause_start(hit.first), range(hit.last + 1, min(hit.last + NEAR, len(sentence)))
    if any(sentence.words[index].folded == ABOUT for index in near):
        return False
    if first == hit.first or sentence.colon(hit.first) or sentence.words[hit.first - 1].folded == HAD:
        return False
    if sentence.role_at(hit.first - 1, *BEFORE_VERB) and not sentence.role_at(hit.first - 1, "content_marker"):
        return False
    before = [index for index in range(first, hit.first) if not is_definite(sentence, index)]
    return any((one := sentence.hit_at(index)) is None or not one.cue.roles <= NAMES for index in before)


def is_definite(sentence: Sentence, index: int) -> bool:
    """Say whether a word has the article."""
    return sentence.words[index].folded.startswith(ARTICLE)
