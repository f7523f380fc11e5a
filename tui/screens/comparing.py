"""Choosing at the desk which two statements to compare: two that are related, or any two in turn."""

from dataclasses import dataclass

from textual import on, work
from textual.message import Message

from provenance import workflow
from provenance.domain.relations import StoredRelation
from provenance.errors import ProvenanceError
from tui.drawing.relation import relation_from
from tui.messages import ReadFailed
from tui.screens.filtering import FilteringScreen
from tui.screens.leads import Lead


@dataclass
class RelatedRead(Message):
    """The relations of a statement that stand."""

    statement_id: int
    relations: tuple[StoredRelation, ...]


class ComparingScreen(FilteringScreen):
    """A screen with a queue from which two statements can be set side by side."""

    to_compare: int | None = None
    """A statement taken for comparing."""

    def came_back(self, lead: Lead) -> None:
        """Show what was done, and go where the other screen leads."""
        raise NotImplementedError

    def action_compare(self) -> None:
        """The first time, take this statement; the second, set it beside the one taken before."""
        here, taken = self.queue.present_id, self.to_compare
        if here is None:
            return
        if taken is not None and taken != here:
            self._compare(taken, here)
        elif taken == here:
            self.to_compare = None
            self.notify("No statement is taken for comparing any more.", timeout=4)
        else:
            self._find_related(here)

    def _compare(self, one: int, other: int) -> None:
        from tui.screens.compare import CompareScreen  # noqa: PLC0415

        self.to_compare = None
        self.app.push_screen(CompareScreen(one, other), self.came_back)

    @work(thread=True, exclusive=True, group="related")
    def _find_related(self, statement_id: int) -> None:
        try:
            related = workflow.relations_of(self.desk.store, statement_id)
        except ProvenanceError as error:
            self.post_message(ReadFailed(error))
        else:
            self.post_message(RelatedRead(statement_id, related))

    @on(RelatedRead)
    def _offers_related(self, message: RelatedRead) -> None:
        message.stop()
        here = message.statement_id
        if not message.relations:
            self._take(here)
            return
        from tui.screens.choose import ChooseScreen  # noqa: PLC0415

        choices = {
            str(stored.other_side(here).id): relation_from(stored, here)
            for stored in message.relations
        }

        def chosen(value: str | None) -> None:
            if value:
                self._compare(here, int(value))
            elif value is not None:
                self._take(here)

        another = {"": "another one: go to it and press c again"}
        first = next(iter(choices))
        self.app.push_screen(ChooseScreen(f"Compare st{here}", choices | another, first), chosen)

    def _take(self, statement_id: int) -> None:
        self.to_compare = statement_id
        words = f"st{statement_id} is taken. Go to another statement and press the key again."
        self.notify(words, title="Compare", markup=False)
