"""Print, as Markdown, how well voice and parts hold on the annotated corpus: `python tests/bench/gold.py [dev|test]`.

Voice is asked about the marked spans themselves, whether or not the lexicon knows their words. Parts are counted in
characters of headline and body, white space left out.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from pathlib import Path
from typing import Any

from framing.clean import clean
from framing.lexicon import load_lexicon
from framing.model import Document, Mention, Part
from framing.voice import voice

GOLD = Path(__file__).parents[2] / "corpus" / "gold"
VOICES = ("outlet", "reported", "quote", "scare")


def rows(file: Path, split: str) -> list[dict[str, Any]]:
    found = [json.loads(line) for line in file.read_bytes().decode("utf-8").split("\n") if line]
    return [row for row in found if row["split"] == split]


def heard(row: dict[str, Any], lexicon: Any) -> list[tuple[str, str, bool, bool]]:
    """Return (gold voice, heard voice, gold negated, heard negated) for each marked span of a row."""
    text, parts = row["text"], [Part(p["kind"], p["start"], p["end"]) for p in row.get("parts") or ()]
    document = Document(row["id"], text, lang=row["lang"], parts=tuple(parts or [Part("body", 0, len(text))]))
    marked = sorted(row["mentions"], key=lambda mention: mention["start"])
    asked = [mention(row, mark, document) for mark in marked]
    told = voice(document, asked, lexicon)
    return [
        (mark["voice"], answer.voice, bool(mark.get("negated")), answer.negated)
        for mark, answer in zip(marked, told, strict=True)
    ]


def mention(row: dict[str, Any], mark: dict[str, Any], document: Document) -> Mention:
    start, end = mark["start"], mark["end"]
    part = next((p.kind for p in document.parts if p.start <= start < p.end), "body")
    return Mention(
        doc=row["id"], outlet=None, lang=row["lang"], kind="referent" if mark["variant"] else "frame", stance=None,
        concept=mark["concept"], variant=mark["variant"], form="", text=row["text"][start:end], start=start, end=end,
        core_start=start, core_end=end, part=part,
    )  # fmt: skip


def print_voice(split: str) -> None:
    lexicon = load_lexicon()
    for file in sorted((GOLD / "voice").glob("*.jsonl")):
        answers = [answer for row in rows(file, split) for answer in heard(row, lexicon)]
        matrix = Counter((gold, said) for gold, said, _, _ in answers)
        right = sum(matrix[name, name] for name in VOICES)
        called_scare = sum(matrix[name, "scare"] for name in VOICES)
        denials = [gold == said for _, _, gold, said in answers if gold or said]
        print(f"\n{file.stem}: accuracy {right / len(answers):.3f} ({right} of {len(answers)})", end="; ")
        print(f"scare precision {matrix['scare', 'scare']} of {called_scare}", end="; ")
        print(f"negation {sum(denials)} of {len(denials)}\n")
        print("| gold \\ heard | " + " | ".join(VOICES) + " |\n|---|" + "---:|" * len(VOICES))
        for gold in VOICES:
            print(f"| {gold} | " + " | ".join(str(matrix[gold, said]) for said in VOICES) + " |")


def print_parts(split: str) -> None:
    print("\n| language | pages | part | precision | recall |\n|---|---:|---|---:|---:|")
    for file in sorted((GOLD / "pages").glob("*.jsonl")):
        pages = rows(file, split)
        for kind in ("headline", "body"):
            both = found = marked = 0
            for page in pages:
                text = (GOLD / "pages" / file.stem / page["file"]).read_bytes().decode("utf-8")
                cleaned = clean(Document(page["file"], text, lang=file.stem))
                ours = letters(text, [(p.start, p.end) for p in cleaned.parts if p.kind == kind])
                gold = letters(text, [(p["start"], p["end"]) for p in page["parts"] if p["kind"] == kind])
                both, found, marked = both + len(ours & gold), found + len(ours), marked + len(gold)
            print(f"| {file.stem} | {len(pages)} | {kind} | {both / max(1, found):.3f} | {both / max(1, marked):.3f} |")


def letters(text: str, spans: list[tuple[int, int]]) -> set[int]:
    return {at for start, end in spans for at in range(start, end) if not text[at].isspace()}


if __name__ == "__main__":
    chosen = sys.argv[1] if len(sys.argv) > 1 else "test"
    print_voice(chosen)
    print_parts(chosen)
