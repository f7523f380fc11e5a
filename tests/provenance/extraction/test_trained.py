"""The trained extractor: the network's statements with speakers, carriers and nesting by rule."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from provenance.domain.chains import chain_in_words
from provenance.domain.sources import Basis, SourceKind
from provenance.domain.statements import Form, Statement
from provenance.extraction.confidence import RIGHT
from provenance.extraction.rules import RuleExtractor
from provenance.extraction.trained import SPEECH_FROM, TrainedExtractor
from provenance.plugins import EXTRACTORS, load_plugin
from tests.builders import an_article

LEVEE = """Work on the northern levee will stop at the end of the week, a Water Ministry official
said Monday.

Engineer Anton Brill plans to show the cracks to villagers on Tuesday, Water Ministry official
and special commissioner for dykes Sigrid Moll told the Radio Delta station.

“We have forty men and one pump. Nobody can hold a river with that," Moll said.

"Every farmer who asks for sandbags will get them," Northwire quoted Moll as saying.

Moll added that the farmers' union has promised that it would lend its tractors.

The levee was built in 1931.
"""


def statements_of(text: str) -> tuple[Statement, ...]:
    """What the trained extractor finds in an article of The Delta Courier."""
    article = an_article(text, outlet="The Delta Courier", zones=())
    return TrainedExtractor().extract(article)


def by_beginning(statements: tuple[Statement, ...], text: str) -> dict[str, Statement]:
    """Statements by the first three words of their content."""
    return {" ".join(s.content[0].of(text).split()[:3]): s for s in statements}


def test_speakers_and_carriers_are_resolved_as_by_rule() -> None:
    found = by_beginning(statements_of(LEVEE), LEVEE)
    lede = found["Work on the"]
    assert lede.speaker is not None
    assert lede.speaker.name == "Sigrid Moll"
    assert lede.speaker.basis is Basis.INFERRED
    told = found["Engineer Anton Brill"]
    assert chain_in_words(told.chain) == "Sigrid Moll > Radio Delta > The Delta Courier"
    assert found["“We have forty"].form is Form.DIRECT


def test_the_subject_of_a_relay_verb_carries() -> None:
    quoted = by_beginning(statements_of(LEVEE), LEVEE)['"Every farmer who']
    assert chain_in_words(quoted.chain) == "Sigrid Moll > Northwire > The Delta Courier"


def test_a_promise_inside_the_words_is_nested() -> None:
    found = statements_of(LEVEE)
    inner = next(s for s in found if s.depth == 1)
    outer = next(s for s in found if s.key == inner.parent)
    assert inner.speaker is not None
    assert "union" in inner.speaker.name
    assert all(any(o.covers(i) for o in outer.content) for i in inner.content)


def test_what_the_network_reads_inside_the_words_is_nested_with_its_own_speaker() -> None:
    text = "Olga Brandt spoke about a former pilot who said the boats were unsafe.\n"
    outer, inner = statements_of(text)
    assert (outer.depth, inner.depth, inner.parent) == (0, 1, outer.key)
    assert inner.content[0].of(text) == "the boats were unsafe"
    assert inner.speaker is not None
    assert inner.speaker.name == "former pilot"
    assert chain_in_words(inner.chain) == "former pilot* > Olga Brandt > The Delta Courier"


def test_a_passive_that_names_nobody_is_not_the_last_speakers() -> None:
    text = (
        'Olga Brandt said on Monday: "The pier is rotten."\n\n'
        "Boats are widely expected to sail in May.\n"
    )
    passive = [s for s in statements_of(text) if s.cue and "expected" in s.cue[0].of(text)]
    assert [(s.speaker.name, s.speaker.kind) for s in passive if s.speaker] == [
        ("", SourceKind.UNNAMED)
    ]


def test_what_the_outlet_asserts_itself_is_unattributed() -> None:
    assert by_beginning(statements_of(LEVEE), LEVEE)["The levee was"].form is Form.UNATTRIBUTED


def test_confidence_is_the_networks_own_by_what_the_speaker_rests_on() -> None:
    outer = [s for s in statements_of(LEVEE) if s.form is not Form.UNATTRIBUTED and s.depth == 0]
    least = SPEECH_FROM * min(RIGHT.values())
    assert all(least <= s.confidence <= max(RIGHT.values()) for s in outer)


@pytest.mark.parametrize("extractor", [TrainedExtractor(), RuleExtractor()])
def test_where_the_users_gazetteer_lies_is_asked_once_an_article(
    extractor: TrainedExtractor | RuleExtractor, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[None] = []
    monkeypatch.setattr("provenance.gazetteer.files.user_file", lambda: asked.append(None))
    assert extractor.extract(an_article("“It will snow,” Ada Lind told the Vell Post on Monday."))
    assert len(asked) == 1


def test_it_is_found_by_name_like_any_plug_in() -> None:
    assert load_plugin(EXTRACTORS, "trained") is TrainedExtractor


@pytest.mark.parametrize("text", ["", "\n\n", "“", "said", "\u202e“x\x1b[31m” said Y."])
def test_scraps_of_text_are_read_without_harm(text: str) -> None:
    for statement in statements_of(text):
        assert all(span.of(text) for span in statement.content)


PARTS = [
    "“",
    "”",
    '"',
    " said ",
    "Moll",
    " the mayor ",
    ", ",
    ". ",
    "\n",
    "\n\n",
    "\u00a0",
    "that ",
]


@settings(max_examples=25, deadline=None)
@given(st.lists(st.sampled_from(PARTS), max_size=60).map("".join))
def test_every_span_lies_in_the_text(text: str) -> None:
    found = statements_of(text)
    keys = [s.key for s in found]
    assert len(set(keys)) == len(keys)
    for statement in found:
        for span in (*statement.content, *statement.quoted, *statement.cue, *statement.source):
            assert 0 <= span.start < span.end <= len(text)
        assert statement.parent is None or keys.index(statement.parent) < keys.index(statement.key)


DEBATE = """Partial transcript of Monday's debate:

LUND: Will the ferry sail in winter?

OSEI: It will sail. My rival said on Sunday that the pier is rotten, and that is not so.

Every plank of it is new.

LUND: We shall see."""


def test_what_a_turn_reports_is_nested_in_it() -> None:
    found = statements_of(DEBATE)
    turns = [s for s in found if s.depth == 0 and s.form is not Form.UNATTRIBUTED]
    assert [s.source[0].of(DEBATE) for s in turns] == ["LUND", "OSEI", "LUND"]
    assert turns[1].content[-1].of(DEBATE) == "Every plank of it is new."
    (inner,) = [s for s in found if s.parent == turns[1].key]
    assert "the pier is rotten" in inner.content[0].of(DEBATE)


def test_whoever_is_named_last_above_a_lone_quotation_is_inferred() -> None:
    text = (
        "The harbour master, Tom Avery, said on Monday that the quay was safe and addressed the "
        "risk of a collapse. He showed no papers.\n\n"
        "“Without going into single beams, the rules are clear that loads like these are banned.”\n"
    )
    lone = statements_of(text)[-1]
    assert [span.of(text) for span in lone.content] == [text.split("\n\n")[1].strip()]
    assert lone.speaker is not None
    assert (lone.speaker.name, lone.speaker.basis) == ("Tom Avery", Basis.INFERRED)
    assert "named last above; nothing leads here" in lone.trace
    assert lone.confidence <= 0.5
