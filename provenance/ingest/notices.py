"""Cues of what an outlet says about the piece itself: who made it, what was wrong, whose views it holds."""

import re

from provenance.domain.articles import ZoneKind
from provenance.ingest.credits import NAME, WIRE
from provenance.ingest.cue import PIECE, any_case, cue, either
from provenance.ingest.passages import Passage

_START = r"^\W{0,3}"

_CORRECTION_LABEL = any_case(
    r"corrections?|clarifications?|corrected|amended|errat(?:um|a)",
    r"editors?'?s?' note|editors?'?s? note|note to readers|update|updated",
)
# "Update: the mayor spoke" may be news; it is a notice when it speaks of the piece or of an error.
_ABOUT_THE_PIECE = (
    r"(?=.{0,600}\b"
    + either(
        PIECE,
        any_case(
            "earlier", "previous", "original", "headline", "misstated", "incorrectly", "wrongly",
            "corrected", "updated", "amended", "misspelled", "error",
        ),
    )
    + r"\b)"
)  # fmt: skip
_WAS = r"(?:has been|was|is being|will be|have been) (?:since |later |subsequently )?"

CORRECTIONS = (
    cue(
        ZoneKind.CORRECTION,
        rf"{_START}(?i:corrections?|clarifications?|errat(?:um|a))(?:,? [\w .,/]{{1,40}}"
        rf"| ?\([^)]{{1,40}}\))? ?[:—–] ?\S",
        "is marked as a correction",
        700,
    ),
    cue(
        ZoneKind.CORRECTION,
        rf"{_START}(?i:this is a (?:developing|breaking)(?: news)? story"
        rf"|more (?:details )?to follow\b.{{0,20}}$)",
        "says that the piece will be changed",
        200,
    ),
    cue(
        ZoneKind.CORRECTION,
        rf"{_START}{_CORRECTION_LABEL}(?: (?i:appended|to this \w+)| ?\([^)]{{1,40}}\)"
        rf"|,? [\w .,/:]{{1,40}})?"
        rf" ?[:—–-]\s?{_ABOUT_THE_PIECE}",
        "says what was changed in the piece",
        900,
    ),
    cue(
        ZoneKind.CORRECTION,
        _START
        + any_case(
            rf"an? (?:earlier|previous|original|prior) version of (?:this|the|our) (?:{PIECE}"
            rf"|headline|photo|caption)",
            rf"(?:this|the|our) (?:online |news )?(?:{PIECE}|headline|photo caption|caption) {_WAS}"
            r"(?:updated|corrected|amended|revised|edited|changed|modified)",
            rf"we (?:have )?(?:corrected|updated|amended) this {PIECE}",
            r"(?:due to|because of) an? (?:editing|reporting|typing) error",
        ),
        "says what was changed in the piece",
        900,
    ),
)

DISCLAIMERS = (
    cue(
        ZoneKind.DISCLAIMER,
        _START
        + any_case(
            r"(?:the )?(?:views?|opinions?)(?: and (?:views?"
            r"|opinions?))?(?:,? [\w, ]{0,40})? expressed",
            r"disclaimer\b|disclosures? ?[:—–-]|full disclosure|legal notice|opinions in this",
            r"the (?:author|writer)'?s? (?:views?|opinions?) (?:are|do|is)",
        ),
        "a standing line about whose views these are",
        600,
    ),
    cue(
        ZoneKind.DISCLAIMER,
        rf"{_START}(?i:this) (?i:is an? )?(?:{PIECE}"
        rf"|{any_case('commentary', 'opinion', 'analysis', 'material', 'message', 'content')})"
        r"\b[^\"]{0,80}\b"
        + any_case(
            r"do(?:es)? not (?:necessarily )?(?:reflect|represent)",
            r"foreign agent|for informational purposes",
            r"not (?:financial|investment|legal|medical) advice",
        ),
        "a standing line about the piece",
        600,
    ),
    cue(
        ZoneKind.DISCLAIMER,
        rf"{_START}"
        + any_case(
            rf"(?:except for the headline, )?this (?:\w+ )?{PIECE} has not been edited by",
            rf"an? version of this {PIECE} (?:appears|appeared|was published) (?:in|on)",
        ),
        "a standing line about how the piece was printed",
        400,
    ),
)

_WORK = any_case(
    "reporting", "writing", "research", "files", "material", "input", "contributions?", "translation",
    "graphics",
)  # fmt: skip
_SOMEBODY = r"(?=(?:the )?[A-Z@(])"
_CREDIT_LINE = either(
    rf"(?i:with )?(?i:additional |extra |further )?{_WORK}"
    rf" {any_case('by', 'from', 'assistance (?:by|from)')} {_SOMEBODY}",
    rf"(?i:reported|written|compiled|translated|edited|produced) (?:and \w+ )?(?i:by"
    rf"|from) {_SOMEBODY}",
    rf"(?i:translated from) [\w ]{{2,30}} by {_SOMEBODY}",
    r"(?i:with (?:inputs?|files|agencies|wires?)\b)",
    r"(?i:additional reporting) ?:",
    rf"(?i:sources?|via|agenc(?:y|ies)|h/t|hat tip) ?: ?{_SOMEBODY}|H/T [A-Z@]",
)
_TO_THE_PIECE = any_case(
    "reporting",
    "research",
    rf"(?:to|with|in|for) (?:the |this |our )?(?:reporting|writing|research|{PIECE})",
)
_CAME_FROM = any_case(
    rf"this (?:\w+ )?{PIECE} (?:(?:was|is|has been) )?(?:originally |first )?"
    r"(?:appeared|published|republished|reprinted|produced|reported|written|adapted|syndicated"
    r"|provided|translated"
    r"|co-published|includes|contains|draws|uses)\b(?: (?:originally|first|again))?"
    r" (?:at|on|in|by|from|with|under|as part|material|reporting|information)",
    r"(?:originally|first) (?:published|appeared) (?:at|on|in|by)|republished (?:from|with)",
    r"(?:story|article|report) (?:by|courtesy of)",
)

