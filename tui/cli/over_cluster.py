"""What ``provenance extract --cluster`` prints while a cluster works."""

from collections.abc import Iterable
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from provenance.errors import ClusterError, ProvenanceError
from provenance.ingest import Hints
from tui.cli.cluster import Part, batches_of, connect, run_batches
from tui.cli.output import print_error, print_json, print_line, talk
from tui.drawing.wording import counted
from tui.exits import ExitCode, exit_code_of_batch

if TYPE_CHECKING:
    from tui.cli.inputs import Input


def extract_over_cluster(
    address: str,
    names: Iterable["Input"],
    hints: Hints,
    extractor: str,
    out: Path,
    *,
    as_json: bool,
) -> ExitCode:
    """Extract everything into parts under ``out``; the answer says whether all went well."""
    failures: list[ProvenanceError] = []
    parts: list[Part] = []
    try:
        with connect(address) as client:
            batches = batches_of(names, hints, extractor, failures)
            with closing(run_batches(client, batches, hints, extractor, out)) as done:
                for part in done:
                    if isinstance(part, ClusterError):
                        failures.append(part)
                    else:
                        parts.append(part)
                        _print_part(part, as_json=as_json)
    except KeyboardInterrupt:
        talk(f"Interrupted: {_in_words(parts)}. The same command goes on from there.")
        return ExitCode.INTERRUPTED
    for failure in failures:
        print_error(failure, as_json=as_json)
    talk(f"{_in_words(parts)}.")
    return exit_code_of_batch(failures)


def _print_part(part: Part, *, as_json: bool) -> None:
    if as_json:
        print_json(
            {
                "part": str(part.path),
                "articles": part.articles,
                "statements": part.statements,
                "unread": part.unread,
                "new": part.is_new,
            }
        )
        return
    known = "" if part.is_new else ", done before"
    unread = f", {part.unread:,} no article" if part.unread else ""
    told = f"{counted(part.articles, 'article')}, {counted(part.statements, 'statement')}"
    print_line(f"{part.path}: {told}{unread}{known}")


def _in_words(parts: Iterable[Part]) -> str:
    parts = tuple(parts)
    before = sum(not part.is_new for part in parts)
    return (
        f"{counted(sum(part.articles for part in parts), 'article')}, "
        f"{counted(sum(part.statements for part in parts), 'statement')} in "
        f"{counted(len(parts), 'part')}" + (f", {before:,} of them done before" if before else "")
    )
