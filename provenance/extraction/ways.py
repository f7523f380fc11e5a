"""How the name of a carrier hangs on the words around it: "told N", "in an interview with N".

Only words outside every content are given; what is blanked out ends the search.  A name that hangs
on nothing here is talked about and carries nothing.
"""

import re
from enum import StrEnum

from provenance.domain.sources import SourceKind

_WORD = re.compile(r"[\w’'.-]+|[^\s\w]")
_REACH = 60
"""Code points to the left of a name that are looked at."""


class Way(StrEnum):
    """What the words before a name (or behind it) make of it; each reads on as a reason."""

    TOLD = "is whom it was told to"
    TALK = "is whom they talked to"
    THE_TALK = "is with whom the interview was held that was told of last"
    ON = "is where it was said"
    PRINTED = "printed it"
    BROUGHT = "brought it"
    ACCORDING = "is named as the source of it"
    OWN_SITE = "is where it was written"
    RELAYED = "relays the words and does not speak them"


_TOLD = frozenset("told tell tells telling".split())
_ASKED = frozenset(
    """
    asked questioned pressed interviewed contacted reached quoted cited reported carried published
    broadcast aired relayed obtained seen reviewed released printed challenged confronted grilled
    polled approached posted run shown televised streamed syndicated covered recorded
    """.split()
)
_TALK = frozenset(
    """
    interview interviews conversation conversations comment comments remark remarks statement
    statements email e-mail emails letter call talk talks briefing spoke speak speaks speaking
    talked talking said says saying say confirmed reiterated explained admitted complained gave
    given giving granted sat chatted chat discussed discussion appearance appearances appeared
    appearing appears response reply replied responded answer told vented boasted went repeated
    sit-down q&a disclosed revealed denied provided sent wrote writing writes exclusive account
    interviewed testified announced insisted argued added claimed acknowledged described
    """.split()
)
_WRITTEN = frozenset(
    """
    wrote writes writing written op-ed op-eds column columns editorial editorials article articles
    essay essays piece pieces published publishing publishes noted quoted cited story appeared
    appearing interview interviews blog blogged blogging post posts posted posting letter report
    reports reported profile said says saying argued printed remarks comments comment ad
    advertisement review opined columnist blogger
    """.split()
)
_BY_ITSELF = frozenset("via citing".split())
_AIRED = frozenset("broadcast edition episode segment airing installment taping instalment".split())
_SENT = frozenset("email e-mail emails letter memo message note".split())
_ASKERS = frozenset("asked questioned pressed reached contacted interviewed quoted".split())
_PASSED = frozenset(
    """
    the a an his her its their our this that's and & or both also separately exclusively directly
    recently earlier later today yesterday once again only just first even host anchor
    correspondent reporter reporters journalist editor editors
    """.split()
)
_WALLS = frozenset(
    """
    that which who whom whose because while although though unless if when where but than as not
    about against over after before since until without like is are was were be been has have had
    """.split()
)
_ABOUT = frozenset(
    """
    attack attacks attacked assault focus focused based blamed blame depends depend relies reliance
    commenting comment ban war watched watching watch seen saw viewers spent spend advertising ads
    ad airtime tune tuned time tenure years career job gig work stint reporter host anchor
    """.split()
)
_MADE = frozenset(
    """
    interview interviews op-ed op-eds column editorial story report article appearance segment panel
    forum podcast show program programme broadcast special documentary piece essay profile town
    debate hour blog event conference message post video posting
    """.split()
)
"""Nouns before which a carrier's name stands like an adjective: "in a Radio Sund interview"."""
_IN_MADE = frozenset("in during on for at to of writing wrote published through from after".split())
_RELAYS = re.compile(
    r"(?:[’']s\s[A-Z]\S+\s[A-Z]\S+)?\s+(?:first\s+|later\s+|also\s+|has\s+)?"
    r"(?:reported|reports|reporting|noted|wrote|writes|said|says)\b"
)
_ASKS = re.compile(
    r"[’']s?\s(?:\w+\s)?[A-Z]\S+\s[A-Z]\S+\s(?:asked|interviewed|pressed|questioned|spoke\s(?:to|with))\b"
)
"""Behind an outlet, who asks for it: "N's Ada Lind asked Bo Ask"."""
_IN_WHICH = re.compile(r"^[^.;]{0,40}?,?\s(?:(?:in|on|during)\swhich|where)\b")
_BROADCAST = (SourceKind.OUTLET, SourceKind.PROGRAMME, SourceKind.WIRE, SourceKind.CHANNEL)


