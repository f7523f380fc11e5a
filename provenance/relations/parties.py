"""Who stands behind a statement, and whether two of them speak for one body.

The body is read from the role as printed: "Foreign Ministry spokeswoman", "head of the Harbour
Council", "Defence Minister".  A body with a name of its own is one everywhere; "the Foreign Ministry"
is one ministry only inside one outlet, which means its own country's by it.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from provenance.domain.relations import RelationScope
from provenance.domain.sources import SourceKind
from provenance.extraction.lexicon import GOVERNMENT_WORDS, ORGANISATION_WORDS, ROLE_NOUNS

_BODY_WORDS = GOVERNMENT_WORDS | ORGANISATION_WORDS
_PORTFOLIOS = frozenset(
    """
    foreign interior defence finance health education justice transport labour agriculture trade
    energy economy economic environment culture tourism housing home external state treasury
    fisheries railway railways water sports science digital planning public national federal
    regional local city municipal central presidential emergency emergencies situations civil
    development commerce industry immigration social security
    """.split()
)
"""Words that say what a body is for, and not whose it is."""
_SPELT = {
    "defense": "defence",
    "labor": "labour",
    "department": "ministry",
    "minister": "ministry",
    "organization": "organisation",
    "center": "centre",
}
_SPEAKING = frozenset("spokesman spokeswoman spokesperson spox representative".split())
_LEADING = frozenset(
    "ceo cfo chief head chair chairman chairwoman director president founder boss executive".split()
)
_MINISTERS = frozenset(("minister", "secretary"))
_HEADS = ROLE_NOUNS | _SPEAKING | _LEADING
_SKIPPED = frozenset(
    """
    a an the its his her their our former ex acting deputy senior top chief first assistant interim
    press media general official vice junior veteran longtime new
    """.split()
)
_PIECES = re.compile(r"\s*[,;]\s*|\s+and\s+(?=(?:\w+\s+)?\w+\s+(?:to|of|for)\b|\w+$)|\s+&\s+")
_BELONGING = re.compile(r"\s+(?:for|of|at|with|from|in)\s+(?:the\s+|its\s+|his\s+|her\s+)?", re.I)
_WORD = re.compile(r"[^\W_]+(?:[-'’.][^\W_]+)*")


@dataclass(frozen=True, slots=True)
class Body:
    """An organisation by its words: ``own`` are those that no other such body has."""

    words: frozenset[str]

    @property
    def own(self) -> frozenset[str]:
        """The words that name it apart from what it is for: nobody else's ministry is "Vestnian"."""
        return self.words - _PORTFOLIOS - _BODY_WORDS

    @property
    def plain(self) -> frozenset[str]:
        """The words that only say what sort of body it is: "foreign", "ministry"."""
        return self.words - self.own

    @property
    def key(self) -> str:
        """What every way of naming it is indexed under."""
        return " ".join(sorted(self.plain if len(self.plain) > 1 else self.own or self.plain))


@dataclass(frozen=True, slots=True)
class Party:
    """Who a statement comes from.  ``source_id`` is None when the outlet says it itself.

    ``roles`` are all that are printed of the speaker, ``tied`` the ids of sources that an editor said
    it speaks for or is part of, its own among them.
    """

    source_id: int | None
    name: str
    kind: SourceKind
    roles: tuple[str, ...]
    outlet: str
    article_id: int
    tied: frozenset[int] = frozenset()

    @property
    def bodies(self) -> tuple[Body, ...]:
        """The bodies it speaks for, by its roles; a body speaks for itself."""
        if self.kind in _BODY_KINDS:
            return tuple(body for body in (_body(self.name),) if body is not None)
        return tuple(dict.fromkeys(body for role in self.roles for body in bodies_in(role)))


_BODY_KINDS = (SourceKind.ORGANISATION, SourceKind.GOVERNMENT_BODY)


def scope_between(one: Party, other: Party) -> RelationScope:
    """Whose two statements they are."""
    if one.source_id is None or other.source_id is None:
        return RelationScope.OUTLET
    if one.source_id == other.source_id:
        return RelationScope.SAME_SPEAKER
    if one.tied & other.tied or shared_body(one, other) is not None:
        return RelationScope.SAME_ORGANISATION
    return RelationScope.CROSS_SPEAKER


def shared_body(one: Party, other: Party) -> Body | None:
    """The body that both speak for, None when they do not, or it cannot be told."""
    pairs = ((left, right) for left in one.bodies for right in other.bodies)
    return next((left for left, right in pairs if _is_one(left, right, one, other)), None)


def _is_one(left: Body, right: Body, one: Party, other: Party) -> bool:
    if left.own and right.own:
        return left.own == right.own and (left.plain <= right.plain or right.plain <= left.plain)
    if left.plain != right.plain or one.outlet.casefold() != other.outlet.casefold():
        return False
    # "the police" of two articles are two forces; "the Foreign Ministry" of one outlet is one.
    return one.article_id == other.article_id or (bool(one.outlet) and len(left.plain) > 1)


@lru_cache(maxsize=4096)
def bodies_in(role: str) -> tuple[Body, ...]:
    """The bodies that a role as printed belongs to."""
    return tuple(dict.fromkeys(_bodies(role)))


def _bodies(role: str) -> Iterator[Body]:
    for piece in _PIECES.split(role.strip()):
        held, *belonging = _BELONGING.split(piece, maxsplit=1)
        spoken = [_bare(word) for word in _WORD.findall(held.casefold())]
        head = next((word for word in reversed(spoken) if word in _HEADS), "")
        named = belonging[0] if belonging else _before(held, head)
        if head in _MINISTERS and _PORTFOLIOS.intersection(_words(named)):
            yield from _some(f"{named} Ministry")
        elif head in _SPEAKING | _LEADING or _words_of_bodies(named):
            yield from _some(named)


def _before(held: str, head: str) -> str:
    """What stands before the noun of the role: "Foreign Ministry" before "official"."""
    at = held.casefold().rfind(head) if head else -1
    return held[:at] if at > 0 else ""


def _some(named: str) -> Iterable[Body]:
    body = _body(named)
    return (body,) if body is not None else ()


def _words_of_bodies(named: str) -> bool:
    return any(word in _BODY_WORDS for word in map(str.casefold, _WORD.findall(named)))


def _body(named: str) -> Body | None:
    """The body of that name; None for what is no name, such as "a company"."""
    words = frozenset(_words(named))
    if not words or not any(word[:1].isupper() for word in _WORD.findall(named)):
        plain = words <= _PORTFOLIOS | _BODY_WORDS and len(words) > 1
        return Body(words) if plain else None
    return Body(words)


def _words(named: str) -> tuple[str, ...]:
    found = (_bare(word) for word in _WORD.findall(named.casefold().replace("’", "'")))
    return tuple(_SPELT.get(word, word) for word in found if word not in _SKIPPED)


def _bare(word: str) -> str:
    return word.removesuffix("'s").rstrip("'.")
