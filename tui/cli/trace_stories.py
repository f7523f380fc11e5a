"""``provenance trace --stories``: one line a story; a bad line or a missing article stops no other.

The rule of this module: a story is printed as soon as it is traced, so that what was printed stands.
"""

from pathlib import Path

from provenance.domain.traces import Trace
from provenance.errors import (
    DatabaseError,
    MissingBodiesError,
    NoSuchTargetError,
    ProvenanceError,
    StoryError,
    UnreadableInputError,
)
from provenance.reports.traces.story_lines import story_object
from provenance.reports.traces.wording import verdict
from provenance.workflow import Store, trace_articles
from provenance.workflow.stories import Story, read_stories
from tui.cli.interrupts import Interruption
from tui.cli.output import print_error, print_json, print_line, talk
from tui.cli.progress import ProgressBar
from tui.drawing.wording import counted
from tui.exits import ExitCode, exit_code_of_batch


class TracingStories:
    """One run over a file of stories."""

    def __init__(self, store: Store, path: Path, *, as_json: bool) -> None:
        self._store = store
        self._path = path
        self._as_json = as_json
        self._done = 0
        self._failures: list[ProvenanceError] = []

    def trace_all(self) -> ExitCode:
        """Trace every story that can be, and answer how it went; UnreadableInputError for the file."""
        stories = list(read_stories(self._path.name, _lines_of(self._path)))
        try:
            with Interruption() as interruption, ProgressBar(len(stories)) as bar:
                for story in stories:
                    self._trace_one(story, bar)
                    interruption.stop_if_asked()
                    bar.advance()
        except KeyboardInterrupt:
            talk(f"Interrupted: {self._in_words()}.")
            return ExitCode.INTERRUPTED
        if len(stories) != 1 or self._failures:
            talk(f"{self._in_words()}.")
        return exit_code_of_batch(self._failures)

    def _trace_one(self, story: Story | StoryError, bar: ProgressBar) -> None:
        try:
            if isinstance(story, StoryError):
                raise story
            known = [name for name in story.external_ids if self._is_stored(name)]
            missing = [name for name in story.external_ids if name not in known]
            traced = trace_articles(self._store, story.claim, known) if known else None
            bar.clear()
            if traced is not None:
                self._print(story, traced)
            if missing:
                raise MissingBodiesError(self._path.name, story.line, missing)
        except DatabaseError:  # the next story would fare no better
            raise
        except ProvenanceError as error:
            self._failures.append(error)
            bar.clear()
            print_error(error, as_json=self._as_json, name=f"{self._path}")

    def _is_stored(self, external_id: str) -> bool:
        try:
            self._store.articles_named([external_id])
        except NoSuchTargetError:
            return False
        return True

    def _print(self, story: Story, traced: Trace) -> None:
        self._done += 1
        if self._as_json:
            print_json(story_object(story.id, traced, story.body_ids))
        else:
            print_line(f"{story.id}: {verdict(traced)}")

    def _in_words(self) -> str:
        failed = f", {counted(len(self._failures), 'error')}" if self._failures else ""
        return f"{counted(self._done, 'story', 'stories')} traced{failed}"


def _lines_of(path: Path) -> list[str]:
    try:
        # Not str.splitlines: a story may hold characters that it takes for line ends.
        return path.read_text(encoding="utf-8-sig").split("\n")
    except OSError as error:
        raise UnreadableInputError(str(path), error.strerror or str(error)) from error
    except UnicodeDecodeError as error:
        raise UnreadableInputError(str(path), "it is no UTF-8 text") from error
