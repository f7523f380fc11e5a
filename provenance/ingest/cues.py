"""Cues by which one passage alone shows that it is not body.

Each cue is an expression over ``Passage.plain`` with the longest passage it may speak for: a body
paragraph that merely contains such words is longer, quotes somebody, or goes on.  The rules are about
how newspapers set such lines, never about one newspaper.
"""

import re
from dataclasses import dataclass

from provenance.domain.articles import ZoneKind
from provenance.ingest.passages import Passage


@dataclass(frozen=True, slots=True)
class Cue:
    """``pattern`` found in a passage of at most ``longest`` code points makes it a ``kind``."""

    kind: ZoneKind
    pattern: re.Pattern[str]
    why: str
    longest: int = 300


def _cue(kind: ZoneKind, pattern: str, why: str, longest: int = 300) -> Cue:
    return Cue(kind, re.compile(pattern, re.VERBOSE), why, longest)


# The wire services and picture agencies of the world, and what stands in their place in a credit.
WIRE = (
    r"(?:AFP|AP|A\.P\.|APA|ANSA|ANI|ANP|Anadolu(?:\ Agency)?|Associated\ Press|The\ Associated\ Press|"
    r"Agence\ France-Presse|Reuters|Thomson\ Reuters|Bloomberg|dpa|DPA|EFE|EPA(?:-EFE)?|IANS|"
    r"Interfax|Kyodo(?:\ News)?|PA(?:\ Media|\ Wire|\ Images)?|PTI|RIA(?:\ Novosti)?|TASS|UPI|Ukrinform|"
    r"Xinhua(?:\ News\ Agency)?|Yonhap|AAP|CP|The\ Canadian\ Press|The\ Press\ Association|WAFA|SANA|IRNA)"
)
_PICTURES = (
    r"(?:Getty(?:\ Images)?|Shutterstock|iStock|Alamy|Rex(?:\ Features)?|SOPA(?:\ Images)?|ZUMA(?:\ Press)?|"
    r"NurPhoto|SIPA(?:\ USA)?|Adobe\ Stock|Unsplash|Pexels|Flickr|Wikimedia(?:\ Commons)?|"
    r"[Ff]acebook|[Tt]witter|X|[Ii]nstagram|[Tt]elegram|TikTok|YouTube|VK|VKontakte|LinkedIn|Reddit|"
    r"[Hh]andout|HANDOUT|[Pp]ool(?:\ [Pp]hoto)?|POOL|[Ff]ile(?:\ [Pp]hoto)?|FILE|[Aa]rchive|[Ss]upplied|"
    r"[Ss]creenshot|[Ss]creengrab|[Cc]ourtesy|[Pp]ress\ (?:service|office)|CC\ BY[\w.\ -]*)"
)
AGENCY = rf"(?:{WIRE}|{_PICTURES})"
_NAME = (
    r"(?:[A-Z][\w.'&-]*)(?:\ (?:of|the|de|del|van|von|al-|bin|and|&|for|in|[A-Z(][\w.'&)-]*)){0,9}"
)
_NO_SENTENCE = r"[^.!?\"]"
# Papers set the wire's name behind the last paragraph, too; what quotes somebody is that paragraph.
_UNSAID = (
    r"(?!.*(?i:\b(?:said|says|told|added|according\ to|announced|wrote|reported|warned|denied)\b"
    r"|\"[^\"]{20,}\"))"
)

_PIECE = (
    r"(?:article|story|report|post|piece|item|column|page|text|version|dispatch|review|interview)"
)

LINK = _cue(ZoneKind.LINK_LIST, r"^(?:https?://|www\.)\S+$", "a link standing by itself", 4000)

