"""One article as tracing reads it: its sentences, the outlets it names, and its statements weighed."""

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from provenance.domain.sources import NEWS, SourceKind
from provenance.domain.spans import Span
from provenance.domain.statements import Speaker, Statement
from provenance.domain.traces import FarEnd, TracedArticle
from provenance.tracing.kin import family_in, is_kin, named_in_full
from provenance.tracing.named_later import is_named_later
from provenance.tracing.outlets import Outlets
from provenance.tracing.passages import Passage, Passages, Sentence, body_of
from provenance.tracing.sources import Source, SourceReader, body_in, family_source, of_a_body
from provenance.tracing.wanted import Wanted

_SPOKESMAN = re.compile(r"['’]s (?:spokes\w+|representatives?|press office)$")
_BODY = (
    "(?:company|firm|group|ministry|agency|bank|university|department|party|business|airline|carmaker"
    "|automaker|retailer|manufacturer|start-?up|insurer|lender|chipmaker|studio|charity|club)"
)
_BODY_WORD = re.compile(rf"^(?:the )?{_BODY}$")
_OF_THE_BODY = re.compile(rf"^(?:the )?{_BODY}['’]s ")


@dataclass(frozen=True, slots=True)
class Content:
    """What of the claim stands in a statement; ``words`` are its content on one line."""

    terms: frozenset[str]
    share: float
    told: float
    words: str


