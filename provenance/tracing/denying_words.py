"""The words by which newswriting says that a claim is denied, and those that only look like it.

General English, from general knowledge of newswriting; nothing here names a person, a place or an
outlet.
"""

import re

from provenance.tracing.cues import any_of, cue

DENIES = cue("den(?:y|ies|ied|ying)|refut(?:e|es|ed|ing)|rebut(?:s|ted|ting)?|debunk(?:s|ed|ing)?")
"""Verbs of denial."""

DENYING_LEMMAS = frozenset("deny refute rebut debunk".split())
"""The same verbs as an extractor names them."""

DENYING_STEMS = re.compile(
    any_of(r"""
        deny|denie|denial|refut|rebut|debunk|dismiss|reject|disput|contradict| back|true|false|baseless
        ridiculous|ludicrous|nonsense|unfounded|groundless|hoax|fabricat|absurd|inaccura|no truth|bogus
        rubbish|incorrect|made up|never happened|no threat|no plan|no intention|no deal|no such|wrong
        fake|lie\b|lies\b|fairy|fiction|invent|without|no basis|no foundation|no merit|shoot|shot down
        laugh|brush|hit|squash|quash|cold water|knock|garbage|preposterous|misinformation
        didn['’]t happen|did not happen|believe|\bno[,.!]|says no\b
    """)
)
"""What a text in small letters must hold to deny anything outright, quicker to look for."""

WAVES_OFF = cue("""
    dismiss(?:es|ed|ing)?|reject(?:s|ed|ing)?|disput(?:e|es|ed|ing)|contradict(?:s|ed|ing)?
    push(?:es|ed|ing)? back|hit(?:s|ting)? back|rubbish(?:es|ed|ing)?|quash(?:es|ed|ing)?
    squash(?:es|ed|ing)?|sho(?:ot|ots|oting|t) down|knock(?:s|ed|ing)? down
    laugh(?:s|ed|ing)? off|brush(?:es|ed|ing)? (?:off|aside)|pour(?:s|ed|ing)? cold water
""")
"""Verbs that deny a claim where it is called one: a plan is rejected, too."""

CONTRADICTING = re.compile(
    r",\s(?:contradict|disput|deny|refut|reject|dismiss|debunk)ing\s(?:an?\s|the\s|those\s|these\s)?"
    r"(?:[\w.&’'-]+\s){0,5}?(?:reports?|claims?|rumou?rs?|allegations?|accusations?|stor(?:y|ies))\b",
    re.IGNORECASE,
)
"""Behind what somebody says: it is said against the claim."""

_UNTRUE = r"""
    not true|untrue|false|baseless|ridiculous|ludicrous|nonsense|unfounded|groundless|hoax
    fabricat\w+|absurd|inaccurate|no truth|bogus|rubbish|incorrect|made up|never happened
    fake|lies?|fairy[ -]tales?|fiction(?:al)?|invented|an invention|preposterous|garbage|misinformation
    (?:is|are|was|were|it['’]s|that['’]s|simply|plain|totally|completely|entirely|flat(?:ly|-out)) wrong
    (?:without|no|has no|have no) (?:any )?(?:basis|foundation|merit|substance)
    did(?: not|n['’]t) happen|(?:do|does|did)(?: not|n['’]t) believe (?:it|that|the|a word)
    no (?:such )?(?:threats?|plans?|intention|deal)
    no such [\w-]+
"""
UNTRUE = cue(_UNTRUE)
"""What is called untrue."""

NOT = re.compile(r"\b(?:not|never|no|nobody|none|nothing|\w+n['’]t)\b", re.IGNORECASE)
"""Words that turn a sentence round."""

