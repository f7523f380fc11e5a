"""The tables, one module a subject.  Rows are private to ``db``: values go out, never rows."""

from db.schema.anchors import AnchorRow
from db.schema.articles import (
    ArticleRow,
    CaptureRow,
    ContentRow,
    DateCandidateRow,
    LinkRow,
    ZoneRow,
)
from db.schema.claims import (
    CaptureWordsRow,
    ClaimKeyRow,
    ClaimMemberRow,
    ClaimRow,
    GroupDecisionRow,
)
from db.schema.columns import JsonText, Row, UtcDateTime, canonical_json, plain_text, utc_text
from db.schema.guards import complete
from db.schema.judgements import AnnotationRow, EditorRow, ReviewSessionRow
from db.schema.log import EventKind, EventRow, EventTargetRow
from db.schema.relations import RelationRow
from db.schema.shared_work import (
    AdjudicationRow,
    AssignmentRow,
    DeskRow,
    SampleMemberRow,
    SampleRow,
    VoteRow,
)
from db.schema.sources import (
    KindGroup,
    SourceAliasRow,
    SourceRow,
    SourceStatus,
    SourceTieRow,
)
from db.schema.statements import HopRow, MentionRow, SpanKind, SpanRow, Standing, StatementRow
from db.schema.upstream import UpstreamCheckRow

__all__ = [
    "AdjudicationRow",
    "AnchorRow",
    "AnnotationRow",
    "ArticleRow",
    "AssignmentRow",
    "CaptureRow",
    "CaptureWordsRow",
    "ClaimKeyRow",
    "ClaimMemberRow",
    "ClaimRow",
    "ContentRow",
    "DateCandidateRow",
    "DeskRow",
    "EditorRow",
    "EventKind",
    "EventRow",
    "EventTargetRow",
    "GroupDecisionRow",
    "HopRow",
    "JsonText",
    "KindGroup",
    "LinkRow",
    "MentionRow",
    "RelationRow",
    "ReviewSessionRow",
    "Row",
    "SampleMemberRow",
    "SampleRow",
    "SourceAliasRow",
    "SourceRow",
    "SourceStatus",
    "SourceTieRow",
    "SpanKind",
    "SpanRow",
    "Standing",
    "StatementRow",
    "UpstreamCheckRow",
    "UtcDateTime",
    "VoteRow",
    "ZoneRow",
    "canonical_json",
    "plain_text",
    "utc_text",
]

complete(Row.metadata)
