"""Titles taken out of what was said."""

from provenance.domain.spans import Span
from provenance.extraction.carrier_names import CarrierNames
from provenance.extraction.frames import Frame
from provenance.extraction.titles import without_titles

TEXT = "“We sail on Monday,” Lindqvist said on “Morning Board.” She added: “We do.” ”"


def test_a_stretch_of_marks_alone_is_no_title() -> None:
    said, marks = Span(0, 20), Span(len(TEXT) - 1, len(TEXT))
    frame = Frame(0, (said, marks))
    names = CarrierNames(TEXT, (Span(0, len(TEXT)),), None)
    assert without_titles(TEXT, [frame], names) == [frame]
