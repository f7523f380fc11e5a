"""``model``: fitted to marked articles or to what editors decided, kept whole, used when asked for."""

import json
import signal
import time

import pytest
from click.testing import CliRunner

from tests.provenance.extraction.fitting.corpus import an_article, write_brat, write_standoff
from tui.cli.program import program


@pytest.fixture(autouse=True)
def models(tmp_path, monkeypatch):
    """The folder of this test's models."""
    folder = tmp_path / "models"
    monkeypatch.setenv("PROVENANCE_MODELS", str(folder))
    return folder


def invoke(*arguments):
    result = CliRunner().invoke(program, [str(argument) for argument in arguments])
    if result.exception is not None and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result


def values(*arguments):
    result = invoke(*arguments, "--json")
    assert result.exit_code == 0, result.stderr
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_training_tells_what_is_gained_on_articles_held_out(tmp_path, models):
    corpus = write_brat(tmp_path / "marked", 20)
    (made,) = values("model", "train", "--corpus", corpus, "--name", "ours")
    assert made["corpus"]["learned_from"]["articles"] == 15
    assert made["corpus"]["held_out"] == {"articles": 5, "marked": 35, "rejected": 0}
    before, after = made["held_out"]["before"], made["held_out"]["after"]
    # Nobody marked what the people of this corpus back; the model learns to leave it out.
    assert after["f1"] > before["f1"] + 0.1
    gain = made["held_out"]["gain"]
    assert 0 < gain["low"] <= gain["by"] <= gain["high"]
    assert sorted(path.name for path in models.iterdir()) == ["ours"]


def test_a_model_reads_only_once_it_is_used_and_the_built_in_one_comes_back(tmp_path):
    corpus = write_standoff(tmp_path / "marked", 18)
    invoke("model", "train", "--corpus", corpus, "--name", "ours")
    text = tmp_path / "a.txt"
    text.write_text(an_article(40)[0], encoding="utf-8")

    def reads():
        (listed,) = values("extract", text)
        attributed = [s for s in listed["statements"] if s["form"] != "unattributed"]
        return [s["confidence"] for s in attributed]

    usual = reads()
    assert invoke("model", "use", "ours").exit_code == 0
    assert [row["name"] for row in values("model", "list") if row["in_use"]] == ["ours"]
    assert reads() != usual
    assert "+ours" in invoke("extract", text, "--explain").stdout
    assert invoke("model", "use", "built-in").exit_code == 0
    assert reads() == usual
    assert "+ours" not in invoke("extract", text, "--explain").stdout


def test_two_fits_to_the_same_articles_are_the_same(tmp_path):
    corpus = write_brat(tmp_path / "marked", 18)
    (one,) = values("model", "train", "--corpus", corpus, "--name", "one")
    (two,) = values("model", "train", "--corpus", corpus, "--name", "two")
    assert {**one, "name": "", "made": ""} == {**two, "name": "", "made": ""}


def test_evaluating_tells_shares_and_how_far_they_may_be_off(tmp_path):
    (found,) = values("model", "evaluate", write_brat(tmp_path / "marked", 4))
    assert (found["model"], found["articles"], found["marked"]) == ("built-in", 4, 28)
    low, high = found["f1_between"]
    assert 0 < low <= found["f1"] <= high <= 1
    told = invoke("model", "evaluate", tmp_path / "marked").stdout
    assert "built-in on 4 articles with 28 marked" in told
    assert "in 95 of 100 samples" in told


def test_editors_decisions_are_learned_from(run, tmp_path):
    folder = write_brat(tmp_path / "marked", 18)
    assert run("add", folder).exit_code == 0
    rows = [r for r in run.json("list", "statements", "--limit", "1000") if r["speaker"]]
    stances = [row["id"] for row in rows if "plan for" in row["words"]]
    said = [row["id"] for row in rows if row["id"] not in stances]
    assert run("reject", *stances, "--why", "a stance, not a statement").exit_code == 0
    assert run("confirm", *said).exit_code == 0
    (made,) = run.json("model", "train", "--store", "--name", "desk")
    corpus = made["corpus"]
    assert corpus["from"] == ["the store"]
    assert corpus["learned_from"]["articles"] == 14
    assert corpus["learned_from"]["rejected"] > 0
    assert made["held_out"]["after"]["f1"] >= made["held_out"]["before"]["f1"]


