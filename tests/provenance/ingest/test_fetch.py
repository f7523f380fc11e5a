"""Fetching against a fake network: the transport is the only thing replaced."""

import gzip
from collections.abc import Callable, Iterator

import httpx
import pytest

from provenance import __version__
from provenance.domain.articles import ObtainedBy
from provenance.errors import FetchError
from provenance.ingest import fetch
from provenance.ingest.fetch import fetch_page
from provenance.ingest.reading import read_capture

PAGE = (
    "<!doctype html><p>Der Fährmann sagte, das Boot sei verkauft und werde nie wieder fahren.</p>"
)
Answer = Callable[[httpx.Request], httpx.Response]


def client(answer: Answer) -> httpx.Client:
    return httpx.Client(transport=httpx.MockTransport(answer))


def page(content: bytes = PAGE.encode(), content_type: str = "text/html", **kept: str) -> Answer:
    headers = {"content-type": content_type, **kept}
    return lambda request: httpx.Response(200, content=content, headers=headers, request=request)


def refusal(answer: Answer, url: str = "https://a.example/ferry") -> FetchError:
    with client(answer) as opened, pytest.raises(FetchError) as caught:
        fetch_page(url, opened)
    assert caught.value.url == url
    return caught.value


def test_a_page_is_captured_with_what_the_server_said() -> None:
    with client(page(content_type="text/html; charset=UTF-8", etag="7")) as opened:
        capture = fetch_page("https://a.example/ferry", opened)
    assert capture.raw == PAGE.encode()
    assert capture.obtained_by is ObtainedBy.URL
    assert (capture.requested_url, capture.final_url) == ("https://a.example/ferry",) * 2
    assert capture.redirects == ()
    assert capture.status == 200
    assert (capture.media_type, capture.charset) == ("text/html", "utf-8")
    assert ("etag", "7") in capture.headers
    assert capture.obtained_at.utcoffset() is not None


def test_the_tool_says_what_it_is() -> None:
    def answer(request: httpx.Request) -> httpx.Response:
        agent = request.headers["user-agent"]
        assert agent.startswith(f"provenance-annotator/{__version__}")
        assert "Mozilla" not in agent
        return page()(request)

    with client(answer) as opened:
        assert fetch_page("http://a.example/", opened).status == 200


def test_redirects_are_followed_and_recorded() -> None:
    def answer(request: httpx.Request) -> httpx.Response:
        match request.url.path:
            case "/old":
                return httpx.Response(301, headers={"location": "/new"})
            case "/new":
                return httpx.Response(302, headers={"location": "https://b.example/ferry#top"})
        return page()(request)

    with client(answer) as opened:
        capture = fetch_page("https://a.example/old", opened)
    assert capture.requested_url == "https://a.example/old"
    assert capture.redirects == ("https://a.example/new", "https://b.example/ferry#top")
    assert capture.final_url == "https://b.example/ferry#top"


def test_a_redirect_without_end_is_given_up() -> None:
    asked: list[str] = []

    def answer(request: httpx.Request) -> httpx.Response:
        asked.append(str(request.url))
        return httpx.Response(302, headers={"location": f"/{len(asked)}"})

    assert "redirects" in refusal(answer).reason
    assert len(asked) == fetch.MOST_REDIRECTS + 1


@pytest.mark.parametrize("location", ["file:///etc/passwd", "ftp://a.example/x"])
def test_a_redirect_off_the_web_is_refused(location: str) -> None:
    error = refusal(lambda _: httpx.Response(302, headers={"location": location}))
    assert "only http and https" in error.reason


def test_a_redirect_to_a_script_is_refused() -> None:
    error = refusal(lambda _: httpx.Response(302, headers={"location": "javascript:alert(1)"}))
    assert "no address on the web" in error.reason


@pytest.mark.parametrize(
    "url", ["file:///etc/passwd", "ftp://a.example/x", "a.example/ferry", "https://", ""]
)
def test_only_the_web_is_fetched(url: str) -> None:
    assert "only http and https" in refusal(page(), url).reason


def test_what_is_no_address_is_refused() -> None:
    assert "this is no address" in refusal(page(), "https://a.example:port/").reason


