"""Bytes to text, once: which charset they were in, and whether they are text at all.

The text is what every offset counts in, so nothing here normalises: line ends, no-break spaces and
combining characters stay as they are.  Only a leading byte order mark is dropped.
"""

import codecs
import re
from collections.abc import Iterator

from provenance.errors import UnreadableInputError

LARGEST = 64 * 1024 * 1024
"""Bytes; the longest real article is a thousandth of it."""

LONGEST_TEXT = 8_000_000
"""Code points: a novel has a tenth of it to a fifth; what is longer is a heap of articles or no text."""

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_META_CHARSET = re.compile(
    rb"<meta[^>]{1,200}?charset\s*=\s*[\"']?\s*([\w.:-]{2,40})|<\?xml[^>]{1,100}?encoding\s*=\s*[\"']([\w.:-]{2,40})",
    re.IGNORECASE,
)
_META_WITHIN = 4096  # browsers look no further than 1024; pages with long comments put it later

# The first bytes of what is dropped on a newsroom's tool most often.
_FORMATS = (
    (b"%PDF", "a PDF", "Save its text as a .txt file, or open the article as a web page"),
    (
        b"PK\x03\x04",
        "a Word, OpenDocument or zip file",
        "Save it as plain text (.txt) or as a web page (.html)",
    ),
    (
        b"\xd0\xcf\x11\xe0",
        "an old Word file",
        "Save it as plain text (.txt) or as a web page (.html)",
    ),
    (b"{\\rtf", "a rich text (RTF) file", "Save it as plain text (.txt)"),
    (b"\x89PNG", "a picture", "Type out or recognise its text first"),
    (b"\xff\xd8\xff", "a picture", "Type out or recognise its text first"),
    (b"GIF8", "a picture", "Type out or recognise its text first"),
    (b"\x1f\x8b", "a compressed file", "Unpack it first"),
)


def decode(
    raw: bytes, name: str, declared: str = "", *, is_markup: bool = False
) -> tuple[str, str]:
    """The text of ``raw`` and the charset it was in; UnreadableInputError when it is no text.

    ``declared`` is what the server said, "" when nobody did; ``name`` is the file or URL.
    """
    _refuse_unfit(raw, name)
    for mark, charset in _MARKS:
        if raw.startswith(mark):
            return _checked(_strict(raw[len(mark) :], charset), name), charset
    candidates = _declared_charsets(raw, declared, is_markup)
    for charset in candidates:
        text = _strict(raw, charset)
        if text is not None:
            return _checked(text, name), charset
    return _guess(raw, name)


def require_length_of_an_article(text: str, name: str) -> None:
    """UnreadableInputError when ``text`` is longer than any article."""
    if len(text) > LONGEST_TEXT:
        raise UnreadableInputError(
            name,
            f"its text has {len(text):,} characters, more than the {LONGEST_TEXT:,} this tool takes "
            "for one article. Cut it into its articles and add those.",
        )


def _refuse_unfit(raw: bytes, name: str) -> None:
    if not raw.strip():
        raise UnreadableInputError(
            name, "it is empty. Check that the file or page was saved whole."
        )
    if len(raw) > LARGEST:
        raise UnreadableInputError(
            name,
            f"it has {len(raw):,} bytes, more than the {LARGEST:,} this tool reads. "
            "Cut the article out of it and add that.",
        )
    for start, what, advice in _FORMATS:
        if raw.startswith(start):
            raise UnreadableInputError(name, f"it is {what}, not text. {advice}.")


def _declared_charsets(raw: bytes, declared: str, is_markup: bool) -> Iterator[str]:
    names = [declared]
    if is_markup and (found := _META_CHARSET.search(raw[:_META_WITHIN])):
        names.append((found[1] or found[2]).decode("ascii"))
    for name in names:
        charset = _codec_name(name)
        if charset and not _is_misdeclared(raw, charset):
            yield charset
    yield "utf-8"


def _is_misdeclared(raw: bytes, charset: str) -> bool:
    """Whether the bytes belie a charset in which nearly any bytes are "valid"."""
    if charset.startswith(_WIDE):
        return b"\x00" not in raw  # there each space and each sign of markup has a zero byte
    return charset in _ONE_BYTE and _strict(raw, "utf-8") is not None


_WIDE = ("utf-16", "utf-32")
_ONE_BYTE = ("ascii", "iso8859-1", "cp1252", "iso8859-15")


def _codec_name(name: str) -> str | None:
    try:
        codec = codecs.lookup(name.strip().strip("\"'")) if name else None
    except (LookupError, ValueError):
        return None
    # Codecs such as zip or rot13 turn bytes into something that is not text.
    if codec is None or not getattr(codec, "_is_text_encoding", True):
        return None
    # What pages call Latin-1 is Windows-1252 everywhere, as the WHATWG encoding standard settled.
    return "cp1252" if codec.name in ("iso8859-1", "ascii") else codec.name


def _strict(raw: bytes, charset: str) -> str | None:
    try:
        return raw.decode(charset)
    except (UnicodeError, LookupError):
        return None


def _guess(raw: bytes, name: str) -> tuple[str, str]:
    if b"\x00" in raw[:4096]:
        raise _binary(name)
    from charset_normalizer import from_bytes  # noqa: PLC0415 (a slow import, seldom needed)

    best = from_bytes(raw[: 1024 * 1024]).best()
    text = _strict(raw, best.encoding) if best is not None else None
    if best is None or text is None:
        raise _binary(name)
    return _checked(text, name), best.encoding


def _checked(text: str | None, name: str) -> str:
    """``text`` unless it shows that the bytes were none; a NUL never stands in an article."""
    if text is None:
        raise UnreadableInputError(
            name,
            "its bytes are damaged: they do not fit the charset they begin with. Save it again.",
        )
    text = text.removeprefix("\ufeff")
    controls = sum(text.count(chr(code)) for code in _CONTROLS)
    if "\x00" in text or controls * 50 > len(text):
        raise _binary(name)
    if not text.strip():
        raise UnreadableInputError(name, "it holds nothing but white space.")
    return text


_CONTROLS = tuple(code for code in range(1, 32) if chr(code) not in "\t\n\r\f\v\x1b")


def _binary(name: str) -> UnreadableInputError:
    return UnreadableInputError(
        name,
        "it is not text in any charset known here. Save the article as plain text (.txt, UTF-8).",
    )