RELATED = (
    _cue(
        ZoneKind.RELATED_LINK,
        r"""^[^\w\"']{0,3}(?i:related(?:\ (?:articles?|stor(?:y|ies)|coverage|links?|content|news|reading|posts?|topics?))?
        |(?:read|see|also\ read|also\ see|watch|listen|learn)\ ?(?:also|more|next|now|on|too|this)?
        |more\ (?:on\ (?:this|the)\ [\w\ ]{1,30}|from\ [\w\ ]{1,40}|stories|news|coverage|information|reading)
        |also\ (?:read|see|on|in)[\w\ ]{0,40}|see\ also|see\ more|further\ reading|background|explainer
        |(?:recommended|suggested)(?:\ (?:reading|stories|for\ you))?|don't\ miss|don't\ forget
        |in\ (?:pictures|photos|pics)|you\ (?:may|might)\ also\ (?:like|want\ to\ read)
        |editors?'?s?\ picks?|from\ the\ archives?|(?:photo\ )?gallery|photos|video|podcast|more)
        \ ?[:|>»›]\ ?\S""",
        "leads to another piece",
    ),
    _cue(
        ZoneKind.RELATED_LINK,
        r"""^[^\w\"']{0,3}(?:(?i:read\ (?:more|next|also|on)|related(?:\ (?:articles?|stories|coverage|content|topics?))?
        |see\ also|see\ more|more\ (?:stories|news|coverage)|continue\ reading|keep\ reading
        |you\ (?:may|might)\ also\ (?:like|be\ interested\ in)|recommended(?:\ for\ you)?|most\ (?:read|popular|viewed|shared)(?:\ (?:in|on)\ [\w\ ]{2,30})?
        |trending(?:\ now)?|latest\ (?:news|stories)|top\ stories|editors?'?s?\ picks?|in\ this\ (?:story|article)))\W{0,3}$""",
        "heads a list of other pieces",
        80,
    ),
    _cue(
        ZoneKind.RELATED_LINK,
        r"""^[^\w\"']{0,3}(?:(?i:read|watch|see|view|listen\ to|find|check\ out|click\ here)\b)(?i:\ the|\ our|\ more|\ their|\ this|\ for|\ to)
        [^"]{0,120}\b(?i:here|below|over\ at\b[^"]{0,50}|full\ (?:story|article|report|interview|statement|text)\b[^"]{0,60})\W{0,3}$""",
        "leads to another piece",
        200,
    ),
    _cue(
        ZoneKind.RELATED_LINK,
        r"^[^\w\"']{0,3}(?i:(?:view|see|launch|open|full|photo|picture|image)\ (?:the\ |all\ |more\ )?(?:gallery|slideshow|photos|images|pictures))\b.{0,40}$",
        "leads to pictures",
        80,
    ),
    _cue(ZoneKind.RELATED_LINK, r"^RELATED\b(?!\ to)[^.]*$", "leads to another piece"),
    _cue(
        ZoneKind.RELATED_LINK, r"^Related[A-Z][^.]{10,}", "a list of other pieces run together", 900
    ),
)

CORRECTIONS = (
    _cue(
        ZoneKind.CORRECTION,
        r"""^\W{0,3}(?i:corrections?|clarifications?|corrected|amended|errat(?:um|a)|editors?'?s?\ note|update|updated|note\ to\ readers)
        (?:\ (?i:appended|to\ this\ \w+)|\ ?\([^)]{1,40}\)|,?\ [\w\ .,/:]{1,40})?\ ?[:—–-]\s?(?=.{0,600}\b(?i:earlier|previous|original|"""
        rf"""{_PIECE}|headline|misstated|incorrectly|wrongly|corrected|updated|amended|misspelled|error)\b)""",
        "says what was changed in the piece",
        900,
    ),
    _cue(
        ZoneKind.CORRECTION,
        rf"""^\W{{0,3}}(?i:an?\ (?:earlier|previous|original|prior)\ version\ of\ (?:this|the|our)\ (?:{_PIECE}|headline|photo|caption)
        |(?:this|the|our)\ (?:online\ |news\ )?(?:{_PIECE}|headline|photo\ caption|caption)\ (?:has\ been|was|is\ being|will\ be|have\ been)\ (?:since\ |later\ |subsequently\ )?
        (?:updated|corrected|amended|revised|edited|changed|modified)
        |we\ (?:have\ )?(?:corrected|updated|amended)\ this\ {_PIECE}
        |(?:due\ to|because\ of)\ an?\ (?:editing|reporting|typing)\ error)""",
        "says what was changed in the piece",
        900,
    ),
)

