"""``provenance list claims`` and ``provenance claims``: what is claimed, and an editor's word on it."""

from collections.abc import Callable
from typing import Any

import click

from provenance import workflow
from provenance.domain.annotations import Act, Signature, Target, TargetKind
from provenance.domain.claims import ClaimMember, ClaimStatus, GroupAct, MemberStatus, Stance
from provenance.domain.stored_claims import ClaimFilter, ClaimOrder
from provenance.workflow import Store
from tui.cli.acts import report_act
from tui.cli.interrupts import Interruption
from tui.cli.opening import chosen_store
from tui.cli.options import OneOf, database_option, editor_option, json_option
from tui.cli.output import print_json, print_line, stdout_console, talk
from tui.cli.progress import ProgressBar
from tui.cli.targets import TargetId
from tui.drawing.wording import counted

_CLAIM = TargetId(TargetKind.CLAIM)
_MEMBER = TargetId(TargetKind.STATEMENT, TargetKind.ARTICLE)

why_option = click.option(
    "--why", default="", metavar="TEXT", help="The rationale; none goes without."
)


@click.command("claims")
@click.option("--text", default="", metavar="WORDS", help="Only with these words.")
@click.option("--status", type=OneOf(ClaimStatus), help="Only with this status.")
@click.option(
    "--articles", type=click.IntRange(min=0), default=0, metavar="N", help="Told by N or more."
)
@click.option("--article", type=TargetId(TargetKind.ARTICLE), metavar="ID", help="Told by art3.")
@click.option("--statement", type=TargetId(TargetKind.STATEMENT), metavar="ID", help="Of st12.")
@click.option(
    "--order",
    type=OneOf(ClaimOrder),
    default=ClaimOrder.SIZE,
    help="size (most articles first) or newest.",
)
@click.option("--limit", type=click.IntRange(min=0), metavar="N", help="Stop after N; else all.")
@json_option
@database_option()
def list_claims(
    text: str,
    status: ClaimStatus | None,
    articles: int,
    article: Target | None,
    statement: Target | None,
    order: ClaimOrder,
    limit: int | None,
    as_json: bool,
) -> None:
    """List claims, those that most articles tell first.

    A claim is what statements of several articles say alike.  Claims are proposed as articles are
    added, each member with its reason.

    \b
    Examples:
      provenance list claims --articles 3
      provenance list claims --text "pier" --status proposed --json
    """
    wanted = ClaimFilter(
        text,
        status,
        articles,
        article.id if article else None,
        statement.id if statement else None,
        order,
    )
    with chosen_store() as store:
        for target in (article, statement):
            if target is not None:
                store.history(target)  # an id that is not there is an error, not an empty list
        rows = list(workflow.find_claims(store, wanted, limit))
        if as_json:
            from tui.cli.claim_json import claim_line

            for row in rows:
                print_json(claim_line(row))
            return
        from tui.cli.claim_view import print_claims

        if not print_claims(stdout_console(), rows):
            talk(_why_none(store))


def _why_none(store: Store) -> str:
    waiting = len(store.ungathered())
    if waiting:
        verb = "was" if waiting == 1 else "were"
        return (
            f"No claim matches. {counted(waiting, 'article')} {verb} stored before claims were kept: "
            "`provenance claims gather` gathers their statements."
        )
    return "No claim matches. They are proposed once two articles say the same."


@click.group("claims")
def claims() -> None:
    """Decide on claims and where they come from.

    `list claims` lists them, `show cl3` shows one whole, `trace cl3` where it comes from; `confirm
    cl3` and `reject cl3` decide on a whole one.  Every act is undone by `undo`.

    \b
    Examples:
      provenance claims reject cl3 st14 --why "another pier"
      provenance claims split cl3 st12 st13 --text "The pier is leased" --why "not sold"
      provenance claims judge cl3 independent 2 --why "asked her myself"
    """


