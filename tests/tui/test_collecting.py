import gc
from collections.abc import Iterator

import pytest

from tui.collecting import begin_collecting, put_off_collecting


@pytest.fixture(autouse=True)
def _collecting_as_before() -> Iterator[None]:
    yield
    gc.unfreeze()
    gc.enable()


def test_what_was_made_while_collecting_was_put_off_is_searched_no_more() -> None:
    put_off_collecting()
    assert not gc.isenabled()
    begin_collecting()
    assert gc.isenabled()
    assert gc.get_freeze_count() > 0


def test_a_process_that_collects_all_along_keeps_searching_everything() -> None:
    begin_collecting()
    assert gc.isenabled()
    assert gc.get_freeze_count() == 0
