"""What the words for a source say by themselves."""

import pytest

from provenance.domain.sources import MentionKind, SourceKind
from provenance.domain.spans import Span
from provenance.extraction.kinds import kind_of_name
from provenance.extraction.phrases import Phrase
from provenance.extraction.taking_apart import phrase_of
from tests.provenance.extraction.reading import whole


def phrase(words: str) -> Phrase:
    return phrase_of(words, whole(words))


@pytest.mark.parametrize(
    ("words", "name", "role"),
    [
        ("Ada Lind", "Ada Lind", ""),
        ("Lind", "Lind", ""),
        ("Minister Ada Lind", "Ada Lind", "Minister"),
        ("Foreign Minister Ada Lind", "Ada Lind", "Foreign Minister"),
        ("Harbour Ministry spokeswoman Ada Lind", "Ada Lind", "Harbour Ministry spokeswoman"),
        ("the spokesman Bo Ask", "Bo Ask", "spokesman"),
        ("a customs spokesman, Bo Ask", "Bo Ask", "customs spokesman"),
        ("the head of the service, Ada Lind", "Ada Lind", "head of the service"),
        ("Ada Lind, the ministry's spokeswoman", "Ada Lind", "ministry's spokeswoman"),
        ("Ada Lind, a spokeswoman for the port", "Ada Lind", "spokeswoman for the port"),
        ("Ada Lind, 59, of Oxdal", "Ada Lind", ""),
        ("Harbour politicians and Ada Lind who wrote on X", "Ada Lind", ""),
        ("Mr. Ask", "Ask", ""),
        ("Dr. Ada Lind", "Ada Lind", "Dr."),
        ("President Ada Lind", "Ada Lind", "President"),
        ("President of Iceland Quillon Grim", "Quillon Grim", "President of Iceland"),
        ("Harbour MP Ada Lind", "Ada Lind", "Harbour MP"),
        ("Gen. Bo Ask", "Bo Ask", "Gen."),
        ("envoy to Vellmark Bo Ask", "Bo Ask", "envoy to Vellmark"),
        ("special commissioner for ports Bo Ask", "Bo Ask", "special commissioner for ports"),
        (
            "official and special commissioner for ports Bo Ask",
            "Bo Ask",
            "official and special commissioner for ports",
        ),
        ("Ana de la Cruz", "Ana de la Cruz", ""),
        ("Ursula van der Berg", "Ursula van der Berg", ""),
        ("Omar al-Rashid", "Omar al-Rashid", ""),
        ("Minister Omar al-Rashid", "Omar al-Rashid", "Minister"),
        ("Brendan O'Neill", "Brendan O'Neill", ""),
        ("Ada Lind herself", "Ada Lind", ""),
        ("Ada “Star” Maria Lind", "Ada Maria Lind", ""),
        ("Miiva Kelvik of the Tide Institute, who led it,", "Miiva Kelvik", ""),
        ("TSN Ada Lind", "Ada Lind", "TSN"),
        ("Senators Ada Lind", "Ada Lind", "Senators"),
        ("Harbour Secretary of State Ada Lind", "Ada Lind", "Harbour Secretary of State"),
        ("press secretary to Ada K. Lind", "Ada K. Lind", "press secretary to"),
        (
            "the head of the Bureau of Tides, Ada Lind,",
            "Ada Lind",
            "head of the Bureau of Tides",
        ),
        ("Producer Ada Lind", "Ada Lind", "Producer"),
        ("Mother-of-two Ada Lind, 29", "Ada Lind", "Mother-of-two"),
        ("Ask himself", "Ask", ""),
        ("Brendan O’Neill", "Brendan O’Neill", ""),
        ("Jean-Marc Okafor", "Jean-Marc Okafor", ""),
        ("Łucja Żółw", "Łucja Żółw", ""),
        ("Jon K. Arden", "Jon K. Arden", ""),
        ("Ada\u00a0Lind", "Ada Lind", ""),
        ("Ada\nLind", "Ada Lind", ""),
    ],
)
def test_people_are_taken_apart(words: str, name: str, role: str) -> None:
    found = phrase(words)
    assert (found.name, found.role) == (name, role)
    assert found.kind is SourceKind.PERSON
    assert found.mention is MentionKind.NAME


