"""Claims gathered as articles are added: founded, joined, left alone where an editor decided."""

from collections.abc import Iterator

import pytest

from db import adding, search
from db.store import Store, open_store
from provenance.domain.annotations import Target
from provenance.domain.claims import ClaimMember, ClaimStatus, MemberStatus, Stance
from provenance.domain.spans import Span
from provenance.domain.stored_claims import ClaimFilter, ClaimOrder
from provenance.workflow import add_missed, decide_claims, judge_members, members_named, split
from tests.builders import BY_ADA, an_article, span_of
from tests.db.claims import BOUGHT, DENIED, SOLD, STRIKE, STRUCK, add


def test_two_articles_that_say_the_same_found_a_claim(store: Store) -> None:
    assert add(store, SOLD, "The Courier").claim_ids == ()
    assert add(store, STRIKE, "The Daily").claim_ids == ()
    assert add(store, BOUGHT, "Radio Sund").claim_ids == (1,)
    claim = store.claim(1)
    assert claim.summary.text == SOLD
    assert claim.summary.status is ClaimStatus.PROPOSED
    assert (claim.summary.members, claim.summary.articles, claim.summary.denying) == (2, 2, 0)
    assert [stored.member.statement for stored in claim.members] == ["st1", "st3"]
    assert all(stored.member.why for stored in claim.members)
    assert claim.members[0].line is not None
    assert claim.members[0].member.spans[0].start == 0


def test_a_denial_joins_as_one(store: Store) -> None:
    for words, outlet in ((SOLD, "A"), (BOUGHT, "B"), (DENIED, "C")):
        add(store, words, outlet)
    members = store.claim(1).members
    assert [stored.member.stance for stored in members] == [
        Stance.ASSERTS,
        Stance.ASSERTS,
        Stance.DENIES,
    ]
    assert store.claim(1).summary.denying == 1


def test_the_event_of_the_article_names_its_claims_and_covers_their_rows(store: Store) -> None:
    add(store, SOLD, "A")
    add(store, BOUGHT, "B")
    assert [event.summary for event in store.history(Target.parse("cl1"))] == [
        "Added In B (B) with 1 statement"
    ]
    assert store.verify().is_sound


def test_a_rejected_claim_gathers_nothing_more(store: Store) -> None:
    add(store, SOLD, "A")
    add(store, BOUGHT, "B")
    decide_claims(store, [1], ClaimStatus.REJECTED, "two sales", BY_ADA)
    assert add(store, f"{BOUGHT} in May", "C").claim_ids == ()
    assert store.claims(ClaimFilter()).total == 1


def test_a_confirmed_claim_gathers_on_and_stays_confirmed(store: Store) -> None:
    add(store, SOLD, "A")
    add(store, BOUGHT, "B")
    decide_claims(store, [1], ClaimStatus.CONFIRMED, "", BY_ADA)
    assert add(store, f"{BOUGHT} in May", "C").claim_ids == (1,)
    assert store.claim(1).summary.status is ClaimStatus.CONFIRMED


def test_a_rejected_member_founds_and_joins_nothing(store: Store) -> None:
    for words, outlet in ((SOLD, "A"), (BOUGHT, "B")):
        add(store, words, outlet)
    named = members_named(store, [Target.parse("st1"), Target.parse("st2")])
    judge_members(store, 1, named, MemberStatus.REJECTED, "two sales", BY_ADA)
    assert add(store, f"{BOUGHT} in May", "C").claim_ids == ()


def test_an_article_read_again_leaves_its_older_capture(store: Store) -> None:
    add(store, SOLD, "A")
    add(store, BOUGHT, "B", url="https://b.example/1")
    again = add(store, BOUGHT, "B", url="https://b.example/1", more="Updated at noon.")
    assert (again.capture_seq, again.claim_ids) == (2, (1,))
    assert [stored.member.statement for stored in store.claim(1).members] == ["st1", "st3"]
    assert store.verify().is_sound


