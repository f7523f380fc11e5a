"""The main job from end to end: two articles in, a carrier rated by keys, a report out, the log sound."""

import re
import sqlite3
from pathlib import Path

import pytest
from click.testing import CliRunner

from db.store import Store, open_store
from provenance.domain.annotations import AnnotationKind, Signature
from provenance.domain.statements import Status
from provenance.domain.stored import StatementFilter, StoredHop
from provenance.reports.markdown import MarkdownReporter
from provenance.workflow import build_report
from tests.tui.desk.pilots import Desk, at_desk
from tui.cli.program import program

RADIO = "Radio Kestrel"

DAM = """\
Dam at Upper Ostra to Be Drained

The dam at Upper Ostra will be drained by Friday, Energy Minister Ilse Varga told Radio Kestrel on Monday.

"The wall is older than the maps say," Varga said.

Fishermen watched the water fall from the road above the valley.
"""

VALLEY = """\
Ostra Valley Villages Told to Pack

Nobody will be left behind in the valley, Mayor Pavel Horn told Radio Kestrel on Tuesday.

The buses leave at noon, according to Radio Kestrel.
"""


@pytest.fixture
def ostra_database(sqlite_database: str, tmp_path: Path) -> str:
    """Both articles, added by the command."""
    for name, text, outlet, day in (
        ("dam.txt", DAM, "The Ostra Post", "2026-05-04"),
        ("valley.txt", VALLEY, "Northern Bulletin", "2026-05-05"),
    ):
        article = tmp_path / name
        article.write_text(text, encoding="utf-8")
        told = ["--outlet", outlet, "--published", day]
        done = CliRunner().invoke(
            program, ["--database", sqlite_database, "add", str(article), *told]
        )
        assert done.exit_code == 0, done.output
    return sqlite_database


def _through_radio(store: Store) -> list[StoredHop]:
    every = store.statements_in_full(StatementFilter())
    return [hop for stored in every for hop in stored.hops if hop.hop.name == RADIO]


def _carried(store: Store) -> list[int]:
    every = store.statements_in_full(StatementFilter(source=RADIO))
    return [stored.id for stored in every]


async def _confirm_and_rate(desk: Desk) -> int:
    """Go to a statement that the radio carried, confirm it and rate the radio once."""
    await desk.press("slash")
    await desk.write("drained by Friday")
    await desk.press("enter", "right")
    hop = desk.home.hop_to_rate()
    assert hop is not None
    assert hop.hop.name == RADIO
    await desk.press("R", "b")
    await desk.write("right about the last two floods")
    await desk.press("enter")
    confirmed = desk.present_id
    assert confirmed is not None
    await desk.press("C", "q", "enter")
    return confirmed


async def test_one_rating_shows_everywhere_and_the_report_carries_what_was_decided(
    ostra_database: str,
) -> None:
    async with at_desk(ostra_database, editor="grace") as desk:
        confirmed = await _confirm_and_rate(desk)
    with open_store(ostra_database) as store:
        hops = _through_radio(store)
        assert len({hop.source_id for hop in hops}) == 1
        assert len({store.statement(n).article_id for n in _carried(store)}) == 2
        assert [(hop.reliability, hop.own) for hop in hops] == [("B", None)] * len(hops)
        stored = store.statement(confirmed)
        assert stored.status is Status.CONFIRMED
        (verdict,) = (a for a in stored.standing if a.kind is AnnotationKind.VERDICT)
        assert verdict.editor == "grace"
        written = MarkdownReporter().render(
            build_report(store, "everything", StatementFilter(), Signature("grace"))
        )
        signed = f"grace, {verdict.at.day} {verdict.at:%B %Y, %H:%M} UTC"
        assert [line for line in written.splitlines() if "confirmed" in line and signed in line]
        in_chains = re.findall(rf"^ +- (?:origin|carrier): {RADIO}\b.*", written, re.MULTILINE)
        assert len(in_chains) == len(hops)
        assert all("reliability B, usually reliable" in line for line in in_chains)
        assert store.verify().is_sound


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE statement SET status = 'rejected' WHERE id = {confirmed}",
        "UPDATE annotation SET value = 'A' WHERE value = 'B'",
        "DELETE FROM annotation WHERE value = 'confirmed'",
    ],
)
async def test_a_row_changed_behind_its_back_is_found(ostra_database: str, change: str) -> None:
    async with at_desk(ostra_database, editor="grace") as desk:
        confirmed = await _confirm_and_rate(desk)
    connection = sqlite3.connect(ostra_database)
    with connection:
        changed = connection.execute(change.format(confirmed=confirmed))
    assert changed.rowcount == 1
    connection.close()
    with open_store(ostra_database) as store:
        found = store.verify()
    assert not found.is_sound
    assert any(re.search(r"statement|annotation|st\d|ann", fault.where) for fault in found.faults)
