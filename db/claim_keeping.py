"""What the store does with claims: a facade, as ``db.store``."""

from collections.abc import Callable, Sequence

from sqlalchemy import Engine
from sqlalchemy.orm import Session

from db import claim_candidates, claim_editing, claim_origins, claim_reading, late_gathering, traced
from db.conflicts import conceded, require_untouched
from db.engine import Place
from db.engine import reading as reading_session
from db.engine import writing as writing_session
from provenance.domain.annotations import Act, Signature, Target, TargetKind
from provenance.domain.claims import ClaimMember, Decisions, GroupAct, MemberStatus, Stance
from provenance.domain.stored_claims import ClaimFilter, ClaimPage, StoredClaim
from provenance.domain.traces import TracedArticle
from provenance.errors import JudgementRefusedError, NoSuchTargetError


class Claims:
    """The part of the store that keeps claims; see ``provenance.workflow.claim_store``."""

    place: Place
    _engine: Engine

    def claims(self, wanted: ClaimFilter, offset: int = 0, limit: int = 100) -> ClaimPage:
        """A window of the list of claims."""
        with reading_session(self._engine, self.place) as session:
            return claim_reading.page(session, wanted, offset, limit)

    def claim(self, claim_id: int) -> StoredClaim:
        """A claim with its members and decisions."""
        with reading_session(self._engine, self.place) as session:
            return claim_reading.claim(session, claim_id)

    def claim_in_words(self, words: str) -> int | None:
        """The newest claim that stands in just these words, None when there is none."""
        with reading_session(self._engine, self.place) as session:
            return claim_reading.claim_in_words(session, words)

    def decisions(self, claim_id: int) -> Decisions:
        """What editors decided of a claim."""
        with reading_session(self._engine, self.place) as session:
            return claim_reading.decisions(session, claim_id)

    def articles_about(self, words: str, most: int = 60) -> tuple[TracedArticle, ...]:
        """The articles that may tell what ``words`` say, the likeliest of them, by id."""
        with reading_session(self._engine, self.place) as session:
            ids = claim_candidates.articles_about(session, words, most)
            return traced.traced_articles(session, ids)

    def articles_for_claim(self, claim_id: int, most: int = 60) -> tuple[TracedArticle, ...]:
        """The articles that may tell a claim, and those of its members."""
        with reading_session(self._engine, self.place) as session:
            claim = claim_reading.require_claim(session, claim_id)
            ids = claim_candidates.articles_about(session, claim.text, most)
            members = claim_reading.articles_of(session, claim.id)
            return traced.traced_articles(session, [*ids, *members])

    def articles_named(self, external_ids: Sequence[str]) -> tuple[TracedArticle, ...]:
        """The articles with these external ids, in their order."""
        with reading_session(self._engine, self.place) as session:
            return traced.articles_named(session, external_ids)

    def independent_origins(self, statement_ids: Sequence[int]) -> dict[int, int]:
        """How many origin groups editors judged independent for the claim of each statement."""
        with reading_session(self._engine, self.place) as session:
            return claim_origins.independent_origins(session, statement_ids)

    def rated_confirmed(self, targets: Sequence[Target]) -> tuple[int, ...]:
        """The statements rated 1 among some, and among what is or was in some claims."""
        with reading_session(self._engine, self.place) as session:
            return claim_origins.rated_confirmed(session, targets)

    def ungathered(self) -> tuple[int, ...]:
        """The articles whose statements no claim has been sought for."""
        with reading_session(self._engine, self.place) as session:
            return late_gathering.ungathered(session)

    def gather_article(self, article_id: int, by: Signature) -> tuple[int, ...]:
        """Gather the statements of a stored article; the claims that got a member."""
        with writing_session(self._engine, self.place) as session:
            return late_gathering.gather_article(session, article_id, by)

    def make_claim(self, text: str, members: Sequence[ClaimMember], why: str, by: Signature) -> Act:
        """Make a claim of statements and passages by hand."""
        return self._edit((), lambda s: claim_editing.make(s, text, members, why, by), by)

    def reword_claim(self, claim_id: int, text: str, why: str, by: Signature) -> Act:
        """Put a claim in other words."""
        return self._edit(
            [claim_id], lambda s: claim_editing.reword(s, claim_id, text, why, by), by
        )

    def merge_claims(self, claim_ids: Sequence[int], into: int, why: str, by: Signature) -> Act:
        """Read some claims as another from now on."""
        return self._edit(
            [*claim_ids, into], lambda s: claim_editing.merge(s, claim_ids, into, why, by), by
        )

    def split_claim(
        self, claim_id: int, members: Sequence[ClaimMember], text: str, why: str, by: Signature
    ) -> Act:
        """Give some members of a claim to a new one."""
        return self._edit(
            [claim_id], lambda s: claim_editing.split(s, claim_id, members, text, why, by), by
        )

    def move_members(
        self, claim_id: int, members: Sequence[ClaimMember], into: int, why: str, by: Signature
    ) -> Act:
        """Give some members of a claim to another that is there."""
        return self._edit(
            [claim_id], lambda s: claim_editing.move(s, claim_id, members, into, why, by), by
        )

    def judge_members(
        self,
        claim_id: int,
        members: Sequence[ClaimMember],
        status: MemberStatus,
        why: str,
        by: Signature,
    ) -> Act:
        """Confirm, reject or reopen members."""
        return self._edit(
            [claim_id],
            lambda s: claim_editing.judge_members(s, claim_id, members, status, why, by),
            by,
        )

    def set_stance(
        self, claim_id: int, members: Sequence[ClaimMember], stance: Stance, why: str, by: Signature
    ) -> Act:
        """Say what members do with the claim."""
        return self._edit(
            [claim_id],
            lambda s: claim_editing.set_stance(s, claim_id, members, stance, why, by),
            by,
        )

    def judge_groups(
        self,
        claim_id: int,
        act: GroupAct,
        groups: Sequence[str],
        names: Sequence[str],
        why: str,
        by: Signature,
    ) -> Act:
        """Decide about origin groups of a claim."""
        return self._edit(
            [claim_id],
            lambda s: claim_editing.judge_groups(s, claim_id, act, groups, names, why, by),
            by,
        )

    def _edit(self, ids: Sequence[int], edit: Callable[[Session], Act], by: Signature) -> Act:
        """One act on some claims; what no longer can be, since another acted on them, is a conflict."""
        with writing_session(self._engine, self.place) as session:
            try:
                act = edit(session)
            except (JudgementRefusedError, NoSuchTargetError):
                targets = [Target(TargetKind.CLAIM, number) for number in ids]
                require_untouched(session, targets, by)
                raise
            return conceded(session, act, by)
