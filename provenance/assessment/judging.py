"""What an editor may judge, and what must be said before it is recorded.  Pure.

A refusal is a JudgementRefusedError whose message gives the rule; a warning is a sentence that is
shown and does not stop anyone.
"""

from provenance.domain.annotations import AnnotationKind, Judgement, TargetKind
from provenance.domain.ratings import Credibility, Reliability
from provenance.domain.statements import Status
from provenance.domain.stored import StoredStatement
from provenance.errors import JudgementRefusedError, SecondOriginMissingError

INCONGRUENT_STEPS = 3
"""How far apart on the two scales a pairing must lie to be called incongruent (A4, A5, E1, E2 ...)."""

_RATABLE = {
    AnnotationKind.RELIABILITY: (TargetKind.SOURCE, TargetKind.HOP),
    AnnotationKind.CREDIBILITY: (TargetKind.STATEMENT,),
    AnnotationKind.VERDICT: (TargetKind.STATEMENT, TargetKind.RELATION, TargetKind.CLAIM),
    AnnotationKind.CORRECTION: (TargetKind.STATEMENT,),
}
_VERDICTS = (Status.CONFIRMED, Status.REJECTED, Status.PROPOSED)
_LONGEST_TAG = 80
_INDEPENDENT = 2
"""Origins judged independent that credibility 1 asks for."""


def require_allowed(judgement: Judgement, independent_origins: int = 0) -> Judgement:
    """``judgement`` itself when the rules allow it.

    ``independent_origins`` counts the origin groups judged independent for the statement's claim.
    Raises JudgementRefusedError otherwise.
    """
    kinds = _RATABLE.get(judgement.kind)
    if kinds and judgement.target.kind not in kinds:
        raise JudgementRefusedError(
            f"{judgement.target} cannot be given a {judgement.kind}: reliability is of a source or "
            "a hop, credibility is of a statement, a verdict is of a statement, a relation or a "
            "claim."
        )
    match judgement.kind:
        case AnnotationKind.RELIABILITY:
            _require_level(judgement, [level.value for level in Reliability])
            _require_rationale(judgement)
        case AnnotationKind.CREDIBILITY:
            _require_level(judgement, [level.value for level in Credibility])
            _require_rationale(judgement)
            _require_independence(judgement, independent_origins)
        case AnnotationKind.VERDICT:
            _require_level(judgement, [status.value for status in _VERDICTS])
            if judgement.value == Status.REJECTED:
                _require_rationale(judgement)
        case AnnotationKind.NOTE:
            _require_words(judgement, "A note needs some words.")
        case AnnotationKind.TAG:
            _require_words(judgement, "A tag needs a name.")
            if not _is_tag(judgement.value):
                raise JudgementRefusedError(
                    f"The tag {judgement.value[:40]!r} is no single word of at most {_LONGEST_TAG} "
                    "printable letters; join words with a hyphen."
                )
        case AnnotationKind.CORRECTION:
            pass
    return judgement


def _is_tag(words: str) -> bool:
    is_one_word = not any(character.isspace() for character in words)
    return len(words) <= _LONGEST_TAG and is_one_word and words.isprintable()


def _require_level(judgement: Judgement, levels: list[str]) -> None:
    if judgement.value not in levels:
        raise JudgementRefusedError(
            f"{judgement.value!r} is no {judgement.kind}; choose one of {', '.join(levels)}."
        )


def _require_rationale(judgement: Judgement) -> None:
    if not judgement.rationale.strip():
        raise JudgementRefusedError(
            f"A {judgement.kind} of {judgement.value} needs a rationale: say in a few words why."
        )


def _require_words(judgement: Judgement, message: str) -> None:
    if not judgement.value.strip():
        raise JudgementRefusedError(message)


def _require_independence(judgement: Judgement, independent_origins: int) -> None:
    if judgement.value == Credibility.CONFIRMED and independent_origins < _INDEPENDENT:
        raise SecondOriginMissingError(str(judgement.target), independent_origins)


def unwarranted(statement: StoredStatement) -> str | None:
    """A warning that a statement is rated 1 without two independent origins, None when it is not.

    It was warranted when it was given; a judgement has been taken back since.
    """
    count = statement.independent_origins
    if count is None or count >= _INDEPENDENT:
        return None
    origins = "no origin" if count == 0 else "only one origin"
    return (
        f"Credibility 1 of st{statement.id} is no longer warranted: {origins} of its claim is judged "
        "independent now. Rate it anew, or judge a second origin."
    )


def incongruence(reliability: Reliability | None, credibility: Credibility | None) -> str | None:
    """A warning for a pairing that experience calls incongruent (A5, E1 ...), None when there is none.

    A pair with F, 6 or nothing judged is never incongruent.
    """
    if reliability in (None, Reliability.F) or credibility in (None, Credibility.CANNOT_BE_JUDGED):
        return None
    steps = "ABCDE".index(reliability) - "12345".index(credibility)
    if abs(steps) < INCONGRUENT_STEPS:
        return None
    return (
        f"{reliability}{credibility} is an unusual pairing: "
        + (
            "an unreliable source with a credible statement."
            if steps > 0
            else "a reliable source with a statement that is hard to believe."
        )
        + " It is recorded; make sure the rationale says why."
    )
