"""``provenance gazetteer``: the outlets that are known by name, and the newsroom's own list."""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from provenance.domain.sources import SourceKind
from tui.cli.exits import leave
from tui.cli.options import OneOf, json_option
from tui.cli.output import print_json, print_line, stdout_console, talk
from tui.drawing.wording import counted
from tui.exits import ExitCode

if TYPE_CHECKING:
    from provenance.gazetteer import Gazetteer, Outlet


@click.group("gazetteer")
def gazetteer() -> None:
    """Look up outlets, wires, programmes, platforms.

    The list of the world's outlets comes with the program; a newsroom adds its own in a file
    (docs/gazetteer.md) that PROVENANCE_GAZETTEER names.

    \b
    Examples:
      provenance gazetteer find "the Times" bbc.co.uk
      provenance gazetteer check ours.jsonl
    """


@gazetteer.command("find")
@click.argument("names", nargs=-1, required=True, metavar="NAME|DOMAIN...")
@json_option
def find(names: tuple[str, ...], as_json: bool) -> None:
    """Show who goes by a name or lives at a domain.

    \b
    Example:
      provenance gazetteer find "the Post" https://edition.cnn.com/politics
    """
    from provenance.gazetteer import in_use

    known = in_use()
    missing = False
    for name in names:
        found = _found(known, name)
        if not found:
            missing = True
            talk(f"{name}: nobody in the gazetteer goes by that name.")
        for entry in found:
            if as_json:
                print_json({"asked": name, **_as_values(entry)})
            else:
                _print_entry(known, entry)
    leave(ExitCode.FAILED if missing else ExitCode.DONE)


@gazetteer.command("list")
@click.option(
    "--kind",
    type=OneOf(SourceKind),
    metavar="KIND",
    help="Only of this kind: outlet, wire, programme, platform or channel.",
)
@click.option("--country", default="", metavar="CC", help="Only of this country (GB, IN).")
@click.option("--owner", default="", metavar="WORDS", help="Only with these words in the owner.")
@json_option
def list_(kind: SourceKind | None, country: str, owner: str, as_json: bool) -> None:
    """List the entries, one a line.

    \b
    Example:
      provenance gazetteer list --kind wire --country IN
    """
    from provenance.gazetteer import in_use

    wanted = [
        entry
        for entry in in_use().entries
        if (kind is None or entry.kind is kind)
        and country.upper() in ("", entry.country)
        and owner.casefold() in entry.owner.casefold()
    ]
    if as_json:
        for entry in wanted:
            print_json(_as_values(entry))
    elif wanted:
        _print_table(wanted)
    talk(f"{counted(len(wanted), 'entry', 'entries')}.")


@gazetteer.command("check")
@click.argument("path", metavar="[FILE]", required=False)
@json_option
def check(path: str | None, as_json: bool) -> None:
    """Check a newsroom's own file: yours, or FILE.

    \b
    Example:
      provenance gazetteer check ours.jsonl
    """
    from provenance.gazetteer import read_file, user_file, world

    chosen = Path(path) if path else user_file()
    if chosen is None:
        raise click.UsageError(
            "You have no file of your own; name one or set PROVENANCE_GAZETTEER."
        )
    entries = read_file(chosen)
    replaced = [entry.id for entry in entries if world().with_id(entry.id)]
    if as_json:
        print_json({"file": str(chosen), "entries": len(entries), "replaced": replaced})
        return
    also = f"; in the place of {', '.join(replaced)}" if replaced else ""
    print_line(f"{chosen}: {counted(len(entries), 'entry', 'entries')}, all well formed{also}")


def _found(known: "Gazetteer", name: str) -> "tuple[Outlet, ...]":
    found = known.named(name)
    if found or "." not in name:
        return found
    at_home = known.at_domain(name)
    return (at_home,) if at_home else ()


def _print_entry(known: "Gazetteer", entry: "Outlet") -> None:
    channel = known.with_id(entry.part_of)
    facts = (
        entry.kind.value,
        entry.country,
        f"on {channel.name}" if channel else "",
        f"owned by {entry.owner}" if entry.owner else "",
        ", ".join(entry.domains),
    )
    print_line(f"{entry.name} ({entry.id}): {'; '.join(fact for fact in facts if fact)}")
    if entry.aliases:
        print_line(f"    also {', '.join(entry.aliases)}")
    for form, rule in entry.ambiguous:
        print_line(f"    “{form}” {_READ[rule]}")


_READ = {
    "named": "only where it is named in full before",
    "home": "where it is named in full before, or in an article of its own country",
    "cued": "where the words around it say that it carries news",
}


def _print_table(entries: "Iterable[Outlet]") -> None:
    from rich.table import Table
    from rich.text import Text

    from tui.cli.output import clipped, print_table

    table = Table(box=None, padding=(0, 2, 0, 0), pad_edge=False, header_style="bold")
    for heading in ("Name", "Kind", "In", "Owner", "Domain"):
        table.add_column(heading, overflow="fold")
    for entry in entries:
        domain = entry.domains[0] if entry.domains else ""
        cells = (entry.name, entry.kind.value, entry.country, entry.owner, domain)
        table.add_row(*(Text(clipped(cell, 60)) for cell in cells))
    print_table(stdout_console(), table)


def _as_values(entry: "Outlet") -> dict[str, Any]:
    """Every field of an entry as the file writes it, the empty ones as well."""
    return {
        "id": entry.id,
        "name": entry.name,
        "kind": entry.kind.value,
        "aliases": list(entry.aliases),
        "ambiguous": {form: rule.value for form, rule in entry.ambiguous},
        "owner": entry.owner,
        "part_of": entry.part_of,
        "domains": list(entry.domains),
        "country": entry.country,
        "language": entry.language,
    }