def _act_command(name: str) -> Callable[[Callable[..., Any]], click.Command]:
    """A command of the group that acts, with the options all of them share."""

    def decorate(function: Callable[..., Any]) -> click.Command:
        for option in (database_option(), json_option, editor_option, why_option):
            function = option(function)
        return claims.command(name)(function)

    return decorate


@_act_command("make")
@click.argument("text")
@click.argument(
    "statements", metavar="ID...", type=TargetId(TargetKind.STATEMENT), nargs=-1, required=True
)
def make(text: str, statements: tuple[Target, ...], why: str, by: Signature, as_json: bool) -> None:
    """Make a claim of statements that say the same.

    It is confirmed by being made; the statements stay in other claims as they are.

    \b
    Example:
      provenance claims make "The pier is sold" st12 st40 --why "the same sale"
    """
    _act(
        lambda s: workflow.make_claim(s, text, workflow.members_named(s, statements), why, by),
        as_json=as_json,
    )


@_act_command("reword")
@click.argument("claim", metavar="CLAIM", type=_CLAIM)
@click.argument("text")
def reword(claim: Target, text: str, why: str, by: Signature, as_json: bool) -> None:
    """Put a claim in other words.

    \b
    Example:
      provenance claims reword cl3 "The board sold the pier" --why "shorter"
    """
    _act(lambda s: workflow.reword_claim(s, claim.id, text, why, by), as_json=as_json)


@_act_command("merge")
@click.argument("merged", metavar="CLAIM...", type=_CLAIM, nargs=-1, required=True)
@click.option("--into", type=_CLAIM, required=True, metavar="CLAIM", help="The one that stays.")
def merge(merged: tuple[Target, ...], into: Target, why: str, by: Signature, as_json: bool) -> None:
    """Read claims as one from now on.

    What was judged of the origins of the merged ones stays with them: judge anew in the one that
    stays.

    \b
    Example:
      provenance claims merge cl4 cl7 --into cl3 --why "one and the same sale"
    """
    ids = [claim.id for claim in merged]
    _act(lambda s: workflow.merge_claims(s, ids, into.id, why, by), as_json=as_json)


@_act_command("split")
@click.argument("claim", metavar="CLAIM", type=_CLAIM)
@click.argument("members", metavar="ID...", type=_MEMBER, nargs=-1, required=True)
@click.option("--text", required=True, metavar="TEXT", help="The words of the new claim.")
def split(
    claim: Target, members: tuple[Target, ...], text: str, why: str, by: Signature, as_json: bool
) -> None:
    """Give some members to a new claim; the rest stay.

    \b
    Example:
      provenance claims split cl3 st12 st13 --text "The pier is leased" --why "not sold"
    """

    def act(store: Store, named: tuple[ClaimMember, ...]) -> Act:
        return workflow.split_claim(store, claim.id, named, text, why, by)

    _act_on(members, act, as_json=as_json)


@_act_command("move")
@click.argument("claim", metavar="CLAIM", type=_CLAIM)
@click.argument("members", metavar="ID...", type=_MEMBER, nargs=-1, required=True)
@click.option("--into", type=_CLAIM, required=True, metavar="CLAIM", help="Where they belong.")
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

    _act_on(members, act, as_json=as_json)


@_act_command("stance")
@click.argument("claim", metavar="CLAIM", type=_CLAIM)
@click.argument("stance", metavar="asserts|denies|hedges", type=OneOf(Stance))
@click.argument("members", metavar="ID...", type=_MEMBER, nargs=-1, required=True)
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

    _act_on(members, act, as_json=as_json)


@_act_command("confirm")
@click.argument("claim", metavar="CLAIM", type=_CLAIM)
@click.argument("members", metavar="ID...", type=_MEMBER, nargs=-1, required=True)
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


@_act_command("reject")
@click.argument("claim", metavar="CLAIM", type=_CLAIM)
@click.argument("members", metavar="ID...", type=_MEMBER, nargs=-1, required=True)
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


