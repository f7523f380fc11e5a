"""A chain is no stronger than its weakest link, and a range when carriers are parallel."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.domain.stored import StoredHop
from provenance.domain.weakest_link import chain_strength, is_judged, strength_in_words
from tests.provenance.assessment.builders import hops


@pytest.mark.parametrize(
    ("chain", "ratings", "words"),
    [
        ("A > =P", "", "Nothing in this chain is judged."),
        ("A > =P", "A B, P C", "No stronger than C (P)."),
        ("A > ~V > =P", "V B", "No stronger than B (V); A is not judged; P is not judged."),
        ("A > ~V > =P", "A A, V F, P B", "No stronger than B (P); V cannot be judged (F)."),
        (
            "A > ~V & ~T > =P",
            "A A, V B, T E, P A",
            "Between E (T) and B (V), by the route it came.",
        ),
        (
            "A > ~V & ~T > =P",
            "V D",
            (
                "No stronger than D (V) by one of its routes; A is not judged; "
                "T is not judged; P is not judged."
            ),
        ),
        ("A > =P", "A F, P F", "A cannot be judged (F); P cannot be judged (F)."),
        ("A > +D > =P", "A B, D E, P B", "No stronger than B (A)."),
    ],
)
def test_names_the_link(chain: str, ratings: str, words: str) -> None:
    assert strength_in_words(chain_strength(hops(chain, ratings))) == words


def test_no_hops() -> None:
    strength = chain_strength(())
    assert (strength.at_best, strength.at_worst, strength.open) == (None, None, ())


LEVELS = st.sampled_from(["A", "B", "C", "D", "E", "F", ""])


@given(st.lists(st.lists(LEVELS, min_size=1, max_size=3), min_size=1, max_size=5))
def test_bounds_enclose_every_route(stages: list[list[str]]) -> None:
    names = [[f"n{i}x{j}" for j, _ in enumerate(stage)] for i, stage in enumerate(stages)]
    chain = " > ".join(" & ".join(f"~{name}" for name in stage) for stage in names)
    ratings = ", ".join(
        f"{name} {level}"
        for stage, levels in zip(names, stages, strict=True)
        for name, level in zip(stage, levels, strict=True)
        if level
    )
    strength = chain_strength(hops(chain, ratings))
    judged = [level for stage in stages for level in stage if level not in ("", "F")]
    bounding = [min(stage) for stage in stages if set(stage).isdisjoint({"", "F"})]
    assert len(strength.open) == sum(map(len, stages)) - len(judged)
    assert not any(map(is_judged, strength.open))
    assert level_of(strength.at_worst) == max(judged, default=None)
    assert level_of(strength.at_best) == max(bounding, default=None)


def level_of(hop: StoredHop | None) -> str | None:
    return hop.reliability if hop else None
