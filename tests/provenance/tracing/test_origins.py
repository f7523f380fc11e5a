"""An article's own origin, carriers and denials: one sentence of newswriting a case."""

from dataclasses import replace

import pytest

from provenance.domain.articles import Link
from provenance.domain.origin_groups import DependenceReason
from provenance.domain.sources import Basis
from provenance.domain.spans import Span
from provenance.domain.traces import ArticleTrace, FarEnd
from provenance.tracing import trace
from tests.provenance.tracing import read

CLAIM = "Brandt Ferries plans to halve its night sailings across Marstrand Sound from June."
FLAT = CLAIM.removesuffix(".")
STATION = "The Oxdal-based station cited a harbour pilot as saying sailings would be halved."
UNCHANGED = "The sailings stay, a person close to Brandt Ferries told Radio Sund"
KNOWN = (
    read(90, "The bridge at Oxdal was painted.\n", "The Sound Courier"),
    read(91, "The school at Skarn has a new roof.\n", "Radio Sund"),
)
"""Articles about other things, from which the outlets are known by name."""


def traced(text: str) -> ArticleTrace:
    found = trace(CLAIM, [read(1, text), *KNOWN])
    return next(one for one in found.articles if one.article.id == 1)


@pytest.mark.parametrize(
    ("text", "name", "far_end", "carriers"),
    [
        (f"{FLAT}, The Sound Courier reported.", "The Sound Courier", FarEnd.NAMED, []),
        (f"{FLAT}, according to a report in The Sound Courier.", "The Sound Courier", FarEnd.NAMED, []),
        (
            f"{FLAT}, people familiar with the plan told The Sound Courier.",
            "The Sound Courier",
            FarEnd.NAMED,
            [],
        ),
        (
            f"“{FLAT},” a deck hand told The Sound Courier.",
            "deck hand",
            FarEnd.UNNAMED,
            ["The Sound Courier"],
        ),
        (f"{FLAT}, Tove Lindqvist told Radio Sund.", "Tove Lindqvist", FarEnd.NAMED, ["Radio Sund"]),
        (
            f"According to The Sound Courier, quoting a deck hand, {FLAT}.",
            "deck hand",
            FarEnd.UNNAMED,
            ["The Sound Courier"],
        ),
        (
            f"The Sound Courier, citing Radio Sund, said that {FLAT}.",
            "Radio Sund",
            FarEnd.NAMED,
            ["The Sound Courier"],
        ),
        (
            f"OXDAL (Reuters) - {FLAT}, Tove Lindqvist said on Monday.",
            "Tove Lindqvist",
            FarEnd.NAMED,
            ["Reuters"],
        ),
        (f"{FLAT}.\n\nSource: The Sound Courier", "The Sound Courier", FarEnd.NAMED, []),
        (f"{FLAT}, a spokesman for Brandt Ferries said.", "Brandt Ferries", FarEnd.NAMED, []),
        (f"{FLAT}, it has been claimed.", "unknown", FarEnd.UNKNOWN, []),
        (f"{FLAT}, according to a Sound Courier report.", "The Sound Courier", FarEnd.NAMED, []),
        (
            f"A harbour pilot says that {FLAT}.\n\nIvo Falk told Radio Sund that June is certain.",
            "Ivo Falk",
            FarEnd.NAMED,
            ["Radio Sund"],
        ),
        (
            f"{FLAT}, The Sound Courier said, quoting Radio Sund.\n\n{STATION}",
            "harbour pilot",
            FarEnd.UNNAMED,
            ["Radio Sund"],
        ),
        (f"{FLAT}, the coast guard said.", "coast guard", FarEnd.NAMED, []),
        (f"{FLAT}, The Sun says.", "The Sun", FarEnd.NAMED, []),
        (
            f"Radio Sund reports that {FLAT}. The station cites a spokesman, Ivo Falk.",
            "Ivo Falk",
            FarEnd.NAMED,
            ["Radio Sund"],
        ),
        (f"{FLAT}, sources in the ferry trade told Radio Sund.", "Radio Sund", FarEnd.NAMED, []),
        (f"{FLAT}, according to tests by the Tide Institute.", "Tide Institute", FarEnd.NAMED, []),
        (f"{FLAT}, researchers at the Tide Institute say.", "Tide Institute", FarEnd.NAMED, []),
        (f"{FLAT}, according to a report in The Sun.", "The Sun", FarEnd.NAMED, []),
        (f"{FLAT}, said the Vellmark Evening Post.", "Vellmark Evening Post", FarEnd.NAMED, []),
        (
            f"{FLAT}.\n\nProducer Ivo Falk told Radio Sund that he heard of the sailings in May.",
            "Ivo Falk",
            FarEnd.NAMED,
            ["Radio Sund"],
        ),
        (
            f"{FLAT}, Radio Sund reports, citing the transport ministry.\n\nSource: Reuters",
            "transport ministry",
            FarEnd.NAMED,
            ["Radio Sund", "Reuters"],
        ),
        (f"{FLAT}, Radio Sund said, citing its own correspondent.", "Radio Sund", FarEnd.NAMED, []),
        (
            f"{FLAT}. The story first appeared on a satirical site, Sundsnytt.info.",
            "Sundsnytt.info",
            FarEnd.NAMED,
            [],
        ),
        (f"{FLAT}. The claims were made by local skippers.", "local skippers", FarEnd.UNNAMED, []),
        (
            f"{FLAT}, the union said.\n\nThis article originally appeared in The Sound Courier.",
            "union",
            FarEnd.UNNAMED,
            ["The Sound Courier"],
        ),
    ],
)  # fmt: skip
def test_the_far_end_and_the_carriers(
    text: str, name: str, far_end: FarEnd, carriers: list[str]
) -> None:
    (origin,) = traced(text + "\n").origins
    assert (origin.name, origin.far_end) == (name, far_end)
    assert [hop.name for hop in origin.carriers] == carriers


