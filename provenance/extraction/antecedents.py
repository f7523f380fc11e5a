"""Who "he" is: every person named or heard before is weighed by a few plain marks.

The marks are those that readers go by: he or she, how near, named as the subject, who spoke last,
named inside another's words.  Their weights were set by hand and stand: ``training.antecedents`` fits
them to labelled articles, and a fit to 139 pronouns of 42 articles chose no better on others.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from math import log

MARKS = (
    "fits_gender",
    "unlikely_gender",
    "same_sentence",
    "sentence_before",
    "same_paragraph",
    "paragraph_before",
    "distance",
    "nearest",
    "second_nearest",
    "named_as_subject",
    "is_possessive",
    "in_content",
    "spoke_last",
    "spoke_before_last",
    "spoke_ever",
    "often_named",
    "is_named",
    "has_role",
    "said_this_indirectly",
    "said_this_in_quotes",
    "is_newcomer",
    "headline_only",
    "heads_paragraph",
    "in_own_words",
)
"""The marks of a candidate, in the order of ``Candidate.marks``."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where somebody was last named or heard: code point, sentence and paragraph."""

    position: int
    sentence: int
    paragraph: int


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody a pronoun may stand for, with the marks that speak for and against."""

    number: int
    marks: tuple[float, ...]


@cache
def weights() -> Mapping[str, float]:
    """The weight of each mark, read from ``antecedents.json``."""
    data = files("provenance.extraction").joinpath("antecedents.json").read_text(encoding="utf-8")
    return {mark: float(weight) for mark, weight in json.loads(data)["weights"].items()}


@cache
def _weights_in_order() -> tuple[float, ...]:
    """The weights as ``MARKS`` lists them: a name a look-up took longer than the sum."""
    known = weights()
    return tuple(known[mark] for mark in MARKS)


def score(marks: Sequence[float]) -> float:
    """How much the marks speak for a candidate; only differences have a meaning."""
    return sum(weight * mark for weight, mark in zip(_weights_in_order(), marks, strict=True))


def distance_mark(code_points: int) -> float:
    """How far away somebody was named, on a scale that flattens."""
    return log(1 + code_points / 50)


def often_mark(times: int) -> float:
    """How often somebody is named before, on a scale that flattens."""
    return log(1 + times)
