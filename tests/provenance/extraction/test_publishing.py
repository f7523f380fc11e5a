"""Who printed it: an agency's dateline stands before the outlet in every chain."""

from provenance.domain.chains import HopRole, chain_in_words
from provenance.domain.sources import Basis, SourceKind
from provenance.domain.statements import Form
from tests.provenance.extraction.reading import attributed, chains, extracted

COPY = "VELLMARK (AP) — Ada Lind said the port will shut. The quay has been closed for days."


def test_the_agency_of_a_dateline_printed_it_first() -> None:
    assert chains(COPY) == ["Ada Lind > The Associated Press* > The Vell Courier"]
    agency = attributed(COPY)[0].chain[1]
    assert (agency.kind, agency.role) == (SourceKind.WIRE, HopRole.PUBLISHER)
    assert agency.basis is Basis.INFERRED
    assert agency.span is not None
    assert agency.span.of(COPY) == "AP"


def test_what_the_agency_asserts_itself_is_the_agencys() -> None:
    own = next(s for s in extracted(COPY) if s.form is Form.UNATTRIBUTED)
    assert chain_in_words(own.chain) == "The Associated Press* > The Vell Courier"


def test_carriers_stand_before_the_agency() -> None:
    text = "VELLMARK (AP) — Ada Lind told Radio Sund that the port will shut."
    assert chains(text) == ["Ada Lind > Radio Sund > The Associated Press* > The Vell Courier"]


def test_what_is_no_agency_prints_nothing() -> None:
    text = "VELLMARK (March 3) — Ada Lind said the port will shut."
    assert chains(text) == ["Ada Lind > The Vell Courier"]


def test_an_agencys_own_article_is_printed_once() -> None:
    (statement, *_) = extracted(COPY, outlet="The Associated Press")
    assert chain_in_words(statement.chain) == "Ada Lind > The Associated Press"
