"""The keys that decide on a claim, its origins and its articles; each asks why and stores one act."""

from collections.abc import Callable, Sequence
from typing import ClassVar

from textual.binding import BindingType

from provenance import workflow
from provenance.domain.annotations import Act
from provenance.domain.claims import ClaimMember, ClaimStatus, GroupAct, MemberStatus
from provenance.domain.origin_groups import OriginGroup
from provenance.domain.stored_claims import StoredClaim
from provenance.domain.traces import Trace
from provenance.reports.traces.wording import sources_by_name
from provenance.workflow import Store
from tui.drawing.claim import ClaimRow, RowKind
from tui.drawing.wording import counted
from tui.keys import decide
from tui.plain_text import harmless_line
from tui.screens.acting import ActingScreen, Deed
from tui.screens.ask import AskScreen
from tui.screens.dialog import DialogScreen
from tui.screens.leads import Lead

CLAIM_DECIDING = [
    decide("I", "independent", "independent", "Judge this origin independent of the others"),
    decide("D", "dependent", "dependent", "Judge that this origin is not independent"),
    decide("M", "merge", "merge", "Make one origin of the marked ones and this one"),
    decide("S", "split", "split", "Take some sources out of this origin"),
    decide("C", "confirm", "confirm", "Confirm the claim, or that an article tells it"),
    decide("X", "reject", "reject", "Reject the claim, or that an article tells it"),
    decide("O", "reopen", "reopen", "Take a verdict back: proposed again"),
    decide("U", "undo", "undo", "Undo your newest act"),
    decide("Y", "redo", "redo", "Redo what you undid last"),
    decide("E", "reword", "reword", "Put the claim in other words"),
    decide("G", "part", "part", "Give the marked articles to a claim of their own"),
]
_WHY = "Why? A few words that still convince in a year."
_MEMBER_VERBS = {
    MemberStatus.CONFIRMED: "Confirm",
    MemberStatus.REJECTED: "Reject",
    MemberStatus.PROPOSED: "Reopen",
}


