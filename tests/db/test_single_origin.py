"""The filter for what nobody else is stored to have said, on both databases."""

from db.store import Store
from provenance.domain.claims import ClaimMember, Stance
from provenance.domain.stored import StatementFilter
from tests.builders import BY_ADA, an_article, ferry_statements

ALONE = StatementFilter(single_only=True)


def _alone(store: Store) -> list[int]:
    return [row.id for row in store.statements(ALONE).rows]


def _member(statement_id: int, stance: Stance = Stance.ASSERTS) -> ClaimMember:
    return ClaimMember(1, (), stance, f"st{statement_id}")


def _claim(store: Store, *members: ClaimMember) -> None:
    store.make_claim("The crews go back", members, "they say the same", BY_ADA)


def test_what_stands_in_no_claim_has_one_origin_unless_nobody_said_it(store: Store) -> None:
    store.add_article(an_article(), ferry_statements(), BY_ADA)
    assert _alone(store) == [1, 2, 4, 5, 6]


def test_two_speakers_of_a_claim_are_two_origins(store: Store) -> None:
    store.add_article(an_article(), ferry_statements(), BY_ADA)
    _claim(store, _member(1), _member(4), _member(2))
    assert _alone(store) == [5, 6]
    store.undo(BY_ADA)
    assert _alone(store) == [1, 2, 4, 5, 6]


def test_one_speaker_twice_is_one_origin_and_so_are_merged_sources(store: Store) -> None:
    store.add_article(an_article(), ferry_statements(), BY_ADA)
    _claim(store, _member(1), _member(2))
    assert 1 in _alone(store)
    _claim(store, _member(5), _member(4))
    assert 5 not in _alone(store)
    one, other = (store.statement(number).hops[0].source_id for number in (5, 4))
    mark = store.newest_event()
    store.merge_sources([other], one, "one person", BY_ADA)
    assert 5 in _alone(store)
    assert not store.queue_changes(ALONE, mark).is_whole


def test_who_denies_it_is_no_second_origin(store: Store) -> None:
    store.add_article(an_article(), ferry_statements(), BY_ADA)
    _claim(store, _member(1), _member(4, Stance.DENIES))
    assert 1 in _alone(store)
    _claim(store, _member(2), _member(4))
    assert 2 not in _alone(store)