DISCLAIMERS = (
    _cue(
        ZoneKind.DISCLAIMER,
        r"""^\W{0,3}(?i:(?:the\ )?(?:views?|opinions?)(?:\ and\ (?:views?|opinions?))?(?:,?\ [\w,\ ]{0,40})?\ expressed
        |disclaimer\b|disclosures?\ ?[:—–-]|full\ disclosure|legal\ notice
        |opinions\ in\ this|the\ (?:author|writer)'?s?\ (?:views?|opinions?)\ (?:are|do|is))""",
        "a standing line about whose views these are",
        600,
    ),
    _cue(
        ZoneKind.DISCLAIMER,
        rf"""^\W{{0,3}}(?i:this\ (?:is\ an?\ )?(?:{_PIECE}|commentary|opinion|analysis|material|message|content)\b[^"]{{0,80}}
        \b(?:does\ not\ (?:necessarily\ )?reflect|do\ not\ (?:necessarily\ )?(?:reflect|represent)|foreign\ agent|for\ informational\ purposes
        |not\ (?:financial|investment|legal|medical)\ advice))""",
        "a standing line about the piece",
        600,
    ),
)

# A legal line that some newspapers must print under every piece: what the body is, and what law says.
STANDING_LEGAL_LINE = re.compile(
    r"""^[*(\[]?\W?(?:[A-Z0-9"'][^".!?]{0,80}?)\ (?i:is|are|was|were|has\ been|have\ been)\ (?:(?i:a|an|the|also|been|officially|considered|currently)\ )*
    [^".!?]{0,60}?\b(?i:banned|outlawed|prohibited|forbidden|proscribed|blacklisted|dissolved|designated|
    recogni[sz]ed\ as|listed\ as|labell?ed|declared|deemed|added\ to\ the\ (?:register|list))\b
    [^".!?]{0,90}[.*)\]]{0,3}$""",
    re.VERBOSE,
)
_BODY_OF_LAW = re.compile(
    r"\b(?:organi[sz]ations?|associations?|groups?|movements?|part(?:y|ies)|agents?|media|outlets?|entit(?:y|ies)|"
    r"community|network|platforms?|channels?|sects?|undesirable|extremist|terrorist)\b",
    re.IGNORECASE,
)
_SPOKEN = re.compile(
    r"\b(?:said|says|told|added|according to|announced|wrote|reported|ruled|voted)\b", re.IGNORECASE
)

CONTRIBUTORS = (
    _cue(
        ZoneKind.CONTRIBUTOR_LINE,
        r"""^[\W_]{0,3}(?:(?i:with\ )?(?i:additional\ |extra\ |further\ )?(?i:reporting|writing|research|files|material|input|contributions?|translation|graphics)
        \ (?i:by|from|assistance\ (?:by|from))\ |(?i:reported|written|compiled|translated|edited|produced)\ (?:and\ \w+\ )?(?i:by|from)\ (?=[A-Z])
        |(?i:with\ (?:inputs?|files|agencies|wires?)\b)|(?i:additional\ reporting)\ ?:|(?i:editing\ by)\ |(?i:sources?|via|agenc(?:y|ies)|h/t|hat\ tip)\ ?:\ ?(?=[A-Z])|H/T\ [A-Z@])[^"]*$""",
        "says who worked on the piece",
        400,
    ),
    _cue(
        ZoneKind.CONTRIBUTOR_LINE,
        rf"""^[\W_]{{0,3}}[A-Z][^"!?]{{0,260}}\b(?i:contributed|provided|assisted|helped)(?:\ (?i:additional|further|some))?
        \ (?i:reporting|research|(?:to|with|in|for)\ (?:the\ |this\ |our\ )?(?:reporting|writing|research|{_PIECE}|{_PIECE}\ from\b))[^"]{{0,120}}$""",
        "says who worked on the piece",
        400,
    ),
    _cue(
        ZoneKind.CONTRIBUTOR_LINE,
        rf"""^\W{{0,3}}(?i:this\ (?:\w+\ )?{_PIECE}\ (?:(?:was|is|has\ been)\ )?(?:originally\ |first\ )?
        (?:appeared|published|republished|reprinted|produced|reported|written|adapted|syndicated|provided|translated|co-published|includes|contains|draws|uses)
        \b(?:\ (?:originally|first|again))?\ (?:at|on|in|by|from|with|under|as\ part|material|reporting|information)
        |(?:originally|first)\ (?:published|appeared)\ (?:at|on|in|by)|republished\ (?:from|with)|(?:story|article|report)\ (?:by|courtesy\ of))\b""",
        "says where the piece comes from",
        400,
    ),
    _cue(
        ZoneKind.CONTRIBUTOR_LINE,
        rf"^[(\[—–-]?\ ?{WIRE}(?:(?:,\ |\ ?/\ ?|\ and\ |\ ?[-–|]\ ?|;\ ){WIRE})*[.)\]]?$",
        "names the agency the piece comes from",
        120,
    ),
    _cue(
        ZoneKind.CONTRIBUTOR_LINE,
        rf"^(?:Via|From)\ (?:the\ )?{_NAME}$",
        "names where the piece comes from",
        80,
    ),
    _cue(
        ZoneKind.CONTRIBUTOR_LINE,
        r"^(?:Write|Email|Contact|Reach|Follow)\ (?:to\ )?(?:[A-Z][^\"]{0,160}\ )?(?:at|on)\ \S+@\S+|^(?:[A-Z][\w.'-]+\ ){2,4}can\ be\ reached\ at\ ",
        "says how to reach the writers",
    ),
)