@pytest.mark.parametrize(
    ("words", "role", "kind"),
    [
        ("the official", "official", SourceKind.UNNAMED),
        ("a Harbour Ministry official", "Harbour Ministry official", SourceKind.UNNAMED),
        ("two officials", "two officials", SourceKind.UNNAMED),
        (
            "three people familiar with the talks",
            "three people familiar with the talks",
            SourceKind.UNNAMED,
        ),
        ("a person close to the cabinet", "person close to the cabinet", SourceKind.UNNAMED),
        ("a person close to Brandt Ferries", "person close to Brandt Ferries", SourceKind.UNNAMED),
        ("one person briefed by Ada Lind", "one person briefed by Ada Lind", SourceKind.UNNAMED),
        ("residents", "residents", SourceKind.GROUP),
        ("islanders", "islanders", SourceKind.GROUP),
        ("the report", "report", SourceKind.DOCUMENT),
        ("a study by the Sound Institute", "study by the Sound Institute", SourceKind.DOCUMENT),
        (
            "the chief engineer of the ferry Halma",
            "chief engineer of the ferry Halma",
            SourceKind.UNNAMED,
        ),
        ("pilots who left the Tide Kingdom", "pilots who left the Tide Kingdom", SourceKind.GROUP),
        ("his henchmen in Vellmark", "henchmen in Vellmark", SourceKind.UNNAMED),
        ("the two rivals to Ada K. Lind", "two rivals to Ada K. Lind", SourceKind.GROUP),
        ("Some Germans", "Some Germans", SourceKind.GROUP),
        ("Footage", "Footage", SourceKind.DOCUMENT),
        ("the company", "company", SourceKind.ORGANISATION),
        ("the agency", "agency", SourceKind.ORGANISATION),
        ("the broadcaster", "broadcaster", SourceKind.OUTLET),
        ("the ministry", "ministry", SourceKind.GOVERNMENT_BODY),
    ],
)
def test_descriptors_keep_their_words(words: str, role: str, kind: SourceKind) -> None:
    found = phrase(words)
    assert (found.name, found.role, found.kind) == ("", role, kind)
    assert found.mention is MentionKind.DESCRIPTOR


@pytest.mark.parametrize(
    ("words", "name", "kind"),
    [
        ("the Harbour Ministry", "Harbour Ministry", SourceKind.GOVERNMENT_BODY),
        ("the Civil Protection Service", "Civil Protection Service", SourceKind.GOVERNMENT_BODY),
        ("the Skerry Party", "Skerry Party", SourceKind.ORGANISATION),
        ("the Pilot's Union", "Pilot's Union", SourceKind.ORGANISATION),
        ("the Chamber of Hauliers", "Chamber of Hauliers", SourceKind.ORGANISATION),
        ("Kanal 5 News", "Kanal 5 News", SourceKind.OUTLET),
        ("Tide Index I/N/D", "Tide Index I/N/D", SourceKind.ORGANISATION),
        ("Vellmark's Justice Ministry", "Justice Ministry", SourceKind.GOVERNMENT_BODY),
        ("the Democratic Tide Convention", "Democratic Tide Convention", SourceKind.ORGANISATION),
        (
            "the Court of Tides for the 3rd Sound",
            "Court of Tides for the 3rd Sound",
            SourceKind.GOVERNMENT_BODY,
        ),
        ("the neutral Board on Tide Tables", "Board on Tide Tables", SourceKind.ORGANISATION),
        ("The Northern Ledger", "Northern Ledger", SourceKind.OUTLET),
        ("Radio Sund", "Radio Sund", SourceKind.OUTLET),
        ("the Vell Post", "Vell Post", SourceKind.OUTLET),
        ("the Seven Hills radio station", "Seven Hills", SourceKind.OUTLET),
        ("the Nordpress news agency", "Nordpress", SourceKind.WIRE),
        ("the broadcaster Channel Nine", "Channel Nine", SourceKind.OUTLET),
        ("the sailing blog Tidemark", "Tidemark", SourceKind.OUTLET),
        ("the Star", "Star", SourceKind.OUTLET),
        ("Telegram", "Telegram", SourceKind.PLATFORM),
        ("the operator Sund Grid", "Sund Grid", SourceKind.ORGANISATION),
    ],
)
def test_bodies_and_outlets_are_told_from_people(words: str, name: str, kind: SourceKind) -> None:
    found = phrase(words)
    assert (found.name, found.kind) == (name, kind)


