"""Load concept files into a Lexicon.

A lexicon is a folder of YAML files, one concept a file (framing.concept), and `voice/<lang>.yaml` files that say how a
press attributes words (framing.cues).
"""

from __future__ import annotations

import dataclasses
import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

from framing import paths
from framing.cache import remembered_value
from framing.concept import Concept, read_concept
from framing.cues import VoiceCues, kept_cues
from framing.errors import LexiconError
from framing.groups import spelled_out
from framing.languages import TAGS

__all__ = ["Lexicon", "load_lexicon"]


@dataclass(frozen=True)
class Lexicon:
    """Concepts by id, voice cues by language, and the version: a hash of everything that was read."""

    concepts: Mapping[str, Concept]
    voice: Mapping[str, VoiceCues]
    version: str
    tables: dict[str, Any] = field(default_factory=dict, compare=False, repr=False)

    def __reduce__(self) -> tuple[Any, ...]:
        """Leave the compiled tables out of a pickle; whoever receives it compiles its own."""
        return (Lexicon, (self.concepts, self.voice, self.version))


def load_lexicon(path: str | Path | None = None, *, langs: Iterable[str] | None = None) -> Lexicon:
    """Load the lexicon in a folder, or one concept file; without a path, the shipped one.

    `langs` keeps only these languages. A folder without voice files uses the shipped cues. As long as no file changes,
    the same lexicon is returned again, with the tables that were compiled for it.
    Raises LexiconError with path:line for the first mistake.
    """
    root = Path(path) if path is not None else paths.data("lexicons")
    wanted = tuple(langs) if langs is not None else TAGS
    files = (*_concept_files(root), *_cue_files(root, wanted).values())
    return _loaded(root, root.absolute(), wanted, _version(files))


@lru_cache(maxsize=2)
def _loaded(root: Path, place: Path, wanted: tuple[str, ...], version: str) -> Lexicon:
    files = _concept_files(root)
    # All languages are kept at once: to read the files takes the longest, for one language as for six.
    read_from = _version(files)
    name = hashlib.sha256(repr((str(root), place, read_from)).encode()).hexdigest()[:16]
    whole = remembered_value(f"lexicon-{name}", lambda: _read_at_once(files, read_from))
    concepts = {name: _only(concept, wanted) for name, concept in whole.items()}
    return Lexicon(concepts, {lang: kept_cues(file) for lang, file in _cue_files(root, wanted).items()}, version)


def _read_at_once(files: list[Path], version: str) -> dict[str, Concept]:
    """Read the files of one version, so that no other is kept under its name."""
    concepts = _read(files)
    if _version(files) != version:
        raise LexiconError(f"{files[0].parent}: a concept file changed while it was read; run the command again")
    return concepts


def _read(files: list[Path]) -> dict[str, Concept]:
    concepts: dict[str, Concept] = {}
    for file in files:
        concept = read_concept(file)
        if concept.id in concepts:
            raise LexiconError(f"{file}:1: concept `{concept.id}` is already in {concepts[concept.id].path}; join them")
        concepts[concept.id] = concept
    return spelled_out(concepts)


def _concept_files(root: Path) -> list[Path]:
    if root.is_file():
        return [root]
    if not root.is_dir():
        raise LexiconError(f"{root}: no such file or folder; give a folder of concept files")
    files = sorted(file for file in root.rglob("*.yaml") if "voice" not in file.relative_to(root).parts[:-1])
    if not files:
        raise LexiconError(f"{root}: no concept files (*.yaml) here; see lexicons/README.md for the format")
    return files


def _cue_files(root: Path, langs: Iterable[str]) -> dict[str, Path]:
    own = root / "voice"
    folder = own if own.is_dir() else paths.data("lexicons", "voice")
    return {lang: folder / f"{lang}.yaml" for lang in langs if (folder / f"{lang}.yaml").is_file()}


def _version(files: Iterable[Path]) -> str:
    digest = hashlib.sha256()
    for file in files:
        digest.update(file.name.encode() + b"\0" + file.read_bytes() + b"\0")
    return digest.hexdigest()[:12]


def _only(concept: Concept, langs: tuple[str, ...]) -> Concept:
    kept = {lang: block for lang, block in concept.languages.items() if lang in langs}
    return dataclasses.replace(concept, languages=kept)
