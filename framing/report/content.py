"""What a report says, as plain data: both the PDF and the HTML are set from this and nothing else.

Every string is text, never markup. `lang` is empty for the report's own English.
"""

from __future__ import annotations

from dataclasses import dataclass, field

__all__ = ["Content", "Corpus", "Evidence", "Figure", "Finding", "Highlight", "Group", "Row", "Run", "Section", "Table"]


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text in one language; a marked one has its stance (or `frame`) and its voice's letter."""

    text: str
    lang: str = ""
    mark: str = ""
    letter: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """A line of a table; a heading line (`head`) spans all columns."""

    cells: tuple[tuple[Run, ...], ...]
    head: bool = False
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table; `text_columns` columns from the left hold text, the others figures."""

    caption: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    text_columns: int = 1


@dataclass(frozen=True, slots=True)
class Figure:
    """A chart by its file name without ending, and its alternative text."""

    name: str
    alt: str


@dataclass(frozen=True, slots=True)
class Evidence:
    """A sentence as it was read, its marked words, and where it stands."""

    lang: str
    direction: str
    runs: tuple[Run, ...]
    outlet: str
    doc: str
    date: str
    voice: str


@dataclass(frozen=True, slots=True)
class Group:
    """The sentences behind one finding, and how many mentions of it are not shown."""

    title: tuple[Run, ...]
    evidence: tuple[Evidence, ...]
    more: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """One referent, or all frames, of one language; `evidence` heads its sentences."""

    id: str
    title: str
    notes: tuple[str, ...]
    sentences: tuple[str, ...]
    figures: tuple[Figure, ...]
    tables: tuple[Table, ...]
    evidence: str
    groups: tuple[Group, ...]


@dataclass(frozen=True, slots=True)
class Highlight:
    """A claim that the evidence supports, in one large figure and one sentence."""

    figure: str
    unit: str
    lang: str
    sentence: str


@dataclass(frozen=True, slots=True)
class Section:
    """One language."""

    lang: str
    name: str
    autonym: str
    direction: str
    lead: str
    verdict: tuple[str, ...]
    figures: tuple[Figure, ...]
    tables: tuple[Table, ...]
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Corpus:
    """What was read and what was left out."""

    read: Table
    left_out: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Content:
    """A whole report. `day` is the latest date of its documents (ISO 8601), which is also the file's date."""

    title: str
    subtitle: str
    day: str
    highlights: tuple[Highlight, ...]
    summary: str
    corpus: Corpus
    sections: tuple[Section, ...]
    limits: tuple[str, ...]
    method: tuple[str, ...]
    notes: tuple[str, ...] = field(default=())
