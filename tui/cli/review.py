"""Judging: the desk, and its acts as commands, through the same verbs and with the same events."""

import os
import sys
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

import click

from provenance import workflow
from provenance.domain.annotations import (
    AnnotationKind,
    Judgement,
    Signature,
    Target,
    TargetKind,
)
from provenance.domain.statements import Status
from provenance.domain.stored import Order, StatementFilter
from tui.cli.acts import report_act
from tui.cli.exits import leave
from tui.cli.filtering import filter_options, order_option
from tui.cli.opening import chosen_store, voting_store
from tui.cli.options import chosen_database, database_option, editor_option, json_option
from tui.cli.output import talk
from tui.cli.targets import TargetId, find_target, looks_like_id
from tui.collecting import put_off_collecting
from tui.exits import ExitCode

_DECIDED = TargetId(TargetKind.STATEMENT, TargetKind.RELATION, TargetKind.CLAIM)
why_option = click.option("--why", default="", metavar="TEXT", help="The rationale.")
sample_option = click.option(
    "--sample", default="", metavar="NAME", help="Vote in a blind sample instead."
)

if TYPE_CHECKING:
    from provenance.workflow import Store


@click.command("review")
@filter_options
@order_option
@click.option(
    "--attitudes",
    is_flag=True,
    help="Attitudes too (backs, hopes, is ready to), which nobody need have put into words.",
)
@click.option("--sample", default="", metavar="NAME", help="Judge a sample blind.")
@click.option("--assignment", default="", metavar="ID", help="What you were given (as3).")
@editor_option
@database_option()
def review(
    wanted: StatementFilter,
    order: Order,
    attitudes: bool,
    sample: str,
    assignment: str,
    by: Signature,
) -> None:
    """Open the review desk.

    Read, confirm, correct and rate in the terminal, one statement after another.  The queue begins
    with speech only; --attitudes, or the desk's filter, brings the rest.

    A sitting with the same filter goes on where you left it.  Press ? in the desk for its keys.

    \b
    Examples:
      provenance review
      provenance review --status proposed --source "Vestnor"
      provenance review --order learn --attitudes
      provenance review --sample spring --editor Ada
    """
    # A server that shows the desk in a browser says so by the variable of its driver.
    is_served = "TEXTUAL_DRIVER" in os.environ
    if not is_served and not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise click.UsageError(
            "The desk needs a terminal, and this is none. In scripts use `provenance list`, "
            "`confirm`, `reject` and `rate`."
        )
    put_off_collecting()
    from tui.app import run_review

    wanted = replace(wanted, order=order, speech_only=not (attitudes or sample))
    if assignment:
        from tui.cli.sampling import assignment_id

        with chosen_store() as store:
            given = store.assignment(assignment_id(assignment))
        wanted, sample = given.filter, given.sample or ""
    if sample:
        wanted = replace(wanted, sample=sample)
    leave(ExitCode(run_review(chosen_database(), editor=by.editor, wanted=wanted)))


@click.command("rate")
@click.argument("target", metavar="SOURCE|ID")
@click.argument("level")
@click.option("--why", default="", metavar="TEXT", help="The rationale; no rating goes without.")
@sample_option
@editor_option
@json_option
@database_option()
def rate(target: str, level: str, why: str, sample: str, by: Signature, as_json: bool) -> None:
    """Rate a source A-F or a statement 1-6.

    Reliability is of a source, given by name or id (src5), or of one hop (hop7); credibility is of
    a statement (st12).  A source rated once shows its rating on every hop through it.  F and 6 say:
    cannot be judged.

    \b
    Examples:
      provenance rate "Vestnor" B --why "usually right on border matters"
      provenance rate st12 3 --why "nothing speaks against it"
    """
    with voting_store(sample, by.editor) as store:
        found = find_target(store, target)
        act = workflow.rate(store, found, level, why, by)
        is_source = found.kind is TargetKind.SOURCE
        name = store.source(found.id).summary.name if is_source else ""
        report_act(store, act, name, as_json=as_json)
        if found.kind is TargetKind.STATEMENT:
            for warning in workflow.pairing_warnings(store.statement(found.id)):
                talk(f"Note: {warning}")


