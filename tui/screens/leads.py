"""Where another screen leads back to: what it answers when it closes."""

from provenance.domain.stored import StatementFilter

Lead = StatementFilter | int | None
"""Statements to show at the desk, one statement to go to, or nowhere: back to where one came from."""
