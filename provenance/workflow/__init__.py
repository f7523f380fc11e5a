"""The verbs that join the pure parts to a store: what the desk does, a script does through the same."""

from provenance.workflow.adding import add_article
from provenance.workflow.judging import annotate, correct, decide, judge, pairing_warnings, rate
from provenance.workflow.relations import (
    change_relation,
    decide_relations,
    find_relations,
    relate,
    relations_of,
)
from provenance.workflow.reporting import build_report
from provenance.workflow.store import Store

__all__ = [
    "Store",
    "add_article",
    "annotate",
    "build_report",
    "change_relation",
    "correct",
    "decide",
    "decide_relations",
    "find_relations",
    "judge",
    "pairing_warnings",
    "rate",
    "relate",
    "relations_of",
]
