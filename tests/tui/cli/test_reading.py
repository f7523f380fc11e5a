"""``read`` and ``extract``: nothing is stored, one line an article, one bad input stops no other."""

import json

import pytest
from click.testing import CliRunner

from tests.tui.cli.wires import WIRE_TEXT
from tui.cli.program import program

HINTS = ["--outlet", "The Sound Courier", "--published", "2026-03-09"]


@pytest.fixture
def wire(tmp_path):
    path = tmp_path / "wire.txt"
    path.write_text(WIRE_TEXT, encoding="utf-8")
    return path


def invoke(*arguments, stdin=None):
    words = [str(argument) for argument in arguments]
    return CliRunner().invoke(program, words, input=stdin)


def lines(result):
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_read_shows_the_article_as_it_would_be_stored(wire):
    result = invoke("read", wire, *HINTS)
    assert result.exit_code == 0
    assert "The Sound Courier · 2026-03-09 · en" in result.stdout
    assert "[related link] Read more: Night boats stop for a week" in result.stdout


def test_read_as_json_has_exactly_the_promised_keys(wire):
    (listed,) = lines(invoke("read", wire, "--json", *HINTS, "--url", "https://sound.example/1"))
    assert list(listed) == [
        "file",
        "url",
        "title",
        "authors",
        "published",
        "date_candidates",
        "outlet",
        "language",
        "text",
        "zones",
        "links",
    ]
    assert (listed["file"], listed["published"]) == (str(wire), "2026-03-09")
    assert listed["url"] == "https://sound.example/1"
    assert listed["text"] == WIRE_TEXT


def test_extract_as_json_has_exactly_the_promised_keys(wire):
    (listed,) = lines(invoke("extract", wire, "--json", *HINTS))
    promised = ["doc", "title", "outlet", "url", "published", "seconds", "statements"]
    assert list(listed) == promised
    assert listed["doc"] == str(wire)
    assert {"direct", "indirect"} <= {each["form"] for each in listed["statements"]}


def test_every_span_of_extract_lies_in_the_text_that_it_prints_with_text(wire):
    (listed,) = lines(invoke("extract", wire, "--json", "--text", *HINTS))
    assert listed["text"] == WIRE_TEXT
    spans = [span for each in listed["statements"] for span in each["content"] + each["cue"]]
    assert spans
    assert all(0 <= start < end <= len(WIRE_TEXT) for start, end in spans)


def test_extract_shows_words_speaker_and_chain(wire):
    result = invoke("extract", wire, *HINTS)
    assert result.exit_code == 0
    assert "“We have an agreement and it holds,”" in result.stdout
    assert "Tove Lindqvist > Nordbund" in result.stdout
    assert max(map(len, result.stdout.splitlines())) <= 80


def test_extract_with_text_shows_the_article_first(wire):
    shown = invoke("extract", wire, "--text").stdout
    assert shown.index("The strike cost the ports") < shown.index("s1  ")


def test_without_a_publication_date_the_weekday_stays_words(wire):
    (listed,) = lines(invoke("extract", wire, "--json"))
    said = [each["said_on"] for each in listed["statements"] if each["said_on"]["text"]]
    assert said
    assert {day["start"] for day in said} == {None}


def test_standard_input_is_read():
    (listed,) = lines(invoke("extract", "-", "--json", stdin=WIRE_TEXT))
    assert listed["doc"] == "-"
    assert listed["statements"]


def test_a_folder_is_read_in_name_order_and_only_for_articles(tmp_path):
    for name in ("b.txt", "a.txt", ".hidden.txt", "table.csv"):
        (tmp_path / name).write_text(WIRE_TEXT, encoding="utf-8")
    listed = lines(invoke("read", tmp_path, "--json"))
    assert [each["file"] for each in listed] == [str(tmp_path / "a.txt"), str(tmp_path / "b.txt")]


def test_one_bad_input_stops_none_of_the_others(wire, tmp_path):
    (tmp_path / "binary.txt").write_bytes(bytes(range(256)) * 20)
    inputs = [tmp_path / "absent.txt", tmp_path / "binary.txt", wire]
    result = invoke("extract", *inputs, "--json")
    assert result.exit_code == 1
    assert [each["doc"] for each in lines(result)] == [str(wire)]
    errors = [json.loads(line) for line in result.stderr.splitlines()]
    assert [error["input"] for error in errors] == [str(each) for each in inputs[:2]]
    assert {error["error"] for error in errors} == {"unreadable_input"}


def test_an_empty_folder_is_an_error(tmp_path):
    result = invoke("read", tmp_path)
    assert result.exit_code == 1
    assert "holds no text, web page or archive" in result.stderr


