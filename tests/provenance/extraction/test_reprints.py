"""Whoever speaks in a passage reprinted from another outlet came through that outlet."""

import pytest

from tests.provenance.extraction.reading import chains

OPENED = "The Seattle Times wrote at length about a voter. {reporter}\n\n{colon}\n\n"
PIECES = '"We sail," Ada Lind said.\n\n“It is late,” Bo Ask said, and Kay was asleep.\n\n'
AFTER = "Jon Brill said that the levee holds."
BY = "Sara Melin of the Seattle Times spent two weeks there."


def passage(colon: str, reporter: str = BY) -> list[str]:
    return chains(OPENED.format(reporter=reporter, colon=colon) + PIECES + AFTER)


@pytest.mark.parametrize(
    ("colon", "through"),
    [
        ("The Seattle Times reports:", "The Seattle Times*"),
        ("From the Seattle Times:", "The Seattle Times*"),
        ("The woman is not so sure. Melin writes:", "Sara Melin* > The Seattle Times*"),
    ],
)
def test_a_quoted_passage_carries_whom_its_colon_names(colon: str, through: str) -> None:
    found = passage(colon)
    assert f"Ada Lind > {through} > The Vell Courier" in found
    assert f"Bo Ask > {through} > The Vell Courier" in found
    assert found[-1] == "Jon Brill > The Vell Courier"


@pytest.mark.parametrize(
    "reporter",
    [
        "The Seattle Times’s Sara Melin spent two weeks there.",
        "Sara Melin, a staff writer for the Seattle Times, spent two weeks there.",
        "A Seattle Times reporter, it says, met her. Seattle Times reporter Sara Melin was late.",
    ],
)
def test_the_outlet_that_a_reporter_works_for_printed_it(reporter: str) -> None:
    found = passage("Melin writes:", reporter)
    assert "Bo Ask > Sara Melin* > The Seattle Times* > The Vell Courier" in found


def test_one_who_reports_is_of_the_outlet_named_last() -> None:
    found = passage("Melin reports:", reporter="")
    assert "Bo Ask > Melin* > The Seattle Times* > The Vell Courier" in found


@pytest.mark.parametrize(
    "colon",
    [
        "The Vell Courier reports:",  # the publishing outlet itself
        "The harbour board writes:",  # no outlet, and nobody of one
        "The Seattle Times reports that the quay is shut.",  # no colon
    ],
)
def test_other_passages_carry_nothing(colon: str) -> None:
    assert "Bo Ask > The Vell Courier" in passage(colon)


def test_more_of_the_same_piece_carries_the_outlet_again() -> None:
    more = "The article closes on a clear note.\n\n“We lost,” Bo Ask said.\n\nIt is over."
    opened = OPENED.format(reporter=BY, colon="Melin reports:")
    found = chains(f"{opened}{PIECES}{AFTER}\n\n{more}")
    assert found[-1] == "Bo Ask > The Seattle Times* > The Vell Courier"


def test_what_a_piece_brought_about_is_no_part_of_it() -> None:
    more = "The article angered the crews.\n\n“Not one word is true,” Bo Ask said.\n\nIt is over."
    opened = OPENED.format(reporter=BY, colon="Melin reports:")
    assert chains(f"{opened}{PIECES}{AFTER}\n\n{more}")[-1] == "Bo Ask > The Vell Courier"
