"""Who is here and on what: leases that a closed or dead desk does not keep."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from threading import Event

import pytest
from sqlalchemy import select, text, update

from db import desks
from db.schema import DeskRow
from db.store import Store, open_store
from provenance.domain.annotations import Signature
from provenance.domain.desks import OpenDesk
from provenance.domain.stored import StatementFilter
from provenance.errors import NoSuchTargetError
from tests.builders import BY_ADA, a_verdict, an_article, ferry_statements
from tests.db.conftest import behind_the_back

BY_BEA = Signature("bea")


@pytest.fixture
def ferry(store: Store) -> Store:
    """A store with the ferry article, and two editors who have begun a session."""
    store.add_article(an_article(), ferry_statements(), BY_ADA)
    for by in (BY_ADA, BY_BEA):
        store.begin_session(StatementFilter(), by)
    return store


@pytest.fixture
def ada(ferry: Store) -> OpenDesk:
    """Ada's desk."""
    return ferry.open_desk(BY_ADA)


@pytest.fixture
def bea(ferry: Store, ada: OpenDesk) -> OpenDesk:
    """Bea's desk, opened after Ada's."""
    assert ada.editor == "ada"
    return ferry.open_desk(BY_BEA)


def where(store: Store) -> dict[str, int | None]:
    """What each open desk is on."""
    return {desk.editor: desk.statement_id for desk in store.open_desks()}


def test_who_comes_first_holds_it(ferry: Store, ada: OpenDesk, bea: OpenDesk) -> None:
    assert ferry.hold(ada, [2]).is_ours
    hold = ferry.hold(bea, [2])
    assert (hold.is_ours, hold.holder.editor) == (False, "ada")
    assert ferry.hold(ada, [2]).is_ours
    assert where(ferry) == {"ada": 2, "bea": 2}


def test_a_hold_takes_the_first_that_is_free(ferry: Store, ada: OpenDesk, bea: OpenDesk) -> None:
    assert ferry.hold(ada, [1, 2]).statement_id == 1
    assert ferry.hold(bea, [1, 2, 3]).statement_id == 2
    assert not ferry.hold(bea, [1]).is_ours


@pytest.mark.parametrize("leave", ["move", "release", "close"])
def test_what_is_left_is_free_for_the_next(
    ferry: Store, ada: OpenDesk, bea: OpenDesk, leave: str
) -> None:
    ferry.hold(ada, [2])
    ferry.hold(bea, [2])
    match leave:
        case "move":
            ferry.hold(ada, [3])
        case "release":
            ferry.release(ada)
        case _:
            ferry.close_desk(ada)
    assert ferry.hold(bea, [2]).is_ours


def age(database: str, desk: OpenDesk, by: timedelta) -> None:
    """Let time pass for a desk that says nothing."""
    with behind_the_back(database) as connection:
        seen_at = connection.execute(select(DeskRow.seen_at).filter_by(id=desk.id)).scalar_one()
        connection.execute(update(DeskRow).filter_by(id=desk.id).values(seen_at=seen_at - by))


def test_a_dead_desk_holds_nothing(
    ferry: Store, database: str, ada: OpenDesk, bea: OpenDesk
) -> None:
    ferry.hold(ada, [2])
    age(database, ada, desks.LEASE + timedelta(seconds=1))
    assert where(ferry) == {"bea": None}
    assert ferry.hold(bea, [2]).is_ours
    # It was only asleep: it is seen again, and finds that another holds what it was on.
    ferry.beat(ada)
    assert where(ferry) == {"ada": None, "bea": 2}
    assert ferry.hold(ada, [2]).holder.editor == "bea"


def test_a_desk_that_says_it_is_there_keeps_its_place(
    ferry: Store, database: str, ada: OpenDesk
) -> None:
    ferry.hold(ada, [2])
    age(database, ada, desks.LEASE - timedelta(seconds=5))
    ferry.beat(ada)
    age(database, ada, desks.LEASE - timedelta(seconds=5))
    assert where(ferry) == {"ada": 2}


def test_a_desk_long_dead_is_forgotten_and_may_come_back(
    ferry: Store, database: str, ada: OpenDesk
) -> None:
    age(database, ada, timedelta(days=1))
    bea = ferry.open_desk(BY_BEA)
    with behind_the_back(database) as connection:
        assert connection.scalar(text("SELECT count(*) FROM desk")) == 1
    ferry.hold(ada, [4])
    assert where(ferry) == {"ada": 4, "bea": None}
    assert bea.id > ada.id


def test_many_at_once_never_hold_the_same(ferry: Store) -> None:
    seats = [ferry.open_desk(BY_ADA) for _ in range(6)]
    start = Event()

    def sit_down(desk: OpenDesk) -> int:
        start.wait()
        hold = ferry.hold(desk, range(1, 7))
        assert hold.is_ours
        return hold.statement_id

    with ThreadPoolExecutor(len(seats)) as pool:
        holds = [pool.submit(sit_down, desk) for desk in seats]
        start.set()
        assert sorted(hold.result() for hold in holds) == [1, 2, 3, 4, 5, 6]


def test_nothing_of_it_is_in_the_log(ferry: Store, ada: OpenDesk) -> None:
    head = ferry.log_head()
    ferry.hold(ada, [2])
    ferry.close_desk(ada)
    assert ferry.log_head() == head
    assert ferry.verify().is_sound


def test_what_cannot_be_claimed_is_said(ferry: Store, ada: OpenDesk) -> None:
    with pytest.raises(NoSuchTargetError, match="st99"):
        ferry.hold(ada, [99])
    with pytest.raises(ValueError, match="needs a statement"):
        ferry.hold(ada, [])
    with pytest.raises(NoSuchTargetError, match="cid"):
        ferry.open_desk(Signature("cid"))


def test_news_are_what_other_sittings_did(ferry: Store, ada: OpenDesk, bea: OpenDesk) -> None:
    session = ferry.begin_session(StatementFilter(), BY_ADA)
    mine = Signature("ada", session.id)
    since = ferry.newest_event()
    ferry.record([a_verdict(1)], mine)
    ferry.record([a_verdict(2)], BY_BEA)
    ferry.record([a_verdict(3)], BY_ADA)  # by a command, not in this sitting
    ferry.hold(bea, [5])
    news = ferry.news(since, mine, ada)
    assert [event.summary for event in news.events] == ["confirmed st2", "confirmed st3"]
    assert (news.newest, news.left_out) == (ferry.newest_event(), 0)
    assert [(desk.editor, desk.statement_id) for desk in news.desks] == [("bea", 5)]
    assert ferry.news(news.newest, mine, ada).events == ()


@pytest.fixture
def never() -> Iterator[Event]:
    """A stop that is not asked for while the test runs."""
    event = Event()
    yield event
    event.set()


def test_a_watch_hears_what_another_program_writes(
    ferry: Store, database: str, never: Event
) -> None:
    with ferry.watch() as watch, open_store(database) as other:
        while watch.wait(0.01, never):
            pass  # what was written before
        other.record([a_verdict(1)], BY_BEA)
        assert watch.wait(30, never)
        assert not watch.wait(0.01, never)
        desk = other.open_desk(BY_BEA)
        assert watch.wait(30, never)
        other.hold(desk, [1])
        assert watch.wait(30, never)


def test_a_watch_stops_when_asked(ferry: Store) -> None:
    stop = Event()
    stop.set()
    with ferry.watch() as watch:
        assert not watch.wait(3600, stop)
