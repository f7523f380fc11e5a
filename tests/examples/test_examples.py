"""The example articles: the manifest fits the files, and the cases they are there for are in them."""

import json
from datetime import date
from pathlib import Path

import pytest

from provenance.ingest import Hints, capture_file, read_capture

EXAMPLES = Path(__file__).parents[2] / "examples"
MANIFEST = json.loads((EXAMPLES / "manifest.json").read_text(encoding="utf-8"))


def text_of(number: str) -> str:
    (path,) = EXAMPLES.glob(f"{number}-*")
    return path.read_text(encoding="utf-8")


def test_the_manifest_names_every_article_once() -> None:
    articles = sorted(p.name for p in EXAMPLES.iterdir() if p.suffix in (".txt", ".html"))
    assert sorted(entry["file"] for entry in MANIFEST) == articles
    assert len(articles) >= 8


@pytest.mark.parametrize("entry", MANIFEST, ids=lambda entry: entry["file"])
def test_hints_are_ones_that_reading_takes(entry: dict[str, str]) -> None:
    hints = Hints(**{key: value for key, value in entry.items() if key != "file"})
    article = read_capture(capture_file(EXAMPLES / entry["file"]), hints)
    assert article.outlet == entry["outlet"]
    assert article.title == entry["title"]
    assert article.published is not None
    assert article.published.day == date.fromisoformat(entry["published"])


@pytest.mark.parametrize("entry", MANIFEST, ids=lambda entry: entry["file"])
def test_every_address_is_one_that_nobody_can_own(entry: dict[str, str]) -> None:
    hosts = [w.split("/")[2] for w in text_of(entry["file"][:2]).split() if w.startswith("http")]
    assert all(host.endswith(".example") for host in hosts)
    assert ".example/" in entry.get("url", ".example/")


@pytest.mark.parametrize(
    ("number", "words"),
    [
        ("01", "a Transport Ministry official said Monday"),
        ("01", "told the Seven\u00a0Hills radio station"),
        ("01", "comes a day after he said"),
        ("01", "wrote on her Telegram channel"),
        ("01", "The authorities claim our work"),
        ("01", "“Half of these berths"),
        ("01", 'we do not trust," Vellin said'),
        ("01", "They [the customs office]"),
        ("02", "Vestnor quoted Orlova as saying"),
        ("02", "She added that the rebel leadership has guaranteed"),
        ("02", '"a usable signal\nof intent"'),
        ("02", "Related article:"),
        ("03", "told Vestnor and wrote on Telegram"),
        ("06", "“I wrote it down,” Osric Thane said. “I wrote it down again"),
        ("06", "forty-one times.\n\n“On the forty-second"),
        ("06", "so-called “golden crossing,”"),
        ("08", "a day after he told lawmakers"),
        ("09", "application/ld+json"),
        ("10", "three people familiar with the talks"),
        ("10", "According to a report by"),
    ],
)
def test_each_case_is_there(number: str, words: str) -> None:
    assert words in text_of(number)


def test_two_outlets_carry_one_wire_text() -> None:
    courier, dispatch = text_of("04").split("\n\n"), text_of("05").split("\n\n")
    shared = [paragraph for paragraph in courier if paragraph in dispatch]
    assert len(shared) >= 5
