"""A parsed page: its blocks of text in order, and the words of one element as a reader sees them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from urllib.parse import urljoin, urlsplit

from lxml.etree import strip_elements
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from provenance.domain.articles import Link
from provenance.domain.spans import Span, trimmed

_BLOCKS = ("p", "li", "h1", "h2", "h3", "h4", "h5", "blockquote", "figcaption", "td", "dd", "pre")
_UNSEEN = (
    "script",
    "style",
    "noscript",
    "template",
    "svg",
    "iframe",
    "button",
    "select",
    "textarea",
)
_ASIDE = ("nav", "aside", "footer", "form", "header", "figure", "figcaption", "dialog")
_LINE_BREAK = "\u2028"
_NO_WORD = re.compile(r"\W+")


@dataclass(frozen=True)
class Block:
    """An element that holds words of its own; ``place`` counts in the page's order."""

    element: HtmlElement
    place: int

    @cached_property
    def words(self) -> str:
        """Its words on one line."""
        return words_in(self.element)

    @cached_property
    def letters(self) -> str:
        """Its words without case and punctuation, to compare by."""
        return letters_of(self.words)

    @cached_property
    def lines(self) -> frozenset[str]:
        """The letters of each of its lines; more than one where line breaks part them."""
        raw = "".join(piece for _, piece in _visible(self.element))
        return frozenset(filter(None, map(letters_of, raw.split(_LINE_BREAK))))

    @cached_property
    def signature(self) -> tuple[str, str, str]:
        """What it has in common with the other paragraphs of the same article."""
        parent = self.element.getparent()
        if parent is None:
            return (str(self.element.tag), "", "")
        return (str(self.element.tag), str(parent.tag), parent.get("class") or "")

    @cached_property
    def surroundings(self) -> tuple[str, ...]:
        """The tags of the elements around it, the nearest first."""
        return tuple(str(element.tag) for element in self.element.iterancestors())

    def around(self) -> Iterator[HtmlElement]:
        """The element and those around it, up to the article or five elements far."""
        for element in (self.element, *islice(self.element.iterancestors(), 5)):
            if element.tag in ("article", "main", "body"):
                return
            yield element

    @property
    def is_aside(self) -> bool:
        """Whether it stands in a menu, a margin, a form or under a picture."""
        return self.element.tag in _ASIDE or any(tag in _ASIDE for tag in self.surroundings)

    def links(self) -> Iterator[tuple[str, Span]]:
        """The address of each link with the place of its words in ``words``."""
        pieces: list[str] = []
        anchors: list[tuple[HtmlElement, int, int]] = []
        length = 0
        for anchor, piece in _visible(self.element):
            if anchor is not None and anchors and anchors[-1][0] is anchor:
                anchors[-1] = (anchor, anchors[-1][1], length + len(piece))
            elif anchor is not None:
                anchors.append((anchor, length, length + len(piece)))
            pieces.append(piece)
            length += len(piece)
        places = _places_on_one_line("".join(pieces))
        for anchor, start, end in anchors:
            span = trimmed(self.words, Span(places[start], max(places[start], places[end])))
            address = (anchor.get("href") or "").strip()
            if span and address:
                yield address, span


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of the main text; ``block`` is where it stands on the page, None when not found."""

    words: str
    block: Block | None = None


def letters_of(words: str) -> str:
    """``words`` without case, punctuation and white space."""
    return _NO_WORD.sub("", words.casefold())


def parse_page(markup: str) -> HtmlElement:
    """The page as a tree; lxml mends what is broken."""
    # Bytes with their charset named: a str that declares another charset inside is refused by lxml.
    parser = HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    tree = document_fromstring(markup.encode("utf-8", "replace"), parser=parser)
    strip_elements(tree, "template", with_tail=False)
    return tree


def blocks_in(tree: HtmlElement) -> tuple[Block, ...]:
    """The innermost elements that stand for a paragraph, a heading or an item of a list."""
    blocks = []
    for place, element in enumerate(tree.iter(*_BLOCKS)):
        if not any(True for _ in element.iterdescendants(*_BLOCKS)):
            block = Block(element, place)
            if block.words:
                blocks.append(block)
    return tuple(blocks)


def all_links(tree: HtmlElement, base: str) -> Iterator[Link]:
    """Every link of ``tree`` with words on it and an address on the web."""
    for anchor in tree.iter("a"):
        words = words_in(anchor)
        address = web_address(anchor.get("href") or "", base)
        if words and address:
            yield Link(address, words)


def web_address(address: str, base: str) -> str | None:
    """``address`` made whole by ``base``; None when it leads nowhere on the web."""
    try:
        whole = urljoin(base, address.strip())
        parts = urlsplit(whole)
    except ValueError:
        return None
    return whole if parts.scheme in ("http", "https") and parts.netloc else None


def words_in(element: HtmlElement) -> str:
    """What a reader sees of ``element``, on one line."""
    return " ".join("".join(piece for _, piece in _visible(element)).split())


def _places_on_one_line(raw: str) -> list[int]:
    """For each place in ``raw`` the place it has once every stretch of white space is one space."""
    places, length, parted = [], 0, True
    for character in raw:
        if character.isspace():
            places.append(length)
            length += 0 if parted else 1
        else:
            places.append(length)
            length += 1
        parted = character.isspace()
    return [*places, length]


def _visible(element: HtmlElement) -> Iterator[tuple[HtmlElement | None, str]]:
    """The pieces of text a reader sees, each with the link it stands on; a line break is a space."""
    stack: list[tuple[HtmlElement, HtmlElement | None, bool]] = [(element, None, False)]
    while stack:
        here, anchor, is_left = stack.pop()
        if is_left:
            if here is not element and here.tail:
                yield anchor, here.tail
            continue
        stack.append((here, anchor, True))
        if not isinstance(here.tag, str) or here.tag in _UNSEEN:
            continue
        within = here if here.tag == "a" else anchor
        if here.tag == "br":
            yield within, _LINE_BREAK
        if here.text:
            yield within, here.text
        stack.extend((child, within, False) for child in reversed(here))
