"""Carriers and days that go over to the next statement, always as inferred."""

from provenance.domain.chains import HopRole
from provenance.domain.dates import DateBasis
from provenance.domain.sources import Basis
from tests.provenance.extraction.reading import attributed, chains

TOLD = "Ada Lind told Radio Sund on Monday that the port will shut."


def test_a_carrier_is_carried_on_to_the_same_speaker() -> None:
    assert chains(f"{TOLD}\n\n“We had no choice,” Lind said.") == [
        "Ada Lind > Radio Sund > The Vell Courier",
        "Ada Lind > Radio Sund* > The Vell Courier",
    ]


def test_it_is_not_carried_to_another_who_speaks() -> None:
    found = chains(f"{TOLD}\n\n“They had a choice,” Bo Ask said.\n\n“We had none,” Lind said.")
    assert found[1] == "Bo Ask > The Vell Courier"


def test_it_stops_when_the_day_changes() -> None:
    assert (
        chains(f"{TOLD}\n\nOn Wednesday Lind said it will open again.")[1]
        == "Ada Lind > The Vell Courier"
    )


def test_it_stops_at_a_day_counted_from_another() -> None:
    text = f"{TOLD}\n\nThe order comes a day after she said that the port would stay open."
    assert chains(text)[1] == "Ada Lind* > The Vell Courier"
    when = attributed(text)[1].said_on
    assert (when.words, str(when.start)) == ("a day after", "2026-03-08")


def test_another_carrier_takes_its_place() -> None:
    text = f"{TOLD}\n\n“We had no choice,” Lind wrote on Telegram.\n\n“We had none,” Lind said."
    assert chains(text)[1:] == [
        "Ada Lind > Telegram > The Vell Courier",
        "Ada Lind > Telegram* > The Vell Courier",
    ]


def test_a_statement_is_carried_on_to_its_next_words() -> None:
    text = "Ada Lind said in a statement that the port will shut.\n\n“We had no choice,” Lind said."
    assert chains(text)[1] == "Ada Lind > statement* > The Vell Courier"


def test_a_sentence_in_which_nobody_speaks_opens_a_passage() -> None:
    text = "Ada Lind sat down for an interview with Radio Sund on Monday. “We had no choice,” Lind said."
    assert chains(text) == ["Ada Lind > Radio Sund* > The Vell Courier"]


def test_a_lede_gets_the_carrier_of_what_it_sums_up() -> None:
    text = f"The port will shut, Ada Lind said Monday.\n\n{TOLD}"
    assert chains(text)[0] == "Ada Lind > Radio Sund* > The Vell Courier"


def test_what_introduces_a_quotation_gets_its_carrier() -> None:
    text = (
        "The quay is closed.\n\nBo Ask said that it is late.\n\n"
        "Ada Lind accused the crews of lying about it.\n\n"
        "“Not one word is true,” Lind wrote on her Telegram channel."
    )
    assert chains(text)[1:] == [
        "Ada Lind > Telegram* > The Vell Courier",
        "Ada Lind > Telegram > The Vell Courier",
    ]


def test_a_nested_chain_ends_in_that_of_its_parent() -> None:
    text = (
        f"{TOLD}\n\nShe added that the rebel leadership has guaranteed that its boats will leave."
    )
    assert chains(text)[1:] == [
        "Ada Lind* > Radio Sund* > The Vell Courier",
        "rebel leadership > Ada Lind* > Radio Sund* > The Vell Courier",
    ]


def test_whatever_is_carried_is_inferred() -> None:
    text = f"The port will shut, Lind said.\n\n{TOLD}\n\n“We had no choice,” Lind said."
    first, _, last = attributed(text)
    for statement in (first, last):
        (carrier,) = [hop for hop in statement.chain if hop.role is HopRole.CARRIER]
        assert carrier.basis is Basis.INFERRED
    assert last.said_on.basis is DateBasis.INFERRED
    assert str(last.said_on.start) == "2026-03-09"


def test_nothing_is_carried_where_nothing_was_told() -> None:
    for statement in attributed("Ada Lind said the port will shut. She said it will open."):
        assert all(hop.role is not HopRole.CARRIER for hop in statement.chain)
        assert not statement.said_on.is_resolved
