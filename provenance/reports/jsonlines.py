"""The report for machines: JSON lines, the head first, then one line a statement.

Nothing is lost and nothing is reworded: strings are exactly as stored, and whatever would act on a
screen or hide is written as its \\u escape.  The shape is described in docs/report-format.md; FORMAT
grows by one when a reader of the old shape would go wrong.
"""

from typing import ClassVar

from provenance.domain.annotations import Annotation
from provenance.domain.articles import Article
from provenance.domain.chains import Hop
from provenance.domain.dates import DateCandidate, When
from provenance.domain.relations import StoredRelation
from provenance.domain.report import Report, ReportArticle, ReportWarning
from provenance.domain.statements import Speaker
from provenance.domain.stored import CaptureSummary, StoredHop, StoredStatement
from provenance.reports.json_text import JSONObject, json_line, span_as_list

FORMAT = 1


class JSONReporter:
    """Writes a report as JSON lines."""

    suffix: ClassVar[str] = ".jsonl"

    def render(self, report: Report) -> str:
        """The whole file: each line is one JSON object."""
        statements = (s for article in report.articles for s in article.statements)
        return "".join(map(json_line, (_head(report), *map(_statement, statements))))


def _head(report: Report) -> JSONObject:
    return {
        "kind": "report",
        "format": FORMAT,
        "scope": report.scope,
        "written_at": report.written_at.isoformat(),
        "editor": report.editor,
        "tool": report.tool,
        "log_head": report.log_head,
        "offsets": "unicode code points, half-open, into the text of the capture",
        "summary": {
            "breadth": report.summary.breadth,
            "strengths": report.summary.strengths,
            "gaps": report.summary.gaps,
            "dependence": report.summary.dependence,
        },
        "warnings": [_warning(warning) for warning in report.warnings],
        "articles": [_article(article) for article in report.articles],
        "relations": _relations(report),
    }


def _relations(report: Report) -> list[JSONObject]:
    """Each relation once, though both its statements may be in the report."""
    found = {r.id: r for article in report.articles for r in article.relations}
    return [_relation(found[relation_id]) for relation_id in sorted(found)]


def _relation(stored: StoredRelation) -> JSONObject:
    relation = stored.relation
    return {
        "id": stored.id,
        "statement": relation.statement_id,
        "kind": relation.kind,
        "other": relation.other_id,
        "scope": relation.scope,
        "gap_days": relation.gap_days,
        "marks": [span_as_list(span) for span in relation.marks],
        "words": stored.words,
        "other_marks": [span_as_list(span) for span in relation.other_marks],
        "other_words": stored.other_words,
        "why": relation.why,
        "status": stored.status,
        "made_by": stored.made_by,
        "annotations": [_annotation(annotation) for annotation in stored.annotations],
    }


def _warning(warning: ReportWarning) -> JSONObject:
    return {
        "kind": warning.kind,
        "words": warning.words,
        "targets": [str(target) for target in warning.targets],
    }


def _article(report_article: ReportArticle) -> JSONObject:
    stored, article = report_article.stored, report_article.stored.article
    return {
        "id": stored.id,
        "title": article.title,
        "authors": article.authors,
        "outlet": article.outlet,
        "language": article.language,
        "url": article.url,
        "external_id": article.external_id,
        "published": _date(article.published) if article.published else None,
        "date_candidates": [_date(candidate) for candidate in article.date_candidates],
        "added_at": stored.added_at.isoformat(),
        "capture": stored.capture_id,
        "captures": [_capture(capture) for capture in stored.captures],
        "text": article.text,
        **_layout(article),
        "statements": [statement.id for statement in report_article.statements],
    }


def _layout(article: Article) -> JSONObject:
    return {
        "zones": [
            {"kind": zone.kind, "span": span_as_list(zone.span), "why": zone.why}
            for zone in article.zones
        ],
        "links": [
            {"url": link.url, "words": link.words, "span": span_as_list(link.span)}
            for link in article.links
        ],
    }


def _capture(capture: CaptureSummary) -> JSONObject:
    return {
        "id": capture.id,
        "seq": capture.seq,
        "obtained_by": capture.obtained_by,
        "obtained_at": capture.obtained_at.isoformat(),
        "final_url": capture.final_url,
        "file_name": capture.file_name,
        "raw_sha256": capture.raw_sha256,
        "text_sha256": capture.text_sha256,
    }


def _statement(stored: StoredStatement) -> JSONObject:
    statement = stored.statement
    return {
        "kind": "statement",
        "id": stored.id,
        "key": statement.key,
        "article": stored.article_id,
        "capture": stored.capture_id,
        "headline": stored.headline,
        "outlet": stored.outlet,
        "words": stored.words,
        "form": statement.form,
        "content": [span_as_list(span) for span in statement.content],
        "quoted": [span_as_list(span) for span in statement.quoted],
        "cue": [span_as_list(span) for span in statement.cue],
        "source": [span_as_list(span) for span in statement.source],
        "cue_lemma": statement.cue_lemma,
        "speech_act": statement.speech_act,
        "parent": statement.parent,
        "depth": statement.depth,
        "in_headline": statement.in_headline,
        "speaker": _speaker(statement.speaker) if statement.speaker else None,
        "chain": [_hop(hop) for hop in stored.hops],
        "said_on": _when(statement.said_on),
        "event_on": _when(statement.event_on),
        "confidence": statement.confidence,
        "extractor": statement.extractor,
        "trace": statement.trace,
        "status": stored.status,
        "annotations": [_annotation(annotation) for annotation in stored.annotations],
    }


def _speaker(speaker: Speaker) -> JSONObject:
    return {
        "name": speaker.name,
        "kind": speaker.kind,
        "as_written": speaker.as_written,
        "role": speaker.role,
        "mention": speaker.mention,
        "basis": speaker.basis,
        "source_class": speaker.source_class,
        "terms": speaker.terms,
    }


def _hop(stored: StoredHop) -> JSONObject:
    hop: Hop = stored.hop
    return {
        "id": stored.id,
        "source": stored.source_id,
        "stage": hop.stage,
        "name": hop.name,
        "kind": hop.kind,
        "role": hop.role,
        "basis": hop.basis,
        "span": span_as_list(hop.span),
        "url": hop.url,
        "reliability": stored.reliability,
        "own": _annotation(stored.own) if stored.own else None,
        "of_source": _annotation(stored.of_source) if stored.of_source else None,
    }


def _annotation(annotation: Annotation) -> JSONObject:
    return {
        "id": annotation.id,
        "target": str(annotation.target),
        "kind": annotation.kind,
        "value": annotation.value,
        "rationale": annotation.rationale,
        "editor": annotation.editor,
        "at": annotation.at.isoformat(),
        "session": annotation.session_id,
        "supersedes": annotation.supersedes,
        "withdrawn": annotation.withdrawn,
    }


def _when(when: When) -> JSONObject:
    return {
        "words": when.words,
        "start": when.start.isoformat() if when.start else None,
        "end": when.end.isoformat() if when.end else None,
        "precision": when.precision,
        "basis": when.basis,
        "span": span_as_list(when.span),
    }


def _date(candidate: DateCandidate) -> JSONObject:
    return {
        "value": candidate.value,
        "precision": candidate.precision,
        "basis": candidate.basis,
        "words": candidate.words,
    }
