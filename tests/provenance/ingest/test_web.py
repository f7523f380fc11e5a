"""Pages written for these tests, as newspapers write theirs."""

import json

import pytest

from provenance.domain.articles import Article, ZoneKind
from provenance.domain.dates import PublishedBasis
from provenance.errors import UnreadableInputError
from provenance.ingest import Hints, capture_stdin, read_capture

URL = "https://selvapost.example/2026/03/09/ferry-sold"
LEDE = (
    "The ferry company of Port Selva will sell two of its three boats before the summer, its director "
    "said on Monday, and the islanders will have to row to the mainland."
)
QUOTE = (
    "“We did not take this lightly,” Ines Calder told reporters at the quay. “A boat that does not sail "
    "costs as much as one that does, and it needs a crew that plays cards.”"
)
THIRD = (
    "The third boat, built in 1961, will go on sailing twice a day as long as its engine lasts, the "
    "harbour master said in a letter to the council of the island."
)
LINKED = (
    'The plan <a href="/plans/7">was published\n in full</a> by the <a href="https://b.example/">Island '
    "Echo</a> last week, and <em>nobody</em> on the island had been asked before it was printed."
)


def ld(**fields: object) -> str:
    node = {"@context": "https://schema.org", "@type": "NewsArticle", **fields}
    return f'<script type="application/ld+json">{json.dumps(node)}</script>'


def a_page(head: str = "", body: str = "", title: str = "Two Ferries Sold") -> str:
    paragraphs = "".join(f"<p>{words}</p>" for words in (LEDE, QUOTE, LINKED, THIRD))
    return (
        f"<!doctype html><html lang='en'><head>{head}</head><body>"
        "<nav><a href='/'>Home</a></nav>"
        f"<main><article><h1>{title}</h1>{body or paragraphs}</article></main>"
        "<footer><p>© 2026 Selva Post. All rights reserved.</p></footer></body></html>"
    )


def read(page: str, url: str | None = URL, **hints: str) -> Article:
    return read_capture(capture_stdin(page.encode()), Hints(url=url, **hints))


def test_the_text_is_the_paragraphs_and_nothing_else() -> None:
    article = read(a_page(), url=None)
    linked = (
        "The plan was published in full by the Island Echo last week, and nobody on the island had been "
        "asked before it was printed."
    )
    assert article.text == "\n\n".join((LEDE, QUOTE, linked, THIRD))
    assert article.title == "Two Ferries Sold"
    assert article.language == "en"
    assert (article.outlet, article.published, article.url) == (None, None, None)


def test_links_stand_on_their_words() -> None:
    article = read(a_page())
    found = [(link.url, link.words) for link in article.links if link.span]
    assert found == [
        ("https://selvapost.example/plans/7", "was published in full"),
        ("https://b.example/", "Island Echo"),
    ]
    assert all(link.span.of(article.text) == link.words for link in article.links if link.span)


def test_links_that_lead_nowhere_on_the_web_are_left_out() -> None:
    body = f'<p>{LEDE} <a href="javascript:alert(1)">click</a> <a href="mailto:a@b.example">mail</a></p>'
    body += f"<p>{QUOTE}</p><p>{THIRD}</p>"
    assert read(a_page(body=body)).links == ()


def test_related_pieces_keep_their_links_without_a_place() -> None:
    body = f"<p>{LEDE}</p><p>{QUOTE}</p><p>{THIRD}</p>"
    body += '<aside class="related"><a href="/row">How to Row</a></aside>'
    (link,) = read(a_page(body=body)).links
    assert (link.url, link.words, link.span) == (
        "https://selvapost.example/row",
        "How to Row",
        None,
    )


def test_json_ld_says_most() -> None:
    graph = {
        "@graph": [
            {"@type": "WebPage", "@id": "#page", "name": "Something else"},
            {"@type": "Person", "@id": "#pree", "name": "Jonas Pree"},
            {"@type": "Organization", "@id": "#post", "name": "The Selva Post"},
            {
                "@type": ["NewsArticle"],
                "headline": "Two Ferries Sold &amp; One Kept",
                "author": [{"@id": "#pree"}, {"@type": "Person", "name": "Hanna Roe"}],
                "publisher": {"@id": "#post"},
                "datePublished": "2026-03-09T10:30:00+0100",
                "mainEntityOfPage": {"@id": "https://selvapost.example/ferry"},
            },
        ]
    }
    article = read(a_page(ld(**graph)), url=None)
    assert article.title == "Two Ferries Sold & One Kept"
    assert article.authors == ("Jonas Pree", "Hanna Roe")
    assert article.outlet == "The Selva Post"
    assert article.url == "https://selvapost.example/ferry"
    assert article.published is not None
    assert article.published.value == "2026-03-09T10:30:00+01:00"
    assert article.published.basis is PublishedBasis.JSON_LD


