"""Candidates of marked articles with what is right about each: what a scorer is fitted on."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from provenance.extraction.body import body_alone
from provenance.extraction.fitting.agreement import HALF, Reading, Ruler, gold_of, judge, shared
from provenance.extraction.fitting.documents import Attribution, Document, Marked, Span
from provenance.extraction.neural.candidates import Candidate
from provenance.extraction.neural.encoding import Paragraph
from provenance.extraction.neural.frames import Frame
from provenance.extraction.neural.reader import Reader
from provenance.extraction.prose import prose_of
from provenance.extraction.trained import is_speech

Table = NDArray[Any]


@dataclass(frozen=True, slots=True)
class Examined:
    """The candidates of one paragraph of the article of that number."""

    article: int
    candidates: tuple[Candidate, ...]
    evidence: Table
    answers: Table
    """Two columns, 1 or 0: content and source are right; the edges are right as well."""
    known: Table
    """Whether anybody looked at it."""
    speech: Table
    """Whether it reports words."""


def attribution(paragraph: Paragraph, candidate: Candidate) -> Attribution:
    """Give a candidate with its spans in the text."""
    piece = paragraph.piece

    def spans(tokens: Sequence[tuple[int, int]]) -> tuple[Span, ...]:
        return tuple((piece.starts[start], piece.ends[end - 1]) for start, end in tokens)

    source = (candidate.source,) if candidate.source else ()
    return Attribution(spans(source), spans((candidate.cue,)), spans(candidate.contents))


def examine(
    reader: Reader, documents: Sequence[Document]
) -> Iterator[tuple[Table, list[tuple[float, float]]]]:
    """Yield evidence and right answers of every paragraph's candidates."""
    for document in documents:
        ruler = Ruler(document.text)
        gold = gold_of(document, ruler)
        paragraphs = reader.encoder.read(document.text)
        for found in reader.describe(paragraphs):
            listed = [attribution(paragraphs[found.place], c) for c in found.candidates]
            if listed:
                yield found.evidence, judge(gold, (ruler.reading(one) for one in listed))


def examine_article(reader: Reader, marked: Marked, number: int) -> Iterator[Examined]:
    """Yield the candidates of an article's body, as ``extract`` would weigh them."""
    prose, document = prose_of(marked.article), marked.document
    ruler = Ruler(document.text)
    gold = gold_of(document, ruler)
    rejected = [ruler.reading(one) for one in document.rejected]
    paragraphs = reader.encoder.read(body_alone(prose.text, prose.body))
    for found in reader.describe(paragraphs):
        listed = [attribution(paragraphs[found.place], c) for c in found.candidates]
        if not listed:
            continue
        readings = [ruler.reading(one) for one in listed]
        yield Examined(
            number,
            tuple(found.candidates),
            found.evidence,
            np.array(judge(gold, readings), dtype=np.float32),
            np.array([document.is_whole or was_seen(r, gold, rejected) for r in readings]),
            np.array([is_speech(Frame(a.content, a.cue, a.source, 0.0), prose) for a in listed]),
        )


def was_seen(found: Reading, gold: Sequence[Reading], rejected: Sequence[Reading]) -> bool:
    """Whether an editor's verdict tells something of a reading: it meets what was kept, or is what
    was rejected."""
    return any(found.content & one.content for one in gold) or any(
        shared(found.content, one.content) >= HALF for one in rejected
    )
