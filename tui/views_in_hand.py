"""Statements that were read a moment ago or ahead of time, as long as nothing has changed since.

Plain Python, no widget and no store.  Whoever hears of a change calls ``forget``; what was asked for
before and comes after is told by its ``edition`` and not kept.
"""

from collections import OrderedDict

from tui.messages import StatementInView

_MOST = 8
"""Statements at hand: the one in view, the one the same key would bring next, the last few."""


class ViewsInHand:
    """Views by the id of their statement, the newest few."""

    def __init__(self) -> None:
        self.edition = 0
        self._views: OrderedDict[int, StatementInView] = OrderedDict()

    def keep(self, view: StatementInView, edition: int) -> None:
        """Keep a view that was asked for in that edition, unless something changed since."""
        if edition == self.edition:
            self._views[view.stored.id] = view
            self._views.move_to_end(view.stored.id)
            if len(self._views) > _MOST:
                self._views.popitem(last=False)

    def get(self, statement_id: int) -> StatementInView | None:
        """A statement as it still stands, None when it has to be read."""
        return self._views.get(statement_id)

    def forget(self) -> None:
        """Something was decided, here or elsewhere: read everything again."""
        self.edition += 1
        self._views.clear()