def test_an_outlet_credited_with_the_first_report_is_an_origin_beside_who_confirms_it() -> None:
    text = f"{FLAT}, Tove Lindqvist said on Monday.\n\nThe plan was first reported by The Sound Courier.\n"
    assert {origin.name for origin in traced(text).origins} == {
        "Tove Lindqvist",
        "The Sound Courier",
    }


def test_who_says_it_is_no_part_of_a_claim() -> None:
    found = trace(
        "Night sailings will be halved, a study found.",
        [read(1, "Night sailings will be halved, researchers at the Tide Institute have found.\n")],
    )
    assert [group.name for group in found.groups] == ["Tide Institute"]


def test_a_report_that_somebody_confirms_is_an_origin_beside_him() -> None:
    text = f"{FLAT}, Ola Brandt said, confirming a report in the Vellmark Post.\n"
    assert [origin.name for origin in traced(text).origins] == ["Vellmark Post", "Ola Brandt"]


def test_a_claim_of_names_alone_is_told_where_all_of_them_stand() -> None:
    claim = "Actor Ivo Falk will be the next Captain Brandt."
    texts = (
        "The new Captain Brandt is Falk, The Sound Courier reported.\n",
        "Actor Ivo Falk opened a fair in Oxdal on Monday, The Sound Courier reported.\n",
    )
    found = trace(claim, [*(read(n, text) for n, text in enumerate(texts, 1)), *KNOWN])
    assert [one.article.id for one in found.carrying] == [1]


def test_a_number_alone_tells_no_claim() -> None:
    texts = (
        "Four dockers were hurt on Saturday, The Sound Courier reported.\n",
        *(
            f"Four boats sail at {hour}, two fewer than now, Radio Sund says.\n"
            for hour in range(5)
        ),
    )
    articles = [*(read(n, text) for n, text in enumerate(texts, 1)), *KNOWN]
    found = trace("Four dockers were hurt on Saturday.", articles)
    assert [one.article.id for one in found.carrying] == [1]


def test_who_cannot_confirm_it_is_a_weak_origin() -> None:
    text = f"The Harbour Ministry said it could not confirm reports that {FLAT}.\n"
    (origin,) = traced(text).origins
    assert origin.weak
    assert "neither confirms" in " ".join(origin.why)


def test_the_credit_of_a_picture_is_no_carrier() -> None:
    text = f"{FLAT}, Tove Lindqvist said.\n\nA night boat at Oxdal. Photo: Radio Sund\n"
    (origin,) = traced(text).origins
    assert origin.carriers == ()


def test_a_name_of_the_article_is_shown_at_its_words() -> None:
    text = f"{FLAT}, The Sound Courier reported.\n"
    (origin,) = traced(text).origins
    assert origin.span is not None
    assert "Courier" in origin.span.of(text)


def test_a_link_where_it_is_told_is_a_carrier_and_a_dependence() -> None:
    text = f"{FLAT}.\n"
    article = read(1, text)
    home = Link("https://www.reuters.com/ferries", "plans to halve", Span(15, 29))
    found = trace(CLAIM, [replace(article, links=(home,))])
    (origin,) = found.carrying[0].origins
    assert [(hop.name, hop.basis) for hop in origin.carriers] == [("Reuters", Basis.INFERRED)]
    (link,) = (d for d in found.dependences if d.reason is DependenceReason.LINK)
    assert link.upstream == "reuters"


