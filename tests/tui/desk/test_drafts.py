from datetime import date

import pytest

from provenance.domain.annotations import Correction
from provenance.domain.chains import HopRole, chain_in_words
from provenance.domain.dates import DateBasis, Precision
from provenance.domain.sources import Basis, SourceKind
from provenance.domain.spans import Span
from provenance.errors import JudgementRefusedError
from tests.builders import a_stored_hop, a_stored_statement, ferry_statements
from tui.drafts.chain import ChainDraft
from tui.drafts.correction import CorrectionForm
from tui.drafts.spans import Edge, SpanDraft

_TEXT = "First here. The gate is open, he said. Last one."


def _draft(words: str, edge: Edge = Edge.END) -> SpanDraft:
    start = _TEXT.index(words)
    return SpanDraft(_TEXT, (Span(start, start + len(words)),), edge=edge)


def _words(draft: SpanDraft) -> list[str]:
    return [span.of(draft.text) for span in draft.spans]


def test_the_end_moves_by_whole_words() -> None:
    assert _words(_draft("The gate").by_word(1)) == ["The gate is"]
    assert _words(_draft("The gate").by_word(-1)) == ["The"]


def test_the_start_moves_by_whole_words() -> None:
    assert _words(_draft("gate is", Edge.START).by_word(-1)) == ["The gate is"]
    assert _words(_draft("gate is", Edge.START).by_word(1)) == ["is"]


def test_a_stretch_never_becomes_empty_or_leaves_the_text() -> None:
    draft = _draft("gate")
    for _ in range(20):
        draft = draft.by_character(-1)
    assert _words(draft) == ["g"]
    for _ in range(80):
        draft = draft.by_word(1)
    assert draft.span.end == len(_TEXT)


def test_the_sentence_around_it() -> None:
    assert _words(_draft("gate").to_sentence()) == ["The gate is open, he said."]


def test_a_stretch_becomes_the_sentence_after_it_or_before_it() -> None:
    draft = _draft("gate")
    assert _words(draft.on_sentence(1)) == ["Last one."]
    assert _words(draft.on_sentence(-1)) == ["First here."]
    assert _words(draft.on_sentence(1).on_sentence(1)) == ["Last one."]
    assert _words(draft.on_sentence(1).on_sentence(-1)) == ["The gate is open, he said."]


def test_no_stretch_goes_past_its_neighbour() -> None:
    draft = _draft("First here").added().next_span()
    assert _words(draft) == ["First here", "The"]
    assert _words(draft.on_sentence(1)) == ["First here", "The"]


def test_a_stretch_is_added_after_the_present_one_and_removed() -> None:
    draft = _draft("The gate").added()
    assert _words(draft) == ["The gate", "is"]
    assert draft.present == 1
    assert _words(draft.removed()) == ["The gate"]


def test_the_last_stretch_cannot_be_removed() -> None:
    assert _words(_draft("gate").removed()) == ["gate"]


def test_stretches_never_touch_one_another() -> None:
    draft = _draft("The gate").added().next_span()
    assert draft.present == 0
    for _ in range(9):
        draft = draft.by_word(1)
    assert not draft.spans[0].overlaps(draft.spans[1])


def _chain(number: int = 3) -> ChainDraft:
    hops = ferry_statements()[number].chain
    return ChainDraft.of(tuple(a_stored_hop(hop, hop_id=n) for n, hop in enumerate(hops, 1)))


def _in_words(draft: ChainDraft) -> str:
    return chain_in_words([step.hop for step in draft.steps])


def test_a_hop_is_added_in_a_stage_of_its_own_after_the_parallel_ones() -> None:
    draft = _chain().go(1).added("Kanal 2")
    assert _in_words(draft) == "Pelle Ask > Nordbund & Telegram > Kanal 2 > The Sound Courier*"
    assert draft.present is not None
    assert draft.present.hop.name == "Kanal 2"


def test_a_hop_is_added_to_an_empty_chain() -> None:
    draft = ChainDraft(()).added("Kanal 2")
    assert [step.hop.stage for step in draft.steps] == [0]


def test_removing_a_hop_closes_the_gap() -> None:
    draft = _chain(1).go(1).removed()
    assert [step.hop.stage for step in draft.steps] == [0, 1]
    assert _in_words(draft) == "Tove Lindqvist > The Sound Courier*"


def test_every_hop_can_be_removed() -> None:
    draft = _chain()
    for _ in range(6):
        draft = draft.removed()
    assert draft.steps == ()
    assert draft.present is None


def test_moving_exchanges_hops_and_keeps_stages() -> None:
    draft = _chain(1).moved(1)
    assert _in_words(draft) == "Radio Sund > Tove Lindqvist > The Sound Courier*"
    assert draft.at == 1
    assert _chain(1).moved(-1) == _chain(1)


def test_parallel_is_left_and_joined() -> None:
    apart = _chain().go(2).parallel_toggled()
    assert _in_words(apart) == "Pelle Ask > Nordbund > Telegram > The Sound Courier*"
    assert _in_words(apart.parallel_toggled()) == _in_words(_chain())


def test_another_name_is_another_source_and_leaves_the_rating_behind() -> None:
    step = _chain().renamed("Pelle Asker").present
    assert step is not None
    assert (step.hop_id, step.hop.basis, step.hop.span) == (None, Basis.EDITOR, None)
    assert _chain().renamed("Pelle Ask") == _chain()


def test_role_kind_and_basis_go_round_and_keep_the_hop() -> None:
    draft = _chain().next_role().next_kind().next_basis()
    assert draft.present is not None
    hop = draft.present.hop
    assert (hop.role, hop.kind, hop.basis) == (
        HopRole.RELAY,
        SourceKind.ORGANISATION,
        Basis.INFERRED,
    )
    assert draft.present.hop_id == 1


def _form(**changes: object) -> CorrectionForm:
    form = CorrectionForm.of(a_stored_statement())
    fields = {name: getattr(form, name) for name in form.__dataclass_fields__}
    return CorrectionForm(**{**fields, **changes})  # type: ignore[arg-type]


def test_only_what_was_changed_is_corrected() -> None:
    correction = _form(role="minister").correction_of(a_stored_statement())
    assert correction == Correction(role="minister")


def test_days_are_read_with_their_precision() -> None:
    stored = a_stored_statement()
    day = _form(said_on_start="2026-03-01").correction_of(stored).said_on
    assert day is not None
    assert (day.start, day.end, day.precision) == (
        date(2026, 3, 1),
        date(2026, 3, 1),
        Precision.DAY,
    )
    unknown = _form(said_on_start="").correction_of(stored).said_on
    assert unknown is not None
    assert (unknown.start, unknown.words, unknown.basis) == (None, "Monday", DateBasis.EDITOR)
    never = _form(said_on_start="", said_on_words="").correction_of(stored).said_on
    assert never is not None
    assert never.basis is DateBasis.NONE


@pytest.mark.parametrize(
    ("changes", "complaint"),
    [
        ({}, "Nothing was changed"),
        ({"said_on_start": "09.03.2026"}, "write it like 2026-03-09"),
        ({"said_on_end": "2026-03-01"}, "before it begins"),
        ({"said_on_start": "", "said_on_end": "2026-03-01"}, "no first day"),
        ({"speaker": " ", "kind": SourceKind.GROUP}, "needs a speaker"),
        ({"chain": ChainDraft(()).added(" ")}, "no name yet"),
    ],
)
def test_what_cannot_be_read_is_refused(changes: dict[str, object], complaint: str) -> None:
    with pytest.raises(JudgementRefusedError, match=complaint):
        _form(**changes).correction_of(a_stored_statement())
