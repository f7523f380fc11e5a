"""Article text is data: nothing in it steers the terminal, the markup or the layout of the desk."""

import unicodedata

from db.store import open_store
from provenance.domain.sources import Basis, SourceKind
from provenance.domain.statements import Speaker
from tests.builders import BY_ADA, a_hop, a_publisher, a_statement, an_article
from tests.tui.desk.pilots import at_desk

_ESCAPES = "\x1b[2J\x1b]0;owned\x07"
_SPEAKER = "Ann\u202e [blink]Oke[/]\x1b[31m"
_TEXT = (
    f"He said {_ESCAPES}[bold red]the gate is open[/] and [link=file:///etc]shut[/link]\u202e\u2066 "
    f"漢字 e\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301 \x00 end.\n" + "x" * 5000
)
_WORDS = "[bold red]the gate is open[/] and [link=file:///etc]shut[/link]\u202e\u2066 漢字"


async def test_everything_is_shown_and_nothing_runs(sqlite_database: str) -> None:
    speaker = Speaker(_SPEAKER, SourceKind.PERSON, "He[/]", "[red]boss[/red]", basis=Basis.STATED)
    statement = a_statement(
        _WORDS,
        text=_TEXT,
        cue="said",
        source="He",
        speaker=speaker,
        chain=(a_hop(_SPEAKER), a_publisher(1, "[u]Paper[/u]\x07")),
        trace=("why [bold]not[/bold] \x1b[5m",),
    )
    article = an_article(_TEXT, title="Head [b]line[/b]\x1b[0m", outlet="[u]Paper[/u]\x07")
    with open_store(sqlite_database) as store:
        store.add_article(article, (statement,), BY_ADA)
    async with at_desk(sqlite_database, size=(160, 45)) as desk:
        shown = desk.shown()
        for words in ("[bold red]the gate is open[/]", "[red]boss[/red]", "␛[2J␛]0;owned␇", "漢字"):
            assert words in shown
        assert not [c for c in shown if unicodedata.category(c) in ("Cc", "Cf") and c != "\n"]
        await desk.press("N")
        await desk.write("[/] \x1b[31m note")
        await desk.press("enter", "X")
        assert "[bold red]the gate is open" in desk.shown()
        await desk.press("escape", "R")
        assert "Ann· [blink]Oke[/]" in desk.shown()
        await desk.press("escape", "E")
        assert "[bold red]the gate is open" in desk.shown()
        await desk.press("escape", "C", "U")
        assert desk.present_id == 1


async def test_one_line_of_a_million_characters_is_shown_from_the_statement_on(
    sqlite_database: str,
) -> None:
    filler = "word " * 200_000
    text = f"{filler}The mayor said the dam holds, for now. {filler}"
    statement = a_statement("the dam holds", text=text, source="The mayor", cue="said")
    with open_store(sqlite_database) as store:
        store.add_article(an_article(text), (statement,), BY_ADA)
    async with at_desk(sqlite_database) as desk:
        assert "the dam holds" in desk.shown().replace("\n", " ")
