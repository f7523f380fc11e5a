"""A traced story as one object: what a batch prints for each story, ready to be scored."""

from collections.abc import Iterator, Sequence

from provenance.domain.traces import ArticleOrigin, ArticleTrace, FarEnd, Trace
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
        "bodies": [_body(name, by_id[str(name)], trace) for name in body_ids if str(name) in by_id],
    }


def _body(body_id: Name, traced: ArticleTrace, trace: Trace) -> JSONObject:
    return {
        "body_id": body_id,
        "carries_claim": traced.carries,
        "origins": list(dict.fromkeys(_origins(traced, trace))),
        "chain": [hop.name for hop in traced.carriers],
        "denial_by": traced.denials[0].by if traced.denials else None,
    }


def _origins(traced: ArticleTrace, trace: Trace) -> Iterator[str]:
    """The origins by name; whoever has no name goes by the origin that they stand for.

    Hearsay has none, nor have words that an article says flatly without any source.
    """
    for origin in traced.origins:
        if origin.far_end is FarEnd.NAMED:
            yield origin.name
        elif origin.far_end is not FarEnd.UNKNOWN and not (
            origin.far_end is FarEnd.OWN and origin.weak
        ):
            yield _root(origin, traced, trace)


def _root(origin: ArticleOrigin, traced: ArticleTrace, trace: Trace) -> str:
    ours = (g for g in trace.groups if traced.article.id in g.articles and origin.key in g.sources)
    group = next(ours, None)
    return group.name if group else origin.name
