"""Print, as Markdown, how far the gold's first two readers agree, before the third: `python tests/bench/agreement.py`.

Mentions are compared by F1, as kappa needs a count of what nobody marked (Hripcsak and Rothschild 2005,
doi:10.1197/jamia.M1733): two marks agree where they share words, concept and variant. Voices are compared by Cohen's
kappa, on the mentions that both have and on the voice items; parts of pages by F1 of their letters.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

GOLD = Path(__file__).parents[2] / "corpus" / "gold"
READERS = GOLD / "readers"

Mark = dict[str, Any]


def main() -> None:
    print_marks()
    print_parts()


def print_marks() -> None:
    print("| language | marks of the two readers | F1 | same voice of shared marks | of voice items |")
    print("|---|---:|---:|---:|---:|")
    for file in sorted(READERS.glob("*.jsonl")):
        rows = rows_of(file)
        items = [row for row in rows if "-v" in row["id"]]
        passages = [row for row in rows if "-v" not in row["id"]]
        first, second = (sum(len(row[reader]) for row in passages) for reader in ("first", "second"))
        shared = [pair for row in passages for pair in pairs(row["first"], row["second"])]
        f1 = 2 * len(shared) / (first + second)
        asked = [pair for row in items for pair in zip(row["first"], row["second"], strict=True)]
        print(f"| {file.stem} | {first}, {second} | {f1:.3f} | {voices(shared)} | {voices(asked)} |")


def print_parts() -> None:
    print("\n| language | pages | alike | F1 of the headline | of the body |\n|---|---:|---:|---:|---:|")
    for file in sorted((READERS / "pages").glob("*.jsonl")):
        pages = rows_of(file)
        read = [[letters(file.stem, page, kind) for kind in ("headline", "body")] for page in pages]
        alike = sum(all(one == other for one, other in parts) for parts in read)
        scores = (
            2 * sum(len(a & b) for a, b in of) / sum(len(a) + len(b) for a, b in of) for of in zip(*read, strict=True)
        )
        print(f"| {file.stem} | {len(pages)} | {alike} | " + " | ".join(f"{score:.3f}" for score in scores) + " |")


def letters(lang: str, page: dict[str, Any], kind: str) -> tuple[set[int], set[int]]:
    """Return where the letters of a kind of part stand, by the first and by the second reader."""
    text = (GOLD / "pages" / lang / page["file"]).read_bytes().decode("utf-8")
    first, second = (
        {at for part in page[reader] if part["kind"] == kind for at in range(part["start"], part["end"])}
        for reader in ("first", "second")
    )
    blank = {at for at, char in enumerate(text) if char.isspace()}
    return first - blank, second - blank


def rows_of(file: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in file.read_bytes().decode("utf-8").split("\n") if line]


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
