"""One golden file a format: tests/data/reports/report.*.

After a wanted change, write them anew with

    PROVENANCE_REFRESH_GOLDEN=1 python -m pytest tests/provenance/reports/test_golden.py

then read the difference before committing it.
"""

import os
from pathlib import Path

import pytest

from provenance.plugins import REPORTERS, load_plugin
from provenance.reports import Reporter
from tests.provenance.reports.builders import a_report

GOLDEN = Path(__file__).parents[2] / "data" / "reports"


@pytest.mark.parametrize("name", ["markdown", "html", "json"])
def test_writes_the_golden_file(name: str) -> None:
    reporter: Reporter = load_plugin(REPORTERS, name)()
    golden = GOLDEN / f"report{reporter.suffix}"
    written = reporter.render(a_report())
    if os.environ.get("PROVENANCE_REFRESH_GOLDEN"):
        golden.parent.mkdir(parents=True, exist_ok=True)
        golden.write_text(written, encoding="utf-8", newline="\n")
    assert written == golden.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ["markdown", "html", "json"])
def test_the_same_report_gives_the_same_file(name: str) -> None:
    reporter: Reporter = load_plugin(REPORTERS, name)()
    assert reporter.render(a_report()) == reporter.render(a_report())
