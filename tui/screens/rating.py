"""Reliability and credibility: two judgements on two targets, on two screens blind to one another.

Neither screen shows the other's rating, nor the desk behind it.
"""

from collections.abc import Mapping
from enum import StrEnum
from textwrap import wrap
from typing import Any, ClassVar

from textual import events, on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from provenance import workflow
from provenance.domain.annotations import Act, Annotation, Target
from provenance.domain.ratings import CREDIBILITY_MEANING, RELIABILITY_MEANING, Anchor
from provenance.errors import JudgementRefusedError, ProvenanceError, SecondOriginMissingError
from tui.drawing.wording import moment_in_words
from tui.keys import look
from tui.messages import AnchorsRead, ReadFailed
from tui.plain_text import harmless_line
from tui.screens.acting import Deed
from tui.screens.ask import AskScreen
from tui.screens.dialog import STORES, DialogScreen
from tui.widgets.plain_input import PlainInput

_LEVEL_CELLS = 24
_MEANING_CELLS = 51
"""Together they fit a terminal of 80 cells; a longer meaning goes on under itself."""


class RatingScreen(DialogScreen):
    """Choose a level by its letter or figure, say why, store."""

    CSS_PATH = "rating.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        look(
            "ctrl+o", "anchor", "own words", "Say what the level at the bar means in this newsroom"
        )
    ]
    meanings: ClassVar[Mapping[Any, tuple[str, str]]]
    question: ClassVar[str]

    def __init__(self, target: Target, subject: Content, before: Annotation | None = None) -> None:
        super().__init__()
        self.target = target
        self.subject = subject
        self.before = before
        self.level: str | None = None
        self.anchors: Mapping[str, Anchor] = {}

    def compose(self) -> ComposeResult:
        """Question, subject, levels with their meaning, rationale."""
        with Vertical(id="rating"):
            yield Static(Content.styled(self.question, "bold $accent"), id="rating-question")
            yield Static(self.subject, id="rating-subject")
            yield OptionList(
                *(Option(self._level_line(level), id=level.value) for level in self.meanings),
                id="rating-levels",
                compact=True,
            )
            yield Static(self._before_in_words(), id="rating-before")
            yield Static("", id="rating-chosen")
            yield PlainInput(
                placeholder="Why? A few words that still convince in a year.",
                id="rating-why",
                classes="-last",
                compact=True,
            )
            yield Static("", id="dialog-said")
        yield Static(
            f"{self._keys_in_words()}   Enter goes on   Ctrl+O own words\n{STORES}",
            id="dialog-keys",
        )

    def on_mount(self) -> None:
        """Begin with the levels, none chosen: a preselected level would be a suggestion."""
        levels = self.query_one("#rating-levels", OptionList)
        levels.highlighted = None
        levels.focus()
        self._show_chosen()
        self._read_anchors()

    @work(thread=True, exclusive=True, group="anchors")
    def _read_anchors(self) -> None:
        try:
            self.post_message(AnchorsRead(self.desk.store.anchors()))
        except ProvenanceError as error:
            self.post_message(ReadFailed(error))

    @on(AnchorsRead)
    def _shows_anchors(self, message: AnchorsRead) -> None:
        message.stop()
        self.anchors = message.anchors
        levels = self.query_one("#rating-levels", OptionList)
        for level in self.meanings:
            levels.replace_option_prompt(level.value, self._level_line(level))

    @on(ReadFailed)
    def _keeps_the_codes_words(self, message: ReadFailed) -> None:
        message.stop()
        self.refuse(message.error)

    def action_anchor(self) -> None:
        """Say what the level at the bar, or the chosen one, means here."""
        levels = self.query_one("#rating-levels", OptionList)
        at = levels.highlighted
        level = self.level or (levels.get_option_at_index(at).id if at is not None else None)
        if level is None:
            self.say("Go to a level with ↑↓ first, then say what it means here.")
            return
        name, meaning = next(words for key, words in self.meanings.items() if key.value == level)
        before = self.anchors.get(level)
        screen = AskScreen(
            f"What {level}, {name}, means in this newsroom",
            meaning,
            "empty: the words of the code alone",
            lambda words: lambda store, by: store.set_anchor(level, words, by),
            words=before.words if before else "",
        )

        def kept(act: Act | None) -> None:
            if act is not None:
                self.say(act.event.summary)
                self._read_anchors()

        self.app.push_screen(screen, kept)

    def _keys_in_words(self) -> str:
        levels = [level.value for level in self.meanings]
        return f"{levels[0]}-{levels[-1]} or ↑↓ choose"

    def _level_line(self, level: StrEnum) -> Content:
        name, meaning = self.meanings[level]
        anchor = self.anchors.get(level.value)
        own = f"Here: {harmless_line(anchor.words)}" if anchor else ""
        lines = [*wrap(meaning, _MEANING_CELLS), *wrap(own, _MEANING_CELLS)]
        hanging = ("\n" + " " * _LEVEL_CELLS).join(lines)
        return Content.assemble(
            (f"{level.value}  ", "bold $accent"), (f"{name:<{_LEVEL_CELLS - 3}}", "bold"), hanging
        )

    def _before_in_words(self) -> Content:
        if self.before is None:
            return Content.styled("Not judged until now.", "$foreground 60%")
        before = self.before
        return Content.styled(
            f"Until now {before.value}, {harmless_line(before.editor)}, "
            f"{moment_in_words(before.at)}: {harmless_line(before.rationale)}",
            "$foreground 60%",
        )

    def on_key(self, event: events.Key) -> None:
        """A level's own letter or figure chooses it, unless the rationale is being written."""
        letter = (event.character or "").upper()
        if isinstance(self.focused, OptionList) and letter in {
            level.value for level in self.meanings
        }:
            event.stop()
            event.prevent_default()
            self._choose(letter)

    @on(OptionList.OptionSelected, "#rating-levels")
    def _chosen_by_enter(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        if event.option_id:
            self._choose(event.option_id)

    def _choose(self, level: str) -> None:
        self.level = level
        levels = self.query_one("#rating-levels", OptionList)
        levels.highlighted = levels.get_option_index(level)
        self._show_chosen()
        self.query_one("#rating-why", Input).focus()

    def _show_chosen(self) -> None:
        line = self.query_one("#rating-chosen", Static)
        if self.level is None:
            line.update(Content.styled("Choose a level first.", "$foreground 60%"))
            return
        name = next(self.meanings[level][0] for level in self.meanings if level.value == self.level)
        line.update(Content.assemble((f"{self.level} {name}", "bold $accent"), ", because"))

    def deed(self) -> Deed:
        """Rate the target."""
        level, why = self.level, self.query_one("#rating-why", Input).value
        if level is None:
            raise JudgementRefusedError("No level is chosen yet: press its letter or figure.")
        return lambda store, by: workflow.rate(store, self.target, level, why, by)


class ReliabilityScreen(RatingScreen):
    """A-F of a source or of one hop."""

    meanings: ClassVar[Mapping[Any, tuple[str, str]]] = RELIABILITY_MEANING
    question = "How far may this source be relied on?"


class CredibilityScreen(RatingScreen):
    """1-6 of a statement."""

    meanings: ClassVar[Mapping[Any, tuple[str, str]]] = CREDIBILITY_MEANING
    question = "How far may this statement be believed?"

    def refuse(self, error: ProvenanceError) -> None:
        """A 1 that is not open yet is told with the keys of the desk that open it."""
        if not isinstance(error, SecondOriginMissingError):
            super().refuse(error)
            return
        words = (
            "! 1 asks for a second origin: two origins of the claim judged independent, and "
            f"{error.so_far or 'none'} so far. Esc, then w shows where it comes from, and I there judges "
            "an origin. Use 2 where earlier reports speak for it."
        )
        self.say(words, is_refusal=True)
