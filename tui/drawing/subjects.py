"""What is asked about, as the dialogs name it above their question."""

from textual.content import Content

from provenance.domain.stored import StoredHop, StoredStatement
from tui.drawing.cells import shortened
from tui.drawing.wording import when_in_words
from tui.plain_text import harmless_line


def statement_in_short(stored: StoredStatement) -> str:
    """Who is said to have said it, and its words on one line."""
    speaker = stored.statement.speaker
    who = harmless_line(speaker.name) + ": " if speaker else ""
    return shortened(who + harmless_line(stored.words), 200)


def hop_subject(stored: StoredHop, whole_source: bool) -> Content:
    """The name, the kind, and what the rating would be of."""
    hop = stored.hop
    where = (
        "The rating shows on every hop through this source."
        if whole_source
        else f"The rating is of this hop alone: here it is {hop.role}, {hop.basis}."
    )
    return Content.assemble(
        (harmless_line(hop.name), "bold"),
        f"  {hop.kind.replace('_', ' ')}\n",
        (where, "$foreground 60%"),
    )


def statement_subject(stored: StoredStatement) -> Content:
    """The words, who is said to have said them and when; no rating of any hop."""
    statement = stored.statement
    speaker = statement.speaker
    who = harmless_line(speaker.name) if speaker else f"{harmless_line(stored.outlet)} itself"
    words = shortened(harmless_line(stored.words), 320)
    return Content.assemble(
        (words, "bold"), "\n", (f"{who}, {when_in_words(statement.said_on)}", "$foreground 60%")
    )
