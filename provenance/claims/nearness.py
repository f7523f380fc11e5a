"""How near together the terms of a claim stand in a text: what articles are ranked by. Pure."""

from collections.abc import Iterator, Mapping

WITHIN = 400
"""Code points, two or three sentences, that the terms must stand together in."""

_MOST_PLACES = 50
"""Places of one term that are looked at: what stands everywhere tells nothing."""


def nearness(weights: Mapping[str, float], text: str) -> float:
    """The greatest share, by weight, of the terms that begin words close together in ``text`` (0..1).

    Terms and text are folded alike: small letters, single spaces.
    """
    places = sorted((place, term) for term in weights for place in _places(term, text))
    whole = sum(weights.values())
    held: dict[str, int] = {}
    best, start, weight = 0.0, 0, 0.0
    for place, term in places:
        if not held.get(term):
            weight += weights[term]
        held[term] = held.get(term, 0) + 1
        while place - places[start][0] > WITHIN:
            leaving = places[start][1]
            held[leaving] -= 1
            if not held[leaving]:
                weight -= weights[leaving]
            start += 1
        best = max(best, weight)
    return best / whole if whole else 0.0


def _places(term: str, text: str) -> Iterator[int]:
    """Where words that begin with a term begin, the first few of them."""
    if text.startswith(term):
        yield 0
    at = text.find(f" {term}")
    for _ in range(_MOST_PLACES):
        if at < 0:
            return
        yield at + 1
        at = text.find(f" {term}", at + 1)
