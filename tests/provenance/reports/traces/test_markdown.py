"""The Markdown of a trace: read back by a Markdown parser, foreign words are words and nothing else."""

import pytest
from markdown_it import MarkdownIt

from provenance.reports.traces.markdown import MarkdownTraceReporter
from tests.provenance.reports.test_markdown_text import HOSTILE
from tests.provenance.reports.traces.builders import denied_story, hostile_story, one_origin_story


def kinds(markdown: str) -> list[str]:
    tokens = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(markdown)
    return [token.type for block in tokens for token in (block, *(block.children or ()))]


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_are_words(words: str) -> None:
    found = kinds(MarkdownTraceReporter().render(hostile_story(words)))
    assert found.count("fence") == 1  # the graph
    assert not {"html_inline", "html_block", "link_open", "image", "table_open"} & set(found)


def test_says_the_answer_and_carries_the_graph() -> None:
    markdown = MarkdownTraceReporter().render(one_origin_story())
    assert "**20 articles, 1 origin: Maret Orlova.**" in markdown
    assert "```mermaid\nflowchart LR" in markdown
    assert "17 words in both" in markdown


def test_says_who_denies() -> None:
    assert "**Ostvik Port Board**, in Kysten" in MarkdownTraceReporter().render(denied_story())
