"""Which stretches of a text are not body, and what a reader of its zones can tell of the article."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from provenance.domain.articles import Zone, ZoneKind
from provenance.domain.spans import Span
from provenance.ingest.appeals import Strength, boilerplate_runs, strength_of
from provenance.ingest.calendar_words import is_date_line
from provenance.ingest.credits import has_trailing_name
from provenance.ingest.cues import cue_of
from provenance.ingest.heads import is_body_like, is_byline, read_head
from provenance.ingest.notices import is_standing_legal_line
from provenance.ingest.passages import Passage, lay_out
from provenance.ingest.unfinished import unfinished_lines

_Named = tuple[ZoneKind, str]

_BIOGRAPHY = re.compile(
    r"(?:The (?:author|writer)|[A-Z][\w'-]+(?: [A-Z][\w.'-]*){1,3}) (?:is|was) (?:an?|our"
    r"|the) (?:[\w-]+ ){0,4}"
    r"(?:journalist|reporter|correspondent|editor|writer|columnist|contributor|producer|author"
    r"|fellow"
    r"|professor|lecturer|analyst)\b (?:at|for|with|based|in|covering|of|and|who|whose)\b"
)
_JOINED_KINDS = (ZoneKind.HEADLINE, ZoneKind.BOILERPLATE)
_KEPT_KINDS = (ZoneKind.CONTRIBUTOR_LINE, ZoneKind.DISCLAIMER, ZoneKind.CORRECTION)


@dataclass(frozen=True, slots=True)
class Zoning:
    """The zones of a text in order, and what they name: headline, masthead line (None: not found)."""

    zones: tuple[Zone, ...]
    headline: Span | None = None
    masthead: Span | None = None


def find_zones(
    text: str,
    title: str | None = None,
    outlet: str | None = None,
    authors: Sequence[str] = (),
    *,
    guess_headline: bool = True,
) -> Zoning:
    """The zones of ``text``; what is already known of the article helps to find them.

    The main text of a page has no headline above it: there ``guess_headline`` is False.
    """
    layout = lay_out(text)
    passages = layout.passages
    named = _named_by_cues(passages)
    strengths = [strength_of(passage) for passage in passages]
    tail = _tail(passages, strengths, named)
    for place, passage in enumerate(passages[tail:], start=tail):
        if place not in named and is_standing_legal_line(passage):
            named[place] = (ZoneKind.DISCLAIMER, "a standing legal line")
    for place in _boilerplate(passages, strengths, named, tail):
        named[place] = (
            ZoneKind.BOILERPLATE,
            "speaks for the outlet to its readers, not of the news",
        )
    head = read_head(
        layout, {p: kind for p, (kind, _) in named.items()}, title, outlet, guess=guess_headline
    )
    named |= head.kinds
    for place, passage in enumerate(passages):
        if place not in named and has_trailing_name(passage):
            named[place] = (
                ZoneKind.CAPTION,
                "a sentence with a name set behind it, as in a caption",
            )
    _name_below(passages, named, authors, tail)
    for place, kind, why in unfinished_lines(passages, named):
        named[place] = (kind, why)
    return Zoning(
        _zones(passages, named),
        _joined(passages, head.headline),
        passages[head.masthead].span if head.masthead is not None else None,
    )


def _named_by_cues(passages: Sequence[Passage]) -> dict[int, _Named]:
    cues = ((place, cue_of(passage)) for place, passage in enumerate(passages))
    return {place: (cue.kind, cue.why) for place, cue in cues if cue is not None}


def _tail(
    passages: Sequence[Passage], strengths: Sequence[Strength], named: dict[int, _Named]
) -> int:
    """The place after the last paragraph of the body: what follows belongs to the page."""
    boilerplate = set(_boilerplate(passages, strengths, named, len(passages)))
    for place in range(len(passages) - 1, -1, -1):
        passage = passages[place]
        if place in named or place in boilerplate or is_standing_legal_line(passage):
            continue
        if is_body_like(passage):
            return place + 1
    return len(passages)


def _boilerplate(
    passages: Sequence[Passage],
    strengths: Sequence[Strength],
    named: dict[int, _Named],
    tail: int,
) -> Iterator[int]:
    """The places of boilerplate; a contributor line or correction in the midst of it stays one."""
    for first, after in boilerplate_runs(passages, strengths, tail):
        if all(place in named for place in range(first, after)):
            continue
        for place in range(first, after):
            if place not in named or named[place][0] not in _KEPT_KINDS:
                yield place


def _name_below(
    passages: Sequence[Passage], named: dict[int, _Named], authors: Sequence[str], tail: int
) -> None:
    """Name what else stands around a body: dates anywhere, bylines and biographies at the foot."""
    free = [place for place in range(len(passages)) if place not in named]
    for place in free:
        plain = passages[place].plain
        if is_date_line(plain):
            named[place] = (ZoneKind.DATE_LINE, "a date standing by itself")
        elif place >= tail and is_byline(passages[place]):
            named[place] = (ZoneKind.BYLINE, "says who wrote the piece")
        elif place in free[-2:] and _is_biography(plain, authors):
            named[place] = (ZoneKind.BYLINE, "says who the author is")


def _is_biography(plain: str, authors: Sequence[str]) -> bool:
    """Whether it is "Jane Roe is our correspondent in ...", as papers set it at the foot."""
    if len(plain) > 400:
        return False
    known = any(
        re.match(rf"{re.escape(author)},? (?:is|covers|writes|reports)\b", plain)
        for author in authors
    )
    return known or _BIOGRAPHY.match(plain) is not None


def _zones(passages: Sequence[Passage], named: dict[int, _Named]) -> tuple[Zone, ...]:
    """One zone a passage; neighbouring lines of a headline or of boilerplate become one."""
    zones: list[Zone] = []
    last = -2
    for place in sorted(named):
        kind, why = named[place]
        span = passages[place].span
        if kind in _JOINED_KINDS and place == last + 1 and zones[-1].kind is kind:
            zones[-1] = Zone(kind, Span(zones[-1].span.start, span.end), zones[-1].why)
        else:
            zones.append(Zone(kind, span, why))
        last = place
    return tuple(zones)


def _joined(passages: Sequence[Passage], places: tuple[int, ...]) -> Span | None:
    if not places:
        return None
    return Span(passages[places[0]].span.start, passages[places[-1]].span.end)