class Reading:
    """An article being traced; what is asked for twice is worked out once."""

    def __init__(
        self,
        article: TracedArticle,
        sentences: Sequence[Sentence],
        wanted: Wanted,
        sources: SourceReader,
    ) -> None:
        self.article = article
        self.wanted = wanted
        self.source_of = sources
        self.passages = Passages(sentences, wanted)
        self._contents: dict[str, Content] = {}
        self._sources: dict[str, tuple[Source, ...]] = {}

    @cached_property
    def telling(self) -> dict[int, Passage]:
        """The sentences that tell the claim, by number."""
        return {passage.number: passage for passage in self.passages.telling}

    @cached_property
    def near(self) -> tuple[Passage, ...]:
        """The sentences that tell the claim, and those beside them, in text order."""
        numbers = {n + beside for n in self.telling for beside in (-1, 0, 1)}
        return tuple(passage for passage in self.passages.all if passage.number in numbers)

    @cached_property
    def outlets(self) -> Outlets:
        """The outlets that the article names."""
        return Outlets(self.article, body_of(self.article), self.source_of.gazetteer)

    @cached_property
    def spoken(self) -> tuple[Statement, ...]:
        """The outermost statements that have a speaker."""
        return tuple(s for s in self.article.statements if s.speaker is not None and not s.depth)

    def content(self, statement: Statement) -> Content:
        """What of the claim a statement says."""
        if statement.key not in self._contents:
            words = " … ".join(span.of(self.article.text) for span in statement.content)
            terms = self.wanted.terms_in(words)
            share, told = self.wanted.share(terms), self.wanted.told(terms)
            self._contents[statement.key] = Content(terms, share, told, words)
        return self._contents[statement.key]

    def sentence(self, statement: Statement) -> str:
        """The sentence in which it is shown who says it."""
        passage = self.passages.at(shown_at(statement).start)
        return passage.span.of(self.article.text) if passage else ""

    def sources(self, statement: Statement) -> tuple[Source, ...]:
        """Whom a statement is from: one source, two for "the families of A and B", or nobody."""
        if statement.key not in self._sources:
            self._sources[statement.key] = self._sources_of(statement)
        return self._sources[statement.key]

    def _sources_of(self, statement: Statement) -> tuple[Source, ...]:
        speaker = statement.speaker
        if speaker is None:
            return ()
        family = family_in(speaker.as_written)
        if family is not None and speaker.kind is not SourceKind.PERSON:
            return tuple(map(family_source, family.surnames))
        if family is not None and speaker.name in speaker.as_written and not _ends_with(speaker):
            return tuple(map(family_source, family.surnames))
        source = self._source(statement, speaker)
        if source is None:
            return ()
        both = source.name.split(" and ")
        if source.kind is SourceKind.PERSON and len(both) == 2 and both[1][:1].isupper():
            return tuple(replace(source, name=name) for name in both)
        return (source,)

    def _source(self, statement: Statement, speaker: Speaker) -> Source | None:
        for span in statement.source:
            for citing in self.outlets.inside(span)[:1]:
                outlet = citing.span.of(self.article.text)
                if speaker.kind is not SourceKind.PERSON or speaker.name.startswith(f"{outlet} "):
                    return citing.source
        name = named_in_full(_as_meant(speaker), speaker.role)
        source = self.source_of(name, speaker.kind, speaker.role)
        if source is None:
            return None
        if source.is_outlet_word:
            meant = self.outlets.before(shown_at(statement).start)
            return meant or replace(source, far_end=FarEnd.UNKNOWN)
        body = self.body_meant(_SPOKESMAN.sub("", source.name))
        if body is not None:
            return body
        if source.far_end is FarEnd.UNNAMED and source.name.casefold() in self._by_role:
            return self._by_role[source.name.casefold()]
        if source.far_end is FarEnd.UNNAMED and not source.is_access:
            at, later = shown_at(statement), self._next_after(statement)
            if (
                later is not None
                and later.speaker is not None
                and is_named_later(
                    speaker, at, later.speaker, shown_at(later).start, self.article.text
                )
            ):
                named = self._source(later, later.speaker)
                return replace(named, described=source.name) if named else None
        if speaker.kind is SourceKind.PERSON and _OF_THE_BODY.match(speaker.role):
            return replace(source, body=self._body_meant.name if self._body_meant else "")
        whose = of_a_body(speaker.as_written) if speaker.kind is SourceKind.PERSON else ""
        if whose and not source.body:
            return replace(source, body=whose)
        if speaker.kind is SourceKind.PERSON and is_kin(speaker.role):
            return replace(source, is_kin=True)
        return source

    @cached_property
    def _in_order(self) -> tuple[list[Statement], list[int]]:
        """The spoken statements by where they show their speaker, and where that is."""
        ordered = sorted(self.spoken, key=shown_at)
        return ordered, [shown_at(statement).start for statement in ordered]

    def _next_after(self, statement: Statement) -> Statement | None:
        """The first statement whose speaker is shown behind that of ``statement``."""
        ordered, starts = self._in_order
        place = bisect_right(starts, shown_at(statement).end)
        return ordered[place] if place < len(ordered) else None

    def body_meant(self, words: str) -> Source | None:
        """The organisation that "the company" or "the bank" is here; None for other words."""
        return self._body_meant if _BODY_WORD.match(words) else None

    @cached_property
    def _by_role(self) -> dict[str, Source]:
        """The one person of the article with a role, by the role: who "the engineer" is."""
        people: dict[str, set[str]] = defaultdict(set)
        for statement in self.spoken:
            speaker = statement.speaker
            if speaker is not None and speaker.kind is SourceKind.PERSON and speaker.role:
                people[speaker.role.casefold()].add(speaker.name)
        return {
            role: Source(next(iter(names)), SourceKind.PERSON)
            for role, names in people.items()
            if len(names) == 1
        }

    @cached_property
    def _body_meant(self) -> Source | None:
        """The organisation that "the company" is: the one that the article quotes most."""
        names: Counter[str] = Counter()
        for statement in self.spoken:
            speaker = statement.speaker
            if speaker is None:
                continue
            if speaker.kind is SourceKind.ORGANISATION and speaker.name[:1].isupper():
                names[speaker.name] += 1
            elif speaker.kind is SourceKind.PERSON and (body := body_in(speaker.role)):
                names[body] += 1
        most = max(names, key=lambda name: (names[name], name), default="")
        return Source(most, SourceKind.ORGANISATION) if most else None


def _ends_with(speaker: Speaker) -> bool:
    """Whether a name stands behind the relation: "Lind's mother, Asta Lind"."""
    written = speaker.as_written.rstrip(", ")
    before = written.removesuffix(speaker.name).rstrip(", ")
    stands_last = before != written and is_kin(before.rsplit(" ", 1)[-1])
    return stands_last or written.startswith(f"{speaker.name},")


def _as_meant(speaker: Speaker) -> str:
    """The name as resolved, unless what is written is a whole name that the other only begins with."""
    written = speaker.as_written.strip()
    words = written.replace("-", " ").split()
    if speaker.kind in NEWS and written.endswith(f" {speaker.name}") and written[:1].isupper():
        return written
    is_name = len(words) > 1 and all(word[:1].isupper() for word in words)
    return written if is_name and speaker.name.startswith(f"{written} ") else speaker.name


def shown_at(statement: Statement) -> Span:
    """The words that show who says it: the source, else the cue, else the content's beginning."""
    return (*statement.source, *statement.cue, *statement.content)[0]


def short(words: str, most: int = 60) -> str:
    """Words on one line, cut where a sentence about them would get too long."""
    words = " ".join(words.split())
    return words if len(words) <= most else f"{words[: most - 1].rstrip()}…"
