"""Look up what the networks read of each token: one table for each of its numbers, in eight bits.

Done outside the networks' graph, for many paragraphs at once: inside it each table took three small
steps a paragraph.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from provenance.extraction.neural.crf import Floats
from provenance.extraction.neural.lexicon import COLUMNS

NETWORKS = ("syntax", "roles")
"""The networks that read tokens."""

_SHARED = "both"


@dataclass(frozen=True, slots=True)
class Table:
    """One row a number, in eight bits; ``scale`` makes them what was learned."""

    rows: NDArray[np.int8]
    scale: np.float32

    @classmethod
    def of(cls, learned: NDArray[Any]) -> "Table":
        """Round to eight bits."""
        values = np.asarray(learned, dtype=np.float32)
        scale = np.float32(max(np.abs(values).max(), 1e-6) / 127)
        return cls(np.clip(np.rint(values / scale), -127, 127).astype(np.int8), scale)

    def read(self, numbers: NDArray[np.int32], out: Floats | None = None) -> Floats:
        """Give one row a number, in ``out`` if there is one."""
        return np.multiply(self.rows.take(numbers, 0), self.scale, out=out)


Tables = Mapping[str, Sequence[Table | None]]
"""For each network a table a column; None where it has none for that column."""


def save_embeddings(path: Path, tables: Tables) -> None:
    """Write the tables of the networks, what both share once; uncompressed, which loads fastest."""
    saved: dict[str, Any] = {}
    for column in range(COLUMNS):
        columns = {name: known[column] for name, known in tables.items()}
        if len(columns) > 1 and _are_equal(list(columns.values())):
            columns = {_SHARED: columns[NETWORKS[0]]}
        for name, table in columns.items():
            if table is not None:
                saved[f"{name}_{column}_rows"] = table.rows
                saved[f"{name}_{column}_scale"] = table.scale
    np.savez(path, allow_pickle=False, **saved)


def _are_equal(tables: Sequence[Table | None]) -> bool:
    rows = [table.rows for table in tables if table is not None]
    return len(rows) == len(tables) and all(np.array_equal(rows[0], one) for one in rows[1:])


def load_embeddings(path: Path) -> dict[str, list[Table | None]]:
    """Read the tables of the networks that have any."""
    with np.load(path) as saved:
        keys = [key.removesuffix("_rows") for key in saved.files if key.endswith("_rows")]
        found = {
            key: Table(saved[f"{key}_rows"], np.float32(saved[f"{key}_scale"])) for key in keys
        }
    return {
        name: [found.get(f"{name}_{n}", found.get(f"{_SHARED}_{n}")) for n in range(COLUMNS)]
        for name in NETWORKS
        if any(key.startswith(name) for key in keys)
    }


def look_up(tables: Sequence[Table | None], rows: NDArray[np.int32]) -> Floats:
    """Give all that a network reads of each token, side by side: tokens x width."""
    known = [(column, table) for column, table in enumerate(tables) if table is not None]
    ends = list(accumulate(table.rows.shape[1] for _, table in known))
    found = np.empty((len(rows), ends[-1]), dtype=np.float32)
    for (column, table), begin, end in zip(known, [0, *ends], ends, strict=False):
        table.read(rows[:, column], out=found[:, begin:end])
    return found
