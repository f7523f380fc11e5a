"""``provenance list`` and ``provenance show``: what is stored, in lines or as JSON."""

from collections.abc import Iterable
from dataclasses import replace
from itertools import islice

import click

from provenance.domain.annotations import Target, TargetKind
from provenance.domain.sources import SourceKind
from provenance.domain.stored import Order, StatementFilter
from provenance.workflow import Store, relations_of
from tui.cli.claim_json import whole_claim
from tui.cli.claim_listing import list_claims
from tui.cli.filtering import filter_options, order_option
from tui.cli.opening import chosen_store
from tui.cli.options import OneOf, database_option, json_option
from tui.cli.output import print_json, stdout_console, talk
from tui.cli.relation_json import relation_line, whole_relation
from tui.cli.relations import list_relations
from tui.cli.stored_json import (
    article_line,
    source_line,
    statement_line,
    whole_article,
    whole_source,
    whole_statement,
)
from tui.cli.targets import TargetId
from tui.cli.upstream_view import check_line
from tui.cli.windows import statements_of

limit_option = click.option(
    "--limit",
    type=click.IntRange(min=0),
    metavar="N",
    help="Stop after N lines; all when not given.",
)


@click.group("list")
def list_() -> None:
    """List articles, statements, sources, relations or claims.

    \b
    Examples:
      provenance list articles
      provenance list statements --status proposed --source "Vestnor"
      provenance list sources --json
      provenance list relations --status proposed
      provenance list claims --articles 3
    """


list_.add_command(list_relations)
list_.add_command(list_claims)


@list_.command("articles")
@click.option("--text", default="", metavar="WORDS", help="Only with these words in the headline.")
@click.option("--outlet", default="", metavar="NAME", help="Only of this outlet.")
@click.option("--external-id", default="", metavar="ID", help="Only the one you gave this id.")
@limit_option
@json_option
@database_option()
def list_articles(
    text: str, outlet: str, external_id: str, limit: int | None, as_json: bool
) -> None:
    """List articles, newest first.

    \b
    Example:
      provenance list articles --outlet "The Harbour Courier"
    """
    with chosen_store() as store:
        rows = store.articles(text, outlet, external_id)[:limit]
    if as_json:
        return _print_lines(map(article_line, rows))
    from tui.cli.tables import print_articles

    print_articles(stdout_console(), rows)
    return _say_when_empty(rows, "No article matches. `provenance add FILE` stores one.")


@list_.command("statements")
@filter_options
@order_option
@limit_option
@json_option
@database_option()
def list_statements(
    wanted: StatementFilter,
    order: Order,
    limit: int | None,
    as_json: bool,
) -> None:
    """List statements, in article then text order unless --order says otherwise.

    \b
    Examples:
      provenance list statements --article art3 --attributed
      provenance list statements --text "border crossing" --json
      provenance list statements --status proposed --order learn --limit 50
    """
    wanted = replace(wanted, order=order)
    with chosen_store() as store:
        if wanted.article_id is not None:
            # An id that is not there is an error, not an empty list.
            store.article(wanted.article_id)
        rows = islice(statements_of(store, wanted), limit)
        if as_json:
            return _print_lines(map(statement_line, rows))
        from tui.cli.tables import print_statements

        count = print_statements(stdout_console(), rows)
    return _say_when_empty(range(count), "No statement matches.")


@list_.command("sources")
@click.option("--text", default="", metavar="WORDS", help="Only with these words in a name.")
@click.option(
    "--kind", type=OneOf(SourceKind), metavar="KIND", help="Only of this kind: person, wire ..."
)
@limit_option
@json_option
@database_option()
def list_sources(text: str, kind: SourceKind | None, limit: int | None, as_json: bool) -> None:
    """List sources by name, with their reliability and how often they speak or carry.

    \b
    Example:
      provenance list sources --kind wire
    """
    with chosen_store() as store:
        rows = store.sources(text, kind)[:limit]
    if as_json:
        return _print_lines(map(source_line, rows))
    from tui.cli.tables import print_sources

    print_sources(stdout_console(), rows)
    return _say_when_empty(rows, "No source matches.")


@click.command("show")
@click.argument(
    "target",
    metavar="ID",
    type=TargetId(
        TargetKind.ARTICLE,
        TargetKind.STATEMENT,
        TargetKind.SOURCE,
        TargetKind.RELATION,
        TargetKind.CLAIM,
    ),
)
@json_option
@database_option()
def show(target: Target, as_json: bool) -> None:
    """Show anything stored whole.

    ID is art3, st12, src5, re7 or cl2.  A statement comes with its chain, the ratings on each hop, its
    relations, every annotation and its history.

    \b
    Examples:
      provenance show st12
      provenance show art3 --json
    """
    with chosen_store() as store:
        if as_json:
            print_json(_whole(store, target))
        else:
            from tui.cli.whole_view import print_whole

            print_whole(stdout_console(), store, target)


def _whole(store: Store, target: Target) -> dict[str, object]:
    match target.kind:
        case TargetKind.ARTICLE:
            rows = list(statements_of(store, StatementFilter(article_id=target.id)))
            return whole_article(store.article(target.id), rows)
        case TargetKind.STATEMENT:
            relations = relations_of(store, target.id)
            return {
                **whole_statement(store.statement(target.id), store.history(target)),
                "relations": [relation_line(relation) for relation in relations],
                "upstream": [check_line(check) for check in store.upstream_checks(target.id)],
            }
        case TargetKind.CLAIM:
            return whole_claim(store.claim(target.id), store.history(target))
        case TargetKind.RELATION:
            return whole_relation(store.relation(target.id), store.history(target))
        case _:
            return whole_source(store.source(target.id), store.history(target))


def _print_lines(lines: Iterable[dict[str, object]]) -> None:
    for line in lines:
        print_json(line)


def _say_when_empty(rows: range | tuple[object, ...], words: str) -> None:
    if not rows:
        talk(words)
