"""Read PolNeAR's splits: its articles and the attributions that people marked in them."""

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from provenance.extraction.fitting.documents import Document
from provenance.extraction.fitting.standoff import attributions_in, read_exactly

SPLITS = ("train", "dev")
"""What is read; the test split is kept for one last measurement."""


def read_documents(split: Path) -> Iterator[Document]:
    """Yield the articles of a split, each with its alphabetically first annotator's attributions."""
    annotators = defaultdict(list)
    for path in sorted((split / "attributions").glob("*.ann")):
        annotators[path.stem.rpartition("_")[0]].append(path)
    for path in sorted((split / "text").glob("*.txt")):
        raw = read_exactly(annotators[path.stem][0]) if annotators[path.stem] else ""
        yield Document(path.stem, read_exactly(path), tuple(attributions_in(raw)))