CREDITS = (
    _cue(
        ZoneKind.IMAGE_CREDIT,
        rf"^[(\[]?{AGENCY}(?:(?:,\ |\ ?/\ ?|\ and\ |\ via\ |\ ?\|\ ?){AGENCY})*[.)\]]?$",
        "names a picture agency or a platform and nothing else",
        120,
    ),
    _cue(
        ZoneKind.IMAGE_CREDIT,
        rf"""^[(\[]?(?i:photo(?:graph)?s?|picture|pic|image|images|illustration|graphic|video|credits?)(?:\ (?i:credits?|by|source|courtesy(?:\ of)?|via))?
        (?:\ ?[:|]\ ?|(?<=by)\ |(?<=of)\ |(?<=via)\ ){_NO_SENTENCE}{{2,80}}[)\]]?$""",
        "says whose picture it is",
        120,
    ),
    _cue(
        ZoneKind.IMAGE_CREDIT,
        rf"^[(\[©]?\ ?{_NO_SENTENCE}{{2,70}}\ ?[/|]\ ?(?:{AGENCY})(?:\ (?:via|/)\ (?:{AGENCY}))?[)\]]?\.?$",
        "a name, a stroke and an agency or platform: whose picture it is",
        120,
    ),
    _cue(
        ZoneKind.IMAGE_CREDIT,
        rf"^[(\[]?(?:AP|AFP|EPA|REUTERS|Reuters|Getty(?:\ Images)?)(?:\ (?:Photo|Images?|Pool))?\ ?/\ ?{_NO_SENTENCE}{{2,60}}[)\]]?$",
        "an agency, a stroke and a name: whose picture it is",
        120,
    ),
    _cue(
        ZoneKind.IMAGE_CREDIT,
        rf"^[(\[]?{_NO_SENTENCE}{{0,60}}\b(?:Getty\ Images|Shutterstock|iStock|Alamy|Wikimedia\ Commons|AP\ Photo|Screenshot)\b{_NO_SENTENCE}{{0,30}}[)\]]?$",
        "names a picture agency",
        110,
    ),
)

_CREDITED = (
    r"(?:(?i:(?:photo(?:graph)?s?|pictures?|images?|pics?|credits?|video|source|illustration)"
    r"(?:\ credits?|\ source|\ courtesy(?:\ of)?)?\ ?[:/]"
    r"|(?:photo(?:graph)?s?|pictures?|images?|credits?|video|illustration|courtesy|screenshot)"
    r"\ (?:by|via|from|courtesy(?:\ of)?|of)\b)"
    r"|©|AP\ Photos?\b\ ?/?)"
)

