"""Writes small web archives of invented pages."""

from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

from fastwarc.stream_io import GzipWriter
from fastwarc.warc import WarcRecord, WarcRecordType

PAGE = """<!doctype html><html><head><title>{title}</title></head><body><article><h1>{title}</h1>
<p>The bridge over the Oxdal narrows will close on Friday for a week, council engineer Signe Holm said
on Monday. Lorries will have to go round by the northern road, which takes an hour longer.</p>
<p>“We close {title} because of rust,” Holm told the Nordbund news agency. “It cannot wait.”</p>
</article></body></html>"""


def write_archive(path: Path, pages: Mapping[str, str], *, status: str = "200 OK") -> Path:
    """An archive with a response for each URL and, before it, a request that is no page."""
    with path.open("wb") as file:
        for url, html in pages.items():
            request = f"GET {url} HTTP/1.1\r\n\r\n".encode()
            _write(file, path, WarcRecordType.request, url, "request", request)
            head = f"HTTP/1.1 {status}\r\nContent-Type: text/html; charset=utf-8\r\n\r\n"
            _write(file, path, WarcRecordType.response, url, "response", (head + html).encode())
    return path


def numbered_pages(count: int) -> dict[str, str]:
    """Pages like no other, by URL."""
    return {
        f"https://sound.example/{number}": PAGE.format(title=f"Bridge No. {number}")
        for number in range(1, count + 1)
    }


def _write(file, path: Path, kind: WarcRecordType, url: str, sort: str, content: bytes) -> None:
    record = WarcRecord()
    record.init_headers(kind)
    record.headers["WARC-Target-URI"] = url
    record.record_date = datetime(2026, 3, 9, 8, 30, tzinfo=UTC)
    record.headers["Content-Type"] = f"application/http; msgtype={sort}"
    record.set_bytes_content(content)
    record.write(GzipWriter(file) if path.name.endswith(".gz") else file)
