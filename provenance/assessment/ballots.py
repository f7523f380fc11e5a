"""What one editor says of a statement in a blind sample, field by field, and the statement read so.

A ballot's ``value`` is what is compared with the others' and printed; its ``detail`` is all that it
says, as plain values, so that it can be taken over whole.  Pure.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from provenance.domain.annotations import (
    Annotation,
    AnnotationKind,
    ChainStep,
    Correction,
    Judgement,
    Target,
    TargetKind,
)
from provenance.domain.chains import Hop, HopRole, chain_in_words
from provenance.domain.dates import DateBasis, Precision, When
from provenance.domain.ratings import Credibility
from provenance.domain.samples import Vote, VoteField
from provenance.domain.sources import Basis, SourceKind
from provenance.domain.spans import Span
from provenance.domain.statements import Form, Speaker, Status
from provenance.domain.stored import StatementSummary, StoredHop, StoredStatement
from provenance.errors import JudgementRefusedError

Detail = Mapping[str, Any]

NOBODY = "nobody"
"""The value of the field speaker where the outlet asserts it itself."""
_NO_DAY = "no day"
_FIELD_OF = {
    AnnotationKind.VERDICT: VoteField.VERDICT,
    AnnotationKind.RELIABILITY: VoteField.RELIABILITY,
    AnnotationKind.CREDIBILITY: VoteField.CREDIBILITY,
}
_KIND_OF = {field: kind for kind, field in _FIELD_OF.items()}
READINGS = (
    VoteField.SPEAKER,
    VoteField.FORM,
    VoteField.SAID_ON,
    VoteField.WORDS,
    VoteField.CHAIN,
)
"""The fields of how a statement is read; whoever confirms it votes for each as it stands."""


@dataclass(frozen=True, slots=True)
class Ballot:
    """What is said of one field; ``subject`` is ``st12``, or the source or hop that was rated."""

    subject: str
    field: VoteField
    value: str
    detail: Detail


def ballots_on(judgement: Judgement, stored: StoredStatement) -> tuple[Ballot, ...]:
    """What a judgement votes for; with a confirmation goes how the statement is read."""
    field = _FIELD_OF.get(judgement.kind)
    if field is None:
        raise JudgementRefusedError(
            f"A {judgement.kind} is seen by everybody, so it cannot be given in a blind sample. "
            "Leave it until the sample is closed."
        )
    own = Ballot(str(judgement.target), field, judgement.value, {})
    if field is VoteField.VERDICT and judgement.value == Status.CONFIRMED:
        return (own, *reading_of(stored))
    return (own,)


def ballots_of(correction: Correction, stored: StoredStatement) -> tuple[Ballot, ...]:
    """What a correction votes for: the verdict, and how the statement is read with it."""
    verdict = Ballot(_name(stored), VoteField.VERDICT, Status.CORRECTED.value, {})
    return (verdict, *reading_of(corrected(stored, correction)))


def reading_of(stored: StoredStatement) -> tuple[Ballot, ...]:
    """How a statement is read as it stands: speaker, form, day, words and chain."""
    said, name = stored.statement, _name(stored)
    values: tuple[tuple[VoteField, str, Detail], ...] = (
        (VoteField.SPEAKER, said.speaker.name if said.speaker else NOBODY, _speaker(said.speaker)),
        (VoteField.FORM, said.form.value, {}),
        (VoteField.SAID_ON, _day(said.said_on), _when(said.said_on)),
        (
            VoteField.WORDS,
            ", ".join(f"{span.start}-{span.end}" for span in said.content),
            {"spans": [[span.start, span.end] for span in said.content]},
        ),
        (
            VoteField.CHAIN,
            chain_in_words([hop.hop for hop in stored.hops]) or NOBODY,
            {"steps": [_step(hop) for hop in stored.hops]},
        ),
    )
    return tuple(Ballot(name, field, value, detail) for field, value, detail in values)


def correction_for(field: VoteField, value: str, detail: Detail) -> Correction:
    """The correction that makes a statement read as a ballot says."""
    match field:
        case VoteField.SPEAKER if value == NOBODY and not detail:
            return Correction(form=Form.UNATTRIBUTED)
        case VoteField.SPEAKER:
            kind = SourceKind(detail["kind"])
            return Correction(speaker_name=value, speaker_kind=kind, role=detail["role"])
        case VoteField.FORM:
            return Correction(form=Form(value))
        case VoteField.SAID_ON:
            return Correction(said_on=_as_when(detail))
        case VoteField.WORDS:
            return Correction(content=tuple(Span(*span) for span in detail["spans"]))
        case VoteField.CHAIN:
            return Correction(chain=tuple(map(_as_step, detail["steps"])))
        case _:
            raise ValueError(f"{field} is no field of how a statement is read")


def judgement_for(subject: str, field: VoteField, value: str, why: str) -> Judgement:
    """The judgement that takes a verdict or a rating over."""
    return Judgement(Target.parse(subject), _KIND_OF[field], value, why)


def corrected(stored: StoredStatement, correction: Correction) -> StoredStatement:
    """The statement as a correction would have it read."""
    said = stored.statement
    hops = stored.hops
    if correction.chain is not None:
        known = {hop.id: hop for hop in stored.hops}
        hops = tuple(_put(step, known) for step in correction.chain)
    speaker = _corrected_speaker(said.speaker, correction, hops)
    form = correction.form or (
        Form.INDIRECT if said.form is Form.UNATTRIBUTED and speaker else said.form
    )
    said = replace(
        said,
        speaker=None if form is Form.UNATTRIBUTED else speaker,
        form=form,
        content=correction.content or said.content,
        said_on=correction.said_on or said.said_on,
        chain=tuple(hop.hop for hop in hops),
    )
    return replace(stored, statement=said, hops=hops)


def _corrected_speaker(
    speaker: Speaker | None, correction: Correction, hops: Sequence[StoredHop]
) -> Speaker | None:
    origins = [hop.hop for hop in hops if hop.hop.role is HopRole.ORIGIN]
    name, kind = correction.speaker_name, correction.speaker_kind
    if name is None and correction.chain is not None and origins:
        name, kind = origins[0].name, origins[0].kind
    if name is None and speaker is None:
        return None
    before = speaker or Speaker(name or "", SourceKind.PERSON, "")
    return replace(
        before,
        name=name or before.name,
        kind=kind or before.kind,
        role=before.role if correction.role is None else correction.role,
    )


def _put(step: ChainStep, known: Mapping[int, StoredHop]) -> StoredHop:
    kept = known.get(step.hop_id) if step.hop_id is not None else None
    return replace(kept, hop=step.hop) if kept else StoredHop(0, 0, step.hop)


def as_voted(stored: StoredStatement, votes: Sequence[Vote]) -> StoredStatement:
    """The statement as one editor of a blind sample sees it: their votes, and nobody else's words."""
    for vote in votes:
        if vote.field in READINGS:
            stored = corrected(stored, correction_for(vote.field, vote.value, vote.detail))
    hops = tuple(
        replace(
            hop,
            own=_rating(votes, Target(TargetKind.HOP, hop.id)),
            of_source=_rating(votes, Target(TargetKind.SOURCE, hop.source_id)),
        )
        for hop in stored.hops
    )
    rated = _rating(votes, Target(TargetKind.STATEMENT, stored.id), VoteField.CREDIBILITY)
    annotations = (rated,) if rated else ()
    return replace(stored, hops=hops, status=verdict_among(votes), annotations=annotations)


