"""The index of claims: which statements share telling pairs of terms, asked without reading everything.

Denied deeds and counts of people have keys of their own in it, by which relations are proposed.

Only the newest few under one key are looked at, so that a pair that half of a year's news shares
costs no more than any other.
"""

import json
from collections.abc import Iterable, Mapping, Sequence

from sqlalchemy import TextClause, text
from sqlalchemy.orm import Session

_WRITING = {
    "sqlite": text(
        "INSERT OR IGNORE INTO claim_key (key, statement_id) "
        "SELECT json_extract(value, '$[0]'), json_extract(value, '$[1]') FROM json_each(:pairs)"
    ),
    "postgresql": text(
        "INSERT INTO claim_key (key, statement_id) "
        "SELECT (value ->> 0)::bigint, (value ->> 1)::bigint "
        "FROM json_array_elements(CAST(:pairs AS json)) ON CONFLICT DO NOTHING"
    ),
}
_NEWEST_OF_EACH = """
SELECT asked.value AS key, held.statement_id
FROM {asked} JOIN claim_key AS held ON held.key = asked.value
AND held.statement_id >= coalesce((
    SELECT newer.statement_id FROM claim_key AS newer WHERE newer.key = asked.value
    ORDER BY newer.statement_id DESC LIMIT 1 OFFSET :beyond
), 0)
"""
_ASKING = {
    "sqlite": text(_NEWEST_OF_EACH.format(asked="json_each(:keys) AS asked")),
    "postgresql": text(
        _NEWEST_OF_EACH.format(
            asked="(SELECT CAST(each AS bigint) AS value "
            "FROM json_array_elements_text(CAST(:keys AS json)) AS each) AS asked"
        )
    ),
}


def write_keys(session: Session, keys: Mapping[int, Iterable[int]]) -> None:
    """Index statements under their keys; those that are there already stay."""
    pairs = [[key, statement_id] for statement_id, some in keys.items() for key in some]
    if pairs:
        session.execute(_in_dialect(session, _WRITING), {"pairs": json.dumps(pairs)})


def statements_under(
    session: Session, keys: Iterable[int], newest: int
) -> Sequence[tuple[int, int]]:
    """Pairs of a key and a statement that has it, the ``newest`` statements of each key."""
    asked = json.dumps(sorted(set(keys)))
    rows = session.execute(
        _in_dialect(session, _ASKING), {"keys": asked, "beyond": max(0, newest - 1)}
    )
    return [(row[0], row[1]) for row in rows]


def _in_dialect(session: Session, statements: Mapping[str, TextClause]) -> TextClause:
    return statements[session.connection().dialect.name]
