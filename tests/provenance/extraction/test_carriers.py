"""Through whom words came: the chain of a one-sentence article, its publisher left out."""

import pytest

from provenance.domain.chains import HopRole
from provenance.domain.sources import Basis, SourceKind
from provenance.domain.spans import Span
from provenance.extraction.carrier_names import CarrierNames
from provenance.extraction.carriers import carriers_in
from provenance.extraction.taking_apart import phrase_of
from tests.provenance.extraction.reading import attributed, chains, whole


def via(sentence: str) -> list[str]:
    """The chain of the first statement without its publisher."""
    return chains(sentence)[0].removesuffix(" > The Vell Courier").split(" > ")[1:]


@pytest.mark.parametrize(
    "text",
    [
        "In an article last week, the Vell Post called the port a trap.",
        "The port will shut, the Vell Post said in a report on its web site.",
    ],
)
def test_what_an_outlet_says_in_its_own_piece_comes_through_nobody(text: str) -> None:
    assert via(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Lind told the Seven Hills radio station that the port will shut.", ["Seven Hills"]),
        ("Lind told Radio Sund that the port will shut.", ["Radio Sund"]),
        ("Lind told Nordpress that the port will shut.", ["Nordpress"]),
        ("Lind told the Nordpress news agency that the port will shut.", ["Nordpress"]),
        ("Lind told Nordpress and Radio Sund that the port will shut.", ["Nordpress & Radio Sund"]),
        ("The port will shut, Lind told the Vell Post.", ["Vell Post"]),
        ("The port will shut, Lind said in an interview with Radio Sund.", ["Radio Sund"]),
        ("Speaking to Radio Sund, Lind said the port will shut.", ["Radio Sund"]),
        ("The port will shut, Lind was quoted by the Vell Post as saying.", ["Vell Post"]),
        ("“We sail,” Nordpress quoted Lind as saying.", ["Nordpress"]),
        ("Nordpress quoted Lind as saying that the port will shut.", ["Nordpress"]),
        ("“We sail,” Lind wrote on her Telegram channel.", ["Telegram"]),
        ("“We sail,” Lind wrote on Telegram.", ["Telegram"]),
        ("“We sail,” Lind said in a post on X.", ["X"]),
        ("“We sail,” Lind tweeted.", ["Twitter"]),
        ("“We sail,” Lind told Nordpress and wrote on Telegram.", ["Nordpress & Telegram"]),
        ("The port will shut, the ministry said in a statement.", ["statement"]),
        ("The port will shut, the ministry said in a press release.", ["press release"]),
        ("The port will shut, Lind told reporters.", ["reporters"]),
        ("The port will shut, Lind said at a news conference.", ["news conference"]),
        ("The port will shut, Lind said at a rally.", ["rally"]),
        ("“We sail,” she said, according to Nordpress.", ["Nordpress"]),
        ("The port will shut, according to CNN’s source.", ["CNN"]),
        ("On an earnings call, Ada Lind said that the port will shut.", ["earnings call"]),
        ("“We sail,” Lind wrote on her website.", ["Lind’s website"]),
        ("CNN has a boat. The port will shut, Lind told the network.", ["CNN"]),
        ("The port will shut, Lind told the network.", []),
    ],
)  # fmt: skip
def test_carriers_are_read_from_the_words_around_the_content(
    text: str, expected: list[str]
) -> None:
    assert via(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Lind told the court that the port will shut.",
        "Lind told Congress that the port will shut.",
        "Lind told parliament that the port will shut.",
        "Lind told Bo Ask that the port will shut.",
        "Lind told Minister Ask that the port will shut.",
        "Lind told the crowd that the port will shut.",
        "Lind told her mother that the port will shut.",
        "Lind told the Harbour Ministry that the port will shut.",
        "Lind said the Vell Post will shut.",
        "Lind said that Radio Sund told Nordpress about Telegram.",
        "“I told the Vell Post and wrote on Telegram,” Lind said.",
        "Lind said on Monday that the port will shut.",
        "Lind said on the pier that the port will shut.",
        "According to Nordpress, the port will shut.",
    ],
)
def test_an_audience_or_a_subject_is_no_carrier(text: str) -> None:
    assert via(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Lind told WKLN that the port will shut.", ["WKLN"]),
        ("Lind told AIPAC that the port will shut.", []),
        ("Lind told Vienna that the port will shut.", []),
        ("Lind told Marsh that the port will shut. Ada Marsh hosts a show.", []),
        ("Lind said on the Fox network that the port will shut.", ["Fox News"]),
        ("Politico’s Ada Lind wrote that the port will shut.", ["Politico"]),
        ("Ada Lind of Politico wrote that the port will shut.", ["Politico"]),
        ("Politico’s Ada Lind said that the port will shut.", []),
    ],
)
def test_names_that_may_be_another_s_carry_where_something_shows_it(
    text: str, expected: list[str]
) -> None:
    assert via(text) == expected


