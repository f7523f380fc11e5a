"""What the stretches of a traced claim look like in a terminal; colour only adds to what words say."""

from collections.abc import Iterable, Iterator

from rich.cells import cell_len
from rich.text import Text
from textual.content import Content

from provenance.reports.traces.lines import Line, Look, Run, broken
from tui.plain_text import harmless_line

_ANSI = ("cyan", "yellow", "green", "magenta", "blue", "red")
_THEMED = (
    "$text-primary", "$text-warning", "$text-success", "$text-accent", "$text-secondary", "$text-error",
)  # fmt: skip

_LOOKS = {
    Look.PLAIN: "",
    Look.HEADING: "bold",
    Look.NAME: "bold",
    Look.LETTER: "bold reverse",
    Look.ARTICLE: "",
    Look.QUIET: "dim",
    Look.WORDS: "italic",
    Look.WARNING: "bold red",
}
_THEMED_LOOKS = {
    **_LOOKS,
    Look.QUIET: "$foreground 60%",
    Look.WARNING: "bold $text-error",
}


def printed(lines: Iterable[Line], width: int) -> Iterator[Text]:
    """Lines for a printing terminal, each in ``width`` cells."""
    for line in broken(lines, width, cell_len):
        text = Text()
        for run in line.runs:
            text.append(harmless_line(run.words), style=_style(run, _LOOKS, _ANSI))
        text.rstrip()
        yield text


def drawn(line: Line) -> Content:
    """A line for the desk, as it is."""
    return Content.assemble(
        *((harmless_line(run.words), _style(run, _THEMED_LOOKS, _THEMED)) for run in line.runs)
    )


def _style(run: Run, looks: dict[Look, str], colours: tuple[str, ...]) -> str:
    colour = "" if run.number is None else colours[run.number % len(colours)]
    return f"{looks[run.look]} {colour}".strip()
