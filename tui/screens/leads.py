"""Where another screen leads back to: what it answers when it closes."""

from provenance.domain.sittings import ReviewSession
from provenance.domain.stored import StatementFilter

Lead = StatementFilter | ReviewSession | int | None
"""Statements to show at the desk, a sitting to go on in, a statement to go to, or back where one was."""
