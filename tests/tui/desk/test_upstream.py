"""A statement beside the article it came from: followed, named, compared, taken back, by keys."""

import httpx
import pytest

from db.store import open_store
from provenance import workflow
from provenance.domain.upstream import Severity
from provenance.ingest import fetch
from tests.builders import BY_ADA, an_article
from tests.tui.desk.everywhere import FrozenClock
from tests.tui.desk.pilots import Desk, at_desk
from tui.screens.upstream import UpstreamScreen

WIRE = "https://wire.example/crews"
UPSTREAM = (
    "Crews To Return\n\n“We have an agreement and it may hold if the owners agree,” the official, Tove "
    "Lindqvist, told Radio Sund in Oxdal on Monday.\n"
)


@pytest.fixture
def with_upstream(ferry_database: str, monkeypatch: pytest.MonkeyPatch) -> str:
    """The ferry article, and art2, from which it may have its quotation."""
    monkeypatch.setattr("db.events.datetime", FrozenClock)
    with open_store(ferry_database) as store:
        upstream = an_article(UPSTREAM, title="Crews To Return", outlet="Radio Sund")
        store.add_article(upstream, (), BY_ADA)
    return ferry_database


async def compare_with(desk: Desk, words: str) -> None:
    """Name the article to compare with."""
    await desk.press("A")
    await desk.write(words)
    await desk.press("enter")


async def test_nothing_compared_yet_says_what_to_do(with_upstream: str) -> None:
    async with at_desk(with_upstream, size=(80, 24)) as desk:
        await desk.press("down", "e")
        assert isinstance(desk.app.screen, UpstreamScreen)
        assert "A asks for the address" in desk.words_in("#upstream-findings")
        await desk.press("F")
        assert desk.store.upstream_checks(2) == ()
        await desk.press("e")
        assert desk.app.screen is desk.home
        assert desk.present_id == 2


@pytest.mark.parametrize("size", [(80, 24), (160, 45)])
async def test_a_stored_article_is_compared_side_by_side(
    with_upstream: str, size: tuple[int, int]
) -> None:
    async with at_desk(with_upstream, size=size) as desk:
        await desk.press("down", "e")
        await compare_with(desk, "art2")
        (check,) = desk.store.upstream_checks(2)
        assert (check.reading.severity, check.editor) == (Severity.SERIOUS, "ada")
        shown = desk.shown()
        for words in (
            "changed, serious",
            "Here",
            "Upstream",
            "‹holds›",
            "‹may hold›",
            "Radio Sund",
        ):
            assert words in shown
        await desk.press("U")
        assert desk.store.upstream_checks(2) == ()
        await desk.press("Y")
        assert len(desk.store.upstream_checks(2)) == 1
        assert desk.store.verify().is_sound


async def test_an_address_is_fetched_and_what_cannot_be_had_is_said(
    with_upstream: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = f"<html><body><article><h1>Crews</h1><p>{UPSTREAM}</p></article></body></html>"

    def answer(request: httpx.Request) -> httpx.Response:
        return httpx.Response(200, html=page) if str(request.url) == WIRE else httpx.Response(404)

    monkeypatch.setattr(
        fetch, "open_client", lambda: httpx.Client(transport=httpx.MockTransport(answer))
    )
    async with at_desk(with_upstream) as desk:
        await desk.press("down", "e")
        await compare_with(desk, "https://wire.example/gone")
        await desk.until(lambda: "looking up" not in desk.words_in("#upstream-head"))
        assert desk.store.upstream_checks(2) == ()
        await compare_with(desk, WIRE)
        await desk.until(lambda: bool(desk.store.upstream_checks(2)))
        assert desk.store.upstream_checks(2)[0].url == WIRE


async def test_older_comparisons_are_a_key_away(with_upstream: str) -> None:
    with open_store(with_upstream) as store:
        workflow.check_upstream(store, 2, 2, BY_ADA)
        workflow.check_upstream(store, 2, 2, BY_ADA, WIRE)
    async with at_desk(with_upstream) as desk:
        await desk.press("down", "e")
        assert "1 of 2" in desk.words_in("#upstream-head")
        await desk.press("n")
        assert "2 of 2" in desk.words_in("#upstream-head")


async def test_hostile_words_are_harmless(ferry_database: str) -> None:
    hostile = "“We have [red]an agreement[/] and \x1b[31mit holds\u202e,” she said.\n"
    with open_store(ferry_database) as store:
        store.add_article(an_article(hostile, title="[b]x\x07", outlet="\x1b]0;x"), (), BY_ADA)
        workflow.check_upstream(store, 2, 2, BY_ADA)
    async with at_desk(ferry_database) as desk:
        await desk.press("down", "e")
        shown = desk.shown()
        assert "\x1b" not in shown
        assert "\u202e" not in shown
        assert "[b]x" in shown
