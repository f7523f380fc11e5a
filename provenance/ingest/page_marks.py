"""What a page marks by the names of its classes: boxes around the article, the lines above its text."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import dropwhile, takewhile

from lxml.html import HtmlElement

from provenance.ingest.markup import Block, Paragraph, letters_of

_SHORTEST_STANDFIRST = 40
_LONGEST_STANDFIRST = 500

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


def is_biography(paragraph: Paragraph) -> bool:
    """Whether the page marks it as being about the author."""
    if paragraph.block is None:
        return False
    return any(_BIOGRAPHY.search(_name_of(element)) for element in paragraph.block.around())


def without_furniture(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
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


def standfirst(
    tree: HtmlElement, kept: Sequence[Paragraph], description: str
) -> Iterator[Paragraph]:
    """The line between headline and text, if ``kept`` lacks it: so marked, or the page's description."""
    first = next((p.block.element for p in kept if p.block is not None), None)
    if first is None:
        return
    known = {letters_of(p.words) for p in kept[:3]}
    described = letters_of(description)
    for block in _between_headline_and(first, tree):
        if not _SHORTEST_STANDFIRST <= len(block.words) <= _LONGEST_STANDFIRST:
            continue
        if _STANDFIRST.search(_name_of(block.element)) or block.letters == described:
            if block.letters not in known:
                yield Paragraph(block.words, block)
            return


def _between_headline_and(first: HtmlElement, tree: HtmlElement) -> Iterator[Block]:
    """The small elements after the first headline and before ``first``, in the page's order."""
    elements = tree.iter("h1", "h2", "h3", "p", "div", "span", first.tag)
    before = takewhile(lambda element: element is not first, elements)
    below = dropwhile(lambda element: element.tag != "h1", before)
    # An element with many children is a part of the page, not a line of it.
    return (Block(element, -1) for element in below if element.tag != "h1" and len(element) <= 3)
