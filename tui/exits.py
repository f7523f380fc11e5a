"""The exit codes: the one mapping of errors to what the shell is told, for commands and desk alike.

An unexpected exception is not touched here: it is a bug and keeps its traceback.
"""

from collections.abc import Iterable
from enum import IntEnum

import click

from provenance.errors import ClusterError, DatabaseError, FetchError


class ExitCode(IntEnum):
    """What the shell is told; a released code is a promise."""

    DONE = 0
    FAILED = 1
    USAGE = 2
    DATABASE = 3
    NETWORK = 4
    INTERRUPTED = 130


def exit_code_of(error: BaseException) -> ExitCode:
    """The code for ``error``; FAILED for whatever has no code of its own."""
    match error:
        case KeyboardInterrupt() | click.Abort():
            return ExitCode.INTERRUPTED
        case click.UsageError():
            return ExitCode.USAGE
        case DatabaseError():
            return ExitCode.DATABASE
        case FetchError() | ClusterError():
            return ExitCode.NETWORK
        case _:
            return ExitCode.FAILED


def exit_code_of_batch(failures: Iterable[BaseException]) -> ExitCode:
    """DONE when nothing failed, the common code when all failed alike, FAILED otherwise."""
    codes = {exit_code_of(failure) for failure in failures}
    match len(codes):
        case 0:
            return ExitCode.DONE
        case 1:
            return codes.pop()
        case _:
            return ExitCode.FAILED
