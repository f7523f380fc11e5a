"""One golden file a format: tests/data/traces; the stories together show every feature.

After a wanted change, write them anew with

    PROVENANCE_REFRESH_GOLDEN=1 python -m pytest tests/provenance/reports/traces/test_golden.py

then read the difference before committing it.
"""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from provenance.domain.traces import Trace
from provenance.plugins import TRACE_REPORTERS, installed_names, load_plugin
from provenance.reports.traces import TraceReporter
from tests.provenance.reports.traces.builders import (
    circular_story,
    denied_story,
    one_origin_story,
)

GOLDEN = Path(__file__).parents[3] / "data" / "traces"
NAMES = ["dot", "html", "json", "markdown", "mermaid", "tree"]
STORIES: list[Callable[[], Trace]] = [one_origin_story, denied_story, circular_story]


def test_every_format_is_installed() -> None:
    assert installed_names(TRACE_REPORTERS) == tuple(NAMES)


@pytest.mark.parametrize("story", STORIES)
@pytest.mark.parametrize("name", NAMES)
def test_writes_the_golden_file(name: str, story: Callable[[], Trace]) -> None:
    reporter: TraceReporter = load_plugin(TRACE_REPORTERS, name)()
    golden = GOLDEN / f"{story.__name__}{reporter.suffix}"
    written = reporter.render(story())
    if os.environ.get("PROVENANCE_REFRESH_GOLDEN"):
        golden.write_text(written, encoding="utf-8", newline="\n")
    assert written == golden.read_text(encoding="utf-8")
