"""Say what is wrong with a lexicon that loads: each problem with its path, line, code and what to do.

Errors make the check fail; warnings are shown and pass (a user's lexicon without examples works, unproven).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import regex

from framing.concept import Block, Concept, Example, Form
from framing.languages import language
from framing.lexicon import Lexicon
from framing.model import COMPANY, GAP_SIGN
from framing.table import surfaces, table
from framing.text import fold

__all__ = ["CODES", "Problem", "check"]

CODES = {
    "duplicate": "two forms of one variant are one after folding and inflection",
    "two-variants": "one form stands in two variants of a concept",
    "unreachable": "another entry always wins where this form stands",
    "unknown-near": "`near` names no entity of the lexicon",
    "idle-exclusion": "`not_in` names a phrase that does not hold the form",
    "wrong-letter": "a letter of another language's alphabet",
    "mixed-script": "letters of two scripts in one word",
    "wrong-script": "a word without a letter of the language's script",
    "missing-variant": "a language lacks a variant that others have, without a note",
    "no-plain-name": "a referent without a neutral variant has no denominator",
    "no-example": "no example hits this form",
    "no-near-miss": "no near miss for this variant",
    "right-to-left": "two right-to-left terms on one line cannot be reviewed",
}

# Letters that belong to a neighbour's keyboard; the fold forgives them in pages, the lexicon is written right.
_FOREIGN = {
    "ar": "\u06a9\u06cc\u06c1\u06be\u06d2\u06ba\u06c3",
    "fa": "\u0643\u064a\u0649\u0629\u06c1\u06be\u06d2\u06ba\u06c3",
    "ur": "\u0643\u064a\u0649\u0629\u0647",
}
_SCRIPTS = {
    script: regex.compile(rf"(?V1)[\p{{L}}&&\p{{{name}}}]")
    for script, name in (("Arab", "Arabic"), ("Deva", "Devanagari"), ("Cyrl", "Cyrillic"), ("Latn", "Latin"))
}
_LETTER = regex.compile(r"\p{L}")
_WORD = regex.compile(r"[\p{L}\p{M}]+")
_RTL_TERMS = regex.compile(r"\p{Arabic}[\p{Arabic}\p{M}\u200c ]*[,;|\[\]][^\p{Arabic}]*\p{Arabic}")


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing to mend: `path:line`, a code of CODES, what is wrong and what to do."""

    path: Path
    line: int
    code: str
    message: str
    error: bool = True

    def __str__(self) -> str:
        level = "error" if self.error else "warning"
        return f"{self.path}:{self.line}: {level} [{self.code}] {self.message}"


def check(lexicon: Lexicon, *, only: Iterable[str] | None = None) -> list[Problem]:
    """Return the problems of a lexicon, in the order of its files; `only` keeps these concept ids.

    An example-free lexicon gets warnings for that alone.
    """
    wanted = set(only) if only is not None else set(lexicon.concepts)
    chosen = [concept for concept in lexicon.concepts.values() if concept.id in wanted]
    problems = [problem for concept in chosen for problem in _concept(concept, lexicon)]
    problems += [problem for problem in _unreachable(lexicon) if problem.path in {concept.path for concept in chosen}]
    return sorted(problems, key=lambda problem: (str(problem.path), problem.line, problem.code, problem.message))


def _concept(concept: Concept, lexicon: Lexicon) -> Iterator[Problem]:
    if concept.kind == "referent" and not any(variant.stance == "neutral" for variant in concept.variants.values()):
        yield Problem(concept.path, 1, "no-plain-name", "no variant is neutral; add the plain name, the denominator")
    yield from _lines(concept)
    for lang, block in concept.languages.items():
        yield from _variants(concept, lang, block)
        for form in _forms(block):
            yield from _spelling(concept, lang, form)
            yield from _near(concept, form, lexicon)
            yield from _idle(concept, lang, form)
        yield from _repeats(concept, lang, block)
        yield from _examples(concept, lang, block)


def _forms(block: Block) -> Iterator[Form]:
    for forms in block.forms.values():
        yield from forms


def _lines(concept: Concept) -> Iterator[Problem]:
    for number, line in enumerate(concept.path.read_text("utf-8").split("\n"), 1):
        key = line.lstrip(" -").partition(":")[0]
        listing = key in ("form", "near", "not_near", "not_in") or line.lstrip().startswith("- ")
        if listing and _RTL_TERMS.search(line):
            yield Problem(concept.path, number, "right-to-left", "two right-to-left terms; put each on its own line")


def _variants(concept: Concept, lang: str, block: Block) -> Iterator[Problem]:
    if not concept.variants and not any(block.forms.values()) and not block.notes:
        yield Problem(concept.path, block.line, "missing-variant", f"{lang}: no forms; add some, or a note why not")
    for variant in concept.variants:
        if not block.forms.get(variant) and not block.notes:
            message = f"{lang}: no form of `{variant}`; add one, or say in `notes:` that its press has no such wording"
            yield Problem(concept.path, block.line, "missing-variant", message)


