import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.domain.articles import ZoneKind
from provenance.domain.dates import PublishedBasis
from provenance.errors import UnreadableInputError
from provenance.ingest import Hints, article_listing, capture_stdin, decoding, read_capture

ARTICLE = """The Selva Post

Ferry Company to Sell Two Boats

By Jonas Pree and Hanna Roe
9 March 2026

The ferry company will sell two of its three boats before the summer, its director said on Monday.

"We did not take this lightly," Ines Calder told reporters. See https://ferry.example/plan.

Delta Press contributed reporting.
"""


def test_plain_text_is_read_whole() -> None:
    article = read_capture(capture_stdin(ARTICLE.encode()))
    assert article.text == ARTICLE
    assert article.title == "Ferry Company to Sell Two Boats"
    assert article.authors == ("Jonas Pree", "Hanna Roe")
    assert article.outlet == "The Selva Post"
    assert article.language == "en"
    assert article.published is not None
    assert (article.published.value, article.published.basis) == (
        "2026-03-09",
        PublishedBasis.BYLINE_TEXT,
    )
    assert [zone.kind for zone in article.zones] == [
        ZoneKind.OUTLET_LINE,
        ZoneKind.HEADLINE,
        ZoneKind.BYLINE,
        ZoneKind.DATE_LINE,
        ZoneKind.CONTRIBUTOR_LINE,
    ]
    (link,) = article.links
    assert link.url == "https://ferry.example/plan"
    assert link.span is not None
    assert link.span.of(article.text) == link.words
    assert article.capture.charset == "utf-8"
    assert article.capture.media_type == "text/plain"


def test_what_the_editor_says_wins() -> None:
    hints = Hints(
        "The Island Echo", "2026-03-08", "Two Boats", "https://a.example/2026/03/07/x", "7"
    )
    article = read_capture(capture_stdin(ARTICLE.encode()), hints)
    assert article.outlet == "The Island Echo"
    assert article.title == "Two Boats"
    assert article.url == "https://a.example/2026/03/07/x"
    assert article.external_id == "7"
    assert [candidate.value for candidate in article.date_candidates] == [
        "2026-03-08",
        "2026-03-09",
        "2026-03-07",
    ]
    assert article.published == article.date_candidates[0]
    assert article.published.basis is PublishedBasis.EDITOR


def test_a_bare_text_has_no_facts() -> None:
    article = read_capture(capture_stdin(b"The boat is gone, he said."))
    assert (article.title, article.outlet, article.published, article.language) == (None,) * 4
    assert article.zones == ()
    assert article.authors == ()


@pytest.mark.parametrize(
    ("line", "outlet"),
    [
        ("Support The Selva Post!", "The Selva Post"),
        ("A message from The Selva Post:", "The Selva Post"),
        ("© 2026 Selva Post. All rights reserved.", "Selva Post"),
        ("Share this article", None),
        ("Support us!", None),
        ("Follow us on Facebook", None),
    ],
)
def test_an_outlet_is_guessed_only_when_the_text_names_it(line: str, outlet: str | None) -> None:
    body = "The ferry company will sell two of its three boats, its director said on Monday."
    article = read_capture(capture_stdin(f"{body}\n\n{line}\n".encode()))
    assert article.outlet == outlet


def test_a_masthead_tells_more_than_a_wires_copyright() -> None:
    text = ARTICLE + "\n© 2026 Delta Press. All rights reserved.\n"
    assert read_capture(capture_stdin(text.encode())).outlet == "The Selva Post"


@pytest.mark.parametrize(
    "raw",
    [
        b"<!DOCTYPE html><title>x</title><p>The boat is gone, he said.",
        b"\xef\xbb\xbf  <html><body><p>The boat is gone, he said.</p>",
        b"<!-- saved --><html><p>The boat is gone, he said.</p></html>",
        b'<?xml version="1.0"?>\n<html><p>The boat is gone, he said.</p></html>',
        b"<p>The boat is gone, he said.</p>",
    ],
)
def test_a_page_is_known_by_its_first_bytes(raw: bytes) -> None:
    article = read_capture(capture_stdin(raw))
    assert article.text == "The boat is gone, he said."
    assert article.capture.media_type == "text/html"


@pytest.mark.parametrize("raw", [b"<3 this boat, he said.", b"<Reuters> The boat is gone."])
def test_text_that_begins_with_a_bracket_is_text(raw: bytes) -> None:
    assert read_capture(capture_stdin(raw)).text == raw.decode()


def test_an_unreadable_input_is_named() -> None:
    with pytest.raises(UnreadableInputError, match=r"^standard input: it is empty"):
        read_capture(capture_stdin(b""))


def test_the_listing_is_plain_data() -> None:
    article = read_capture(capture_stdin(ARTICLE.encode()), Hints(url="https://a.example/x"))
    listing = article_listing(article, "ferry.txt")
    assert list(listing) == [
        "file", "url", "title", "authors", "published", "date_candidates", "outlet", "language", "text",
        "zones", "links",
    ]  # fmt: skip
    assert listing["file"] == "ferry.txt"
    assert listing["published"] == "2026-03-09"
    assert listing["date_candidates"] == [
        {"value": "2026-03-09", "precision": "day", "basis": "byline_text", "words": "9 March 2026"}
    ]
    zones = listing["zones"]
    assert isinstance(zones, list)
    assert zones[1]["kind"] == "headline"
    start, end = zones[1]["span"]
    assert ARTICLE[start:end] == "Ferry Company to Sell Two Boats"
    empty = article_listing(read_capture(capture_stdin(b"The boat is gone.")), "-")
    assert empty["published"] is None


@given(st.text(alphabet=st.characters(codec="utf-8", exclude_categories=("Cs", "Cc")), min_size=1))
def test_plain_text_is_kept_exactly(text: str) -> None:
    body = f"Words. {text}"
    assert read_capture(capture_stdin(body.encode())).text == body


def test_importing_the_package_loads_none_of_its_engines() -> None:
    code = (
        "import sys, provenance.ingest; "
        "print([m for m in ('trafilatura', 'lxml', 'httpx', 'py3langid', 'charset_normalizer', 'numpy') "
        "if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize("page", ["{}", "<html><body><article><p>{}</p></article></body></html>"])
def test_a_text_longer_than_any_article_is_refused(
    page: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    raw = page.format("The ferry will not sail on Monday, Ines Calder said. " * 20).encode()
    assert read_capture(capture_stdin(raw)).text
    monkeypatch.setattr(decoding, "LONGEST_TEXT", 500)
    with pytest.raises(UnreadableInputError, match="Cut it into its articles"):
        read_capture(capture_stdin(raw))
