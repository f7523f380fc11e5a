"""What the networks read of each token: tables in eight bits, kept and looked up again."""

from pathlib import Path

import numpy as np
import pytest

from provenance.extraction.neural.embeddings import (
    Table,
    load_embeddings,
    look_up,
    save_embeddings,
)

WIDTHS = (6, 5, 3, 2, 2, 1)


def _tables(seed: int) -> list[Table | None]:
    """Six tables of nine rows, by lot."""
    lot = np.random.default_rng(seed)
    return [Table.of(lot.normal(size=(9, width))) for width in WIDTHS]


def test_eight_bits_are_near_what_was_learned() -> None:
    learned = np.array([[0.0, 1.27], [-0.635, 0.002]])
    table = Table.of(learned)
    found = table.read(np.array([1, 0], dtype=np.int32))
    assert found == pytest.approx(learned[::-1], abs=0.005)
    assert found.dtype == np.float32


def test_a_table_of_zeros_stays_one() -> None:
    found = Table.of(np.zeros((2, 3))).read(np.array([1], dtype=np.int32))
    assert not found.any()


def test_each_column_of_numbers_has_its_table_side_by_side() -> None:
    tables = _tables(1)
    rows = np.array([[0, 1, 2, 3, 4, 5], [8, 8, 0, 0, 1, 1]], dtype=np.int32)
    found = look_up(tables, rows)
    assert found.shape == (2, sum(WIDTHS))
    at = 0
    for column, (table, width) in enumerate(zip(tables, WIDTHS, strict=True)):
        assert table is not None
        expected = table.rows[rows[:, column]] * table.scale
        assert np.array_equal(found[:, at : at + width], expected)
        at += width


def test_what_is_kept_is_read_again_and_what_both_share_is_kept_once(tmp_path: Path) -> None:
    syntax, roles = _tables(1), _tables(2)
    roles[1] = syntax[1]
    path = tmp_path / "embeddings.npz"
    save_embeddings(path, {"syntax": syntax, "roles": roles})
    with np.load(path) as saved:
        assert "both_1_rows" in saved.files
        assert "roles_1_rows" not in saved.files
    rows = np.arange(54, dtype=np.int32).reshape(9, 6) % 9
    found = load_embeddings(path)
    assert list(found) == ["syntax", "roles"]
    assert np.array_equal(look_up(found["syntax"], rows), look_up(syntax, rows))
    assert np.array_equal(look_up(found["roles"], rows), look_up(roles, rows))


def test_a_network_may_do_without_vectors_or_without_the_other_network(tmp_path: Path) -> None:
    roles = _tables(2)
    roles[1] = None
    path = tmp_path / "embeddings.npz"
    save_embeddings(path, {"roles": roles})
    found = load_embeddings(path)
    assert list(found) == ["roles"]
    rows = np.zeros((1, 6), dtype=np.int32)
    assert look_up(found["roles"], rows).shape == (1, sum(WIDTHS) - WIDTHS[1])