@_act_command("reopen")
@click.argument("claim", metavar="CLAIM", type=_CLAIM)
@click.argument("members", metavar="ID...", type=_MEMBER, nargs=-1, required=True)
def reopen(
    claim: Target, members: tuple[Target, ...], why: str, by: Signature, as_json: bool
) -> None:
    """Leave members of a claim to be decided again."""
    _judge(claim, members, MemberStatus.PROPOSED, why, by, as_json=as_json)


@claims.command("origins")
@click.argument("claim", metavar="CLAIM", type=_CLAIM)
@json_option
@database_option()
def origins(claim: Target, as_json: bool) -> None:
    """List the origins of a claim with their numbers.

    Each with what is proposed or judged of its independence, and why.

    \b
    Example:
      provenance claims origins cl3
    """
    with chosen_store() as store:
        groups = workflow.trace_claim(store, claim.id).groups
    if as_json:
        from tui.cli.claim_json import origin_line

        for number, group in enumerate(groups, start=1):
            print_json(origin_line(number, group))
        return
    from tui.cli.claim_view import print_origins

    print_origins(stdout_console(), groups)
    if not groups:
        talk(f"No stored article names an origin of {claim}.")


@_act_command("judge")
@click.argument("claim", metavar="CLAIM", type=_CLAIM)
@click.argument("act", metavar="independent|dependent|merge|split", type=OneOf(GroupAct))
@click.argument("groups", metavar="ORIGIN...", nargs=-1, required=True)
@click.option("--name", "names", multiple=True, metavar="NAME", help="Who leaves it, for split.")
def judge(
    claim: Target,
    act: GroupAct,
    groups: tuple[str, ...],
    names: tuple[str, ...],
    why: str,
    by: Signature,
    as_json: bool,
) -> None:
    """Judge the origins of a claim.

    ORIGIN is a number of `claims origins`, or a name.  Two origins judged independent open
    credibility 1 for what the claim's statements say.  Merge makes several one origin; split lets
    sources, each named with --name, stand for themselves.

    \b
    Examples:
      provenance claims judge cl3 independent 1 2 --why "asked both; neither knew of the other"
      provenance claims judge cl3 merge 2 3 --why "one press officer for both"
    """

    def judged(store: Store) -> Act:
        trace = workflow.trace_claim(store, claim.id)
        found = [workflow.group_named(trace, words) for words in groups]
        leaving = [workflow.source_in(group, name) for name in names for group in found]
        return workflow.judge_groups(
            store, claim.id, act, [group.key for group in found], why, by, leaving
        )

    _act(judged, as_json=as_json)


@claims.command("gather")
@editor_option
@database_option()
def gather(by: Signature) -> None:
    """Gather articles that were stored before claims were kept.

    Adding an article gathers its statements at once; this makes up for older ones, one after the
    other.  It can be stopped and goes on where it was.

    \b
    Example:
      provenance claims gather
    """
    with chosen_store() as store:
        waiting = store.ungathered()
        found: set[int] = set()
        with Interruption() as interruption, ProgressBar(len(waiting)) as bar:
            for article_id in waiting:
                with interruption.held():
                    found.update(store.gather_article(article_id, by))
                interruption.stop_if_asked()
                bar.advance()
    if not waiting:
        return talk("Every stored article is gathered; nothing was to be done.")
    return print_line(
        f"{counted(len(waiting), 'article')} gathered, into {counted(len(found), 'claim')}"
    )


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

    _act_on(members, act, as_json=as_json)


def _act_on(
    members: tuple[Target, ...],
    act: Callable[[Store, tuple[ClaimMember, ...]], Act],
    *,
    as_json: bool,
) -> None:
    _act(lambda store: act(store, workflow.members_named(store, members)), as_json=as_json)


def _act(act: Callable[[Store], Act], *, as_json: bool) -> None:
    with chosen_store() as store:
        report_act(store, act(store), as_json=as_json)
