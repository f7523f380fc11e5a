"""The verbs that join the pure parts to a store: what the desk does, a script does through the same.

Each is imported when it is first asked for: the desk paints before it needs any.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from provenance.workflow.adding import add_article, informed
    from provenance.workflow.claiming import (
        decide_claims,
        find_claims,
        judge_groups,
        judge_members,
        make_claim,
        members_named,
        merge_claims,
        move_members,
        reword_claim,
        set_stance,
        split_claim,
    )
    from provenance.workflow.editing import add_missed, join, split
    from provenance.workflow.judging import (
        annotate,
        correct,
        decide,
        judge,
        pairing_warnings,
        rate,
        warnings_after,
    )
    from provenance.workflow.relations import (
        change_relation,
        decide_relations,
        find_relations,
        relate,
        relations_of,
    )
    from provenance.workflow.reporting import build_report
    from provenance.workflow.store import Store
    from provenance.workflow.timelines import claim_timeline, source_timeline
    from provenance.workflow.tracing import (
        group_named,
        source_in,
        trace_articles,
        trace_claim,
        trace_words,
    )
    from provenance.workflow.upstream import (
        article_upstream,
        check_upstream,
        compare_upstream,
        links_upstream,
    )

__all__ = [
    "Store",
    "add_article",
    "add_missed",
    "annotate",
    "article_upstream",
    "build_report",
    "change_relation",
    "check_upstream",
    "claim_timeline",
    "compare_upstream",
    "correct",
    "decide",
    "decide_claims",
    "decide_relations",
    "find_claims",
    "find_relations",
    "group_named",
    "informed",
    "join",
    "judge",
    "judge_groups",
    "judge_members",
    "links_upstream",
    "make_claim",
    "members_named",
    "merge_claims",
    "move_members",
    "pairing_warnings",
    "rate",
    "relate",
    "relations_of",
    "reword_claim",
    "set_stance",
    "source_in",
    "source_timeline",
    "split",
    "split_claim",
    "trace_articles",
    "trace_claim",
    "trace_words",
    "warnings_after",
]

_PLACES = {
    "adding": ("add_article", "informed"),
    "claiming": (
        "decide_claims",
        "find_claims",
        "judge_groups",
        "judge_members",
        "make_claim",
        "members_named",
        "merge_claims",
        "move_members",
        "reword_claim",
        "set_stance",
        "split_claim",
    ),
    "editing": (
        "add_missed",
        "join",
        "split",
    ),
    "judging": (
        "annotate",
        "correct",
        "decide",
        "judge",
        "pairing_warnings",
        "rate",
        "warnings_after",
    ),
    "relations": (
        "change_relation",
        "decide_relations",
        "find_relations",
        "relate",
        "relations_of",
    ),
    "reporting": ("build_report",),
    "store": ("Store",),
    "timelines": (
        "claim_timeline",
        "source_timeline",
    ),
    "tracing": (
        "group_named",
        "source_in",
        "trace_articles",
        "trace_claim",
        "trace_words",
    ),
    "upstream": (
        "article_upstream",
        "check_upstream",
        "compare_upstream",
        "links_upstream",
    ),
}
_MODULE_OF = {name: module for module, names in _PLACES.items() for name in names}


def __getattr__(name: str) -> Any:
    if name not in _MODULE_OF:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f"{__name__}.{_MODULE_OF[name]}"), name)
    globals()[name] = value
    return value
