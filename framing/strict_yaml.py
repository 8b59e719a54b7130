"""Read YAML so strictly that nothing an author wrote is lost: every scalar stays text and knows its line.

What YAML would let pass in silence is an error with path:line here: a repeated key, a tab, a remark behind a
value (YAML drops it, and with it whatever the author took for text), anchors, tags, several documents.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from difflib import get_close_matches
from pathlib import Path
from typing import Any

import yaml

from framing.errors import LexiconError

__all__ = ["Items", "Map", "Text", "check_fields", "fail", "load"]

_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_REMARK = re.compile(r"\S\s+#")


class Text(str):
    """A scalar, with the line (from 1) on which it stands."""

    line: int = 0


class Items(list[Any]):
    """A sequence, with the line on which it begins."""

    line: int = 0


class Map(dict[str, Any]):
    """A mapping, with the line on which it begins and the line of each key."""

    line: int = 0
    lines: dict[str, int]


def load(path: Path, error: type[Exception] = LexiconError) -> Map:
    """Return the mapping that the file at `path` holds.

    Raises `error` with path:line, what is wrong and what to do.
    """
    source = _source(path, error)
    try:
        root = yaml.compose(source, Loader=_LOADER)
    except yaml.YAMLError as exc:
        raise error(_explain(path, source, exc)) from exc
    if not isinstance(root, yaml.MappingNode):
        raise error(f"{path}:1: the file holds no fields; begin with `id:` or see lexicons/README.md")
    _check_lines(path, source, root, error)
    found = _value(path, root, error)
    if not isinstance(found, Map):
        raise error(f"{path}:1: the file holds no fields; begin with `id:` or see lexicons/README.md")
    return found


def fail(path: Path, where: Any, message: str, error: type[Exception] = LexiconError) -> Exception:
    """Return the error for a value read by `load`: its path, its line, the message."""
    return error(f"{path}:{where if isinstance(where, int) else getattr(where, 'line', 1)}: {message}")


def check_fields(
    path: Path,
    found: Map,
    allowed: set[str],
    needed: set[str] | frozenset[str] = frozenset(),
    error: type[Exception] = LexiconError,
) -> None:
    """Refuse a field that has no meaning here, and a missing one that must be there."""
    for key in found:
        if key not in allowed:
            near = get_close_matches(key, allowed, 1)
            hint = f"did you mean `{near[0]}`?" if near else f"allowed here: {', '.join(sorted(allowed))}"
            raise fail(path, found.lines[key], f"no field `{key}` here; {hint}", error)
    for key in sorted(needed - set(found)):
        raise fail(path, found, f"`{key}:` is missing", error)


def _source(path: Path, error: type[Exception]) -> str:
    try:
        return path.read_bytes().decode("utf-8")
    except UnicodeDecodeError as exc:
        raise error(f"{path}:1: not UTF-8 (byte {exc.start}); save the file as UTF-8") from exc
    except OSError as exc:
        raise error(f"{path}: {exc.strerror or exc}; give the path of a readable file") from exc


def _explain(path: Path, source: str, exc: yaml.YAMLError) -> str:
    """Say what an author did, rather than what the parser missed."""
    mark = getattr(exc, "problem_mark", None)
    problem = getattr(exc, "problem", None) or str(exc).splitlines()[0]
    number = mark.line if mark else 0
    line = source.split("\n")[number]
    value = line.partition(": ")[2].lstrip()
    if "\t" in line:
        problem = "a tab; indent with spaces"
    elif "mapping values are not allowed" in problem:
        problem = "a second colon on the line; put the text on the next line after `>-`"
    elif value[:1] in ("*", "&", "!", "%", "@", "`"):
        problem = f"text that begins with `{value[0]}` means something else in YAML; write the wording without it"
    elif "did not find expected" in problem:
        problem = f"{problem}; is this line indented like the ones above it?"
    return f"{path}:{number + 1}: {problem}"


def _check_lines(path: Path, source: str, root: yaml.Node, error: type[Exception]) -> None:
    inside = set(_text_lines(root))
    for number, line in enumerate(source.split("\n"), 1):
        if not unicodedata.is_normalized("NFC", line):
            raise error(f"{path}:{number}: not in Unicode NFC; run `framing lexicon fix {path}`")
        if "\t" in line:
            raise error(f"{path}:{number}: a tab; indent with spaces")
        if number not in inside and not line.lstrip().startswith("#") and _REMARK.search(line):
            raise error(f"{path}:{number}: what follows ` #` would be dropped; put the remark in `note:`")


def _text_lines(node: yaml.Node) -> Iterator[int]:
    """Yield the lines that lie inside block or quoted scalars, where ` #` is text."""
    if isinstance(node, yaml.ScalarNode):
        if node.style in ("|", ">"):
            yield from range(node.start_mark.line + 2, node.end_mark.line + 1)
            if node.end_mark.column:
                yield node.end_mark.line + 1
        elif node.style in ("'", '"'):
            yield from range(node.start_mark.line + 1, node.end_mark.line + 2)
        return
    for child in node.value:
        for part in child if isinstance(child, tuple) else (child,):
            yield from _text_lines(part)


def _value(path: Path, node: yaml.Node, error: type[Exception]) -> Any:
    line = node.start_mark.line + 1
    if node.tag and not node.tag.startswith("tag:yaml.org,2002:"):
        raise error(f"{path}:{line}: text that begins with `!` is a tag in YAML; write the word without it")
    if isinstance(node, yaml.ScalarNode):
        text = Text(node.value)
        text.line = line
        return text
    if isinstance(node, yaml.SequenceNode):
        items = Items(_value(path, child, error) for child in node.value)
        items.line = line
        return items
    return _mapping(path, node, error)


def _mapping(path: Path, node: yaml.Node, error: type[Exception]) -> Map:
    found = Map()
    found.line, found.lines = node.start_mark.line + 1, {}
    for key_node, value_node in node.value:
        line = key_node.start_mark.line + 1
        if not isinstance(key_node, yaml.ScalarNode):
            raise error(f"{path}:{line}: a field name must be plain text")
        key = key_node.value
        if key in found:
            raise error(f"{path}:{line}: `{key}` is already given on line {found.lines[key]}; join the two")
        found.lines[key] = line
        found[key] = _value(path, value_node, error)
    return found
