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
