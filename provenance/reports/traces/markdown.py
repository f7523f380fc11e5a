"""A trace as Markdown that also reads well as plain text; the graph as a Mermaid block."""

from collections.abc import Iterable, Iterator
from typing import ClassVar

from provenance.domain.traces import Trace
from provenance.reports.markdown_text import escaped
from provenance.reports.traces.entries import (
    ArticleEntry,
    DenialEntry,
    DependenceEntry,
    GroupEntry,
    TraceOutline,
)
from provenance.reports.traces.mermaid import MermaidReporter
from provenance.reports.traces.outline import outline_of
from provenance.reports.traces.wording import quoted


class MarkdownTraceReporter:
    """Writes a trace as Markdown."""

    suffix: ClassVar[str] = ".md"

    def render(self, trace: Trace) -> str:
        """The whole file."""
        return "\n".join((*_answer(outline_of(trace)), *_graph(trace), *_rest(trace))) + "\n"


def _answer(outline: TraceOutline) -> Iterator[str]:
    number = f" ({outline.id})" if outline.id else ""
    yield f"# Where does this come from?{number}"
    yield from ("", f"> {escaped(outline.claim)}", "")
    yield f"**{escaped(outline.verdict)}**"
    yield ""
    yield f"- **Corroboration:** {outline.finding}. {escaped(outline.finding_why)}"
    yield from (f"  - {escaped(words)}" for words in outline.evidence)
    if outline.first:
        yield f"- **Told first by:** {escaped(outline.first)}"
    for hop in outline.critical:
        yield f"- **Critical hop:** {escaped(hop.words)} {escaped(hop.why)} ({escaped(hop.articles)})"


def _graph(trace: Trace) -> Iterator[str]:
    if trace.nodes:
        yield from ("", "```mermaid", MermaidReporter().render(trace).rstrip("\n"), "```")


def _rest(trace: Trace) -> Iterator[str]:
    outline = outline_of(trace)
    yield from ("", "## Origins")
    for group in outline.groups:
        yield from _group(group)
    if not outline.groups:
        yield from ("", "No origin is named.")
    yield from _listed("Denials", map(_denial, outline.denials))
    circles = (f"{escaped(one.words)}: {escaped(one.why)}" for one in outline.circles)
    yield from _listed("Circles", circles)
    yield from _listed("Other dependences", map(_dependence, outline.dependences))
    yield from ("", "## Articles")
    for article in outline.articles:
        yield from _article(article)
    others = (f"{escaped(one.label)}, {one.day}{_because(one.why)}" for one in outline.others)
    yield from _listed("Articles that do not tell it", others)
    yield from ("", "An asterisk marks what is inferred and not stated in the sentence itself.")


def _group(group: GroupEntry) -> Iterator[str]:
    yield from ("", f"### {group.letter}: {escaped(group.name)}", "")
    yield f"- {group.kind}, {group.rests}; **{group.standing}**"
    if group.also:
        yield f"- **Also:** {escaped(', '.join(group.also))}"
    yield from (f"- **Why:** {escaped(words)}" for words in group.why)
    for dependence in group.dependences:
        yield f"- {_dependence(dependence)}"
        for passage in dependence.passages:
            yield f"  - {passage.size} in both:"
            yield f"    - {escaped(passage.left)}: {escaped(quoted(passage.left_words))}"
            yield f"    - {escaped(passage.right)}: {escaped(quoted(passage.right_words))}"


def _dependence(dependence: DependenceEntry) -> str:
    share = f" ({dependence.share})" if dependence.share else ""
    shown = "; ".join(f"{quoted(one.words)}, {one.article}" for one in dependence.evidence)
    words = f" ({escaped(shown)})" if shown else ""
    return f"**{dependence.reason}{share}:** {escaped(dependence.why)}{words}"


def _denial(denial: DenialEntry) -> str:
    via = f" via {escaped(denial.via)}" if denial.via else ""
    where = f"in {escaped(denial.article)}: {escaped(quoted(denial.words))}"
    return f"**{escaped(denial.by)}**{via}, {where} ({escaped(denial.why)})"


def _article(article: ArticleEntry) -> Iterator[str]:
    yield from ("", f"### {escaped(article.label)} ({article.id})", "")
    note = f", {article.note}" if article.note else ""
    yield f"- {article.day}{note}{': ' + escaped(article.title) if article.title else ''}"
    if article.near_copy_of:
        yield f"- Near-copy of {escaped(article.near_copy_of)}"
    for chain in article.chains:
        letter = f"{chain.letter}: " if chain.letter else ""
        noted = f" ({chain.note})" if chain.note else ""
        yield f"- **Chain:** {letter}{escaped(chain.words)}{noted}{_because(chain.why)}"
    yield from (
        f"- {escaped(quoted(member.words))}{_because(member.why)}" for member in article.members
    )


def _because(why: Iterable[str]) -> str:
    words = " ".join(why)
    return f" ({escaped(words)})" if words else ""


def _listed(title: str, lines: Iterable[str]) -> Iterator[str]:
    for number, line in enumerate(lines):
        if not number:
            yield from ("", f"## {title}", "")
        yield f"- {line}"
