"""Lines of a file of stories, and what is wrong with a bad one."""

import json

import pytest

from provenance.errors import StoryError
from provenance.workflow.stories import Story, read_stories


def test_reads_a_story_a_line() -> None:
    lines = [
        json.dumps({"id": "port", "claim": "It shuts.", "body_ids": [141, "b 2", 141]}),
        "   ",
        json.dumps({"id": 7, "claim": "It opens.", "body_ids": ["x"], "note": "ours"}),
    ]
    port, opens = read_stories("s.jsonl", lines)
    assert port == Story(1, "port", "It shuts.", (141, "b 2"))
    assert isinstance(port, Story)
    assert port.external_ids == ("141", "b 2")
    assert opens == Story(3, 7, "It opens.", ("x",))


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("{", "is no JSON"),
        ("[]", "is no JSON object"),
        ('{"id": 1, "body_ids": [1]}', "“claim”"),
        ('{"id": 1, "claim": "  ", "body_ids": [1]}', "“claim”"),
        ('{"claim": "c", "body_ids": [1]}', "“id”"),
        ('{"id": true, "claim": "c", "body_ids": [1]}', "“id”"),
        ('{"id": "", "claim": "c", "body_ids": [1]}', "“id”"),
        ('{"id": 1, "claim": "c"}', "“body_ids”"),
        ('{"id": 1, "claim": "c", "body_ids": []}', "“body_ids”"),
        ('{"id": 1, "claim": "c", "body_ids": "x"}', "“body_ids”"),
        ('{"id": 1, "claim": "c", "body_ids": [1.5]}', "“body_ids”"),
        ('{"id": 1, "claim": "c", "body_ids": [null]}', "“body_ids”"),
    ],
)
def test_says_what_is_wrong_with_which_line(line: str, reason: str) -> None:
    (error,) = read_stories("s.jsonl", [line])
    assert isinstance(error, StoryError)
    assert error.line == 1
    assert reason in error.reason
    assert "s.jsonl, line 1" in str(error)
