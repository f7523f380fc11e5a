"""Sources as one article names them, and what sort of far end each is.

A source with only access words ("people familiar with the plan") is nobody that can be told apart
from the outlet that cites it; one with a role ("a nurse") is somebody.  A spokesman is the body he
speaks for.
"""

import re
from dataclasses import dataclass

from provenance.domain.sources import NEWS, SourceKind
from provenance.domain.traces import FarEnd
from provenance.gazetteer import Gazetteer, Outlet

_COUNT = r"""(?:(?:the|an?|one|two|three|four|five|six|seven|several|multiple|many|some|various|other
    |another|more|all|at\ least|\d+|its|their|his|her|our|unidentified|unnamed|anonymous|undisclosed
    |unspecified|new|latest|recent|earlier|fresh|media|press|news|local|unconfirmed|separate)\s+)*
    (?:of\s+(?:the|its|their|his|her|our|those|these)\s+)?"""
_ACCESS = re.compile(
    rf"""^{_COUNT}(?:(?:well-placed|reliable|credible|inside|internal|[\w-]*informed)\s+)*
    (?:sources?|people|persons?|individuals?|insiders?|tipsters?|those)
    (?:\s+(?:familiar|close|with\ (?:\w+\s){{0,3}}(?:knowledge|familiarity)|briefed|said|cited|inside
    |within|in|at|near|involved|acquainted|aware)\b.*
    |\s+(?:who|that)\ (?:ask|sp[eo]|requ|declin|wish|want|kn[eo]w|did\ not|(?:is|are|was|were)\ (?:familiar
    |briefed|close|not)|said|told|could\ not|have\ knowledge|has\ knowledge).*)?$""",
    re.IGNORECASE | re.DOTALL | re.VERBOSE,
)
_REPORT = re.compile(
    rf"""^{_COUNT}(?:reports?|rumou?rs?|speculation|gossip|story|stories|articles?|accounts?|buzz
    |chatter|word|claims?|allegations?|leaks?)\b""",
    re.IGNORECASE | re.VERBOSE,
)
_RUMOUR = re.compile(
    r"reports|rumou?r|speculation|gossip|buzz|chatter|stories|claims|media|press", re.IGNORECASE
)
_MEDIA = re.compile(
    r"^(?:the )?(?:[\w-]+ ){0,3}(?:media|press|newspapers|outlets|news agencies|news sources|web ?sites)$",
    re.IGNORECASE,
)
_OUTLET_WORD = re.compile(
    r"""^(?:the|that|this|an?)\s+(?:[\w-]+[-\s]){0,3}?(?:publication|newspaper|paper|web\s?site|site
    |magazine|outlet|broadcaster|network|tabloid|daily|weekly|blog|station|broadsheet|portal|journal
    |(?:(?:news|wire|press|state)\s)agency|correspondent|reporter)$|^the\ agency$""",
    re.IGNORECASE | re.VERBOSE,
)
_ENDING = "-(?:owned|based|run|backed|funded|affiliated|language)"
_ADJECTIVE = re.compile(rf"^(?:the\s+)?[\w.-]+{_ENDING}$", re.I)
"""What is left of "the Sund-based broadcaster" where its noun is lost."""

