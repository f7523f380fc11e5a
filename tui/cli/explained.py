"""``extract --explain``: an article with its statements in brackets, and what each rests on.

Brackets show the statements with and without colour; colour only adds which words are the cue, the
source and a carrier.  What stands outside all brackets the outlet says itself.
"""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from provenance.domain.articles import Article, ZoneKind
from provenance.domain.chains import HopRole
from provenance.domain.paragraphs import paragraphs_of
from provenance.domain.spans import Span
from provenance.domain.statements import Form, SpeechAct, Statement
from tui.cli.article_view import stretches_of
from tui.cli.output import print_indented
from tui.cli.statement_view import form_in_words, lines_about
from tui.plain_text import harmless, harmless_line

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

_CONTENT, _CUE, _SOURCE, _CARRIER = "cyan", "yellow", "bold green", "magenta"
_BRACKET = "bold"
_BESIDE = 4
"""Cells by which what is said about a paragraph stands to the right of it."""


def print_explained(console: "Console", article: Article, statements: Sequence[Statement]) -> None:
    """Print the text paragraph by paragraph, each with the statements that begin in it."""
    from rich.text import Text

    console.print()
    print_indented(console, _legend(), 0)
    attributed = [one for one in statements if one.form is not Form.UNATTRIBUTED]
    shown = harmless(article.text)
    for span, kind in _paragraphs(article):
        console.print()
        here = [one for one in attributed if any(c.overlaps(span) for c in one.content)]
        name = kind.value.replace("_", " ") if kind is not None else ""
        if name and not here:
            fate = "no statement" if kind is ZoneKind.HEADLINE else "not read"
            words = f"[{name}, {fate}] {span.of(shown).strip()}"
            print_indented(console, Text(words, style="dim"), 2)
            continue
        label = (f"[{name}] " if name else "", "dim")
        print_indented(console, Text.assemble(label, _marked(span, shown, here)), 2 * bool(name))
        for statement in here:
            if span.start <= statement.content[0].start:
                _print_reasons(console, statement)


def _paragraphs(article: Article) -> Iterator[tuple[Span, ZoneKind | None]]:
    """Zones whole, and the body between them by paragraph."""
    for stretch, kind in stretches_of(article):
        words = stretch.of(article.text)
        if not words.strip():
            continue
        if kind is not None:
            yield stretch, kind
            continue
        for paragraph in paragraphs_of(words):
            yield Span(paragraph.start + stretch.start, paragraph.end + stretch.start), None


def _legend() -> "Text":
    from rich.text import Text

    return Text.assemble(
        ("[s1 ", _BRACKET), ("what was said", _CONTENT), ("]", _BRACKET), "  ",
        ("who said it", _SOURCE), "  ", ("the words that show it", _CUE), "  ",
        ("a carrier", _CARRIER), "  * inferred",
    )  # fmt: skip


def _marked(paragraph: Span, shown: str, statements: Sequence[Statement]) -> "Text":
    """The paragraph on one line, coloured, with a bracket around each content."""
    from rich.text import Text

    words = Text(paragraph.of(shown).replace("\n", " "))
    brackets: list[tuple[int, int, str]] = []
    for statement in statements:
        for span, style in _styled(statement):
            if span.overlaps(paragraph):
                words.stylize(style, span.start - paragraph.start, span.end - paragraph.start)
        for span in statement.content:
            if span.overlaps(paragraph):
                start = max(span.start, paragraph.start) - paragraph.start
                end = min(span.end, paragraph.end) - paragraph.start
                brackets += [(start, -len(span), f"[{statement.key} "), (end, -len(span) - 1, "]")]
    return _with_brackets(words, brackets)


def _styled(statement: Statement) -> Iterator[tuple[Span, str]]:
    for span in statement.content:
        yield span, _CONTENT
    for hop in statement.chain:
        if hop.span is not None and hop.role not in (HopRole.ORIGIN, HopRole.PUBLISHER):
            yield hop.span, _CARRIER
    for span in statement.cue:
        yield span, _CUE
    for span in statement.source:
        yield span, _SOURCE


def _with_brackets(words: "Text", brackets: Sequence[tuple[int, int, str]]) -> "Text":
    from rich.text import Text

    pieces = Text()
    at = 0
    # At one place a content ends before the next begins, and the longer of two begins first.
    for place, _, bracket in sorted(brackets, key=lambda b: (b[0], b[2] != "]", b[1])):
        pieces.append_text(words[at:place])
        pieces.append(bracket, style=_BRACKET)
        at = place
    return pieces.append_text(words[at:])


def _print_reasons(console: "Console", statement: Statement) -> None:
    from rich.text import Text

    left = _BESIDE + 2 * statement.depth
    act = ", an attitude" if statement.speech_act is SpeechAct.ATTITUDE else ""
    inside = f", inside {statement.parent}" if statement.parent else ""
    head = (
        f"  {form_in_words(statement)}{act}{inside}, confidence {statement.confidence:.2f}, "
        f"read by {harmless_line(statement.extractor)}"
    )
    print_indented(console, Text.assemble((statement.key, "bold"), head), left)
    print_indented(console, Text("\n").join(lines_about(statement)), left + 4)
    for reason in statement.trace:
        print_indented(console, Text(f"– {harmless_line(reason)}", style="dim"), left + 6)
