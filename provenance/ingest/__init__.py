"""Bytes to articles: files, pages and pipes are captured, decoded, and cut into body and zones."""

from provenance.ingest.files import article_paths, capture_file, capture_stdin
from provenance.ingest.hints import Hints
from provenance.ingest.listing import article_listing
from provenance.ingest.reading import read_capture

__all__ = [
    "Hints",
    "article_listing",
    "article_paths",
    "capture_file",
    "capture_stdin",
    "read_capture",
]
