"""Read one concept file, refusing every mistake with its path and line.

The file format is told in lexicons/README.md.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from framing.languages import TAGS
from framing.model import GAP_SIGN, Stance
from framing.strict_yaml import Items, Map, Text, check_fields, fail, load

__all__ = ["PLAIN", "Block", "Concept", "Example", "Form", "Variant", "read_concept"]

KINDS = ("referent", "frame", "entity", "topic", "group")
STANCES = ("against", "neutral", "for")
STATUSES = ("draft", "reviewed")
VOICES = ("outlet", "reported", "quote", "scare")
PLAIN = "forms"
"""The key under which a concept without variants lists its forms, and the word its examples use in `hits`."""

_TOP = {"id", "kind", "gloss", "toward", "valid_from", "valid_until", "variants", "languages", "notes"}
_GROUP = {"id", "kind", "gloss", "members", "notes"}
_VARIANT = {"stance", "gloss", "basis"}
_FORM = {"form", "case", "near", "not_near", "not_in", "note"}
_EXAMPLE = {"hits", "voice", "negated", "date", "text", "why", "expect"}
_MARK = re.compile(r"\[\[(.+?)\]\]", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Form:
    """A wording as a dictionary writes it, and the conditions under which it counts.

    `cased` says that a word of the text must begin with a capital where the form's does.
    """

    text: str
    cased: bool = False
    near: tuple[str, ...] = ()
    not_near: tuple[str, ...] = ()
    not_in: tuple[str, ...] = ()
    note: str = ""
    line: int = 0


@dataclass(frozen=True, slots=True)
class Variant:
    """One way of naming a referent, how it leans, and why that is said."""

    id: str
    stance: Stance | None
    gloss: str
    basis: str


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence that tests forms: `marks` are the spans that must be hit, `hits` their variants in order.

    `why` tells what makes a near miss miss; `expect_fail` marks a known failure.
    """

    text: str
    marks: tuple[tuple[int, int], ...]
    hits: tuple[str | None, ...]
    voice: str | None = None
    negated: bool | None = None
    date: dt.date | None = None
    why: str = ""
    expect_fail: bool = False
    line: int = 0


@dataclass(frozen=True, slots=True)
class Block:
    """A concept in one language: its forms by variant (None where it has no variants) and their examples."""

    status: str
    forms: Mapping[str | None, tuple[Form, ...]]
    examples: tuple[Example, ...] = ()
    notes: str = ""
    line: int = 0


@dataclass(frozen=True, slots=True)
class Concept:
    """One thing that is named, with its variants and all its languages; or a group, with its `members` alone.

    Members are ids of entities, topics and groups, each with the line that names it.
    """

    id: str
    kind: str
    gloss: str
    variants: Mapping[str, Variant]
    languages: Mapping[str, Block]
    toward: str = ""
    valid_from: dt.date | None = None
    valid_until: dt.date | None = None
    members: Mapping[str, int] = field(default_factory=dict)
    notes: str = ""
    path: Path = Path()

    @property
    def dated(self) -> bool:
        """Say whether the thing exists only between dates."""
        return self.valid_from is not None or self.valid_until is not None

    def holds(self, day: dt.date) -> bool:
        """Say whether the thing exists on a day."""
        return not (self.valid_from and day < self.valid_from) and not (self.valid_until and day > self.valid_until)

    def apart_from(self, other: Concept) -> bool:
        """Say whether one of two things ends before the other begins."""
        ends, begins = self.valid_until, other.valid_from
        return (ends is not None and begins is not None and ends < begins) or (
            other.valid_until is not None and self.valid_from is not None and other.valid_until < self.valid_from
        )

    def stance(self, variant: str | None) -> Stance | None:
        """Return how a variant's wording leans; None where the concept has no variants."""
        return self.variants[variant].stance if variant is not None else None


def read_concept(path: Path) -> Concept:
    """Read one concept file.

    Raises LexiconError with path:line, what is wrong and what to do.
    """
    root = load(path)
    group = root.get("kind") == "group"
    check_fields(path, root, _GROUP if group else _TOP, {"id", "kind", "gloss", "members" if group else "languages"})
    kind = _choice(path, root, "kind", KINDS)
    if root["id"] != path.stem:
        raise fail(path, root["id"], f"id `{root['id']}` is not the file's name; call the file {root['id']}.yaml")
    members = {str(name): name.line for name in _lined(path, root, "members")}
    if group and not members:
        raise fail(path, root.lines["members"], "a group needs `members:`, the entities it stands for, one a line")
    variants = {key: _variant(path, key, value) for key, value in _map(path, root, "variants").items()}
    if kind == "referent" and not variants:
        raise fail(path, root, "a referent needs `variants:`, the names among which a press chooses")
    blocks = {
        _language(path, key, root["languages"].lines[key]): _block(path, key, value, variants)
        for key, value in _map(path, root, "languages").items()
    }
    return Concept(
        id=str(root["id"]), kind=kind, gloss=str(root["gloss"]), variants=variants, languages=blocks,
        toward=str(root.get("toward", "")), valid_from=_date(path, root, "valid_from"),
        valid_until=_date(path, root, "valid_until"), members=members, notes=str(root.get("notes", "")), path=path,
    )  # fmt: skip


def _map(path: Path, parent: Map, key: str) -> Map:
    found = parent.get(key)
    if found is None:
        return Map()
    if not isinstance(found, Map):
        raise fail(path, parent.lines[key], f"`{key}:` must hold fields, one a line, indented below it")
    return found


def _items(path: Path, parent: Map, key: str) -> Items:
    found = parent.get(key)
    if found is None:
        return Items()
    if not isinstance(found, Items):
        raise fail(path, parent.lines[key], f"`{key}:` must be a list: one item a line, each after `- `")
    return found


