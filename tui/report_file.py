"""Where a report goes, for the command and the desk: the reporter by name, the file whole or not at all."""

from pathlib import Path

from provenance.errors import ReportError
from provenance.plugins import REPORTERS, load_plugin
from provenance.reports import Reporter
from tui.whole_file import put_whole


def write_report(path: Path, words: str) -> None:
    """Put a rendered report at ``path``: all of it or, when that fails, nothing new (ReportError)."""
    try:
        put_whole(path, words)
    except OSError as error:
        raise ReportError(
            f"The report cannot be written to {path}: {error.strerror or error}. "
            "Choose another place."
        ) from error


def require_writable(path: Path) -> None:
    """ReportError when ``path`` is a folder or its folder is not there; asked before the work."""
    if path.is_dir():
        raise ReportError(f"{path} is a folder: name a file in it, such as {path / 'report.html'}.")
    if path.exists() and not path.is_file():
        raise ReportError(f"{path} is no ordinary file; choose another place.")
    if not path.resolve().parent.is_dir():
        raise ReportError(f"There is no folder {path.resolve().parent}: make it first.")


def load_reporter(name: str) -> Reporter:
    """The reporter of that name; PluginError."""
    reporter: Reporter = load_plugin(REPORTERS, name)()
    return reporter
