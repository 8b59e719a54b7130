"""Hand the lexicon to other tools, and take theirs: a flat table, quanteda YAML, LIWC, WordStat, Vale.

What a format cannot hold (conditions, stances, examples) is said, never dropped in silence.
"""

from __future__ import annotations

import csv
import io
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from framing.errors import LexiconError
from framing.languages import language
from framing.lexicon import Lexicon
from framing.model import COMPANY, GAP_SIGN

__all__ = ["COLUMNS", "FORMATS", "Row", "export", "flat", "read_foreign", "write_concepts"]

COLUMNS = ("lang", "kind", "concept", "variant", "stance", "form", "status")


@dataclass(frozen=True, slots=True)
class Row:
    """One form, flat; `conditional` says that it counts only under conditions, which other formats cannot hold."""

    lang: str
    kind: str
    concept: str
    variant: str
    stance: str
    form: str
    status: str
    conditional: bool = False

    def record(self) -> dict[str, Any]:
        """Return the columns of the flat table."""
        return {column: getattr(self, column) for column in COLUMNS}

    @property
    def category(self) -> str:
        """Return the name of the row's category in a format without levels."""
        return f"{self.concept}.{self.variant}" if self.variant else self.concept


def flat(lexicon: Lexicon, *, langs: Iterable[str] | None = None) -> list[Row]:
    """Return every form of a lexicon as a row, in the order of concepts, languages and variants."""
    wanted = set(langs) if langs is not None else None
    return [
        Row(
            lang, concept.kind, concept.id, variant or "", concept.stance(variant) or "", form.text, block.status,
            bool(form.near or form.not_near or form.not_in),
        )
        for concept in lexicon.concepts.values()
        for lang, block in concept.languages.items()
        if wanted is None or lang in wanted
        for variant, forms in block.forms.items()
        for form in forms
    ]  # fmt: skip


def export(rows: Sequence[Row], form: str) -> tuple[str, list[str]]:
    """Return a dictionary of one language in another tool's format, and what that format could not hold.

    Raises LexiconError for an unknown format and for rows of several languages.
    """
    if form not in FORMATS:
        raise LexiconError(f"no format {form!r}; choose from {', '.join(FORMATS)}")
    langs = sorted({row.lang for row in rows})
    if len(langs) != 1:
        raise LexiconError(f"rows of {len(langs)} languages ({', '.join(langs)}); these formats hold one, say --lang")
    return FORMATS[form].write([row for row in rows if GAP_SIGN not in row.form]), list(_unheld(rows, form))


def _unheld(rows: Sequence[Row], form: str) -> Iterator[str]:
    """Yield what another tool's format cannot hold of some rows."""
    gapped = sum(GAP_SIGN in row.form for row in rows)
    lost = sum(row.conditional for row in rows if GAP_SIGN not in row.form)
    if gapped:
        yield f"{gapped} forms with a gap ({GAP_SIGN}) are left out"
    if lost:
        yield f"{lost} forms count only under conditions (near, not_near, not_in); {form} holds the forms alone"
    yield "stances, inflection and examples are not held; the wordings are dictionary forms"


def read_foreign(path: Path, form: str, lang: str) -> list[Row]:
    """Read another tool's dictionary as rows of kind `frame`, one concept a category. Raises LexiconError."""
    if form not in FORMATS:
        raise LexiconError(f"no format {form!r}; choose from {', '.join(FORMATS)}")
    tag = language(lang).tag
    try:
        text = path.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as exc:
        raise LexiconError(f"{path}: cannot be read ({exc}); give a dictionary file in UTF-8") from exc
    try:
        pairs = FORMATS[form].read(text)
    except (ValueError, KeyError, IndexError, AttributeError, yaml.YAMLError) as exc:
        raise LexiconError(f"{path}: no {form} dictionary ({exc}); check the format") from exc
    if not pairs:
        raise LexiconError(f"{path}: no entries; is it a {form} dictionary?")
    rows = []
    for category, word in pairs:
        concept, _, variant = category.partition(".")
        rows.append(Row(tag, "referent" if variant else "frame", _slug(concept), _slug(variant), "", word, "draft"))
    return rows


def write_concepts(rows: Sequence[Row]) -> dict[str, str]:
    """Return concept files, by name, that hold rows: drafts to complete with stances, bases and examples."""
    files: dict[str, str] = {}
    grouped: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        grouped[row.concept].append(row)
    for concept, own in grouped.items():
        files[f"{concept}.yaml"] = "\n".join([*_head(concept, own), *_forms(own), ""])
    return files


def _head(concept: str, rows: Sequence[Row]) -> list[str]:
    lines = [f"id: {concept}", f"kind: {rows[0].kind}", f"gloss: {concept}"]
    variants = list(dict.fromkeys(row.variant for row in rows if row.variant))
    if variants:
        lines.append("variants:")
        for variant in variants:
            stance = next((row.stance for row in rows if row.variant == variant and row.stance), "")
            lines += [f"  {variant}:", *([f"    stance: {stance}"] if stance else []), f"    gloss: {variant}"]
    return lines