def test_who_asks_for_an_outlet_brings_the_answer() -> None:
    text = (
        "On Monday CNN’s Bo Ask asked Ada Lind of the harbour police about the storm.\n\n"
        "“The port will shut,” she said."
    )
    assert chains(text)[-1] == "Ada Lind* > CNN* > The Vell Courier"


def test_his_report_is_that_of_the_outlet_named_before() -> None:
    text = (
        "The report in Politico is long.\n\nIn his report, Bo Ask writes that the port will shut."
    )
    assert chains(text) == ["Bo Ask > report > Politico > The Vell Courier"]


def test_another_s_report_is_no_outlet_s() -> None:
    text = "Politico is old.\n\nIn a report, Bo Ask writes that the port will shut."
    assert chains(text) == ["Bo Ask > report > The Vell Courier"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Lind told the Nordpress news agency that the port will shut.", SourceKind.WIRE),
        ("Lind told the Seven Hills radio station that the port will shut.", SourceKind.OUTLET),
        ("“We sail,” Lind wrote on Telegram.", SourceKind.PLATFORM),
        ("The port will shut, the ministry said in a statement.", SourceKind.DOCUMENT),
        ("The port will shut, Lind told reporters.", SourceKind.PRESS),
        ("The port will shut, Lind said at a rally.", SourceKind.EVENT),
    ],
)
def test_each_carrier_has_its_kind_its_words_and_is_stated(text: str, kind: SourceKind) -> None:
    (carrier,) = [hop for hop in attributed(text)[0].chain if hop.role is HopRole.CARRIER]
    assert carrier.kind is kind
    assert carrier.basis is Basis.STATED
    assert carrier.span is not None
    assert carrier.name.split()[0] in carrier.span.of(text)


def test_what_is_told_over_a_platform_to_an_outlet_takes_two_stages() -> None:
    assert via("“We sail,” Lind told Radio Sund on Telegram.") == ["Telegram", "Radio Sund"]


def test_a_carrier_named_twice_is_one() -> None:
    assert via("Lind told Radio Sund in an interview with Radio Sund that the port will shut.") == [
        "Radio Sund"
    ]


def test_a_programme_comes_before_its_outlet() -> None:
    text = "Lind told Radio Sund’s Ada Brandt on Morning Board that the port will shut."
    assert via(text) == ["Morning Board", "Radio Sund"]


def test_a_programme_named_with_its_outlet_comes_before_it() -> None:
    text = "Lind told the Morning Board programme of Vell Television that the port will shut."
    assert via(text) == ["Morning Board", "Vell Television"]


def test_an_outlet_goes_by_its_full_name() -> None:
    text = (
        "Lind told the Northern Ledger that the port will shut.\n\n"
        "Ask told the Ledger that it will open.\n\nBrandt told the Courier that he knew of nothing."
    )
    assert chains(text) == [
        "Lind > Northern Ledger > The Vell Courier",
        "Ask > Northern Ledger > The Vell Courier",
        "Brandt > The Vell Courier",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Lind told CNN Tuesday that the port will shut.", ["CNN"]),
        ("The port will shut, Lind told CNN and the BBC.", ["CNN & BBC"]),
        ("The port will shut, Lind said in an interview with Reuters on Monday.", ["Reuters"]),
        ("During a Politico interview, Lind said that the port will shut.", ["Politico"]),
        ("“We sail,” Lind said on CBS’s “Face the Nation.”", ["Face the Nation", "CBS News"]),
        ("“We sail,” Lind said on “Newsnight” on the BBC.", ["Newsnight", "BBC"]),
        ("“We sail,” Lind said on CNN’s “The Harbour Hour.”", ["The Harbour Hour", "CNN"]),
        ("“We sail,” Lind told Bo Ask of Reuters.", ["Reuters"]),
        ("“We sail,” Lind told NBC Vell Coast.", ["NBC Vell Coast"]),
        ("“We sail,” Lind wrote in an op-ed for Politico.", ["op-ed", "Politico"]),
        ("“We sail,” Lind wrote in a scathing Politico op-ed.", ["op-ed", "Politico"]),
        ("“We sail,” Lind told reporters, according to Reuters.", ["reporters", "Reuters"]),
        ("“We sail,” the ministry said in a statement to Reuters.", ["statement", "Reuters"]),
        ("“We sail,” Lind said in remarks carried by Interfax.", ["Interfax"]),
        ("“We sail,” Lind said through a spokeswoman.", ["a spokeswoman"]),
        ("“We sail,” Lind said at a rally in Vell Harbour.", ["rally in Vell Harbour"]),
    ],
)  # fmt: skip
def test_the_world_s_carriers_are_known_by_name(text: str, expected: list[str]) -> None:
    assert via(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Lind said CNN and the BBC were wrong.",
        "Months after she left CNN, Lind said that the port will shut.",
        "Lind said that the port will shut, which CNN’s viewers knew.",
        "Lind blamed the closure on CNN.",
    ],
)
def test_a_carrier_talked_about_carries_nothing(text: str) -> None:
    assert via(text) == []


