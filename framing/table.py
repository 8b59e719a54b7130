"""Compile a lexicon for one language: every surface of every form, as folded words in a trie."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from framing.languages import language
from framing.lexicon import Concept, Form, Lexicon
from framing.text import tokens

__all__ = ["Entry", "Node", "Table", "Target", "table"]


@dataclass(frozen=True, eq=False)
class Entry:
    """A form of a concept in one language, and the folded phrases inside which it does not count."""

    concept: Concept
    variant: str | None
    form: Form
    excluded: frozenset[tuple[str, ...]] = frozenset()


class Target(NamedTuple):
    """What a key in the trie stands for.

    The core of a hit begins after `lead` letters of its first word, and ends `tail` letters before the end of its
    word number `last`.
    """

    entry: Entry
    lead: int
    last: int
    tail: int


@dataclass(slots=True)
class Node:
    """A place in the trie: the words that may follow, and what ends here."""

    next: dict[str, Node] = field(default_factory=dict)
    targets: list[Target] = field(default_factory=list)


@dataclass(frozen=True)
class Table:
    """The compiled forms of one language."""

    lang: str
    root: Node
    shared: frozenset[tuple[str, ...]]
    """Keys that two concepts with dates both claim: their mentions are settled by date or by company."""


def table(lexicon: Lexicon, lang: str) -> Table:
    """Return the compiled forms of one language, made on first use and kept with the lexicon."""
    if lang not in lexicon.tables:
        lexicon.tables[lang] = _compile(lexicon, lang)
    compiled: Table = lexicon.tables[lang]
    return compiled


def _compile(lexicon: Lexicon, lang: str) -> Table:
    keys: dict[tuple[str, ...], dict[tuple[str, str | None], Target]] = {}
    for entry in _entries(lexicon, lang):
        for key, target in _targets(entry, lang):
            holder = keys.setdefault(key, {})
            meaning = (entry.concept.id, entry.variant)
            if meaning not in holder or _rank(target) < _rank(holder[meaning]):
                holder[meaning] = target
    root = Node()
    for key, holder in keys.items():
        _insert(root, key, list(holder.values()))
    shared = frozenset(key for key, holder in keys.items() if _claimed_twice(holder.values()))
    return Table(lang, root, shared)


def _entries(lexicon: Lexicon, lang: str) -> Iterator[Entry]:
    for concept in lexicon.concepts.values():
        block = concept.languages.get(lang)
        if block is None:
            continue
        for variant, forms in block.forms.items():
            for form in forms:
                excluded = frozenset(key for phrase in form.not_in for key in keys_of(phrase, lang))
                yield Entry(concept, variant, form, excluded)


def keys_of(form: str, lang: str) -> set[tuple[str, ...]]:
    """Return every surface of a form as folded words."""
    return {key for surface in language(lang).inflect(form) if (key := _folded(surface.text))}


def _folded(text: str) -> tuple[str, ...]:
    return tuple(chain.from_iterable(map(_word, text.split())))


@lru_cache(maxsize=1 << 16)
def _word(text: str) -> tuple[str, ...]:
    """Return the folded words of a piece of text without spaces; surfaces share most of their pieces."""
    return tuple(token.folded for token in tokens(text))


def _targets(entry: Entry, lang: str) -> Iterator[tuple[tuple[str, ...], Target]]:
    form = _folded(entry.form.text)
    if not form:
        return
    for surface in language(lang).inflect(entry.form.text):
        key = _folded(surface.text)
        lead = len("".join(_word(surface.text[: surface.lead])))
        last = _last_core_word(key, form[-1], lead)
        word = key[last][lead:] if last == 0 else key[last]
        yield key, Target(entry, lead, last, len(word) - _common(_without_article(word, form[-1]), form[-1], word))


def _last_core_word(key: tuple[str, ...], final: str, lead: int) -> int:
    """Return which word of a surface the form's final word stands in; endings may be words of their own."""
    for index in range(len(key) - 1, 0, -1):
        if 2 * _shared_prefix(_without_article(key[index], final), final) >= len(final):
            return index
    return 0 if lead or len(key) == 1 or _shared_prefix(key[0], final) else len(key) - 1


def _without_article(word: str, final: str) -> str:
    return word[2:] if word.startswith("ال") and not final.startswith("ال") else word


def _common(bare: str, final: str, word: str) -> int:
    """Return how many letters of `word` belong to the core: its article and what it shares with the form."""
    return len(word) - len(bare) + (_shared_prefix(bare, final) or len(bare))


def _shared_prefix(one: str, other: str) -> int:
    count = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        count += 1
    return count


def _rank(target: Target) -> tuple[int, int]:
    """Order the readings of one key within a variant: the form that needs least added to it explains it best."""
    return target.lead + target.tail, target.entry.form.line


def _insert(root: Node, key: tuple[str, ...], targets: list[Target]) -> None:
    node = root
    for word in key:
        node = node.next.setdefault(word, Node())
    node.targets = targets


def _claimed_twice(targets: Iterable[Target]) -> bool:
    concepts = {target.entry.concept.id: target.entry.concept for target in targets}
    return sum(concept.dated for concept in concepts.values()) > 1

