"""Pages from web archives (WARC, plain or compressed): one pass finds them, each is read by its place.

A place is enough to read a page again, so that many processes can share one archive.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from provenance.domain.articles import Capture, ObtainedBy
from provenance.errors import UnreadableInputError
from provenance.ingest.decoding import LARGEST

if TYPE_CHECKING:
    from fastwarc.warc import ArchiveIterator, WarcRecord

_ENDINGS = (".warc", ".warc.gz", ".warc.zst", ".warc.lz4", ".wet", ".wet.gz")
_MEDIA_TYPES = ("text/html", "application/xhtml+xml", "application/xhtml", "text/plain")
_DONE = 200


@dataclass(frozen=True, slots=True)
class ArchivedPage:
    """Where a page stands in an archive: ``offset`` is its record's first byte in the file."""

    path: str
    offset: int
    url: str

    def __str__(self) -> str:
        return f"{self.path}#{self.offset}"


def is_archive(name: str) -> bool:
    """Whether a file's name says that it is a web archive."""
    return name.lower().endswith(_ENDINGS)


def pages_in(path: str) -> Iterator[ArchivedPage]:
    """The pages of an archive in its order, those that were answered in full and are text.

    Raises UnreadableInputError when it cannot be read, also midway: what came before stands.
    """
    count = 0
    with _records(path, 0) as records:
        for record in records:
            url = record.headers.get("WARC-Target-URI")
            if url and _is_page(record):
                count += 1
                yield ArchivedPage(path, record.stream_pos, url)
    if not count:
        raise UnreadableInputError(path, "the archive holds no web page that was answered in full.")


def capture_page(page: ArchivedPage) -> Capture:
    """The page's bytes as they were archived; UnreadableInputError when they are there no more."""
    with _records(page.path, page.offset) as records:
        record = next(iter(records), None)
        if record is None or record.headers.get("WARC-Target-URI") != page.url:
            raise UnreadableInputError(
                str(page), "the archive has changed since it was looked into."
            )
        raw = record.reader.read(LARGEST + 1)
    headers = record.http_headers if record.is_http_parsed else None
    return Capture(
        raw=raw,
        obtained_by=ObtainedBy.ARCHIVE,
        obtained_at=_archived_at(record),
        media_type=_media_type(record),
        charset=(record.http_charset or "") if headers else "",
        file_name=str(page),
        requested_url=page.url,
        final_url=page.url,
        status=headers.status_code if headers else None,
        headers=headers.to_tuples() if headers else (),
    )


def _is_page(record: "WarcRecord") -> bool:
    answered = not record.is_http_parsed or record.http_headers.status_code == _DONE
    return answered and _media_type(record) in _MEDIA_TYPES


def _media_type(record: "WarcRecord") -> str:
    told = record.http_content_type if record.is_http_parsed else None
    return (told or record.headers.get("Content-Type") or "").split(";")[0].strip().lower()


def _archived_at(record: "WarcRecord") -> datetime:
    try:
        at = record.record_date
    except ValueError:  # a date nobody can read
        at = None
    return at.astimezone(UTC) if at else datetime.now(UTC)


@contextmanager
def _records(path: str, offset: int) -> Iterator[Iterator["WarcRecord"]]:
    """The records of an archive from a byte on; every way to fail in an editor's words."""
    archive_iterator = _reader_of_archives(path)
    try:
        with Path(path).open("rb") as file:
            file.seek(offset)
            records: ArchiveIterator = archive_iterator(file, auto_decode="all")
            yield iter(records)
    except (FileNotFoundError, PermissionError, IsADirectoryError) as error:
        raise UnreadableInputError(path, f"{error.strerror}. Check the name.") from error
    except (OSError, ValueError) as error:
        raise UnreadableInputError(
            path, f"the archive is damaged ({error}). What stands before it can be read."
        ) from error


def _reader_of_archives(path: str) -> Any:
    try:
        from fastwarc.warc import ArchiveIterator  # noqa: PLC0415 (an extra)
    except ImportError as error:
        raise UnreadableInputError(
            path,
            "reading web archives needs FastWARC: pip install 'provenance-annotator[archives]'.",
        ) from error
    return ArchiveIterator
