"""Titles in quotation marks: a programme's name is no part of what was said on it."""

import re
from collections.abc import Sequence
from dataclasses import replace

from provenance.domain.spans import Span
from provenance.extraction.carrier_names import CarrierNames
from provenance.extraction.frames import Frame

_MARKS = "“”\"‘’'.,"
_OF_OUTLET = re.compile(r"[’']s?\s+(?:\w+\s+){0,2}$")
_REACH = 40
"""Code points before a title in which its outlet stands."""


def without_titles(text: str, frames: Sequence[Frame], names: CarrierNames) -> list[Frame]:
    """The frames, the titles of programmes taken out of contents that hold more than that."""
    return [_without(text, frame, names) for frame in frames]


def _without(text: str, frame: Frame, names: CarrierNames) -> Frame:
    if len(frame.content) < 2:
        return frame
    kept = tuple(span for span in frame.content if not _is_title(text, span, names))
    return replace(frame, content=kept) if kept and kept != frame.content else frame


def _is_title(text: str, span: Span, names: CarrierNames) -> bool:
    if len(span) > 2 * _REACH or text[span.start] not in _MARKS:
        return False
    words = span.of(text)
    if not words.strip(_MARKS):
        return False
    inner = Span(span.end - len(words.lstrip(_MARKS)), span.start + len(words.rstrip(_MARKS)))
    if names.at(inner) is not None:
        return True
    before = [
        reading
        for reading in names.within(Span(max(0, span.start - _REACH), span.start))
        if _OF_OUTLET.fullmatch(text, reading.span.end, span.start)
    ]
    return bool(before) and words.strip(_MARKS).istitle()
