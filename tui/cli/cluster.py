"""``provenance extract --cluster``: the same extraction over a Dask cluster, in batches, resumable.

The rule of this module: a batch is written whole or not at all, under a name made from what is in it
and what read it.  So the same command goes on where it was stopped, and a batch is read anew only
when its bytes, the hints or the extractor have changed.  The bytes are sent to the workers: they need
the tool, not the files.
"""

import json
from collections.abc import Generator, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

from provenance import __version__
from provenance.domain.articles import Capture
from provenance.errors import ClusterError, OutputError, ProvenanceError
from provenance.extraction import Extractor
from provenance.extraction.languages import statements_of
from provenance.extraction.listing import extraction_listing
from provenance.ingest import Hints, read_capture
from tui.cli.inputs import capture_input, load_extractor
from tui.cli.output import json_line

if TYPE_CHECKING:
    from distributed import Client

    from tui.cli.inputs import Input

_ARTICLES = 64
_BYTES = 4 * 2**20
"""A batch is closed at so many articles or bytes: large enough to pay its way over the network."""

_BATCHES_AHEAD = 3
"""Batches handed out for each thread of the cluster: none waits, and our memory stays bounded."""

_RETRIES = 2
_PATIENCE = 20
"""Seconds to wait for the scheduler to answer."""


@dataclass(frozen=True, slots=True)
class Batch:
    """Captures that are read together; ``key`` names them and what reads them."""

    number: int
    key: str
    captures: tuple[tuple[str, Capture], ...]

    @property
    def file_name(self) -> str:
        """The file that it is written to."""
        return f"{self.number:06}-{self.key}.jsonl"


@dataclass(frozen=True, slots=True)
class Part:
    """What became of a batch: ``unread`` counts the pages that held no article."""

    path: Path
    articles: int
    statements: int
    unread: int
    is_new: bool


def batches_of(
    inputs: Iterable["Input"], hints: Hints, extractor: str, failures: list[ProvenanceError]
) -> Iterator[Batch]:
    """The inputs in batches; those that cannot be had at all go to ``failures``."""
    held: list[tuple[str, Capture]] = []
    number = size = 0
    for name in inputs:
        try:
            if isinstance(name, ProvenanceError):
                raise name
            capture = capture_input(name)
        except ProvenanceError as error:
            failures.append(error)
            continue
        held.append((str(name), capture))
        size += len(capture.raw)
        if len(held) >= _ARTICLES or size >= _BYTES:
            number += 1
            yield Batch(number, _key_of(held, hints, extractor), tuple(held))
            held, size = [], 0
    if held:
        yield Batch(number + 1, _key_of(held, hints, extractor), tuple(held))


def _key_of(captures: Iterable[tuple[str, Capture]], hints: Hints, extractor: str) -> str:
    read_by = f"{__version__} {extractor} {load_once(extractor).version} {hints!r}"
    digest = sha256(read_by.encode())
    for name, capture in captures:
        digest.update(f"\0{name}\0{capture.raw_sha256}".encode("utf-8", "surrogatepass"))
    return digest.hexdigest()[:16]


@cache
def load_once(extractor: str) -> Extractor:
    """The extractor, loaded once a process."""
    return load_extractor(extractor)


def read_batch(
    captures: tuple[tuple[str, Capture], ...], hints: Hints, extractor: str
) -> list[str]:
    """A line of JSON for each capture, in order: what ``extract --json`` prints, or why it is none.

    This is what a worker runs.
    """
    return [json_line(_listing(name, capture, hints, extractor)) for name, capture in captures]


def _listing(name: str, capture: Capture, hints: Hints, extractor: str) -> dict[str, Any]:
    try:
        article = read_capture(capture, hints)
    except ProvenanceError as error:
        return {"doc": name, "error": error.kind, "message": str(error)}
    statements = statements_of(article, load_once(extractor))
    # The seconds are another machine's: 0 keeps the same input at the same output.
    return extraction_listing(name, article, statements, 0.0)


def connect(address: str) -> "Client":
    """A client of the cluster at ``address``; ``local:N`` starts one of N workers on this machine.

    Raises ClusterError when Dask is not installed or nothing answers.
    """
    try:
        from distributed import Client, LocalCluster
    except ImportError as error:
        raise ClusterError(
            address,
            "reading over a cluster needs Dask: pip install 'provenance-annotator[cluster]'",
        ) from error
    kind, _, count = address.partition(":")
    try:
        if kind == "local":
            workers = int(count or 2)
            cluster = LocalCluster(
                n_workers=workers, threads_per_worker=1, processes=True, dashboard_address=None
            )
            return Client(cluster)
        return Client(address, timeout=_PATIENCE)
    except (OSError, ValueError) as error:
        raise ClusterError(address, f"no scheduler answers ({error})") from error


def run_batches(
    client: "Client", batches: Iterable[Batch], hints: Hints, extractor: str, out: Path
) -> Generator[Part | ClusterError, None, None]:
    """Each batch as it is done, in whatever order; a batch whose workers died is an error.

    Raises OutputError when ``out`` cannot be written.
    """
    from distributed import as_completed

    _make_folder(out)
    room = _BATCHES_AHEAD * max(1, sum(client.nthreads().values()))
    waiting = iter(batches)
    running: dict[Any, Batch] = {}
    done = as_completed()
    while True:
        while len(running) < room and (batch := next(waiting, None)) is not None:
            if (out / batch.file_name).exists():
                with (out / batch.file_name).open(encoding="utf-8") as lines:
                    yield _part_of(out / batch.file_name, lines, is_new=False)
                continue
            future = client.submit(
                read_batch, batch.captures, hints, extractor, retries=_RETRIES, pure=False
            )
            running[future] = batch
            done.add(future)
        if not running:
            return
        future = next(done)
        yield _finished(running.pop(future), future, out)


def _finished(batch: Batch, future: Any, out: Path) -> Part | ClusterError:
    error = future.exception()
    if error is None:
        path, lines = out / batch.file_name, future.result()
        _write_whole(path, lines)
        return _part_of(path, lines, is_new=True)
    from distributed import KilledWorker

    if isinstance(error, KilledWorker):
        first = batch.captures[0][0]
        return ClusterError(first, "the workers that read this batch died; the rest went on")
    raise error


def _make_folder(out: Path) -> None:
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputError(f"{out} cannot be made a folder: {error.strerror}.") from error


def _write_whole(path: Path, lines: Iterable[str]) -> None:
    unfinished = path.with_suffix(".unfinished")
    try:
        unfinished.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
        unfinished.replace(path)
    except OSError as error:
        raise OutputError(
            f"{path} cannot be written: {error.strerror}. Mend that and give the command again: "
            "it goes on where it was."
        ) from error


def _part_of(path: Path, lines: Iterable[str], *, is_new: bool) -> Part:
    rows = [json.loads(line) for line in lines]
    read = [row for row in rows if "error" not in row]
    statements = sum(len(row["statements"]) for row in read)
    return Part(path, len(read), statements, len(rows) - len(read), is_new)
