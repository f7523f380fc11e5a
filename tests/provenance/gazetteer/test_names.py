"""Names in running text, and what each of them is read as."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.domain.sources import SourceKind
from provenance.domain.spans import Span
from provenance.gazetteer import Gazetteer, Outlet, Rule, read_names, world

LEDGER = Outlet(
    "northern-ledger",
    "The Northern Ledger",
    SourceKind.OUTLET,
    ambiguous=(("the Ledger", Rule.NAMED),),
    domains=("northernledger.example",),
    country="NO",
)
HILLS = Outlet(
    "hills-ledger",
    "Hills Ledger",
    SourceKind.OUTLET,
    ambiguous=(("the Ledger", Rule.NAMED), ("HL", Rule.HOME)),
    country="SE",
)
BOARD = Outlet("board", "Morning Board", SourceKind.PROGRAMME, ambiguous=(("Board", Rule.CUED),))
LIGHTS = Outlet("harbour-lights", "HL News", SourceKind.OUTLET, ambiguous=(("HL", Rule.HOME),))
OURS = Gazetteer(()).extended([LEDGER, HILLS, BOARD, LIGHTS])


def read(text, publisher=None, gazetteer=OURS):
    spans = [Span(0, len(text))]
    return [
        (text[r.span.start : r.span.end], r.name, r.is_certain)
        for r in read_names(gazetteer, text, spans, publisher)
    ]


def test_a_name_is_found_with_and_without_its_article():
    assert read("Northern Ledger staff and the Northern Ledger’s editor") == [
        ("Northern Ledger", "The Northern Ledger", True),
        ("Northern Ledger", "The Northern Ledger", True),
    ]


def test_a_name_runs_over_a_line_end():
    assert read("told Morning\nBoard")[0][1] == "Morning Board"


def test_a_name_is_not_found_inside_a_word_or_in_small_letters():
    assert read("Northern Ledgers, northern ledger, XNorthern Ledger, Morning Boards") == []


def test_the_longest_name_is_read():
    assert [name for _, name, _ in read("on Morning Board")] == ["Morning Board"]


def test_a_short_form_is_who_was_named_in_full_before():
    text = (
        "The Ledger said. Hills Ledger said. The Ledger said. The Northern Ledger said. The Ledger."
    )
    assert [(name, sure) for _, name, sure in read(text)] == [
        ("Ledger", False),
        ("Hills Ledger", True),
        ("Hills Ledger", True),
        ("The Northern Ledger", True),
        ("The Northern Ledger", True),
    ]


def test_a_short_form_is_the_publisher_of_the_article():
    assert read("He told the Ledger", "Hills Ledger") == [("Ledger", "Hills Ledger", True)]


def test_a_short_form_needs_its_article():
    assert read("Ledger entries", "Hills Ledger") == []


def test_a_short_form_is_at_home_in_its_country():
    assert read("HL said", "The Northern Ledger") == [("HL", "HL", False)]
    swedish = Outlet("sund", "Radio Sund", SourceKind.OUTLET, country="SE")
    assert read("HL said", "Radio Sund", OURS.extended([swedish])) == [("HL", "Hills Ledger", True)]


def test_a_common_word_is_uncertain_until_it_is_named_in_full():
    assert read("Board met. Morning Board said. Board said.") == [
        ("Board", "Morning Board", False),
        ("Morning Board", "Morning Board", True),
        ("Board", "Morning Board", True),
    ]


def test_an_added_entry_takes_the_place_of_the_one_with_its_id_and_its_form():
    own = Outlet("northern-ledger", "Ledger of the North", SourceKind.OUTLET, ("Hills Ledger",))
    known = OURS.extended([own])
    assert len(known) == len(OURS)
    assert known.named("Hills Ledger")[0] == own
    assert known.named("the northern ledger") == ()


@given(
    st.lists(st.sampled_from([LEDGER, HILLS, BOARD, LIGHTS]), unique=True),
    st.text("The Hls Northern Ledger Board Morning News. ", max_size=80),
)
def test_one_extended_in_steps_reads_as_one_made_whole(steps, text):
    whole = Gazetteer(()).extended(steps)
    grown = Gazetteer(())
    for entry in steps:
        grown = grown.extended([entry])
    assert grown.entries == whole.entries
    for words in (text, *(name for entry in steps for name in (entry.name, *entry.aliases))):
        assert grown.named(words) == whole.named(words)
        assert list(grown.mentions(words)) == list(whole.mentions(words))


@pytest.mark.parametrize(
    ("place", "entry_id"),
    [
        ("https://www.northernledger.example/2021/x", "northern-ledger"),
        ("en.northernledger.example", "northern-ledger"),
        ("northernledger.example:80", "northern-ledger"),
        ("example", None),
        ("notnorthernledger.example", None),
        ("http://[", None),
        ("", None),
    ],
)
def test_a_domain_is_somebodys_home(place, entry_id):
    found = OURS.at_domain(place)
    assert (found.id if found else None) == entry_id


def test_the_abc_of_a_country_is_its_own():
    assert read("ABC said", "The Sydney Morning Herald", world())[0][1] == "ABC News (Australia)"
    assert read("ABC said", "Chicago Tribune", world())[0][1] == "ABC News"
    assert read("ABC said", None, world())[0][1:] == ("ABC", False)


def test_the_hill_is_a_place_until_words_say_otherwise():
    assert read("Votes on The Hill", None, world()) == [("Hill", "The Hill", False)]


@given(st.text(alphabet=st.sampled_from("TheNortrnLdg HilsMBa.’\n+972\u00a0"), max_size=200))
def test_a_mention_is_a_span_of_the_text_and_none_overlaps(text):
    end = 0
    for mention in world().mentions(text):
        assert end <= mention.span.start < mention.span.end <= len(text)
        end = mention.span.end
