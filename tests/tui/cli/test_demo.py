"""``demo``: everything once, offline, in a store of its own; twice without harm."""

import shlex

import pytest

from tui.cli.demo import examples_folder, read_manifest


def counts(run, database):
    rows = run.json("list", "statements", "--database", database)
    sources = run.json("list", "sources", "--database", database)
    return (
        len(rows),
        sorted(row["status"] for row in rows),
        sorted((source["name"], source["reliability"] or "") for source in sources),
    )


@pytest.fixture
def shown(run, tmp_path):
    """The output of a first demo."""
    result = run("demo", "--folder", tmp_path / "demo")
    assert result.exit_code == 0, result.output
    return result.stdout


def test_the_demo_shows_statements_and_writes_reports(run, shown, tmp_path):
    assert "10 articles stored" in shown
    assert "with a speaker, such as" in shown
    assert (tmp_path / "demo" / "demo-report.html").stat().st_size > 10_000
    assert (tmp_path / "demo" / "demo-report.md").stat().st_size > 2_000
    paths = str(tmp_path)
    assert max(len(line) for line in shown.splitlines() if paths not in line) <= 80
    verified = run("database", "verify", "--database", tmp_path / "demo" / "demo.sqlite")
    assert verified.exit_code == 0


def test_the_demo_judges_a_little_as_editor_demo(run, shown, tmp_path):
    database = tmp_path / "demo" / "demo.sqlite"
    assert shown.count("demo: ") >= 4
    (confirmed,) = run.json("list", "statements", "--status", "confirmed", "--database", database)
    (whole,) = run.json("show", confirmed["id"], "--database", database)
    assert {annotation["editor"] for annotation in whole["annotations"]} == {"demo"}
    assert confirmed["credibility"] == "2"
    assert "B" in {hop["reliability"] for hop in whole["chain"]}


def test_the_demo_says_how_to_open_the_desk_with_a_command_that_works(run, shown):
    command = next(line for line in shown.splitlines() if line.startswith("Lists:")).split(None, 1)[
        1
    ]
    program, *arguments = shlex.split(command)
    assert program == "provenance"
    assert run(*arguments).exit_code == 0
    assert command.removesuffix("list statements") + "review" in shown


def test_the_demo_traces_a_story_and_says_how_to_do_it_again(run, shown, tmp_path):
    assert "20 more articles stored" in shown
    assert "20 articles, 1 origin: The Sound Courier." in shown
    page = (tmp_path / "demo" / "demo-trace.html").read_text(encoding="utf-8")
    assert "Where a claim comes from" in page
    assert "20 articles, 1 origin: The Sound Courier." in page
    command = next(line for line in shown.splitlines() if line.startswith("Trace:"))
    program, *arguments = shlex.split(command.split(None, 1)[1])
    assert program == "provenance"
    result = run(*arguments)
    assert result.exit_code == 0
    assert "20 articles, 1 origin: The Sound Courier." in result.stdout


@pytest.mark.usefixtures("shown")
def test_a_second_demo_does_no_harm(run, tmp_path):
    database = tmp_path / "demo" / "demo.sqlite"
    before = counts(run, database)
    again = run("demo", "--folder", tmp_path / "demo")
    assert again.exit_code == 0
    assert "no articles stored" in again.stdout.lower() or "0 articles stored" in again.stdout
    assert counts(run, database) == before


@pytest.mark.usefixtures("shown")
def test_what_the_user_undid_in_the_demo_stays_undone(run, tmp_path):
    database = tmp_path / "demo" / "demo.sqlite"
    undone = 0
    while run("undo", "--editor", "demo", "--database", database).exit_code == 0:
        undone += 1
        if undone == 4:
            break
    before = counts(run, database)
    assert "confirmed" not in before[1]
    run("demo", "--folder", tmp_path / "demo")
    assert counts(run, database) == before


def test_the_demo_keeps_away_from_the_users_own_database(run, shown):
    assert shown
    assert not run.database.exists()


def test_without_a_folder_the_demo_uses_the_users_data_folder(run, tmp_path):
    assert run("demo").exit_code == 0
    assert (tmp_path / "data" / "provenance" / "demo.sqlite").is_file()


def test_a_place_that_is_no_folder_is_refused(run, write):
    assert run("demo", "--folder", write("file.txt", "x")).exit_code == 2
    result = run("demo", "--folder", write("other.txt", "x") / "deeper")
    assert result.exit_code == 1
    assert "--folder" in result.stderr


def test_every_example_is_there_and_named_in_the_manifest():
    folder = examples_folder()
    named = {example.path for example in read_manifest(folder)}
    assert named == {path for path in folder.iterdir() if path.suffix in {".txt", ".html"}}
