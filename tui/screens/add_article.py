"""Adding an article from inside the desk: a file or a URL, read by a worker that says how far it is."""

import asyncio
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from provenance import workflow
from provenance.domain.stored import AddedArticle
from provenance.errors import DatabaseError, ProvenanceError, UnreadableInputError
from tui.keys import look
from tui.plain_text import harmless_line
from tui.screens.acting import ActingScreen
from tui.widgets.field import Field
from tui.widgets.plain_input import PlainInput

if TYPE_CHECKING:
    from provenance.ingest import Hints
    from tui.cli.inputs import Input as InputName


class AddArticleScreen(ActingScreen[AddedArticle | None], ModalScreen[AddedArticle | None]):
    """Answers what was stored; it stays, with what was typed, when something cannot be read."""

    BINDINGS: ClassVar[list[BindingType]] = [
        look("escape", "leave", "leave", "Leave; nothing more is read"),
        look("ctrl+s", "store", "store", "Read and store it"),
    ]

    def __init__(self) -> None:
        super().__init__(classes="box-screen")
        self.added: AddedArticle | None = None

    def compose(self) -> ComposeResult:
        """Where it is, and what the file itself may not say."""
        with Vertical(classes="box"):
            yield Static(Content.styled("Add an article", "bold $accent"))
            yield Static(
                Content.styled(
                    "A text or a web page, by its path or its address. What the page itself says of "
                    "outlet and day need not be given.",
                    "$foreground 70%",
                ),
                classes="box-subject",
            )
            yield Field(
                "Where",
                PlainInput(placeholder="wire.txt or https://...", id="add-where", compact=True),
            )
            yield Field(
                "Outlet", PlainInput(placeholder="who published it", id="add-outlet", compact=True)
            )
            yield Field(
                "Published",
                PlainInput(placeholder="year-month-day", id="add-published", compact=True),
            )
            yield Static("", id="dialog-said")
            yield Static(
                "Enter reads and stores it   Tab next field   Esc leaves", classes="box-keys"
            )

    def action_leave(self) -> None:
        """Leave, with what was stored so far."""
        if not self.is_acting:
            self.dismiss(self.added)

    @on(Input.Submitted)
    def _adds_on_enter(self, event: Input.Submitted) -> None:
        event.stop()
        self.action_store()

    def action_store(self) -> None:
        """Read the article and store it."""
        if not self.is_acting:
            self.is_acting = True
            where, outlet, published = (
                self.query_one(f"#add-{name}", Input).value.strip()
                for name in ("where", "outlet", "published")
            )
            self._add(where, outlet, published)

    @work
    async def _add(self, where: str, outlet: str, published: str) -> None:
        failed: ProvenanceError | None = None
        try:
            names, hints = await asyncio.to_thread(_inputs, where, outlet, published)
            for count, name in enumerate(names, start=1):
                self._say(f"Reading {name}, {count:,} of {len(names):,} …")
                try:
                    self.added = await self._add_one(name, hints)
                except DatabaseError:
                    raise
                except ProvenanceError as error:
                    failed = error
        except ProvenanceError as error:
            failed = error
        self.is_acting = False
        if failed is None:
            self.dismiss(self.added)
        else:
            self._say(f"! {failed}", is_refusal=True)

    async def _add_one(self, name: "InputName", hints: "Hints") -> AddedArticle:
        from tui.cli.inputs import load_extractor, read_input  # noqa: PLC0415 - the reading is slow

        desk = self.desk
        article = await asyncio.to_thread(read_input, name, hints)
        extractor = await asyncio.to_thread(load_extractor)
        async with desk.turn_to_write:
            return await asyncio.to_thread(
                workflow.add_article, desk.store, article, extractor, desk.signature
            )

    def _say(self, words: str, *, is_refusal: bool = False) -> None:
        line = self.query_one("#dialog-said", Static)
        line.update(Content(harmless_line(words)))
        line.set_class(is_refusal, "-refusal")


def _inputs(where: str, outlet: str, published: str) -> tuple[list["InputName"], "Hints"]:
    """What is to be read, a folder's files one by one; UnreadableInputError for an empty field."""
    from provenance.ingest import Hints  # noqa: PLC0415 - the reading is slow to import
    from tui.cli.inputs import expand  # noqa: PLC0415

    if not where:
        raise UnreadableInputError("The article", "give the path of a file or an address.")
    if published:
        try:
            date.fromisoformat(published)
        except ValueError as error:
            raise UnreadableInputError(
                published, "this is no date; write it like 2026-03-09."
            ) from error
    is_path = "://" not in where
    named = str(Path(where).expanduser()) if is_path else where
    return list(expand([named])), Hints(outlet or None, published or None)
