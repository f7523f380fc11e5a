"""``provenance upstream``: a statement's words against the article they came from."""

import click

from provenance import workflow
from provenance.domain.annotations import Signature, Target, TargetKind
from provenance.errors import NoSuchTargetError
from provenance.workflow import Store
from tui.cli.inputs import load_extractor
from tui.cli.opening import chosen_store
from tui.cli.options import database_option, editor_option, extractor_option, json_option
from tui.cli.output import print_json, stdout_console, talk
from tui.cli.targets import TargetId


@click.command("upstream")
@click.argument("statement", metavar="ID", type=TargetId(TargetKind.STATEMENT))
@click.option("--url", metavar="URL", help="Where it came from; fetched unless it is stored.")
@click.option(
    "--article", type=TargetId(TargetKind.ARTICLE), metavar="ID", help="The stored article (art3)."
)
@extractor_option
@editor_option
@json_option
@database_option()
def upstream(
    statement: Target,
    url: str | None,
    article: Target | None,
    extractor: str,
    by: Signature,
    as_json: bool,
) -> None:
    """Compare a statement with the article it came from.

    The words are aligned and shown side by side: verbatim, truncated, changed, reordered, translated,
    given to another speaker, or not found there, with how much each matters.  Without --url or
    --article the links of its chain are followed.  What is fetched is stored, what is found is kept
    with the statement, and `undo` takes it back.

    \b
    Examples:
      provenance upstream st12
      provenance upstream st12 --url https://example.org/story
      provenance upstream st12 --article art3 --json
    """
    if url is not None and article is not None:
        raise click.UsageError("Give --url or --article, not both.")
    with chosen_store() as store:
        if article is None:
            url = url or _link_of(store, statement)
            talk(f"Looking it up at {url}")
            number = workflow.article_upstream(store, url, load_extractor(extractor), by)
        else:
            number = article.id
        check = workflow.check_upstream(store, statement.id, number, by, url or "")
    if as_json:
        from tui.cli.upstream_view import check_line

        print_json(check_line(check))
    else:
        from tui.cli.upstream_view import print_check

        print_check(stdout_console(), check)


def _link_of(store: Store, statement: Target) -> str:
    links = workflow.links_upstream(store, statement.id)
    if links:
        return links[0]
    raise NoSuchTargetError(
        f"a link upstream of {statement}",
        "Neither its chain nor its article links to a carrier: give --url or --article.",
    )