class ClaimDecidingScreen(ActingScreen[Lead]):
    """A screen with a stored claim, its trace, a present row and maybe some marked ones."""

    BINDINGS: ClassVar[list[BindingType]] = [*CLAIM_DECIDING]
    stored: StoredClaim | None = None
    trace: Trace | None = None
    marked_groups: frozenset[str] = frozenset()
    marked_articles: frozenset[int] = frozenset()

    @property
    def present(self) -> ClaimRow | None:
        """The row one is on."""
        raise NotImplementedError

    def decided(self, act: Act | None) -> None:
        """Something was stored, None when the editor left the dialog."""
        raise NotImplementedError

    # What is decided on.

    def _claim_id(self) -> int | None:
        """The claim to decide on; where there is none, the editor is told."""
        if self.stored is None:
            self._refuse(
                "These words are no claim of the store: only what is stored can be decided on."
                if self.trace is not None
                else "The claim is still being read. Press the key again when you see it."
            )
            return None
        return self.stored.summary.id

    def _refuse(self, words: str) -> None:
        self.notify(words, title="Not done", markup=False, timeout=4)

    def group_of(self, row: ClaimRow | None) -> OriginGroup | None:
        """The origin group that a row belongs to."""
        if row is None or self.trace is None or not row.letter:
            return None
        return self.trace.groups[self.letters.index(row.letter)]

    @property
    def letters(self) -> list[str]:
        """The letters of the groups, in their order."""
        raise NotImplementedError

    def members_of(
        self, article_ids: Sequence[int], status: MemberStatus
    ) -> tuple[ClaimMember, ...]:
        """What of these articles tells the claim, as stored and as traced.

        An article is rejected as a whole too: else other words of it would tell the claim again.
        """
        traced = {one.article.id: one for one in self.trace.articles} if self.trace else {}
        found: dict[object, ClaimMember] = {}
        for number in article_ids:
            carries = number in traced and traced[number].carries
            known = [
                stored.member
                for stored in (self.stored.members if self.stored else ())
                if stored.member.article_id == number and (stored.stands or not carries)
            ]
            if status is not MemberStatus.PROPOSED and number in traced:
                known += traced[number].members
            if status is MemberStatus.REJECTED or not known:
                known.append(ClaimMember(number, ()))
            for member in known:
                found.setdefault(member.statement or (number, member.spans), member)
        return tuple(found.values())

    # Origins.

    def action_independent(self) -> None:
        """Judge the present origin independent."""
        self._judge(GroupAct.INDEPENDENT, "Judge independent")

    def action_dependent(self) -> None:
        """Judge the present origin not independent."""
        self._judge(GroupAct.DEPENDENT, "Judge not independent")

    def _judge(self, act: GroupAct, question: str) -> None:
        claim_id, group = self._claim_id(), self.group_of(self.present)
        if claim_id is None:
            return
        if group is None:
            self._refuse("Go to an origin: a row with a letter.")
            return
        key = group.key
        self._ask(
            f"{question}: {self.present.letter if self.present else ''}",
            group.name,
            lambda why: (
                lambda store, by: workflow.judge_groups(store, claim_id, act, [key], why, by)
            ),
        )

    def action_merge(self) -> None:
        """Make one origin of the marked ones and the present one."""
        claim_id, group = self._claim_id(), self.group_of(self.present)
        if claim_id is None:
            return
        if group is None or not self.marked_groups - {group.key}:
            self._refuse("Mark origins with space, then go to the one that they belong to.")
            return
        keys = (group.key, *sorted(self.marked_groups - {group.key}))
        names = [one.name for one in self.trace.groups if one.key in keys] if self.trace else []
        self._ask(
            f"Make one origin of {len(keys)}",
            " + ".join(names),
            lambda why: (
                lambda store, by: workflow.judge_groups(
                    store, claim_id, GroupAct.MERGE, keys, why, by
                )
            ),
        )

    def action_split(self) -> None:
        """Take some sources out of the present origin."""
        from tui.screens.claim_words import OriginSplitScreen  # noqa: PLC0415

        claim_id, group = self._claim_id(), self.group_of(self.present)
        if claim_id is None:
            return
        sources = sources_by_name(group, self.trace) if group and self.trace else {}
        if group is None or len(sources) < 2:
            self._refuse("Only an origin of several sources can be split.")
            return
        self._open(OriginSplitScreen(claim_id, group.key, sources))

    # The claim and its articles.

    def action_confirm(self) -> None:
        """Confirm the claim, or that articles tell it."""
        self._give_verdict(ClaimStatus.CONFIRMED, MemberStatus.CONFIRMED)

    def action_reject(self) -> None:
        """Reject the claim, or that articles tell it."""
        self._give_verdict(ClaimStatus.REJECTED, MemberStatus.REJECTED)

    def action_reopen(self) -> None:
        """Take a verdict back."""
        self._give_verdict(ClaimStatus.PROPOSED, MemberStatus.PROPOSED)

    def _give_verdict(self, of_claim: ClaimStatus, of_members: MemberStatus) -> None:
        claim_id, row = self._claim_id(), self.present
        if claim_id is None or row is None:
            return
        verb = _MEMBER_VERBS[of_members]
        if row.kind is RowKind.CLAIM and not self.marked_articles:
            self._ask(
                f"{verb} cl{claim_id}",
                self.stored.summary.text if self.stored else "",
                lambda why: (
                    lambda store, by: workflow.decide_claims(store, [claim_id], of_claim, why, by)
                ),
            )
            return
        numbers = self._chosen_articles(row)
        if not numbers:
            self._refuse("Go to an article, or to the claim; an origin is judged with I and D.")
            return
        members = self.members_of(numbers, of_members)
        self._ask(
            f"{verb} {counted(len(numbers), 'article')}: {verb.lower()} that the claim is told there",
            self._labels(numbers),
            lambda why: (
                lambda store, by: workflow.judge_members(
                    store, claim_id, members, of_members, why, by
                )
            ),
        )

    def _chosen_articles(self, row: ClaimRow) -> list[int]:
        """The marked articles, else the present one."""
        present = [] if row.article_id is None else [row.article_id]
        return sorted(self.marked_articles) or present

    def _labels(self, numbers: Sequence[int]) -> str:
        articles = self.trace.articles if self.trace else ()
        return ", ".join(one.article.label for one in articles if one.article.id in numbers)

    def action_reword(self) -> None:
        """Put the claim in other words."""
        from tui.screens.claim_words import ClaimWordsScreen  # noqa: PLC0415

        claim_id = self._claim_id()
        if claim_id is None or self.stored is None:
            return
        text = self.stored.summary.text
        self._open(
            ClaimWordsScreen(
                f"Reword cl{claim_id}",
                "What is gathered to it does not change.",
                text,
                lambda words, why: (
                    lambda store, by: workflow.reword_claim(store, claim_id, words, why, by)
                ),
            )
        )

    def action_part(self) -> None:
        """Give the marked articles to a claim of their own."""
        from tui.screens.claim_words import ClaimWordsScreen  # noqa: PLC0415

        claim_id, row = self._claim_id(), self.present
        if claim_id is None or row is None or self.stored is None:
            return
        numbers = self._chosen_articles(row)
        members = self._stored_members(numbers)
        if not members:
            self._refuse("Mark the articles that say something else with space, then press G.")
            return
        self._open(
            ClaimWordsScreen(
                f"A claim of their own for {counted(len(numbers), 'article')}",
                harmless_line(self._labels(numbers)),
                self.stored.summary.text,
                lambda words, why: (
                    lambda store, by: workflow.split_claim(store, claim_id, members, words, why, by)
                ),
            )
        )

    def _stored_members(self, numbers: Sequence[int]) -> tuple[ClaimMember, ...]:
        members = self.stored.members if self.stored else ()
        return tuple(m.member for m in members if m.stands and m.member.article_id in numbers)

    # How it is asked and done.

    def _ask(self, question: str, subject: str, deed_of: Callable[[str], Deed]) -> None:
        self._open(AskScreen(question, harmless_line(subject), _WHY, deed_of))

    def _open(self, dialog: DialogScreen) -> None:
        dialog.seen = self.seen
        self.app.push_screen(dialog, self.decided)


def claim_of_statement(store: Store, statement_id: int) -> int | None:
    """The claim that a statement belongs to, the one told most of several; None without one."""
    from provenance.domain.stored_claims import ClaimFilter, ClaimOrder  # noqa: PLC0415

    wanted = ClaimFilter(statement_id=statement_id, order=ClaimOrder.SIZE)
    rows = store.claims(wanted, 0, 1).rows
    return rows[0].id if rows else None
