"""Each deciding key, pressed at the desk and looked up in the store."""

from threading import Event

import pytest
from textual.widgets import Input, OptionList

from provenance.domain.annotations import AnnotationKind
from provenance.domain.statements import Status
from provenance.domain.stored import StatementFilter, StoredStatement
from tests.tui.desk.pilots import at_desk, settle
from tui.screens.ask import AskScreen
from tui.screens.rating import CredibilityScreen, ReliabilityScreen


async def test_confirm_is_stored_and_goes_on(ferry_database: str) -> None:
    async with at_desk(ferry_database) as desk:
        await desk.press("C")
        assert desk.statement(1).status is Status.CONFIRMED
        assert desk.present_id == 2


async def test_what_was_done_stands_in_the_head_until_one_looks_elsewhere(
    ferry_database: str,
) -> None:
    async with at_desk(ferry_database, size=(80, 24)) as desk:
        await desk.press("C")
        assert "confirmed st1" in desk.words_in("#head-left")
        assert not list(desk.app._notifications)
        await desk.press("down")
        assert "confirmed" not in desk.words_in("#head-left")


async def test_a_rating_is_said_with_the_name_of_its_source(ferry_database: str) -> None:
    async with at_desk(ferry_database, size=(80, 24)) as desk:
        await desk.press("down", "right", "R", "b")
        await desk.write("usually right")
        await desk.press("enter")
        (radio,) = {h.source_id for h in desk.statement(2).hops if h.hop.name == "Radio Sund"}
        said = f"rated reliability B of src{radio} (Radio Sund)"
        assert said in desk.shown().splitlines()[0]


async def test_confirm_signs_with_editor_and_session(ferry_database: str) -> None:
    async with at_desk(ferry_database, editor="grace") as desk:
        await desk.press("C")
        (verdict,) = desk.standing(1, AnnotationKind.VERDICT)
        assert desk.app.session is not None
        assert (verdict.editor, verdict.session_id) == ("grace", desk.app.session.id)


async def test_confirm_under_a_status_filter_lets_the_next_slide_in(ferry_database: str) -> None:
    async with at_desk(ferry_database, wanted=StatementFilter(status=Status.PROPOSED)) as desk:
        await desk.press("down", "C")
        assert desk.statement(2).status is Status.CONFIRMED
        assert desk.present_id == 3
        assert desk.home.queue.total == 5


async def test_reject_asks_for_a_reason_and_stores_it(ferry_database: str) -> None:
    async with at_desk(ferry_database) as desk:
        await desk.press("X")
        await desk.write("a caption")
        await desk.press("enter")
        (verdict,) = desk.standing(1, AnnotationKind.VERDICT)
        assert (verdict.value, verdict.rationale) == ("rejected", "a caption")
        assert desk.present_id == 2


async def test_reject_without_a_reason_is_refused_and_the_box_stays(ferry_database: str) -> None:
    async with at_desk(ferry_database) as desk:
        await desk.press("X", "enter")
        assert isinstance(desk.app.screen, AskScreen)
        assert "needs a rationale" in desk.words_in("#dialog-said")
        assert desk.statement(1).status is Status.PROPOSED


async def test_reopen_takes_the_verdict_back(ferry_database: str) -> None:
    async with at_desk(ferry_database) as desk:
        await desk.press("C", "up", "O")
        assert desk.statement(1).status is Status.PROPOSED
        assert desk.present_id == 1


async def test_rating_a_source_shows_on_every_hop_through_it(ferry_database: str) -> None:
    async with at_desk(ferry_database) as desk:
        await desk.press("R", "b")
        await desk.write("kept her word in March")
        await desk.press("enter")
        for statement_id in (1, 2, 5):
            (hop, *_) = desk.statement(statement_id).hops
            assert hop.of_source is not None
            assert (hop.of_source.value, hop.own) == ("B", None)


async def test_rating_the_chosen_hop_alone_leaves_its_source_unrated(ferry_database: str) -> None:
    async with at_desk(ferry_database) as desk:
        await desk.press("down", "right", "H", "d")
        await desk.write("misheard before")
        await desk.press("enter")
        radio = desk.statement(2).hops[1]
        assert radio.hop.name == "Radio Sund"
        assert radio.own is not None
        assert (radio.own.value, radio.own.rationale) == ("D", "misheard before")
        assert radio.of_source is None


