import sys
from datetime import UTC, datetime

import pytest

from provenance.domain.articles import ObtainedBy
from provenance.errors import UnreadableInputError
from provenance.ingest import article_paths, read_capture
from provenance.ingest.archives import ArchivedPage, capture_page, is_archive, pages_in
from tests.archives import numbered_pages, write_archive


@pytest.fixture(params=["crawl.warc", "crawl.warc.gz"])
def archive(request, tmp_path):
    return str(write_archive(tmp_path / request.param, numbered_pages(3)))


def test_the_pages_of_an_archive_are_found_in_its_order(archive):
    found = list(pages_in(archive))
    assert [page.url for page in found] == list(numbered_pages(3))
    assert all(page.path == archive for page in found)


def test_each_page_is_read_by_its_place_alone(archive):
    for page in reversed(list(pages_in(archive))):
        capture = capture_page(page)
        assert capture.raw.decode() == numbered_pages(3)[page.url]
        assert capture.obtained_by is ObtainedBy.ARCHIVE
        assert capture.obtained_at == datetime(2026, 3, 9, 8, 30, tzinfo=UTC)
        assert (capture.final_url, capture.status, capture.charset) == (page.url, 200, "utf-8")


def test_an_archived_page_is_read_as_an_article_at_its_url(archive):
    page = next(pages_in(archive))
    article = read_capture(capture_page(page))
    assert article.url == "https://sound.example/1"
    assert "council engineer Signe Holm said" in article.text


def test_what_was_not_answered_in_full_is_no_page(tmp_path):
    path = write_archive(tmp_path / "crawl.warc", numbered_pages(1), status="404 Not Found")
    with pytest.raises(UnreadableInputError, match="no web page that was answered"):
        list(pages_in(str(path)))


def test_a_damaged_archive_gives_what_stands_before_the_damage(tmp_path):
    path = write_archive(tmp_path / "crawl.warc.gz", numbered_pages(3))
    second = list(pages_in(str(path)))[1].offset
    whole = path.read_bytes()
    path.write_bytes(whole[: second + 40] + bytes(80) + whole[second + 120 :])
    found = pages_in(str(path))
    assert next(found).url == "https://sound.example/1"
    with pytest.raises(UnreadableInputError, match="the archive is damaged"):
        list(found)


@pytest.mark.parametrize("content", [b"", b"not an archive\n" * 99, bytes(range(256)) * 40])
def test_what_is_no_archive_is_said(tmp_path, content):
    path = tmp_path / "crawl.warc"
    path.write_bytes(content)
    with pytest.raises(UnreadableInputError, match="archive"):
        list(pages_in(str(path)))


def test_an_archive_that_is_not_there_or_a_folder_is_said(tmp_path):
    for path in (tmp_path / "none.warc", tmp_path):
        with pytest.raises(UnreadableInputError, match="Check the name"):
            list(pages_in(str(path)))


def test_an_archive_that_changed_meanwhile_is_said(archive):
    page = ArchivedPage(archive, 0, "https://elsewhere.example/")
    with pytest.raises(UnreadableInputError, match="has changed"):
        capture_page(page)


def test_without_the_extra_the_way_to_it_is_said(archive, monkeypatch):
    monkeypatch.setitem(sys.modules, "fastwarc.warc", None)
    with pytest.raises(UnreadableInputError, match=r"provenance-annotator\[archives\]"):
        list(pages_in(archive))


def test_archives_are_told_by_their_names_and_taken_from_folders(tmp_path):
    assert [is_archive(name) for name in ("a.WARC.GZ", "a.warc", "a.txt", "warc")] == [
        True,
        True,
        False,
        False,
    ]
    path = write_archive(tmp_path / "crawl.warc.gz", numbered_pages(1))
    assert list(article_paths(tmp_path)) == [path]
