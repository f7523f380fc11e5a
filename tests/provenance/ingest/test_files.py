import io
import os
from pathlib import Path

import pytest

from provenance.domain.articles import ObtainedBy
from provenance.errors import UnreadableInputError
from provenance.ingest import files
from provenance.ingest.files import article_paths, capture_file, capture_stdin


@pytest.fixture
def inbox(tmp_path: Path) -> Path:
    """A folder as a newsroom keeps it."""
    for name in (
        "b.txt", "a.html", "c.HTM", "d.xhtml", "e.text", "f.md", "picture.png", "notes.docx", ".hidden.txt",
        "older/z.txt", "older/a.txt", ".git/x.txt",
    ):  # fmt: skip
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("Words.", encoding="utf-8")
    return tmp_path


def test_a_file_is_captured_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "ferry.html"
    path.write_bytes(b"\xef\xbb\xbf<p>Words\r\n")
    capture = capture_file(path)
    assert capture.raw == b"\xef\xbb\xbf<p>Words\r\n"
    assert capture.obtained_by is ObtainedBy.FILE
    assert capture.file_name == str(path)
    assert capture.media_type == "text/html"
    assert capture.obtained_at.utcoffset() is not None
    assert capture.requested_url is None


def test_standard_input_is_captured(monkeypatch: pytest.MonkeyPatch) -> None:
    assert capture_stdin(b"Words.").raw == b"Words."
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"Piped.")))
    capture = capture_stdin()
    assert capture.raw == b"Piped."
    assert capture.obtained_by is ObtainedBy.STDIN
    assert capture.file_name is None


def test_a_missing_file_is_said_to_be_missing(tmp_path: Path) -> None:
    with pytest.raises(UnreadableInputError, match="there is no such file"):
        capture_file(tmp_path / "ferry.txt")
    with pytest.raises(UnreadableInputError, match="cannot be read"):
        capture_file(tmp_path / "a\x00b.txt")
    with pytest.raises(UnreadableInputError, match="it is a folder"):
        capture_file(tmp_path)


def test_no_more_is_read_than_is_needed_to_refuse(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "LARGEST", 4)
    path = tmp_path / "long.txt"
    path.write_bytes(b"a very long text")
    assert capture_file(path).raw == b"a ver"


def test_a_folder_gives_its_articles_in_order(inbox: Path) -> None:
    found = [str(path.relative_to(inbox)) for path in article_paths([inbox])]
    assert found == [
        "a.html", "b.txt", "c.HTM", "d.xhtml", "e.text", "f.md",
        str(Path("older/a.txt")), str(Path("older/z.txt")),
    ]  # fmt: skip


def test_named_files_are_taken_as_they_are_and_once(inbox: Path) -> None:
    png, text = inbox / "picture.png", inbox / "b.txt"
    assert list(article_paths([png, text, text, inbox / "older" / ".." / "b.txt"])) == [png, text]
    assert list(article_paths(inbox / "nowhere.txt")) == [inbox / "nowhere.txt"]
    assert next(article_paths(str(inbox))) == inbox / "a.html"


def test_a_loop_of_links_ends(inbox: Path) -> None:
    (inbox / "older" / "loop").symlink_to(inbox, target_is_directory=True)
    assert len(list(article_paths([inbox]))) == 8


def test_a_pipe_in_a_folder_is_passed_over(inbox: Path) -> None:
    os.mkfifo(inbox / "older" / "pipe.txt")
    assert len(list(article_paths([inbox]))) == 8
