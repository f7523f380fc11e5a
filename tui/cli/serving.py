"""``provenance serve``: the desk in a browser."""

import os

import click

from provenance.errors import PluginError
from tui.cli.options import chosen_database, database_option
from tui.cli.output import talk

_OWN = ("localhost", "127.0.0.1", "::1")


@click.command("serve", context_settings={"ignore_unknown_options": True})
@click.option("--host", default="localhost", show_default=True, help="Where it listens.")
@click.option("--port", default=8000, show_default=True, type=click.IntRange(1, 65535))
@click.option(
    "--public-url", metavar="URL", help="The address behind which a proxy shows it to others."
)
@click.argument("review", metavar="[REVIEW OPTIONS]...", nargs=-1, type=click.UNPROCESSED)
@database_option()
def serve(host: str, port: int, public_url: str | None, review: tuple[str, ...]) -> None:
    """Open the review desk in a browser.

    Everything after the options goes to `provenance review`.  Each window is a desk of its own.
    Nobody is asked who they are: whoever reaches the address works as the editor given here, so let
    nobody else reach it, or put a proxy before it that asks.

    \b
    Examples:
      provenance serve
      provenance serve --port 8080 --editor Ada --status proposed
    """
    try:
        from tui.web import serve_desk
    except ImportError as error:
        raise PluginError(
            "The desk in a browser needs textual-serve, which is not installed: "
            "`pip install 'provenance-annotator[web]'`."
        ) from error
    if host not in _OWN:
        talk(f"Whoever reaches {host}:{port} can read and decide. Ctrl-C ends it.")
    if (database := chosen_database()) is not None:
        # Not as an argument: whoever lists the programs of a machine would read a password.
        os.environ["PROVENANCE_DATABASE"] = database
    serve_desk(review, host, port, public_url)
