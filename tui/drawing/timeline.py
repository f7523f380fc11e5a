"""A timeline on the screen: a day, the gap to what was said before, the chain, and where it turns."""

from textual.content import Content

from provenance.domain.stored import StatementSummary, StoredStatement
from provenance.domain.timelines import Moment, Timeline
from tui.drawing.article import wrapped
from tui.drawing.cells import beginning, fitted
from tui.drawing.chain import KEY, draw_chain
from tui.drawing.judgement import heading
from tui.drawing.pieces import Piece, Row
from tui.drawing.queue_line import STATUS_SIGNS
from tui.drawing.relation import RELATION_SIGNS, relation_from, relation_in_words
from tui.drawing.wording import counted, credibility_in_words, day_in_words, when_in_words
from tui.plain_text import harmless_line

_DAY_CELLS = 12
_GAP_CELLS = 8
_INDENT = 2
_WIDEST_CHAIN = 72


def moment_row(moment: Moment, width: int) -> tuple[Row, Row]:
    """Two lines: status, day, gap and chain; then what it turns and the words."""
    said = moment.statement
    room = width - 2 - _DAY_CELLS - _GAP_CELLS
    turns = moment.turns
    look = "row--warning" if turns else "row--quiet"
    first = (
        Piece(f"{STATUS_SIGNS[said.status]} ", f"row--{said.status.value}"),
        Piece(fitted(_day(said), _DAY_CELLS)),
        Piece(fitted(gap_in_short(moment.gap_days), _GAP_CELLS), "row--quiet"),
        Piece(fitted(_chain(said), room), "row--speaker"),
    )
    related = "  ".join(
        f"{RELATION_SIGNS[r.relation.kind]} {relation_from(r, said.id)}"
        for r in (turns or moment.relations)
    )
    mark = f"{related}  " if related else ""
    words = harmless_line(said.words)
    room = width - _INDENT
    shown = fitted(mark, min(len(mark), room * 2 // 3))
    return first, (
        Piece(" " * _INDENT),
        Piece(shown, look),
        Piece(fitted(words, room - len(shown)), "row--words"),
    )


def gap_in_short(days: int | None) -> str:
    """``+1 d``, ``same`` for the same day; "" when it is not known."""
    if days is None:
        return ""
    return f"+{days:,} d" if days else "same"


def _day(said: StatementSummary) -> str:
    day = said.said_on
    return f"{day.day} {day:%b %Y}" if day else "no day"


def _chain(said: StatementSummary) -> str:
    speaker = said.speaker_in_words or said.as_written or "the outlet itself"
    parts = dict.fromkeys(filter(None, (speaker, said.via, said.outlet)))
    return " > ".join(map(harmless_line, parts))


def moment_in_words(moment: Moment, stored: StoredStatement | None, width: int) -> Content:
    """A moment at full length; its chain once it is read."""
    said = moment.statement
    words = harmless_line(beginning(stored.words if stored else said.words))
    lines = [span.of(words) for span in wrapped(words, width)]
    title = Content.assemble((str(said.target), "bold"), f"  {said.status.value}", _gap(moment))
    sections = [title, Content.styled("\n".join(lines), "bold")]
    if stored is not None:
        when = when_in_words(stored.statement.said_on)
        rated = credibility_in_words(said.credibility)
        sections.append(Content(f"Said on      {when}\nCredibility  {rated}"))
        chain = draw_chain(stored.hops, min(width, _WIDEST_CHAIN))
        sections.append(Content.assemble(chain, "\n", (KEY, "$foreground 60%")))
    if moment.relations:
        told = [relation_in_words(r, said.id, width) for r in moment.relations]
        sections.append(Content("\n").join([heading("With others here"), *told]))
    return Content("\n\n").join(sections)


def _gap(moment: Moment) -> str:
    if moment.gap_days is None:
        return ""
    if moment.gap_days == 0:
        return ", the same day as the one before"
    return f", {counted(moment.gap_days, 'day')} after the one before"


def timeline_head(timeline: Timeline, place: int) -> Content:
    """Whose timeline, where in it, from when to when, and how often it turns."""
    moments = timeline.moments
    days = [m.statement.said_on for m in moments if m.statement.said_on]
    turns = sum(bool(moment.turns) for moment in moments)
    about = [
        f"{place + 1:,} of {counted(len(moments), 'statement')}" if moments else "",
        f"{day_in_words(days[0])} to {day_in_words(days[-1])}" if len(days) > 1 else "",
        counted(turns, "turn") if turns else "no turn known",
        f"{timeline.left_out:,} older left out" if timeline.left_out else "",
        f"with {', '.join(map(harmless_line, timeline.beside))}" if timeline.beside else "",
    ]
    return Content.assemble(
        ("Timeline", "bold $accent"),
        (f"   {harmless_line(timeline.subject)}", "bold"),
        "   " + ", ".join(filter(None, about)),
    )
