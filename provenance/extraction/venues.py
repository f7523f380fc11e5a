"""Where words were said or written, when it is no outlet: platforms, documents, briefings, events."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from provenance.domain.sources import SourceKind
from provenance.domain.spans import Span
from provenance.extraction.outlet_words import (
    ACCOUNT_WORDS,
    PLATFORMS,
)
from provenance.extraction.phrases import clean
from provenance.extraction.tokens import UPPER
from provenance.extraction.ways import Way

BLANK = "\ue000"
"""Stands for blanked-out content: neither a word character nor a mark that a rule reads."""
CAPITALISED = rf"(?:[{UPPER}](?:[\w&.-]|[’'](?!s\b))*[\w&]|[{UPPER}]|\d+(?=\s[{UPPER}]))"
"""A word of a name; a number only before one ("5 Kanal")."""


_WORD = re.compile(r"\w+")


def _nouns(phrases: str) -> tuple[str, frozenset[str]]:
    """A pattern for any of the phrases, a longer one before what it begins with; their last words."""
    listed = [phrase.split() for phrase in phrases.split(",")]
    pattern = "|".join(r"\s++".join(map(re.escape, words)) for words in listed)
    return pattern, frozenset(_WORD.findall(words[-1].lower())[-1] for words in listed)


_PLATFORM_NAMES = "|".join(re.escape(name) for name in PLATFORMS.values() if len(name) > 2)
_DET = (
    r"(?:(?i:an?|the)|his|her|its|their|this|that|one\s++of\s++(?:his|her|its|their)|another"
    r"|[A-Z][\w-]*[’']s?|\w+day[’']s)"
)
_WORDS = r"(?:[\w&./’'-]+\s++){0,5}?"
_LOWER_WORDS = r"(?P<words>(?:[a-z][\w-]*\s++){0,3}"
_PLATFORM = re.compile(
    rf"""\b(?:
      (?i:on|via|to|in|through|over)\s++(?:(?:a|an|the|his|her|its|their)\s++)?(?:(?:[\w-]+\s++){{0,3}}?)
        (?P<site>{_PLATFORM_NAMES}|X)(?:[’']s?)?\b(?:\s++(?P<account>{ACCOUNT_WORDS})\b)?
    | (?i:on|via|to|in|through|over)\s++(?:his|her|its|their)\s++(?:(?:own|official|personal|verified)\s++)?
        (?P<other>{CAPITALISED}(?:\s++{CAPITALISED})?)\s++(?:channel|page|account|feed|blog|profile|timeline|post)\b
    )""",
    re.VERBOSE,
)
_TWEET = re.compile(
    r"\b(?:(?:re)?tweet(?:ed|s|ing)?|(?i:in|on)\s++(?:a|an|another|one|his|her)(?:\s++[\w-]+){0,3}\s++tweets?)\b"
)
_IS_NOUN = re.compile(r"\b(?:the|an?|his|her|its|their|those|these|of|any|such)\s++$|[’']s?\s++$")
"""What before "tweet" makes it a thing that is talked about."""
_PAPERS, _PAPER_WORDS = _nouns(
    """statement, letter, memo, memorandum, e-mail message, email message, e-mail, email, report,
    press release, news release, op-ed, book, memoir, autobiography, filing, affidavit, essay,
    communique, communiqué, column, newsletter, transcript, study, paper, blog post, social media post,
    note, article, editorial, text message, message, lawsuit, complaint, manifesto, cable, dossier,
    deposition, video, ad, advertisement, voicemail, recording, readout, excerpts, excerpt"""
)
_DOCUMENT = re.compile(
    rf"\b(?i:in|via|by|with|from|citing|according\s++to|issu\w+|releas\w+|put\w*\s++out|circulat\w+|penned"
    rf"|wr[io]t\w+|published)\s++{_DET}\s++{_WORDS}{_LOWER_WORDS}(?:{_PAPERS}))(?!\w|[’'-]\w)"
)
_OWN_SITE = re.compile(
    r"\b(?i:on|to|via|through)\s++(?:his|her|its|their)\s++(?:(?:own|official|personal|campaign)\s++)?"
    r"(?P<words>web\s?site|site|blog|web\s++page)\b(?:,\s(?P<named>[\w-]+\.(?:com|org|net|info|news|tv))\b)?"
)
_PRESS_NOUNS, _PRESS_WORDS = _nouns(
    """news conference, press conference, news briefing, press briefing, briefing, press call,
    conference call, media availability, press availability, press gaggle, gaggle"""
)
_PRESS = re.compile(
    r"\b(?:(?:told|telling|tells|answering|with|to)\s++"
    r"(?P<who>(?:(?:the|local|state|traveling|travelling|assembled|gathered)\s++)*(?:reporters|journalists|newsmen))"
    r"|(?:told)\s++(?P<all>(?:the\s++)?(?:media|press))"
    rf"|(?i:at|in|during|on|told|telling|tells)\s++{_DET}\s++(?P<words>(?:[\w-]+\s++){{0,3}}?(?:{_PRESS_NOUNS})))\b"
)
_GATHERINGS, _GATHERING_WORDS = _nouns(
    """speeches, speech, rally, rallies, debates, debate, hearing, address, town halls, town hall, forum,
    convention, testimony, sermon, panel, ceremony, summit, conference, fundraiser,
    roundtable meeting, roundtable, gala, dinner, luncheon, breakfast, campaign event, campaign stop,
    campaign appearance, event, gathering, lecture, eulogy, commencement, parade, vigil, committee,
    subcommittee, parliament, testimonies"""
)
_PLACE = (
    rf"(?:\s++(?:(?:late|early|on|last)\s++)?(?:\w+day)?(?:\s*+(?:morning|night|evening|afternoon))?)?"
    rf"\s++(?:at|in|on|to|before|near|outside)\s++(?:the\s++)?{CAPITALISED}(?:\s++{CAPITALISED}){{0,4}}(?:,\s++{CAPITALISED}(?:\s++{CAPITALISED})?)?"
)
_EVENT = re.compile(
    rf"\b(?i:at|in|during|before|told|telling|tells|to|gave|delivered|delivering|giving|held|holding)\s++{_DET}\s++[“\"‘']{{0,2}}"
    rf"(?P<words>{_WORDS}(?:{_GATHERINGS})(?:{_PLACE})?)(?!\w|[’'-]\w)"
)
_NAMED_EVENT = re.compile(
    rf"\b(?i:at|in|during|before|of)\s++(?:the\s++)?[“\"‘']{{0,2}}(?P<words>(?:{CAPITALISED}\s++){{1,5}}?"
    r"(?:[Cc]onvention|[Ss]ummit|Forum|Conference|Dinner|[Dd]ebate|[Rr]ally|Gala|Luncheon|Breakfast|Parliament))\b"
)
_CALL = re.compile(
    rf"\b(?i:on|in|during)\s++{_DET}\s++(?P<words>{_WORDS}(?:earnings|investor|analyst)\s++call)\b"
)
_BODIES, _BODY_WORDS = _nouns(
    """Coalition, Association, Club, Society, Union, Federation, Council, Committee, Conference,
    University, College, Legion, Chamber, Institute, Congress, League, Alliance, Foundation, Wars,
    Church"""
)
_ADDRESSED = re.compile(
    rf"\b(?:[Ss]peaking|spoke|speaks)\s++(?:to|before|at)\s++(?P<words>(?:the\s++)?(?:{CAPITALISED}\s++){{1,5}}?"
    rf"(?:{_BODIES}))\b"
)
_RELAY = re.compile(
    r"\b(?:[Tt]hrough|via)\s++(?P<words>(?:an?|his|her|its|their)\s++(?:[\w-]+\s++){0,3}?"
    r"(?:spokes(?:man|woman|person)|aide|lawyer|attorney|representative|assistant|adviser|advisor|interpreter"
    r"|translator|publicist|agent|intermediary|associate|friend|relative|deputy))\b"
)
_TIME = re.compile(
    r"\b(?:on\s++)?(?:late\s++|early\s++|last\s++)?(?:\w+day(?:[’']s)?\s++|\w+day$)"
    r"(?:(?:morning|night|evening|afternoon)\s++)?"
)


_OF_PLATFORMS = frozenset(name.lower().split()[-1] for name in PLATFORMS.values()) | frozenset(
    """x channel page account feed blog profile timeline post tweet tweets tweeted tweeting retweet
    retweets retweeted retweeting""".split()
)
_OF_EVENTS = (
    _PRESS_WORDS
    | frozenset("reporters journalists newsmen media press".split())
    | (_GATHERING_WORDS | _BODY_WORDS)
)
_OF_SITES = frozenset("site website blog page".split())
_OF_RELAYS = frozenset("through via".split())


@dataclass(frozen=True, slots=True)
class Carrier:
    """A carrier named in a sentence.  ``stage`` counts from the speaker; parallel ones share it.

    ``way`` is how its name hangs on the words around it, None where they name no more than it.
    """

    name: str
    kind: SourceKind
    span: Span
    stage: int
    why: str
    way: Way | None = None


DAYS_AND_MONTHS = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may june
    july august september october november december""".split()
)


def words_in(masked: str) -> frozenset[str]:
    """The words of a sentence, lower case: what is looked at before a pattern searches it."""
    return frozenset(_WORD.findall(masked.lower()))


def venues_in(masked: str, offset: int, words: frozenset[str]) -> list[Carrier]:
    """Every venue that the words outside the content name.

    Most sentences hold no noun of any of them, which their ``words`` tell without a search.
    """
    return [
        *(() if words.isdisjoint(_PAPER_WORDS) else documents_in(masked, offset)),
        *(() if words.isdisjoint(_OF_EVENTS) else events_in(masked, offset)),
        *(() if words.isdisjoint(_OF_PLATFORMS) else platforms_in(masked, offset)),
        *(() if words.isdisjoint(_OF_RELAYS) else relays_in(masked, offset)),
        *(() if words.isdisjoint(_OF_SITES) else own_sites_in(masked, offset)),
    ]


def blanked(text: str, span: Span, blanks: Iterable[Span]) -> str:
    """The words of ``span``, offset for offset, with what lies in ``blanks`` blanked out."""
    words = span.of(text)
    for blank in blanks:
        start, end = max(blank.start - span.start, 0), min(blank.end - span.start, len(words))
        if start < end:
            words = words[:start] + BLANK * (end - start) + words[end:]
    return words


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
            if _IS_NOUN.search(masked, max(0, match.start() - 12), match.start()):
                continue
            span = Span(offset + match.start(), offset + match.end())
            found.append(
                Carrier("Twitter", SourceKind.PLATFORM, span, 1, f"“{match[0]}” names the platform")
            )
    return found


def documents_in(masked: str, offset: int) -> list[Carrier]:
    """The documents it was written in: "in a statement", "according to a transcript"."""
    return [
        _venue(match, offset, SourceKind.DOCUMENT, "names the document")
        for match in _DOCUMENT.finditer(masked)
    ]


def own_sites_in(masked: str, offset: int) -> list[Carrier]:
    """The site of whoever speaks: "on her website"; only ``reading`` knows whose."""
    return [
        replace(
            _venue(match, offset, SourceKind.OUTLET, "names the site"),
            name=match["named"] or match["words"],
            way=Way.ON if match["named"] else Way.OWN_SITE,
        )
        for match in _OWN_SITE.finditer(masked)
    ]


def owned_by(carrier: Carrier, speaker: str) -> Carrier:
    """The carrier, a site of the speaker's own under a name that says whose it is."""
    if carrier.way is not Way.OWN_SITE or not speaker:
        return carrier
    return replace(carrier, name=f"{speaker}’s {carrier.name}")


def events_in(masked: str, offset: int) -> list[Carrier]:
    """The press it was told to, and the events it was said at."""
    press = [
        _venue(match, offset, SourceKind.PRESS, "says whom it was told to")
        for match in _PRESS.finditer(masked)
    ]
    events = [
        _venue(match, offset, SourceKind.EVENT, "says where it was said")
        for pattern in (_EVENT, _CALL, _ADDRESSED, _NAMED_EVENT)
        for match in pattern.finditer(masked)
    ]
    kept: list[Carrier] = []
    for carrier in (*press, *events):
        if not any(carrier.span.overlaps(other.span) for other in kept):
            kept.append(carrier)
    return kept


def relays_in(masked: str, offset: int) -> list[Carrier]:
    """Whoever passed the words on: "through a spokesman"."""
    return [
        _venue(match, offset, SourceKind.PERSON, "says who passed it on")
        for match in _RELAY.finditer(masked)
    ]


def _venue(match: re.Match[str], offset: int, kind: SourceKind, why: str) -> Carrier:
    group = next(name for name, words in match.groupdict().items() if words)
    span = Span(offset + match.start(group), offset + match.end(group))
    way = Way.ACCORDING if match[0].lower().startswith("according") else None
    name = clean(_TIME.sub("", match[group]))
    return Carrier(name or clean(match[group]), kind, span, 1, f"“{clean(match[0])}” {why}", way)
