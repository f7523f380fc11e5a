"""One thing of a trace at full length, as lines: the claim, an origin group, an article."""

from collections.abc import Iterable, Iterator

from provenance.reports.traces.entries import (
    ArticleEntry,
    ChainEntry,
    GroupEntry,
    MemberEntry,
    TraceOutline,
)
from provenance.reports.traces.lines import Line, Look, Run
from provenance.reports.traces.tree import (
    critical_lines,
    denial_lines,
    dependence_lines,
    group_head,
    head_lines,
    section_lines,
)
from provenance.reports.traces.wording import quoted

_IN = " " * 2


def claim_lines(outline: TraceOutline) -> Iterator[Line]:
    """The claim: the answer, what it rests on, every critical hop, denials, circles, dependences."""
    yield from head_lines(outline)
    for critical in outline.critical[1:]:
        yield from critical_lines(critical)
    yield from section_lines(outline)


def group_lines(group: GroupEntry) -> Iterator[Line]:
    """An origin group: whether it counts and why, and every dependence with what was copied."""
    yield from group_head(group)
    yield Line()
    if group.also:
        yield Line((Run("Also: "), Run(", ".join(group.also), Look.NAME)), rest=_IN)
    yield from _reasons(group.why)
    for dependence in group.dependences:
        yield Line()
        yield from dependence_lines(dependence)
        for passage in dependence.passages[1:]:
            yield Line(
                (Run(quoted(passage.left_words), Look.WORDS), Run(f"  {passage.size}", Look.QUIET)),
                first=" " * 7,
                rest=" " * 7,
            )


def article_lines(article: ArticleEntry) -> Iterator[Line]:
    """An article: what it says, each chain with its reasons, who denies."""
    note = f", {article.note}" if article.note else ""
    yield Line(
        (Run(article.label, Look.NAME), Run(f"  {article.day}{note}, {article.id}", Look.QUIET))
    )
    if article.title:
        yield Line((Run(article.title),))
    if article.near_copy_of:
        yield Line((Run(f"near-copy of {article.near_copy_of}", Look.QUIET),))
    for chain in article.chains:
        yield from _chain(chain)
    for member in article.members:
        yield from _member(member)
    if article.denials:
        yield Line()
        yield Line((Run("Denied", Look.HEADING),))
    for denial in article.denials:
        yield from denial_lines(denial)
    if article.why:
        yield Line()
    yield from _reasons(article.why)
    if article.url:
        yield Line((Run(article.url, Look.QUIET),))


def _chain(chain: ChainEntry) -> Iterator[Line]:
    note = f"  ({chain.note})" if chain.note else ""
    yield Line()
    yield Line(
        (
            Run(chain.letter, Look.LETTER),
            Run("  " if chain.letter else ""),
            Run(chain.words, Look.NAME),
            Run(note, Look.QUIET),
        ),
        rest=_IN,
    )
    yield from _reasons(chain.why)


def _member(member: MemberEntry) -> Iterator[Line]:
    yield Line()
    about = ", ".join(filter(None, (member.statement, member.status, member.stance)))
    yield Line((Run(quoted(member.words), Look.WORDS), Run(f"  {about}", Look.QUIET)))
    yield from _reasons(member.why)


def _reasons(why: Iterable[str]) -> Iterator[Line]:
    yield from (Line((Run(words),), first=f"{_IN}- ", rest=" " * 4) for words in why)
