"""Which entry a name means in one article: by its publisher, by full names before, by the rules."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from provenance.domain.sources import SourceKind
from provenance.domain.spans import Span
from provenance.gazetteer.entries import Outlet, Rule
from provenance.gazetteer.names import Gazetteer, Mention


@dataclass(frozen=True, slots=True)
class Reading:
    """A name in an article, read.

    ``outlet`` is None where several go by that name and nothing decides between them; ``name`` is
    then as printed.  ``is_certain`` is False where the word may mean something else altogether and
    is a name of news only if the words around it say so.
    """

    span: Span
    name: str
    kind: SourceKind
    outlet: Outlet | None
    is_certain: bool


def read_names(
    gazetteer: Gazetteer, text: str, spans: Sequence[Span], publisher: str | None = None
) -> Iterator[Reading]:
    """The names in the ``spans`` of an article in text order, each read by what stands before it."""
    own = next(iter(gazetteer.named(publisher)), None) if publisher else None
    named: dict[str, int] = {own.id: -1} if own else {}
    for span in spans:
        for mention in gazetteer.mentions(text, span):
            reading = _read(mention, own, named)
            if mention.sure is not None and reading.outlet is not None:
                named[reading.outlet.id] = mention.span.start
            yield reading


def _read(mention: Mention, own: Outlet | None, named: dict[str, int]) -> Reading:
    claimants = tuple(entry for entry, _ in mention.claims)
    known = [entry for entry in claimants if entry.id in named]
    if own in known:
        return _as(mention, own)
    if mention.sure is not None and not (known and mention.sure.id not in named):
        return _as(mention, _at_home(mention, own) or mention.sure)
    if known:
        return _as(mention, max(known, key=lambda entry: named[entry.id]))
    home = _at_home(mention, own)
    if home is not None:
        return _as(mention, home)
    wide = (entry for entry, rule in mention.claims if rule is not Rule.NAMED)
    candidates = list(dict.fromkeys(wide))  # "The Sun" and "the Sun" are one entry's
    if len(candidates) == 1:
        return _as(mention, candidates[0], is_certain=False)
    kinds = {entry.kind for entry in claimants}
    kind = kinds.pop() if len(kinds) == 1 else SourceKind.OUTLET
    return Reading(mention.span, mention.form, kind, None, is_certain=False)


def _at_home(mention: Mention, own: Outlet | None) -> Outlet | None:
    if own is None or not own.country:
        return None
    home = (entry for entry, rule in mention.claims if rule is Rule.HOME)
    return next((entry for entry in home if entry.country == own.country), None)


def _as(mention: Mention, entry: Outlet | None, *, is_certain: bool = True) -> Reading:
    assert entry is not None  # noqa: S101 every caller has one
    return Reading(mention.span, entry.name, entry.kind, entry, is_certain)
