"""Report -> a file: one module a format."""

from typing import Protocol

from provenance.domain.report import Report


class Reporter(Protocol):
    """Writes a report in one format; registered in the entry-point group provenance.reporters."""

    suffix: str
    """The usual ending of the file, with its dot."""

    def render(self, report: Report) -> str:
        """The whole file as text, to be written as UTF-8."""
        ...
