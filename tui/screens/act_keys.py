"""A full screen from which acts are done: what was stored is said in its head and read anew."""

from textual import on

from provenance.domain.annotations import Act
from provenance.domain.desks import News
from provenance.errors import DecidedMeanwhileError
from tui.messages import ActDone, ActFailed, ReadFailed
from tui.screens.acting import ActingScreen
from tui.screens.conflict import ConflictScreen
from tui.screens.dialog import DialogScreen
from tui.screens.keyed import KeyedScreen
from tui.screens.leads import Lead


class ActKeysScreen(ActingScreen[Lead], KeyedScreen):
    """What the screens beside the desk share: acts, conflicts, undo, and failures to read."""

    just_done = ""
    """What was just done, in the words of the log."""

    def read(self) -> None:
        """Read what is shown anew, in a worker."""
        raise NotImplementedError

    def hear(self, news: News) -> None:
        """What others decided is read anew where one is."""
        if news.events or news.left_out:
            self.read()

    def ask(self, dialog: DialogScreen) -> None:
        """Ask for more before an act; what is seen now is what will have been decided on."""
        dialog.seen = self.seen
        self.app.push_screen(dialog, self.decided)

    def decided(self, act: Act | None) -> None:
        """Something was stored, None when the editor left the dialog: say it and read anew."""
        if act is not None:
            self.just_done = act.event.summary
            self.read()

    @on(ActDone)
    def _goes_on(self, message: ActDone) -> None:
        message.stop()
        self.is_acting = False
        self.decided(message.act)

    @on(ActFailed)
    def _says_why_not(self, message: ActFailed) -> None:
        message.stop()
        self.is_acting = False
        if isinstance(message.error, DecidedMeanwhileError) and self.deed_under_way:
            conflict = ConflictScreen(message.error, self.deed_under_way, None)
            self.app.push_screen(conflict, self.decided)
            return
        self.notify(str(message.error), title="Not done", severity="error", markup=False)

    @on(ReadFailed)
    def _read_failed(self, message: ReadFailed) -> None:
        message.stop()
        self.desk.fail(message.error)

    def action_reread(self) -> None:
        """Read the store anew."""
        self.read()

    def action_undo(self) -> None:
        """Undo the editor's newest act."""
        self.act(lambda store, by: store.undo(by))

    def action_redo(self) -> None:
        """Redo what was undone last."""
        self.act(lambda store, by: store.redo(by))
