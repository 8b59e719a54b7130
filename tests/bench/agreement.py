"""Print, as Markdown, how far the gold's first two readers agree, before the third: `python tests/bench/agreement.py`.

Mentions are compared by F1, as kappa needs a count of what nobody marked (Hripcsak and Rothschild 2005,
doi:10.1197/jamia.M1733): two marks agree where they share words, concept and variant. Voices are compared by Cohen's
kappa, on the mentions that both have and on the voice items.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

READERS = Path(__file__).parents[2] / "corpus" / "gold" / "readers"

Mark = dict[str, Any]


def main() -> None:
    print("| language | marks of the two readers | F1 | same voice of shared marks | of voice items |")
    print("|---|---:|---:|---:|---:|")
    for file in sorted(READERS.glob("*.jsonl")):
        rows = [json.loads(line) for line in file.read_bytes().decode("utf-8").split("\n") if line]
        items = [row for row in rows if "-v" in row["id"]]
        passages = [row for row in rows if "-v" not in row["id"]]
        first, second = (sum(len(row[reader]) for row in passages) for reader in ("first", "second"))
        shared = [pair for row in passages for pair in pairs(row["first"], row["second"])]
        f1 = 2 * len(shared) / (first + second)
        asked = [pair for row in items for pair in zip(row["first"], row["second"], strict=True)]
        print(f"| {file.stem} | {first}, {second} | {f1:.3f} | {voices(shared)} | {voices(asked)} |")


def pairs(first: Sequence[Mark], second: Sequence[Mark]) -> Iterator[tuple[Mark, Mark]]:
    """Yield the marks that both readers have; each answers for one."""
    free = list(second)
    for mark in first:
        other = next((each for each in free if same(mark, each)), None)
        if other:
            free.remove(other)
            yield mark, other


def same(one: Mark, other: Mark) -> bool:
    label = (one["concept"], one["variant"]) == (other["concept"], other["variant"])
    return bool(label and one["start"] < other["end"] and other["start"] < one["end"])


def voices(of: Sequence[tuple[Mark, Mark]]) -> str:
    """Return how many of the pairs have the same voice, and kappa."""
    from sklearn.metrics import cohen_kappa_score

    first, second = [one["voice"] for one, _ in of], [other["voice"] for _, other in of]
    equal = sum(one == other for one, other in zip(first, second, strict=True))
    return f"{equal} of {len(of)} (κ {cohen_kappa_score(first, second):.2f})"


if __name__ == "__main__":
    main()
