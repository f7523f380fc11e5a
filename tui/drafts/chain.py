"""A chain while an editor rebuilds it: frozen drafts whose stages always count from 0 without a gap."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from provenance.domain.annotations import ChainStep
from provenance.domain.chains import Hop, HopRole
from provenance.domain.sources import Basis, SourceKind
from provenance.domain.stored import StoredHop

_Choice = TypeVar("_Choice", HopRole, SourceKind, Basis)


@dataclass(frozen=True, slots=True)
class ChainDraft:
    """The steps in drawing order, one of them present (``at``; 0 in an empty chain)."""

    steps: tuple[ChainStep, ...]
    at: int = 0

    @classmethod
    def of(cls, hops: tuple[StoredHop, ...]) -> "ChainDraft":
        """The chain as it is stored."""
        steps = sorted((ChainStep(s.hop, s.id) for s in hops), key=lambda step: step.hop.stage)
        return cls(_renumbered([(step, step.hop.stage) for step in steps]))

    @property
    def present(self) -> ChainStep | None:
        """The step that is worked on, None in an empty chain."""
        return self.steps[self.at] if self.steps else None

    def go(self, by: int) -> "ChainDraft":
        """Another step present, held inside the chain."""
        return replace(self, at=max(0, min(self.at + by, len(self.steps) - 1)))

    def added(self, name: str) -> "ChainDraft":
        """A relay in a stage of its own after the present step's, on the editor's own word."""
        step = ChainStep(Hop(0, name, SourceKind.OUTLET, HopRole.RELAY, Basis.EDITOR))
        stage = self.steps[self.at].hop.stage if self.steps else -1
        before = [(s, s.hop.stage) for s in self.steps if s.hop.stage <= stage]
        after = [(s, s.hop.stage + 1) for s in self.steps if s.hop.stage > stage]
        return ChainDraft(_renumbered([*before, (step, stage + 1), *after]), at=len(before))

    def removed(self) -> "ChainDraft":
        """Without the present step."""
        kept = [(s, s.hop.stage) for place, s in enumerate(self.steps) if place != self.at]
        return ChainDraft(_renumbered(kept), at=max(0, min(self.at, len(kept) - 1)))

    def moved(self, by: int) -> "ChainDraft":
        """The present step exchanged with its neighbour, each taking the other's stage."""
        to = self.at + by
        if not self.steps or not 0 <= to < len(self.steps):
            return self
        steps = list(self.steps)
        steps[self.at], steps[to] = steps[to], steps[self.at]
        pairs = [(s, old.hop.stage) for s, old in zip(steps, self.steps, strict=True)]
        return ChainDraft(_renumbered(pairs), at=to)

    def parallel_toggled(self) -> "ChainDraft":
        """The present step joins the stage above it, or leaves the stage it shares with the one above."""
        if self.at == 0:
            return self
        shares = self.steps[self.at].hop.stage == self.steps[self.at - 1].hop.stage
        shift = 1 if shares else -1
        pairs = [
            (s, s.hop.stage + (shift if n >= self.at else 0)) for n, s in enumerate(self.steps)
        ]
        return replace(self, steps=_renumbered(pairs))

    def renamed(self, name: str) -> "ChainDraft":
        """The present step with another name: another source, so the hop's own rating stays behind."""
        step = self.present
        if step is None or step.hop.name == name:
            return self
        hop = replace(step.hop, name=name, basis=Basis.EDITOR, span=None)
        return self._with(ChainStep(hop))

    def next_role(self) -> "ChainDraft":
        """The present step with the next role."""
        step = self.present
        return (
            self if step is None else self._with_hop(replace(step.hop, role=_after(step.hop.role)))
        )

    def next_kind(self) -> "ChainDraft":
        """The present step with the next kind of source."""
        step = self.present
        return (
            self if step is None else self._with_hop(replace(step.hop, kind=_after(step.hop.kind)))
        )

    def next_basis(self) -> "ChainDraft":
        """The present step with the next basis."""
        step = self.present
        return (
            self
            if step is None
            else self._with_hop(replace(step.hop, basis=_after(step.hop.basis)))
        )

    def as_hops(self) -> tuple[StoredHop, ...]:
        """The draft in the shape that is drawn; the id of a step is its place counted from 1."""
        return tuple(StoredHop(n, 0, step.hop) for n, step in enumerate(self.steps, start=1))

    def _with_hop(self, hop: Hop) -> "ChainDraft":
        return self._with(ChainStep(hop, self.steps[self.at].hop_id))

    def _with(self, step: ChainStep) -> "ChainDraft":
        steps = (*self.steps[: self.at], step, *self.steps[self.at + 1 :])
        return replace(self, steps=steps)


def _after(choice: _Choice) -> _Choice:
    """The next member of the choice's enumeration, after the last the first."""
    members = list(type(choice))
    return members[(members.index(choice) + 1) % len(members)]


def _renumbered(pairs: Sequence[tuple[ChainStep, int]]) -> tuple[ChainStep, ...]:
    """Steps with their stages counted anew, equal stages staying equal."""
    stages = sorted({stage for _, stage in pairs})
    return tuple(
        replace(step, hop=replace(step.hop, stage=stages.index(stage))) for step, stage in pairs
    )
