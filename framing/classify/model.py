"""Train, store and use the classifier."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from framing import paths, sentences
from framing.classify.features import vectoriser
from framing.classify.labelled import Labelled, by_language
from framing.errors import ModelError
from framing.files import write_whole
from framing.model import READ, Document

__all__ = ["Judged", "Model", "classify", "fit", "load_model", "save_model", "train"]

FOLDS = 5
MIN_ROWS = 50
# What a model file may hold besides what skops trusts of scikit-learn: our two tokenisers, and Platt's sigmoid.
_TRUSTED = [
    "framing.classify.features.words",
    "framing.classify.features.characters",
    "sklearn.calibration._CalibratedClassifier",
    "sklearn.calibration._SigmoidCalibration",
]


@dataclass(frozen=True, slots=True)
class Judged:
    """A sentence at `start:end` of a document, the probability that it is loaded, and whether that is over the
    model's own line (`loaded`)."""

    doc: str
    outlet: str | None
    lang: str
    start: int
    end: int
    text: str
    probability: float
    loaded: bool


@dataclass(frozen=True)
class Model:
    """A fitted pipeline and its decision line for each language; `name` is the file's, `version` its hash."""

    pipelines: Mapping[str, Any]
    lines: Mapping[str, float]
    name: str = ""
    version: str = ""

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages that the model was trained on; it refuses all others."""
        return tuple(sorted(self.pipelines))

    def probabilities(self, texts: Sequence[str], lang: str) -> list[float]:
        """Return for each text the probability that it is loaded.

        Raises ModelError for a language that the model was not trained on: nothing is guessed.
        """
        if lang not in self.pipelines:
            trained = ", ".join(self.languages)
            raise ModelError(
                f"the model {self.name} was not trained on {lang!r}, only on {trained}; train one on {lang}"
            )
        if not texts:
            return []
        return [float(value) for value in self.pipelines[lang].predict_proba(list(texts))[:, 1]]


def classify(document: Document, model: Model) -> list[Judged]:
    """Judge each sentence of a cleaned document's headline and body.

    Raises ModelError for a language that the model was not trained on.
    """
    lang = document.lang or ""
    spans = [
        span
        for part in document.parts
        if part.kind in READ
        for span in sentences.split(document.text, lang, part.start, part.end)
    ]
    texts = [document.text[start:end] for start, end in spans]
    return [
        Judged(document.id, document.outlet, lang, start, end, text, value, value >= model.lines[lang])
        for (start, end), text, value in zip(spans, texts, model.probabilities(texts, lang), strict=True)
    ]


def train(rows: Iterable[Labelled], *, name: str = "") -> Model:
    """Train one calibrated pipeline a language.

    Raises ModelError for a language with too few rows, one label only, or fewer groups than folds.
    """
    pipelines, lines = {}, {}
    for lang, own in by_language(rows).items():
        _check(lang, own)
        pipelines[lang], lines[lang] = fit(own)
    return Model(pipelines, lines, name)


def _check(lang: str, rows: Sequence[Labelled]) -> None:
    labels, groups = {row.label for row in rows}, {row.group for row in rows}
    if len(rows) < MIN_ROWS or len(labels) < 2:
        raise ModelError(
            f"{lang}: {len(rows)} rows with {len(labels)} labels; give at least {MIN_ROWS} with both labels"
        )
    if len(groups) < FOLDS:
        raise ModelError(
            f"{lang}: {len(groups)} groups; give at least {FOLDS}, so that no outlet trains and tests itself"
        )


def fit(rows: Sequence[Labelled]) -> tuple[Any, float]:
    """Return a pipeline fitted on one language, and the probability at which its balanced decision turns.

    Logistic regression with balanced classes; sigmoid calibration (Platt 1999) on grouped out-of-fold scores.
    """
    from sklearn.calibration import CalibratedClassifierCV
    from sklearn.linear_model import LogisticRegression
    from sklearn.pipeline import make_pipeline

    texts, labels = [row.text for row in rows], [row.label for row in rows]
    linear = make_pipeline(vectoriser(), LogisticRegression(class_weight="balanced", C=3.0, max_iter=2000))
    calibrated = CalibratedClassifierCV(linear, method="sigmoid", cv=list(grouped_folds(rows)), ensemble=False)
    calibrated.fit(texts, labels)
    calibrator = calibrated.calibrated_classifiers_[0].calibrators[0]
    return calibrated, float(calibrator.predict([0.0])[0])


def grouped_folds(rows: Sequence[Labelled], folds: int = FOLDS) -> Iterable[tuple[Any, Any]]:
    """Yield row numbers to train and to test on; no group is in both. Fewer groups than folds make fewer folds."""
    from sklearn.model_selection import StratifiedGroupKFold

    labels, groups = [row.label for row in rows], [row.group for row in rows]
    splitter = StratifiedGroupKFold(min(folds, len(set(groups))), shuffle=True, random_state=0)
    yield from splitter.split([row.text for row in rows], labels, groups)


def save_model(model: Model, path: str | Path) -> Path:
    """Write a model as a skops file (no pickle), whole or not at all. Raises OutputError."""
    import zipfile

    import skops.io

    stored = {"pipelines": dict(model.pipelines), "lines": dict(model.lines)}
    return write_whole(Path(path), skops.io.dumps(stored, compression=zipfile.ZIP_DEFLATED))


def load_model(path: str | Path | None = None) -> Model:
    """Load a model; without a path, the shipped one. Only types that a framing model needs are loaded.

    Raises ModelError for a file that is missing, damaged or holds anything else.
    """
    import zipfile

    import skops.io
    from skops.io.exceptions import UntrustedTypesFoundException

    file = Path(path) if path is not None else paths.PACKAGE / "models" / "fignews.skops"
    try:
        content = file.read_bytes()
        stored = skops.io.loads(content, trusted=_TRUSTED)
        return Model(stored["pipelines"], stored["lines"], file.name, hashlib.sha256(content).hexdigest()[:12])
    except OSError as exc:
        raise ModelError(f"{file}: cannot be read ({exc.strerror}); give a file that `framing train` wrote") from exc
    except UntrustedTypesFoundException as exc:
        raise ModelError(f"{file}: holds code that no framing model holds; do not load it") from exc
    except (zipfile.BadZipFile, KeyError, ValueError, TypeError) as exc:
        raise ModelError(f"{file}: no framing model, or damaged; give a file that `framing train` wrote") from exc
