"""Stories: a claim and the articles to trace it over, one a line of a file of JSON lines."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from provenance.errors import StoryError

Name = str | int
"""An id as the file writes it: a string or a whole number."""


@dataclass(frozen=True, slots=True)
class Story:
    """A claim and the external ids of the articles to trace it over; ``line`` counts from 1."""

    line: int
    id: Name
    claim: str
    body_ids: tuple[Name, ...]

    @property
    def external_ids(self) -> tuple[str, ...]:
        """The ids as articles have them."""
        return tuple(map(str, self.body_ids))


def read_stories(name: str, lines: Iterable[str]) -> Iterator[Story | StoryError]:
    """Each story of the file ``name``, or why its line is none; empty lines are passed over."""
    for number, line in enumerate(lines, 1):
        if line.strip():
            try:
                yield _story(name, number, line)
            except StoryError as error:
                yield error


def _story(name: str, number: int, line: str) -> Story:
    try:
        read = json.loads(line)
    except ValueError as error:
        raise StoryError(name, number, f"is no JSON ({error})") from error
    if not isinstance(read, dict):
        raise StoryError(name, number, "is no JSON object")
    claim, bodies = read.get("claim"), read.get("body_ids")
    if not isinstance(claim, str) or not claim.strip():
        raise StoryError(name, number, "has no “claim” in words")
    story_id = _names([read.get("id")])
    if not story_id:
        raise StoryError(name, number, "has no “id” that is a string or a whole number")
    body_ids = _names(bodies) if isinstance(bodies, list) else ()
    if not body_ids:
        raise StoryError(name, number, "has no “body_ids” that are strings or whole numbers")
    return Story(number, story_id[0], claim, body_ids)


def _names(values: list[Any]) -> tuple[Name, ...]:
    """The values, each once, when all of them are ids; else none."""
    names = [value for value in values if isinstance(value, str | int) and value != ""]
    are_ids = len(names) == len(values) and not any(isinstance(value, bool) for value in values)
    return tuple(dict.fromkeys(names)) if are_ids else ()