@pytest.mark.parametrize(
    ("text", "deniers"),
    [
        (f"Brandt Ferries denied that {FLAT}.", ["Brandt Ferries"]),
        (f"{FLAT}, The Sound Courier reported, but Tove Lindqvist denied this.", ["Tove Lindqvist"]),
        (
            f"{FLAT}, it was reported. “The report is false,” Tove Lindqvist told Radio Sund.",
            ["Tove Lindqvist"],
        ),
        (
            f"{FLAT}, a deck hand claimed. “We will not halve the night sailings,” Tove Lindqvist said.",
            ["Tove Lindqvist"],
        ),
        (f"{FLAT}, it was said. Ola Brandt denied that anything would be halved.", ["Ola Brandt"]),
        (f"{FLAT}, it was said. Ola Brandt shot down the story on Monday.", ["Ola Brandt"]),
        (
            f"{UNCHANGED}, contradicting a Sound Courier report that {FLAT}.",
            ["person close to Brandt Ferries"],
        ),
        (
            f"{FLAT}, it was said. “That report is simply wrong,” an aide to Ola Brandt said.",
            ["aide to Ola Brandt"],
        ),
        (f"{FLAT}, it was said. Brandt Ferries hit back at the reports on Monday.", ["Brandt Ferries"]),
        (f"{FLAT}, Radio Sund said. “It never happened,” Ivo Falk said.", ["Ivo Falk"]),
        (f"{FLAT}, Radio Sund said. “I do not believe a word,” Ivo Falk said.", ["Ivo Falk"]),
        (f"{FLAT}, Radio Sund said. Ivo Falk said it was not clear yet when sailings would end.", []),
        (f"Will the night sailings be halved? Ivo Falk says no. {FLAT}, it was said.", ["Ivo Falk"]),
        (f"{FLAT}, it was said. The Harbour Board called the report a fairy tale.", ["Harbour Board"]),
        (f"{FLAT}, it was said. The Harbour Board said it was not aware of such plans.", []),
        (f"{FLAT}, The Sound Courier reported. Brandt Ferries declined to comment.", []),
        (f"{FLAT}, it is said. The Harbour Ministry could not confirm the report.", []),
        (f"{FLAT}, Tove Lindqvist said. “We do not halve sailings lightly,” she added.", []),
    ],
)  # fmt: skip
def test_who_denies_it(text: str, deniers: list[str]) -> None:
    denials = traced(text + "\n").denials
    assert [denial.by for denial in denials] == deniers
    assert all(denial.why for denial in denials)


@pytest.mark.parametrize(
    ("claim", "said", "denied"),
    [
        ("The singer Rex Odahl died at sea.", "“Rex is alive and well,” his manager Ivo Falk said.", True),
        ("The singer Rex Odahl sang at sea.", "“Rex is alive and well,” his manager Ivo Falk said.", False),
        ("The pilot Rex Odahl was burned alive.", "“The pilot was burned alive,” Ivo Falk said.", False),
        ("The night sailings were cancelled.", "“The sailings go ahead as planned,” Ivo Falk said.", True),
        ("The ferries sacked director Ola Brandt.", "“He remains our director,” Ivo Falk said.", True),
    ],
)  # fmt: skip
def test_what_cannot_be_so_if_it_is_true_denies_it(claim: str, said: str, *, denied: bool) -> None:
    found = trace(claim, [read(1, f"{claim} So The Sound Courier reported.\n\n{said}\n"), *KNOWN])
    (one,) = (one for one in found.articles if one.article.id == 1)
    assert [denial.by for denial in one.denials] == (["Ivo Falk"] if denied else [])


def test_who_is_described_in_one_article_and_named_in_another_is_one() -> None:
    found = trace(
        CLAIM,
        [
            read(
                1, f"A harbour pilot says that {FLAT}.\n\nIvo Falk told Radio Sund that it is so.\n"
            ),
            read(2, f"“{FLAT},” a harbour pilot told The Sound Courier.\n"),
            *KNOWN,
        ],
    )
    assert [group.names for group in found.groups] == [("Ivo Falk",)]


def test_whoever_speaks_for_the_company_of_the_article_is_the_company() -> None:
    text = (
        f"Brandt Ferries confirmed on Monday that {FLAT}.\n\n"
        f"“{FLAT},” Ivo Falk, the company's head of traffic, said.\n"
    )
    found = trace(CLAIM, [read(1, text)])
    assert [group.name for group in found.groups] == ["Brandt Ferries"]


def test_a_president_is_the_president_s_office() -> None:
    found = trace(
        CLAIM,
        [
            read(1, f"Sundish President Ola Brandt said that {FLAT}.\n"),
            read(2, f"{FLAT}, the Sundish president's office said.\n"),
        ],
    )
    assert len(found.groups) == 1
