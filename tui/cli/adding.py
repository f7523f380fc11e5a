"""Storing many inputs, one after the other, so that what was reported as stored is stored.

The rule of this module: a line about an article is printed after its transaction is committed, and
Ctrl-C falls between articles, never inside one.
"""

from collections.abc import Sequence
from contextlib import closing
from typing import TYPE_CHECKING

from provenance.domain.annotations import Signature, Target, TargetKind
from provenance.domain.articles import Article
from provenance.domain.stored import AddedArticle
from provenance.errors import DatabaseError, ProvenanceError, WorkerLostError
from provenance.extraction import Extractor
from provenance.extraction.languages import unread_in_words
from provenance.ingest import Hints
from provenance.workflow import Store, add_article
from tui.cli.interrupts import Interruption
from tui.cli.jobs import read_all
from tui.cli.output import print_error, print_json, print_line, talk
from tui.cli.progress import ProgressBar
from tui.cli.stored_json import added_line
from tui.drawing.wording import counted
from tui.exits import ExitCode, exit_code_of_batch

if TYPE_CHECKING:
    from tui.cli.inputs import Input


class Adding:
    """One run of ``provenance add``."""

    def __init__(
        self,
        store: Store,
        extractor: str,
        hints: Hints,
        by: Signature,
        *,
        jobs: int,
        as_json: bool,
    ) -> None:
        self._store = store
        self._extractor = extractor
        self._hints = hints
        self._by = by
        self._jobs = jobs
        self._as_json = as_json
        self._stored = 0
        self._known = 0
        self._failures: list[ProvenanceError] = []

    def add_all(self, names: Sequence["Input"]) -> ExitCode:
        """Add every input that can be read, and answer how it went."""
        try:
            with (
                Interruption() as interruption,
                ProgressBar(len(names)) as bar,
                closing(
                    read_all(
                        names,
                        self._hints,
                        self._extractor,
                        self._jobs,
                        self._store.known_carriers(),
                    )
                ) as read,
            ):
                for name, outcome in read:
                    self._add_one(name, outcome, interruption, bar)
                    interruption.stop_if_asked()
                    bar.advance()
        except KeyboardInterrupt:
            left = len(names) - self._stored - self._known - len(self._failures)
            talk(f"Interrupted: {self._in_words()}, {left:,} not reached.")
            return ExitCode.INTERRUPTED
        except (
            DatabaseError,
            WorkerLostError,
            OSError,
        ):  # the database, or standard output, takes no more
            talk(f"Stopped: {self._in_words()}.")
            raise
        if len(names) != 1:
            talk(f"{self._in_words()}.")
        return exit_code_of_batch(self._failures)

    def _add_one(
        self,
        name: "Input",
        outcome: tuple[Article, Extractor] | ProvenanceError,
        interruption: Interruption,
        bar: ProgressBar,
    ) -> None:
        try:
            if isinstance(outcome, ProvenanceError):
                raise outcome
            article, extractor = outcome
            with interruption.held():
                added = add_article(self._store, article, extractor, self._by)
                bar.clear()
                self._report(str(name), added, article)
                unread = unread_in_words(article, extractor)
                if unread:
                    talk(f"{name}: {unread}; it is kept without statements.")
        except DatabaseError:  # the next input would fare no better
            raise
        except ProvenanceError as error:
            self._failures.append(error)
            bar.clear()
            print_error(error, as_json=self._as_json, name=str(name))

    def _report(self, name: str, added: AddedArticle, article: Article) -> None:
        self._known += added.known
        self._stored += not added.known
        if self._as_json:
            print_json(added_line(name, added, article.title))
        else:
            print_line(f"{name}: {added_in_words(added)}")

    def _in_words(self) -> str:
        known = f", {self._known:,} already known" if self._known else ""
        failed = f", {len(self._failures):,} failed" if self._failures else ""
        return f"{counted(self._stored, 'article')} stored{known}{failed}"


def added_in_words(added: AddedArticle) -> str:
    """``stored as art3, 12 statements``; a known text is ``already stored as art3``."""
    article = str(Target(TargetKind.ARTICLE, added.article_id))
    if added.known:
        return f"already stored as {article}"
    capture = f", capture {added.capture_seq}" if added.capture_seq > 1 else ""
    return f"stored as {article}{capture}, {counted(len(added.statement_ids), 'statement')}"
