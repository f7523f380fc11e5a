"""Relations as lines for a reader: what the one says, what the other says, and which words show it.

The rule of this module: foreign words go into rich ``Text`` (never markup) and through ``harmless``.
"""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from provenance.domain.relations import StoredRelation, gap_in_words
from provenance.domain.stored import StatementSummary
from tui.cli.output import clipped, print_indented
from tui.drawing.wording import day_in_words

if TYPE_CHECKING:
    from rich.console import Console

_MOST_WORDS = 220


def print_relations(console: "Console", relations: Iterable[StoredRelation]) -> int:
    """Print relations, a few lines each, and answer how many there were."""
    count = 0
    for stored in relations:
        if count:
            console.print()
        print_relation(console, stored)
        count += 1
    return count


def print_relation(console: "Console", stored: StoredRelation) -> None:
    """Print a relation: what it says, both statements with the words that show it, and why."""
    from rich.text import Text

    head = Text.assemble((str(stored.target), "bold"), f"  {stored.in_words}  ")
    head.append(clipped(", ".join(facts_about(stored)), 200), style="dim")
    print_indented(console, head, 0)
    for summary, words in ((stored.statement, stored.words), (stored.other, stored.other_words)):
        print_indented(console, Text(_side_in_words(summary, words)), 4)
    if stored.relation.why:
        print_indented(console, Text(clipped(stored.relation.why, 600), style="dim"), 4)


def facts_about(stored: StoredRelation) -> list[str]:
    """Whose statements they are, how far apart, and where the relation stands."""
    made = "proposed by rule" if stored.made_by == "rule" else "made by an editor"
    facts = [stored.relation.scope.in_words, gap_in_words(stored.relation.gap_days), made]
    if stored.status != "proposed":
        facts.append(stored.status.value)
    return [fact for fact in facts if fact]


def _side_in_words(summary: StatementSummary, shown: Sequence[str]) -> str:
    said = f", {day_in_words(summary.said_on)}" if summary.said_on else ""
    who = summary.speaker_in_words or summary.outlet or "the outlet"
    words = " … ".join(shown) or summary.words
    return clipped(f"{summary.target}  {who}{said}: “{words}”", _MOST_WORDS + len(who))