@click.command("confirm")
@click.argument("targets", metavar="ID...", type=_DECIDED, nargs=-1, required=True)
@why_option
@sample_option
@editor_option
@json_option
@database_option()
def confirm(
    targets: tuple[Target, ...], why: str, sample: str, by: Signature, as_json: bool
) -> None:
    """Confirm statements, relations or claims.

    A statement is found right and attributed right; a relation (re3) holds; the members of a claim
    (cl2) say the same.  Several are one act, undone as a whole.

    \b
    Examples:
      provenance confirm st12 st13
      provenance confirm re3
      provenance confirm cl2
    """
    _decide(targets, Status.CONFIRMED, why, by, sample, as_json=as_json)


@click.command("reject")
@click.argument("targets", metavar="ID...", type=_DECIDED, nargs=-1, required=True)
@why_option
@sample_option
@editor_option
@json_option
@database_option()
def reject(
    targets: tuple[Target, ...], why: str, sample: str, by: Signature, as_json: bool
) -> None:
    """Reject statements, relations or claims, with a reason.

    Nothing is deleted: the status changes, and what is rejected is not proposed again.

    \b
    Examples:
      provenance reject st14 --why "a caption, not a statement"
      provenance reject re3 --why "two different ferries"
    """
    _decide(targets, Status.REJECTED, why, by, sample, as_json=as_json)


@click.command("note")
@click.argument("targets", metavar="ID...", nargs=-1, required=True)
@click.argument("words", metavar="TEXT")
@why_option
@editor_option
@json_option
@database_option()
def note(targets: tuple[str, ...], words: str, why: str, by: Signature, as_json: bool) -> None:
    """Put a note on anything stored.

    On articles, statements, hops, captures or sources (by id or name); TEXT comes last.

    \b
    Examples:
      provenance note st12 "asked the ministry, answer on Friday"
      provenance note art3 src5 "same owner"
    """
    _annotate(targets, AnnotationKind.NOTE, words, why, by, as_json=as_json)


@click.command("tag")
@click.argument("targets", metavar="ID...", nargs=-1, required=True)
@click.argument("words", metavar="TAG")
@why_option
@editor_option
@json_option
@database_option()
def tag(targets: tuple[str, ...], words: str, why: str, by: Signature, as_json: bool) -> None:
    """Put a tag on anything stored.

    On articles, statements, hops, captures or sources (by id or name); TAG comes last.

    \b
    Example:
      provenance tag st12 st13 call-back
    """
    _annotate(targets, AnnotationKind.TAG, words, why, by, as_json=as_json)


@click.command("undo")
@editor_option
@json_option
@database_option()
def undo(by: Signature, as_json: bool) -> None:
    """Take back your newest act.

    A batch is taken back as a whole.  The log keeps both.

    \b
    Example:
      provenance undo
    """
    with chosen_store() as store:
        report_act(store, store.undo(by), as_json=as_json)


@click.command("redo")
@editor_option
@json_option
@database_option()
def redo(by: Signature, as_json: bool) -> None:
    """Do again what you took back last.

    \b
    Example:
      provenance redo
    """
    with chosen_store() as store:
        report_act(store, store.redo(by), as_json=as_json)


def _decide(
    targets: Sequence[Target],
    verdict: Status,
    why: str,
    by: Signature,
    sample: str,
    *,
    as_json: bool,
) -> None:
    judgements = [
        Judgement(target, AnnotationKind.VERDICT, verdict, why) for target in dict.fromkeys(targets)
    ]
    with voting_store(sample, by.editor) as store:
        report_act(store, workflow.judge(store, judgements, by), as_json=as_json)


def _annotate(
    targets: Sequence[str],
    kind: AnnotationKind,
    words: str,
    why: str,
    by: Signature,
    *,
    as_json: bool,
) -> None:
    if looks_like_id(words):
        raise click.UsageError(f"The {kind.value} itself is missing: {words} is an id.")
    with chosen_store() as store:
        found = _distinct_targets(store, targets)
        judgements = [Judgement(target, kind, words.strip(), why) for target in found]
        report_act(store, workflow.judge(store, judgements, by), as_json=as_json)


def _distinct_targets(store: "Store", words: Sequence[str]) -> list[Target]:
    return list(dict.fromkeys(find_target(store, each) for each in words))
