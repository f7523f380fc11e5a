"""Where words were said or written, when it is no outlet: platforms, documents, briefings, events."""

import re
from dataclasses import dataclass

from provenance.domain.sources import SourceKind
from provenance.domain.spans import Span
from provenance.extraction.outlet_words import (
    ACCOUNT_WORDS,
    PLATFORMS,
)
from provenance.extraction.phrases import clean
from provenance.extraction.tokens import UPPER

CAPITALISED = rf"(?:[{UPPER}](?:[\w&.-]|[’'](?!s\b))*[\w&]|[{UPPER}]|\d+(?=\s[{UPPER}]))"
"""A word of a name; a number only before one ("5 Kanal")."""


_PLATFORM_NAMES = "|".join(re.escape(name) for name in PLATFORMS.values() if len(name) > 2)


_PLATFORM = re.compile(
    rf"""\b(?:
      (?:on|via|to|in|through|over)\s+(?:(?:a|an|the|his|her|its|their)\s+)?(?:(?:[\w-]+\s+){{0,3}}?)
        (?P<site>{_PLATFORM_NAMES}|X)(?:[’']s?)?\b(?:\s+(?P<account>{ACCOUNT_WORDS})\b)?
    | (?:on|via|to|in|through|over)\s+(?:his|her|its|their)\s+(?:(?:own|official|personal|verified)\s+)?
        (?P<other>{CAPITALISED}(?:\s+{CAPITALISED})?)\s+(?:channel|page|account|feed|blog|profile|timeline|post)\b
    )""",
    re.VERBOSE,
)


_TWEET = re.compile(r"\b(?:(?:re)?tweet(?:ed|s|ing)?|(?:in|on)\s+a(?:\s+\w+){0,2}\s+tweet)\b")


_DOCUMENT = re.compile(
    r"\b(?:in|via|through)\s+(?:an?|the|his|her|its|their)\s+(?P<words>(?:[\w-]+\s+){0,3}?"
    r"(?:statement|letter|memo|memorandum|e-?mail|report|press release|op-ed|book|filing|affidavit|essay"
    r"|communique|communiqué|column|newsletter|transcript|study|paper|note))\b"
)


_PRESS = re.compile(
    r"\b(?:(?:told|telling|tells)\s+(?P<who>(?:the\s+|local\s+|state\s+)?(?:reporters|journalists|media|press))"
    r"|(?:at|in|during|told|telling|tells)\s+(?:an?|the|his|her|its|their)\s+(?P<words>(?:[\w-]+\s+){0,2}?"
    r"(?:news conference|press conference|news briefing|press briefing|briefing)))\b"
)


_EVENT = re.compile(
    r"\b(?:at|in|during)\s+(?:an?|the|his|her|its|their|\w+day[’']s)\s+(?P<words>(?:[\w-]+\s+){0,2}?"
    r"(?:speech|rally|debate|hearing|address|town hall|forum|convention|testimony|sermon|panel|ceremony))\b"
)


@dataclass(frozen=True, slots=True)
class Carrier:
    """A carrier named in a sentence.  ``stage`` counts from the speaker; parallel ones share it."""

    name: str
    kind: SourceKind
    span: Span
    stage: int
    why: str


DAYS_AND_MONTHS = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may june
    july august september october november december""".split()
)


def platforms_in(masked: str, offset: int) -> list[Carrier]:
    """The platforms that the words outside the content name; a tweet names one by itself."""
    found: list[Carrier] = []
    for match in _PLATFORM.finditer(masked):
        group = "site" if match["site"] else "other"
        words = clean(match[group])
        name = PLATFORMS.get(words.lower(), words)
        end = match.end("account") if group == "site" and match["account"] else match.end(group)
        span = Span(offset + match.start(group), offset + end)
        if group == "other" and words.lower() in DAYS_AND_MONTHS:
            continue
        found.append(
            Carrier(name, SourceKind.PLATFORM, span, 1, f"“{clean(match[0])}” names the platform")
        )
    if not found:
        for match in _TWEET.finditer(masked):
            span = Span(offset + match.start(), offset + match.end())
            found.append(
                Carrier("Twitter", SourceKind.PLATFORM, span, 1, f"“{match[0]}” names the platform")
            )
            break
    return found


def documents_in(masked: str, offset: int) -> list[Carrier]:
    """The first document it was written in: "in a statement"."""
    return [
        Carrier(
            clean(m["words"]),
            SourceKind.DOCUMENT,
            Span(offset + m.start("words"), offset + m.end("words")),
            1,
            f"“{clean(m[0])}” names the document",
        )
        for m in _DOCUMENT.finditer(masked)
    ][:1]


def events_in(masked: str, offset: int) -> list[Carrier]:
    """The press it was told to, or the event it was said at."""
    found = []
    for pattern, kind in ((_PRESS, SourceKind.PRESS), (_EVENT, SourceKind.EVENT)):
        for match in pattern.finditer(masked):
            group = (
                "who" if "who" in match.groupdict() and match.groupdict().get("who") else "words"
            )
            span = Span(offset + match.start(group), offset + match.end(group))
            found.append(
                Carrier(
                    clean(match[group]),
                    kind,
                    span,
                    1,
                    f"“{clean(match[0])}” says where it was said",
                )
            )
            break
    return found[:1]
