"""``provenance trace``: where a claim really comes from, printed, written or for a batch of stories."""

import re
from pathlib import Path
from typing import TYPE_CHECKING

import click

from provenance.plugins import TRACE_REPORTERS
from provenance.reports.traces import TraceReporter
from provenance.workflow import Store, trace_claim, trace_words
from tui.cli.exits import leave
from tui.cli.formats import format_of
from tui.cli.opening import chosen_store
from tui.cli.options import database_option, json_option, output_option
from tui.cli.output import print_document, print_json, stdout_console, talk
from tui.report_file import require_writable, write_report

if TYPE_CHECKING:
    from provenance.domain.traces import Trace

_TREE, _JSON = "tree", "json"
_CLAIM_ID = re.compile(r"cl\d{1,18}", re.IGNORECASE)


@click.command("trace")
@click.argument("claim", required=False, metavar="[CLAIM|ID]")
@click.option(
    "--stories",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="Trace many claims: a file of JSON lines, each with id, claim and body_ids.",
)
@click.option(
    "--format",
    "format_name",
    metavar="FORMAT",
    help="tree, json, markdown, html, mermaid, dot or an installed plug-in; else by the ending of "
    "FILE, else tree.",
)
@output_option
@json_option
@database_option()
def trace(
    claim: str | None,
    stories: Path | None,
    format_name: str | None,
    output: Path | None,
    as_json: bool,
) -> None:
    """Show where a claim really comes from.

    Over all stored articles: who said it first, through whom it reached each article, how many
    independent origins there are, who denies it, and where it goes round in a circle.  CLAIM is a
    sentence in your own words or the id of a claim (cl3).  Nothing is stored.

    \b
    Each line of a file of stories names articles by the ids they were added with:
      {"id": "port", "claim": "The port will shut.", "body_ids": ["141", "142"]}
    (provenance add --external-id stem FOLDER takes each file's name).

    \b
    Examples:
      provenance trace "Half of the container port will shut for ten days"
      provenance trace cl3 -o port.html
      provenance trace cl3 --json | jq -r 'select(.kind == "group") | .name'
      provenance trace cl3 --format dot | dot -Tsvg > port.svg
      provenance trace --stories stories.jsonl --json
    """
    if (claim is None) == (stories is None):
        raise click.UsageError("Say a claim, its id (cl3), or --stories FILE: one of them.")
    if stories is not None:
        _trace_stories(stories, format_name, output, as_json=as_json)
        return
    if output is not None:
        require_writable(output)
    wanted = _JSON if as_json and output is None and format_name is None else format_name
    reporter: TraceReporter = format_of(TRACE_REPORTERS, wanted, output, _TREE)
    with chosen_store() as store:
        traced = _traced(store, (claim or "").strip())
    if output is not None:
        write_report(output, reporter.render(traced))
        _say_where(output, traced, as_json=as_json)
    elif wanted in (None, _TREE):
        _print_tree(traced)
    else:
        print_document(reporter.render(traced))
    if not traced.carrying:
        talk(_what_to_do(traced))


def _traced(store: Store, claim: str) -> "Trace":
    if not claim:
        raise click.BadParameter("it is empty: say what is claimed, in a sentence.")
    if _CLAIM_ID.fullmatch(claim):
        return trace_claim(store, int(claim[2:]))
    return trace_words(store, claim)


def _print_tree(traced: "Trace") -> None:
    from provenance.reports.traces.tree import tree_lines
    from tui.drawing.trace import printed

    console = stdout_console()
    for line in printed(tree_lines(traced), max(console.width, 20)):
        console.print(line, soft_wrap=True)


def _say_where(output: Path, traced: "Trace", *, as_json: bool) -> None:
    from provenance.reports.traces.wording import verdict

    answer = verdict(traced)
    if as_json:
        size = output.stat().st_size
        print_json({"trace": str(output), "verdict": answer, "bytes": size})
    else:
        talk(f"{answer}  Written to {output}.")


def _what_to_do(traced: "Trace") -> str:
    if traced.articles:
        return (
            "The articles that come nearest say something else. Say the claim as an article would: "
            "who did what, with its names and numbers."
        )
    return (
        "No stored article comes near it. `provenance add` stores articles; say the claim as they "
        "would: who did what, with its names and numbers."
    )


def _trace_stories(
    stories: Path, format_name: str | None, output: Path | None, *, as_json: bool
) -> None:
    from tui.cli.trace_stories import TracingStories

    if format_name is not None or output is not None:
        raise click.UsageError("--stories prints to stdout: -o and --format are of one claim.")
    with chosen_store() as store:
        leave(TracingStories(store, stories, as_json=as_json).trace_all())
