"""JSON as text: one object a line, readable, in which nothing acts on a screen or hides."""

import json
from typing import Any

from provenance.domain.spans import Span
from provenance.reports.legible import hides_or_acts

JSONObject = dict[str, Any]


def json_line(value: JSONObject) -> str:
    """``value`` on one line with its line feed; what acts or hides stands as its \\u escape."""
    return _escaped(json.dumps(value, ensure_ascii=False)) + "\n"


def span_as_list(span: Span | None) -> list[int] | None:
    """``[start, end]``, half-open, in code points; None for None."""
    return [span.start, span.end] if span else None


def _escaped(line: str) -> str:
    """``line`` with every character that acts or hides as an escape, which stands inside a string."""
    if line.isascii() and "\x7f" not in line:
        return line
    return "".join(json.dumps(c)[1:-1] if hides_or_acts(c) else c for c in line)
