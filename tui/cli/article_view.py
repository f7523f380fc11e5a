"""An article as lines for a reader: what is known of it, then its text with the zones marked.

A zone is grey where there is colour and carries its kind in brackets everywhere, since it is no body.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from provenance.domain.articles import Article, ZoneKind
from provenance.domain.dates import DateCandidate
from provenance.domain.spans import Span
from tui.cli.output import print_indented
from tui.plain_text import harmless, harmless_line

if TYPE_CHECKING:
    from rich.console import Console


def print_article(console: "Console", article: Article) -> None:
    """Print the head, the dates, the text with its zones, and the links."""
    print_head(console, article)
    print_dates(console, article)
    print_text(console, article)
    print_links(console, article)
    console.print()


def print_head(console: "Console", article: Article, note: str = "") -> None:
    """Print the title and what is known of the article; ``note`` ends the second line."""
    from rich.text import Text

    title = harmless_line(article.title or "(no title)")
    print_indented(console, Text(title, style="bold"), 0)
    published = article.published.value if article.published else "no date known"
    known = [article.outlet or "outlet not known", published, article.language, note]
    print_indented(console, Text(harmless_line(" · ".join(part for part in known if part))), 0)
    if article.authors:
        print_indented(console, Text(harmless_line("by " + ", ".join(article.authors))), 0)
    if article.url:
        console.print(Text(harmless_line(article.url)), soft_wrap=True)


def print_dates(console: "Console", article: Article) -> None:
    """Print every publication date that was found and what each rests on."""
    from rich.text import Text

    if not article.date_candidates:
        return
    console.print(Text("dates found", style="bold"))
    for candidate in article.date_candidates:
        print_indented(console, Text(harmless_line(date_in_words(candidate))), 2)


def date_in_words(candidate: DateCandidate) -> str:
    """``2021-08-16, json ld: “2021-08-16T09:00Z”``."""
    basis = candidate.basis.value.replace("_", " ")
    return f"{candidate.value}, {basis}: “{candidate.words}”"


def print_text(console: "Console", article: Article) -> None:
    """Print the whole text in order, body as it is, zones grey and named."""
    from rich.text import Text

    for span, kind in stretches_of(article):
        words = harmless(span.of(article.text)).strip()
        if not words:
            continue
        console.print()
        if kind is None:
            print_indented(console, Text(words), 0)
        else:
            label = f"[{kind.value.replace('_', ' ')}] "
            print_indented(console, Text(label + words, style="dim"), 2)


def print_links(console: "Console", article: Article) -> None:
    """Print each link with the words it stands on."""
    from rich.text import Text

    if not article.links:
        return
    console.print()
    console.print(Text("links", style="bold"))
    for link in article.links:
        console.print(Text(harmless_line(f"  {link.words}: {link.url}")), soft_wrap=True)


def stretches_of(article: Article) -> Iterator[tuple[Span, ZoneKind | None]]:
    """The text from end to end as stretches: body (None) or the kind of zone."""
    at = 0
    for zone in article.zones:
        if zone.span.start > at:
            yield Span(at, zone.span.start), None
        yield zone.span, zone.kind
        at = zone.span.end
    if at < len(article.text):
        yield Span(at, len(article.text)), None
