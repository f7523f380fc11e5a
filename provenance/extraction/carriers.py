"""Through whom a statement came, as the words around it show: "told the X radio station".

Only the sentence's words outside the content are read, so what a speaker talks about never becomes
a carrier.  What is told to a court, a crowd or a named person is told to an audience: no carrier.
"""

import re
from collections.abc import Container, Iterable
from dataclasses import replace

from provenance.domain.sources import SourceKind
from provenance.domain.spans import Span
from provenance.extraction.carrier_names import CarrierNames
from provenance.extraction.kinds import ADJECTIVES
from provenance.extraction.lexicon import GOVERNMENT_WORDS, ORGANISATION_WORDS, ROLE_NOUNS, TITLES
from provenance.extraction.listed import listed_carriers
from provenance.extraction.outlet_words import (
    OUTLET_DESCRIPTORS,
    OUTLET_NAME_WORDS,
)
from provenance.extraction.phrases import clean
from provenance.extraction.places import is_known_place
from provenance.extraction.stretches import Stretches
from provenance.extraction.venues import (
    CAPITALISED,
    DAYS_AND_MONTHS,
    Carrier,
    venues_in,
    words_in,
)
from provenance.extraction.ways import Way

_PROPER = rf"(?!(?:{'|'.join(day.title() for day in sorted(DAYS_AND_MONTHS))})\b){CAPITALISED}"
_NAME = rf"{_PROPER}(?:\s+(?:(?:of|de|du|la|del|for|the)\s+){{0,2}}{_PROPER})*"
_DESCRIPTOR = "|".join(
    sorted((re.escape(words) for words in OUTLET_DESCRIPTORS), key=len, reverse=True)
)
_LOWER = r"(?:[a-z][\w-]*\s+){0,3}"
_ONE = (
    rf"(?:(?P<det>the|a|an|its|his|her|their)\s+)?(?P<before>{_LOWER})(?P<name>{_NAME})"
    rf"(?P<owner>[’']s?\s+(?P<person>{_NAME}))?(?:\s+(?P<desc>{_DESCRIPTOR})\b)?"
)
_ITEM = re.compile(_ONE)
_ON_PROGRAMME = re.compile(rf"\s+on\s+[“\"]?(?P<name>(?:the\s+)?{_NAME})")
_OF_OUTLET = re.compile(rf"\s+(?:of|on)\s+(?:the\s+)?(?P<name>{_NAME})")
_AND = re.compile(r"\s*(?:,\s*(?:and\s+)?|\s+and\s+|\s*&\s*)(?!in\s|on\s|that\s)")
_TOLD = re.compile(r"\b(?:told|tells|telling)\s+(?=[^\W\d_])")
_ACCORDING = re.compile(r"\b[Aa]ccording\s+to\s+(?=[^\W\d_])")
"""Where somebody else speaks, "according to" names who passed it on; a speaker is blanked out."""
_TO_OUTLET = re.compile(
    r"""\b(?=[abceiloqprstvw])(?:  # none begins with another letter
      (?:interview|conversation|comments?|remarks?|statement|e-?mail|letter|call|talk
        |briefing|op-ed|article|column)
        (?:\s+(?:published|broadcast|aired|given|sent|made))?\s+(?:with|to|on|for|in|by)
    | (?:speaking|spoke|talking|appearing|appeared|writing|wrote|said|aired|broadcast|published|posted)
        \s+(?:to|on|in|for)
    | (?:quoted|cited|reported|carried|published|broadcast|aired|relayed|obtained|seen|reviewed)\s+by
    | (?:citing|via|through)
    )\s+""",
    re.VERBOSE | re.IGNORECASE,
)
_TO_OUTLET_WORDS = frozenset(
    """
    interview conversation comment comments remark remarks statement email mail letter call talk
    briefing ed article column speaking spoke talking appearing appeared writing wrote said aired
    broadcast published posted quoted cited reported carried relayed obtained seen reviewed citing
    via through
    """.split()
)
_LEADING = (
    (_TOLD, frozenset("told tells telling".split()), Way.TOLD),
    (_ACCORDING, frozenset({"according"}), Way.ACCORDING),
    (_TO_OUTLET, _TO_OUTLET_WORDS, Way.TALK),
)
"""What leads to an outlet's name, one of the words that it always holds, and how the name hangs on it."""
_STATION = re.compile(r"[KWCX][A-Z]{2,3}(?:-?(?:TV|FM|AM))?\d*|[A-Z]*(?:TV|FM|BC|BS|NN)\d*")
"""What stations and networks call themselves in capitals: "WKLN", "TVBC"; other bodies do, too."""
_DESCRIBES = re.compile(
    rf"\s+(?:[a-z]+-[a-z]+|state|national|public|daily|weekly|business|news|satellite)\s+(?={CAPITALISED})"
)
"""What stands behind "Saudi" in "the Saudi state-owned N"."""
_FROM_HOME = re.compile(rf"{_NAME}[’']s?\s+(?=(?:[a-z][\w-]*\s+){{1,3}}{CAPITALISED})")
"""Whose the outlet is in "told Vellmark's largest newspaper N"."""
_AUDIENCE = frozenset(
    "congress parliament senate house court nato un eu knesset duma bundestag lords commons god".split()
)
_NO_OUTLETS = GOVERNMENT_WORDS | ORGANISATION_WORDS | ROLE_NOUNS
_PUBLIC = frozenset("state national local public private independent".split())


