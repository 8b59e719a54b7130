"""Set a report with typst: a tagged PDF for reading and archives, and its pages as PNG."""

from __future__ import annotations

import datetime as dt
import json
import shutil
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from framing.charts import Chart, displayable, placeholders
from framing.charts.fonts import folder
from framing.errors import OutputError
from framing.paths import data
from framing.report.content import Content
from framing.report.evidence import LETTERS, SPEAKERS

__all__ = ["STANDARDS", "chart_pngs", "render_pages", "with_missing_characters"]

STANDARDS = ("ua-1", "a-2u")
_PPI = 120
_CHART_PPI = 160

# One page a chart, as large as the chart.
_CHART_PAGES = """#set page(width: auto, height: auto, margin: 0pt, fill: white)
#for name in json(bytes(sys.inputs.names)) { page(image("/" + name + ".svg")) }
"""


def render_pages(content: Content, charts: Sequence[Chart], formats: Sequence[str]) -> dict[str, list[bytes]]:
    """Return the report as `pdf` (one item) and `png` (one item a page), as far as asked for.

    Raises OutputError where typst refuses it.
    """
    import typst

    rendered: dict[str, list[bytes]] = {}
    with _root(charts) as root:
        template = shutil.copy(data("reports", "report.typ"), root)
        compiler = typst.Compiler(
            template, root=root, font_paths=[str(folder())],
            ignore_system_fonts=True, sys_inputs={"data": _json(content)},
        )  # fmt: skip
        try:
            if "pdf" in formats:
                options = {"pdf_standards": list(STANDARDS), "timestamp": _stamp(content)}
                rendered["pdf"] = [compiler.compile(format="pdf", **options)]
            if "png" in formats:
                rendered["png"] = _pages(compiler, _PPI)
        except typst.TypstError as exc:
            raise OutputError(
                f"report.pdf: typst refused the report ({exc}); --formats html,csv writes it without typst"
            ) from exc
    return rendered


def chart_pngs(charts: Sequence[Chart]) -> dict[str, bytes]:
    """Return each chart as PNG by its name: drawn from its SVG, which takes typst a tenth of matplotlib's time."""
    import typst

    if not charts:
        return {}
    names = [chart.name for chart in charts]
    with _root(charts) as root:
        (Path(root) / "charts.typ").write_text(_CHART_PAGES, encoding="utf-8")
        compiler = typst.Compiler(f"{root}/charts.typ", root=root, sys_inputs={"names": json.dumps(names)})
        return dict(zip(names, _pages(compiler, _CHART_PPI), strict=True))


def with_missing_characters(content: Content) -> Content:
    """Return the content with a note on the characters that no shipped font holds."""
    missing: Counter[str] = Counter()
    for text in _strings(asdict(content)):
        missing += placeholders(text)
    if not missing:
        return content
    listed = ", ".join(f"U+{ord(char):04X} {unicodedata.name(char, 'without a name')}" for char in sorted(missing)[:20])
    rest = f" and {len(missing) - 20} more" if len(missing) > 20 else ""
    told = f"No font of the PDF and the charts holds these characters; a placeholder stands for each: {listed}{rest}."
    return replace(content, notes=(*content.notes, told))


@contextmanager
def _root(charts: Sequence[Chart]) -> Iterator[str]:
    """Give a folder that holds the charts: typst reads no file outside its root."""
    with TemporaryDirectory(prefix="framing-") as root:
        for chart in charts:
            (Path(root) / f"{chart.name}.svg").write_text(chart.svg, encoding="utf-8")
        yield root


def _pages(compiler: Any, ppi: int) -> list[bytes]:
    pages = compiler.compile(format="png", ppi=ppi)
    return pages if isinstance(pages, list) else [pages]


def _stamp(content: Content) -> int:
    day = dt.date.fromisoformat(content.day)
    return int(dt.datetime(day.year, day.month, day.day, tzinfo=dt.UTC).timestamp())


def _json(content: Content) -> str:
    told = asdict(content)
    told["letters"] = [[LETTERS[voice], said] for voice, said in SPEAKERS.items()]
    return json.dumps(_drawable(told), ensure_ascii=False)


def _drawable(value: Any) -> Any:
    if isinstance(value, str):
        return displayable(value)
    if isinstance(value, dict):
        return {key: _drawable(item) for key, item in value.items()}
    return [_drawable(item) for item in value] if isinstance(value, list | tuple) else value


def _strings(value: Any) -> list[str]:
    if isinstance(value, str):
        return [value]
    items = value.values() if isinstance(value, dict) else value if isinstance(value, list | tuple) else ()
    return [text for item in items for text in _strings(item)]
