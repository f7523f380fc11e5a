"""Agreement against figures that were published with their data."""

from datetime import UTC, datetime

import pytest

from provenance.assessment.agreement import (
    FieldAgreement,
    Unit,
    agreement,
    ordinal_distance,
    units_of,
)
from provenance.domain.samples import Vote, VoteField

# Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011), section D: four observers,
# twelve units, values missing; nominal 0.743, ordinal 0.815.
PUBLISHED = ("123321412...", "1233224125.3", ".3332342251.", "12332441251.")
LEVELS = dict(zip("12345", "ABCDE", strict=True))


def published_units() -> list[Unit]:
    """The published data as ratings of twelve sources."""
    return [
        Unit(
            at,
            f"src{at}",
            VoteField.RELIABILITY,
            {f"editor {n}": LEVELS[row[at]] for n, row in enumerate(PUBLISHED) if row[at] != "."},
        )
        for at in range(12)
    ]


def only(found: tuple[FieldAgreement, ...]) -> FieldAgreement:
    (field,) = found
    return field


def test_alpha_is_what_was_published() -> None:
    found = only(agreement(published_units()))
    assert found.nominal == pytest.approx(0.743, abs=0.0005)
    assert found.ordinal == pytest.approx(0.815, abs=0.0005)


def test_kappa_is_what_the_counts_of_its_textbook_case_give() -> None:
    # Fifty proposals, two readers: 20 and 15 alike, 5 and 10 not; kappa 0.40.
    counts = {("yes", "yes"): 20, ("yes", "no"): 5, ("no", "yes"): 10, ("no", "no"): 15}
    pairs = [values for values, number in counts.items() for _ in range(number)]
    units = [
        Unit(at, f"st{at}", VoteField.VERDICT, {"ada": one, "bea": two})
        for at, (one, two) in enumerate(pairs)
    ]
    found = only(agreement(units))
    (kappa,) = found.kappas
    assert (kappa.editors, kappa.units) == (("ada", "bea"), 50)
    assert kappa.kappa == pytest.approx(0.4)
    assert (found.units, found.unanimous, found.ordinal) == (50, 35, None)


def test_what_cannot_be_judged_counts_as_a_word_and_not_on_the_scale() -> None:
    values = [("B", "B"), ("C", "C"), ("F", "B"), ("F", "F")]
    units = [
        Unit(at, f"src{at}", VoteField.RELIABILITY, {"ada": one, "bea": two})
        for at, (one, two) in enumerate(values)
    ]
    found = only(agreement(units))
    assert (found.units, found.unanimous) == (4, 3)
    assert found.ordinal == pytest.approx(1.0)
    assert found.nominal is not None
    assert found.nominal < 1


def test_where_nothing_varies_no_figure_is_defined() -> None:
    same = [
        Unit(at, f"st{at}", VoteField.FORM, {"ada": "direct", "bea": "direct"}) for at in range(3)
    ]
    found = only(agreement(same))
    assert (found.units, found.unanimous) == (3, 3)
    assert (found.nominal, found.kappas[0].kappa) == (None, None)


def test_what_one_editor_alone_judged_is_left_out() -> None:
    found = only(agreement([Unit(1, "st1", VoteField.FORM, {"ada": "direct"})]))
    assert (found.units, found.nominal, found.kappas) == (0, None, ())


def test_the_ordinal_metric_counts_what_lies_between() -> None:
    distance = ordinal_distance(["A", "B", "B", "D"], "ABCDE")
    assert distance("A", "A") == 0
    assert distance("A", "D") == distance("D", "A") == (4 - 1) ** 2


def test_votes_on_one_thing_are_one_unit() -> None:
    votes = [
        Vote(n, "spring", 3, "st3", field, value, "", who, datetime(2026, 3, 10, tzinfo=UTC), {})
        for n, (field, value, who) in enumerate(
            [
                (VoteField.SPEAKER, "Tove Lindqvist", "ada"),
                (VoteField.VERDICT, "confirmed", "ada"),
                (VoteField.SPEAKER, "Pelle Ask", "bea"),
            ]
        )
    ]
    assert units_of(votes) == (
        Unit(3, "st3", VoteField.VERDICT, {"ada": "confirmed"}),
        Unit(3, "st3", VoteField.SPEAKER, {"ada": "Tove Lindqvist", "bea": "Pelle Ask"}),
    )
