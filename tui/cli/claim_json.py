"""Claims as plain values for ``--json``.  Pure; keys are a promise."""

from collections.abc import Iterable
from typing import Any

from provenance.domain.annotations import Event, Target, TargetKind
from provenance.domain.origin_groups import OriginGroup
from provenance.domain.stored_claims import (
    ClaimSummary,
    StoredClaim,
    StoredGroupDecision,
    StoredMember,
)
from tui.cli.stored_json import annotation_line, event_line


def claim_line(summary: ClaimSummary) -> dict[str, Any]:
    """A line of ``list claims --json``; counts are of what no editor rejected."""
    return {
        "id": str(summary.target),
        "text": summary.text,
        "status": summary.status.value,
        "made_at": summary.made_at.isoformat(),
        "members": summary.members,
        "articles": summary.articles,
        "denying": summary.denying,
        "independent": summary.independent,
    }


def whole_claim(stored: StoredClaim, events: Iterable[Event]) -> dict[str, Any]:
    """``show cl3 --json``: the claim with its members, decisions, annotations and history."""
    return {
        **claim_line(stored.summary),
        "merged_from": [str(Target(TargetKind.CLAIM, number)) for number in stored.merged_from],
        "judged_independent": list(stored.judged_independent),
        "each": [_member(member) for member in stored.members],
        "origins": [_decision(decision) for decision in stored.groups],
        "annotations": [annotation_line(annotation) for annotation in stored.annotations],
        "history": [event_line(event) for event in events],
    }


def _member(stored: StoredMember) -> dict[str, Any]:
    """A member; ``spans`` are in the article's text, none for an article rejected as a whole."""
    member = stored.member
    return {
        "article": str(Target(TargetKind.ARTICLE, member.article_id)),
        "statement": member.statement,
        "outlet": stored.outlet,
        "speaker": stored.line.speaker if stored.line else None,
        "words": stored.words,
        "spans": [[span.start, span.end] for span in member.spans],
        "stance": member.stance.value,
        "status": member.status.value,
        "why": list(member.why),
    }


def _decision(stored: StoredGroupDecision) -> dict[str, Any]:
    decision = stored.decision
    return {
        "act": decision.act.value,
        "groups": list(decision.groups),
        "names": list(decision.names),
        "editor": decision.editor,
        "why": decision.why,
        "at": stored.at.isoformat(),
        "withdrawn": stored.withdrawn,
    }


def origin_line(number: int, group: OriginGroup) -> dict[str, Any]:
    """A line of ``claims origins --json``; ``number`` is what it can be called by."""
    return {
        "number": number,
        "key": group.key,
        "name": group.name,
        "kind": group.kind.value,
        "names": list(group.names),
        "articles": [str(Target(TargetKind.ARTICLE, number)) for number in group.articles],
        "independent": group.independent,
        "judged_by": group.judged_by.value,
        "weak": group.weak,
        "why": list(group.why),
    }
