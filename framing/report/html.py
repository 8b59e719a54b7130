"""Set a report as one self-contained HTML page: inline charts, no script, every text escaped."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from framing.charts import Chart
from framing.paths import data
from framing.report.content import Content
from framing.report.evidence import LETTERS, SPEAKERS

__all__ = ["render_html"]

# Control characters are no HTML characters, escaped or not; tab and line breaks are.
_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff]")

_GLYPH = r"[A-Za-z]+-(?:Regular|Bold)-[0-9a-f]+"


def render_html(content: Content, charts: Sequence[Chart]) -> bytes:
    """Return the page as UTF-8."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    environment = Environment(
        loader=FileSystemLoader(data("reports")), autoescape=True, undefined=StrictUndefined,
        trim_blocks=True, lstrip_blocks=True, finalize=_clean,
    )  # fmt: skip
    page = environment.get_template("report.html.j2").render(
        report=content, svgs=_inlined(charts), letters={LETTERS[voice]: told for voice, told in SPEAKERS.items()}
    )
    return page.encode()


def _clean(value: Any) -> Any:
    return _CONTROLS.sub("\N{REPLACEMENT CHARACTER}", value) if type(value) is str else value


def _inlined(charts: Sequence[Chart]) -> dict[str, Any]:
    from markupsafe import Markup

    # Our own drawings, all text as paths: the one thing in the page that is markup.
    glyphs: set[str] = set()
    return {chart.name: Markup(_bare(chart.svg, place, glyphs)) for place, chart in enumerate(charts)}


def _bare(svg: str, place: int, glyphs: set[str]) -> str:
    """Return the `<svg>` alone, sized by the page, its ids unlike those of other charts.

    Letters keep their ids: the page defines each once (`glyphs` holds those it has), which halves its size.
    """
    start = svg.index("<svg")
    head, rest = svg[start:].split(">", 1)
    head = re.sub(r' (?:width|height)="[^"]*"', "", head)
    rest = re.sub(r"<style[^>]*>.*?</style>", "", rest, flags=re.DOTALL)
    rest = re.sub(rf'(\sid="|href="#|url\(#)(?!{_GLYPH}")', rf"\g<1>c{place}-", rest)
    rest = re.sub(rf'<path id="({_GLYPH})"[^>]*/>', lambda found: _once(found, glyphs), rest)
    return f'{head} aria-hidden="true">{rest}'.strip()


def _once(found: re.Match[str], seen: set[str]) -> str:
    if found[1] in seen:
        return ""
    seen.add(found[1])
    return found[0]