def test_what_an_editor_confirmed_of_an_older_capture_stays(store: Store) -> None:
    add(store, SOLD, "A")
    add(store, BOUGHT, "B", url="https://b.example/1")
    named = members_named(store, [Target.parse("st2")])
    judge_members(store, 1, named, MemberStatus.CONFIRMED, "read it", BY_ADA)
    add(store, BOUGHT, "B", url="https://b.example/1", more="Updated at noon.")
    members = {stored.name: stored.member.status for stored in store.claim(1).members}
    assert members["st2"] is MemberStatus.CONFIRMED


def test_what_an_editor_took_out_is_not_put_back_by_a_newer_capture(store: Store) -> None:
    add(store, SOLD, "A")
    add(store, BOUGHT, "B", url="https://b.example/1")
    named = members_named(store, [Target.parse("st2")])
    judge_members(store, 1, named, MemberStatus.REJECTED, "another sale", BY_ADA)
    again = add(store, BOUGHT, "B", url="https://b.example/1", more="Updated at noon.")
    assert again.claim_ids == ()


def test_claims_are_listed_and_filtered(store: Store) -> None:
    for words, outlet in ((SOLD, "A"), (STRIKE, "B"), (STRUCK, "C"), (BOUGHT, "D"), (BOUGHT, "E")):
        add(store, words, outlet)
    newest = store.claims(ClaimFilter())
    assert ([row.id for row in newest.rows], newest.total) == ([2, 1], 2)
    biggest = store.claims(ClaimFilter(order=ClaimOrder.SIZE))
    assert [(row.id, row.articles) for row in biggest.rows] == [(2, 3), (1, 2)]
    assert [row.id for row in store.claims(ClaimFilter(text="OXDAL nord")).rows] == [2]
    assert [row.id for row in store.claims(ClaimFilter(articles=3)).rows] == [2]
    assert [row.id for row in store.claims(ClaimFilter(statement_id=2)).rows] == [1]
    assert [row.id for row in store.claims(ClaimFilter(article_id=5)).rows] == [2]
    assert store.claims(ClaimFilter(status=ClaimStatus.CONFIRMED)).rows == ()
    assert [row.id for row in store.claims(ClaimFilter(), offset=1, limit=1).rows] == [1]
    assert store.claim_in_words(SOLD.upper()) == 2
    assert store.claim_in_words("nothing of the kind") is None


def test_articles_are_found_by_statement_and_by_text(store: Store) -> None:
    add(store, SOLD, "A")
    add(store, STRIKE, "B")
    told = "Nordbund Shipping gets the Oxdal pier, and the harbour board 40 million crowns for it."
    add(store, STRIKE + " in May", "C", more=told)
    found = store.articles_about(BOUGHT)
    assert [article.outlet for article in found] == ["A", "C"]
    assert found[0].statements[0].key == "st1"
    assert store.articles_about("of the and") == ()


