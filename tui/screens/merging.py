"""Merging sources, with a preview of what will move, and parting them again."""

from collections.abc import Sequence
from dataclasses import dataclass

from textual import on, work
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.message import Message
from textual.screen import ModalScreen
from textual.widgets import Input, Select, Static

from provenance.domain.annotations import Act
from provenance.domain.source_records import Moving, SourceRecord
from provenance.domain.stored import SourceSummary
from provenance.errors import ProvenanceError
from tui.drawing.source import moving_in_words
from tui.messages import ReadFailed
from tui.plain_text import harmless_line
from tui.screens.acting import Deed
from tui.screens.dialog import STORES, DialogScreen
from tui.widgets.field import Field
from tui.widgets.plain_input import PlainInput


@dataclass
class MovingRead(Message):
    """What would move."""

    moving: Moving


class MovingScreen(DialogScreen, ModalScreen[Act | None]):
    """A dialog with a preview of what will move, a reason, and the act."""

    question = ""
    keys_words = STORES

    def __init__(self) -> None:
        super().__init__(classes="box-screen")
        self.moving: Moving | None = None

    def compose(self) -> ComposeResult:
        """Question, fields, preview, reason."""
        with VerticalScroll(classes="box -tall", can_focus=False):
            yield Static(Content.styled(self.question, "bold $accent"), classes="box-subject")
            yield from self.fields()
            yield Static("…", id="moving")
            yield Field(
                "Why",
                PlainInput(
                    placeholder="Why? Who a source is, is a judgement.",
                    id="moving-why",
                    classes="-last",
                    compact=True,
                ),
            )
            yield Static("", id="dialog-said")
            yield Static(self.keys_words, classes="box-keys")

    def fields(self) -> ComposeResult:
        """What is asked beside the reason."""
        yield from ()

    @property
    def why(self) -> str:
        """The reason that was written."""
        return self.query_one("#moving-why", Input).value.strip()

    @on(MovingRead)
    def _takes_preview(self, message: MovingRead) -> None:
        message.stop()
        self.moving = message.moving
        self.on_resize()

    def on_resize(self) -> None:
        """Draw the preview in the width there is."""
        width = self.query_one("#moving", Static).size.width
        if self.moving is not None and width:
            self.query_one("#moving", Static).update(moving_in_words(self.moving, width))

    @on(ReadFailed)
    def _could_not_read(self, message: ReadFailed) -> None:
        message.stop()
        self.refuse(message.error)


class MergeScreen(MovingScreen):
    """Read some sources as another from now on."""

    question = "Merge sources"

    def __init__(self, moved: Sequence[int], into: SourceSummary) -> None:
        super().__init__()
        self.moved = moved
        self.into = into

    def on_mount(self) -> None:
        """Read what would move."""
        self.query_one("#moving-why", Input).focus()
        self._preview()

    @work(thread=True, exclusive=True, group="moving")
    def _preview(self) -> None:
        try:
            self.post_message(MovingRead(self.desk.store.merging(self.moved, self.into.id)))
        except ProvenanceError as error:
            self.post_message(ReadFailed(error))

    def deed(self) -> Deed:
        """Merge."""
        moved, into, why = self.moved, self.into.id, self.why
        return lambda store, by: store.merge_sources(moved, into, why, by)


class TakeApartScreen(MovingScreen):
    """Let a merged source stand by itself again."""

    question = "Part a source that was merged"
    keys_words = f"Tab next field   {STORES}"

    def __init__(self, record: SourceRecord) -> None:
        super().__init__()
        self.record = record

    def fields(self) -> ComposeResult:
        """Which of the merged ones."""
        options = [(Content(harmless_line(m.name)), str(m.id)) for m in self.record.merged]
        first = str(self.record.merged[0].id)
        choice = Select(options, value=first, allow_blank=False, id="moving-which", compact=True)
        yield Field("Which", choice)

    def on_mount(self) -> None:
        """What goes with it is what it brought."""
        into = harmless_line(self.record.summary.name)
        words = f"It stands by itself again, with all that it brought to {into}."
        self.query_one("#moving", Static).update(Content(words))

    def deed(self) -> Deed:
        """Part them."""
        source_id, why = int(str(self.query_one("#moving-which", Select).value)), self.why
        return lambda store, by: store.take_apart(source_id, why, by)
