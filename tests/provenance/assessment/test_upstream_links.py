"""Where a statement's words may be looked up."""

from provenance.assessment.upstream_links import upstream_links
from provenance.domain.articles import Link
from provenance.domain.chains import HopRole
from provenance.domain.sources import SourceKind
from provenance.gazetteer import Gazetteer, Outlet
from tests.builders import a_hop, a_publisher

NORDBUND = Outlet("nordbund", "Nordbund", SourceKind.WIRE, domains=("nordbund.example",))
KNOWN = Gazetteer([]).extended([NORDBUND])


def links(*urls: str) -> tuple[Link, ...]:
    """Links of an article."""
    return tuple(Link(url, "here") for url in urls)


def test_a_hops_own_link_comes_before_links_to_a_carriers_home() -> None:
    wire = a_hop("Nordbund", stage=1, kind=SourceKind.WIRE, role=HopRole.CARRIER)
    own = a_hop("Telegram", stage=1, role=HopRole.CARRIER, url="https://t.example/7")
    found = upstream_links(
        (a_hop(), wire, own, a_publisher(2)),
        links(
            "https://other.example/x",
            "https://www.nordbund.example/",
            "https://www.nordbund.example/ferries",
        ),
        KNOWN,
    )
    assert found == ("https://t.example/7", "https://www.nordbund.example/ferries")


def test_a_link_on_a_carriers_name_leads_upstream_and_one_on_a_persons_does_not() -> None:
    radio = a_hop("Radio Sund", stage=1, kind=SourceKind.OUTLET, role=HopRole.CARRIER)
    found = upstream_links(
        (a_hop("Tove Lindqvist"), radio, a_publisher(2)),
        (
            Link("https://ministry.example/people/lindqvist", "Tove Lindqvist"),
            Link("https://sund.example/", "Radio Sund"),
            Link("https://sund.example/crews", "Radio\u00a0SUND"),
        ),
        KNOWN,
    )
    assert found == ("https://sund.example/crews",)


def test_the_publisher_is_not_upstream() -> None:
    publisher = a_publisher(1, "Nordbund")
    assert upstream_links((a_hop(), publisher), links("https://nordbund.example/a"), KNOWN) == ()
