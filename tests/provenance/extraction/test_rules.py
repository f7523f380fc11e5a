"""The rule extractor on whole short articles: statements, chains, zones, and any text at all."""

import string
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from provenance.domain.articles import Zone, ZoneKind
from provenance.domain.chains import HopRole, chain_in_words, stages_of
from provenance.domain.sources import SourceKind
from provenance.domain.spans import Span, words_of
from provenance.domain.statements import Form, Statement
from provenance.extraction.rules import RuleExtractor
from tests.builders import an_article, span_of
from tests.provenance.extraction.reading import attributed, chains, extracted, speakers

WRAPPED = """\
“We will sail in the morning, whatever the wind may be, and nobody will hold us,” Ada
Lind said on the pier before the boats were counted, and then she went home to sleep.
"""

STORM = """\
Boats will stay in the harbour until Friday, a Harbour Ministry official said Monday.

The quay was closed at noon. Two boats sank.

“Nobody sails in this wind. Not one boat," said Harbour Ministry official Bo Ask, who told the Nordpress \
news agency that the storm would last.

Ask said the owners had promised that the crews would be paid.
"""


def test_a_nested_chain_runs_from_the_origin_over_relay_and_carrier_to_the_publisher() -> None:
    text = "Ada Lind told Radio Sund that the owner had assured her that nobody was hurt."
    inner = extracted(text)[1]
    assert [(hop.stage, hop.name, hop.role) for hop in inner.chain] == [
        (0, "owner", HopRole.ORIGIN),
        (1, "Ada Lind", HopRole.RELAY),
        (2, "Radio Sund", HopRole.CARRIER),
        (3, "The Vell Courier", HopRole.PUBLISHER),
    ]
    assert (inner.parent, inner.depth) == ("s1", 1)


def test_statements_are_in_text_order_with_keys_of_their_own() -> None:
    found = extracted(STORM)
    assert [s.key for s in found] == [f"s{n}" for n in range(1, len(found) + 1)]
    starts = [s.content[0].start for s in found if s.parent is None]
    assert starts == sorted(starts)


def test_what_nobody_says_is_the_outlets_own_statement() -> None:
    own = [s for s in extracted(STORM) if s.form is Form.UNATTRIBUTED]
    assert [words_of(STORM, s.content) for s in own] == ["The quay was closed at noon."]
    assert own[0].speaker is None
    assert [(hop.name, hop.role) for hop in own[0].chain] == [
        ("The Vell Courier", HopRole.PUBLISHER)
    ]


def test_without_an_outlet_a_chain_has_no_publisher() -> None:
    text = "Ada Lind told Radio Sund that the port will shut. The quay was closed at noon."
    told, own = RuleExtractor().extract(replace(an_article(text, zones=()), outlet=None))
    assert chain_in_words(told.chain) == "Ada Lind > Radio Sund"
    assert own.chain == ()


def test_zones_are_silent() -> None:
    text = f"“We sail,” says Lind\n\n{STORM}\nSign up! “It is the best letter,” Lind said."
    headline = Zone(ZoneKind.HEADLINE, span_of(text, "“We sail,” says Lind"))
    appeal = Zone(
        ZoneKind.BOILERPLATE, span_of(text, "Sign up! “It is the best letter,” Lind said.")
    )
    found = RuleExtractor().extract(an_article(text, zones=(headline, appeal)))
    assert len(found) == len(extracted(STORM))
    for statement in found:
        for span in (*statement.content, *statement.source, *statement.cue):
            assert not span.overlaps(headline.span)
            assert not span.overlaps(appeal.span)


def test_a_dateline_is_no_part_of_a_statement() -> None:
    text = "OXDAL, Vellmark, March 9 (Nordpress) — The port will shut, Ada Lind said."
    assert words_of(text, extracted(text)[0].content) == "The port will shut"


def test_a_quotation_over_paragraphs_is_one_statement() -> None:
    text = (
        "“We sail today,” Lind said. “We sail at noon.\n\n“And we come back on Monday.”\n\n"
        "The quay is closed now."
    )
    first, *rest = extracted(text)
    assert words_of(text, first.content) == (
        "“We sail today,” … “We sail at noon. … “And we come back on Monday.”"
    )
    assert [s.form for s in rest] == [Form.UNATTRIBUTED]


def test_a_quotation_of_its_own_goes_on_with_the_last_speaker() -> None:
    text = "Ada Lind said the port will shut.\n\n“We had no choice and no time left.”"
    assert speakers(text) == ["Ada Lind", "Ada Lind*"]


def test_a_reversal_a_day_later_keeps_both_days() -> None:
    text = (
        "The price will rise, Minister Alma Sten announced Wednesday, a day after she told lawmakers"
        " that it would not."
    )
    when = attributed(text)[0].said_on
    assert (when.words, str(when.start)) == ("Wednesday", "2026-03-11")


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("“We sail,” Lind said.", Form.DIRECT),
        ("“We sail,” Lind said. “We sail at noon.”", Form.DIRECT),
        ("Lind said that the boats “sail at noon.”", Form.MIXED),
        ("Lind said that the boats sail at noon.", Form.INDIRECT),
        ("The boats sail at noon today.", Form.UNATTRIBUTED),
    ],
)
def test_forms(text: str, form: Form) -> None:
    assert extracted(text)[0].form is form


