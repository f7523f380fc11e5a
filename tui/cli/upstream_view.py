"""What was found upstream, for a reader and as JSON: two wordings side by side."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from provenance.domain.upstream import UpstreamCheck
from tui.cli.output import print_indented, print_table
from tui.drawing.drift import (
    LEGEND,
    SEVERITY_STYLES,
    STYLES,
    Marked,
    checked_in_words,
    findings_in_words,
    side_here,
    side_upstream,
    upstream_in_words,
)

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text


def print_check(console: "Console", check: UpstreamCheck) -> None:
    """Print what became of the words, and both wordings beside one another."""
    from rich.table import Table
    from rich.text import Text

    console.print(Text(f"st{check.statement_id}  {upstream_in_words(check)}", style="bold"))
    for words, severity in findings_in_words(check):
        print_indented(console, Text(words, style=SEVERITY_STYLES[severity]), 2)
    if check.reading.parts:
        table = Table(box=None, padding=(0, 2, 0, 0), pad_edge=False, expand=True)
        table.add_column("Here", ratio=1, overflow="fold")
        table.add_column("Upstream", ratio=1, overflow="fold")
        parts = check.reading.parts
        table.add_row(_written(side_here(parts)), _written(side_upstream(parts)))
        print_table(console, table)
        console.print(Text(LEGEND, style="dim"))
    console.print(Text(checked_in_words(check), style="dim"))


def _written(side: Iterable[Marked]) -> "Text":
    from rich.text import Text

    return Text(" ").join(Text(marked.words, style=STYLES[marked.part]) for marked in side)


def check_line(check: UpstreamCheck) -> dict[str, Any]:
    """``upstream st12 --json``; keys are a promise."""
    place = check.reading.place
    return {
        "statement": f"st{check.statement_id}",
        "article": f"art{check.article_id}",
        "capture": f"cap{check.capture_id}",
        "outlet": check.outlet,
        "title": check.headline,
        "url": check.url or None,
        "severity": check.reading.severity.value,
        "findings": [
            {"drift": f.drift.value, "severity": f.severity.value, "why": f.why}
            for f in check.reading.findings
        ],
        "parts": [
            {"part": p.part.value, "words": p.words, "upstream": p.upstream}
            for p in check.reading.parts
        ],
        "place": [place.start, place.end] if place is not None else None,
        "editor": check.editor,
        "at": check.at.isoformat(),
    }
