"""Turn a sentence into what the classifier counts: our own tokens, and character n-grams inside them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from framing.text import tokens

__all__ = ["characters", "vectoriser", "words"]

SHORTEST, LONGEST = 2, 5


def words(sentence: str) -> list[str]:
    """Return the folded words of a sentence and their pairs."""
    found = [token.folded for token in tokens(sentence)]
    return found + [f"{one} {two}" for one, two in zip(found, found[1:], strict=False)]


def characters(sentence: str) -> list[str]:
    """Return the n-grams of letters (2 to 5) inside each folded word, its edges marked."""
    grams: list[str] = []
    for token in tokens(sentence):
        edged = f" {token.folded} "
        for size in range(SHORTEST, LONGEST + 1):
            grams += [edged[at : at + size] for at in range(len(edged) - size + 1)]
    return grams


def vectoriser(sentences: Sequence[str]) -> Any:
    """Return an unfitted scikit-learn union of both, TF-IDF weighted, sized to the training text."""
    from sklearn.feature_extraction.text import TfidfVectorizer
    from sklearn.pipeline import FeatureUnion

    rare = 2 if len(sentences) >= 200 else 1
    common: dict[str, Any] = {"min_df": rare, "sublinear_tf": True}
    return FeatureUnion(
        [
            ("words", TfidfVectorizer(analyzer=words, max_features=15_000, **common)),
            ("characters", TfidfVectorizer(analyzer=characters, max_features=25_000, **common)),
        ]
    )
