"""The words by which newswriting says where something is from, or that it is not sure of it.

General English, from general knowledge of newswriting; nothing here names a person, a place or an
outlet.  Each list is matched whole, in any case.
"""

import re

_BLANK = re.compile(r" (?![?*+{])")


def any_of(phrases: str) -> str:
    """A pattern for a list of phrases, one a line; blanks in them match any white space.

    A blank that may be missing is left as it is; a line that ends in a backslash goes on in the next.
    """
    lines = (line.strip() for line in re.sub(r"\\\n\s*", "", phrases).strip().splitlines())
    return "(?:" + "|".join(_BLANK.sub(r"\\s+", line) for line in lines if line) + ")"


def cue(phrases: str) -> re.Pattern[str]:
    """A pattern for a list of phrases as whole words, in any case."""
    return re.compile(rf"\b{any_of(phrases)}\b", re.IGNORECASE)


_THE = (
    r"(?:(?:the|its|sister|today['’]s|yesterday['’]s|[A-Z]\w+['’]s|[A-Z]\w+ [A-Z]\w+n"
    r"|[\w-]+ (?:newspaper|daily|tabloid|magazine|website|paper|site|blog)) )*"
)
"""What stands between the words of a cue and an outlet's name: "told the tabloid", "in today's"."""

REPORTED_IN = re.compile(
    any_of(r"""
        according to
        citing
        quoting
        (?:cited|quoted) by
        reported(?: \w+)?(?: by| in| on)?
        (?:reports?|story|stories|article|piece|column|account|scoop|investigation|post|blog)\b\
            (?: \w+){0,3}? (?:in|by|from|on|for|at|of)
        (?:via|h/t|hat tip(?: to)?|source|sources):?
        including
        (?:appeared|published|posted|revealed|written|writing|wrote|writes)\
            (?: first| today| \w+day)? (?:on|in|at|by|for)
        (?:credit|credited) to
        courtesy of
        (?:says|said|claims|claimed|reports|writes)
    """)
    + rf"\s{_THE}$",
    re.IGNORECASE,
)
"""Before an outlet's name: it is where the report stands."""

FIRST_IN = re.compile(
    r"\b(?:first (?:reported|revealed|published|broken|disclosed)(?: \w+){0,2}? (?:by|in|on|at)"
    r"|confirm(?:s|ed|ing) (?:an?|the) (?:\w+ )?report(?: \w+){0,4}? (?:by|in|on|from)) "
    rf"{_THE}$",
    re.IGNORECASE,
)
"""Before an outlet's name: the report was its own."""

FIRST_BY = re.compile(
    r"(?: \([^()]{1,40}\))?,?(?: which| who)? (?:(?:was|were) (?:the )?first to (?:report|reveal|publish)"
    r"|(?:had |has )?first (?:reported|revealed|published|disclosed)|broke (?:the|this) (?:news|story))",
    re.IGNORECASE,
)
"""Behind an outlet's name: likewise."""

BEHIND = re.compile(
    r"\b(?:citing|quoting|cited|quoted|quotes|cites|(?:its|whose) sources? (?:was|were|is|are)"
    r"|(?:spoke|spoken|speaking|talked) (?:to|with)|interviewed) (?P<whom>(?:an?|the|its|one|two|three"
    r"|four|five|several|multiple|unnamed|anonymous|\d+) [^,;:.“”\"()]{3,80}"
    r"|sources? [^,;:.“”\"()]{3,80}|(?-i:[A-Z][\w.’'-]*(?: (?:of |the |for |and )?[A-Z][\w.’'-]*)*))",
    re.IGNORECASE,
)
"""Behind an outlet's name, in one sentence: whom it has it from."""

THE_OUTLET = re.compile(
    r"\b[Tt]he (?:[\w-]+ )?(?:web ?site|site|newspaper|paper|magazine|outlet|network|channel"
    r"|publication|broadcaster|tabloid|station|daily|agency|portal)\b",
)
"""Words that stand for an outlet named before."""

WHO_TOLD = re.compile(
    r"(?P<who>\b(?:[Aa]n?|[Oo]ne) (?:[\w’'-]+ ){1,5}?)"
    r"(?:(?:who|whose|with|from|at|in|of|close|briefed) [^.;:“”\"]{3,90}?)?"
    r"(?:told|tells|has told|had told) $"
)
"""Before what an outlet was told to be, in its sentence: whom it has it from, by a description."""

FIRST_SEEN = re.compile(
    r"\b(?:first|originally|initially) (?:appeared|published|posted|surfaced|reported|spread|started)"
    r"(?: \w+)? (?:on|in|by|at) (?:an?|the) (?:[\w-]+ ){0,3}?(?:web ?site|site|blog|newspaper"
    r"|tabloid|magazine|forum|page|account)(?: called| named|,)? [“\"‘']?"
    r"(?P<outlet>[A-Z][\w-]*(?:\.[a-z]{2,}){0,2}(?: [A-Z][\w-]*)*)"
)
"""An outlet that no list knows, named as where the story began."""

WHOM_ENDS = re.compile(
    r" (?:who|that|which|as|said|says|saying|claim(?:s|ed)?|told|trying|on|in a|in an|reported|at)\b.*",
    re.IGNORECASE | re.DOTALL,
)
"""Where the words for such a person end."""

