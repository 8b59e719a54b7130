"""Put the members of a group where a form names the group in `near` or `not_near`.

A group is a concept file of its own (`kind: group`): the entities that are company of one kind, so that a form says
`near: [syria-region]` and an entity added to the region is at once asked for by all its forms.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from functools import cache

from framing.concept import Block, Concept, Form
from framing.errors import LexiconError
from framing.model import COMPANY

__all__ = ["spelled_out"]


def spelled_out(concepts: Mapping[str, Concept]) -> dict[str, Concept]:
    """Return the concepts, with members for groups in every `near` and `not_near`.

    Raises LexiconError for a member that is no entity, topic or group, and for a group that holds itself.
    """
    groups = {name: _members(name, concepts, ()) for name, concept in concepts.items() if concept.kind == "group"}

    @cache
    def members(names: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(member for name in names for member in groups.get(name, (name,))))

    def form(own: Form) -> Form:
        if groups.keys().isdisjoint((*own.near, *own.not_near)):
            return own
        return dataclasses.replace(own, near=members(own.near), not_near=members(own.not_near))

    def block(own: Block) -> Block:
        return dataclasses.replace(own, forms={name: tuple(map(form, forms)) for name, forms in own.forms.items()})

    return {
        name: dataclasses.replace(own, languages={lang: block(each) for lang, each in own.languages.items()})
        for name, own in concepts.items()
    }


def _members(name: str, concepts: Mapping[str, Concept], above: tuple[str, ...]) -> tuple[str, ...]:
    """Return the entities of a group, and of the groups in it, in their order; `above` are those that it is in."""
    inside, found = (*above, name), list[str]()
    for member, line in concepts[name].members.items():
        where = f"{concepts[name].path}:{line}: `{member}`"
        kind = concepts[member].kind if member in concepts else None
        if kind not in (*COMPANY, "group"):
            raise LexiconError(f"{where} is no entity, topic or group; add a file {member}.yaml, or take it out")
        if member in inside:
            raise LexiconError(f"{where} is a group that `{name}` is in, so it would hold itself; take it out")
        found += _members(member, concepts, inside) if kind == "group" else [member]
    return tuple(dict.fromkeys(found))
