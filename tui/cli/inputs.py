"""Files, folders, URLs and standard input, as the commands that read articles name them."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from provenance.domain.articles import Article
from provenance.errors import ProvenanceError
from provenance.plugins import EXTRACTORS, load_plugin

if TYPE_CHECKING:
    from provenance.extraction import Extractor
    from provenance.ingest import Hints

STDIN = "-"
STEM = "stem"
"""The external id that stands for the name of each file without its ending."""


def is_url(name: str) -> bool:
    """Whether ``name`` is to be fetched."""
    return name.lower().startswith(("http://", "https://"))


def expand(names: Iterable[str]) -> Iterator[str | ProvenanceError]:
    """Folders as the articles in them, everything else as it is; an error in place of a bad one."""
    from provenance.ingest.files import article_paths

    for name in names:
        if name == STDIN or is_url(name) or not Path(name).is_dir():
            yield name
            continue
        try:
            yield from map(str, article_paths(Path(name)))
        except ProvenanceError as error:
            yield error


def read_input(name: str, hints: "Hints") -> Article:
    """The article that ``name`` stands for; UnreadableInputError, FetchError."""
    from provenance.ingest.files import capture_file, capture_stdin

    from provenance.ingest import read_capture

    if hints.external_id == STEM:
        hints = replace(hints, external_id=_stem_of(name))
    if name == STDIN:
        return read_capture(capture_stdin(), hints)
    if is_url(name):
        from provenance.ingest.fetch import fetch_page

        return read_capture(fetch_page(name), hints)
    return read_capture(capture_file(Path(name)), hints)


def load_extractor(name: str = "rules") -> "Extractor":
    """The extractor of that name; PluginError."""
    extractor: Extractor = load_plugin(EXTRACTORS, name)()
    return extractor


def _stem_of(name: str) -> str | None:
    return None if name == STDIN or is_url(name) else Path(name).stem
