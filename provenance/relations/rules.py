"""The rules by which relations are proposed, each with the sentence that says why.

A rule looks at two statements, the newer one first, and answers what it would propose, or nothing.
Precision before recall: an editor who sees nonsense stops looking.
"""

import re
from collections.abc import Container, Iterator

from provenance.claims.everyday_words import DENYING_WORDS
from provenance.domain.relations import (
    Relation,
    RelationKind,
    RelationScope,
    gap_between,
    gap_in_words,
)
from provenance.domain.spans import Span
from provenance.domain.wording import listed
from provenance.relations.affirming import affirmed_in
from provenance.relations.deeds import DENYING_VERBS, denied_whole
from provenance.relations.opposing import Opposition, opposition
from provenance.relations.parties import scope_between, shared_body
from provenance.relations.quantities import Quantity, quantities_in, same_event
from provenance.relations.utterances import Piece, Utterance

_LONGEST_EVENT = 21
"""Days after which two counts are hardly of one event."""

_SPAN_OF_TIME = r"(?:\w+\s+)?(?:hours?|days?|weeks?|months?)"
_SAYING = (
    r"(?:sa(?:y|ys|id|ying)|insist\w*|promis\w*|vow\w*|pledg\w*|den(?:y|ied|ying)|rul(?:ed|ing)\s+out|"
    r"announc\w*|claim\w*|told)"
)
_SET_BESIDE = re.compile(
    rf"\b(?:comes?|came|coming)\s+(?:just\s+|only\s+|barely\s+|less\s+than\s+)?{_SPAN_OF_TIME}\s+after\b|"
    rf"\b{_SPAN_OF_TIME}\s+(?:earlier|before|previously|after\s+(?:\w+\s+){{0,2}}{_SAYING})\b|"
    rf"\b(?:had|has)\s+(?:previously|earlier|initially|originally|repeatedly|first)\b|"
    rf"\b(?:previously|initially|originally|earlier)\s+(?:had\s+)?{_SAYING}|"
    rf"\bafter\s+(?:previously\s+|initially\s+|earlier\s+|first\s+)?(?:saying|insisting|promising|denying|ruling\s+out)\b",
    re.IGNORECASE,
)
_SET_AGAINST = re.compile(
    r"\b(?:contradict\w*|backtrack\w*|revers(?:es|ed|ing|al)\b|walk(?:s|ed|ing)?\s+back|u-turn|about-face|"
    r"climb-?down|flip-?flop\w*|(?:went|go(?:es|ing)?)\s+back\s+on|at\s+odds\s+with|in\s+contrast\s+(?:to|with)|"
    rf"despite\s+(?:having\s+)?(?:earlier\s+|previously\s+|repeatedly\s+|once\s+)?{_SAYING})",
    re.IGNORECASE,
)
_MENDING = re.compile(
    r"\b(?:correct(?:s|ed|ing|ion)|misspoke|retract\w*|clarif\w+|erroneous\w*|mistaken\w*|in\s+error|"
    r"wrongly|revis(?:es?|ed|ing))\b",
    re.IGNORECASE,
)
_FEWEST_SHARED = 3


def stated_reversal(newer: Utterance, older: Utterance) -> Iterator[Relation]:
    """The outlet itself sets what was said before beside what is said now, in one article."""
    if scope_between(newer.party, older.party) is not RelationScope.SAME_SPEAKER:
        return
    against, beside = _found(older, _SET_AGAINST), _found(older, _SET_BESIDE)
    opposed = opposition(newer, older) if against or beside else None
    marker = against or beside
    if marker is None or (opposed is None and not (against and _turned_round(newer, older))):
        return
    marks, other_marks = _sides(newer, older, opposed)
    why = f"The outlet itself sets them side by side: “{_flat(marker.words)}”"
    if opposed is not None:
        why += f"; {_one_denies(newer, older, opposed)}"
    span = Span(marker.start, marker.start + len(marker.words))
    for kind in (RelationKind.SUPERSEDES, RelationKind.CONTRADICTS):
        yield _relation(newer, kind, older, marks, tuple(sorted((span, *other_marks))), f"{why}.")


def opposite(newer: Utterance, older: Utterance) -> Iterator[Relation]:
    """The same speaker, the same body, or the outlet, says the opposite in another article."""
    scope = scope_between(newer.party, older.party)
    if scope is RelationScope.CROSS_SPEAKER or newer.is_own != older.is_own:
        return
    if scope is RelationScope.OUTLET and newer.party.outlet != older.party.outlet:
        return
    opposed = opposition(newer, older)
    if opposed is None:
        return
    drops = opposed.newer_denies and opposed.drops_a_plan
    kind = RelationKind.SUPERSEDES if drops else RelationKind.CONTRADICTS
    if _found(newer, _MENDING):
        kind = RelationKind.CORRECTS
    why = f"{_whose(newer, older)}: {_one_denies(newer, older, opposed)}{_apart(newer, older)}."
    yield _relation(newer, kind, older, *_sides(newer, older, opposed), why)