def carriers_in(
    text: str,
    masked: str,
    offset: int,
    names: CarrierNames,
    people: frozenset[str],
    known: Container[str] = (),
) -> list[Carrier]:
    """The carriers that the words outside the content show, in text order.

    ``masked`` is the sentence from ``offset`` with contents and sources blanked out; ``people`` are
    the case-folded last words of the persons named in the article, ``known`` the carriers so far.
    """
    whole = Span(offset, offset + len(masked))
    listed = listed_carriers(text, masked, offset, names)
    taken = Stretches(carrier.span for carrier in listed)
    words = words_in(masked)
    venues = venues_in(masked, offset, words)
    near = [carrier for carrier in venues if not taken.touches(carrier.span)]
    taken = Stretches(
        [*(reading.span for reading in names.within(whole)), *(carrier.span for carrier in near)]
    )
    unlisted = _outlets(masked, offset, people, known, taken, words)
    return _once(sorted([*near, *listed, *unlisted], key=lambda carrier: carrier.span))


def _once(carriers: Iterable[Carrier]) -> list[Carrier]:
    """Each carrier once, where it is named first: "told Radio Sund in a Radio Sund interview"."""
    return list({carrier.name: carrier for carrier in reversed(tuple(carriers))}.values())[::-1]


def carrier_at(text: str, span: Span) -> Carrier:
    """The carrier that the words at ``span`` name (the subject of a relay verb, say)."""
    match = _ITEM.fullmatch(clean(span.of(text)))
    if match is None:
        words = clean(span.of(text))
        return Carrier(words, SourceKind.OUTLET, span, 1, "")
    name, kind = _name_and_kind(match)
    return Carrier(name, kind, span, 1, "")


def looks_like_outlet(name: str, descriptor: str = "") -> bool:
    """Whether a name shows by itself (or by its descriptor) that it is a carrier of news."""
    words = name.lower().split()
    return (
        descriptor in OUTLET_DESCRIPTORS
        or words[-1] in OUTLET_NAME_WORDS
        or words[0] in ("radio", "tv")
        or (len(words) == 1 and _STATION.fullmatch(name) is not None)
    )


def _name_and_kind(match: re.Match[str]) -> tuple[str, SourceKind]:
    before = (match["before"] or "").strip()
    descriptor = (match["desc"] or "").lower()
    before_descriptor = next((d for d in OUTLET_DESCRIPTORS if before.endswith(d)), "")
    words = descriptor or before_descriptor
    kind = SourceKind(OUTLET_DESCRIPTORS.get(words, "outlet"))
    name = clean(match["name"]).removesuffix("’s").removesuffix("'s")
    last = name.split()[-1].lower()
    if not words and last in ("wire", "newswire", "agency"):
        kind = SourceKind.WIRE
    return name, kind


