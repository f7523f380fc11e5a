"""What goes to stdout as data and to stderr as talk.

The rule of this module: foreign words reach a terminal only through ``harmless``, and JSON only as
one object a line in which no control character stands unescaped.
"""

import json
import re
import sys
from typing import TYPE_CHECKING, Any

import click

from provenance.errors import ProvenanceError
from tui.plain_text import harmless, harmless_line

if TYPE_CHECKING:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

# json escapes what lies below a space.  DEL and the C1 controls can steer a terminal as well, and
# the two Unicode separators make readers that split lines see two where we promise one.
_UNESCAPED_CONTROLS = re.compile("[\x7f-\x9f\u2028\u2029]")


def json_line(value: Any) -> str:
    """``value`` as JSON on one line, readable, without a raw control character."""
    line = json.dumps(value, ensure_ascii=False)
    return _UNESCAPED_CONTROLS.sub(lambda found: f"\\u{ord(found[0]):04x}", line)


def print_json(value: Any, *, err: bool = False) -> None:
    """Print one JSON object on one line."""
    print_json_line(json_line(value), err=err)


def print_json_line(line: str, *, err: bool = False) -> None:
    """Print what ``json_line`` made; escaped throughout where the stream cannot encode it."""
    try:
        line.encode(getattr(sys.stderr if err else sys.stdout, "encoding", None) or "utf-8")
    except UnicodeEncodeError:
        line = json.dumps(json.loads(line), ensure_ascii=True)
    click.echo(line, err=err)


def print_line(words: str) -> None:
    """Print a line of data, flushed; a line feed inside becomes a space."""
    click.echo(_encodable(harmless_line(words)))


def print_document(words: str) -> None:
    """Print a whole file: as it is (UTF-8) into a pipe or file, harmless on a terminal."""
    if sys.stdout.isatty():
        click.echo(_encodable(harmless(words.rstrip("\n"))))
    else:
        click.echo(words.encode("utf-8", "replace"), nl=False)


def talk(words: str) -> None:
    """Say something to the person at the terminal."""
    click.echo(harmless_line(words), err=True)


def print_error(error: ProvenanceError, *, as_json: bool, name: str | None = None) -> None:
    """One plain line on stderr, or one JSON object; ``name`` is the input it is about."""
    if not as_json:
        talk(f"Error: {error}")
        return
    about = {} if name is None else {"input": name}
    print_json({"error": error.kind, "message": str(error), **about}, err=True)


def stdout_console() -> "Console":
    """A rich console on stdout that parses no markup; 80 columns where there is no terminal."""
    from rich.console import Console

    return Console(file=sys.stdout, markup=False, emoji=False, highlight=False, safe_box=True)


def print_indented(console: "Console", words: "Text", indent: int) -> None:
    """Print ``words`` wrapped, each line ``indent`` cells in, without blanks at its end."""
    for line in words.wrap(console, max(20, console.width - indent)):
        line.rstrip()
        line.pad_left(indent)
        console.print(line, soft_wrap=True)


def print_table(console: "Console", table: "Table") -> None:
    """Print a table; into a pipe or file without the blanks that fill its lines."""
    if console.is_terminal:
        console.print(table)
        return
    with console.capture() as capture:
        console.print(table)
    lines = (line.rstrip() for line in capture.get().splitlines())
    console.file.write(_encodable("\n".join(lines) + "\n"))
    console.file.flush()


def clipped(words: str, length: int) -> str:
    """``words`` on one line, harmless, cut with an ellipsis to at most ``length`` code points."""
    line = " ".join(harmless_line(words).split())
    return line if len(line) <= length else line[: length - 1].rstrip() + "…"


def _encodable(words: str) -> str:
    encoding = getattr(sys.stdout, "encoding", None) or "utf-8"
    return words.encode(encoding, "replace").decode(encoding)
