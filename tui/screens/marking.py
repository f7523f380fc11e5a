"""Marking statements, and acting on the marked ones only."""

from collections.abc import Callable
from typing import ClassVar

from textual.binding import BindingType

from provenance import workflow
from provenance.domain.annotations import Act, AnnotationKind, Judgement, Target, TargetKind
from provenance.domain.statements import Status
from tui.keys import decide, look
from tui.review_queue import ReviewQueue
from tui.screens.acting import ActingScreen, Deed
from tui.screens.bulk import BulkScreen

MARKING = [
    look("space", "mark", "mark", "Mark the statement, or take its mark off, and go on"),
    look("escape", "unmark", "unmark", "Take every mark off", show=False),
    decide("J", "join", "join", "Join the marked statements of one article"),
]


class MarkingScreen(ActingScreen[None]):
    """A screen whose queue has marks; while there are some, deciding keys mean them."""

    BINDINGS: ClassVar[list[BindingType]] = [*MARKING]

    queue: ReviewQueue

    def marks_changed(self) -> None:
        """Draw the queue with other marks."""
        raise NotImplementedError

    def decided_in_bulk(self, act: Act) -> None:
        """The marked ones are decided: read anew what is shown."""
        raise NotImplementedError

    def action_mark(self) -> None:
        """Mark the present statement and go on."""
        if self.queue.toggle_mark():
            self.queue.go_to(self.queue.place + 1)
            self.marks_changed()

    def action_unmark(self) -> None:
        """Take every mark off."""
        self.queue.unmark()
        self.marks_changed()

    def action_join(self) -> None:
        """Join the marked statements, in their order."""
        ids = self.queue.marked
        if len(ids) < 2:
            self.notify(
                "Mark the statements to join with Space first.", title="Not done", markup=False
            )
            return
        self._ask("Join", lambda why: lambda store, by: workflow.join(store, ids, why, by), "Why?")

    def confirm_marked(self) -> bool:
        """Ask to confirm the marked ones; False when none is marked."""
        return self._decide("Confirm", Status.CONFIRMED, "Why? may stay empty")

    def reject_marked(self) -> bool:
        """Ask to reject the marked ones; False when none is marked."""
        return self._decide("Reject", Status.REJECTED, "Why? e.g. captions, not statements")

    def reopen_marked(self) -> bool:
        """Ask to reopen the marked ones; False when none is marked."""
        return self._decide("Reopen", Status.PROPOSED, "Why? may stay empty")

    def _decide(self, verb: str, verdict: Status, placeholder: str) -> bool:
        ids = self.queue.marked
        return self._ask(
            verb,
            lambda why: lambda store, by: workflow.decide(store, ids, verdict, why, by),
            placeholder,
        )

    def annotate_marked(self, kind: AnnotationKind, verb: str, placeholder: str) -> bool:
        """Ask for a note or tag on the marked ones; False when none is marked."""
        targets = [Target(TargetKind.STATEMENT, number) for number in self.queue.marked]

        def deed_of(words: str) -> Deed:
            judgements = [Judgement(target, kind, words.strip()) for target in targets]
            return lambda store, by: workflow.judge(store, judgements, by)

        return self._ask(verb, deed_of, placeholder)

    def is_one_at_a_time(self) -> bool:
        """Whether something is marked; then the editor is told that this act takes one at a time."""
        marked = self.queue.marked_count
        if marked:
            self.notify(
                f"{marked:,} statements are marked, and this is done one at a time. Esc takes the "
                "marks off.",
                title="Not done",
                markup=False,
            )
        return bool(marked)

    def _ask(self, verb: str, deed_of: Callable[[str], Deed], placeholder: str) -> bool:
        ids = self.queue.marked
        if not ids:
            return False
        dialog = BulkScreen(verb, ids, placeholder, deed_of)
        # The lines were on the screen as of then; what came later was not seen.
        dialog.seen = self.queue.mark

        def done(act: Act | None) -> None:
            if act is not None:
                self.queue.unmark()
                self.decided_in_bulk(act)

        self.app.push_screen(dialog, done)
        return True
