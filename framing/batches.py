"""Tag record batches: what one machine and every worker of a cluster run, Arrow in and Arrow out.

A document's mentions depend on its own row alone, so results are the same for every size of batch and for every
number of workers. What needs the whole corpus, the lines that an outlet's pages repeat, is made in a first pass
(framing.clean.repeated_lines) and handed in.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from framing.clean import clean
from framing.errors import LanguageError, SourceError
from framing.languages import language
from framing.lexicon import Lexicon, load_lexicon
from framing.model import READ, Document, Mention, Skipped
from framing.tag import tag_all

if TYPE_CHECKING:
    import pyarrow as pa

    MENTION_SCHEMA: pa.Schema

__all__ = ["MENTION_SCHEMA", "tag_batches"]

_TEXTS = ("doc", "outlet", "lang", "kind", "concept", "variant", "stance", "form", "text")
_PLACES = ("start", "end", "core_start", "core_end")
_FLAGS = ("negated", "nested", "counted")
_NEEDED = ("doc", "text")


def __getattr__(name: str) -> Any:
    """Make the schema when it is first asked for, so that importing framing does not load pyarrow."""
    if name != "MENTION_SCHEMA":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    globals()[name] = _schema()
    return globals()[name]


def _schema() -> pa.Schema:
    import pyarrow as pa

    fields = [(name, pa.string()) for name in _TEXTS]
    fields += [(name, pa.int64()) for name in _PLACES]
    fields += [("part", pa.string()), ("voice", pa.string())]
    fields += [(name, pa.bool_()) for name in _FLAGS]
    return pa.schema([*fields, ("why", pa.list_(pa.string()))])


def tag_batches(
    batches: Iterable[pa.RecordBatch],
    lexicon: Lexicon | None = None,
    *,
    repeated: Mapping[str, frozenset[str]] | None = None,
    parts: Sequence[str] | None = READ,
    skipped: list[Skipped] | None = None,
) -> Iterator[pa.RecordBatch]:
    """Yield one batch of mentions for each batch of documents, in their order, with the columns of MENTION_SCHEMA.

    Batches hold `doc` (the document's id) and `text`, and may hold `outlet`, `lang` (else it is identified) and
    `date` (a date, or its ISO 8601 text). The lexicon is the shipped one unless given; `repeated` is what
    `clean.repeated_lines` says of the corpus; `parts` keeps the mentions of these parts, None those of all.

    A document whose language cannot be told is added to `skipped`; without that list it raises LanguageError.
    SourceError is raised for a batch without `doc` or `text`, and for a date that is none.

    >>> import pyarrow as pa
    >>> batch = pa.RecordBatch.from_pydict({"doc": ["1"], "lang": ["en"], "text": ["The rebel government met."]})
    >>> next(tag_batches([batch])).column("text").to_pylist()
    ['rebel government']
    """
    import pyarrow as pa

    known = lexicon if lexicon is not None else load_lexicon()
    for batch in batches:
        cleaned = list(_cleaned(_rows(batch), repeated, skipped))
        found = [mention for mentions in tag_all(cleaned, known, parts=parts) for mention in mentions]
        yield pa.RecordBatch.from_pydict(_columns(found), schema=_schema())


def _rows(batch: pa.RecordBatch) -> Iterator[dict[str, Any]]:
    missing = [name for name in _NEEDED if name not in batch.schema.names]
    if missing:
        raise SourceError(
            f"a batch has no column {missing[0]!r}, only {', '.join(batch.schema.names)}; name it so, or add it"
        )
    yield from batch.to_pylist()


def _document(row: Mapping[str, Any]) -> Document:
    name, lang = str(row["doc"]), row.get("lang")
    tag = language(lang).tag if lang else None
    return Document(name, row["text"] or "", outlet=row.get("outlet"), lang=tag, date=_date(name, row.get("date")))


def _date(name: str, value: object) -> dt.date | None:
    if value is None or value == "":
        return None
    if isinstance(value, dt.datetime):
        return value.date()
    if isinstance(value, dt.date):
        return value
    try:
        return dt.datetime.fromisoformat(str(value)).date()
    except ValueError:
        raise SourceError(f"{name}: {value!r} is no date; write YYYY-MM-DD, or use Arrow's date type") from None


def _cleaned(
    rows: Iterable[Mapping[str, Any]], repeated: Mapping[str, frozenset[str]] | None, skipped: list[Skipped] | None
) -> Iterator[Document]:
    for row in rows:
        try:
            yield clean(_document(row), repeated=repeated)
        except LanguageError as exc:
            if skipped is None:
                raise
            skipped.append(Skipped(str(row["doc"]), str(exc).removeprefix(f"{row['doc']}: "), "mend its `lang`"))


def _columns(found: Sequence[Mention]) -> dict[str, list[Any]]:
    names = (*_TEXTS, *_PLACES, "part", "voice", *_FLAGS, "why")
    return {name: [getattr(mention, name) for mention in found] for name in names}
