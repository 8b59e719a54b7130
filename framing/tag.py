"""Tag a document: clean it where that was not done, match, and say whose words each mention is."""

from __future__ import annotations

from collections.abc import Sequence

from framing.clean import clean
from framing.lexicon import Lexicon
from framing.match import match
from framing.model import Document, Mention
from framing.voice import voice

__all__ = ["tag"]

READ = ("headline", "body")


def tag(document: Document, lexicon: Lexicon, *, parts: Sequence[str] | None = READ) -> list[Mention]:
    """Return a document's mentions in text order, with voice; `parts` keeps these, None keeps all.

    Raises LanguageError where the language is not given and cannot be told, or is not one that framing reads.
    """
    cleaned = document if document.parts else clean(document)
    found = voice(cleaned, match(cleaned, lexicon), lexicon)
    return [mention for mention in found if parts is None or mention.part in parts]
