"""What the claims of a store are read, traced and decided by."""

from collections.abc import Sequence
from typing import Protocol

from provenance.domain.annotations import Act, Signature, Target
from provenance.domain.claims import ClaimMember, Decisions, GroupAct, MemberStatus, Stance
from provenance.domain.stored_claims import ClaimFilter, ClaimPage, StoredClaim
from provenance.domain.traces import TracedArticle


class ClaimStore(Protocol):
    """Where claims are kept; see ``provenance.workflow.store.Store`` for what all methods promise.

    Members are named by their values: a statement's key, else an article with spans, else an article
    as a whole.  The editing methods raise JudgementRefusedError for what cannot be, changes nothing or
    has no reason, DecidedMeanwhileError as ``record``.
    """

    def claims(self, wanted: ClaimFilter, offset: int = 0, limit: int = 100) -> ClaimPage:
        """A window of the list of claims, in the filter's order."""
        ...

    def claim(self, claim_id: int) -> StoredClaim:
        """A claim with its members and decisions; a merged one is read as the other."""
        ...

    def claim_in_words(self, words: str) -> int | None:
        """The newest claim that stands in just these words, None when there is none."""
        ...

    def decisions(self, claim_id: int) -> Decisions:
        """What editors decided of a claim, as tracing takes it."""
        ...

    def articles_about(self, words: str, most: int = 60) -> tuple[TracedArticle, ...]:
        """The articles that may tell what ``words`` say, the likeliest ``most`` of them, by id."""
        ...

    def articles_for_claim(self, claim_id: int, most: int = 60) -> tuple[TracedArticle, ...]:
        """As ``articles_about`` for a claim's text, and the articles of its members whatever they say."""
        ...

    def articles_named(self, external_ids: Sequence[str]) -> tuple[TracedArticle, ...]:
        """The articles with these external ids, in their order; NoSuchTargetError for one not there."""
        ...

    def independent_origins(self, statement_ids: Sequence[int]) -> dict[int, int]:
        """How many origin groups editors judged independent for the claim of each statement.

        Of several claims that with most counts; a statement that asserts none is left out.
        """
        ...

    def rated_confirmed(self, targets: Sequence[Target]) -> tuple[int, ...]:
        """The statements rated 1 among ``targets`` (``st12``) and what is or was in them (``cl3``)."""
        ...

    def ungathered(self) -> tuple[int, ...]:
        """The articles stored before claims were kept, whose statements no claim has been sought for."""
        ...

    def gather_article(self, article_id: int, by: Signature) -> tuple[int, ...]:
        """Gather the statements of a stored article; the claims that got a member."""
        ...

    def make_claim(self, text: str, members: Sequence[ClaimMember], why: str, by: Signature) -> Act:
        """Make a claim of statements and passages by hand, confirmed by being made."""
        ...

    def reword_claim(self, claim_id: int, text: str, why: str, by: Signature) -> Act:
        """Put a claim in other words."""
        ...

    def merge_claims(self, claim_ids: Sequence[int], into: int, why: str, by: Signature) -> Act:
        """Read some claims as ``into``; what was judged of their origins is not carried over."""
        ...

    def split_claim(
        self, claim_id: int, members: Sequence[ClaimMember], text: str, why: str, by: Signature
    ) -> Act:
        """Give some members of a claim to a new one in those words; the rest stay."""
        ...

    def move_members(
        self, claim_id: int, members: Sequence[ClaimMember], into: int, why: str, by: Signature
    ) -> Act:
        """Give some members of a claim to another that is there."""
        ...

    def judge_members(
        self,
        claim_id: int,
        members: Sequence[ClaimMember],
        status: MemberStatus,
        why: str,
        by: Signature,
    ) -> Act:
        """Confirm, reject or reopen members; what was none is made one, so that tracing heeds it."""
        ...

    def set_stance(
        self, claim_id: int, members: Sequence[ClaimMember], stance: Stance, why: str, by: Signature
    ) -> Act:
        """Say what members do with the claim; that confirms them."""
        ...

    def judge_groups(
        self,
        claim_id: int,
        act: GroupAct,
        groups: Sequence[str],
        names: Sequence[str],
        why: str,
        by: Signature,
    ) -> Act:
        """Decide about origin groups by their keys, as ``GroupDecision`` says."""
        ...
