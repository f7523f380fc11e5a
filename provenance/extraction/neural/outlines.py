"""Where the parts of candidates stand, laid out once for all that is asked of a batch of them."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from provenance.extraction.neural.candidates import Candidate
from provenance.extraction.neural.crf import Ints


@dataclass(frozen=True, slots=True)
class Outlines:
    """Spans in tokens of their paragraphs, each a start and an end; a row a candidate."""

    row: Ints
    """Which paragraph of the batch it is of."""
    cue: Ints
    source: Ints
    """Nothing at the paragraph's head where nobody is named."""
    named: NDArray[np.bool_]
    contents: Ints
    """All contents, a candidate's one behind the other."""
    pieces: Ints
    """How many contents each candidate has."""
    begins: Ints
    """Which content is its first."""
    low: Ints
    """Where its first content begins."""
    last: Ints
    """Its last content."""

    @classmethod
    def of(cls, row: Sequence[int], candidates: Sequence[Candidate]) -> "Outlines":
        """Lay out candidates, of which `row` says the paragraphs."""
        contents = np.array([span for c in candidates for span in c.contents])
        pieces = np.array([len(c.contents) for c in candidates])
        begins = np.cumsum(pieces) - pieces
        return cls(
            row=np.array(row),
            cue=np.array([c.cue for c in candidates]),
            source=np.array([c.source or (0, 0) for c in candidates]),
            named=np.array([c.source is not None for c in candidates]),
            contents=contents,
            pieces=pieces,
            begins=begins,
            low=contents[begins, 0],
            last=contents[begins + pieces - 1],
        )

    def each(self, values: Ints) -> Ints:
        """What is given a candidate, given a content."""
        return np.repeat(values, self.pieces, 0)
