"""``provenance list claims``: what is claimed, and by how many."""

import click

from provenance import workflow
from provenance.domain.annotations import Target, TargetKind
from provenance.domain.claims import ClaimStatus
from provenance.domain.stored_claims import ClaimFilter, ClaimOrder
from provenance.workflow import Store
from tui.cli.opening import chosen_store
from tui.cli.options import OneOf, database_option, json_option
from tui.cli.output import print_json, stdout_console, talk
from tui.cli.targets import TargetId
from tui.drawing.wording import counted


@click.command("claims")
@click.option("--text", default="", metavar="WORDS", help="Only with these words.")
@click.option("--status", type=OneOf(ClaimStatus), help="Only with this status.")
@click.option(
    "--articles", type=click.IntRange(min=0), default=0, metavar="N", help="Told by N or more."
)
@click.option("--article", type=TargetId(TargetKind.ARTICLE), metavar="ID", help="Told by art3.")
@click.option("--statement", type=TargetId(TargetKind.STATEMENT), metavar="ID", help="Of st12.")
@click.option(
    "--order",
    type=OneOf(ClaimOrder),
    default=ClaimOrder.SIZE,
    help="size (most articles first) or newest.",
)
@click.option("--limit", type=click.IntRange(min=0), metavar="N", help="Stop after N; else all.")
@json_option
@database_option()
def list_claims(
    text: str,
    status: ClaimStatus | None,
    articles: int,
    article: Target | None,
    statement: Target | None,
    order: ClaimOrder,
    limit: int | None,
    as_json: bool,
) -> None:
    """List claims, those that most articles tell first.

    A claim is what statements of several articles say alike.  Claims are proposed as articles are
    added, each member with its reason.

    \b
    Examples:
      provenance list claims --articles 3
      provenance list claims --text "pier" --status proposed --json
    """
    wanted = ClaimFilter(
        text,
        status,
        articles,
        article.id if article else None,
        statement.id if statement else None,
        order,
    )
    with chosen_store() as store:
        for target in (article, statement):
            if target is not None:
                store.history(target)  # an id that is not there is an error, not an empty list
        rows = list(workflow.find_claims(store, wanted, limit))
        if as_json:
            from tui.cli.claim_json import claim_line

            for row in rows:
                print_json(claim_line(row))
            return
        from tui.cli.claim_view import print_claims

        if not print_claims(stdout_console(), rows):
            talk(_why_none(store))


def _why_none(store: Store) -> str:
    waiting = len(store.ungathered())
    if waiting:
        verb = "was" if waiting == 1 else "were"
        return (
            f"No claim matches. {counted(waiting, 'article')} {verb} stored before claims were kept: "
            "`provenance claims gather` gathers their statements."
        )
    return "No claim matches. They are proposed once two articles say the same."
