"""Pages: the visible text block by block, which blocks are the article, and what the page says of itself."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from framing.clean import clean
from framing.errors import SourceError
from framing.model import Document
from framing.read import read

HEAD = """<!doctype html><html lang="en-GB"><head><meta charset="utf-8">
<title>Ferries to sail again at night | Strait Herald</title>
<meta property="og:site_name" content="Strait Herald">
<meta property="article:published_time" content="2025-10-14T08:40:00+02:00">
<link rel="canonical" href="https://herald.example/ferries">
<style>p { color: red }</style><script>document.write("not shown")</script></head><body>
<nav><ul><li>Home</li><li>World</li></ul></nav>"""
ARTICLE = """<main><article><h1>Ferries to sail again at night</h1><p>By Helen Marsh</p>
<p>PORT MERROW (Reuters) - Ferry operators on the northern strait said on Tuesday that they would resume
<b>night</b> crossings next month, ending a pause that had lasted since the spring.</p>
<p hidden>Never shown</p><p style="display: none">Nor this</p>
<p>The decision follows a safety review in which inspectors examined forty vessels and found faults in three.<br>
Unions had asked for more crew on every vessel, and the companies agreed to two more hands after dark.</p>
<p>Passengers who bought season tickets will be refunded for the lost weeks, the operators said in a statement.</p>
</article></main>"""
FOOT = """<aside><h3>Most read</h3><ul><li>Bridge toll to rise</li></ul></aside>
<footer>Copyright Strait Herald. All rights reserved.</footer></body></html>"""


def page(tmp_path: Path, content: str | bytes, name: str = "a.html") -> Document:
    path = tmp_path / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
    (document,) = read(path)
    return document


def shown(document: Document, kind: str) -> list[str]:
    return [document.text[part.start : part.end] for part in document.parts if part.kind == kind]


def test_visible_text_comes_block_by_block(tmp_path: Path) -> None:
    document = page(tmp_path, HEAD + ARTICLE + FOOT)
    blocks = document.text.split("\n\n")
    assert blocks[:4] == ["Home", "World", "Ferries to sail again at night", "By Helen Marsh"]
    assert "resume night crossings next month" in blocks[4]
    assert "found faults in three.\nUnions had asked" in blocks[5]
    assert not any(word in document.text for word in ("not shown", "Never", "Nor this", "color"))


def test_the_page_says_what_it_is(tmp_path: Path) -> None:
    document = page(tmp_path, HEAD + ARTICLE + FOOT)
    assert (document.outlet, document.lang) == ("Strait Herald", "en")
    assert (document.date, document.url) == (dt.date(2025, 10, 14), "https://herald.example/ferries")


def test_the_parts_of_a_page(tmp_path: Path) -> None:
    document = clean(page(tmp_path, HEAD + ARTICLE + FOOT))
    assert shown(document, "headline") == ["Ferries to sail again at night"]
    assert shown(document, "byline") == ["By Helen Marsh"]
    assert shown(document, "dateline") == ["PORT MERROW (Reuters) -"]
    (body,) = shown(document, "body")
    assert body.startswith("Ferry operators")
    assert body.endswith("said in a statement.")
    reasons = {part.why for part in document.parts if part.kind == "boilerplate"}
    assert reasons == {"navigation", "teaser", "notice"}
    assert "agency: Reuters" in document.notes


def test_linked_data_speaks_before_meta_elements(tmp_path: Path) -> None:
    linked = """<script type="application/ld+json">{"@graph": [{"@type": "WebSite", "name": "x"}, {"@type":
    ["NewsArticle"], "headline": "Ferries to sail again at night", "datePublished": "2025-10-13",
    "publisher": {"name": "The Strait Herald"}, "author": [{"name": "Helen Marsh"}]}]}</script>"""
    document = page(tmp_path, HEAD + linked + ARTICLE + FOOT)
    assert (document.outlet, document.date) == ("The Strait Herald", dt.date(2025, 10, 13))
    assert "author, says the page: Helen Marsh" in document.notes


@pytest.mark.parametrize("linked", ["{half", '{"@type": 5}', "[" * 10_000, '"word"', '{"@type": "NewsArticle"}'])
def test_broken_linked_data_does_no_harm(tmp_path: Path, linked: str) -> None:
    document = page(tmp_path, f'{HEAD}<script type="application/ld+json">{linked}</script>{ARTICLE}')
    assert document.outlet == "Strait Herald"


def test_a_date_that_can_be_read_twice_is_left_out(tmp_path: Path) -> None:
    document = page(tmp_path, HEAD.replace("2025-10-14T08:40:00+02:00", "03/04/2025") + ARTICLE)
    assert document.date is None


def test_a_template_in_english_does_not_make_the_text_english(tmp_path: Path) -> None:
    text = "<p>फेरी कंपनियों ने मंगलवार को कहा कि वे अगले महीने से रात की सेवा फिर शुरू करेंगी, जो वसंत से बंद थी।</p>" * 3
    document = page(tmp_path, f"<html lang=en><body>{text}")
    assert document.lang == "hi"
    assert any("the page says that it is in 'en'" in note for note in document.notes)


def test_a_neighbour_language_is_left_out_by_name(tmp_path: Path) -> None:
    text = (
        "<p>Паромні компанії повідомили, що з наступного місяця відновлять нічні рейси, які припинили навесні.</p>" * 3
    )
    with pytest.raises(SourceError, match="'uk'"):
        page(tmp_path, f"<html lang=ru><body>{text}")


def test_the_declared_encoding_is_heeded(tmp_path: Path) -> None:
    content = "<meta charset=windows-1251><p>Паромы снова пойдут ночью, сообщили в компании.</p>".encode("cp1251")
    assert page(tmp_path, content).text == "Паромы снова пойдут ночью, сообщили в компании."


def test_a_headline_that_only_the_title_has_is_put_first(tmp_path: Path) -> None:
    document = page(tmp_path, HEAD + ARTICLE.replace("<h1>Ferries to sail again at night</h1>", ""))
    assert document.text.startswith("Ferries to sail again at night\n\nHome")
    assert document.hints[0].kind == "headline"


def test_a_page_deeper_than_any_browser_sets_is_refused_or_read(tmp_path: Path) -> None:
    words = "<p>The words are deep down in here.</p>"
    assert page(tmp_path, "<div>" * 200 + words).text == "The words are deep down in here."
    with pytest.raises(SourceError, match="shows no text"):
        page(tmp_path, "<div>" * 100_000 + words)


def test_joiners_do_not_part_a_page_from_its_article(tmp_path: Path) -> None:
    """trafilatura drops the zero-width non-joiner that Persian words need."""
    text = "شرکت‌های کشتی‌رانی روز سه‌شنبه اعلام کردند که سفرهای شبانه را از ماه آینده از سر می‌گیرند."
    more = "بازرسان چهل شناور را بررسی کردند و در سه شناور نقص یافتند؛ اتحادیه‌ها خواستار خدمه بیشتر شده بودند."
    document = clean(
        page(tmp_path, f"<html lang=fa><body><article><h1>سفر شبانه</h1><p>{text}</p><p>{more}</p></article>")
    )
    assert shown(document, "body") == [f"{text}\n\n{more}"]
