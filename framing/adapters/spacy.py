"""The spaCy component `framing`.

>>> import spacy                                    # doctest: +SKIP
>>> nlp = spacy.blank("hi"); nlp.add_pipe("framing"); doc = nlp(text)
>>> [(span.text, span.label_, span._.framing.voice) for span in doc.spans["framing"]]
"""

from __future__ import annotations

from pathlib import Path

from spacy.language import Language as Pipeline
from spacy.tokens import Doc, Span

from framing.errors import LanguageError
from framing.languages import language
from framing.lexicon import load_lexicon
from framing.model import Document, Mention, Part
from framing.tag import tag

__all__ = ["FramingComponent"]

NAME = "framing"


class FramingComponent:
    """Put every mention into `doc.spans["framing"]`, labelled `concept/variant`, with the Mention in `span._.framing`.

    The whole text counts as body: spaCy pipelines read text that somebody has already cleaned. A span covers the
    tokens that the mention touches; the exact offsets are the mention's.
    """

    def __init__(self, lang: str, lexicons: str | Path | None, voices: tuple[str, ...]) -> None:
        self._lang = language(lang).tag
        self._lexicon = load_lexicon(lexicons, langs=[self._lang])
        self._voices = frozenset(voices)
        if not Span.has_extension(NAME):
            Span.set_extension(NAME, getter=_mention)

    def __call__(self, doc: Doc) -> Doc:
        """Tag one Doc; its text is left as it is."""
        body = (Part("body", 0, len(doc.text), "spaCy text"),) if doc.text else ()
        document = Document("doc", doc.text, lang=self._lang, parts=body)
        found = tag(document, self._lexicon) if body else []
        doc.spans[NAME] = [self._span(doc, mention) for mention in found if mention.voice in self._voices]
        return doc

    @staticmethod
    def _span(doc: Doc, mention: Mention) -> Span:
        label = f"{mention.concept}/{mention.variant}" if mention.variant else mention.concept
        span = doc.char_span(mention.start, mention.end, label=label, alignment_mode="expand")
        doc.user_data[_key(span)] = mention
        return span


def _key(span: Span) -> tuple[str, int, int, str]:
    """Return under what a document keeps the mention of a span; its label too, for a word may be in two concepts."""
    return NAME, span.start, span.end, span.label_


def _mention(span: Span) -> Mention | None:
    mention: Mention | None = span.doc.user_data.get(_key(span))
    return mention


@Pipeline.factory(
    NAME, default_config={"lang": None, "lexicons": None, "voices": ["outlet", "reported", "quote", "scare"]}
)
def make(nlp: Pipeline, name: str, lang: str | None, lexicons: str | None, voices: list[str]) -> FramingComponent:
    """Make the component for a pipeline; `lang` says the language of a multi-language ("xx") pipeline.

    Raises LanguageError for a pipeline whose language framing does not read.
    """
    spoken = lang or nlp.lang
    if spoken == "xx":
        raise LanguageError('a multi-language pipeline: say which, nlp.add_pipe("framing", config={"lang": "hi"})')
    return FramingComponent(spoken, lexicons, tuple(voices))
