"""``provenance agreement`` and ``provenance adjudicate``: what became of a blind sample."""

import csv
import io
from collections.abc import Sequence
from pathlib import Path

import click

from provenance.assessment.agreement import FieldAgreement, Unit, agreement, units_of
from provenance.domain.annotations import Signature
from provenance.domain.samples import Contest, VoteField
from tui.cli.acts import print_act
from tui.cli.opening import chosen_store
from tui.cli.options import OneOf, database_option, editor_option, json_option
from tui.cli.output import clipped, print_json, print_line, stdout_console, talk
from tui.cli.tables import print_rows
from tui.drawing.wording import counted

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What makes a spreadsheet take a cell for a formula."""


@click.command("agreement")
@click.argument("sample")
@click.option(
    "--units",
    type=click.Path(dir_okay=False, allow_dash=True),
    metavar="FILE",
    help="Write every unit with each editor's value as CSV; - prints it instead of the table.",
)
@json_option
@database_option()
def agreement_(sample: str, units: str | None, as_json: bool) -> None:
    """Say how far the editors agree.

    Field by field: Krippendorff's alpha, nominal and for ratings ordinal, and Cohen's kappa of each
    pair: 1 is full agreement, 0 what chance would give.  F and 6 count as words and not on the
    scale.  In the CSV a cell that a spreadsheet would take for a formula begins with an apostrophe.

    \b
    Examples:
      provenance agreement spring
      provenance agreement spring --units units.csv
    """
    with chosen_store() as store:
        editors = store.sample(sample).editors
        found = units_of(store.votes(sample))
    if units is not None:
        _write_units(units, sample, editors, found)
        if units == "-":
            return
    if not found:
        talk(f"Nobody has voted in {sample} yet: `provenance review --sample {sample}` opens it.")
        return
    fields = agreement(found)
    if as_json:
        for each in fields:
            print_json(_field_line(each))
        return
    _print_fields(fields)


def _print_fields(fields: Sequence[FieldAgreement]) -> None:
    columns = (
        ("Field", 12),
        ("Units", 6),
        ("Same", 6),
        ("Alpha", 7),
        ("Ordinal", 8),
        ("Kappa", None),
    )
    rows = [
        (
            each.field,
            str(each.units),
            str(each.unanimous),
            _figure(each.nominal),
            _figure(each.ordinal),
            "; ".join(f"{' and '.join(k.editors)} {_figure(k.kappa)}" for k in each.kappas),
        )
        for each in fields
    ]
    print_rows(stdout_console(), columns, rows)
    talk("– is not defined: nothing was judged twice, everybody said the same, or it has no scale.")


def _figure(value: float | None) -> str:
    return "–" if value is None else f"{value:.3f}"


def _write_units(file: str, sample: str, editors: Sequence[str], units: Sequence[Unit]) -> None:
    out = io.StringIO()
    rows = csv.writer(out, lineterminator="\n")
    rows.writerow(["sample", "statement", "subject", "field", *map(_cell, editors)])
    for unit in units:
        values = [_cell(unit.values.get(editor, "")) for editor in editors]
        rows.writerow([_cell(sample), f"st{unit.statement_id}", unit.subject, unit.field, *values])
    if file == "-":
        click.echo(out.getvalue(), nl=False)
        return
    try:
        Path(file).write_text(out.getvalue(), encoding="utf-8")
    except OSError as error:
        raise click.FileError(file, hint=str(error.strerror)) from error
    talk(f"Wrote {counted(len(units), 'unit')} to {file}.")


def _cell(words: str) -> str:
    return f"'{words}" if words.startswith(_FORMULA) else words


def _field_line(each: FieldAgreement) -> dict[str, object]:
    return {
        "field": each.field,
        "units": each.units,
        "unanimous": each.unanimous,
        "alpha_nominal": each.nominal,
        "alpha_ordinal": each.ordinal,
        "kappa": [
            {"editors": list(k.editors), "units": k.units, "kappa": k.kappa} for k in each.kappas
        ],
    }


@click.command("adjudicate")
@click.argument("sample")
@click.argument("subject", metavar="[ID]", default="")
@click.argument("field", metavar="[FIELD]", type=OneOf(VoteField), required=False)
@click.argument("value", metavar="[VALUE]", default="")
@click.option("--why", default="", metavar="TEXT", help="The rationale; none goes without.")
@click.option("--agreed", is_flag=True, help="Take over all that the editors agree on.")
@click.option("--all", "every", is_flag=True, help="List what is settled or unanimous too.")
@editor_option
@json_option
@database_option()
def adjudicate(
    sample: str,
    subject: str,
    field: VoteField | None,
    value: str,
    why: str,
    agreed: bool,
    every: bool,
    by: Signature,
    as_json: bool,
) -> None:
    """Decide where they do not agree.

    With the sample alone: what is to be decided, with every vote.  With an id, a field and one of
    the values voted for: decides it, and does it to the statement.  The votes that lost are kept.

    \b
    Examples:
      provenance adjudicate spring
      provenance adjudicate spring st12 speaker "Tomas Vellin" --why "named"
      provenance adjudicate spring --agreed
    """
    if subject and not (field and value):
        raise click.UsageError("Give the id, the field and the value, or the sample alone.")
    with chosen_store() as store:
        if agreed or field is not None:
            act = (
                store.adjudicate(sample, subject, field, value, why, by)
                if field is not None
                else store.adjudicate_agreed(sample, by)
            )
            return print_act(act, as_json=as_json)
        contests = [c for c in store.contests(sample) if every or c.is_open]
    return _print_contests(contests, sample, as_json=as_json)


def _print_contests(contests: Sequence[Contest], sample: str, *, as_json: bool) -> None:
    for contest in contests:
        if as_json:
            print_json(_contest_line(contest))
            continue
        outcome = contest.outcome
        print_line(f"{contest.subject} {contest.field}: {clipped(contest.statement.words, 60)}")
        for vote in contest.votes:
            mark = "✓" if outcome and outcome.value == vote.value else "·"
            reason = f" ({vote.rationale})" if vote.rationale else ""
            print_line(f"  {mark} {vote.editor}: {vote.value}{reason}")
        if outcome:
            print_line(f"    decided by {outcome.editor}: {outcome.value} ({outcome.rationale})")
    if not contests:
        talk(f"Nothing in {sample} is to be adjudicated now. --all lists every field voted on.")


def _contest_line(contest: Contest) -> dict[str, object]:
    outcome = contest.outcome
    return {
        "sample": contest.sample,
        "statement": str(contest.statement.target),
        "subject": contest.subject,
        "field": contest.field,
        "votes": [
            {"editor": v.editor, "value": v.value, "why": v.rationale, "at": v.at.isoformat()}
            for v in contest.votes
        ],
        "missing": list(contest.missing),
        "outcome": outcome
        and {"value": outcome.value, "editor": outcome.editor, "why": outcome.rationale},
    }
