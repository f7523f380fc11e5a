"""Pages from the web: the only module that knows httpx.

What was asked for, each redirect, and the bytes as they came are kept; an editor's sentence is raised
for everything that goes wrong.
"""

from dataclasses import dataclass
from datetime import UTC, datetime
from urllib.parse import urljoin

import httpx

from provenance import __version__
from provenance.domain.articles import Capture, ObtainedBy
from provenance.errors import FetchError

USER_AGENT = f"provenance-annotator/{__version__} (reads single articles for editors)"
"""What the tool says it is: its name and version, and nothing it is not."""

LARGEST_PAGE = 32 * 1024 * 1024
"""Bytes, counted after decompression: the longest real pages have a tenth of it."""

MOST_REDIRECTS = 10

_TIMEOUT = httpx.Timeout(connect=10, read=20, write=10, pool=10)
_LONGEST_FETCH = 90.0
_READ_TYPES = ("text/html", "application/xhtml+xml", "text/plain", "")
_ACCEPT = "text/html,application/xhtml+xml;q=0.9,text/plain;q=0.8"
_MEANINGS = {
    401: "the page asks for a login",
    402: "the page asks for payment",
    403: "the server refuses to show the page to this tool",
    404: "there is no such page",
    410: "the page has been taken down",
    429: "the server asks to be left alone for a while",
    451: "the page is blocked for legal reasons",
}


@dataclass(frozen=True, slots=True)
class _Answer:
    response: httpx.Response
    raw: bytes


def fetch_page(url: str, client: httpx.Client | None = None) -> Capture:
    """The page at ``url`` as a capture, redirects followed; FetchError when it cannot be had.

    ``client`` keeps connections over several pages; None opens one for this page.
    """
    if client is not None:
        return _fetch(url, client)
    with open_client() as own:
        return _fetch(url, own)


def open_client() -> httpx.Client:
    """A client as this tool uses it, to be closed by the caller."""
    return httpx.Client(timeout=_TIMEOUT, headers={"User-Agent": USER_AGENT, "Accept": _ACCEPT})


def _fetch(url: str, client: httpx.Client) -> Capture:
    redirects: list[str] = []
    here = _checked(url, url)
    while True:
        answer = _answer(url, here, client)
        response = answer.response
        if not response.has_redirect_location:
            return _capture(url, tuple(redirects), answer)
        here = _checked(url, urljoin(str(here), response.headers["location"]))
        redirects.append(str(here))
        if len(redirects) > MOST_REDIRECTS:
            raise FetchError(
                url, f"it leads on and on, over {MOST_REDIRECTS} redirects. Open it in a browser."
            )


def _answer(url: str, here: httpx.URL, client: httpx.Client) -> _Answer:
    headers = {"User-Agent": USER_AGENT, "Accept": _ACCEPT}
    try:
        with client.stream(
            "GET", here, headers=headers, timeout=_TIMEOUT, follow_redirects=False
        ) as response:
            if response.has_redirect_location:
                return _Answer(response, b"")
            _refuse_unfit(url, response)
            return _Answer(response, _body(url, response))
    except httpx.InvalidURL as error:
        # httpx reads the address of a redirect even when it is told not to follow it.
        raise FetchError(url, "it leads to something that is no address on the web.") from error
    except httpx.TimeoutException as error:
        raise FetchError(url, "the server did not answer in time. Try again later.") from error
    except httpx.DecodingError as error:
        raise FetchError(url, "its answer is damaged and cannot be unpacked. Try again.") from error
    except httpx.RemoteProtocolError as error:
        raise FetchError(
            url,
            f"the server's answer broke off or cannot be understood ({error}). Try again later.",
        ) from error
    except httpx.TransportError as error:
        raise FetchError(
            url,
            f"there is no connection to the server ({error}). Check the address and the network.",
        ) from error


def _refuse_unfit(url: str, response: httpx.Response) -> None:
    if not response.is_success:
        meaning = _MEANINGS.get(response.status_code, "the server did not give the page")
        raise FetchError(
            url,
            f"{meaning} (status {response.status_code}). "
            "Save the page from a browser and add the file with --url.",
        )
    kind = _media_type(response)
    if kind not in _READ_TYPES:
        raise FetchError(
            url, f"it is {kind}, not a page. Save the article's text as a .txt file and add that."
        )
    declared = response.headers.get("content-length", "")
    if declared.isdecimal() and int(declared) > LARGEST_PAGE:
        raise _too_large(url)


def _body(url: str, response: httpx.Response) -> bytes:
    began = datetime.now(UTC)
    parts, size = [], 0
    for part in response.iter_bytes(64 * 1024):
        size += len(part)
        if size > LARGEST_PAGE:
            raise _too_large(url)
        # Each read has its own time limit; a server that sends a byte now and then must end, too.
        if (datetime.now(UTC) - began).total_seconds() > _LONGEST_FETCH:
            raise FetchError(url, "the server sends the page too slowly. Try again later.")
        parts.append(part)
    return b"".join(parts)


def _capture(url: str, redirects: tuple[str, ...], answer: _Answer) -> Capture:
    response = answer.response
    return Capture(
        raw=answer.raw,
        obtained_by=ObtainedBy.URL,
        obtained_at=datetime.now(UTC),
        media_type=_media_type(response),
        charset=response.charset_encoding or "",
        requested_url=url,
        final_url=str(response.url),
        redirects=redirects,
        status=response.status_code,
        headers=tuple(response.headers.multi_items()),
    )


def _media_type(response: httpx.Response) -> str:
    return str(response.headers.get("content-type", "")).split(";")[0].strip().lower()


def _checked(url: str, address: str) -> httpx.URL:
    """``address`` as a URL on the web; FetchError names ``url``, which the editor knows."""
    try:
        here = httpx.URL(address)
    except (httpx.InvalidURL, TypeError, ValueError) as error:
        raise FetchError(
            url, "this is no address. It looks like https://example.org/story."
        ) from error
    if here.scheme not in ("http", "https") or not here.host:
        where = "" if address == url else f" It leads to {address}."
        raise FetchError(url, f"only http and https addresses are fetched.{where}")
    return here


def _too_large(url: str) -> FetchError:
    return FetchError(
        url,
        f"the page is larger than {LARGEST_PAGE:,} bytes. "
        "Save the article's text as a .txt file and add that.",
    )
