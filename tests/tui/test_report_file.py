import os
import stat

import pytest

from provenance.errors import ReportError
from tui.report_file import require_writable, write_report


def test_a_report_is_put_in_place_whole(tmp_path):
    path = tmp_path / "report.md"
    write_report(path, "Łódź “said”\n")
    assert path.read_bytes() == "Łódź “said”\n".encode()
    assert list(tmp_path.iterdir()) == [path]


def test_an_existing_report_is_replaced_and_keeps_its_permissions(tmp_path):
    path = tmp_path / "report.md"
    path.write_text("old")
    path.chmod(0o640)
    write_report(path, "new")
    assert path.read_text() == "new"
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


def test_a_new_report_may_be_read_as_far_as_the_umask_allows(tmp_path):
    before = os.umask(0o027)
    try:
        write_report(tmp_path / "report.md", "new")
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "report.md").stat().st_mode) == 0o640


def test_a_symbolic_link_stays_one(tmp_path):
    target = tmp_path / "real.md"
    target.write_text("old")
    link = tmp_path / "link.md"
    link.symlink_to(target)
    write_report(link, "new")
    assert link.is_symlink()
    assert target.read_text() == "new"


def test_the_old_report_stays_when_the_new_one_cannot_be_written(tmp_path, monkeypatch):
    path = tmp_path / "report.md"
    path.write_text("old")

    def full(_number):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(ReportError, match="No space left on device"):
        write_report(path, "new")
    assert path.read_text() == "old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_folder_is_refused_with_what_to_do(tmp_path):
    with pytest.raises(ReportError, match=r"is a folder: name a file in it"):
        require_writable(tmp_path)


def test_a_missing_folder_is_named(tmp_path):
    with pytest.raises(ReportError, match="There is no folder"):
        require_writable(tmp_path / "absent" / "report.md")


def test_a_device_or_pipe_is_refused(tmp_path):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with pytest.raises(ReportError, match="no ordinary file"):
        require_writable(pipe)


def test_a_long_name_does_not_make_the_temporary_one_too_long(tmp_path):
    path = tmp_path / ("r" * 250 + ".md")
    write_report(path, "new")
    assert path.read_text() == "new"
