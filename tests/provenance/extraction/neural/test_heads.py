"""What the heads of a sentence say of a candidate's edges."""

import numpy as np
import pytest

from provenance.extraction.neural.candidates import Candidate
from provenance.extraction.neural.encoding import Paragraph
from provenance.extraction.neural.heads import look_at_heads
from provenance.extraction.neural.linking import TokenSpan
from provenance.extraction.neural.marks import follow_marks
from provenance.extraction.neural.outlines import Outlines
from provenance.extraction.neural.surface import Ground
from provenance.extraction.neural.tokens import read_pieces

NO_ROWS = np.zeros((0, 6), dtype=np.int32)

TEXT = "Yes.\nShe said the bridge would open, smiling."
GROUND = Ground([Paragraph(p, tuple(follow_marks(p)), NO_ROWS) for p in read_pieces(TEXT)], [0, 1])
SIZES = np.array([2, 9])
HEADS = np.array([[0] * 12, [1, 1, 3, 5, 5, 1, 1, 1, 1, 9, 10, 11]])
NAMES = ("to the cue", "elsewhere", "behind", "before", "between", "root")


def hung(*contents: TokenSpan) -> dict[str, float]:
    one = Candidate(contents, (1, 2), (0, 1), 0.9, 0.9, 0.1, 0, 5, 1, 0)
    (numbers,) = look_at_heads(HEADS, GROUND, Outlines.of([1], [one]), SIZES)
    return {name: number for name, number in zip(NAMES, numbers.tolist(), strict=True) if number}


@pytest.mark.parametrize(
    ("contents", "expected"),
    [
        pytest.param([(2, 6)], {"to the cue": 1}, id="a whole clause"),
        pytest.param([(2, 4)], {"elsewhere": 1}, id="a subject without its verb"),
        pytest.param([(4, 6)], {"to the cue": 1, "before": 1}, id="a verb without its subject"),
        pytest.param([(2, 8)], {"to the cue": 2}, id="with what the cue's own subject does"),
        pytest.param([(2, 3), (5, 6)], {"to the cue": 1, "elsewhere": 1, "between": 2}, id="a gap"),
        pytest.param([(2, 9)], {"to the cue": 2}, id="marks count for nothing"),
    ],
)
def test_words_are_counted_by_what_they_hang_on(
    contents: list[TokenSpan], expected: dict[str, float]
) -> None:
    assert hung(*contents) == expected


def test_a_content_with_the_root_is_told() -> None:
    one = Candidate(((0, 1),), (1, 2), None, 0.9, 0.9, 0.1, 0, 5, 1, 0)
    (numbers,) = look_at_heads(HEADS, GROUND, Outlines.of([0], [one]), SIZES)
    assert numbers.tolist() == [0, 0, 0, 0, 0, 1]
