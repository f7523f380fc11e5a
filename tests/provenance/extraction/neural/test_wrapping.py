from provenance.extraction.neural.tokens import read_pieces
from provenance.extraction.neural.wrapping import is_wrapped

WRAPPED = """Bridge Will Open
In the Spring

The bridge over the Lund will open to traffic in the spring, the mayor said on
Monday, and the old ferry will go on running beside it until the end of the year
at least, whatever it costs.

"Nobody who lives on the island will have to wait for a boat in the morning any
more," she told the council.
"""

LINES = """The bridge over the Lund will open to traffic in the spring, the mayor said on Monday.
The old ferry will go on running beside it until the end of the year, she said.
Nobody who lives on the island will have to wait for a boat any more.
the ferrymen were not asked, said one of them, who gave only his first name.
"""


def test_a_wrapped_paragraph_is_read_as_one() -> None:
    assert is_wrapped(WRAPPED)
    first = [" ".join(piece.words[:3]) for piece in read_pieces(WRAPPED)]
    assert first == ["Bridge Will Open", "In the Spring", "The bridge over", '" Nobody who']


def test_lines_that_end_their_sentences_are_paragraphs() -> None:
    assert not is_wrapped(LINES)
    assert len(list(read_pieces(LINES))) == 4


def test_one_long_line_is_not_wrapped() -> None:
    assert not is_wrapped("It went on " * 1000)