def grown_number(newer: Utterance, older: Utterance) -> Iterator[Relation]:
    """A later count of the same people at the same event, by the same side or by outlets themselves."""
    scope = scope_between(newer.party, older.party)
    gap = gap_between(newer.said, older.said)
    if scope is RelationScope.CROSS_SPEAKER or newer.is_own != older.is_own:
        return
    if gap is None or gap > _LONGEST_EVENT:
        return
    found = _counts(newer, older)
    if found is None:
        return
    new, old, shared = found
    kind = RelationKind.CORRECTS if _found(newer, _MENDING) else RelationKind.UPDATES
    words = listed(_written(newer, shared, new.names), 4)
    why = (
        f"{_whose(newer, older)}: “{_flat(old.written)}” became “{_flat(new.written)}”"
        f"{_apart(newer, older)}; both speak of {words}."
    )
    yield _relation(newer, kind, older, (new.mark,), (old.mark,), why)


def denial(newer: Utterance, older: Utterance) -> Iterator[Relation]:
    """Somebody denies, in so many words, what another said."""
    if newer.cue_lemma not in DENYING_VERBS or older.cue_lemma in DENYING_WORDS:
        return
    if scope_between(newer.party, older.party) is RelationScope.SAME_SPEAKER:
        return
    denied = denied_whole(newer)
    affirmed = affirmed_in(older, denied) if denied is not None else None
    if denied is None or affirmed is None:
        return
    why = (
        f"What stands behind “{newer.cue_lemma}” is what the other says: "
        f"“{_flat(_words(newer, denied.mark))}” and “{_flat(_words(older, affirmed.mark))}”."
    )
    yield _relation(newer, RelationKind.DENIES, older, (denied.mark,), (affirmed.mark,), why)


def _counts(newer: Utterance, older: Utterance) -> tuple[Quantity, Quantity, frozenset[str]] | None:
    """The first count of one event; None when it did not grow."""
    for new in quantities_in(newer):
        for old in quantities_in(older):
            shared = same_event(new, old)
            if shared:
                return (new, old, shared) if new.value > old.value else None
    return None


def _turned_round(one: Utterance, other: Utterance) -> bool:
    """Whether both speak of one thing, and just one of them with a "not"."""
    shared = len(one.stems & other.stems)
    fewer = min(len(one.stems), len(other.stems))
    is_one_thing = shared >= _FEWEST_SHARED and shared * 2 >= fewer
    return is_one_thing and one.is_negated != other.is_negated


def _found(utterance: Utterance, pattern: re.Pattern[str]) -> Piece | None:
    """Where a pattern is found around a statement."""
    for piece in utterance.around:
        found = pattern.search(piece.words)
        if found is not None:
            return Piece(piece.start + found.start(), found[0])
    return None


def _sides(
    newer: Utterance, older: Utterance, opposed: Opposition | None
) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """The words that show it on both sides; where none stand out, all of them."""
    if opposed is not None:
        return (opposed.mark,), (opposed.other_mark,)
    return _all_of(newer), _all_of(older)


def _all_of(utterance: Utterance) -> tuple[Span, ...]:
    return tuple(Span(piece.start, piece.start + len(piece.words)) for piece in utterance.pieces)


def _one_denies(newer: Utterance, older: Utterance, opposed: Opposition) -> str:
    now, before = _words(newer, opposed.mark), _words(older, opposed.other_mark)
    if opposed.newer_denies and opposed.drops_a_plan:
        return f"“{_flat(now)}” drops “{_flat(before)}”"
    return f"“{_flat(now)}” now, “{_flat(before)}” before"


def _whose(newer: Utterance, older: Utterance) -> str:
    """Whose two statements they are, by name."""
    match scope_between(newer.party, older.party):
        case RelationScope.SAME_SPEAKER:
            return f"{newer.party.name} both times"
        case RelationScope.SAME_ORGANISATION:
            body = shared_body(newer.party, older.party)
            of = f" ({body.key})" if body is not None else ""
            return f"{newer.party.name} and {older.party.name} speak for one body{of}"
        case _:
            names = [party.outlet or "the outlet" for party in (newer.party, older.party)]
            outlets = list(dict.fromkeys(names))
            return f"{listed(outlets)} in {'its' if len(outlets) == 1 else 'their'} own voice"


def _apart(newer: Utterance, older: Utterance) -> str:
    gap = gap_in_words(gap_between(newer.said, older.said))
    return f", {gap}" if gap else ""


def _words(utterance: Utterance, span: Span) -> str:
    """The words of a statement that a span stands for."""
    for piece in utterance.pieces:
        if piece.start <= span.start and span.end <= piece.start + len(piece.words):
            return piece.words[span.start - piece.start : span.end - piece.start]
    return ""


def _written(utterance: Utterance, stems: Container[str], names: Container[str]) -> list[str]:
    """How some stems stand in a statement, each once and names first."""
    found: dict[str, str] = {}
    for sentence in utterance.sentences:
        for word in sentence.words:
            if word.stem in stems:
                written = _words(utterance, word.span).removesuffix("’s").removesuffix("'s")
                found.setdefault(word.stem, written)
    return [found[stem] for stem in sorted(found, key=lambda stem: stem not in names)]


def _flat(words: str) -> str:
    """Words on one line."""
    return " ".join(words.split())


def _relation(
    newer: Utterance,
    kind: RelationKind,
    older: Utterance,
    marks: tuple[Span, ...],
    other_marks: tuple[Span, ...],
    why: str,
) -> Relation:
    return Relation(
        statement_id=newer.statement_id,
        kind=kind,
        other_id=older.statement_id,
        scope=scope_between(newer.party, older.party),
        gap_days=gap_between(newer.said, older.said),
        marks=marks,
        other_marks=other_marks,
        why=why,
    )
