from datetime import timedelta

from provenance.assessment.sitting import figures_of, minutes_at_work
from provenance.domain.annotations import Annotation, AnnotationKind, Target, TargetKind
from provenance.domain.ratings import Credibility, Reliability
from provenance.domain.sittings import Figures
from provenance.domain.statements import Status
from tests.builders import MOMENT, an_annotation


def _on(statement_id: int, kind: AnnotationKind, value: str) -> Annotation:
    return an_annotation(value, kind=kind, target=Target(TargetKind.STATEMENT, statement_id))


def _verdict(statement_id: int, status: Status = Status.CONFIRMED) -> Annotation:
    return _on(statement_id, AnnotationKind.VERDICT, status)


def test_statements_an_hour_leave_pauses_out() -> None:
    minutes = (0, 5, 6, 66, 70)
    moments = [MOMENT + timedelta(minutes=m) for m in minutes]
    assert minutes_at_work(moments) == 10
    figures = figures_of([_verdict(n) for n in range(5)], moments, ())
    assert figures.an_hour == 30


def test_agreement_counts_what_was_confirmed_as_it_was_proposed() -> None:
    standing = [
        _verdict(1),
        _verdict(2),
        _on(2, AnnotationKind.CORRECTION, "role"),
        _verdict(3, Status.REJECTED),
        _on(4, AnnotationKind.CORRECTION, "speaker"),
        _on(5, AnnotationKind.NOTE, "call back"),
        _verdict(6, Status.PROPOSED),
    ]
    figures = figures_of(standing, (), ())
    assert (figures.decided, figures.agreed, figures.agreement) == (4, 1, 0.25)


def test_the_diagonal_leaves_out_what_cannot_be_judged() -> None:
    pairs = [
        (Reliability.A, Credibility.CONFIRMED),
        (Reliability.B, Credibility.PROBABLY_TRUE),
        (Reliability.E, Credibility.IMPROBABLE),
        (Reliability.A, Credibility.DOUBTFUL),
        (Reliability.F, Credibility.CANNOT_BE_JUDGED),
        (Reliability.F, Credibility.PROBABLY_TRUE),
        (Reliability.B, Credibility.CANNOT_BE_JUDGED),
        (None, Credibility.PROBABLY_TRUE),
    ]
    figures = figures_of((), (), pairs)
    assert (figures.pairs, figures.diagonal, figures.on_diagonal) == (4, 3, 0.75)


def test_without_work_there_are_no_figures() -> None:
    figures = figures_of((), (), ())
    assert figures == Figures()
    assert (figures.an_hour, figures.agreement, figures.on_diagonal) == (None, None, None)
