"""Which source a name means.  A name is shared by all articles; a description stays in its own.

"Maria Orlova" is one person everywhere, "a ministry official" is somebody else in every article.
Identity is compared within a group of kinds, case, accents, punctuation and a leading "the" aside.
"""

from collections.abc import Iterable, Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.editors_hand import is_in_hand
from db.events import Journal
from db.portions import portions
from db.schema import KindGroup, SourceAliasRow, SourceRow, SourceStatus, plain_text
from db.search import fold
from provenance.domain.sources import SourceKind

_GROUPS = {
    SourceKind.PERSON: KindGroup.PERSON,
    SourceKind.ORGANISATION: KindGroup.BODY,
    SourceKind.GOVERNMENT_BODY: KindGroup.BODY,
    SourceKind.OUTLET: KindGroup.MEDIUM,
    SourceKind.WIRE: KindGroup.MEDIUM,
    SourceKind.PROGRAMME: KindGroup.MEDIUM,
    SourceKind.PLATFORM: KindGroup.PLATFORM,
    SourceKind.CHANNEL: KindGroup.PLATFORM,
    SourceKind.DOCUMENT: KindGroup.DOCUMENT,
}
_NEVER_NAMES = frozenset("he she it they we i you his her their who".split())
_DETERMINERS = frozenset("a an one some another several many two three this that these".split())


def group_of(kind: SourceKind) -> KindGroup:
    """The group of kinds that a name is compared within."""
    return _GROUPS.get(kind, KindGroup.OTHER)


def identity_of(name: str) -> str:
    """A name as compared: folded, without a leading "the"; never empty for a name that is not."""
    return fold(name).removeprefix("the ") or name.casefold()


def is_shared(name: str, kind: SourceKind) -> bool:
    """Whether a name means the same source in every article."""
    words = name.split()
    if group_of(kind) is KindGroup.OTHER or not words:
        return False
    first = words[0].casefold()
    if first in _DETERMINERS or (len(words) == 1 and first in _NEVER_NAMES):
        return False
    if first == "the" and len(words) > 1:
        words = words[1:]
    # Scripts without case have no small letters; there a name cannot be told from a description.
    return not words[0][:1].islower() and not words[-1][:1].islower()


Scope = int | None
"""The article that a description stays in, None for a name that all articles share."""

Named = dict[tuple[Scope, KindGroup, str], SourceRow]
"""Sources by what a name is compared by."""


def known_sources(
    session: Session, article_id: int, names: Iterable[tuple[str, SourceKind]]
) -> Named:
    """The stored sources that names mean in an article, looked up together."""
    asked = {_compared(article_id, name, kind) for name, kind in names}
    known: Named = {}
    for scope in (None, article_id):
        of_scope = sorted((group, folded) for held, group, folded in asked if held == scope)
        for portion in portions(of_scope):
            known |= _named(session, scope, portion)
    return known


def resolve_source(
    known: Named, journal: Journal, article_id: int, name: str, kind: SourceKind, role: str = ""
) -> SourceRow:
    """The source that ``name`` means in an article, made when it is new; its spelling is kept.

    ``known`` are those that are stored; a new one is added to them.  Its role is the newest printed,
    until an editor had it in hand: then it stays, and other roles are only with their statements.
    """
    name = _written(name)
    key = scope, group, folded = _compared(article_id, name, kind)
    row = known.get(key)
    if row is not None and row.status is SourceStatus.WITHDRAWN and row.merged_into_id is None:
        row.status = SourceStatus.ACTIVE  # made by an act that was undone, and now met in a text
        journal.touch(row)
    if row is None:
        row = SourceRow(
            kind=kind,
            kind_group=group,
            name=name,
            folded_name=folded,
            role=role,
            article_id=scope,
            status=SourceStatus.ACTIVE,
            first_seen_at=journal.at,
        )
        known[key] = row
        journal.session.add(row)
        journal.touch(row)
    elif name != row.name and name not in {alias.name for alias in row.aliases}:
        row.aliases.append(SourceAliasRow(name=name, folded=identity_of(name)))
        journal.touch(row)
    if role and row.role != role and not (row.role and is_in_hand(journal.session, row.id)):
        row.role = role
        journal.touch(row)
    return row


def _written(name: str) -> str:
    return plain_text(name).strip() or "unnamed source"


def _compared(article_id: int, name: str, kind: SourceKind) -> tuple[Scope, KindGroup, str]:
    name = _written(name)
    scope = None if is_shared(name, kind) else article_id
    return scope, group_of(kind), identity_of(name)


def find_named(session: Session, scope: Scope, group: KindGroup, folded: str) -> SourceRow | None:
    """The source of that name, else of that alias; one merged into another keeps its names."""
    return _named(session, scope, [(group, folded)]).get((scope, group, folded))


def _named(session: Session, scope: Scope, asked: Sequence[tuple[KindGroup, str]]) -> Named:
    found: Named = {}
    groups, names = {group for group, _ in asked}, {folded for _, folded in asked}
    within = SourceRow.article_id == scope, SourceRow.kind_group.in_(groups)
    for row in session.scalars(select(SourceRow).where(*within, SourceRow.folded_name.in_(names))):
        found[scope, row.kind_group, row.folded_name] = row
    missing = {folded for group, folded in asked if (scope, group, folded) not in found}
    by_alias = (
        select(SourceAliasRow.folded, SourceRow)
        .join(SourceRow.aliases)
        .where(*within, SourceAliasRow.folded.in_(missing))
        .order_by(SourceRow.id)
    )
    for folded, row in session.execute(by_alias) if missing else ():
        found.setdefault((scope, row.kind_group, folded), row)
    return found
