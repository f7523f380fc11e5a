"""How it is worded that something will not, did not or shall no longer happen."""

import re
from collections.abc import Iterator
from enum import Enum

from provenance.relations.utterances import Sentence


class Sense(Enum):
    """When or how a deed is meant."""

    FUTURE = "future"
    PAST = "past"
    PRESENT = "present"
    ABILITY = "ability"
    DUTY = "duty"


_NOT = r"(?:\s+not|n['’]t|\s+never)"
_AFTER = r"\s+(?:\w+ly\s+)?(?P<scope>.+)"
_THING = r"(?P<scope>.+?)\s+"
_TO_BE = r"(?:is|are|was|were|has|have|had|will|would|be|been|being|remains?)"
_PLANS = r"(?:plans?|intentions?|intent|proposals?|ideas?|bid|decision|scheme)"
_DROPPED = (
    r"(?:scrap(?:s|ped|ping)?|drop(?:s|ped|ping)?|cancel(?:s|l?ed|l?ing)?|abandon(?:s|ed|ing)?|"
    r"shelv(?:es?|ed|ing)|ditch(?:es|ed|ing)?|ax(?:es?|ed|ing)|call(?:s|ed|ing)?\s+off|"
    r"halt(?:s|ed|ing)?|postpon(?:es?|ed|ing)|revers(?:es?|ed|ing)|giv(?:es?|ing)\s+up|gave\s+up|"
    r"back(?:s|ed|ing)?\s+(?:away\s+from|out\s+of|down\s+(?:from|on)|off))"
)
_RESOLVED = (
    r"(?:decid(?:es?|ed|ing)|chos(?:e|en)|chooses?|agree[sd]?|promis(?:es?|ed|ing)|vow(?:s|ed)?|"
    r"pledg(?:es?|ed)|plans?|intends?|opt(?:s|ed)?|resolved?|sw(?:ore|orn)|prefer(?:s|red)?)"
)
_DONE = r"(?:\w+(?:ed|en|ing)|built|sold|cut|shut|sent|held|made|paid|put|brought|withdrawn|let)\b"
"""What a form of "be" makes a deed of: "is not close" is none."""
RULES: tuple[tuple[re.Pattern[str], Sense, bool], ...] = tuple(
    (re.compile(pattern, re.IGNORECASE | re.DOTALL), sense, is_dropped)
    for pattern, sense, is_dropped in (
        (rf"\bno\s+(?:\w+\s+)?(?:{_PLANS}|need|desire|wish)\s+(?:to|of|for)" + _AFTER, Sense.FUTURE, False),
        (
            _THING + rf"{_TO_BE}{_NOT}(?:\s+(?:yet|currently|now|even|be|being|been|at\s+present))*\s+"
            r"(?:discussed|considered|planned|envisaged|foreseen|scheduled|on\s+the\s+(?:table|agenda|cards)|"
            r"under\s+(?:discussion|consideration)|in\s+the\s+works|an\s+option)\b",
            Sense.FUTURE,
            False,
        ),
        (_THING + rf"{_TO_BE}\s+(?:\w+ly\s+)?out\s+of\s+the\s+question\b", Sense.FUTURE, False),
        (
            _THING + r"(?:is|are|was|were|be|been|being)\s+(?:\w+ly\s+)?(?:scrapped|dropped|"
            r"cancell?ed|abandoned|shelved|ditched|axed|called\s+off|halted|postponed|reversed|ruled\s+out)\b",
            Sense.FUTURE,
            True,
        ),
        (
            rf"\b{_DROPPED}\s+(?:(?:its|his|her|their|our|my|the|any|all|a|an)\s+)?(?:\w+\s+)?"
            rf"{_PLANS}\s+(?:to|for|of|on)" + _AFTER,
            Sense.FUTURE,
            True,
        ),
        (r"\brul(?:es?|ed|ing)\s+out" + _AFTER, Sense.FUTURE, False),
        (r"\b(?:refus(?:es?|ed|ing)|declin(?:es?|ed|ing))\s+to" + _AFTER, Sense.FUTURE, False),
        (rf"\b{_DROPPED}" + _AFTER, Sense.FUTURE, True),
        (r"\bdecid(?:es?|ed|ing)\s+against" + _AFTER, Sense.FUTURE, False),
        (rf"\b\w*{_NOT}\s+(?:be\s+)?going\s+to" + _AFTER, Sense.FUTURE, False),
        (rf"\b(?:do|does|did){_NOT}\s+(?:plan|intend|want|expect|mean)\s+to" + _AFTER, Sense.FUTURE, False),
        (rf"\b(?:will|would|shall|wo){_NOT}\s+be\s+(?P<scope>(?:\w+ly\s+)?{_DONE}.*)", Sense.FUTURE, False),
        (rf"\b(?:will|would|shall|wo){_NOT}(?!\s+be\b)" + _AFTER, Sense.FUTURE, False),
        (r"\b(?:there\s+)?(?:will|would)\s+be\s+no" + _AFTER, Sense.FUTURE, False),
        (rf"\b{_RESOLVED}\s+not\s+to" + _AFTER, Sense.FUTURE, False),
        (r"\bno\s+longer" + _AFTER, Sense.PRESENT, True),
        (rf"\b(?:has|have|had|did){_NOT}(?!\s+be)" + _AFTER, Sense.PAST, False),
        (rf"\b(?:ca|can|could){_NOT}" + _AFTER, Sense.ABILITY, False),
        (r"\bcannot" + _AFTER, Sense.ABILITY, False),
        (rf"\b(?:should|must){_NOT}" + _AFTER, Sense.DUTY, False),
        (rf"\b(?:do|does){_NOT}" + _AFTER, Sense.PRESENT, False),
        (rf"\b(?:am|is|are){_NOT}\s+(?P<scope>(?:\w+ly\s+)?{_DONE}.*)", Sense.PRESENT, False),
        (rf"\b(?:was|were|been){_NOT}\s+(?P<scope>(?:\w+ly\s+)?{_DONE}.*)", Sense.PAST, False),
    )
)  # fmt: skip
"""Ways of saying that something is not so, the more telling first: the sense and whether it was planned."""