async def test_credibility_is_stored_with_its_rationale(ferry_database: str) -> None:
    async with at_desk(ferry_database) as desk:
        await desk.press("B", "3")
        await desk.write("nothing against it")
        await desk.press("ctrl+s")
        (rating,) = desk.standing(1, AnnotationKind.CREDIBILITY)
        assert (rating.value, rating.rationale) == ("3", "nothing against it")
        assert "3 possibly true" in desk.words_in("#judgement")


async def test_credibility_1_is_refused_with_the_rule_and_nothing_typed_is_lost(
    ferry_database: str,
) -> None:
    async with at_desk(ferry_database) as desk:
        await desk.press("B", "1")
        await desk.write("two papers have it")
        await desk.press("enter")
        assert isinstance(desk.app.screen, CredibilityScreen)
        assert "asks for a second origin" in desk.words_in("#dialog-said")
        assert desk.app.screen.query_one("#rating-why", Input).value == "two papers have it"
        assert desk.standing(1, AnnotationKind.CREDIBILITY) == []
        desk.app.screen.query_one(OptionList).focus()
        await desk.press("2", "enter")
        (rating,) = desk.standing(1, AnnotationKind.CREDIBILITY)
        assert (rating.value, rating.rationale) == ("2", "two papers have it")


async def test_a_rating_without_a_rationale_is_refused(ferry_database: str) -> None:
    async with at_desk(ferry_database) as desk:
        await desk.press("R", "a", "enter")
        assert isinstance(desk.app.screen, ReliabilityScreen)
        assert "needs a rationale" in desk.words_in("#dialog-said")
        assert desk.statement(1).hops[0].of_source is None


async def test_no_level_is_preselected(ferry_database: str) -> None:
    async with at_desk(ferry_database) as desk:
        await desk.press("R", "ctrl+s")
        assert "No level is chosen" in desk.words_in("#dialog-said")


async def test_levels_can_be_chosen_with_arrows(ferry_database: str) -> None:
    async with at_desk(ferry_database) as desk:
        await desk.press("B", "down", "down", "enter")
        await desk.write("an old tale")
        await desk.press("enter")
        (rating,) = desk.standing(1, AnnotationKind.CREDIBILITY)
        assert rating.value == "2"


async def test_the_rating_screens_are_blind_to_one_another(ferry_database: str) -> None:
    async with at_desk(ferry_database) as desk:
        await desk.press("B", "5")
        await desk.write("denied since")
        await desk.press("enter", "R")
        assert "improbable" not in desk.shown()
        await desk.press("e")
        await desk.write("never right")
        await desk.press("enter", "B")
        assert "unreliable" not in desk.shown()
        assert "Until now 5" in desk.shown()


async def test_an_incongruent_pairing_is_warned_about_and_stored(ferry_database: str) -> None:
    async with at_desk(ferry_database) as desk:
        await desk.press("R", "a")
        await desk.write("always right")
        await desk.press("enter", "B", "5")
        await desk.write("denied since")
        await desk.press("enter")
        assert "A5 is an unusual pairing" in desk.words_in("#judgement")
        warned = [n for n in desk.app._notifications if "A5 is an unusual" in n.message]
        assert [note.severity for note in warned] == ["warning"]
        assert desk.standing(1, AnnotationKind.CREDIBILITY)[0].value == "5"


async def test_note_and_tag_are_stored(ferry_database: str) -> None:
    async with at_desk(ferry_database) as desk:
        await desk.press("N")
        await desk.write("called the ministry")
        await desk.press("enter", "T")
        await desk.write("call-back")
        await desk.press("enter")
        assert desk.standing(1, AnnotationKind.NOTE)[0].value == "called the ministry"
        assert desk.standing(1, AnnotationKind.TAG)[0].value == "call-back"
        assert "#call-back" in desk.words_in("#judgement")


async def test_a_tag_of_two_words_is_refused_and_kept_in_the_field(ferry_database: str) -> None:
    async with at_desk(ferry_database) as desk:
        await desk.press("T")
        await desk.write("two words")
        await desk.press("enter")
        assert "no single word" in desk.words_in("#dialog-said")
        assert desk.app.screen.query_one("#ask", Input).value == "two words"


