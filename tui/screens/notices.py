"""What stands in the desk's place when there is nothing to review: what is so, and what to do."""

from textual.content import Content

from tui.drawing.filter_words import filter_in_words
from tui.plain_text import harmless_line
from tui.review_queue import ReviewQueue
from tui.screens.opening import OPENING

_QUIET = "$foreground 70%"
_KEY = "bold $accent"


def notice_for(queue: ReviewQueue, *, has_articles: bool) -> Content | None:
    """What stands in the place of a queue; None where there is something to review."""
    if not queue.is_counted or queue.sought is not None:
        return OPENING
    if not queue.is_empty:
        return None
    if not has_articles:
        return no_articles()
    if not queue.wanted.is_open:
        return nothing_matches(filter_in_words(queue.wanted))
    return no_statements()


def no_articles() -> Content:
    """An empty store."""
    return Content.assemble(
        ("No articles yet\n\n", "bold"),
        ("A", _KEY),
        "  adds one: the path of a text or a web page, a folder, or an address\n\n",
        ("In another terminal the same is done by\n\n", _QUIET),
        "provenance add ARTICLE.txt --outlet NAME --published 2026-03-09\n",
        "provenance demo",
        ("        invented articles, to look around\n\n", _QUIET),
        ("r", _KEY),
        " looks again   ",
        ("q", _KEY),
        " leaves",
    )


def no_statements() -> Content:
    """Articles without any statement."""
    return Content.assemble(
        ("No statements\n\n", "bold"),
        ("There are articles, but nobody is reported to say anything in them.\n", _QUIET),
        ("`provenance list articles` names them.\n\n", _QUIET),
        ("A", _KEY),
        " adds another   ",
        ("r", _KEY),
        " looks again   ",
        ("q", _KEY),
        " leaves",
    )


def nothing_matches(filter_words: str) -> Content:
    """A filter that lets nothing through."""
    return Content.assemble(
        ("Nothing matches\n\n", "bold"),
        (harmless_line(filter_words) + "\n\n", _QUIET),
        ("x", _KEY),
        " shows everything   ",
        ("f", _KEY),
        " changes the filter   ",
        ("/", _KEY),
        " searches",
    )
