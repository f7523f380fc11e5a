"""What a filter asks for, as conditions on StatementRow alone.

Everything that is not in the statement's own row is asked as ``id IN (...)``: no join, so any order
of the queue can be read from an index of the statement table.
"""

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, exists, false, func, literal, or_, select
from sqlalchemy.orm import InstrumentedAttribute, aliased

from db.families import whole_families
from db.identity import identity_of
from db.origins import has_single_origin
from db.schema import (
    AnnotationRow,
    ArticleRow,
    CaptureRow,
    EditorRow,
    HopRow,
    MentionRow,
    SampleMemberRow,
    SampleRow,
    SourceAliasRow,
    SourceRow,
    Standing,
    StatementRow,
)
from db.search import fold, matches_words
from provenance.domain.annotations import AnnotationKind, Target, TargetKind
from provenance.domain.chains import HopRole
from provenance.domain.ratings import Credibility, Reliability
from provenance.domain.sources import SourceKind
from provenance.domain.statements import Form, SpeechAct, Status
from provenance.domain.stored import StatementFilter
from provenance.errors import NoSuchTargetError

UNRATED = "unrated"
"""The ``rating`` of a statement whose credibility nobody has judged."""

CARRYING = (HopRole.RELAY, HopRole.CARRIER)
DECIDED = StatementRow.status != Status.PROPOSED
"""Whether an editor has said something about it."""

_SUPERSEDED = (
    select(CaptureRow.id)
    .join(ArticleRow, ArticleRow.id == CaptureRow.article_id)
    .where(ArticleRow.newest_seq > 1, CaptureRow.seq < ArticleRow.newest_seq)
)
"""The older captures; articles with one capture, nearly all of them, are not looked at."""
IN_QUEUE = or_(StatementRow.capture_id.not_in(_SUPERSEDED), DECIDED)
"""What is looked at: the newest capture, and of older ones what an editor has decided."""


def matching(
    columns: Sequence[Any], wanted: StatementFilter, dialect: str
) -> Select[*tuple[Any, ...]]:
    """A query for ``columns`` of the statements of the queue that a filter asks for."""
    query = select(*columns).select_from(StatementRow)
    query = query.where(_in_sample(wanted.sample) if wanted.sample else IN_QUEUE)
    return query.where(*_of_the_row(wanted), *_of_others(wanted, dialect))


def _of_the_row(wanted: StatementFilter) -> Iterable[ColumnElement[bool]]:
    """What the statement's own row answers."""
    if wanted.article_id is not None:
        yield StatementRow.article_id == wanted.article_id
    if wanted.status is not None:
        yield StatementRow.status == wanted.status
    if wanted.form is not None:
        yield StatementRow.form == wanted.form
    if wanted.attributed_only:
        yield StatementRow.form != Form.UNATTRIBUTED
    if wanted.speech_only:
        yield StatementRow.speech_act == SpeechAct.SPEECH
    if wanted.headlines_only:
        yield StatementRow.in_headline.is_(True)
    if wanted.said_from is not None:
        yield StatementRow.said_until >= wanted.said_from
    if wanted.said_until is not None:
        yield StatementRow.said_from <= wanted.said_until
    if wanted.sure_from is not None:
        yield StatementRow.confidence >= wanted.sure_from
    if wanted.sure_below is not None:
        yield StatementRow.confidence < wanted.sure_below


def _of_others(wanted: StatementFilter, dialect: str) -> Iterable[ColumnElement[bool]]:
    """What is asked of other tables."""
    if wanted.tag:
        yield _annotated(
            AnnotationRow.kind == AnnotationKind.TAG, AnnotationRow.value == wanted.tag
        )
    if wanted.text.strip():
        found = matches_words(wanted.text, dialect)
        yield literal(value=False) if found is None else found
    if wanted.source.strip():
        yield _comes_through(wanted.source)
    if wanted.carrier.strip():
        yield StatementRow.id.in_(_hops_of(wanted.carrier).where(HopRow.role.in_(CARRYING)))
    if wanted.outlet.strip():
        yield _published_by(wanted.outlet)
    if wanted.rating:
        yield _rated(wanted.rating)
    if wanted.editor.strip():
        editors = select(EditorRow.id).where(EditorRow.name == wanted.editor.strip())
        yield _annotated(AnnotationRow.editor_id.in_(editors))
    if wanted.unnamed_only:
        yield StatementRow.id.in_(
            select(MentionRow.statement_id).where(
                MentionRow.status == Standing.ACTIVE, MentionRow.source_kind == SourceKind.UNNAMED
            )
        )
    if wanted.changed_only:
        yield _changed_since_confirmed()
    if wanted.single_only:
        yield has_single_origin()


def _in_sample(name: str) -> ColumnElement[bool]:
    """Whether a statement was drawn for the sample of that name."""
    members = select(SampleMemberRow.statement_id).join(
        SampleRow, SampleRow.id == SampleMemberRow.sample_id
    )
    return StatementRow.id.in_(members.where(SampleRow.name == name))


def _annotated(*conditions: ColumnElement[bool]) -> ColumnElement[bool]:
    """Whether an annotation on the statement stands that fulfils the conditions."""
    return StatementRow.id.in_(_standing(AnnotationRow.statement_id, *conditions))


