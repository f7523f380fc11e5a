"""One field of a statement with the votes on it, as a row and at full length."""

from textual.content import Content

from provenance.domain.samples import Contest
from tui.drawing.cells import fitted, shortened
from tui.drawing.pieces import Piece, Row
from tui.plain_text import harmless_line

_SUBJECT_CELLS = 8
_FIELD_CELLS = 12


def contest_row(contest: Contest, width: int) -> Row:
    """What it is about, the field, and each value with how many voted for it."""
    values = [vote.value for vote in contest.votes]
    counted = (f"{harmless_line(v)} ×{values.count(v)}" for v in dict.fromkeys(values))
    sign = "✓" if contest.outcome else "=" if contest.is_unanimous else "≠"
    room = width - 2 - _SUBJECT_CELLS - _FIELD_CELLS
    return (
        Piece(f"{sign} ", "row--confirmed" if contest.outcome else "row--warning"),
        Piece(fitted(contest.subject, _SUBJECT_CELLS), "row--speaker"),
        Piece(fitted(contest.field.replace("_", " "), _FIELD_CELLS), "row--quiet"),
        Piece(fitted(shortened("  ".join(counted), room), room)),
    )


def contest_in_words(contest: Contest, pointed_at: str, width: int) -> Content:
    """The statement, who voted for what and why, who has not, and what was decided."""
    line = contest.statement
    who = harmless_line(line.speaker_in_words or line.outlet)
    parts = [
        Content.assemble(
            (f"The {contest.field.replace('_', ' ')} of {contest.subject}", "bold $accent")
        ),
        Content.assemble(
            shortened(harmless_line(line.words), width * 4), "\n", (who, "$foreground 60%")
        ),
    ]
    for value in dict.fromkeys(vote.value for vote in contest.votes):
        mark = "▸ " if value == pointed_at else "  "
        style = "bold reverse" if value == pointed_at else "bold"
        votes = [
            f"\n    {harmless_line(vote.editor)}"
            + (f": {harmless_line(vote.rationale)}" if vote.rationale else "")
            for vote in contest.votes
            if vote.value == value
        ]
        parts.append(Content.assemble((mark, "$accent"), (harmless_line(value), style), *votes))
    if contest.missing:
        waiting = f"Still to vote: {', '.join(map(harmless_line, contest.missing))}"
        parts.append(Content.styled(waiting, "$warning"))
    if (outcome := contest.outcome) is not None:
        words = f"Decided by {outcome.editor}: {outcome.value} ({outcome.rationale})"
        parts.append(Content.styled(harmless_line(words), "$success"))
    return Content("\n\n").join(parts)