def _outlets(
    masked: str,
    offset: int,
    people: frozenset[str],
    known: Container[str],
    taken: Stretches,
    words: frozenset[str],
) -> list[Carrier]:
    found: list[Carrier] = []
    for pattern, needed, way in _LEADING:
        if words.isdisjoint(needed):
            continue  # no search where it can find nothing
        for match in pattern.finditer(masked):
            found += _list_from(masked, match.end(), offset, people, known, way, taken)
    return found


def _list_from(
    masked: str,
    at: int,
    offset: int,
    people: frozenset[str],
    known: Container[str],
    way: Way,
    taken: Stretches,
) -> list[Carrier]:
    """ "Interpress", "Interpress and Radio Nord", "the Interpress news agency"."""
    found: list[Carrier] = []
    home = _FROM_HOME.match(masked, at)
    at = home.end() if home is not None else at
    while True:
        match = _ITEM.match(masked, at)
        if match is None:
            return found
        if not taken.touches(Span(offset + match.start(), offset + match.end())):
            is_told = way is not Way.TALK
            described = _DESCRIBES.match(masked, match.end())
            if described is not None:
                at = described.end()
                continue
            if clean(match["name"]) not in known and not _is_carrier(match, people, is_told):
                return found
            found.append(_unlisted(match, offset, way))
            found[-1:] = _with_programme(masked, match, offset, found[-1], alone=len(found) == 1)
        joint = _AND.match(masked, match.end())
        if joint is None:
            return found
        at = joint.end()


def _unlisted(match: re.Match[str], offset: int, way: Way) -> Carrier:
    name, kind = _name_and_kind(match)
    end = match.end("desc") if match["desc"] else match.end("name")
    span = Span(offset + match.start("name"), offset + end)
    return Carrier(name, kind, span, 1, f"“{clean(match[0])}” {way}", way)


def _with_programme(
    masked: str, match: re.Match[str], offset: int, carrier: Carrier, alone: bool
) -> list[Carrier]:
    """ "Radio Sund's X on Morning Board", "the Morning Board programme of Radio Sund": it comes first."""
    is_programme = carrier.kind is SourceKind.PROGRAMME
    if not (match["owner"] or (is_programme and alone)):
        return [carrier]
    other = (_OF_OUTLET if is_programme else _ON_PROGRAMME).match(masked, match.end())
    if other is None:
        return [carrier]
    span = Span(offset + other.start("name"), offset + other.end("name"))
    named = replace(carrier, name=clean(other["name"]), span=span)
    if is_programme:
        why = f"“{clean(other[0])}” broadcast it"
        return [carrier, replace(named, kind=SourceKind.OUTLET, stage=carrier.stage + 1, why=why)]
    named = replace(named, kind=SourceKind.PROGRAMME, why="the programme it was said on")
    return [replace(carrier, stage=carrier.stage + 1), named]


def _is_carrier(match: re.Match[str], people: frozenset[str], told: bool) -> bool:
    name, descriptor = clean(match["name"]), (match["desc"] or "").lower()
    before = (match["before"] or "").strip().lower()
    words = [word.lower().rstrip(".") for word in name.split()]
    if name.lower() in OUTLET_DESCRIPTORS or words[-1].endswith(ADJECTIVES):
        return False
    described = any(before.endswith(d) for d in OUTLET_DESCRIPTORS)
    public = described or set(before.split()) <= _PUBLIC
    if match["person"] and (not public or is_known_place(name)):
        return False  # "told a crowd at Vellmark's Union Hall"
    if looks_like_outlet(name, descriptor) or match["person"]:
        return not (words[-1] in people and not descriptor)
    if described:
        return True
    if not public:
        return False
    if words[-1] in people or words[0] in TITLES or words[0] in _AUDIENCE or is_known_place(name):
        return False
    if any(w in _NO_OUTLETS for w in words) or (len(words) == 1 and name.isupper()):
        return False
    if any(w in DAYS_AND_MONTHS for w in words):
        return False
    # An unknown name that something was told to: one word is an outlet more often than a person.
    return told and (len(words) == 1 or match["det"] == "the")
