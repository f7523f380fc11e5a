"""``provenance sample`` and ``provenance assign``: work shared out among editors."""

import secrets

import click

from provenance.domain.annotations import Signature
from provenance.domain.samples import Assignment, Sample
from provenance.domain.stored import StatementFilter
from tui.cli.acts import print_act
from tui.cli.filtering import filter_options
from tui.cli.opening import chosen_store
from tui.cli.options import database_option, editor_option, json_option
from tui.cli.output import print_json, print_line, stdout_console, talk
from tui.cli.tables import print_rows
from tui.drawing.filter_words import filter_in_words


@click.group("sample")
def sample() -> None:
    """Have several editors judge the same ones blind.

    Draw statements by chance; each editor opens them with `provenance review --sample NAME`, judges
    them as ever and sees nothing of the others.  `provenance agreement` says how far they agree,
    `provenance adjudicate` decides where they do not.

    \b
    Examples:
      provenance sample draw spring --size 50 --editors ada,bea --status proposed
      provenance sample show spring
      provenance sample close spring
    """


@sample.command("draw")
@click.argument("name")
@click.option("--size", type=click.IntRange(min=1), required=True, help="How many statements.")
@click.option("--editors", required=True, metavar="NAMES", help="Who judges them: ada,bea.")
@click.option(
    "--seed", default="", metavar="WORDS", help="Draws the same again; chance if not given."
)
@filter_options
@editor_option
@json_option
@database_option()
def draw(
    name: str,
    size: int,
    editors: str,
    seed: str,
    wanted: StatementFilter,
    by: Signature,
    as_json: bool,
) -> None:
    """Draw a sample from the statements that match.

    The draw can be repeated: `sample show` prints the seed and what was drawn from.

    \b
    Example:
      provenance sample draw spring --size 50 --editors ada,bea --form direct
    """
    with chosen_store() as store:
        chance = seed or secrets.token_hex(8)
        act = store.draw_sample(name, wanted, size, editors.split(","), chance, by)
        drawn = store.sample(name)
    if as_json:
        return print_json(_sample_line(drawn))
    print_line(act.event.summary)
    if drawn.size < size:
        talk(f"Only {drawn.size} match; all of them were drawn.")
    return talk(f"Each editor opens it with `provenance review --sample {name} --editor NAME`.")


@sample.command("list")
@json_option
@database_option()
def list_samples(as_json: bool) -> None:
    """List samples, newest first.

    \b
    Example:
      provenance sample list
    """
    with chosen_store() as store:
        found = store.samples()
    if as_json:
        for each in found:
            print_json(_sample_line(each))
        return
    columns = (("Name", 20), ("Status", 9), ("Size", 6), ("Drawn", 10), ("Editors", None))
    rows = [
        (each.name, each.status, str(each.size), str(each.drawn_at.date()), ", ".join(each.editors))
        for each in found
    ]
    print_rows(stdout_console(), columns, rows)
    if not found:
        talk("No sample was drawn yet. `provenance sample draw NAME` draws one.")


@sample.command("show")
@click.argument("name")
@json_option
@database_option()
def show(name: str, as_json: bool) -> None:
    """Show how a sample was drawn and how far its editors have come; never what they said.

    \b
    Example:
      provenance sample show spring
    """
    with chosen_store() as store:
        found, turnout = store.sample(name), store.turnout(name)
    if as_json:
        voted = {each.editor: each.voted for each in turnout}
        return print_json({**_sample_line(found), "voted": voted})
    print_line(f"{found.name}: {found.size} of {found.drawn_from} statements, {found.status}")
    print_line(
        f"drawn by {found.drawn_by} on {found.drawn_at.date()} from {filter_in_words(found.filter)}"
    )
    print_line(f"seed {found.seed}")
    for each in turnout:
        print_line(f"{each.editor}: {each.voted} of {found.size}")
    return None


@sample.command("close")
@click.argument("name")
@editor_option
@json_option
@database_option()
def close(name: str, by: Signature, as_json: bool) -> None:
    """Close a sample: nobody votes in it any more.

    \b
    Example:
      provenance sample close spring
    """
    with chosen_store() as store:
        act = store.close_sample(name, by)
    print_act(act, as_json=as_json)


@click.group("assign")
def assign() -> None:
    """Give statements to an editor.

    \b
    Examples:
      provenance assign to bea --source "Vestnor" --note "you know them"
      provenance assign list
      provenance review --assignment as3
    """


@assign.command("to")
@click.argument("editor")
@click.option("--note", default="", metavar="TEXT", help="What they should know.")
@filter_options
@editor_option
@json_option
@database_option()
def assign_to(
    editor: str, note: str, wanted: StatementFilter, by: Signature, as_json: bool
) -> None:
    """Give an editor the statements that match, those that come later too.

    \b
    Example:
      provenance assign to bea --status proposed --article art3
    """
    with chosen_store() as store:
        act = store.assign(editor, wanted, note, by)
    print_act(act, as_json=as_json)


@assign.command("list")
@click.option("--of", "editor", default="", metavar="NAME", help="Only what this editor was given.")
@json_option
@database_option()
def list_assignments(editor: str, as_json: bool) -> None:
    """List assignments, newest first.

    \b
    Example:
      provenance assign list --of bea
    """
    with chosen_store() as store:
        found = store.assignments(editor)
    if as_json:
        for each in found:
            print_json(_assignment_line(each))
        return
    columns = (("ID", 6), ("Editor", 14), ("Status", 9), ("Done", 11), ("What", None))
    rows = [(e.name, e.editor, e.status, f"{e.decided}/{e.total}", _what(e)) for e in found]
    print_rows(stdout_console(), columns, rows)
    if not found:
        talk("Nothing is assigned. `provenance assign to NAME` gives an editor statements.")


@assign.command("close")
@click.argument("assignment", metavar="ID")
@editor_option
@json_option
@database_option()
def close_assignment(assignment: str, by: Signature, as_json: bool) -> None:
    """Say that an assignment is done.

    \b
    Example:
      provenance assign close as3
    """
    with chosen_store() as store:
        act = store.close_assignment(assignment_id(assignment), by)
    print_act(act, as_json=as_json)


def assignment_id(words: str) -> int:
    """The number in ``as3``; a usage error for other words."""
    digits = words.strip().lower().removeprefix("as")
    if not (digits.isascii() and digits.isdigit()):
        raise click.UsageError(f"{words!r} is no assignment; wanted is one like as3.")
    return int(digits)


def _what(given: Assignment) -> str:
    what = f"the sample {given.sample}" if given.sample else filter_in_words(given.filter)
    return f"{what} ({given.note})" if given.note else what


def _sample_line(drawn: Sample) -> dict[str, object]:
    return {
        "name": drawn.name,
        "status": drawn.status,
        "size": drawn.size,
        "drawn_from": drawn.drawn_from,
        "seed": drawn.seed,
        "filter": filter_in_words(drawn.filter),
        "drawn_by": drawn.drawn_by,
        "drawn_at": drawn.drawn_at.isoformat(),
        "editors": list(drawn.editors),
    }


def _assignment_line(given: Assignment) -> dict[str, object]:
    return {
        "id": given.name,
        "editor": given.editor,
        "given_by": given.given_by,
        "given_at": given.given_at.isoformat(),
        "status": given.status,
        "sample": given.sample,
        "filter": filter_in_words(given.filter),
        "note": given.note,
        "total": given.total,
        "decided": given.decided,
    }
