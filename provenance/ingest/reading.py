"""One capture to one article: pure, and the same whether it came from a file, a pipe or the net."""

import re
from dataclasses import replace

from provenance.domain.articles import Article, Capture
from provenance.ingest.decoding import decode, require_length_of_an_article
from provenance.ingest.hints import Hints
from provenance.ingest.plain import read_plain

_MARKUP_START = re.compile(
    rb"^(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--.{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body|article|main|title|meta|div|h1|p)\b",
    re.IGNORECASE | re.DOTALL,
)
_MARKUP_TYPES = ("text/html", "application/xhtml+xml", "application/xhtml")


def read_capture(capture: Capture, hints: Hints | None = None) -> Article:
    """Read a capture as an article; UnreadableInputError when it holds none.

    ``capture.charset`` is what the server declared ("" when nobody did); the article's capture
    carries the charset its text was really read in.
    """
    hints = hints or Hints()
    name = capture.file_name or capture.final_url or capture.requested_url or "standard input"
    is_markup = is_web_page(capture)
    text, charset = decode(capture.raw, name, capture.charset, is_markup=is_markup)
    kept = replace(capture, charset=charset, media_type="text/html" if is_markup else "text/plain")
    if not is_markup:
        require_length_of_an_article(text, name)
        return read_plain(kept, text, hints)
    from provenance.ingest.web import read_page  # noqa: PLC0415 (loads trafilatura and lxml)

    return read_page(kept, text, hints, name)


def is_web_page(capture: Capture) -> bool:
    """Whether it is HTML: by its first bytes, else by what it was said to be."""
    if _MARKUP_START.match(capture.raw[:8192]):
        return True
    return capture.media_type.split(";")[0].strip().lower() in _MARKUP_TYPES