@pytest.mark.parametrize(
    ("node", "printed", "title"),
    [
        (
            {"headline": "Ferries: sold", "name": "Two Ferries Sold"},
            "Two Ferries Sold",
            "Two Ferries Sold",
        ),
        (
            {"headline": "Ferries: sold", "alternativeHeadline": "Two Ferries Sold"},
            "Two Ferries Sold",
            "Two Ferries Sold",
        ),
        ({"headline": "Two Ferries Sold"}, "Something Printed", "Two Ferries Sold"),
        ({"headline": "&quot;Sold&quot;"}, "Something Printed", '"Sold"'),
    ],
)
def test_the_headline_is_the_one_that_stands_on_the_page(
    node: dict[str, str], printed: str, title: str
) -> None:
    assert read(a_page(ld(**node), title=printed)).title == title


def test_meta_tags_speak_where_json_ld_is_silent() -> None:
    head = (
        '<title>Two Ferries Sold | The Selva Post</title><link rel="canonical" href="/ferry">'
        '<meta property="og:title" content="Two Ferries Sold - The Selva Post">'
        '<meta property="og:site_name" content="The Selva Post">'
        '<meta name="author" content="By Jonas Pree and Hanna Roe">'
        '<meta property="article:published_time" content="2026-03-09T10:30:00Z">'
        '<meta property="article:author" content="https://selvapost.example/authors/7">'
        '<script type="application/ld+json">{broken json</script>'
    )
    article = read(a_page(head, title="Ferries"))
    assert article.title == "Two Ferries Sold"
    assert article.authors == ("Jonas Pree", "Hanna Roe")
    assert article.outlet == "The Selva Post"
    assert article.url == URL
    assert read(a_page(head), url=None).url is None
    assert [(c.basis, c.value) for c in article.date_candidates] == [
        (PublishedBasis.META, "2026-03-09T10:30:00+00:00"),
        (PublishedBasis.URL_PATH, "2026-03-09"),
    ]


def test_the_printed_byline_and_date_are_read_last() -> None:
    body = (
        '<p class="byline">By <a rel="author" href="/a">Jonas Pree</a></p>'
        '<p class="article-date">Published 9 March 2026, updated 10 March</p>'
        '<time datetime="2026-03-09T10:30:00+01:00">9 March</time>'
        f"<p>{LEDE}</p><p>{QUOTE}</p><p>{THIRD}</p>"
    )
    article = read(a_page(body=body), url="https://selvapost.example/ferry")
    assert article.authors == ("Jonas Pree",)
    assert [(c.basis, c.words) for c in article.date_candidates] == [
        (PublishedBasis.TIME_ELEMENT, "2026-03-09T10:30:00+01:00"),
        (PublishedBasis.BYLINE_TEXT, "9 March 2026"),
    ]


def test_dates_of_other_articles_are_not_taken() -> None:
    page = a_page().replace(
        "</main>",
        '<aside><time datetime="2020-01-01">1 January 2020</time></aside>'
        '<ul><li><time datetime="2020-01-02"></time></li></ul></main>',
    )
    assert read(page, url=None).date_candidates == ()


def test_what_the_editor_says_wins_over_the_page() -> None:
    head = ld(headline="Two Ferries Sold", datePublished="2026-03-09", publisher="The Selva Post")
    article = read(a_page(head), published="2026-03-08", outlet="Echo", title="Sold")
    assert (article.title, article.outlet, article.url) == ("Sold", "Echo", URL)
    assert article.published is not None
    assert (article.published.value, article.published.basis) == (
        "2026-03-08",
        PublishedBasis.EDITOR,
    )
    assert article.date_candidates[1].value == "2026-03-09"


def test_captions_and_contributors_are_zones_where_they_are_kept() -> None:
    body = (
        f"<p>{LEDE}</p><p>{QUOTE}</p><p>{THIRD}</p><p>Delta Press contributed to this report.</p>"
    )
    article = read(a_page(body=body))
    assert [(zone.kind, zone.span.of(article.text)) for zone in article.zones] == [
        (ZoneKind.CONTRIBUTOR_LINE, "Delta Press contributed to this report.")
    ]


def test_appeals_and_lists_of_other_pieces_are_no_part_of_the_text() -> None:
    body = (
        f"<p>{LEDE}</p><p>Sign up for our newsletter</p><p>{QUOTE}</p>"
        '<div class="newsletter-box"><p>Tides and '
        f"timetables, picked by hand every Friday, with love.</p></div><p>{THIRD}</p><p>Advertisement</p>"
        "<h3>More from the Selva Post</h3><p>Harbour Office Closed at Noon</p><p>A Boat Builder Retires</p>"
    )
    assert read(a_page(body=body)).text == "\n\n".join((LEDE, QUOTE, THIRD))


