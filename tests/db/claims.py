"""Stores with claims in them, for tests: the sale of a pier, told in several outlets."""

from db.store import Store
from provenance.domain.articles import Article
from provenance.domain.sources import SourceKind
from provenance.domain.statements import Form, Speaker, Statement
from provenance.domain.stored import AddedArticle
from tests.builders import BY_ADA, a_hop, a_publisher, an_article, span_of

SOLD = "The harbour board will sell the Oxdal pier to Nordbund Shipping for 40 million crowns"
BOUGHT = "Nordbund Shipping is to buy the Oxdal pier from the harbour board for 40 million crowns"
DENIED = (
    "Nordbund Shipping will not buy the Oxdal pier from the harbour board for 40 million crowns"
)
STRIKE = "The night boats of Marstrand Sound stop for a week while the ferry crews strike"
STRUCK = "Ferry crews strike, so the night boats in Marstrand Sound are to stop for a week"


def a_claiming(
    words: str,
    *,
    outlet: str,
    more: str = "",
    url: str | None = None,
    external_id: str | None = None,
    cue: str = "say",
    said_by: str = "Pelle Ask",
) -> tuple[Article, Statement]:
    """An article of one statement in those words."""
    text = f"{words}, {said_by} said on Monday.\n\n{more}\n"
    article = an_article(
        text, title=f"In {outlet}", outlet=outlet, url=url, external_id=external_id
    )
    content = span_of(text, words)
    statement = Statement(
        key="s1",
        form=Form.INDIRECT,
        content=(content,),
        cue=(span_of(text, "said"),),
        source=(span_of(text, said_by),),
        cue_lemma=cue,
        speaker=Speaker(said_by, SourceKind.PERSON, said_by),
        chain=(a_hop(said_by, span=span_of(text, said_by)), a_publisher(name=outlet)),
        confidence=0.9,
        extractor="test 1",
    )
    return article, statement


def add(store: Store, words: str, outlet: str, **more: str) -> AddedArticle:
    """Store an article of one statement in those words."""
    article, statement = a_claiming(words, outlet=outlet, **more)
    return store.add_article(article, (statement,), BY_ADA)
