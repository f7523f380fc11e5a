"""The ``provenance`` program: its commands by name, and what holds for all of them."""

import errno
import os
from typing import Any

import click

from provenance import __version__
from provenance.errors import OutputError, ProvenanceError
from tui.cli.exits import leave_with
from tui.cli.lazy import LazyGroup
from tui.cli.options import database_option, wants_json

SECTIONS = {
    "Reading": {
        "add": ("tui.cli.articles:add", "Store articles with the statements found in them."),
        "read": ("tui.cli.articles:read", "Show an article as it would be stored."),
        "extract": ("tui.cli.extracting:extract", "Print the statements of an article."),
    },
    "Looking": {
        "list": (
            "tui.cli.listing:list_",
            "List articles, statements, sources, relations or claims.",
        ),
        "show": ("tui.cli.listing:show", "Show anything stored whole."),
        "trace": ("tui.cli.trace:trace", "Show where a claim really comes from."),
        "upstream": (
            "tui.cli.upstream:upstream",
            "Compare a statement with the article it came from.",
        ),
    },
    "Judging": {
        "review": ("tui.cli.review:review", "Open the review desk."),
        "serve": ("tui.cli.serving:serve", "Open the review desk in a browser."),
        "rate": ("tui.cli.review:rate", "Rate a source A-F or a statement 1-6."),
        "confirm": ("tui.cli.review:confirm", "Confirm statements, relations or claims."),
        "reject": (
            "tui.cli.review:reject",
            "Reject statements, relations or claims, with a reason.",
        ),
        "claims": ("tui.cli.claims:claims", "Decide on claims and where they come from."),
        "relate": ("tui.cli.relations:relate", "Say how a statement stands to another."),
        "correct": ("tui.cli.editing:correct", "Correct speaker, role, form or words."),
        "split": ("tui.cli.editing:split", "Split a statement in two."),
        "join": ("tui.cli.editing:join", "Join statements of one article."),
        "missed": ("tui.cli.editing:missed", "Add a statement that was missed."),
        "note": ("tui.cli.review:note", "Put a note on anything stored."),
        "tag": ("tui.cli.review:tag", "Put a tag on anything stored."),
        "anchors": ("tui.cli.anchors:anchors", "Say what each level means here."),
        "undo": ("tui.cli.review:undo", "Take back your newest act."),
        "redo": ("tui.cli.review:redo", "Do again what you took back last."),
    },
    "Sharing out": {
        "assign": ("tui.cli.sampling:assign", "Give statements to an editor."),
        "sample": ("tui.cli.sampling:sample", "Have several editors judge the same ones blind."),
        "agreement": ("tui.cli.adjudicating:agreement_", "Say how far the editors agree."),
        "adjudicate": ("tui.cli.adjudicating:adjudicate", "Decide where they do not agree."),
    },
    "Reporting": {
        "report": ("tui.cli.report:report", "Write a provenance report."),
        "demo": ("tui.cli.demo:demo", "Try everything on the example articles."),
    },
    "Keeping": {
        "database": ("tui.cli.database:database", "Look after the database."),
        "model": ("tui.cli.model:model", "Fit the extractor to your own copy."),
        "gazetteer": (
            "tui.cli.gazetteer:gazetteer",
            "Look up outlets, wires, programmes, platforms.",
        ),
    },
}


class Program(LazyGroup):
    """The root group: answers errors meant for a person, leaves bugs their traceback."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; ProvenanceError and Ctrl-C become a line and an exit code."""
        if os.environ.get("NO_COLOR"):
            ctx.color = False
        try:
            return super().invoke(ctx)
        except (ProvenanceError, KeyboardInterrupt) as error:
            leave_with(error, as_json=wants_json(ctx))
        except OSError as error:
            if error.errno not in _NO_ROOM or error.filename is not None:
                raise
            leave_with(_unwritten(error), as_json=wants_json(ctx))


_NO_ROOM = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO)
"""What a disk answers when standard output, which has no file name, cannot be written."""


def _unwritten(error: OSError) -> OutputError:
    return OutputError(
        f"What was printed cannot be written to standard output: {error.strerror}. "
        "Free some space or send it elsewhere; what is in the database stands."
    )


@click.group(
    "provenance",
    cls=Program,
    sections=SECTIONS,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(__version__, package_name="provenance-annotator")
@database_option(from_environment=True)
def program() -> None:
    """Find every statement in news articles, with the chain it came through.

    Articles go in, statements with their attribution chains come out; an editor reviews and rates
    them; a provenance report says what rests on whom.

    \b
    Examples:
      provenance demo                           everything, on example articles
      provenance add wire.txt https://example.org/story
      provenance trace "The port will shut"      where a claim really comes from
      provenance review                         the desk
      provenance report --article art1 -o report.html

    \b
    Exit codes: 0 done, 1 failed, 2 usage, 3 database, 4 network, 130 interrupted.
    """