def _forms(rows: Sequence[Row]) -> list[str]:
    lines = ["languages:"]
    for lang in dict.fromkeys(row.lang for row in rows):
        lines += [f"  {lang}:", "    status: draft"]
        for variant in dict.fromkeys(row.variant for row in rows if row.lang == lang):
            lines.append(f"    {variant or 'forms'}:")
            own = dict.fromkeys(row.form for row in rows if row.lang == lang and row.variant == variant)
            lines += [f"      - form: {_scalar(form)}" for form in own]
    return lines


def _scalar(text: str) -> str:
    plain = re.fullmatch(r"[^\s*&!%@`'\"\[\]{}|>#?:,\-][^:#]*", text)
    return text if plain else "'" + text.replace("'", "''") + "'"


def _slug(text: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", text.casefold()).strip("-") or ("" if not text else "category")


Pairs = list[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class _Format:
    """How a tool writes a dictionary, and how its dictionary is read as (category, word) pairs."""

    write: Callable[[Sequence[Row]], str]
    read: Callable[[str], Pairs]


def _tree(rows: Sequence[Row]) -> dict[str, Any]:
    tree: dict[str, Any] = {}
    for row in rows:
        if row.variant:
            tree.setdefault(row.concept, {}).setdefault(row.variant, []).append(row.form)
        else:
            tree.setdefault(row.concept, []).append(row.form)
    return tree


def _write_quanteda(rows: Sequence[Row]) -> str:
    return yaml.safe_dump(_tree(rows), allow_unicode=True, sort_keys=False, width=1000)


def _read_quanteda(text: str) -> Pairs:
    tree = yaml.load(text, Loader=yaml.BaseLoader)
    pairs: Pairs = []
    for concept, value in tree.items():
        for variant, words in value.items() if isinstance(value, dict) else [("", value)]:
            name = f"{concept}.{variant}" if variant else str(concept)
            pairs += [(name, str(word)) for word in ([words] if isinstance(words, str) else words)]
    return pairs


def _write_liwc(rows: Sequence[Row]) -> str:
    categories = list(dict.fromkeys(row.category for row in rows))
    numbers = {name: number for number, name in enumerate(categories, 1)}
    words: dict[str, list[int]] = defaultdict(list)
    for row in rows:
        words[row.form].append(numbers[row.category])
    head = ["%", *(f"{number}\t{name}" for name, number in numbers.items()), "%"]
    return "\n".join([*head, *("\t".join([word, *map(str, own)]) for word, own in words.items()), ""])


def _read_liwc(text: str) -> Pairs:
    _, head, body = text.split("%", 2)
    names = dict(line.split("\t", 1) for line in head.strip().splitlines())
    pairs: Pairs = []
    for line in body.strip().splitlines():
        word, *numbers = line.split("\t")
        pairs += [(names[number.strip()].strip(), word) for number in numbers if number.strip()]
    return pairs


def _write_dicx(rows: Sequence[Row]) -> str:
    categories = list(dict.fromkeys(row.category for row in rows))
    words: dict[str, set[str]] = defaultdict(set)
    for row in rows:
        words[row.form].add(row.category)
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(["DicTerm", *categories])
    writer.writerows([word, *("X" if name in own else "" for name in categories)] for word, own in words.items())
    return text.getvalue()


def _read_dicx(text: str) -> Pairs:
    head, *lines = csv.reader(io.StringIO(text))
    if head[0] != "DicTerm":
        raise ValueError("the first column is not DicTerm")
    return [(name, line[0]) for line in lines for name, mark in zip(head[1:], line[1:], strict=False) if mark.strip()]


def _write_wordstat(rows: Sequence[Row]) -> str:
    lines: list[str] = []
    for concept, value in _tree(rows).items():
        lines.append(concept)
        for variant, words in value.items() if isinstance(value, dict) else [("", value)]:
            indent = "\t\t" if variant else "\t"
            lines += [f"\t{variant}"] if variant else []
            lines += [f"{indent}{word.replace(' ', '_')} (1)" for word in words]
    return "\n".join([*lines, ""])


def _read_wordstat(text: str) -> Pairs:
    pairs: Pairs = []
    levels: list[str] = []
    for line in filter(str.strip, text.splitlines()):
        depth = len(line) - len(line.lstrip("\t"))
        word = re.fullmatch(r"(.+) \(\d+\)", line.strip())
        if word:
            pairs.append((".".join(levels[:depth]), word[1].replace("_", " ")))
        else:
            levels = [*levels[:depth], line.strip()]
    return pairs


def _write_vale(rows: Sequence[Row]) -> str:
    rule = {
        "extends": "existence", "message": "Loaded wording: '%s'", "level": "suggestion", "ignorecase": True,
        "tokens": list(dict.fromkeys(row.form for row in rows if row.kind not in COMPANY)),
    }  # fmt: skip
    return yaml.safe_dump(rule, allow_unicode=True, sort_keys=False, width=1000)


def _read_vale(text: str) -> Pairs:
    rule = yaml.load(text, Loader=yaml.BaseLoader)
    return [("vale", str(word)) for word in rule["tokens"]]


FORMATS = {
    "quanteda": _Format(_write_quanteda, _read_quanteda),
    "liwc": _Format(_write_liwc, _read_liwc),
    "dicx": _Format(_write_dicx, _read_dicx),
    "wordstat": _Format(_write_wordstat, _read_wordstat),
    "vale": _Format(_write_vale, _read_vale),
}
