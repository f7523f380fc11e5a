"""One statement in two states, as the editor saw it and as it is now, field beside field."""

from dataclasses import dataclass

from textual.content import Content

from provenance.domain.chains import chain_in_words
from provenance.domain.stored import StoredStatement
from tui.drawing.article import wrapped
from tui.drawing.wording import credibility_among, credibility_in_words, when_in_words
from tui.plain_text import harmless_line

_LABEL_CELLS = 14


@dataclass(frozen=True, slots=True)
class FieldState:
    """A field in words; ``differs`` when the other state says something else."""

    label: str
    words: str
    differs: bool = False


def states_of(
    before: StoredStatement | None, now: StoredStatement
) -> tuple[tuple[FieldState, ...], tuple[FieldState, ...]]:
    """The fields as they were seen and as they are; without a ``before`` nothing differs."""
    new = _fields(now)
    old = _fields(before) if before is not None else new
    pairs = [(o, n, o[1] != n[1]) for o, n in zip(old, new, strict=True)]
    return (
        tuple(FieldState(*o, differs) for o, _, differs in pairs),
        tuple(FieldState(*n, differs) for _, n, differs in pairs),
    )


def _fields(stored: StoredStatement) -> tuple[tuple[str, str], ...]:
    statement = stored.statement
    speaker = statement.speaker
    return (
        ("Status", stored.status.value),
        ("Speaker", speaker.name if speaker else "nobody"),
        ("Role", speaker.role if speaker and speaker.role else "–"),
        ("Form", statement.form.value),
        ("Said on", when_in_words(statement.said_on)),
        ("Credibility", credibility_in_words(credibility_among(stored.standing))),
        ("Chain", chain_in_words(statement.chain)),
        ("Words", stored.words),
    )


def draw_fields(fields: tuple[FieldState, ...], width: int) -> Content:
    """The fields in ``width`` cells; one that differs has a sign and weight, not only colour."""
    return Content("\n").join(_draw(field, width) for field in fields)


def _draw(field: FieldState, width: int) -> Content:
    words = harmless_line(field.words)
    lines = [span.of(words) for span in wrapped(words, max(width - _LABEL_CELLS, 8))]
    hanging = ("\n" + " " * _LABEL_CELLS).join(lines)
    sign = "≠ " if field.differs else "  "
    label = f"{sign}{field.label}".ljust(_LABEL_CELLS)
    return Content.assemble(
        (label, "bold $text-warning" if field.differs else "$foreground 60%"),
        (hanging, "bold" if field.differs else ""),
    )
