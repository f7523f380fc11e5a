"""The page: self-contained, escaped, whole."""

import itertools
import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from provenance.domain.report import ReportArticle, SourceSummaryStatement
from provenance.reports.page import PageReporter, is_web_address
from tests.builders import a_stored_article, an_article
from tests.provenance.reports.builders import a_hostile_report, a_report, ferry_report_article

VOID = {"meta", "br"}
HOSTILE = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    "</title></style><b>",
    "javascript:alert(1)",
    "{{ 7 * 7 }} {% raw %}",
    "]]> <!-- -->",
    "&lt;b&gt;",
    "\x1b[2J\x00\u202e",
    "\ud800",
    "=cmd|' /C calc'!A0",
]


class Elements(HTMLParser):
    """Every element with its attributes, in order, and the text; fails on a wrong nesting."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[str] = []
        self._open: list[str] = []
        self.feed(page)
        self.close()
        assert self._open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))
        if tag not in VOID:
            self._open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.texts.append(data)

    def all(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.found if name == tag]

    @property
    def ids(self) -> list[str | None]:
        return [attributes["id"] for _, attributes in self.found if "id" in attributes]


def test_asks_for_nothing_and_runs_nothing() -> None:
    page = PageReporter().render(a_report())
    elements = Elements(page)
    tags = {tag for tag, _ in elements.found}
    assert tags.isdisjoint({"script", "link", "img", "iframe", "object", "form", "input", "base"})
    attributes = {name for _, attributes in elements.found for name in attributes}
    assert not {name for name in attributes if name.startswith("on") or name in ("src", "style")}
    assert "@import" not in page
    assert "url(" not in page
    policies = [m.get("content") for m in elements.all("meta") if "http-equiv" in m]
    assert policies == ["default-src 'none'; style-src 'unsafe-inline'"]


def test_links_within_the_page_have_targets_and_ids_are_unique() -> None:
    elements = Elements(PageReporter().render(a_report()))
    assert len(elements.ids) == len(set(elements.ids))
    inner = [(a["href"] or "")[1:] for a in elements.all("a") if (a["href"] or "").startswith("#")]
    assert set(inner) <= set(elements.ids)
    assert {"summary", "warnings", "sources", "art1", "st1", "st6", "reading"} <= set(elements.ids)


def test_headings_descend_one_level_at_a_time() -> None:
    elements = Elements(PageReporter().render(a_report()))
    levels = [int(tag[1]) for tag, _ in elements.found if re.fullmatch("h[1-6]", tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(later - earlier <= 1 for earlier, later in itertools.pairwise(levels))


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_add_no_element_and_no_attribute(words: str) -> None:
    tame = Elements(PageReporter().render(a_hostile_report("tame words")))
    page = PageReporter().render(a_hostile_report(words))
    page.encode("utf-8")
    assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f\u202a-\u202e\u2066-\u2069]", page)
    wild = Elements(page)
    links = [a for a in wild.all("a") if not (a["href"] or "").startswith("#")]
    assert links == []
    without_words = [
        [(tag, sorted(attributes)) for tag, attributes in elements.found if tag != "tspan"]
        for elements in (tame, wild)
    ]
    assert without_words[0] == without_words[1]


def test_hostile_words_are_shown_as_they_are() -> None:
    elements = Elements(PageReporter().render(a_hostile_report("<b>bold</b>")))
    assert "<b>bold</b>" in "".join(elements.texts)


@pytest.mark.parametrize(
    ("url", "is_one"),
    [
        ("https://courier.example/a?b=c#d", True),
        ("http://courier.example", True),
        ("javascript:alert(1)", False),
        ("data:text/html,x", False),
        ("//courier.example", False),
        ("https://", False),
        ("http://[", False),
        ("file:///etc/passwd", False),
        ("", False),
    ],
)
def test_only_web_addresses_become_links(url: str, is_one: bool) -> None:
    assert is_web_address(url) is is_one


def test_every_chain_is_drawn_twice_and_shown_once() -> None:
    elements = Elements(PageReporter().render(a_report()))
    drawn = [svg["class"] for svg in elements.all("svg")]
    several = sum(len(stored.hops) > 1 for stored in ferry_report_article().statements)
    assert drawn.count("chain across") == drawn.count("chain down") == several
    assert all(svg["aria-label"] for svg in elements.all("svg"))


def test_a_nested_statement_stands_inside_its_parent() -> None:
    page = PageReporter().render(a_report())
    nested = page.index('<div class="nested">')
    assert page.index('id="st5"') < nested < page.index('id="st6"') < page.index('id="st7"')


def test_a_nested_statement_whose_parent_is_left_out_still_appears() -> None:
    article = ferry_report_article()
    alone = replace(article, statements=(article.statements[5],))
    assert 'id="st6"' in PageReporter().render(a_report((alone,)))


def test_a_report_with_nothing_in_it_is_a_whole_page() -> None:
    empty = a_report((), warnings=(), summary=SourceSummaryStatement(breadth=("Nothing.",)))
    page = PageReporter().render(replace(empty, log_head=""))
    Elements(page)
    assert "the log is empty" in page
    assert "No source is named." in page


def test_an_article_without_anything_known_is_shown() -> None:
    bare = an_article("", title="", outlet="", published=None)
    page = PageReporter().render(a_report((ReportArticle(a_stored_article(bare), ()),)))
    assert "(no headline)" in page
    assert "no publication date is known" in page
    assert "No statement of this article is in this report." in page
