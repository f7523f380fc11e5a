"""Turn annotated articles into training paragraphs: token labels, spans to link, syntax to learn."""

import pickle
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from provenance.extraction.fitting.documents import Document
from provenance.extraction.neural.marks import follow_marks
from provenance.extraction.neural.tokens import Piece, read_pieces
from provenance.extraction.training.corenlp import SilverToken, read_silver
from provenance.extraction.training.polnear import read_documents

OUTSIDE = 0
BEGIN = {"source": 1, "cue": 3, "content": 5}
INSIDE = {"source": 2, "cue": 4, "content": 6}
NOT_KNOWN = -100

TokenSpan = tuple[int, int]


@dataclass(slots=True)
class Example:
    """One paragraph with all that can be learned from it; spans count tokens, end exclusive."""

    document: str
    piece: Piece
    marks: list[int]
    labels: list[int]
    spans: dict[str, list[TokenSpan]]
    cue_of_content: list[int]
    """For each content span the index of its cue span, -1 for none."""
    source_of_cue: list[int]
    """For each cue span the index of its source span, -1 for none, -2 for not known."""
    tags: list[str] = field(default_factory=list)
    heads: list[int] = field(default_factory=list)
    relations: list[str] = field(default_factory=list)
    entities: list[str] = field(default_factory=list)


def read_examples(split: Path, silver: Path) -> list[Example]:
    """Give every paragraph of a split, in the order of the articles."""
    parsed = read_silver(silver)
    examples = []
    for document in read_documents(split):
        for piece, marks in marked_pieces(document.text):
            example = _label(document, piece, marks)
            _add_syntax(example, parsed.get(document.name, ()))
            examples.append(example)
    return examples


def marked_pieces(text: str) -> Iterable[tuple[Piece, list[int]]]:
    """Give the pieces of a text with their quotation marks followed, as the reader does."""
    marks: list[int] = []
    for piece in read_pieces(text):
        inside = piece.continues and bool(marks) and marks[-1] in (1, 2)
        marks = follow_marks(piece, inside)
        yield piece, marks


def _to_tokens(piece: Piece, span: tuple[int, int]) -> TokenSpan | None:
    """Give the tokens whose middle lies in the characters `span`."""
    middles = [start + end for start, end in zip(piece.starts, piece.ends, strict=True)]
    first, last = bisect_left(middles, 2 * span[0]), bisect_right(middles, 2 * span[1])
    return (first, last) if first < last else None


def _label(document: Document, piece: Piece, marks: list[int]) -> Example:
    example = Example(
        document.name,
        piece,
        marks,
        [OUTSIDE] * len(piece),
        {role: [] for role in BEGIN},
        [],
        [],
    )
    begin, end = piece.starts[0], piece.ends[-1]
    for attribution in document.attributions:
        local = {}
        for role in BEGIN:
            spans = (s for s in getattr(attribution, role) if s[0] < end and s[1] > begin)
            local[role] = [t for t in (_to_tokens(piece, s) for s in spans) if t]
        if any(local.values()):
            elsewhere = bool(attribution.source) and not local["source"]
            _place(example, local, elsewhere)
    return example


def _place(example: Example, local: dict[str, list[TokenSpan]], source_elsewhere: bool) -> None:
    cues = [i for i in (_claim(example, "cue", s) for s in local["cue"]) if i >= 0]
    sources = [i for i in (_claim(example, "source", s) for s in local["source"]) if i >= 0]
    contents = [i for i in (_claim(example, "content", s) for s in local["content"]) if i >= 0]
    example.source_of_cue += [-2] * (len(example.spans["cue"]) - len(example.source_of_cue))
    example.cue_of_content += [-1] * (len(example.spans["content"]) - len(example.cue_of_content))
    if not cues:
        return
    main = cues[0]
    for content in contents:
        example.cue_of_content[content] = main
    if sources:
        anchor = example.spans["cue"][main][0]
        example.source_of_cue[main] = min(
            sources, key=lambda i: abs(example.spans["source"][i][0] - anchor)
        )
    elif not local["source"] and not source_elsewhere:
        example.source_of_cue[main] = -1


def _claim(example: Example, role: str, span: TokenSpan) -> int:
    """Label the span unless another holds its tokens; give its index, or the one of an equal role."""
    spans = example.spans[role]
    if span in spans:
        return spans.index(span)
    taken = {example.labels[i] for i in range(*span)} - {OUTSIDE}
    if taken:
        return _overlapped(spans, span) if role == "source" else -1
    example.labels[span[0]] = BEGIN[role]
    for index in range(span[0] + 1, span[1]):
        example.labels[index] = INSIDE[role]
    spans.append(span)
    return len(spans) - 1


def _overlapped(spans: Sequence[TokenSpan], span: TokenSpan) -> int:
    for index, (start, end) in enumerate(spans):
        if start < span[1] and span[0] < end:
            return index
    return -1


def _add_syntax(example: Example, sentences: Sequence[Sequence[SilverToken]]) -> None:
    """Project the parser's tokens: each of ours takes the one whose head lies outside it."""
    piece = example.piece
    size = len(piece)
    example.tags, example.relations = [""] * size, [""] * size
    example.entities, example.heads = [""] * size, [NOT_KNOWN] * size
    for sentence in sentences:
        if sentence and sentence[0][0] < piece.ends[-1] and sentence[-1][1] > piece.starts[0]:
            _project(example, sentence)


def _project(example: Example, sentence: Sequence[SilverToken]) -> None:
    piece = example.piece
    ours: list[int] = []
    for token in sentence:
        index = bisect_right(piece.starts, token[0]) - 1
        inside = 0 <= index < len(piece) and token[0] < piece.ends[index]
        ours.append(index if inside else -1)
    for number, token in enumerate(sentence):
        mine = ours[number]
        if mine < 0:
            continue
        head = ours[token[5] - 1] if token[5] else mine
        if token[5] and head == mine:
            continue
        example.tags[mine], example.entities[mine] = token[2], token[4]
        example.relations[mine] = token[6]
        example.heads[mine] = head if head >= 0 else NOT_KNOWN


def count_forms(examples: Iterable[Example]) -> Counter[str]:
    """Count the words of the training paragraphs as written."""
    return Counter(word for example in examples for word in example.piece.words)


def load_examples(runs: Path, split: str) -> list[Example]:
    """Give the paragraphs of a split that prepare.py kept."""
    examples: list[Example] = pickle.loads((runs / f"{split}.pickle").read_bytes())
    return examples