def test_paragraphs_set_like_the_others_belong_to_the_article() -> None:
    first = "".join(f'<p class="p">{LEDE} That was day {n}.</p>' for n in range(6))
    second = "".join(f'<p class="p">{THIRD} That was night {n}.</p>' for n in range(6))
    body = f'<div class="chunk">{first}</div><div class="ad"><p>Buy boats</p></div>'
    body += f'<div class="chunk">{second}</div>'
    text = read(a_page(body=body)).text
    assert text.count("That was day") == 6
    assert text.count("That was night") == 6
    assert text.index("day 5") < text.index("night 0")
    assert "Buy boats" not in text


def test_another_article_below_is_not_taken_in() -> None:
    other = "".join(f"<p>{THIRD} In another story, number {n}.</p>" for n in range(2))
    page = a_page().replace("</main>", f"<article><h1>Other</h1>{other}</article></main>")
    assert "another story" not in read(page).text


def test_the_line_between_headline_and_text_is_kept() -> None:
    deck = "Islanders were not asked, and the harbour master learned of it by letter"
    body = f'<p class="standfirst">{deck}</p><p>{LEDE}</p><p>{QUOTE}</p><p>{THIRD}</p>'
    assert read(a_page(body=body)).text.split("\n\n")[0] == deck


def test_a_line_break_parts_no_paragraph_twice() -> None:
    body = f"<p>{LEDE}<br>{QUOTE}</p><p>{THIRD}</p><p>{LEDE.replace('two', 'all')}</p>"
    text = read(a_page(body=body)).text
    assert text.count(QUOTE) == 1
    assert text.count(LEDE) == 1


@pytest.mark.parametrize(
    "page",
    [
        "<html></html>",
        "<html><body><nav><p>Home</p></nav></body></html>",
        "<!doctype html><html><head><title>x</title></head><body><script>var a</script></body></html>",
        "<html><!-- nothing --></html>",
    ],
)
def test_a_page_without_an_article_is_refused(page: str) -> None:
    with pytest.raises(UnreadableInputError, match=r"no article was found|no web page"):
        read(page)


@pytest.mark.parametrize(
    "noise",
    [
        "<script>alert('x')</script>",
        "<style>p { color: red }</style>",
        "<noscript>Enable it</noscript>",
        '<iframe src="https://a.example"></iframe>',
        "<template><p>Hidden words</p></template>",
    ],
)
def test_nothing_unseen_reaches_the_text(noise: str) -> None:
    body = f"<p>{LEDE}{noise}</p><p>{QUOTE}</p><p>{THIRD}</p>"
    assert read(a_page(body=body)).text == "\n\n".join((LEDE, QUOTE, THIRD))


@pytest.mark.parametrize(
    "script",
    [
        "[" * 100_000,
        '{"@type": "NewsArticle", "headline": 7, "author": {"name": ["A", null]}, "datePublished": {}}',
        '[null, 1, "x", {"@type": null}, {"@id": "#a", "@type": "Article", "author": {"@id": "#a"}}]',
        '<!-- {"@type": "NewsArticle", "headline": "Two\nFerries"} -->',
        "",
    ],
)
def test_any_json_ld_leaves_the_text_as_it_is(script: str) -> None:
    article = read(a_page(f'<script type="application/ld+json">{script}</script>'))
    assert article.text.startswith(LEDE)
    assert article.title


def test_a_short_page_is_read_too() -> None:
    article = read(
        "<html><body><h1>Sold</h1><p>The boat is sold, Ines Calder said.</p></body></html>"
    )
    assert article.text == "The boat is sold, Ines Calder said."
    assert article.title == "Sold"


@pytest.mark.parametrize("tag", ["b", "span", "a"])
def test_a_paragraph_of_thousands_of_pieces_is_read_whole(tag: str) -> None:
    start = '<a href="/plans">' if tag == "a" else f"<{tag}>"
    pieces = " ".join(f"and {start}boat {number}</{tag}>" for number in range(3000))
    article = read(a_page(body=f"<p>{LEDE} {pieces}.</p><p>{QUOTE}</p><p>{THIRD}</p>"))
    first, *rest = article.text.split("\n\n")
    assert first == f"{LEDE} " + " ".join(f"and boat {number}" for number in range(3000)) + "."
    assert rest == [QUOTE, THIRD]
    assert len(article.links) == (3000 if tag == "a" else 0)


def test_a_list_of_thousands_of_links_is_no_paragraph() -> None:
    links = " ".join(f'<a href="/boats/{number}">boat {number}</a>' for number in range(3000))
    article = read(a_page(body=f"<p>{LEDE}</p><p>{QUOTE}</p><div>{links}</div><p>{THIRD}</p>"))
    assert article.text == "\n\n".join((LEDE, QUOTE, THIRD))
