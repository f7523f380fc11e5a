"""The keys that lead from the desk to its other screens.

Each screen is imported when its key is pressed: the first paint waits for none of them.
"""

from collections.abc import Sequence

from textual import on, work
from textual.binding import Binding

from provenance.domain.sittings import ReviewSession
from provenance.domain.stored import AddedArticle, StatementFilter, StoredHop
from provenance.errors import ProvenanceError
from tui.keys import decide, look
from tui.messages import ReadFailed, SamplesRead
from tui.plain_text import harmless_line
from tui.screens.choose import ChooseScreen
from tui.screens.comparing import ComparingScreen
from tui.screens.leads import Lead

DOORS = [
    look("s", "sources", "sources", "The sources: names, ties, ratings, merging"),
    look(
        "w", "origins", "where from", "Where this statement comes from: its claim over all articles"
    ),
    look("a", "claims", "claims", "The claims: what several articles say", show=False),
    look("t", "timeline", "timeline", "The timeline of the chosen hop's source"),
    look("c", "compare", "compare", "Compare with another statement, to relate the two"),
    look(
        "e",
        "upstream",
        "upstream",
        "The words beside those of the article they came from",
        show=False,
    ),
    look("p", "report", "report", "The report on what the filter lets through, to read and write"),
    look("i", "sittings", "sittings", "Your sittings: done, undone, left, figures, going on"),
    look("g", "assignments", "assignments", "Who was given what, and how much is left", show=False),
    decide("A", "add_article", "add article", "Add an article: a file, a folder or an address"),
    look("b", "samples", "samples", "Blind samples: where their editors do not agree", show=False),
    look("f2", "settings", "settings", "Theme, density and keymap of the desk", show=False),
]


