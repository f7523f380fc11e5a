"""Claims as lines for a reader: the words, who tells them, what they do with them, and why.

The rule of this module: foreign words go into rich ``Text`` (never markup) and through ``harmless``.
"""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from provenance.domain.claims import GroupAct, MemberStatus, Stance
from provenance.domain.origin_groups import Judge, OriginGroup
from provenance.domain.stored_claims import (
    ClaimSummary,
    StoredClaim,
    StoredGroupDecision,
    StoredMember,
)
from provenance.domain.wording import counted
from tui.cli.output import clipped, print_indented
from tui.drawing.wording import moment_in_words

if TYPE_CHECKING:
    from rich.console import Console

_MOST_WORDS = 220


def print_claims(console: "Console", claims: Iterable[ClaimSummary]) -> int:
    """Print claims, two lines each, and answer how many there were."""
    count = 0
    for summary in claims:
        if count:
            console.print()
        _print_head(console, summary)
        count += 1
    return count


def print_claim(console: "Console", stored: StoredClaim) -> None:
    """Print a claim with its members and what was decided about its origins."""
    from rich.text import Text

    _print_head(console, stored.summary)
    if stored.merged_from:
        merged = ", ".join(f"cl{number}" for number in stored.merged_from)
        print_indented(console, Text(f"merged from {merged}", style="dim"), 4)
    for member in stored.members:
        _print_member(console, member)
    if stored.groups:
        console.print(Text("origins", style="bold"))
    for decision in stored.groups:
        print_indented(console, Text(clipped(_decision_in_words(decision), 600)), 2)


def _print_head(console: "Console", summary: ClaimSummary) -> None:
    from rich.text import Text

    head = Text.assemble((str(summary.target), "bold"), f"  {clipped(summary.text, 400)}")
    print_indented(console, head, 0)
    print_indented(console, Text(", ".join(_facts_about(summary)), style="dim"), 4)


def _facts_about(summary: ClaimSummary) -> list[str]:
    facts = [
        summary.status.value,
        f"{counted(summary.members, 'member')} in {counted(summary.articles, 'article')}",
    ]
    if summary.denying:
        facts.append(f"{summary.denying} denying it")
    if summary.independent:
        facts.append(f"{counted(summary.independent, 'origin')} judged independent")
    return facts


def _print_member(console: "Console", stored: StoredMember) -> None:
    from rich.text import Text

    member = stored.member
    who = (stored.line.speaker_in_words if stored.line else "") or "in its own voice"
    what = "" if member.stance is Stance.ASSERTS else f", {member.stance.value} it"
    stands = "" if member.status is MemberStatus.PROPOSED else f" ({member.status.value})"
    words = f": “{stored.words}”" if stored.words else ": the article as a whole"
    line = f"{stored.name}  {stored.outlet or 'unknown outlet'}, {who}{what}{stands}{words}"
    print_indented(console, Text(clipped(line, _MOST_WORDS + 80)), 4)
    if member.why:
        print_indented(console, Text(clipped("; ".join(member.why), 400), style="dim"), 8)


def _decision_in_words(stored: StoredGroupDecision) -> str:
    decision = stored.decision
    groups = ", ".join(decision.groups)
    match decision.act:
        case GroupAct.INDEPENDENT | GroupAct.DEPENDENT:
            no = "" if decision.act is GroupAct.INDEPENDENT else "not "
            deed = f"{groups} {no}independent"
        case GroupAct.MERGE:
            deed = f"{groups} one origin"
        case GroupAct.SPLIT:
            deed = f"{', '.join(decision.names)} apart from {groups}"
    at = moment_in_words(stored.at)
    end = " (withdrawn)" if stored.withdrawn else ""
    return f"{deed}, by {decision.editor} at {at}: {decision.why}{end}"


def print_origins(console: "Console", groups: Iterable[OriginGroup]) -> None:
    """Print the origins of a claim with their numbers, whether they are independent, and why."""
    from rich.text import Text

    for number, group in enumerate(groups, start=1):
        independent = "independent" if group.independent else "not independent"
        by = "judged by an editor" if group.judged_by is Judge.EDITOR else "proposed by rule"
        head = Text.assemble((f"{number}  ", "bold"), clipped(group.name, 120))
        head.append(f"  {independent}, {by}; {counted(len(group.articles), 'article')}", "dim")
        print_indented(console, head, 0)
        for why in group.why:
            print_indented(console, Text(clipped(why, 600)), 4)
