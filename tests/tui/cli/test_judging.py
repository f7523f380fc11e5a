"""Judging by command: the desk's verbs, the same events, batches as one act."""

import json

import pytest


def first_ids(run, count=2):
    return [row["id"] for row in run.json("list", "statements")[:count]]


def status_of(run, statement):
    return run.json("show", statement)[0]["status"]


def test_a_source_is_rated_by_name_once_for_every_hop_through_it(stored):
    result = stored("rate", "Nordbund", "b", "--why", "usually right")
    assert result.exit_code == 0
    assert "Nordbund" in result.stdout
    through = stored.json("list", "statements", "--source", "Nordbund")
    assert len(through) >= 2
    for row in through:
        hops = stored.json("show", row["id"])[0]["chain"]
        assert [hop["reliability"] for hop in hops if hop["name"] == "Nordbund"] == ["B"]


def test_a_source_is_rated_by_id_and_a_hop_on_its_own(stored):
    statement = stored.json("list", "statements", "--source", "Nordbund")[0]["id"]
    hop = next(h for h in stored.json("show", statement)[0]["chain"] if h["name"] == "Nordbund")
    assert stored("rate", hop["source"], "B", "--why", "usually right").exit_code == 0
    assert stored("rate", hop["id"], "D", "--why", "misheard this one").exit_code == 0
    rated = {h["id"]: h for h in stored.json("show", statement)[0]["chain"]}
    assert (rated[hop["id"]]["reliability"], rated[hop["id"]]["rated"]) == ("D", "hop")


def test_a_statement_is_rated_with_a_warning_for_an_unusual_pairing(stored):
    row = stored.json("list", "statements", "--source", "Signe Holm")[0]
    assert stored("rate", "Signe Holm", "A", "--why", "was there").exit_code == 0
    result = stored("rate", row["id"], "5", "--why", "the books say otherwise")
    assert result.exit_code == 0
    assert "A5 is an unusual pairing" in result.stderr
    listed = stored.json("list", "statements", "--source", "Signe Holm")[0]
    assert listed["credibility"] == "5"


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["rate", "Nordbund", "B"], "needs a rationale"),
        (["rate", "Nordbund", "G", "--why", "x"], "choose one of A, B, C, D, E, F"),
        (["rate", "st1", "B", "--why", "x"], "choose one of 1, 2, 3, 4, 5, 6"),
        (["rate", "st1", "1", "--why", "x"], "asks for a second origin"),
        (["reject", "st1"], "needs a rationale"),
        (["tag", "st1", "two words"], "join words with a hyphen"),
        (["note", "st1", "  "], "needs some words"),
        (["rate", "Nobody at all", "B", "--why", "x"], "nothing this store holds"),
        (["rate", "src999", "B", "--why", "x"], "nothing this store holds"),
        (["confirm", "st1", "st999"], "nothing this store holds"),
        (["note", "art999", "x"], "nothing this store holds"),
        (["undo", "--editor", "nobody"], ""),
        (["redo"], ""),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_what_the_rules_refuse_is_a_failure_that_changes_nothing(stored, arguments, words):
    before = stored.json("show", "st1")
    result = stored(*arguments)
    assert result.exit_code == 1
    assert result.stdout == ""
    assert result.stderr.startswith("Error: ")
    assert words in result.stderr
    assert stored.json("show", "st1") == before


def test_a_refusal_is_an_object_where_json_is_asked_for(stored):
    result = stored("rate", "Nordbund", "B", "--json")
    assert json.loads(result.stderr).keys() == {"error", "message"}
    assert json.loads(result.stderr)["error"] == "judgement_refused"


@pytest.mark.parametrize(
    "arguments",
    [
        ["confirm"],
        ["confirm", "art1"],
        ["reject", "src1", "--why", "x"],
        ["rate", "Nordbund"],
        ["note", "st1"],
        ["note", "st1", "st2"],
        ["tag", "st1", "hop2"],
        ["confirm", "st1", "--editor", "\x1b[2J"],
    ],
    ids=" ".join,
)
def test_a_call_that_makes_no_sense_is_a_usage_error(stored, arguments):
    assert stored(*arguments).exit_code == 2


def test_several_are_confirmed_as_one_act_and_undone_as_one(stored):
    one, two = first_ids(stored)
    (act,) = stored.json("confirm", one, two, one)
    assert act["targets"] == [one, two]
    assert act["editor"] == "ada"
    assert {status_of(stored, one), status_of(stored, two)} == {"confirmed"}
    assert stored("undo").exit_code == 0
    assert {status_of(stored, one), status_of(stored, two)} == {"proposed"}
    assert stored("redo").exit_code == 0
    assert {status_of(stored, one), status_of(stored, two)} == {"confirmed"}


def test_a_rejection_keeps_its_reason(stored):
    (one,) = first_ids(stored, 1)
    assert stored("reject", one, "--why", "a caption").exit_code == 0
    (shown,) = stored.json("show", one)
    assert shown["status"] == "rejected"
    assert [a["rationale"] for a in shown["annotations"]] == ["a caption"]
    assert stored.json("list", "statements", "--status", "rejected")[0]["id"] == one


def test_an_editor_undoes_only_what_is_their_own(stored):
    one, two = first_ids(stored)
    stored("confirm", one)
    stored("confirm", two, "--editor", "bo")
    assert stored("undo").exit_code == 0
    assert (status_of(stored, one), status_of(stored, two)) == ("proposed", "confirmed")


def test_notes_and_tags_go_on_anything(stored):
    one, two = first_ids(stored)
    assert stored("note", "art1", one, "Nordbund", "same desk").exit_code == 0
    assert stored("tag", one, two, "call-back").exit_code == 0
    tagged = stored.json("list", "statements", "--tag", "call-back")
    assert [row["id"] for row in tagged] == [one, two]
    notes = [a for a in stored.json("show", one)[0]["annotations"] if a["kind"] == "note"]
    assert [note["value"] for note in notes] == ["same desk"]
    assert stored("database", "verify").exit_code == 0


def test_hostile_words_in_a_note_are_kept_and_shown_harmlessly(stored):
    words = "\x1b]0;owned\x07 [red]=cmd|' /C calc'!A0"
    (one,) = first_ids(stored, 1)
    result = stored("note", one, words)
    assert result.exit_code == 0
    assert "\x1b" not in result.stdout
    (shown,) = stored.json("show", one)
    assert shown["annotations"][0]["value"] == words
    assert "\x1b" not in stored("show", one).stdout


def test_the_desk_needs_a_terminal(stored):
    result = stored("review")
    assert result.exit_code == 2
    assert "needs a terminal" in result.stderr
    assert "Traceback" not in result.stderr
