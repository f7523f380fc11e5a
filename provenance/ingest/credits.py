"""Cues of pictures: whose they are, and the captions beneath them."""

import re

from provenance.domain.articles import ZoneKind
from provenance.ingest.cue import any_case, cue, either
from provenance.ingest.passages import Passage

WIRE = either(
    r"AFP|AP|A\.P\.|APA|ANSA|ANI|ANP|Anadolu(?: Agency)?|Associated Press|The Associated Press",
    r"Agence France-Presse|Reuters|Thomson Reuters|Bloomberg|dpa|DPA|EFE|EPA(?:-EFE)?|IANS",
    r"Interfax|Kyodo(?: News)?|PA(?: Media| Wire| Images)?|PTI|RIA(?: Novosti)?|TASS|UPI|Ukrinform",
    r"Xinhua(?: News Agency)?|Yonhap|AAP|CP|The Canadian Press|The Press Association|WAFA|SANA"
    r"|IRNA",
)
"""The wire services of the world, as credits name them."""

_PICTURE_SOURCE = either(
    r"Getty(?: Images)?|Shutterstock|iStock|Alamy|Rex(?: Features)?|SOPA(?: Images)?"
    r"|ZUMA(?: Press)?",
    r"NurPhoto|SIPA(?: USA)?|Adobe Stock|Unsplash|Pexels|Flickr|Wikimedia(?: Commons)?",
    r"[Ff]acebook|[Tt]witter|X|[Ii]nstagram|[Tt]elegram|TikTok|YouTube|VK|VKontakte|LinkedIn"
    r"|Reddit",
    r"[Hh]andout|HANDOUT|[Pp]ool(?: [Pp]hoto)?|POOL|[Ff]ile(?: [Pp]hoto)?|FILE|[Aa]rchive"
    r"|[Ss]upplied",
    r"[Ss]creenshot|[Ss]creengrab|[Cc]ourtesy|[Pp]ress (?:service|office)|CC BY[\w. -]*",
)
_AGENCY = either(WIRE, _PICTURE_SOURCE)

NAME = r"[A-Z][\w.'&-]*(?: (?:of|the|de|del|van|von|al-|bin|and|&|for|in|[A-Z(][\w.'&)-]*)){0,9}"
"""A name of several words."""

_NO_SENTENCE = r"[^.!?\"]"
# Papers set the wire's name behind the last paragraph, too; what quotes somebody is that paragraph.
_UNSAID = (
    r"(?!.*(?i:\b(?:said|says|told|added|according to|announced|wrote|reported|warned|denied)\b"
    r"|\"[^\"]{20,}\"))"
)
_PICTURE = r"photo(?:graph)?s?|pictures?|images?"
_CREDIT_LABEL = (
    rf"{any_case(_PICTURE, 'pic', 'illustration', 'graphic', 'video', 'credits?')}"
    r"(?: (?i:credits?|by|source|courtesy(?: of)?|via))?(?: ?[:|] ?|(?<=by) |(?<=of) |(?<=via) )"
)
_CREDITED = either(
    any_case(
        rf"(?:{_PICTURE}|pics?|credits?|video|source|illustration)(?: credits?| source"
        rf"| courtesy(?: of)?)? ?[:/]",
        rf"(?:{_PICTURE}|credits?|video|illustration|courtesy|screenshot) (?:by|via|from"
        rf"|courtesy(?: of)?|of)\b",
    ),
    r"©",
    r"AP Photos?\b ?/?",
)
_CREDITED_HOLDS = (
    *("photo", "pic", "image", "credit", "video", "source", "illustration", "courtesy"),
    *("screenshot", "©"),
)
_IN_HAND = any_case("handout", "courtesy", "screenshot", "file photo")
_SAVED_PICTURE = either(
    "Getty Images", "Shutterstock", "iStock", "Alamy", "Wikimedia Commons", "AP Photo", "Screenshot"
)

