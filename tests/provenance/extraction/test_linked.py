"""Where a hop may be read: the link on its words."""

from dataclasses import replace

import pytest

from provenance.domain.articles import Link
from provenance.domain.sources import SourceKind
from provenance.domain.spans import Span
from provenance.extraction.rules import RuleExtractor
from provenance.gazetteer import Gazetteer, Outlet
from tests.builders import an_article

LEDGER = Outlet(
    "northern-ledger",
    "The Northern Ledger",
    SourceKind.OUTLET,
    domains=("northernledger.example",),
)
TEXT = "Ada Lind told The Northern Ledger that the port will shut."


def addresses(text: str, words: str, url: str) -> dict[str, str | None]:
    """The address of each hop, where a link stands on these words."""
    article = an_article(text, url="https://vell.example/a", outlet="The Vell Courier", zones=())
    begin = text.index(words)
    link = Link(url, words, Span(begin, begin + len(words)))
    extractor = RuleExtractor(Gazetteer(()).extended([LEDGER]))
    (statement,) = extractor.extract(replace(article, links=(link,)))
    return {hop.name: hop.url for hop in statement.chain}


@pytest.mark.parametrize(
    ("words", "url", "found"),
    [
        ("The Northern Ledger", "https://northernledger.example/port", True),
        ("Ledger that the port", "https://northernledger.example/port", True),
        ("told", "https://www.northernledger.example/port", True),
        ("told", "https://other.example/port", False),
        ("the port will shut", "https://northernledger.example/port", False),
        ("The Northern Ledger", "https://northernledger.example/", False),
        ("The Northern Ledger", "https://www.vell.example/on/the-ledger", False),
        ("The Northern Ledger", "http://[", False),
    ],
)
def test_a_carrier_is_read_where_a_link_on_its_words_leads(
    words: str, url: str, found: bool
) -> None:
    named = addresses(TEXT, words, url)
    assert named["The Northern Ledger"] == (url if found else None)
    assert named["Ada Lind"] is None


def test_a_document_that_speaks_is_read_where_its_link_leads_and_a_person_is_not() -> None:
    report = "A tide report said that the port will shut."
    assert addresses(report, "report", "https://tides.example/r")["tide report"] == (
        "https://tides.example/r"
    )
    assert addresses(TEXT, "Ada Lind", "https://tides.example/lind")["Ada Lind"] is None
