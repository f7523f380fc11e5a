"""The Markdown report: what an editor must find in it, and what must not get into it."""

from dataclasses import replace

import pytest
from markdown_it import MarkdownIt

from provenance.domain.report import ReportArticle, SourceSummaryStatement
from provenance.reports.markdown import MarkdownReporter
from tests.builders import a_stored_article, an_article
from tests.provenance.reports.builders import LOG_HEAD, a_hostile_report, a_report
from tests.provenance.reports.test_markdown_text import HOSTILE

REPORT = MarkdownReporter().render(a_report())


@pytest.mark.parametrize(
    "line",
    [
        "# Provenance report: every article",
        "- **Written:** 11 March 2026, 14:05 UTC",
        f"- **Log head:** `{LOG_HEAD}`",
        "- **unnamed source:** “the union” speaks without a name. (st6)",
        "> Ferry crews will go back to work on Thursday",
        r"- **Speaker:** Tove Lindqvist\*, Transport Ministry official (person; inferred\*)",
        "- **As written:** “the official”",
        "- **Said on:** “Monday”: 9 March 2026 (day; stated)",
        "- **Said on:** “last week”: not resolved to a day",
        "- **Said on:** not given",
        "- **Credibility:** 2, probably true (ada, 10 March 2026, 09:30 UTC: the union says so too)",
        "- **Chain:** Pelle Ask > Nordbund & Telegram > The Sound Courier\\*",
        (
            "  - carrier: Radio Sund, outlet, stated (“Radio Sund”); reliability B, usually reliable "
            "(from its source): ada, 10 March 2026, 09:30 UTC: right three times before"
        ),
        (
            "  - carrier: Telegram, platform, stated (“Telegram”); reliability C, fairly reliable "
            "(the hop's own): ada, 10 March 2026, 09:30 UTC: seen by ourselves"
        ),
        (
            "  - superseded: ~~credibility: 3, possibly true (right three times before)~~, ada, "
            "10 March 2026, 09:30 UTC"
        ),
        "  - withdrawn: ~~tag: E~~, ada, 10 March 2026, 09:30 UTC",
        "### st2: direct, confirmed by ada, 10 March 2026, 09:30 UTC",
        "### st7: indirect, rejected by ada, 10 March 2026, 09:30 UTC",
        "#### st6: indirect, proposed",
        "- **Nested in:** st5",
        "- Nothing to report.",
    ],
)
def test_says(line: str) -> None:
    assert line in REPORT.splitlines()


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_change_no_structure(words: str) -> None:
    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    tame, wild = (
        parser.parse(MarkdownReporter().render(a_hostile_report(text)))
        for text in ("tame words", words)
    )
    assert [token.type for token in tame] == [token.type for token in wild]
    kinds = {child.type for token in wild for child in token.children or []}
    assert kinds <= {"text", "strong_open", "strong_close", "code_inline"}


def test_control_characters_are_shown() -> None:
    written = MarkdownReporter().render(a_hostile_report("\x1b[2Jx\u202ey"))
    assert "⟨U+001B⟩\\[2Jx⟨U+202E⟩y" in written
    assert "\x1b" not in written
    assert "\u202e" not in written


def test_an_empty_report_says_so() -> None:
    empty = a_report((), warnings=(), summary=SourceSummaryStatement())
    written = MarkdownReporter().render(empty)
    assert "No source is named." in written
    assert written.count("Nothing to report.") == 4


def test_an_article_is_shown_with_all_that_is_known_of_it() -> None:
    article = replace(
        an_article(published=None), authors=("Ida Roe", "Per Ask"), language="en", url=None
    )
    report = a_report((ReportArticle(a_stored_article(article), ()),))
    lines = MarkdownReporter().render(report).splitlines()
    assert "- **Published:** no publication date is known" in lines
    assert "- **By:** Ida Roe, Per Ask" in lines
    assert "No statement of this article is in this report." in lines
    assert not [line for line in lines if line.startswith("- **URL:**")]


def test_a_language_that_is_not_known_is_left_out() -> None:
    article = replace(an_article(), language=None)
    written = MarkdownReporter().render(
        a_report((ReportArticle(a_stored_article(article), ()),), warnings=())
    )
    assert "**Language:**" not in written
    assert "No statement rests on a single origin or on a source without a name." in written