@pytest.mark.parametrize(
    ("arguments", "words", "code"),
    [
        (["train", "--name", "ours"], "Say what to learn from", 2),
        (["train", "--corpus", "{few}", "--name", "ours"], "Too little to learn from", 1),
        (["train", "--corpus", "{none}", "--name", "ours"], "there is no such folder", 1),
        (["train", "--corpus", "{empty}", "--name", "ours"], "NAME.txt beside NAME.ann", 1),
        (["train", "--corpus", "{few}", "--name", "built-in"], "a model's name is", 1),
        (["train", "--corpus", "{few}", "--name", "../up"], "a model's name is", 1),
        (["evaluate", "{few}", "--model", "ours"], "there is no model of that name", 1),
        (["use", "../ours"], "there is no model of that name", 1),
        (["show", "ours"], "there is no model of that name", 1),
    ],
)
def test_what_cannot_be_done_is_said_with_what_to_do(tmp_path, models, arguments, words, code):
    places = {"few": write_brat(tmp_path / "few", 3), "none": tmp_path / "none"}
    places["empty"] = tmp_path / "empty"
    places["empty"].mkdir()
    result = invoke("model", *(argument.format(**places) for argument in arguments))
    assert result.exit_code == code
    assert words in result.stderr
    assert not list(models.glob("*")) if models.exists() else True


def test_a_model_is_never_written_over(tmp_path):
    corpus = write_brat(tmp_path / "marked", 18)
    values("model", "train", "--corpus", corpus, "--name", "ours")
    result = invoke("model", "train", "--corpus", corpus, "--name", "ours")
    assert result.exit_code == 1
    assert "one of that name already" in result.stderr


def test_a_model_of_other_networks_is_named_and_the_way_back_is_open(tmp_path, models):
    corpus = write_brat(tmp_path / "marked", 18)
    values("model", "train", "--corpus", corpus, "--name", "ours")
    invoke("model", "use", "ours")
    path = models / "ours" / "manifest.json"
    manifest = json.loads(path.read_text("utf-8"))
    path.write_text(json.dumps({**manifest, "networks": "of another version"}), encoding="utf-8")
    text = next(corpus.glob("*.txt"))
    result = invoke("extract", text)
    assert result.exit_code == 1
    assert "another version" in result.stderr
    assert "provenance model use built-in" in result.stderr
    assert "cannot be used" in invoke("model", "list").stdout
    assert invoke("model", "use", "built-in").exit_code == 0
    assert invoke("extract", text).exit_code == 0


def test_marks_outside_the_text_are_refused_with_the_file(tmp_path):
    corpus = write_brat(tmp_path / "marked", 3)
    (corpus / "a00.ann").write_text("T1\tContent 0 99999\tx\nE1\tContent:T1\n", encoding="utf-8")
    result = invoke("model", "evaluate", corpus)
    assert result.exit_code == 1
    assert "a00.ann: the span 0-99999 lies outside its text" in result.stderr


def test_the_model_that_came_with_the_program_is_shown_by_its_card():
    shown = invoke("model", "show").stdout
    assert "PolNeAR" in shown
    assert "Limits" in shown


def test_ctrl_c_leaves_nothing_behind(run, tmp_path):
    models = tmp_path / "its-models"
    run.environment["PROVENANCE_MODELS"] = str(models)
    corpus = write_brat(tmp_path / "marked", 90)
    process = run.start("model", "train", "--corpus", corpus, "--name", "ours")
    while not list(models.glob(".making-*")) and process.poll() is None:
        time.sleep(0.01)
    process.send_signal(signal.SIGINT)
    process.communicate()
    assert process.returncode == 130
    assert list(models.iterdir()) == []
