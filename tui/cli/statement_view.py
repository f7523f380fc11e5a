"""A statement as lines for a reader: its words, who said it, through whom, when.

The rule of this module: foreign words go into rich ``Text`` (never markup) and through ``harmless``.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from provenance.domain.chains import chain_in_words
from provenance.domain.dates import DateBasis, When
from provenance.domain.sources import Basis
from provenance.domain.statements import Form, Speaker, Statement
from tui.cli.output import print_indented
from tui.drawing.wording import when_in_words
from tui.plain_text import harmless_line

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text


def print_statement(
    console: "Console", statement: Statement, words: str, note: str = "", *, indent: int = 2
) -> None:
    """Print the statement at its depth; ``note`` follows its id (a status, a rating)."""
    from rich.text import Text

    left = indent + 2 * statement.depth
    head = Text.assemble((statement.key, "bold"), f"  {form_in_words(statement)}")
    if note:
        head.append(f"  {_one_line(note)}")
    print_indented(console, head, left)
    body = Text("\n").join([Text(_one_line(words)), *lines_about(statement)])
    print_indented(console, body, left + 4)


def form_in_words(statement: Statement) -> str:
    """The form, and that it stands in a headline."""
    return statement.form.value + (", in a headline" if statement.in_headline else "")


def lines_about(statement: Statement) -> Iterator["Text"]:
    """Who said it, through whom, when, and when what is spoken of happens."""
    from rich.text import Text

    yield Text(_one_line(speaker_in_words(statement)), style="bold")
    if statement.chain:
        yield Text(_one_line(chain_in_words(statement.chain)))
    if statement.said_on.words is not None or statement.said_on.is_resolved:
        yield Text(f"said {day_in_words(statement.said_on)}", style="dim")
    if statement.event_on.words is not None or statement.event_on.is_resolved:
        yield Text(f"about {day_in_words(statement.event_on)}", style="dim")


def speaker_in_words(statement: Statement) -> str:
    """``Maria Orlova*, spokeswoman (“she”)``; who is meant and how it was written."""
    if statement.form is Form.UNATTRIBUTED or statement.speaker is None:
        return "no attribution: the outlet says it itself"
    return _named(statement.speaker)


def _named(speaker: Speaker) -> str:
    star = "*" if speaker.basis is Basis.INFERRED else ""
    is_told = speaker.role.casefold() not in ("", speaker.name.casefold())
    role = f", {speaker.role}" if is_told else ""
    is_new = speaker.as_written.casefold() != speaker.name.casefold()
    written = f" (“{speaker.as_written}”)" if speaker.as_written and is_new else ""
    terms = f"; {speaker.terms}" if speaker.terms else ""
    return f"{speaker.name}{star}{role}{written}{terms}"


def day_in_words(when: When) -> str:
    """As the desk says it, with an asterisk where the day is inferred."""
    star = "*" if when.basis is DateBasis.INFERRED and when.is_resolved else ""
    return when_in_words(when) + star


def _one_line(words: str) -> str:
    return " ".join(harmless_line(words).split())
