"""The example articles end to end, against a listing that an editor has read line by line.

After a change that is meant: run this file as a script, read the difference, and keep it if it is right.
"""

import json
import sys
from pathlib import Path

from provenance.domain.chains import chain_in_words
from provenance.domain.spans import Span
from provenance.domain.statements import Statement
from provenance.extraction.rules import RuleExtractor
from provenance.ingest import Hints, capture_file, read_capture

EXAMPLES = Path(__file__).parents[3] / "examples"
EXPECTED = Path(__file__).parents[2] / "data" / "extraction" / "examples.txt"


def listing() -> str:
    """Every article's title, then a line a statement."""
    lines: list[str] = []
    for entry in json.loads((EXAMPLES / "manifest.json").read_text(encoding="utf-8")):
        hints = Hints(**{key: value for key, value in entry.items() if key != "file"})
        article = read_capture(capture_file(EXAMPLES / entry["file"]), hints)
        lines += ["", f"# {entry['file']}"]
        found = RuleExtractor().extract(article)
        lines += [line_of(article.text, statement) for statement in found]
    return "\n".join(lines).lstrip("\n") + "\n"


def line_of(text: str, statement: Statement) -> str:
    """Key, form, ends of the words, chain (which begins with the speaker), role, said on."""
    place = f"{statement.key} in {statement.parent}" if statement.parent else statement.key
    words = " / ".join(ends_of(text, span) for span in statement.content)
    line = f"{place} {statement.form}: {words} | {chain_in_words(statement.chain)}"
    if statement.speaker is None:
        return line
    when = statement.said_on
    day = f"{when.start}" if when.start == when.end else f"{when.start}..{when.end}"
    return f"{line} | {statement.speaker.role or '-'} | {when.words or '-'} = {day if when.start else '-'}"


def ends_of(text: str, span: Span) -> str:
    """The first and the last words of a long stretch, all of a short one."""
    words = span.of(text).split()
    return " ".join(words if len(words) <= 10 else [*words[:5], "...", *words[-4:]])


def test_the_examples_are_read_as_an_editor_reads_them() -> None:
    assert listing().splitlines() == EXPECTED.read_text(encoding="utf-8").splitlines()


if __name__ == "__main__":
    sys.stdout.write(listing())
