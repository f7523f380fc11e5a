"""Lines without a full stop in a text of whole sentences: subheadings, bullets and captions.

What they say is said again in the text they stand in, and a headline's noun and verb look alike.
"""

import re
from collections.abc import Container, Iterator, Sequence

from provenance.domain.articles import ZoneKind
from provenance.domain.posts import POST_SIGNATURE
from provenance.ingest.passages import Passage

_SHORT = 17
"""Words up to which a line without a full stop is a subheading; a longer one may be a caption."""
_CAPTION = 60
_LEAST = 3
_MOSTLY = 0.7
"""How many and which share of the longer passages end as sentences, where a line that does not counts."""
_RUNS_ON = re.compile(
    r"(?:[,;:–—―-]|\b(?:a|an|the|and|or|of|to|said|says)"
    r"|[.!?…\"']\s(?:\([^()]+\)|[A-Z]{2,8}))$"
)
"""A line that the next goes on, or that only a name in brackets follows: "... on Monday. (AFP)"."""
_ITEM = re.compile(r"[–—―•*-]\s|https?:|www\.|[A-Z][\w .,'/-]{0,50}\(\w[\w ]{1,20}\)\s?[—–-]")
"""How an item of a list, an address and a first paragraph with its place and agency begin."""
_LABEL = re.compile(
    r"[A-Z'](?:(?!\b(?:said|says|told|added|wrote)\b)[^:.\"]){2,40}[:?]\s['\"]?[A-Z0-9]"
)
_SHOWN = re.compile(
    r"\b(?:pictured|photographed)\b|\((?:left|right|above|below|pictured)\)"
    r"|,\s(?:at\s)?(?:left|right|centre|center|above|below)(?:,|$)"
)


def unfinished_lines(
    passages: Sequence[Passage], named: Container[int]
) -> Iterator[tuple[int, ZoneKind, str]]:
    """The places of subheadings and captions, in order; those in ``named`` are spoken for."""
    free = [place for place in range(len(passages)) if place not in named]
    long = [passages[place].is_finished for place in free if len(passages[place].words) > _SHORT]
    if sum(long) < max(_LEAST, _MOSTLY * len(long)):
        return
    for place in free:
        passage = passages[place]
        if passage.is_finished or _RUNS_ON.search(passage.plain) or _ITEM.match(passage.plain):
            continue
        below = passages[place + 1].plain if place + 1 < len(passages) else ""
        if below[:1].islower() or POST_SIGNATURE.match(below):
            continue
        if len(passage.words) <= _SHORT:
            yield place, ZoneKind.HEADLINE, "a short line without a full stop, as a subheading"
        elif len(passage.words) <= _CAPTION and _is_caption(passage.plain):
            yield place, ZoneKind.CAPTION, "without a full stop at its end, as a caption"


def _is_caption(plain: str) -> bool:
    """Whether it has a label in front, or says where somebody stands in a picture."""
    return _LABEL.match(plain) is not None or _SHOWN.search(plain) is not None
