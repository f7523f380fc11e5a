"""What the rules allow: tables of judgements, refused and allowed."""

import pytest

from provenance.assessment.judging import incongruence, require_allowed
from provenance.domain.annotations import AnnotationKind, Judgement, Target, TargetKind
from provenance.domain.ratings import Credibility, Reliability
from provenance.errors import JudgementRefusedError

SOURCE, HOP, STATEMENT = TargetKind.SOURCE, TargetKind.HOP, TargetKind.STATEMENT


def a_judgement(
    kind: AnnotationKind, value: str, target: TargetKind = STATEMENT, why: str = "because"
) -> Judgement:
    return Judgement(Target(target, 12), kind, value, why)


@pytest.mark.parametrize("level", list(Reliability))
@pytest.mark.parametrize("target", [SOURCE, HOP])
def test_every_reliability_is_allowed_on_sources_and_hops(
    level: Reliability, target: TargetKind
) -> None:
    judgement = a_judgement(AnnotationKind.RELIABILITY, level.value, target)
    assert require_allowed(judgement) is judgement


@pytest.mark.parametrize("level", [c for c in Credibility if c is not Credibility.CONFIRMED])
def test_every_credibility_but_1_is_allowed_on_a_statement(level: Credibility) -> None:
    judgement = a_judgement(AnnotationKind.CREDIBILITY, level.value)
    assert require_allowed(judgement) is judgement


@pytest.mark.parametrize(
    ("kind", "value", "target"),
    [
        (AnnotationKind.RELIABILITY, "B", STATEMENT),
        (AnnotationKind.RELIABILITY, "B", TargetKind.ARTICLE),
        (AnnotationKind.RELIABILITY, "B", TargetKind.CAPTURE),
        (AnnotationKind.CREDIBILITY, "2", SOURCE),
        (AnnotationKind.CREDIBILITY, "2", HOP),
        (AnnotationKind.VERDICT, "confirmed", SOURCE),
        (AnnotationKind.VERDICT, "confirmed", TargetKind.ARTICLE),
        (AnnotationKind.CORRECTION, "role", HOP),
    ],
)
def test_each_judgement_has_its_own_kind_of_target(
    kind: AnnotationKind, value: str, target: TargetKind
) -> None:
    with pytest.raises(JudgementRefusedError, match=rf"{target}12 cannot be given a {kind}"):
        require_allowed(a_judgement(kind, value, target))


@pytest.mark.parametrize(
    ("kind", "value", "target"),
    [
        (AnnotationKind.RELIABILITY, "G", SOURCE),
        (AnnotationKind.RELIABILITY, "b", SOURCE),
        (AnnotationKind.RELIABILITY, "3", SOURCE),
        (AnnotationKind.RELIABILITY, "", SOURCE),
        (AnnotationKind.CREDIBILITY, "0", STATEMENT),
        (AnnotationKind.CREDIBILITY, "7", STATEMENT),
        (AnnotationKind.CREDIBILITY, "A", STATEMENT),
        (AnnotationKind.VERDICT, "true", STATEMENT),
        (AnnotationKind.VERDICT, "corrected", STATEMENT),
    ],
)
def test_an_unknown_level_is_refused_with_the_levels_there_are(
    kind: AnnotationKind, value: str, target: TargetKind
) -> None:
    with pytest.raises(JudgementRefusedError, match=f"'{value}' is no {kind}; choose one of"):
        require_allowed(a_judgement(kind, value, target))


@pytest.mark.parametrize("why", ["", "  ", "\n\t"])
@pytest.mark.parametrize(
    ("kind", "value", "target"),
    [
        (AnnotationKind.RELIABILITY, "F", SOURCE),
        (AnnotationKind.CREDIBILITY, "6", STATEMENT),
        (AnnotationKind.VERDICT, "rejected", STATEMENT),
    ],
)
def test_a_rating_and_a_rejection_need_a_rationale(
    kind: AnnotationKind, value: str, target: TargetKind, why: str
) -> None:
    with pytest.raises(JudgementRefusedError, match="needs a rationale"):
        require_allowed(a_judgement(kind, value, target, why))


@pytest.mark.parametrize("value", ["confirmed", "proposed"])
def test_confirming_and_reopening_need_no_rationale(value: str) -> None:
    judgement = a_judgement(AnnotationKind.VERDICT, value, why="")
    assert require_allowed(judgement) is judgement


@pytest.mark.parametrize(("origins", "said"), [(0, "none so far"), (1, "1 so far")])
def test_credibility_1_waits_for_a_second_independent_origin(origins: int, said: str) -> None:
    judgement = a_judgement(AnnotationKind.CREDIBILITY, "1")
    with pytest.raises(JudgementRefusedError, match=said):
        require_allowed(judgement, independent_origins=origins)


@pytest.mark.parametrize("origins", [2, 3])
def test_credibility_1_opens_with_two_independent_origins(origins: int) -> None:
    judgement = a_judgement(AnnotationKind.CREDIBILITY, "1")
    assert require_allowed(judgement, independent_origins=origins) is judgement


@pytest.mark.parametrize("target", list(TargetKind))
def test_notes_and_tags_go_on_anything(target: TargetKind) -> None:
    for kind, value in ((AnnotationKind.NOTE, "ask twice"), (AnnotationKind.TAG, "to-check")):
        judgement = a_judgement(kind, value, target, why="")
        assert require_allowed(judgement) is judgement


@pytest.mark.parametrize("value", ["", " ", "\n"])
def test_an_empty_note_or_tag_is_refused(value: str) -> None:
    with pytest.raises(JudgementRefusedError, match="A note needs some words"):
        require_allowed(a_judgement(AnnotationKind.NOTE, value))
    with pytest.raises(JudgementRefusedError, match="A tag needs a name"):
        require_allowed(a_judgement(AnnotationKind.TAG, value))


@pytest.mark.parametrize(
    "value", ["two words", "tab\tbed", "x" * 81, "no\u00a0break", "red\x1b[31m", "\u202eback"]
)
def test_a_tag_is_one_word_of_at_most_80_letters(value: str) -> None:
    with pytest.raises(JudgementRefusedError, match="join words with a hyphen"):
        require_allowed(a_judgement(AnnotationKind.TAG, value))


def test_a_tag_of_80_letters_is_allowed() -> None:
    judgement = a_judgement(AnnotationKind.TAG, "x" * 80)
    assert require_allowed(judgement) is judgement


def test_a_correction_needs_no_level() -> None:
    judgement = a_judgement(AnnotationKind.CORRECTION, "speaker, role", why="")
    assert require_allowed(judgement) is judgement


UNUSUAL = {"A4", "A5", "B5", "D1", "E1", "E2"}


@pytest.mark.parametrize("reliability", list(Reliability))
@pytest.mark.parametrize("credibility", list(Credibility))
def test_only_pairs_three_steps_apart_are_incongruent(
    reliability: Reliability, credibility: Credibility
) -> None:
    pair = f"{reliability}{credibility}"
    warning = incongruence(reliability, credibility)
    if pair not in UNUSUAL:
        assert warning is None
        return
    assert warning is not None
    assert warning.startswith(f"{pair} is an unusual pairing")
    assert ("an unreliable source" in warning) is (reliability in "DE")
    assert ("a reliable source" in warning) is (reliability in "AB")


def test_a_pair_with_nothing_judged_is_never_incongruent() -> None:
    assert incongruence(None, Credibility.CONFIRMED) is None
    assert incongruence(Reliability.E, None) is None
    assert incongruence(None, None) is None