def test_a_pronoun_is_less_sure_than_a_name() -> None:
    named, meant = attributed("Ada Lind said the port will shut. He said it will open.")
    assert named.confidence > meant.confidence


def test_nothing_is_found_in_nothing() -> None:
    for text in ("", " ", "\n\n\n", "\u00a0", "\ufeff", "...", "“”"):
        assert extracted(text) == ()


@pytest.mark.parametrize(
    ("text", "chain"),
    [
        (
            '“They [the crew] left. ... All of them," Lind wrote on her Telegram channel.',
            "Lind > Telegram",
        ),
        (WRAPPED, "Ada Lind"),
        ("“We sail,” Ada\u00a0Lind said.", "Ada Lind"),
        ("“We sail,” \u202eAda\u202c Lind said.", "Lind"),
        ("“We [red]<b>sail</b>[/red],” Ada Lind said.", "Ada Lind"),
    ],
)
def test_copy_as_it_comes(text: str, chain: str) -> None:
    assert chain.split(" > ")[0] in chains(text)[0]


# -- any text ---------------------------------------------------------------------------------------


def assert_sound(text: str, found: tuple[Statement, ...]) -> None:
    """What every consumer relies on, whatever the text was."""
    seen: dict[str, Statement] = {}
    for statement in found:
        spans = (*statement.content, *statement.quoted, *statement.cue, *statement.source)
        dates = tuple(w.span for w in (statement.said_on, statement.event_on) if w.span)
        hops = tuple(hop.span for hop in statement.chain if hop.span)
        for span in (*spans, *dates, *hops):
            assert 0 <= span.start < span.end <= len(text)
        for row in (statement.content, statement.quoted, statement.cue, statement.source):
            assert list(row) == sorted(row)
            assert all(a.end <= b.start for a, b in pairwise(row))
        assert statement.content
        assert all(any(c.covers(q) for c in statement.content) for q in statement.quoted)
        assert statement.key not in seen
        assert (statement.speaker is None) == (statement.form is Form.UNATTRIBUTED)
        assert [hops[0].stage for hops in stages_of(statement.chain)] == list(
            range(len(stages_of(statement.chain)))
        )
        assert all(hop.name.strip() for hop in statement.chain)
        assert 0 < statement.confidence < 1
        if statement.parent is None:
            assert statement.depth == 0
        else:
            parent = seen[statement.parent]
            assert statement.depth == parent.depth + 1
            assert any(p.covers(c) for p in parent.content for c in statement.content)
        seen[statement.key] = statement


PIECES = st.sampled_from(
    """Ada Lind|Bo Ask|Lind|She|he|they|it|the official|a spokesman|Minister|Radio Sund|Nordpress|Telegram
    |the Vell Post|said|says|told|added|quoted|as saying|according to|citing|wrote on|reported|that|and|but
    |was|will shut|the port|on Monday|a day after|Feb. 30|in 9999|999 years ago|last week|“|”|"|'|‘|’|``|''
    |«|»|,|.|:|;|?|!|—|(|)|[|]|...|…|\u00a0|\u202e|\u200b|\u0000|\u001b[31m|\ufeff|🛶|é|ß|İ|漢字|<b>|[red]|=1+1|12"
    """.replace("\n    ", "").split("|")
)
GLUE = st.sampled_from([" ", " ", " ", "", "\n", "\n\n", "\r\n", "\u2028", "\t", "  "])
COPY = st.lists(st.tuples(PIECES, GLUE), max_size=60).map(lambda ps: "".join(a + b for a, b in ps))
ANYTHING = st.text(
    st.one_of(st.sampled_from(string.printable), st.characters(blacklist_categories=[])),
    max_size=300,
)


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@example("“")
@example("said said said")
@example("Ada Lind quoted ‘Lind’ as saying: ")
@given(st.one_of(COPY, ANYTHING))
def test_whatever_the_text_statements_are_sound_and_the_same_again(text: str) -> None:
    found = extracted(text)
    assert_sound(text, found)
    assert extracted(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "the port of Vell is shut and " * 40_000,
        "Ada Lind said that the port is shut. " * 5_000,
        '" and ' * 20_000,
        "“a” " * 25_000,
        "‘a b " * 40_000,
        " 'a" * 100_000,
        "\n\n".join(["“We left the port and went home"] * 20_000),
        "\n\n".join(["He left."] * 20_000),
        "\n\n".join(f"Ada L{n:x}nd said the port is shut." for n in range(4_000)),
        "said " * 50_000,
        "A" * 1_000_000,
        "a" + " " * 1_000_000 + "b",
        "It is shut, said the Vell Post" + " " * 200_000 + "today.",
        "AB " * 100_000,
        "Lind said that " * 10_000,
        "Lind said it was bad, but Ask said it was good, but " * 500,
    ],
    ids=lambda text: f"{text[:20]}…",
)
def test_a_huge_text_is_read_to_its_end(text: str) -> None:
    assert_sound(text, extracted(text))


def test_every_chain_can_be_said_in_words() -> None:
    for statement in extracted(STORM):
        assert chain_in_words(statement.chain).endswith("The Vell Courier")
        assert statement.chain[-1].kind is SourceKind.OUTLET
        assert Span(0, len(STORM)).covers(statement.content[0])
