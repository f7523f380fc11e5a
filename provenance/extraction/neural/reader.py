"""Read the statements of a text: networks, candidates, scorer, quotation rules, in that order."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from provenance.extraction.neural.candidates import Candidate, Outlook, propose
from provenance.extraction.neural.continuing import continue_quotations
from provenance.extraction.neural.crf import (
    B_CUE,
    I_CUE,
    Floats,
    best_sequences,
    label_probabilities,
)
from provenance.extraction.neural.encoding import Encoded, Encoder, Paragraph
from provenance.extraction.neural.evidence import describe
from provenance.extraction.neural.frames import Frame, Span
from provenance.extraction.neural.linking import TokenSpan
from provenance.extraction.neural.quotations import (
    read_signature,
    read_transcripts,
    snap,
)
from provenance.extraction.neural.scoring import Judged, Scorer, choose, judge_candidates, nested
from provenance.extraction.neural.spans import read_labels
from provenance.extraction.neural.variants import vary

MODEL = Path(__file__).parent / "model"

WORKING_POINT = 0.25
"""The confidence from which on the queue shows statements: 87 % of speech found, 75 % of all right."""

BEST_AGREEMENT = 0.35
"""The confidence from which on frames agree best with people (F1), for those who want fewer."""

CUE_FLOOR = 0.03
"""Paragraphs in which no token is likelier than this to be a cue hold no statement."""

NESTED_FROM = 0.12
"""The confidence from which on a statement inside another is told: the scorer, which was taught that
only the outermost are right, rates those inside low."""

NESTED_CONFIDENCE = 0.6
"""What a statement inside another is worth at least: of 32 on dev, read by hand, 25 were right."""

LEAD_CONFIDENCE = 0.8
"""What a quotation led to by "she said:" in the paragraph before is worth, if its source is sure."""


@dataclass(frozen=True, slots=True)
class Described:
    """A paragraph's place, its candidates with their evidence, and the cue that leads on, if any."""

    place: int
    candidates: list[Candidate]
    evidence: Floats
    lead: Candidate | None


class Reader:
    """One loaded model; `read` may be called from one thread at a time."""

    def __init__(self, folder: Path = MODEL, scorer: Path | None = None) -> None:
        """Load networks and scorer, from elsewhere if `scorer` says so."""
        self.encoder = Encoder(folder)
        scorer = scorer or folder / "scorer.npz"
        self.scorer = Scorer.load(scorer) if scorer.exists() else None

    def read(self, text: str, threshold: float = WORKING_POINT) -> list[Frame]:
        """Give the outermost frames of a text from a confidence on, in the order of the text.

        Only in the turn of a transcript do other frames stand inside one.
        """
        return self.read_layers(text, threshold)[0]

    def read_layers(
        self, text: str, threshold: float = WORKING_POINT
    ) -> tuple[list[Frame], list[Frame]]:
        """Give the frames as `read` does, and those that stand inside their contents."""
        paragraphs = self.encoder.read(text)
        found: list[list[Frame]] = [[] for _ in paragraphs]
        inner: list[Frame] = []
        for described, judged in self._judged(paragraphs):
            paragraph = paragraphs[described.place]
            chosen = choose(judged, threshold)
            found[described.place] = _frames(chosen, described.lead, paragraph, threshold)
            for one in nested(judged, chosen, NESTED_FROM):
                worth = max(one.confidence, NESTED_CONFIDENCE)
                inner.append(snap(_frame(paragraph, one.candidate, worth), paragraph))
        turns = read_transcripts(text, paragraphs)
        for place, paragraph in enumerate(paragraphs):
            signed = read_signature(text, paragraph)
            found[place] = apply_rules(found[place], turns.get(place), signed, threshold)
        frames = continue_quotations(text, paragraphs, found)
        return _in_order(f for row in frames for f in row if f.content), _in_order(inner)

    def describe(self, paragraphs: Sequence[Paragraph]) -> Iterator[Described]:
        """Yield the candidates of each paragraph that has any, with their evidence."""
        for encoded in self.encoder.encode(paragraphs):
            yield from _split(self._propose(encoded, paragraphs))

    def _judged(self, paragraphs: Sequence[Paragraph]) -> Iterator[tuple[Described, list[Judged]]]:
        """Yield what `describe` does with the candidates' chances; nothing without a scorer."""
        for encoded in self.encoder.encode(paragraphs) if self.scorer else ():
            proposed = self._propose(encoded, paragraphs)
            answers = _NONE
            if self.scorer and proposed.listed:
                answers = self.scorer.judge(proposed.evidence)
            at = 0
            for described in _split(proposed):
                behind = at + len(described.candidates)
                yield described, judge_candidates(described.candidates, answers[at:behind])
                at = behind

    def _propose(self, encoded: Encoded, paragraphs: Sequence[Paragraph]) -> "_Proposed":
        moves = self.encoder.transitions
        chances = label_probabilities(encoded.scores, encoded.lengths, moves)
        cues = (chances[..., B_CUE] + chances[..., I_CUE]).max(1)
        rows = np.flatnonzero(cues >= CUE_FLOOR)
        if not rows.size:
            return _Proposed(encoded, [], _NONE, {})
        sequences = best_sequences(encoded.scores[rows], encoded.lengths[rows], moves)
        places: list[int] = []
        outlooks: list[Outlook] = []
        for column, row in enumerate(rows.tolist()):
            readings = read_labels(sequences[:, column, : int(encoded.lengths[row])])
            if readings:
                ends_open = paragraphs[encoded.places[row]].piece.words[-1] in (":", ",")
                places.append(row)
                outlooks.append(Outlook(encoded.states[row], readings, ends_open))
        listed: list[tuple[int, Candidate]] = []
        leads: dict[int, Candidate] = {}
        found = propose(self.encoder.linker, outlooks)
        for row, outlook, candidates in zip(places, outlooks, found, strict=True):
            waiting = [c for c in candidates if not c.contents]
            if waiting:
                leads[row] = waiting[0]
            varied = vary(candidates, chances[row, : len(outlook.states)])
            listed += [(row, c) for c in varied if c.contents]
        evidence = describe(encoded, chances, paragraphs, listed) if listed else _NONE
        return _Proposed(encoded, listed, evidence, leads)


