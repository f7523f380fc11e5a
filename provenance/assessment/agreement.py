"""How far editors agree, field by field: Krippendorff's alpha and Cohen's kappa, computed by NLTK.

A unit is one field of one statement, or one source or hop that was rated.  F and 6 say that nothing
can be judged: as words they count like any other, on the scale they are missing values.  A figure is
None where it is not defined: nobody rated a unit twice, or everybody always said the same.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from provenance.domain.ratings import Credibility, Reliability
from provenance.domain.samples import Vote, VoteField
from provenance.errors import PluginError

if TYPE_CHECKING:
    from nltk.metrics.agreement import AnnotationTask

_SCALES: dict[VoteField, tuple[str, ...]] = {
    VoteField.RELIABILITY: tuple(level for level in Reliability if level is not Reliability.F),
    VoteField.CREDIBILITY: tuple(
        level for level in Credibility if level is not Credibility.CANNOT_BE_JUDGED
    ),
}
"""The fields whose values have an order, and that order."""


@dataclass(frozen=True, slots=True)
class Unit:
    """One thing that was judged; ``values`` by editor, of those who judged it."""

    statement_id: int
    subject: str
    field: VoteField
    values: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class PairKappa:
    """Cohen's kappa of two editors over the ``units`` that both judged."""

    editors: tuple[str, str]
    units: int
    kappa: float | None


@dataclass(frozen=True, slots=True)
class FieldAgreement:
    """How far the editors agree on one field.

    ``units`` counts those that two editors or more judged, ``unanimous`` those of them on which all
    said the same.  ``ordinal`` is None also for fields whose values have no order.
    """

    field: VoteField
    units: int
    unanimous: int
    nominal: float | None
    ordinal: float | None
    kappas: tuple[PairKappa, ...]


def units_of(votes: Iterable[Vote]) -> tuple[Unit, ...]:
    """The units that were voted on, by field, then in the order of the votes."""
    values: dict[tuple[VoteField, int, str], dict[str, str]] = {}
    for vote in votes:
        key = (vote.field, vote.statement_id, vote.subject)
        values.setdefault(key, {})[vote.editor] = vote.value
    fields = list(VoteField)
    ordered = sorted(values.items(), key=lambda item: fields.index(item[0][0]))
    return tuple(Unit(number, subject, field, by) for (field, number, subject), by in ordered)


def agreement(units: Sequence[Unit]) -> tuple[FieldAgreement, ...]:
    """The figures of every field that anything was voted on; PluginError without NLTK."""
    fields = [field for field in VoteField if any(unit.field is field for unit in units)]
    return tuple(_on_field(field, [u for u in units if u.field is field]) for field in fields)


def _on_field(field: VoteField, units: Sequence[Unit]) -> FieldAgreement:
    judged = [unit.values for unit in units if len(unit.values) > 1]
    scale = _SCALES.get(field)
    return FieldAgreement(
        field=field,
        units=len(judged),
        unanimous=sum(len(set(values.values())) == 1 for values in judged),
        nominal=_alpha(judged),
        ordinal=_alpha(_on_scale(judged, scale), scale) if scale else None,
        kappas=tuple(_kappa(pair, judged) for pair in _pairs(judged)),
    )


def _on_scale(judged: Sequence[Mapping[str, str]], scale: Sequence[str]) -> list[dict[str, str]]:
    kept = ({who: v for who, v in values.items() if v in scale} for values in judged)
    return [values for values in kept if len(values) > 1]


def _alpha(judged: Sequence[Mapping[str, str]], scale: Sequence[str] = ()) -> float | None:
    given = [value for values in judged for value in values.values()]
    if len(set(given)) < 2:
        return None
    task = _task(judged)
    if scale:
        task.distance = ordinal_distance(given, scale)
    return float(task.alpha())


def _pairs(judged: Sequence[Mapping[str, str]]) -> Iterable[tuple[str, str]]:
    return combinations(sorted({editor for values in judged for editor in values}), 2)


def _kappa(pair: tuple[str, str], judged: Sequence[Mapping[str, str]]) -> PairKappa:
    one, two = pair
    both = [{one: v[one], two: v[two]} for v in judged if one in v and two in v]
    if len({value for values in both for value in values.values()}) < 2:
        return PairKappa(pair, len(both), None)
    return PairKappa(pair, len(both), float(_task(both).kappa_pairwise(one, two)))


def _task(judged: Sequence[Mapping[str, str]]) -> "AnnotationTask":
    try:
        from nltk.metrics.agreement import AnnotationTask  # noqa: PLC0415 - an extra, and slow
    except ImportError as error:
        raise PluginError(
            "Agreement is computed by NLTK, which is not installed: "
            "`pip install 'provenance-annotator[agreement]'`."
        ) from error
    return AnnotationTask(
        [(editor, unit, v) for unit, values in enumerate(judged) for editor, v in values.items()]
    )


def ordinal_distance(given: Sequence[str], scale: Sequence[str]) -> Callable[[str, str], float]:
    """Krippendorff's ordinal metric (2011, "Computing Krippendorff's Alpha-Reliability").

    How far two levels lie apart is how many values were given between them, each end half.
    """
    counts = [sum(value == level for value in given) for level in scale]

    def distance(one: str, two: str) -> float:
        low, high = sorted((scale.index(one), scale.index(two)))
        between = sum(counts[low : high + 1]) - (counts[low] + counts[high]) / 2
        return float(between**2)

    return distance
