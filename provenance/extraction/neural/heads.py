"""Ask of each candidate whether its edges are edges of the sentence's grammar.

The syntax tagger gives each token a head.  Of the words of a content one should hang on the cue and the
others on one another; what stands just outside should not hang on what is inside.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from provenance.extraction.neural.candidates import Candidate
from provenance.extraction.neural.crf import Floats
from provenance.extraction.neural.surface import Ground

Ints = NDArray[np.int64]

WIDTH = 6
_MOST = 4
"""More words than these are not told apart."""

_APART, _SOURCE, _CUE, _CONTENT = range(4)


def look_at_heads(
    heads: Ints, ground: Ground, row: Ints, lengths: Ints, candidates: Sequence[Candidate]
) -> Floats:
    """Give `WIDTH` numbers a candidate; `row` says which paragraph each belongs to.

    `heads` are paragraphs x steps, a root its own head. Counted are the words of the content that hang
    on the cue, and on what is neither content nor cue nor source; then such words that hang on the
    content: behind it, before it and between its parts; last, whether a root is in it.
    """
    sizes = lengths[row]
    begins = np.cumsum(sizes) - sizes
    parts = np.zeros(int(sizes.sum()), dtype=np.int8)
    for begin, one in zip(begins.tolist(), candidates, strict=True):
        for part, spans in ((_SOURCE, (one.source,)), (_CUE, (one.cue,)), (_CONTENT, one.contents)):
            for span in spans:
                if span:
                    parts[begin + span[0] : begin + span[1]] = part
    which = np.repeat(np.arange(len(candidates)), sizes)
    token = np.arange(len(parts)) - begins[which]
    head = heads[row[which], token]
    on = parts[begins[which] + head]
    spelt = ground.spelt[ground.begins[row][which] + token]
    inside = spelt & (parts == _CONTENT)
    hanging = spelt & (parts == _APART) & (on == _CONTENT)
    before = hanging & (token < np.array([c.contents[0][0] for c in candidates])[which])
    behind = hanging & (token >= np.array([c.contents[-1][1] for c in candidates])[which])
    kinds = (
        inside & (on == _CUE),
        inside & (on == _APART),
        behind,
        before,
        hanging & ~before & ~behind,
        (parts == _CONTENT) & (head == token),
    )
    counts = [np.bincount(which[kind], minlength=len(candidates)) for kind in kinds]
    return np.minimum(np.stack(counts, 1), (*[_MOST] * (WIDTH - 1), 1)).astype(np.float32)
