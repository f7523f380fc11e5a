"""Which outlet a text comes from, when it says so itself: a guess only from words that name it."""

import re
from collections import Counter
from collections.abc import Iterable

from provenance.domain.articles import Zone, ZoneKind

_NAME = r"(?P<name>(?:The )?[A-Z][\w'’&-]*(?: (?:of|the|and|&|[A-Z][\w'’&-]*)){0,5})"
_NAMED = (
    re.compile(
        rf"(?i:message|letter|note|word|appeal|request) from (?i:the editors? (?:of|at) )?{_NAME}"
    ),
    re.compile(
        r"^(?i:support|stand with|back|help|join|subscribe to|follow|by supporting) "
        rf"{_NAME}(?:[!.,]|$| (?i:today|now|on)\b)"
    ),
    re.compile(
        r"(?i:by supporting|designated|labell?ed|journalists (?:of|at)|editors of"
        rf"|(?:more|news) from) {_NAME}"
    ),
)
# A wire's copyright line stands under other papers' pieces, too: weaker than a masthead.
_COPYRIGHT = (
    re.compile(
        rf"(?:©|\(c\)|Copyright) ?(?:© ?)?(?:\d{{4}}(?:\s?[-–]\s?\d{{4}})?,?) (?i:by )?{_NAME}"
    ),
)
_NO_OUTLET = re.compile(
    r"^(?:Us|Our|Your|You|All|Independent|Journalis\w+|Facebook|Twitter|Instagram|Telegram|YouTube"
    r"|WhatsApp|X|The (?:Editors?|Team|Newsroom|Conversation)|Google.*|Apple.*)$",
    re.IGNORECASE,
)


def outlet_of(text: str, zones: Iterable[Zone], masthead: str | None) -> str | None:
    """The outlet that ``text`` itself names: in its appeals, else its masthead, else its copyright line."""
    zones = tuple(zones)
    return _named_in(text, zones, _NAMED) or masthead or _named_in(text, zones, _COPYRIGHT)


def _named_in(
    text: str, zones: tuple[Zone, ...], patterns: tuple[re.Pattern[str], ...]
) -> str | None:
    names: Counter[str] = Counter()
    for zone in zones:
        if zone.kind is ZoneKind.BOILERPLATE:
            for line in zone.span.of(text).splitlines():
                for pattern in patterns:
                    names.update(found["name"] for found in pattern.finditer(line[:1200]))
    for name, _ in names.most_common():
        if not _NO_OUTLET.match(name):
            return name
    return None
