"""Write the model card that goes beside a model file."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from framing.classify.evaluation import Figures
from framing.files import write_whole

__all__ = ["write_card"]

_USE = """\
## What it is for
It says how likely a sentence is to be loaded, as a pointer for a reader. It never enters a share, a rate or a
contrast. It refuses languages that are not in the table.

## How it was made
Hashed TF-IDF of words (1-2) and of character n-grams inside words (2-5) on own tokens, logistic regression with
balanced classes, sigmoid calibration on grouped out-of-fold scores. `loaded` is the balanced decision, not 0.5.

## Limits
It learns from the labels' makers what they took for loaded, on their topics and in their years; on other topics
expect less. Short posts and headlines are harder than full sentences.
"""


def write_card(path: str | Path, *, title: str, source: str, licence: str, figures: Sequence[Figures]) -> Path:
    """Write a Markdown card: what the model is for, what it was trained on, how good it is in each language."""
    head = "| language | rows | loaded | groups | macro-F1 | 95 % interval | precision | recall | Brier |"
    lines = [
        f"# {title}\n",
        f"Trained on {source} (licence: {licence}).\n",
        "## How good it is",
        "Grouped cross-validation, 5 folds: no group is trained and tested on.\n",
        head,
        "|---|" + "---:|" * 8,
        *(
            f"| {f.language} | {f.rows} | {f.loaded} | {f.groups} | {f.macro_f1:.3f} | {f.low:.3f} to {f.high:.3f}"
            f" | {f.precision:.3f} | {f.recall:.3f} | {f.brier:.3f} |"
            for f in figures
        ),
        "",
        _USE,
    ]
    return write_whole(Path(path), "\n".join(lines).encode())
