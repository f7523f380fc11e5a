"""What the screen of an upstream check shows: what became of the words, and both wordings."""

from collections.abc import Iterable, Sequence

from textual.content import Content

from provenance.domain.stored import StoredStatement
from provenance.domain.upstream import Part, Severity, UpstreamCheck
from tui.drawing.drift import (
    Marked,
    checked_in_words,
    findings_in_words,
    side_here,
    side_upstream,
    upstream_in_words,
)
from tui.plain_text import harmless_line

_STYLES = {
    Part.SAME: "",
    Part.CHANGED: "bold $text-warning",
    Part.ADDED: "bold $text-success",
    Part.DROPPED: "bold $text-error",
    Part.MOVED: "bold $text-accent",
}
_SEVERITIES = {
    Severity.NONE: "$text-success",
    Severity.SLIGHT: "",
    Severity.MATERIAL: "bold $text-warning",
    Severity.SERIOUS: "bold $text-error",
}


def draw_findings(check: UpstreamCheck) -> Content:
    """What was found, a line each, and who compared what."""
    lines = [Content.styled(words, _SEVERITIES[level]) for words, level in findings_in_words(check)]
    return Content("\n").join([*lines, Content.styled(checked_in_words(check), "$foreground 60%")])


def no_check(links: Sequence[str]) -> Content:
    """What to do where nothing was compared yet."""
    if not links:
        return Content(
            "Nothing was compared yet, and no link leads to a carrier. A asks for the address of the "
            "article it came from, or for its id when it is stored."
        )
    return Content(
        f"Nothing was compared yet. F follows {harmless_line(links[0])}; A asks for another address "
        "or a stored article."
    )


def draw_words(stored: StoredStatement, check: UpstreamCheck) -> tuple[Content, Content]:
    """The wording here and the one upstream, each under where it stands."""
    outlet = stored.outlet or "outlet not known"
    named = f", “{stored.headline}”" if stored.headline else ""
    here = harmless_line(f"art{stored.article_id} {outlet}{named}")
    parts = check.reading.parts
    return (
        _side("Here", here, side_here(parts)),
        _side("Upstream", upstream_in_words(check), side_upstream(parts)),
    )


def _side(title: str, where: str, side: Iterable[Marked]) -> Content:
    words = Content(" ").join(Content.styled(m.words, _STYLES[m.part]) for m in side)
    return Content("\n").join(
        [
            Content.styled(title, "bold underline"),
            Content.styled(where, "$foreground 60%"),
            Content(""),
            words,
        ]
    )
