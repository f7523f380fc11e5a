import io

import pytest
from rich.console import Console

from provenance.domain.articles import Link
from provenance.domain.dates import DateBasis, When
from provenance.domain.ratings import Credibility, Reliability
from provenance.domain.sources import SourceKind
from provenance.domain.spans import Span, words_of
from provenance.domain.statements import Form
from provenance.domain.stored import ArticleSummary, SourceSummary
from tests.builders import (
    FERRY_TEXT,
    MOMENT,
    a_hop,
    a_publisher,
    a_speaker,
    a_statement,
    a_stored_hop,
    a_summary,
    an_annotation,
    an_article,
    ferry_statements,
)
from tui.cli.article_view import print_article, stretches_of
from tui.cli.statement_view import day_in_words, print_statement, speaker_in_words
from tui.cli.tables import chain_of, print_articles, print_sources, print_statements
from tui.cli.whole_view import annotation_in_words, hop_in_full

HOSTILE = "\x1b]0;owned\x07\x1b[2J[red]\u202e\x9b31m"


@pytest.fixture
def screen():
    return io.StringIO()


@pytest.fixture
def console(screen):
    return Console(
        file=screen, width=80, markup=False, emoji=False, highlight=False, force_terminal=False
    )


def test_a_statement_shows_words_speaker_chain_and_day(console, screen):
    print_statement(console, ferry_statements()[1], '"We have an agreement and it holds,"')
    assert screen.getvalue().splitlines() == [
        "  s2  direct",
        '      "We have an agreement and it holds,"',
        "      Tove Lindqvist, Transport Ministry official (“the official, Tove",
        "      Lindqvist”)",
        "      Tove Lindqvist > Radio Sund > The Sound Courier*",
        "      said “Monday” = Mon 9 Mar 2026",
    ]


def test_a_nested_statement_is_set_in(console, screen):
    statement = ferry_statements()[5]
    print_statement(console, statement, words_of(FERRY_TEXT, statement.content))
    assert screen.getvalue().startswith("    s6  indirect\n        to keep the night boats")


def test_what_the_outlet_says_itself_is_said_to_be_so():
    statement = a_statement(
        "The strike cost the ports eleven million crowns.", form=Form.UNATTRIBUTED
    )
    assert speaker_in_words(statement) == "no attribution: the outlet says it itself"


def test_an_inferred_speaker_has_an_asterisk_and_the_words_as_written():
    statement = a_statement(speaker=a_speaker(role=""))
    assert speaker_in_words(statement) == "Tove Lindqvist* (“the official”)"


def test_an_inferred_day_has_an_asterisk_and_an_unresolved_one_its_words():
    day = When("Monday", MOMENT.date(), MOMENT.date(), basis=DateBasis.INFERRED)
    assert day_in_words(day) == "“Monday” = Tue 10 Mar 2026*"
    assert day_in_words(When("Monday")) == "“Monday” — unresolved"


def test_the_stretches_of_an_article_are_the_whole_text():
    article = an_article()
    spans = [span for span, _kind in stretches_of(article)]
    assert "".join(span.of(article.text) for span in spans) == article.text
    assert [span.start for span in spans[1:]] == [span.end for span in spans[:-1]]


def test_an_article_shows_its_zones_by_name(console, screen):
    print_article(console, an_article())
    shown = screen.getvalue()
    assert "[image credit] A ferry at the Oxdal pier / Lena Brandt" in shown
    assert "2026-03-09, editor: “2026-03-09”" in shown


def test_nothing_foreign_reaches_the_terminal_as_it_came(console, screen):
    hop = a_hop(HOSTILE)
    text = f"{HOSTILE} said {HOSTILE}"
    article = an_article(text, title=HOSTILE, outlet=HOSTILE, url=HOSTILE)
    object.__setattr__(article, "links", (Link(HOSTILE, HOSTILE),))
    object.__setattr__(article, "authors", (HOSTILE,))
    print_article(console, article)
    statement = a_statement(
        HOSTILE,
        text=text,
        source=HOSTILE,
        speaker=a_speaker(HOSTILE, as_written=HOSTILE + "x", role=HOSTILE),
        chain=(hop, a_publisher()),
        said_on=When(HOSTILE, span=Span(0, 3)),
    )
    print_statement(console, statement, HOSTILE, HOSTILE)
    print_statements(
        console,
        [a_summary(words=HOSTILE, speaker=HOSTILE, via=HOSTILE, outlet=HOSTILE)],
    )
    print_articles(
        console,
        [ArticleSummary(1, HOSTILE, HOSTILE, HOSTILE, None, HOSTILE, MOMENT, 1, 2, 0)],
    )
    print_sources(
        console, [SourceSummary(1, HOSTILE, SourceKind.PERSON, (HOSTILE,), HOSTILE, None, 1, 0)]
    )
    shown = screen.getvalue()
    assert shown.replace("\n", "").isprintable()
    assert "[red]" in shown


def test_tables_fit_eighty_columns(console, screen):
    long = "Sammlungsbewegung-für-Küstenschifffahrt " * 8
    print_statements(
        console, [a_summary(n, words=long, speaker=long, via=long) for n in range(9990, 10010)]
    )
    print_articles(
        console,
        [ArticleSummary(123456, long, long, "2026-03-09", "en", None, MOMENT, 1, 9999, 9999)],
    )
    print_sources(
        console,
        [SourceSummary(9, long, SourceKind.GOVERNMENT_BODY, (), long, Reliability.F, 999, 99999)],
    )
    assert max(map(len, screen.getvalue().splitlines())) <= 80


def test_a_long_list_has_one_heading(console, screen):
    assert print_statements(console, (a_summary(n) for n in range(1, 451))) == 450
    assert screen.getvalue().count("Who, and through whom") == 1
    assert "st450" in screen.getvalue()


def test_standing_shows_status_rating_and_form(console, screen):
    print_statements(console, [a_summary(credibility=Credibility.DOUBTFUL)])
    assert "proposed 4" in screen.getvalue()


def test_the_chain_of_an_unattributed_statement_is_its_outlet():
    row = a_summary(form=Form.UNATTRIBUTED, speaker="", via="")
    assert chain_of(row) == "(unattributed) > The Sound Courier"


def test_a_hop_says_whose_rating_holds():
    rated = a_stored_hop(a_publisher(), hop_id=7, of_source=an_annotation("B"))
    assert hop_in_full(rated) == (
        "hop7  The Sound Courier* (outlet), publisher, inferred: B usually reliable (src107)"
    )
    assert hop_in_full(a_stored_hop()).endswith("stated: not judged (src101)")


def test_an_annotation_that_was_undone_says_so():
    assert annotation_in_words(an_annotation(withdrawn=True)) == (
        "reliability B by ada at 2026-03-10 09:30: right three times before (withdrawn)"
    )