def test_only_the_newest_texts_of_a_frequent_word_are_looked_at(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    for outlet in "ABC":
        add(store, STRIKE + f" in {outlet}", outlet, more="Nordbund Shipping gets the Oxdal pier.")
    monkeypatch.setattr(search, "MOST_TEXTS", 2)
    assert [article.outlet for article in store.articles_about(BOUGHT)] == ["B", "C"]


def test_decisions_are_given_to_tracing(store: Store) -> None:
    add(store, SOLD, "A")
    add(store, BOUGHT, "B")
    passage = ClaimMember(1, (Span(4, 17),), Stance.HEDGES, why=("seen by ada",))
    judge_members(store, 1, [passage], MemberStatus.CONFIRMED, "the passage says so", BY_ADA)
    judge_members(store, 1, [ClaimMember(2, ())], MemberStatus.REJECTED, "no", BY_ADA)
    decided = store.decisions(1)
    assert [(m.article_id, m.statement, m.spans, m.status) for m in decided.members] == [
        (2, "st2", store.statement(2).statement.content, MemberStatus.REJECTED),
        (1, None, (Span(4, 17),), MemberStatus.CONFIRMED),
        (2, None, (), MemberStatus.REJECTED),
    ]
    kept = {stored.member.spans: stored.words for stored in store.claim(1).members}
    assert kept[Span(4, 17),] == "harbour board"
    assert [article.id for article in store.articles_for_claim(1)] == [1, 2]


def test_gathering_later_does_nothing_twice(older: Store) -> None:
    for number in older.ungathered():
        older.gather_article(number, BY_ADA)
    events = older.newest_event()
    assert (older.ungathered(), older.gather_article(2, BY_ADA)) == ((), ())
    assert older.newest_event() == events


def test_gathering_later_founds_claims_in_an_event(older: Store) -> None:
    assert [older.gather_article(number, BY_ADA) for number in older.ungathered()] == [(), (1,)]
    assert older.history(Target.parse("cl1"))[0].summary == (
        "Gathered the statements of art2 into one claim"
    )
    assert [article.id for article in older.articles_about(SOLD)] == [1, 2]
    assert older.verify().is_sound


@pytest.fixture
def older(database: str) -> Iterator[Store]:
    """A store with two articles of one claim from before claims were kept."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(adding, "gather_statements", lambda *_: [])
        patch.setattr(adding, "index_words", lambda *_: None)
        with open_store(database) as opened:
            add(opened, SOLD, "A")
            add(opened, BOUGHT, "B")
            yield opened


def test_a_statement_that_an_editor_adds_is_gathered_with_later_ones(store: Store) -> None:
    text = f"{STRIKE}, said Pelle Ask.\n\n{SOLD}, said Lena Brandt.\n"
    store.add_article(an_article(text, outlet="A", zones=()), (), BY_ADA)
    add_missed(store, 1, (span_of(text, SOLD),), BY_ADA, speaker="Lena Brandt")
    assert add(store, BOUGHT, "B").claim_ids == (1,)
    assert [stored.member.statement for stored in store.claim(1).members] == ["st1", "st2"]


def test_a_statement_that_an_editor_adds_joins_what_others_said_before(store: Store) -> None:
    add(store, SOLD, "A")
    text = f"{STRIKE}, said Pelle Ask.\n\n{BOUGHT}, said Lena Brandt.\n"
    store.add_article(an_article(text, outlet="B", zones=()), (), BY_ADA)
    act = add_missed(store, 2, (span_of(text, BOUGHT),), BY_ADA, speaker="Lena Brandt")
    assert [stored.member.statement for stored in store.claim(1).members] == ["st1", "st2"]
    assert Target.parse("cl1") in act.event.targets
    store.undo(BY_ADA)
    assert store.claims(ClaimFilter()).total == 0
    store.redo(BY_ADA)
    assert [stored.member.statement for stored in store.claim(1).members] == ["st1", "st2"]
    assert store.verify().is_sound


def test_what_is_split_off_joins_what_others_said_before(store: Store) -> None:
    def members() -> list[str | None]:
        return [stored.member.statement for stored in store.claim(1).members]

    add(store, SOLD, "A")
    before = f"{STRIKE}; one hears that "
    add(store, before + BOUGHT, "B")
    assert members() == ["st1", "st2"]
    split(store, 2, len(before), "two claims", BY_ADA)
    assert members() == ["st1", "st2", "st3"]
    store.undo(BY_ADA)
    assert members() == ["st1", "st2"]
    assert store.verify().is_sound


def test_a_statement_added_to_an_older_capture_is_in_no_claim(store: Store) -> None:
    add(store, SOLD, "A")
    text = f"{STRIKE}, said Pelle Ask.\n\n{BOUGHT}, said Lena Brandt.\n"
    first = an_article(text, outlet="B", url="https://b.example/1", zones=())
    old = store.add_article(first, (), BY_ADA).capture_id
    add(store, STRUCK, "B", url="https://b.example/1")
    wanted = (span_of(text, BOUGHT),)
    add_missed(store, 2, wanted, BY_ADA, speaker="Lena Brandt", capture_id=old)
    assert store.claims(ClaimFilter()).total == 0
