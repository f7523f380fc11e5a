"""An outlet that only passes on is a carrier and never the speaker."""

import pytest

from provenance.domain.chains import chain_in_words
from provenance.domain.sources import SourceKind
from provenance.extraction.rules import RuleExtractor
from provenance.gazetteer import Gazetteer, Outlet
from tests.builders import an_article
from tests.provenance.extraction.reading import attributed, chains


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Vell Post, citing two officials, reported that the port will shut.",
         "two officials > The Vell Post > The Vell Courier"),
        ("The Vell Post, citing Ada Lind, said that the port will shut.",
         "Ada Lind > The Vell Post > The Vell Courier"),
        ("The port will shut, the Vell Post reported, citing two officials.",
         "two officials > Vell Post > The Vell Courier"),
        ("Lind said the port will shut, the Vell Post reported.", "Lind > Vell Post > The Vell Courier"),
        ("Ada Lind said that the port will shut, Radio Sund reported.",
         "Ada Lind > Radio Sund > The Vell Courier"),
        ("Reuters said that the port will shut, citing two officials.",
         "two officials > Reuters > The Vell Courier"),
        ("Citing two officials, Ada Lind said that the port will shut.",
         "two officials > Ada Lind > The Vell Courier"),
        ("Citing the weather, Ada Lind said that the port will shut.",
         "Ada Lind > The Vell Courier"),
        ("The blast was confirmed by Ada Lind of the harbour police, who said that the port will shut.",
         "Ada Lind > The Vell Courier"),
        ("The Vell Post reported that the port will shut.", "Vell Post > The Vell Courier"),
        ("Ada Lind said that Bo Ask promised that the port will open.", "Ada Lind > The Vell Courier"),
    ],
)  # fmt: skip
def test_who_speaks_and_who_passes_on(text: str, expected: str) -> None:
    assert chains(text)[0] == expected


def test_a_speaker_who_reports_another_stays_a_speaker() -> None:
    assert chains("Ada Lind said that the Vell Post reported that the port will shut.") == [
        "Ada Lind > The Vell Courier",
        "Vell Post > Ada Lind > The Vell Courier",
    ]


@pytest.mark.parametrize(
    ("known", "expected"),
    [
        ((), "Halmavik > The Vell Courier"),
        (
            (Outlet("halmavik", "Halmavik", SourceKind.OUTLET),),
            "two officials > Halmavik > The Vell Courier",
        ),
    ],
)
def test_an_outlet_of_the_readers_own_list_passes_on(
    known: tuple[Outlet, ...], expected: str
) -> None:
    text = "Halmavik said that the port will shut, citing two officials."
    article = an_article(text, outlet="The Vell Courier", zones=())
    extractor = RuleExtractor(Gazetteer(()).extended(known))
    assert chain_in_words(extractor.extract(article)[0].chain) == expected


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("“We sail,” Vellpress quoted Lind as saying.", SourceKind.OUTLET),
        ("Citing two officials, Ada Lind said that the port will shut.", SourceKind.PERSON),
    ],
)
def test_who_passes_on_is_a_person_where_something_shows_it(text: str, kind: SourceKind) -> None:
    assert attributed(text)[0].chain[1].kind is kind


def test_whoever_cites_is_named_for_the_pronoun() -> None:
    text = (
        "Bo Ask said that the port will shut.\n\n"
        "Citing sources inside the union, he said that it will open."
    )
    assert chains(text)[1] == "sources inside the union > Bo Ask > The Vell Courier"
