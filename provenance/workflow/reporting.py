"""Gathering what a report says."""

from datetime import UTC, datetime

from provenance import __version__
from provenance.assessment.summary import summarise_sources, warnings_for
from provenance.domain.annotations import (
    Signature,
)
from provenance.domain.report import Report, ReportArticle
from provenance.domain.stored import (
    StatementFilter,
    StoredStatement,
)
from provenance.errors import ReportError
from provenance.workflow.relations import relations_of
from provenance.workflow.store import Store


def build_report(
    store: Store, scope: str, wanted: StatementFilter, by: Signature, at: datetime | None = None
) -> Report:
    """Gather what a report on ``wanted`` says; ReportError when nothing matches."""
    by_article: dict[int, list[StoredStatement]] = {}
    for statement in store.statements_in_full(wanted):
        by_article.setdefault(statement.article_id, []).append(statement)
    if wanted.article_id is not None:
        by_article.setdefault(wanted.article_id, [])
    if not by_article:
        raise ReportError(
            f"There is nothing to report on {scope}: no statement matches. "
            "`provenance list statements` shows what is stored."
        )
    articles = tuple(
        ReportArticle(
            store.article(article_id),
            tuple(statements),
            relations_of(store, *(statement.id for statement in statements)),
        )
        for article_id, statements in by_article.items()
    )
    return Report(
        scope=scope,
        written_at=at or datetime.now(UTC),
        editor=by.editor,
        tool=f"provenance {__version__}",
        articles=articles,
        warnings=warnings_for(articles),
        summary=summarise_sources(articles),
        log_head=store.log_head(),
    )
