"""Single-origin and unnamed-source warnings."""

from dataclasses import replace

import pytest

from provenance.assessment.summary import warnings_for
from provenance.domain.report import WarningKind
from provenance.domain.sources import MentionKind
from provenance.domain.statements import Status
from provenance.domain.stored import StoredStatement
from tests.provenance.assessment.builders import a_reported, a_said, unattributed

ONE_ORIGIN = "Both attributed statements of “Port Shuts” in this report rest on one origin, Orlova."


def words_of_warnings(*statements: StoredStatement) -> list[str]:
    return [warning.words for warning in warnings_for((a_reported(*statements),))]


@pytest.mark.parametrize(
    ("chains", "words"),
    [
        (["Orlova > =The Courier", "Orlova > =The Courier"], [ONE_ORIGIN]),
        (
            ["Orlova > ~Vestnor > =The Courier", "Orlova > ~Vestnor* > =The Courier"],
            [ONE_ORIGIN[:-1] + ", and came by one carrier, Vestnor."],
        ),
        (
            ["Orlova > ~Vestnor > =The Courier", "Vellin > ~Vestnor > =The Courier"],
            [
                "Both attributed statements of “Port Shuts” in this report came by one carrier, Vestnor."
            ],
        ),
        (
            ["Orlova > =The Courier"],
            [
                "The one attributed statement of “Port Shuts” in this report rests on one origin, Orlova."
            ],
        ),
        (["Orlova > =The Courier", "Vellin > =The Courier"], []),
        (["Orlova & Vellin > =The Courier"], []),
        (["Orlova > ~Vestnor & ~Telegram > =The Courier"] * 2, [ONE_ORIGIN]),
        (
            ["Orlova > ~Vestnor & ~Telegram > =The Courier", "Vellin > ~Vestnor > =The Courier"],
            [],
        ),
    ],
)
def test_warns_when_everything_rests_on_one_source(chains: list[str], words: list[str]) -> None:
    statements = [a_said(number, chain) for number, chain in enumerate(chains, start=1)]
    assert words_of_warnings(*statements) == words


def test_nested_words_rest_on_whoever_passes_them_on() -> None:
    nested = a_said(2, "the rebels@ > <Orlova > =The Courier")
    assert words_of_warnings(a_said(1, "Orlova > =The Courier"), nested) == [ONE_ORIGIN]


def test_a_common_publisher_is_no_single_origin() -> None:
    assert not words_of_warnings(a_said(1, "A > =The Courier"), a_said(2, "B > =The Courier"))


def test_rejected_and_unattributed_statements_do_not_count() -> None:
    rejected = a_said(2, "Vellin > =The Courier", status=Status.REJECTED)
    (warning,) = warnings_for(
        (a_reported(a_said(1, "Orlova > =The Courier"), rejected, unattributed(3)),)
    )
    assert "rests on one origin, Orlova" in warning.words
    assert [str(target) for target in warning.targets] == ["art1", "st1"]


def test_each_article_is_warned_of_on_its_own() -> None:
    first = a_reported(a_said(1, "Orlova > =The Courier"))
    second = a_reported(a_said(2, "Vellin > =The Courier"), article_id=2, title="Tugs Sail")
    found = [str(warning.targets[0]) for warning in warnings_for((first, second))]
    assert found == ["art1", "art2"]


@pytest.mark.parametrize("statements", [(), (unattributed(1),)])
def test_nothing_attributed_gives_no_warning(statements: tuple[StoredStatement, ...]) -> None:
    assert warnings_for((a_reported(*statements),)) == ()
    assert warnings_for(()) == ()


def test_one_wording_in_two_articles_is_one_source() -> None:
    wording = "the crack is four metres long and has not grown"
    chain = "Krag > ~Vestnor > =The Courier"
    one = a_reported(a_said(1, chain, words=wording), a_said(2, "Noll > =The Courier"))
    other = a_reported(
        a_said(3, chain, words=f"“{wording.capitalize()},”"),
        a_said(4, "Roe > =The Dispatch"),
        article_id=2,
        outlet="The Dispatch",
    )
    (warning,) = warnings_for((one, other))
    assert warning.kind is WarningKind.SINGLE_ORIGIN
    assert warning.words.startswith("One wording stands word for word in several articles (The")
    assert [str(target) for target in warning.targets] == ["st1", "st3"]


def test_a_copied_wording_of_an_unknown_outlet_says_so() -> None:
    copies = [
        a_said(number, "Krag > =A", words="the crack has not grown since noon") for number in (1, 2)
    ]
    one = a_reported(copies[0], outlet=None)
    other = a_reported(copies[1], article_id=2, outlet="The Dispatch")
    found = " ".join(warning.words for warning in warnings_for((one, other)))
    assert "(an unknown outlet and The Dispatch)" in found


@pytest.mark.parametrize(
    ("words", "other_origin"),
    [("he said no", "Krag"), ("the crack is four metres long", "Somebody else")],
)
def test_short_or_differently_sourced_wordings_are_no_copies(words: str, other_origin: str) -> None:
    one = a_reported(a_said(1, "Krag > =A", words=words), a_said(2, "Noll > =A"))
    other = a_reported(
        a_said(3, f"{other_origin} > =B", words=words), a_said(4, "Roe > =B"), article_id=2
    )
    assert warnings_for((one, other)) == ()


def test_warns_of_an_origin_without_a_name_once_an_article() -> None:
    chain = "a senior diplomat? > =The Courier"
    found = warnings_for(
        (a_reported(a_said(1, chain), a_said(2, chain), a_said(3, "Orlova > =The Courier")),)
    )
    (warning,) = found
    assert warning.kind is WarningKind.UNNAMED_SOURCE
    assert "“a senior diplomat” is not named;" in warning.words
    assert [str(target) for target in warning.targets] == ["st1", "st2"]


def test_a_headline_is_no_second_statement_of_an_origin() -> None:
    said = a_said(2, "Orlova > =The Courier")
    above = replace(said, id=1, statement=replace(said.statement, in_headline=True))
    (words,) = words_of_warnings(above, said)
    assert words.startswith("The one attributed statement of “Port Shuts”")
    (other,) = words_of_warnings(above, a_said(3, "Vellin > =The Courier"))
    assert "Vellin" in other


def test_warns_of_an_unnamed_relay() -> None:
    statements = (a_said(1, "Orlova > <an aide? > =A"), a_said(2, "Vellin > =A"))
    (words,) = words_of_warnings(*statements)
    assert words.startswith("“an aide” is not named and passes the words on;")


def test_warns_of_a_role_in_place_of_a_name() -> None:
    role_only = a_said(1, "the harbour master > =A", mention=MentionKind.DESCRIPTOR)
    (words,) = words_of_warnings(role_only, a_said(2, "Vellin > =A"))
    assert words == (
        "“the harbour master” is given by role only; the article does not say who it is."
    )


def test_warns_of_a_source_without_any_words() -> None:
    (words,) = words_of_warnings(a_said(1, "? > =A"), a_said(2, "Vellin > =A"))
    assert words == "The article names no source for what is said here."


def test_an_inferred_name_is_a_name() -> None:
    named = a_said(1, "Vellin* > =A")
    assert not words_of_warnings(named, a_said(2, "Orlova > =A"))
