"""``provenance add`` and ``read``: articles in."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any

import click

from provenance.domain.annotations import Signature
from provenance.domain.articles import Article
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
from tui.cli.output import print_error, print_json, stdout_console
from tui.exits import exit_code_of_batch

if TYPE_CHECKING:
    pass

inputs_argument = click.argument("inputs", metavar="PATH|URL|-...", nargs=-1, required=True)


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
@inputs_argument
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
@inputs_argument
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
    and named: no statement is taken from them, but from headlines, and those are told apart.

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
