"""``provenance add``, ``read`` and ``extract``: articles in, statements out."""

from collections.abc import Callable, Iterable
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from provenance.domain.annotations import Signature
from provenance.domain.articles import Article
from provenance.domain.spans import words_of
from provenance.domain.statements import Form, Statement
from provenance.errors import ProvenanceError
from tui.cli.exits import leave
from tui.cli.inputs import STEM, down_to, expand_for, read_input
from tui.cli.opening import chosen_store
from tui.cli.options import (
    Published,
    database_option,
    editor_option,
    extractor_option,
    jobs_option,
    json_option,
    lowest_option,
)
from tui.cli.output import print_error, print_json, stdout_console, talk
from tui.cli.progress import ProgressBar
from tui.drawing.wording import counted
from tui.exits import exit_code_of_batch

if TYPE_CHECKING:
    from tui.cli.jobs import Extracted

_INPUTS = click.argument("inputs", metavar="PATH|URL|-...", nargs=-1, required=True)


def hint_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """What the caller knows of the articles better than the files do."""
    for option in (
        click.option("--url", metavar="URL", help="Where it was published."),
        click.option("--title", metavar="TEXT", help="Its headline."),
        click.option(
            "--published", type=Published(), metavar="DATE", help="When: an ISO day or instant."
        ),
        click.option("--outlet", metavar="NAME", help="Who published it."),
    ):
        command = option(command)
    return command


@click.command("add")
@_INPUTS
@hint_options
@click.option(
    "--external-id",
    metavar="ID",
    help=f"Your own id for the article; “{STEM}” takes each file's name without its ending.",
)
@extractor_option
@lowest_option
@jobs_option
@editor_option
@json_option
@database_option()
def add(
    inputs: tuple[str, ...],
    outlet: str | None,
    published: str | None,
    title: str | None,
    url: str | None,
    external_id: str | None,
    extractor: str,
    lowest: float | None,
    jobs: int,
    by: Signature,
    as_json: bool,
) -> None:
    """Store articles with the statements found in them.

    Files, folders, web archives (WARC), URLs and - for standard input.  The same text is stored once;
    a URL whose text has changed is the next capture of its article.  One bad input stops none of the
    others.  An article is named on stdout once it is stored for good; Ctrl-C finishes the present
    one first.

    \b
    Examples:
      provenance add wire.txt --outlet "The Courier" --published 2026-03-09
      provenance add https://example.org/story
      provenance add inbox/ --external-id stem --json
      provenance add crawl.warc.gz --jobs 0
    """
    from provenance.ingest import Hints
    from tui.cli.adding import Adding

    hints = Hints(outlet, published, title, url, external_id)
    names = expand_for(inputs, hints)
    with chosen_store() as store:
        adding = Adding(store, down_to(extractor, lowest), hints, by, jobs=jobs, as_json=as_json)
        leave(adding.add_all(names))


@click.command("read")
@_INPUTS
@hint_options
@json_option
def read(
    inputs: tuple[str, ...],
    outlet: str | None,
    published: str | None,
    title: str | None,
    url: str | None,
    as_json: bool,
) -> None:
    """Show an article as it would be stored.

    Nothing is stored.  Stretches that are no body (headline, captions, link lists, appeals) are grey
    and named: no statement is ever taken from them.

    \b
    Examples:
      provenance read wire.txt
      provenance read page.html --url https://example.org/story --json
    """
    from provenance.ingest import Hints

    hints = Hints(outlet, published, title, url, None)

    def show(name: str, article: Article) -> None:
        if as_json:
            from provenance.ingest.listing import article_listing

            print_json(article_listing(article, name))
        else:
            from tui.cli.article_view import print_article

            print_article(stdout_console(), article)

    _for_each(inputs, hints, show, as_json=as_json)


@click.command("extract")
@_INPUTS
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
    from tui.cli.jobs import extract_all

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
    with (
        ProgressBar(len(names)) as bar,
        closing(extract_all(names, hints, extractor, jobs)) as read,
    ):
        for name, outcome in read:
            bar.clear()
            if isinstance(outcome, ProvenanceError):
                failures.append(outcome)
                print_error(outcome, as_json=as_json, name=str(name))
            else:
                _print_extracted(outcome, as_json=as_json, with_text=with_text, explain=explain)
            bar.advance()
    leave(exit_code_of_batch(failures))


def _print_extracted(read: "Extracted", *, as_json: bool, with_text: bool, explain: bool) -> None:
    if read.unread:
        talk(f"{read.name}: {read.unread}.")
    if as_json:
        from provenance.extraction.listing import extraction_listing

        text = {"text": read.article.text} if with_text else {}
        listing = extraction_listing(str(read.name), read.article, read.statements, read.seconds)
        print_json({**listing, **text})
    else:
        _print_extraction(read.article, read.statements, with_text=with_text, explain=explain)


def _for_each(
    inputs: Iterable[str], hints: Any, show: Callable[[str, Article], None], *, as_json: bool
) -> None:
    failures: list[ProvenanceError] = []
    for name in expand_for(inputs, hints):
        try:
            show(str(name), read_input(name, hints))
        except ProvenanceError as error:
            failures.append(error)
            print_error(error, as_json=as_json, name=str(name))
    leave(exit_code_of_batch(failures))


def _print_extraction(
    article: Article, statements: tuple[Statement, ...], *, with_text: bool, explain: bool
) -> None:
    from tui.cli.article_view import print_head, print_text
    from tui.cli.statement_view import print_statement

    console = stdout_console()
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
