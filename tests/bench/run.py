"""Measure matching and tagging against their peers, in one process, in turns: `python tests/bench/run.py`.

Needs the extra `bench`. Ratios are medians over rounds in which all engines run one after another on the same texts,
so that a busy machine slows all alike; the spread is the least and the most of them. Times are processor time, except
for the workers, which are timed by the clock.

--size      megabytes of text (UTF-8) for the engines, six languages in equal numbers of pages
--rounds    how often each engine runs
--only      engines, growth or workers
"""

from __future__ import annotations

import argparse
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable
from itertools import repeat
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from framing.batches import tag_batches  # noqa: E402
from framing.gather import gather  # noqa: E402
from framing.languages import TAGS  # noqa: E402
from framing.lexicon import load_lexicon  # noqa: E402
from framing.model import Document  # noqa: E402
from framing.tag import tag_all  # noqa: E402
from tests.bench.corpus import build, megabytes  # noqa: E402
from tests.bench.engines import engines, reference_spans  # noqa: E402

PEER = "spaCy PhraseMatcher"
WHOLE = "framing tag, read to voice"
STEPS = 16
"""The long run of the growth measure is so many times its first step."""
CHECKED = 2.0
"""Megabytes on which what is found is held against the reference, which is slow."""


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--size", type=float, default=12.0)
    asked.add_argument("--rounds", type=int, default=5)
    asked.add_argument("--only", choices=("engines", "growth", "workers"))
    asked.add_argument("--stream", type=float, help=argparse.SUPPRESS)
    options = asked.parse_args()
    if options.stream:
        stream(options.stream)
        return
    measures = {
        "engines": lambda: compare_engines(options.size, options.rounds),
        "growth": lambda: growth(options.size),
        "workers": lambda: workers(options.size, options.rounds),
    }
    for name, measure in measures.items():
        if options.only in (None, name):
            measure()


def compare_engines(size: float, rounds: int) -> None:
    """Print the speed of every engine, its ratio to spaCy's, and what it finds and finds wrongly."""
    lexicon = load_lexicon()
    documents = build(lexicon, size)
    texts = {lang: [document.text for document in documents if document.lang == lang] for lang in TAGS}
    total = megabytes([text for each in texts.values() for text in each])
    print(f"{len(documents)} pages, {total:.1f} MB, six languages", flush=True)
    runs: dict[str, list[Callable[[], Any]]] = defaultdict(list)
    for lang in TAGS:
        for engine in engines(lexicon, lang, texts[lang]):
            runs[engine.name].append(engine.run)
    with tempfile.TemporaryDirectory() as folder:
        source = written(documents, Path(folder))
        runs[WHOLE].append(lambda: list(tag_all(gather([source]).documents, lexicon)))
        seconds: dict[str, list[float]] = defaultdict(list)
        for _ in range(rounds + 1):
            for name, own in runs.items():
                seconds[name].append(sum(map(clocked, own)))
    found = checked(documents)
    print(f"{'engine':28}{'MB/s':>8}{'times spaCy':>14}{'spread':>16}   of the reference's hits, and wrong ones")
    for name, took in seconds.items():
        ratios = [peer / own for peer, own in zip(seconds[PEER][1:], took[1:], strict=True)]
        speed = total / statistics.median(took[1:])
        spread = f"{min(ratios):.2f}-{max(ratios):.2f}"
        print(f"{name:28}{speed:8.2f}{statistics.median(ratios):14.2f}{spread:>16}   {found.get(name, '')}")


def clocked(run: Callable[[], Any]) -> float:
    began = time.process_time()
    run()
    return time.process_time() - began


def checked(documents: list[Document]) -> dict[str, str]:
    """Say for each engine how many of the reference's hits it has, and how many others."""
    lexicon = load_lexicon()
    some: list[Document] = []
    while megabytes([document.text for document in some]) < CHECKED and len(some) < len(documents):
        some += documents[len(some) : len(some) + 100]
    held: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0])
    for lang in TAGS:
        texts = [document.text for document in some if document.lang == lang]
        right = reference_spans(lexicon, lang, texts)
        for engine in engines(lexicon, lang, texts):
            if engine.spans is not None:
                own = engine.spans(engine.run())
                counts = (len(own & right), len(right), len(own - right))
                held[engine.name] = [a + b for a, b in zip(held[engine.name], counts, strict=True)]
    return {name: f"{hit} of {all_} ({hit / all_:.1%}), {wrong} wrong" for name, (hit, all_, wrong) in held.items()}


