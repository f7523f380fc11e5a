"""One side of a comparison, and the relations between both."""

from collections.abc import Sequence

from textual.content import Content

from provenance.domain.chains import chain_in_words
from provenance.domain.relations import StoredRelation
from provenance.domain.stored import StoredStatement
from tui.drawing.aligned import AlignedText, draw_aligned
from tui.drawing.article import wrapped
from tui.drawing.relation import relation_in_words
from tui.drawing.wording import credibility_among, credibility_in_words, when_in_words
from tui.plain_text import harmless_line

_LABEL_CELLS = 13


def draw_side(stored: StoredStatement, text: AlignedText, width: int) -> Content:
    """A statement in ``width`` cells: who, when, where, through whom, its words."""
    statement = stored.statement
    speaker = statement.speaker
    facts = (
        ("Speaker", harmless_line(speaker.name) if speaker else "the outlet itself"),
        ("Said on", when_in_words(statement.said_on)),
        ("In", f"{harmless_line(stored.outlet)}: {harmless_line(stored.headline)}"),
        ("Chain", harmless_line(chain_in_words(statement.chain)) or "–"),
        ("Credibility", credibility_in_words(credibility_among(stored.standing))),
    )
    title = Content.assemble((f"st{stored.id}", "bold"), f"  {stored.status} · {statement.form}")
    words = draw_aligned(text, width)
    lines = [_fact(label, words, width) for label, words in facts]
    return Content("\n\n").join([title, words, Content("\n").join(lines)])


def _fact(label: str, words: str, width: int) -> Content:
    lines = [span.of(words) for span in wrapped(words, max(width - _LABEL_CELLS, 8))]
    hanging = ("\n" + " " * _LABEL_CELLS).join(lines)
    return Content.assemble((label.ljust(_LABEL_CELLS), "$foreground 60%"), hanging)


def draw_relations(relations: Sequence[StoredRelation], at: int, width: int) -> Content:
    """The relations between the two, one of them pointed at."""
    if not relations:
        words = "No relation between the two yet. M says how the left one stands to the right one."
        return Content.styled(words, "$foreground 60%")
    lines = []
    for place, stored in enumerate(relations):
        pointer = "▸ " if place == at and len(relations) > 1 else "  "
        told = relation_in_words(stored, stored.statement.id, width - 2)
        subject = Content.styled(f"{stored.statement.target} ", "bold")
        lines.append(Content.assemble(pointer, subject, told))
    return Content("\n").join(lines)
