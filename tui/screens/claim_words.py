"""What is asked before a claim is changed: a reason, new words for it, or which sources leave an origin."""

from collections.abc import Callable, Mapping, Sequence

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from provenance import workflow
from provenance.domain.annotations import Act
from provenance.domain.claims import GroupAct
from provenance.errors import JudgementRefusedError
from tui.plain_text import harmless_line
from tui.screens.acting import Deed
from tui.screens.dialog import STORES, DialogScreen
from tui.widgets.field import Field
from tui.widgets.marked_list import MarkedList
from tui.widgets.plain_input import PlainInput


class ClaimWordsScreen(DialogScreen, ModalScreen[Act | None]):
    """The words of a claim and why; Ctrl+S stores."""

    def __init__(
        self, question: str, subject: str, words: str, deed_of: Callable[[str, str], Deed]
    ) -> None:
        super().__init__(classes="box-screen")
        self.question = question
        self.subject = subject
        self.words = words
        self.deed_of = deed_of

    def compose(self) -> ComposeResult:
        """Question, what it is about, the two fields."""
        with VerticalScroll(classes="box -tall", can_focus=False):
            yield Static(Content.styled(self.question, "bold $accent"))
            yield Static(Content.styled(self.subject, "$foreground 70%"), classes="box-subject")
            yield Field("Claim", PlainInput(self.words, id="claim-words", compact=True))
            yield Field(
                "Why",
                PlainInput(
                    placeholder="Why? A few words that still convince in a year.",
                    id="claim-why",
                    classes="-last",
                    compact=True,
                ),
            )
            yield Static("", id="dialog-said")
            yield Static(f"Tab next field   {STORES}", classes="box-keys")

    def deed(self) -> Deed:
        """What the caller makes of the two."""
        words, why = (self.query_one(name, Input).value for name in ("#claim-words", "#claim-why"))
        return self.deed_of(words.strip(), why.strip())


class OriginSplitScreen(DialogScreen, ModalScreen[Act | None]):
    """Which sources leave an origin for one of their own, and why."""

    def __init__(self, claim_id: int, key: str, sources: Mapping[str, Sequence[str]]) -> None:
        """``sources`` gives the keys of what can leave by the name it is known by."""
        super().__init__(classes="box-screen")
        self.claim_id = claim_id
        self.key = key
        self.sources = sources

    def compose(self) -> ComposeResult:
        """The sources of the origin to choose from, and the reason."""
        with VerticalScroll(classes="box -tall", can_focus=False):
            yield Static(Content.styled("Take out of this origin", "bold $accent"))
            yield Static(
                Content.styled("Space chooses who leaves it.", "$foreground 70%"),
                classes="box-subject",
            )
            yield MarkedList(((harmless_line(n), n) for n in self.sources), id="split-sources")
            yield Field(
                "Why",
                PlainInput(
                    placeholder="Why are they not one origin?",
                    id="split-why",
                    classes="-last",
                    compact=True,
                ),
            )
            yield Static("", id="dialog-said")
            yield Static(f"Tab next field   {STORES}", classes="box-keys")

    def deed(self) -> Deed:
        """Take the chosen ones out; JudgementRefusedError when all would leave."""
        chosen = list(self.query_one(MarkedList).selected)
        why = self.query_one("#split-why", Input).value.strip()
        if len(chosen) == len(self.sources):
            raise JudgementRefusedError("Somebody has to stay: choose fewer, or judge the origin.")
        claim_id, group = self.claim_id, self.key
        leaving = [key for name in chosen for key in self.sources[name]]
        return lambda store, by: workflow.judge_groups(
            store, claim_id, GroupAct.SPLIT, [group], why, by, names=leaving
        )
