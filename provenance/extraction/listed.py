"""Carriers whose names the gazetteer knows, by how they hang on the words of one sentence."""

import re

from provenance.domain.sources import SourceKind
from provenance.domain.spans import Span
from provenance.extraction.carrier_names import CarrierNames
from provenance.extraction.phrases import clean
from provenance.extraction.venues import BLANK, CAPITALISED, Carrier
from provenance.extraction.ways import Way, way_of
from provenance.gazetteer import Reading

_LEFT, _RIGHT = 90, 60
"""Code points around a name that are looked at."""
_IN_ROW = re.compile(r"[”\"]?(?:,\s++(?:and\s++|or\s++)?|\s++(?:and|or|&)\s++)(?:the\s++)?[“\"]?")
_BELONGS = re.compile(
    r"(?:[’']s?\s++|\s++)(?:(?:show|program|programme|series|podcast|newscast|anchor|morning|evening|late"
    r"|night|radio|flagship|political|talk|news|website|affiliate)\s++){0,3}[“\"‘']?"
    r"|,?[”\"’']?\s++(?:show\s++|programme?\s++)?(?:on|of|with)\s++(?:the\s++)?"
)
"""Between an outlet and its programme, either way round."""
_SAYS_WHAT = re.compile(
    r"\s++(?:news\s++)?(?:network|channel|radio|newspaper|magazine|television|TV)\b"
)
"""What says of a name that it is an outlet's: "the Fox network"."""
_QUOTED_PROGRAMME = re.compile(
    rf"[’']s?\s++(?:[a-z]+\s++){{0,3}}[“\"](?P<name>(?:The\s++|the\s++)?{CAPITALISED}[^“”\"\n]{{0,50}}?),?[”\"]"
)
_NAME = rf"{CAPITALISED}(?:\s++(?:of\s++|the\s++|with\s++|and\s++|&\s++)?{CAPITALISED}){{0,5}}"
_ON_SHOW = re.compile(
    rf"(?:[’']s?\s++{_NAME})?\s++on\s++(?:(?:his|her|the|its)\s++(?:show\s++|programme?\s++)?)?[“\"](?P<name>{_NAME}),?[”\"]"
)


def listed_carriers(text: str, masked: str, offset: int, names: CarrierNames) -> list[Carrier]:
    """The carriers whose names the gazetteer knows."""
    found: list[Carrier] = []
    latest: Reading | None = None
    for reading in names.within(Span(offset, offset + len(masked))):
        start, end = reading.span.start - offset, reading.span.end - offset
        if BLANK in masked[start:end]:
            latest = None
            continue
        between = masked[latest.span.end - offset : start][:_RIGHT] if latest else ""
        joined = bool(found) and latest is not None and found[-1].span == latest.span
        if joined and (_IN_ROW.fullmatch(between) or _BELONGS.fullmatch(between)):
            found.append(_carrier(reading, found[-1].way or Way.ON, text))
        else:
            hangs = way_of(masked[max(0, start - 90) : start], masked[end : end + 60], reading.kind)
            if hangs is not None and (reading.is_certain or _sure(hangs, masked, start, end)):
                found.append(_carrier(reading, hangs, text))
        found += _own_programme(masked, end, offset, found, reading)
        latest = reading
    return found


def _sure(way: Way, masked: str, start: int, end: int) -> bool:
    """Whether a word that may mean something else is a name of news where it hangs so."""
    is_marked = masked[start - 1 : start] in ("“", '"')
    return way is not Way.ON or is_marked or _SAYS_WHAT.match(masked, end) is not None


def _carrier(reading: Reading, way: Way, text: str) -> Carrier:
    why = f"“{clean(reading.span.of(text))}” {way}"
    return Carrier(reading.name, reading.kind, reading.span, 1, why, way)


def _own_programme(
    masked: str, end: int, offset: int, found: list[Carrier], reading: Reading
) -> list[Carrier]:
    """ "Radio Sund's “Morning Board”": a programme that no list knows, by its marks."""
    if not found or found[-1].span != reading.span or reading.kind is not SourceKind.OUTLET:
        return []
    match = _QUOTED_PROGRAMME.match(masked, end) or _ON_SHOW.match(masked, end)
    if match is None or len(match["name"].split()) > 6:
        return []
    span = Span(offset + match.start("name"), offset + match.end("name"))
    name = clean(match["name"]).rstrip(",.")
    span = Span(span.start, span.start + len(match["name"].rstrip(",. ")))
    why = f"“{name}” is the programme it was said on"
    return [Carrier(name, SourceKind.PROGRAMME, span, 1, why, found[-1].way)]
