"""``add``: stored once, reported after the commit, whatever happens to the other inputs."""

import json
import signal

import pytest

from tests.tui.cli.wires import SECOND_TEXT, WIRE_TEXT, numbered_text


def test_an_article_is_stored_with_its_statements(run, write):
    path = write("wire.txt", WIRE_TEXT)
    result = run("add", path, "--outlet", "The Sound Courier", "--published", "2026-03-09")
    assert result.exit_code == 0
    assert result.stdout.startswith(f"{path}: stored as art1, ")
    (article,) = run.json("list", "articles")
    assert (article["outlet"], article["published"]) == ("The Sound Courier", "2026-03-09")
    assert article["statements"] >= 4


def test_known_text_is_recognised_and_not_stored_twice(run, write):
    path = write("wire.txt", WIRE_TEXT)
    run("add", path, "--outlet", "The Sound Courier")
    again = run("add", path, "--outlet", "The Sound Courier")
    assert again.exit_code == 0
    assert again.stdout == f"{path}: already stored as art1\n"
    assert len(run.json("list", "articles")) == 1


def test_json_names_everything_that_was_stored(run, write):
    path = write("wire.txt", WIRE_TEXT)
    (added,) = run.json("add", path)
    assert list(added) == [
        "input",
        "article",
        "capture",
        "capture_seq",
        "title",
        "statements",
        "claims",
        "known",
    ]
    assert (added["article"], added["capture_seq"], added["known"]) == ("art1", 1, False)
    listed = [row["id"] for row in run.json("list", "statements")]
    assert added["statements"] == listed
    (again,) = run.json("add", path)
    assert (again["article"], again["known"]) == ("art1", True)


def test_title_url_and_own_ids_are_kept(run, write):
    path = write("inbox/2026-117.txt", WIRE_TEXT)
    hints = ["--title", "Ferries", "--url", "https://sound.example/1", "--external-id", "stem"]
    assert run("add", path.parent, *hints).exit_code == 0
    (shown,) = run.json("show", "art1")
    assert shown["title"] == "Ferries"
    assert shown["url"] == "https://sound.example/1"
    assert shown["external_id"] == "2026-117"


def test_standard_input_is_stored(run):
    result = run("add", "-", stdin=WIRE_TEXT)
    assert result.stdout.startswith("-: stored as art1, ")
    (shown,) = run.json("show", "art1")
    assert shown["captures"][0]["obtained_by"] == "stdin"


def test_one_bad_input_stops_none_of_the_others(run, write, tmp_path):
    good, other = write("good.txt", WIRE_TEXT), write("other.txt", SECOND_TEXT)
    empty = write("empty.txt", "")
    result = run("add", good, tmp_path / "absent.txt", empty, other)
    assert result.exit_code == 1
    first, second = result.stdout.splitlines()
    assert first.startswith(f"{good}: stored as art1")
    assert second.startswith(f"{other}: stored as art2")
    assert len(run.json("list", "articles")) == 2
    assert result.stderr.count("Error: ") == 2
    assert "2 articles stored, 2 failed." in result.stderr


def test_a_database_that_cannot_be_used_stops_everything_with_its_code(run, write):
    path = write("wire.txt", WIRE_TEXT)
    run.database.write_bytes(b"this is no database at all, only words" * 100)
    result = run("add", path, path, "--json")
    assert result.exit_code == 3
    assert result.stdout == ""
    assert json.loads(result.stderr)["error"] == "database"


def test_a_database_that_fails_midway_is_told_with_what_was_stored(run, write, monkeypatch):
    from db.store import Store
    from provenance.errors import DatabaseError

    really_add = Store.add_article

    def add_until_the_disk_is_full(store, article, statements, by):
        if store.articles():
            raise DatabaseError("The database cannot be used: the disk is full.")
        return really_add(store, article, statements, by)

    monkeypatch.setattr(Store, "add_article", add_until_the_disk_is_full)
    first, second = write("first.txt", WIRE_TEXT), write("second.txt", SECOND_TEXT)
    result = run("add", first, second, first)
    assert result.exit_code == 3
    assert result.stdout.startswith(f"{first}: stored as art1")
    assert result.stderr.splitlines() == [
        "Stopped: 1 article stored.",
        "Error: The database cannot be used: the disk is full.",
    ]


def test_ctrl_c_finishes_the_present_article_and_says_what_was_stored(run, write):
    for number in range(200):
        folder = write(f"inbox/{number:03}.txt", numbered_text(number)).parent
    process = run.start("add", folder)
    first = process.stdout.readline()
    process.send_signal(signal.SIGINT)
    rest, talk = process.communicate()
    assert process.returncode == 130
    reported = [first, *rest.splitlines()]
    assert f"Interrupted: {len(reported)} article" in talk
    assert f"{200 - len(reported)} not reached" in talk
    assert "Traceback" not in talk
    assert len(run.json("list", "articles")) == len(reported)
    assert run("database", "verify").exit_code == 0


@pytest.mark.parametrize("seed", range(2))
def test_killed_at_any_moment_nothing_reported_as_stored_is_lost(run, write, seed):
    for number in range(200):
        folder = write(f"inbox/{number:03}.txt", numbered_text(number)).parent
    reported = set()
    # Odd strides, so that the kills fall early and late in the run and in its transactions.
    for lines in (1, 3 + seed, 11, 2, 17 + 5 * seed, 7, 1, 23):
        process = run.start("add", folder, "--json")
        added = [json.loads(process.stdout.readline()) for _ in range(lines)]
        process.kill()
        rest, _talk = process.communicate()
        added += [json.loads(line) for line in rest.splitlines() if line.endswith("}")]
        reported |= {(each["input"], each["article"]) for each in added}
        held = {row["id"]: row for row in run.json("list", "articles")}
        assert {article for _name, article in reported} <= held.keys()
        assert run("database", "verify").exit_code == 0
    finished = run.json("add", folder)
    assert len(finished) == 200
    assert reported <= {(each["input"], each["article"]) for each in finished}
    assert {each["known"] for each in finished} == {True, False}
    assert len(run.json("list", "articles")) == 200
    assert run("database", "verify").exit_code == 0


@pytest.mark.parametrize("attempt", range(3))
def test_killed_while_the_database_is_made_leaves_a_place_that_can_be_used(run, write, attempt):
    path = write("wire.txt", WIRE_TEXT)
    folder = run.database.parent / f"new-{attempt}"
    process = run.start("add", path, "--database", folder / "store.db")
    while process.poll() is None and not folder.exists():
        pass
    process.kill()
    process.communicate()
    assert run("add", path, "--database", folder / "store.db").exit_code == 0
    assert run("database", "verify", "--database", folder / "store.db").exit_code == 0


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_the_newsroom_s_own_outlets_are_known_to_the_next_article(run, write, jobs):
    first = "The pier will shut on Monday, the mayor said. Boats will sail at night, she said.\n"
    run("add", write("first.txt", first), "--extractor", "rules", "--outlet", "Tidewatch")
    assert run("confirm", "st1").exit_code == 0
    second = "The quay is safe and will open again, Tidewatch said on Tuesday evening.\n"
    third = "The port is old and will be torn down, Tidewatch said on Friday evening.\n"
    paths = [write("second.txt", second), write("third.txt", third)]
    run("add", *paths, "--extractor", "rules", "--jobs", jobs)
    shown = [run.json("show", row["id"])[0] for row in run.json("list", "statements")]
    kinds = [row["speaker"]["kind"] for row in shown if row["speaker"]]
    assert kinds[-2:] == ["outlet", "outlet"]
