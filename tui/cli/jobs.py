"""Reading many articles, in this process or in one a core, always answered in the order given.

The rule of this module: what comes back is the same whoever read it.  Errors for people travel as
values, one bad input stops none of the others; a bug in a worker comes back with its traceback.
"""

import os
import signal
import time
from collections import deque
from collections.abc import Callable, Generator, Iterable, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import closing
from dataclasses import dataclass
from multiprocessing import get_context
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from provenance.domain.articles import Article
from provenance.domain.known_carriers import KnownCarrier
from provenance.domain.statements import Statement
from provenance.errors import ProvenanceError, WorkerLostError
from provenance.extraction import Extractor
from provenance.extraction.languages import statements_of, unread_in_words
from provenance.ingest import Hints
from provenance.workflow import informed
from tui.cli.inputs import STDIN, load_extractor, read_input
from tui.collecting import collect_seldom

if TYPE_CHECKING:
    from tui.cli.inputs import Input

Told = TypeVar("Told")
"""What is told of an article that was read."""

_AHEAD = 4
"""Articles handed out beyond those being read, a process: none waits, and memory stays bounded."""


@dataclass(frozen=True, slots=True)
class Extracted:
    """An article read, with its statements and the seconds that finding them took.

    ``unread`` says why it has none when its language is not read, "" otherwise.
    """

    name: "Input"
    article: Article
    statements: tuple[Statement, ...]
    seconds: float
    unread: str


def extract_one(name: "Input", hints: Hints, extractor: Extractor) -> Extracted:
    """Read one input and find its statements; UnreadableInputError, FetchError."""
    article = read_input(name, hints)
    began = time.perf_counter()
    statements = statements_of(article, extractor)
    seconds = time.perf_counter() - began
    return Extracted(name, article, statements, seconds, unread_in_words(article, extractor))


@dataclass(slots=True)
class ReadBefore:
    """An extractor that has done its work elsewhere: it answers for one article only."""

    name: str
    version: str
    languages: frozenset[str]
    statements: tuple[Statement, ...]

    def extract(self, article: Article) -> tuple[Statement, ...]:  # noqa: ARG002 (Extractor's)
        """What was found."""
        return self.statements


def extract_all(
    names: Iterable["Input"],
    hints: Hints,
    extractor: str,
    jobs: int,
    tell: Callable[[Extracted], Told],
    carriers: Sequence[KnownCarrier] = (),
) -> Generator[tuple["Input", Told | ProvenanceError], None, None]:
    """Each input with what ``tell`` makes of what was read, or why it cannot be, in the order given.

    ``jobs`` processes read at once; 1 reads here, 0 takes one a core.  ``tell`` is run where the
    article was read, so that little goes from process to process.  ``carriers`` are those that the
    store knows by name.  PluginError before the first; WorkerLostError when a process is ended from
    outside.
    """
    reading = Reading(informed(load_extractor(extractor), carriers), hints, tell)
    collect_seldom()
    jobs = jobs or os.cpu_count() or 1
    if jobs == 1:
        return ((name, reading.outcome(name)) for name in names)
    return _extract_in_processes(names, reading, extractor, jobs, carriers)


def read_all(
    names: Iterable["Input"],
    hints: Hints,
    extractor: str,
    jobs: int,
    carriers: Sequence[KnownCarrier] = (),
) -> Generator[tuple["Input", tuple[Article, Extractor] | ProvenanceError], None, None]:
    """As ``extract_all``, for who may not need the statements: with one job they are found on asking."""
    loaded = informed(load_extractor(extractor), carriers)
    if jobs == 1:
        for name in names:
            try:
                yield name, (read_input(name, hints), loaded)
            except ProvenanceError as error:
                yield name, error
        return
    with closing(extract_all(names, hints, extractor, jobs, whole, carriers)) as extracted:
        for name, outcome in extracted:
            if isinstance(outcome, ProvenanceError):
                yield name, outcome
                continue
            before = ReadBefore(loaded.name, loaded.version, loaded.languages, outcome.statements)
            yield name, (outcome.article, before)


def whole(extracted: Extracted) -> Extracted:
    """All that was read, for ``extract_all``."""
    return extracted


@dataclass(frozen=True, slots=True)
class Reading(Generic[Told]):
    """What reads an input in one process, and what is told of it."""

    extractor: Extractor
    hints: Hints
    tell: Callable[[Extracted], Told]

    def outcome(self, name: "Input") -> Told | ProvenanceError:
        """What is told of an input, or why it cannot be read."""
        try:
            return self.tell(extract_one(name, self.hints, self.extractor))
        except ProvenanceError as error:
            return error


def _extract_in_processes(
    names: Iterable["Input"],
    here: Reading[Told],
    extractor: str,
    jobs: int,
    carriers: Sequence[KnownCarrier],
) -> Generator[tuple["Input", Told | ProvenanceError], None, None]:
    start = (extractor, here.hints, here.tell, carriers)
    pool = ProcessPoolExecutor(jobs, get_context("spawn"), _start_worker, start)
    waiting: deque[tuple[Input, Future[Any] | None]] = deque()
    try:
        for name in names:
            # Standard input is this process's own.
            waiting.append((name, None if name == STDIN else pool.submit(_work, name)))
            if len(waiting) >= jobs * (1 + _AHEAD):
                first, future = waiting.popleft()
                yield first, _awaited(first, future, here)
        while waiting:
            first, future = waiting.popleft()
            yield first, _awaited(first, future, here)
    finally:
        pool.shutdown(cancel_futures=True)


def _awaited(name: "Input", future: "Future[Any] | None", here: Reading[Any]) -> Any:
    if future is None:
        return here.outcome(name)
    try:
        return future.result()
    except BrokenProcessPool as error:
        raise WorkerLostError(str(name)) from error


class _Worker:
    """What a worker process keeps from one article to the next."""

    reading: Reading[Any]


def _start_worker(
    extractor: str,
    hints: Hints,
    tell: Callable[[Extracted], Any],
    carriers: Sequence[KnownCarrier],
) -> None:
    signal.signal(
        signal.SIGINT, signal.SIG_IGN
    )  # Ctrl-C is for the process that was started by hand
    _Worker.reading = Reading(informed(load_extractor(extractor), carriers), hints, tell)
    collect_seldom()


def _work(name: "Input") -> Any:
    return _Worker.reading.outcome(name)
