"""A traced claim on the desk: its rows, and what is said beside each."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from rich.cells import cell_len
from textual.content import Content

from provenance.domain.claims import ClaimStatus, MemberStatus
from provenance.domain.stored_claims import ClaimSummary
from provenance.domain.traces import Trace
from provenance.reports.traces.detail import article_lines, claim_lines, group_lines
from provenance.reports.traces.entries import ArticleEntry, TraceOutline
from provenance.reports.traces.lines import Line, Look, Run, broken
from provenance.reports.traces.outline import outline_of
from provenance.reports.traces.picture import picture_of
from tui.drawing.cells import fitted, shortened
from tui.drawing.pieces import Piece, Row
from tui.drawing.trace import drawn
from tui.drawing.wording import counted
from tui.plain_text import harmless_line

MARKED_SIGN = "■"
CLAIM_SIGNS = {
    ClaimStatus.PROPOSED: "·",
    ClaimStatus.CONFIRMED: "✓",
    ClaimStatus.REJECTED: "✗",
    ClaimStatus.MERGED: "→",
}
"""A sign each, different in shape and not only in colour."""

_MEMBER_SIGNS = {
    MemberStatus.PROPOSED: "",
    MemberStatus.CONFIRMED: " ✓",
    MemberStatus.REJECTED: " ✗",
}
_LOOKS = {
    Look.PLAIN: "row--plain",
    Look.HEADING: "row--speaker",
    Look.NAME: "row--speaker",
    Look.LETTER: "row--held",
    Look.ARTICLE: "row--plain",
    Look.QUIET: "row--quiet",
    Look.WORDS: "row--words",
    Look.WARNING: "row--warning",
}
_COUNT_CELLS = 5


class RowKind(Enum):
    """What a row of the picture is about."""

    CLAIM = "claim"
    GROUP = "group"
    ARTICLE = "article"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class ClaimRow:
    """A row of the picture: ``letter`` is that of its group, ``article_id`` the article's, if any."""

    kind: RowKind
    line: Line
    letter: str = ""
    article_id: int | None = None


@dataclass(frozen=True, slots=True)
class ClaimSheet:
    """A trace laid out for the desk; the picture is drawn anew for each width."""

    trace: Trace
    outline: TraceOutline

    def rows(self, width: int) -> tuple[ClaimRow, ...]:
        """The claim, each origin group with its ways, then the articles that say something else."""
        claim = Line((Run(f"“{self.outline.claim}”", Look.HEADING),))
        rows = [ClaimRow(RowKind.CLAIM, claim)]
        for shown in picture_of(self.trace, width, cell_len):
            kind = RowKind.GROUP if shown.is_heading and shown.group else RowKind.OTHER
            kind = kind if shown.line.article_id is None else RowKind.ARTICLE
            rows.append(ClaimRow(kind, shown.line, shown.group, shown.line.article_id))
        if self.outline.others:
            rows.append(ClaimRow(RowKind.OTHER, Line((Run("Does not tell it", Look.HEADING),))))
        for entry in self.outline.others:
            line = Line((Run(f"  {entry.label}"), Run(f"  {entry.day}", Look.QUIET)))
            number = int(entry.id.removeprefix("art"))
            rows.append(ClaimRow(RowKind.ARTICLE, line, "", number))
        return tuple(rows)

    def text(self, row: ClaimRow, width: int) -> Content:
        """What is known of the row's claim, group or article."""
        lines = broken(self._lines(row), width, cell_len)
        return Content("\n").join(drawn(line) for line in lines)

    def _lines(self, row: ClaimRow) -> Iterable[Line]:
        if row.kind is RowKind.ARTICLE:
            return article_lines(self.article(row.article_id))
        if row.kind is RowKind.GROUP:
            return group_lines(next(g for g in self.outline.groups if g.letter == row.letter))
        return claim_lines(self.outline)

    def article(self, article_id: int | None) -> ArticleEntry:
        """The entry of an article of the trace."""
        every = (*self.outline.articles, *self.outline.others)
        return next(entry for entry in every if entry.id == f"art{article_id}")


def sheet_of_claim(trace: Trace) -> ClaimSheet:
    """A trace laid out for the desk."""
    return ClaimSheet(trace, outline_of(trace))


def draw_row(row: ClaimRow, width: int, *, is_marked: bool, status: MemberStatus) -> Row:
    """A row in ``width`` cells, with its mark and what editors decided of the article."""
    sign = _MEMBER_SIGNS[status]
    mark = f"{MARKED_SIGN} " if is_marked else ""
    room = width - cell_len(mark) - cell_len(sign)
    pieces = [Piece(mark, "row--held")]
    for run in (Run(row.line.first, Look.QUIET), *row.line.runs):
        words = shortened(harmless_line(run.words), room)
        pieces.append(Piece(words, _LOOKS[run.look]))
        room -= cell_len(words)
        if room <= 0:
            break
    return (*pieces, Piece(sign, f"row--{status.value}"))


def summary_row(summary: ClaimSummary, width: int, *, is_marked: bool) -> Row:
    """One line of the list: mark, standing, how many tell it, how many origins were judged, its words."""
    counts = f"{summary.articles:>{_COUNT_CELLS},}{summary.independent:>{_COUNT_CELLS},} "
    status = f"row--{summary.status.value}"
    room = width - 4 - len(counts)
    return (
        Piece(f"{MARKED_SIGN if is_marked else ' '} ", "row--held"),
        Piece(f"{CLAIM_SIGNS[summary.status]} ", status if status in _STYLED else "row--quiet"),
        Piece(counts, "row--quiet"),
        Piece(fitted(harmless_line(summary.text), room), "row--plain"),
    )


_STYLED = {"row--proposed", "row--confirmed", "row--rejected"}


def summary_columns() -> Row:
    """What stands over the rows of the list."""
    return (Piece(f"    {'art.':>{_COUNT_CELLS}}{'ind.':>{_COUNT_CELLS}} claim"),)


def summary_in_words(summary: ClaimSummary) -> Content:
    """A claim of the list at full length."""
    denying = f", {counted(summary.denying, 'statement')} deny it" if summary.denying else ""
    judged = counted(summary.independent, "origin")
    return Content.assemble(
        (harmless_line(summary.text), "bold"),
        (f"\n\n{summary.target}, {summary.status}\n", "$foreground 60%"),
        f"{counted(summary.articles, 'article')}, {counted(summary.members, 'member')}{denying}\n",
        f"{judged} judged independent by an editor\n\n",
        ("Enter", "bold $accent"),
        " shows where it comes from",
    )
