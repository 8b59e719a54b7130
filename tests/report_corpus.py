"""Two concepts, and pages of invented outlets that name them: what reports are tested on."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from pathlib import Path

from framing.lexicon import Lexicon, load_lexicon
from framing.model import Document

GOVERNMENT = """\
id: syria-government-2024
kind: referent
gloss: the authorities in Damascus
variants:
  rebel:
    stance: against
    gloss: rebel government
    basis: Names them by how they came to power.
  new:
    stance: neutral
    gloss: new government
    basis: Says only that the government changed.
languages:
  en:
    status: draft
    rebel:
      - form: rebel government
    new:
      - form: new government
  hi:
    status: draft
    rebel:
      - form: विद्रोही सरकार
    new:
      - form: नई सरकार
  ur:
    status: draft
    rebel:
      - form: باغی حکومت
    new:
      - form: نئی حکومت
"""
TERRORISM = """\
id: terrorism
kind: frame
gloss: terrorism and terrorists
languages:
  en:
    status: draft
    forms:
      - form: terrorism
  hi:
    status: draft
    forms:
      - form: आतंकवाद
  ur:
    status: draft
    forms:
      - form: دہشت گردی
"""


def two_concepts(folder: Path) -> Lexicon:
    """Write the concepts into a folder and load them."""
    (folder / "syria-government-2024.yaml").write_text(GOVERNMENT, encoding="utf-8")
    (folder / "terrorism.yaml").write_text(TERRORISM, encoding="utf-8")
    return load_lexicon(folder)


def article(
    name: str, text: str, outlet: str | None = "Herald", lang: str = "en", event: str | None = None
) -> Document:
    return Document(id=name, text=text, outlet=outlet, lang=lang, date=dt.date(2025, 3, 1), event=event)


def english(outlet: str, event: int, *, loaded: int, plain: int) -> Document:
    said = ["The rebel government closed the road."] * loaded + ["The new government opened the road."] * plain
    # Lines that pages of an outlet share would be taken for page furniture.
    text = f"A road near the border, part {event}\n\nOn day {event} it rained. {' '.join(said)} Terrorism grew."
    return article(f"{outlet}/{event}", text, outlet, event=f"e{event}")


def two_outlets(loaded: Sequence[int], plain: Sequence[int]) -> list[Document]:
    """Ten events; the two outlets use so many loaded and plain namings in each."""
    return [
        english(outlet, event, loaded=loaded[place] + event % 2 * (loaded[place] > 0), plain=plain[place])
        for place, outlet in enumerate(("Courier", "Herald"))
        for event in range(10)
    ]


APART = two_outlets((0, 3), (3, 1))
ALIKE = two_outlets((2, 2), (2, 2))
SMALL = [
    article("hi/1", "दमिश्क की ख़बर\n\nदमिश्क की विद्रोही सरकार ने आतंकवाद की निंदा की। नई सरकार चुप रही।", "दर्पण", "hi"),
    article(
        "ur/1",
        "دمشق کی خبر\n\nباغی حکومت نے دہشت گردی کی مذمت کی۔ نئی حکومت نے کہا کہ باغی حکومت ختم ہوئی۔",
        "کاروان",
        "ur",
    ),
    article("en/1", "News\n\nThe rebel government met. The rebel government left. The new government met."),
]
