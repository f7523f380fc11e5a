"""Which statements the queue shows and in which order: search, filter, kept filters, sorting."""

from collections.abc import Iterable
from dataclasses import replace

from textual.app import SystemCommand

from provenance.domain.stored import Order, StatementFilter
from provenance.errors import SettingsError
from tui.drawing.filter_words import filter_in_words
from tui.plain_text import harmless_line
from tui.review_queue import ReviewQueue
from tui.screens.keyed import KeyedScreen, in_palette
from tui.screens.reading import ReadingScreen
from tui.settings import SavedFilter


def searching(wanted: StatementFilter, words: str) -> StatementFilter:
    """The same filter with other words to look for: the best matches first, unless an order is set."""
    plain = wanted.order if wanted.order is not Order.MATCH else Order.ARTICLE
    is_sorted = plain is not Order.ARTICLE
    return replace(wanted, text=words, order=plain if is_sorted or not words else Order.MATCH)


class FilteringScreen(ReadingScreen, KeyedScreen):
    """A screen with a queue that answers to a filter."""

    queue: ReviewQueue

    def refilter(self, wanted: StatementFilter) -> None:
        """Show the statements that match ``wanted``."""
        raise NotImplementedError

    def action_search(self) -> None:
        """Ask for words."""
        from tui.screens.ask import SearchScreen  # noqa: PLC0415 - not for the first paint

        def search(words: str | None) -> None:
            if words is not None:
                self.refilter(searching(self.queue.wanted, words))

        self.app.push_screen(SearchScreen(self.queue.wanted.text), search)

    def action_filter(self) -> None:
        """Ask for a filter."""
        from tui.screens.filter import FilterChosen, FilterScreen  # noqa: PLC0415

        def apply(chosen: FilterChosen | None) -> None:
            if chosen is not None:
                self.refilter(chosen.wanted)
                if chosen.name:
                    self._keep(SavedFilter(chosen.name, chosen.wanted))

        self.app.push_screen(FilterScreen(self.queue.wanted), apply)

    def _keep(self, kept: SavedFilter) -> None:
        keeper = self.desk.keeper
        try:
            keeper.keep(keeper.settings.with_filter(kept))
        except SettingsError as error:
            self.notify(str(error), title="Not kept", severity="error", markup=False)
        else:
            self.notify(f"Kept as “{kept.name}”: v shows it.", markup=False, timeout=4)

    def action_saved_filters(self) -> None:
        """Choose among the kept filters."""
        from tui.screens.saved_filters import SavedFiltersScreen  # noqa: PLC0415

        def apply(wanted: StatementFilter | None) -> None:
            if wanted is not None:
                self.refilter(wanted)

        self.app.push_screen(SavedFiltersScreen(), apply)

    def more_commands(self) -> Iterable[SystemCommand]:
        """The kept filters, by name."""
        for kept in self.desk.keeper.settings.filters:
            yield SystemCommand(
                in_palette(f"Filter: {harmless_line(kept.name)}"),
                in_palette(harmless_line(filter_in_words(kept.wanted))),
                lambda wanted=kept.wanted: self.refilter(wanted),
            )

    def action_order(self) -> None:
        """Sort by the next order; by best match only while words are searched for."""
        wanted = self.queue.wanted
        orders = [order for order in Order if order is not Order.MATCH or wanted.text.strip()]
        at = orders.index(wanted.order) if wanted.order in orders else -1
        self.refilter(replace(wanted, order=orders[(at + 1) % len(orders)]))

    def action_everything(self) -> None:
        """No search and no filter; the order stays."""
        order = self.queue.wanted.order
        plain = Order.ARTICLE if order is Order.MATCH else order
        self.refilter(StatementFilter(order=plain))
