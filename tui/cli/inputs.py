"""Files, folders, archives, URLs and standard input, as the commands that read articles name them."""

import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from provenance.domain.articles import Article, Capture
from provenance.errors import ProvenanceError, UnreadableInputError
from provenance.plugins import DEFAULT_EXTRACTOR, EXTRACTORS, load_plugin

if TYPE_CHECKING:
    from provenance.extraction import Extractor
    from provenance.ingest import Hints
    from provenance.ingest.archives import ArchivedPage

    Input = str | ArchivedPage | ProvenanceError
    """One article to read, or why there is none: a file, URL or -, or a page of a web archive."""

STDIN = "-"
STEM = "stem"
"""The external id that stands for the name of each file without its ending."""

_SCHEME = re.compile(r"[a-z][a-z0-9+.-]+://", re.IGNORECASE)


def is_url(name: str) -> bool:
    """Whether ``name`` is to be fetched; a scheme that cannot be fetched is a URL, too."""
    return _SCHEME.match(name) is not None


def expand(names: Iterable[str]) -> Iterator["Input"]:
    """Folders and archives as the articles in them, the rest as it is; an error where there are none."""
    for name in names:
        if not name.strip():  # an unset variable in a script; as a path it would be this folder
            yield UnreadableInputError(repr(name), "it names no file, folder or URL.")
        elif name == STDIN or is_url(name):
            yield name
        elif _is_folder(name):
            yield from _articles_of_folder(name)
        else:
            yield from _articles_of_file(name)


def _articles_of_folder(name: str) -> Iterator["Input"]:
    from provenance.ingest.files import article_paths

    count = 0
    for count, path in enumerate(article_paths([name]), start=1):  # noqa: B007
        yield from _articles_of_file(str(path))
    if not count:
        reason = "the folder holds no text, web page or archive (.txt, .md, .html, .warc.gz)."
        yield UnreadableInputError(name, reason)


def _articles_of_file(name: str) -> Iterator["Input"]:
    from provenance.ingest.archives import is_archive, pages_in

    if not is_archive(name):
        yield name
        return
    try:
        yield from pages_in(name)
    except UnreadableInputError as error:
        yield error


def expand_for(names: Iterable[str], hints: "Hints") -> list["Input"]:
    """As ``expand``; a usage error when what can be true of one article is said of several.

    A URL said of two texts would make the second a later capture of the first.
    """
    expanded = list(expand(names))
    own_id = None if hints.external_id == STEM else hints.external_id
    of_one = {"--title": hints.title, "--url": hints.url, "--external-id": own_id}
    given = [option for option, value in of_one.items() if value is not None]
    if given and len(expanded) > 1:
        raise click.UsageError(
            f"{' and '.join(given)} can be said of one article only, and here are {len(expanded):,}."
        )
    return expanded


def read_input(name: "Input", hints: "Hints") -> Article:
    """The article that ``name`` stands for; UnreadableInputError, FetchError."""
    from provenance.ingest.reading import read_capture

    if isinstance(name, ProvenanceError):
        raise name
    if hints.external_id == STEM:
        hints = replace(hints, external_id=_stem_of(name))
    return read_capture(capture_input(name), hints)


def capture_input(name: "str | ArchivedPage") -> Capture:
    """The bytes that ``name`` stands for, as they come; UnreadableInputError, FetchError."""
    from provenance.ingest.archives import capture_page
    from provenance.ingest.files import capture_file, capture_stdin

    if not isinstance(name, str):
        return capture_page(name)
    if name == STDIN:
        return capture_stdin(_read_stdin())
    if is_url(name):
        from provenance.ingest.fetch import fetch_page

        return fetch_page(name)
    return capture_file(name)


def _read_stdin() -> bytes:
    from provenance.ingest.decoding import LARGEST

    if sys.stdin is None:  # closed by whoever started us
        return b""
    return sys.stdin.buffer.read(LARGEST + 1)


def _is_folder(name: str) -> bool:
    try:
        return Path(name).is_dir()
    except (OSError, ValueError):  # a name no file can have; reading it says so
        return False


def down_to(name: str, lowest: float | None) -> str:
    """The name that ``load_extractor`` knows an extractor by which shows all from ``lowest`` on.

    One word, so that it travels to other processes and machines as the plain name does.
    """
    return name if lowest is None else f"{name}@{lowest}"


def load_extractor(name: str = DEFAULT_EXTRACTOR) -> "Extractor":
    """The extractor of that name, with a lowest confidence behind an @ or not; PluginError."""
    plain, _, lowest = name.partition("@")
    extractor: Extractor = load_plugin(EXTRACTORS, plain)()
    if not lowest:
        return extractor
    if not hasattr(extractor, "down_to"):
        raise click.UsageError(
            f"The extractor {plain!r} shows all that it finds: leave out --from."
        )
    lower: Extractor = extractor.down_to(float(lowest))
    return lower


def _stem_of(name: "str | ArchivedPage") -> str | None:
    """An archived page has no name of its own, as a URL and a pipe have none."""
    if not isinstance(name, str) or name == STDIN or is_url(name):
        return None
    return Path(name).stem
