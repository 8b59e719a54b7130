"""Read the voice files: the words by which a press of one language says whose words it prints.

A voice file (lexicons/voice/<lang>.yaml) lists surface forms by what they do in a sentence, their role. Forms are
compared folded (framing.text), so letter variants need no listing, and word by word, so a comma between two words
of a form does no harm. Endings are not added: a verb that reports is listed in each form in which a press uses it.
Three dots in a form stand for up to six other words without a comma: `regarded ... as`. A name in braces stands for
each form of that set: `voiced {fear}`, where the file's `sets:` says what `fear` holds, once for all verbs.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, product, zip_longest
from pathlib import Path
from typing import Any, NamedTuple

from framing import strict_yaml
from framing.cache import remembered_value
from framing.languages import TAGS
from framing.model import GAP_SIGN
from framing.paths import data
from framing.text import ZWNJ, fold

__all__ = ["ROLES", "Cue", "VoiceCues", "kept_cues", "read_cues", "shipped_cues"]

ROLES: Mapping[str, str] = {
    "say": "reports speech with a complementiser, a colon or quotation marks: announced, कहा, قال, заявил",
    "say_bare": "may also go without any of them: said, گفت",
    "doubt": "reports speech and doubts it: claimed, دعویٰ, زعم",
    "ascribe": "its noun phrase is someone's wording: called, accused, described as, denied",
    "claim": "a noun: the words right after it are someone's: allegations of, مزاعم, به اتهام",
    "claim_after": "a noun: the words right before it are someone's: کے الزام, के आरोप",
    "react": "says whose the marked words are, and no more than that: condemned, a statement, a slogan",
    "owner": "says whose the marked words after it are: for the army, supporters, a poster",
    "owner_after": "says whose the marked words before it are: as he calls it, как он выразился",
    "complementiser": "opens the reported clause: that, कि, أن, что",
    "attribution_before": "stands before the name of a speaker: according to, بحسب, по словам",
    "attribution_after": "stands after the name of a speaker: के अनुसार, کے مطابق",
    "distancing": "keeps a distance from the label that follows: so-called, तथाकथित, так называемый",
    "distancing_after": "keeps a distance from the label before it: المزعوم, ادعایی",
    "what": "a label right after it that a verb of `distancing_after` calls so is nobody's: what ... is called",
    "mocking": "keeps a distance from the label that follows where marks hold it: slogans like, in the name of",
    "term": "names a word as such; a marked label that nobody uses is kept at a distance: the word, in the language of",
    "negation": "denies the label that follows: is not a, ليس, не",
    "negation_after": "denies the label before it: नहीं है, نیست",
    "negation_end": "denies the label before it where a clause ends after it: नहीं, ...",
    "condition": "leaves open what its clause denies: if, unless",
    "untrue": "denies the label in a claim before it: claims of a coup are baseless, не подтвердились, لا أساس له",
    "denial": "reports that someone denies the label: denied, نفى, отрицает",
    "light": "may stand between a negation and its label: a, of, accusations of",
    "first_person": "we, our, I: somebody else than the outlet is speaking",
    "narration": "shows that the outlet tells on: meanwhile, on Monday, met",
    "contrast": "after a comma ends what is reported: while, whereas",
    "but": "after a comma ends what a verb of doubt reports, or what had been said: but, however",
    "circumstance": "ends a noun phrase that is someone's wording: condemned the raid after, на фоне",
    "charge": "after an aside goes on with what somebody is accused of: accused Tehran, an old ally, of",
    "nobody": "a subject by which nobody says what its verb reports: nobody, none of",
    "media": "in a speaker's name: a medium, whose report does not run on over the next sentence",
    "title": "what stands in marks right after it is a name: film, newspaper, operation",
    "title_after": "what stands in marks right before it is a name",
    "epithet": "an adjective that marks hold behind a noun and that is no name: a “terrorist” group",
    "also_noun": "a verb that is written as a noun is: ثمن, لقب",
    "name": "what marks may hold and say nothing: «حماس», «طالبان», «Хезболла»",
    "shunned": "a name from which the press keeps a distance by marks, whoever speaks: «إسرائيل»",
    "topic": "before the colon of a headline: a topic, not a speaker",
    "not_speaker": "after or before an attribution: a plan or a law, not a speaker",
    "conjunction": "and, but: begins a clause",
    "inverts": "may stand before its speaker: said Lavrov; without this role all verbs may",
    "office": "in a subject: a noun that another completes: رئيس, ناطق باسم",
    "only": "after a label takes its negation back: not a victory alone",
    "adjunct": "after a verb that closes its sentence: said on Tuesday, told reporters",
    "announces": "a noun of speech that fills a clause of a headline: X's warning, ...",
    "within": "what stands in its gap is someone's, or kept at a distance: called ... by name, what ... is known as",
    "told": "begins the name of whoever is spoken to: به",
    "addressee": "ends the name of whoever is spoken to: से, کو",
    "lead_in": "ends what stands before the name of a speaker: को, میں",
    "past": "a verb of the past; before a conjunction it ends a clause: किया और, کرد و",
    "present": "a verb or word of present or future: speech goes on in such sentences",
    "backshift": "what was said in the future, told in the past: would",
    "present_start": "letters that begin a sentence of the present (Arabic: a definite noun, an imperfect)",
    "agent": "marks who did a deed of the past: ने, نے",
    "once": "a verb whose report does not run on over the next sentence: asked",
    "tells": "a verb that names whom it tells: after a comma it closes its sentence: told, informed",
    "resumes": "takes up what was just said, with a verb that stands last or in its own sentence: این را, said this in",
    "accusative": "ends the name of whoever is called something: को, کو, را",
    "calls": "a verb that gives a label to whoever stands before it with an accusative: बताया, करार दिया",
    "impersonal": "an attribution to nobody in particular, which needs no name: is said to, по слухам",
    "auxiliary": "between a name and its verb: has, had, was",
    "meanwhile": "before a verb of saying: what the next complementiser opens is the outlet's: در حالی ... که",
    "relative": "opens an aside of the outlet: which, who",
    "content_marker": "what follows is what was said, what precedes is who said it: ने, بر, على",
    "object_marker": "closes the object of a verb that stands last: را",
    "direct": "a verb that takes its object without a preposition, so that one belongs to the object: أدان, رفض",
    "object_start": "begins the object of a verb: این, مقتل",
    "pronoun": "is a speaker's whole name: او; an attribution that holds one needs no other: по его словам",
    "decoy": "looks like a cue and is none: was called, گفت‌وگو",
}  # fmt: skip

WORDS: Mapping[str, str] = {
    "body": "begins the name of a body, a fund or a paper in marks, before a definite noun: «صندوق الكرامة»",
    "party": "begins the name of a party in marks, before two or more definite nouns: «حزب الحرية والعدالة»",
    "the_body": "begins the name of a body in marks, before what completes it: «اللجنة الشعبية لمقاومة الجدار»",
    "naming": "a name, which somebody gives to something: أطلق عليه اسم «طريق الموت»",
    "slogan": "begins a slogan that says something: «لا للحرب»",
    "event": "ends the name of what happened, which does not speak before a colon: a night raid on Odesa, दिल्ली धमाका",
    "event_before": "begins the name of what happened: взрыв в Кабуле, غارة على خاركيف",
    "plight": "ends what a place is in, which does not speak: Gaza under fire, Тбилиси в огне",
    "part": "before a label takes what is denied behind it: در, مسئولیت, دنبال",
    "not_and_by": "how words begin that look as if and and by were joined to a noun: وبدأ, وبعد, وبالتالي",
}
"""Lists of single words that a rule asks for by themselves, also inside marks; they are no cues."""
ORDERS = ("verb-first", "verb-last")
COMMAS = ("parts", "joins")
CAPITALS = ("first", "all", "none")
FIELDS = {"lang", "status", "order", "capitals", "comma", "joined", "quotes", "notes", "sets", "words", *ROLES}
NEEDED = {"lang", "status", "order", "capitals", "quotes", "say", "complementiser"}

_SET = re.compile(r"\{([^{}]*)\}")


class Cue(NamedTuple):
    """One form as its folded words (GAP_SIGN where others may stand), with every role that it is listed under."""

    form: str
    words: tuple[str, ...]
    roles: frozenset[str]


@dataclass(frozen=True, slots=True)
class VoiceCues:
    """The cues of one language.

    `verb_last` says that content precedes its verb. `capitals` says how a name in quotation marks shows itself: by
    the capital of its first word (`first`), of all its words (`all`), or not (`none`). `comma_joins` says that a comma
    alone may join two clauses, as in Russian. `joined` are letters written together with the next word;
    `present_starts` are the letters listed under `present_start`. `starting` maps a folded word, and the word after it
    ("" for none), to the cues that begin with the two, longest first. `words` holds the folded words of each list of
    WORDS.
    """

    lang: str
    status: str
    verb_last: bool
    capitals: str
    comma_joins: bool
    joined: str
    quotes: tuple[tuple[str, str], ...]
    present_starts: tuple[str, ...]
    starting: Mapping[str, Mapping[str, tuple[Cue, ...]]]
    roles: frozenset[str]
    words: Mapping[str, frozenset[str]]


def read_cues(path: Path) -> VoiceCues:
    """Return the cues of the voice file at `path`.

    Raises LexiconError with path:line, what is wrong and what to do.
    """
    found = strict_yaml.load(path)
    strict_yaml.check_fields(path, found, FIELDS, NEEDED)
    lang = _choice(path, found, "lang", TAGS)
    if lang != path.stem:
        message = f"`lang: {lang}` in the file of `{path.stem}`; make them agree"
        raise strict_yaml.fail(path, found.lines["lang"], message)
    starts = _forms(path, found, "present_start", {}) if "present_start" in found else ()
    return VoiceCues(
        lang=lang,
        status=_choice(path, found, "status", ("draft", "reviewed")),
        verb_last=_choice(path, found, "order", ORDERS) == "verb-last",
        capitals=_choice(path, found, "capitals", CAPITALS),
        comma_joins=_choice(path, found, "comma", COMMAS) == "joins" if "comma" in found else False,
        joined=fold(str(found.get("joined", ""))).replace(" ", ""),
        quotes=_quotes(path, found),
        present_starts=tuple(word for form, line in starts for word in _words(path, form, line)),
        starting=_index(path, found),
        roles=frozenset(role for role in ROLES if role in found),
        words=_word_lists(path, found),
    )


def kept_cues(path: Path) -> VoiceCues:
    """Return the cues of a voice file, kept on disk and in this process for as long as the file stays as it is."""
    return _kept(path, hashlib.sha256(path.read_bytes()).hexdigest()[:16])


@lru_cache(maxsize=2 * len(TAGS))
def _kept(path: Path, content: str) -> VoiceCues:
    cues: VoiceCues = remembered_value(f"cues-{path.stem}-{content}", lambda: read_cues(path))
    return cues


@lru_cache(maxsize=len(TAGS))
def shipped_cues(lang: str) -> VoiceCues:
    """Return the cues that framing ships for one of its languages."""
    return kept_cues(data("lexicons", "voice", f"{lang}.yaml"))


def _choice(path: Path, found: strict_yaml.Map, field: str, allowed: tuple[str, ...]) -> str:
    value = found[field]
    if not isinstance(value, str) or value not in allowed:
        raise strict_yaml.fail(path, found.lines[field], f"`{field}:` must be one of {', '.join(allowed)}")
    return str(value)


def _items(path: Path, found: strict_yaml.Map, field: str) -> list[strict_yaml.Map]:
    value: Any = found[field]
    if not isinstance(value, list) or not all(isinstance(item, strict_yaml.Map) for item in value):
        hint = "`- open:` with `close:`" if field == "quotes" else "`- form:`"
        raise strict_yaml.fail(path, found.lines[field], f"`{field}:` must be a list with {hint} on each line")
    return list(value)


def _quotes(path: Path, found: strict_yaml.Map) -> tuple[tuple[str, str], ...]:
    pairs: list[tuple[str, str]] = []
    for item in _items(path, found, "quotes"):
        strict_yaml.check_fields(path, item, {"open", "close", "note"}, {"open", "close"})
        pair = (str(item["open"]), str(item["close"]))
        if not all(len(mark) == 1 and not mark.isspace() for mark in pair):
            raise strict_yaml.fail(path, item, "`open:` and `close:` must each be one quotation mark")
        if pair in pairs:
            raise strict_yaml.fail(path, item, "this pair of quotation marks is already given; remove one")
        pairs.append(pair)
    return tuple(pairs)


def _sets(path: Path, found: strict_yaml.Map) -> dict[str, list[str]]:
    """Return the forms of each set that the file names."""
    return _named_lists(path, found, "sets")


def _word_lists(path: Path, found: strict_yaml.Map) -> dict[str, frozenset[str]]:
    """Return the folded words of each list of WORDS, empty where the file has none."""
    given = _named_lists(path, found, "words")
    for name, listed in given.items():
        if name not in WORDS:
            message = f"`{name}` under `words:` is none of {', '.join(WORDS)}; rename it, or take it out"
            raise strict_yaml.fail(path, found.lines["words"], message)
        if wrong := [word for word in listed if len(fold(word).split()) != 1]:
            raise strict_yaml.fail(path, found.lines["words"], f"`{wrong[0]}` under `{name}:` is not one word; mend it")
    return {name: frozenset(map(fold, given.get(name, ()))) for name in WORDS}


def _named_lists(path: Path, found: strict_yaml.Map, field: str) -> dict[str, list[str]]:
    named = found.get(field, {})
    lists = list(named.values()) if isinstance(named, Mapping) else [None]
    if not all(isinstance(forms, list) and forms and all(isinstance(form, str) for form in forms) for forms in lists):
        message = f"`{field}:` must hold names, and below each its forms, one a line after `- `"
        raise strict_yaml.fail(path, found.lines[field], message)
    return {name: [str(form) for form in forms] for name, forms in named.items()}


def _forms(path: Path, found: strict_yaml.Map, role: str, sets: Mapping[str, list[str]]) -> Iterator[tuple[str, int]]:
    """Yield every form listed under a role, with a form for each of a set, and its line."""
    for item in _items(path, found, role):
        strict_yaml.check_fields(path, item, {"form", "note"}, {"form"})
        form = str(item["form"]) if isinstance(item["form"], str) else ""
        pieces = _SET.split(form)
        texts, names = pieces[::2], pieces[1::2]
        for name in names:
            if name not in sets:
                message = f"`{{{name}}}` is no set of this file; list its forms under `sets:`, or write them out"
                raise strict_yaml.fail(path, item, message)
        for chosen in product(*(sets[name] for name in names)):
            yield "".join(chain.from_iterable(zip_longest(texts, chosen, fillvalue=""))), item.line


def _index(path: Path, found: strict_yaml.Map) -> dict[str, dict[str, tuple[Cue, ...]]]:
    roles: dict[tuple[str, ...], set[str]] = {}
    forms: dict[tuple[str, ...], str] = {}
    sets = _sets(path, found)
    for role in (role for role in ROLES if role in found and role != "present_start"):
        lines: dict[tuple[str, ...], int] = {}
        for form, line in _forms(path, found, role, sets):
            words = _words(path, form, line)
            if words in lines:
                message = f"`{form}` is already given under `{role}:` on line {lines[words]}; remove one"
                raise strict_yaml.fail(path, line, message)
            lines[words] = line
            # Many pages lose the ZWNJ within a Persian word: می‌گوید.
            for spelling in {words, _folded(form.replace(ZWNJ, ""))}:
                roles.setdefault(spelling, set()).add(role)
                forms.setdefault(spelling, form)
    starting: dict[str, dict[str, tuple[Cue, ...]]] = {}
    for words in sorted(roles, key=len, reverse=True):
        first, second = (*words, "")[:2]
        cues = starting.setdefault(first, {})
        cues[second] = (*cues.get(second, ()), Cue(forms[words], words, frozenset(roles[words])))
    return starting


def _words(path: Path, form: str, line: int) -> tuple[str, ...]:
    words = _folded(form)
    if not words or "" in words:
        message = "`form:` holds no word, or none beside its dots; write one, or remove the line"
        raise strict_yaml.fail(path, line, message)
    return words


def _folded(form: str) -> tuple[str, ...]:
    """Return the folded words of a form, with GAP_SIGN between those of its parts; "" stands for a part without any."""
    parts = (fold(part).split() or [""] for part in form.split(GAP_SIGN))
    return tuple(word for part in parts for word in (GAP_SIGN, *part))[1:]
