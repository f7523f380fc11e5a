"""A trace as one self-contained web page: no script, no request, readable on a phone and in print.

Jinja2 escapes everything; the template adds the only markup there is.
"""

from typing import ClassVar

from provenance.domain.traces import Trace
from provenance.reports.page import page_environment
from provenance.reports.traces.graph_drawing import draw_graph
from provenance.reports.traces.outline import outline_of
from provenance.reports.traces.palette import COLOURS, COLOURS_ON_DARK
from provenance.reports.traces.paths import ways_of

_TALL = 40
"""Rows from which on the drawing no longer fits a printed page; the list of ways is printed instead."""


class TracePageReporter:
    """Writes a trace as an HTML page."""

    suffix: ClassVar[str] = ".html"

    def render(self, trace: Trace) -> str:
        """The whole page."""
        template = page_environment().get_template("traces/page.html.jinja")
        drawing = draw_graph(trace)
        return template.render(
            trace=outline_of(trace),
            graph=drawing,
            is_tall=len(drawing.rows) > _TALL,
            ways={one.letter: one.ways for one in ways_of(trace)},
            colours=COLOURS,
            colours_on_dark=COLOURS_ON_DARK,
        )