_PRONOUN = re.compile(
    r"""^(?:(?i:he|she|they|it|we|i|you|who|one|another|others|some|many|most|this|that|these|those|him
    |her|them|everyone|nobody|no\ one|someone|anyone|which|what|neither|both|all)|us|Us)$""",
    re.VERBOSE,
)
_SPEAKS = (
    r"(?:spokes(?:man|woman|person|people|men)|representatives?|reps?|publicist"
    r"|press (?:office|officer|secretary)|(?:official )?statement)"
)
_FOR = re.compile(
    rf"\b{_SPEAKS}\s+(?:for|of|from|at|by|with)\s+(?:the\s+)?(?P<body>[A-Z][^,;()]*)$"
)
_OF = re.compile(rf"^(?:the\s+|an?\s+)?(?P<body>[A-Z][^,;()]*?)(?:['’]s?)?\s+{_SPEAKS}$")
_ARTICLE = re.compile(r"^(?:the|a|an|its|his|her|their|our)\s+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Source:
    """A source as an article names it.

    ``entry`` is its id in the gazetteer, "" when it is not there; ``body`` the organisation that a
    person belongs to by the role printed, "" when none is.  ``is_outlet_word`` and ``is_report`` are
    not names but words that stand for an outlet named before.  ``is_kin``: it has a role in a family;
    ``family`` is the surname when it is a family itself.  ``described`` is the description by which
    a named one goes before it is named.
    """

    name: str
    kind: SourceKind
    far_end: FarEnd = FarEnd.NAMED
    entry: str = ""
    body: str = ""
    is_outlet_word: bool = False
    is_access: bool = False
    is_kin: bool = False
    family: str = ""
    described: str = ""

    @property
    def is_news(self) -> bool:
        """Whether it reports what others say."""
        return self.kind in NEWS


def outlet_source(outlet: Outlet | None, name: str, kind: SourceKind) -> Source:
    """An outlet, wire or programme, by the name of its entry."""
    if outlet is None:
        return Source(_ARTICLE.sub("", name), kind)
    return Source(outlet.name, outlet.kind, entry=outlet.id)


def family_source(surname: str) -> Source:
    """A family, by its surname."""
    return Source(f"{surname} family", SourceKind.GROUP, family=surname)


_LONGEST = 200
"""Code points of a name or a role; what goes on longer is a sentence by mistake."""


class SourceReader:
    """What names stand for, each worked out once in a trace: the same names come again and again."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self.gazetteer = gazetteer
        self._known: dict[tuple[str, SourceKind, str], Source | None] = {}

    def __call__(self, name: str, kind: SourceKind, role: str = "") -> Source | None:
        """The source that the resolved name of a speaker or hop stands for; None for nobody."""
        asked = (name[:_LONGEST], kind, role[:_LONGEST])
        if asked not in self._known:
            self._known[asked] = _source_of(*asked, self.gazetteer)
        return self._known[asked]


def _source_of(name: str, kind: SourceKind, role: str, gazetteer: Gazetteer) -> Source | None:
    name = " ".join(name.split()).strip("\"“”'‘’,;:")
    if not name or _PRONOUN.match(name):
        return None
    if _MEDIA.match(name):
        return Source(name, SourceKind.UNNAMED, FarEnd.UNKNOWN)
    if _OUTLET_WORD.match(f"the {_ARTICLE.sub('', name)}") or _ADJECTIVE.match(name):
        return Source(name, SourceKind.OUTLET, is_outlet_word=True)
    if kind in NEWS or kind is SourceKind.CHANNEL:
        return _outlet_named(name, kind, gazetteer)
    if _ACCESS.match(name):
        return Source(name, SourceKind.UNNAMED, FarEnd.UNNAMED, is_access=True)
    if _REPORT.match(name):
        far_end = FarEnd.UNKNOWN if _RUMOUR.search(name) else FarEnd.NAMED
        return Source(name, SourceKind.UNNAMED, far_end, is_outlet_word=far_end is FarEnd.NAMED)
    body = _body_spoken_for(name)
    if body:
        return Source(body, SourceKind.ORGANISATION)
    found = _FOUND_BY.match(name)
    if found:
        entry = _news_entry(found["body"], SourceKind.ORGANISATION, gazetteer)
        return outlet_source(entry, found["body"], SourceKind.ORGANISATION)
    published = _PUBLISHED.match(name)
    if published:
        return _outlet_named(published["outlet"], SourceKind.OUTLET, gazetteer)
    named = _is_named(name, kind) or _BODY_NOUN.match(name) is not None
    entry = _news_entry(name, kind, gazetteer)
    if entry is not None:
        return outlet_source(entry, name, entry.kind)
    if not named and (kind in _THINGS or _THING.search(name)):
        return _paper(name)
    bare = _ARTICLE.sub("", name)
    far_end = FarEnd.NAMED if named else FarEnd.UNNAMED
    return Source(bare, kind, far_end, body=body_in(role))


def _outlet_named(name: str, kind: SourceKind, gazetteer: Gazetteer) -> Source:
    """An outlet by its own name, also where a description stands before it."""
    name = _DESCRIBED.sub("", name)
    entries = gazetteer.named(name)
    entry = next((entry for entry in entries if _is_sure(entry, name)), None)
    if not entries:
        sure = [m for m in gazetteer.mentions(name) if m.sure is not None]
        described = name[: sure[-1].span.start].split()[-1:] if sure else []
        # "the daily Courier" is the Courier, "the National Courier" another paper
        entry = sure[-1].sure if described and described[0].islower() else None
    return outlet_source(entry, name, kind)


def _is_sure(entry: Outlet, name: str) -> bool:
    """Whether the name means this entry alone: "the Post" means many papers."""
    bare = _ARTICLE.sub("", name).casefold()
    return any(_ARTICLE.sub("", form).casefold() == bare for form in entry.sure_forms)


def _paper(name: str) -> Source | None:
    """Whose a paper is, "a letter from the Dam Inspectorate"; else the paper, None for other things."""
    issued = _ISSUED.search(name)
    if issued:
        return Source(issued["body"], SourceKind.ORGANISATION)
    bare = _ARTICLE.sub("", name)
    return Source(bare, SourceKind.DOCUMENT, FarEnd.UNNAMED) if _PAPER.search(name) else None


def _news_entry(name: str, kind: SourceKind, gazetteer: Gazetteer) -> Outlet | None:
    """The outlet that somebody is, where the name means nothing else."""
    if kind is SourceKind.DOCUMENT:
        found = (mention.sure for mention in gazetteer.mentions(name))
        return next((entry for entry in found if entry is not None and entry.kind in NEWS), None)
    if kind not in (SourceKind.ORGANISATION, SourceKind.PERSON):
        return None
    entries = gazetteer.named(name)
    return next((entry for entry in entries if _is_sure(entry, name) and entry.kind in NEWS), None)


def _body_spoken_for(name: str) -> str:
    found = _FOR.search(name) or _OF.match(name)
    return _ARTICLE.sub("", found["body"]).strip() if found else ""


_THINGS = frozenset({SourceKind.DOCUMENT, SourceKind.EVENT, SourceKind.PRESS})
_PAPER = re.compile(
    r"\b(?:letters?|memos?|memorandum|documents?|filings?|court (?:papers|records)|records|affidavits?"
    r"|complaint|indictment|lawsuit|e-?mails?|transcripts?|police report|warrant|dossier)\b",
    re.IGNORECASE,
)
"""Papers that say something by themselves."""

_FOUND_BY = re.compile(
    r"^(?:the\s+|an?\s+)?(?:(?:new|recent|joint|separate|own|team|of|lab|independent|\w+-year)\s+)*"
    r"(?:(?:tests?|analysis|polls?|surveys?|stud(?:y|ies)|research|investigation|figures|experiments?)\s"
    r"(?:by|from|of)|(?:researchers|scientists|academics|economists|experts|engineers|doctors|team)\s"
    r"(?:at|from|of|with))\s(?:the\s)?(?P<body>[A-Z][^,;()]*)$"
)
"""What a body found, or its people: "researchers at the Sund Institute" speak for it."""

_PUBLISHED = re.compile(
    r"^(?:the\s+|an?\s+)?(?P<outlet>[A-Z][\w.&’'-]*(?:\s[A-Z][\w.&’'-]*)*?)(?:['’]s?)?\s+"
    r"(?:reports?|stor(?:y|ies)|articles?|exclusive|scoop|investigation|editorial|blog post)$"
)
"""What an outlet published, by its name alone: "a Radio Sund report"."""

_ISSUED = re.compile(
    r"\b(?:from|by|of) (?:the )?(?P<body>[A-Z][\w.’'-]*(?: (?:of |and |the )?[A-Z][\w.’'-]*)*)$"
)
_THING = re.compile(
    r"\b(?:news|videos?|footage|photos?|pictures?|images?|appearance|results?|announcement|statement"
    r"|research|study|studies|data|figures|split|plan|deal|move|documentary|broadcast|tapes?"
    r"|recordings?|clips?)$",
    re.IGNORECASE,
)
_BODY_NOUNS = (
    r"(?:[\w-]+ ){0,2}(?:police|government|army|navy|military|coast ?guard|air force|prosecutors"
    r"|(?:fire|police|health) department|fire brigade|ministry|embassy|parliament|cabinet|presidency"
    r"|central bank|supreme court|(?:foreign|defence|defense|interior) office)"
)
_BODY_NOUN = re.compile(rf"^(?:the )?{_BODY_NOUNS}$", re.IGNORECASE)
"""A body that goes by a common noun; newswriting names it no further."""

_OF_A_BODY = re.compile(rf"[a-z] (?:of|from|with|at) the (?P<body>{_BODY_NOUNS})$")


def of_a_body(as_written: str) -> str:
    """The body that a name is followed by: "Ivo Falk of the harbour police"; "" when none is."""
    found = _OF_A_BODY.search(as_written.strip(" ,"))
    return found["body"] if found else ""


_SMALL = frozenset("of and the for de la von van al bin".split())


def _is_named(name: str, kind: SourceKind) -> bool:
    """Whether it is a name and no description: all its words but the smallest begin with a capital."""
    if kind is SourceKind.UNNAMED:
        return False
    if kind is SourceKind.GROUP:
        words = [word for word in name.split() if word not in _SMALL]
        return len(words) > 1 and all(
            word[:1].isupper() or not word[:1].isalpha() for word in words
        )
    return name[:1].isupper()


_DESCRIBED = re.compile(rf"^(?:\w+{_ENDING}\s+)+")
_HEAD = (
    r"(?:chief|CEO|CFO|COO|CTO|chairman|chairwoman|chair|president|vice|director|head|boss|founder"
    r"|co-founder|executive|spokes\w+|representative|minister|secretary|official|officer|lawyer"
    r"|attorney|manager)"
)
_BODY_FIRST = re.compile(
    r"^(?:(?:[Cc]urrent|[Ff]ormer|[Nn]ew|[Tt]hen)[ -])*"
    rf"(?P<body>[A-Z][\w&.’'-]*(?:\s[A-Z][\w&.’'-]*)*?)(?:['’]s)?\s+(?:[a-z]+\s+)*{_HEAD}\b"
)
_BODY_LAST = re.compile(
    rf"\b{_HEAD}\b.*?\b(?:of|for|at|from|with)\s+(?:the\s+)?(?P<body>[A-Z][^,;]*)$"
)


_HEAD_OF_STATE = re.compile(
    r"^(?:[A-Z]\w+ )?(?:[Pp]resident|[Pp]rime [Mm]inister|[Mm]ayor|[Gg]overnor|[Cc]hancellor|[Pp]remier)$"
)


def body_in(role: str) -> str:
    """The organisation in a role as printed: "Norvik chief executive", "spokeswoman for Norvik".

    Of a head of state it is the office: "the Sund president's office" speaks for nobody else.
    """
    if _HEAD_OF_STATE.search(role):
        return f"{role}'s office"
    found = _BODY_FIRST.match(role) or _BODY_LAST.search(role)
    return found["body"].strip() if found else ""
