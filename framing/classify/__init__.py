"""A trained second opinion: how likely is a sentence loaded?

A linear model over words and character n-grams, one for each language it was trained on, calibrated so that its
numbers are probabilities. It points at sentences worth reading; no rate, share or contrast is computed from it.
"""

from __future__ import annotations

from framing.classify.card import write_card
from framing.classify.evaluation import Figures, cross_validate, evaluate
from framing.classify.labelled import Labelled, read_labelled
from framing.classify.model import Judged, Model, classify, load_model, save_model, train

__all__ = [
    "Figures", "Judged", "Labelled", "Model", "classify", "cross_validate", "evaluate", "load_model",
    "read_labelled", "save_model", "train", "write_card",
]  # fmt: skip
