"""How sure a statement is: by the network's chance, and by what the speaker's name rests on."""

import pytest

from provenance.domain.statements import Form, Statement
from provenance.extraction.confidence import ATTITUDE, RIGHT, Ground, sure_from
from provenance.extraction.trained import TrainedExtractor, WorkingPoint
from tests.builders import an_article

COPY = """The harbour master of Vell, Ada Lind, said on Monday that the pier would close for repairs.

“We have no choice,” she said.

A shipping agent said that the ferries would sail all the same.

“The pier is safe,” said Ada Lind and Tore Ask, who asked the council to wait.
"""


def found_in(text: str) -> dict[str, Statement]:
    """The outermost statements of an article by the first words of their content."""
    article = an_article(text, outlet="The Vell Courier", zones=())
    statements = TrainedExtractor(WorkingPoint(0.05, 0.05)).extract(article)
    return {
        " ".join(one.content[0].of(text).split()[:4]): one
        for one in statements
        if one.form is not Form.UNATTRIBUTED and one.parent is None
    }


def _beginning(found: dict[str, Statement], words: str) -> Statement:
    return next(one for start, one in found.items() if words in start)


def test_a_name_in_the_sentence_is_surer_than_a_description_of_nobody_known() -> None:
    found = found_in(COPY)
    named, described = _beginning(found, "the pier"), _beginning(found, "the ferries")
    assert named.confidence <= RIGHT[Ground.NAME]
    assert described.confidence <= RIGHT[Ground.DESCRIBED] < named.confidence


def test_the_surest_words_are_worth_no_more_than_their_speaker() -> None:
    found = found_in(COPY)
    assert _beginning(found, "We have no").confidence <= RIGHT[Ground.PRONOUN]
    assert _beginning(found, "The pier is").confidence <= RIGHT[Ground.SEVERAL]


def test_an_attitude_and_a_we_of_nobody_are_worth_less() -> None:
    found = found_in(
        "Ada Lind, the harbour master, opposes a longer pier. “We say that the pier is safe,” "
        "reads a note.\n\nWe said in March that the ferries would stop.\n"
    )
    for words, most in (
        ("a longer pier", ATTITUDE),
        ("the ferries would", RIGHT[Ground.UNRESOLVED]),
    ):
        assert 0 < _beginning(found, words).confidence <= most


@pytest.mark.parametrize("ground", Ground)
def test_every_ground_has_a_chance_between_never_and_always(ground: Ground) -> None:
    assert 0 < RIGHT[ground] < 1


def test_from_a_confidence_on_nothing_less_sure_is_left_and_keys_run_on() -> None:
    article = an_article(COPY, outlet="The Vell Courier", zones=())
    everything = TrainedExtractor(WorkingPoint(0.05, 0.05)).extract(article)
    least = sorted(s.confidence for s in everything if s.form is not Form.UNATTRIBUTED)[1]
    kept = TrainedExtractor().down_to(least).extract(article)
    attributed = [one for one in kept if one.form is not Form.UNATTRIBUTED]
    assert attributed
    assert all(one.confidence >= least for one in attributed)
    assert [one.key for one in kept] == [f"s{n}" for n in range(1, len(kept) + 1)]
    assert {one.parent for one in kept} - {None} <= {one.key for one in kept}


def test_what_stands_inside_an_unsure_statement_goes_with_it() -> None:
    article = an_article(
        "Lind said the mayor had promised that the pier would open again.", zones=()
    )
    outer, inner = (
        s
        for s in TrainedExtractor(WorkingPoint(0.05, 0.05)).extract(article)
        if s.form is not Form.UNATTRIBUTED
    )
    assert inner.parent == outer.key
    assert inner.confidence < outer.confidence
    assert [s.key for s in sure_from((outer, inner), inner.confidence)] == ["s1", "s2"]
    assert [s.depth for s in sure_from((outer, inner), outer.confidence)] == [0]
    assert sure_from((outer, inner), 1.0) == ()
