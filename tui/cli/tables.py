"""Lists as tables that fit 80 columns.

The rule of this module: every cell is a rich ``Text`` of harmless words, never markup.
"""

from collections.abc import Iterable, Sequence
from itertools import islice
from typing import TYPE_CHECKING

from provenance.domain.annotations import Target, TargetKind
from provenance.domain.statements import Form
from provenance.domain.stored import ArticleSummary, SourceSummary, StatementSummary
from tui.cli.output import clipped, print_table

if TYPE_CHECKING:
    from rich.console import Console
    from rich.table import Table

_ROWS_A_TABLE = 200
"""Rows that are laid out together; widths are fixed, so that the next table continues the last."""
_MOST_WORDS = 110


def print_articles(console: "Console", rows: Sequence[ArticleSummary]) -> None:
    """Print articles: id, date, outlet, headline, and how many statements are decided."""
    if not rows:
        return
    table = _table(("ID", 6), ("Published", 10), ("Outlet", 18), ("Headline", None), ("Done", 6))
    for row in rows:
        _add_row(
            table,
            str(Target(TargetKind.ARTICLE, row.id)),
            (row.published or "")[:10],
            row.outlet,
            row.headline,
            f"{row.decided}/{row.statements}",
        )
    print_table(console, table)


def print_statements(console: "Console", rows: Iterable[StatementSummary]) -> int:
    """Print statements with their chains, and answer how many there were."""
    remaining = iter(rows)
    count = 0
    while window := list(islice(remaining, _ROWS_A_TABLE)):
        table = _table(
            ("ID", 6), ("Standing", 12), ("Who, and through whom", 25), ("Statement", None), gap=1
        )
        table.show_header = count == 0
        for row in window:
            _add_row(table, str(row.target), _standing(row), chain_of(row), _words_of(row))
        print_table(console, table)
        count += len(window)
    return count


def print_chains(console: "Console", rows: Sequence[StatementSummary]) -> None:
    """Print statements in short: id, chain, and the beginning of the words."""
    table = _table(("", 6), ("", 32), ("", None))
    table.show_header = False
    for row in rows:
        _add_row(table, str(row.target), chain_of(row), _words_of(row))
    if rows:
        print_table(console, table)


def print_sources(console: "Console", rows: Sequence[SourceSummary]) -> None:
    """Print sources: id, reliability, name, kind, and how often they speak or carry."""
    if not rows:
        return
    table = _table(
        ("ID", 6), ("Rel.", 4), ("Name", None), ("Kind", 15), ("Said", 5), ("Carried", 7)
    )
    for row in rows:
        _add_row(
            table,
            str(Target(TargetKind.SOURCE, row.id)),
            row.reliability.value if row.reliability else "-",
            f"{row.name}, {row.role}" if row.role else row.name,
            row.kind.value.replace("_", " "),
            str(row.as_origin),
            str(row.as_carrier),
        )
    print_table(console, table)


def print_rows(
    console: "Console",
    columns: Sequence[tuple[str, int | None]],
    rows: Sequence[Sequence[str]],
) -> None:
    """Print rows of words under headings with their widths; one column (None) takes the rest."""
    if not rows:
        return
    table = _table(*columns)
    for row in rows:
        _add_row(table, *row)
    print_table(console, table)


def chain_of(row: StatementSummary) -> str:
    """The speaker, the hops it came through, and the outlet."""
    speaker = "(unattributed)" if row.form is Form.UNATTRIBUTED else row.speaker_in_words
    return " > ".join(part for part in (speaker, row.via, row.outlet) if part)


def _standing(row: StatementSummary) -> str:
    credibility = f" {row.credibility.value}" if row.credibility else ""
    return f"{row.status.value}{credibility} {row.form.value}"


def _words_of(row: StatementSummary) -> str:
    place = "[headline] " if row.in_headline else ""
    return "› " * row.depth + place + clipped(row.words, _MOST_WORDS)


def _table(*columns: tuple[str, int | None], gap: int = 0) -> "Table":
    from rich.table import Table

    table = Table(
        box=None, padding=(0, 2, gap, 0), pad_edge=False, expand=True, header_style="bold"
    )
    for heading, width in columns:
        ratio = 1 if width is None else None
        table.add_column(heading, width=width, ratio=ratio, overflow="fold")
    return table


def _add_row(table: "Table", *cells: str) -> None:
    from rich.text import Text

    table.add_row(*(Text(clipped(cell, 600)) for cell in cells))
