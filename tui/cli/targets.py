"""Ids on the command line: ``art3``, ``st12``, ``src5``, ``hop7``, ``cap1``; sources by name too."""

from typing import TYPE_CHECKING, Any

import click

from provenance.domain.annotations import Target, TargetKind
from provenance.errors import NoSuchTargetError

if TYPE_CHECKING:
    from provenance.workflow import Store


class TargetId(click.ParamType[Target]):
    """An id of one of ``kinds``; a bare number will do where there is only one kind."""

    name = "id"

    def __init__(self, *kinds: TargetKind) -> None:
        self._kinds = kinds

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> Target:
        """The target; a usage error for words that are no id of the right kind."""
        words = str(value).strip()
        if words.isascii() and words.isdigit() and len(self._kinds) == 1:
            words = f"{self._kinds[0].value}{words}"
        try:
            target = Target.parse(words)
        except NoSuchTargetError:
            self.fail(f"{value!r} is no id; {self._wanted()}.", param, ctx)
        if target.kind not in self._kinds:
            self.fail(f"{target} is of the wrong kind; {self._wanted()}.", param, ctx)
        return target

    def _wanted(self) -> str:
        return "wanted is one like " + " or ".join(f"{kind.value}12" for kind in self._kinds)


def looks_like_id(words: str) -> bool:
    """Whether ``words`` could be an id."""
    try:
        Target.parse(words)
    except NoSuchTargetError:
        return False
    return True


def find_target(store: "Store", words: str) -> Target:
    """The target of an id, or the source of that name; NoSuchTargetError."""
    if looks_like_id(words):
        return Target.parse(words)
    return Target(TargetKind.SOURCE, store.find_source(words))
