"""Find the articles of a marked corpus: PolNeAR's folders, or brat's files side by side."""

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from provenance.errors import CorpusError
from provenance.extraction.fitting.documents import Attribution, Document
from provenance.extraction.fitting.standoff import attributions_in, read_exactly


def marked_files(folder: Path) -> list[tuple[Path, Path]]:
    """Each text with its annotations; CorpusError when the folder holds no such pair.

    PolNeAR: ``text/NAME.txt`` with ``attributions/NAME_ANNOTATOR.ann``, of several annotators the
    alphabetically first.  Brat: ``NAME.txt`` beside ``NAME.ann``, in sub-folders too.
    """
    if not folder.is_dir():
        raise CorpusError(str(folder), "there is no such folder")
    texts = folder / "text"
    pairs = _polnear(folder) if texts.is_dir() else _brat(folder)
    if not pairs:
        raise CorpusError(
            str(folder),
            "it holds neither text/NAME.txt with attributions/NAME_WHO.ann nor NAME.txt beside NAME.ann",
        )
    return pairs


def _polnear(folder: Path) -> list[tuple[Path, Path]]:
    annotators: dict[str, list[Path]] = defaultdict(list)
    for path in sorted((folder / "attributions").glob("*.ann")):
        annotators[path.stem.rpartition("_")[0]].append(path)
    texts = sorted((folder / "text").glob("*.txt"))
    return [(text, annotators[text.stem][0]) for text in texts if annotators[text.stem]]


def _brat(folder: Path) -> list[tuple[Path, Path]]:
    texts = sorted(folder.rglob("*.txt"))
    return [
        (text, text.with_suffix(".ann")) for text in texts if text.with_suffix(".ann").is_file()
    ]


def read_document(text: Path, annotations: Path) -> Document:
    """One article of a corpus; CorpusError when it is no UTF-8 or a span lies outside the text."""
    try:
        words, raw = read_exactly(text), read_exactly(annotations)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "it is not UTF-8 text"
        raise CorpusError(str(text), f"it cannot be read: {reason}") from error
    attributions = tuple(attributions_in(raw))
    for start, end in _spans(attributions):
        if end > len(words):
            raise CorpusError(str(annotations), f"the span {start}-{end} lies outside its text")
    return Document(text.stem, words, attributions)


def _spans(attributions: tuple[Attribution, ...]) -> Iterator[tuple[int, int]]:
    for one in attributions:
        yield from (*one.source, *one.cue, *one.content)
