"""Foreign words in Markdown: read back by a Markdown parser they are words and nothing else."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from provenance.reports.legible import legible_line
from provenance.reports.markdown_text import escaped

PARSER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
LINKING_PARSER = MarkdownIt("gfm-like")

HOSTILE = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "![picture](https://evil.example/x.png)",
    "[click](javascript:alert(1))",
    "<https://evil.example>",
    "# heading",
    "###### six",
    "> quote",
    "- item",
    "+ item",
    "* item",
    "1. item",
    "1) item",
    "123456789. item",
    "---",
    "***",
    "===",
    "| a | b |",
    "```python",
    "~~~",
    "`code`",
    "**bold** _thin_ ~~gone~~",
    "&lt;b&gt; &#60; &amp;",
    "[ref]: https://evil.example",
    "[^1]: note",
    "\\*not escaped twice\\*",
    "trailing backslash \\",
    "<!-- comment -->",
    "$x^2$",
    "{{ template }}",
    '=HYPERLINK("https://evil.example")',
    "+1-2",
    "0.90 of it",
    "2026. A year",
    "a_b_c and *d",
    "R&D, AT&T",
    "x > y < z",
    ": definition",
]


def inline_of(markdown: str, prefix: str) -> list[Token]:
    """The inline tokens of one block; anything but ``prefix`` with one paragraph fails."""
    tokens = PARSER.parse(prefix + markdown)
    kinds = [token.type for token in tokens]
    if prefix == "> ":
        expected = ["blockquote_open", "paragraph_open", "inline", "paragraph_close"]
        assert kinds == [*expected, "blockquote_close"]
    else:
        assert kinds[:4] == ["bullet_list_open", "list_item_open", "paragraph_open", "inline"]
        assert len(kinds) == 7
    (inline,) = [token for token in tokens if token.type == "inline"]
    return inline.children or []


def assert_reads_as(words: str) -> None:
    for prefix in ("> ", "- "):
        children = inline_of(escaped(words), prefix)
        assert {child.type for child in children} <= {"text"}
        assert "".join(child.content for child in children) == words


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_read_as_themselves(words: str) -> None:
    assert_reads_as(words)


TEXT = st.text(
    alphabet=st.one_of(st.sampled_from("\\`*_{}[]()<>#+-.!|~&$:=1 a"), st.characters()), min_size=1
)


@given(TEXT)
@example("1.")
@example("1)")
@example("-")
def test_any_line_reads_as_itself(text: str) -> None:
    words = legible_line(text)
    if words:
        assert_reads_as(words)


@pytest.mark.parametrize(
    "words",
    ["see https://evil.example/x now", "HTTP://EVIL.EXAMPLE", "www.evil.com", "ftp://evil.example"],
)
def test_bare_addresses_do_not_become_links(words: str) -> None:
    tokens = LINKING_PARSER.parse(escaped(words))
    children = [child.type for token in tokens for child in token.children or []]
    assert "link_open" not in children


def test_ordinary_words_are_left_readable() -> None:
    words = "“It holds,” she said on 9 March (0.90), R&D: x > y - z."
    assert escaped(words) == words
