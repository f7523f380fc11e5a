"""The main text of a page: what trafilatura finds, completed and pruned by what the page itself shows."""

import logging
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lxml.html import HtmlElement

from provenance.domain.articles import Link
from provenance.domain.spans import Span
from provenance.ingest.markup import Block, all_links, blocks_in, letters_of, web_address
from provenance.ingest.page_facts import PageFacts

_SHORTEST_PARAGRAPH = 40
_LONGEST_STANDFIRST = 500
_PARTING = "\n\n"

# What pages call such boxes in their class names and ids.
_FURNITURE = re.compile(
    r"(?:^|[\s_-])(?P<name>newsletters?|related|recirc\w*|recommend\w*|promo\w*|comments?|advert\w*|ad|ads|"
    r"most-?(?:read|popular)|trending|popular|read-?more|cookie\w*|share\w*)(?=$|[\s_-])",
    re.IGNORECASE,
)
_BIOGRAPHY = re.compile(
    r"(?:^|[\s_-])(?:(?:author|contributor|writer)s?[_-]{0,2}(?:bio|box|info|card|about|description|details?)|bio|biography|about-?author)(?=$|[\s_-])",
    re.IGNORECASE,
)
_STANDFIRST = re.compile(
    r"(?:^|[\s_-])(?:stand-?first|de[ck]k?|sub-?(?:title|head|headline|heading)|summary|lede?|excerpt|strap-?line|dek)(?=$|[\s_-]|__)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of the main text; ``block`` is where it stands on the page, None when not found."""

    words: str
    block: Block | None = None


def main_paragraphs(
    markup: str, tree: HtmlElement, facts: PageFacts, url: str | None
) -> tuple[Paragraph, ...]:
    """The paragraphs of the article in the page's order, the headline left out."""
    blocks = blocks_in(tree)
    paragraphs = _placed(_main_lines(markup, url), blocks)
    if not paragraphs:
        # Too short for trafilatura: whatever the page sets as paragraphs of running text.
        paragraphs = [
            Paragraph(block.words, block)
            for block in blocks
            if block.element.tag == "p" and not block.is_aside
        ]
    paragraphs = _completed(paragraphs, blocks, facts)
    title = letters_of(facts.title or "")
    kept = [p for p in _without_furniture(paragraphs) if letters_of(p.words) not in ("", title)]
    return (*_standfirst(tree, kept, facts), *kept)


def _main_lines(markup: str, url: str | None) -> list[str]:
    import trafilatura  # noqa: PLC0415 (half a second, and only pages need it)

    # It logs what it could not find as warnings; here the caller says so, in an editor's words.
    logging.getLogger("trafilatura").addHandler(logging.NullHandler())
    found = trafilatura.bare_extraction(markup, url=url, include_comments=False)
    # Only with a deprecated option is the answer a dictionary.
    words = found.text if found is not None and not isinstance(found, dict) else None
    lines = (" ".join(line.split()) for line in (words or "").splitlines())
    return [line for line in lines if line]


def is_biography(paragraph: Paragraph) -> bool:
    """Whether the page marks it as being about the author."""
    if paragraph.block is None:
        return False
    return any(_BIOGRAPHY.search(_name_of(element)) for element in paragraph.block.around())


def _without_furniture(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """Without newsletter boxes, lists of other pieces, comments and adverts, as the page names them."""
    names = [_furniture_names(paragraph) for paragraph in paragraphs]
    held: Counter[str] = Counter()
    for paragraph, around in zip(paragraphs, names, strict=True):
        held.update(dict.fromkeys(around, len(paragraph.words)))
    whole = sum(len(paragraph.words) for paragraph in paragraphs)
    # Some pages call each paragraph of the article a "social" or "ad" something: a box is a small part.
    boxes = {name for name, letters in held.items() if letters * 5 < whole}
    return [p for p, around in zip(paragraphs, names, strict=True) if boxes.isdisjoint(around)]


def _furniture_names(paragraph: Paragraph) -> frozenset[str]:
    if paragraph.block is None:
        return frozenset()
    return frozenset(
        found["name"].lower()
        for element in paragraph.block.around()
        for found in _FURNITURE.finditer(_name_of(element))
    )


def _name_of(element: HtmlElement) -> str:
    # Not the id: it is often made of a heading's own words.
    return element.get("class") or ""


def _standfirst(
    tree: HtmlElement, kept: Sequence[Paragraph], facts: PageFacts
) -> Iterator[Paragraph]:
    """The lines between headline and text: marked as such, or the page's own description."""
    first = next((p.block.element for p in kept if p.block is not None), None)
    headline = next((h1 for h1 in tree.iter("h1") if first is not None), None)
    if first is None or headline is None:
        return
    described = letters_of(facts.description)
    known = {letters_of(p.words) for p in kept[:3]}
    between = False
    for element in tree.iter("h1", "h2", "h3", "p", "div", "span", first.tag):
        if element is first:
            return
        if element.tag == "h1":
            between = True
        elif between and len(element) <= 3:
            words = " ".join(element.text_content().split())
            marked = _STANDFIRST.search(element.get("class") or element.get("data-testid") or "")
            if _SHORTEST_PARAGRAPH <= len(words) <= _LONGEST_STANDFIRST and (
                marked or letters_of(words) == described
            ):
                if letters_of(words) not in known:
                    yield Paragraph(words, Block(element, -1))
                return


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
    letters = Counter(block.signature for block in kept for _ in range(len(block.letters)))
    whole = sum(letters.values())
    usual = {
        signature
        for signature, count in letters.items()
        if count * 4 >= whole and signature[0] == "p"
    }
    said = letters_of(facts.body)
    taken = {block.place for block in kept}
    known = {block.letters for block in kept} | {letters_of(p.words) for p in paragraphs}
    home = _home(kept)
    missing = [
        block
        for block in blocks
        if block.place not in taken
        and block.letters not in known
        and len(block.words) >= _SHORTEST_PARAGRAPH
        and not block.is_aside
        and (
            block.signature in usual
            or (len(block.letters) > _SHORTEST_PARAGRAPH and block.letters in said)
        )
        and _home([block]) is home
    ]
    return _merged(paragraphs, missing)


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
