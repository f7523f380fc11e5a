import io

from tui.cli.progress import ProgressBar


class Terminal(io.StringIO):
    def isatty(self):
        return True


class Clock:
    def __init__(self):
        self.now = 100.0

    def __call__(self):
        return self.now


def test_nothing_is_drawn_in_the_first_second():
    terminal, clock = Terminal(), Clock()
    with ProgressBar(3, terminal, clock) as bar:
        clock.now += 0.9
        bar.advance()
    assert terminal.getvalue() == ""


def test_the_bar_is_drawn_after_a_second_and_taken_away_at_the_end():
    terminal, clock = Terminal(), Clock()
    with ProgressBar(4, terminal, clock) as bar:
        clock.now += 1.5
        bar.advance()
        assert "1 of 4" in terminal.getvalue()
    assert terminal.getvalue().endswith(" \r")


def test_the_bar_is_not_redrawn_for_every_step():
    terminal, clock = Terminal(), Clock()
    bar = ProgressBar(1000, terminal, clock)
    clock.now += 2
    for _ in range(1000):
        bar.advance()
    assert terminal.getvalue().count("[") == 1


def test_nothing_is_drawn_where_there_is_no_terminal():
    stream, clock = io.StringIO(), Clock()
    with ProgressBar(2, stream, clock) as bar:
        clock.now += 5
        bar.advance()
    assert stream.getvalue() == ""


def test_a_total_that_is_not_known_draws_nothing():
    terminal, clock = Terminal(), Clock()
    bar = ProgressBar(0, terminal, clock)
    clock.now += 5
    bar.show(3, 0)
    assert terminal.getvalue() == ""
