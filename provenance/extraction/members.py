"""The people and bodies of one article, as far as it tells of them."""

from bisect import bisect_left
from dataclasses import dataclass, field

from provenance.domain.sources import SourceKind


@dataclass
class Member:
    """Someone or something of the cast; ``at`` is where it was named, in text order.

    ``roles`` are all roles that the article gives, as printed; ``role`` is the first of them.
    ``likely`` is m or f by the given name alone; ``gender`` is what the article itself tells.
    """

    name: str
    kind: SourceKind
    role: str = ""
    gender: str = ""
    at: list[int] = field(default_factory=list)
    in_full: list[int] = field(default_factory=list)
    """Where it was named by more than one word, in text order."""
    roles: list[str] = field(default_factory=list)
    is_source: bool = False
    likely: str = ""
    is_aged: bool = False
    """Whether an age stands behind the name."""
    is_titled: bool = False
    """Whether "Mr." or "Ms." stands before the name somewhere."""
    is_place: bool = False
    """Whether it is named as somewhere to be in, and as nobody."""

    @property
    def supposed(self) -> str:
        """The gender told, else the likely one."""
        return self.gender or self.likely

    @property
    def last_word(self) -> str:
        """The word a person is called by later ("Orlova")."""
        return self.name.split()[-1].casefold()

    def before(self, position: int) -> int | None:
        """Where it was last named before ``position``, None when it was not."""
        place = bisect_left(self.at, position)
        return self.at[place - 1] if place else None
