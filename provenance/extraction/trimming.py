"""What stands around the words for a source and is no part of them is cut off: times, asides, settings."""

from provenance.extraction.given_names import is_given_name
from provenance.extraction.lexicon import (
    DOCUMENT_WORDS,
    GATHERINGS,
    MONTHS,
    PLURAL_ROLES,
    ROLE_NOUNS,
    TIME_WORDS,
    TITLES,
)
from provenance.extraction.name_runs import is_name_part
from provenance.extraction.tokens import Token

_PARTICIPLES = frozenset(
    "published released issued obtained seen posted conducted commissioned reached speaking based".split()
)
_DASHES = frozenset(["-", "--", "–", "—"])
_QUOTES = frozenset('“”"')
_COPIES = frozenset("copy copies version draft summary".split())
"""What is made of a document and says what it says."""


def with_first_initial(tokens: list[Token]) -> list[Token]:
    """ "I." before a name is an initial here and no pronoun."""
    if (
        len(tokens) > 2
        and tokens[0].text == "I"
        and tokens[1].text == "."
        and is_name_part(tokens[2])
    ):
        return [Token("I.", "i.", tokens[0].start, tokens[1].end), *tokens[2:]]
    return tokens


def without_dateline(tokens: list[Token]) -> list[Token]:
    """The words behind "(CNN) --" or "OSLO (Nordpress) -", where a tagger took it for a part of them."""
    closing = next((i for i, t in enumerate(tokens[:6]) if t.text == ")"), None)
    if closing is None or closing + 2 >= len(tokens) or tokens[closing + 1].text not in _DASHES:
        return tokens
    behind = closing + 1
    while behind < len(tokens) - 1 and tokens[behind].text in _DASHES:
        behind += 1
    return tokens[behind:]


def without_quote(tokens: list[Token]) -> list[Token]:
    """A firm's name without its price on the exchange: "Arden Co. ARD +6.68%"."""
    sign = next((i for i, t in enumerate(tokens[:-1]) if t.text in {"+", "-", "−"} and i > 1), None)
    if sign is None or not tokens[sign + 1].text.endswith("%"):
        return tokens
    return tokens[: sign - 1] if tokens[sign - 1].text.isupper() else tokens[:sign]


def without_nickname(tokens: list[Token]) -> list[Token]:
    """The words of a name without what somebody is called: Ada “Star” Lind."""
    for i in range(1, len(tokens) - 3):
        named = tokens[i - 1].is_capitalised and tokens[i + 3].is_capitalised
        marked = tokens[i].text in _QUOTES and tokens[i + 2].text in _QUOTES
        if named and marked and tokens[i + 1].is_capitalised:
            return [*tokens[:i], *tokens[i + 3 :]]
    return tokens


def of_what(tokens: list[Token]) -> list[Token]:
    """The memo of "a copy of the memo"; of "companies including N" the companies."""
    for i, token in enumerate(tokens[:-1]):
        if token.low in _COPIES and tokens[i + 1].low == "of" and i < 4 and len(tokens) > i + 2:
            return tokens[i + 2 :]
        if i > 0 and (
            token.low == "including" or (token.low == "such" and tokens[i + 1].low == "as")
        ):
            return tokens[: i - 1] if tokens[i - 1].text == "," and i > 1 else tokens[:i]
        if i > 0 and token.low in ("like", "including") and tokens[i - 1].low.endswith("s"):
            return tokens[:i]
    return tokens


_PEOPLE = ROLE_NOUNS | PLURAL_ROLES | TITLES


def from_the_name(tokens: list[Token]) -> list[Token]:
    """From the name on, where a setting stands before it: "a debate in Vellmark, Ada Lind, ..."."""
    comma = next((i for i, t in enumerate(tokens) if t.text == ","), None)
    if comma is None or comma < 2 or comma + 2 >= len(tokens) or tokens[0].is_capitalised:
        return tokens
    setting = tokens[:comma]
    if any(t.low in _PEOPLE for t in setting):
        return tokens
    first, second = tokens[comma + 1 : comma + 3]
    is_named = is_given_name(first.text) and first.is_capitalised and is_name_part(second)
    is_setting = any(t.low in GATHERINGS for t in setting)
    return tokens[comma + 1 :] if is_named and is_setting else tokens


def core_of(tokens: list[Token]) -> list[Token]:
    """The phrase up to "published on Friday" and the like, a time phrase at its end dropped."""
    for i, token in enumerate(tokens):
        of_document = tokens[i - 1].low in DOCUMENT_WORDS
        if i > 1 and (
            token.low in _PARTICIPLES or (token.low in ("that", "which") and of_document)
        ):
            tokens = tokens[:i]
            break
    end = len(tokens)
    while end > 1 and _is_of_time(tokens, end - 1):
        if tokens[end - 1].low in MONTHS and tokens[end - 2].is_capitalised:
            break  # "Grace May" is a name; a month in a time phrase follows "in" or a day
        end -= 1
    if end < len(tokens):
        while end > 1 and tokens[end - 1].low in ("in", "that", "this", "early", "late"):
            end -= 1
    return tokens[:end]


def aside_of(tokens: list[Token]) -> list[Token]:
    return without_aside(tokens)[1]


def first_aside(tokens: list[Token]) -> list[Token]:
    """The first aside alone: "Ada Lind" of "the head of it, Ada Lind, a pilot,"."""
    marks = [i for i, token in enumerate(tokens) if token.text == ","]
    if not marks or marks[0] == 0:
        return aside_of(tokens)
    return tokens[marks[0] + 1 : marks[1] if len(marks) > 1 else len(tokens)]


def without_aside(tokens: list[Token]) -> tuple[list[Token], list[Token]]:
    """The phrase without "..., a spokesman for Y," and that aside."""
    for i, token in enumerate(tokens):
        if token.text in {",", "(", "—", "–", "-", "--"} and i > 0:
            return tokens[:i], [t for t in tokens[i + 1 :] if t.text not in {",", ")"}]
    return tokens, []


def _is_of_time(tokens: list[Token], i: int) -> bool:
    token = tokens[i]
    year = len(token.text) == 4 and token.text.isdigit() and tokens[i - 1].low in ("in", "since")
    return year or token.low in TIME_WORDS or token.low in ("on", "last")
