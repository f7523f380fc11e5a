"""The user's own file: where it is looked for, and what is said when it is wrong."""

import json

import platformdirs
import pytest

from provenance.errors import GazetteerError
from provenance.gazetteer import in_use, read_file, user_file, world

ENTRY = {"name": "The Northern Ledger", "kind": "outlet"}


def written(tmp_path, *lines):
    path = tmp_path / "ours.jsonl"
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def test_the_users_entries_are_added_to_the_worlds(tmp_path, monkeypatch):
    monkeypatch.setenv("PROVENANCE_GAZETTEER", str(written(tmp_path, json.dumps(ENTRY))))
    assert in_use().named("northern ledger")[0].name == "The Northern Ledger"
    assert len(in_use()) == len(world()) + 1


def test_a_changed_file_is_read_again(tmp_path, monkeypatch):
    path = written(tmp_path, json.dumps(ENTRY))
    monkeypatch.setenv("PROVENANCE_GAZETTEER", str(path))
    assert in_use().named("northern ledger")
    path.write_text(json.dumps({"name": "Seven Hills Radio", "kind": "outlet"}), "utf-8")
    assert in_use().named("seven hills radio")
    assert not in_use().named("northern ledger")


def test_the_usual_place_is_the_users_configuration_folder(tmp_path, monkeypatch):
    monkeypatch.delenv("PROVENANCE_GAZETTEER", raising=False)
    monkeypatch.setattr(platformdirs, "user_config_path", lambda _name: tmp_path)
    assert user_file() is None
    assert in_use() is world()
    (tmp_path / "gazetteer.jsonl").write_text(json.dumps(ENTRY), "utf-8")
    assert user_file() == tmp_path / "gazetteer.jsonl"


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ('{"name": ', "it is not JSON"),
        ("[1]", "an entry is one JSON object"),
        ('{"kind": "outlet"}', "a name or alias is empty"),
        ('{"name": "A"}', "“kind” must be one of"),
        ('{"name": "A", "kind": "person"}', "“kind” must be one of"),
        ('{"name": 3, "kind": "wire"}', "“name” must be text"),
        ('{"name": "A", "kind": "wire", "alias": ["B"]}', "no field 'alias'"),
        ('{"name": "A", "kind": "wire", "aliases": "B"}', "“aliases” must be a list"),
        ('{"name": "A", "kind": "wire", "ambiguous": ["B"]}', "gives each form its rule"),
        ('{"name": "A", "kind": "wire", "ambiguous": {"B": "often"}}', "'often' is no rule"),
        ('{"name": "A", "kind": "wire", "ambiguous": {"B": []}}', "[] is no rule"),
        ('{"name": "A", "kind": "wire", "domains": ["http://a.b"]}', "is no domain"),
        ('{"name": "A", "kind": "wire", "country": "UK1"}', "is no country"),
        ('{"name": "A", "kind": "wire", "language": "English"}', "is no language"),
        ('{"name": "A", "kind": "wire", "id": "A b"}', "is no id"),
        ('{"name": "A\\u001b[31m", "kind": "wire"}', "control characters"),
        ('{"name": "' + "A" * 200 + '", "kind": "wire"}', "longer than"),
        ("[" * 100_000, "nested too deeply"),
        (json.dumps(ENTRY), "stands in line 1 already"),
    ],
    ids=lambda value: value[:24],
)
def test_an_error_names_the_file_and_the_line(tmp_path, line, words):
    path = written(tmp_path, json.dumps(ENTRY), "", line)
    with pytest.raises(GazetteerError) as caught:
        read_file(path)
    assert str(caught.value).startswith(f"{path}, line 3: ")
    assert words in str(caught.value)


def test_a_file_that_cannot_be_read_is_an_error(tmp_path):
    with pytest.raises(GazetteerError, match="No such file"):
        read_file(tmp_path / "absent.jsonl")
    (tmp_path / "binary.jsonl").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(GazetteerError, match="not UTF-8"):
        read_file(tmp_path / "binary.jsonl")
