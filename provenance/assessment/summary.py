"""A draft source summary statement after ICD 206: breadth, strengths, gaps, dependence.  Pure.

Plain sentences that an editor can keep or strike.  Rejected statements do not count but are mentioned;
F and "not judged" are gaps and never averaged.
"""

from collections.abc import Sequence

from provenance.assessment.reliance import warnings_for
from provenance.assessment.summary_parts import breadth, dependence, gaps, strengths
from provenance.assessment.tally import Tally
from provenance.domain.report import ReportArticle, SourceSummaryStatement

__all__ = ["summarise_sources", "warnings_for"]


def summarise_sources(articles: Sequence[ReportArticle]) -> SourceSummaryStatement:
    """Breadth, strengths, gaps and dependence on one stream of all ``articles`` together."""
    tally = Tally.of(articles)
    return SourceSummaryStatement(
        breadth=tuple(breadth(tally)),
        strengths=tuple(strengths(tally)),
        gaps=tuple(gaps(tally)),
        dependence=tuple(dependence(tally)),
    )
