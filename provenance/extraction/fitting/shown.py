"""From which confidence on a newsroom's copy is best shown: speech and attitudes apart."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import product
from typing import Any

from numpy.typing import NDArray

from provenance.extraction.fitting.examining import Examined
from provenance.extraction.neural.scoring import choose, judge_candidates
from provenance.extraction.trained import WorkingPoint

_LOWEST = 0.1
_SPEECH = (0.15, 0.2, 0.25, 0.3, 0.35)
"""Speech is never shown from higher up: what an editor does not see nobody can reject."""
_ATTITUDES = (0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.6)


@dataclass(frozen=True, slots=True)
class Choice:
    """A frame that would be shown: how sure, whether it reports words, whether it is right."""

    confidence: float
    is_speech: bool
    is_right: bool


def best_point(paragraphs: Sequence[Examined], chances: NDArray[Any], marked: int) -> WorkingPoint:
    """The point with the best F1 on chances that come from scorers which had not seen the articles.

    ``chances`` has a row a candidate, in the order of the paragraphs; ``marked`` counts what people
    marked.  Of equals the usual point is taken, else the lowest.
    """
    choices = list(_choices(paragraphs, chances))
    usual = WorkingPoint()
    points = [WorkingPoint(*pair) for pair in product(_SPEECH, _ATTITUDES) if pair[0] <= pair[1]]
    return max([usual, *points], key=lambda point: _agreement(choices, point, marked))


def _choices(paragraphs: Iterable[Examined], chances: NDArray[Any]) -> Iterable[Choice]:
    at = 0
    for paragraph in paragraphs:
        size = len(paragraph.candidates)
        places = {id(c): n for n, c in enumerate(paragraph.candidates)}
        judged = judge_candidates(paragraph.candidates, chances[at : at + size])
        at += size
        for one in choose(judged, _LOWEST):
            place = places[id(one.candidate)]
            if paragraph.known[place]:
                is_right = bool(paragraph.answers[place, 0])
                yield Choice(one.confidence, bool(paragraph.speech[place]), is_right)


def _agreement(choices: Sequence[Choice], point: WorkingPoint, marked: int) -> float:
    shown = [
        one
        for one in choices
        if one.confidence >= (point.speech if one.is_speech else point.attitudes)
    ]
    right = sum(one.is_right for one in shown)
    return 2 * right / (len(shown) + marked) if marked else 0.0
