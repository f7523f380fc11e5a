"""``provenance list relations`` and ``provenance relate``: how statements stand to one another."""

from itertools import islice

import click

from provenance import workflow
from provenance.domain.annotations import Signature, Target, TargetKind
from provenance.domain.relations import (
    RelationFilter,
    RelationKind,
    RelationScope,
    RelationStatus,
)
from tui.cli.opening import chosen_store
from tui.cli.options import OneOf, database_option, editor_option, json_option
from tui.cli.output import print_json, print_line, stdout_console, talk
from tui.cli.stored_json import act_line
from tui.cli.targets import TargetId


@click.command("relations")
@click.option("--kind", type=OneOf(RelationKind), metavar="KIND", help="contradicts, updates ...")
@click.option("--scope", type=OneOf(RelationScope), help="Whose two statements they are.")
@click.option("--status", type=OneOf(RelationStatus), help="Only with this status.")
@click.option("--speaker", default="", metavar="NAME", help="Said by this source on either side.")
@click.option("--statement", type=TargetId(TargetKind.STATEMENT), metavar="ID", help="Of st12.")
@click.option("--article", type=TargetId(TargetKind.ARTICLE), metavar="ID", help="Of art3.")
@click.option("--limit", type=click.IntRange(min=0), metavar="N", help="Stop after N; else all.")
@json_option
@database_option()
def list_relations(
    kind: RelationKind | None,
    scope: RelationScope | None,
    status: RelationStatus | None,
    speaker: str,
    statement: Target | None,
    article: Target | None,
    limit: int | None,
    as_json: bool,
) -> None:
    """List relations between statements, newest first.

    What is proposed by rule when articles are added, and what editors say: one statement repeats,
    updates, supersedes, contradicts, denies, corrects ... another.  Each comes with the words that
    show it and why.

    \b
    Examples:
      provenance list relations --status proposed
      provenance list relations --kind contradicts --speaker "Maria Orlova" --json
    """
    statements = (statement.id,) if statement else ()
    wanted = RelationFilter(
        kind, scope, status, speaker, statements, article.id if article else None
    )
    with chosen_store() as store:
        for target in (statement, article):
            if target is not None:
                store.history(target)  # an id that is not there is an error, not an empty list
        rows = islice(workflow.find_relations(store, wanted), limit)
        if as_json:
            from tui.cli.relation_json import relation_line

            for stored in rows:
                print_json(relation_line(stored))
            return
        from tui.cli.relation_view import print_relations

        if not print_relations(stdout_console(), rows):
            talk(
                "No relation matches. They are proposed as articles are added; `relate` makes one."
            )


@click.command("relate")
@click.argument("target", metavar="ID", type=TargetId(TargetKind.STATEMENT, TargetKind.RELATION))
@click.argument("kind", metavar="KIND", type=OneOf(RelationKind))
@click.argument(
    "other", metavar="[OTHER]", type=TargetId(TargetKind.STATEMENT), required=False, default=None
)
@click.option("--why", default="", metavar="TEXT", help="The rationale; none goes without.")
@editor_option
@json_option
@database_option()
def relate(
    target: Target,
    kind: RelationKind,
    other: Target | None,
    why: str,
    by: Signature,
    as_json: bool,
) -> None:
    """Say how a statement stands to another.

    ID and OTHER are statements: the first one contradicts, updates ... the second.  With the id of a
    relation (re3) and no OTHER, its kind is changed.  KIND is one of repeats, paraphrases,
    corroborates, updates, supersedes, contradicts, in_tension, denies, corrects, responds_to.

    `confirm re3` and `reject re3 --why ...` decide on what is proposed.

    \b
    Examples:
      provenance relate st12 contradicts st40 --why "same minister, next day"
      provenance relate re3 updates --why "only newer figures"
    """
    is_change = target.kind is TargetKind.RELATION
    if is_change == (other is not None):
        raise click.UsageError(
            "A relation is changed without a second id."
            if is_change
            else "Two statements are needed: give the id of the other one last."
        )
    with chosen_store() as store:
        act = (
            workflow.relate(store, target.id, kind, other.id, why, by)
            if other is not None
            else workflow.change_relation(store, target.id, kind, why, by)
        )
    if as_json:
        print_json(act_line(act))
    else:
        print_line(act.event.summary)
