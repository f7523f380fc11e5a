"""The rules of quotation that no model need learn: transcripts, dashes, marks, runs of paragraphs.

Each rule takes the frames of the model and gives frames; none of them needs more than the tokens and
their marks.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from provenance.extraction.neural.encoding import Paragraph
from provenance.extraction.neural.frames import Frame, Span
from provenance.extraction.neural.marks import Mark

TRANSCRIPT = "transcript"
"""The rule that read a turn, in `Frame.rule`."""

TRANSCRIPT_CONFIDENCE = 0.9
DASH_CONFIDENCE = 0.9
"""The two rules were right 10 times of 11 on train and 24 of 24 on dev."""

_LABEL = re.compile(
    r"[\"“]?(?P<name>[^\W\d_](?:[^\W\d_]|[ .'’\-]){1,40}?)(?: \([^)\n]{1,60}\))?:(?= ?\S)"
)
_PLAIN_LABEL = re.compile(r"(?:[A-Z][\w.'’\-]*[^\W\d_] ){0,3}[A-Z][\w.'’\-]*[^\W\d_]")
"""A name in small letters; only where labels come back is it a transcript and not a list."""

_LONGEST_TURN = 8
"""Paragraphs without a label that may stand between two turns and belong to the first."""

_NAME_WORD = r"(?:[^\W\d_a-z][\w.'’\-]+)"
_DASH_NAME = re.compile(
    r"(?P<mark>[”\"]|''|’’)\s*(?:--|[-–—―])\s*(?P<name>(?:"
    + _NAME_WORD
    + r"[ ,]*){1,6}[^“”\"\n]{0,80})\s*$"
)


def bounds(paragraph: Paragraph) -> Span:
    """Give the characters of a paragraph."""
    return paragraph.piece.starts[0], paragraph.piece.ends[-1]


def read_transcripts(text: str, paragraphs: Sequence[Paragraph]) -> dict[int, Frame]:
    """Give the turns of a transcript by paragraph; a single label is a headline's "UPDATE: ..."."""
    found = {n: _read_turn(text, paragraph) for n, paragraph in enumerate(paragraphs)}
    labelled = {place: turn for place, turn in found.items() if turn}
    loud = {n: turn for n, turn in labelled.items() if _is_in_capitals(_label_of(text, turn))}
    if len(loud) > 1:
        return _with_following(text, paragraphs, loud)
    plain = {n: turn for n, turn in labelled.items() if _is_sentence(text, turn)}
    return _with_following(text, paragraphs, plain) if _is_dialogue(text, plain) else {}


def _read_turn(text: str, paragraph: Paragraph) -> Frame | None:
    """Read "NAME: words", as transcripts and debates print it, also with a mark before the name."""
    start, end = bounds(paragraph)
    behind = min(end, start + 120)
    match = _LABEL.match(text, start, behind) if ":" in text[start:behind] else None
    if not match:
        return None
    name = match["name"]
    if not (_is_in_capitals(name) or _PLAIN_LABEL.fullmatch(name)):
        return None
    begin = match.end()
    while begin < end and text[begin].isspace():
        begin += 1
    colon = (match.end() - 1, match.end())
    if begin >= end:
        return None
    return Frame(
        ((begin, end),), (colon,), (match.span("name"),), TRANSCRIPT_CONFIDENCE, TRANSCRIPT
    )


def _label_of(text: str, turn: Frame) -> str:
    start, end = turn.source[0]
    return text[start:end]


def _is_in_capitals(name: str) -> bool:
    letters = [c for c in name if c.isalpha()]
    return name.isupper() and len(letters) >= 3 and len(name.split()) <= 5


def _is_sentence(text: str, turn: Frame) -> bool:
    """Tell whether words stand behind a label, and not a count or a name."""
    start, end = turn.content[0]
    words = text[start:end]
    return len(words.split()) >= 4 and words.rstrip("\"”’'")[-1:] in tuple(".?!…—-")


def _is_dialogue(text: str, turns: dict[int, Frame]) -> bool:
    """Tell whether labels come back, as they do where people talk and not where things are listed."""
    last_words = [_label_of(text, turn).split()[-1] for turn in turns.values()]
    return len(turns) > 2 and 1 < len(set(last_words)) < len(last_words)


def _with_following(
    text: str, paragraphs: Sequence[Paragraph], turns: dict[int, Frame]
) -> dict[int, Frame]:
    """Add the paragraphs that stand without a label between two turns to the first of them."""
    places = sorted(turns)
    whole = dict(turns)
    for place, following in pairwise(places):
        between = range(place + 1, following)
        if len(between) <= _LONGEST_TURN:
            spoken = (bounds(paragraphs[n]) for n in between)
            added = (
                span for span in spoken if text[span[0] : span[1]].lstrip('"“')[:1] not in "(["
            )
            whole[place] = replace(turns[place], content=(*turns[place].content, *added))
    return whole


def read_signature(text: str, paragraph: Paragraph) -> Frame | None:
    """Read a paragraph of the form "quotation" — Name."""
    start, end = bounds(paragraph)
    if paragraph.marks[0] != Mark.OPENING:
        return None
    match = _DASH_NAME.search(text, max(start, end - 160), end)
    if not match:
        return None
    content = (start, match.end("mark"))
    name = match["name"].rstrip(" .,")
    source = (match.start("name"), match.start("name") + len(name))
    return Frame((content,), (), (source,), DASH_CONFIDENCE, "signature")


def snap(frame: Frame, paragraph: Paragraph) -> Frame:
    """Let a content that is a quotation but for its marks take them in."""
    content = tuple(_snap_span(span, paragraph) for span in frame.content)
    return frame if content == frame.content else replace(frame, content=content)


def _snap_span(span: Span, paragraph: Paragraph) -> Span:
    piece, marks = paragraph.piece, paragraph.marks
    first = bisect_left(piece.starts, span[0])
    last = bisect_right(piece.ends, span[1]) - 1
    if first > last:
        return span
    opened = marks[first] == Mark.INSIDE and first > 0 and marks[first - 1] == Mark.OPENING
    begin = first - 1 if opened and Mark.OPENING not in marks[first : last + 1] else first
    stop = last
    if marks[last] == Mark.INSIDE and last + 1 < len(piece) and marks[last + 1] == Mark.CLOSING:
        stop = last + 1
    elif (
        marks[last] == Mark.INSIDE
        and last + 2 < len(piece)
        and piece.words[last + 1] in (",", ".", "?", "!")
        and marks[last + 2] == Mark.CLOSING
    ):
        stop = last + 2
    return piece.starts[begin], piece.ends[stop]