def way_of(left: str, right: str, kind: SourceKind) -> Way | None:
    """How a name hangs between ``left`` and ``right``, None when it only is talked about."""
    words = [word.lower() for word in _WORD.findall(left[-_REACH:])]
    words = [word for word in words if word not in "“”\"‘’'"]
    if _is_relay(words, right):
        return Way.RELAYED
    if _ASKS.match(right):
        return Way.TALK
    made = _makes(right)
    if made and _IN_WHICH.search(right):
        return Way.TALK
    return _before(words[::-1], kind, made)


def _makes(right: str) -> bool:
    """ "N interview", "N’s long profile": what was made by N, at most two words on."""
    words = [word.lower() for word in _WORD.findall(right)]
    if words and words[0] in ("'s", "’s", "’", "'"):
        words = words[1:]
    for word in words[:3]:
        if word in _MADE:
            return True
        if not word.isalpha() or word in _WALLS:
            return False
    return False


def _is_relay(words: list[str], right: str) -> bool:
    """ "..., the Ledger reported": nothing but a comma or what was blanked out before the name."""
    before = [word for word in words if word not in ("the", "as")]
    stands_apart = not before or not before[-1][-1].isalnum()
    return stands_apart and _RELAYS.match(right) is not None


def _before(words: list[str], kind: SourceKind, made: bool) -> Way | None:
    """Read backwards from the name to the word that it hangs on."""
    passed = 0
    for i, word in enumerate(words):
        rest = words[i + 1 :]
        if word in _TOLD:
            return Way.TOLD
        if word in _BY_ITSELF:
            return Way.BROUGHT
        if made and word in _IN_MADE:
            return Way.TALK
        if word in _HANGS:
            way = _HANGS[word](rest, kind)
            if way is not None or word not in ("of", "for"):
                return way
        elif word in _WALLS or not word[0].isalnum():
            return None
        elif word not in _PASSED:
            passed += 1
            if passed > 3:
                return None
    return None


def _heads(rest: list[str], heads: frozenset[str], reach: int = 6) -> bool:
    """Whether one of ``heads`` stands before a preposition, no wall between."""
    for word in rest[:reach]:
        if word in heads:
            return True
        if word in _WALLS or word in ",;:\ue000":
            return False
    return False


def _with(rest: list[str], _: SourceKind) -> Way | None:
    return Way.TALK if _heads(rest, _TALK) else None


def _to(rest: list[str], _: SourceKind) -> Way | None:
    if rest[:1] == ["according"]:
        return Way.ACCORDING
    if rest[:1] in (["took"], ["taking"], ["turned"]):
        return Way.ON
    if rest and rest[0] in _SENT:
        return None
    return Way.TALK if _heads(rest, _TALK) else None


def _on(rest: list[str], kind: SourceKind) -> Way | None:
    if rest and rest[0] in _ABOUT:
        return None
    if kind is SourceKind.PLATFORM or kind in _BROADCAST:
        return Way.ON
    return None


def _in(rest: list[str], kind: SourceKind) -> Way | None:
    if kind is SourceKind.PLATFORM:
        return None
    return Way.PRINTED if _heads(rest, _WRITTEN) else None


def _by(rest: list[str], _: SourceKind) -> Way | None:
    if not _heads(rest, _ASKED, 2):
        return None
    return Way.TALK if _heads(rest, _ASKERS, 2) else Way.BROUGHT


def _for(rest: list[str], _: SourceKind) -> Way | None:
    return Way.PRINTED if _heads(rest, _WRITTEN, 5) else None


def _of(rest: list[str], _: SourceKind) -> Way | None:
    """ "told Bo Ask of Radio Sund"."""
    if any(word in _TOLD for word in rest[:5]):
        return Way.TOLD
    return Way.ON if rest[:1] and rest[0] in _AIRED else None


def _at(rest: list[str], _: SourceKind) -> Way | None:
    """ "Bo Ask at the Ledger agreed", "wrote at N"; the speaker is blanked out."""
    stands_alone = not rest or not rest[0][0].isalnum()
    return Way.PRINTED if stands_alone or rest[0] in ("wrote", "writing", "writes") else None


def _through(_: list[str], kind: SourceKind) -> Way | None:
    return Way.BROUGHT if kind is SourceKind.PLATFORM else None


_HANGS = {
    "with": _with,
    "to": _to,
    "on": _on,
    "in": _in,
    "by": _by,
    "for": _for,
    "of": _of,
    "at": _at,
    "through": _through,
    "during": _with,
}
