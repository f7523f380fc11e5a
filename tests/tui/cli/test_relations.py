"""Relations by command: listed, made, decided, changed, shown."""

import pytest

NOW = "Vestnia plans to close the ferry terminal in Oxdal, Transport Ministry official {} said Monday.\n"
THEN = "Vestnia has no plans to close the ferry terminal, Transport Ministry spokesman {} said Thursday.\n"
FILLER = "\nThe town lies an hour from the coast and lives on fishing.\n"


@pytest.fixture
def terminal(run, write):
    """A database in which one ministry says two things, st1 and st3, and re1 that says so."""
    for name, text, day in (
        ("plan.txt", NOW.format("Tove Lindqvist"), "2026-03-09"),
        ("denial.txt", THEN.format("Pelle Ask"), "2026-03-12"),
    ):
        path = write(name, text + FILLER)
        added = run("add", path, "--outlet", "The Sound Courier", "--published", day)
        assert added.exit_code == 0, added.output
    return run


def only(run):
    (line,) = run.json("list", "relations")
    return line


def test_what_is_proposed_is_listed_with_the_words_that_show_it(terminal):
    line = only(terminal)
    assert (line["id"], line["kind"], line["scope"], line["gap_days"]) == (
        "re1",
        "contradicts",
        "same_organisation",
        3,
    )
    assert (line["status"], line["made_by"]) == ("proposed", "rule")
    assert line["statement"]["marks"][0]["words"] == "no plans to close the ferry terminal"
    assert list(line) == [
        "id", "kind", "scope", "gap_days", "status", "made_by", "why", "statement", "other",
    ]  # fmt: skip
    shown = terminal("list", "relations").stdout
    assert "re1  st3 contradicts st1  same organisation, 3 days apart, proposed by rule" in shown
    assert "Tove Lindqvist" in shown


@pytest.mark.parametrize(
    ("filters", "count"),
    [
        (["--kind", "contradicts"], 1),
        (["--kind", "updates"], 0),
        (["--scope", "same organisation"], 1),
        (["--status", "confirmed"], 0),
        (["--speaker", "Pelle Ask"], 1),
        (["--speaker", "Nobody"], 0),
        (["--statement", "st1"], 1),
        (["--statement", "st2"], 0),
        (["--article", "art2"], 1),
        (["--limit", "0"], 0),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_relations_are_filtered(terminal, filters, count):
    assert len(terminal.json("list", "relations", *filters)) == count


def test_an_empty_list_says_so(stored):
    result = stored("list", "relations")
    assert (result.exit_code, result.stdout) == (0, "")
    assert "No relation matches" in result.stderr
    assert stored("list", "relations", "--statement", "st99").exit_code == 1


def test_a_relation_is_confirmed_rejected_and_taken_back(terminal):
    assert terminal("confirm", "re1", "st1").stdout == "confirmed re1, st1\n"
    assert only(terminal)["status"] == "confirmed"
    assert "needs a rationale" in terminal("reject", "re1").stderr
    assert terminal("reject", "re1", "--why", "two terminals").exit_code == 0
    assert only(terminal)["status"] == "rejected"
    terminal("undo")
    assert only(terminal)["status"] == "confirmed"
    assert terminal("database", "verify").exit_code == 0


def test_an_editor_makes_one_and_changes_its_kind(terminal):
    made = terminal("relate", "st3", "responds-to", "st1", "--why", "asked about it")
    assert made.stdout == "said that st3 responds to st1: re2\n"
    assert terminal("relate", "re2", "denies", "--why", "he denied it").exit_code == 0
    assert [line["kind"] for line in terminal.json("list", "relations")] == [
        "denies",
        "contradicts",
    ]
    assert terminal("relate", "st3", "denies", "st1").exit_code == 1


@pytest.mark.parametrize(
    "arguments",
    [
        ["relate", "st1", "denies", "--why", "x"],
        ["relate", "re1", "denies", "st1", "--why", "x"],
        ["relate", "st1", "hates", "st2", "--why", "x"],
        ["relate", "art1", "denies", "st2", "--why", "x"],
    ],
    ids=" ".join,
)
def test_wrong_usage(terminal, arguments):
    assert terminal(*arguments).exit_code == 2


def test_a_relation_is_shown_whole_and_with_its_statements(terminal):
    terminal("confirm", "re1", "--why", "heard both")
    shown = terminal("show", "re1").stdout
    assert "verdict confirmed by ada" in shown
    assert "heard both" in shown
    assert "ada: confirmed re1" in shown
    (whole,) = terminal.json("show", "re1")
    assert [note["value"] for note in whole["annotations"]] == ["confirmed"]
    assert "re1  st3 contradicts st1" in terminal("show", "st1").stdout
    (statement,) = terminal.json("show", "st1")
    assert [relation["id"] for relation in statement["relations"]] == ["re1"]