def written(documents: list[Document], stem: Path) -> Path:
    """Write documents as a source for read."""
    import json

    rows = ({"id": each.id, "text": each.text, "outlet": each.outlet, "lang": each.lang} for each in documents)
    file = stem.with_suffix(".jsonl")
    file.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), "utf-8")
    return file


def growth(size: float) -> None:
    """Print time per megabyte and peak memory of tag_batches after 1, 4 and 16 times as much of one long run.

    After each step of it a new process tags as much as the first step, and the times of the two are compared: a
    machine that is slow for a while is slow for both.
    """
    base, done = size / 6, 0.0
    longest = streaming(base)
    print(f"{'corpus':>10}{'s/MB':>10}{'peak MB':>10}{'times anew':>14}")
    run, anew = 0.0, 0.0
    for step in range(1, STEPS + 1):
        megabyte, seconds, peak = told(longest)
        done, run = done + megabyte, run + seconds
        once = streaming(base)
        anew += told(once)[1]
        once.communicate()
        if step in (1, 4, STEPS):
            print(f"{done:7.1f} MB{run / done:10.3f}{peak:10.0f}{run / anew:14.2f}", flush=True)
    longest.communicate()


def streaming(size: float) -> subprocess.Popen[str]:
    """Start a process that tags so many megabytes whenever it is sent a line."""
    command = [sys.executable, __file__, "--stream", str(size)]
    return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


def told(process: subprocess.Popen[str]) -> tuple[float, float, float]:
    """Have a process tag once more; return the megabytes, the seconds and its peak memory in megabytes."""
    assert process.stdin is not None
    assert process.stdout is not None
    print(file=process.stdin, flush=True)
    megabyte, seconds, peak = map(float, process.stdout.readline().split())
    return megabyte, seconds, peak


def stream(size: float) -> None:
    """Tag one batch after another, one for each line that comes in, and print what each took."""
    import pyarrow as pa

    lexicon = load_lexicon()
    pages = build(lexicon, size)
    rows = {
        "doc": [page.id for page in pages], "text": [page.text for page in pages],
        "outlet": [page.outlet for page in pages], "lang": [page.lang for page in pages],
    }  # fmt: skip
    batch, each = pa.RecordBatch.from_pydict(rows), megabytes(rows["text"])
    next(tag_batches([batch], lexicon))
    tagged = tag_batches(repeat(batch), lexicon)
    for _ in sys.stdin:
        began = time.process_time()
        next(tagged)
        took = time.process_time() - began
        print(each, took, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, flush=True)


def workers(size: float, rounds: int) -> None:
    """Print how much sooner two processes are done than one, by the clock, and how much sooner they could be at best.

    The best that a machine gives is measured by two runs of one process each, side by side, on half the pages.
    """
    lexicon = load_lexicon()
    pages = build(lexicon, size)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        whole, *halves = (
            written(some, folder / part) for part, some in (("all", pages), ("even", pages[::2]), ("odd", pages[1::2]))
        )
        runs: dict[str, Callable[[], None]] = {
            "one": lambda: side_by_side([(whole, 1)]),
            "two": lambda: side_by_side([(whole, 2)]),
            "apart": lambda: side_by_side([(half, 1) for half in halves]),
        }
        took: dict[str, list[float]] = defaultdict(list)
        for _ in range(rounds):
            for kind, run in runs.items():
                began = time.perf_counter()
                run()
                took[kind].append(time.perf_counter() - began)
        same = (folder / "all-1.jsonl").read_bytes() == (folder / "all-2.jsonl").read_bytes()
    print(f"one worker: {statistics.median(took['one']):.1f} s")
    print(f"two workers: {sooner(took, 'two')}; results {'the same' if same else 'DIFFER'}")
    print(f"two runs side by side on half the pages each: {sooner(took, 'apart')}")


def side_by_side(sources: list[tuple[Path, int]]) -> None:
    """Run `framing tag` on each source with so many workers, all at once, and wait for the last."""
    started = []
    for source, number in sources:
        out = source.with_name(f"{source.stem}-{number}.jsonl")
        command = [sys.executable, "-m", "framing", "tag", str(source), "--quiet", "--format", "jsonl"]
        started.append(subprocess.Popen([*command, "--workers", str(number), "-o", str(out)], cwd=ROOT))
    ended = [process.wait() for process in started]
    if any(ended):
        raise SystemExit("framing tag failed")


def sooner(took: dict[str, list[float]], kind: str) -> str:
    """Return how much sooner a kind of run was done than one process: the median over rounds, least and most."""
    ratios = [one / other for one, other in zip(took["one"], took[kind], strict=True)]
    return f"{statistics.median(ratios):.2f} ({min(ratios):.2f}-{max(ratios):.2f}) times one"


if __name__ == "__main__":
    main()
