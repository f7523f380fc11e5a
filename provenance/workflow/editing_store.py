"""What statements are parted, joined and added by."""

from collections.abc import Sequence
from typing import Protocol

from provenance.domain.annotations import Act, Signature
from provenance.domain.statements import Statement


class EditingStore(Protocol):
    """Where statements are cut otherwise; see ``provenance.workflow.store.Store``.

    Each act raises JudgementRefusedError for what cannot be, DecidedMeanwhileError as for
    ``record``.
    """

    def split(self, statement_id: int, at: int, why: str, by: Signature) -> Act:
        """Give what stands from the offset ``at`` on to a statement of its own."""
        ...

    def join(self, statement_ids: Sequence[int], why: str, by: Signature) -> Act:
        """Put the words of several statements of one capture into the first of them."""
        ...

    def add_statement(self, capture_id: int, statement: Statement, why: str, by: Signature) -> Act:
        """Store a statement that was missed, at its place in the text."""
        ...
