"""The verbs that join the pure parts to a store: what the desk does, a script does through the same."""

from provenance.workflow.adding import add_article
from provenance.workflow.judging import annotate, correct, decide, judge, pairing_warnings, rate
from provenance.workflow.reporting import build_report
from provenance.workflow.store import Store

__all__ = [
    "Store",
    "add_article",
    "annotate",
    "build_report",
    "correct",
    "decide",
    "judge",
    "pairing_warnings",
    "rate",
]
