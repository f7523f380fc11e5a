"""A line of words whose place on the screen does not follow from them."""

from textual.content import Content
from textual.widgets import Static


class OneLine(Static):
    """A Static of fixed size: other words are painted, and nothing is laid out anew."""

    def say(self, words: Content) -> None:
        """Show words, unless they are shown already."""
        shown = self.content
        if isinstance(shown, Content) and (shown.plain, shown.spans) == (words.plain, words.spans):
            return
        self.update(words, layout=False)
