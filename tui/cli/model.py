"""``provenance model``: fit the extractor to a newsroom's copy, measure it, choose it."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from provenance.errors import CorpusError, ModelError
from tui.cli.opening import chosen_store
from tui.cli.options import database_option, json_option
from tui.cli.output import print_json, print_line, stdout_console, talk
from tui.cli.progress import ProgressBar
from tui.drawing.wording import counted

if TYPE_CHECKING:
    from provenance.extraction.fitting.documents import Marked
    from provenance.extraction.fitting.measuring import Figures

_FOLDER = click.Path(path_type=Path)


@click.group("model")
def model() -> None:
    """Fit the extractor to your own copy.

    What the network proposes is weighed by a scorer.  It can be fitted to articles that your people
    have marked, or to what your editors confirmed, corrected and rejected; a quarter of the articles
    is held out, and what is gained there is printed.  docs/models.md says more.

    \b
    Examples:
      provenance model train --store --name ours
      provenance model train --corpus marked/ --name ours
      provenance model use ours
      provenance model use built-in
    """


@model.command("train")
@click.option(
    "--corpus",
    "corpora",
    type=_FOLDER,
    multiple=True,
    metavar="DIR",
    help="Marked articles: brat files side by side, or PolNeAR's folders; may be given again.",
)
@click.option("--store", "from_store", is_flag=True, help="What editors decided in the database.")
@click.option("--name", required=True, metavar="NAME", help="What the model is to be called.")
@json_option
@database_option()
def train(corpora: tuple[Path, ...], from_store: bool, name: str, as_json: bool) -> None:
    """Fit a model and say what is gained on held-out articles.

    The model is kept, and used only after `provenance model use NAME`.  Ctrl-C leaves nothing
    behind.  The networks stay as they are: to train those anew, see docs/training.md.

    \b
    Examples:
      provenance model train --corpus marked/ --name ours
      provenance model train --store --corpus marked/ --name ours-2
    """
    from provenance.extraction.fitting.fitting import fit
    from provenance.extraction.fitting.keeping import keep, making, manifest_of, save_scorer

    if not corpora and not from_store:
        raise click.UsageError("Say what to learn from: --corpus DIR, --store, or both.")
    with making(name) as draft:
        corpus = [one for folder in corpora for one in _read_corpus(folder)]
        corpus += _read_store() if from_store else []
        with ProgressBar() as bar:
            fitted = fit(corpus, lambda scorer: save_scorer(scorer, draft), bar.show)
        learned_from = [*map(str, corpora), *(["the store"] if from_store else [])]
        manifest = manifest_of(name, fitted, learned_from)
        keep(draft, name, manifest)
    if as_json:
        print_json(manifest)
    else:
        _print_manifest(manifest)
    talk(f"Kept as {name}; `provenance model use {name}` reads with it from now on.")


@model.command("evaluate")
@click.argument("folder", type=_FOLDER, metavar="DIR")
@click.option("--model", "name", metavar="NAME", help="Which; the one in use when not given.")
@json_option
def evaluate(folder: Path, name: str | None, as_json: bool) -> None:
    """Measure a model on marked articles.

    \b
    Examples:
      provenance model evaluate marked/
      provenance model evaluate marked/ --model built-in --json
    """
    from dataclasses import asdict

    from provenance.extraction.fitting.measuring import count, figures, interval
    from provenance.extraction.neural.models import in_use, named
    from provenance.extraction.trained import TrainedExtractor

    chosen = named(name) if name else in_use()
    extractor, counts = TrainedExtractor(model=chosen), []
    corpus = _read_corpus(folder)
    with ProgressBar(len(corpus)) as bar:
        for one in corpus:
            counts.append(count(extractor, one))
            bar.advance()
    found, (low, high) = figures(counts), interval(counts)
    if as_json:
        values = {key: round(value, 4) for key, value in asdict(found).items()}
        size = {"articles": len(counts), "marked": sum(one.marked for one in counts)}
        between = [round(low, 4), round(high, 4)]
        print_json({"model": chosen.name, **size, **values, "f1_between": between})
        return
    marked = sum(one.marked for one in counts)
    print_line(f"{chosen.name} on {counted(len(counts), 'article')} with {marked:,} marked:")
    _print_figures([(chosen.name, found)])
    print_line(f"F1 {_percent(low)} to {_percent(high)} in 95 of 100 samples of such articles")


@model.command("list")
@json_option
def list_(as_json: bool) -> None:
    """List the models; a star marks the one in use.

    \b
    Example:
      provenance model list
    """
    from provenance.extraction.neural.models import installed, name_in_use, named

    used = name_in_use()
    for name in installed():
        try:
            manifest, gist = named(name).manifest, ""
        except ModelError as error:
            manifest, gist = {"unusable": error.reason}, f"cannot be used: {error.reason}"
        if as_json:
            print_json({"name": name, "in_use": name == used, **manifest})
        else:
            print_line(f"{'*' if name == used else ' '} {name}  {gist or _gist(manifest)}")


@model.command("show")
@click.argument("name", required=False)
@json_option
def show(name: str | None, as_json: bool) -> None:
    """Show how a model was made and how well it does.

    \b
    Example:
      provenance model show ours
    """
    from provenance.extraction.neural.models import in_use, named
    from provenance.extraction.neural.reader import MODEL

    chosen = named(name) if name else in_use()
    if as_json:
        print_json({"name": chosen.name, **chosen.manifest})
    elif chosen.manifest:
        _print_manifest(chosen.manifest)
    else:
        for line in (MODEL / "CARD.md").read_text("utf-8").splitlines():
            print_line(line)


@model.command("use")
@click.argument("name", metavar="NAME|built-in")
@json_option
def use(name: str, as_json: bool) -> None:
    """Read articles with this model from now on.

    What is in the database stays as it was read; each statement says which model read it.

    \b
    Examples:
      provenance model use ours
      provenance model use built-in
    """
    from provenance.extraction.neural.models import use as use_model

    chosen = use_model(name)
    if as_json:
        print_json({"name": chosen.name, "in_use": True})
    else:
        print_line(f"{chosen.name} reads from now on")


def _read_corpus(folder: Path) -> "list[Marked]":
    """The articles of a folder as ``extract`` reads them; CorpusError, UnreadableInputError."""
    from provenance.extraction.fitting.corpora import marked_files, read_document
    from provenance.extraction.fitting.documents import Marked
    from provenance.ingest import Hints
    from tui.cli.inputs import read_input

    hints = Hints(None, None, None, None, None)
    corpus: list[Marked] = []
    for text, annotations in marked_files(folder):
        document = read_document(text, annotations)
        article = read_input(str(text), hints)
        if article.text != document.text:
            raise CorpusError(
                str(text), "its marks count in another text than the one that is read"
            )
        corpus.append(Marked(document, article))
    return corpus


def _read_store() -> "list[Marked]":
    """The captures of which an editor has decided something, oldest first."""
    from itertools import groupby

    from provenance.extraction.fitting.reviewed import marked_by_editors

    with chosen_store() as store:
        decided = sorted(_decided(store), key=lambda one: (one.article_id, one.capture_id))
        return [
            marked_by_editors(store.article(*ids), tuple(some))
            for ids, some in groupby(decided, key=lambda one: (one.article_id, one.capture_id))
        ]


def _decided(store: Any) -> Iterator[Any]:
    from provenance.domain.statements import Status
    from provenance.domain.stored import StatementFilter

    for status in (Status.CONFIRMED, Status.CORRECTED, Status.REJECTED):
        yield from store.statements_in_full(StatementFilter(status=status, attributed_only=True))


def _print_manifest(manifest: Mapping[str, Any]) -> None:
    from provenance.extraction.fitting.measuring import Figures

    corpus, held_out = manifest["corpus"], manifest["held_out"]
    learned, kept_out = corpus["learned_from"], corpus["held_out"]
    print_line(f"{manifest['name']}, made {manifest['made']} by version {manifest['program']}")
    print_line(f"learned from {', '.join(corpus['from'])}: {_size(learned)}")
    print_line(f"measured on {_size(kept_out)} that it has not seen:")
    before, after = (Figures(**held_out[when]) for when in ("before", "after"))
    _print_figures([("built-in", before), (manifest["name"], after)])
    better = held_out["gain"]
    print_line(
        f"F1 changes by {100 * better['by']:+.1f} ({100 * better['low']:+.1f} to "
        f"{100 * better['high']:+.1f} in 95 of 100 samples of such articles)"
    )
    print_line(_verdict(better["low"], better["high"]))
    shown = manifest["shown_from"]
    print_line(f"shows speech from {shown['speech']} on, attitudes from {shown['attitudes']}")


def _verdict(low: float, high: float) -> str:
    if low > 0:
        return "better on your copy"
    if high < 0:
        return "worse on your copy: stay with the built-in model"
    return "the difference may be chance: mark more articles, or stay with the built-in model"


def _print_figures(rows: "Sequence[tuple[str, Figures]]") -> None:
    from rich.table import Table
    from rich.text import Text

    from tui.cli.output import print_table

    table = Table(box=None, padding=(0, 2, 0, 0), pad_edge=False, header_style="bold")
    table.add_column("")
    for heading in ("Precision", "Recall", "F1", "Edges right too"):
        table.add_column(heading, justify="right")
    for name, found in rows:
        shares = (found.precision, found.recall, found.f1, found.strict)
        table.add_row(Text(name), *(_percent(share) for share in shares))
    print_table(stdout_console(), table)


def _percent(share: float) -> str:
    return f"{100 * share:.1f}"


def _size(size: Any) -> str:
    rejected = f" and {size['rejected']:,} rejected" if size["rejected"] else ""
    return f"{counted(size['articles'], 'article')} with {size['marked']:,} marked{rejected}"


def _gist(manifest: Mapping[str, Any]) -> str:
    if not manifest:
        return "came with the program"
    better = manifest["held_out"]["gain"]
    return f"made {manifest['made'][:10]}, F1 {100 * better['by']:+.1f} on held-out articles"
