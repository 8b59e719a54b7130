"""Show what a lexicon change does to a corpus: mentions gained and lost, shares moved, findings that flip."""

from __future__ import annotations

import subprocess
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from framing import sentences
from framing.compare import compare
from framing.errors import LexiconError
from framing.lexicon import Lexicon, load_lexicon
from framing.model import Document, Mention
from framing.score import count_words
from framing.tag import tag_all

__all__ = ["Change", "Difference", "Finding", "difference", "markdown", "revision"]

SHOWN = 20


@dataclass(frozen=True, slots=True)
class Change:
    """A mention that one lexicon finds and the other does not, with its sentence; topics are left out."""

    gained: bool
    lang: str
    outlet: str | None
    doc: str
    concept: str
    variant: str | None
    text: str
    start: int
    sentence: str


@dataclass(frozen=True, slots=True)
class Finding:
    """A contrast of two outlets under both lexicons; it flips when its interval starts or stops excluding nothing."""

    lang: str
    target: str
    reference: str
    concept: str
    variant: str | None
    old: float | None
    new: float | None
    old_holds: bool
    new_holds: bool

    @property
    def flips(self) -> bool:
        """Say whether one lexicon supports the finding and the other does not, or it turns round."""
        turned = self.old_holds and self.new_holds and (self.old or 0) * (self.new or 0) < 0
        return self.old_holds != self.new_holds or turned


@dataclass(frozen=True, slots=True)
class Difference:
    """Everything that a change of lexicon changes on a corpus."""

    changes: tuple[Change, ...]
    findings: tuple[Finding, ...]

    @property
    def flips(self) -> list[Finding]:
        """Return the findings that flip."""
        return [finding for finding in self.findings if finding.flips]

    def record(self) -> dict[str, Any]:
        """Return the difference for machines."""
        return {
            "gained": [asdict(change) for change in self.changes if change.gained],
            "lost": [asdict(change) for change in self.changes if not change.gained],
            "moved": [asdict(finding) | {"flips": finding.flips} for finding in self.findings],
        }


@contextmanager
def revision(name: str, folder: str = "lexicons") -> Iterator[Path]:
    """Give the lexicon folder that a name stands for: a folder as it is, a git revision checked out elsewhere.

    Raises LexiconError where it is neither.
    """
    if Path(name).is_dir():
        yield Path(name)
        return
    with tempfile.TemporaryDirectory() as place:
        packed = subprocess.run(["git", "archive", name, folder], capture_output=True, check=False)
        if packed.returncode:
            raise LexiconError(f"{name}: no folder, and no git revision that holds {folder}/; name one of either")
        subprocess.run(["tar", "-x", "-C", place], input=packed.stdout, check=True)
        yield Path(place) / folder


def difference(old: Path, new: Path, documents: Sequence[Document]) -> Difference:
    """Compare two lexicon folders on cleaned documents."""
    before, after = _mentions(load_lexicon(old), documents), _mentions(load_lexicon(new), documents)
    texts = {document.id: document for document in documents}
    lost = _keyed(before).keys() - _keyed(after).keys()
    gained = _keyed(after).keys() - _keyed(before).keys()
    changes = [_change(texts, _keyed(before)[key], gained=False) for key in lost]
    changes += [_change(texts, _keyed(after)[key], gained=True) for key in gained]
    changes.sort(key=lambda change: (change.lang, change.concept, change.doc, change.start, change.gained))
    return Difference(tuple(changes), tuple(_findings(before, after, documents)))


def _mentions(lexicon: Lexicon, documents: Sequence[Document]) -> list[Mention]:
    return [m for mentions in tag_all(documents, lexicon) for m in mentions if m.kind != "topic"]


def _keyed(mentions: Sequence[Mention]) -> dict[tuple[Any, ...], Mention]:
    return {(m.doc, m.start, m.end, m.concept, m.variant, m.counted): m for m in mentions}


