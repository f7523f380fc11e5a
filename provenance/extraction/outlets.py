"""Outlets by their full names: "the Ledger" is The Northern Ledger, "the agency" the last one named."""

from collections.abc import Iterable
from dataclasses import replace

from provenance.domain.sources import SourceKind
from provenance.extraction.venues import Carrier
from provenance.gazetteer import Gazetteer, in_use

_LONGEST_TAIL = 6
"""Words of a name's end by which the whole name is found."""


class Outlets:
    """The outlets of one article, the publishing one first; ``others`` stand as sources in it."""

    def __init__(
        self, own: str | None, others: Iterable[str], gazetteer: Gazetteer | None = None
    ) -> None:
        """``gazetteer`` is what is known by name, the one in use when None."""
        entries = (gazetteer or in_use()).named(own) if own else ()
        known = (entry.name for entry in entries)
        self._own_names = {_squeezed(name) for name in (own, *known) if name}
        self._named: list[str] = []
        self._of_sources: dict[str, str] = {}
        self._of_carriers: dict[str, str] = {}
        for name in others:
            _enter(self._of_sources, name)
        if own:
            _enter(self._of_carriers, own)

    def is_own(self, name: str) -> bool:
        """Whether it is the publishing outlet, with or without its article."""
        return _squeezed(name) in self._own_names

    def __contains__(self, name: object) -> bool:
        """Whether something came through an outlet of that name before."""
        return name in self._of_carriers

    @property
    def named_last(self) -> str:
        """The outlet that something came through last, "" when none has yet."""
        return self._named[-1] if self._named else ""

    def in_full(self, carrier: Carrier) -> Carrier:
        """The carrier by the fullest name that the article has for it."""
        if carrier.kind not in (SourceKind.OUTLET, SourceKind.WIRE):
            return carrier
        words = _bare(carrier.name)
        if words.islower():
            return replace(carrier, name=self._named[-1]) if self._named else carrier
        name = self._of_carriers.get(words) or self._of_sources.get(words) or carrier.name
        self._named.append(name)
        _enter(self._of_carriers, name)
        return replace(carrier, name=name)


def _squeezed(name: str) -> str:
    """A name without article, blanks, marks and case: "Northern Ledger" is "NorthernLedger"."""
    return "".join(letter for letter in _bare(name).casefold() if letter.isalnum())


def _bare(name: str) -> str:
    return name.removeprefix("the ").removeprefix("The ")


def _enter(names: dict[str, str], name: str) -> None:
    """Under each of its ends; the name that came first keeps an end that two share."""
    words = name.split(" ")
    names.setdefault(name, name)
    for size in range(1, min(len(words) - 1, _LONGEST_TAIL) + 1):
        names.setdefault(" ".join(words[-size:]), name)