def _standing(
    target: InstrumentedAttribute[int | None], *conditions: ColumnElement[bool]
) -> Select[Any]:
    """The targets of annotations that are neither withdrawn nor superseded."""
    newer = aliased(AnnotationRow)
    return select(target).where(
        target.is_not(None),
        AnnotationRow.withdrawn.is_(False),
        ~exists().where(newer.supersedes_id == AnnotationRow.id, newer.withdrawn.is_(False)),
        *conditions,
    )


def _rated(rating: str) -> ColumnElement[bool]:
    """Whether that level is the statement's credibility, or the effective reliability of a hop."""
    level = rating.strip().upper()
    credibility = AnnotationRow.kind == AnnotationKind.CREDIBILITY
    if level == UNRATED.upper():
        return ~_annotated(credibility)
    if level in {member.value for member in Credibility}:
        return _annotated(credibility, AnnotationRow.value == level)
    if level not in {member.value for member in Reliability}:
        return false()
    is_rating = AnnotationRow.kind == AnnotationKind.RELIABILITY
    is_level = AnnotationRow.value == level
    own = HopRow.id.in_(_standing(AnnotationRow.hop_id, is_rating, is_level))
    has_own = HopRow.id.in_(_standing(AnnotationRow.hop_id, is_rating))
    rated = _standing(AnnotationRow.source_id, is_rating, is_level)
    of_source = HopRow.source_id.in_(whole_families(rated))
    hops = select(HopRow.statement_id).where(
        HopRow.status == Standing.ACTIVE, or_(own, and_(of_source, ~has_own))
    )
    return StatementRow.id.in_(hops)


def _changed_since_confirmed() -> ColumnElement[bool]:
    """Whether a confirmed statement was corrected or rated anew since, or its article read anew."""
    verdict, later = aliased(AnnotationRow), aliased(AnnotationRow)
    confirmed = (
        select(verdict.statement_id)
        .where(
            verdict.kind == AnnotationKind.VERDICT,
            verdict.value == Status.CONFIRMED.value,
            verdict.withdrawn.is_(False),
            verdict.statement_id.is_not(None),
        )
        .correlate(None)
    )
    changing = (AnnotationKind.CORRECTION, AnnotationKind.CREDIBILITY)
    annotated = confirmed.where(
        exists().where(
            later.statement_id == verdict.statement_id,
            later.id > verdict.id,
            later.kind.in_(changing),
            later.withdrawn.is_(False),
        )
    )
    is_old = and_(StatementRow.capture_id.in_(_SUPERSEDED), StatementRow.id.in_(confirmed))
    return or_(is_old, StatementRow.id.in_(annotated))


def _published_by(outlet: str) -> ColumnElement[bool]:
    """Whether the article's outlet is a source of that name, or has the words in its own name."""
    ids = sources_named(outlet)
    names = select(SourceRow.name).where(SourceRow.id.in_(ids))
    spelt = select(SourceAliasRow.name).where(SourceAliasRow.source_id.in_(ids))
    words = has_words(func.lower(ArticleRow.outlet), identity_of(outlet))
    is_it = or_(ArticleRow.outlet.in_(names.union(spelt)), words)
    return StatementRow.article_id.in_(select(ArticleRow.id).where(is_it))


def _hops_of(source: str) -> Select[Any]:
    """The statements of the hops through the source of that name, or ``src5``."""
    return select(HopRow.statement_id).where(
        HopRow.status == Standing.ACTIVE, HopRow.source_id.in_(sources_named(source))
    )


def _comes_through(source: str) -> ColumnElement[bool]:
    """Whether a statement's speaker or a hop is the source of that name, or ``src5``."""
    by_mention = select(MentionRow.statement_id).where(
        MentionRow.status == Standing.ACTIVE,
        or_(
            MentionRow.source_id.in_(sources_named(source)),
            has_words(MentionRow.folded, fold(source)),
        ),
    )
    return StatementRow.id.in_(by_mention.union(_hops_of(source)))


def sources_named(source: str) -> Select[int]:
    """The ids of the sources with those words in a name or alias, or of ``src5``; whole families."""
    target = as_source_target(source)
    if target is not None:
        return whole_families(select(SourceRow.id).where(SourceRow.id == target.id))
    words = identity_of(source)
    by_alias = select(SourceAliasRow.source_id).where(has_words(SourceAliasRow.folded, words))
    return whole_families(
        select(SourceRow.id).where(
            or_(has_words(SourceRow.folded_name, words), SourceRow.id.in_(by_alias))
        )
    )


def has_words(column: Any, folded: str) -> ColumnElement[bool]:
    """Whether a folded column holds the words, the last of them maybe only begun."""
    if not folded:
        return literal(value=False)
    spaced: ColumnElement[str] = literal(" ") + column
    return spaced.contains(f" {folded}", autoescape=True)


def as_source_target(words: str) -> Target | None:
    """The source that ``src5`` names, None for other words."""
    try:
        target = Target.parse(words)
    except NoSuchTargetError:
        return None
    return target if target.kind is TargetKind.SOURCE else None
