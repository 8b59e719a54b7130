"""Turn a sentence into what the classifier counts: our own tokens, and character n-grams inside them."""

from __future__ import annotations

from collections.abc import Callable
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


def vectoriser() -> Any:
    """Return an unfitted scikit-learn union of both, hashed and TF-IDF weighted.

    Hashing keeps no vocabulary: a stored model holds two numbers a bucket and none of its training words.
    """
    from sklearn.feature_extraction.text import HashingVectorizer, TfidfTransformer
    from sklearn.pipeline import FeatureUnion, make_pipeline

    def weighted(analyser: Callable[[str], list[str]], bits: int) -> Any:
        hashed = HashingVectorizer(analyzer=analyser, n_features=1 << bits, alternate_sign=False, norm=None)
        return make_pipeline(hashed, TfidfTransformer(sublinear_tf=True))

    return FeatureUnion([("words", weighted(words, 15)), ("characters", weighted(characters, 16))])
