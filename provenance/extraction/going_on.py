"""How likely it is that words go on being told where the words before were told.

The signs of a passage that goes on are listed by name, and weighed by a table fitted on articles
that people have marked (``training/going_on.py``); nothing here is a rule of its own.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from importlib.resources import files
from math import exp

from provenance.domain.sources import MentionKind, SourceKind
from provenance.domain.statements import Form, SpeechAct
from provenance.extraction.venues import Carrier

FROM = 0.5
"""The chance from which on carriers are carried over."""
_AWAY = re.compile(
    r"\b(?:has|have|had|often|regularly|repeatedly|previously|long|initially|earlier|later|since"
    r"|recently|past|years?|months?|weeks?|ago|never|always|usually|frequently|campaign)\b"
)
"""Words about the saying that lead away from the passage."""
_VERBS = {
    word: name
    for name, words in {
        "say": "said says saying",
        "add": "added adds adding continued continues continuing went goes concluded",
        "ask": "asked asks asking replied responded answered responding",
        "write": "wrote writes writing written posted tweeted",
        "tell": "told tells telling",
    }.items()
    for word in words.split()
}
_AGAIN = re.compile(
    r"\b(?:the|that|this|same|his|her|their)\s+(?:\w+\s+)?(?:interview|conversation|broadcast|segment|show|program"
    r"|programme|podcast|statement|letter|memo|e-?mail|op-ed|essay|column|book|speech|address|rally|debate"
    r"|forum|hearing|event|post|report|article|time)\b|\b(?:then|there)\b"
)
"""Words that point back to where something was said: "in the interview", "at the time"."""
_WORD = re.compile(r"\w+")


@dataclass(slots=True)
class Setting:
    """Where words were said: the carriers, the sentence that names them, and who spoke there.

    ``speaker`` is case-folded, "" where nobody is said to speak; ``latest`` is the sentence of the
    last statement that came through it, ``others`` how many statements of others have come since.
    """

    carriers: tuple[Carrier, ...]
    sentence: int
    paragraph: int
    speaker: str
    words: str
    day: object = None
    latest: int = 0
    latest_paragraph: int = 0
    others: int = 0
    is_old: bool = False
    """Whether words have been told elsewhere since."""
    is_unnamed: bool = False
    """Whether who spoke there has no name."""


@dataclass(frozen=True)
class Here:
    """The statement that may come through a setting named before it.

    ``around`` is its sentence without the content, ``day`` the day it was said on if the words
    tell, ``last_word`` how a sentence names its speaker.
    """

    number: int
    sentence: int
    paragraph: int
    speaker: str
    last_word: str
    form: Form
    act: SpeechAct
    mention: MentionKind | None
    cue: str
    around: str
    day: object = None
    has_time: bool = False
    is_turn: bool = False
    """Whether it is a turn of a transcript."""
    is_unnamed: bool = False
    """Whether its speaker has no name."""

    @cached_property
    def leads_away(self) -> bool:
        """Whether words around it lead away from the passage; every open setting asks."""
        return _AWAY.search(self.around.lower()) is not None

    @cached_property
    def points_back(self) -> bool:
        """Whether words around it point back to where something was said."""
        return _AGAIN.search(self.around.lower()) is not None


def chance(setting: Setting, here: Here) -> float:
    """How likely the statement comes through the setting, 0..1."""
    weights = _weights()
    total = sum(weights.get(sign, 0.0) for sign in signs_of(setting, here))
    return 1 / (1 + exp(-max(-30.0, min(30.0, total))))


def signs_of(setting: Setting, here: Here) -> Iterator[str]:
    """The signs for and against, by name."""
    yield "always"
    who = _who(setting, here)
    kinds = {carrier.kind for carrier in setting.carriers}
    paragraphs = min(here.paragraph - setting.latest_paragraph, 5)
    yield f"who: {who}"
    yield f"paragraphs: {paragraphs}"
    yield f"sentences: {_size(here.sentence - setting.latest)}"
    yield f"since named: {_size(here.sentence - setting.sentence)}"
    yield f"form: {here.form}"
    yield f"who: {who}, form: {here.form}"
    yield f"who: {who}, paragraphs: {min(paragraphs, 2)}"
    yield f"verb: {_verb(here.cue)}"
    yield f"mention: {_mention(here)}"
    yield f"others: {min(setting.others, 3)}"
    if here.act is SpeechAct.ATTITUDE:
        yield "attitude"
    if setting.is_old:
        yield "told elsewhere since"
    if here.leads_away:
        yield "words lead away"
    if here.points_back:
        yield "words point back"
        yield f"words point back, who: {who}"
    if here.has_time:
        yield "same time" if here.day == setting.day and here.day else "another time"
    if SourceKind.PLATFORM in kinds:
        yield f"kind: platform, verb: {_verb(here.cue)}"
    for kind in sorted(kinds):
        yield f"kind: {kind}"
        yield f"kind: {kind}, who: {who}"
        yield f"kind: {kind}, form: {here.form}"
        yield f"kind: {kind}, paragraphs: {min(paragraphs, 2)}"
    for way in sorted({str(carrier.way) for carrier in setting.carriers}):
        yield f"way: {way}"


def _who(setting: Setting, here: Here) -> str:
    if setting.speaker and setting.speaker == here.speaker:
        return "same"
    if setting.speaker and here.speaker.startswith(f"{setting.speaker} "):
        return "same"  # "the Tide Office", and its spokesman
    if here.last_word and here.last_word in setting.words:
        return "named there"
    if setting.is_unnamed and here.is_unnamed:
        return "another unnamed"
    return "another" if setting.speaker else "nobody"


def _mention(here: Here) -> str:
    if here.mention is None:
        return "none"
    if here.mention is MentionKind.NAME:
        return "name"
    return str(here.mention)


def _verb(cue: str) -> str:
    words = _WORD.findall(cue.lower())
    if not words:
        return "none"
    return next((_VERBS[word] for word in words if word in _VERBS), "other")


def _size(number: int) -> str:
    for most in (0, 1, 2, 4, 8, 16):
        if number <= most:
            return str(most)
    return "more"


@lru_cache(maxsize=1)
def _weights() -> dict[str, float]:
    table = (files("provenance.extraction") / "going_on.json").read_text("utf-8")
    weights: dict[str, float] = json.loads(table)
    return weights
