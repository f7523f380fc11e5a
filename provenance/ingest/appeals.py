"""Boilerplate: appeals, newsletters, subscriptions, share buttons, cookie notices.

One line may show it ("Share this article"); a letter to the readers shows it by its opening and by
speaking of "us" and "you", and its other paragraphs talk like an article.  So the block is found as a
run: it begins at an opener and goes on as long as further cues follow closely.
"""

import re
from collections.abc import Iterator, Sequence
from enum import IntEnum

from provenance.ingest.appeal_cues import (
    ANYWHERE,
    ANYWHERE_HOLDS,
    ASKS,
    BUTTON,
    LETTER,
    OPENING,
    TOUCHES,
    TOUCHES_HOLDS,
)
from provenance.ingest.passages import Passage


class Strength(IntEnum):
    """How strongly a passage shows that it is boilerplate.

    HINT (it says "we") only carries a run on, WEAK opens one behind the article, STRONG anywhere;
    LETTER opens a letter to the readers.
    """

    NONE = 0
    HINT = 1
    WEAK = 2
    STRONG = 3
    LETTER = 4


_GAP_IN_LETTER = 4
_GAP_ELSEWHERE = 1
_LONGEST_OPENER = 420

_WORD = re.compile(r"\w+")
_WE = frozenset("we us our ours".split())
_YOU = frozenset("you your yours".split())
_SAID = frozenset("said says told added asked according".split())
_QUOTED = re.compile(r'"[^"]*(?:"|$)')


def is_button(passage: Passage) -> bool:
    """Whether it is nothing but the label of a button or menu entry."""
    return len(passage) <= 40 and BUTTON.match(passage.low) is not None


def strength_of(passage: Passage) -> Strength:
    """How strongly the passage by itself shows boilerplate; words within quotation marks do not count."""
    if len(passage) <= 140 and LETTER.match(passage.low):
        return Strength.LETTER
    own = _QUOTED.sub(" ", passage.low)
    words = frozenset(_WORD.findall(own))
    if (
        len(passage) <= _LONGEST_OPENER
        and words.isdisjoint(_SAID)
        and (OPENING.match(own) or _is_found(ANYWHERE, ANYWHERE_HOLDS, own))
    ):
        return Strength.STRONG
    says_we = not words.isdisjoint(_WE)
    addressed = says_we and not words.isdisjoint(_YOU)
    if addressed and len(passage) <= _LONGEST_OPENER and ASKS.search(own):
        return Strength.STRONG
    if addressed or _is_found(TOUCHES, TOUCHES_HOLDS, own) or is_button(passage):
        return Strength.WEAK
    # "The authorities claim our work ...": a paper that talks about itself says "our" and "we".
    return Strength.HINT if says_we else Strength.NONE


def _is_found(pattern: re.Pattern[str], holds: Sequence[str], own: str) -> bool:
    """Whether a pattern is in a passage; ``holds`` is what to look for first, as one of these is
    wherever the pattern is."""
    return any(words in own for words in holds) and pattern.search(own) is not None


def boilerplate_runs(
    passages: Sequence[Passage], strengths: Sequence[Strength], tail: int
) -> Iterator[tuple[int, int]]:
    """Runs ``[first, after)`` of passages that are boilerplate, by the strength of each.

    ``tail`` is the place behind the article, where no body is to be expected: there a weak cue opens a
    run, too, and a run that nearly reaches the end reaches it.
    """
    whole = sum(len(passage) for passage in passages)
    place = 0
    while place < len(passages):
        opens = strengths[place] >= Strength.STRONG or (
            place >= tail and strengths[place] is Strength.WEAK
        )
        if not opens and not _is_button_row(passages, strengths, place):
            place += 1
            continue
        letter = strengths[place] is Strength.LETTER
        after = _run_end(passages, strengths, place, tail, letter=letter)
        size = sum(len(passage) for passage in passages[place:after])
        openers = sum(1 for strength in strengths[place:after] if strength >= Strength.STRONG)
        if size * 2 > whole and openers == 1:
            # Half of a text on one opener is no appeal: a column that says "we" stands under it.
            yield place, place + 1
        else:
            yield place, after
        place = after


def _is_button_row(passages: Sequence[Passage], strengths: Sequence[Strength], place: int) -> bool:
    if strengths[place] < Strength.WEAK:  # a button is weak at the least
        return False
    row = passages[place : place + 2]
    return len(row) == 2 and all(map(is_button, row))


def _run_end(
    passages: Sequence[Passage],
    strengths: Sequence[Strength],
    first: int,
    tail: int,
    *,
    letter: bool,
) -> int:
    last_cue = first
    for place in range(first + 1, len(strengths)):
        letter = letter or strengths[place] is Strength.LETTER
        if _carries_on(passages[place], strengths[place], letter or place >= tail):
            last_cue = place
        elif place - last_cue > (_GAP_IN_LETTER if letter else _GAP_ELSEWHERE):
            break
    end = last_cue + 1
    nearly = _GAP_IN_LETTER if letter else 2 if end > tail else 0
    return len(passages) if len(passages) - end <= nearly else end


def _carries_on(passage: Passage, strength: Strength, loose: bool) -> bool:
    """Whether the passage continues a run; in a letter or behind the article any cue does."""
    if loose or strength >= Strength.STRONG:
        return strength > Strength.NONE
    return strength is Strength.WEAK and len(passage) <= 60
