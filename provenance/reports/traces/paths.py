"""The ways of a claim as a tree: each origin group, its sources, the carriers outwards, the articles.

An article stands once under every way on which it tells the claim, so that the leaves of a group are
its ways, not its articles.  A hop that is inferred in one article and stated in another stands twice:
the asterisk says of each what is true of it.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from provenance.domain.sources import Basis, SourceKind
from provenance.domain.traces import ArticleOrigin, ArticleTrace, FarEnd, Trace
from provenance.reports.phrases import kind_in_words
from provenance.reports.traces import wording

_FEW = 3
"""Articles that may share the first day and still be marked: of more it says nothing."""


@dataclass(slots=True)
class Way:
    """A stop on the ways of a claim and where it went from there, in order of publication.

    ``article_id`` is None for a source; ``notes`` are short remarks in the order of their weight.
    """

    name: str
    about: str = ""
    notes: tuple[str, ...] = ()
    article_id: int | None = None
    onward: list["Way"] = field(default_factory=list)

    def leaves(self) -> Iterator["Way"]:
        """The stops at which the ways end."""
        if not self.onward:
            yield self
        for way in self.onward:
            yield from way.leaves()


@dataclass(frozen=True, slots=True)
class GroupWays:
    """All ways from one origin group; ``letter`` is "" for far ends that belong to none.

    Where all start at the one source that the group is named after, it is left out.
    """

    letter: str
    ways: tuple[Way, ...]


def ways_of(trace: Trace) -> tuple[GroupWays, ...]:
    """The ways by origin group in the order of the groups, those without a group last."""
    letters = wording.letters_by_source(trace.groups)
    ordered = [wording.letter(number) for number in range(len(trace.groups))]
    labels = wording.labels_of(trace)
    copied = {number: copies[0] for copies in trace.near_copies for number in copies[1:]}
    few = sum(one.first for one in trace.carrying) <= _FEW
    grown: dict[str, _Grown] = {letter: _Grown() for letter in (*ordered, "")}
    for article in trace.carrying:
        for origin in article.origins:
            leaf = _leaf(article, origin, labels, copied, is_first=article.first and few)
            grown[letters.get(origin.key, "")].grow(_stops(origin), leaf)
    names = dict(zip(ordered, (wording.shown_name(one.name) for one in trace.groups), strict=True))
    return tuple(
        GroupWays(letter, _below_heading(one.roots, names.get(letter, "")))
        for letter, one in grown.items()
        if one.roots
    )


def _below_heading(roots: Sequence[Way], heading: str) -> tuple[Way, ...]:
    is_said = len(roots) == 1 and roots[0].article_id is None and roots[0].name == heading
    return tuple(roots[0].onward if is_said else roots)


class _Grown:
    """Ways that share their beginnings."""

    def __init__(self) -> None:
        self.roots: list[Way] = []
        self._known: dict[tuple[str, ...], Way] = {}

    def grow(self, stops: Iterable[tuple[str, Way]], leaf: Way) -> None:
        """Lead a way over ``stops`` (each with what it is known by) to ``leaf``."""
        beside, place = self.roots, tuple[str, ...]()
        for known_by, stop in stops:
            place = (*place, known_by)
            if place not in self._known:
                self._known[place] = stop
                beside.append(stop)
            beside = self._known[place].onward
        beside.append(leaf)


def _stops(origin: ArticleOrigin) -> Iterator[tuple[str, Way]]:
    # An article that is its own far end needs no stop: its outlet's name would be said twice.
    if origin.far_end is not FarEnd.OWN:
        about = ", ".join(filter(None, (_about(origin.kind), "weak" if origin.weak else "")))
        yield (
            f"{origin.key} {origin.basis} {origin.weak}",
            Way(wording.shown_name(origin.name, origin.basis), about),
        )
    for carrier in origin.carriers:
        name = wording.shown_name(carrier.name, carrier.basis)
        basis = Basis.INFERRED if carrier.basis is Basis.INFERRED else Basis.STATED
        yield f"{carrier.key} {basis}", Way(name, _about(carrier.kind))


def _about(kind: SourceKind) -> str:
    return "no name given" if kind is SourceKind.UNNAMED else kind_in_words(kind)


def _leaf(
    article: ArticleTrace,
    origin: ArticleOrigin,
    labels: dict[int, str],
    copied: dict[int, int],
    *,
    is_first: bool,
) -> Way:
    number = article.article.id
    copy_of = copied.get(number)
    is_own = origin.far_end is FarEnd.OWN
    notes = (
        "own voice" if is_own else "",
        "first" if is_first else "",
        wording.stance_in_words(article.stance),
        f"near-copy of {labels.get(copy_of, f'art{copy_of}')}" if copy_of is not None else "",
        "weak" if origin.weak and is_own else "",
    )
    return Way(
        name=labels[number],
        about=wording.published(article.article),
        notes=tuple(filter(None, notes)),
        article_id=number,
    )
