"""Write a report: what outlets call the same things, with the evidence, as PDF, PNG, HTML and CSV."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from framing.errors import OutputError
from framing.lexicon import Lexicon, load_lexicon
from framing.model import Document, Skipped
from framing.report.compose import Composed, compose
from framing.report.html import render_html
from framing.report.material import Material, gather_material
from framing.report.output import mentions_file, numbers_file, place
from framing.report.pdf import chart_pngs, render_pages, with_missing_characters
from framing.report.recipe import Pair, Recipe, load_recipe

__all__ = ["FORMATS", "Pair", "Recipe", "load_recipe", "write_report"]

FORMATS = ("pdf", "png", "html", "csv")


def write_report(
    recipe: Recipe | str | Path | None,
    documents: Iterable[Document],
    out: str | Path,
    *,
    lexicon: Lexicon | None = None,
    formats: Sequence[str] = FORMATS,
    skipped: Sequence[Skipped] = (),
) -> list[Path]:
    """Write the report on these documents into the folder `out` and return the files written.

    `pdf` is report.pdf (tagged, PDF/UA-1 and PDF/A-2u), `png` its pages and the charts, `html` report.html, one
    self-contained file, `csv` numbers.csv and mentions.jsonl. Charts come as SVG with each of the first three.
    Documents that are not clean yet are cleaned; `skipped` are the records that reading left out, to be told. The
    same inputs give the same bytes. Raises RecipeError, SourceError where nothing is left to read, and OutputError
    where `out` cannot be written: then nothing in it has changed.
    """
    for name in formats:
        if name not in FORMATS:
            raise OutputError(f"format {name!r}: not known; choose from {', '.join(FORMATS)}")
    plan = recipe if isinstance(recipe, Recipe) else load_recipe(recipe)
    material = gather_material(plan, documents, lexicon or load_lexicon(), skipped)
    return place(_files(material, compose(material), formats), Path(out))


def _files(material: Material, composed: Composed, formats: Sequence[str]) -> dict[str, bytes]:
    files: dict[str, bytes] = {}
    content = with_missing_characters(composed.content)
    pages = render_pages(content, composed.charts, [f for f in formats if f in ("pdf", "png")])
    if "pdf" in pages:
        files["report.pdf"] = pages["pdf"][0]
    files |= {f"report-{number:02}.png": page for number, page in enumerate(pages.get("png", ()), 1)}
    if "html" in formats:
        files["report.html"] = render_html(content, composed.charts)
    if "csv" in formats:
        files["numbers.csv"] = numbers_file(composed.numbers)
        files["mentions.jsonl"] = mentions_file(material.mentions)
    if set(formats) - {"csv"}:
        files |= {f"charts/{chart.name}.svg": chart.svg.encode() for chart in composed.charts}
    if "png" in formats:
        files |= {f"charts/{name}.png": png for name, png in chart_pngs(composed.charts).items()}
    return files
