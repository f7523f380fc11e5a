"""An editor's judgements: signed, dated, never erased."""

import re
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from provenance.domain.chains import Hop
from provenance.domain.dates import When
from provenance.domain.sources import SourceKind
from provenance.domain.spans import Span
from provenance.domain.statements import Form
from provenance.errors import NoSuchTargetError


class TargetKind(StrEnum):
    """What a judgement can be about; the value is also the prefix of its id on the command line."""

    ARTICLE = "art"
    CAPTURE = "cap"
    STATEMENT = "st"
    HOP = "hop"
    SOURCE = "src"
    RELATION = "re"
    CLAIM = "cl"


@dataclass(frozen=True, slots=True, order=True)
class Target:
    """A thing in the store: ``st12`` on the command line and on the screen."""

    kind: TargetKind
    id: int

    def __str__(self) -> str:
        return f"{self.kind}{self.id}"

    @classmethod
    def parse(cls, words: str) -> "Target":
        """Read ``st12``, ``art3``, ``src5``, ``re7`` ...; NoSuchTargetError otherwise."""
        found = _PRINTED.fullmatch(words.strip().lower())
        if found is None:
            raise NoSuchTargetError(words)
        return cls(TargetKind(found[1]), int(found[2]))


_PRINTED = re.compile(rf"({'|'.join(TargetKind)})(\d{{1,18}})")


class AnnotationKind(StrEnum):
    """What sort of judgement it is."""

    RELIABILITY = "reliability"
    CREDIBILITY = "credibility"
    VERDICT = "verdict"
    NOTE = "note"
    TAG = "tag"
    CORRECTION = "correction"


@dataclass(frozen=True, slots=True)
class Judgement:
    """A judgement about to be recorded.

    ``value`` is a level, a status, the note's text, the tag, or for a correction the names of the
    corrected fields; ``rationale`` is why.
    """

    target: Target
    kind: AnnotationKind
    value: str
    rationale: str = ""


@dataclass(frozen=True, slots=True)
class Annotation:
    """A judgement as recorded.  ``withdrawn`` after an undo; ``supersedes`` is an older annotation."""

    id: int
    target: Target
    kind: AnnotationKind
    value: str
    rationale: str
    editor: str
    at: datetime
    session_id: int | None = None
    supersedes: int | None = None
    withdrawn: bool = False


@dataclass(frozen=True, slots=True)
class ChainStep:
    """One hop of a corrected chain: ``hop_id`` keeps a stored hop (and its own rating), None adds one."""

    hop: Hop
    hop_id: int | None = None


@dataclass(frozen=True, slots=True)
class Correction:
    """What an editor changes in a statement; None leaves a field as it is."""

    speaker_name: str | None = None
    speaker_kind: SourceKind | None = None
    role: str | None = None
    form: Form | None = None
    content: tuple[Span, ...] | None = None
    said_on: When | None = None
    chain: tuple[ChainStep, ...] | None = None


@dataclass(frozen=True, slots=True)
class Signature:
    """Who acts, and in which review session (None: by a command).

    ``seen`` is the id of the newest event that the editor had before their eyes: a judgement on what
    another sitting has changed since is a conflict.  None (a script) decides on what it finds.
    ``concedes`` records the act and takes it back at once: what another has decided stands, and the
    log keeps both.
    """

    editor: str
    session_id: int | None = None
    seen: int | None = None
    concedes: bool = False


@dataclass(frozen=True, slots=True)
class Event:
    """One entry of the append-only log.

    ``summary`` says in words what was done; ``undoes`` is the id of the event this one takes back.
    """

    id: int
    at: datetime
    editor: str
    session_id: int | None
    kind: str
    summary: str
    targets: tuple[Target, ...]
    undoes: int | None
    prev_hash: str
    hash: str


@dataclass(frozen=True, slots=True)
class Act:
    """What one deciding key or command did: the event and what it touched."""

    event: Event
    annotation_ids: tuple[int, ...] = ()
