"""``provenance extract``: the statements of articles, read here, by many processes or over a cluster."""

from collections.abc import Callable
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from provenance.domain.spans import words_of
from provenance.domain.statements import Form
from provenance.errors import ProvenanceError
from tui.cli.articles import hint_options, inputs_argument
from tui.cli.exits import leave
from tui.cli.inputs import down_to, expand_for
from tui.cli.options import extractor_option, jobs_option, json_option, lowest_option
from tui.cli.output import print_error, print_json_line, stdout_console, talk
from tui.cli.progress import ProgressBar
from tui.drawing.wording import counted
from tui.exits import exit_code_of_batch

if TYPE_CHECKING:
    from tui.cli.jobs import Extracted


@click.command("extract")
@inputs_argument
@hint_options
@click.option("--text", "with_text", is_flag=True, help="The text as well, that offsets count in.")
@click.option("--explain", is_flag=True, help="The text with its statements, and why of each.")
@click.option(
    "--cluster",
    metavar="ADDRESS",
    help="Read over this Dask cluster (tcp://...; local:N starts one here) into -o.",
)
@click.option(
    "-o",
    "--output",
    "out",
    type=click.Path(file_okay=False, path_type=Path),
    metavar="FOLDER",
    help="With --cluster: the folder for the parts, JSON lines.",
)
@extractor_option
@lowest_option
@jobs_option
@json_option
def extract(
    inputs: tuple[str, ...],
    outlet: str | None,
    published: str | None,
    title: str | None,
    url: str | None,
    with_text: bool,
    explain: bool,
    cluster: str | None,
    out: Path | None,
    extractor: str,
    lowest: float | None,
    jobs: int,
    as_json: bool,
) -> None:
    """Print the statements of an article.

    Nothing is stored.  An asterisk marks what is inferred.  In JSON, offsets are code points into
    the file's text; for a web page into its kept text, which --text prints too.

    \b
    Examples:
      provenance extract wire.txt --published 2026-03-09
      provenance extract wire.txt --explain
      cat wire.txt | provenance extract - --json --from 0.1
      provenance extract crawl.warc.gz --jobs 0 --json
      provenance extract crawls/ --cluster tcp://10.0.0.1:8786 -o statements/
    """
    from provenance.ingest import Hints
    from tui.cli.jobs import Extracted, extract_all, whole
    from tui.cli.told import ToldLine, as_line

    if explain and as_json:
        raise click.UsageError("--explain is for readers; --json has every reason under “trace”.")

    if (cluster is None) != (out is None):
        raise click.UsageError("--cluster and -o go together: the parts are written to a folder.")

    extractor = down_to(extractor, lowest)
    hints = Hints(outlet, published, title, url, None)
    if cluster is not None and out is not None:
        from tui.cli.over_cluster import extract_over_cluster

        names = expand_for(inputs, hints)
        leave(extract_over_cluster(cluster, names, hints, extractor, out, as_json=as_json))
        return
    failures: list[ProvenanceError] = []
    names = expand_for(inputs, hints)
    tell: Callable[[Extracted], Extracted | ToldLine] = (
        partial(as_line, with_text=with_text) if as_json else whole
    )
    with (
        ProgressBar(len(names)) as bar,
        closing(extract_all(names, hints, extractor, jobs, tell)) as read,
    ):
        for name, outcome in read:
            bar.clear()
            if isinstance(outcome, ProvenanceError):
                failures.append(outcome)
                print_error(outcome, as_json=as_json, name=str(name))
            else:
                if outcome.unread:
                    talk(f"{name}: {outcome.unread}.")
                if isinstance(outcome, Extracted):
                    _print_extraction(outcome, with_text=with_text, explain=explain)
                else:
                    print_json_line(outcome.line)
            bar.advance()
    leave(exit_code_of_batch(failures))


def _print_extraction(read: "Extracted", *, with_text: bool, explain: bool) -> None:
    from tui.cli.article_view import print_head, print_text
    from tui.cli.statement_view import print_statement

    console = stdout_console()
    article, statements = read.article, read.statements
    attributed = sum(statement.form is not Form.UNATTRIBUTED for statement in statements)
    note = f"{counted(len(statements), 'statement')}, {attributed} attributed"
    print_head(console, article, note)
    if explain:
        from tui.cli.explained import print_explained

        print_explained(console, article, statements)
        return
    if with_text:
        print_text(console, article)
    for statement in statements:
        console.print()
        words = words_of(article.text, statement.content)
        print_statement(console, statement, words)
    console.print()