def _change(texts: dict[str, Document], mention: Mention, *, gained: bool) -> Change:
    document = texts[mention.doc]
    spans = sentences.split(document.text, mention.lang)
    start, end = next(((a, b) for a, b in spans if a <= mention.start < b), (mention.start, mention.end))
    text = document.text
    marked = f"{text[start : mention.start]}**{mention.text}**{text[mention.end : max(end, mention.end)]}"
    return Change(
        gained, mention.lang, mention.outlet, mention.doc, mention.concept, mention.variant, mention.text,
        mention.start, " ".join(marked.split()),
    )  # fmt: skip


def _findings(before: list[Mention], after: list[Mention], documents: Sequence[Document]) -> Iterator[Finding]:
    """Yield each share contrast that moved, between the outlets of a language, two by two."""
    words = count_words(documents)
    for lang in sorted({count.lang for count in words}):
        outlets = sorted({count.outlet for count in words if count.lang == lang and count.outlet})
        own = [count for count in words if count.lang == lang]
        for at, target in enumerate(outlets):
            for reference in outlets[at + 1 :]:
                old = _contrasts([m for m in before if m.lang == lang], own, target, reference)
                new = _contrasts([m for m in after if m.lang == lang], own, target, reference)
                for concept, variant in sorted(old.keys() | new.keys(), key=str):
                    one, other = old.get((concept, variant)), new.get((concept, variant))
                    if one != other:
                        yield Finding(
                            lang, target, reference, concept, variant, one and one[0], other and other[0],
                            bool(one and one[1]), bool(other and other[1]),
                        )  # fmt: skip


def _contrasts(
    mentions: list[Mention], words: Any, target: str, reference: str
) -> dict[Any, tuple[float | None, bool]]:
    """Return share differences by concept and variant, and whether their intervals exclude zero."""
    return {
        (row.concept, row.variant): (
            None if row.estimate is None else round(row.estimate, 6),
            row.low is not None and row.high is not None and (row.low > 0 or row.high < 0),
        )
        for row in compare(mentions, words, target=target, reference=reference)
        if row.compares == "share"
    }


def markdown(found: Difference) -> str:
    """Return the difference as a comment for a pull request."""
    gained = [change for change in found.changes if change.gained]
    lost = [change for change in found.changes if not change.gained]
    lines = [
        f"**{len(gained)} mentions gained, {len(lost)} lost, {len(found.flips)} findings flip**", "",
        *_counts(found.changes), *_quoted("Gained", gained), *_quoted("Lost", lost), *_moved(found.findings),
    ]  # fmt: skip
    return "\n".join(lines) + "\n"


def _counts(changes: Sequence[Change]) -> list[str]:
    if not changes:
        return []
    table = Counter((change.lang, change.outlet or "", change.concept, change.gained) for change in changes)
    keys = sorted({key[:3] for key in table})
    rows = [
        "| " + " | ".join([*key, f"+{table[*key, True]}", f"-{table[*key, False]}"]) + " |"  # one outlet and concept
        for key in keys
    ]
    return ["| language | outlet | concept | gained | lost |", "|---|---|---|---:|---:|", *rows, ""]


def _quoted(title: str, changes: Sequence[Change]) -> list[str]:
    if not changes:
        return []
    lines = [f"### {title}", ""]
    for change in changes[:SHOWN]:
        name = f"{change.concept}/{change.variant}" if change.variant else change.concept
        lines.append(f"- `{name}` {change.doc}: {change.sentence}")
    if len(changes) > SHOWN:
        lines.append(f"- and {len(changes) - SHOWN} more")
    return [*lines, ""]


def _moved(findings: Sequence[Finding]) -> list[str]:
    if not findings:
        return []
    rows = [
        f"| {f.lang} | {f.target} − {f.reference} | {f.concept}/{f.variant} | {_shown(f.old)} | {_shown(f.new)} |"
        f" {'**flips**' if f.flips else ''} |"
        for f in sorted(findings, key=lambda f: not f.flips)
    ]
    return [
        "### Shares moved",
        "",
        "| language | outlets | naming | old | new | |",
        "|---|---|---|---:|---:|---|",
        *rows,
        "",
    ]


def _shown(value: float | None) -> str:
    return "–" if value is None else f"{100 * value:+.0f} points"
