"""What a page sets around its article and trafilatura sometimes takes for it."""

import re
from collections.abc import Sequence

from provenance.domain.articles import ZoneKind
from provenance.ingest.main_text import join_paragraphs
from provenance.ingest.markup import Paragraph
from provenance.ingest.zones import find_zones

_OTHER_PIECES = re.compile(
    r"^\W*(?:more (?:from|on|in|stories|news)\b.{0,40}|related\b.{0,30}|popular"
    r"|most (?:read|popular|viewed|recent)|recommended\b.{0,20}|trending\b.{0,20}"
    r"|you (?:might|may) also\b.{0,40}|read (?:next|more|also)|latest\b.{0,30}|top stories"
    r"|what to read next|don't miss|keep reading)\W*$",
    re.IGNORECASE,
)
_DROPPED = (ZoneKind.BOILERPLATE, ZoneKind.RELATED_LINK, ZoneKind.LINK_LIST)
_LONGEST_TEASER = 260


def pruned(paragraphs: Sequence[Paragraph]) -> tuple[Paragraph, ...]:
    """The paragraphs without the page's own furniture: appeals, buttons, lists of other pieces.

    A page keeps its bytes, so nothing is lost; contributor lines, corrections, disclaimers stay.
    """
    kept = _before_other_pieces(paragraphs)
    text, spans = join_paragraphs(kept)
    zones = [
        zone.span for zone in find_zones(text, guess_headline=False).zones if zone.kind in _DROPPED
    ]
    left = [
        p for p, span in zip(kept, spans, strict=True) if not any(z.overlaps(span) for z in zones)
    ]
    # A page that is nothing but such lines is still what the editor asked for.
    return tuple(left or kept)


def _before_other_pieces(paragraphs: Sequence[Paragraph]) -> Sequence[Paragraph]:
    """Up to the heading over other pieces after which no paragraph of an article's length comes."""
    for place in range(len(paragraphs) - 1, 0, -1):
        words = paragraphs[place].words
        if len(words) > _LONGEST_TEASER:
            return paragraphs
        if _OTHER_PIECES.match(words):
            before = _before_other_pieces(paragraphs[:place])
            return before or paragraphs
    return paragraphs
