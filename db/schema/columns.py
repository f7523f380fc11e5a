"""Column types and naming shared by every table.

Enums are stored by value as plain text and held to it by a CHECK of their own name, so that a
migration can see and change it.  Times are aware and UTC on both databases.
"""

import enum
import json
import re
from datetime import UTC, datetime
from typing import Any, ClassVar

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    Dialect,
    Enum,
    Integer,
    MetaData,
    String,
    Text,
)
from sqlalchemy.dialects.postgresql import TIMESTAMP
from sqlalchemy.orm import DeclarativeBase
from sqlalchemy.types import TypeDecorator, TypeEngine

NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}

SHA256 = String(64)
"""A SHA-256 in hexadecimal."""


def utc_text(value: datetime) -> str:
    """An aware time as UTC with microseconds, the one way it is written; ValueError when naive."""
    if value.tzinfo is None:
        raise ValueError(f"{value} has no time zone")
    return value.astimezone(UTC).isoformat(timespec="microseconds")


class UtcDateTime(TypeDecorator[datetime]):
    """An aware time in UTC.  SQLite drops zones, so there it is ISO text, which sorts as time does."""

    impl = String(32)
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        if dialect.name == "postgresql":
            return dialect.type_descriptor(TIMESTAMP(timezone=True))
        return dialect.type_descriptor(String(32))

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> Any:
        if value is None:
            return None
        text = utc_text(value)
        return datetime.fromisoformat(text) if dialect.name == "postgresql" else text

    def process_result_value(self, value: Any, _dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        aware = value if isinstance(value, datetime) else datetime.fromisoformat(value)
        return aware.astimezone(UTC)


_UNKEEPABLE = re.compile("[\0\ud800-\udfff]")


def plain_text(words: str) -> str:
    """``words`` as every database can keep them: NUL and lone surrogates become U+FFFD."""
    return _UNKEEPABLE.sub("\ufffd", words)


def canonical_json(value: object) -> str:
    """The one way a value is written as JSON: sorted keys, no spaces, ASCII."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), allow_nan=False)


class JsonText(TypeDecorator[Any]):
    """A value as canonical JSON text: the same characters on every database, so hashes agree."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Any, _dialect: Dialect) -> str:
        return canonical_json(value)

    def process_result_value(self, value: Any, _dialect: Dialect) -> Any:
        # None where an outer join found no row: JSON's own null is the text "null".
        return None if value is None else json.loads(value)


class Row(DeclarativeBase):
    """Base of all rows; they never leave ``db``."""

    metadata = MetaData(naming_convention=NAMING)
    type_annotation_map: ClassVar[dict[Any, Any]] = {
        str: Text,
        int: BigInteger().with_variant(Integer, "sqlite"),
        datetime: UtcDateTime,
        enum.Enum: Enum(
            enum.Enum,
            native_enum=False,
            create_constraint=False,
            length=24,
            values_callable=lambda members: [member.value for member in members],
        ),
    }


def one_of(column: str, members: type[enum.StrEnum]) -> CheckConstraint:
    """A CHECK that ``column`` holds one of the enum's values, named after the column."""
    values = ", ".join(f"'{member.value}'" for member in members)
    return CheckConstraint(f"{column} IN ({values})", name=f"{column}_known")


def forward(start: str, end: str, name: str) -> CheckConstraint:
    """A CHECK that two offsets are both absent or run forward from 0."""
    return CheckConstraint(
        f"({start} IS NULL) = ({end} IS NULL) "
        f"AND ({start} IS NULL OR (0 <= {start} AND {start} <= {end}))",
        name=name,
    )
