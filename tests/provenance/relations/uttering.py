"""Utterances for tests of the rules: invented people, one sentence or two each."""

from datetime import date
from itertools import count

from provenance.domain.dates import When
from provenance.domain.sources import SourceKind
from provenance.domain.statements import Form
from provenance.relations.parties import Party
from provenance.relations.utterances import Piece, Utterance

_ids = count(1)
MINISTRY = "Transport Ministry official"


def said(
    words: str,
    *,
    by: int | None = 1,
    role: str = MINISTRY,
    day: int | None = 9,
    article: int = 1,
    outlet: str = "The Sound Courier",
    name: str = "Tove Lindqvist",
    cue: str = "say",
    before: str = "",
    form: Form | None = None,
) -> Utterance:
    """A statement on a day of March; ``by`` None: the outlet says it itself."""
    kind = SourceKind.PERSON if by is not None else SourceKind.OUTLET
    form = form or (Form.INDIRECT if by is not None else Form.UNATTRIBUTED)
    number = next(_ids)
    return Utterance(
        statement_id=number,
        article_id=article,
        party=Party(by, name if by is not None else "", kind, (role,), outlet, article),
        form=form,
        pieces=(Piece(100, words),),
        cue_lemma=cue if by is not None else "",
        said=When(start=date(2026, 3, day)) if day else When(),
        order=number,
        around=(Piece(100 - len(before), before),) if before else (),
    )
