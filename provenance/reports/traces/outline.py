"""A trace -> its outline: every sentence of the readable formats is made here, once."""

from collections.abc import Iterable, Sequence

from provenance.domain.origin_groups import Circle, CriticalHop, Dependence, OriginGroup
from provenance.domain.spans import Span, words_of
from provenance.domain.traces import ArticleTrace, Denial, Trace
from provenance.domain.wording import counted, listed, sentence
from provenance.reports.legible import legible_line
from provenance.reports.phrases import kind_in_words
from provenance.reports.traces import wording
from provenance.reports.traces.entries import (
    ArticleEntry,
    ChainEntry,
    CircleEntry,
    CriticalEntry,
    DenialEntry,
    DependenceEntry,
    EvidenceEntry,
    GroupEntry,
    MemberEntry,
    PassageEntry,
    TraceOutline,
)

_MOST_PASSAGES = 3
"""Passages shown of one pair of articles; the longest come first and say enough."""

_NO_OTHER_WAY = "No other way leads from them to an origin."


def outline_of(trace: Trace) -> TraceOutline:
    """The whole trace in words."""
    return _Writer(trace).outline()


class _Writer:
    """Puts one trace into words; what it looks up often is worked out once."""

    def __init__(self, trace: Trace) -> None:
        self._trace = trace
        self._labels = wording.labels_of(trace)
        self._texts = {one.article.id: one.article.text for one in trace.articles}
        self._letters = wording.letters_by_source(trace.groups)
        self._copied_from = {
            number: copies[0] for copies in trace.near_copies for number in copies[1:]
        }

    def outline(self) -> TraceOutline:
        trace = self._trace
        grouped = {one for group in trace.groups for one in group.dependences}
        return TraceOutline(
            claim=wording.cut(legible_line(trace.claim), wording.MOST_OF_A_PASSAGE),
            id=f"cl{trace.claim_id}" if trace.claim_id is not None else "",
            verdict=wording.verdict(trace),
            finding=trace.corroboration.value.value,
            finding_why=self._finding_why(),
            evidence=tuple(
                words
                for words in _legible(trace.corroboration.evidence)
                if words not in legible_line(trace.corroboration.why)
            ),
            first=wording.first_in_words(trace, self._labels),
            critical=tuple(map(self._critical, trace.critical)),
            groups=tuple(self._group(n, group) for n, group in enumerate(trace.groups)),
            dependences=tuple(
                self._dependence(one) for one in trace.dependences if one not in grouped
            ),
            circles=tuple(map(self._circle, trace.circles)),
            denials=tuple(self._denial(article, one) for article, one in trace.denials()),
            articles=tuple(map(self._article, trace.carrying)),
            others=tuple(self._article(one) for one in trace.articles if not one.carries),
        )

    def _finding_why(self) -> str:
        """The sentence of the finding, sentence-cased; "" when the verdict has said it already."""
        why = legible_line(self._trace.corroboration.why)
        return "" if wording.say_the_same(why, wording.verdict(self._trace)) else sentence(why)

    def _names(self, numbers: Iterable[int], most: int = 8) -> str:
        return listed([self._label(number) for number in numbers], most)

    def _label(self, number: int) -> str:
        return self._labels.get(number, f"art{number}")

    def _critical(self, hop: CriticalHop) -> CriticalEntry:
        falling = f"{len(hop.falling)} of {wording.articles_in_figures(hop.of)}"
        verb = "falls" if len(hop.falling) == 1 else "fall"
        return CriticalEntry(
            words=f"If {wording.shown_name(hop.name)} erred, {falling} {verb}.",
            why=_NO_OTHER_WAY,
            articles=self._names(hop.falling),
        )

    def _circle(self, circle: Circle) -> CircleEntry:
        names = [wording.shown_name(name) for name in circle.names]
        around = (*circle.names, *circle.names[:1])
        return CircleEntry(
            words=" > ".join((*names, *names[:1])),
            why=legible_line(circle.why.removeprefix(" → ".join(around)).removeprefix(": ")),
            articles=self._names(circle.articles),
        )

    def _group(self, number: int, group: OriginGroup) -> GroupEntry:
        name = wording.shown_name(group.name)
        also = (wording.shown_name(one) for one in group.names)
        return GroupEntry(
            letter=wording.letter(number),
            number=number,
            key=group.key,
            name=name,
            kind=kind_in_words(group.kind),
            standing=wording.standing_in_words(group),
            rests=wording.rests_in_words(group, self._trace),
            counts=group.independent,
            also=tuple(dict.fromkeys(one for one in also if one != name)),
            why=_legible(group.why),
            dependences=tuple(map(self._dependence, group.dependences)),
        )

    def _dependence(self, dependence: Dependence) -> DependenceEntry:
        share = f"{dependence.share:.0%} of the shorter text" if dependence.share else ""
        longest = sorted(dependence.passages, key=lambda one: -one.words)
        return DependenceEntry(
            reason=dependence.reason.value,
            why=legible_line(dependence.why),
            share=share,
            evidence=tuple(
                EvidenceEntry(
                    self._label(one.article_id),
                    wording.cut(legible_line(one.words), wording.MOST_OF_A_PASSAGE),
                )
                for one in dependence.evidence
            ),
            passages=tuple(
                PassageEntry(
                    left=self._label(one.left_article),
                    left_words=self._words(one.left_article, (one.left,)),
                    right=self._label(one.right_article),
                    right_words=self._words(one.right_article, (one.right,)),
                    size=counted(one.words, "word"),
                )
                for one in longest[:_MOST_PASSAGES]
            ),
            more_passages=max(0, len(longest) - _MOST_PASSAGES),
        )

    def _words(self, number: int, spans: Sequence[Span]) -> str:
        words = legible_line(words_of(self._texts.get(number, ""), spans))
        return wording.cut(words, wording.MOST_OF_A_PASSAGE)

    def _article(self, traced: ArticleTrace) -> ArticleEntry:
        article = traced.article
        label = self._labels[article.id]
        notes = ("told it first" if traced.first else "", wording.stance_in_words(traced.stance))
        copied = self._copied_from.get(article.id)
        letters = (self._letters.get(origin.key, "") for origin in traced.origins)
        return ArticleEntry(
            id=f"art{article.id}",
            label=label,
            title=wording.cut(legible_line(article.title or ""), wording.MOST_OF_A_PASSAGE),
            day=wording.published(article),
            url=legible_line(article.url or ""),
            note=", ".join(filter(None, notes)),
            letters=tuple(sorted(set(filter(None, letters)), key=lambda one: (len(one), one))),
            near_copy_of=self._label(copied) if copied is not None else "",
            chains=tuple(
                ChainEntry(
                    letter=self._letters.get(origin.key, ""),
                    words=wording.chain_of(traced, place, label),
                    note=wording.far_end_in_words(origin.far_end, weak=origin.weak),
                    why=_legible((*origin.why, *(hop.why for hop in origin.carriers))),
                )
                for place, origin in enumerate(traced.origins)
            ),
            members=tuple(
                MemberEntry(
                    statement=member.statement or "",
                    stance=wording.stance_in_words(member.stance),
                    status=member.status.value,
                    words=self._words(article.id, member.spans),
                    why=_legible(member.why),
                )
                for member in traced.members
            ),
            denials=tuple(self._denial(traced, denial) for denial in traced.denials),
            why=_legible(traced.why),
        )

    def _denial(self, traced: ArticleTrace, denial: Denial) -> DenialEntry:
        number = traced.article.id
        via = [wording.shown_name(hop.name, hop.basis) for hop in denial.carriers]
        return DenialEntry(
            by=wording.shown_name(denial.by),
            via=" > ".join(via),
            article=self._labels[number],
            article_id=f"art{number}",
            words=self._words(number, (denial.span,)),
            why=legible_line(denial.why),
        )


def _legible(lines: Iterable[str]) -> tuple[str, ...]:
    """Each line once, legible, empty ones left out."""
    return tuple(dict.fromkeys(filter(None, map(legible_line, lines))))
