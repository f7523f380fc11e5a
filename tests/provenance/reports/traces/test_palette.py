"""The colours of groups can be read on their paper."""

from provenance.reports.traces.palette import COLOURS, COLOURS_ON_DARK, colour_of

PAPERS = ("#fbfaf7", "#ffffff")
DARK_PAPERS = ("#161616", "#1e1e1d")


def luminance(colour: str) -> float:
    """Relative luminance, as the Web Content Accessibility Guidelines have it."""
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_every_colour_stands_out_from_its_paper() -> None:
    for colours, papers in ((COLOURS, PAPERS), (COLOURS_ON_DARK, DARK_PAPERS)):
        assert all(contrast(colour, paper) >= 4.5 for colour in colours for paper in papers)


def test_colours_come_round_again() -> None:
    assert len(COLOURS) == len(COLOURS_ON_DARK)
    assert colour_of(len(COLOURS)) == COLOURS[0]
