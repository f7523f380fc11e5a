"""Gathering statements into claims: which claim a new statement belongs to, or makes with another.

Nothing here compares everything with everything: each new statement comes with the few stored ones
that share index keys with it.  A statement is measured against the words of the claim itself, so that
a claim cannot drift from member to member into another story.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from provenance.claims.likeness import NEAR_COPY, Likeness, likeness, stance_of
from provenance.claims.terms import Terms, terms_of
from provenance.domain.claims import Stance


@dataclass(frozen=True)
class Said:
    """A statement as gathering sees it: its words and the verb that introduces them."""

    statement_id: int
    article_id: int
    words: str
    cue_lemma: str = ""

    @cached_property
    def terms(self) -> Terms:
        """The terms of the words."""
        return terms_of(self.words)


@dataclass(frozen=True)
class Held(Said):
    """A stored statement with the claim it belongs to; ``claim_id`` None when it has none.

    ``is_closed`` when an editor rejected that claim: nothing more is gathered to it, nor beside it.
    """

    claim_id: int | None = None
    claim_text: str = ""
    is_closed: bool = False


@dataclass(frozen=True, slots=True)
class NewClaim:
    """A claim about to be proposed; ``number`` counts from -1 downwards and stands for its id."""

    number: int
    text: str


@dataclass(frozen=True, slots=True)
class NewMember:
    """A statement proposed as a member; ``claim`` is a stored claim's id or a NewClaim's number."""

    claim: int
    statement_id: int
    article_id: int
    stance: Stance
    why: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Gathered:
    """What gathering proposes, in the order found."""

    claims: tuple[NewClaim, ...] = ()
    members: tuple[NewMember, ...] = ()


def gather(new: Sequence[Said], alike: Mapping[int, Sequence[Held]]) -> Gathered:
    """Place each of ``new``; ``alike`` gives the stored candidates of each by its statement's id."""
    gathering = _Gathering()
    for said in new:
        gathering.place(said, alike.get(said.statement_id, ()))
    return Gathered(tuple(gathering.claims), tuple(gathering.members))


@dataclass
class _Gathering:
    """One run; ``homes`` says where statements went that had no claim before."""

    claims: list[NewClaim] = field(default_factory=list)
    members: list[NewMember] = field(default_factory=list)
    homes: dict[int, NewClaim] = field(default_factory=dict)

    def place(self, said: Said, candidates: Sequence[Held]) -> None:
        """Put a statement to the claim it fits best, or found one with the statement most like it."""
        found = [
            (alike, held) for held in candidates if (alike := likeness(held.terms, said.terms))
        ]
        found.sort(key=lambda pair: (-pair[0].share, pair[1].statement_id))
        for alike, held in found:
            if held.is_closed:
                return
            claim, text = self._claim_of(held)
            if claim is None:
                self._found(said, held, alike)
                return
            fits = likeness(terms_of(text), said.terms)
            if fits is not None or alike.overlap >= NEAR_COPY:
                self._join(claim, text, said, fits or alike)
                return

    def _claim_of(self, held: Held) -> tuple[int | None, str]:
        home = self.homes.get(held.statement_id)
        if home is not None:
            return home.number, home.text
        return held.claim_id, held.claim_text

    def _found(self, said: Said, held: Held, alike: Likeness) -> None:
        chosen = min((held, said), key=_plainness)
        claim = NewClaim(-1 - len(self.claims), chosen.words)
        self.claims.append(claim)
        for member in (held, said):
            self.homes[member.statement_id] = claim
            self._join(claim.number, claim.text, member, alike if member is not chosen else None)

    def _join(self, claim: int, text: str, said: Said, alike: Likeness | None) -> None:
        stance, reason = stance_of(said.terms, terms_of(text), said.cue_lemma, alike)
        why = alike.why if alike else ("the claim is in its words",)
        reasons = (*why, reason) if reason else why
        self.members.append(NewMember(claim, said.statement_id, said.article_id, stance, reasons))


def _plainness(said: Said) -> tuple[bool, bool, bool]:
    """What makes words fit to stand for a claim: said outright, and naming who or what it is about."""
    terms = said.terms
    is_denied = terms.is_denial or terms.is_negated or said.cue_lemma in ("deny", "refute")
    return is_denied, terms.is_hedged, not terms.names