_OUT_OF_OFFICE = (
    "fired|sacked|resign(?:s|ed|ing)?|quits?|quitting|step(?:s|ped|ping)? down|ousted|leaving"
)
_IN_OFFICE = """
    (?:remains?|stays?|staying|is still) (?:in (?:his|her|the) (?:post|job|office)|as|on|with|at)
    (?:remains?|is still) (?:our|their|its|the|head|chief|president|chairman|chairwoman|director|minister)
    no (?:intention|plans?) (?:of|to) (?:leave|leaving|resign|resigning|quit|quitting|step|stepping)
"""
_KILLED = """
    (?:has|have|was|were|been) (?:burned|executed|murdered|beheaded|hanged|killed|found dead)
    is dead|died|dies|(?:his|her) death|death of
"""
_LIVING = """
    (?:is|am|are|still|remains) alive|alive and|not dead|in good health
    (?:doing|is|am|feeling) (?:just |perfectly )?(?:fine|well)
"""
CONTRARIES = tuple(
    (cue(claimed), cue(said))
    for claimed, said in (
        (
            _KILLED,
            _LIVING,
        ),
        (
            "released?|releases|freed|frees|escaped?|rescued",
            "still (?:being )?held|(?:still|remains?) (?:captive|in (?:captivity|custody|prison|jail))",
        ),
        (
            "captured|arrested|detained|kidnapped|abducted|missing",
            "at large|never (?:arrested|detained|kidnapped)|(?:is|are|was|were) (?:at home|safe)",
        ),
        (
            "delay(?:s|ed|ing)?|cancell?ed|scrapped|postponed|suspended",
            "on (?:track|schedule)|go(?:ing|es)? ahead|as (?:planned|scheduled)|still on",
        ),
        (_OUT_OF_OFFICE, _IN_OFFICE),
    )
)
"""What a claim may say, and what cannot be so if it is."""

PLAIN_DENIAL = re.compile(
    r"(?P<who>[A-Z][\w.’'-]*(?: (?:of |the |for )?[A-Z][\w.’'-]*)*) "
    r"(?:(?:has|have|had|later|also|quickly|strongly|flatly|vehemently|immediately|since|itself) )*"
    r"(?:(?:denied|denies|deny|refuted|refutes|dismissed|dismisses|rejected|rejects|shot down"
    r"|shoots down|laughed off|brushed (?:off|aside)|knocked down|hit back at|quashed|squashed) "
    r"(?:this|it\b|that\b|(?:the |those |these |any |all |such )?(?:\w+ )?(?:reports?|claims?|rumou?rs?"
    r"|allegations?|accusations?|stor(?:y|ies)))"
    r"|(?:called|calls|branded|brands|labell?ed|described|dubbed) (?:it|this|them"
    r"|(?:the |these |those )?(?:\w+ )?(?:reports?|claims?|rumou?rs?|allegations?|accusations?"
    r"|stor(?:y|ies))) (?:as )?[\"“‘']?(?:an? )?"
    rf"(?:\w+ ){{0,2}}?{any_of(_UNTRUE)}\b"
    r"|(?:issued|published|posted) (?:an?|its|his|her|their) (?:\w+ )?denial)"
)
"""A denial in a clause by itself."""

NO_DENIAL = cue(r"""
    neither confirm\w* nor den\w+
    confirm (?:or|nor) deny
    (?:declin|refus)\w+ to
    (?:cannot|can['’]t|could not|couldn['’]t) confirm
    no comment
    not (?:immediately )?(?:respond|comment)
    yet to comment
    den(?:y|ied|ies) (?:entry|access|bail|parole|permission|the chance)
    (?:heard|know|knew|known) nothing
    not (?:been )?aware of|unaware of|not (?:yet )?(?:clear|known|sure|certain)|unclear|too early to
    no (?:information|knowledge|confirmation|word) (?:of|on|about|that|from)
""")
"""Looks like a denial and is none."""

THE_CLAIM = cue("""
    claims?|rumou?rs?|reports?|allegations?|accusations?|story|stories|suggestions?|speculation
    articles?
    assertions?
""")
"""Words that stand for what was claimed."""
