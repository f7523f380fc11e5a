"""Which articles may tell a claim: by the keys of their statements and by the words of their text.

Neither reads everything: keys answer their newest statements, and the text search adds up how much of
the claim each text has before any text is looked at.
"""

from collections import Counter
from collections.abc import Iterable, Mapping

from sqlalchemy import CompoundSelect, Select, func, select, union_all
from sqlalchemy.orm import Session

from db.claim_keys import statements_under
from db.schema import ArticleRow, CaptureRow, CaptureWordsRow, StatementRow
from db.search import fold, search_by_index, texts_with
from provenance.claims.nearness import nearness
from provenance.claims.terms import Terms, keys_asked, telling_terms, terms_of
from provenance.domain.statements import Status

_NEWEST = 400
"""Statements of one key that are looked at."""

_STATEMENTS = 300
"""Statements that share most keys, whose articles are candidates."""

_FEWEST_KEYS = 2
_TEXTS = 300
"""Texts that have most of the words, which are looked at."""

_NEAR = 0.25
"""Share of the claim's terms that must stand together in a text for it to be a candidate."""

_SHORT = 4
"""A shorter word is searched whole: it begins too many others."""


def articles_about(session: Session, words: str, most: int) -> list[int]:
    """The ids of the articles that may tell what ``words`` say, the likeliest first."""
    terms = terms_of(words)
    scores = _by_text(session, terms)
    for article_id, share in _by_statements(session, terms).items():
        scores[article_id] = max(share, scores.get(article_id, 0.0))
    return sorted(scores, key=lambda number: (-scores[number], number))[:most]


def _by_statements(session: Session, terms: Terms) -> dict[int, float]:
    """Articles with a statement that shares keys, and the share of the keys."""
    asked = keys_asked(terms)
    shared = Counter(number for _, number in statements_under(session, asked, _NEWEST))
    found = {n: count for n, count in shared.most_common(_STATEMENTS) if count >= _FEWEST_KEYS}
    rows = session.execute(
        select(StatementRow.id, StatementRow.article_id)
        .join(CaptureRow, CaptureRow.id == StatementRow.capture_id)
        .join(ArticleRow, ArticleRow.id == StatementRow.article_id)
        .where(
            StatementRow.id.in_(found),
            StatementRow.status != Status.REJECTED,
            CaptureRow.seq == ArticleRow.newest_seq,
        )
    )
    shares: dict[int, float] = {}
    for statement_id, article_id in rows:
        share = min(1.0, _NEAR + found[statement_id] / len(asked))
        shares[article_id] = max(share, shares.get(article_id, 0.0))
    return shares


def _by_text(session: Session, terms: Terms) -> dict[int, float]:
    """Articles in whose text the terms stand together, and the share of the terms."""
    weights = _searched(terms)
    if len(weights) < 2:
        return {}
    search_by_index(session)
    rows = session.execute(_texts(session, weights))
    scores = {article_id: nearness(weights, text) for article_id, text in rows}
    return {article_id: near for article_id, near in scores.items() if near >= _NEAR}


def _searched(terms: Terms) -> dict[str, float]:
    """The beginnings of words to search for, folded as texts are, with how much each tells."""
    written = dict(zip(terms.order, terms.written, strict=True))
    found = {}
    for term in telling_terms(terms):
        words = fold(written[term] if term in terms.numbers else term).split()
        if words:
            found[words[0]] = terms.weight_of(term)
    return found


def _texts(session: Session, weights: Mapping[str, float]) -> Select[int, str]:
    """A query for the newest texts that have most of the words, by weight."""
    found = _findings(session, weights).subquery()
    summed = (
        select(found.c.capture_id)
        .group_by(found.c.capture_id)
        .having(func.sum(found.c.weight) >= _NEAR * sum(weights.values()))
        .order_by(func.sum(found.c.weight).desc(), found.c.capture_id)
        .limit(_TEXTS)
    ).subquery()
    return (
        select(CaptureRow.article_id, CaptureWordsRow.search_text)
        .join(summed, summed.c.capture_id == CaptureWordsRow.capture_id)
        .join(CaptureRow, CaptureRow.id == CaptureWordsRow.capture_id)
        .join(ArticleRow, ArticleRow.id == CaptureRow.article_id)
        .where(CaptureRow.seq == ArticleRow.newest_seq)
    )


def _findings(session: Session, weights: Mapping[str, float]) -> CompoundSelect[int, float]:
    dialect = session.connection().dialect.name
    searches: Iterable[Select[int, float]] = (
        texts_with(term, weight, dialect, whole=len(term) < _SHORT)
        for term, weight in weights.items()
    )
    return union_all(*searches)
