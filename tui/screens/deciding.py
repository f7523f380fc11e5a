"""The deciding keys: each acts on the statement that is on the screen, or on nothing.

While a statement is still being read, or the act before is still being stored, a deciding key does
nothing but say so: nobody decides on what they have not seen.
"""

from collections.abc import Callable
from typing import ClassVar

from textual import on
from textual.binding import BindingType

from provenance import workflow
from provenance.domain.annotations import Act, AnnotationKind, Target, TargetKind
from provenance.domain.statements import Status
from provenance.domain.stored import StoredHop, StoredStatement
from provenance.errors import DecidedMeanwhileError
from tui.drawing.judgement import target_of
from tui.drawing.subjects import hop_subject, statement_in_short, statement_subject
from tui.drawing.wording import credibility_among
from tui.keys import decide
from tui.messages import ActDone, ActFailed, StatementInView
from tui.screens.acting import Deed
from tui.screens.ask import AskScreen
from tui.screens.conflict import ConflictScreen
from tui.screens.correct import CorrectScreen
from tui.screens.dialog import DialogScreen
from tui.screens.marking import MarkingScreen
from tui.screens.rating import CredibilityScreen, ReliabilityScreen

DECIDING = [
    decide("C", "confirm", "confirm", "Confirm: found right, attributed right"),
    decide("X", "reject", "reject", "Reject, with a reason"),
    decide("E", "correct", "correct", "Correct: speaker, role, form, day, words, chain"),
    decide(
        "R",
        "rate_source",
        "rate A-F",
        "Rate the chosen hop's source A-F, wherever it occurs",
    ),
    decide("B", "rate_statement", "rate 1-6", "Rate the credibility 1-6 of the statement"),
    decide("N", "note", "note", "Write a note on the statement"),
    decide("U", "undo", "undo", "Undo your newest act"),
    decide("Y", "redo", "redo", "Redo what you undid last"),
    decide("T", "tag", "tag", "Put a tag on the statement"),
    decide("H", "rate_hop", "rate hop A-F", "Rate the chosen hop A-F, here alone"),
    decide("S", "split", "split", "Split the statement in two"),
    decide("M", "missed", "add missed", "Add a statement of this article that was missed"),
    decide("O", "reopen", "reopen", "Take the verdict back: proposed again"),
]


