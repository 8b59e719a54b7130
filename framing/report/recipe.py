"""Say what a report compares: read a recipe, refuse what it cannot mean."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from framing.cells import VoiceSet
from framing.errors import LanguageError, RecipeError
from framing.languages import language
from framing.paths import data
from framing.strict_yaml import Items, Map, check_fields, fail, load

__all__ = ["Pair", "Recipe", "load_recipe"]

VOICES: tuple[VoiceSet, ...] = ("own", "unquoted", "all")
_FIELDS = {
    "title", "languages", "referents", "frames", "outlets", "compare", "voice", "since", "until", "level",
    "min_namings", "evidence",
}  # fmt: skip
_PAIR = {"lang", "target", "reference"}


@dataclass(frozen=True, slots=True)
class Pair:
    """Two outlets of one language that are set against each other."""

    lang: str
    target: str
    reference: str


@dataclass(frozen=True, slots=True)
class Recipe:
    """What a report shows. An empty list means all; without pairs, the leading outlets are compared each with each.

    `voice` is whose words shares count (None: what stands outside quotation marks), `level` that of the intervals;
    a referent needs `min_namings` in a language for a chart of its own; `evidence` is the most sentences shown for
    one finding. `places` says where the recipe's file names what (for error messages).
    """

    title: str = "How the news names it"
    languages: tuple[str, ...] = ()
    referents: tuple[str, ...] = ()
    frames: tuple[str, ...] = ()
    outlets: tuple[str, ...] = ()
    pairs: tuple[Pair, ...] = ()
    voice: VoiceSet | None = None
    since: dt.date | None = None
    until: dt.date | None = None
    level: float = 0.95
    min_namings: int = 3
    evidence: int = 6
    places: Mapping[str, str] = field(default_factory=dict, compare=False)

    @property
    def naming_voice(self) -> VoiceSet:
        """Whose words naming shares take up."""
        return self.voice or "unquoted"

    @property
    def frame_voice(self) -> VoiceSet:
        """Whose words rates of frames take up."""
        return self.voice or "own"

    def with_voice(self, voice: VoiceSet) -> Recipe:
        """Return the recipe with another voice."""
        return replace(self, voice=voice)

    def refuse_unknown(self, what: str, names: Collection[str], known: Collection[str]) -> None:
        """Raise RecipeError for the first name that is not among those known."""
        for name in names:
            if name not in known:
                near = get_close_matches(name, sorted(known), 1)
                hint = f"did you mean {near[0]!r}?" if near else f"there are {', '.join(sorted(known)) or 'none'}"
                raise RecipeError(f"{self.places.get(name, 'recipe')}: {what} {name!r} is not there; {hint}")


def load_recipe(path: str | Path | None = None) -> Recipe:
    """Read a recipe (YAML); without a path, the shipped default. Raises RecipeError with path:line."""
    file = Path(path) if path is not None else data("reports", "recipes", "default.yaml")
    found = load(file, RecipeError)
    check_fields(file, found, _FIELDS, error=RecipeError)
    values = _Values(file, found)
    return Recipe(
        title=values.text("title", Recipe().title),
        languages=values.languages("languages"),
        referents=values.names("referents"),
        frames=values.names("frames"),
        outlets=values.names("outlets"),
        pairs=values.pairs("compare"),
        voice=values.voice("voice"),
        since=values.day("since"),
        until=values.day("until"),
        level=values.number("level", 0.95, 0.5, 0.999),
        min_namings=int(values.number("min_namings", 3, 1, 10_000, whole=True)),
        evidence=int(values.number("evidence", 6, 1, 100, whole=True)),
        places=values.places,
    )


class _Values:
    """The fields of a recipe, each taken as the type that it must have."""

    def __init__(self, file: Path, found: Map) -> None:
        self.file, self.found = file, found
        self.places: dict[str, str] = {}

    def text(self, key: str, default: str) -> str:
        value = self.found.get(key, default)
        if not isinstance(value, str) or not value.strip():
            raise self._error(key, "a line of text, such as `title: Two weeks in May`")
        return str(value)

    def names(self, key: str) -> tuple[str, ...]:
        items = self.found.get(key, Items())
        if not isinstance(items, list) or not all(isinstance(item, str) and item for item in items):
            raise self._error(key, "a list, one `- name` a line")
        for item in items:
            self.places[str(item)] = f"{self.file}:{item.line}"
        return tuple(map(str, items))

    def languages(self, key: str) -> tuple[str, ...]:
        for name in (names := self.names(key)):
            self._language(name, self.places[name])
        return names

    def pairs(self, key: str) -> tuple[Pair, ...]:
        items = self.found.get(key, Items())
        if not isinstance(items, list) or not all(isinstance(item, Map) for item in items):
            raise self._error(key, "a list whose entries have `lang:`, `target:` and `reference:`")
        for item in items:
            check_fields(self.file, item, _PAIR, _PAIR, RecipeError)
            for name in _PAIR:
                self.places.setdefault(str(item[name]), f"{self.file}:{item.lines[name]}")
            self._language(item["lang"], self.places[item["lang"]])
            if item["target"] == item["reference"]:
                raise fail(self.file, item, "an outlet is not compared with itself; name another", RecipeError)
        return tuple(Pair(str(item["lang"]), str(item["target"]), str(item["reference"])) for item in items)

    def voice(self, key: str) -> VoiceSet | None:
        value = self.found.get(key)
        if value is not None and value not in VOICES:
            raise self._error(key, f"one of {', '.join(VOICES)}")
        return next((voice for voice in VOICES if voice == value), None)

    def day(self, key: str) -> dt.date | None:
        value = self.found.get(key)
        try:
            return None if value is None else dt.date.fromisoformat(value)
        except (TypeError, ValueError):
            raise self._error(key, "a day written 2025-01-31") from None

    def number(self, key: str, default: float, least: float, most: float, *, whole: bool = False) -> float:
        value = self.found.get(key, str(default))
        try:
            number = float(int(value) if whole else float(value))
        except (TypeError, ValueError):
            number = least - 1
        if not least <= number <= most:
            raise self._error(key, f"a {'whole ' if whole else ''}number from {least:g} to {most:g}")
        return number

    def _language(self, tag: str, place: str) -> None:
        try:
            language(tag)
        except LanguageError as exc:
            raise RecipeError(f"{place}: {exc}") from exc

    def _error(self, key: str, wanted: str) -> Exception:
        shown: Any = self.found.get(key)
        told = f", not {str(shown)!r}" if isinstance(shown, str) else ""
        return fail(self.file, self.found.lines[key], f"`{key}:` must be {wanted}{told}", RecipeError)
