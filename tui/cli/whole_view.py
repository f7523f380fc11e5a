"""``provenance show`` for a reader: one article, statement or source with all that is known of it."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from provenance.domain.annotations import Annotation, Event, Target, TargetKind
from provenance.domain.stored import StatementFilter, StoredHop
from provenance.workflow import Store, pairing_warnings, relations_of
from tui.cli.article_view import print_dates, print_head, print_text
from tui.cli.claim_view import print_claim
from tui.cli.output import print_indented, talk
from tui.cli.relation_view import print_relation, print_relations
from tui.cli.statement_view import print_statement
from tui.cli.tables import print_sources, print_statements
from tui.cli.upstream_view import print_check
from tui.cli.windows import statements_of
from tui.drawing.wording import (
    credibility_among,
    credibility_in_words,
    moment_in_words,
    reliability_in_words,
)
from tui.plain_text import harmless_line

if TYPE_CHECKING:
    from rich.console import Console


def print_whole(console: "Console", store: Store, target: Target) -> None:
    """Print what ``target`` stands for; NoSuchTargetError when the store does not hold it."""
    match target.kind:
        case TargetKind.ARTICLE:
            _print_article(console, store, target.id)
        case TargetKind.STATEMENT:
            _print_stored_statement(console, store, target)
        case TargetKind.RELATION:
            _print_stored_relation(console, store, target)
        case TargetKind.CLAIM:
            _print_stored_claim(console, store, target)
        case _:
            _print_source(console, store, target)


def _print_article(console: "Console", store: Store, article_id: int) -> None:
    stored = store.article(article_id)
    print_head(console, stored.article, str(Target(TargetKind.ARTICLE, article_id)))
    print_dates(console, stored.article)
    _print_lines(
        console,
        "captures",
        (
            f"cap{capture.id} (no. {capture.seq}) by {capture.obtained_by} "
            f"{moment_in_words(capture.obtained_at)} "
            f"{capture.final_url or capture.file_name or ''}\n"
            f"text sha256 {capture.text_sha256}\nraw  sha256 {capture.raw_sha256}"
            for capture in stored.captures
        ),
    )
    print_text(console, stored.article)
    console.print()
    print_statements(console, statements_of(store, StatementFilter(article_id=article_id)))


def _print_stored_relation(console: "Console", store: Store, target: Target) -> None:
    stored = store.relation(target.id)
    print_relation(console, stored)
    _print_annotations(console, stored.annotations)
    _print_history(console, store.history(target))


def _print_stored_statement(console: "Console", store: Store, target: Target) -> None:
    from rich.text import Text

    stored, events = store.statement(target.id), store.history(target)
    credibility = credibility_in_words(credibility_among(stored.standing))
    note = f"{stored.status.value}  credibility: {credibility}"
    print_statement(console, stored.statement, stored.words, note, indent=0)
    outlet = stored.outlet or "outlet not known"
    where = f"in art{stored.article_id}, {stored.headline or 'no title'} ({outlet})"
    print_indented(console, Text(harmless_line(where)), 4)
    _print_lines(console, "chain, origin first", map(hop_in_full, stored.hops))
    _print_lines(console, "note", pairing_warnings(stored))
    relations = relations_of(store, stored.id)
    if relations:
        console.print(Text("how it stands to others", style="bold"))
        print_relations(console, relations)
    for check in store.upstream_checks(stored.id)[:1]:
        console.print(Text("upstream", style="bold"))
        print_check(console, check)
    _print_annotations(console, stored.annotations)
    _print_lines(console, "why it was found so", stored.statement.trace)
    _print_history(console, events)


def _print_stored_claim(console: "Console", store: Store, target: Target) -> None:
    stored = store.claim(target.id)
    if stored.summary.target != target:
        talk(f"{target} is merged into {stored.summary.target}.")
    print_claim(console, stored)
    _print_annotations(console, stored.annotations)
    _print_history(console, store.history(target))


def _print_source(console: "Console", store: Store, target: Target) -> None:
    source = store.source(target.id)
    print_sources(console, [source.summary])
    _print_lines(console, "also called", source.summary.aliases)
    _print_annotations(console, source.annotations)
    _print_history(console, store.history(target))
    console.print()
    print_statements(console, source.statements)
    if source.left_out:
        talk(
            f"These are the first {len(source.statements):,} of {source.total:,} statements; "
            f"`provenance list statements --source {target}` lists them all."
        )


def hop_in_full(stored: StoredHop) -> str:
    """``hop7  2  Interpress (wire), carrier, inferred*: B (src5)``."""
    hop = stored.hop
    rated = reliability_in_words(stored.reliability)
    star = "*" if hop.basis.value == "inferred" else ""
    return (
        f"hop{stored.id}  {hop.name}{star} ({hop.kind.value.replace('_', ' ')}), "
        f"{hop.role.value}, {hop.basis.value}: {rated} (src{stored.source_id})"
    )


def annotation_in_words(annotation: Annotation) -> str:
    """``reliability B by Ada at 2026-11-24 10:00: usually right``, in UTC."""
    words = f"{annotation.kind.value} {annotation.value} by {annotation.editor}"
    at = moment_in_words(annotation.at)
    why = f": {annotation.rationale}" if annotation.rationale else ""
    return f"{words} at {at}{why}" + (" (withdrawn)" if annotation.withdrawn else "")


def _print_annotations(console: "Console", annotations: Iterable[Annotation]) -> None:
    _print_lines(console, "annotations", map(annotation_in_words, annotations))


def _print_history(console: "Console", events: Iterable[Event]) -> None:
    lines = (f"{moment_in_words(event.at)}  {event.editor}: {event.summary}" for event in events)
    _print_lines(console, "history", lines)


def _print_lines(console: "Console", heading: str, lines: Iterable[str]) -> None:
    from rich.text import Text

    body = [Text(harmless_line(part)) for line in lines for part in line.split("\n")]
    if body:
        console.print(Text(heading, style="bold"))
        print_indented(console, Text("\n").join(body), 2)
