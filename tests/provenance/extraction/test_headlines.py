"""What headlines say that somebody said: found, told apart, and kept out of the body's course."""

import pytest

from provenance.domain.articles import Article, Zone, ZoneKind
from provenance.domain.chains import chain_in_words
from provenance.domain.sources import Basis
from provenance.domain.spans import Span, words_of
from provenance.domain.statements import Form, Statement
from provenance.extraction.trained import TrainedExtractor
from tests.builders import an_article

BODY = """Half of the container port will shut for ten days, Maret Orlova, the chief of the port of
Vell, told Radio Sund on Monday.

"We will pay every captain who has to wait," she said. "Nobody will be sent home."

The former harbour doctor, Tom Brandt, denied that he had hidden the state of the crews.
"""
EXTRACTOR = TrainedExtractor()


def headed(headline: str, body: str = BODY, *between: str) -> Article:
    """An article with a headline above it and subheadings behind the body's first paragraph."""
    first, rest = body.split("\n\n", 1)
    text = "\n\n".join([headline, first, *between, rest])
    spans = [Span(0, len(headline))]
    spans += [Span(text.index(words), text.index(words) + len(words)) for words in between]
    zones = tuple(Zone(ZoneKind.HEADLINE, span, "a line in capitals") for span in spans)
    return an_article(text, title=headline, outlet="The Vell Courier", zones=zones)


def read(article: Article) -> tuple[list[Statement], list[Statement]]:
    """The statements of the headlines, and those of the body."""
    found = EXTRACTOR.extract(article)
    return [s for s in found if s.in_headline], [s for s in found if not s.in_headline]


def told(article: Article) -> list[tuple[str, str]]:
    """Who says what in the headlines."""
    return [
        (one.speaker.name if one.speaker else "", words_of(article.text, one.content))
        for one in read(article)[0]
    ]


def test_a_headline_is_read_and_its_speaker_is_the_one_of_the_body() -> None:
    article = headed("Port will shut for ten days, Orlova says")
    assert told(article) == [("Maret Orlova", "Port will shut for ten days")]
    ((one,), _) = read(article)
    assert one.speaker is not None
    assert one.speaker.as_written == "Orlova"
    assert one.speaker.basis is Basis.STATED
    assert all(article.zones[0].span.covers(span) for span in (*one.content, *one.source))
    assert "it stands in the headline, outside the body" in one.trace


def test_nothing_goes_over_from_a_headline_to_the_body_or_back() -> None:
    above, with_it = read(headed("Crews were never ill, Brandt tells the Harbour Post"))
    _, without = read(headed("Ten days at the port"))
    assert [chain_in_words(one.chain) for one in above] == [
        "Tom Brandt > Harbour Post > The Vell Courier"
    ]
    assert [chain_in_words(one.chain) for one in with_it] == [
        chain_in_words(one.chain) for one in without
    ]
    assert [one.speaker for one in with_it] == [one.speaker for one in without]
    above, _ = read(headed("Port will shut for ten days, Orlova says"))
    assert [chain_in_words(one.chain) for one in above] == ["Maret Orlova > The Vell Courier"]
    assert above[0].said_on.words is None


def test_in_capitals_a_description_is_no_name() -> None:
    article = headed("Crews Were Healthy, Former Harbour Doctor Says")
    assert told(article) == [("Tom Brandt", "Crews Were Healthy")]
    assert "Former Harbour Doctor" not in str([one.speaker for one in read(article)[1]])


def test_what_a_headline_asserts_itself_is_no_statement() -> None:
    above, body = read(headed("Half of the container port shuts for ten days"))
    assert above == []
    assert [s for s in body if s.form is Form.UNATTRIBUTED and s.content[0].start == 0] == []


@pytest.mark.parametrize("zone", [z for z in ZoneKind if z is not ZoneKind.HEADLINE])
def test_every_other_zone_stays_silent(zone: ZoneKind) -> None:
    article = headed("Port will shut for ten days, Orlova says")
    zones = (Zone(zone, article.zones[0].span, "another zone"),)
    found = EXTRACTOR.extract(an_article(article.text, zones=zones))
    assert not any(span.overlaps(zones[0].span) for one in found for span in one.content)


@pytest.mark.parametrize(
    "headline", ["Orlova urged to quit over port closure", "Orlova accused of hiding the closure"]
)
def test_a_passive_without_its_auxiliary_gives_no_speaker(headline: str) -> None:
    above, _ = read(headed(headline))
    assert [one.speaker.name for one in above if one.speaker] == [""]
    assert above[0].confidence < 0.7
    assert "in a passive that leaves out its “was”" in above[0].trace[0]


def test_the_trace_shows_what_the_body_has_of_it() -> None:
    borne_out, _ = read(headed("Port will shut for ten days, Orlova says"))
    assert borne_out[0].trace[-1].startswith("the body has of Maret Orlova: “Half of the")
    alone, _ = read(headed("Ferries will sail for ever, Orlova says"))
    assert alone[0].trace[-1] == "no statement of the body says it in like words"
    denied, _ = read(headed("Brandt denies hiding crews' state"))
    assert "the body has of Tom Brandt: “denied that he had hidden" in denied[0].trace[-1]


def test_a_speaker_named_last_is_believed_if_the_body_has_the_same() -> None:
    article = headed("Container port to shut for ten days: port chief")
    assert told(article) == [("Maret Orlova", "Container port to shut for ten days")]
    assert told(headed("All there is to know on ten cold days: port chief")) == []


def test_a_subheading_is_read_if_the_body_bears_it_out() -> None:
    article = headed("Ten days at the port", BODY, "Orlova vows to pay every captain")
    assert told(article) == [("Maret Orlova", "to pay every captain")]
    assert "it stands in a subheading, outside the body" in read(article)[0][0].trace
    assert told(headed("Ten days at the port", BODY, "Lind vows to build a tunnel")) == []


def test_each_line_is_by_itself() -> None:
    text = "Orlova says port will shut\n\n'Nobody will be sent home for this'\n\n" + BODY
    zone = Zone(ZoneKind.HEADLINE, Span(0, text.index(BODY) - 2), "two lines")
    above, _ = read(an_article(text, zones=(zone,)))
    said = {one.speaker.name: words_of(text, one.content) for one in above if one.speaker}
    assert said["Maret Orlova"] == "port will shut"


def test_what_is_spoken_of_before_a_colon_is_no_part_of_the_name() -> None:
    article = headed("Orlova on the Captains: ‘We Will Pay Every One Who Has to Wait’")
    assert told(article) == [("Maret Orlova", "‘We Will Pay Every One Who Has to Wait’")]


def test_a_headline_that_is_all_there_is() -> None:
    text = "Port will shut for ten days, Orlova says"
    zones = (Zone(ZoneKind.HEADLINE, Span(0, len(text)), "the headline as given"),)
    found = EXTRACTOR.extract(an_article(text, zones=zones))
    assert [one.in_headline for one in found] == [True]
