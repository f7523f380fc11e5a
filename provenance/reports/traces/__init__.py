"""Trace -> a file: where a claim comes from, one module a format."""

from typing import Protocol

from provenance.domain.traces import Trace


class TraceReporter(Protocol):
    """Writes a trace in one format; registered in the entry-point group provenance.trace_reporters."""

    suffix: str
    """The usual ending of the file, with its dot."""

    def render(self, trace: Trace) -> str:
        """The whole file as text, to be written as UTF-8."""
        ...
