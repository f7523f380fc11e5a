"""Every verb is found where it is said to be."""

import pytest

from provenance import workflow


@pytest.mark.parametrize("name", workflow.__all__)
def test_each_verb_is_there(name: str) -> None:
    assert getattr(workflow, name).__name__ == name


def test_what_is_no_verb_is_not() -> None:
    with pytest.raises(AttributeError, match="no_such_verb"):
        _ = workflow.no_such_verb
