"""Cues of lines that lead elsewhere: related pieces, lists of links."""

from provenance.domain.articles import ZoneKind
from provenance.ingest.cue import any_case, cue

# Quotation marks never open such a line: '"VIDEO: ..."' is somebody speaking.
_START = r"^[^\w\"']{0,3}"
_END = r"\W{0,3}$"

_LABEL = any_case(
    r"related(?: (?:articles?|stor(?:y|ies)|coverage|links?|content|news|reading|posts?|topics?))?",
    r"(?:read|see|also read|also see|watch|listen|learn) ?(?:also|more|next|now|on|too|this)?",
    r"more (?:on (?:this|the) [\w ]{1,30}|from [\w ]{1,40}|stories|news|coverage|information"
    r"|reading)",
    r"also (?:read|see|on|in)[\w ]{0,40}",
    r"see also|see more|further reading|background|explainer|don't miss|don't forget|more",
    r"(?:recommended|suggested)(?: (?:reading|stories|for you))?",
    r"in (?:pictures|photos|pics)|(?:photo )?gallery|photos|video|podcast",
    r"you (?:may|might) also (?:like|want to read)",
    r"editors?'?s? picks?|from the archives?|tags|topics|keywords|filed under|also in this series",
)
_HEADING = any_case(
    r"read (?:more|next|also|on)",
    r"related(?: (?:articles?|stories|coverage|content|topics?))?",
    r"see also|see more|more (?:stories|news|coverage)|continue reading|keep reading",
    r"you (?:may|might) also (?:like|be interested in)|recommended(?: for you)?",
    r"most (?:read|popular|viewed|shared)(?: (?:in|on) [\w ]{2,30})?",
    r"trending(?: now)?|latest (?:news|stories)|top stories|editors?'?s? picks?",
    r"in this (?:story|article)|more on this (?:story|topic)|recommended (?:stories|reading)",
    r"(?:our )?top picks(?: for you)?|list of \d+ items",
)
_INVITATION = any_case(
    "read", "watch", "see", "view", "listen to", "find", "check out", "click here"
)
_WHAT_FOLLOWS = any_case(" the", " our", " more", " their", " this", " for", " to")
_PLACE_POINTED_AT = any_case(
    r"here|below|over at\b[^\"]{0,50}",
    r"full (?:story|article|report|interview|statement|text)\b[^\"]{0,60}",
)
_PICTURES = any_case(
    r"(?:view|see|launch|open|full|photo|picture|image) (?:the |all |more )?"
    r"(?:gallery|slideshow|photos|images|pictures)"
)

LINK = cue(
    ZoneKind.LINK_LIST,
    r"^(?:https?://|www\.|[\w-]+(?:\.[\w-]+)*\.[a-z]{2,12}/)\S+$",
    "a link standing by itself",
    4000,
)

REFERRALS = (
    cue(ZoneKind.RELATED_LINK, rf"{_START}{_LABEL} ?[:|>»›] ?\S", "leads to another piece"),
    cue(ZoneKind.RELATED_LINK, f"{_START}{_HEADING}{_END}", "heads a list of other pieces", 80),
    cue(
        ZoneKind.RELATED_LINK,
        rf"{_START}{_INVITATION}\b{_WHAT_FOLLOWS}[^\"]{{0,120}}\b{_PLACE_POINTED_AT}{_END}",
        "leads to another piece",
        200,
    ),
    cue(ZoneKind.RELATED_LINK, rf"{_START}{_PICTURES}\b.{{0,40}}$", "leads to pictures", 80),
    cue(ZoneKind.RELATED_LINK, r"^RELATED\b(?! to)[^.]*$", "leads to another piece"),
    # The buttons of a "Related" box, run together when the page was copied.
    cue(
        ZoneKind.RELATED_LINK, r"^Related[A-Z][^.]{10,}", "a list of other pieces run together", 900
    ),
)
