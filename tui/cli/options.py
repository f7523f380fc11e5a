"""Options that several commands share, with the same words and the same meaning everywhere."""

import getpass
import re
from collections.abc import Callable
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click
from click.core import ParameterSource

from provenance.plugins import DEFAULT_EXTRACTOR

if TYPE_CHECKING:
    from provenance.domain.annotations import Signature

Decorated = TypeVar("Decorated", bound=Callable[..., Any])

_DATABASE = "provenance.database"
_JSON = "provenance.json"

# datetime.fromisoformat reads week dates and dates without hyphens too; people mistype those.
_ISO_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}(?![0-9-])")


def database_option(*, from_environment: bool = False) -> Callable[[Decorated], Decorated]:
    """``--database``, of the program and of each command; the one nearest the command holds.

    Only the program's own reads the environment: otherwise the variable would win over an option
    given before the command.
    """

    def keep(ctx: click.Context, _parameter: click.Parameter, value: str | None) -> None:
        if value is None:
            return
        if value.strip():
            ctx.meta[_DATABASE] = value
        elif ctx.get_parameter_source("database") is ParameterSource.COMMANDLINE:
            # Most likely a variable that is not set; the user's own database is not meant.
            raise click.BadParameter("it is empty: give a file or a URL.")

    return click.option(
        "--database",
        metavar="URL|PATH",
        envvar="PROVENANCE_DATABASE" if from_environment else None,
        show_envvar=from_environment,
        expose_value=False,
        callback=keep,
        help="Another database than your own: a file or a postgresql:// URL.",
    )


def chosen_database() -> str | None:
    """What ``--database`` or the environment says; None: the user's own."""
    database: str | None = click.get_current_context().meta.get(_DATABASE)
    return database


def json_option(command: Decorated) -> Decorated:
    """``--json``: one object a line on stdout, errors as objects on stderr."""

    def keep(ctx: click.Context, _parameter: click.Parameter, value: bool) -> bool:
        ctx.meta[_JSON] = value
        return value

    return click.option(
        "--json", "as_json", is_flag=True, callback=keep, help="Print JSON, one object a line."
    )(command)


def wants_json(ctx: click.Context) -> bool:
    """Whether the command was called with ``--json``."""
    return bool(ctx.meta.get(_JSON))


def extractor_option(command: Decorated) -> Decorated:
    """``--extractor``: what finds the statements."""
    return click.option(
        "--extractor",
        metavar="NAME",
        default=DEFAULT_EXTRACTOR,
        show_default=True,
        envvar="PROVENANCE_EXTRACTOR",
        show_envvar=True,
        help="What finds the statements: trained (a small network), rules, or a plug-in.",
    )(command)


def lowest_option(command: Decorated) -> Decorated:
    """``--from``, passed to the command as ``lowest``: the confidence that a statement must have."""
    return click.option(
        "--from",
        "lowest",
        type=click.FloatRange(0, 1),
        metavar="CONFIDENCE",
        help="Show all from this confidence on: 0.05 misses least, 0.7 is seldom wrong. Usually "
        "words are shown that are found with 0.2 or more, attitudes with 0.3, whoever is behind them.",
    )(command)


def jobs_option(command: Decorated) -> Decorated:
    """``--jobs``: how many processes read."""
    return click.option(
        "--jobs",
        type=click.IntRange(0, 256),
        metavar="N",
        default=1,
        show_default=True,
        help="Read with so many processes; 0 takes one a core.",
    )(command)


def output_option(command: Decorated) -> Decorated:
    """``--output``: the file that is written, None for stdout."""
    return click.option(
        "-o",
        "--output",
        type=click.Path(path_type=Path),
        metavar="FILE",
        help="Where to; stdout when not given.  An existing file is replaced.",
    )(command)


def editor_option(command: Decorated) -> Decorated:
    """``--editor``, passed to the command as ``by``, a Signature."""

    def sign(_ctx: click.Context, _parameter: click.Parameter, value: str | None) -> "Signature":
        from provenance.domain.annotations import Signature

        return Signature(_name_of_editor(value))

    return click.option(
        "--editor",
        "by",
        metavar="NAME",
        envvar="PROVENANCE_EDITOR",
        show_envvar=True,
        callback=sign,
        help="Who signs; your system user when not given.",
    )(command)


def _name_of_editor(given: str | None) -> str:
    if given is None:
        try:
            return getpass.getuser()
        except (OSError, KeyError):  # no such user in the system's list, as in bare containers
            return "editor"
    name = given.strip()
    if not name or not name.isprintable():
        raise click.BadParameter("an editor's name is one line of printable letters.")
    return name


class OneOf(click.Choice[StrEnum]):
    """A member of ``kind``, written as it is everywhere else: in small letters."""

    def __init__(self, kind: type[StrEnum]) -> None:
        super().__init__(list(kind), case_sensitive=False)

    def normalize_choice(self, choice: Any, ctx: click.Context | None) -> str:
        """The value, not the name, of a member; a space or hyphen will do for an underscore."""
        words = choice.value if isinstance(choice, StrEnum) else str(choice)
        return super().normalize_choice(words.replace(" ", "_").replace("-", "_"), ctx)


class Published(click.ParamType[str]):
    """A publication date: an ISO day (2021-08-16) or an instant (2021-08-16T09:30:00+02:00)."""

    name = "date"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The date as written, once it is known to be one."""
        words = str(value).strip()
        try:
            if _ISO_DAY.match(words) is None:
                raise ValueError(words)
            datetime.fromisoformat(words)
        except ValueError:
            self.fail(
                f"{words!r} is no ISO date: write 2021-08-16 or 2021-08-16T09:30:00+02:00.",
                param,
                ctx,
            )
        return words
