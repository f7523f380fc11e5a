"""The demo's story: what twenty outlets say of one ferry line, traced to where it comes from."""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from tui.cli.output import clipped, print_line
from tui.drawing.wording import counted

if TYPE_CHECKING:
    from provenance.domain.traces import Trace
    from provenance.reports.traces import TraceReporter

STORY = "one-origin"
TRACE_NAME = "demo-trace"


def claim_of_story(stories: Path) -> str:
    """What the demo's story claims."""
    lines = (stories / "stories.jsonl").read_text(encoding="utf-8").splitlines()
    claims: Iterable[str] = (
        story["claim"] for story in map(json.loads, lines) if story["id"] == STORY
    )
    return next(iter(claims))


def show_story(traced: "Trace", stored: int, place: Path) -> Path:
    """Print the answer in short, write the page, and say where it is."""
    from provenance.plugins import TRACE_REPORTERS, load_plugin
    from provenance.reports.traces.wording import verdict
    from tui.report_file import write_report

    print_line("")
    print_line(f"{counted(stored, 'more article')} stored, of one story:")
    print_line(f"“{clipped(traced.claim, 78)}”")
    print_line(clipped(verdict(traced), 80))
    reporter: TraceReporter = load_plugin(TRACE_REPORTERS, "html")()
    path = place / (TRACE_NAME + reporter.suffix)
    write_report(path, reporter.render(traced))
    return path
