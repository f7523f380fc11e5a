"""Source summaries: the sentences for none, one and many."""

import re

import pytest

from provenance.assessment.summary import summarise_sources
from provenance.domain.annotations import Annotation, AnnotationKind, Target, TargetKind
from provenance.domain.dates import NEVER, When
from provenance.domain.report import ReportArticle, SourceSummaryStatement
from provenance.domain.statements import Form, Status
from provenance.domain.stored import StoredStatement
from tests.builders import MOMENT
from tests.provenance.assessment.builders import a_reported, a_said, unattributed

C = "=The Courier"


def summary_of(*statements: StoredStatement) -> SourceSummaryStatement:
    return summarise_sources((a_reported(*statements),))


def all_sentences(summary: SourceSummaryStatement) -> tuple[str, ...]:
    return (*summary.breadth, *summary.strengths, *summary.gaps, *summary.dependence)


def test_no_article() -> None:
    summary = summarise_sources(())
    assert summary == SourceSummaryStatement(breadth=("The report covers no article.",))


def test_an_article_without_statements() -> None:
    summary = summary_of()
    assert summary.breadth == (
        "No attributed statements in one article of one outlet (The Courier).",
    )
    assert summary.gaps == ("No attributed statement stands, so there is no source to assess.",)
    assert summary.strengths == summary.dependence == ()


def test_one_statement() -> None:
    summary = summary_of(a_said(1, f"Orlova > ~Vestnor > {C}"))
    assert summary.breadth == (
        "One attributed statement in one article of one outlet (The Courier).",
        "One named origin: one person.",
        "One carrier: Vestnor.",
    )
    assert summary.dependence == ("Everything rests on a single statement.",)
    assert summary.strengths == ()
    assert summary.gaps == (
        "All three sources are not judged: Orlova, The Courier and Vestnor.",
        "The one attributed statement has not been reviewed by an editor.",
    )


@pytest.mark.parametrize(
    ("chains", "words"),
    [
        (["A", "B"], "Two named origins: two people."),
        (["an aide?"], "One unnamed origin: one unnamed source."),
        (["an aide?", "a driver?"], "Two unnamed origins: two unnamed sources."),
        (
            ["an aide?", "B"],
            "Two origins (one named and one unnamed): one person and one unnamed source.",
        ),
    ],
)
def test_origins_are_named_or_not(chains: list[str], words: str) -> None:
    summary = summary_of(*(a_said(n, f"{chain} > {C}") for n, chain in enumerate(chains)))
    assert words in summary.breadth


def test_breadth_counts_kinds_relays_and_own_assertions() -> None:
    summary = summary_of(
        a_said(1, f"Orlova > ~Vestnor & ~Telegram > {C}"),
        a_said(2, f"the rebels@ > <Orlova > {C}"),
        a_said(3, f"a diplomat? > {C}"),
        unattributed(4),
        unattributed(5),
    )
    assert summary.breadth == (
        "Three attributed statements in one article of one outlet (The Courier).",
        (
            "Three origins (two named and one unnamed): one person, one government body and one "
            "unnamed source."
        ),
        "Two carriers: Telegram and Vestnor.",
        "Words of others are passed on by Orlova.",
        "Two sentences without attribution are the outlet's own assertion.",
    )


@pytest.mark.parametrize(
    ("level", "words", "is_strength"),
    [
        ("A", "Vestnor is rated A (completely reliable) and stands behind two statements.", True),
        ("C", "Vestnor is rated C (fairly reliable) and stands behind two statements.", True),
        ("D", "Vestnor is rated D (not usually reliable) and stands behind two statements.", False),
        ("E", "Vestnor is rated E (unreliable) and stands behind two statements.", False),
        ("F", "Vestnor is rated F: it cannot be judged, which is no middle value.", False),
    ],
)
def test_a_rating_is_a_strength_only_down_to_c(level: str, words: str, is_strength: bool) -> None:
    chain = f"Orlova > ~Vestnor > {C}"
    summary = summary_of(*(a_said(n, chain, f"Vestnor {level}") for n in (1, 2)))
    assert words in (summary.strengths if is_strength else summary.gaps)
    assert words not in (summary.gaps if is_strength else summary.strengths)


def test_the_weakest_link_is_named_and_nothing_is_averaged() -> None:
    ratings = "Orlova A, Vellin B, Vestnor B, Seven Hills D, The Courier B"
    summary = summary_of(
        a_said(1, f"Orlova > ~Vestnor > {C}", ratings),
        a_said(2, f"Vellin > ~Seven Hills > {C}", ratings),
    )
    assert summary.strengths[-1] == (
        "Both chains are judged from end to end; their weakest links run from D (Seven Hills) to "
        "B (Vestnor)."
    )


def test_one_whole_chain_among_open_ones() -> None:
    ratings = "Orlova A, The Courier C"
    summary = summary_of(a_said(1, f"Orlova > {C}", ratings), a_said(2, f"Vellin > {C}", ratings))
    assert (
        "One of the two chains is judged from end to end; its weakest link is C (The Courier)."
        in summary.strengths
    )
    assert "One of the two attributed statements has at least one link not judged." in summary.gaps
    assert "One of the three sources is not judged: Vellin." in summary.gaps


def test_equal_weakest_links_are_named_together() -> None:
    ratings = "Orlova A, Vellin A, The Courier C"
    summary = summary_of(a_said(1, f"Orlova > {C}", ratings), a_said(2, f"Vellin > {C}", ratings))
    assert (
        "Both chains are judged from end to end; the weakest link is C (The Courier)."
        in summary.strengths
    )


