"""Paragraphs with thousands of links or spans, made plain before trafilatura reads the page.

Its time grows with the square of the pieces that one paragraph is cut into: 20,000 links took minutes.
"""

from copy import deepcopy

from lxml.etree import strip_tags
from lxml.html import HtmlElement

_MOST_PIECES = 500
"""No paragraph of a real article has a tenth of it."""

_INLINE = (
    "a", "abbr", "b", "cite", "code", "em", "font", "i", "ins", "mark", "q", "s", "small", "span",
    "strong", "sub", "sup", "time", "u",
)  # fmt: skip
_LINKS_ALONE = 0.8
"""The share of a paragraph's letters on links from which on it is a list of links."""


def uncrowded(tree: HtmlElement) -> HtmlElement:
    """``tree`` itself, or a copy in which every crowded paragraph is plain words, a list of links none."""
    if not any(map(_is_crowded, tree.iter())):
        return tree
    copy = deepcopy(tree)
    for element in [element for element in copy.iter() if _is_crowded(element)]:
        if _letters_on_links(element) > _LINKS_ALONE * _letters(element):
            element.clear(keep_tail=True)
        else:
            _make_plain(element)
    return copy


def _is_crowded(element: HtmlElement) -> bool:
    if len(element) <= _MOST_PIECES:
        return False
    return sum(1 for child in element if child.tag in _INLINE) > _MOST_PIECES


def _make_plain(element: HtmlElement) -> None:
    strip_tags(element, *_INLINE)
    # What is left are thousands of text nodes side by side; setting a text makes them one.
    element.text = element.text
    for child in element:
        child.tail = child.tail


def _letters_on_links(element: HtmlElement) -> int:
    return sum(map(_letters, element.iter("a")))


def _letters(element: HtmlElement) -> int:
    return sum(len(piece.strip()) for piece in element.itertext())
