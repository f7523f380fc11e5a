"""A report laid out for reading: what stands where, in words, before any markup.

Both formats for people (Markdown and the page) are written from this, so they say the same.  Every
string that comes from an article or an editor is made legible here; each format escapes it.
"""

from collections.abc import Iterable, Sequence

from provenance.domain.chains import HopRole
from provenance.domain.ratings import NOT_JUDGED
from provenance.domain.report import Report, ReportArticle, ReportWarning
from provenance.domain.stored import StoredHop
from provenance.reports.entries import (
    ArticleEntry,
    CaptureEntry,
    Fact,
    Outline,
    SourceEntry,
    WarningEntry,
)
from provenance.reports.legible import legible_line
from provenance.reports.phrases import (
    capture_in_words,
    kind_in_words,
    moment,
    published_in_words,
    signed_rating,
)
from provenance.reports.statement_entries import statement_tree


def outline_of(report: Report) -> Outline:
    """The report in words, in the order in which it is read."""
    summary = report.summary
    return Outline(
        scope=legible_line(report.scope),
        facts=(
            Fact("Written", moment(report.written_at)),
            Fact("Editor", legible_line(report.editor) or "unnamed"),
            Fact("Tool", legible_line(report.tool)),
            Fact("Log head", report.log_head or "the log is empty", is_hash=bool(report.log_head)),
        ),
        summary=tuple(
            (title, tuple(map(legible_line, sentences)))
            for title, sentences in (
                ("Breadth", summary.breadth),
                ("Strengths", summary.strengths),
                ("Gaps", summary.gaps),
                ("Dependence on one stream", summary.dependence),
            )
        ),
        warnings=tuple(map(_warning, report.warnings)),
        sources=_sources(report.articles),
        articles=tuple(map(_article, report.articles)),
    )


def _warning(warning: ReportWarning) -> WarningEntry:
    return WarningEntry(
        kind=kind_in_words(warning.kind),
        words=legible_line(warning.words),
        targets=tuple(map(str, warning.targets)),
    )


def _sources(articles: Iterable[ReportArticle]) -> tuple[SourceEntry, ...]:
    used: dict[int, list[tuple[int, StoredHop]]] = {}
    for article in articles:
        for stored in article.statements:
            for hop in stored.hops:
                used.setdefault(hop.source_id, []).append((stored.id, hop))
    entries = [_source(source_id, pairs) for source_id, pairs in used.items()]
    return tuple(sorted(entries, key=lambda entry: (-entry.statements, entry.name.casefold())))


def _source(source_id: int, pairs: Sequence[tuple[int, StoredHop]]) -> SourceEntry:
    hop = pairs[0][1]
    rating = hop.of_source
    roles = {pair[1].hop.role for pair in pairs}
    return SourceEntry(
        id=f"src{source_id}",
        name=legible_line(hop.hop.name) or "(no name)",
        kind=kind_in_words(hop.hop.kind),
        roles=", ".join(role for role in HopRole if role in roles),
        statements=len({statement_id for statement_id, _ in pairs}),
        level=rating.value if rating else "–",
        rating=signed_rating(rating) if rating else NOT_JUDGED,
    )


def _article(report_article: ReportArticle) -> ArticleEntry:
    stored, article = report_article.stored, report_article.stored.article
    facts = [
        Fact("Outlet", legible_line(article.outlet or "") or "not known"),
        Fact("Published", published_in_words(article)),
    ]
    if article.authors:
        facts.append(Fact("By", ", ".join(map(legible_line, article.authors))))
    if article.language:
        facts.append(Fact("Language", legible_line(article.language)))
    return ArticleEntry(
        id=f"art{stored.id}",
        title=legible_line(article.title or "") or "(no headline)",
        url=legible_line(article.url or ""),
        facts=tuple(facts),
        captures=tuple(
            CaptureEntry(legible_line(capture_in_words(c)), c.raw_sha256, c.text_sha256)
            for c in stored.captures
        ),
        statements=statement_tree(report_article),
        statement_count=len(report_article.statements),
    )
