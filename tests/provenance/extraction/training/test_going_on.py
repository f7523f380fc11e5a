"""What the table of signs is fitted on."""

from typing import Any

from provenance.extraction.training.going_on import judged_cases

TEXT = (
    "Harbour master Olga Brandt told CNN that the pier is safe.\n\n"
    "“Boats will sail,” she said.\n\nThe tide was high that night."
)


def row(**changed: Any) -> dict[str, Any]:
    at = TEXT.index("“Boats")
    return {"article": 7, "named": 0, "carriers": ["CNN"], "at": at, "carried": True, **changed}


def test_a_case_is_found_by_where_its_words_begin() -> None:
    (case,) = judged_cases([row()], {"7": TEXT})
    assert (case.doc, case.is_carried) == ("7", True)
    assert "who: same" in case.signs


def test_a_case_of_another_setting_or_place_is_none() -> None:
    for other in (row(carriers=["BBC"]), row(at=3), row(named=9)):
        assert judged_cases([other], {"7": TEXT}) == []
