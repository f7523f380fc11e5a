"""Relations on the screen: a sign each, different in shape, and the sentence that says it."""

from textual.content import Content

from provenance.domain.relations import (
    MadeBy,
    RelationKind,
    RelationStatus,
    StoredRelation,
    gap_in_words,
)
from tui.drawing.article import wrapped
from tui.plain_text import harmless_line

AGAINST = "≠"
REPLACES = "↻"
AGREES = "="
ANSWERS = "→"

RELATION_SIGNS = {
    RelationKind.REPEATS: AGREES,
    RelationKind.PARAPHRASES: AGREES,
    RelationKind.CORROBORATES: AGREES,
    RelationKind.UPDATES: REPLACES,
    RelationKind.SUPERSEDES: REPLACES,
    RelationKind.CONTRADICTS: AGAINST,
    RelationKind.IN_TENSION: AGAINST,
    RelationKind.DENIES: AGAINST,
    RelationKind.CORRECTS: REPLACES,
    RelationKind.RESPONDS_TO: ANSWERS,
}


def relation_from(stored: StoredRelation, statement_id: int) -> str:
    """What it says of one of its statements: ``contradicts st3``, ``is contradicted by: st12``."""
    relation = stored.relation
    if statement_id == stored.statement.id:
        return f"{relation.kind.in_words} {stored.other.target}"
    return f"{stored.statement.target} {relation.kind.in_words} this"


def relation_in_words(stored: StoredRelation, statement_id: int, width: int) -> Content:
    """A relation as it concerns a statement: what, how far apart, who says so and why."""
    relation = stored.relation
    about = [relation.scope.in_words, gap_in_words(relation.gap_days), stored.status.value]
    if stored.made_by is MadeBy.RULE and stored.status is RelationStatus.PROPOSED:
        about[-1] = "proposed by rule"
    is_over = stored.status is RelationStatus.REJECTED
    first = Content.assemble(
        (f"{RELATION_SIGNS[relation.kind]} ", "bold $text-warning"),
        (relation_from(stored, statement_id), "strike" if is_over else "bold"),
        ("  " + ", ".join(filter(None, about)), "$foreground 60%"),
    )
    words = harmless_line(relation.why)
    lines = [span.of(words) for span in wrapped(words, max(width - 2, 8))]
    return Content("\n").join([first, *(Content(f"  {line}") for line in lines)])
