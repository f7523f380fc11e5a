"""Sources on the screen: a row of the list, one at full length, what a merge or split would move."""

from collections.abc import Iterable, Iterator, Sequence

from textual.content import Content

from provenance.domain.source_records import (
    DuplicateProposal,
    Moving,
    SourceOutcome,
    SourceRating,
    SourceRecord,
    SourceTie,
)
from provenance.domain.sources import SourceTieKind
from provenance.domain.stored import SourceSummary
from tui.drawing.article import wrapped
from tui.drawing.cells import fitted
from tui.drawing.judgement import heading
from tui.drawing.pieces import Piece, Row
from tui.drawing.wording import counted, moment_in_words, reliability_in_words
from tui.plain_text import harmless_line

MARKED_SIGN = "●"
_LABEL = "$foreground 60%"
_LABEL_CELLS = 14
_KIND_CELLS = 16
_COUNT_CELLS = 7

_TIE_WORDS = {
    SourceTieKind.PART_OF: ("is part of", "has as a part"),
    SourceTieKind.SPEAKS_FOR: ("speaks for", "is spoken for by"),
    SourceTieKind.ACCOUNT_OF: ("is an account of", "has the account"),
    SourceTieKind.DISTINCT_FROM: ("is another than", "is another than"),
}


def source_row(summary: SourceSummary, width: int, *, is_marked: bool = False) -> Row:
    """One line: mark, name, kind, reliability, statements as origin and as carrier."""
    counts = f" {summary.as_origin:>{_COUNT_CELLS},} {summary.as_carrier:>{_COUNT_CELLS},} "
    level = f" {summary.reliability or '–'} "
    name, kind = _cells(width)
    return (
        Piece(f"{MARKED_SIGN if is_marked else ' '} ", "row--held"),
        Piece(fitted(harmless_line(summary.name), name), "row--speaker"),
        Piece(fitted(_words(summary.kind), kind), "row--quiet"),
        Piece(level, "row--plain" if summary.reliability else "row--quiet"),
        Piece(counts, "row--quiet"),
    )


def source_columns(width: int) -> Row:
    """What stands over the rows."""
    name, kind = _cells(width)
    counts = f" {'origin':>{_COUNT_CELLS}} {'carrier':>{_COUNT_CELLS}} "
    return (Piece("  " + fitted("name", name) + fitted("kind", kind) + "A-F" + counts),)


def _cells(width: int) -> tuple[int, int]:
    """The cells of name and kind in a row."""
    room = width - 2 - 2 * (_COUNT_CELLS + 1) - 1 - 3
    kind = _KIND_CELLS if room > 2 * _KIND_CELLS else 0
    return max(room - kind, 0), kind


def record_in_words(record: SourceRecord, width: int) -> Content:
    """A source with all that is known of it, in ``width`` cells."""
    summary = record.summary
    title = Content.assemble((harmless_line(summary.name), "bold"), (f"  src{summary.id}", _LABEL))
    sections = [
        title,
        _lines(_facts(record), width),
        Content("\n").join(
            [heading("What became of what it said"), _lines(_outcome(record.outcome), width)]
        ),
    ]
    for name, lines in (
        ("Ties", [_hung(tie_in_words(tie), width) for tie in record.ties]),
        ("Reliability over time", [_rating(rating, width) for rating in reversed(record.ratings)]),
        ("Notes and changes", _notes(record, width)),
    ):
        if lines:
            sections.append(Content("\n").join([heading(name), *lines]))
    return Content("\n\n").join(sections)


def _facts(record: SourceRecord) -> Iterator[tuple[str, str]]:
    summary = record.summary
    yield "Kind", _words(summary.kind)
    if summary.role:
        yield "Role", harmless_line(summary.role)
    yield "Reliability", reliability_in_words(summary.reliability)
    yield "Also called", ", ".join(map(harmless_line, summary.aliases)) or "–"
    if record.merged:
        yield (
            "Merged",
            ", ".join(f"{harmless_line(one.name)} ({one.target})" for one in record.merged),
        )
    yield "As origin", counted(summary.as_origin, "statement")
    yield "As carrier", counted(summary.as_carrier, "statement")


