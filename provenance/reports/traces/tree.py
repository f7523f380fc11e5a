"""A trace as a tree of lines: the answer, each origin group with its ways, denials, circles.

Everything that colour says is said by letters and words too.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import ClassVar, TypeVar

from provenance.domain.traces import Trace
from provenance.domain.wording import counted, sentence
from provenance.reports.chain_drawing import cells
from provenance.reports.traces.entries import (
    ArticleEntry,
    CircleEntry,
    CriticalEntry,
    DenialEntry,
    DependenceEntry,
    GroupEntry,
    TraceOutline,
)
from provenance.reports.traces.lines import Line, Look, Run, broken, plain
from provenance.reports.traces.outline import outline_of
from provenance.reports.traces.paths import Way, ways_of
from provenance.reports.traces.wording import cut, quoted

WIDTH = 80
"""Cells of a line in a file."""

_Entry = TypeVar("_Entry")

KEY = "* inferred, not stated in the sentence itself"
_MOST_REASONS = 6
"""Dependences shown in one place; the page and the JSON have them all."""

_MOST_OF_A_PASSAGE = 160
"""Characters of a copied passage: two lines; the page shows both sides whole."""


class TreeReporter:
    """Writes a trace as a tree in plain text."""

    suffix: ClassVar[str] = ".txt"

    def render(self, trace: Trace) -> str:
        """The whole file."""
        lines = broken(tree_lines(trace), WIDTH, cells)
        return "".join(f"{plain(line)}\n" for line in lines)


def tree_lines(trace: Trace) -> Iterator[Line]:
    """The whole trace as lines, not yet broken."""
    outline = outline_of(trace)
    yield from head_lines(outline)
    ways = {one.letter: one.ways for one in ways_of(trace)}
    for group in outline.groups:
        yield Line()
        yield from group_head(group)
        yield from ways_lines(ways.get(group.letter, ()), group.number)
        yield from reason_lines(group)
    if "" in ways:
        yield Line()
        yield Line(
            (Run("No origin", Look.HEADING), Run("  that anybody could be asked", Look.QUIET))
        )
        yield from ways_lines(ways[""], None)
    yield from section_lines(outline)
    if outline.articles:
        yield Line()
        yield Line((Run(KEY, Look.QUIET),))


def head_lines(outline: TraceOutline) -> Iterator[Line]:
    """The claim, the answer in a sentence, how well it is supported, and what it hangs on."""
    claim = f"“{outline.claim}”"
    number = Run(f"  {outline.id}" if outline.id else "", Look.QUIET)
    yield Line((Run(claim, Look.HEADING), number))
    yield Line()
    yield Line((Run(outline.verdict, Look.HEADING),))
    why = f": {outline.finding_why}" if outline.finding_why else ""
    yield Line((Run(sentence(outline.finding), Look.NAME), Run(f"{why}")), rest=" " * 2)
    yield from (_item((Run(words, Look.QUIET),)) for words in outline.evidence)
    if outline.first:
        yield Line(
            (Run("Told first by "), Run(outline.first, Look.ARTICLE), Run(".")), rest=" " * 2
        )
    for critical in outline.critical[:1]:
        yield from critical_lines(critical)


def critical_lines(critical: CriticalEntry) -> Iterator[Line]:
    """What falls when one source erred."""
    yield Line(
        (Run(critical.words, Look.WARNING), Run(f" {critical.why}", Look.QUIET)), rest=" " * 2
    )


def ways_lines(ways: Sequence[Way], number: int | None, guides: str = "") -> Iterator[Line]:
    """Ways as a tree under their group."""
    for place, way in enumerate(ways):
        is_last = place == len(ways) - 1
        below = guides + ("   " if is_last else "│  ")
        look = Look.NAME if way.article_id is None else Look.ARTICLE
        yield Line(
            (
                Run(way.name, look, number),
                *([Run(f"  {way.about}", Look.QUIET)] if way.about else []),
                *(_noted(note) for note in way.notes),
            ),
            first=guides + ("└─ " if is_last else "├─ "),
            rest=below + ("│  " if way.onward else "   "),
            article_id=way.article_id,
        )
        yield from ways_lines(way.onward, number, below)


def _noted(note: str) -> Run:
    return Run(f"  [{note}]", Look.WARNING if note == "denies it" else Look.QUIET)


def group_head(group: GroupEntry) -> Iterator[Line]:
    """The heading of an origin group: its letter, who it is, what rests on it, whether it counts."""
    yield Line(
        (
            Run(group.letter, Look.LETTER, group.number),
            Run("  "),
            Run(group.name, Look.NAME, group.number),
            Run(f"  {group.kind}, {group.rests}. "),
            Run(f"{group.standing[:1].upper()}{group.standing[1:]}.", Look.NAME),
        ),
        rest=" " * 3,
    )


def reason_lines(group: GroupEntry) -> Iterator[Line]:
    """Why the group is held to be one origin, and independent or not."""
    if group.also:
        yield _item((Run("also: "), Run(", ".join(group.also), Look.NAME)))
    for words in group.why:
        yield _item((Run("why: "), Run(words)))
    yield from _fewer(group.dependences)


def dependence_lines(dependence: DependenceEntry) -> Iterator[Line]:
    """One reason with the words that show it."""
    share = f" ({dependence.share})" if dependence.share else ""
    yield _item((Run(f"{dependence.reason}{share}: ", Look.NAME), Run(dependence.why)))
    for shown in dependence.evidence[:1]:
        if shown.words not in dependence.why:
            yield _quote(shown.words, shown.article)
    for passage in dependence.passages[:1]:
        words = cut(passage.left_words, _MOST_OF_A_PASSAGE)
        yield _quote(words, f"{passage.left} and {passage.right}, {passage.size}")


def section_lines(outline: TraceOutline) -> Iterator[Line]:
    """Denials, circles, dependences outside the groups, and the articles that tell something else."""
    yield from _section("Denied", outline.denials, denial_lines)
    yield from _section("Goes round in a circle", outline.circles, _circle)
    if outline.dependences:
        yield from (Line(), Line((Run("Other dependences", Look.HEADING),)))
        yield from _fewer(outline.dependences)
    yield from _section("Does not tell it", outline.others, _other)


def _fewer(entries: Sequence[DependenceEntry]) -> Iterator[Line]:
    """The first reasons, and how many more there are."""
    for dependence in entries[:_MOST_REASONS]:
        yield from dependence_lines(dependence)
    more = len(entries) - _MOST_REASONS
    if more > 0:
        yield _item((Run(f"and {counted(more, 'more reason')} like these", Look.QUIET),))


def _section(
    title: str, entries: Iterable[_Entry], lines_of: Callable[[_Entry], Iterator[Line]]
) -> Iterator[Line]:
    for place, entry in enumerate(entries):
        if not place:
            yield Line()
            yield Line((Run(title, Look.HEADING),))
        yield from lines_of(entry)


def denial_lines(denial: DenialEntry) -> Iterator[Line]:
    """Who denies it, in which article and words."""
    via = f" via {denial.via}" if denial.via else ""
    yield _item(
        (
            Run(denial.by, Look.WARNING),
            Run(f"{via}, in "),
            Run(denial.article, Look.ARTICLE),
            Run(f": {denial.why}" if denial.why else ""),
        )
    )
    yield _quote(denial.words, "")


def _circle(circle: CircleEntry) -> Iterator[Line]:
    yield _item((Run(circle.words, Look.WARNING), Run(f"  {circle.why}")))


def _other(article: ArticleEntry) -> Iterator[Line]:
    why = f": {article.why[0]}" if article.why else ""
    yield _item((Run(article.label, Look.ARTICLE), Run(f"  {article.day}{why}", Look.QUIET)))


def _item(runs: tuple[Run, ...]) -> Line:
    return Line(runs, first="   - ", rest=" " * 5)


def _quote(words: str, where: str) -> Line:
    runs = (Run(quoted(words), Look.WORDS), Run(f"  {where}" if where else "", Look.QUIET))
    return Line(runs, first=" " * 7, rest=" " * 7)
