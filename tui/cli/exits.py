"""How a command ends: what is said of an error, and the exit code for it."""

import click

from provenance.errors import ProvenanceError
from tui.cli.output import print_error
from tui.exits import ExitCode, exit_code_of


def leave(code: ExitCode) -> None:
    """End the command with ``code``; returns when it is DONE."""
    if code is not ExitCode.DONE:
        raise click.exceptions.Exit(code)


def leave_with(error: ProvenanceError | KeyboardInterrupt, *, as_json: bool) -> None:
    """Say what went wrong on stderr and end the command with the code for it."""
    if isinstance(error, ProvenanceError):
        print_error(error, as_json=as_json)
    else:
        click.echo("Interrupted.", err=True)
    leave(exit_code_of(error))
