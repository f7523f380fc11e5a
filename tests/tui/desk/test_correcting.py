"""The correction form: each field, by keys, looked up in the store."""

from datetime import date

import pytest
from textual.widgets import Input, Select, Static

from provenance.domain.annotations import AnnotationKind
from provenance.domain.chains import HopRole, chain_in_words
from provenance.domain.dates import DateBasis, Precision
from provenance.domain.sources import Basis, SourceKind
from provenance.domain.statements import Form, Status
from tests.tui.desk.pilots import Desk, at_desk, settle
from tui.keys import key_in_words
from tui.screens.correct import CorrectScreen
from tui.widgets.chain_editor import ChainEditor
from tui.widgets.span_editor import SpanEditor


async def _fill(desk: Desk, field: str, words: str) -> None:
    desk.app.screen.query_one(f"#correct-{field}", Input).focus()
    await settle(desk.pilot)
    await desk.write(words)


async def test_speaker_and_role(ferry_database: str) -> None:
    async with at_desk(ferry_database) as desk:
        await desk.press("E")
        await desk.write("Tove Linde")
        await _fill(desk, "role", "deputy minister")
        await _fill(desk, "why", "named so by the ministry")
        await desk.press("enter")
        stored = desk.statement(1)
        assert stored.statement.speaker is not None
        assert stored.statement.speaker.name == "Tove Linde"
        assert stored.statement.speaker.role == "deputy minister"
        assert stored.status is Status.CORRECTED
        (correction,) = desk.standing(1, AnnotationKind.CORRECTION)
        assert correction.rationale == "named so by the ministry"


async def test_kind_of_speaker_and_form_by_keys(ferry_database: str) -> None:
    async with at_desk(ferry_database) as desk:
        await desk.press("E", "tab", "enter", "down", "enter")
        assert desk.app.screen.query_one("#correct-kind", Select).value == "organisation"
        await desk.press("tab", "tab", "enter", "up", "enter", "ctrl+s")
        stored = desk.statement(1)
        assert stored.statement.speaker is not None
        assert stored.statement.speaker.kind is SourceKind.ORGANISATION
        assert stored.statement.form is Form.MIXED


async def test_said_on(ferry_database: str) -> None:
    async with at_desk(ferry_database) as desk:
        await desk.press("E")
        await _fill(desk, "start", "2026-03-07")
        await _fill(desk, "end", "2026-03-08")
        await desk.press("ctrl+s")
        said_on = desk.statement(1).statement.said_on
        assert (said_on.start, said_on.end) == (date(2026, 3, 7), date(2026, 3, 8))
        assert (said_on.precision, said_on.basis) == (Precision.RANGE, DateBasis.EDITOR)
        assert said_on.words == "Monday"


async def test_a_day_that_is_none_is_refused_and_the_form_stays(ferry_database: str) -> None:
    async with at_desk(ferry_database) as desk:
        await desk.press("E")
        await _fill(desk, "start", "last Monday")
        await desk.press("ctrl+s")
        assert isinstance(desk.app.screen, CorrectScreen)
        assert "write it like 2026-03-09" in desk.words_in("#dialog-said")
        assert desk.app.screen.query_one("#correct-start", Input).value == "last Monday"
        assert desk.statement(1).status is Status.PROPOSED


async def test_nothing_changed_is_refused(ferry_database: str) -> None:
    async with at_desk(ferry_database) as desk:
        await desk.press("E", "ctrl+s")
        assert "Nothing was changed" in desk.words_in("#dialog-said")


async def test_content_span_by_words(ferry_database: str) -> None:
    async with at_desk(ferry_database) as desk:
        await desk.press("E")
        desk.app.screen.query_one(SpanEditor).focus()
        await desk.press("left", "left", "space", "right", "ctrl+s")
        assert desk.statement(1).words == "crews will go back to work"


