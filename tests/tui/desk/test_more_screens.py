"""Pictures of the screens beside the desk: at 80x24 and 160x45, in two themes and without colour.

As ``test_screens``: after a change that was meant, look at the report and take the new pictures:

    python -m pytest tests/tui/desk/test_more_screens.py --snapshot-update
"""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

import db.events
import provenance.workflow.reporting
from db.store import open_store
from provenance import workflow
from provenance.domain.annotations import Signature, Target
from provenance.domain.dates import DateBasis, Precision, When
from provenance.domain.relations import RelationKind
from provenance.domain.source_records import SourceEdit
from provenance.domain.sources import SourceTieKind
from provenance.domain.statements import Status
from provenance.domain.stored import StatementFilter
from tests.builders import BY_ADA, a_statement, an_article
from tests.tui.desk.pilots import ferry_store
from tests.tui.desk.test_screens import LARGE, SMALL, FrozenClock, after
from tui.app import ReviewApp
from tui.settings import SavedFilter, Settings
from tui.settings.keeper import SettingsKeeper

_NEXT_DAY = (
    "Ferry crews will not go back to work this week, a Transport Ministry official said Tuesday."
)

LOOKS = pytest.mark.parametrize(
    ("size", "theme"),
    [
        pytest.param(SMALL, "dark", id="80x24-dark"),
        pytest.param(LARGE, "dark", id="160x45-dark"),
        pytest.param(SMALL, "light", id="80x24-light"),
        pytest.param(LARGE, "light", id="160x45-light"),
        pytest.param(SMALL, "no-colour", id="80x24-no-colour"),
        pytest.param(LARGE, "no-colour", id="160x45-no-colour"),
    ],
)


@pytest.fixture
def worked_on(sqlite_database: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> str:
    """Two days of the ferries, with ratings, ties, an alias and a contradiction, all at one moment."""
    monkeypatch.setattr(db.events, "datetime", FrozenClock)
    monkeypatch.setattr(provenance.workflow.reporting, "datetime", FrozenClock)
    folder = tmp_path / "desk"
    folder.mkdir()
    monkeypatch.chdir(folder)
    ferry_store(sqlite_database)
    tuesday = date(2026, 3, 10)
    with open_store(sqlite_database) as store:
        statement = a_statement(
            "Ferry crews will not go back to work this week",
            text=_NEXT_DAY,
            said_on=When("Tuesday", tuesday, tuesday, Precision.DAY, DateBasis.STATED),
        )
        article = an_article(_NEXT_DAY, title="Ferries stay tied up", published="2026-03-10")
        store.add_article(article, (statement,), BY_ADA)
        if not workflow.relations_of(store, 1, 7, standing_only=False):
            why = "“will go back” and “will not go back”"
            workflow.relate(store, 7, RelationKind.CONTRADICTS, 1, why, BY_ADA)
        begun = store.begin_session(StatementFilter(), BY_ADA)
        by = Signature("ada", begun.id)
        official = store.find_source("Tove Lindqvist")
        workflow.rate(store, Target.parse(f"src{official}"), "B", "right in most cases", by)
        workflow.rate(store, Target.parse("st1"), "2", "an earlier report speaks for it", by)
        workflow.decide(store, [1, 2], Status.CONFIRMED, "", by)
        union = store.find_source("the union")
        tie = SourceEdit(
            add_aliases=("Ferry Crews' Union",),
            add_ties=((SourceTieKind.PART_OF, store.find_source("Radio Sund")),),
        )
        store.edit_source(union, tie, "its letterhead says so", by)
    return sqlite_database


Looks = Callable[..., bool]


@pytest.fixture
def looks_the_same(snap_compare: Callable[..., bool]) -> Iterator[Looks]:
    """Whether a desk in a theme, after some keys, looks as its picture does."""
    desks: list[ReviewApp] = []

    def compare(database: str, size: tuple[int, int], theme: str, *keys: str) -> bool:
        kept = (
            SavedFilter("Open, by the union", StatementFilter(source="union")),
            SavedFilter("The wire", StatementFilter(carrier="Nordbund", status=Status.PROPOSED)),
        )
        desk = ReviewApp(
            lambda: open_store(database),
            editor="ada",
            wanted=StatementFilter(),
            keeper=SettingsKeeper(settings=Settings(theme, filters=kept)),
        )
        desks.append(desk)
        return snap_compare(desk, terminal_size=size, run_before=after(*keys))

    yield compare
    for desk in desks:
        desk.close_store()


SCREENS = {
    "desk": ("down", "down", "down", "right"),
    "filter": ("f",),
    "kept": ("v",),
    "settings": ("f2",),
    "help": ("question_mark",),
    "sources": ("s", "down", "down", "down", "down", "space", "up"),
    "source-form": ("s", "down", "E"),
    "merge": ("s", "space", "M"),
    "split": ("s", "end", "up", "S", "down", "down", "space"),
    "timeline": ("t", "n"),
    "compare": ("t", "n", "c"),
    "relate": ("t", "n", "c", "M"),
    "report": ("p",),
    "sittings": ("i",),
}


@LOOKS
@pytest.mark.parametrize("keys", SCREENS.values(), ids=SCREENS.keys())
def test_screen(
    looks_the_same: Looks,
    worked_on: str,
    size: tuple[int, int],
    theme: str,
    keys: tuple[str, ...],
) -> None:
    assert looks_the_same(worked_on, size, theme, *keys)


@LOOKS
@pytest.mark.parametrize("keys", [("s",), ("s", "a"), ("p",)], ids=["sources", "alike", "report"])
def test_empty(
    looks_the_same: Looks,
    sqlite_database: str,
    size: tuple[int, int],
    theme: str,
    keys: tuple[str, ...],
) -> None:
    assert looks_the_same(sqlite_database, size, theme, *keys)
