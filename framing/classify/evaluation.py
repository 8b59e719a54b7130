"""Say how good a classifier is: macro-F1, precision, recall and calibration, per language, split by group."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from framing.classify.labelled import Labelled, by_language
from framing.classify.model import Model, fit, grouped_folds

__all__ = ["Figures", "cross_validate", "evaluate"]


@dataclass(frozen=True, slots=True)
class Figures:
    """The quality of a model in one language: proportions between 0 and 1; `brier` is a mean squared error.

    `low` and `high` enclose the macro-F1 of groups drawn anew 500 times (95 %).
    """

    language: str
    rows: int
    loaded: int
    groups: int
    macro_f1: float
    low: float
    high: float
    precision: float
    recall: float
    brier: float

    def record(self) -> dict[str, Any]:
        """Return the figures as one flat record."""
        return asdict(self)


def cross_validate(rows: Iterable[Labelled]) -> list[Figures]:
    """Return, per language, the quality of models that never saw the groups they are tested on."""
    found = []
    for lang, own in by_language(rows).items():
        probabilities, lines = [0.0] * len(own), [0.0] * len(own)
        for seen, unseen in grouped_folds(own):
            pipeline, line = fit([own[index] for index in seen])
            for index, value in zip(unseen, pipeline.predict_proba([own[i].text for i in unseen])[:, 1], strict=True):
                probabilities[index], lines[index] = float(value), line
        found.append(_figures(lang, own, probabilities, lines))
    return found


def evaluate(model: Model, rows: Iterable[Labelled]) -> list[Figures]:
    """Return, per language, the quality of a trained model on rows it was not trained on.

    Raises ModelError for a language that the model was not trained on.
    """
    found = []
    for lang, own in by_language(rows).items():
        probabilities = model.probabilities([row.text for row in own], lang)
        found.append(_figures(lang, own, probabilities, [model.lines[lang]] * len(own)))
    return found


def _figures(lang: str, rows: Sequence[Labelled], probabilities: list[float], lines: list[float]) -> Figures:
    from sklearn.metrics import brier_score_loss, f1_score, precision_score, recall_score

    truth = [row.label for row in rows]
    guess = [int(value >= line) for value, line in zip(probabilities, lines, strict=True)]
    low, high = _interval(rows, guess)
    return Figures(
        language=lang, rows=len(rows), loaded=sum(truth), groups=len({row.group for row in rows}),
        macro_f1=float(f1_score(truth, guess, average="macro")), low=low, high=high,
        precision=float(precision_score(truth, guess, zero_division=0)),
        recall=float(recall_score(truth, guess, zero_division=0)),
        brier=float(brier_score_loss(truth, probabilities)),
    )  # fmt: skip


def _interval(rows: Sequence[Labelled], guess: Sequence[int]) -> tuple[float, float]:
    import numpy as np
    from sklearn.metrics import f1_score

    random = np.random.default_rng(0)
    groups = sorted({row.group for row in rows})
    members = {group: [i for i, row in enumerate(rows) if row.group == group] for group in groups}
    scores = []
    for _ in range(500):
        drawn = [i for pick in random.integers(0, len(groups), len(groups)) for i in members[groups[pick]]]
        scores.append(f1_score([rows[i].label for i in drawn], [guess[i] for i in drawn], average="macro"))
    low, high = np.quantile(scores, [0.025, 0.975])
    return float(low), float(high)
