"""Several processes read; what comes back is what one would have read."""

import json
import os
import signal
from contextlib import closing

import pytest

from provenance.errors import PluginError, ProvenanceError, WorkerLostError
from provenance.ingest import Hints
from tests.archives import numbered_pages, write_archive
from tests.tui.cli.wires import WIRE_TEXT, numbered_text
from tui.cli.jobs import extract_all, whole

NO_HINTS = Hints(None, None, None, None, None)


@pytest.fixture
def inbox(write):
    """A folder of twelve stories, one of them empty."""
    for number in range(12):
        folder = write(
            f"inbox/{number:02}.txt", "" if number == 5 else numbered_text(number)
        ).parent
    return folder


def told(result):
    """What was printed, without the seconds that it took."""
    lines = map(json.loads, result.stdout.splitlines())
    return [{key: value for key, value in line.items() if key != "seconds"} for line in lines]


def test_two_processes_read_what_one_reads_in_the_same_order(run, inbox, tmp_path):
    write_archive(tmp_path / "inbox" / "crawl.warc.gz", numbered_pages(3))
    one = run("extract", inbox, "--json", "--extractor", "rules")
    two = run("extract", inbox, "--json", "--extractor", "rules", "--jobs", "2")
    assert two.exit_code == one.exit_code == 1
    assert two.stderr == one.stderr
    assert "05.txt" in two.stderr

    assert told(two) == told(one)
    assert len(told(two)) == 14


def test_standard_input_is_read_here_in_its_turn(run, inbox):
    result = run(
        "extract", inbox / "00.txt", "-", inbox / "01.txt", "--json", "--jobs", "2", stdin=WIRE_TEXT
    )
    assert result.exit_code == 0
    assert [line["doc"] for line in told(result)] == [
        str(inbox / "00.txt"),
        "-",
        str(inbox / "01.txt"),
    ]


def test_what_several_processes_read_is_stored_once_and_whole(run, inbox):
    assert run("add", inbox, "--jobs", "2", "--extractor", "rules").exit_code == 1
    articles = run.json("list", "articles")
    assert len(articles) == 11
    statements = run.json("list", "statements")
    again = run("add", inbox, "--jobs", "2", "--extractor", "rules")
    assert "already known" in again.stderr
    assert run.json("list", "statements") == statements
    assert run("database", "verify").exit_code == 0


def test_a_wrong_extractor_is_said_once(inbox):
    with pytest.raises(PluginError):
        next(extract_all([str(inbox / "00.txt")], NO_HINTS, "no-such", 2, whole))


def test_a_worker_that_is_killed_is_said_with_what_to_do():
    read = extract_all([_KillsItsReader()], NO_HINTS, "rules", 2, whole)
    with closing(read), pytest.raises(WorkerLostError, match="fewer --jobs"):
        next(read)


class _KillsItsReader(str):
    """A name whose reading kills the process, as the kernel does when memory runs out."""

    __slots__ = ()

    def __reduce__(self):
        return _kill_unless_parent, (os.getpid(),)


def _kill_unless_parent(parent: int) -> str:
    if os.getpid() != parent:
        os.kill(os.getpid(), signal.SIGKILL)
    return "never"


def test_errors_come_back_from_another_process_as_they_were(inbox):
    missing = str(inbox / "99.txt")
    ((_, error),) = extract_all([missing], NO_HINTS, "rules", 2, whole)
    assert isinstance(error, ProvenanceError)
    assert error.name == missing


def test_zero_jobs_are_one_a_core(monkeypatch, inbox):
    monkeypatch.setattr(os, "cpu_count", lambda: 1)
    ((_, told_by),) = extract_all([str(inbox / "00.txt")], NO_HINTS, "rules", 0, process_of)
    assert told_by == os.getpid()
    monkeypatch.setattr(os, "cpu_count", lambda: 2)
    ((_, told_by),) = extract_all([str(inbox / "00.txt")], NO_HINTS, "rules", 0, process_of)
    assert told_by != os.getpid()


def process_of(_read):
    """The process that read an article."""
    return os.getpid()
