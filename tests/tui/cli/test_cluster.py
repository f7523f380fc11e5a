"""The same extraction over a real Dask cluster of two workers, as a process: it opens sockets."""

import json
import sys

import pytest

from provenance.errors import ClusterError, OutputError
from provenance.ingest import Hints
from tests.archives import numbered_pages, write_archive
from tests.tui.cli.wires import numbered_text
from tui.cli import cluster
from tui.cli.cluster import batches_of, connect, read_batch, run_batches

NO_HINTS = Hints(None, None, None, None, None)


@pytest.fixture
def inputs(write, tmp_path):
    """A folder of seventy stories and a web archive of five pages: two batches."""
    for number in range(70):
        folder = write(f"inbox/{number:02}.txt", numbered_text(number)).parent
    write_archive(tmp_path / "crawl.warc.gz", numbered_pages(5))
    return [str(folder), str(tmp_path / "crawl.warc.gz")]


def over_cluster(run, inputs, out):
    process = run.start(
        "extract", *inputs, "--cluster", "local:2", "-o", out, "--extractor", "rules", "--json"
    )
    printed, talk = process.communicate(timeout=120)
    return process.returncode, [json.loads(line) for line in printed.splitlines()], talk


def read_lines(out):
    return [
        json.loads(line)
        for part in sorted(out.glob("*.jsonl"))
        for line in part.read_text(encoding="utf-8").splitlines()
    ]


def told(lines):
    return [{key: value for key, value in line.items() if key != "seconds"} for line in lines]


def test_a_cluster_reads_what_one_process_reads_and_goes_on_where_it_was(run, inputs, tmp_path):
    out = tmp_path / "out"
    code, parts, talk = over_cluster(run, inputs, out)
    assert (code, len(parts)) == (0, 2), talk
    assert "75 articles" in talk
    assert told(read_lines(out)) == told(run.json("extract", *inputs, "--extractor", "rules"))

    first, second = sorted(out.glob("*.jsonl"))
    kept = first.stat().st_mtime_ns
    second.unlink()
    code, parts, talk = over_cluster(run, inputs, out)
    assert code == 0
    assert sorted((part["part"], part["new"]) for part in parts) == [
        (str(first), False),
        (str(second), True),
    ]
    assert first.stat().st_mtime_ns == kept
    assert len(read_lines(out)) == 75


@pytest.mark.enable_socket
def test_a_scheduler_that_does_not_answer_is_said(monkeypatch):
    monkeypatch.setattr(cluster, "_PATIENCE", 0.2)
    with pytest.raises(ClusterError, match="no scheduler answers"):
        connect("tcp://127.0.0.1:1")


def test_an_address_that_is_none_is_said():
    with pytest.raises(ClusterError, match="no scheduler answers"):
        connect("local:many")


def test_without_the_extra_the_way_to_it_is_said(monkeypatch):
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(ClusterError, match=r"provenance-annotator\[cluster\]"):
        connect("local:2")


@pytest.mark.parametrize("given", [["--cluster", "local:2"], ["-o", "out"]])
def test_a_cluster_and_a_folder_go_together(run, inputs, given):
    result = run("extract", *inputs, *given)
    assert result.exit_code == 2
    assert "go together" in result.stderr


def test_batches_are_named_by_what_is_in_them_and_what_reads_them(inputs, write):
    def keys(hints=NO_HINTS, extractor="rules"):
        names = sorted(inputs[:1][0] + f"/{number:02}.txt" for number in range(70))
        return [batch.key for batch in batches_of(names, hints, extractor, [])]

    before = keys()
    assert len(set(before)) == 2
    assert keys() == before
    assert keys(Hints("The Sound Courier", None, None, None, None)) != before
    assert keys(extractor="trained") != before
    write("inbox/69.txt", "Another story\n\nIt rains, Tove Lindqvist said on Monday.\n")
    after = keys()
    assert after[0] == before[0]
    assert after[1] != before[1]


def test_an_input_that_cannot_be_had_stops_none_of_the_others(inputs, tmp_path):
    failures = []
    missing = str(tmp_path / "none.txt")
    (batch,) = batches_of([missing, f"{inputs[0]}/00.txt"], NO_HINTS, "rules", failures)
    assert [name for name, _capture in batch.captures] == [f"{inputs[0]}/00.txt"]
    assert [failure.name for failure in failures] == [missing]


def test_what_holds_no_article_is_a_line_that_says_why(write):
    name = str(write("empty.txt", ""))
    (batch,) = batches_of([name], NO_HINTS, "rules", [])
    (line,) = read_batch(batch.captures, NO_HINTS, "rules")
    assert json.loads(line)["error"] == "unreadable_input"


def test_a_folder_that_cannot_be_made_is_said_before_anything_is_read(tmp_path):
    (tmp_path / "out").write_text("a file", encoding="utf-8")

    class Idle:
        def nthreads(self):
            return {}

    with pytest.raises(OutputError, match="cannot be made a folder"):
        next(run_batches(Idle(), [], NO_HINTS, "rules", tmp_path / "out"))
