"""Everything that can go wrong for a person.

Each error carries its subject as attributes and a message that says what happened, to what, and what
to do next.  Whatever is not a ProvenanceError is a bug and keeps its traceback.
"""

from collections.abc import Sequence
from typing import Any


class ProvenanceError(Exception):
    """Base of all errors meant for a person; ``kind`` is the word machines read."""

    kind = "error"

    def __reduce__(self) -> tuple[Any, ...]:
        """Whole, message and attributes, from one process to another."""
        return _made_again, (type(self), self.args), self.__dict__


def _made_again(kind: type[ProvenanceError], words: tuple[Any, ...]) -> ProvenanceError:
    return kind.__new__(kind, *words)


class UnreadableInputError(ProvenanceError):
    """An input that cannot be read as an article: ``name`` is the file or URL."""

    kind = "unreadable_input"

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(f"{name}: {reason}")
        self.name = name
        self.reason = reason


class FetchError(ProvenanceError):
    """A URL that could not be fetched."""

    kind = "fetch"

    def __init__(self, url: str, reason: str) -> None:
        super().__init__(f"{url}: {reason}")
        self.url = url
        self.reason = reason


class NoSuchTargetError(ProvenanceError):
    """An id or a name that the store does not hold."""

    kind = "no_such_target"

    def __init__(self, words: str, hint: str = "") -> None:
        super().__init__(
            f"{words!r} is nothing this store holds. "
            + (hint or "Ids look like art3, st12, src5; `provenance list` shows them.")
        )
        self.words = words


class JudgementRefusedError(ProvenanceError):
    """A judgement that the rules of the field do not allow; the message says which and why."""

    kind = "judgement_refused"


class SecondOriginMissingError(JudgementRefusedError):
    """Credibility 1 before two origins of the claim are judged independent; ``so_far`` of them are."""

    def __init__(self, target: str, so_far: int) -> None:
        self.so_far = so_far
        super().__init__(
            "Credibility 1 asks for a second origin: two origins of the claim judged independent, and "
            f"{so_far or 'none'} so far. `provenance list claims --statement {target}` shows the claim "
            "and `provenance claims judge` judges its origins; use 2 where earlier reports speak for it."
        )


class NothingToUndoError(ProvenanceError):
    """Undo or redo with nothing left to take back or do again."""

    kind = "nothing_to_undo"


class ConflictError(ProvenanceError):
    """Somebody else changed it in between; nothing was changed by this act."""

    kind = "conflict"


class DecidedMeanwhileError(ConflictError):
    """Another editor decided on ``subject`` (``st12``) after what this one had seen of it.

    ``what`` is their decision in words, ``mine`` the one that was not recorded.
    """

    kind = "decided_meanwhile"

    def __init__(self, subject: str, who: str, what: str, mine: str = "") -> None:
        super().__init__(
            f"{subject} was changed by {who} while you looked at it ({what}). Nothing was changed "
            "now: look at it again and decide anew."
        )
        self.subject = subject
        self.who = who
        self.what = what
        self.mine = mine


class SampleError(ProvenanceError):
    """A sample or an assignment that cannot be made, found or voted in as asked."""

    kind = "sample"


class DatabaseError(ProvenanceError):
    """The database cannot be used: absent, locked, damaged, unreachable."""

    kind = "database"


class NewerDatabaseError(DatabaseError):
    """The database was written by a newer version of the tool."""

    kind = "newer_database"


class ReportError(ProvenanceError):
    """A report that cannot be built or written."""

    kind = "report"


class OutputError(ProvenanceError):
    """What a command prints that cannot be written to where it goes."""

    kind = "output"


class PluginError(ProvenanceError):
    """A plug-in that is not installed or does not load."""

    kind = "plugin"


class WorkerLostError(ProvenanceError):
    """A process that read articles was ended from outside while ``name`` was being read."""

    kind = "worker_lost"

    def __init__(self, name: str) -> None:
        super().__init__(
            f"A process was ended from outside while it read {name} or one soon after it; most often "
            "the machine had no memory left. What was told before stands: go on with fewer --jobs."
        )
        self.name = name


class ClusterError(ProvenanceError):
    """A cluster that does not answer, or that lost what it was reading; ``name`` is which or what."""

    kind = "cluster"

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(f"{name}: {reason}. What was written stands; the same command goes on.")
        self.name = name
        self.reason = reason


class CorpusError(ProvenanceError):
    """A marked corpus that cannot be learned from; ``name`` is its folder or file."""

    kind = "corpus"

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(f"{name}: {reason}. docs/models.md says what a corpus looks like.")
        self.name = name
        self.reason = reason


class ModelError(ProvenanceError):
    """A fitted model that is not there or cannot be used."""

    kind = "model"

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(
            f"The model {name!r}: {reason}. `provenance model list` names those there are; "
            "`provenance model use built-in` goes back to the one that came with the program."
        )
        self.name = name
        self.reason = reason


class GazetteerError(ProvenanceError):
    """A user's list of outlets that cannot be read: ``name`` is the file, ``line`` counts from 1."""

    kind = "gazetteer"

    def __init__(self, name: str, line: int | None, reason: str) -> None:
        place = name if line is None else f"{name}, line {line}"
        super().__init__(
            f"{place}: {reason}. Mend the file, or name another in PROVENANCE_GAZETTEER; "
            "`provenance gazetteer check` looks through it."
        )
        self.name = name
        self.line = line
        self.reason = reason


class StoryError(ProvenanceError):
    """A line of a file of stories that cannot be traced, or not whole: ``line`` counts from 1."""

    kind = "story"

    def __init__(self, name: str, line: int, reason: str) -> None:
        super().__init__(
            f"{name}, line {line} {reason}. A line is "
            '{"id": ..., "claim": "...", "body_ids": [...]}; the other lines go on.'
        )
        self.name = name
        self.line = line
        self.reason = reason


class MissingBodiesError(ProvenanceError):
    """Articles of a story that are not stored: ``ids`` are external ids, ``line`` counts from 1."""

    kind = "missing_bodies"

    def __init__(self, name: str, line: int, ids: Sequence[str]) -> None:
        shown = ", ".join(ids[:5]) + (f" and {len(ids) - 5} more" if len(ids) > 5 else "")
        super().__init__(
            f"{name}, line {line}: no article was added as {shown}. Add what is missing with "
            "`provenance add --external-id`; the story is traced without it."
        )
        self.name = name
        self.line = line
        self.ids = tuple(ids)


class SettingsError(ProvenanceError):
    """An editor's settings or keymap that cannot be used: ``name`` is the file, ``line`` from 1."""

    kind = "settings"

    def __init__(self, name: str, line: int | None, reason: str) -> None:
        place = name if line is None else f"{name}, line {line}"
        super().__init__(f"{place}: {reason}. Mend the file; until then the usual is used.")
        self.name = name
        self.line = line
        self.reason = reason
