"""``provenance database``: where it is, which version it has, and whether it is sound."""

import click

from provenance.errors import DatabaseError
from tui.cli.exits import leave
from tui.cli.opening import chosen_store
from tui.cli.options import chosen_database, database_option, json_option
from tui.cli.output import print_json, print_line, talk
from tui.cli.progress import ProgressBar
from tui.drawing.wording import counted
from tui.exits import ExitCode


@click.group("database")
def database() -> None:
    """Look after the database.

    A new database is made on first use, an older one is copied aside and brought up to date; these
    commands are for looking and for scripts.

    \b
    Examples:
      provenance database path
      provenance database verify
    """


@database.command("path")
@json_option
@database_option()
def path(as_json: bool) -> None:
    """Print where the database is; a password in a URL is hidden.

    \b
    Example:
      provenance database path
    """
    from db.engine import resolve

    place = resolve(chosen_database())
    if as_json:
        print_json({"database": str(place)})
    else:
        print_line(str(place))


@database.command("current")
@json_option
@database_option()
def current(as_json: bool) -> None:
    """Print the version of the database's schema and the one this tool works with.

    \b
    Example:
      provenance database current
    """
    from db.migrate import current as current_version

    found = current_version(chosen_database())
    if as_json:
        print_json({"database": str(found.place), "revision": found.revision, "newest": found.head})
    elif found.revision is None:
        print_line("no database yet; the first use makes it")
    elif found.revision == found.head:
        print_line(f"{found.revision} (up to date)")
    else:
        print_line(f"{found.revision} (the newest is {found.head}: provenance database upgrade)")


@database.command("upgrade")
@json_option
@database_option()
def upgrade(as_json: bool) -> None:
    """Bring the database up to date, or make it.

    A file is copied aside before it is changed.  Every other command does the same on first use.

    \b
    Example:
      provenance database upgrade
    """
    from db.migrate import upgrade as upgrade_database

    done = upgrade_database(chosen_database())
    if as_json:
        copy = str(done.copy) if done.copy else None
        print_json(
            {"database": str(done.place), "before": done.before, "after": done.after, "copy": copy}
        )
        return
    if done.before is None:
        print_line(f"{done.place}: made, schema {done.after}")
    elif done.before == done.after:
        print_line(f"{done.place}: up to date, schema {done.after}")
    else:
        print_line(f"{done.place}: from schema {done.before} to {done.after}")
    if done.copy:
        talk(f"The old one is kept as {done.copy}.")


@database.command("verify")
@json_option
@database_option()
def verify(as_json: bool) -> None:
    """Recompute the log of events and compare every row with it.

    Each fault is a line, the first broken link first; the exit code is 1 when there is one.

    \b
    Example:
      provenance database verify
    """
    require_database()
    with chosen_store() as store, ProgressBar() as bar:
        found = store.verify(bar.show)
    if as_json:
        faults = [{"where": fault.where, "what": fault.what} for fault in found.faults]
        print_json(
            {"sound": found.is_sound, "events": found.events, "rows": found.rows, "faults": faults}
        )
    else:
        for fault in found.faults:
            print_line(f"{fault.where}: {fault.what}")
        outcome = "sound" if found.is_sound else f"not sound, {counted(len(found.faults), 'fault')}"
        print_line(
            f"{counted(found.events, 'event')} and {counted(found.rows, 'row')} checked: {outcome}."
        )
    leave(ExitCode.DONE if found.is_sound else ExitCode.FAILED)


def require_database() -> None:
    """DatabaseError where there is no database yet: an empty one is no proof of anything."""
    from db.migrate import current as current_version

    found = current_version(chosen_database())
    if found.revision is None:
        raise DatabaseError(
            f"There is no database at {found.place}. Check --database and PROVENANCE_DATABASE."
        )
