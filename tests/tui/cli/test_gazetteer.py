import json

import pytest
from click.testing import CliRunner

from tui.cli.program import program

ENTRY = {"name": "The Northern Ledger", "kind": "outlet", "ambiguous": {"the Ledger": "named"}}


@pytest.fixture(autouse=True)
def own_file(tmp_path, monkeypatch):
    path = tmp_path / "ours.jsonl"
    path.write_text(json.dumps(ENTRY), "utf-8")
    monkeypatch.setenv("PROVENANCE_GAZETTEER", str(path))
    return path


def invoke(*arguments):
    return CliRunner().invoke(program, ["gazetteer", *arguments])


def test_find_shows_a_newsrooms_own_entry_with_its_rules():
    result = invoke("find", "the ledger")
    assert result.exit_code == 0
    assert "The Northern Ledger (northern-ledger): outlet" in result.output
    assert "“the Ledger” only where it is named in full before" in result.output


def test_find_reads_domains_and_shows_owners():
    result = invoke("find", "https://edition.cnn.com/politics", "--json")
    assert json.loads(result.stdout)["id"] == "cnn"


def test_find_says_what_it_does_not_know():
    result = invoke("find", "Nowhere Gazette of Nowhere")
    assert result.exit_code == 1
    assert "nobody in the gazetteer goes by that name" in result.stderr


def test_list_keeps_to_a_kind_and_a_country():
    rows = [
        json.loads(line)
        for line in invoke(
            "list", "--kind", "wire", "--country", "in", "--json"
        ).stdout.splitlines()
    ]
    assert {(row["kind"], row["country"]) for row in rows} == {("wire", "IN")}
    assert "Press Trust of India" in {row["name"] for row in rows}
    assert "Press Trust of India" in invoke("list", "--kind", "wire", "--country", "IN").stdout


def test_check_counts_the_entries_of_a_file(own_file):
    assert f"{own_file}: 1 entry, all well formed" in invoke("check").stdout
    assert json.loads(invoke("check", str(own_file), "--json").stdout)["entries"] == 1


def test_check_names_the_line_of_an_error(own_file):
    own_file.write_text('{"name": "A"}', "utf-8")
    result = invoke("check")
    assert result.exit_code == 1
    assert f"{own_file}, line 1: “kind” must be one of" in result.stderr


def test_check_without_a_file_is_a_usage_error(monkeypatch, tmp_path):
    monkeypatch.delenv("PROVENANCE_GAZETTEER")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "empty"))
    monkeypatch.setenv("HOME", str(tmp_path / "empty"))
    assert invoke("check").exit_code == 2
