"""What review sessions are looked back on by."""

from typing import Protocol

from provenance.domain.sittings import ReviewSession, Sitting


class SittingStore(Protocol):
    """Where sittings are kept; see ``provenance.workflow.store.Store`` for what all methods promise."""

    def sittings(self, editor: str, most: int = 100) -> tuple[ReviewSession, ...]:
        """The newest sessions of an editor, newest first."""
        ...

    def sitting(self, session_id: int) -> Sitting:
        """A session with what was decided, undone and left in it, and its figures."""
        ...