async def test_content_in_two_stretches(ferry_database: str) -> None:
    async with at_desk(ferry_database) as desk:
        await desk.press("E")
        desk.app.screen.query_one(SpanEditor).focus()
        await desk.press("left", "left", "plus", "ctrl+s")
        spans = desk.statement(1).statement.content
        text = desk.store.article(1).article.text
        assert [span.of(text) for span in spans] == ["Ferry crews will go back to work", "on"]


async def test_a_hop_is_added_named_and_made_parallel(ferry_database: str) -> None:
    async with at_desk(ferry_database) as desk:
        await desk.press("down", "E")
        desk.app.screen.query_one(ChainEditor).focus()
        await desk.press("down", "a")
        await desk.write("Nordbund")
        await desk.press("enter", "p", "k", "ctrl+s")
        stored = desk.statement(2)
        words = chain_in_words(stored.statement.chain)
        assert words == "Tove Lindqvist > Radio Sund & Nordbund > The Sound Courier*"
        added = next(s.hop for s in stored.hops if s.hop.name == "Nordbund")
        assert (added.basis, added.role, added.kind) == (
            Basis.EDITOR,
            HopRole.RELAY,
            SourceKind.WIRE,
        )


async def test_a_hop_is_removed(ferry_database: str) -> None:
    async with at_desk(ferry_database) as desk:
        await desk.press("down", "E")
        desk.app.screen.query_one(ChainEditor).focus()
        await desk.press("down", "d", "ctrl+s")
        assert (
            chain_in_words(desk.statement(2).statement.chain)
            == "Tove Lindqvist > The Sound Courier*"
        )


async def test_hops_are_reordered(ferry_database: str) -> None:
    async with at_desk(ferry_database) as desk:
        await desk.press("down", "down", "down", "E")
        desk.app.screen.query_one(ChainEditor).focus()
        await desk.press("down", "shift+down", "p", "ctrl+s")
        assert (
            chain_in_words(desk.statement(4).statement.chain)
            == "Pelle Ask > Telegram > Nordbund > The Sound Courier*"
        )


async def test_role_and_basis_of_a_hop(ferry_database: str) -> None:
    async with at_desk(ferry_database) as desk:
        await desk.press("down", "E")
        desk.app.screen.query_one(ChainEditor).focus()
        await desk.press("down", "r", "b", "ctrl+s")
        (_, radio, _) = desk.statement(2).hops
        assert (radio.hop.role, radio.hop.basis) == (HopRole.CONTRIBUTOR, Basis.INFERRED)


async def test_a_hop_without_a_name_is_refused(ferry_database: str) -> None:
    async with at_desk(ferry_database) as desk:
        await desk.press("E")
        desk.app.screen.query_one(ChainEditor).focus()
        await desk.press("a", "ctrl+s")
        assert "has no name yet" in desk.words_in("#dialog-said")


async def test_a_correction_is_undone_whole(ferry_database: str) -> None:
    async with at_desk(ferry_database) as desk:
        before = desk.statement(1)
        await desk.press("E")
        await desk.write("Tove Linde")
        await desk.press("ctrl+s", "U")
        after = desk.statement(1)
        assert after.statement == before.statement
        assert after.status is Status.PROPOSED


async def test_the_label_of_the_field_one_is_in_is_marked(ferry_database: str) -> None:
    async with at_desk(ferry_database) as desk:
        await desk.press("E")
        for label in ("Speaker", "Kind", "Role", "Form", "Said on", "First day", "Last day"):
            assert _marked(desk) == [label]
            await desk.press("tab")
        assert _marked(desk) == ["Words"]


def _marked(desk: Desk) -> list[str]:
    labels = desk.app.screen.query(".field-label").results(Static)
    return [str(label.content) for label in labels if label.styles.text_style.underline]


@pytest.mark.parametrize("width", [80, 120])
async def test_no_key_is_parted_from_its_words(ferry_database: str, width: int) -> None:
    async with at_desk(ferry_database, size=(width, 24)) as desk:
        await desk.press("E")
        desk.app.screen.query_one(SpanEditor).focus()
        await settle(desk.pilot)
        shown = desk.shown()
        for binding in SpanEditor.BINDINGS:
            assert f"{key_in_words(binding)} {binding.description}" in shown
