"""``provenance demo``: everything once, on invented articles, in a store of its own, offline."""

import json
import shlex
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

import provenance
from provenance.errors import ProvenanceError
from tui.cli.output import clipped, print_line, stdout_console
from tui.drawing.wording import counted

if TYPE_CHECKING:
    from provenance.domain.articles import Article
    from provenance.domain.stored import AddedArticle
    from provenance.domain.traces import Trace
    from provenance.workflow import Store

DATABASE_NAME = "demo.sqlite"
REPORT_NAME = "demo-report"
_SHOWN_OF_AN_ARTICLE = 2


class MissingExamplesError(ProvenanceError):
    """The installation has no example articles."""

    kind = "missing_examples"


@dataclass(frozen=True, slots=True)
class Example:
    """An example article on disk with what its manifest says of it."""

    path: Path
    outlet: str
    published: str
    title: str
    url: str | None


@click.command("demo")
@click.option(
    "--folder",
    type=click.Path(path_type=Path, file_okay=False),
    metavar="DIR",
    help="Where the demo keeps its database and reports; your data folder when not given.",
)
def demo(folder: Path | None) -> None:
    """Try everything on the example articles.

    Ten invented articles are read, searched, judged a little and reported on, and a story that twenty
    outlets tell is traced to where it comes from.  The demo keeps to a
    database of its own, works offline, and can be run again without harm: what you decided in its
    desk stays.

    \b
    Examples:
      provenance demo
      provenance demo --folder demo
    """
    from db.store import open_store
    from tui.cli.demo_judgements import judge_a_little

    place = _prepared(folder)
    with open_store(str(place / DATABASE_NAME)) as store:
        added = _add_examples(store, examples_folder())
        known = sum(each.known for each in added)
        print_line(f"{counted(len(added) - known, 'article')} stored, {known:,} known from before.")
        _print_findings(store, {each.article_id for each in added})
        for words in judge_a_little(store):
            print_line(f"demo: {words}")
        traced, page = _trace_story(store, place)
        reports = _write_reports(store, place)
    _say_how_to_go_on(place / DATABASE_NAME, reports, page, traced.claim)


def examples_folder() -> Path:
    """Where the example articles are: in the installed package, or beside it in a checkout."""
    package = Path(provenance.__file__).parent
    for folder in (package / "examples", package.parent / "examples"):
        if (folder / "manifest.json").is_file():
            return folder
    raise MissingExamplesError(
        "The example articles are not there: this installation is not whole. Install it again."
    )


def read_manifest(folder: Path) -> Iterator[Example]:
    """The examples in their order."""
    for entry in json.loads((folder / "manifest.json").read_text(encoding="utf-8")):
        yield Example(
            folder / entry["file"],
            entry["outlet"],
            entry["published"],
            entry["title"],
            entry.get("url"),
        )


def _prepared(folder: Path | None) -> Path:
    import platformdirs

    place = (folder or platformdirs.user_data_path("provenance")).absolute()
    try:
        place.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ProvenanceError(
            f"The demo cannot make the folder {place}: {error.strerror}. Choose one with --folder."
        ) from error
    return place


def _add_examples(store: "Store", folder: Path) -> list["AddedArticle"]:
    from provenance.domain.annotations import Signature
    from provenance.workflow import add_article
    from tui.cli.inputs import load_extractor

    extractor = load_extractor()
    by = Signature("demo")
    return [add_article(store, _read(example), extractor, by) for example in read_manifest(folder)]


def _trace_story(store: "Store", place: Path) -> tuple["Trace", Path]:
    from provenance.workflow import trace_words
    from tui.cli.demo_story import STORY, claim_of_story, show_story

    stories = examples_folder() / "stories"
    added = _add_examples(store, stories / STORY)
    traced = trace_words(store, claim_of_story(stories))
    return traced, show_story(traced, sum(not each.known for each in added), place)


def _read(example: Example) -> "Article":
    from provenance.ingest import Hints, read_capture
    from provenance.ingest.files import capture_file

    hints = Hints(
        outlet=example.outlet, published=example.published, title=example.title, url=example.url
    )
    return read_capture(capture_file(example.path), hints)


def _print_findings(store: "Store", ids: set[int]) -> None:
    from provenance.domain.stored import StatementFilter
    from tui.cli.tables import print_chains
    from tui.cli.windows import statements_of

    console = stdout_console()
    examples = (article for article in store.articles() if article.id in ids)
    for article in sorted(examples, key=lambda each: each.id):
        rows = list(statements_of(store, StatementFilter(article.id, attributed_only=True)))
        # The longest chains are what the demo is for; the list goes on in text order.
        longest = sorted(rows, key=lambda row: -row.via.count(">") - row.via.count("&"))
        chosen = {row.id for row in longest[:_SHOWN_OF_AN_ARTICLE]}
        print_line("")
        print_line(f"art{article.id}  {clipped(article.headline, 70)}")
        print_line(
            f"{article.outlet}, {article.published}: "
            f"{counted(article.statements, 'statement')}, {len(rows)} with a speaker, such as"
        )
        print_chains(console, [row for row in rows if row.id in chosen])
    print_line("")
    print_line("* inferred   & parallel carriers   › said inside the statement before")
    print_line("")


def _write_reports(store: "Store", place: Path) -> list[Path]:
    from provenance.domain.annotations import Signature
    from provenance.domain.stored import StatementFilter
    from provenance.workflow import build_report
    from tui.report_file import load_reporter, write_report

    report = build_report(store, "the example articles", StatementFilter(), Signature("demo"))
    paths = []
    for name in ("html", "markdown"):
        reporter = load_reporter(name)
        path = place / (REPORT_NAME + reporter.suffix)
        write_report(path, reporter.render(report))
        paths.append(path)
    return paths


def _say_how_to_go_on(database: Path, reports: list[Path], page: Path, claim: str) -> None:
    print_line("")
    for path in reports:
        print_line(f"Report:  {path}")
    print_line(f"Story:   {page}")
    chosen = f"--database {shlex.quote(str(database))}"
    print_line(f"Desk:    provenance {chosen} review")
    print_line(f"Trace:   provenance {chosen} trace {shlex.quote(claim)}")
    print_line(f"Lists:   provenance {chosen} list statements")
    print_line(f"Check:   provenance {chosen} database verify")
