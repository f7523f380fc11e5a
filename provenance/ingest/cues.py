"""Which cue speaks for a passage by itself.

The rules are about how newspapers set such lines, never about one newspaper.
"""

import re

from provenance.domain.articles import ZoneKind
from provenance.ingest.credits import CAPTIONS, CREDITS, is_told
from provenance.ingest.cue import Cue
from provenance.ingest.notices import CONTRIBUTORS, CORRECTIONS, DISCLAIMERS
from provenance.ingest.passages import Passage
from provenance.ingest.referrals import LINK, REFERRALS

# In this order: what a line says of the piece itself tells more than how it ends.
_CUES = (LINK, *CORRECTIONS, *DISCLAIMERS, *CONTRIBUTORS, *CREDITS, *CAPTIONS, *REFERRALS)


# Most short lines show no cue at all: one expression of all the patterns says so in a single call.
_SHORTEST_LIMIT = min(cue.longest for cue in _CUES)
_ANY = re.compile("|".join(f"(?:{cue.pattern.pattern})" for cue in _CUES))


def cue_of(passage: Passage) -> Cue | None:
    """The first cue that speaks for the passage, None when none does."""
    if len(passage) <= _SHORTEST_LIMIT and _ANY.match(passage.plain) is None:
        return None
    for cue in _CUES:
        if cue.speaks_for(passage) and not (cue.kind is ZoneKind.CAPTION and is_told(passage)):
            return cue
    return None
