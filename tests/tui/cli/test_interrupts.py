import signal

import pytest

from tui.cli.interrupts import Interruption


@pytest.fixture(autouse=True)
def _interrupts_as_python_has_them():
    """Whoever runs the tests in the background may have them ignored."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


def test_what_is_held_is_finished_before_the_work_stops():
    done = []
    with Interruption() as interruption:
        with interruption.held():
            signal.raise_signal(signal.SIGINT)
            done.append("the present article")
        with pytest.raises(KeyboardInterrupt):
            interruption.stop_if_asked()
    assert done == ["the present article"]


def test_outside_the_work_stops_at_once():
    with Interruption(), pytest.raises(KeyboardInterrupt):
        signal.raise_signal(signal.SIGINT)


def test_a_second_request_is_not_held_back():
    with Interruption() as interruption, interruption.held():
        signal.raise_signal(signal.SIGINT)
        with pytest.raises(KeyboardInterrupt):
            signal.raise_signal(signal.SIGINT)


def test_without_a_request_the_work_goes_on():
    with Interruption() as interruption:
        with interruption.held():
            pass
        interruption.stop_if_asked()


def test_the_old_answer_to_the_signal_is_put_back():
    before = signal.getsignal(signal.SIGINT)
    with Interruption():
        assert signal.getsignal(signal.SIGINT) is not before
    assert signal.getsignal(signal.SIGINT) is before


def test_interrupts_that_are_ignored_stay_ignored():
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with Interruption() as interruption:
        signal.raise_signal(signal.SIGINT)
        interruption.stop_if_asked()
    assert signal.getsignal(signal.SIGINT) is signal.SIG_IGN
