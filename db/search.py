"""Words as a search sees them: case, accents and punctuation aside, any white space a space.

The folded words are kept beside each statement, so both databases search the very same text:
SQLite by FTS5, PostgreSQL by a text-search index.  Each word asked for must begin a word there.
"""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Float, Integer, Select, func, literal_column, select, table
from sqlalchemy.orm import Session

from db.schema import CaptureWordsRow, StatementRow
from db.schema.guards import SEARCH_TABLE, TEXT_SEARCH_TABLE

LONGEST_SEARCH_TEXT = 100_000
"""Code points kept for searching; PostgreSQL refuses a text-search value above 1 MB."""

RANKED = 2000
"""How many of the newest matches a ranking looks at; older ones follow it, newest first."""


def fold(words: str) -> str:
    """``words`` as searched: letters and digits only, casefolded, no accents, single spaces."""
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", words).casefold())
    kept = ("" if unicodedata.combining(c) else c if c.isalnum() else " " for c in plain)
    return " ".join("".join(kept).split())


def search_text(*parts: str | None) -> str:
    """The folded words of several texts, cut to what an index takes."""
    return fold(" ".join(part for part in parts if part))[:LONGEST_SEARCH_TEXT]


def matches_words(words: str, dialect: str) -> ColumnElement[bool] | None:
    """A condition on StatementRow that each of ``words`` begins a word; None when there is no word."""
    terms = fold(words).split()
    if not terms:
        return None
    if dialect == "postgresql":
        searched, query = _on_postgresql(terms)
        return searched.bool_op("@@")(query)
    return StatementRow.id.in_(_found_by_sqlite(terms))


def _on_postgresql(terms: Sequence[str]) -> tuple[ColumnElement[Any], ColumnElement[Any]]:
    """What is searched and what for."""
    simple: ColumnElement[str] = literal_column("'simple'")
    query = " & ".join(f"'{term}':*" for term in terms)
    searched = func.to_tsvector(simple, StatementRow.search_text)
    return searched, func.to_tsquery(simple, query)


_ROWID: ColumnElement[int] = literal_column("rowid", Integer)
_BM25: ColumnElement[float] = literal_column(f"bm25({SEARCH_TABLE})", Float)


def _found_by_sqlite(terms: Sequence[str]) -> Select[int]:
    matching = literal_column(SEARCH_TABLE).bool_op("MATCH")(" ".join(f'"{t}"*' for t in terms))
    return select(_ROWID).select_from(table(SEARCH_TABLE)).where(matching)


@dataclass(frozen=True, slots=True)
class BestMatches:
    """The newest matches of a search, the best first.

    ``before`` is the id of the oldest of them when there are older ones, None when these are all.
    """

    ids: tuple[int, ...]
    before: int | None


def best_matches(session: Session, words: str, dialect: str) -> BestMatches:
    """The newest matches, ranked by how rare and how near the beginning the words are found."""
    terms = fold(words).split()
    if not terms:
        return BestMatches((), None)
    if dialect == "postgresql":
        searched, query = _on_postgresql(terms)
        newest = select(StatementRow.id).where(searched.bool_op("@@")(query))
        found = session.scalars(newest.order_by(StatementRow.id.desc()).limit(RANKED + 1)).all()
        ranked = select(StatementRow.id).order_by(
            func.ts_rank(searched, query).desc(), StatementRow.id.desc()
        )
        ids = session.scalars(ranked.where(StatementRow.id.in_(found[:RANKED]))).all()
    else:
        matching = _found_by_sqlite(terms)
        found = session.scalars(matching.order_by(_ROWID.desc()).limit(RANKED + 1)).all()
        ids = found[:RANKED]
        # One letter begins so many words that a rank would say nothing and take long.
        if ids and any(len(term) > 1 for term in terms):
            ranked_ids = matching.where(ids[-1] <= _ROWID).order_by(_BM25, _ROWID.desc())
            ids = session.scalars(ranked_ids).all()
    return BestMatches(tuple(ids), min(ids) if len(found) > RANKED else None)


def texts_with(
    term: str, said: ColumnElement[float], dialect: str, *, whole: bool
) -> Select[int, float]:
    """The captures in whose text a word begins with a folded ``term`` (or is it), each with ``said``."""
    if dialect == "postgresql":
        simple: ColumnElement[str] = literal_column("'simple'")
        query = func.to_tsquery(simple, f"'{term}'" if whole else f"'{term}':*")
        searched = func.to_tsvector(simple, CaptureWordsRow.search_text)
        return select(CaptureWordsRow.capture_id, said).where(searched.bool_op("@@")(query))
    matching = literal_column(TEXT_SEARCH_TABLE).bool_op("MATCH")(
        f'"{term}"' if whole else f'"{term}"*'
    )
    found = select(_ROWID.label("capture_id"), said)
    return found.select_from(table(TEXT_SEARCH_TABLE)).where(matching)
