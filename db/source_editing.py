"""What editors change in sources: names, kind, ties; merging, taking apart and splitting.

Every act is one event with each field before and after, so ``undo`` takes it back like any other.
A merge moves nothing: the merged source keeps its hops, mentions and judgements and is read as the
other.  A split moves the hops and mentions of the statements named to another source.
"""

from collections.abc import Callable, Iterable, Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.events import Journal
from db.identity import find_named, group_of, identity_of, is_shared
from db.judging import annotation_row, names_of, require_row
from db.schema import (
    EventKind,
    EventRow,
    EventTargetRow,
    HopRow,
    MentionRow,
    SourceRow,
    SourceStatus,
    StatementRow,
    plain_text,
)
from db.source_fields import alias_field, has_field, put_field, tie_field
from provenance.domain.annotations import (
    Act,
    AnnotationKind,
    Judgement,
    Signature,
    Target,
    TargetKind,
)
from provenance.domain.source_records import SourceEdit
from provenance.domain.sources import SourceKind, SourceTieKind
from provenance.errors import JudgementRefusedError

_LONGEST_NAME = 300


def require_source(session: Session, source_id: int) -> SourceRow:
    """The source that ``source_id`` is read as; NoSuchTargetError."""
    row = require_row(session, Target(TargetKind.SOURCE, source_id))
    assert isinstance(row, SourceRow)  # noqa: S101 - narrows what a src target names
    return row if row.merged_into_id is None else session.get_one(SourceRow, row.merged_into_id)


def edit(session: Session, source_id: int, change: SourceEdit, why: str, by: Signature) -> Act:
    """Change a source; JudgementRefusedError for what cannot be or changes nothing."""
    editing = _Editing(session, by)
    source = require_source(session, source_id)
    for name in change.drop_aliases:
        editing.put(source, alias_field(name), on=False)
    for name in change.add_aliases:
        editing.add_alias(source, name)
    if change.kind is not None:
        editing.set_kind(source, change.kind)
    if change.name is not None:
        editing.rename(source, change.name)
    for kind, other_id in change.drop_ties:
        editing.put(source, tie_field(kind, other_id), on=False)
    for kind, other_id in change.add_ties:
        editing.tie(source, kind, require_source(session, other_id))
    return editing.seal(source, lambda: _edit_in_words(change), why)


def merge(session: Session, source_ids: Sequence[int], into: int, why: str, by: Signature) -> Act:
    """Read some sources as ``into`` from now on; nothing of theirs is lost."""
    editing = _Editing(session, by)
    target = require_source(session, into)
    merged = {source.id: source for source in (require_source(session, i) for i in source_ids)}
    merged.pop(target.id, None)
    if not merged:
        raise JudgementRefusedError("A source cannot be merged into itself: name two of them.")
    for source in merged.values():
        editing.change(source, "status", SourceStatus.WITHDRAWN)
        editing.change(source, "merged_into_id", target.id)
        for child in _merged_into(session, source.id):
            editing.change(child, "merged_into_id", target.id)
    names = names_of([_target(source) for source in merged.values()])
    return editing.seal(target, lambda: f"merged {names} into", why)


def take_apart(session: Session, source_id: int, why: str, by: Signature) -> Act:
    """Let a merged source stand by itself again, with whoever had been merged into it."""
    editing = _Editing(session, by)
    source = session.get(SourceRow, source_id)
    if source is None or source.merged_into_id is None:
        raise JudgementRefusedError(f"src{source_id} is not merged into another source.")
    was_in = source.merged_into_id
    for child in _came_along(session, source):
        editing.change(child, "merged_into_id", source.id)
    editing.change(source, "merged_into_id", None)
    editing.change(source, "status", SourceStatus.ACTIVE)
    return editing.seal(source, lambda: f"took out of src{was_in}:", why)