@pytest.mark.parametrize("key", ["X", "R", "H", "B", "N", "T", "E"])
async def test_escape_leaves_a_dialog_with_nothing_stored(ferry_database: str, key: str) -> None:
    async with at_desk(ferry_database) as desk:
        head = desk.store.log_head()
        await desk.press(key, "escape")
        assert desk.app.screen is desk.home
        assert desk.store.log_head() == head


async def test_undo_takes_back_and_goes_to_what_it_was_about(ferry_database: str) -> None:
    async with at_desk(ferry_database) as desk:
        await desk.press("C", "down", "down", "U")
        assert desk.statement(1).status is Status.PROPOSED
        assert desk.present_id == 1


async def test_redo_does_it_again(ferry_database: str) -> None:
    async with at_desk(ferry_database) as desk:
        await desk.press("C", "U", "Y")
        assert desk.statement(1).status is Status.CONFIRMED


async def test_undo_of_a_rating_takes_it_off_every_hop(ferry_database: str) -> None:
    async with at_desk(ferry_database) as desk:
        await desk.press("R", "b")
        await desk.write("usually right")
        await desk.press("enter", "U")
        assert [desk.statement(n).hops[0].of_source for n in (1, 2, 5)] == [None, None, None]


async def test_nothing_is_reopened_that_has_no_verdict(ferry_database: str) -> None:
    async with at_desk(ferry_database) as desk:
        head = desk.store.log_head()
        await desk.press("O")
        assert desk.store.log_head() == head
        said = [note.message for note in desk.app._notifications]
        assert said == ["st1 has no verdict to take back."]


async def test_undo_with_nothing_done_says_so_and_changes_nothing(ferry_database: str) -> None:
    async with at_desk(ferry_database, editor="newcomer") as desk:
        head = desk.store.log_head()
        await desk.press("U")
        assert desk.store.log_head() == head
        assert any("undo" in note.message for note in desk.app._notifications)


async def test_a_statement_without_a_chain_has_no_hop_to_rate(ferry_database: str) -> None:
    async with at_desk(ferry_database) as desk:
        await desk.press("down", "down", "R")
        assert desk.app.screen is desk.home
        assert any("no chain" in note.message for note in desk.app._notifications)


async def test_nothing_is_decided_while_an_act_is_being_stored(ferry_database: str) -> None:
    async with at_desk(ferry_database) as desk:
        async with desk.app.turn_to_write:
            for key in ("C", "C", "down", "C"):
                await desk.pilot.press(key)
            said = {note.message for note in desk.app._notifications}
            assert "The act before is still being stored." in said
            assert desk.words_in("#head-right") == "storing …"
        await settle(desk.pilot)
        assert desk.words_in("#head-right") == "ada"
        assert desk.statuses() == [Status.CONFIRMED, *[Status.PROPOSED] * 5]
        assert desk.present_id == 2


@pytest.mark.parametrize("key", ["C", "X", "E", "R", "H", "B", "N", "T", "O"])
async def test_a_key_before_the_statement_is_read_says_why_nothing_happens(
    ferry_database: str, monkeypatch: pytest.MonkeyPatch, key: str
) -> None:
    async with at_desk(ferry_database) as desk:
        head, may_read = desk.store.log_head(), Event()
        read = desk.app.store.statement

        def read_late(statement_id: int) -> StoredStatement:
            may_read.wait()
            return read(statement_id)

        monkeypatch.setattr(desk.app.store, "statement", read_late)
        await desk.pilot.press("end", key)  # too far to be in hand already
        said = [note.message for note in desk.app._notifications]
        may_read.set()
        await settle(desk.pilot)
        assert said == ["The statement is still being read. Press the key again when you see it."]
        assert desk.app.screen is desk.home
        assert desk.store.log_head() == head
        assert desk.present_id == 6


async def test_a_key_with_no_statement_at_all_says_so(sqlite_database: str) -> None:
    async with at_desk(sqlite_database) as desk:
        await desk.press("C")
        said = [note.message for note in desk.app._notifications]
        assert said == ["There is no statement to decide on."]


async def test_after_every_act_the_log_verifies(ferry_database: str) -> None:
    async with at_desk(ferry_database) as desk:
        await desk.press("C", "C", "U", "Y", "N")
        await desk.write("seen")
        await desk.press("enter")
        assert desk.store.verify().is_sound
