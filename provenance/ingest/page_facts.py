"""What a page says of itself: headline, authors, outlet, dates, address, language."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from lxml.html import HtmlElement

from provenance.domain.dates import DateCandidate, PublishedBasis
from provenance.ingest.calendar_words import printed_date
from provenance.ingest.dating import iso_candidate, printed_candidate
from provenance.ingest.markup import letters_of, web_address
from provenance.ingest.structured import StructuredArticle, structured_article

# Names of meta tags, the most telling first.
_PUBLISHED = (
    "article:published_time", "og:article:published_time", "og:published_time", "datepublished",
    "article:published", "parsely-pub-date", "sailthru.date", "publish-date", "publishdate",
    "publish_date", "publication_date", "publication-date", "pub_date", "pubdate", "dc.date.issued",
    "dcterms.issued", "dcterms.created", "dc.date", "dcterms.date", "prism.publicationdate",
    "citation_publication_date", "article.published", "cxenseparse:recs:publishtime", "date",
)  # fmt: skip
_AUTHORS = (
    "author", "article:author", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator",
    "citation_author", "byl", "mrf:authors", "cxenseparse:author", "article.author", "twitter:creator_name",
)  # fmt: skip
_OUTLETS = (
    "og:site_name",
    "application-name",
    "article:publisher_name",
    "dc.publisher",
    "citation_journal_title",
)
_TITLES = ("og:title", "twitter:title", "dc.title", "sailthru.title", "parsely-title", "title")
_DESCRIPTIONS = ("og:description", "description", "twitter:description", "sailthru.description")

_SITE_TAIL = re.compile(r"\s+(?:[|–—»·-]|::)\s+(?P<tail>[^|–—»·]{2,60})$")
_NO_PERSON = re.compile(r"^(?:https?:|www\.|@|\d+$)|[:()/<>]|\.(?:com|org|net|co)\b", re.IGNORECASE)
_BETWEEN = re.compile(r"\s*(?:;|\||,(?!\s*(?:Jr|Sr|MD|PhD)\b)|\band\b|&)\s*")
_BYLINE_CLASS = re.compile(
    r"(?:^|[\s_-])(?:by-?line|author|authors|contributor)s?(?:$|[\s_-]|__)", re.IGNORECASE
)
_DATE_CLASS = re.compile(
    r"(?:^|[\s_-])(?:date|date-?line|time-?stamp|pub-?date|published|publish-?date|posted|meta)(?:$|[\s_-])",
    re.IGNORECASE,
)
_MOST_TIMES = 3


@dataclass(frozen=True, slots=True)
class PageFacts:
    """None, "" and () where the page is silent; ``dates`` are not yet in order of preference."""

    title: str | None
    authors: tuple[str, ...]
    outlet: str | None
    url: str | None
    language: str | None
    description: str
    dates: tuple[DateCandidate, ...]
    body: str


def page_facts(tree: HtmlElement, base: str) -> PageFacts:
    """Read the facts from the page's JSON-LD, its meta tags and its marked-up elements."""
    structured = structured_article(_scripts(tree))
    metas = _metas(tree)
    outlet = _outlet(structured, metas)
    return PageFacts(
        title=_title(tree, structured, metas, outlet),
        authors=_authors(tree, structured, metas, outlet),
        outlet=outlet,
        url=_address(tree, structured, metas, base),
        language=_language(tree, structured),
        description=structured.description or _first(metas, _DESCRIPTIONS),
        dates=tuple(filter(None, _dates(tree, structured, metas))),
        body=structured.body,
    )


def _scripts(tree: HtmlElement) -> Iterator[str]:
    for script in tree.iter("script"):
        if "ld+json" in (script.get("type") or "").lower() and script.text:
            yield script.text


def _metas(tree: HtmlElement) -> dict[str, list[str]]:
    metas: dict[str, list[str]] = {}
    for meta in tree.iter("meta"):
        content = " ".join((meta.get("content") or "").split())
        for key in ("property", "name", "itemprop"):
            if content and (name := meta.get(key)):
                metas.setdefault(name.strip().lower(), []).append(content)
    return metas


def _first(metas: dict[str, list[str]], names: Iterable[str]) -> str:
    return next((metas[name][0] for name in names if name in metas), "")


def _outlet(structured: StructuredArticle, metas: dict[str, list[str]]) -> str | None:
    site = _first(metas, _OUTLETS[:1])
    if site and not site.startswith(("http:", "https:")) and not site.islower():
        return site
    return structured.publisher or site or _first(metas, _OUTLETS[1:]) or None