def _outcome(outcome: SourceOutcome) -> Iterator[tuple[str, str]]:
    yield "Confirmed", f"{outcome.confirmed:,}"
    yield "Corrected", f"{outcome.corrected:,}"
    yield "Rejected", f"{outcome.rejected:,}"
    yield "Still open", f"{outcome.proposed:,}"
    proposals = f"  ({outcome.disputes:,} only proposed)" if outcome.disputes else ""
    yield "Contradicted", f"{outcome.contradicted:,}{proposals if outcome.contradicted else ''}"
    is_new = not outcome.contradicted
    yield (
        "Superseded",
        f"{outcome.superseded:,}{proposals if outcome.superseded and is_new else ''}",
    )


def _lines(facts: Iterable[tuple[str, str]], width: int) -> Content:
    return Content("\n").join(_fact(label, words, width) for label, words in facts)


def _fact(label: str, words: str, width: int) -> Content:
    lines = [span.of(words) for span in wrapped(words, width - _LABEL_CELLS)]
    hanging = ("\n" + " " * _LABEL_CELLS).join(lines)
    return Content.assemble((label.ljust(_LABEL_CELLS), _LABEL), hanging)


def tie_in_words(tie: SourceTie) -> str:
    """How a source stands to another: ``is part of Vestnor (src5)``."""
    words = _TIE_WORDS[tie.kind][not tie.outgoing]
    return f"{words} {harmless_line(tie.other.name)} ({tie.other.target})"


def _rating(rating: SourceRating, width: int) -> Content:
    a = rating.annotation
    gone = "" if rating.stands else (" withdrawn" if a.withdrawn else " superseded")
    who = f"{harmless_line(a.editor)}, {moment_in_words(a.at)}{gone}"
    first = Content.assemble(
        (a.value, "bold" if rating.stands else f"strike {_LABEL}"),
        f" as {harmless_line(rating.name)}  ",
        (who, _LABEL),
    )
    return Content("\n").join([first, _hung(f"  {harmless_line(a.rationale)}", width)])


def _notes(record: SourceRecord, width: int) -> list[Content]:
    lines = []
    for a in reversed(record.notes):
        gone = " withdrawn" if a.withdrawn else ""
        who = f"  {harmless_line(a.editor)}, {moment_in_words(a.at)}{gone}"
        why = f": {harmless_line(a.rationale)}" if a.rationale else ""
        lines.append(_hung(f"{harmless_line(a.value)}{why}{who}", width))
    return lines


def _hung(words: str, width: int) -> Content:
    lines = [span.of(words) for span in wrapped(words, max(width - 2, 8))]
    return Content("\n  ".join(lines))


def moving_in_words(moving: Moving, width: int) -> Content:
    """What a merge or a split would move, before it is done."""
    who = ", ".join(f"{harmless_line(one.name)} ({one.target})" for one in moving.moved)
    facts = [
        ("From", who),
        ("To", harmless_line(moving.into)),
        ("As origin", counted(moving.as_origin, "statement")),
        ("As carrier", counted(moving.as_carrier, "statement")),
    ]
    if moving.names:
        facts.append(("Names", ", ".join(map(harmless_line, moving.names))))
    if moving.ratings or moving.ties:
        facts.append(("And", f"{counted(moving.ratings, 'rating')}, {counted(moving.ties, 'tie')}"))
    warnings = [Content.styled(f"! {harmless_line(w)}", "$text-warning") for w in moving.warnings]
    return Content("\n").join([_lines(facts, width), *warnings])


def duplicate_row(proposal: DuplicateProposal, width: int) -> tuple[Row, Row]:
    """Two lines: both names; then the reason."""
    names = f"{harmless_line(proposal.one.name)}  ≈  {harmless_line(proposal.other.name)}"
    reason = fitted(harmless_line(proposal.reason), width - 2)
    return (
        (Piece("  "), Piece(fitted(names, width - 2), "row--speaker")),
        (Piece("  "), Piece(reason, "row--words")),
    )


def duplicate_in_words(
    proposal: DuplicateProposal, records: Sequence[SourceRecord], width: int
) -> Content:
    """Why two sources may be one, and each of them."""
    why = Content.assemble((harmless_line(proposal.reason), "bold"))
    return Content("\n\n").join([why, *(record_in_words(record, width) for record in records)])


def _words(kind: str) -> str:
    return kind.replace("_", " ")
