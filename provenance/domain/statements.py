"""Statements as an extractor proposes them."""

from dataclasses import dataclass
from enum import StrEnum

from provenance.domain.chains import Hop
from provenance.domain.dates import NEVER, When
from provenance.domain.source_classes import SourceClass
from provenance.domain.sources import Basis, MentionKind, SourceKind
from provenance.domain.spans import Span


class Form(StrEnum):
    """How the words are given; UNATTRIBUTED is what the outlet asserts itself."""

    DIRECT = "direct"
    MIXED = "mixed"
    INDIRECT = "indirect"
    UNATTRIBUTED = "unattributed"


class SpeechAct(StrEnum):
    """Whether words are reported, or a stance that nobody need have put into words.

    ATTITUDE covers what somebody is said to support, want, oppose, think or be ready to do.
    """

    SPEECH = "speech"
    ATTITUDE = "attitude"


class Status(StrEnum):
    """Where a statement stands with the editors."""

    PROPOSED = "proposed"
    CONFIRMED = "confirmed"
    CORRECTED = "corrected"
    REJECTED = "rejected"


@dataclass(frozen=True, slots=True)
class Speaker:
    """The far end of the chain: as written ("the official") and resolved ("Tomas Vellin").

    ``role`` is the role as printed anywhere in the article, "" when none is.  ``basis`` says
    whether the sentence itself names the speaker or the name was inferred.  ``terms`` are the
    words under which the source goes unnamed ("on condition of anonymity"), "" when none are given.
    """

    name: str
    kind: SourceKind
    as_written: str
    role: str = ""
    mention: MentionKind = MentionKind.NAME
    basis: Basis = Basis.STATED
    source_class: SourceClass = SourceClass.NAMED
    terms: str = ""


@dataclass(frozen=True, slots=True)
class Statement:
    """One statement with its spans, its speaker and its chain.

    ``key`` names it inside its article and ``parent`` is the key of the statement it is nested in
    (None at ``depth`` 0).  ``content``, ``quoted``, ``cue`` and ``source`` are in text order;
    ``quoted`` lies inside ``content``, quotation marks included.  ``confidence`` is 0..1.
    ``trace`` says in words why each decision was taken.  An unattributed statement has no speaker.
    ``in_headline`` says that it stands in a headline: it is no further report beside the body's.
    """

    key: str
    form: Form
    content: tuple[Span, ...]
    quoted: tuple[Span, ...] = ()
    cue: tuple[Span, ...] = ()
    source: tuple[Span, ...] = ()
    cue_lemma: str = ""
    speech_act: SpeechAct = SpeechAct.SPEECH
    parent: str | None = None
    depth: int = 0
    speaker: Speaker | None = None
    chain: tuple[Hop, ...] = ()
    said_on: When = NEVER
    event_on: When = NEVER
    confidence: float = 0.0
    extractor: str = ""
    trace: tuple[str, ...] = ()
    in_headline: bool = False