def _title(
    tree: HtmlElement,
    structured: StructuredArticle,
    metas: dict[str, list[str]],
    outlet: str | None,
) -> str | None:
    printed = tuple(filter(None, (" ".join(h1.text_content().split()) for h1 in tree.iter("h1"))))
    on_page = {letters_of(words): words for words in printed}
    window = " ".join((tree.findtext(".//title") or "").split())
    marked = without_site(_first(metas, _TITLES), outlet)
    if structured.is_live and marked:
        # A live page's headline changes by the hour; the one it is shared under names its story.
        return marked
    # "headline" is often cut for search engines while "name" keeps what stands above the article.
    for words in filter(None, (structured.headline, *structured.other_headlines)):
        if letters_of(words) in on_page:
            return words
    return (
        structured.headline
        or on_page.get(letters_of(marked))
        or marked
        or (printed[0] if len(on_page) == 1 else None)
        or without_site(window, outlet)
        or None
    )


def without_site(title: str, outlet: str | None) -> str:
    """``title`` without the outlet's name that pages set behind it."""
    while (found := _SITE_TAIL.search(title)) is not None:
        tail = letters_of(found["tail"])
        site = letters_of(outlet or "")
        if not site or not (
            tail in site or site in tail or tail.removeprefix("the") == site.removeprefix("the")
        ):
            break
        title = title[: found.start()]
    return title


def _authors(
    tree: HtmlElement,
    structured: StructuredArticle,
    metas: dict[str, list[str]],
    outlet: str | None,
) -> tuple[str, ...]:
    named = list(_people(structured.authors, outlet))
    if not named:
        for name in _AUTHORS:
            named = list(_people(metas.get(name, ()), outlet))
            if named:
                break
    if not named:
        named = list(_people(_printed_authors(tree), outlet))
    return tuple(dict.fromkeys(named))


def _people(candidates: Iterable[str], outlet: str | None) -> Iterator[str]:
    for words in candidates:
        whole = re.sub(r"^by\s+", "", " ".join(words.split()), flags=re.IGNORECASE)
        for piece in _BETWEEN.split(whole):
            name = piece.strip(" ,.")
            is_outlet = outlet is not None and letters_of(name) == letters_of(outlet)
            if name and len(name) <= 80 and not is_outlet and not _NO_PERSON.search(name):
                yield name


def _printed_authors(tree: HtmlElement) -> Iterator[str]:
    marked = tree.xpath(
        "//*[@rel='author'] | //*[@itemprop='author']//*[@itemprop='name'] | //*[@itemprop='author']"
    )
    for element in marked[:6]:
        if words := element.text_content().strip():
            yield words
    if not marked:
        for element in tree.iter("a", "span", "p", "div", "address"):
            words = (
                " ".join(element.text_content().split())
                if _BYLINE_CLASS.search(element.get("class") or "")
                else ""
            )
            if words.lower().startswith("by ") and len(words) <= 120:
                yield re.split(r"\s[·|•–—-]\s|\d", words)[0]
                return


def _address(
    tree: HtmlElement, structured: StructuredArticle, metas: dict[str, list[str]], base: str
) -> str | None:
    canonical = next(
        (
            link.get("href") or ""
            for link in tree.iter("link")
            if (link.get("rel") or "").lower() == "canonical"
        ),
        "",
    )
    for address in (canonical, structured.url, _first(metas, ("og:url",))):
        whole = web_address(address, base) if address else None
        if whole:
            return whole
    return None


def _language(tree: HtmlElement, structured: StructuredArticle) -> str | None:
    root = tree if tree.tag == "html" else None
    declared = structured.language or (root.get("lang") if root is not None else "") or ""
    found = re.match(r"[a-z]{2,3}(?=$|[-_])", declared.strip().lower())
    return found[0] if found else None


def _dates(
    tree: HtmlElement, structured: StructuredArticle, metas: dict[str, list[str]]
) -> Iterator[DateCandidate | None]:
    if structured.published:
        yield iso_candidate(structured.published, PublishedBasis.JSON_LD)
    for name in _PUBLISHED:
        if name in metas:
            yield iso_candidate(metas[name][0], PublishedBasis.META)
    yield from _time_elements(tree)
    yield from _printed_dates(tree)


def _time_elements(tree: HtmlElement) -> Iterator[DateCandidate | None]:
    """The article's own time elements: outside lists of other articles, the marked ones first."""
    times = [
        time
        for time in tree.iter("time")
        if not any(up.tag in ("aside", "nav", "footer", "li", "ul") for up in time.iterancestors())
    ]
    marked = [
        t for t in times if t.get("itemprop") == "datePublished" or t.get("pubdate") is not None
    ]
    for time in (marked or times)[:_MOST_TIMES]:
        words = time.get("datetime") or time.text_content()
        if "update" not in time.text_content().lower():
            yield iso_candidate(words, PublishedBasis.TIME_ELEMENT)


def _printed_dates(tree: HtmlElement) -> Iterator[DateCandidate | None]:
    looked_at = 0
    for element in tree.iter("p", "span", "div", "li", "small"):
        name = element.get("class") or ""
        if not (_DATE_CLASS.search(name) or _BYLINE_CLASS.search(name)):
            continue
        words = " ".join(element.text_content().split())
        looked_at += 1
        if len(words) <= 160 and printed_date(words):
            yield printed_candidate(words)
            return
        if looked_at > 40:
            return
