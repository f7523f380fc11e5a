"""Pictures of the main screens at 80x24 and 160x45, compared with those looked at before.

After a change that was meant, look at the report and take the new pictures:

    python -m pytest tests/tui/desk/test_screens.py --snapshot-update

The clock of the log is frozen and cursors do not blink, so that a picture depends on nothing else.
"""

from collections.abc import Awaitable, Callable, Iterator
from datetime import datetime, tzinfo
from typing import Any

import pytest
from textual.pilot import Pilot
from textual.widgets import Input

import db.events
from db.store import open_store
from provenance import workflow
from provenance.domain.annotations import AnnotationKind, Target
from provenance.domain.claims import GroupAct
from provenance.domain.statements import Status
from provenance.domain.stored import StatementFilter
from tests.builders import BY_ADA, MOMENT
from tests.tui.desk.pilots import ferry_store, settle
from tests.tui.desk.stories import story_store
from tui.app import ReviewApp

SMALL = (80, 24)
LARGE = (160, 45)
BOTH = pytest.mark.parametrize("size", [SMALL, LARGE], ids=["80x24", "160x45"])


class FrozenClock(datetime):
    """A clock that stands still."""

    @classmethod
    def now(cls, tz: tzinfo | None = None) -> datetime:  # type: ignore[override]
        """The moment of all tests."""
        return MOMENT.astimezone(tz)


@pytest.fixture
def reviewed_database(sqlite_database: str, monkeypatch: pytest.MonkeyPatch) -> str:
    """The ferry article with a few judgements, all made at the same moment."""
    monkeypatch.setattr(db.events, "datetime", FrozenClock)
    ferry_store(sqlite_database)
    with open_store(sqlite_database) as store:
        workflow.decide(store, [1], Status.CONFIRMED, "", BY_ADA)
        workflow.decide(store, [3], Status.REJECTED, "the outlet's own sum", BY_ADA)
        workflow.rate(store, Target.parse("st4"), "3", "nothing speaks against it", BY_ADA)
        agency = store.statement(4).hops[1].source_id
        workflow.rate(store, Target.parse(f"src{agency}"), "B", "right in most cases", BY_ADA)
        workflow.annotate(store, Target.parse("st4"), AnnotationKind.TAG, "strike", BY_ADA)
    return sqlite_database


Looks = Callable[..., bool]


@pytest.fixture
def looks_the_same(snap_compare: Callable[..., bool]) -> Iterator[Looks]:
    """Whether a desk on a database, after some keys, looks as its picture does."""
    desks: list[ReviewApp] = []

    def compare(database: str, size: tuple[int, int], *keys: str) -> bool:
        desk = ReviewApp(lambda: open_store(database), editor="ada", wanted=StatementFilter())
        desks.append(desk)
        return snap_compare(desk, terminal_size=size, run_before=after(*keys))

    yield compare
    for desk in desks:
        desk.close_store()


def after(*keys: str) -> Callable[[Pilot[Any]], Awaitable[None]]:
    """What presses some keys before the picture is taken, each taking its full effect."""

    async def press(pilot: Pilot[Any]) -> None:
        await settle(pilot)
        for key in keys:
            await pilot.press(key)
            await settle(pilot)
        for field in pilot.app.screen.query(Input):
            field.cursor_blink = False
        await settle(pilot)

    return press


@BOTH
@pytest.mark.parametrize(
    "keys",
    [
        pytest.param(("down", "down", "down", "right"), id="home"),
        pytest.param(("down", "down", "down", "right", "R", "c", "h", "m"), id="reliability"),
        pytest.param(("down", "B", "1", "s", "o", "enter"), id="credibility"),
        pytest.param(("down", "down", "down", "E"), id="correct"),
        pytest.param(("X",), id="reject"),
        pytest.param(("question_mark",), id="help"),
        pytest.param(("f",), id="filter"),
        pytest.param(("q",), id="closing"),
    ],
)
def test_screen(
    looks_the_same: Looks, reviewed_database: str, size: tuple[int, int], keys: tuple[str, ...]
) -> None:
    assert looks_the_same(reviewed_database, size, *keys)


@BOTH
def test_empty(looks_the_same: Looks, sqlite_database: str, size: tuple[int, int]) -> None:
    assert looks_the_same(sqlite_database, size)


def test_without_colour(
    looks_the_same: Looks, reviewed_database: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    assert looks_the_same(reviewed_database, SMALL, "down", "down", "down")


@pytest.fixture
def told_database(sqlite_database: str, monkeypatch: pytest.MonkeyPatch) -> str:
    """A claim told by four articles, one origin of it judged."""
    monkeypatch.setattr(db.events, "datetime", FrozenClock)
    story_store(sqlite_database)
    with open_store(sqlite_database) as store:
        key = workflow.trace_claim(store, 1).groups[0].key
        workflow.judge_groups(store, 1, GroupAct.INDEPENDENT, [key], "he told us too", BY_ADA)
    return sqlite_database


@BOTH
@pytest.mark.parametrize(
    "keys",
    [
        pytest.param(("w", "home", "down"), id="origins"),
        pytest.param(("w", "end", "up", "space"), id="origins-article"),
        pytest.param(("a",), id="claims"),
    ],
)
def test_claim_screen(
    looks_the_same: Looks, told_database: str, size: tuple[int, int], keys: tuple[str, ...]
) -> None:
    assert looks_the_same(told_database, size, *keys)


def test_claim_without_colour(
    looks_the_same: Looks, told_database: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    assert looks_the_same(told_database, SMALL, "w", "home", "down")
