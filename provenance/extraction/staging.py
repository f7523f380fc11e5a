"""The order of carriers: nearest to the speaker first, parallel ones in one stage."""

import re
from collections.abc import Iterable
from dataclasses import replace

from provenance.domain.sources import SourceKind
from provenance.extraction.venues import Carrier
from provenance.extraction.ways import Way

_AND = re.compile(r"\band\b")
_IN_ROW = re.compile(r"[”\"]?\s*(?:,|,?\s+and|,?\s+or|\s*&)\s+(?:(?:on|in|to|the|an?)\s+)*[“\"]?")
_EACH_ITS_OWN = re.compile(
    r"[”\"]?,?\s+and\s+(?:(?:on|the)\s+)*[\w.& ]{2,30}[’']s?\s+[“\"]?"
    r"|[’']s?\s+[“\"][^“”\"]{2,60}[”\"],?\s+and\s+(?:(?:on|the)\s+)*"
)
"""Between two programmes, or two outlets, of "N's “A” and M's “B”"."""
_NEAR = 120
"""Code points between two carriers that "and" may join."""
_LAST = (SourceKind.OUTLET, SourceKind.WIRE)


def staged(text: str, carriers: Iterable[Carrier]) -> tuple[Carrier, ...]:
    """The carriers nearest to the speaker first, each with its stage; "A and B" share one."""
    placed: list[Carrier] = []
    stage = 0
    for carrier in sorted(carriers, key=lambda carrier: (_rank(carrier), carrier.span)):
        if not placed or not _is_parallel(text, placed[-1], carrier):
            stage += 1
        placed.append(replace(carrier, stage=stage))
    return tuple(sorted(placed, key=lambda carrier: (carrier.stage, carrier.span)))


def _rank(carrier: Carrier) -> int:
    """How far from the speaker: who is cited for it, or relays it, comes last."""
    is_last = carrier.kind in _LAST
    if carrier.way in (Way.RELAYED, Way.ACCORDING):
        return 3 + is_last
    return 1 + is_last


def _is_parallel(text: str, one: Carrier, other: Carrier) -> bool:
    first, second = sorted((one, other), key=lambda carrier: carrier.span)
    between = text[first.span.end : second.span.start]
    if len(between) > _NEAR:
        return False
    if (one.kind in _LAST) == (other.kind in _LAST):
        if one.kind is other.kind and _EACH_ITS_OWN.fullmatch(between) is not None:
            return True
        return _IN_ROW.fullmatch(between) is not None or one.way is other.way is Way.RELAYED
    return _AND.search(between) is not None and one.way is not other.way
