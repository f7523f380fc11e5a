"""Article text is data: nothing in it steers the terminal, the markup or the layout of the desk."""

import sqlite3
import unicodedata
from contextlib import closing

import pytest
from rich.cells import cell_len

from db.store import open_store
from provenance import workflow
from provenance.domain.annotations import Target
from provenance.domain.relations import RelationKind
from provenance.domain.source_records import SourceEdit
from provenance.domain.sources import Basis, SourceKind
from provenance.domain.statements import Speaker
from provenance.domain.stored import StatementFilter
from tests.builders import BY_ADA, a_hop, a_publisher, a_statement, an_article
from tests.tui.desk.pilots import Desk, at_desk
from tui.settings import SavedFilter, Settings
from tui.settings.keeper import SettingsKeeper

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


# What follows is pressed on every other screen of the desk.


def _hostile_store(database: str) -> None:
    """Two statements of a hostile speaker in hostile words, related to one another."""
    speaker = Speaker(_SPEAKER, SourceKind.PERSON, "He[/]", "[red]boss[/red]")
    statement = a_statement(
        _WORDS,
        text=_TEXT,
        cue="said",
        source="He",
        speaker=speaker,
        chain=(a_hop(_SPEAKER), a_publisher(1, "[u]Paper[/u]\x07")),
    )
    second = a_statement(
        "the gate is open[/]",
        text=_TEXT,
        key="s2",
        cue="said",
        source="He",
        speaker=speaker,
        chain=(a_hop(_SPEAKER), a_publisher(1, "[u]Paper[/u]\x07")),
    )
    article = an_article(_TEXT, title="Head [b]line[/b]\x1b[0m", outlet="[u]Paper[/u]\x07")
    with open_store(database) as store:
        store.add_article(article, (statement, second), BY_ADA)
        why = "[/bold] \x1b[5m\u202e he says so"
        workflow.relate(store, 2, RelationKind.CONTRADICTS, 1, why, BY_ADA)
        source_id = store.statement(1).hops[0].source_id
        workflow.rate(store, Target.parse(f"src{source_id}"), "E", "\x1b[2J[/]\u202e", BY_ADA)
        edit = SourceEdit(add_aliases=("[link=x]Al\u200bias[/link]\x07",))
        store.edit_source(source_id, edit, "[blink]\x1b[0m", BY_ADA)


def _assert_harmless(desk: Desk) -> None:
    shown = desk.shown()
    loose = [c for c in shown if unicodedata.category(c) in ("Cc", "Cf") and c != "\n"]
    assert not loose, (desk.app.screen, loose)
    assert max(map(cell_len, shown.split("\n"))) <= desk.app.size.width


@pytest.mark.parametrize("size", [(80, 24), (160, 45)], ids=["80x24", "160x45"])
async def test_no_other_screen_runs_anything_either(
    sqlite_database: str, size: tuple[int, int]
) -> None:
    _hostile_store(sqlite_database)
    kept = SavedFilter("\x1b[2J[b]\u202ename", StatementFilter(source="[red]\x1b[0m"))
    keeper = SettingsKeeper(settings=Settings(filters=(kept,)))
    async with at_desk(sqlite_database, size=size, keeper=keeper) as desk:
        for keys, words in (
            (("s",), "[blink]Oke[/]"),
            (("E",), "[blink]Oke[/]"),
            (("escape", "S"), "[bold red]the gate"),
            (("escape", "R"), "[blink]Oke[/]"),
            (("escape", "N"), "[blink]Oke[/]"),
            (("escape", "a"), ""),
            (("escape", "t"), "[blink]Oke[/]"),
            (("c",), "[bold red]the gate"),
            (("M",), "the gate is open"),
            (("escape", "X"), "contradicts"),
            (("escape", "escape", "escape", "escape", "c"), "contradicts"),
            (("escape", "p"), "Provenance report"),
            (("end",), ""),
            (("f",), ""),
            (("f",), ""),
            (("escape", "i"), "all statements"),
            (("escape", "v"), "[b]·name"),
            (("enter",), "[red]␛[0m"),
            (("f",), "[red]"),
            (("escape", "x", "f2"), "Settings"),
            (("escape", "question_mark"), "Help"),
            (("escape", "ctrl+p"), ""),
            (("escape", "E"), "[red]boss[/red]"),
        ):
            await desk.press(*keys)
            assert words in desk.shown(), (keys, words)
            _assert_harmless(desk)


async def test_a_statement_of_a_million_letters_is_shown_by_its_beginning(
    sqlite_database: str,
) -> None:
    words = "the dam holds and " * 60_000
    text = f"The mayor said {words}it will."
    statement = a_statement(words.strip(), text=text, source="The mayor", cue="said")
    other = a_statement("it will", text=text, key="s2", source="The mayor", cue="said")
    with open_store(sqlite_database) as store:
        store.add_article(an_article(text), (statement, other), BY_ADA)
    async with at_desk(sqlite_database) as desk:
        await desk.press("t")
        assert "more letters in the article" in desk.words_in("#list-text").replace("\n", " ")
        await desk.press("escape", "c", "down", "c")
        assert "more letters in the article" in desk.words_in("#compare-left").replace("\n", " ")
        await desk.press("escape", "p")
        assert "Provenance report" in desk.shown()


_COPIED = """
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 49999)
INSERT INTO {table} ({columns}) SELECT {values} FROM {table} AS t, n WHERE t.{owner} = 1
"""


def _fifty_thousand(database: str) -> None:
    """Fifty thousand copies of st1 in its article, put into the tables themselves."""
    with closing(sqlite3.connect(database)) as connection:
        for table, owner in (
            ("statement", "id"),
            ("mention", "statement_id"),
            ("hop", "statement_id"),
        ):
            names = [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]
            shifted = {owner: "1000 + i"} | ({"seq": "1000 + i"} if table == "statement" else {})
            kept = [name for name in names if name != "id" or owner == "id"]
            values = ", ".join(shifted.get(name, f't."{name}"') for name in kept)
            columns = ", ".join(f'"{name}"' for name in kept)
            connection.execute(
                _COPIED.format(table=table, columns=columns, values=values, owner=owner)
            )
        names = [row[1] for row in connection.execute("PRAGMA table_info(span)") if row[1] != "id"]
        values = ", ".join("1000 + i" if n == "statement_id" else f't."{n}"' for n in names)
        columns = ", ".join(f'"{name}"' for name in names)
        connection.execute(
            _COPIED.format(table="span", columns=columns, values=values, owner="statement_id")
        )
        connection.commit()


async def test_fifty_thousand_statements_in_one_article_are_walked_to_the_end(
    ferry_database: str,
) -> None:
    _fifty_thousand(ferry_database)
    async with at_desk(ferry_database, size=(80, 24)) as desk:
        assert desk.home.queue.total == 50_005
        await desk.press("end", "pageup", "down")
        assert desk.present_id is not None
        assert desk.present_id > 40_000
        await desk.press("t")
        assert "older left out" in desk.words_in("#list-head")
        await desk.press("end", "escape", "p")
        assert "statements match" in desk.shown()
