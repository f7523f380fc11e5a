"""Two wordings side by side: what differs has a sign of its own, not only a colour."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from provenance.domain.upstream import AlignedPart, Part, Severity, UpstreamCheck
from tui.drawing.wording import moment_in_words
from tui.plain_text import harmless_line

_SIGNS = {
    Part.SAME: ("", ""),
    Part.CHANGED: ("‹", "›"),
    Part.ADDED: ("{", "}"),
    Part.DROPPED: ("[", "]"),
    Part.MOVED: ("~", "~"),
}
LEGEND = "‹changed›  {added here}  [left out]  ~moved~"
"""What the signs mean."""

STYLES = {
    Part.SAME: "",
    Part.CHANGED: "bold yellow",
    Part.ADDED: "bold green",
    Part.DROPPED: "bold red",
    Part.MOVED: "bold cyan",
}
"""Styles of a terminal for each sort of stretch."""

SEVERITY_STYLES = {
    Severity.NONE: "green",
    Severity.SLIGHT: "",
    Severity.MATERIAL: "bold yellow",
    Severity.SERIOUS: "bold red",
}


@dataclass(frozen=True, slots=True)
class Marked:
    """Some words of one side with their signs."""

    words: str
    part: Part


def side_here(parts: Iterable[AlignedPart]) -> tuple[Marked, ...]:
    """The wording of the statement."""
    return tuple(_marked((part.words, part.part) for part in parts))


def side_upstream(parts: Iterable[AlignedPart]) -> tuple[Marked, ...]:
    """The wording of the article upstream."""
    return tuple(_marked((part.upstream, part.part) for part in parts))


def _marked(some: Iterable[tuple[str, Part]]) -> Iterator[Marked]:
    for words, part in some:
        line = harmless_line(words).strip()
        if line:
            opened, closed = _SIGNS[part]
            yield Marked(f"{opened}{line}{closed}", part)


def findings_in_words(check: UpstreamCheck) -> tuple[tuple[str, Severity], ...]:
    """``changed, serious: “will” became “may”``, a line each, with how much it matters."""
    return tuple(
        (
            harmless_line(
                finding.drift.in_words
                + ("" if finding.severity is Severity.NONE else f", {finding.severity.value}")
                + f": {finding.why}"
            ),
            finding.severity,
        )
        for finding in check.reading.findings
    )


def upstream_in_words(check: UpstreamCheck) -> str:
    """``art3 Harbour Wire, “Crews meet”``."""
    named = f", “{check.headline}”" if check.headline else ""
    return harmless_line(f"art{check.article_id} {check.outlet or 'outlet not known'}{named}")


def checked_in_words(check: UpstreamCheck) -> str:
    """Who compared them, and when."""
    return harmless_line(f"compared by {check.editor}, {moment_in_words(check.at)} UTC")
