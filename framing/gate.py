"""Hold a lexicon against an annotated corpus: precision, recall and voice, against floors that may not sink in silence.

The gold corpus is one JSONL file a language (DESIGN: id, lang, split, text, mentions). floors.json pins the floors,
the sha256 of each gold file and how many mentions it held; a gold that changed without re-pinning fails.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

from framing import intervals
from framing.errors import FramingError, LexiconError
from framing.files import write_whole
from framing.languages import language
from framing.lexicon import Lexicon
from framing.model import COMPANY, Document, Mention, Part
from framing.tag import tag_all

__all__ = ["Cell", "Passage", "failures", "measure", "mistakes", "pin", "read_gold"]

MIN_CELL = 10


@dataclass(frozen=True, slots=True)
class Passage:
    """An annotated text: what a careful reader marked (start, end, concept, variant, voice, negated)."""

    id: str
    lang: str
    split: str
    text: str
    mentions: tuple[dict[str, Any], ...]
    parts: tuple[Part, ...]
    date: dt.date | None = None


@dataclass(frozen=True, slots=True)
class Cell:
    """One proportion: a measure in a language, of all, of one concept or of one gold voice; 95 % interval."""

    lang: str
    measure: str
    of: str
    right: int
    out_of: int
    low: float
    high: float

    @property
    def value(self) -> float:
        """Return the proportion."""
        return self.right / self.out_of

    def record(self) -> dict[str, Any]:
        """Return the cell as one flat record."""
        return {
            "lang": self.lang, "measure": self.measure, "of": self.of, "value": round(self.value, 4),
            "low": round(self.low, 4), "high": round(self.high, 4), "right": self.right, "out_of": self.out_of,
        }  # fmt: skip


@dataclass(slots=True)
class _Tally:
    """Right and all, by passage: passages are the clusters of the interval."""

    right: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    out_of: dict[str, int] = field(default_factory=lambda: defaultdict(int))

    def add(self, passage: str, right: bool) -> None:
        self.right[passage] += right
        self.out_of[passage] += 1


def read_gold(path: Path, *, split: str = "test", langs: Iterable[str] | None = None) -> dict[str, list[Passage]]:
    """Return the passages of one split by language. Raises LexiconError with file:line for a row that is wrong."""
    wanted = set(langs) if langs is not None else None
    files = sorted(path.glob("*.jsonl")) if path.is_dir() else []
    found: dict[str, list[Passage]] = {}
    for file in files:
        if wanted is None or file.stem in wanted:
            rows = [_passage(file, number, line) for number, line in enumerate(_lines(file), 1) if line.strip()]
            found[file.stem] = [row for row in rows if row.split == split]
    if not any(found.values()):
        raise LexiconError(f"{path}: no gold passages of split {split!r}; nothing was checked")
    return found


def _lines(file: Path) -> list[str]:
    return file.read_bytes().decode("utf-8").split("\n")


def _passage(file: Path, number: int, line: str) -> Passage:
    try:
        row = json.loads(line)
        text, lang = row["text"], language(row["lang"]).tag
        for mention in row["mentions"]:
            if not 0 <= mention["start"] < mention["end"] <= len(text):
                raise ValueError(f"offsets {mention['start']}:{mention['end']} are outside the text")
            mention["concept"], mention["variant"]
        parts = tuple(Part(part["kind"], part["start"], part["end"]) for part in row.get("parts", ()))
        whole = (Part("body", 0, len(text)),)
        day = dt.date.fromisoformat(row["date"]) if row.get("date") else None
        return Passage(row["id"], lang, row["split"], text, tuple(row["mentions"]), parts or whole, day)
    except KeyError as exc:
        raise LexiconError(f"{file}:{number}: no field {exc}; see corpus/README.md") from exc
    except (ValueError, TypeError, FramingError) as exc:
        raise LexiconError(f"{file}:{number}: {exc}; see corpus/README.md") from exc


def measure(lexicon: Lexicon, gold: dict[str, list[Passage]]) -> list[Cell]:
    """Return precision, recall (referents and frames) and voice accuracy per language, then per concept and voice.

    A found mention is right when a marked one of the same concept and variant shares words with it; each marked
    mention answers for one. Nested mentions and entities are left out of precision. A cell of a concept or voice
    is shown from ten items on. Intervals are cluster-linearised over passages (framing.intervals).
    """
    cells: list[Cell] = []
    for lang, passages in sorted(gold.items()):
        tallies: dict[tuple[str, str], _Tally] = defaultdict(_Tally)
        for passage, found in zip(passages, _found(lexicon, passages), strict=True):
            for verdict in _judge(passage, found):
                tallies[verdict.measure, "all"].add(passage.id, verdict.right)
                tallies[verdict.measure, verdict.of].add(passage.id, verdict.right)
        for (kind, of), tally in sorted(tallies.items()):
            total = sum(tally.out_of.values())
            if of == "all" or total >= MIN_CELL:
                cells.append(_cell(lang, kind, of, tally))
    return cells


def mistakes(lexicon: Lexicon, gold: dict[str, list[Passage]]) -> list[str]:
    """Return every mistake as a line: the passage, what was missed, wrongly found or misheard, and its words."""
    return [
        f"{passage.id}: {verdict.told}"
        for passages in gold.values()
        for passage, found in zip(passages, _found(lexicon, passages), strict=True)
        for verdict in _judge(passage, found)
        if not verdict.right
    ]


def _found(lexicon: Lexicon, passages: Sequence[Passage]) -> Iterator[list[Mention]]:
    documents = [Document(row.id, row.text, lang=row.lang, date=row.date, parts=row.parts) for row in passages]
    for mentions in tag_all(documents, lexicon):
        yield [m for m in mentions if m.kind not in COMPANY]


class _Verdict(NamedTuple):
    """One thing found or marked: for which measure it counts, under which concept or voice, and a line to tell it."""

    measure: str
    of: str
    right: bool
    told: str


def _judge(passage: Passage, found: Sequence[Mention]) -> Iterator[_Verdict]:
    """Yield a verdict for everything found and everything marked."""
    free = list(found)
    answered: set[int] = set()
    for marked in passage.mentions:
        mention = next((m for m in free if _same(m, marked)), None)
        words = passage.text[marked["start"] : marked["end"]]
        label = f"{marked['concept']}/{marked['variant']}" if marked["variant"] else marked["concept"]
        yield _Verdict("recall", marked["concept"], mention is not None, f"missed {label}: {words}")
        if mention is not None:
            free.remove(mention)
            answered.add(id(mention))
            if marked.get("voice"):
                told = f"misheard as {mention.voice}, not {marked['voice']}: {words} ({mention.why[-1]})"
                yield _Verdict("voice", f"voice:{marked['voice']}", mention.voice == marked["voice"], told)
    for mention in found:
        if not mention.nested or id(mention) in answered:
            told = f"wrongly found {mention.concept}/{mention.variant}: {mention.text} ({mention.why[0]})"
            yield _Verdict("precision", mention.concept, id(mention) in answered, told)


def _same(mention: Mention, marked: dict[str, Any]) -> bool:
    same = mention.concept == marked["concept"] and mention.variant == marked["variant"]
    return same and mention.start < marked["end"] and marked["start"] < mention.end


def _cell(lang: str, kind: str, of: str, tally: _Tally) -> Cell:
    order = sorted(tally.out_of)
    counts = intervals.Counts([tally.right[name] for name in order], [tally.out_of[name] for name in order])
    interval = intervals.share(counts, 0.95)
    right, out_of = sum(tally.right.values()), sum(tally.out_of.values())
    low, high = (interval.low, interval.high) if interval else (0.0, 1.0)
    return Cell(lang, kind, of, right, out_of, low, high)


def failures(cells: Sequence[Cell], gold: Path, floors: Path) -> list[str]:
    """Return what is wrong, one line each: a floor that broke, a gold that changed, a language without a floor."""
    pinned = _pinned(floors)
    found = []
    for lang in sorted({cell.lang for cell in cells}):
        if lang not in pinned:
            found.append(f"{floors}: no floor for {lang}; pin it with `framing lexicon gate --update`")
            continue
        if pinned[lang].get("sha256") != _sha256(gold / f"{lang}.jsonl"):
            found.append(f"{gold / f'{lang}.jsonl'}: changed since the floors were pinned; re-pin with --update")
    for cell in cells:
        floor = pinned.get(cell.lang, {}).get("floors", {}).get(f"{cell.measure} {cell.of}")
        if floor is not None and cell.value < floor:
            shown = f"{cell.value:.3f} ({cell.right} of {cell.out_of})"
            found.append(f"{cell.lang}: {cell.measure} of {cell.of} is {shown}, under its floor {floor:.3f}")
    missing = set(pinned) - {cell.lang for cell in cells}
    return found + [f"{gold}: {lang} has a floor but no gold was checked" for lang in sorted(missing)]


def pin(cells: Sequence[Cell], gold: Path, floors: Path, *, allow_regression: bool = False) -> Path:
    """Write the measured values of each language as its floors, with the gold's sha256 and counts.

    Raises LexiconError when that would lower a floor, unless `allow_regression`.
    """
    pinned = _pinned(floors) if floors.is_file() else {}
    lowered = []
    for lang in sorted({cell.lang for cell in cells}):
        new = {f"{cell.measure} {cell.of}": _floor(cell.value) for cell in cells if cell.lang == lang}
        old = pinned.get(lang, {}).get("floors", {})
        lowered += [
            f"{lang} {name}: {old[name]} -> {new.get(name, 'gone')}" for name in old if new.get(name, -1) < old[name]
        ]
        counts = {cell.measure: cell.out_of for cell in cells if cell.lang == lang and cell.of == "all"}
        pinned[lang] = {"sha256": _sha256(gold / f"{lang}.jsonl"), "counts": counts, "floors": new}
    if lowered and not allow_regression:
        raise LexiconError(f"{floors}: would lower {'; '.join(lowered)}; mend the lexicon, or say --allow-regression")
    return write_whole(floors, (json.dumps(pinned, indent=1, sort_keys=True) + "\n").encode())


def _floor(value: float) -> float:
    """Round down to three places, so that the value itself never breaks its floor."""
    return int(value * 1000) / 1000


def _pinned(floors: Path) -> dict[str, Any]:
    try:
        pinned: dict[str, Any] = json.loads(floors.read_text("utf-8"))
    except OSError as exc:
        raise LexiconError(f"{floors}: cannot be read ({exc.strerror}); pin floors with --update") from exc
    except ValueError as exc:
        raise LexiconError(f"{floors}: not JSON ({exc}); pin floors anew with --update") from exc
    return pinned


def _sha256(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()