def line_as_voted(line: StatementSummary, votes: Sequence[Vote]) -> StatementSummary:
    """A line of the queue as one editor of a blind sample sees it."""
    spoken = next((v for v in votes if v.field is VoteField.SPEAKER and v.value != NOBODY), None)
    rated = next((v for v in votes if v.field is VoteField.CREDIBILITY), None)
    return replace(
        line,
        status=verdict_among(votes),
        speaker=spoken.value if spoken else line.speaker,
        credibility=None if rated is None else Credibility(rated.value),
    )


def verdict_among(votes: Sequence[Vote]) -> Status:
    """The verdict that an editor voted for, proposed while there is none."""
    return next((Status(v.value) for v in votes if v.field is VoteField.VERDICT), Status.PROPOSED)


def _rating(
    votes: Sequence[Vote], target: Target, field: VoteField = VoteField.RELIABILITY
) -> Annotation | None:
    for vote in votes:
        if vote.field is field and vote.subject == str(target):
            kind = _KIND_OF[field]
            return Annotation(
                vote.id, target, kind, vote.value, vote.rationale, vote.editor, vote.at
            )
    return None


def _name(stored: StoredStatement) -> str:
    return str(Target(TargetKind.STATEMENT, stored.id))


def _speaker(speaker: Speaker | None) -> Detail:
    return {"kind": speaker.kind.value, "role": speaker.role} if speaker else {}


def _day(when: When) -> str:
    if when.start is None:
        return when.words or _NO_DAY
    return f"{when.start}" + (f" to {when.end}" if when.end and when.end != when.start else "")


def _when(when: When) -> Detail:
    return {
        "words": when.words,
        "start": when.start.isoformat() if when.start else None,
        "end": when.end.isoformat() if when.end else None,
        "precision": when.precision.value,
        "basis": when.basis.value,
    }


def _as_when(detail: Detail) -> When:
    start, end = (date.fromisoformat(d) if d else None for d in (detail["start"], detail["end"]))
    precision, basis = Precision(detail["precision"]), DateBasis(detail["basis"])
    return When(detail["words"], start, end, precision, basis)


def _step(stored: StoredHop) -> Detail:
    hop = stored.hop
    return {
        "hop": stored.id or None,
        "stage": hop.stage,
        "name": hop.name,
        "kind": hop.kind.value,
        "role": hop.role.value,
        "basis": hop.basis.value,
        "span": [hop.span.start, hop.span.end] if hop.span else None,
        "url": hop.url,
    }


def _as_step(step: Detail) -> ChainStep:
    span = Span(*step["span"]) if step["span"] else None
    hop = Hop(
        step["stage"],
        step["name"],
        SourceKind(step["kind"]),
        HopRole(step["role"]),
        Basis(step["basis"]),
        span,
        step["url"],
    )
    return ChainStep(hop, step["hop"])