@pytest.mark.parametrize(
    ("status", "says"),
    [
        (404, "there is no such page (status 404)"),
        (403, "refuses"),
        (402, "payment"),
        (429, "left alone"),
        (500, "did not give the page (status 500)"),
        (304, "did not give the page (status 304)"),
    ],
)
def test_a_page_that_is_not_given_is_explained(status: int, says: str) -> None:
    error = refusal(lambda _: httpx.Response(status, headers={"content-type": "text/html"}))
    assert says in error.reason
    assert "Save the page from a browser" in error.reason


@pytest.mark.parametrize("kind", ["application/pdf", "image/png", "application/json", "video/mp4"])
def test_what_is_no_page_is_refused_before_it_is_read(kind: str) -> None:
    def unread() -> Iterator[bytes]:
        raise AssertionError("the body was read")
        yield b""

    error = refusal(lambda _: httpx.Response(200, content=unread(), headers={"content-type": kind}))
    assert f"it is {kind}, not a page" in error.reason


def test_too_large_a_page_is_refused_by_its_word(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetch, "LARGEST_PAGE", 10)
    assert "larger than 10 bytes" in refusal(page()).reason


def test_too_large_a_page_is_dropped_while_it_comes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetch, "LARGEST_PAGE", 200_000)
    sent = 0

    def endless() -> Iterator[bytes]:
        nonlocal sent
        while True:
            sent += 1
            yield b"words " * 10_000

    error = refusal(
        lambda _: httpx.Response(200, content=endless(), headers={"content-type": "text/html"})
    )
    assert "larger than 200,000 bytes" in error.reason
    assert sent < 10


def test_a_bomb_counts_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetch, "LARGEST_PAGE", 100_000)
    bomb = gzip.compress(b"a" * 10_000_000)
    assert len(bomb) < 100_000
    answer = page(bomb, **{"content-encoding": "gzip"})
    assert "larger than 100,000 bytes" in refusal(answer).reason


def test_a_damaged_answer_is_refused() -> None:
    answer = page(b"no gzip at all", **{"content-encoding": "gzip"})
    assert "cannot be unpacked" in refusal(answer).reason


@pytest.mark.parametrize(
    ("error", "says"),
    [
        (httpx.ConnectTimeout("late"), "did not answer in time"),
        (httpx.ReadTimeout("late"), "did not answer in time"),
        (httpx.ConnectError("[Errno -2] Name or service not known"), "no connection to the server"),
        (httpx.RemoteProtocolError("broken"), "broke off or cannot be understood"),
    ],
)
def test_the_networks_errors_become_an_editors_sentence(error: Exception, says: str) -> None:
    def answer(_: httpx.Request) -> httpx.Response:
        raise error

    found = refusal(answer)
    assert says in found.reason
    assert found.__cause__ is error


def test_a_server_that_drips_is_left(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetch, "_LONGEST_FETCH", -1.0)
    assert "too slowly" in refusal(page()).reason


@pytest.mark.parametrize("content_type", ["text/html; charset=iso-8859-1", "text/html"])
def test_the_declared_charset_reaches_the_text(content_type: str) -> None:
    raw = PAGE.replace("<p>", '<meta charset="latin1"><p>').encode("latin-1")
    with client(page(raw, content_type)) as opened:
        article = read_capture(fetch_page("https://a.example/ferry", opened))
    assert article.text.startswith("Der Fährmann sagte")
    assert article.capture.charset == "cp1252"
    assert article.url == "https://a.example/ferry"


def test_without_a_client_one_is_opened_and_closed(monkeypatch: pytest.MonkeyPatch) -> None:
    opened = client(page())
    monkeypatch.setattr(fetch, "open_client", lambda: opened)
    assert fetch_page("https://a.example/ferry").status == 200
    assert opened.is_closed


def test_a_client_of_ones_own_waits_no_longer_than_the_tools() -> None:
    waits: list[object] = []

    def answer(request: httpx.Request) -> httpx.Response:
        waits.append(request.extensions["timeout"])
        return page()(request)

    with httpx.Client(transport=httpx.MockTransport(answer), timeout=600) as opened:
        fetch_page("https://a.example/ferry", opened)
    with fetch.open_client() as own:
        assert waits == [own.timeout.as_dict()]
        assert None not in own.timeout.as_dict().values()
