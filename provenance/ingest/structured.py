"""What a page says of its article in JSON-LD (schema.org), read leniently: real pages break its rules."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from typing import Any

_ARTICLE = re.compile(r"(?:Article|Report|Posting|Review|Interview|Column)$")
_DEEPEST = 12
_CONTROL = re.compile(r"[\x00-\x1f]")
_COMMENTED = re.compile(r"^\s*(?:<!--|/\*.*?\*/|//<!\[CDATA\[)|(?:-->|//\]\]>)\s*$", re.DOTALL)


@dataclass(frozen=True, slots=True)
class StructuredArticle:
    """The article node of a page's JSON-LD; "" and () where it is silent."""

    headline: str = ""
    other_headlines: tuple[str, ...] = ()
    authors: tuple[str, ...] = ()
    published: str = ""
    publisher: str = ""
    url: str = ""
    language: str = ""
    description: str = ""
    body: str = ""
    is_live: bool = False


def structured_article(scripts: Iterator[str]) -> StructuredArticle:
    """The best article node in the page's JSON-LD blocks; an empty one when there is none."""
    nodes = [node for script in scripts for node in _nodes(_parsed(script))]
    by_id: dict[str, dict[str, Any]] = {}
    for node in nodes:
        name = str(node.get("@id", ""))
        if name and len(node) > len(by_id.get(name, {})):
            by_id[name] = node
    articles = [node for node in nodes if any(_ARTICLE.search(kind) for kind in _kinds(node))]
    if not articles:
        return StructuredArticle()
    # A page may list other articles; its own is the one that says most about itself.
    return _read(max(articles, key=_fullness), by_id)


def _read(node: dict[str, Any], by_id: dict[str, dict[str, Any]]) -> StructuredArticle:
    authors = (*_names(node.get("author"), by_id), *_names(node.get("creator"), by_id))
    return StructuredArticle(
        headline=_words(node.get("headline")),
        other_headlines=tuple(
            filter(None, (_words(node.get("name")), _words(node.get("alternativeHeadline"))))
        ),
        authors=tuple(dict.fromkeys(authors)),
        published=_words(node.get("datePublished")),
        publisher=next(iter(_names(node.get("publisher"), by_id)), ""),
        url=_url(node.get("mainEntityOfPage")) or _url(node.get("url")),
        language=_words(node.get("inLanguage")),
        description=_words(node.get("description")),
        body=_words(node.get("articleBody")),
        is_live=any(kind.startswith("Live") for kind in _kinds(node)),
    )


def _parsed(script: str) -> object:
    plain = _COMMENTED.sub("", script).strip().rstrip(";")
    for candidate in (plain, _CONTROL.sub(" ", plain)):
        try:
            # A block nested beyond all sense must not take the reader down.
            return json.loads(candidate, strict=False)
        except (ValueError, RecursionError):
            continue
    return None


def _nodes(value: object, depth: int = 0) -> Iterator[dict[str, Any]]:
    if depth > _DEEPEST:
        return
    if isinstance(value, dict):
        yield value
        for key, inner in value.items():
            if key not in ("hasPart", "itemListElement", "isBasedOn", "citation", "comment"):
                yield from _nodes(inner, depth + 1)
    elif isinstance(value, list):
        for inner in value:
            yield from _nodes(inner, depth + 1)


def _kinds(node: dict[str, Any]) -> tuple[str, ...]:
    kind = node.get("@type")
    return tuple(map(str, kind)) if isinstance(kind, list) else (str(kind),)


def _fullness(node: dict[str, Any]) -> int:
    return sum(1 for key in ("headline", "datePublished", "author", "publisher") if node.get(key))


def _names(value: object, by_id: dict[str, dict[str, Any]]) -> Iterator[str]:
    if isinstance(value, list):
        for inner in value:
            yield from _names(inner, by_id)
    elif isinstance(value, dict):
        name = _words(value.get("name"))
        if not name:
            name = _words(by_id.get(str(value.get("@id")), {}).get("name"))
        if name:
            yield name
    elif isinstance(value, str) and value and not value.startswith(("http:", "https:")):
        yield _words(value)


def _words(value: object) -> str:
    if isinstance(value, list):
        return next((words for words in map(_words, value) if words), "")
    # Twice, because pages escape what JSON would not have needed to be escaped.
    return unescape(unescape(value)).strip() if isinstance(value, str) else ""


def _url(value: object) -> str:
    if isinstance(value, dict):
        value = value.get("@id") or value.get("url")
    return value if isinstance(value, str) and value.startswith(("http:", "https:")) else ""
