"""What is kept on disk: the same as what was read, never stale, and no way in for strangers."""

from __future__ import annotations

import pickle
import shutil
from pathlib import Path

import numpy as np
import pytest

from framing import lexicon
from framing.cache import remembered, remembered_value
from framing.concept import Concept, read_concept
from framing.errors import LexiconError
from framing.lexicon import Lexicon, load_lexicon
from framing.paths import data


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("FRAMING_CACHE", str(tmp_path / "cache"))
    return tmp_path / "cache"


@pytest.fixture
def own(tmp_path: Path) -> Path:
    shutil.copy(data("lexicons", "frames", "terrorism.yaml"), tmp_path / "terrorism.yaml")
    return tmp_path / "terrorism.yaml"


def load_anew(path: Path) -> Lexicon:
    """Load a lexicon as a new process would."""
    lexicon._loaded.cache_clear()
    return load_lexicon(path)


def test_a_kept_lexicon_is_the_lexicon_that_was_read(own: Path, folder: Path) -> None:
    first, second = load_anew(own), load_anew(own)
    assert len(list(folder.glob("lexicon-*"))) == 1
    assert first is not second
    assert (first.concepts, first.voice, first.version) == (second.concepts, second.voice, second.version)


def test_as_long_as_no_file_changes_the_lexicon_is_the_same(own: Path) -> None:
    assert load_lexicon(own) is load_lexicon(own)
    assert list(load_lexicon(own, langs=["hi"]).concepts["terrorism"].languages) == ["hi"]


def test_a_changed_file_is_read_again(own: Path) -> None:
    before = load_lexicon(own)
    own.write_bytes(own.read_bytes().replace(b"\ngloss: ", b"\ngloss: newly, ", 1))
    assert load_lexicon(own).concepts["terrorism"].gloss == "newly, " + before.concepts["terrorism"].gloss


def test_a_file_that_changes_while_it_is_read_is_not_kept(
    own: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def read_and_change(path: Path) -> Concept:
        concept = read_concept(path)
        path.write_bytes(path.read_bytes() + b"\n")
        return concept

    monkeypatch.setattr(lexicon, "read_concept", read_and_change)
    with pytest.raises(LexiconError, match="changed while it was read"):
        load_anew(own)
    assert not list(folder.glob("lexicon-*"))


def test_a_broken_file_is_made_anew(own: Path, folder: Path) -> None:
    load_anew(own)
    (kept,) = folder.glob("lexicon-*")
    kept.write_bytes(kept.read_bytes()[:100])
    assert load_anew(own).concepts.keys() == {"terrorism"}


@pytest.mark.parametrize(
    "named",
    [
        b"ccollections\nCounter\n.",
        b"cframing.lexicon\nload_lexicon\n.",
        b"\x80\x04\x8c\x0fframing.lexicon\x8c\x06re.sub\x93.",
    ],
)
def test_what_lexicons_are_not_made_of_is_refused(named: bytes) -> None:
    remembered("stranger", lambda: {"value": np.frombuffer(named, np.uint8)})
    with pytest.raises(pickle.UnpicklingError, match="no place"):
        remembered_value("stranger", dict)


def test_a_folder_that_cannot_be_written_is_done_without(own: Path, folder: Path) -> None:
    folder.write_text("a file where the folder should be")
    assert load_anew(own).concepts.keys() == {"terrorism"}