class DecidingScreen(MarkingScreen):
    """A screen with a present statement and the keys that decide on it."""

    BINDINGS: ClassVar[list[BindingType]] = [*DECIDING]

    _then: Callable[[Act], None] | None = None
    _warned_of: tuple[int, str] | None = None

    def statement_to_decide(self) -> StatementInView | None:
        """The statement that is on the screen; None while it is being read, or when there is none."""
        raise NotImplementedError

    def why_not(self) -> str:
        """In words, why there is no statement to decide on."""
        raise NotImplementedError

    def hop_to_rate(self) -> StoredHop | None:
        """The hop that is pointed at."""
        raise NotImplementedError

    def decided(self, act: Act) -> None:
        """Something was decided: read anew what is shown."""
        raise NotImplementedError

    def decided_and_on(self, act: Act) -> None:
        """A verdict was given: the next statement, please."""
        raise NotImplementedError

    def decided_elsewhere(self, act: Act) -> None:
        """Something was undone or redone: show what it was about."""
        raise NotImplementedError

    def _present(self) -> StoredStatement | None:
        view = self._view()
        return view.stored if view else None

    def _view(self) -> StatementInView | None:
        """The statement to decide on; where there is none, the editor is told why nothing happens."""
        view = self.statement_to_decide()
        if view is None:
            self.notify(self.why_not(), title="Not done", markup=False, timeout=4)
            return None
        if (held := self.held_by_another(view)) and self._warned_of != (view.stored.id, held):
            self._warned_of = (view.stored.id, held)
            words = f"{held} Press the key again to decide all the same."
            self.notify(words, title="Not done", severity="warning", markup=False)
            return None
        self.seen = view.seen
        return view

    def held_by_another(self, view: StatementInView) -> str:
        """In words, who else is on the statement and since when; "" when nobody is."""
        del view
        return ""

    def _open(self, dialog: DialogScreen, then: Callable[[Act | None], None]) -> None:
        """Ask for more before deciding; what is seen now is what will have been decided on."""
        dialog.seen = self.seen
        self.app.push_screen(dialog, then)

    def _do(self, deed: Deed, then: Callable[[Act], None]) -> None:
        if self.act(deed):
            self._then = then

    @on(ActDone)
    def _goes_on(self, message: ActDone) -> None:
        message.stop()
        self.is_acting = False
        then, self._then = self._then or self.decided, None
        then(message.act)

    @on(ActFailed)
    def _says_why_not(self, message: ActFailed) -> None:
        message.stop()
        self.is_acting = False
        if isinstance(message.error, DecidedMeanwhileError) and self.deed_under_way:
            conflict = ConflictScreen(message.error, self.deed_under_way, self._present_before())
            self.app.push_screen(conflict, self._after_conflict)
            return
        self.notify(str(message.error), title="Not done", severity="error", markup=False)

    def _present_before(self) -> StoredStatement | None:
        view = self.statement_to_decide()
        return view.stored if view else None

    def _after_conflict(self, act: Act | None) -> None:
        """Whatever was chosen, what another decided has to be shown now."""
        if act is not None:
            self.decided(act)
        else:
            self.read_anew()

    def read_anew(self) -> None:
        """Read again what is shown."""
        raise NotImplementedError

    def _after_dialog(self, act: Act | None) -> None:
        if act is not None:
            self.decided(act)

    def _after_rejection(self, act: Act | None) -> None:
        if act is not None:
            self.decided_and_on(act)

    def action_confirm(self) -> None:
        """Confirm the statement and go on."""
        if self.confirm_marked():
            return
        if stored := self._present():
            self._do(_verdict(stored, Status.CONFIRMED, ""), self.decided_and_on)

    def action_reopen(self) -> None:
        """Propose the statement again."""
        if self.reopen_marked():
            return
        if (stored := self._present()) is None:
            return
        if stored.status is Status.PROPOSED:
            self.notify(f"st{stored.id} has no verdict to take back.", title="Not done")
            return
        self._do(_verdict(stored, Status.PROPOSED, ""), self.decided)

    def action_reject(self) -> None:
        """Ask for a reason, reject and go on."""
        if self.reject_marked():
            return
        if stored := self._present():
            screen = AskScreen(
                f"Reject st{stored.id}",
                statement_in_short(stored),
                "Why? e.g. a caption, not a statement",
                lambda why: _verdict(stored, Status.REJECTED, why),
            )
            self._open(screen, self._after_rejection)

    def action_note(self) -> None:
        """Ask for a note."""
        self._ask_for(AnnotationKind.NOTE, "Note on", "what the next editor should know")

    def action_tag(self) -> None:
        """Ask for a tag."""
        self._ask_for(AnnotationKind.TAG, "Tag", "one word, hyphens join: call-back")

    def _ask_for(self, kind: AnnotationKind, question: str, placeholder: str) -> None:
        if self.annotate_marked(kind, question, placeholder):
            return
        if stored := self._present():
            target = Target(TargetKind.STATEMENT, stored.id)
            screen = AskScreen(
                f"{question} st{stored.id}",
                statement_in_short(stored),
                placeholder,
                lambda words: lambda store, by: workflow.annotate(store, target, kind, words, by),
            )
            self._open(screen, self._after_dialog)

    def action_correct(self) -> None:
        """Open the correction form."""
        if self.is_one_at_a_time():
            return
        if view := self._view():
            self._open(CorrectScreen(view), self._after_dialog)

    def action_split(self) -> None:
        """Open the article with a cut in the statement."""
        if not self.is_one_at_a_time() and (view := self._view()):
            from tui.screens.split import SplitScreen  # noqa: PLC0415 - seldom needed

            self._open(SplitScreen(view), self._after_dialog)

    def action_missed(self) -> None:
        """Open the article to mark what was missed."""
        if view := self._view():
            from tui.screens.missed import MissedScreen  # noqa: PLC0415 - seldom needed

            self._open(MissedScreen(view), self._after_adding)

    def _after_adding(self, act: Act | None) -> None:
        if act is not None:
            self.decided_elsewhere(act)

    def action_rate_source(self) -> None:
        """Rate the source of the chosen hop."""
        self._rate_hop(whole_source=True)

    def action_rate_hop(self) -> None:
        """Rate the chosen hop alone."""
        self._rate_hop(whole_source=False)

    def _rate_hop(self, *, whole_source: bool) -> None:
        if self.is_one_at_a_time() or self._view() is None:
            return
        hop = self.hop_to_rate()
        if hop is None:
            self.notify("There is no hop to rate: this statement has no chain.", markup=False)
            return
        before = hop.of_source if whole_source else hop.own
        screen = ReliabilityScreen(
            target_of(hop, whole_source=whole_source), hop_subject(hop, whole_source), before
        )
        self._open(screen, self._after_dialog)

    def action_rate_statement(self) -> None:
        """Rate the statement."""
        if self.is_one_at_a_time():
            return
        if stored := self._present():
            level = credibility_among(stored.standing)
            before = [a for a in stored.standing if a.value == level]
            target = Target(TargetKind.STATEMENT, stored.id)
            screen = CredibilityScreen(
                target, statement_subject(stored), before[-1] if before else None
            )
            self._open(screen, self._after_dialog)

    def action_undo(self) -> None:
        """Undo the editor's newest act."""
        self._do(lambda store, by: store.undo(by), self.decided_elsewhere)

    def action_redo(self) -> None:
        """Redo what was undone last."""
        self._do(lambda store, by: store.redo(by), self.decided_elsewhere)


def _verdict(stored: StoredStatement, verdict: Status, why: str) -> Deed:
    return lambda store, by: workflow.decide(store, [stored.id], verdict, why, by)
