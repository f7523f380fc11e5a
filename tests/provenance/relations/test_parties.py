"""Which bodies a role speaks for, and whose two statements are."""

import pytest

from provenance.domain.relations import RelationScope
from provenance.domain.sources import SourceKind
from provenance.relations.parties import Party, bodies_in, scope_between


@pytest.mark.parametrize(
    ("role", "bodies"),
    [
        ("Foreign Ministry official and envoy to Ostrava", ["foreign ministry"]),
        ("Vestnian Foreign Ministry spokeswoman", ["foreign ministry vestnian"]),
        ("Foreign Minister", ["foreign ministry"]),
        ("Minister of Finance", ["finance ministry"]),
        ("Defense Secretary", ["defence ministry"]),
        ("spokesman for the Interior Ministry", ["interior ministry"]),
        ("head of the Harbour Council", ["council harbour"]),
        ("Arden Hydro spokesman", ["arden hydro"]),
        ("chief executive of Arden Hydro", ["arden hydro"]),
        ("deputy head of Vestnor's port authority", ["authority port vestnor"]),
        ("Prime Minister", []),
        ("Vestnian official", []),
        ("police chief", []),
        ("chair of the union", []),
        ("CEO", []),
        ("", []),
    ],
)
def test_bodies_of_a_role(role: str, bodies: list[str]) -> None:
    assert [" ".join(sorted(body.words)) for body in bodies_in(role)] == bodies


def party(
    number: int | None,
    *roles: str,
    outlet: str = "The Sound Courier",
    article: int = 1,
    name: str = "Ada Lind",
    kind: SourceKind = SourceKind.PERSON,
    tied: frozenset[int] = frozenset(),
) -> Party:
    """Who stands behind a statement."""
    return Party(number, name, kind, roles, outlet, article, tied)


SPEAKER, BODY = RelationScope.SAME_SPEAKER, RelationScope.SAME_ORGANISATION
OTHER, OUTLET = RelationScope.CROSS_SPEAKER, RelationScope.OUTLET
MINISTRY = "Foreign Ministry spokeswoman"


@pytest.mark.parametrize(
    ("one", "other", "scope"),
    [
        (party(1), party(1), SPEAKER),
        (party(1), party(2), OTHER),
        (party(None), party(2), OUTLET),
        (party(1, MINISTRY), party(2, "Foreign Ministry official", article=2), BODY),
        (party(1, MINISTRY), party(2, "Foreign Ministry official", outlet="Daily Fjord"), OTHER),
        (party(1, "Vestnian " + MINISTRY), party(2, MINISTRY, article=2), BODY),
        (party(1, "Vestnian " + MINISTRY), party(2, "Ostravan " + MINISTRY), OTHER),
        (party(1, MINISTRY), party(2, "Interior Ministry official"), OTHER),
        (party(1, "Arden Hydro spokesman"), party(2, "Arden Hydro chief", outlet="X"), BODY),
        (
            party(1, "spokesman for Arden Hydro"),
            party(2, name="Arden Hydro", kind=SourceKind.ORGANISATION, outlet="X"),
            BODY,
        ),
        (party(1, tied=frozenset({1, 7})), party(2, tied=frozenset({2, 7})), BODY),
    ],
)
def test_whose_statements_they_are(one: Party, other: Party, scope: RelationScope) -> None:
    assert (scope_between(one, other), scope_between(other, one)) == (scope, scope)
