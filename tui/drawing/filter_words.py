"""A filter and an order of the queue in words, as the head line and the notices say them."""

from provenance.domain.stored import Order, StatementFilter
from tui.drawing.wording import day_in_words

ORDER_WORDS = {
    Order.ARTICLE: "article order",
    Order.UNSURE: "least sure first",
    Order.SURE: "surest first",
    Order.LEARN: "most to learn from first",
    Order.NEWEST: "said last first",
    Order.OLDEST: "said first first",
    Order.MATCH: "best match first",
}


def filter_in_words(wanted: StatementFilter) -> str:
    """What a filter lets through, "all statements" when that is everything, and an order of its own."""
    through = ", ".join(part for part in _parts(wanted) if part) or "all statements"
    if wanted.order in (Order.ARTICLE, Order.MATCH):
        return through
    return f"{through}, {ORDER_WORDS[wanted.order]}"


def _parts(wanted: StatementFilter) -> tuple[str, ...]:
    return (
        f"the sample {wanted.sample}" if wanted.sample else "",
        f"article art{wanted.article_id}" if wanted.article_id is not None else "",
        wanted.status.value if wanted.status else "",
        wanted.form.value if wanted.form else "",
        f"through {wanted.source}" if wanted.source else "",
        f"carried by {wanted.carrier}" if wanted.carrier else "",
        f"in {wanted.outlet}" if wanted.outlet else "",
        _rated(wanted.rating),
        _sure(wanted),
        _said(wanted),
        f"#{wanted.tag}" if wanted.tag else "",
        f"touched by {wanted.editor}" if wanted.editor else "",
        f"“{wanted.text}”" if wanted.text else "",
        "attributed only" if wanted.attributed_only else "",
        "speech only" if wanted.speech_only else "",
        "unnamed" if wanted.unnamed_only else "",
        "changed since confirmed" if wanted.changed_only else "",
        "single origin" if wanted.single_only else "",
        "headlines" if wanted.headlines_only else "",
    )


def _rated(rating: str) -> str:
    if not rating:
        return ""
    return "unrated" if rating == "unrated" else f"rated {rating.upper()}"


def _sure(wanted: StatementFilter) -> str:
    least, below = wanted.sure_from, wanted.sure_below
    if least is not None and below is not None:
        return f"{least:.0%} to below {below:.0%} sure"
    if least is not None:
        return f"{least:.0%} sure or more"
    return f"less than {below:.0%} sure" if below is not None else ""


def _said(wanted: StatementFilter) -> str:
    first, last = wanted.said_from, wanted.said_until
    if first is not None and first == last:
        return f"said on {day_in_words(first)}"
    if first is not None and last is not None:
        return f"said {day_in_words(first)} to {day_in_words(last)}"
    if first is not None:
        return f"said on {day_in_words(first)} or later"
    return f"said on {day_in_words(last)} or earlier" if last is not None else ""
