"""Ask of each candidate whether its edges are edges of the sentence's grammar.

The syntax tagger gives each token a head.  Of the words of a content one should hang on the cue and the
others on one another; what stands just outside should not hang on what is inside.
"""

import numpy as np

from provenance.extraction.neural.crf import Floats, Ints
from provenance.extraction.neural.outlines import Outlines
from provenance.extraction.neural.surface import Ground

WIDTH = 6
_MOST = 4
"""More words than these are not told apart."""

_APART, _SOURCE, _CUE, _CONTENT = range(4)


def look_at_heads(heads: Ints, ground: Ground, outlines: Outlines, lengths: Ints) -> Floats:
    """Give `WIDTH` numbers a candidate.

    `heads` are paragraphs x steps, a root its own head. Counted are the words of the content that hang
    on the cue, and on what is neither content nor cue nor source; then such words that hang on the
    content: behind it, before it and between its parts; last, whether a root is in it.
    """
    row = outlines.row
    sizes = lengths[row]
    begins = np.cumsum(sizes) - sizes
    parts = np.zeros(int(sizes.sum()), dtype=np.int8)
    for part, spans, at in (
        (_SOURCE, outlines.source, begins),
        (_CUE, outlines.cue, begins),
        (_CONTENT, outlines.contents, outlines.each(begins)),
    ):
        parts[_places(spans + at[:, None])] = part
    which = np.repeat(np.arange(len(row)), sizes)
    token = np.arange(len(parts)) - begins[which]
    head = heads[row[which], token]
    on = parts[begins[which] + head]
    spelt = ground.spelt[ground.begins[row][which] + token]
    inside = spelt & (parts == _CONTENT)
    hanging = spelt & (parts == _APART) & (on == _CONTENT)
    before = hanging & (token < outlines.low[which])
    behind = hanging & (token >= outlines.last[:, 1][which])
    kinds = (
        inside & (on == _CUE),
        inside & (on == _APART),
        behind,
        before,
        hanging & ~before & ~behind,
        (parts == _CONTENT) & (head == token),
    )
    counts = [np.bincount(which[kind], minlength=len(row)) for kind in kinds]
    return np.minimum(np.stack(counts, 1), (*[_MOST] * (WIDTH - 1), 1)).astype(np.float32)


def _places(spans: Ints) -> Ints:
    """All places that lie in spans."""
    sizes = spans[:, 1] - spans[:, 0]
    return np.arange(sizes.sum()) + np.repeat(spans[:, 1] - np.cumsum(sizes), sizes)
