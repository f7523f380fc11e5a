"""A desk without a screen that works through a queue as an editor would, beside others that do so."""

from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from itertools import islice
from random import Random

from db.store import Store, open_store
from provenance import workflow
from provenance.domain.annotations import Signature
from provenance.domain.chains import Hop, HopRole
from provenance.domain.sources import Basis, SourceKind
from provenance.domain.spans import Span
from provenance.domain.statements import Form, Statement, Status
from provenance.domain.stored import StatementFilter
from provenance.errors import DecidedMeanwhileError
from tests.builders import BY_ADA, an_article

OPEN = StatementFilter(status=Status.PROPOSED)
_EACH = 100
_MARKING = 0.5
"""How often an editor marks several and decides them together."""


@dataclass(frozen=True, slots=True)
class Sitting:
    """What came of one desk's work: what it decided, and how often another was first."""

    editor: str
    decided: tuple[int, ...]
    conflicts: int


def fill(store: Store, statements: int) -> None:
    """Store so many proposed statements, a hundred to an article."""
    publisher = Hop(0, "The Sound Courier", SourceKind.OUTLET, HopRole.PUBLISHER, Basis.STATED)
    for article in range(statements // _EACH):
        text, made = f"Article {article}\n\n", []
        for number in range(_EACH):
            start = len(text)
            text += f"Quay {article} berth {number} opens.\n\n"
            content = (Span(start, len(text) - 2),)
            made.append(Statement(f"s{number}", Form.UNATTRIBUTED, content, chain=(publisher,)))
        store.add_article(an_article(text, title=f"Article {article}"), made, BY_ADA)


def work_through(database: str, editor: str, seed: int) -> Sitting:
    """Decide until nothing is left: mostly one at a time, sometimes several that were marked."""
    chance = Random(seed)  # noqa: S311 - no secret
    decided: list[int] = []
    conflicts = 0
    with open_store(database, patience=60) as store:
        session = store.begin_session(OPEN, Signature(editor))
        desk = store.open_desk(Signature(editor))
        while True:
            # Before the queue is read: what is decided between the two is not seen in it.
            seen = store.newest_event()
            wanted = _next(store, desk.id, chance)
            if not wanted:
                break
            held = store.hold(desk, wanted)
            ids = [held.statement_id] if held.is_ours else []
            if chance.random() < _MARKING:
                ids = list(dict.fromkeys([*ids, *wanted]))
            if not ids:
                continue
            by = Signature(editor, session.id, seen)
            verdict, why = chance.choice(((Status.CONFIRMED, ""), (Status.REJECTED, "no")))
            try:
                workflow.decide(store, ids, verdict, why, by)
            except DecidedMeanwhileError:
                conflicts += 1
                continue
            decided += ids
        store.close_desk(desk)
    return Sitting(editor, tuple(decided), conflicts)


def _next(store: Store, desk_id: int, chance: Random) -> Sequence[int]:
    """Some open statements that nobody else is on, near one another as on a screen."""
    others = {d.statement_id for d in store.open_desks() if d.id != desk_id}
    with closing(store.queue(OPEN)) as parts:
        ids = list(next(parts).ids)
    # Desks do not begin at the same place, and near the end they meet.
    start = chance.randrange(len(ids)) if ids else 0
    ahead = (number for number in [*ids[start:], *ids[:start]] if number not in others)
    return list(islice(ahead, 6)) or ids[:1]