def _texts(path: Path, parent: Map, key: str) -> tuple[str, ...]:
    return tuple(map(str, _lined(path, parent, key)))


def _lined(path: Path, parent: Map, key: str) -> list[Text]:
    """Return the texts of a list, which know their lines."""
    items = _items(path, parent, key)
    for item in items:
        if not isinstance(item, Text) or not item.strip():
            raise fail(path, parent.lines[key], f"`{key}:` must be a list of plain texts")
    return items


def _choice(path: Path, parent: Map, key: str, allowed: tuple[str, ...]) -> str:
    found = parent.get(key)
    if found not in allowed:
        raise fail(path, parent.lines[key], f"`{key}: {found}` is unknown; choose from {', '.join(allowed)}")
    return str(found)


def _date(path: Path, parent: Map, key: str) -> dt.date | None:
    if key not in parent:
        return None
    try:
        return dt.date.fromisoformat(str(parent[key]))
    except ValueError:
        raise fail(path, parent.lines[key], f"`{key}: {parent[key]}` is no date; write YYYY-MM-DD") from None


def _language(path: Path, tag: str, line: int) -> str:
    if tag not in TAGS:
        raise fail(path, line, f"no language `{tag}`; choose from {', '.join(TAGS)}")
    return tag


def _variant(path: Path, key: str, value: Any) -> Variant:
    if not isinstance(value, Map):
        raise fail(path, value, f"variant `{key}` needs `stance:`, `gloss:` and `basis:` below it")
    check_fields(path, value, _VARIANT, {"gloss"})
    if "stance" not in value:
        return Variant(key, None, str(value["gloss"]), str(value.get("basis", "")))
    stance = _choice(path, value, "stance", STANCES)
    return Variant(key, stance, str(value["gloss"]), str(value.get("basis", "")))  # type: ignore[arg-type]


def _block(path: Path, lang: str, value: Any, variants: Mapping[str, Variant]) -> Block:
    if not isinstance(value, Map):
        raise fail(path, value, f"language `{lang}` needs `status:` and forms below it")
    names = set(variants) or {PLAIN}
    check_fields(path, value, {"status", "examples", "notes", *names}, {"status"})
    status = _choice(path, value, "status", STATUSES)
    forms = {
        (name if variants else None): tuple(_form(path, item) for item in _items(path, value, name))
        for name in value
        if name in names
    }
    examples = tuple(_example(path, item, names) for item in _items(path, value, "examples"))
    return Block(status, forms, examples, str(value.get("notes", "")), value.line)


def _form(path: Path, value: Any) -> Form:
    if not isinstance(value, Map):
        raise fail(path, value, "a form is written `- form: ...`")
    check_fields(path, value, _FORM, {"form"})
    text = value["form"]
    if not isinstance(text, str) or not text.strip():
        raise fail(path, value, "`form:` is empty; write the wording behind it")
    near, not_near, not_in = (_texts(path, value, key) for key in ("near", "not_near", "not_in"))
    for key, phrase in (("form", text), *(("not_in", phrase) for phrase in not_in)):
        pieces = phrase.split(GAP_SIGN)
        if len(pieces) > 2 or not all(piece.strip() for piece in pieces):
            message = f"`{phrase}`: three dots stand once in a form, between two of its words"
            raise fail(path, value.lines[key], message)
    cased = "case" in value and _choice(path, value, "case", ("sensitive",)) == "sensitive"
    if cased and not any(word[0].isupper() for word in text.split()):
        raise fail(path, value.lines["case"], f"`{text}` has no capital; write it as it must stand, or remove `case:`")
    return Form(str(text), cased, near, not_near, not_in, str(value.get("note", "")), value.line)


def _example(path: Path, value: Any, names: set[str]) -> Example:
    if not isinstance(value, Map):
        raise fail(path, value, "an example is written `- hits: [...]` with `text: >-` below it")
    check_fields(path, value, _EXAMPLE, {"hits", "text"})
    hits = _texts(path, value, "hits")
    for hit in hits:
        if hit not in names:
            raise fail(path, value.lines["hits"], f"`{hit}` is no variant here; choose from {', '.join(sorted(names))}")
    text, marks = _unmark(str(value["text"]))
    if len(marks) != len(hits):
        raise fail(
            path, value, f"{len(marks)} [[marks]] in the text but {len(hits)} in `hits`; give one each, in order"
        )
    if not hits and "why" not in value:
        raise fail(path, value, "a near miss needs `why:`, what makes it miss")
    return Example(
        text, marks, tuple(None if hit == PLAIN else hit for hit in hits),
        _choice(path, value, "voice", VOICES) if "voice" in value else None,
        _choice(path, value, "negated", ("true", "false")) == "true" if "negated" in value else None,
        _date(path, value, "date"), str(value.get("why", "")),
        _choice(path, value, "expect", ("fail",)) == "fail" if "expect" in value else False, value.line,
    )  # fmt: skip


def _unmark(marked: str) -> tuple[str, tuple[tuple[int, int], ...]]:
    """Take the [[marks]] out of a text; return the text and the spans they held."""
    return "".join(_pieces(marked)), tuple(_spans(marked))


def _pieces(marked: str) -> Iterator[str]:
    last = 0
    for match in _MARK.finditer(marked):
        yield marked[last : match.start()]
        yield match[1]
        last = match.end()
    yield marked[last:]


def _spans(marked: str) -> Iterator[tuple[int, int]]:
    for taken, match in enumerate(_MARK.finditer(marked)):
        start = match.start() - 4 * taken
        yield start, start + len(match[1])
