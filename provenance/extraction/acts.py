"""Whether a statement reports speech, or a stance that nobody need have put into words."""

import re
from collections.abc import Iterable
from functools import lru_cache

from provenance.domain.statements import Form, SpeechAct
from provenance.extraction.verbs import VerbClass, verb_of

_WORD = re.compile(r"[^\W\d_]+")

_SPOKEN = frozenset(
    """
    according accusation accusations account accounts accused accusing admission address addressed
    addresses announcement announcements answer answers argument arguments assertion assertions
    assessment assurance assurances asked attack attacked attacking attacks broadcast broadcasts
    brief briefed called caption challenge challenged characterization characterized chant chanted
    chants chanting charge charged charges claim claims comment comments commentary complaint
    complaints conversation conversations criticism criticisms cried declaration denial denials
    described describes describing description discussed discusses discussing documented editorial
    email emailed emails essay estimate estimates expressed expresses expressing forecast gushed
    headline headlined instructed interview interviewed interviews joke joked jokes letter letters
    line memo mentioned message messages nodded note noted notes noting outlined outlining phrase
    phrased pitch pledge pledges poll polls post posts prediction predictions press presented
    promise promises promised proposal proposals put question questioned questioning questions
    quip quote quoted quotes quoting raised read reads reading recommendation referred referring
    refers remark remarks reply replies report reportedly reports response responses retorted
    review rhetoric ruled ruling said sang saying shout shouted shouts sign signs slogan spoke
    speak speaking speaks speech speeches statement statements story stories study studies survey
    talk talked talking talks taunt taunted testimony text texted texts told touted tweet tweeted
    tweets verdict vow vows warning warnings word words wrote write writes writing yelled
    """.split()
)
"""Words of a cue that show words, beside the verbs of speech and thought; lower case."""


def speech_act_of(cue: Iterable[str], form: Form) -> SpeechAct:
    """Tell speech from attitude by the cue's words and the form of the content.

    What is quoted was said, and so was what has no cue at all: a transcript's turn, a quotation
    with a name behind it.  Thoughts ("hopes", "believes") are attitudes.
    """
    if form is not Form.INDIRECT:
        return SpeechAct.SPEECH
    return _act_shown_by(" ".join(cue))


@lru_cache(maxsize=4096)
def _act_shown_by(cue: str) -> SpeechAct:
    """What the words of a cue show; the same few come back all the time."""
    words = _WORD.findall(cue.lower())
    spoken = not words or any(word in _SPOKEN or _is_said(word) for word in words)
    return SpeechAct.SPEECH if spoken else SpeechAct.ATTITUDE


def _is_said(word: str) -> bool:
    verb = verb_of(word)
    return verb is not None and verb[1] != {VerbClass.THINK}


_PASSIVE = re.compile(
    r"\b(?:is|are|was|were|be|been|being)\s+(?:\w+ly\s+|also\s+)?(?!\w+ing\b)\w+", re.IGNORECASE
)


_HEARSAY = re.compile(
    r"\b(?:is|are|was|were|be|been|being)\s+(?:\w+ly\s+|also\s+)?"
    r"(?:understood|believed|thought|said|reported|rumou?red|alleged|supposed|presumed)\b"
    r"(?!.*\bby\b)",
    re.IGNORECASE,
)


def is_hearsay(cue: str) -> bool:
    """Whether the cue says something of its subject that nobody is named for: "is understood to"."""
    return _HEARSAY.search(cue) is not None


def hides_speaker(cue: str) -> bool:
    """Whether the cue is a passive ("are said", "was widely expected"), which names nobody on purpose."""
    return _PASSIVE.search(cue) is not None
