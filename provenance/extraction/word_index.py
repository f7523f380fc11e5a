"""Members by the words of their names or roles."""

from collections.abc import Callable, Iterable, Set

from provenance.extraction.members import Member

Index = dict[str, list[Member]]


def words_index(members: Iterable[Member], words: Callable[[Member], Set[str]]) -> Index:
    """The members under each of their words."""
    found: Index = {}
    for member in members:
        for word in words(member):
            found.setdefault(word, []).append(member)
    return found


def rarest(index: Index, words: Set[str]) -> list[Member]:
    """The members that have the rarest of ``words``: all that have every one are among them."""
    return min((index.get(word, []) for word in words), key=len, default=[])
