"""What the commands that decide on claims share: their options, and how an act is run and told."""

from collections.abc import Callable
from typing import Any

import click

from provenance import workflow
from provenance.domain.annotations import Act, Target, TargetKind
from provenance.domain.claims import ClaimMember
from provenance.workflow import Store
from tui.cli.acts import report_act
from tui.cli.opening import chosen_store
from tui.cli.options import database_option, editor_option, json_option
from tui.cli.targets import TargetId

CLAIM = TargetId(TargetKind.CLAIM)

why_option = click.option(
    "--why", default="", metavar="TEXT", help="The rationale; none goes without."
)
claim_argument = click.argument("claim", metavar="CLAIM", type=CLAIM)
members_argument = click.argument(
    "members",
    metavar="ID...",
    type=TargetId(TargetKind.STATEMENT, TargetKind.ARTICLE),
    nargs=-1,
    required=True,
)


def act_command(name: str) -> Callable[[Callable[..., Any]], click.Command]:
    """A command that acts on claims, with the options all of them share."""

    def decorate(function: Callable[..., Any]) -> click.Command:
        for option in (database_option(), json_option, editor_option, why_option):
            function = option(function)
        return click.command(name)(function)

    return decorate


def run_act(act: Callable[[Store], Act], *, as_json: bool) -> None:
    """Run an act on the chosen store and say what it did."""
    with chosen_store() as store:
        report_act(store, act(store), as_json=as_json)


def act_on(
    members: tuple[Target, ...],
    act: Callable[[Store, tuple[ClaimMember, ...]], Act],
    *,
    as_json: bool,
) -> None:
    """Run an act on the members that statements and articles name."""
    run_act(lambda store: act(store, workflow.members_named(store, members)), as_json=as_json)
