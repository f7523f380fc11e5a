"""Correcting a statement as an editor says: speaker, role, form, words, date and chain."""

from collections.abc import Sequence

from sqlalchemy.orm import Session

from db.conflicts import require_unchanged, with_reasons
from db.editing import Edit, refresh_words, text_of
from db.events import Journal
from db.judging import annotation_row, mark_touched, require_row, set_status
from db.schema import AnnotationRow, EventKind, StatementRow
from db.translate import (
    when_fields,
)
from provenance.domain.annotations import (
    Act,
    AnnotationKind,
    ChainStep,
    Correction,
    Judgement,
    Signature,
    Target,
    TargetKind,
)
from provenance.domain.spans import Span
from provenance.domain.statements import Form, Status
from provenance.errors import JudgementRefusedError


def correct(
    session: Session, statement_id: int, correction: Correction, rationale: str, by: Signature
) -> Act:
    """Change a statement; JudgementRefusedError for what cannot be or changes nothing."""
    journal = Journal(session, by)
    session.flush()
    target = Target(TargetKind.STATEMENT, statement_id)
    require_row(session, target)
    mine = with_reasons(f"corrected {target} ({named(correction)})", (rationale,))
    require_unchanged(session, {(target, AnnotationKind.CORRECTION)}, by, mine)
    annotation = put_right(journal, statement_id, correction, rationale)
    targets = [target, *journal.targets_among(TargetKind.SOURCE)]
    event = journal.seal(EventKind.CORRECTED, f"corrected {target} ({named(correction)})", targets)
    return Act(event, (annotation.id,))


def put_right(
    journal: Journal, statement_id: int, correction: Correction, rationale: str
) -> AnnotationRow:
    """Change a statement as part of the act under way; JudgementRefusedError as for ``correct``."""
    session, target = journal.session, Target(TargetKind.STATEMENT, statement_id)
    statement = require_row(session, target)
    assert isinstance(statement, StatementRow)  # noqa: S101 - narrows what a st target names
    _require_sound(correction, len(text_of(session, statement)), statement)
    changes = journal.change_count
    _apply(Edit(session, journal, statement), correction)
    if journal.change_count == changes:
        raise JudgementRefusedError(f"{target} says that already; nothing was corrected.")
    set_status(journal, statement, Status.CORRECTED)
    mark_touched(journal, statement)
    refresh_words(session, statement)
    judgement = Judgement(target, AnnotationKind.CORRECTION, named(correction), rationale)
    return annotation_row(journal, judgement)


def named(correction: Correction) -> str:
    """The corrected fields by name."""
    fields = correction.__slots__
    return ", ".join(name for name in fields if getattr(correction, name) is not None)


def _require_sound(correction: Correction, length: int, statement: StatementRow) -> None:
    if correction.speaker_name is not None and not correction.speaker_name.strip():
        raise JudgementRefusedError(
            "A speaker needs a name; reject the statement if nobody said it."
        )
    if correction.form is Form.UNATTRIBUTED and (correction.speaker_name or correction.chain):
        raise JudgementRefusedError("An unattributed statement has no speaker and no chain.")
    if correction.content is not None:
        require_stretches(correction.content, length)
    steps = correction.chain
    if steps is not None:
        _require_chain(steps, length, {hop.id for hop in statement.hops})


def require_stretches(content: Sequence[Span], length: int) -> None:
    """JudgementRefusedError unless the stretches stand in the text, in order, and there are some."""
    last = 0
    for span in content:
        if not last <= span.start < span.end <= length:
            raise JudgementRefusedError(
                f"The content {span.start}..{span.end} does not stand in the text, or not in order; "
                f"the text has {length} characters."
            )
        last = span.end
    if not content:
        raise JudgementRefusedError("A statement needs some words; reject it if it is none.")


def _require_chain(steps: Sequence[ChainStep], length: int, known: set[int]) -> None:
    if not steps:
        raise JudgementRefusedError("A chain needs at least one hop.")
    kept = [step.hop_id for step in steps if step.hop_id is not None]
    if len(kept) != len(set(kept)) or not known.issuperset(kept):
        raise JudgementRefusedError("A chain can keep each hop of its own statement once.")
    for step in steps:
        if not step.hop.name.strip():
            raise JudgementRefusedError("Every hop needs a name.")
        if step.hop.span and step.hop.span.end > length:
            raise JudgementRefusedError(f"The words of {step.hop.name} do not stand in the text.")


def _apply(edit: Edit, correction: Correction) -> None:
    if correction.content is not None:
        edit.set_content(correction.content)
    if correction.said_on is not None:
        for field, value in when_fields("said", correction.said_on).items():
            edit.journal.change(edit.statement, field, value)
    if correction.chain is not None:
        edit.set_chain(correction.chain)
    if correction.form is Form.UNATTRIBUTED:
        edit.drop_speaker()
    elif _names_speaker(correction):
        edit.set_speaker(correction.speaker_name, correction.speaker_kind, correction.role)
    if correction.form is not None:
        edit.journal.change(edit.statement, "form", correction.form)


def _names_speaker(correction: Correction) -> bool:
    return any(
        value is not None
        for value in (correction.speaker_name, correction.speaker_kind, correction.role)
    )