_NONE = np.zeros((0, 0), dtype=np.float32)


@dataclass(frozen=True, slots=True)
class _Proposed:
    """The candidates of one group of paragraphs, each with its paragraph's row, in order of rows."""

    encoded: Encoded
    listed: Sequence[tuple[int, Candidate]]
    evidence: Floats
    leads: dict[int, Candidate]


def _split(proposed: _Proposed) -> Iterator[Described]:
    """Part the candidates by paragraph, in the order in which they are listed."""
    rows = [row for row, _ in proposed.listed]
    for row in sorted({*rows, *proposed.leads}):
        begin, end = bisect_left(rows, row), bisect_right(rows, row)
        candidates = [c for _, c in proposed.listed[begin:end]]
        evidence = proposed.evidence[begin:end]
        place = proposed.encoded.places[row]
        yield Described(place, candidates, evidence, proposed.leads.get(row))


def _characters(paragraph: Paragraph, spans: Sequence[TokenSpan]) -> tuple[Span, ...]:
    piece = paragraph.piece
    return tuple((piece.starts[start], piece.ends[end - 1]) for start, end in spans)


def _frame(paragraph: Paragraph, one: Candidate, confidence: float) -> Frame:
    return Frame(
        _characters(paragraph, one.contents),
        _characters(paragraph, (one.cue,)),
        _characters(paragraph, (one.source,) if one.source else ()),
        confidence,
    )


def _frames(
    chosen: Sequence[Judged], lead: Candidate | None, paragraph: Paragraph, threshold: float
) -> list[Frame]:
    frames = [snap(_frame(paragraph, one.candidate, one.confidence), paragraph) for one in chosen]
    if lead and all(one.candidate.cue[1] <= lead.cue[0] for one in chosen):
        confidence = round(LEAD_CONFIDENCE * lead.source_link, 4)
        if confidence >= threshold:
            frames.append(_frame(paragraph, lead, confidence))
    return frames


def _in_order(frames: Iterable[Frame]) -> list[Frame]:
    return sorted(frames, key=lambda frame: (frame.content, frame.cue))


def apply_rules(
    frames: list[Frame], turn: Frame | None, signed: Frame | None, threshold: float
) -> list[Frame]:
    """Add turns of transcripts and signed quotations; what others say inside a turn stays inside."""
    if turn and turn.confidence >= threshold:
        inner = (f for f in frames if not _overlap((*f.content, *f.source), turn.source))
        frames = [turn, *inner]
    if signed and signed.confidence >= threshold:
        frames = [*(f for f in frames if not _overlap(f.content, signed.content)), signed]
    return frames


def _overlap(one: Sequence[Span], other: Sequence[Span]) -> bool:
    return any(a < d and c < b for a, b in one for c, d in other)
