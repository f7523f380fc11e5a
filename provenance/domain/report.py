"""What a provenance report says, before any format."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from provenance.domain.annotations import Target
from provenance.domain.relations import StoredRelation
from provenance.domain.stored import StoredArticle, StoredStatement


class WarningKind(StrEnum):
    """What an editor must be told before relying on a statement."""

    SINGLE_ORIGIN = "single_origin"
    UNNAMED_SOURCE = "unnamed_source"
    UNWARRANTED = "unwarranted"


@dataclass(frozen=True, slots=True)
class ReportWarning:
    """A warning with the things it is about."""

    kind: WarningKind
    words: str
    targets: tuple[Target, ...]


@dataclass(frozen=True, slots=True)
class SourceSummaryStatement:
    """A draft source summary after ICD 206: each field is a list of plain sentences, maybe empty."""

    breadth: tuple[str, ...] = ()
    strengths: tuple[str, ...] = ()
    gaps: tuple[str, ...] = ()
    dependence: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ReportArticle:
    """One article of a report with those of its statements that the report covers, in text order.

    ``relations`` are those of these statements, rejected ones left out, newest first; the other side
    may stand in another article.
    """

    stored: StoredArticle
    statements: tuple[StoredStatement, ...]
    relations: tuple[StoredRelation, ...] = ()


@dataclass(frozen=True, slots=True)
class Report:
    """A provenance report: ``scope`` says in words what it covers, ``log_head`` seals the state.

    ``log_head`` is the hash of the newest event, "" when the log is empty.
    """

    scope: str
    written_at: datetime
    editor: str
    tool: str
    articles: tuple[ReportArticle, ...]
    warnings: tuple[ReportWarning, ...]
    summary: SourceSummaryStatement
    log_head: str