_REPORTER = r"[A-Z][\w'’-]+(?: [A-Z][\w.'’-]*){1,3}"

CONTRIBUTORS = (
    cue(
        ZoneKind.CONTRIBUTOR_LINE,
        rf"^(?:{_REPORTER}(?:, {_REPORTER})*(?:,? and {_REPORTER})? (?:reported"
        rf"|contributed)(?: reporting)? from"
        r" [A-Z][^.;\"]{1,50}(?:[.;] ?|$))+$",
        "says who reported from where",
        400,
    ),
    cue(
        ZoneKind.CONTRIBUTOR_LINE,
        rf"^[a-z]{{2,4}}(?:[/,] ?[a-z]{{2,4}}){{0,4}} \({WIRE}(?:, {WIRE})*\)$",
        "initials of editors and the agencies the piece comes from",
        80,
    ),
    cue(
        ZoneKind.CONTRIBUTOR_LINE,
        r"^(?i:e-?mail|contact)\b[^\"@]{0,60}\S+@[\w-]+\.[\w.-]+$",
        "says how to reach the writers",
        120,
    ),
    cue(
        ZoneKind.CONTRIBUTOR_LINE,
        rf"^[\W_]{{0,3}}{_CREDIT_LINE}[^\"]*$",
        "says who worked on the piece",
        400,
    ),
    cue(
        ZoneKind.CONTRIBUTOR_LINE,
        rf"^[\W_]{{0,3}}[A-Z][^\"!?]{{0,260}}\b(?i:contributed|provided|assisted|helped)"
        rf"(?: (?i:additional|further|some))? {_TO_THE_PIECE}[^\"]{{0,120}}$",
        "says who worked on the piece",
        400,
        ("contributed", "provided", "assisted", "helped"),
    ),
    cue(
        ZoneKind.CONTRIBUTOR_LINE,
        rf"{_START}{_CAME_FROM}\b",
        "says where the piece comes from",
        400,
    ),
    cue(
        ZoneKind.CONTRIBUTOR_LINE,
        rf"^[(\[—–-]? ?{WIRE}(?:(?:, | ?/ ?| and | ?[-–|] ?|; ){WIRE})*[.)\]]?$",
        "names the agency the piece comes from",
        120,
    ),
    cue(
        ZoneKind.CONTRIBUTOR_LINE,
        rf"^(?:Via|From) (?:the )?{NAME}$",
        "names where the piece comes from",
        80,
    ),
    cue(
        ZoneKind.CONTRIBUTOR_LINE,
        r"^(?:Write|Email|Contact|Reach|Follow) (?:to )?(?:[A-Z][^\"]{0,160} )?(?:at|on) \S+@\S+"
        r"|^(?:[A-Z][\w.'-]+ ){2,4}can be reached at ",
        "says how to reach the writers",
    ),
)

# A line that some laws make newspapers print under every piece: what somebody is, and what the law says.
_STANDING_LEGAL_LINE = re.compile(
    r"^[*(\[]?\W?[A-Z0-9\"'][^\".!?]{0,80}? (?i:is|are|was|were|has been|have been)"
    r" (?:(?i:a|an|the|also|been|officially|considered|currently) )*[^\".!?]{0,60}?\b"
    + any_case(
        "banned", "outlawed", "prohibited", "forbidden", "proscribed", "blacklisted", "dissolved",
        "designated", "recogni[sz]ed as", "listed as", "labell?ed", "declared", "deemed",
        r"added to the (?:register|list)",
    )
    + r"\b[^\".!?]{0,90}[.*)\]]{0,3}$"
)  # fmt: skip
_BODY_OF_LAW = re.compile(
    r"\b(?:organi[sz]ations?|associations?|groups?|movements?|part(?:y|ies)|agents?|media|outlets?"
    r"|entit(?:y|ies)|community|network|platforms?|channels?|sects?|undesirable|extremist"
    r"|terrorist)\b",
    re.IGNORECASE,
)
_SPOKEN = re.compile(
    r"\b(?:said|says|told|added|according to|announced|wrote|reported|ruled|voted)\b", re.IGNORECASE
)


def is_standing_legal_line(passage: Passage) -> bool:
    """Whether it reads like the line some laws make newspapers print; only the tail may hold one."""
    return (
        len(passage) <= 220
        and not _SPOKEN.search(passage.plain)
        and _BODY_OF_LAW.search(passage.plain) is not None
        and _STANDING_LEGAL_LINE.match(passage.plain) is not None
    )
