"""Which source a name means.  A name is shared by all articles; a description stays in its own.

"Maria Orlova" is one person everywhere, "a ministry official" is somebody else in every article.
Identity is compared within a group of kinds, case, accents, punctuation and a leading "the" aside.
"""

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.events import Journal
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


def resolve_source(
    session: Session, journal: Journal, article_id: int, name: str, kind: SourceKind, role: str = ""
) -> SourceRow:
    """The source that ``name`` means in an article, made when it is new; its spelling is kept."""
    name = plain_text(name).strip() or "unnamed source"
    scope = None if is_shared(name, kind) else article_id
    row = find_named(session, scope, group_of(kind), identity_of(name))
    if row is not None and row.status is SourceStatus.WITHDRAWN and row.merged_into_id is None:
        row.status = SourceStatus.ACTIVE  # made by an act that was undone, and now met in a text
        journal.touch(row)
    if row is None:
        row = SourceRow(
            kind=kind,
            kind_group=group_of(kind),
            name=name,
            folded_name=identity_of(name),
            role=role,
            article_id=scope,
            status=SourceStatus.ACTIVE,
            first_seen_at=journal.at,
        )
        session.add(row)
        journal.touch(row)
    elif name != row.name and name not in {alias.name for alias in row.aliases}:
        row.aliases.append(SourceAliasRow(name=name, folded=identity_of(name)))
        journal.touch(row)
    if role and row.role != role:
        row.role = role
        journal.touch(row)
    return row


def find_named(
    session: Session, scope: int | None, group: KindGroup, folded: str
) -> SourceRow | None:
    """The source of that name, else of that alias; one merged into another keeps its names."""
    named = select(SourceRow).where(SourceRow.article_id == scope, SourceRow.kind_group == group)
    direct = session.scalars(named.where(SourceRow.folded_name == folded)).one_or_none()
    if direct is not None:
        return direct
    by_alias = named.join(SourceRow.aliases).where(SourceAliasRow.folded == folded)
    return session.scalars(by_alias.order_by(SourceRow.id).limit(1)).one_or_none()