@pytest.mark.parametrize(
    ("words", "gender"),
    [
        ("he", "m"), ("She", "f"), ("they", "p"), ("it", "o"),
        ("Mr. Ask", "m"), ("Mrs. Lind", "f"), ("spokesman Bo Ask", "m"), ("a spokeswoman", "f"),
        ("residents", "p"), ("Ada Lind", ""), ("Minister Ada Lind", ""),
    ],
)  # fmt: skip
def test_gender_is_told_only_where_words_tell_it(words: str, gender: str) -> None:
    assert phrase(words).gender == gender


@pytest.mark.parametrize("words", ["he", "She", "they", "it", "we", "I"])
def test_pronouns_are_pronouns(words: str) -> None:
    assert phrase(words).mention is MentionKind.PRONOUN


@pytest.mark.parametrize("words", ["…", "—", "‘", "1", "\u202e", "\u200b", "[", "'s"])
def test_words_that_are_none_still_make_a_phrase(words: str) -> None:
    assert phrase(words).as_written == words.strip()


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Ada Lind", SourceKind.PERSON),
        ("Harbour Ministry", SourceKind.GOVERNMENT_BODY),
        ("Lind & Ask Corp", SourceKind.ORGANISATION),
        ("KNA", SourceKind.ORGANISATION),
        ("Sound Herald", SourceKind.OUTLET),
        ("Ottawa", SourceKind.ORGANISATION),
        ("Tide Valley", SourceKind.ORGANISATION),
        ("Northern Vellmark", SourceKind.ORGANISATION),
        ("Vell Democrats", SourceKind.GROUP),
        ("Star", SourceKind.PERSON),
        ("tidePay", SourceKind.ORGANISATION),
        ("McAsk", SourceKind.PERSON),
        ("Arden Co", SourceKind.ORGANISATION),
        ("Police Federation", SourceKind.ORGANISATION),
        ("Tide International", SourceKind.ORGANISATION),
        ("Arden Energy", SourceKind.ORGANISATION),
        ("Tide Watch", SourceKind.ORGANISATION),
        ("Wells Fargo", SourceKind.ORGANISATION),
        ("Labour", SourceKind.ORGANISATION),
        ("Bo Labour", SourceKind.PERSON),
        ("", SourceKind.UNNAMED),
    ],
)
def test_kind_of_name(name: str, kind: SourceKind) -> None:
    assert kind_of_name(name) is kind


@pytest.mark.parametrize(
    ("words", "parts"),
    [
        ("Sens. Ada Lind (R-Vell), Bo Ask (D-Sund) and Maja Krag (D-Sund)",
         ["Ada Lind", "Bo Ask", "Maja Krag"]),
        ("Ada Lind, the mayor, and Bo Ask", ["Ada Lind", "Bo Ask"]),
        ("Both the Vell Post and the Sund Times", ["Vell Post", "Sund Times"]),
        ("the Ministry of Tides and the FBS", ["Ministry of Tides", "FBS"]),
        ("Ada Lind, a pilot and one of the founders of the club", []),
        ("Ada Lind, 25, a clerk and a member of the board", []),
        ("Sen. Ada Lind who sits for Vellmark and chairs its council", []),
        ("Spokesmen at the Tide Office and Harbour Ministry", []),
        ("Democratic and independent analysts", []),
    ],
)  # fmt: skip
def test_a_list_of_sources_is_told_from_one_of_whom_much_is_said(
    words: str, parts: list[str]
) -> None:
    assert [part.name for part in phrase(words).parts] == parts