def test_two_speakers_keep_their_own_carriers() -> None:
    text = "Lind told CNN that the port will shut. Ask told the BBC that it will not."
    assert chains(text) == ["Lind > CNN > The Vell Courier", "Ask > BBC > The Vell Courier"]


@pytest.mark.parametrize(
    "text",
    [
        "Lind told The Vell Courier that the port will shut.",
        "Lind told the Vell Courier that the port will shut.",
        "Asked about the tweets, Lind said that the port will shut.",
        "Lind said to the TV that the port will shut.",
    ],
)
def test_the_publisher_and_things_talked_about_carry_nothing(text: str) -> None:
    assert via(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We sail,” Lind said, according to Reuters.", "Lind > Reuters > The Vell Courier"),
        ("According to Reuters, Lind said that the port will shut.", "Lind > Reuters > The Vell Courier"),
    ],
)  # fmt: skip
def test_who_is_cited_carries_where_the_words_name_who_spoke(text: str, expected: str) -> None:
    assert chains(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Ada Lind told The Mail on Sunday that the port will shut.",
        "“The port will shut,” Ada Lind said on Fox News Sunday.",
    ],
)
def test_a_day_in_a_name_is_no_day(text: str) -> None:
    assert attributed(text)[0].said_on.words is None


def test_two_programmes_of_two_channels_stand_side_by_side() -> None:
    text = "On CNN’s “State of the Union” and ABC’s “This Week,” Lind said that the port will shut."
    assert via(text) == ["State of the Union & This Week", "CNN & ABC"]


@pytest.mark.parametrize(
    "words",
    [
        "Lind told the Vellish state-owned Radio Sund.",
        "Lind told Vellmark’s largest newspaper Radio Sund.",
    ],
)
def test_whose_land_an_outlet_is_of_is_no_outlet(words: str) -> None:
    names = CarrierNames(words, (whole(words),), None)
    found = carriers_in(words, words, 0, names, frozenset())
    assert [carrier.name for carrier in found] == ["Radio Sund"]


def test_a_descriptor_behind_a_known_name_names_the_outlet() -> None:
    (said,) = attributed("The port will shut, Britain’s Daily Mail newspaper said.")
    assert said.speaker is not None
    assert (said.speaker.name, said.speaker.kind) == ("Daily Mail", SourceKind.OUTLET)


def test_who_works_for_an_outlet_is_no_part_of_its_name() -> None:
    words = "CNN Rex Lind"
    names = CarrierNames(words, (whole(words),), None)
    assert [reading.name for reading in names.within(whole(words))] == ["CNN"]


def test_the_day_in_the_name_of_a_paper_is_no_time() -> None:
    (said,) = attributed("According to the Mail on Sunday, the port will shut.")
    assert said.speaker is not None
    assert said.speaker.name == "The Mail on Sunday"


def test_a_name_with_small_words_stands_before_the_word_for_a_paper() -> None:
    words = "Britain's Mail on Sunday newspaper"
    names = CarrierNames(words, [whole(words)], None)
    assert names.known(phrase_of(words, whole(words))).name == "The Mail on Sunday"
    cut = "The Mail on Sunday"
    names = CarrierNames(cut, [whole(cut)], None)
    assert names.known(phrase_of(cut, Span(0, 8))).name == "The Mail on Sunday"
