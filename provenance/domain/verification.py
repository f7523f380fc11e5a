"""What ``verify`` found of the log and of every row that it tells of."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Fault:
    """Something ``verify`` found: ``where`` names the event or row, ``what`` says it in words."""

    where: str
    what: str


@dataclass(frozen=True, slots=True)
class Verification:
    """The outcome of ``verify``: sound when there is no fault; faults in order, broken links first."""

    events: int
    rows: int
    faults: tuple[Fault, ...]

    @property
    def is_sound(self) -> bool:
        """Whether the log and every row agree."""
        return not self.faults