_MAY_DENY = re.compile(
    rf"\b(?:no|not|never|cannot|out|refus|declin|against|longer)\w*\b|n['’]t\b|\b{_DROPPED}|"
    r"\b(?:scrapp|dropp|cancel|abandon|shelv|ditch|axed|called|halt|postpon|revers)",
    re.IGNORECASE,
)
"""What has to stand in a sentence for any of the rules: most sentences are done with at once."""
_CLAUSE = re.compile(
    r"[;:—–,()\[\]]|\s+-\s+|\b(?:but|while|although|though|because|unless|if|whether|when|after|before|"
    r"until|till|since|despite|following|amid|who|which|whose|where|so|as|than|even|except|without|and)\b",
    re.IGNORECASE,
)
_HEDGED = re.compile(r"\b(?:if|unless|whether|only|just|necessarily|because|merely|simply)\b", re.I)
_CONDITION = re.compile(r"\s*\b(?:if|unless|until|till|without|except)\b", re.I)


def may_deny(text: str) -> bool:
    """Whether any of the rules may find something in a sentence."""
    return bool(_MAY_DENY.search(text))


def is_question(sentence: Sentence) -> bool:
    """Whether a sentence only asks."""
    return sentence.text.rstrip().endswith("?")


def is_hedged(text: str, start: int, until: int, end: int) -> bool:
    """Whether something is said only under a condition, which may follow the clause."""
    return bool(_HEDGED.search(text, max(0, start - 8), until) or _CONDITION.match(text, end))


def clauses_of(text: str) -> Iterator[tuple[int, int]]:
    """Where the clauses of a sentence stand in its text, in order."""
    start = 0
    for found in _CLAUSE.finditer(text):
        if found.start() > start:
            yield start, found.start()
        start = found.end()
    if start < len(text):
        yield start, len(text)
