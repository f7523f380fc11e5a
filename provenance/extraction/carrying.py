"""What goes over from one statement to another: carriers, and the chain behind a nested one.

Whatever is carried over is inferred.
"""

from dataclasses import replace

from provenance.domain.chains import Hop, HopRole
from provenance.domain.sources import Basis, SourceKind
from provenance.domain.statements import Form, Statement

CARRYING = frozenset(
    {
        SourceKind.OUTLET,
        SourceKind.WIRE,
        SourceKind.PLATFORM,
        SourceKind.PROGRAMME,
        SourceKind.CHANNEL,
    }
)
"""Carriers that go on carrying in the next sentences; a document or an event is named each time."""

_NEXT = 60
"""Code points between a statement and the quotation that it introduces, at most."""


def behind(chain: tuple[Hop, ...]) -> tuple[Hop, ...]:
    """A parent's chain one stage further from a nested origin; its origin becomes a relay."""
    return tuple(
        replace(
            hop, stage=hop.stage + 1, role=HopRole.RELAY if hop.role is HopRole.ORIGIN else hop.role
        )
        for hop in chain
    )


def carry_back(statements: list[Statement]) -> list[Statement]:
    """Give an introducing statement the carriers of the one it introduces, as inferred.

    The lede sums up what the next statement of the same speaker tells with its carrier; and
    "X criticised Y." is followed by the quotation and where it was written.
    """
    by_key = {s.key: s for s in statements}
    outer = [s for s in statements if s.parent is None]
    after = _next_by_speaker(outer)
    nested: dict[str, list[Statement]] = {}
    for statement in statements:
        if statement.parent is not None:
            nested.setdefault(statement.parent, []).append(statement)
    for i, statement in enumerate(outer[:-1]):
        if (
            statement.speaker is None
            or carrier_hops(statement)
            or (i > 0 and not _introduces(outer, i))
        ):
            continue
        following = after[i]
        if following is None or not carrier_hops(following):
            continue
        if not all(h.basis is Basis.STATED and h.kind in CARRYING for h in carrier_hops(following)):
            continue
        hops = tuple(replace(hop, basis=Basis.INFERRED) for hop in carrier_hops(following))
        names = " and ".join(hop.name for hop in hops)
        new = replace(
            statement,
            chain=_with_carriers(statement.chain, hops),
            trace=(*statement.trace, f"via {names}, carried back from the statement it introduces"),
        )
        by_key[statement.key] = new
        for child in nested.get(statement.key, ()):
            by_key[child.key] = replace(child, chain=(child.chain[0], *behind(new.chain)))
    return list(by_key.values())


def _next_by_speaker(outer: list[Statement]) -> list[Statement | None]:
    """For each statement the next one of the same speaker, None when none follows."""
    after: list[Statement | None] = []
    latest: dict[str, Statement] = {}
    for statement in reversed(outer):
        name = statement.speaker.name if statement.speaker else ""
        after.append(latest.get(name))
        latest[name] = statement
    return after[::-1]


def _introduces(outer: list[Statement], i: int) -> bool:
    """Whether the very next statement is a quotation by the same speaker."""
    here, after = outer[i], outer[i + 1]
    return (
        here.form is Form.INDIRECT
        and after.form is not Form.INDIRECT
        and after.speaker is not None
        and here.speaker is not None
        and after.speaker.name == here.speaker.name
        and after.content[0].start - here.content[-1].end <= _NEXT
        and (not here.said_on.is_resolved or here.said_on.start == after.said_on.start)
    )


def carrier_hops(statement: Statement) -> tuple[Hop, ...]:
    """The hops of its chain that are carriers."""
    return tuple(hop for hop in statement.chain if hop.role is HopRole.CARRIER)


def _with_carriers(chain: tuple[Hop, ...], hops: tuple[Hop, ...]) -> tuple[Hop, ...]:
    stages = max(hop.stage for hop in hops)
    return (
        *(hop for hop in chain if hop.role is not HopRole.PUBLISHER),
        *hops,
        *(replace(hop, stage=hop.stage + stages) for hop in chain if hop.role is HopRole.PUBLISHER),
    )
