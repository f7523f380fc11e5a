"""The command line: what the desk does, a script can do through the same verbs.

The rule of this package: stdout is data, stderr is talk.  A module here imports click and the words
of the domain; the database, the desk, the network and the renderers are imported inside commands, so
that ``provenance --help`` answers at once.
"""

import io
import sys
from typing import NoReturn


def main() -> NoReturn:
    """Run the command line; the entry point of the ``provenance`` script."""
    from tui.cli.program import program

    # A question mark for what an old terminal cannot show beats no answer at all.
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
    program(prog_name="provenance")
    raise AssertionError("click leaves by SystemExit")
