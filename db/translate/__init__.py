"""Rows to frozen values and back.  Nothing here asks the database for anything."""

from db.translate.articles import (
    article_fields,
    as_article,
    as_capture_summary,
    capture_row,
    links_of,
    published_of,
    zones_of,
)
from db.translate.columns import kept, offsets, span_or_none
from db.translate.judgements import (
    as_annotation,
    standing,
    target_fields,
    target_of,
)
from db.translate.relations import as_relation, offset_pairs, relation_row, spans_from
from db.translate.statements import (
    active_hops,
    active_mention,
    as_hop,
    as_speaker,
    as_statement,
    as_when,
    hop_fields,
    span_rows,
    spans_of,
    when_fields,
    words_in,
)
from db.translate.upstream import as_reading, reading_fields

__all__ = [
    "active_hops",
    "active_mention",
    "article_fields",
    "as_annotation",
    "as_article",
    "as_capture_summary",
    "as_hop",
    "as_reading",
    "as_relation",
    "as_speaker",
    "as_statement",
    "as_when",
    "capture_row",
    "hop_fields",
    "kept",
    "links_of",
    "offset_pairs",
    "offsets",
    "published_of",
    "reading_fields",
    "relation_row",
    "span_or_none",
    "span_rows",
    "spans_from",
    "spans_of",
    "standing",
    "target_fields",
    "target_of",
    "when_fields",
    "words_in",
    "zones_of",
]
