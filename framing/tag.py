"""Tag a document: clean it where that was not done, match, and say whose words each mention is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from framing.addresses import without_addresses
from framing.clean import clean
from framing.lexicon import Lexicon
from framing.match import match_all
from framing.model import READ, Document, Mention, replace
from framing.voice import voice

__all__ = ["tag", "tag_all"]


def tag(document: Document, lexicon: Lexicon, *, parts: Sequence[str] | None = READ) -> list[Mention]:
    """Return a document's mentions in text order, with voice; `parts` keeps these, None keeps all.

    Raises LanguageError where the language is not given and cannot be told, or is not one that framing reads.
    """
    return next(tag_all([document if document.parts else clean(document)], lexicon, parts=parts))


def tag_all(
    documents: Sequence[Document], lexicon: Lexicon, *, parts: Sequence[str] | None = READ
) -> Iterator[list[Mention]]:
    """Yield the mentions of each of many cleaned documents, in their order: the same as one by one, but faster.

    What stands in web and mail addresses and in account names is no mention.
    """
    seen = [replace(document, text=without_addresses(document.text)) for document in documents]
    for document, matched in zip(seen, match_all(seen, lexicon), strict=True):
        found = voice(document, matched, lexicon)
        yield [mention for mention in found if parts is None or mention.part in parts]