def split(
    session: Session,
    source_id: int,
    statement_ids: Sequence[int],
    name: str,
    kind: SourceKind | None,
    why: str,
    by: Signature,
) -> Act:
    """Give what a source said or carried in some statements to the source of that name, maybe a new one."""
    editing = _Editing(session, by)
    source = require_source(session, source_id)
    target = editing.source_named(source, name, kind or source.kind)
    family = {source.id, *(child.id for child in _merged_into(session, source.id))}
    if target.id in family:
        raise JudgementRefusedError(
            f"{name.strip()!r} is src{source.id} itself: give another name."
        )
    ids = sorted(set(statement_ids))
    for hop in session.scalars(
        select(HopRow).where(HopRow.statement_id.in_(ids), HopRow.source_id.in_(family))
    ):
        editing.move(hop, target.id)
    for mention in session.scalars(
        select(MentionRow).where(MentionRow.statement_id.in_(ids), MentionRow.source_id.in_(family))
    ):
        editing.move(mention, target.id)
    if not editing.moved:
        raise JudgementRefusedError(f"src{source.id} has no part in these statements.")
    statements = names_of([Target(TargetKind.STATEMENT, i) for i in sorted(editing.moved)])
    return editing.seal(target, lambda: f"split {statements} from src{source.id} to", why)


class _Editing:
    """One act on sources under way."""

    def __init__(self, session: Session, by: Signature) -> None:
        self.session = session
        self.journal = Journal(session, by)
        self.moved: set[int] = set()
        session.flush()

    def change(self, row: SourceRow, field: str, value: object) -> None:
        """Set a column of a source."""
        self.journal.change(row, field, value)
        self.journal.touch(row)

    def put(self, row: SourceRow, field: str, *, on: bool) -> None:
        """Add or drop an alias or a tie, unless it is so already."""
        if has_field(row, field) != on:
            put_field(row, field, on=on)
            self.journal.note(row, field, int(not on), int(on))
            self.journal.touch(row)

    def move(self, row: HopRow | MentionRow, source_id: int) -> None:
        """Give a hop or mention to another source."""
        self.journal.change(row, "source_id", source_id)
        statement = self.session.get_one(StatementRow, row.statement_id)
        statement.touched = True
        self.journal.touch(statement)
        self.moved.add(statement.id)

    def add_alias(self, source: SourceRow, name: str) -> None:
        """Another name that nobody else goes by."""
        name = _required_name(name)
        if identity_of(name) == source.folded_name and name == source.name:
            raise JudgementRefusedError(f"{name!r} is the name of src{source.id} already.")
        self._require_free(source, identity_of(name), source.kind, source.article_id)
        self.put(source, alias_field(name), on=True)

    def rename(self, source: SourceRow, name: str) -> None:
        """Give another name; the old one stays as an alias.  A proper name is one in every article."""
        name, old = _required_name(name), source.name
        if name == old:
            return
        scope = None if is_shared(name, source.kind) else source.article_id
        self._require_free(source, identity_of(name), source.kind, scope)
        self.put(source, alias_field(name), on=False)
        self.change(source, "article_id", scope)
        self.change(source, "name", name)
        self.change(source, "folded_name", identity_of(name))
        self.put(source, alias_field(old), on=True)

    def set_kind(self, source: SourceRow, kind: SourceKind) -> None:
        """Say what sort of source it is."""
        self._require_free(source, source.folded_name, kind, source.article_id)
        self.change(source, "kind", kind)
        self.change(source, "kind_group", group_of(kind))

    def tie(self, source: SourceRow, kind: SourceTieKind, other: SourceRow) -> None:
        """Say how a source stands to another."""
        if other.id == source.id:
            raise JudgementRefusedError(f"src{source.id} cannot be tied to itself.")
        self.put(source, tie_field(kind, other.id), on=True)

    def source_named(self, beside: SourceRow, name: str, kind: SourceKind) -> SourceRow:
        """The source that stands under a name, made when there is none."""
        name = _required_name(name)
        scope = None if is_shared(name, kind) else beside.article_id
        found = find_named(self.session, scope, group_of(kind), identity_of(name))
        if found is not None:
            found = require_source(self.session, found.id)
            self.change(found, "status", SourceStatus.ACTIVE)
            return found
        made = SourceRow(
            kind=kind,
            kind_group=group_of(kind),
            name=name,
            folded_name=identity_of(name),
            role="",
            article_id=scope,
            status=SourceStatus.ACTIVE,
            first_seen_at=self.journal.at,
        )
        self.session.add(made)
        self.session.flush()
        self.journal.touch(made)
        self.journal.note(made, "status", SourceStatus.WITHDRAWN.value, SourceStatus.ACTIVE.value)
        return made

    def _require_free(
        self, source: SourceRow, folded: str, kind: SourceKind, scope: int | None
    ) -> None:
        holder = find_named(self.session, scope, group_of(kind), folded)
        if holder is not None and source.id not in (holder.id, holder.merged_into_id):
            raise JudgementRefusedError(
                f"src{holder.id} ({holder.name}) goes by that name already. If they are one, "
                "merge the two; if not, give a name that tells them apart."
            )

    def seal(self, source: SourceRow, words: Callable[[], str], why: str) -> Act:
        """End the act, with its reason signed by the editor."""
        if not self.journal.has_changes:
            raise JudgementRefusedError(f"src{source.id} is so already; nothing was changed.")
        if not why.strip():
            raise JudgementRefusedError(
                "Who a source is, is a judgement: say in a few words why you change it."
            )
        target, deed = _target(source), words()
        judgement = Judgement(target, AnnotationKind.CORRECTION, deed.rstrip(":"), why.strip())
        annotation = annotation_row(self.journal, judgement)
        targets = [
            target,
            *self.journal.targets_among(TargetKind.SOURCE),
            *self.journal.targets_among(TargetKind.STATEMENT),
        ]
        event = self.journal.seal(EventKind.CORRECTED, f"{deed} {target} ({source.name})", targets)
        return Act(event, (annotation.id,))


