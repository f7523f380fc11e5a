"""Whether two wordings say the same thing, decided by rules that can be read, with the reasons.

Precision before recall: a claim with a stranger in it misleads, a statement left out is found by the
next trace.  The bounds were set on statements of unrelated stories, where nothing may be the same.
"""

from dataclasses import dataclass

from provenance.claims.everyday_words import DENYING_WORDS
from provenance.claims.terms import Terms
from provenance.domain.claims import Stance
from provenance.domain.wording import counted, listed

NEAR_COPY = 0.8
"""Share of the shorter wording's terms from which on it is the same text, shortened or retouched."""

SAME_THING = 0.5
"""Share, by weight, of the shorter wording's terms that another wording of the same thing keeps."""

SAME_OF_BOTH = 0.3
"""Share of the terms of both together: a short remark inside a long one is not the same thing."""

_FEWEST_SHARED = 3
_FEWEST_TOLD = 2
_TOLD_SHARE = 0.55
_FEWEST_OF_A_COPY = 5
_LIGHTEST = 4.0
"""Weight that the shared terms must have together: three daily words are no claim."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """That two wordings say the same, and why, in words.

    ``share`` is of the shorter wording's terms, ``overlap`` of the terms of both together.
    """

    share: float
    overlap: float
    is_near_copy: bool
    why: tuple[str, ...]


def likeness(one: Terms, other: Terms) -> Likeness | None:
    """Why two wordings say the same thing, None when they do not (or it cannot be told)."""
    shared = one.all & other.all
    if len(shared) < _FEWEST_SHARED or _names_disagree(one, other) or _numbers_disagree(one, other):
        return None
    weight = min(one.weight(shared), other.weight(shared))
    lighter = min(one.weight(one.order), other.weight(other.order))
    heavier = max(one.weight(one.order), other.weight(other.order))
    share, overlap = weight / lighter, weight / (lighter + heavier - weight)
    is_near_copy = share >= NEAR_COPY and len(shared) >= _FEWEST_OF_A_COPY
    if not is_near_copy and (
        weight < _LIGHTEST
        or share < SAME_THING
        or overlap < SAME_OF_BOTH
        or not _same_happens(one, other)
    ):
        return None
    return Likeness(
        share, overlap, is_near_copy, tuple(_reasons(one, other, shared, share, is_near_copy))
    )


def _names_disagree(one: Terms, other: Terms) -> bool:
    """Both name somebody or some place, and neither names anything that the other speaks of."""
    return bool(
        one.names and other.names and not one.names & other.all and not other.names & one.all
    )


def _numbers_disagree(one: Terms, other: Terms) -> bool:
    return bool(one.numbers and other.numbers and not one.numbers & other.numbers)


def _same_happens(one: Terms, other: Terms) -> bool:
    """Whether beside who and where also what happens is shared: two words, and over half of them."""
    names = one.names | other.names
    one_told, other_told = one.all - names, other.all - names
    told = one_told & other_told
    fewer = min(one.weight(one_told), other.weight(other_told))
    return (
        len(told - one.daily - other.daily) >= _FEWEST_TOLD
        and one.weight(told) >= _TOLD_SHARE * fewer
    )


def _reasons(
    one: Terms, other: Terms, shared: frozenset[str], share: float, is_near_copy: bool
) -> list[str]:
    ordered = [term for term in one.order if term in shared]
    written = dict(zip(one.order, one.written, strict=True))
    names = [term for term in ordered if term in one.names | other.names]
    numbers = [term for term in ordered if term in one.numbers]
    told = [term for term in ordered if term not in names and term not in numbers]

    def shown(terms: list[str]) -> str:
        return listed([written[term] for term in terms], 5)

    reasons = []
    if is_near_copy:
        reasons.append(f"nearly the same words ({share:.0%} of the shorter wording)")
    if names:
        reasons.append(f"both name {shown(names)}")
    if numbers:
        reasons.append(f"the same number{'s' if len(numbers) > 1 else ''}: {shown(numbers)}")
    if told and not is_near_copy:
        reasons.append(f"{counted(len(told), 'word')} in common: {shown(told)}")
    return reasons


_SURE_OF_NEGATION = 0.65
"""Overlap of the wordings from which on a "not" that only one side has turns the claim itself round."""


def stance_of(
    member: Terms, claim: Terms, cue_lemma: str = "", alike: Likeness | None = None
) -> tuple[Stance, str]:
    """What a member does with a claim, seen by its words and cue, and the sentence that says why.

    ``alike`` is how alike the two are, None for the very words of the claim.
    """
    if cue_lemma in DENYING_WORDS:
        return Stance.DENIES, f"it is introduced by “{cue_lemma}”"
    if member.is_denial and not claim.is_denial:
        return Stance.DENIES, "it calls the claim untrue"
    if (
        alike is not None
        and alike.overlap >= _SURE_OF_NEGATION
        and member.is_negated != claim.is_negated
    ):
        return Stance.DENIES, "one says it with “not” and the other without"
    if member.is_hedged and not claim.is_hedged:
        return Stance.HEDGES, "it leaves open whether it is so"
    return Stance.ASSERTS, ""
