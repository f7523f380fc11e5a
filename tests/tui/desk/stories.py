"""Stores with a story told in several outlets, for the tests of the claim screens.

The people and outlets are invented.
"""

from collections.abc import Sequence
from dataclasses import replace

from db.store import open_store
from provenance.domain.articles import Article
from provenance.domain.sources import Basis
from provenance.domain.statements import Statement
from tests.builders import (
    BY_ADA,
    a_hop,
    a_publisher,
    a_speaker,
    a_statement,
    an_article,
    span_of,
)

CLAIM = "The harbour board will sell the Oxdal pier to Nordbund Shipping for 40 million crowns"
TOLD = (
    ("The Sound Courier", "Pelle Ask"),
    ("The Lowland Dispatch", "Pelle Ask"),
    ("Radio Sund", "Signe Holm"),
    ("Island Post", "Pelle Ask"),
)
"""Who prints it and whom it names for it."""


def _telling(outlet: str, speaker: str, day: int) -> tuple[Article, Sequence[Statement]]:
    text = f"{CLAIM}, {speaker} said on Monday.\n\nThe pier is {day * 11} years old.\n"
    article = replace(
        an_article(
            text,
            title=f"Pier to be sold, says {outlet}",
            outlet=outlet,
            published=f"2026-03-{day:02}",
        )
    )
    hop = a_hop(speaker, span=span_of(text, speaker))
    statement = a_statement(
        CLAIM,
        text=text,
        source=speaker,
        speaker=a_speaker(speaker, as_written=speaker, role="", basis=Basis.STATED),
        chain=(hop, a_publisher(name=outlet)),
    )
    return article, (statement,)


def story_store(database: str) -> None:
    """Put four articles that tell CLAIM into a database: art1 to art4, st1 to st4, cl1."""
    with open_store(database) as store:
        for day, (outlet, speaker) in enumerate(TOLD, start=9):
            article, statements = _telling(outlet, speaker, day)
            store.add_article(article, statements, BY_ADA)
