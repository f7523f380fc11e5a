"""Quote drift: the words of a statement held against the article they came from.  Pure.

What is in quotation marks here has to be word for word there; what is reported may be put otherwise,
so that the same change matters less.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from provenance.assessment.aligning import AlignedWord, Alignment, Step, align, words_in, written
from provenance.domain.spans import Span
from provenance.domain.upstream import (
    AlignedPart,
    Drift,
    DriftFinding,
    DriftReading,
    Part,
    Severity,
)
from provenance.domain.wording import listed

_SENTENCE_END = re.compile(r"[.!?…][\"'”’)\]]*(?=\s|$)|[\"”](?=\s)|\n\s*\n")
_FEWEST_SAME = 0.5
"""Share of quoted words that must be the same to be the quotation at all."""
_NEGATING = frozenset("not no never none nobody nothing neither nor without cannot".split())
_TURNING = _NEGATING | frozenset(
    """
    hardly barely unless if only except may might could would should must will shall can possibly
    perhaps probably allegedly reportedly all every some many most few always sometimes seldom more
    less fewer least before after
    """.split()
)
"""Words that turn a sentence round, bound it or open it."""


@dataclass(frozen=True, slots=True)
class SaidUpstream:
    """A statement of the article upstream: where its words stand and who says them there."""

    content: tuple[Span, ...]
    speaker: str


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of the statement in question, and what is known of how they are given."""

    text: str
    content: tuple[Span, ...]
    is_quoted: bool
    speaker: str = ""
    language: str | None = None


def read_drift(
    wording: Wording,
    upstream: str,
    language: str | None = None,
    statements: Iterable[SaidUpstream] = (),
) -> DriftReading:
    """What became of ``wording`` on the way from the text ``upstream``, the worst finding first."""
    if wording.language and language and wording.language != language:
        return DriftReading(tuple(_translated(wording, upstream, language)))
    alignment = align(wording.text, wording.content, upstream)
    if alignment is None or (wording.is_quoted and _same_share(alignment) < _FEWEST_SAME):
        return DriftReading((_not_found(wording),))
    reading = _Reading(wording, upstream, alignment)
    findings = [*reading.findings(), *_attribution(wording, alignment.place, statements)]
    findings.sort(key=lambda finding: -finding.severity.rank)
    return DriftReading(tuple(findings), reading.parts(), alignment.place)


def _same_share(alignment: Alignment) -> float:
    here = sum(len(step.below) for step in alignment.steps)
    same = sum(len(step.below) for step in alignment.steps if step.part in (Part.SAME, Part.MOVED))
    return same / max(1, here)


