"""``provenance claims``: an editor's word on what is claimed, and on where it comes from."""

import click

from provenance import workflow
from provenance.domain.annotations import Act, Signature, Target, TargetKind
from provenance.domain.claims import GroupAct
from provenance.workflow import Store
from tui.cli.claim_acts import CLAIM, act_command, claim_argument, run_act
from tui.cli.claim_members import confirm, move, reject, reopen, set_stance, split
from tui.cli.interrupts import Interruption
from tui.cli.opening import chosen_store
from tui.cli.options import OneOf, database_option, editor_option, json_option
from tui.cli.output import print_json, print_line, stdout_console, talk
from tui.cli.progress import ProgressBar
from tui.cli.targets import TargetId
from tui.drawing.wording import counted


@click.group("claims")
def claims() -> None:
    """Decide on claims and where they come from.

    `list claims` lists them, `show cl3` shows one whole, `trace cl3` where it comes from; `confirm
    cl3` and `reject cl3` decide on a whole one.  Every act is undone by `undo`.

    \b
    Examples:
      provenance claims reject cl3 st14 --why "another pier"
      provenance claims split cl3 st12 --text "The pier is leased" --why "leased"
      provenance claims judge cl3 independent 2 --why "asked her myself"
    """


@act_command("make")
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
    run_act(
        lambda s: workflow.make_claim(s, text, workflow.members_named(s, statements), why, by),
        as_json=as_json,
    )


@act_command("reword")
@claim_argument
@click.argument("text")
def reword(claim: Target, text: str, why: str, by: Signature, as_json: bool) -> None:
    """Put a claim in other words.

    \b
    Example:
      provenance claims reword cl3 "The board sold the pier" --why "shorter"
    """
    run_act(lambda s: workflow.reword_claim(s, claim.id, text, why, by), as_json=as_json)


@act_command("merge")
@click.argument("merged", metavar="CLAIM...", type=CLAIM, nargs=-1, required=True)
@click.option("--into", type=CLAIM, required=True, metavar="CLAIM", help="The one that stays.")
def merge(merged: tuple[Target, ...], into: Target, why: str, by: Signature, as_json: bool) -> None:
    """Read claims as one from now on.

    What was judged of the origins of the merged ones stays with them: judge anew in the one that
    stays.

    \b
    Example:
      provenance claims merge cl4 cl7 --into cl3 --why "one and the same sale"
    """
    ids = [claim.id for claim in merged]
    run_act(lambda s: workflow.merge_claims(s, ids, into.id, why, by), as_json=as_json)


@claims.command("origins")
@claim_argument
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


@act_command("judge")
@claim_argument
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
      provenance claims judge cl3 independent 1 2 --why "asked both"
      provenance claims judge cl3 merge 2 3 --why "one press officer for both"
    """

    def judged(store: Store) -> Act:
        trace = workflow.trace_claim(store, claim.id)
        found = [workflow.group_named(trace, words) for words in groups]
        leaving = [workflow.source_in(group, name) for name in names for group in found]
        return workflow.judge_groups(
            store, claim.id, act, [group.key for group in found], why, by, leaving
        )

    run_act(judged, as_json=as_json)


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


for command in (make, reword, merge, split, move, set_stance, confirm, reject, reopen, judge):
    claims.add_command(command)
