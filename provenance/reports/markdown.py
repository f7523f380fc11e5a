"""The report as Markdown that also reads well as plain text."""

from collections.abc import Iterable, Iterator
from typing import ClassVar

from provenance.domain.report import Report
from provenance.reports.entries import (
    ArticleEntry,
    Fact,
    HopEntry,
    JudgementEntry,
    Outline,
    RelationEntry,
    SourceEntry,
    StatementEntry,
)
from provenance.reports.markdown_text import escaped
from provenance.reports.outline import outline_of

_DEEPEST_HEADING = 6


class MarkdownReporter:
    """Writes a report as Markdown."""

    suffix: ClassVar[str] = ".md"

    def render(self, report: Report) -> str:
        """The whole file."""
        return "\n".join(_document(outline_of(report))) + "\n"


def _document(outline: Outline) -> Iterator[str]:
    yield f"# Provenance report: {escaped(outline.scope)}"
    yield ""
    yield from map(_fact, outline.facts)
    yield from ("", "## Source summary (draft)")
    for title, sentences in outline.summary:
        yield from ("", f"### {title}", "")
        yield from (f"- {escaped(words)}" for words in sentences or ("Nothing to report.",))
    yield from ("", "## Warnings", "")
    yield from _warnings(outline)
    yield from ("", "## Sources", "")
    yield from map(_source, outline.sources)
    if not outline.sources:
        yield "No source is named."
    for article in outline.articles:
        yield from _article(article)
    yield from _reading()


def _fact(fact: Fact) -> str:
    words = f"`{fact.words}`" if fact.is_hash and fact.words.isalnum() else escaped(fact.words)
    return f"- **{fact.label}:** {words}"


def _warnings(outline: Outline) -> Iterator[str]:
    if not outline.warnings:
        yield "No statement rests on a single origin or on a source without a name."
    for warning in outline.warnings:
        targets = ", ".join(warning.targets)
        yield f"- **{warning.kind}:** {escaped(warning.words)} ({targets})"


def _source(source: SourceEntry) -> str:
    noun = "statement" if source.statements == 1 else "statements"
    return (
        f"- **{escaped(source.name)}** ({source.kind}, {source.id}): {source.roles} in "
        f"{source.statements} {noun}. Reliability: {escaped(source.rating)}"
    )


def _article(article: ArticleEntry) -> Iterator[str]:
    yield from ("", f"## {escaped(article.title)} ({article.id})", "")
    yield from map(_fact, article.facts)
    if article.url:
        yield f"- **URL:** {escaped(article.url)}"
    for capture in article.captures:
        yield f"- {escaped(capture.words)}"
        yield f"  - SHA-256 of the bytes: `{capture.raw_sha256}`"
        yield f"  - SHA-256 of the text: `{capture.text_sha256}`"
    if not article.statements:
        yield from ("", "No statement of this article is in this report.")
    for statement in article.statements:
        yield from _statement(statement, 3)


def _statement(entry: StatementEntry, level: int) -> Iterator[str]:
    status = escaped(entry.decided or entry.status)
    yield from ("", f"{'#' * level} {entry.id}: {entry.form}, {status}", "")
    yield from (f"> {escaped(entry.words)}", "")
    yield from map(_fact, entry.facts)
    if entry.hops:
        yield f"- **Chain:** {escaped(entry.chain)}"
        yield from map(_hop, entry.hops)
        yield f"  - {escaped(entry.strength)}"
    yield from _listed("Stands to others", map(_relation, entry.relations))
    yield from _listed("Judgements", map(_judgement, (*entry.judgements, *entry.history)))
    yield from _listed("Why", map(escaped, entry.trace))
    for child in entry.nested:
        yield from _statement(child, min(level + 1, _DEEPEST_HEADING))


def _hop(hop: HopEntry) -> str:
    evidence = f" (“{escaped(hop.evidence)}”)" if hop.evidence else ""
    url = f", {escaped(hop.url)}" if hop.url else ""
    judged = f": {escaped(hop.judged)}" if hop.judged else ""
    return (
        f"  - {hop.role}: {escaped(hop.name)}, {hop.kind}, {escaped(hop.basis)}{evidence}{url}; "
        f"reliability {escaped(hop.rating)}{judged}"
    )


def _relation(entry: RelationEntry) -> str:
    why = f" {escaped(entry.why)}" if entry.why else ""
    return (
        f"{entry.deed} {entry.other}: {escaped(entry.who)}, “{escaped(entry.words)}” "
        f"({entry.id}; {escaped(entry.grounds)}).{why}"
    )


def _judgement(entry: JudgementEntry) -> str:
    words = f"{entry.kind}: {escaped(entry.words)}"
    if entry.rationale:
        words += f" ({escaped(entry.rationale)})"
    if entry.state:
        words = f"{entry.state}: ~~{words}~~"
    return f"{words}, {escaped(entry.signed)}"


def _listed(title: str, lines: Iterable[str]) -> Iterator[str]:
    for number, line in enumerate(lines):
        if not number:
            yield f"- **{title}:**"
        yield f"  - {line}"


def _reading() -> Iterator[str]:
    yield from ("", "## How to read this report", "")
    yield (
        "A chain runs from the origin, who said it, to the outlet that prints it: `A* > B & C > D`. "
        "An asterisk marks what is inferred and not stated in the sentence itself; `&` joins parallel "
        "carriers. A hop's reliability (A to F) is its own, else that of its source. Credibility "
        "(1 to 6) is of the statement. Neither follows from the other, nothing is averaged, and F "
        "and 6 mean “cannot be judged”. Places count Unicode code points in the text of the capture."
    )
