"""Who spoke where the words tell it themselves, and what is no speaker."""

import pytest

from provenance.domain.chains import chain_in_words
from provenance.domain.spans import Span
from provenance.domain.statements import Form
from provenance.extraction.frames import Frame
from provenance.extraction.tellers import with_verbs_apart
from provenance.extraction.trained import TrainedExtractor
from tests.builders import an_article


def trained_chains(text: str) -> list[str]:
    found = TrainedExtractor().extract(an_article(text, outlet="The Vell Courier", zones=()))
    return [chain_in_words(s.chain) for s in found if s.form is not Form.UNATTRIBUTED]


@pytest.mark.parametrize(
    ("text", "chain"),
    [
        ("According to a report obtained by the Oxdal Post, the ministry was warned of cracks.",
         "report > Oxdal Post > The Vell Courier"),
        ("“We greeted him,” the bishop told reporters, according to Reuters, during a visit.",
         "bishop > reporters > Reuters > The Vell Courier"),
        ("“They do not care,” Lind said of the sailors, according to a pool report. “Nor do I.”",
         "Lind > pool report > The Vell Courier"),
    ],
)  # fmt: skip
def test_the_speaker_within_the_words_is_told_from_who_is_spoken_to(text: str, chain: str) -> None:
    assert trained_chains(text) == [chain]


def test_the_verb_before_a_colon_is_no_part_of_the_name() -> None:
    text = "Melin reports: “We sail.”"
    frame = Frame(0, (Span(15, 25),), cue=(Span(13, 14),), source=Span(0, 13), lemma="")
    whole = with_verbs_apart(text, [frame])[0]
    assert whole.source is not None
    assert whole.source.of(text) == "Melin"
    assert [span.of(text) for span in whole.cue] == ["reports", ":"]
