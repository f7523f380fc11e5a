"""Where a report is written to: a file name, and a question before another file is replaced."""

from pathlib import Path
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from provenance.errors import ReportError
from tui.keys import look
from tui.plain_text import harmless_line
from tui.report_file import require_writable, write_report
from tui.widgets.field import Field
from tui.widgets.plain_input import PlainInput


class ReportWritingScreen(ModalScreen[Path | None]):
    """Answers where the report was written, None when it was not."""

    BINDINGS: ClassVar[list[BindingType]] = [
        look("escape", "leave", "leave", "Leave; nothing is written"),
        look("ctrl+s", "write", "write", "Write it"),
    ]

    def __init__(self, words: str, suffix: str) -> None:
        super().__init__(classes="box-screen")
        self.words = words
        self.suffix = suffix
        self._asked_about: Path | None = None

    def compose(self) -> ComposeResult:
        """The file's name, with the ending of the format."""
        with Vertical(classes="box"):
            yield Static(Content.styled("Write the report", "bold $accent"), classes="box-subject")
            yield Field("File", PlainInput(f"report{self.suffix}", id="report-path", compact=True))
            yield Static(
                Content.styled(f"From {harmless_line(str(Path.cwd()))}", "$foreground 60%")
            )
            yield Static("", id="dialog-said")
            yield Static("Enter writes   Esc leaves, nothing written", classes="box-keys")

    def action_leave(self) -> None:
        """Leave; nothing is written."""
        self.dismiss(None)

    def action_write(self) -> None:
        """Write, after a question where there is a file already."""
        name = self.query_one("#report-path", Input).value.strip()
        if not name:
            self._say("! A file needs a name.")
            return
        path = Path(name).expanduser()
        try:
            require_writable(path)
        except ReportError as error:
            self._say(f"! {error}")
            return
        if path.exists() and self._asked_about != path:
            self._asked_about = path
            self._say(f"! {path} is there already. Enter once more replaces it.")
            return
        self._write(path)

    @work(thread=True, exclusive=True, group="write")
    def _write(self, path: Path) -> None:
        try:
            write_report(path, self.words)
        except ReportError as error:
            self.app.call_from_thread(self._say, f"! {error}")
        else:
            self.app.call_from_thread(self.dismiss, path)

    @on(Input.Submitted)
    def _writes_on_enter(self, event: Input.Submitted) -> None:
        event.stop()
        self.action_write()

    def _say(self, words: str) -> None:
        line = self.query_one("#dialog-said", Static)
        line.update(Content(harmless_line(words)))
        line.add_class("-refusal")
