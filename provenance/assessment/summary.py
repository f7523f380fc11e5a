"""Warnings and a draft source summary for a report.  Pure."""

from collections.abc import Sequence

from provenance.domain.report import ReportArticle, ReportWarning, SourceSummaryStatement


def warnings_for(articles: Sequence[ReportArticle]) -> tuple[ReportWarning, ...]:
    """Single-origin and unnamed-source warnings."""
    raise NotImplementedError(articles)


def summarise_sources(articles: Sequence[ReportArticle]) -> SourceSummaryStatement:
    """Breadth, strengths, gaps and dependence, after ICD 206."""
    raise NotImplementedError(articles)