def test_the_words_of_a_list_are_printed_without_what_stands_in_brackets() -> None:
    assert phrase("Ada Lind (R-Vell) and Bo Ask (D-Sund)").role == "Ada Lind and Bo Ask"


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("the Committee for a Safer Sound", "Committee for a Safer Sound"),
        ("the Center for Tides and Coastal Affairs", "Center for Tides and Coastal Affairs"),
        ("the Tide Museum in Vellmark", "Tide Museum"),
        ("Ubbe Wollin from Sund Gardens", "Ubbe Wollin"),
        ("I. Olaf Lind III, the inspector,", "I. Olaf Lind III"),
        ("a debate this weekend in Vellmark, Olga Brandt, the chief executive of the club,",
         "Olga Brandt"),
        ("President Olga Brandt’s DOJ", "DOJ"),
        ("Arden Hydro Co. ARD +6.68%", "Arden Hydro Co."),
        ("Police and Crime Commissioner Bo Ask", "Bo Ask"),
        ("Council for Tides spokesman Bo Ask", "Bo Ask"),
        ("The Council on Tides Executive Director Bo Ask", "Bo Ask"),
        ("Lind’s island chairman, Rex Ask, a former whip", "Rex Ask"),
        ("Tide House Chief of Staff Olga Brandt", "Olga Brandt"),
        ("Former Secretary of State Olga Brandt", "Olga Brandt"),
    ],
)  # fmt: skip
def test_the_name_in_a_longer_phrase(words: str, name: str) -> None:
    assert phrase(words).name == name


@pytest.mark.parametrize(
    ("words", "role", "kind"),
    [
        ("research conducted by the Center for Tides",
         "research conducted by the Center for Tides", SourceKind.DOCUMENT),
        ("a redacted copy of the 2013 memo", "2013 memo", SourceKind.DOCUMENT),
        ("A 2014 study that appeared in the Vell Post", "2014 study", SourceKind.DOCUMENT),
        ("Polls", "Polls", SourceKind.DOCUMENT),
        ("photos released by the office", "photos released by the office", SourceKind.DOCUMENT),
        ("early results from the islands", "early results from the islands", SourceKind.DOCUMENT),
        ("a Tide Office poll in March", "Tide Office poll", SourceKind.DOCUMENT),
        ("a group of pilots in 2015", "group of pilots", SourceKind.ORGANISATION),
        ("FELLOW DOCTORS", "FELLOW DOCTORS", SourceKind.GROUP),
        ("Readers of the Post", "Readers of the Post", SourceKind.GROUP),
        ("Democratic", "Democrats", SourceKind.GROUP),
        ("Omanis", "Omanis", SourceKind.GROUP),
        ("the contract", "contract", SourceKind.DOCUMENT),
        ("some on Twitter", "some on Twitter", SourceKind.GROUP),
        ("companies including Arden", "companies", SourceKind.GROUP),
    ],
)  # fmt: skip
def test_what_is_described_and_not_named(words: str, role: str, kind: SourceKind) -> None:
    found = phrase(words)
    assert (found.name, found.role, found.kind) == ("", role, kind)


def test_a_site_is_known_by_the_ending_of_its_name() -> None:
    text = "The pier is safe, according to Tidewatch.org."
    at = text.index("Tidewatch")
    found = phrase_of(text, Span(at, at + 9))
    assert (found.name, found.kind) == ("Tidewatch.org", SourceKind.OUTLET)


def test_several_who_both_do_something_are_named_without_it() -> None:
    assert phrase("Bo Ask and Ada Lind, who both sail").role == "Bo Ask and Ada Lind"
