"""A traced story as one object: what a batch prints for each story, ready to be scored."""

from collections.abc import Sequence

from provenance.domain.traces import ArticleTrace, FarEnd, Trace
from provenance.reports.json_text import JSONObject

Name = str | int
"""An id as a story file writes it: a string or a whole number."""


def story_object(story_id: Name, trace: Trace, body_ids: Sequence[Name]) -> JSONObject:
    """The line of a story; its bodies are the articles added under ``body_ids``, in that order."""
    by_id = {one.article.external_id: one for one in trace.articles}
    return {
        "id": story_id,
        "claim": trace.claim,
        "corroboration": trace.corroboration.value,
        "independent_origins": [group.name for group in trace.independent],
        "bodies": [_body(name, by_id[str(name)]) for name in body_ids if str(name) in by_id],
    }


def _body(body_id: Name, traced: ArticleTrace) -> JSONObject:
    origins = [one.name for one in traced.origins if one.far_end is not FarEnd.UNKNOWN]
    return {
        "body_id": body_id,
        "carries_claim": traced.carries,
        "origins": list(dict.fromkeys(origins)),
        "chain": [hop.name for hop in traced.carriers],
        "denial_by": traced.denials[0].by if traced.denials else None,
    }