class DoorsScreen(ComparingScreen):
    """A screen with doors to the others; what was done behind one shows when one comes back."""

    def read_anew(self) -> None:
        """Read again what is shown."""
        raise NotImplementedError

    def visit(self, statement_id: int) -> None:
        """Make a statement the present one, whether or not the filter lets it through."""
        raise NotImplementedError

    def came_back(self, lead: Lead) -> None:
        """Show what was done, and go where the other screen leads."""
        self.read_anew()
        match lead:
            case StatementFilter():
                self.refilter(lead)
            case ReviewSession():
                self.desk.go_on_in(lead)
            case int():
                self.visit(lead)

    def action_sources(self) -> None:
        """The sources."""
        from tui.screens.sources import SourcesScreen  # noqa: PLC0415

        self.app.push_screen(SourcesScreen(), self.came_back)

    def action_origins(self) -> None:
        """The claim of the present statement."""
        from tui.screens.claim import ClaimScreen  # noqa: PLC0415

        present = self.queue.present_id
        if present is None:
            self.notify("There is no statement to trace.", markup=False)
            return
        self.app.push_screen(ClaimScreen(statement_id=present), self.came_back)

    def action_upstream(self) -> None:
        """The present statement beside the article it came from."""
        from tui.screens.upstream import UpstreamScreen  # noqa: PLC0415

        present = self.queue.present_id
        if present is not None:
            self.app.push_screen(UpstreamScreen(present), self.came_back)

    def action_claims(self) -> None:
        """The list of claims."""
        from tui.screens.claims import ClaimsScreen  # noqa: PLC0415

        self.app.push_screen(ClaimsScreen(), self.came_back)

    def hop_to_rate(self) -> StoredHop | None:
        """The hop that is pointed at."""
        raise NotImplementedError

    def action_timeline(self) -> None:
        """What the source of the chosen hop said, day by day."""
        from tui.screens.timeline import TimelineScreen, of_source  # noqa: PLC0415

        hop, at = self.hop_to_rate(), self.queue.present_id
        if hop is None:
            self.notify("This statement has no chain: nobody's timeline to show.", markup=False)
            return
        self.app.push_screen(TimelineScreen(of_source(hop.source_id), at), self.came_back)

    def action_report(self) -> None:
        """The report on the present filter."""
        from tui.screens.report import ReportScreen  # noqa: PLC0415

        self.app.push_screen(ReportScreen(self.queue.wanted, self.queue.total), self.came_back)

    def action_sittings(self) -> None:
        """The editor's sittings."""
        from tui.screens.sittings import SittingsScreen  # noqa: PLC0415

        if self.desk.session is not None:
            self.app.push_screen(SittingsScreen(), self.came_back)

    def action_assignments(self) -> None:
        """Who was given what."""
        from tui.screens.assignments import AssignmentsScreen  # noqa: PLC0415

        self.app.push_screen(AssignmentsScreen(self.queue.wanted), self.came_back)

    def article_added(self, added: AddedArticle) -> None:
        """Show what was added."""
        raise NotImplementedError

    def action_add_article(self) -> None:
        """Ask for a file or an address, and show what was found in it."""
        from tui.screens.add_article import AddArticleScreen  # noqa: PLC0415

        def show(added: AddedArticle | None) -> None:
            if added is not None:
                self.article_added(added)

        self.app.push_screen(AddArticleScreen(), show)

    @work(thread=True, exclusive=True, group="samples")
    def action_samples(self) -> None:
        """Read which samples there are."""
        try:
            self.post_message(SamplesRead(self.desk.store.samples()))
        except ProvenanceError as error:
            self.post_message(ReadFailed(error))

    @on(SamplesRead)
    def _chooses_sample(self, message: SamplesRead) -> None:
        """Where the editors of one of the samples do not agree."""
        message.stop()
        if self.queue.wanted.sample:
            self.notify("You judge a sample blind: others' votes stay unseen.", markup=False)
            return
        if not message.samples:
            self.notify("No sample was drawn yet: `provenance sample draw`.", markup=False)
            return
        choices = {
            s.name: harmless_line(f"{s.name}, {s.status}, {s.size}") for s in message.samples
        }

        def show(name: str | None) -> None:
            from tui.screens.contests import ContestsScreen  # noqa: PLC0415

            if name is not None:
                self.app.push_screen(ContestsScreen(name), self.came_back)

        self.app.push_screen(ChooseScreen("Which sample?", choices), show)

    def action_settings(self) -> None:
        """The settings."""
        from tui.screens.settings import SettingsScreen  # noqa: PLC0415

        self.app.push_screen(SettingsScreen())


def every_screen() -> dict[str, Sequence[Binding]]:
    """The keys of every screen with keys of its own, by its name: what a keymap is checked against."""
    from tui.screens.assignments import AssignmentsScreen  # noqa: PLC0415
    from tui.screens.claim import ClaimScreen  # noqa: PLC0415
    from tui.screens.claims import ClaimsScreen  # noqa: PLC0415
    from tui.screens.compare import CompareScreen  # noqa: PLC0415
    from tui.screens.contests import ContestsScreen  # noqa: PLC0415
    from tui.screens.duplicates import DuplicatesScreen  # noqa: PLC0415
    from tui.screens.home import HomeScreen  # noqa: PLC0415
    from tui.screens.report import ReportScreen  # noqa: PLC0415
    from tui.screens.sittings import SittingsScreen  # noqa: PLC0415
    from tui.screens.sources import SourcesScreen  # noqa: PLC0415
    from tui.screens.timeline import TimelineScreen  # noqa: PLC0415
    from tui.screens.upstream import UpstreamScreen  # noqa: PLC0415

    return {
        "desk": HomeScreen.KEYS,
        "sources": SourcesScreen.KEYS,
        "look-alikes": DuplicatesScreen.KEYS,
        "origins": ClaimScreen.KEYS,
        "claims": ClaimsScreen.KEYS,
        "timeline": TimelineScreen.KEYS,
        "compare": CompareScreen.KEYS,
        "upstream": UpstreamScreen.KEYS,
        "adjudication": ContestsScreen.KEYS,
        "assignments": AssignmentsScreen.KEYS,
        "report": ReportScreen.KEYS,
        "sittings": SittingsScreen.KEYS,
    }
