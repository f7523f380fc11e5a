"""``report``: the same report in each format, to stdout or whole into a file."""

import json

import pytest


def test_a_report_goes_to_stdout_as_markdown(stored):
    result = stored("report")
    assert result.exit_code == 0
    assert "Tove Lindqvist" in result.stdout
    assert "Signe Holm" in result.stdout
    assert result.stderr == ""


@pytest.mark.parametrize(
    ("name", "beginning"), [("r.md", "#"), ("r.html", "<!doctype html"), ("r.json", "{")]
)
def test_the_format_is_known_by_the_ending(stored, tmp_path, name, beginning):
    path = tmp_path / name
    result = stored("report", "-o", path)
    assert result.exit_code == 0, result.stderr
    assert path.read_text(encoding="utf-8").lstrip().lower().startswith(beginning)
    assert result.stdout == ""
    assert str(path) in result.stderr


def test_the_format_can_be_named(stored, tmp_path):
    path = tmp_path / "report"
    assert stored("report", "--format", "html", "-o", path).exit_code == 0
    assert "<svg" in path.read_text(encoding="utf-8")


def test_a_report_covers_one_article(stored):
    words = stored("report", "--article", "art2").stdout
    assert "Signe Holm" in words
    assert "Tove Lindqvist" not in words


@pytest.mark.parametrize("source", ["Signe Holm", "signe holm"])
def test_a_report_covers_one_source(stored, source):
    words = stored("report", "--source", source).stdout
    assert "Nobody likes it" in words
    assert "We have an agreement" not in words


def test_ratings_and_confirmations_are_in_the_report(stored):
    statement = stored.json("list", "statements", "--source", "Nordbund")[0]["id"]
    stored("rate", "Nordbund", "B", "--why", "usually right on ferries")
    stored("confirm", statement)
    words = stored("report").stdout
    assert "usually right on ferries" in words
    assert "confirmed" in words
    assert "ada" in words


def test_json_says_where_the_report_went(stored, tmp_path):
    path = tmp_path / "r.md"
    (told,) = stored.json("report", "-o", path)
    assert told["report"] == str(path)
    assert told["bytes"] == path.stat().st_size


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["--article", "art1", "--all"], 2, "exclude one another"),
        (["--format", "papyrus"], 2, "markdown"),
        (["-o", "report.papyrus"], 2, "No format is known"),
        (["--json"], 2, "needs -o"),
        (["--article", "art999"], 1, "art999"),
        (["--source", "Nobody at all"], 1, "Nobody at all"),
        (["-o", "absent/report.md"], 1, "There is no folder"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_what_cannot_be_written_is_said(stored, tmp_path, monkeypatch, arguments, code, words):
    monkeypatch.chdir(tmp_path)
    before = sorted(tmp_path.iterdir())
    result = stored("report", *arguments)
    assert result.exit_code == code
    assert words in result.stderr
    assert sorted(tmp_path.iterdir()) == before


@pytest.mark.parametrize("form", [(), ("--format", "markdown")])
def test_a_folder_is_not_overwritten(stored, tmp_path, form):
    result = stored("report", "-o", tmp_path, *form, "--json")
    assert result.exit_code == 1
    assert json.loads(result.stderr)["error"] == "report"


def test_an_empty_store_has_nothing_to_report_on(run):
    result = run("report")
    assert result.exit_code == 1
    assert "nothing to report" in result.stderr
