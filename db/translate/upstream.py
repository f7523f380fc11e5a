"""Readings of quote drift: values to JSON and back."""

from collections.abc import Mapping
from typing import Any

from db.schema import plain_text
from provenance.domain.spans import Span
from provenance.domain.upstream import (
    AlignedPart,
    Drift,
    DriftFinding,
    DriftReading,
    Part,
    Severity,
)


def reading_fields(reading: DriftReading) -> dict[str, Any]:
    """A reading as it is kept in JSON."""
    place = reading.place
    return {
        "findings": [
            [finding.drift, finding.severity, plain_text(finding.why)]
            for finding in reading.findings
        ],
        "parts": [
            [part.part, plain_text(part.words), plain_text(part.upstream)] for part in reading.parts
        ],
        "place": [place.start, place.end] if place is not None else None,
    }


def as_reading(fields: Mapping[str, Any]) -> DriftReading:
    """The reading that ``reading_fields`` wrote."""
    return DriftReading(
        findings=tuple(
            DriftFinding(Drift(drift), Severity(severity), why)
            for drift, severity, why in fields["findings"]
        ),
        parts=tuple(
            AlignedPart(Part(part), words, upstream) for part, words, upstream in fields["parts"]
        ),
        place=Span(*fields["place"]) if fields["place"] else None,
    )
