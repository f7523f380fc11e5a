"""``provenance claims``: which members belong to a claim, and what they do with it."""

import click

from provenance import workflow
from provenance.domain.annotations import Act, Signature, Target
from provenance.domain.claims import ClaimMember, MemberStatus, Stance
from provenance.workflow import Store
from tui.cli.claim_acts import CLAIM, act_command, act_on, claim_argument, members_argument
from tui.cli.options import OneOf


@act_command("split")
@claim_argument
@members_argument
@click.option("--text", required=True, metavar="TEXT", help="The words of the new claim.")
def split(
    claim: Target, members: tuple[Target, ...], text: str, why: str, by: Signature, as_json: bool
) -> None:
    """Give some members to a new claim; the rest stay.

    \b
    Example:
      provenance claims split cl3 st12 --text "The pier is leased" --why "leased"
    """

    def act(store: Store, named: tuple[ClaimMember, ...]) -> Act:
        return workflow.split_claim(store, claim.id, named, text, why, by)

    act_on(members, act, as_json=as_json)


@act_command("move")
@claim_argument
@members_argument
@click.option("--into", type=CLAIM, required=True, metavar="CLAIM", help="Where they belong.")
def move(
    claim: Target, members: tuple[Target, ...], into: Target, why: str, by: Signature, as_json: bool
) -> None:
    """Give some members to another claim.

    \b
    Example:
      provenance claims move cl3 st12 --into cl5 --why "speaks of the lease"
    """

    def act(store: Store, named: tuple[ClaimMember, ...]) -> Act:
        return workflow.move_members(store, claim.id, named, into.id, why, by)

    act_on(members, act, as_json=as_json)


@act_command("stance")
@claim_argument
@click.argument("stance", metavar="asserts|denies|hedges", type=OneOf(Stance))
@members_argument
def set_stance(
    claim: Target,
    stance: Stance,
    members: tuple[Target, ...],
    why: str,
    by: Signature,
    as_json: bool,
) -> None:
    """Say what members do with the claim.

    \b
    Example:
      provenance claims stance cl3 denies st14 --why "he calls it untrue"
    """

    def act(store: Store, named: tuple[ClaimMember, ...]) -> Act:
        return workflow.set_stance(store, claim.id, named, stance, why, by)

    act_on(members, act, as_json=as_json)


@act_command("confirm")
@claim_argument
@members_argument
def confirm(
    claim: Target, members: tuple[Target, ...], why: str, by: Signature, as_json: bool
) -> None:
    """Confirm members of a claim, or add statements to it.

    An article (art3) stands for all of its members.

    \b
    Example:
      provenance claims confirm cl3 st12 st40 --why "read both"
    """
    _judge(claim, members, MemberStatus.CONFIRMED, why, by, as_json=as_json)


@act_command("reject")
@claim_argument
@members_argument
def reject(
    claim: Target, members: tuple[Target, ...], why: str, by: Signature, as_json: bool
) -> None:
    """Take members out of a claim for good.

    They are not proposed for it again.  An article (art3) is taken out with all it says, also where
    tracing would find a passage in it.

    \b
    Example:
      provenance claims reject cl3 st14 art7 --why "another pier"
    """
    _judge(claim, members, MemberStatus.REJECTED, why, by, as_json=as_json)


@act_command("reopen")
@claim_argument
@members_argument
def reopen(
    claim: Target, members: tuple[Target, ...], why: str, by: Signature, as_json: bool
) -> None:
    """Leave members of a claim to be decided again.

    \b
    Example:
      provenance claims reopen cl3 st12 --why "the second paper asks us to wait"
    """
    _judge(claim, members, MemberStatus.PROPOSED, why, by, as_json=as_json)


def _judge(
    claim: Target,
    members: tuple[Target, ...],
    status: MemberStatus,
    why: str,
    by: Signature,
    *,
    as_json: bool,
) -> None:
    def act(store: Store, named: tuple[ClaimMember, ...]) -> Act:
        return workflow.judge_members(store, claim.id, named, status, why, by)

    act_on(members, act, as_json=as_json)
