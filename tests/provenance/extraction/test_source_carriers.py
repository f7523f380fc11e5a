"""Carriers that the words for a source name, and "the interview" that was told of before."""

import pytest

from tests.provenance.extraction.reading import chains


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Forbes’ Ada Lind wrote that the port will shut.", "Ada Lind > Forbes"),
        ("Ada Lind of the Institute for Science wrote that the port will shut.", "Ada Lind"),
        ("One tweet said: “The port is shut.”", "One tweet > Twitter"),
        (
            "Lind wrote on her website, Tidewatch.org, that the port will shut.",
            "Lind > Tidewatch.org",
        ),
        ("Lind told a crowd at Vienna’s Harbour Hall that the port will shut.", "Lind"),
    ],
)
def test_words_for_a_source_name_its_carriers(text: str, expected: str) -> None:
    assert chains(text)[0] == f"{expected} > The Vell Courier"


def test_who_is_cited_and_tells_of_something_comes_through_whoever_cites() -> None:
    text = "Politico also cited a book by Ada Lind, who said that the port will shut."
    assert chains(text) == ["Ada Lind > Politico > The Vell Courier"]
    untold = "Politico also printed a book by Ada Lind, who said that the port will shut."
    assert chains(untold) == ["Ada Lind > The Vell Courier"]


def test_the_interview_is_the_one_told_of_before() -> None:
    text = (
        "Ada Lind told CNN in an interview that the port will shut.\n\nShips lay idle.\n\n"
        "The quay is old, the harbour police said.\n\n"
        "The pier is safe, Ada Lind said during the interview."
    )
    assert chains(text)[-1] == "Ada Lind > CNN > The Vell Courier"


def test_the_interview_is_the_speaker_s_own_where_two_were_held() -> None:
    text = (
        "Ada Lind told Politico that the port will shut.\n\n"
        "In an interview with CNN, Bo Marsh said that the port will stay.\n\n"
        "The pier is safe, Ada Lind said in the interview."
    )
    assert chains(text)[-1] == "Ada Lind > Politico > The Vell Courier"


def test_an_interview_that_ends_the_words_is_where_they_were_said() -> None:
    text = (
        "The port is shut, as Bo Marsh told CNN in an interview.\n\n"
        "Bo Marsh said that the port had shut in the interview last week."
    )
    assert chains(text)[-1] == "Bo Marsh > CNN > The Vell Courier"


def test_an_interview_with_another_is_no_carrier_of_the_speaker_s() -> None:
    text = "“Nobody knows,” Ada Lind said of words by Bo Marsh in an interview with CNN."
    assert chains(text) == ["Ada Lind > The Vell Courier"]
    text = "“Nobody knows,” Ada Lind said in an interview with CNN."
    assert chains(text) == ["Ada Lind > CNN > The Vell Courier"]


def test_a_closing_mark_alone_says_nothing() -> None:
    text = "‘We sail with Brandt’s new boats,’ wrote Forbes’ Ada Lind."
    assert all("’ >" not in f" {chain}" for chain in chains(text))