COMES_FROM = re.compile(
    r"\b(?:(?:was|were|been) (?:first )?(?:disclosed|revealed|announced|made public) by"
    r"|(?:reports?|news|claims?|story|stories|allegations?|information|revelations?|rumou?rs?|details?"
    r"|accusations?|word)(?: [\w’'-]+){0,5}? (?:comes?|came|originat\w+|stems?|was made|were made)"
    r" (?:from|by|with)) (?P<whom>(?:[^,;:.()“”\"]|(?<=\b[A-Z])\.){3,90})",
    re.IGNORECASE,
)
"""Somebody is named as where a report comes from, and no verb of saying stands by."""

TOLD_TO = re.compile(
    r"\b"
    + any_of(r"""
        told|telling|tells|tell
        (?:spoke|spoken|speaking) (?:exclusively )?(?:with|to|on)
        interviews? (?:\w+ )?(?:with|to|on|by|for)
        (?:statement|remarks|comments|e-?mail) (?:\w+ )?to
        (?:said|says) (?:on|in|to)
        (?:appeared|appearing|appearance) on
        (?:confirmed|denied) to
    """)
    + rf"\s(?:[\w.'’-]+ ){{0,2}}?{_THE}$",
    re.IGNORECASE,
)  # fmt: skip
"""Before an outlet's name: somebody said it there."""

_BETWEEN = any_of(r"""
    newspaper|paper|magazine|website|tabloid|news agency|agency|daily|channel
    report|reporter|editor|correspondent|writer|blogger|columnist
    later|first|also|today|now|previously|exclusively|on|\w+day
    has|had|have|is|was|which|that
""")
_REPORTING = any_of(r"""
    report(?:ed|s|ing)?|said|says|saying|claim(?:s|ed|ing)|writes|wrote|reveal(?:s|ed)?|learned
    not(?:es|ed)|add(?:s|ed)|broke|cit(?:es|ed|ing)|quot(?:es|ed|ing)|found|suggest(?:s|ed|ing)?
    describ(?:es|ed)|confirm(?:s|ed)|alleg(?:es|ed)|spoke|interviewed|published|posted|announced
    predicts?|story|piece|article|source
""")
REPORTS = re.compile(rf"(?:['’]s?)?(?:\s[A-Z][\w.'’-]+){{0,3}}(?:\s{_BETWEEN})*,?\s{_REPORTING}\b")
"""Behind an outlet's name: it reports, or a reporter of it does."""

CREDIT = re.compile(
    any_of(r"""
        \b(?:this|the|an?|our) (?:full |original )?\
            (?:article|story|post|piece|report|version of this (?:story|article))\
            (?: \w+)? ?(?:was )?(?:originally |first )?\
            (?:appeared|published|posted|syndicated|ran)\
            (?: first| originally)? (?:on|in|at|by|from)(?: \w+['’]s (?:edition|issue) of)?
        ^\W*(?:via|source|sources|h/t|hat tip(?: to)?|from)\b ?:?
        [\[(]\W*(?:via|h/t|source)\b ?:?
        ^\W*(?:copyright|©)(?: \(c\))?(?: \d{4})?
        (?:distributed|provided) by
    """)
    + r"\s+(?:the |an? )?$",
    re.IGNORECASE | re.MULTILINE,
)  # fmt: skip
"""Before an outlet's name in a line of credit; a picture's credit is none."""

CREDITED = cue("""
    via|h/t|hat tip|sources?|from|copyright|appeared|published|posted|syndicated|ran|distributed|provided
""")
"""A word without which no line is a credit, quicker to look for."""

PICTURED = cue("(?:image|photo|photograph|picture|video|screengrab|caption|credit)s?")
"""The credit is a picture's."""

UNKNOWN = cue(r"""
    reportedly|allegedly|purportedly|supposedly|unconfirmed|speculation
    rumou?r(?:s|ed)?
    (?:it (?:has been|is|was)|is|are|was|were|been) \
        (?:claimed|reported|alleged|rumou?red|said to|believed to|understood to|thought to)
    according to (?:\w+ )?reports?
    reports? (?:that|of|say|suggest|claim)
""")  # fmt: skip
"""Somebody says so, and nobody can be pointed at."""

UNSURE = cue(r"""
    (?:aware of|looking into|investigating|received) (?:the |these |those )?(?:\w+ )?reports?
    looking into|reports received by
    investigating (?:the )?(?:accuracy|truth)
    (?:cannot|can['’]t|could not|couldn['’]t|unable to|not able to|neither|not|difficult to|yet to) \
        (?:be )?(?:independently )?(?:confirm(?:ed)?|verify|verified)
""")  # fmt: skip
"""It neither confirms nor says it."""

SILENT = cue(r"""
    (?:declin|refus)\w+ to (?:comment|say|discuss|confirm|elaborate)
    no comment
    not (?:immediately )?(?:respond|return|comment|available)
    would not (?:comment|say)|did(?: not|n['’]t) say
    (?:has|have|had)(?: not|n['’]t)(?: yet)? (?:said|disclosed|announced|confirmed|revealed|commented)
    could not be reached
""")
"""Asked, and said nothing."""