def _target(source: SourceRow) -> Target:
    return Target(TargetKind.SOURCE, source.id)


def _required_name(words: str) -> str:
    name = " ".join(plain_text(words).split())
    if not name or len(name) > _LONGEST_NAME:
        raise JudgementRefusedError(
            f"A source needs a name of at most {_LONGEST_NAME} letters; this has {len(name)}."
        )
    return name


def _merged_into(session: Session, source_id: int) -> Iterable[SourceRow]:
    query = select(SourceRow).where(SourceRow.merged_into_id == source_id)
    return session.scalars(query.order_by(SourceRow.id)).all()


def _came_along(session: Session, source: SourceRow) -> list[SourceRow]:
    """Those that were merged into a source before it was merged itself, by the log."""
    about = select(EventTargetRow.event_id).where(
        EventTargetRow.target_kind == TargetKind.SOURCE, EventTargetRow.target_id == source.id
    )
    payloads = session.scalars(
        select(EventRow.payload).where(EventRow.id.in_(about)).order_by(EventRow.id.desc())
    )
    for payload in payloads:
        changes = payload.get("changes", [])
        pointers = {c["row"]: c for c in changes if c["field"] == "merged_into_id"}
        if pointers.get(f"src{source.id}", {}).get("after") == source.merged_into_id:
            ids = [int(row[3:]) for row, c in pointers.items() if c["before"] == source.id]
            rows = [session.get_one(SourceRow, source_id) for source_id in ids]
            return [row for row in rows if row.merged_into_id == source.merged_into_id]
    return []


def _edit_in_words(change: SourceEdit) -> str:
    deeds = [
        "renamed" if change.name is not None else "",
        f"filed as {change.kind.replace('_', ' ')}" if change.kind is not None else "",
        "added an alias to" if change.add_aliases else "",
        "dropped an alias of" if change.drop_aliases else "",
        *(f"said {kind.replace('_', ' ')} src{other} of" for kind, other in change.add_ties),
        *(f"no longer {kind.replace('_', ' ')} src{other}:" for kind, other in change.drop_ties),
    ]
    return ", ".join(deed for deed in deeds if deed)
