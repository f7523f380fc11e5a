"""A field for a name, completed from the article and from the store's sources."""

import asyncio
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from textual.suggester import Suggester

from provenance.errors import ProvenanceError
from tui.drafts.names import completed
from tui.plain_text import harmless_line
from tui.widgets.plain_input import PlainInput

if TYPE_CHECKING:
    from provenance.workflow import Store

_ASKED_FROM = 2
"""Letters from which the store is asked: one begins too many names."""
_MOST = 20


class NameSuggester(Suggester):
    """The names at hand first, then what the store knows."""

    def __init__(self, names: Sequence[str], store_of: Callable[[], "Store"]) -> None:
        # What is suggested changes with the store, so nothing is kept.
        super().__init__(use_cache=False, case_sensitive=True)
        self._names = names
        self._store_of = store_of

    async def get_suggestion(self, value: str) -> str | None:
        """The name that begins so; None when there is none or the store cannot be asked."""
        found = completed(value, self._names)
        if found is None and len(value.strip()) >= _ASKED_FROM:
            found = completed(value, await asyncio.to_thread(self._known, value))
        return harmless_line(found) if found else None

    def _known(self, begun: str) -> list[str]:
        try:
            page = self._store_of().source_page(begun, limit=_MOST)
        except ProvenanceError:
            return []
        return [name for row in page.rows for name in (row.name, *row.aliases)]


class NameInput(PlainInput):
    """A name, with the one it may become shown behind the cursor; the right arrow takes it."""

    def __init__(
        self,
        value: str,
        names: Sequence[str],
        store_of: Callable[[], "Store"],
        *,
        id: str,  # noqa: A002 - Textual's word
        placeholder: str = "",
    ) -> None:
        super().__init__(
            value,
            placeholder=placeholder,
            suggester=NameSuggester(names, store_of),
            id=id,
            compact=True,
        )
