"""What the correction form says, read into a Correction that changes only what was changed."""

from dataclasses import dataclass, replace
from datetime import date
from typing import TypeVar

from provenance.domain.annotations import ChainStep, Correction
from provenance.domain.dates import DateBasis, Precision, When
from provenance.domain.sources import SourceKind
from provenance.domain.spans import Span
from provenance.domain.statements import Form
from provenance.domain.stored import StoredStatement
from provenance.errors import JudgementRefusedError
from tui.drafts.chain import ChainDraft

_Value = TypeVar("_Value")


@dataclass(frozen=True, slots=True)
class CorrectionForm:
    """The fields of the form as they stand on the screen; days are ISO 8601 or ""."""

    speaker: str
    kind: SourceKind
    role: str
    form: Form
    said_on_words: str
    said_on_start: str
    said_on_end: str
    content: tuple[Span, ...]
    chain: ChainDraft

    @classmethod
    def of(cls, stored: StoredStatement) -> "CorrectionForm":
        """The form filled in with the statement as it is."""
        statement = stored.statement
        when = statement.said_on
        return cls(
            speaker=statement.speaker.name if statement.speaker else "",
            kind=statement.speaker.kind if statement.speaker else SourceKind.PERSON,
            role=statement.speaker.role if statement.speaker else "",
            form=statement.form,
            said_on_words=when.words or "",
            said_on_start=when.start.isoformat() if when.start else "",
            said_on_end=when.end.isoformat() if when.end and when.end != when.start else "",
            content=statement.content,
            chain=ChainDraft.of(stored.hops),
        )

    def correction_of(self, stored: StoredStatement) -> Correction:
        """What this form changes in the statement; JudgementRefusedError when it cannot be read."""
        before = CorrectionForm.of(stored)
        correction = Correction(
            speaker_name=_changed(self.speaker.strip(), before.speaker),
            speaker_kind=_changed(self.kind, before.kind),
            role=_changed(self.role.strip(), before.role),
            form=_changed(self.form, before.form),
            content=_changed(self.content, before.content),
            said_on=self._said_on() if self._days() != before._days() else None,
            chain=_changed(self._steps(), before.chain.steps),
        )
        if correction == Correction():
            raise JudgementRefusedError("Nothing was changed, so there is nothing to correct.")
        if correction.speaker_kind and not self.speaker.strip():
            raise JudgementRefusedError("A kind needs a speaker: name who said it.")
        return correction

    def _days(self) -> tuple[str, str, str]:
        return self.said_on_words.strip(), self.said_on_start.strip(), self.said_on_end.strip()

    def _said_on(self) -> When:
        words, first, last = self._days()
        start = _day(first, "first")
        end = _day(last, "last") if last else start
        if start is None:
            if end is not None:
                raise JudgementRefusedError("Said on has a last day but no first day.")
            basis = DateBasis.EDITOR if words else DateBasis.NONE
            return When(words or None, basis=basis)
        if end is not None and end < start:
            raise JudgementRefusedError(f"Said on ends ({end}) before it begins ({start}).")
        precision = Precision.DAY if end == start else Precision.RANGE
        return When(words or None, start, end, precision, DateBasis.EDITOR)

    def _steps(self) -> tuple[ChainStep, ...]:
        steps = self.chain.steps
        if any(not step.hop.name.strip() for step in steps):
            raise JudgementRefusedError("A hop of the chain has no name yet: name it or remove it.")
        return tuple(
            replace(step, hop=replace(step.hop, name=step.hop.name.strip())) for step in steps
        )


def _changed(now: _Value, before: _Value) -> _Value | None:
    return now if now != before else None


def _day(words: str, which: str) -> date | None:
    if not words:
        return None
    try:
        return date.fromisoformat(words)
    except ValueError as error:
        raise JudgementRefusedError(
            f"The {which} day {words!r} is no date; write it like 2026-03-09."
        ) from error
