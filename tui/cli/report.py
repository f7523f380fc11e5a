"""``provenance report``: gather, render by plug-in, print or write."""

from pathlib import Path

import click

from provenance.domain.annotations import Signature, Target, TargetKind
from provenance.domain.stored import StatementFilter
from provenance.plugins import REPORTERS
from provenance.reports import Reporter
from provenance.workflow import Store, build_report
from tui.cli.formats import format_of
from tui.cli.opening import chosen_store
from tui.cli.options import database_option, editor_option, json_option, output_option
from tui.cli.output import print_document, print_json, talk
from tui.cli.targets import TargetId, find_target
from tui.report_file import require_writable, write_report

_STDOUT_FORMAT = "markdown"


@click.command("report")
@click.option(
    "--article", type=TargetId(TargetKind.ARTICLE), metavar="ID", help="One article (art3)."
)
@click.option("--source", metavar="NAME", help="What came by or through one source (name or src5).")
@click.option("--all", "everything", is_flag=True, help="Everything stored; the default.")
@click.option(
    "--format",
    "format_name",
    metavar="FORMAT",
    help="markdown, html, json or an installed plug-in; else by the ending of FILE, else markdown.",
)
@output_option
@editor_option
@json_option
@database_option()
def report(
    article: Target | None,
    source: str | None,
    everything: bool,
    format_name: str | None,
    output: Path | None,
    by: Signature,
    as_json: bool,
) -> None:
    """Write a provenance report.

    It says who said what, through whom, judged how and by whom.  --json says on stdout where the
    file went; for the report itself as JSON use --format json.

    \b
    Examples:
      provenance report --article art3 -o report.html
      provenance report --source "Vestnor" --format markdown
      provenance report --all --format json -o everything.json
    """
    if (article is not None) + (source is not None) + everything > 1:
        raise click.UsageError("--article, --source and --all exclude one another.")
    if as_json and output is None:
        raise click.UsageError("--json tells where the file went: it needs -o FILE.")
    if output is not None:
        require_writable(output)
    reporter: Reporter = format_of(REPORTERS, format_name, output, _STDOUT_FORMAT)
    with chosen_store() as store:
        scope, wanted = scope_of(store, article, source)
        rendered = reporter.render(build_report(store, scope, wanted, by))
    if output is None:
        print_document(rendered)
        return
    write_report(output, rendered)
    if as_json:
        print_json({"report": str(output), "scope": scope, "bytes": output.stat().st_size})
    else:
        talk(f"Report on {scope} written to {output}.")


def scope_of(
    store: Store, article: Target | None, source: str | None
) -> tuple[str, StatementFilter]:
    """What the report covers, in words and as a filter; NoSuchTargetError."""
    if article is not None:
        title = store.article(article.id).article.title
        return f"{article}: {title}" if title else str(article), StatementFilter(article.id)
    if source is not None:
        found = find_target(store, source)
        if found.kind is not TargetKind.SOURCE:
            raise click.BadParameter(f"{found} is no source.", param_hint="--source")
        name = store.source(found.id).summary.name
        return f"the source {name}", StatementFilter(source=name)
    return "everything stored", StatementFilter()