def a_verdict(value: str, statement_id: int) -> Annotation:
    target = Target(TargetKind.STATEMENT, statement_id)
    return Annotation(statement_id, target, AnnotationKind.VERDICT, value, "", "ada", MOMENT)


def test_decisions_are_counted_and_rejected_statements_only_mentioned() -> None:
    summary = summary_of(
        a_said(
            1, f"Orlova > {C}", status=Status.CONFIRMED, annotations=(a_verdict("confirmed", 1),)
        ),
        a_said(2, f"Vellin > {C}", status=Status.CORRECTED),
        a_said(3, f"Ghost > {C}", status=Status.REJECTED),
        a_said(4, f"Ghost > {C}", status=Status.REJECTED),
        a_said(5, f"Orlova > {C}", form=Form.DIRECT),
    )
    assert "One of the three attributed statements is confirmed by ada." in summary.strengths
    assert "One of the three attributed statements was corrected by an editor." in summary.strengths
    assert (
        "One of the three attributed statements is given in the speaker's own words."
        in summary.strengths
    )
    assert "Two statements (st3 and st4) were rejected and are not counted here." in summary.gaps
    assert not any("Ghost" in sentence for sentence in all_sentences(summary))


def test_gaps_in_names_carriers_and_dates() -> None:
    summary = summary_of(
        a_said(1, f"a diplomat? > {C}", said_on=NEVER),
        a_said(2, f"the ministry@ > {C}", said_on=When("Monday")),
        a_said(3, f"Orlova* > ~Vestnor* > {C}"),
        a_said(4, f"Orlova > {C}", told_outlet=True),
    )
    expected = {
        "One of the three origins has no name; one statement rests on that.",
        "The ministry speaks as a body: no person answers for the words.",
        "One of the four attributed statements owes the speaker's identity to inference (*).",
        (
            "One of the four attributed statements rests on an inferred carrier or relay (*): the "
            "sentence itself does not name it."
        ),
        (
            "Two of the four attributed statements name no carrier: the article does not say how the "
            "words reached the outlet."
        ),
        (
            "One of the four attributed statements gives a time in words only, which could not be "
            "turned into a day."
        ),
        "One of the four attributed statements has no date: when it was said is not known.",
        "Whether the three origins are independent of one another has not been judged.",
    }
    assert expected <= set(summary.gaps)


def test_a_source_of_which_nothing_is_told_leaves_no_hole_in_a_sentence() -> None:
    summary = summary_of(a_said(1, f"? > {C}"), a_said(2, f"Orlova > {C}"))
    assert "All three sources are not judged: The Courier, (no name) and Orlova." in summary.gaps


def test_an_article_without_a_date_is_a_gap() -> None:
    article = a_reported(a_said(1, f"Orlova > {C}"), published=None)
    assert "One article has no publication date." in summarise_sources((article,)).gaps


def test_dependence_on_one_stream_is_given_as_a_share() -> None:
    summary = summary_of(
        a_said(1, f"Orlova > ~Vestnor > {C}"),
        a_said(2, f"Vellin > ~Vestnor > {C}"),
        a_said(3, f"Falk > {C}"),
    )
    assert summary.dependence == ("Vestnor carries two of the three attributed statements (67 %).",)


def test_half_is_no_dependence() -> None:
    summary = summary_of(a_said(1, f"Orlova > ~Vestnor > {C}"), a_said(2, f"Falk > {C}"))
    assert summary.dependence == ()


def two_outlets(words: str, second: str) -> tuple[ReportArticle, ReportArticle]:
    one = a_reported(a_said(1, f"Krag > ~Vestnor > {C}", words=words), outlet="The Courier")
    two = a_reported(
        a_said(2, "Krag > ~Vestnor > =The Dispatch", words=second),
        article_id=2,
        outlet="The Dispatch",
    )
    return one, two


def test_the_same_wire_text_by_two_outlets_is_one_stream() -> None:
    words = "the crack has not grown since midnight"
    summary = summarise_sources(two_outlets(words, words))
    assert summary.breadth[0] == (
        "Two attributed statements in two articles of two outlets (The Courier and The Dispatch)."
    )
    assert summary.dependence == (
        "Vestnor carries both attributed statements.",
        "Krag is the origin of both attributed statements.",
        "One wording stands in more than one article word for word: one stream, not several.",
    )


def test_two_articles_of_one_outlet() -> None:
    summary = summarise_sources(
        (a_reported(a_said(1, f"A > {C}")), a_reported(a_said(2, f"B > {C}"), article_id=2))
    )
    assert "Every article is by one outlet, The Courier." in summary.dependence


def test_more_than_nine_are_figures_and_long_lists_are_cut() -> None:
    summary = summary_of(*(a_said(n, f"Speaker {n} > {C}") for n in range(1, 13)))
    assert summary.breadth[0].startswith("12 attributed statements in one article")
    assert "All 12 origins are named." in summary.strengths
    assert "None of the 12 attributed statements has been reviewed by an editor." in summary.gaps
    assert any(
        re.fullmatch(r"All 13 sources are not judged: .* and seven others\.", sentence)
        for sentence in summary.gaps
    )


@pytest.mark.parametrize("count", [0, 1, 2, 3, 9, 10])
def test_every_sentence_starts_with_a_capital_and_agrees_in_number(count: int) -> None:
    for sentence in all_sentences(
        summary_of(*(a_said(n, f"P{n} > ~Vestnor* > {C}") for n in range(count)))
    ):
        assert sentence[0].isupper() or sentence[0].isdigit()
        assert sentence.endswith(".")
        assert not re.search(r"\b[Oo]ne \w+ (are|have|were|rest|owe) ", sentence)
        assert not re.search(r"\b(1 |0 )", sentence)
