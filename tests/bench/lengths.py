"""Measure how the time of each stage grows with the length of one document: `python tests/bench/lengths.py`.

Prints seconds per megabyte (UTF-8, processor time) of documents of one, four and sixteen times the least length, and
the ratio of the last to the first, which is about one where time is linear. Pages glued together are the ordinary
case; the other texts repeat what gives a stage the most to look at.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from framing.clean import clean  # noqa: E402
from framing.lexicon import Lexicon, load_lexicon  # noqa: E402
from framing.match import match  # noqa: E402
from framing.model import Document  # noqa: E402
from framing.voice import voice  # noqa: E402
from tests.bench.corpus import build  # noqa: E402

LEAST = 50_000
"""Code points of the shortest document."""
NAMED = "The rebel government "
"""Voice reads only paragraphs that name something."""
REPEATED = {
    "one line": "The rebel government in Damascus met on Monday. ",
    "short lines": "The rebel government in Damascus met on Monday.\n",
    "speech": "He said that “terrorists” fled. ",
    "attributions": "said that “a” according to X, ",
    "open marks": "“ ",
    "one word": "said ",
}


def main() -> None:
    lexicon = load_lexicon()
    print(f"{'text':<14}{'stage':<7}" + "".join(f"{LEAST * times:>12,}" for times in (1, 4, 16)) + f"{'ratio':>8}")
    for name, lang, text in texts(lexicon):
        costs = [stages(text[: LEAST * times], lang, lexicon) for times in (1, 4, 16)]
        for stage in costs[0]:
            told = [cost[stage] for cost in costs]
            figures = "".join(f"{each:>12.2f}" for each in told)
            print(f"{name:<14}{stage:<7}{figures}{told[-1] / max(told[0], 0.01):>8.2f}", flush=True)


def texts(lexicon: Lexicon) -> Iterator[tuple[str, str, str]]:
    """Yield the name, the language and the text of each case, long enough for sixteen times the least length."""
    for lang in ("en", "hi"):
        pages = "\n".join(document.text for document in build(lexicon, 2.0) if document.lang == lang)
        yield f"pages, {lang}", lang, pages * (16 * LEAST // len(pages) + 1)
    for name, unit in REPEATED.items():
        yield name, "en", NAMED + unit * (16 * LEAST // len(unit) + 1)


def stages(text: str, lang: str, lexicon: Lexicon) -> dict[str, float]:
    """Return the seconds per megabyte that each stage takes."""
    size = len(text.encode()) / 1e6
    cleaned, cleaning = timed(lambda: clean(Document("x", text, lang=lang)))
    matched, matching = timed(lambda: match(cleaned, lexicon))
    _, hearing = timed(lambda: voice(cleaned, matched, lexicon))
    return {"clean": cleaning / size, "match": matching / size, "voice": hearing / size}


def timed(run: Callable[[], Any]) -> tuple[Any, float]:
    """Return what a run gives and its processor time."""
    began = time.process_time()
    given = run()
    return given, time.process_time() - began


if __name__ == "__main__":
    main()
