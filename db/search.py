"""Words as a search sees them: case, accents and punctuation aside, any white space a space.

The folded words are kept beside each statement, so both databases search the very same text:
SQLite by FTS5, PostgreSQL by a text-search index.  Each word asked for must begin a word there.
"""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Integer,
    Select,
    bindparam,
    func,
    literal,
    literal_column,
    select,
    table,
    text,
)
from sqlalchemy.orm import Session

from db.schema import CaptureWordsRow, StatementRow
from db.schema.guards import SEARCH_TABLE, TEXT_SEARCH_TABLE

LONGEST_SEARCH_TEXT = 100_000
"""Code points kept for searching; PostgreSQL refuses a text-search value above 1 MB."""

_LONGEST_ARTICLE = 200_000
"""Code points of an article that are folded for searching; more than an index takes."""

_USUAL_LENGTH = 200
"""Code points added to each length, so that a short statement is not the best for being short."""

MOST_TEXTS = 5000
"""Texts of one word that are looked at, the newest."""

RANKED = 1000
"""How many of the newest matches a ranking looks at; older ones follow it, newest first."""


def fold(words: str) -> str:
    """``words`` as searched: letters and digits only, casefolded, no accents, single spaces."""
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", words).casefold())
    kept = ("" if unicodedata.combining(c) else c if c.isalnum() else " " for c in plain)
    return " ".join("".join(kept).split())


def search_text(*parts: str | None) -> str:
    """The folded words of several texts, cut to what an index takes."""
    return fold(" ".join(part for part in parts if part))[:LONGEST_SEARCH_TEXT]


def index_words(session: Session, capture_id: int, headline: str | None, article: str) -> None:
    """Keep the folded words of a capture for searching."""
    words = search_text(headline, article[:_LONGEST_ARTICLE])
    session.add(CaptureWordsRow(capture_id=capture_id, search_text=words))


def matches_words(words: str, dialect: str) -> ColumnElement[bool] | None:
    """A condition on StatementRow that each of ``words`` begins a word; None when there is no word."""
    terms = fold(words).split()
    if not terms:
        return None
    if dialect == "postgresql":
        searched, query = _on_postgresql(terms)
        return searched.bool_op("@@")(query)
    return StatementRow.id.in_(_found_by_sqlite(terms))


def _on_postgresql(
    terms: Sequence[str], *, whole: bool = False
) -> tuple[ColumnElement[Any], ColumnElement[Any]]:
    """What is searched and what for: ``whole`` words, or words that begin so."""
    simple: ColumnElement[str] = literal_column("'simple'")
    query = " & ".join(f"'{term}'" if whole else f"'{term}':*" for term in terms)
    searched = func.to_tsvector(simple, StatementRow.search_text)
    return searched, func.to_tsquery(simple, query)


_ROWID: ColumnElement[int] = literal_column("rowid", Integer)


def _found_by_sqlite(terms: Sequence[str], *, whole: bool = False) -> Select[int]:
    wanted = " ".join(f'"{term}"' if whole else f'"{term}"*' for term in terms)
    matching = literal_column(SEARCH_TABLE).bool_op("MATCH")(wanted)
    return select(_ROWID).select_from(table(SEARCH_TABLE)).where(matching)


@dataclass(frozen=True, slots=True)
class BestMatches:
    """Matches of a search, the best first; ``is_cut`` when only the newest of them were looked at."""

    ids: tuple[int, ...]
    is_cut: bool


def best_matches(session: Session, words: str, dialect: str) -> BestMatches:
    """The newest statements with these very words; where there is none, with words that begin so.

    Begun words are looked for second: SQLite gathers all that begin so before it gives the first.
    Neither database is asked for its own rank: it would count how rare each word is in the whole
    store, which takes longer the more often the word stands there.
    """
    terms = fold(words).split()
    found: Sequence[int] = ()
    for whole in (True, False):
        found = found or session.scalars(_newest(terms, dialect, whole=whole)).all()
    texts = session.execute(
        select(StatementRow.id, StatementRow.search_text).where(one_of(found[:RANKED]))
    )
    ranked = sorted((-weight_of(text, terms), -number) for number, text in texts)
    return BestMatches(tuple(-number for _, number in ranked), len(found) > RANKED)


def one_of(ids: Sequence[int]) -> ColumnElement[bool]:
    """A condition on StatementRow that its id is among thousands: SQLAlchemy looks at none of them."""
    return StatementRow.id.in_(bindparam("one_of", ids, expanding=True))


def _newest(terms: Sequence[str], dialect: str, *, whole: bool) -> Select[int]:
    if not terms:
        return select(StatementRow.id).where(literal(value=False))
    if dialect == "postgresql":
        searched, query = _on_postgresql(terms, whole=whole)
        newest = select(StatementRow.id).where(searched.bool_op("@@")(query))
        return newest.order_by(StatementRow.id.desc()).limit(RANKED + 1)
    return _found_by_sqlite(terms, whole=whole).order_by(_ROWID.desc()).limit(RANKED + 1)


def weight_of(text: str, terms: Sequence[str]) -> float:
    """How often the terms begin a word of a folded text, a whole word twice, for its length."""
    spaced = f" {text} "
    hits = 0
    for term in terms:
        hits += spaced.count(f" {term}") + spaced.count(f" {term} ")
    return hits / (_USUAL_LENGTH + len(text))


def texts_with(term: str, weight: float, dialect: str, *, whole: bool) -> Select[int, float]:
    """The newest captures in whose text a word begins with a folded ``term`` (or is it), and ``weight``.

    They are MOST_TEXTS at most: of a word that half of all texts have, the old ones tell nothing.
    """
    said = literal(weight).label("weight")
    if dialect == "postgresql":
        simple: ColumnElement[str] = literal_column("'simple'")
        query = func.to_tsquery(simple, f"'{term}'" if whole else f"'{term}':*")
        searched = func.to_tsvector(simple, CaptureWordsRow.search_text)
        found = select(CaptureWordsRow.capture_id, said).where(searched.bool_op("@@")(query))
        # "+ 0" keeps it from reading all texts backwards by their ids until enough are found.
        found = found.order_by((CaptureWordsRow.capture_id + 0).desc())
    else:
        matching = literal_column(TEXT_SEARCH_TABLE).bool_op("MATCH")(
            f'"{term}"' if whole else f'"{term}"*'
        )
        found = select(_ROWID.label("capture_id"), said).where(matching).order_by(_ROWID.desc())
        found = found.select_from(table(TEXT_SEARCH_TABLE))
    newest = found.limit(MOST_TEXTS).subquery()
    return select(newest.c.capture_id, newest.c.weight)


def search_by_index(session: Session) -> None:
    """Have PostgreSQL read texts by their index to the end of the transaction, SQLite always does.

    It takes the words of a text for cheap to find, and would read them all for a frequent word.
    """
    if session.get_bind().dialect.name == "postgresql":
        session.execute(text("SET LOCAL enable_seqscan = off"))
