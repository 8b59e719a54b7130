"""What a page says of itself: schema.org (JSON-LD and microdata), OpenGraph, meta elements."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

import regex

from framing.dates import parse_date
from framing.read._record import field

if TYPE_CHECKING:
    from lxml.html import HtmlElement

__all__ = ["Metadata", "metadata"]

Metadata = dict[str, str]

# For each field the names of meta elements that hold it, the most telling first.
_META = {
    "headline": ("og:title", "twitter:title", "dc.title", "dcterms.title"),
    "outlet": ("og:site_name", "application-name", "dc.publisher"),
    "date": ("article:published_time", "og:published_time", "datepublished", "publish-date", "publishdate", "pubdate",
             "parsely-pub-date", "sailthru.date", "dc.date.issued", "dcterms.created", "dc.date", "date"),
    "url": ("og:url", "twitter:url"),
    "author": ("author", "article:author", "dc.creator", "parsely-author"),
    "lang": ("og:locale", "content-language", "language", "dc.language"),
}  # fmt: skip
_ARTICLE = regex.compile(r"(?:Article|Posting|Report)$")
# A page in a hundred thousand levels of JSON is an attack, not metadata.
DEEPEST = 20


def metadata(tree: HtmlElement) -> Metadata:
    """Return the fields that a page gives for itself: headline, outlet, date, url, author, lang, title, claimed.

    JSON-LD is heeded before microdata, both before meta elements: they say most exactly what they mean. A date is
    returned as ISO 8601, or left out where it cannot be read in exactly one way. `title` is the title element.
    """
    found: Metadata = {}
    for source in (_json_ld(tree), _microdata(tree), _meta(tree), _elements(tree)):
        for name, value in source:
            value = " ".join(value.split())
            if name == "date":
                read = parse_date(value)
                value = read.date.isoformat() if read and read.date else ""
            if value:
                found.setdefault(name, value)
    return found


def _json_ld(tree: HtmlElement) -> Iterator[tuple[str, str]]:
    for script in tree.iter("script"):
        if (script.get("type") or "").lower().strip() != "application/ld+json":
            continue
        try:
            value = json.loads(script.text or "", strict=False)
        except (ValueError, RecursionError):
            continue
        for node in _articles(value, 0):
            for name in ("headline", "outlet", "date", "url", "lang"):
                said = field(node, name)
                if said is not None:
                    yield name, str(said)
            author = field({"publisher": node.get("author")}, "outlet")
            if author is not None:
                yield "author", str(author)


def _articles(value: Any, depth: int) -> Iterator[Mapping[str, Any]]:
    """Yield the nodes of a JSON-LD document that are articles, wherever they stand."""
    if depth > DEEPEST:
        return
    if isinstance(value, list):
        for one in value:
            yield from _articles(one, depth + 1)
    elif isinstance(value, dict):
        kinds = value.get("@type")
        if any(
            isinstance(kind, str) and _ARTICLE.search(kind) for kind in (kinds if isinstance(kinds, list) else [kinds])
        ):
            yield value
        yield from _articles([one for one in value.values() if isinstance(one, (dict, list))], depth + 1)


def _microdata(tree: HtmlElement) -> Iterator[tuple[str, str]]:
    for element in tree.iter():
        name = (
            {"headline": "headline", "datePublished": "date"}.get(element.get("itemprop") or "")
            if isinstance(element.tag, str)
            else None
        )
        if name:
            yield name, element.get("content") or element.get("datetime") or element.text_content()


def _meta(tree: HtmlElement) -> Iterator[tuple[str, str]]:
    said: dict[str, str] = {}
    for element in tree.iter("meta"):
        key = element.get("property") or element.get("name") or element.get("http-equiv") or ""
        said.setdefault(key.lower(), element.get("content") or "")
    for name, keys in _META.items():
        for key in keys:
            yield name, said.get(key, "")


def _elements(tree: HtmlElement) -> Iterator[tuple[str, str]]:
    for link in tree.iter("link"):
        if (link.get("rel") or "").lower() == "canonical":
            yield "url", link.get("href") or ""
    title = next(tree.iter("title"), None)
    if title is not None:
        yield "title", title.text_content()
    yield "claimed", tree.get("lang") or tree.get("xml:lang") or ""
