"""Say what was read, what was left out and why, how the numbers are made, and what they cannot say."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Sequence

from framing.estimates import MIN_CLUSTERS, Contrast
from framing.languages import language
from framing.model import COMPANY, READ
from framing.report.content import Corpus
from framing.report.material import Material
from framing.report.tables import corpus_table
from framing.report.wording import many

__all__ = ["corpus", "day", "limits", "method", "notes", "subtitle"]

# PDF/A wants a date and equal inputs want equal bytes: pages without any date get this one.
_NO_DATE = dt.date(2000, 1, 1)
_LISTED = 8


def subtitle(material: Material) -> str:
    """Return what the report rests on, in one line."""
    langs = [language(lang).name for lang in material.languages]
    outlets = {document.outlet for document in material.documents if document.outlet}
    words = sum(count.words for count in material.words)
    told = ", ".join(langs[:-1]) + (" and " if len(langs) > 1 else "") + langs[-1]
    return (
        f"{many(len(material.documents), 'document')} of {many(len(outlets), 'outlet')} in {told}: "
        f"{many(words, 'word')} of headline and body"
    )


def day(material: Material) -> str:
    """Return the latest date of the documents."""
    return max((d.date for d in material.documents if d.date), default=_NO_DATE).isoformat()


def corpus(material: Material) -> Corpus:
    """Return what was read and what was left out."""
    return Corpus(corpus_table(material), tuple(_left_out(material)))


def _left_out(material: Material) -> list[str]:
    told = [_furniture(material)]
    if material.skipped:
        told.append(f"{many(len(material.skipped), 'record')} could not be read; the closing notes list them.")
    told += [f"{many(count, 'document')} {reason}." for reason, count in sorted(material.filtered.items())]
    undated = sum(document.date is None for document in material.documents)
    if undated:
        told.append(
            f"{many(undated, 'document')} without a date: read, but wordings that only a date can place are left "
            "undetermined."
        )
    told += _uncounted(material)
    told.append(_drafts(material))
    return told


def _furniture(material: Material) -> str:
    sizes: Counter[str] = Counter()
    for document in material.documents:
        for part in document.parts:
            sizes[part.kind] += part.end - part.start
    cut = sum(size for kind, size in sizes.items() if kind not in READ)
    share = 100 * cut / max(1, sizes.total())
    return (
        f"Page furniture (navigation, teasers, comment forms, bylines, datelines): {cut:,} of {sizes.total():,} "
        f"characters ({share:.0f} %). Nothing there is counted."
    )


def _uncounted(material: Material) -> list[str]:
    mentions = [m for m in material.mentions if m.kind not in COMPANY]
    reasons = Counter(
        "negated" if m.negated else "undetermined" if m.variant == "undetermined" else "" if m.counted else "joined"
        for m in mentions
    )
    aside = [
        (reasons["negated"], "negated"),
        (reasons["undetermined"], "undetermined (a form that two things share)"),
        (reasons["joined"], "inside a longer wording, or a further word of one naming"),
    ]
    told = ", ".join(f"{count:,} {why}" for count, why in aside if count)
    return [f"Of {many(len(mentions), 'mention')} these are listed but not counted: {told}."] if told else []


def _drafts(material: Material) -> str:
    used = {(m.concept, m.lang) for m in material.mentions if m.kind not in COMPANY}
    blocks = [material.lexicon.concepts[concept].languages[lang] for concept, lang in used]
    drafts = sum(block.status == "draft" for block in blocks)
    share = "none is a draft" if not drafts else "all are drafts" if drafts == len(blocks) else f"{drafts} are drafts"
    return (
        f"Lexicon version {material.lexicon.version}: {many(len(blocks), 'entry', 'entries')} found something, and "
        f"{share}{' that no linguist has reviewed' * bool(drafts)}."
    )


def limits() -> tuple[str, ...]:
    """Return what the numbers cannot say."""
    return (
        "A stance says how a wording leans, never who is right. The report counts words; it gives no verdict on "
        "an outlet.",
        f"Everything rests on the pages read. With fewer than {MIN_CLUSTERS} stories on a side no difference is "
        "claimed, and none may be read into the counts.",
        "Wordings that the lexicon does not hold are not found, so rates are floors. Voice is decided by rules: some "
        "reported or quoted wordings will be taken for the outlet's own, and the other way round.",
        "Raw rates are not compared across languages: their words are of different length and their lexicons of "
        "different reach. Compare how far the outlets of each language stand apart.",
        "Reprints of one agency text are counted once only where the corpus says which story a page tells.",
    )


def method(material: Material, contrasts: Sequence[Contrast]) -> tuple[str, ...]:
    """Return how the numbers are made."""
    voices = {
        "unquoted": "what stands outside quotation marks: the outlet's own words and its reported speech",
        "own": "the outlet's own voice alone",
        "all": "all voices, quotations included",
    }
    level = f"{100 * material.recipe.level:g} %"
    told = [
        f"Naming shares count {voices[material.recipe.naming_voice]}; rates of frames count "
        f"{voices[material.recipe.frame_voice]}. Negated and distanced wordings are shown, not counted.",
        f"Intervals are {level} intervals of a ratio whose unit is the story (documents that tell one event; else the "
        "document), because words of one story are not independent.",
    ]
    families = sorted({(c.lang, c.family) for c in contrasts if c.family})
    if families:
        sizes = ", ".join(f"{language(lang).name} {size}" for lang, size in families)
        told.append(
            "Differences are tested by exchanging the outlets' labels within stories; q is the false discovery rate "
            f"(Benjamini and Hochberg) over all tests of a language: {sizes}."
        )
    told.append(
        "numbers.csv holds every number, mentions.jsonl every mention with its offsets and the reason for its voice; "
        f"both were made with lexicon version {material.lexicon.version}."
    )
    return tuple(told)


def notes(material: Material) -> tuple[str, ...]:
    """Return remarks on single records: what was skipped, what may be machine-translated."""
    told = [str(item) for item in material.skipped[:_LISTED]]
    if len(material.skipped) > _LISTED:
        told.append(f"{many(len(material.skipped) - _LISTED, 'more record')} could not be read.")
    remarks = [f"{document.id}: {note}" for document in material.documents for note in document.notes]
    told += remarks[:_LISTED]
    if len(remarks) > _LISTED:
        told.append(f"{many(len(remarks) - _LISTED, 'more remark')} on documents.")
    return tuple(told)
