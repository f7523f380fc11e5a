import gc
from collections.abc import Iterator

import pytest

from tui.collecting import begin_collecting, collect_seldom, put_off_collecting


@pytest.fixture(autouse=True)
def _collecting_as_before() -> Iterator[None]:
    gc.unfreeze()
    pace = gc.get_threshold()
    yield
    gc.set_threshold(*pace)
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


def test_a_process_that_reads_searches_seldom_and_sets_apart_what_is_loaded_once() -> None:
    gc.set_threshold(700)
    collect_seldom()
    apart = gc.get_freeze_count()
    assert gc.isenabled()
    assert gc.get_threshold()[0] > 700
    assert apart > 0
    made_since = [[number] for number in range(1000)]
    collect_seldom()
    assert gc.get_freeze_count() <= apart
    assert len(made_since) == 1000
