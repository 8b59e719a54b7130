"""A scikit-learn transformer: texts in, one column a concept and variant out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.base import BaseEstimator, TransformerMixin
from sklearn.utils.validation import check_is_fitted

from framing.errors import FramingError
from framing.lexicon import load_lexicon
from framing.model import COMPANY, Document, Part
from framing.tag import tag
from framing.text import count_words

__all__ = ["FramingVectorizer"]


class FramingVectorizer(TransformerMixin, BaseEstimator):
    """Count the mentions of every concept and variant in each text, per 1,000 words.

    Parameters: `lang`, the language of all texts, or None to identify each; `lexicons`, a folder instead of the
    shipped lexicon; `voices`, whose words count (outlet, reported, quote, scare).
    `transform` takes n texts and returns a sparse float matrix of shape (n, concepts and variants).
    """

    def __init__(
        self,
        lang: str | None = None,
        lexicons: str | Path | None = None,
        voices: Sequence[str] = ("outlet", "reported"),
    ) -> None:
        self.lang = lang
        self.lexicons = lexicons
        self.voices = voices

    def fit(self, texts: Iterable[str], y: Any = None) -> FramingVectorizer:
        """Load the lexicon; its columns do not depend on the texts. Raises LexiconError."""
        self.lexicon_ = load_lexicon(self.lexicons)
        self.columns_ = [
            f"{concept.id}/{variant}" if variant else concept.id
            for concept in self.lexicon_.concepts.values()
            for variant in (concept.variants or (None,))
            if concept.kind not in COMPANY
        ]
        return self

    def transform(self, texts: Iterable[str]) -> csr_matrix:
        """Return the rates as a sparse matrix. Raises LanguageError for a text in no language that framing reads."""
        check_is_fitted(self)
        if isinstance(texts, str):
            raise FramingError("one text given; give a list of texts")
        place = {column: index for index, column in enumerate(self.columns_)}
        rows, columns, values = [], [], []
        number = -1
        for number, text in enumerate(texts):
            words = max(1, count_words(text))
            for name in self._names(text):
                if name in place:
                    rows.append(number)
                    columns.append(place[name])
                    values.append(1000 / words)
        return csr_matrix((values, (rows, columns)), shape=(number + 1, len(place)), dtype=np.float64)

    def _names(self, text: str) -> list[str]:
        if not text.strip():
            return []
        body = (Part("body", 0, len(text), "given text"),) if self.lang else ()
        mentions = tag(Document("text", text, lang=self.lang, parts=body), self.lexicon_)
        return [
            f"{mention.concept}/{mention.variant}" if mention.variant else mention.concept
            for mention in mentions
            if mention.counted and not mention.negated and mention.voice in self.voices
        ]

    def get_feature_names_out(self, input_features: Any = None) -> np.ndarray[Any, Any]:
        """Return the names of the columns: `concept/variant`, or the concept alone where it has no variants."""
        check_is_fitted(self)
        return np.array(self.columns_, dtype=object)
