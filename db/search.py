"""Words as a search sees them: case, accents and punctuation aside, any white space a space.

The folded words are kept beside each statement, so both databases search the very same text:
SQLite by FTS5, PostgreSQL by a text-search index.  Each word asked for must begin a word there.
"""

import unicodedata

from sqlalchemy import ColumnElement, Integer, func, literal_column, select, table

from db.schema import StatementRow
from db.schema.guards import SEARCH_TABLE

LONGEST_SEARCH_TEXT = 100_000
"""Code points kept for searching; PostgreSQL refuses a text-search value above 1 MB."""


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
        query = " & ".join(f"'{term}':*" for term in terms)
        simple: ColumnElement[str] = literal_column("'simple'")
        searched = func.to_tsvector(simple, StatementRow.search_text)
        return searched.bool_op("@@")(func.to_tsquery(simple, query))
    query = " ".join(f'"{term}"*' for term in terms)
    matching = literal_column(SEARCH_TABLE).bool_op("MATCH")(query)
    found = select(literal_column("rowid", Integer)).select_from(table(SEARCH_TABLE))
    return StatementRow.id.in_(found.where(matching))