@pytest.mark.parametrize("option", ["--title", "--url", "--external-id"])
@pytest.mark.parametrize("command", ["read", "extract", "add"])
def test_what_is_true_of_one_article_is_not_said_of_several(wire, write, command, option):
    if option == "--external-id" and command != "add":
        option = "--title"
    write("other.txt", "Something else\n")
    for inputs in ([wire, wire.parent / "other.txt"], [wire.parent]):
        result = invoke(command, *inputs, option, "x")
        assert result.exit_code == 2
        assert not (wire.parent / "data").exists()
        assert f"{option} can be said of one article only" in result.stderr


def test_an_empty_name_does_not_stand_for_the_present_folder(wire, monkeypatch):
    monkeypatch.chdir(wire.parent)
    result = invoke("read", "", " ")
    assert result.exit_code == 1
    assert result.stdout == ""
    assert result.stderr.count("names no file") == 2


@pytest.mark.parametrize("command", ["read", "extract", "add"])
@pytest.mark.parametrize(
    "arguments",
    [[], ["--published", "Monday", "a.txt"], ["a.txt", "--no-such-option"]],
    ids=["no input", "no date", "no such option"],
)
def test_a_call_that_makes_no_sense_is_a_usage_error(command, arguments):
    assert invoke(command, *arguments).exit_code == 2


def test_hostile_names_and_texts_are_shown_harmlessly(tmp_path):
    path = tmp_path / "\x1b]0;owned\x07[red]\u202e.txt"
    path.write_text(
        "Title \x1b[2J here\n\n“Stay \x1b[31mcalm,” [bold]Ada Berg[/bold] said on Monday.\n",
        encoding="utf-8",
    )
    for arguments in (["read", path], ["extract", path], ["read", path, "--json"]):
        result = invoke(*arguments)
        assert result.exit_code == 0
        assert not {"\x1b", "\x07"} & set(result.stdout + result.stderr)
    absent = invoke("read", str(path) + "x")
    assert absent.stderr.rstrip("\n").isprintable()


def test_a_name_that_is_no_utf_8_still_gives_valid_json(tmp_path):
    path = tmp_path / "caf\udce9.txt"
    path.write_text(WIRE_TEXT, encoding="utf-8")
    (listed,) = lines(invoke("read", tmp_path, "--json"))
    assert listed["file"] == str(path)


def traces(wire, *options):
    (listed,) = lines(invoke("extract", wire, "--json", *options))
    return [words for each in listed["statements"] for words in each["trace"]]


def test_extract_takes_the_extractor_that_is_asked_for(wire):
    assert any("the network reads" in words for words in traces(wire))
    asked = traces(wire, "--extractor", "rules")
    assert asked
    assert not any("the network reads" in words for words in asked)


def test_extract_shows_more_from_a_lower_confidence_and_less_from_a_higher_one(tmp_path):
    path = tmp_path / "ferry.txt"
    path.write_text(
        "Olga Brandt, a deputy, backs a longer pier. The mayor seems ready to drop the plan, "
        'and fishermen distrust him. "The pier is rotten," Brandt said on Monday. '
        "A report found cracks in it, and the harbour office is said to have kept it secret.\n",
        encoding="utf-8",
    )

    def sureness(*options):
        (listed,) = lines(invoke("extract", path, "--json", *options))
        return [s["confidence"] for s in listed["statements"] if s["form"] != "unattributed"]

    usual, all_, sure = sureness(), sureness("--from", "0.02"), sureness("--from", "0.8")
    assert len(sure) < len(usual) < len(all_)
    assert min(sure) >= 0.8
    assert min(all_) < 0.2


def test_an_extractor_that_shows_all_it_finds_takes_no_lowest_confidence(wire):
    result = invoke("extract", wire, "--extractor", "rules", "--from", "0.1")
    assert result.exit_code == 2
    assert "leave out --from" in result.stderr


def test_an_extractor_nobody_has_installed_is_named_with_those_there_are(wire):
    result = invoke("extract", wire, "--extractor", "oracle")
    assert result.exit_code == 1
    assert "'oracle'; installed: rules, trained." in result.stderr


def test_a_language_nobody_reads_is_said_and_gives_no_statements(tmp_path):
    path = tmp_path / "hafen.txt"
    path.write_text(
        "„Wir werden den Hafen am Montag wieder öffnen“, sagte die Ministerin am Sonntag in der "
        "Hauptstadt. Die Kräne seien geprüft worden und die Schiffe könnten nun einlaufen.\n",
        encoding="utf-8",
    )
    result = invoke("extract", path, "--json")
    assert [line["statements"] for line in lines(result)] == [[]]
    assert "no extractor for German yet" in result.stderr
