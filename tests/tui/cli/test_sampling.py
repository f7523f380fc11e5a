"""Sharing out by command: assignments, blind samples, agreement and adjudication."""

import csv
from pathlib import Path

import pytest

from tests.tui.cli.conftest import CommandLine
from tests.tui.cli.wires import WIRE_TEXT


@pytest.fixture
def spring(run: CommandLine, tmp_path: Path) -> CommandLine:
    """A command line on a store with one article, of which two statements are a blind sample."""
    article = tmp_path / "wire.txt"
    article.write_text(WIRE_TEXT, encoding="utf-8")
    assert run("add", article, "--extractor", "rules").exit_code == 0
    drawn = run("sample", "draw", "spring", "--size", 2, "--editors", "ada,bea", "--seed", "x")
    assert drawn.exit_code == 0, drawn.stderr
    return run


def members(run: CommandLine) -> list[str]:
    from db.store import open_store
    from provenance.domain.stored import StatementFilter

    with open_store(str(run.database)) as store:
        wanted = StatementFilter(sample="spring")
        return [f"st{n}" for part in store.queue(wanted) for n in part.ids]


def test_a_sample_is_drawn_listed_and_shown(spring: CommandLine) -> None:
    (listed,) = spring.json("sample", "list")
    assert (listed["name"], listed["size"], listed["editors"]) == ("spring", 2, ["ada", "bea"])
    shown = spring("sample", "show", "spring").stdout
    assert "seed x" in shown
    assert "ada: 0 of 2" in shown


def test_votes_by_command_change_nothing_until_they_are_adjudicated(spring: CommandLine) -> None:
    first, second = members(spring)
    assert spring("confirm", first, second, "--sample", "spring").exit_code == 0
    for statement in (first, second):
        done = spring("reject", statement, "--sample", "spring", "--editor", "bea", "--why", "no")
        assert done.exit_code == 0, done.stderr
    statuses = {line["id"]: line["status"] for line in spring.json("list", "statements")}
    assert {statuses[first], statuses[second]} == {"proposed"}
    contests = spring.json("adjudicate", "spring", "--editor", "cid")
    assert [(c["subject"], c["field"]) for c in contests] == [
        (first, "verdict"),
        (second, "verdict"),
    ]
    decided = spring("adjudicate", "spring", first, "verdict", "rejected", "--why", "a caption")
    assert decided.exit_code == 0, decided.stderr
    statuses = {line["id"]: line["status"] for line in spring.json("list", "statements")}
    assert (statuses[first], statuses[second]) == ("rejected", "proposed")
    every = spring("adjudicate", "spring", "--all").stdout
    assert "✓ bea: rejected (no)" in every
    assert "· ada: confirmed" in every
    assert spring("undo").exit_code == 0
    assert spring("database", "verify").exit_code == 0


def test_agreement_is_printed_and_its_units_written(spring: CommandLine, tmp_path: Path) -> None:
    first, second = members(spring)
    nothing = spring("agreement", "spring")
    assert "Nobody has voted" in nothing.stderr
    spring("confirm", first, "--sample", "spring")
    spring("reject", second, "--sample", "spring", "--why", "no")
    spring("confirm", first, second, "--sample", "spring", "--editor", "bea")
    verdict = spring.json("agreement", "spring")[0]
    assert (verdict["field"], verdict["units"], verdict["unanimous"]) == ("verdict", 2, 1)
    assert verdict["alpha_nominal"] == pytest.approx(0.0)
    file = tmp_path / "units.csv"
    assert spring("agreement", "spring", "--units", file).exit_code == 0
    rows = list(csv.DictReader(file.read_text(encoding="utf-8").splitlines()))
    verdicts = {
        row["subject"]: (row["ada"], row["bea"]) for row in rows if row["field"] == "verdict"
    }
    assert verdicts == {first: ("confirmed", "confirmed"), second: ("rejected", "confirmed")}
    taken = spring("adjudicate", "spring", "--agreed")
    assert taken.exit_code == 0, taken.stderr


def test_a_cell_that_would_be_a_formula_is_quoted() -> None:
    from tui.cli.adjudicating import _cell

    assert [_cell(words) for words in ("=1+1", "@here", "plain")] == ["'=1+1", "'@here", "plain"]


@pytest.mark.parametrize(
    ("arguments", "code", "says"),
    [
        (("sample", "show", "winter"), 1, "no sample"),
        (("adjudicate", "spring", "st1"), 2, "Give the id"),
        (("confirm", "st1", "--sample", "winter"), 1, "no sample"),
        (("assign", "close", "3x"), 2, "as3"),
        (("assign", "close", "as99"), 1, "as99"),
        (("sample", "draw", "spring", "--size", "2", "--editors", "ada,bea"), 1, "already"),
    ],
)
def test_what_cannot_be_is_said(
    spring: CommandLine, arguments: tuple[str, ...], code: int, says: str
) -> None:
    failed = spring(*arguments)
    assert (failed.exit_code, says in failed.stderr) == (code, True), failed.stderr


def test_statements_are_given_and_listed(spring: CommandLine) -> None:
    given = spring("assign", "to", "bea", "--status", "proposed", "--note", "the quick ones")
    assert given.exit_code == 0, given.stderr
    (line, *_) = spring.json("assign", "list", "--of", "bea")
    assert (line["id"], line["note"], line["decided"]) == ("as3", "the quick ones", 0)
    assert "the quick ones" in spring("assign", "list").stdout
    assert spring("assign", "close", "as3").exit_code == 0
