"""``trace``: the answer for people, for machines, in a file, and for a batch of stories."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.tui.cli.conftest import CommandLine

STORIES = Path(__file__).parents[3] / "examples" / "stories"
ISLAND = "The actor Ilse Maron is to buy the island of Skarn"


@pytest.fixture(scope="session")
def storied_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database with the articles of two example stories, to be copied."""
    folder = tmp_path_factory.mktemp("storied")
    run = CommandLine(folder / "store.db")
    for story in ("circle", "denial"):
        for entry in json.loads((STORIES / story / "manifest.json").read_text("utf-8")):
            hints = ("--outlet", entry["outlet"], "--published", entry["published"])
            file = STORIES / story / entry["file"]
            external_id = f"{story}-{file.stem}"
            result = run("add", file, *hints, "--external-id", external_id, "--extractor", "rules")
            assert result.exit_code == 0, result.output
    return run.database


@pytest.fixture
def storied(run: CommandLine, storied_database: Path) -> CommandLine:
    with (
        closing(sqlite3.connect(storied_database)) as kept,
        closing(sqlite3.connect(run.database)) as copy,
    ):
        kept.backup(copy)
    return run


def test_the_answer_is_a_tree_in_eighty_columns(storied):
    result = storied("trace", ISLAND)
    assert result.exit_code == 0, result.output
    lines = result.stdout.splitlines()
    assert lines[0].startswith(f"“{ISLAND}")
    assert "4 articles" in lines[2]
    assert "Goes round in a circle" in lines
    assert max(map(len, lines)) <= 80
    assert "\x1b" not in result.stdout
    assert result.stderr == ""


def test_a_claim_can_be_named_by_its_id(storied):
    head, *_ = storied.json("trace", ISLAND)
    assert head["claim_id"] is not None
    by_id, *_ = storied.json("trace", f"cl{head['claim_id']}")
    assert by_id["claim"] == head["claim"]
    assert by_id["corroboration"] == "circular"


def test_an_id_that_is_not_there_is_an_error(storied):
    result = storied("trace", "cl999")
    assert result.exit_code == 1
    assert "cl999" in result.stderr


def test_json_is_one_object_a_line(storied):
    kinds = [line["kind"] for line in storied.json("trace", ISLAND)]
    assert kinds[0] == "trace"
    assert {"group", "circle", "article", "node", "edge"} <= set(kinds)


@pytest.mark.parametrize(
    ("name", "beginning"),
    [
        ("t.html", "<!doctype html"),
        ("t.md", "# where does this"),
        ("t.json", '{"kind": "trace"'),
        ("t.jsonl", '{"kind": "trace"'),
        ("t.mmd", "flowchart lr"),
        ("t.dot", "digraph trace {"),
        ("t.txt", "“the actor"),
    ],
)
def test_the_format_is_known_by_the_ending(storied, tmp_path, name, beginning):
    path = tmp_path / name
    result = storied("trace", ISLAND, "-o", path)
    assert result.exit_code == 0, result.stderr
    assert path.read_text(encoding="utf-8").lower().startswith(beginning)
    assert result.stdout == ""
    assert "4 articles" in result.stderr
    assert str(path) in result.stderr


def test_the_format_can_be_named(storied):
    assert storied("trace", ISLAND, "--format", "dot").stdout.startswith("digraph trace {")


def test_json_says_where_the_file_went(storied, tmp_path):
    path = tmp_path / "t.html"
    (told,) = storied.json("trace", ISLAND, "-o", path)
    assert told["trace"] == str(path)
    assert told["bytes"] == path.stat().st_size


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ((), "Say a claim"),
        ((ISLAND, "--stories", "s.jsonl"), "Say a claim"),
        (("   ",), "it is empty"),
        ((ISLAND, "--format", "rtf"), "there is no format 'rtf'"),
        ((ISLAND, "-o", "t.rtf"), "No format is known"),
        (("--stories", "s.jsonl", "-o", "t.html"), "of one claim"),
    ],
)
def test_what_cannot_be_asked_is_a_usage_error(storied, arguments, words):
    result = storied("trace", *arguments)
    assert result.exit_code == 2
    assert words in result.stderr


def test_words_that_nobody_says_say_what_to_do(storied):
    result = storied("trace", "A zeppelin of marzipan circled Jupiter seventy times")
    assert result.exit_code == 0
    assert "No article tells this claim." in result.stdout
    assert "names and numbers" in result.stderr


def test_an_empty_store_says_how_to_fill_it(run):
    result = run("trace", ISLAND)
    assert result.exit_code == 0
    assert "`provenance add` stores articles" in result.stderr


def stories_file(write, *lines):
    words = "\n".join(line if isinstance(line, str) else json.dumps(line) for line in lines)
    return write("stories.jsonl", words + "\n")


def story(number, *bodies, claim=ISLAND):
    return {"id": number, "claim": claim, "body_ids": list(bodies)}


CIRCLE = [f"circle-{path.stem}" for path in sorted((STORIES / "circle").glob("*.txt"))]


def test_stories_print_a_line_each(storied, write):
    denial = [f"denial-{path.stem}" for path in sorted((STORIES / "denial").glob("*.txt"))]
    claim = "The operator of the Corrie dam knew of the crack in the spillway since November."
    path = stories_file(write, story(1, *CIRCLE), story("dam", *denial, claim=claim))
    result = storied("trace", "--stories", path, "--json")
    assert result.exit_code == 0, result.stderr
    island, dam = map(json.loads, result.stdout.splitlines())
    assert (island["id"], dam["id"]) == (1, "dam")
    assert [body["body_id"] for body in island["bodies"]] == CIRCLE
    assert island["independent_origins"] == []
    assert any(body["denial_by"] for body in dam["bodies"])
    assert "two stories traced" in result.stderr or "2 stories traced" in result.stderr


def test_stories_for_people_are_one_verdict_each(storied, write):
    result = storied("trace", "--stories", stories_file(write, story("skarn", *CIRCLE)))
    assert result.stdout.startswith("skarn: 4 articles")


def test_a_bad_line_and_a_missing_body_name_their_line_and_stop_nothing(storied, write):
    path = stories_file(
        write,
        story(1, CIRCLE[0], "nowhere"),
        "no json",
        story(True, *CIRCLE),
        "",
        story(5, 77),
        story(6, *CIRCLE),
    )
    result = storied("trace", "--stories", path, "--json")
    assert result.exit_code == 1
    first, last = map(json.loads, result.stdout.splitlines())
    assert [body["body_id"] for body in first["bodies"]] == [CIRCLE[0]]
    assert last["id"] == 6
    errors = [json.loads(line) for line in result.stderr.splitlines() if line.startswith("{")]
    kinds = [error["error"] for error in errors]
    assert kinds == ["missing_bodies", "story", "story", "missing_bodies"]
    for error, line in zip(errors, (1, 2, 3, 5), strict=True):
        assert f"line {line}" in error["message"]
    assert "nowhere" in errors[0]["message"]


def test_ids_may_be_numbers(storied, write):
    added = storied(
        "add", write("x/142.txt", f"{ISLAND}, Ada Lund said.\n"), "--external-id", "stem"
    )
    assert added.exit_code == 0, added.output
    result = storied("trace", "--stories", stories_file(write, story(9, 142)), "--json")
    (line,) = map(json.loads, result.stdout.splitlines())
    assert [body["body_id"] for body in line["bodies"]] == [142]


def test_a_file_that_cannot_be_read_is_said(storied, tmp_path):
    result = storied("trace", "--stories", tmp_path / "none.jsonl")
    assert result.exit_code == 1
    assert "none.jsonl" in result.stderr