def _spelling(concept: Concept, lang: str, form: Form) -> Iterator[Problem]:
    for text in (form.text, *form.not_in):
        wrong = sorted({char for char in text if char in _FOREIGN.get(lang, "")})
        if wrong:
            names = ", ".join(f"U+{ord(char):04X}" for char in wrong)
            yield Problem(concept.path, form.line, "wrong-letter", f"{text}: {names} is no letter of {lang}")
        own = _SCRIPTS[language(lang).script]
        for word in _WORD.findall(text):
            if own.search(word) and len(own.findall(word)) < len(_LETTER.findall(word)):
                yield Problem(concept.path, form.line, "mixed-script", f"{word}: letters of two scripts in one word")
            elif not own.search(word) and not _SCRIPTS["Latn"].search(word):
                yield Problem(concept.path, form.line, "wrong-script", f"{word}: no letter of {lang}'s script in it")


def _near(concept: Concept, form: Form, lexicon: Lexicon) -> Iterator[Problem]:
    for field, names in (("near", form.near), ("not_near", form.not_near)):
        for name in names:
            if name not in lexicon.concepts or lexicon.concepts[name].kind not in COMPANY:
                message = f"{field} `{name}` is no entity and no topic; add entities/{name}.yaml"
                yield Problem(concept.path, form.line, "unknown-near", message)


def _idle(concept: Concept, lang: str, form: Form) -> Iterator[Problem]:
    """Report phrases of `not_in` in which the form cannot stand, however either is inflected."""
    own = [[f" {fold(piece)} " for piece in text.split(GAP_SIGN)] for text, _ in surfaces(form.text, lang)]
    for phrase in form.not_in:
        written = (f" {fold(text)} " for text, _ in surfaces(phrase, lang))
        if not any(all(piece in text for piece in pieces) for text in written for pieces in own):
            message = f"not_in {phrase}: {form.text} never stands in it, so it does nothing; remove it"
            yield Problem(concept.path, form.line, "idle-exclusion", message)


def _repeats(concept: Concept, lang: str, block: Block) -> Iterator[Problem]:
    """Report forms that are one after folding, or that inflection of another form of the variant already makes."""
    listed: dict[str, tuple[str | None, Form]] = {}
    for variant, forms in block.forms.items():
        for form in forms:
            key = fold(form.text)
            if key in listed:
                other, first = listed[key]
                code = "duplicate" if other == variant else "two-variants"
                yield Problem(concept.path, form.line, code, f"{form.text} is already on line {first.line}")
            else:
                listed[key] = (variant, form)


def _examples(concept: Concept, lang: str, block: Block) -> Iterator[Problem]:
    proven = bool(block.examples)
    if concept.kind in COMPANY and not proven:
        return
    if not proven:
        yield Problem(
            concept.path, block.line, "no-example", f"{lang}: no examples; the forms are unproven", error=False
        )
        return
    for variant, forms in block.forms.items():
        hit = _hit_texts(block.examples, variant)
        for form in forms if concept.kind not in COMPANY else ():
            if not _is_hit(form, lang, hit):
                yield Problem(concept.path, form.line, "no-example", f"{lang}: no example hits {form.text}; add one")
    misses = sum(not example.hits for example in block.examples)
    needed = max(1, sum(bool(forms) for forms in block.forms.values())) if concept.kind == "referent" else 1
    if misses < needed and concept.kind not in COMPANY:
        message = f"{lang}: {misses} near misses for {needed} variants; add sentences that must not count, with `why:`"
        yield Problem(concept.path, block.line, "no-near-miss", message)


def _is_hit(form: Form, lang: str, hit: set[str]) -> bool:
    """Say whether one of the texts that examples mark is a form, or is one with words in its gap."""
    if fold(form.text) in hit:
        return True
    written = [tuple(map(fold, text.split(GAP_SIGN))) for text, _ in surfaces(form.text, lang)]
    if GAP_SIGN not in form.text:
        return not hit.isdisjoint(before for (before,) in written)
    return any(
        text.startswith(f"{before} ") and text.endswith(f" {after}") for before, after in written for text in hit
    )


def _hit_texts(examples: Iterable[Example], variant: str | None) -> set[str]:
    """Return what the marks of a variant hold, folded."""
    return {
        fold(example.text[start:end])
        for example in examples
        for (start, end), hit in zip(example.marks, example.hits, strict=True)
        if hit == variant
    }


def _unreachable(lexicon: Lexicon) -> Iterator[Problem]:
    """Report forms whose every surface an earlier form of the same concept takes."""
    for lang in sorted({lang for concept in lexicon.concepts.values() for lang in concept.languages}):
        compiled = table(lexicon, lang)
        winning: dict[tuple[int, str], int] = {}
        offsets, ranks, excluding = (each.tolist() for each in (compiled.offsets, compiled.entry, compiled.excluding))
        for node, (first, stop) in enumerate(pairwise(offsets)):
            for target in range(first, stop):
                if not excluding[target]:
                    entry = compiled.entries[ranks[target]]
                    key = (node, entry.concept.id)
                    winning[key] = min(winning.get(key, entry.rank), entry.rank)
        reached = set(winning.values())
        for entry in compiled.entries:
            if entry.rank not in reached:
                message = f"{lang}: {entry.form.text} never wins over the earlier forms of this concept; remove one"
                yield Problem(entry.concept.path, entry.form.line, "unreachable", message)
