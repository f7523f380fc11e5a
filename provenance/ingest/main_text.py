"""The main text of a page: what trafilatura finds, completed and pruned by what the page itself shows."""

import logging
from collections import Counter
from collections.abc import Sequence

from lxml.html import HtmlElement

from provenance.domain.articles import Link
from provenance.domain.spans import Span
from provenance.ingest.crowded import uncrowded
from provenance.ingest.markup import (
    Block,
    Paragraph,
    all_links,
    blocks_in,
    letters_of,
    web_address,
    words_in,
)
from provenance.ingest.page_facts import PageFacts
from provenance.ingest.page_marks import standfirst, without_furniture

_SHORTEST_PARAGRAPH = 40
_LONGEST_BODY = 200_000
_PARTING = "\n\n"


def main_paragraphs(tree: HtmlElement, facts: PageFacts, url: str | None) -> tuple[Paragraph, ...]:
    """The paragraphs of the article in the page's order, the headline left out."""
    blocks = blocks_in(tree)
    paragraphs = _placed(_main_lines(tree, url), blocks)
    if not paragraphs:
        # Too short for trafilatura: whatever the page sets as paragraphs of running text.
        paragraphs = [
            Paragraph(block.words, block)
            for block in blocks
            if block.element.tag == "p" and not block.is_aside
        ]
    paragraphs = _completed(paragraphs, blocks, facts)
    if all(p.block is not None and p.block.is_aside for p in paragraphs):
        return ()
    headlines = {
        "",
        letters_of(facts.title or ""),
        *(letters_of(words_in(h)) for h in tree.iter("h1")),
    }
    kept = [p for p in without_furniture(paragraphs) if letters_of(p.words) not in headlines]
    return (*standfirst(tree, kept, facts.description), *kept)


def _main_lines(tree: HtmlElement, url: str | None) -> list[str]:
    import trafilatura  # noqa: PLC0415 (half a second, and only pages need it)

    # It logs what it could not find as warnings; here the caller says so, in an editor's words.
    logging.getLogger("trafilatura").addHandler(logging.NullHandler())
    found = trafilatura.bare_extraction(uncrowded(tree), url=url, include_comments=False)
    # Only with a deprecated option is the answer a dictionary.
    words = found.text if found is not None and not isinstance(found, dict) else None
    lines = (" ".join(line.split()) for line in (words or "").splitlines())
    return [line for line in lines if line]


def _placed(lines: Sequence[str], blocks: Sequence[Block]) -> list[Paragraph]:
    """The lines with the blocks they come from; equal blocks are taken in turn."""
    by_letters: dict[str, list[Block]] = {}
    for block in reversed(blocks):
        by_letters.setdefault(block.letters, []).append(block)
    paragraphs = []
    for line in lines:
        same = by_letters.get(letters_of(line))
        if same:
            block = same.pop() if len(same) > 1 else same[0]
            paragraphs.append(Paragraph(block.words, block))
        else:
            paragraphs.append(Paragraph(line.removeprefix("- ")))
    return paragraphs


def _completed(
    paragraphs: list[Paragraph], blocks: Sequence[Block], facts: PageFacts
) -> list[Paragraph]:
    """With the paragraphs that were passed over although the page sets them like the others."""
    kept = [p.block for p in paragraphs if p.block is not None]
    if len(kept) < 3:
        return paragraphs
    usual = _usual_signatures(kept)
    # What a page says of itself at great length is no help, and slow to search.
    said = letters_of(facts.body[:_LONGEST_BODY])
    taken = {block.place for block in kept}
    known = {letters_of(paragraph.words) for paragraph in paragraphs}
    home = _home(kept)
    missing = [
        block
        for block in blocks
        if block.place not in taken
        and len(block.words) >= _SHORTEST_PARAGRAPH
        and not block.is_aside
        and known.isdisjoint((block.letters, *block.lines))
        and (block.signature in usual or block.letters in said)
        and _home([block]) is home
    ]
    return _merged(paragraphs, missing)


def _usual_signatures(kept: Sequence[Block]) -> set[tuple[str, str, str]]:
    """How the page sets a good part of its article's paragraphs."""
    held: Counter[tuple[str, str, str]] = Counter()
    for block in kept:
        held[block.signature] += len(block.words)
    whole = sum(held.values())
    return {
        signature for signature, words in held.items() if signature[0] == "p" and words * 4 >= whole
    }


def _home(blocks: Sequence[Block]) -> HtmlElement | None:
    """The article element most of the blocks stand in; None when they stand in none."""
    homes: Counter[HtmlElement | None] = Counter()
    for block in blocks:
        homes[next(block.element.iterancestors("article"), None)] += len(block.words)
    return homes.most_common(1)[0][0]


def _merged(paragraphs: Sequence[Paragraph], missing: Sequence[Block]) -> list[Paragraph]:
    merged: list[Paragraph] = []
    left = list(missing)
    for paragraph in paragraphs:
        while paragraph.block is not None and left and left[0].place < paragraph.block.place:
            block = left.pop(0)
            merged.append(Paragraph(block.words, block))
        merged.append(paragraph)
    return merged + [Paragraph(block.words, block) for block in left]


def join_paragraphs(paragraphs: Sequence[Paragraph]) -> tuple[str, tuple[Span, ...]]:
    """The text offsets count in, and where each paragraph stands in it."""
    spans, start = [], 0
    for paragraph in paragraphs:
        spans.append(Span(start, start + len(paragraph.words)))
        start += len(paragraph.words) + len(_PARTING)
    return _PARTING.join(paragraph.words for paragraph in paragraphs), tuple(spans)


def links_of(
    tree: HtmlElement, paragraphs: Sequence[Paragraph], spans: Sequence[Span], base: str
) -> tuple[Link, ...]:
    """The links that stand in the main text, in order, with the span of their words."""
    links = []
    for paragraph, span in zip(paragraphs, spans, strict=True):
        if paragraph.block is None:
            continue
        for address, words in paragraph.block.links():
            whole = web_address(address, base)
            if whole:
                place = Span(span.start + words.start, span.start + words.end)
                links.append(Link(whole, words.of(paragraph.words), place))
    return (*links, *_unplaced(tree, links, base))


def _unplaced(tree: HtmlElement, placed: Sequence[Link], base: str) -> list[Link]:
    """Links of the article whose words are not in the kept text: related pieces, embedded posts."""
    known = {(link.url, link.words) for link in placed}
    articles = tree.xpath("//article") or tree.xpath("//main")
    found = (link for article in articles[:1] for link in all_links(article, base))
    return list(dict.fromkeys(link for link in found if (link.url, link.words) not in known))
