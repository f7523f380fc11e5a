"""The keys that decide on sources: each opens a dialog that asks why, and stores one act."""

from typing import ClassVar

from textual.binding import BindingType
from textual.content import Content

from provenance import workflow
from provenance.domain.annotations import AnnotationKind, Target, TargetKind
from provenance.domain.source_records import SourceRecord
from provenance.domain.stored import SourceSummary
from tui.keys import decide
from tui.plain_text import harmless_line
from tui.screens.act_keys import ActKeysScreen

SOURCE_DECIDING = [
    decide("E", "edit", "edit", "Edit: name, kind, aliases, ties"),
    decide("M", "merge", "merge", "Merge the marked sources into this one"),
    decide("S", "split", "split", "Give some of its statements to another source"),
    decide("P", "take_apart", "part", "Part a source again that was merged into this one"),
    decide("R", "rate", "rate A-F", "Rate the source A-F, wherever it occurs"),
    decide("N", "note", "note", "Write a note on the source"),
    decide("U", "undo", "undo", "Undo your newest act"),
    decide("Y", "redo", "redo", "Redo what you undid last"),
]


class SourceDecidingScreen(ActKeysScreen):
    """A screen with a present source, maybe some marked ones, and the keys that decide on them."""

    BINDINGS: ClassVar[list[BindingType]] = [*SOURCE_DECIDING]
    record: SourceRecord | None = None
    marked: frozenset[int] = frozenset()

    @property
    def present(self) -> SourceSummary | None:
        """The source one is on."""
        raise NotImplementedError

    def _on(self) -> SourceRecord | None:
        """The source to decide on, as it is shown; where there is none, the editor is told."""
        present, record = self.present, self.record
        if present is None or record is None or record.summary.id != present.id:
            self.notify("The source is still being read. Press the key again.", title="Not done")
            return None
        return record

    def action_edit(self) -> None:
        """Open the form of the source."""
        from tui.screens.source_form import SourceFormScreen  # noqa: PLC0415

        if record := self._on():
            self.ask(SourceFormScreen(record))

    def action_merge(self) -> None:
        """Merge the marked ones into this one."""
        from tui.screens.merging import MergeScreen  # noqa: PLC0415

        if record := self._on():
            moved = sorted(self.marked - {record.summary.id})
            if not moved:
                self.notify("Mark the sources to merge with space, then go to the one that stays.")
                return
            self.ask(MergeScreen(moved, record.summary))

    def action_split(self) -> None:
        """Give some of its statements to another."""
        from tui.screens.source_splitting import SourceSplitScreen  # noqa: PLC0415

        if record := self._on():
            self.ask(SourceSplitScreen(record.summary))

    def action_take_apart(self) -> None:
        """Part one that was merged into this."""
        from tui.screens.merging import TakeApartScreen  # noqa: PLC0415

        if record := self._on():
            if not record.merged:
                self.notify("No source was merged into this one.", markup=False)
                return
            self.ask(TakeApartScreen(record))

    def action_rate(self) -> None:
        """Rate the source."""
        from tui.screens.rating import ReliabilityScreen  # noqa: PLC0415

        if record := self._on():
            standing = [rating.annotation for rating in record.ratings if rating.stands]
            subject = Content.assemble(
                (harmless_line(record.summary.name), "bold"),
                f"  {record.summary.kind.replace('_', ' ')}\n",
                ("The rating shows on every hop through this source.", "$foreground 60%"),
            )
            before = standing[-1] if standing else None
            self.ask(ReliabilityScreen(_target(record), subject, before))

    def action_note(self) -> None:
        """Write a note."""
        from tui.screens.ask import AskScreen  # noqa: PLC0415

        if record := self._on():
            target = _target(record)
            self.ask(
                AskScreen(
                    f"Note on {target}",
                    harmless_line(record.summary.name),
                    "what the next editor should know",
                    lambda words: (
                        lambda store, by: workflow.annotate(
                            store, target, AnnotationKind.NOTE, words, by
                        )
                    ),
                )
            )


def _target(record: SourceRecord) -> Target:
    return Target(TargetKind.SOURCE, record.summary.id)
