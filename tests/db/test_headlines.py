"""Statements that stand in headlines are kept and found, and count no further, on both databases."""

from db.store import Store
from provenance.domain.articles import Zone, ZoneKind
from provenance.domain.relations import RelationFilter
from provenance.domain.stored import AddedArticle, StatementFilter
from provenance.workflow import add_missed
from tests.builders import BY_ADA, a_statement, an_article, span_of

SOLD = "The harbour board will sell the Oxdal pier to Nordbund Shipping for 40 million crowns"
UNSOLD = "The harbour board will not sell the Oxdal pier to Nordbund Shipping for 40 million crowns"
HEADLINES = StatementFilter(headlines_only=True)


def add(store: Store, headline: str, body: str, outlet: str) -> AddedArticle:
    """Store an article whose headline and whose body each have somebody say something."""
    text = f"Tove Lindqvist says: {headline}\n\n{body}, Tove Lindqvist said on Monday.\n"
    zone = Zone(ZoneKind.HEADLINE, span_of(text, text.split("\n")[0]))
    statements = [
        a_statement(headline, text=text, cue="says", source="Tove Lindqvist"),
        a_statement(body, text=text, key="s2", cue="said", source="Tove Lindqvist said"),
    ]
    article = an_article(text, title=headline, outlet=outlet, zones=(zone,))
    return store.add_article(article, statements, BY_ADA)


def test_what_stands_in_a_headline_is_told_by_its_zone(store: Store) -> None:
    above, below = add(store, SOLD, "The pier is a ruin", "The Sound Courier").statement_ids
    assert store.statement(above).statement.in_headline
    assert not store.statement(below).statement.in_headline
    assert [row.id for row in store.statements(HEADLINES).rows] == [above]
    assert [row.in_headline for row in store.statements(StatementFilter()).rows] == [True, False]
    assert store.verify().is_sound


def test_an_editor_adds_one_that_was_missed(store: Store) -> None:
    article = an_article()
    number = store.add_article(article, [], BY_ADA).article_id
    words = span_of(article.text, "Ferry Crews to Return")
    add_missed(store, number, (words,), BY_ADA, speaker="Tove Lindqvist")
    assert [row.words for row in store.statements(HEADLINES).rows] == ["Ferry Crews to Return"]


def test_a_headline_makes_no_claim_and_no_relation(store: Store) -> None:
    first = add(store, SOLD, "The pier is a ruin", "The Sound Courier")
    second = add(store, UNSOLD, "The boats need a lift", "Radio Sund")
    third = add(store, "Lifts are needed", SOLD, "The Island Post")
    assert (first.claim_ids, second.claim_ids, third.claim_ids) == ((), (), ())
    assert store.relations(RelationFilter()).rows == ()
    fourth = add(store, "Lifts are not needed", SOLD, "The Night Post")
    (claim,) = fourth.claim_ids
    members = [member.line.id for member in store.claim(claim).members if member.line]
    assert sorted(members) == [third.statement_ids[1], fourth.statement_ids[1]]


def test_a_headline_is_no_single_origin(store: Store) -> None:
    _, below = add(store, SOLD, "The pier is a ruin", "The Sound Courier").statement_ids
    alone = StatementFilter(single_only=True)
    assert [row.id for row in store.statements(alone).rows] == [below]
