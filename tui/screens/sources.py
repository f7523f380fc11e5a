"""The sources: who they are, what they gave and carried, how they were judged, and acts on them."""

from dataclasses import dataclass
from typing import ClassVar

from textual import on, work
from textual.binding import BindingType
from textual.content import Content
from textual.message import Message
from textual.worker import get_current_worker

from provenance.domain.annotations import Act
from provenance.domain.source_records import SourcePage, SourceRecord
from provenance.domain.sources import SourceKind
from provenance.domain.stored import SourceSummary, StatementFilter
from provenance.errors import ProvenanceError
from tui.drawing.pieces import Row
from tui.drawing.queue_line import row_unread
from tui.drawing.source import record_in_words, source_columns, source_row
from tui.drawing.wording import counted
from tui.keys import look
from tui.messages import ReadFailed
from tui.plain_text import harmless_line
from tui.screens.leads import Lead
from tui.screens.listing import keys_with
from tui.screens.source_deciding import SOURCE_DECIDING, SourceDecidingScreen
from tui.screens.windowed import WINDOW, WindowedScreen

SOURCES_LOOKING = [
    look("enter", "statements", "statements", "Show the statements through this source"),
    look("slash", "search", "search", "Search in names and aliases"),
    look("f", "kind", "kind", "Show one kind of source"),
    look("space", "mark", "mark", "Mark the source, to merge it into another"),
    look("a", "duplicates", "look-alikes", "Sources that may be one, with the reason"),
    look("t", "timeline", "timeline", "What the source said, day by day"),
    look("x", "everything", "all", "Show every source", show=False),
]


@dataclass
class SourcesRead(Message):
    """A window of the sources that match, as they were asked for."""

    page: SourcePage
    text: str
    kind: SourceKind | None


@dataclass
class RecordRead(Message):
    """The present source at full length; ``seen`` is the newest event before it was read."""

    record: SourceRecord
    seen: int


class SourcesScreen(WindowedScreen[SourceSummary], SourceDecidingScreen):
    """The list of sources by name."""

    BINDINGS: ClassVar[list[BindingType]] = [*SOURCES_LOOKING]
    KEYS = (*keys_with(SOURCES_LOOKING), *SOURCE_DECIDING)

    def __init__(self) -> None:
        super().__init__()
        self.words = ""
        self.kind: SourceKind | None = None

    # Reading.

    def read_window(self, offset: int) -> None:
        """Read the sources from a place on."""
        self._read_window(offset, self.words, self.kind)

    @work(thread=True, group="sources")
    def _read_window(self, offset: int, words: str, kind: SourceKind | None) -> None:
        try:
            page = self.desk.store.source_page(words, kind, offset, WINDOW)
        except ProvenanceError as error:
            self.post_message(ReadFailed(error))
        else:
            self.post_message(SourcesRead(page, words, kind))

    @on(SourcesRead)
    def _takes_window(self, message: SourcesRead) -> None:
        message.stop()
        if (message.text, message.kind) != (self.words, self.kind):
            return
        self.take_window(message.page)

    def place_changed(self) -> None:
        """Read the source one is on at full length."""
        if self.present is not None:
            self._read_record(self.present.id)

    @work(thread=True, exclusive=True, group="record")
    def _read_record(self, source_id: int) -> None:
        worker = get_current_worker()
        try:
            seen = self.desk.store.newest_event()
            record = self.desk.store.source_record(source_id)
        except ProvenanceError as error:
            if not worker.is_cancelled:
                self.post_message(ReadFailed(error))
        else:
            if not worker.is_cancelled:
                self.post_message(RecordRead(record, seen))

    @on(RecordRead)
    def _takes_record(self, message: RecordRead) -> None:
        message.stop()
        self.record, self.seen = message.record, message.seen
        self.show_text()

    # Drawing.

    def draw_row(self, place: int, width: int) -> tuple[Row, ...]:
        """Name, kind, reliability and counts."""
        row = self.row_at(place)
        if row is None:
            return (row_unread(width),)
        return (source_row(row, width, is_marked=row.id in self.marked),)

    def columns(self, width: int) -> Row:
        """What the columns of the list are."""
        return source_columns(width)

    def text(self, width: int) -> Content:
        """The source at full length, once it is read."""
        present, record = self.present, self.record
        if record is None or present is None or record.summary.id != present.id:
            return Content.styled("…", "$foreground 55%")
        return record_in_words(record, width)

    def head(self) -> Content:
        """Place, search, kind, marks."""
        place = f"{self.place + 1:,} of {counted(self.total, 'source')}" if self.total else ""
        about = [
            f"“{harmless_line(self.words)}”" if self.words else "",
            self.kind.replace("_", " ") if self.kind else "",
            f"{len(self.marked)} marked" if self.marked else "",
        ]
        return Content.assemble(
            ("Sources", "bold $accent"),
            f"   {place}",
            ("   " + ", ".join(filter(None, about)), "$foreground 60%"),
        )

    def notice(self) -> Content:
        """No source, or none that matches."""
        if self.words or self.kind:
            return Content("No source matches.\n\nx shows every source   / searches   f kind")
        return Content("No sources yet: they come with the articles.\n\nEsc leaves")

    def decided(self, act: Act | None) -> None:
        """Something was stored: the marks have served."""
        if act is not None:
            self.marked = frozenset()
        super().decided(act)

    # Keys.

    def action_statements(self) -> None:
        """Back to the desk, with what came by or through this source."""
        if self.present is not None:
            self.dismiss(StatementFilter(source=f"src{self.present.id}"))

    def action_search(self) -> None:
        """Ask for a name."""
        from tui.screens.ask import SearchScreen  # noqa: PLC0415

        def search(words: str | None) -> None:
            if words is not None:
                self._ask_for(words, self.kind)

        self.app.push_screen(SearchScreen(self.words, "In names and aliases of sources."), search)

    def action_kind(self) -> None:
        """Ask for a kind."""
        from tui.screens.choose import ChooseScreen  # noqa: PLC0415

        kinds = {kind.value: kind.replace("_", " ") for kind in SourceKind}

        def choose(value: str | None) -> None:
            if value is not None:
                self._ask_for(self.words, SourceKind(value) if value else None)

        present = self.kind or ""
        self.app.push_screen(ChooseScreen("Kind", {"": "any kind", **kinds}, present), choose)

    def action_everything(self) -> None:
        """Every source."""
        self._ask_for("", None)

    def _ask_for(self, words: str, kind: SourceKind | None) -> None:
        self.words, self.kind = words, kind
        self.record = None
        self.just_done = ""
        self.read_another()

    def action_mark(self) -> None:
        """Mark the source, or unmark it, and go on."""
        if self.present is not None:
            self.marked ^= {self.present.id}
            self.go_to(self.place + 1)

    def action_duplicates(self) -> None:
        """The look-alikes."""
        from tui.screens.duplicates import DuplicatesScreen  # noqa: PLC0415

        def back(lead: Lead) -> None:
            self.read()
            self.leave_to(lead)

        self.app.push_screen(DuplicatesScreen(), back)

    def action_timeline(self) -> None:
        """What the source said, day by day."""
        from tui.screens.timeline import TimelineScreen, of_source  # noqa: PLC0415

        if self.present is not None:
            self.app.push_screen(TimelineScreen(of_source(self.present.id)), self.leave_to)