CAPTIONS = (
    _cue(
        ZoneKind.CAPTION,
        r"""^\W{0,2}(?i:photo(?:graph)?|picture|pic|image|pictured|(?:photo\ |image\ |picture\ )?caption|file\ photo|illustration)
        (?:\ (?i:above|below|left|right|shows))?\ ?:\ \S""",
        "a picture's caption",
        500,
    ),
    _cue(
        ZoneKind.CAPTION,
        rf"""^.{{8,}}?(?:[.!?]["']?\ |\ ?[|]\ |\ —\ |["'.)])\ ?[(\[]{{0,2}}{_CREDITED}\ ?{_NO_SENTENCE}{{2,70}}[)\]]{{0,2}}\.?$""",
        "ends with whose picture it is",
        600,
    ),
    _cue(
        ZoneKind.CAPTION,
        rf"""^.{{8,}}\ [(\[]{{1,2}}(?:{_CREDITED}\ ?[^()]{{2,60}}|AP\ Photos?\b[^()]{{0,60}}
        |[^()]{{0,40}}(?:Getty|(?i:handout|courtesy|screenshot|file\ photo))[^()]{{0,40}})\.?[)\]]{{1,2}}\.?$""",
        "ends with whose picture it is, in brackets",
        600,
    ),
    _cue(
        ZoneKind.CAPTION,
        r"""^.{8,}\ \([^.!?"/,()]{2,40}\ ?/\ ?[^.!?",()]{2,40}\.?\)\.?$""",
        "ends with a name, a stroke and an outlet in brackets",
        600,
    ),
    _cue(
        ZoneKind.CAPTION,
        rf"""^{_UNSAID}.{{8,}}?[.!?]["']?\ [(]?(?:{_NO_SENTENCE}{{2,50}}\ ?[/|]\ ?|(?:via|by)\ )?{AGENCY}(?:\ ?(?:/|via)\ ?{_NO_SENTENCE}{{2,40}})?[)]?$""",
        "ends with a picture agency",
        260,
    ),
)

# "... on the tarmac. Delta Press": a sentence, then a name without a full stop.
TRAILING_NAME = re.compile(
    r"^[A-Z\"'].{10,}[a-z0-9)%]{2}[.!?]['\"]?\ (?P<name>[A-Z][\w&'-]*(?:\ [A-Z&][\w&'-]*){0,3})$"
)

_SENTENCE_ENDS = re.compile(r"[a-z0-9)\"'][.!?][\"']?(?= |$)")
_PICTURED = re.compile(
    r"^\W*(?:file\b|in this\b|this\b.{0,40}\b(?:photo|image|picture|frame)|photo|picture|image)",
    re.IGNORECASE,
)

LINE_CUES = (LINK, *CORRECTIONS, *DISCLAIMERS, *CONTRIBUTORS, *CREDITS, *CAPTIONS, *RELATED)


def cue_of(passage: Passage) -> Cue | None:
    """The first cue that speaks for the passage by itself, None when none does."""
    for cue in LINE_CUES:
        if len(passage) <= cue.longest and cue.pattern.search(passage.plain):
            if cue.kind is ZoneKind.CAPTION and _is_told(passage):
                continue
            return cue
    return None


def _is_told(passage: Passage) -> bool:
    """Whether too much is told for a caption: a paragraph with a picture's credit run into it."""
    sentences = len(_SENTENCE_ENDS.findall(passage.plain))
    return sentences > 2 and _PICTURED.match(passage.plain) is None


def is_standing_legal_line(passage: Passage) -> bool:
    """Whether it reads like the line some laws make newspapers print; only the tail may hold one."""
    return (
        len(passage) <= 220
        and not _SPOKEN.search(passage.plain)
        and _BODY_OF_LAW.search(passage.plain) is not None
        and STANDING_LEGAL_LINE.match(passage.plain) is not None
    )


def has_trailing_name(passage: Passage) -> bool:
    """Whether it is a sentence with a name set behind it, as captions end with their agency."""
    return (
        len(passage) <= 260
        and not _SPOKEN.search(passage.plain)
        and TRAILING_NAME.match(passage.plain) is not None
    )
