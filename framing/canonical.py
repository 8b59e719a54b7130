"""Write a concept file in its one canonical form: `framing lexicon fix`.

Only the writing changes: NFC, the order of fields, indentation, one space where there were more, long texts folded
as blocks. Remarks on lines of their own at the top of the file stay; a file that cannot be read is left alone.
"""

from __future__ import annotations

import textwrap
import unicodedata
from collections.abc import Iterator
from pathlib import Path

from framing.concept import PLAIN, read_concept
from framing.files import write_whole
from framing.strict_yaml import Items, Map, load

__all__ = ["canonical", "fix"]

WIDTH = 110
_TOP = ("id", "kind", "gloss", "toward", "valid_from", "valid_until", "members", "variants", "languages", "notes")
_EXAMPLE = ("hits", "voice", "negated", "date", "expect", "why", "text")
_FORM = ("form", "case", "near", "not_near", "not_in", "note")
_BLOCKS = ("basis", "text", "notes")
_ONE_A_LINE = ("not_in", "members")


def fix(path: Path) -> bool:
    """Rewrite a concept file; return whether anything changed. Raises LexiconError where it cannot be read."""
    source = path.read_bytes().decode("utf-8", "replace")
    composed = unicodedata.normalize("NFC", source).replace("\t", "  ").replace("\r\n", "\n")
    if composed != source:
        write_whole(path, composed.encode())
    read_concept(path)
    written = canonical(path)
    if written != source:
        write_whole(path, written.encode())
    return written != source


def canonical(path: Path) -> str:
    """Return the canonical text of a concept file. Raises LexiconError where it cannot be read."""
    remarks = [line for line in path.read_text("utf-8").split("\n") if line.startswith("#")]
    return "\n".join([*remarks, *_top(load(path)), ""])


def _top(root: Map) -> Iterator[str]:
    for key in _TOP:
        if key in ("variants", "languages") and isinstance(root.get(key), Map):
            yield f"{key}:"
            for name, value in root[key].items():
                yield f"  {name}:"
                yield from (
                    _variant(value) if key == "variants" else _language(value, list(root.get("variants") or [PLAIN]))
                )
        elif key in root:
            yield from _field(key, root[key], 0)


def _variant(value: Map) -> Iterator[str]:
    for key in ("stance", "gloss", "basis"):
        if key in value:
            yield from _field(key, value[key], 4)


def _language(value: Map, variants: list[str]) -> Iterator[str]:
    yield from _field("status", value["status"], 4)
    for name in (name for name in variants if name in value):
        yield f"    {name}:"
        for form in value[name]:
            yield from _item(form, _FORM)
    if "examples" in value:
        yield "    examples:"
        for example in value["examples"]:
            yield from _item(example, _EXAMPLE)
    if "notes" in value:
        yield from _field("notes", value["notes"], 4)


def _item(value: Map, order: tuple[str, ...]) -> Iterator[str]:
    lines = [line for key in order if key in value for line in _field(key, value[key], 8)]
    yield "      - " + lines[0].lstrip()
    yield from lines[1:]


def _field(key: str, value: object, indent: int) -> Iterator[str]:
    pad = " " * indent
    if isinstance(value, Items):
        if key in _ONE_A_LINE:
            yield f"{pad}{key}:"
            yield from (f"{pad}  - {_scalar(str(item))}" for item in value)
        else:
            yield f"{pad}{key}: [{', '.join(map(str, value))}]"
    elif key in _BLOCKS and isinstance(value, str):
        yield f"{pad}{key}: >-"
        width = WIDTH - indent if key != "text" else len(value)  # a sentence stays on its line, for reviewers
        yield from (f"{pad}  {line}" for line in textwrap.wrap(value, width, break_on_hyphens=False))
    else:
        yield f"{pad}{key}: {_scalar(str(value))}"


def _scalar(text: str) -> str:
    """Return a one-line text as YAML reads it back; it is quoted only where it must be."""
    text = " ".join(text.split())
    if text[:1] in "*&!%@`'\"[]{}|>#-?:," or ": " in text or " #" in text or text.endswith(":") or not text:
        return "'" + text.replace("'", "''") + "'"
    return text
