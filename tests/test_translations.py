"""The same wording is the same concept and variant in every language that has it.

tests/cases/translations.tsv: a concept (with its variant, if it has some), entities and topics that are named beside
it, and the wording in each language, empty where its press has none or none that can be told from everyday words.
"""

from __future__ import annotations

import csv
import datetime as dt
from pathlib import Path

import pytest

from framing import load_lexicon
from framing.languages import TAGS
from framing.lexicon import Lexicon
from framing.match import match_all
from framing.model import Document, Part

with (Path(__file__).parent / "cases" / "translations.tsv").open(encoding="utf-8", newline="") as lines:
    ROWS = list(csv.DictReader(lines, delimiter="\t"))


def plain_name(lexicon: Lexicon, entity: str, lang: str) -> str:
    """Return the first name of an entity that needs no company of its own: the Urdu for Syria is also the evening."""
    forms = lexicon.concepts[entity].languages[lang].forms[None]
    return next((form.text for form in forms if not form.near), forms[0].text)


@pytest.mark.parametrize("lang", TAGS)
def test_a_wording_is_the_same_concept_in_every_language(lang: str) -> None:
    lexicon = load_lexicon(langs=[lang])
    rows = [row for row in ROWS if row[lang]]
    pages = []
    for row in rows:
        company, wording = ", ".join(plain_name(lexicon, name, lang) for name in row["company"].split()), row[lang]
        start = len(company) + 2
        parts = (Part("headline", 0, len(company)), Part("body", start, start + len(wording)))
        pages.append(Document(wording, f"{company}\n\n{wording}", lang=lang, date=dt.date(2025, 6, 1), parts=parts))
    wrong = []
    for row, page, mentions in zip(rows, pages, match_all(pages, lexicon), strict=True):
        kind = "referent" if "/" in row["concept"] else "frame"
        found = {
            f"{mention.concept}/{mention.variant}" if mention.variant else mention.concept
            for mention in mentions
            if mention.kind == kind and mention.counted and page.parts and mention.start >= page.parts[1].start
        }
        if found != {row["concept"]}:
            wrong.append((row["concept"], row[lang], found))
    assert not wrong


def test_most_wordings_stand_in_most_languages() -> None:
    filled = sum(bool(row[lang]) for row in ROWS for lang in TAGS)
    assert len(ROWS) >= 150
    assert filled >= 0.9 * len(ROWS) * len(TAGS)
