"""Cutting statements otherwise: what was missed is added, what was run together is parted."""

from collections.abc import Sequence

from provenance.domain.annotations import Act, Signature
from provenance.domain.chains import Hop, HopRole
from provenance.domain.paragraphs import paragraphs_of
from provenance.domain.sources import Basis, SourceKind
from provenance.domain.spans import Span
from provenance.domain.statements import Form, Speaker, Statement
from provenance.extraction.quotes import quotations_of
from provenance.workflow.store import Store


def split(store: Store, statement_id: int, at: int, why: str, by: Signature) -> Act:
    """Give what stands from the offset ``at`` on to a statement of its own."""
    return store.split(statement_id, at, why, by)


def join(store: Store, statement_ids: Sequence[int], why: str, by: Signature) -> Act:
    """Put the words of several statements of one capture into the first of them."""
    return store.join(statement_ids, why, by)


def add_missed(
    store: Store,
    article_id: int,
    content: tuple[Span, ...],
    by: Signature,
    *,
    speaker: str = "",
    kind: SourceKind = SourceKind.PERSON,
    role: str = "",
    why: str = "",
    capture_id: int | None = None,
) -> Act:
    """Add a statement that the machine missed: the words, and who says them ("": the outlet itself).

    The form follows from the quotation marks in the text, the chain from the speaker to the outlet.
    """
    stored = store.article(article_id, capture_id)
    statement = missed(
        stored.article.text, content, speaker.strip(), kind, role.strip(), stored.article.outlet
    )
    return store.add_statement(stored.capture_id, statement, why, by)


def missed(
    text: str,
    content: tuple[Span, ...],
    speaker: str,
    kind: SourceKind,
    role: str,
    outlet: str | None,
) -> Statement:
    """The statement that an editor marked in a text."""
    quoted = tuple(
        Span(max(mark.span.start, span.start), min(mark.span.end, span.end))
        for mark in quotations_of(text, paragraphs_of(text))
        for span in content
        if mark.span.overlaps(span)
    )
    origin = [Hop(0, speaker, kind, HopRole.ORIGIN, Basis.EDITOR)] if speaker else []
    publisher = (
        [Hop(len(origin), outlet, SourceKind.OUTLET, HopRole.PUBLISHER, Basis.STATED)]
        if outlet
        else []
    )
    return Statement(
        key="missed",
        form=_form(content, quoted) if speaker else Form.UNATTRIBUTED,
        content=content,
        quoted=quoted,
        speaker=Speaker(speaker, kind, "", role, basis=Basis.EDITOR) if speaker else None,
        chain=(*origin, *publisher),
        confidence=1.0,
        extractor="editor",
        trace=(f"added by hand: {by_hand(speaker)}",),
    )


def by_hand(speaker: str) -> str:
    """Why a statement that an editor added is read as it is."""
    return f"an editor marked the words and named {speaker}" if speaker else "an editor marked it"


def _form(content: Sequence[Span], quoted: Sequence[Span]) -> Form:
    if not quoted:
        return Form.INDIRECT
    is_all = sum(map(len, quoted)) >= sum(map(len, content))
    return Form.DIRECT if is_all else Form.MIXED