CREDITS = (
    cue(
        ZoneKind.IMAGE_CREDIT,
        rf"^[(\[]?{_AGENCY}(?:(?:, | ?/ ?| and | via | ?\| ?){_AGENCY})*[.)\]]?$",
        "names a picture agency or a platform and nothing else",
        120,
    ),
    cue(
        ZoneKind.IMAGE_CREDIT,
        rf"^[(\[]?{_CREDIT_LABEL}{_NO_SENTENCE}{{2,80}}[)\]]?$",
        "says whose picture it is",
        120,
    ),
    cue(
        ZoneKind.IMAGE_CREDIT,
        rf"^[(\[©]? ?(?:{_NO_SENTENCE}|\.(?=\w)){{2,70}} ?[/|] ?{_AGENCY}(?: (?:via"
        rf"|/) {_AGENCY})?[)\]]?\.?$",
        "a name, a stroke and an agency or platform: whose picture it is",
        120,
    ),
    cue(
        ZoneKind.IMAGE_CREDIT,
        rf"^[(\[©]? ?{NAME}(?: ?/ {NAME}){{1,2}}[)\]]?$",
        "names with a stroke between them: whose picture it is",
        90,
    ),
    cue(
        ZoneKind.IMAGE_CREDIT,
        r"^[(\[]?(?:AP|AFP|EPA|REUTERS|Reuters|Getty(?: Images)?)(?: (?:Photo|Images?|Pool))? ?/ ?"
        rf"{_NO_SENTENCE}{{2,60}}[)\]]?$",
        "an agency, a stroke and a name: whose picture it is",
        120,
    ),
    cue(
        ZoneKind.IMAGE_CREDIT,
        rf"^[(\[]?{_NO_SENTENCE}{{0,30}}\b{_SAVED_PICTURE}\b{_NO_SENTENCE}{{0,30}}[)\]]?$",
        "names a picture agency",
        110,
    ),
)

CAPTIONS = (
    cue(
        ZoneKind.CAPTION,
        r"^(?i:image|media|video|photo) (?i:caption),? \S",
        "a picture's caption",
        400,
    ),
    cue(
        ZoneKind.CAPTION,
        r"^\W{0,2}"
        + any_case(
            "photo(?:graph)?|picture|pic|image|pictured|file photo|illustration",
            "(?:photo |image |picture )?caption",
        )
        + r"(?: (?i:above|below|left|right|shows))? ?: \S",
        "a picture's caption",
        500,
    ),
    cue(
        ZoneKind.CAPTION,
        rf"^.{{8,}}?(?:[.!?][\"']? | ?[|] | — "
        rf"|[\"'.)]) ?[(\[]{{0,2}}{_CREDITED} ?{_NO_SENTENCE}{{2,70}}[)\]]{{0,2}}\.?$",
        "ends with whose picture it is",
        600,
        _CREDITED_HOLDS,
    ),
    cue(
        ZoneKind.CAPTION,
        rf"^.{{8,}} [(\[]{{1,2}}(?:{_CREDITED} ?[^()]{{2,60}}|AP Photos?\b[^()]{{0,60}}"
        rf"|[^()]{{0,40}}(?:Getty|{_IN_HAND})[^()]{{0,40}})\.?[)\]]{{1,2}}\.?$",
        "ends with whose picture it is, in brackets",
        600,
    ),
    cue(
        ZoneKind.CAPTION,
        r"^.{8,} (?:\([^.!?\"/,()]{2,40} ?/ ?[^.!?\",()]{2,40}\.?\)"
        r"|\[[^.!?\"/,\[\]]{2,40}/ ?[^\"/,\[\]]{0,20}"
        r"(?:Photo|Images|AFP|Reuters)\])\.?$",
        "ends with a name, a stroke and an outlet in brackets",
        600,
        ("/",),
    ),
    cue(
        ZoneKind.CAPTION,
        # What the end is, is looked at first: most passages end with a full stop.
        rf"^(?=.{{8,}}?[.!?][\"']? [(]?(?:{_NO_SENTENCE}{{2,50}} ?[/|] ?|(?:via"
        rf"|by) )?{_AGENCY}"
        rf"(?: ?(?:/|via) ?{_NO_SENTENCE}{{2,40}})?[)]?$){_UNSAID}",
        "ends with a picture agency",
        260,
    ),
)

# "... at anchor in the bay. Delta Press": a sentence, then a name without a full stop.
_TRAILING_NAME = re.compile(
    r"^[A-Z\"'].{10,}[a-z0-9)%]{2}[.!?]['\"]? [A-Z][\w&'-]*(?: [A-Z&][\w&'-]*){0,3}$"
)
_SAID = re.compile(r"\b(?:said|says|told|added|according to|announced|wrote|reported)\b")
_SENTENCE_END = re.compile(r"[a-z0-9)\"'][.!?][\"']?(?= |$)")
_PICTURED = re.compile(
    rf"^\W*(?:file\b|in this\b|this\b.{{0,40}}\b(?:{_PICTURE}|frame)|{_PICTURE})", re.IGNORECASE
)


def has_trailing_name(passage: Passage) -> bool:
    """Whether it is a sentence with a name set behind it, as captions end with their agency."""
    return (
        len(passage) <= 260
        and not _SAID.search(passage.low)
        and _TRAILING_NAME.match(passage.plain) is not None
    )


def is_told(passage: Passage) -> bool:
    """Whether too much is told for a caption: a paragraph with a picture's credit run into it."""
    sentences = len(_SENTENCE_END.findall(passage.plain))
    return sentences > 2 and _PICTURED.match(passage.plain) is None
