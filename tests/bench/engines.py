"""The matchers that are compared: ours, and what a user would reach for instead, with the same surface forms.

Every engine is handed the same texts of one language and finds what it can its own way. `run` is what is timed;
`spans` turns its result into (text, start, end) in code points, so that it can be held against the reference
(tests/reference.py: a dictionary walked word by word). Forms with a gap are left out for the others: they know none.

spaCy        blank(lang) and a PhraseMatcher on the words as written (ORTH, its quickest attribute)
flashtext    a trie of characters in Python, without case
ahocorasick  ahocorasick_rs on lowered text: every place of every form, inside other words too
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any, NamedTuple

from framing.hits import find
from framing.lexicon import Lexicon
from framing.match import matches
from framing.model import GAP_SIGN, Document, Part
from framing.table import entries, surfaces, table
from tests import reference

__all__ = ["Engine", "engines", "reference_spans"]

Spans = set[tuple[int, int, int]]


class Engine(NamedTuple):
    """A matcher of one language: `run` is timed, `spans` says what it found; None where that is not comparable."""

    name: str
    run: Callable[[], Any]
    spans: Callable[[Any], Spans] | None


def engines(lexicon: Lexicon, lang: str, texts: Sequence[str]) -> Iterator[Engine]:
    """Yield our matcher, the same with conditions, overlaps and dates decided, and the peers that are installed."""
    compiled = table(lexicon, lang)
    pages = [Document(str(at), text, lang=lang, parts=(Part("body", 0, len(text)),)) for at, text in enumerate(texts)]
    yield Engine("framing match", lambda: find(pages, compiled), _ours)
    yield Engine("framing match, decided", lambda: matches(pages, compiled), None)
    written = {surface for entry in entries(lexicon, lang) for surface, _ in surfaces(entry.form.text, lang)}
    forms = sorted(surface for surface in written if GAP_SIGN not in surface)
    yield _spacy(lang, forms, texts)
    yield _flashtext(forms, texts)
    yield _ahocorasick(forms, texts)


def reference_spans(lexicon: Lexicon, lang: str, texts: Sequence[str]) -> Spans:
    """Return where the forms stand, by the simple matcher."""
    known = reference.targets(lexicon, lang)
    pages = (Document("", text, lang=lang, parts=(Part("body", 0, len(text)),)) for text in texts)
    return {
        (at, hit.start, hit.end)
        for at, page in enumerate(pages)
        for hit in reference.hits(page, known)
        if not hit.excluding
    }


def _ours(found: Any) -> Spans:
    rows = zip(found.doc.tolist(), found.start.tolist(), found.end.tolist(), found.excluding.tolist(), strict=True)
    return {(doc, start, end) for doc, start, end, excluding in rows if not excluding}


def _spacy(lang: str, forms: Sequence[str], texts: Sequence[str]) -> Engine:
    import spacy
    from spacy.matcher import PhraseMatcher

    nlp = spacy.blank(lang)
    nlp.max_length = 1 << 30
    matcher = PhraseMatcher(nlp.vocab, attr="ORTH")
    matcher.add("form", list(nlp.tokenizer.pipe(forms)))

    def run() -> list[Any]:
        found = []
        for text in texts:
            page = nlp.make_doc(text)
            found.append((page, matcher(page)))
        return found

    def spans(found: Any) -> Spans:
        return {
            (at, page[first].idx, page[last - 1].idx + len(page[last - 1]))
            for at, (page, hits) in enumerate(found)
            for _, first, last in hits
        }

    return Engine("spaCy PhraseMatcher", run, spans)


def _flashtext(forms: Sequence[str], texts: Sequence[str]) -> Engine:
    from flashtext import KeywordProcessor

    processor = KeywordProcessor()
    for form in forms:
        processor.add_keyword(form)
    return Engine(
        "flashtext",
        lambda: [processor.extract_keywords(text, span_info=True) for text in texts],
        lambda found: {(at, start, end) for at, hits in enumerate(found) for _, start, end in hits},
    )


def _ahocorasick(forms: Sequence[str], texts: Sequence[str]) -> Engine:
    from ahocorasick_rs import AhoCorasick

    automaton = AhoCorasick([form.lower() for form in forms])
    return Engine(
        "ahocorasick_rs, lowered",
        lambda: [automaton.find_matches_as_indexes(text.lower(), overlapping=True) for text in texts],
        lambda found: {(at, start, end) for at, hits in enumerate(found) for _, start, end in hits},
    )