@dataclass(frozen=True, slots=True)
class _Reading:
    """What became of the words, apart from whose they are."""

    wording: Wording
    upstream: str
    alignment: Alignment

    def findings(self) -> Iterator[DriftFinding]:
        """Each thing that became of them; that nothing did, when nothing did."""
        found = [*self._changed(), *self._reordered(), *self._truncated()]
        yield from found or (
            DriftFinding(Drift.VERBATIM, Severity.NONE, "Word for word as upstream."),
        )

    def parts(self) -> tuple[AlignedPart, ...]:
        """Both wordings, with what was cut off at the ends."""
        before, after = (
            tuple(AlignedPart(Part.DROPPED, "", written(self.upstream, w)) for w in (words,) if w)
            for words in self._cut()
        )
        aligned = self.alignment.parts(self.wording.text, self.upstream)
        return (*before, *aligned, *after)

    def _changed(self) -> Iterator[DriftFinding]:
        altered = [
            step
            for step in self.alignment.steps
            if step.part not in (Part.SAME, Part.MOVED) and step.telling
        ]
        if not altered:
            return
        words = [w for step in altered for w in (*step.above, *step.below) if w.tells]
        severity, reason = self._weight(words)
        told = listed([self._pair(step) for step in altered], 4)
        what = told if self.wording.is_quoted or reason else "It is put in other words"
        yield DriftFinding(Drift.CHANGED, severity, f"{what}{reason}.")

    def _pair(self, step: Step) -> str:
        there, here = written(self.upstream, step.above), written(self.wording.text, step.below)
        if not there:
            return f"“{here}” is added"
        return f"“{there}” became “{here}”" if here else f"“{there}” is left out"

    def _weight(self, told: Sequence[AlignedWord]) -> tuple[Severity, str]:
        """How much changed words matter: what turns, bounds, counts or names matters most."""
        turning = list(dict.fromkeys(w.low for w in told if w.low in _TURNING))
        numbers = list(dict.fromkeys(w.low for w in told if w.low[0].isdigit()))
        if self.wording.is_quoted:
            if turning or numbers:
                return Severity.SERIOUS, _turns_on([*numbers, *turning])
            return (Severity.SERIOUS if any(w.is_name for w in told) else Severity.MATERIAL), ""
        weighty = [*numbers, *(word for word in turning if word in _NEGATING)]
        return (Severity.MATERIAL, _turns_on(weighty)) if weighty else (Severity.SLIGHT, "")

    def _reordered(self) -> Iterator[DriftFinding]:
        if self.alignment.moved:
            severity = Severity.MATERIAL if self.wording.is_quoted else Severity.SLIGHT
            words = listed(sorted(self.alignment.moved), 4)
            why = f"The words stand in another order: {words}."
            yield DriftFinding(Drift.REORDERED, severity, why)

    def _truncated(self) -> Iterator[DriftFinding]:
        """What the sentence upstream has before and after the words that are given here."""
        for words in filter(None, self._cut()):
            turns = any(word.low in _TURNING for word in words)
            severity = Severity.MATERIAL if turns else Severity.SLIGHT
            cut = written(self.upstream, words)
            yield DriftFinding(Drift.TRUNCATED, severity, f"Upstream there is more: “{cut}”.")

    def _cut(self) -> tuple[list[AlignedWord], list[AlignedWord]]:
        """The words of the sentence upstream before and after; [] where they say nothing."""
        if not self.wording.is_quoted:
            return [], []
        before, after = self._before(), self._after()
        return _if_telling(before), _if_telling(after)

    def _after(self) -> list[AlignedWord]:
        place = self.alignment.place
        end = _SENTENCE_END.search(self.upstream, place.end)
        last = end.start() if end else len(self.upstream)
        return list(words_in(self.upstream, Span(place.end, max(last, place.end))))

    def _before(self) -> list[AlignedWord]:
        first = self.alignment.place.start
        opened = max(self.upstream.rfind(mark, 0, first) for mark in ("“", '"'))
        ends = [found.end() for found in _SENTENCE_END.finditer(self.upstream, 0, first)]
        return list(words_in(self.upstream, Span(max(opened, *ends[-1:], 0), first)))


def _if_telling(words: list[AlignedWord]) -> list[AlignedWord]:
    return words if any(word.tells for word in words) else []


def _turns_on(words: Sequence[str]) -> str:
    return f", which turns on {listed([f'“{word}”' for word in words], 3)}"


def _not_found(wording: Wording) -> DriftFinding:
    if wording.is_quoted:
        why = "These quoted words do not stand upstream."
        return DriftFinding(Drift.NOT_FOUND, Severity.SERIOUS, why)
    why = "Nothing upstream is put like this; it may be there in quite other words."
    return DriftFinding(Drift.NOT_FOUND, Severity.MATERIAL, why)


def _translated(wording: Wording, upstream: str, language: str) -> Iterator[DriftFinding]:
    """Words of two languages cannot be aligned; numbers can be looked for."""
    there = {word.low for word in words_in(upstream, Span(0, len(upstream)))}
    here = (word.low for span in wording.content for word in words_in(wording.text, span))
    lost = [word for word in here if word[0].isdigit() and word not in there]
    if lost:
        why = f"{listed(lost, 4)} stands nowhere upstream."
        yield DriftFinding(Drift.CHANGED, Severity.MATERIAL, why)
    why = f"Upstream is in another language ({language}): only numbers were compared."
    yield DriftFinding(Drift.TRANSLATED, Severity.SLIGHT, why)


def _attribution(
    wording: Wording, place: Span, statements: Iterable[SaidUpstream]
) -> Iterator[DriftFinding]:
    """Whether somebody else says it upstream."""
    there = [
        said.speaker
        for said in statements
        if said.speaker and any(span.overlaps(place) for span in said.content)
    ]
    if wording.speaker and there and not any(_is_one(wording.speaker, name) for name in there):
        why = f"Upstream it is {listed(there, 2)} who says it, here {wording.speaker}."
        yield DriftFinding(Drift.ATTRIBUTION_CHANGED, Severity.SERIOUS, why)


def _is_one(one: str, other: str) -> bool:
    """Whether two names can be one person's or body's: the last word is shared, or one is in the other."""
    left, right = (re.findall(r"\w+", name.casefold()) for name in (one, other))
    return bool(left and right) and (
        left[-1] == right[-1] or set(left) <= set(right) or set(right) <= set(left)
    )
