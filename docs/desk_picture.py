"""Take the pictures for the README: ``python docs/desk_picture.py`` writes docs/desk.svg and origins.svg.

It runs ``provenance demo`` in a throwaway folder and pictures the desk on a statement that reached
the article by parallel carriers, and the origins of the claim that most articles tell.
"""

import asyncio
import contextlib
import io
import re
import tempfile
from collections.abc import Sequence
from pathlib import Path

from textual.pilot import Pilot

from db.store import open_store
from provenance.domain.chains import stages_of
from provenance.domain.sittings import SessionTally
from provenance.domain.stored import StatementFilter
from provenance.workflow import Store
from tui.app import ReviewApp
from tui.cli.demo import DATABASE_NAME, demo

FOLDER = Path(__file__).parent
SIZE = (136, 40)
"""The smallest desk on which parallel carriers stand side by side: still read at a README's width."""

TO_ORIGINS = ("a", "s", "enter", "down")
"""The list of claims, those that most articles tell first, the first of them, its first origin."""


def main() -> None:
    """Write the pictures."""
    with tempfile.TemporaryDirectory() as folder:
        with contextlib.redirect_stdout(io.StringIO()):
            demo.main(["--folder", folder], standalone_mode=False)
        database = str(Path(folder) / DATABASE_NAME)
        with open_store(database) as store:
            to_carriers = ("down",) * _place_of_parallel_carriers(store)
        for name, keys in (("desk", (*to_carriers, "right")), ("origins", TO_ORIGINS)):
            picture = asyncio.run(_pictured(database, keys))
            (FOLDER / f"{name}.svg").write_text(_for_any_viewer(picture), encoding="utf-8")


async def _pictured(database: str, keys: Sequence[str]) -> str:
    app = ReviewApp(lambda: open_store(database), editor="editor", wanted=StatementFilter())
    async with app.run_test(size=SIZE) as pilot:
        await _settled(pilot)
        for key in keys:
            await pilot.press(key)
            await _settled(pilot)
        picture = app.export_screenshot(title="provenance review")
    app.close_store()
    return picture


def _place_of_parallel_carriers(store: Store) -> int:
    for stored in store.statements_in_full(StatementFilter()):
        if any(len(stage) > 1 for stage in stages_of(stored.statement.chain)):
            return store.place_of(StatementFilter(), stored.id)
    return 0


async def _settled(pilot: Pilot[SessionTally | None]) -> None:
    quiet = 0
    while quiet < 2:
        await pilot.pause()
        quiet = 0 if any(not worker.is_finished for worker in pilot.app.workers) else quiet + 1


def _for_any_viewer(picture: str) -> str:
    """Without fonts from elsewhere, which would be fetched by whoever looks, and with its blanks."""
    fontless = re.sub(r"@font-face\s*\{.*?\}\s*", "", picture, flags=re.DOTALL)
    return fontless.replace("<svg ", '<svg xml:space="preserve" ', 1)


if __name__ == "__main__":
    main()
