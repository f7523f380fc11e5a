import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.errors import UnreadableInputError
from provenance.ingest import decoding
from provenance.ingest.decoding import decode

GERMAN = "Die Fähre fährt nicht mehr, sagte der Bürgermeister über die Brücke von Großselva."


@pytest.mark.parametrize(
    ("mark", "charset"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
    ],
)
def test_a_byte_order_mark_decides_and_is_dropped(mark: bytes, charset: str) -> None:
    assert decode(mark + GERMAN.encode(charset), "a.txt", "koi8-r") == (GERMAN, charset)


def test_a_declared_charset_is_believed() -> None:
    words = "Мэр города сказал"
    assert decode(words.encode("koi8-r"), "a.txt", "KOI8-R") == (words, "koi8-r")


def test_latin_1_is_read_as_browsers_read_it() -> None:
    assert decode(b"\x93Yes\x94", "a.html", "iso-8859-1") == ("“Yes”", "cp1252")


def test_a_misdeclared_page_that_is_utf_8_is_read_as_utf_8() -> None:
    assert decode(GERMAN.encode(), "a.html", "ISO-8859-1") == (GERMAN, "utf-8")


def test_a_charset_that_does_not_fit_or_exist_is_passed_over() -> None:
    assert decode(GERMAN.encode(), "a.html", "no-such-charset") == (GERMAN, "utf-8")
    assert decode(GERMAN.encode(), "a.html", "utf-16-le")[0] != ""
    assert decode(b"plain words", "a.html", "rot13") == ("plain words", "utf-8")


@pytest.mark.parametrize(
    "head",
    [
        '<html><meta charset="windows-1251">',
        "<html><meta http-equiv=Content-Type content='text/html; charset=windows-1251'>",
        '<?xml version="1.0" encoding="windows-1251"?><html>',
    ],
)
def test_a_page_names_its_charset_itself(head: str) -> None:
    page = head + "<p>Мэр города сказал</p>"
    assert decode(page.encode("cp1251"), "a.html", is_markup=True) == (page, "cp1251")


def test_a_charset_nobody_names_is_guessed() -> None:
    text, charset = decode((GERMAN * 5).encode("cp1252"), "a.txt")
    assert text == GERMAN * 5
    assert charset


def test_text_is_kept_exactly() -> None:
    words = " One\r\nTwo\rThree\fFour\u00a0\u200b\u2028e\u0301\t\n"
    assert decode(words.encode(), "a.txt")[0] == words


@pytest.mark.parametrize(
    ("raw", "says"),
    [
        (b"", "it is empty"),
        (b" \n\r\n ", "it is empty"),
        ("\u00a0\u2003".encode(), "nothing but white space"),
        (b"%PDF-1.7 ...", "it is a PDF"),
        (b"PK\x03\x04....", "a Word, OpenDocument or zip file"),
        (b"{\\rtf1 hello}", "rich text"),
        (b"\x89PNG\r\n\x1a\n", "a picture"),
        (b"\x00\x01\x02\x03" * 50, "not text in any charset"),
        (b"abc\x00def", "not text in any charset"),
        (b"\x01\x02\x03\x04\x05 words", "not text in any charset"),
        (codecs.BOM_UTF8 + b"\xff\xff", "its bytes are damaged"),
    ],
)
def test_what_is_no_text_is_refused_with_advice(raw: bytes, says: str) -> None:
    with pytest.raises(UnreadableInputError, match=says) as caught:
        decode(raw, "inbox/a.txt")
    assert caught.value.name == "inbox/a.txt"
    assert str(caught.value).startswith("inbox/a.txt: ")


def test_what_is_too_large_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(decoding, "LARGEST", 10)
    assert decode(b"ten bytes!", "a.txt") == ("ten bytes!", "utf-8")
    with pytest.raises(UnreadableInputError, match="11 bytes, more than the 10"):
        decode(b"eleven byte", "a.txt")


@given(st.text().filter(lambda text: text.strip() and "\x00" not in text))
def test_utf_8_comes_back_as_it_was_or_is_refused(text: str) -> None:
    try:
        found, _ = decode(text.encode(), "a.txt")
    except UnreadableInputError:
        assert any(ord(c) < 32 for c in text) or text.startswith(
            ("%PDF", "{\\rtf", "PK", "GIF8", "\ufeff")
        )
    else:
        assert found == text.removeprefix("\ufeff").removeprefix("\ufeff")


@given(st.binary())
def test_any_bytes_are_text_or_refused(raw: bytes) -> None:
    try:
        text, charset = decode(raw, "a.txt")
    except UnreadableInputError:
        return
    assert text.strip()
    assert charset


@pytest.mark.parametrize("declared", ["utf-16", "utf-16le", "UTF-32"])
def test_a_charset_of_wide_characters_is_believed_only_with_their_zero_bytes(declared: str) -> None:
    assert decode("Grüße an alle".encode(), "a.html", declared) == ("Grüße an alle", "utf-8")
    wide = "Grüße an alle".encode("utf-16-le")
    assert decode(wide, "a.html", "utf-16le") == ("Grüße an alle", "utf-16-le")
