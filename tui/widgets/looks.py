"""From names of looks to a style for the line API."""

from rich.style import Style
from textual.widget import Widget

_REVERSED = Style(reverse=True)


def style_of(widget: Widget, *looks: str) -> Style:
    """The style of component classes laid over one another, the last on top.

    Textual's own combination forgets the reverse of a text style (8.2.8), and reverse is what marks
    a source where there is no colour.
    """
    style = widget.get_visual_style(*looks).rich_style
    if any(widget.get_component_styles(look).text_style.reverse for look in looks):
        style += _REVERSED
    return style


class LookStyles:
    """The styles of a widget's looks, each made once; to be forgotten when its style changes."""

    def __init__(self, widget: Widget) -> None:
        self._widget = widget
        self._made: dict[tuple[str, ...], Style] = {}
        self._plain: Style | None = None

    def of(self, *looks: str) -> Style:
        """As ``style_of``: a line of a screen asks for a dozen, and most are alike."""
        style = self._made.get(looks)
        if style is None:
            style = self._made[looks] = style_of(self._widget, *looks)
        return style

    @property
    def plain(self) -> Style:
        """The style of the widget itself; Textual works it out anew each time it is asked."""
        if self._plain is None:
            self._plain = self._widget.rich_style
        return self._plain

    def forget(self) -> None:
        """Make them anew."""
        self._made.clear()
        self._plain = None
